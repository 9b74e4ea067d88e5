// The search page: form, filters, list, address, announcements. The engine is search.js.
// Everything shown is made of elements and text nodes; nothing is parsed as HTML.

import { openArchive, highlight } from "./search.js";

const STEP = 20;
const byId = (id) => document.getElementById(id);
const form = byId("soegning");
const field = byId("soegefelt");
const filters = byId("filtre");
const status = byId("status");
const results = byId("resultater");
const heading = byId("resultater-navn");
const list = byId("resultatliste");
const more = byId("flere");
const browse = byId("uden-soegning");
const selects = [...filters.querySelectorAll("select")];
const root = form.dataset.root;
const title = document.title;
// The page holds the words, so that the script speaks its language.
const words = byId("ord").dataset;
const outcomes = Object.fromEntries([...byId("ord").children].map(({ dataset, textContent }) => [dataset.kind, [textContent.trim(), dataset.sign]]));
const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
const days = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const numbers = new Intl.NumberFormat(language);

/** "{count} …" with the values in their places. */
const put = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

let opening = null;
let limit = STEP;
let latest = 0;

async function fetchJSON(path) {
  const answer = await fetch(root + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

function archive() {
  opening ??= fetchJSON("search.json").then((entry) => openArchive(entry, fetchJSON));
  opening.catch(() => { opening = null; });
  return opening;
}

/** The address is the search: ?q=… and a parameter for each filter. */
function readAddress() {
  const asked = new URLSearchParams(location.search);
  field.value = asked.get("q") ?? "";
  for (const select of selects) choose(select, asked.get(select.name) ?? "");
}

function writeAddress() {
  const asked = new URLSearchParams();
  if (field.value.trim()) asked.set("q", field.value.trim());
  for (const select of selects) {
    if (select.value) asked.set(select.name, select.value);
  }
  const query = asked.toString();
  const address = location.pathname + (query ? "?" + query : "");
  if (address !== location.pathname + location.search) history.pushState(null, "", address);
}

function choose(select, value) {
  if (value && ![...select.options].some((option) => option.value === value)) {
    select.append(new Option(nameOf(select.dataset.facet, value), value));
  }
  select.value = value;
}

const nameOf = (facet, value) => (facet === "outcome" ? outcomes[value]?.[0] ?? value : value);

async function run({ focus }) {
  const query = field.value.trim();
  const chosen = Object.fromEntries(selects.filter((select) => select.value).map((select) => [select.dataset.facet, select.value]));
  const turn = ++latest;
  document.title = query ? `${query} – ${title}` : title;
  if (!query && !Object.keys(chosen).length) {
    results.hidden = true;
    filters.hidden = true;
    browse.hidden = false;
    say("");
    return;
  }
  const slow = setTimeout(() => say(words.searching), 300);
  try {
    const found = await (await archive()).search(query, { limit, filters: chosen });
    if (turn !== latest) return;
    show(found, query);
    if (focus) heading.focus();
  } catch {
    if (turn !== latest) return;
    results.hidden = true;
    browse.hidden = false;
    say(words.failed);
  } finally {
    clearTimeout(slow);
  }
}

function show(found, query) {
  say(summary(found, query));
  fill(found.facets);
  heading.textContent = query ? put(words.resultsFor, { query: found.corrected ?? query }) : words.results;
  list.replaceChildren(...found.hits.map((hit) => row(hit, found.corrected ?? query)));
  list.hidden = found.total === 0;
  more.hidden = found.hits.length >= found.total;
  results.hidden = false;
  browse.hidden = found.total > 0;
  filters.hidden = false;
}

function say(text) {
  if (status.textContent !== text) status.textContent = text;
}

function summary(found, query) {
  const count = put(found.total === 1 ? words.one : words.other, { number: numbers.format(found.total) });
  const asked = { query, corrected: found.corrected };
  const parts = [];
  if (found.corrected) parts.push(put(words.corrected, asked));
  if (found.total === 0) parts.push(query ? put(words.nothing, { query: found.corrected ?? query }) : words.nothingAtAll);
  else if (found.relaxed) parts.push(put(words.relaxed, { count }));
  else parts.push(put(found.exact ? words.found : words.atLeast, { count }));
  return parts.join(" ");
}

/** The filters offer what is left, with counts; what is chosen stays. */
function fill(facets) {
  for (const select of selects) {
    const chosen = select.value;
    const name = select.dataset.facet;
    const left = (facets[name] ?? []).map(({ value, count }) => new Option(`${nameOf(name, value)} (${count})`, value));
    select.replaceChildren(new Option(words.all, ""), ...left);
    choose(select, chosen);
    select.parentElement.hidden = left.length < 2 && !chosen;
  }
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function marked(text, query) {
  return highlight(text, query).map((piece) => (piece.hit ? element("mark", "", piece.text) : document.createTextNode(piece.text)));
}

function row(hit, query) {
  const when = element("time", "row-when", date(hit.date));
  if (hit.date) when.dateTime = hit.date;
  const link = element("a", "", ...marked(hit.title, query));
  link.href = root + hit.url.replace(/^\//, "") + "index.html";
  const where = element("span", "row-where", [hit.body, hit.municipality].filter(Boolean).join(", "));
  const what = element("div", "row-what", link, where);
  if (hit.lead) what.append(element("span", "row-lead", ...marked(hit.lead, query)));
  const how = element("div", "row-how", ...verdicts(hit));
  return element("li", "row", when, what, how);
}

function verdicts(hit) {
  if (hit.closed) return [verdict("closed", words.closed, "■")];
  const kinds = hit.outcomes ?? (hit.outcome ? [hit.outcome] : []);
  return kinds.filter((kind) => outcomes[kind]).map((kind) => verdict(kind, ...outcomes[kind]));
}

function verdict(kind, word, sign) {
  const shown = element("span", "sign", sign);
  shown.setAttribute("aria-hidden", "true");
  return element("span", `outcome ${kind}`, shown, ` ${word}`);
}

function date(iso) {
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? iso ?? "" : days.format(day);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  limit = STEP;
  writeAddress();
  run({ focus: true });
});

filters.addEventListener("change", () => {
  limit = STEP;
  writeAddress();
  run({ focus: false });
});

more.addEventListener("click", async () => {
  const shown = list.children.length;
  limit += STEP;
  await run({ focus: false });
  list.children[shown]?.querySelector("a").focus();
});

addEventListener("popstate", () => {
  limit = STEP;
  readAddress();
  run({ focus: false });
});

field.addEventListener("focus", () => { archive().catch(() => {}); }, { once: true });

readAddress();
run({ focus: field.value !== "" });
