// The search engine. It knows no page, so it runs in a browser, in a worker and in Node alike.
//
//   const archive = await openArchive(entry, fetchJSON)   // entry: the parsed search.json; fetchJSON(path) → Promise of parsed JSON
//   const result  = await archive.search(query, {limit, filters: {municipality, body, year, outcome, topic}, facets})
//   // {total, exact, corrected, relaxed, ignored, facets, hits: [{title, url, date, municipality, body, outcome, lead, …}]}
//   const words   = await archive.suggest(prefix)
//   // and for showing: archive.highlight(text, query) → [{text, hit}], await archive.sentence(hit, query)
//
// A filter is a value or a list of values. What cannot be fetched or read rejects with a SearchError.

const SCHEMA = 3;
const LONGEST = 1000;
const MOST_WORDS = 32;
// Further postings of frequent terms, in bytes, that one search fetches for an exact count.
const TAILS = 65536;
// Hits of a phrase that are looked up in one search.
const LOOKED_UP = 60;
const FACETS = ["municipality", "body", "year", "outcome", "topic"];

/** What could not be fetched ("missing") or read ("form": cut off, no JSON, of another version). */
export class SearchError extends Error {
  constructor(kind, path, cause) {
    super(`${path}: ${cause?.message ?? kind}`, { cause });
    this.kind = kind;
    this.path = path;
  }
}

// ——— words ———

const normal = (text) => String(text ?? "").normalize("NFC").toLowerCase().replace(/\u00ad/g, "");
const base = (letter) => ({ ö: "ø", ä: "æ", ß: "ss" })[letter] ?? (/^[\0-\x7f]/.test(letter.normalize("NFD")) ? letter.normalize("NFD")[0] : letter);

/** Letters in one spelling: é is e, and where the language writes them so, ae is æ, oe is ø, aa is å. */
function canonical(word, digraphs) {
  const plain = word.replace(/[^\0-\x7fæøå]/g, base);
  return digraphs ? plain.replace(/aa|ae|oe/g, (pair) => ({ aa: "å", ae: "æ", oe: "ø" })[pair]) : plain;
}

/** As typed on a keyboard without Danish letters. */
const bare = (word) => canonical(word, true).replace(/ø/g, "o").replace(/[æå]/g, "a");

const ENDINGS = ("erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres eret hed ene ere ens ers ets " +
  "en er es et e").split(" ");

/** Snowball's Danish stemmer. */
export function stem(word) {
  let region = /^[^aeiouyæåø]*[aeiouyæåø]+/.exec(word)?.[0].length ?? word.length;
  if (region >= word.length) return word;
  region = Math.max(region + 1, 3);
  const inside = (ending) => word.endsWith(ending) && word.length - ending.length >= region;
  const cut = (count) => { word = word.slice(0, word.length - count); };
  const pair = () => { if (["gd", "dt", "gt", "kt"].some(inside)) cut(1); };

  const ending = ENDINGS.find(inside);
  if (ending) cut(ending.length);
  else if (inside("s") && "abcdfghjklmnoprtvyzå".includes(word[word.length - 2])) cut(1);
  pair();
  if (word.endsWith("igst")) cut(2);
  const suffix = ["elig", "lig", "els", "ig"].find(inside);
  if (suffix) {
    cut(suffix.length);
    pair();
  } else if (inside("løst")) {
    cut(1);
  }
  const last = word[word.length - 1];
  if (word.length > region && !"aeiouyæåø".includes(last) && word[word.length - 2] === last) cut(1);
  return word;
}

// Verbs that change their vowel: DanishVerbs in the program.
const FORMS = new Map(("tog tage,sat satte sætte,gik går gå,stod står stå,slog slår slå,gav give,fik få,skrev skrevet skrive,drev drevet drive," +
  "traf truffet træffe,trådt trådte træde,bragt bragte bringe,fulgt fulgte følge,hjalp hjulpet hjælpe,trak trukket trække,gjort gjorde gør gøre," +
  "solgt solgte sælge,lagt lagte lagde lægge,valgt valgte vælge,fandt fundet finde,brudt bryde,budt byde,båret bære")
  .split(",").flatMap((verb) => verb.split(" ").map((form, _, all) => [form, all.at(-1)])));
