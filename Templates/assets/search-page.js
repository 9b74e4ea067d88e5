// The search page: form, filters, results, address, announcements. The engine is search.js; this script knows no index.
// Everything shown is made of elements and text nodes; nothing is parsed as HTML.
(() => {
  "use strict";

  // Hits at a time, and the most that an address may ask for at once.
  const STEP = 10;
  const MOST = 200;
  // What the engine reads of a query: characters and words.
  const LONGEST = 1000;
  const WORDS = 32;
  // Values of a filter before "show all".
  const VALUES = 8;

  const [form, field, suggestions, panel, status, heading, again, chosen, tips, list, more, examples, browse, texts, hitOf, valueOf, markOf] = [
    "soegning", "soegefelt", "forslag", "filtre", "status", "resultater-navn", "igen", "valgte", "raad", "resultatliste",
    "flere", "eksempler", "uden-soegning", "ord", "punkt", "vaerdi", "valg",
  ].map((id) => document.getElementById(id));
  const { root } = form.dataset;
  const { title } = document;
  // The page holds the words, so that the script speaks its language.
  const words = texts.dataset;
  const outcomes = new Map([...texts.children].map((each) => [each.dataset.kind, each]));
  const { lang } = document.documentElement;
  const language = lang === "en" ? "en-GB" : lang;
  const numbers = new Intl.NumberFormat(language);
  const days = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });

  /** "{count} …" with the values in their places. */
  const put = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const number = (count) => numbers.format(count);
  const hide = (isHidden, ...parts) => parts.forEach((part) => { part.hidden = isHidden; });

  /** A copy of what the page holds for it, and the elements in it that the selectors name. */
  function copy(source, ...selectors) {
    const made = (source.content ?? source).firstElementChild.cloneNode(true);
    return [made, ...selectors.map((selector) => made.querySelector(selector))];
  }

  // The same words again would be no change, and nothing is announced twice.
  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  // Browsers let no page that was opened from a folder read a file.
  if (location.protocol === "file:") {
    form.addEventListener("submit", (event) => event.preventDefault());
    say(words.folder);
    return;
  }

  // ——— the archive ———

  let engine = "./search.js";
  let opening;
  let archive;
  // Whether the last request had no answer at all.
  let isUnreached = false;
  // Files to fetch past the browser's store.
  const stale = new Set();

  async function fetchJSON(path) {
    let answer;
    try {
      answer = await fetch(root + path, { cache: stale.delete(path) ? "reload" : "default" });
      if (!answer.ok) throw new Error(path);
      return await answer.json();
    } catch (error) {
      stale.add(path);
      // A file that broke off on its way is missing; one that is no JSON has another form.
      throw Object.assign(error, { path, kind: error.name === "SyntaxError" ? "form" : "missing" });
    } finally {
      isUnreached = !answer;
    }
  }

  function open() {
    opening ??= Promise.all([
      import(engine).catch((error) => { throw Object.assign(error, { kind: "engine" }); }),
      fetchJSON("search.json"),
    ]).then(async ([{ openArchive }, entry]) => { archive = await openArchive(entry, fetchJSON); });
    return opening;
  }

  async function search(options) {
    try {
      await open();
      return await archive.search(query, options);
    } catch (error) {
      opening = null;
      if (!navigator.onLine) throw error;
      // The site may have been published anew since the page was opened: its files are fetched once more.
      stale.add("search.json");
      // A browser keeps a module that failed, and an old engine does not know new files.
      if (error.kind !== "missing") engine = "./search.js?" + Date.now();
      await open();
      return archive.search(query, options);
    }
  }

  // ——— what is asked: the address holds all of it ———

  const groups = [...panel.querySelectorAll("fieldset")].map((box) => ({
    ...box.dataset, box, parts: box.children, names: new Map(), rows: new Map(), chosen: new Set(),
  }));
  let query = "";
  let limit = STEP;
  let address;

  const cut = (text) => [...text.trim()].slice(0, LONGEST).join("");
  const isFiltered = () => groups.some((group) => group.chosen.size);

  function readAddress() {
    address = location.search;
    const asked = new URLSearchParams(address);
    field.value = query = cut(asked.get("q") ?? "");
    limit = Math.min(MOST, Math.max(STEP, parseInt(asked.get("vis")) || 0));
    for (const group of groups) group.chosen = new Set(asked.getAll(group.parameter).filter(Boolean));
    writeAddress("replaceState");
  }

  function writeAddress(write) {
    const asked = new URLSearchParams();
    if (query) asked.set("q", query);
    for (const group of groups) for (const value of group.chosen) asked.append(group.parameter, value);
    if (limit > STEP) asked.set("vis", limit);
    const text = asked.toString() && "?" + asked;
    if (text !== address) history[write](null, "", location.pathname + text);
    address = location.search;
  }

  // ——— one search ———

  let latest = 0;
  // The search whose hits stand in the list, the one whose counts stand beside the check boxes, the query that these belong to.
  let shown;
  let filled;
  let grouped;

  /** Resolves to whether the page shows this search's hits. */
  async function run() {
    const turn = ++latest;
    document.title = query ? `${query} – ${title}` : title;
    showChosen();
    if (!query && !isFiltered()) {
      shown = undefined;
      list.replaceChildren();
      hide(true, heading, list, more, tips, again, panel);
      hide(false, examples, browse);
      say("");
      return false;
    }
    const slow = setTimeout(() => turn === latest && say(words.searching), 300);
    try {
      const filters = Object.fromEntries(groups.map((group) => [group.facet, [...group.chosen]]).filter(([, values]) => values.length));
      const found = await search({ limit, filters, facets: panel.open });
      if (turn !== latest) return false;
      show(found, JSON.stringify([query, filters]));
      return true;
    } catch (error) {
      if (turn === latest) fail(error);
      return false;
    } finally {
      clearTimeout(slow);
    }
  }

  function show(found, key) {
    const read = found.corrected ?? query;
    if (key !== shown) {
      watch.disconnect();
      list.replaceChildren();
    }
    shown = key;
    say(summary(found, read));
    heading.textContent = query ? put(words.resultsFor, { query: read }) : words.results;
    list.append(...found.hits.slice(list.children.length).map((hit) => row(hit, read)));
    const isEmpty = !list.children.length;
    hide(false, heading);
    hide(true, again, examples);
    hide(isEmpty, list);
    hide(!isEmpty, browse);
    hide(!isEmpty || !query || found.ignored.length, tips);
    hide(!isFiltered(), tips.firstElementChild);
    hide(found.hits.length < limit || found.exact && found.total <= limit, more);
    fill(found.facets);
  }

  function summary(found, read) {
    const amount = put(found.total === 1 ? words.one : words.other, { number: number(found.total) });
    const asked = { query, corrected: read, count: found.exact ? amount : put(words.atLeast, { count: amount }) };
    const told = [];
    if (cut(field.value) !== field.value.trim() || query.split(/\s+/).length > WORDS) told.push(words.cut);
    if (found.corrected) told.push(put(words.corrected, asked));
    if (found.ignored.length) {
      const common = found.ignored.map((word) => put(words.quoted, { word }));
      told.push(put(words.ignored, { words: new Intl.ListFormat(language).format(common) }));
    } else if (found.total) told.push(put(found.relaxed ? words.relaxed : words.found, asked));
    else told.push(put(!query ? words.nothingAtAll : isFiltered() ? words.nothingFiltered : words.nothing, { query: read }));
    return told.join(" ");
  }

  /** What went wrong, in a sentence; the results that were there stay. */
  function fail(error) {
    const kind = !navigator.onLine || isUnreached && error.kind !== "form" ? "offline" : error.kind;
    const hasResults = list.children.length > 0;
    say(put(words[kind] ?? words.failed, error) + (hasResults ? " " + words.kept : ""));
    shown = undefined;
    hide(true, tips, examples);
    hide(false, again);
    hide(!hasResults, heading);
    hide(hasResults, browse);
  }

  // ——— hits ———

  const marked = (pieces) => pieces.map(({ text, hit }) => (hit ? Object.assign(document.createElement("mark"), { textContent: text }) : text));

  function row(hit, read) {
    const name = archive.highlight(hit.title, read);
    const begin = archive.highlight(hit.lead ?? "", read);
    const [made, when, where, link, lead, how] = copy(hitOf, ".row-date", ".row-where", "a", ".row-lead", ".row-how");
    link.href = root + hit.url.slice(1) + "index.html";
    link.append(...marked(name));
    lead.append(...marked(begin));
    when.textContent = hit.date ? days.format(new Date(hit.date)) : "";
    where.textContent = [hit.body, hit.municipality].filter(Boolean).join(", ");
    for (const kind of hit.closed ? ["closed"] : hit.outcomes) if (outcomes.has(kind)) how.append(copy(outcomes.get(kind))[0]);
    if (query && !hit.closed && ![...name, ...begin].some((piece) => piece.hit)) {
      // Hits that do not show what matched fetch their sentence once they are seen.
      waiting.set(made, async () => {
        const text = await archive.sentence(hit, read);
        if (text) lead.replaceChildren(...marked(archive.highlight(text, read)));
      });
      watch.observe(made);
    }
    return made;
  }

  // The list comes first; sentences once the visitor moves, or has had the time to look at it.
  const settled = new Promise((resolve) => {
    setTimeout(resolve, 2000);
    for (const kind of ["pointermove", "touchstart", "keydown", "scroll"]) addEventListener(kind, resolve, { once: true, passive: true });
  });
  const waiting = new WeakMap();
  const watch = new IntersectionObserver(async (entries) => {
    await settled;
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      waiting.get(target)().catch(() => {});
    }
  });

  // ——— filters ———

  const nameOf = (group, value) => (group.facet === "outcome" ? outcomes.get(value)?.dataset.word : group.names.get(value)) ?? value;

  /** The check boxes with their counts. While one query is narrowed they stay in their places, so that none moves under the hand. */
  function fill(facets) {
    const isKnown = Object.keys(facets).length > 0;
    for (const group of groups) {
      const left = [...facets[group.facet] ?? []];
      const counts = new Map(left.map(({ value, count }) => [value, count]));
      left.sort((a, b) => (group.facet === "year" ? b.value - a.value : b.count - a.count));
      for (const { value, name } of left) group.names.set(value, name);
      if (grouped !== query) {
        group.rows.clear();
        group.parts[1].replaceChildren();
      }
      for (const value of [...left.map((each) => each.value), ...group.chosen]) {
        if (!group.rows.has(value)) group.rows.set(value, option(group, value));
      }
      for (const [value, [line, box, count]] of group.rows) {
        box.checked = group.chosen.has(value);
        if (box.checked) line.hidden = false;
        count.textContent = `(${number(counts.get(value) ?? 0)})`;
      }
      group.parts[2].textContent = put(words.showAll, { number: number(group.rows.size) });
      group.parts[2].hidden = !group.parts[1].querySelector("[hidden]");
      group.box.hidden = group.rows.size < 2 && !group.chosen.size && !group.box.matches(":focus-within");
    }
    grouped = query;
    if (isKnown) {
      // On a wide screen there is room for what is there anyway.
      if (!filled && matchMedia("(min-width: 60rem)").matches) panel.open = true;
      filled = shown;
    }
    panel.hidden = !isFiltered() && !panel.matches(":focus-within") && (list.hidden || isKnown && groups.every((group) => group.box.hidden));
    showChosen();
  }

  function option(group, value) {
    const [line, box, name, count] = copy(valueOf, "input", ".value", ".count");
    name.textContent = nameOf(group, value);
    box.addEventListener("change", () => choose(group, value, box.checked));
    line.hidden = group.rows.size >= VALUES;
    group.parts[1].append(line);
    return [line, box, count];
  }

  function choose(group, value, isChosen) {
    group.chosen[isChosen ? "add" : "delete"](value);
    narrow();
  }

  function narrow() {
    limit = STEP;
    writeAddress("pushState");
    return run();
  }

  /** The chosen filters above the results, each a button that removes it; the keyboard goes to the next one. */
  function showChosen() {
    const [, line] = chosen.children;
    const at = [...line.children].findIndex((mark) => mark.contains(document.activeElement));
    line.replaceChildren(...groups.flatMap((group) => [...group.chosen].map((value) => {
      const [mark, remove, name] = copy(markOf, "button", ".value");
      name.textContent = `${group.parts[0].textContent}: ${nameOf(group, value)}`;
      remove.addEventListener("click", () => choose(group, value, false));
      return mark;
    })));
    chosen.hidden = !isFiltered();
    if (at >= 0) ((line.children[at] ?? line.lastElementChild)?.firstElementChild ?? field).focus();
  }

  async function clear() {
    for (const group of groups) group.chosen.clear();
    (await narrow() ? heading : field).focus();
  }

  // ——— what the visitor does ———

  async function ask() {
    // Not where the visitor has begun to write something else.
    if (await run() && cut(field.value) === query) heading.focus();
  }

  async function suggest(typed, last) {
    await open();
    const found = await archive.suggest(last);
    if (field.value !== typed) return;
    suggestions.replaceChildren(...found.map((word) => new Option(typed.slice(0, -last.length) + word)));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    query = cut(field.value);
    limit = STEP;
    writeAddress("pushState");
    ask();
    if (!query && !isFiltered()) say(words.empty);
  });

  panel.addEventListener("toggle", () => panel.open && filled !== shown && run());

  for (const { parts } of groups) {
    parts[2].addEventListener("click", () => {
      const rest = parts[1].querySelectorAll("[hidden]");
      hide(false, ...rest);
      hide(true, parts[2]);
      rest[0].querySelector("input").focus();
    });
  }

  chosen.lastElementChild.addEventListener("click", clear);
  tips.firstElementChild.addEventListener("click", clear);

  more.addEventListener("click", async () => {
    const before = list.children.length;
    limit = before + STEP;
    writeAddress("replaceState");
    if (await run()) list.children[before]?.querySelector("a").focus();
  });

  again.addEventListener("click", () => {
    say(words.searching);
    ask();
  });

  addEventListener("popstate", () => {
    // A jump to a place on the page is no other search.
    if (location.search === address) return;
    readAddress();
    run();
  });

  let pause;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    const typed = field.value;
    // Of the end alone: a text of any length may stand in the field.
    const last = typed.slice(-40).match(/\p{L}[\p{L}\d]{2,}$/u)?.[0];
    if (last) pause = setTimeout(() => suggest(typed, last).catch(() => {}), 250);
  });

  for (const link of examples.querySelectorAll("a")) link.href = "?q=" + encodeURIComponent(link.textContent);
  readAddress();
  if (query) ask();
  else run();
})();
