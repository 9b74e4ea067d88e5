// The search engine of a small archive: everything in search.json, nothing but memory.
// It knows no page, so it runs in a browser, in a worker and in Node alike.
//
//   const archive = await openArchive(entry, fetchJSON)
//   const result  = await archive.search(query, {limit, filters: {municipality, body, year, outcome, topic}})
//   // {total, exact, corrected, relaxed, facets, hits: [{title, url, date, municipality, body, outcome, lead}]}
//   const words   = await archive.suggest(prefix)
//   // and for showing: highlight(text, query) → [{text, hit}]

const WEIGHTS = { title: 3, decision: 1.5, recommendation: 1.2, summary: 1, body: 1, municipality: 1, caseNumber: 1, people: 1, attachments: 1, text: 1 };
const FIELDS = Object.keys(WEIGHTS);
const COMPOUND = 0.5;
const K1 = 1.2;
const B = 0.6;
const LEAD = 110;

const STOP = new Set(("ad af alle at blev blive bliver da de dem den denne der deres det dette dig din dog du efter eller en er et for fra ham han hans har havde " +
  "hen hende her hun hvad hvis hvor i ikke ind jeg jer kan man med meget men mig min mod når og også om op os over på samt sig sin skal skulle som så til ud " +
  "under var ved vi vil være").split(" "));

// ——— words ———

/** æ/ae, ø/oe and å/aa are one; other accents fall away. */
function fold(word) {
  return word.replace(/æ/g, "ae").replace(/[øö]/g, "oe").replace(/å/g, "aa").replace(/ä/g, "ae")
    .normalize("NFD").replace(/\p{M}/gu, "");
}

const normal = (text) => String(text ?? "").normalize("NFC").toLowerCase().replace(/\u00ad/g, "");

/** A code is a case number, an amount, a date or a reference: its marks fall away, a decimal comma stays. */
const plainCode = (code) => fold(code).replace(/[^a-z0-9,]/g, "");

const TOKEN = /§+\s*\d+(?:[a-zæøå](?![\p{L}\p{N}])|\s[a-h](?![\p{L}\p{N}]))?|[\p{L}\p{N}]+(?:[.\-/,][\p{L}\p{N}]+)*/gu;

/** The words of a text in their order: {key, word, at, end}. `key` is what is compared. */
function* tokens(source) {
  const text = normal(source);
  for (const found of text.matchAll(TOKEN)) {
    const raw = found[0];
    const at = found.index;
    const end = at + raw.length;
    if (raw.startsWith("§")) {
      const section = raw.replace(/[§\s]/g, "");
      yield { key: "§" + section, word: "§ " + section, at, end };
      yield { key: section, word: section, at, end, part: true };
      continue;
    }
    const joined = /[.\-/,]/.test(raw);
    if (joined && /\d/.test(raw)) {
      yield { key: plainCode(raw), word: raw, at, end, code: true };
    }
    if (!joined) {
      yield { key: keyOf(raw), word: raw, at, end };
      continue;
    }
    for (const piece of raw.matchAll(/[\p{L}\p{N}]+/gu)) {
      yield { key: keyOf(piece[0]), word: piece[0], at: at + piece.index, end: at + piece.index + piece[0].length, part: /\d/.test(raw) };
    }
  }
}

const keys = new Map();

/** What all inflections of a word share, folded. */
function keyOf(word) {
  let key = keys.get(word);
  if (key === undefined) {
    key = fold(/\d/.test(word) ? word : root(word));
    keys.set(word, key);
  }
  return key;
}

/** Stemming until nothing more falls off merges what one round splits: budget, budgettet. */
function root(word) {
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const next = stem(word);
    if (next === word || next.length < 3) break;
    word = next;
  }
  return word;
}

const VOWELS = "aeiouyæåø";
const ENDINGS = ("erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres eret hed ene ere ens ers ets " +
  "en er es et e").split(" ");

/** Snowball's Danish stemmer. */
export function stem(word) {
  let region = 0;
  while (region < word.length && !VOWELS.includes(word[region])) region += 1;
  while (region < word.length && VOWELS.includes(word[region])) region += 1;
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
  if (word.length > region && !VOWELS.includes(last) && word[word.length - 2] === last) cut(1);
  return word;
}