const PREFIX = /^(?:an|af|be|bi|del|fast|fore?|frem|gen(?:nem)?|ind|med|mod|ned|om|op|over|på|til(?:bage)?|ud|under|ved)?$/;
const VERB = new RegExp(`^(.*?)(${[...FORMS.keys()].join("|")})$`);

/** What all inflections of a Danish word share: the rules of WordKeys in the program. */
export function keyOf(word) {
  word = canonical(word, true);
  if (/[0-9]/.test(word)) return word;
  // "tog" by itself is a train. A long form is nothing else, whatever stands in front: tilrettelagt.
  if (word !== "tog") word = word.replace(VERB, (all, front, form) => (form.length > 4 || form === "lagt" || PREFIX.test(front) ? front + FORMS.get(form) : all));
  for (let rounds = 0; rounds < 4; rounds += 1) {
    let next = stem(word);
    const kept = next !== word && ["elig", "lig", "ig", next.length <= 3 ? "els" : "lig"].find((suffix) => word.startsWith(next + suffix));
    if (kept) {
      word = next + kept;
      break;
    }
    if (next === word && word.length >= 9) next = word.replace(/n?ing$/, "");
    if (next === word || next.length < 3) break;
    word = next;
  }
  const ends = (ending, least) => word.length >= least && ending.test(word);
  if (ends(/[ie]um$/, 6)) word = word.slice(0, -2);
  if (ends(/(?:[ae]l|iv|em|[øæ]r|ævn)t$/, 6)) word = word.slice(0, -1);
  if (ends(/tr$/, 5)) word = word.slice(0, -1);
  if (ends(/[^aeiouy\x80-\uffff]el$/, 5)) word = word.slice(0, -2).replace(/(.)\1$/, "$1") + "l";
  return word.replace(/(?:børn|mænd|hænd|bøg|kursus)$/, (form) => ({ børn: "barn", mænd: "mand", hænd: "hånd", bøg: "bog", kursus: "kur" })[form]);
}

const TOKEN = /§+\s*(\d+)(?:([a-z])(?![\p{L}\p{N}])|\s([a-h])(?![\p{L}\p{N}]))?|[\p{L}\p{N}\u00ad]+(?:[.\-/,][\p{L}\p{N}\u00ad]+)*/gu;

/** The words of a text in their order: {word, at, end, code}. */
export function* tokens(source) {
  const text = String(source ?? "").normalize("NFC");
  const lower = text.toLowerCase();
  // Where lower case changes lengths, places would not fit.
  for (const found of (lower.length === text.length ? lower : text).matchAll(TOKEN)) {
    const raw = found[0].toLowerCase().replace(/\u00ad/g, "");
    const at = found.index;
    const end = at + found[0].length;
    if (found[1]) yield { word: "§" + found[1] + (found[2] ?? found[3] ?? ""), at, end, code: true };
    else if (/[.\-/,]/.test(raw)) {
      const isCode = /\d/.test(raw);
      if (isCode) yield { word: raw.replace(/[.\-/]/g, ""), at, end, code: true };
      for (const piece of found[0].matchAll(/[\p{L}\p{N}]+/gu)) {
        const word = piece[0].toLowerCase();
        if (!isCode || !/\d/.test(word) && word.length > 1 || /^\d{4,}$/.test(word)) yield { word, at: at + piece.index, end: at + piece.index + word.length, piece: isCode };
      }
    } else if (raw) yield { word: raw, at, end, code: /\d/.test(raw) };
  }
}

/** The query taken apart: words to find, phrases that must stand as they are, words too common to search for. */
function readQuery(query, stop) {
  const text = normal(String(query ?? "").slice(0, LONGEST)).replace(/[“”„«»]/g, '"').replace(/\b(?:paragraf(?:fen)?|par\.)\s*(?=\d)/g, "§ ");
  const phrases = [];
  for (const [, inner] of text.matchAll(/"([^"]*)"/g)) {
    const words = [...tokens(inner)].filter((token) => !token.piece).map((token) => canonical(token.word, true));
    if (words.length) phrases.push(words);
  }
  const words = new Map();
  const ignored = new Set();
  // A case number may be typed with spaces: 22 1 00.17.00 P20.
  const parts = text.trim().split(/[ .\-/]+/);
  const isSpaced = parts.length > 1 && /^\d/.test(parts[0]) && text.includes(" ") && parts.every((part) => /^[\p{L}\d]+$/u.test(part) && /\d/.test(part));
  const whole = isSpaced ? parts.join("") : null;
  for (const token of tokens(text)) {
    if (token.piece || words.size === MOST_WORDS) continue;
    if (stop.has(token.word)) ignored.add(token.word);
    else if (!words.has(token.word)) words.set(token.word, token);
  }
  return { text, whole, phrases, words: [...words.values()], ignored: words.size ? [] : [...ignored] };
}

/** How many letters more, less, other or swapped two words are apart; anything above the limit is more than it. */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      next.push(cost);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length];
}

// ——— lists of numbers as text: PostingText in the program ———

const SIGNS = new Uint8Array(127);
for (let sign = 32, value = 0; sign < 127; sign += 1) {
  if (sign !== 34 && sign !== 92 && (sign < 65 || sign > 79)) SIGNS[sign] = value++;
}

/** Calls `each(number, impact)`; an impact's sign starts a list anew. */
function readNumbers(text, each) {
  let impact = 0;
  let value = 0;
  let factor = 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 64 && code < 80) {
      impact = 80 - code;
      each(-1, impact);
      continue;
    }
    const sign = SIGNS[code];
    if (sign >= 52) {
      value += factor * sign;
      factor *= 26;
    } else {
      each(value + factor * sign, impact);
      value = 0;
      factor = 1;
    }
  }
}

function hash(key) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

/** The name of a file in a list of them: eight digits of its content's digest. */
const nameIn = (names, number) => names.slice(number * 8, number * 8 + 8);

// ——— the archive ———

class Archive {
  constructor(entry, fetchJSON) {
    if (entry?.schema !== SCHEMA || !Array.isArray(entry.terms)) throw new SearchError("form", "search.json");
    this.entry = entry;
    this.fetchJSON = fetchJSON;
    this.files = new Map();
    this.stop = new Set(entry.stop.split(" "));
    this.outcomes = entry.outcomes.split(" ");
    this.isDanish = entry.language === "da";
    this.digraphs = /^(da|n[bno])$/.test(entry.language);
    // Words whose spelling was put right, or that only begin longer ones, and the keys they were taken for.
    this.meant = new Map();
  }

  /** A file of the index; fetched once. What it must hold: `key`, and there `value`, where they are given. */
  load(path, key, value) {
    const held = this.entry.files?.[path];
    if (held) return Promise.resolve(held);
    if (!this.files.has(path)) {
      const file = Promise.resolve(this.fetchJSON(path)).catch((error) => {
        throw error instanceof SearchError ? error : new SearchError(error instanceof SyntaxError ? "form" : "missing", path, error);
      }).then((found) => {
        if (!found || key && found[key] === undefined || value && found[key] !== value) throw new SearchError("form", path);
        return found;
      });
      this.files.set(path, file);
      file.catch(() => this.files.delete(path));
    }
    return this.files.get(path);
  }

  /** A term's lists: {key, count, lists: [text], tails: [[file, position, bytes]]}. */
  async term(key) {
    const found = { key, count: 0, lists: [], tails: [] };
    await Promise.all(this.entry.terms.map(async ([lists, shards]) => {
      const number = hash(key) % shards;
      const { names } = await this.load(`search/n/${lists.split(" ")[number >> 7]}.json`, "names");
      const entry = (await this.load(`search/t/${number}-${nameIn(names, number & 127)}.json`, "terms")).terms;
      if (!Object.hasOwn(entry, key)) return;
      const [count, list, ...tails] = Array.isArray(entry[key]) ? entry[key] : [0, entry[key]];
      found.lists.push(list);
      found.tails.push(...tails);
      if (count) found.count += count;
      else readNumbers(list, (number) => { if (number >= 0) found.count += 1; });
    }));
    return found;
  }