/** One letter more, less, other or swapped (limit 1), or two such slips (limit 2). */
function near(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return false;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      next.push(cost);
    }
    if (Math.min(...next) > limit) return false;
    before = row;
    row = next;
  }
  return row[b.length] <= limit;
}

/** The query taken apart: words to find, and phrases that must stand as they are. */
function readQuery(query) {
  const text = normal(query).replace(/[“”„«»]/g, '"');
  const phrases = [];
  const loose = text.replace(/"([^"]*)"/g, (_, inner) => {
    const words = [...tokens(inner)].filter((t) => !t.part);
    if (words.length) phrases.push(words.map((t) => t.key));
    return " " + inner + " ";
  });
  const words = [];
  const seen = new Set();
  for (const token of tokens(loose)) {
    if (token.part || seen.has(token.key)) continue;
    seen.add(token.key);
    words.push(token);
  }
  const content = words.filter((t) => !STOP.has(t.word));
  return { words: content.length ? content : words, phrases };
}

// ——— the archive ———

class Archive {
  constructor(entry) {
    if (!entry || entry.schema !== 1 || !Array.isArray(entry.items)) {
      throw new Error("search.json has a form that this script does not know");
    }
    this.items = entry.items;
    this.postings = new Map(); // key → Map(document → weighted count)
    this.shown = new Map(); // key → Map(word as written, lower case → count)
    this.words = new Map(); // folded word → {word, key, count}
    this.lengths = [];
    this.items.forEach((item, number) => this.add(item, number));
    this.average = this.lengths.reduce((sum, n) => sum + n, 0) / (this.lengths.length || 1);
    this.vocabulary = [...this.postings.keys()].filter((key) => key.length >= 4 && !/[\d§]/.test(key));
  }

  add(item, number) {
    let length = 0;
    for (const field of FIELDS) {
      for (const token of tokens(valueOf(item, field))) {
        length += 1;
        let documents = this.postings.get(token.key);
        if (!documents) this.postings.set(token.key, documents = new Map());
        documents.set(number, (documents.get(number) ?? 0) + WEIGHTS[field]);
        if (token.code || /\d/.test(token.word)) continue;
        const folded = fold(token.word);
        const known = this.words.get(folded);
        if (known) known.count += 1;
        else this.words.set(folded, { word: token.word, key: token.key, count: 1 });
      }
    }
    this.lengths[number] = length;
  }

  /** Where a word stands: document → weight; inflections alike, compounds for less. */
  find(token) {
    const found = new Map();
    const take = (key, factor) => {
      const documents = this.postings.get(key);
      if (!documents) return;
      const rarity = Math.log(1 + (this.items.length - documents.size + 0.5) / (documents.size + 0.5));
      for (const [number, count] of documents) {
        const norm = 1 - B + B * this.lengths[number] / this.average;
        const score = factor * rarity * (count * (K1 + 1)) / (count + K1 * norm);
        found.set(number, Math.max(found.get(number) ?? 0, score));
      }
    };
    take(token.key, 1);
    if (token.code || /^\d{4,}$/.test(token.key)) {
      for (const key of this.postings.keys()) {
        if (key !== token.key && token.key.length >= 6 && key.startsWith(token.key)) take(key, 0.9);
      }
    } else {
      for (const key of this.compounds(token.key)) take(key, COMPOUND);
    }
    return found;
  }

  /** Longer words that hold this one as a part: "reform" → "beskæftigelsesreformen". */
  compounds(part) {
    if (part.length < 4 || /[\d§]/.test(part)) return [];
    return this.vocabulary.filter((whole) => {
      const at = whole.indexOf(part);
      if (at < 0 || whole === part || whole.length < part.length + 3) return false;
      for (let from = at; from >= 0; from = whole.indexOf(part, from + 1)) {
        const left = whole.slice(0, from);
        const right = whole.slice(from + part.length);
        if (left && right) {
          if (this.known(left) && this.known(right.replace(/^[se]/, ""))) return true;
        } else if (part.length >= 5 || this.known(left || right.replace(/^[se]/, ""))) {
          return (left || right).length >= 3;
        }
      }
      return false;
    });
  }

  /** Whether the archive uses this as a word of its own, with or without the s or e that joins compounds. */
  known(piece) {
    if (piece.length < 3) return false;
    const bare = piece.replace(/[se]$/, "");
    return [piece, bare].some((p) => this.words.has(p) || this.postings.has(p) || this.postings.has(fold(root(p))));
  }