  /** The lexicon's words that are typed like one of these beginnings: [[word, count, key]], sorted as it is. */
  async lexicon(starts) {
    const { first, names } = await this.load(`search/l/${this.entry.lexicon}.json`, "first");
    const wanted = new Set();
    for (const start of starts) {
      // The file before the first word that is not below holds the words below it, too.
      let at = Math.max(0, first.findIndex((word) => word >= start) - 1);
      if (first.length && first[first.length - 1] < start) at = first.length - 1;
      for (; at < first.length && (first[at] <= start || first[at].startsWith(start)) && wanted.size < 6; at += 1) wanted.add(at);
    }
    const size = this.isDanish ? 2 : 3;
    const files = await Promise.all([...wanted].map((number) => this.load(`search/l/${number}-${nameIn(names, number)}.json`, "words")));
    return files.flatMap(({ words }) => Array.from({ length: words.length / size }, (_, index) => words.slice(index * size, index * size + size)));
  }

  async key(word) {
    const plain = canonical(word, this.digraphs);
    if (this.isDanish || /[0-9]/.test(word)) return keyOf(word);
    return (await this.lexicon([bare(word)])).find((entry) => entry[0] === word || entry[0] === plain)?.[2] ?? plain;
  }

  /** The word that was meant: the same without its Danish letters, else one that is a slip or two away. */
  async repair(word) {
    const typed = bare(word);
    if (typed.length < 4) return null;
    // Two swapped letters, or one too many, may be the first.
    const starts = [typed.slice(0, 3), typed[1] + typed[0] + typed[2], typed.slice(1, 4)];
    const entries = await this.lexicon(typed.length > 5 ? starts : starts.slice(0, 1));
    const typedKey = this.isDanish ? bare(keyOf(typed)) : typed;
    let best = null;
    const limit = typed.length >= 8 ? 2 : typed.length >= 5 ? 1 : 0;
    const longer = new Set();
    for (const [known, count, key = keyOf(known)] of entries) {
      const plain = bare(known);
      const rank = plain === typed ? 0 : this.isDanish && bare(key) === typedKey ? 0.5 : distance(typed, plain, limit);
      if (typed.length > 4 && plain.startsWith(typed)) longer.add(key);
      if (rank > limit && rank > 0.5) continue;
      if (!best || rank < best.rank || rank === best.rank && count > best.count) best = { word: known, count, rank, keys: [key] };
    }
    // What only begins longer words is no slip: energi, energipulje.
    return longer.size && !(best?.rank < 1) ? { keys: [...longer].slice(0, MOST_WORDS), rank: 0 } : best;
  }

  /** For each word that must be there the terms of which one is enough; what nothing has is put right or taken apart. */
  async terms(asked) {
    let corrected = null;
    let { text } = asked;
    const whole = asked.whole && await this.term(asked.whole);
    if (whole?.count) return { groups: [[whole]], corrected };
    const found = await Promise.all(asked.words.map(async (token) => {
      const known = this.meant.get(token.word);
      if (known) return [await Promise.all(known.map((key) => this.term(key)))];
      const term = await this.term(await this.key(token.word));
      if (term.count) return [[term]];
      if (token.code) {
        const pieces = [...tokens(asked.text.slice(token.at, token.end))].filter((piece) => piece.piece).slice(0, MOST_WORDS);
        return pieces.length ? Promise.all(pieces.map(async (piece) => [await this.term(await this.key(piece.word))])) : [[term]];
      }
      const better = await this.repair(token.word);
      if (!better) return [[term]];
      if (better.rank < 1) this.meant.set(token.word, better.keys);
      else corrected = text = text.replace(token.word, better.word);
      return [await Promise.all(better.keys.map((key) => this.term(key)))];
    }));
    const groups = new Map(found.flat().map((group) => [group.map((term) => term.key).join(" "), group]));
    return { groups: [...groups.values()], corrected: corrected?.trim() ?? null };
  }

  /** Fetches what frequent terms have beyond their first postings, as far as that is allowed. True where that is all. */
  async lengthen(terms) {
    let left = TAILS;
    const seen = new Set();
    const wanted = terms.flatMap((term) => term.tails.map((tail) => [term, tail])).sort((a, b) => a[1][2] - b[1][2]);
    const taken = wanted.filter(([, [file, , bytes]]) => {
      if (!seen.has(file)) left -= bytes;
      if (left < 0) return false;
      seen.add(file);
      return true;
    });
    await Promise.all(taken.map(async ([term, tail]) => {
      const { postings } = await this.load(`search/s/${tail[0]}.json`, "postings");
      term.lists.push(postings[tail[1]]);
      term.tails = term.tails.filter((other) => other !== tail);
    }));
    return taken.length === wanted.length;
  }

  /** For each item how many of the groups of terms it has, and its score. */
  score(groups) {
    const { items } = this.entry;
    const counts = new Uint16Array(items);
    const scores = new Float32Array(items);
    for (const group of groups) {
      const seen = group.length > 1 && new Uint8Array(items);
      for (const term of group) {
        const rarity = Math.log(1 + (items - term.count + 0.5) / (term.count + 0.5));
        for (const list of term.lists) {
          let item = -1;
          readNumbers(list, (gap, impact) => {
            if (gap < 0) {
              item = -1;
              return;
            }
            item += gap + 1;
            scores[item] += rarity * impact;
            if (seen && seen[item]) return;
            counts[item] += 1;
            if (seen) seen[item] = 1;
          });
        }
      }
    }
    return { counts, scores };
  }

  async ranges() {
    return this.load(`search/f/${this.entry.ranges}.json`, "year");
  }

  /** For each filter that is set, which items it leaves. */
  async masks(filters) {
    const set = FACETS.filter((name) => [].concat(filters?.[name] ?? []).some((value) => value !== ""));
    if (!set.length) return {};
    const ranges = await this.ranges();
    return Object.fromEntries(set.map((name) => {
      const wanted = new Set([].concat(filters[name]).map(String));
      const mask = new Uint8Array(this.entry.items);
      for (const [value, , runs] of ranges[name]) {
        if (wanted.has(value)) readRuns(runs, (from, to) => mask.fill(1, from, to));
      }
      return [name, mask];
    }));
  }

  /** For each filter its values and how many of the items each would show. */
  async facets(found, masks) {
    const ranges = await this.ranges();
    return Object.fromEntries(FACETS.map((name) => {
      const others = Object.keys(masks).filter((other) => other !== name).map((other) => masks[other]);
      const before = new Uint32Array(this.entry.items + 1);
      for (let item = 0; item < this.entry.items; item += 1) before[item + 1] = before[item] + (found[item] && others.every((mask) => mask[item]) ? 1 : 0);
      const values = ranges[name].map(([value, title, runs]) => {
        let count = 0;
        readRuns(runs, (from, to) => { count += before[to] - before[from]; });
        return { value, name: title, count };
      }).filter(({ count }) => count);
      values.sort((a, b) => (name === "year" ? b.value - a.value : b.count - a.count || a.name.localeCompare(b.name, this.entry.language)));
      return [name, values];
    }));
  }