  /** The word that was meant: the same without its Danish letters, else one that is a slip away. */
  repair(token) {
    if (token.code || /[\d§]/.test(token.key) || token.word.length < 4) return null;
    const typed = fold(token.word);
    const bare = plain(token.word);
    let best = null;
    for (const [folded, entry] of this.words) {
      const spelled = plain(entry.word) === bare || fold(root(bare)) === plain(root(entry.word));
      if (spelled && folded !== typed && (!best || !best.spelled || entry.count > best.count)) {
        best = { ...entry, spelled: true };
      }
    }
    if (best) return best;
    for (const limit of typed.length >= 8 ? [1, 2] : [1]) {
      for (const [folded, entry] of this.words) {
        if (folded.length < 4 || folded[0] !== typed[0] && limit === 2) continue;
        if (near(typed, folded, limit) && (!best || entry.count > best.count)) best = { ...entry, spelled: false };
      }
      if (best) return best;
    }
    return null;
  }

  async search(query, { limit = 10, filters = {} } = {}) {
    let asked = readQuery(query);
    let corrected = null;
    let lists = asked.words.map((token) => this.find(token));

    if (lists.some((list) => list.size === 0)) {
      let text = normal(query);
      const repaired = asked.words.map((token, index) => {
        if (lists[index].size) return token;
        const better = this.repair(token);
        if (!better) return token;
        if (!better.spelled) corrected = text = text.replace(token.word, better.word);
        else text = text.replace(token.word, better.word);
        return { ...token, key: better.key, word: better.word };
      });
      if (corrected !== null) corrected = text.trim();
      if (text !== normal(query)) asked = { words: repaired, phrases: readQuery(text).phrases };
      lists = asked.words.map((token) => this.find(token));
    }

    const { scores, relaxed } = this.match(asked, lists, filters);
    const pass = (number, skip) => keeps(this.items[number], filters, skip);
    const ranked = [...scores].filter(([number]) => pass(number))
      .sort((a, b) => b[1] - a[1] || (this.items[b[0]].date ?? "").localeCompare(this.items[a[0]].date ?? "") || a[0] - b[0]);
    return {
      total: ranked.length,
      exact: true,
      corrected,
      relaxed,
      facets: facets([...scores.keys()], this.items, pass),
      hits: ranked.slice(0, limit).map(([number]) => hit(this.items[number], asked)),
    };
  }

  /** The documents with all the words; where there are none, those with most of them. */
  match(asked, lists, filters) {
    const scores = new Map();
    if (lists.length === 0) {
      if (Object.values(filters).some(Boolean)) this.items.forEach((_, number) => scores.set(number, 0));
      return { scores, relaxed: false };
    }
    const counts = new Map();
    for (const list of lists) {
      for (const [number, score] of list) {
        counts.set(number, (counts.get(number) ?? 0) + 1);
        scores.set(number, (scores.get(number) ?? 0) + score);
      }
    }
    for (const number of [...scores.keys()]) {
      if (!asked.phrases.every((phrase) => stands(this.items[number], phrase))) scores.delete(number);
    }
    const most = Math.max(0, ...[...scores.keys()].map((number) => counts.get(number)));
    const needed = most === lists.length ? most : Math.max(most, Math.ceil(lists.length / 2));
    for (const number of [...scores.keys()]) {
      if (counts.get(number) < needed) scores.delete(number);
    }
    return { scores, relaxed: scores.size > 0 && needed < lists.length };
  }

  async suggest(prefix) {
    const start = fold(normal(prefix).trim());
    if (start.length < 2) return [];
    const best = new Map();
    for (const [folded, entry] of this.words) {
      if (STOP.has(entry.word) || !folded.startsWith(start) && !plain(entry.word).startsWith(plain(start))) continue;
      const rival = best.get(entry.key);
      if (!rival || entry.count > rival.count) best.set(entry.key, entry);
    }
    return [...best.values()].sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, "da")).slice(0, 8).map((entry) => entry.word);
  }
}

/** Danish letters written as on an English keyboard: økonomi, okonomi; the pairs ae, oe, aa too. */
const plain = (word) => fold(word.replace(/[øö]/g, "o").replace(/å/g, "a").replace(/[æä]/g, "a")).replace(/oe/g, "o").replace(/a[ae]/g, "a");

function valueOf(item, field) {
  const value = item[field];
  if (Array.isArray(value)) return value.join(" ; ");
  return value ?? "";
}

function stands(item, phrase) {
  const wanted = " " + phrase.join(" ") + " ";
  return FIELDS.some((field) => {
    const value = item[field];
    const texts = Array.isArray(value) ? value : [value];
    return texts.some((text) => {
      const words = [...tokens(text)].filter((t) => !t.part || phrase.includes(t.key)).map((t) => t.key);
      return (" " + words.join(" ") + " ").includes(wanted);
    });
  });
}

const values = {
  municipality: (item) => [item.municipality],
  body: (item) => [item.body],
  year: (item) => [(item.date ?? "").slice(0, 4)],
  outcome: (item) => item.outcomes ?? [],
  topic: (item) => item.topics ?? [],
};

function keeps(item, filters, skip) {
  return Object.entries(values).every(([name, read]) => {
    const wanted = filters?.[name];
    if (!wanted || name === skip) return true;
    return read(item).some((value) => value === String(wanted) || name === "topic" && String(value).startsWith(wanted + "."));
  });
}

/** For each filter the values that are left and how many items each would show. */
function facets(numbers, items, pass) {
  const result = {};
  for (const [name, read] of Object.entries(values)) {
    const counts = new Map();
    for (const number of numbers) {
      if (!pass(number, name)) continue;
      for (const value of new Set(read(items[number]))) {
        if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    result[name] = [...counts].map(([value, count]) => ({ value, count }))
      .sort((a, b) => name === "year" ? b.value.localeCompare(a.value) : b.count - a.count || a.value.localeCompare(b.value, "da"));
  }
  return result;
}

function hit(item, asked) {
  return {
    title: item.title ?? "",
    url: item.url,
    date: item.date ?? null,
    municipality: item.municipality ?? null,
    body: item.body ?? null,
    outcome: item.outcomes?.[0] ?? null,
    lead: leadOf(item, asked),
    number: item.number ?? null,
    outcomes: item.outcomes ?? [],
    closed: Boolean(item.closed),
  };
}

/** The first place in the item's text with a word of the query, else how the text begins. */
function leadOf(item, asked) {
  const texts = ["decision", "summary", "recommendation", "text", "attachments"].map((field) => String(valueOf(item, field))).filter(Boolean);
  const wanted = asked.words.map((token) => token.key);
  for (const text of texts) {
    for (const token of tokens(text)) {
      if (wanted.some((key) => matches(token.key, key))) return cutOut(text.normalize("NFC"), token.at);
    }
  }
  return texts.length ? cutOut(texts[0].normalize("NFC"), 0) : "";
}

const matches = (key, wanted) => key === wanted || wanted.length >= 5 && !/[\d§]/.test(wanted) && key.includes(wanted);

/** At most LEAD characters around a place, cut between words. */
function cutOut(text, at) {
  let from = 0;
  if (at > 60) {
    const stop = text.slice(0, at).search(/[.!?]\s+(?=\S[^.!?]*$)/);
    from = stop >= 0 && at - stop < 60 ? stop + 2 : text.indexOf(" ", at - 40) + 1 || at;
    if (from > at) from = at;
  }
  const room = LEAD - 2;
  let to = Math.min(text.length, from + room);
  if (to < text.length) {
    const space = text.lastIndexOf(" ", to);
    if (space > from + room / 2) to = space;
  }
  const piece = text.slice(from, to).replace(/\s+/g, " ").trim();
  return (from > 0 ? "…" : "") + piece + (to < text.length ? "…" : "");
}

/** A text in pieces, those that answer the query marked: [{text, hit}]. */
export function highlight(text, query) {
  const source = String(text ?? "").normalize("NFC");
  const wanted = readQuery(query).words.map((token) => token.key);
  const pieces = [];
  let done = 0;
  for (const token of tokens(source)) {
    if (token.at < done || !wanted.some((key) => matches(token.key, key))) continue;
    if (token.at > done) pieces.push({ text: source.slice(done, token.at), hit: false });
    pieces.push({ text: source.slice(token.at, token.end), hit: true });
    done = token.end;
  }
  if (done < source.length) pieces.push({ text: source.slice(done), hit: false });
  return pieces;
}

/** `entry`: the parsed search.json. `fetchJSON(path)` fetches further files; an archive in one file needs none. */
export async function openArchive(entry, fetchJSON) {
  return new Archive(entry, fetchJSON);
}