  async search(query, { limit = 10, filters = {}, facets = false } = {}) {
    const asked = readQuery(query, this.stop);
    const masks = await this.masks(filters);
    const isFiltered = Object.keys(masks).length > 0;
    const { groups, corrected } = await this.terms(asked);
    const terms = groups.flat();
    const isList = !asked.words.length && !asked.ignored.length && isFiltered;
    let exact = !terms.some((term) => term.tails.length);
    let scored = this.score(groups);
    const whole = scored.counts.reduce((sum, count) => sum + (count === groups.length), 0);
    if (!exact && (terms.length > 1 || isFiltered || facets || asked.phrases.length || whole < limit)) {
      // What is too long to fetch whole is fetched only where the first postings leave the list short.
      const all = new Map(terms.flatMap((term) => term.tails.map(([file, , bytes]) => [file, bytes])));
      const bytes = [...all.values()].reduce((sum, size) => sum + size, 0);
      if (bytes <= TAILS || isFiltered || whole < limit) {
        exact = await this.lengthen(terms);
        scored = this.score(groups);
      }
    }

    const { counts, scores } = scored;
    const masked = Object.values(masks);
    const most = counts.reduce((a, b) => (a > b ? a : b), 0);
    // All words first; where no item has them all, those with most of them, but at least half.
    const needed = isList ? 0 : Math.max(most, Math.ceil(groups.length / 2), 1);
    let ranked = [];
    const found = new Uint8Array(this.entry.items);
    for (let item = this.entry.items - 1; item >= 0; item -= 1) {
      if (counts[item] < needed) continue;
      found[item] = 1;
      if (masked.every((mask) => mask[item])) ranked.push(item);
    }
    // Newer items have higher numbers, and they came first.
    ranked.sort((a, b) => scores[b] - scores[a] || b - a);
    let total = ranked.length;
    if (asked.phrases.length) {
      const kept = await this.withPhrases(ranked, asked.phrases, limit);
      exact = exact && kept.all;
      ranked = kept.items;
      total = ranked.length;
      found.fill(0);
      for (const item of ranked) found[item] = 1;
    } else if (!exact && terms.length === 1 && !isFiltered) {
      // A single term's list says how long it is.
      total = terms[0].count;
      exact = true;
    }
    const hits = await this.hits(ranked.slice(0, limit), scores, groups);
    const shows = facets || isFiltered || Boolean(this.entry.files);
    return {
      total, exact, corrected, ignored: asked.ignored, relaxed: total > 0 && needed > 0 && needed < groups.length,
      facets: shows ? await this.facets(found, masks) : {}, hits,
    };
  }

  /** What the list of results shows; of equals the newest first. */
  async hits(items, scores, groups) {
    const { outcomes, entry: { records } } = this;
    const hits = await Promise.all(items.map(async (item) => {
      const [id, first] = records[records.findLastIndex(([, start]) => start <= item)];
      const file = await this.load(`search/d/${id}-${(item - first) >> 3}.json`, "id", id);
      const [own, folder, title, signs, lead, number = folder] = file.items[(item - first) & 7];
      const [path, date, municipality, body] = file.meetings[own];
      const kinds = signs === "x" ? [] : [...signs].map((sign) => outcomes[sign]);
      const url = folder[0] === "/" ? folder : `/${path}${folder}/`;
      return { item, title, url, date, municipality, body, outcome: kinds[0] ?? null, lead, number, outcomes: kinds, closed: signs === "x" };
    }));
    for (const hit of hits) {
      // A title that has the words is what was looked for.
      const words = [...tokens(hit.title)];
      const named = groups.filter((group) => words.some((word) => group.some((term) => this.matches(word, term.key)))).length;
      hit.score = (scores[hit.item] ?? 0) * (1 + named / groups.length / 3 || 1);
    }
    // Ten by ten, so that the first stay where they are when more are asked for.
    for (let at = 0; at < hits.length; at += 10) {
      hits.splice(at, 10, ...hits.slice(at, at + 10).sort((a, b) => b.score - a.score || b.date.localeCompare(a.date) || b.item - a.item));
    }
    return hits;
  }

  /** Those of the items whose own text has the phrases, as many as are asked for. */
  async withPhrases(items, phrases, limit) {
    const kept = [];
    let index = 0;
    while (index < items.length && index < LOOKED_UP && kept.length < limit) {
      const some = items.slice(index, index + 10);
      index += some.length;
      const hits = await this.hits(some, [], []);
      const texts = await Promise.all(hits.map((hit) => this.texts(hit)));
      const have = new Set(hits.filter((_, at) => phrases.every((phrase) => stands(texts[at], phrase))).map((hit) => hit.item));
      kept.push(...some.filter((item) => have.has(item)));
    }
    return { items: kept, all: index >= items.length };
  }

  /** What an item's own page says, as plain texts. */
  async texts(hit) {
    const { item = {} } = await this.load(hit.url.replace(/^\//, "") + "index.json");
    const sections = item.sections ?? [];
    const decision = sections.some((section) => section.role === "decision") ? "" : item.decision?.text;
    const people = [...item.absent ?? [], ...(item.substitutes ?? []).flatMap((one) => [one.by, one.for])];
    return [item.lead, ...sections.map((section) => section.markdown), decision, item.caseNumber, ...item.attachments ?? [], ...people, item.title]
      .filter(Boolean).map(plainText);
  }

  /** The sentence of the item's own text that has most of the query's words; null where none has any. */
  async sentence(hit, query) {
    const wanted = await this.wanted(query);
    let best = null;
    for (const text of await this.texts(hit)) {
      for (const sentence of text.match(/[^\n]+?(?:[.!?:](?=\s+\p{Lu})|(?=\n)|$)/gu) ?? []) {
        const matched = [...tokens(sentence)].filter((token) => wanted.some((key) => this.matches(token, key)));
        const count = new Set(matched.map((token) => keyOf(token.word))).size;
        if (count && count > (best?.count ?? 0)) best = { count, sentence, at: matched[0].at };
      }
    }
    return best && around(best.sentence, best.at);
  }

  async wanted(query) {
    const { words } = readQuery(query, this.stop);
    return (await Promise.all(words.map(async ({ word }) => this.meant.get(word) ?? this.key(word)))).flat();
  }

  matches(token, key) {
    const own = this.isDanish ? keyOf(token.word) : canonical(token.word, this.digraphs);
    if (own === key) return true;
    if (token.code || key.length < 3 || this.stop.has(token.word)) return false;
    return this.isDanish ? key.length > 3 ? own.includes(key) : own.startsWith(key) || own.endsWith(key) : own.startsWith(key);
  }

  /** A text in pieces, those that answer the query marked: [{text, hit}]. */
  highlight(text, query) {
    const source = String(text ?? "").normalize("NFC");
    const wanted = readQuery(query, this.stop).words.flatMap(({ word }) => this.meant.get(word) ?? (this.isDanish ? keyOf(word) : word));
    const pieces = [];
    let done = 0;
    for (const token of tokens(source)) {
      if (token.at < done || !wanted.some((key) => this.matches(token, key))) continue;
      if (token.at > done) pieces.push({ text: source.slice(done, token.at), hit: false });
      pieces.push({ text: source.slice(token.at, token.end), hit: true });
      done = token.end;
    }
    if (done < source.length) pieces.push({ text: source.slice(done), hit: false });
    return pieces;
  }

  /** Up to eight words that begin like this, the most frequent first, one of each root. */
  async suggest(prefix) {
    const start = bare(normal(prefix).trim());
    if (start.length < 2) return [];
    const best = new Map();
    for (const [word, count, key = keyOf(word)] of await this.lexicon([start])) {
      if (bare(word).startsWith(start) && !(best.get(key)?.count >= count)) best.set(key, { word, count });
    }
    return [...best.values()].sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, this.entry.language)).slice(0, 8).map(({ word }) => word);
  }
}

function readRuns(text, each) {
  let from = -1;
  let end = 0;
  readNumbers(text, (number) => {
    if (from < 0) from = end + number;
    else {
      end = from + number + 1;
      each(from, end);
      from = -1;
    }
  });
}

/** Whether the words stand in one of the texts as they are, one behind the other. */
function stands(texts, phrase) {
  const wanted = ` ${phrase.join(" ")} `;
  return texts.some((text) => ` ${[...tokens(text)].filter((token) => !token.piece).map((token) => canonical(token.word, true)).join(" ")} `.includes(wanted));
}

/** Markdown without its marks. */
const plainText = (markdown) => markdown.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, "$1").replace(/^[ \t]*(?:#+|[-*+]|\d+[.)]|>)[ \t]+/gm, "").replace(/\\(?=[^\w\s])|[*_\x60|]/g, "");

/** At most some 200 characters around a place, cut between words. */
function around(text, at) {
  let from = at > 120 ? text.lastIndexOf(" ", at - 60) + 1 : 0;
  let to = text.length > from + 200 ? text.lastIndexOf(" ", from + 200) : text.length;
  if (to <= at) [from, to] = [at, Math.min(text.length, at + 200)];
  return (from > 0 ? "…" : "") + text.slice(from, to).replace(/\s+/g, " ").trim() + (to < text.length ? "…" : "");
}

/** `entry`: the parsed search.json. `fetchJSON(path)` fetches the files that are not in it. */
export async function openArchive(entry, fetchJSON) {
  return new Archive(entry, fetchJSON);
}
