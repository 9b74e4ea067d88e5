"""The search engine in a browser: the stemmer's twin, the judged queries, what a search costs."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from support import PROGRAM, ROOT, BrowserTest

SHARED = pathlib.Path(os.environ.get("MINUTEBOOK_SHARED", ROOT / "../shared"))
OPEN = """async () => {
  const { openArchive } = await import(new URL("../assets/search.js", location));
  const get = async (path) => (await fetch("../" + path)).json();
  window.archive = await openArchive(await get("search.json"), get);
}"""
SEARCH = "(queries) => Promise.all(queries.map((query) => archive.search(query, { limit: 1000 })))"


class EngineTest(BrowserTest):
    """Tests that call the engine and look at no page."""

    def setUp(self):
        self.tab = self.go(self.page(), "soeg/")
        self.tab.evaluate(OPEN)

    def found(self, *queries):
        return self.tab.evaluate(SEARCH, list(queries))

    def urls(self, query):
        return {hit["url"] for hit in self.found(query)[0]["hits"]}


class Words(EngineTest):
    def test_words_and_keys_are_those_of_the_table(self):
        # Tests/SearchTests holds the program to the same table.
        rows = json.loads((ROOT / "Tests/Search/keys.json").read_text(encoding="utf-8"))
        made = self.tab.evaluate(
            """async (texts) => {
              const { tokens, keyOf } = await import(new URL("../assets/search.js", location));
              return texts.map((text) => [...tokens(text)].filter((token) => !token.piece).map(({ word }) => [word, keyOf(word)]));
            }""",
            [row[0] for row in rows],
        )
        for (text, words, keys), found in zip(rows, made):
            self.assertEqual([words, keys], [[pair[0] for pair in found], [pair[1] for pair in found]], text)

    def test_the_stemmer_is_snowballs(self):
        folder = SHARED / "conformance/snowball-danish"
        if not folder.is_dir():
            self.skipTest("../shared is not there; the table of keys above is what remains")
        words = (folder / "voc.txt").read_text(encoding="utf-8").split("\n")
        stems = (folder / "output.txt").read_text(encoding="utf-8").split("\n")
        made = self.tab.evaluate(
            """async (words) => {
              const { stem } = await import(new URL("../assets/search.js", location));
              return words.map(stem);
            }""",
            words,
        )
        self.assertEqual(23832, len([word for word in words if word]))
        self.assertEqual([], [(word, stem, own) for word, stem, own in zip(words, stems, made) if stem != own])


class Relevance(EngineTest):
    def test_part_of_a_word_is_found(self):
        folder = self.site.path
        wanted = set()
        for record in folder.glob("*/*/*/*/index.json"):
            item = json.loads(record.read_text(encoding="utf-8")).get("item")
            if item and "reform" in json.dumps(item, ensure_ascii=False).lower():
                wanted.add(item["url"])
        self.assertGreater(len(wanted), 5)
        self.assertEqual(wanted, self.urls("reform"))

    def test_inflections_and_spellings_give_one_set(self):
        for words in (
            ("jobcenter", "jobcentret", "jobcentrene", "JOBCENTERETS"),
            ("okonomi", "oekonomi", "økonomi", "Økonomien"),
        ):
            sets = [self.urls(word) for word in words]
            self.assertTrue(sets[0])
            self.assertTrue(all(one == sets[0] for one in sets), words)

    def test_a_slip_is_put_right_and_said(self):
        slip, right = self.found("førtidspensoin", "førtidspension")
        self.assertEqual("førtidspension", slip["corrected"])
        self.assertIsNone(right["corrected"])
        self.assertEqual([hit["url"] for hit in right["hits"]], [hit["url"] for hit in slip["hits"]])

    def test_words_that_only_look_alike_stay_two(self):
        self.assertNotEqual(self.urls("får"), self.urls("far"))

    def test_sections_and_case_numbers_find_their_items_first(self):
        for query, part in (
            ("§ 110", "§ 110"),
            ("15.00.00A30-2-21", "15.00.00A30-2-21"),
            ("15.00.00-A30-2-21", "15.00.00A30-2-21"),
            ("22/19162", "22/19162"),
        ):
            hits = self.found(query)[0]["hits"]
            self.assertTrue(hits, query)
            record = (self.site.path / hits[0]["url"][1:] / "index.json").read_text(encoding="utf-8")
            self.assertIn(part, record.replace("\u00a0", " "), query)

    def test_a_phrase_finds_only_itself(self):
        for hit in self.found('"taget til efterretning"')[0]["hits"]:
            record = (self.site.path / hit["url"][1:] / "index.json").read_text(encoding="utf-8").lower()
            self.assertIn("taget til efterretning", record)
        self.assertEqual(set(), self.urls('"efterretning til taget"'))

    def test_the_judged_queries(self):
        for name, least in (("tuning", 0.95), ("unseen", 0.95)):
            queries = json.loads((ROOT / f"Tests/Search/queries-{name}.json").read_text(encoding="utf-8"))
            recalls, precisions, ranks = [], [], []
            for query, result in zip(queries, self.found(*(query["query"] for query in queries))):
                urls = [hit["url"] for hit in result["hits"]]
                wanted = set(query["relevant"])
                right = len(wanted.intersection(urls))
                if query["measure"] == "set":
                    recalls.append(right / len(wanted))
                    precisions.append(right / len(urls) if urls else 0)
                elif query["measure"] == "rank":
                    ranks.append(next((1 / place for place, url in enumerate(urls, 1) if url in wanted), 0))
                else:
                    self.assertEqual([], urls, query["query"])
            for what, values in (("recall", recalls), ("precision", precisions), ("reciprocal rank", ranks)):
                self.assertGreaterEqual(sum(values) / len(values), least, f"{what} of the {name} queries")


class Results(EngineTest):
    def test_a_result_has_what_the_contract_says(self):
        result = self.tab.evaluate("() => archive.search('reform', { limit: 3, filters: { municipality: 'Herlev' } })")
        self.assertEqual(3, len(result["hits"]))
        self.assertTrue(result["exact"])
        self.assertGreater(result["total"], 3)
        for hit in result["hits"]:
            self.assertEqual("Herlev", hit["municipality"])
            self.assertLessEqual({"title", "url", "date", "municipality", "body", "outcome", "lead"}, set(hit))
        self.assertEqual({"municipality", "body", "year", "outcome", "topic"}, set(result["facets"]))
        # The other values of a filter keep the counts that they would show.
        counts = {one["value"]: one["count"] for one in result["facets"]["municipality"]}
        self.assertEqual(len(self.urls("reform")), sum(counts.values()))

    def test_several_values_of_a_filter_add_up(self):
        one, other, both = (
            self.tab.evaluate("(value) => archive.search('', { filters: { municipality: value } })", value)["total"]
            for value in ("Herlev", "Herning", ["Herlev", "Herning"])
        )
        self.assertEqual(both, one + other)
        self.assertGreater(one, 0)

    def test_several_words_all_of_them_first_then_most_and_said(self):
        all_words, most = self.found("reform jobcenter", "reform jobcenter flagermusreservat")
        self.assertFalse(all_words["relaxed"])
        self.assertTrue(most["relaxed"])
        self.assertEqual(all_words["total"], most["total"])

    def test_odd_queries_find_nothing_or_something_but_never_fail(self):
        odd = ["", "   ", "og i at", "x" * 10_000, "ord " * 5_000, "😀🎉", '"åben', '""', "<script>alert(1)</script>", "§", "§§§ ",
               "\u0000", "\u202e", "a" * 80, "()[]{}*+?\\^$|", "constructor", "__proto__", "hasOwnProperty", "--", "...", "%00",
               # Nothing that takes longer by the power of its length.
               "1 " + "22 " * 60 + "kr", "1" * 900 + " 2" * 40 + "!", "a/" * 480 + "1"]
        for query, result in zip(odd, self.found(*odd)):
            self.assertEqual([], [hit for hit in result["hits"] if not hit["title"]], query[:40])
        empty, _, stop = self.found(*odd)[:3]
        self.assertEqual((0, []), (empty["total"], empty["hits"]))
        self.assertEqual((0, ["og", "i", "at"]), (stop["total"], stop["ignored"]))

    def test_a_filter_value_that_is_not_there_leaves_nothing(self):
        result = self.tab.evaluate("() => archive.search('reform', { filters: { body: 'Findes ikke' } })")
        self.assertEqual(0, result["total"])
        self.assertTrue(result["facets"]["body"])

    def test_suggestions_begin_as_typed_in_any_spelling(self):
        words = self.tab.evaluate("() => Promise.all(['kontan', 'oekono', 'okono', 'zzz', 'x'].map((one) => archive.suggest(one)))")
        self.assertIn("kontanthjælp", words[0])
        self.assertIn("økonomi", words[1])
        self.assertIn("økonomi", words[2])
        self.assertEqual([[], []], words[3:])

    def test_a_text_of_marks_alone_takes_no_longer_than_another(self):
        for text in ("[" * 60_000, "](" * 60_000, "\n" * 60_000, " " * 60_000, "\\" * 60_000, "a [b](c) reform d [e"):
            shown = self.tab.evaluate(
                """async ([text]) => {
                  const { openArchive } = await import(new URL("../assets/search.js", location));
                  const entry = await (await fetch("../search.json")).json();
                  const own = await openArchive(entry, async () => ({ item: { sections: [{ role: "other", markdown: text }] } }));
                  return own.sentence({ url: "/et/sted/" }, "reform");
                }""",
                [text],
            )
            self.assertEqual("a b reform d [e" if "reform" in text else None, shown)

    def test_the_matched_sentence_and_its_marks(self):
        shown = self.tab.evaluate(
            """async () => {
              const { hits } = await archive.search("kontanthjælpsreform");
              const sentence = await archive.sentence(hits[0], "kontanthjælpsreform");
              return [sentence, archive.highlight(sentence, "kontanthjælpsreform").filter((piece) => piece.hit)];
            }"""
        )
        self.assertIn("kontanthjælpsreform", shown[0].lower())
        self.assertTrue(shown[1])


class Files(EngineTest):
    """The same archive in one file and in files of every kind."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        program = PROGRAM.with_name("benchsearch")
        cls.texts = pathlib.Path(tempfile.mkdtemp(prefix="minutebook-texts-"))
        cls.addClassCleanup(shutil.rmtree, cls.texts)
        for number, source in enumerate(sorted((ROOT / "Content").glob("*/*/*/*.source.txt"))):
            shutil.copy(source, cls.texts / f"{number}.txt")
        subprocess.run([program, cls.texts, cls.site.path / "split", "--split"], check=True, capture_output=True)

    def open(self, get="async (path) => (await fetch('../split/' + path)).json()"):
        self.tab.evaluate(
            """async () => {
              const { openArchive } = await import(new URL("../assets/search.js", location));
              const entry = await (await fetch("../split/search.json")).json();
              window.archive = await openArchive(entry, window.get);
            }""".replace("window.get", get)
        )

    def test_many_files_answer_as_one_does(self):
        queries = [query["query"] for query in json.loads((ROOT / "Tests/Search/queries-tuning.json").read_text(encoding="utf-8"))]
        # A phrase is looked up on the items' own pages, which are not there in the second folder.
        queries = [query for query in queries if '"' not in query]
        whole = self.found(*queries)
        self.open()
        for query, one, many in zip(queries, whole, self.found(*queries)):
            ours = [hit["url"] for hit in one["hits"] if "/proeve/" not in hit["url"]]
            self.assertEqual(set(ours), {hit["url"] for hit in many["hits"]}, query)
            self.assertEqual((one["corrected"], one["relaxed"]), (many["corrected"], many["relaxed"]), query)
            self.assertTrue(many["exact"], query)

    def test_filters_and_counts_of_many_files(self):
        self.open()
        found = self.tab.evaluate("() => archive.search('jobcenter', { limit: 1000, facets: true })")
        for name in ("municipality", "body", "year"):
            self.assertEqual(found["total"], sum(one["count"] for one in found["facets"][name]), name)
        for one in found["facets"]["outcome"]:
            left = self.tab.evaluate("(outcome) => archive.search('jobcenter', { limit: 1000, filters: { outcome } })", one["value"])
            self.assertEqual(one["count"], left["total"])
            self.assertTrue(all(one["value"] in hit["outcomes"] for hit in left["hits"]))
        # Nobody asked: the file with the ranges is not fetched.
        self.assertEqual({}, self.tab.evaluate("() => archive.search('jobcenter')")["facets"])

    def test_a_file_that_is_missing_cut_off_or_of_another_version_says_so_and_the_next_search_goes_on(self):
        for what, kind in (
            ("throw new TypeError('offline')", "missing"),
            ("throw new SyntaxError('cut off')", "form"),
            ("return null", "form"),
            ("return { id: 'another', items: [], meetings: [] }", "form"),
        ):
            for folder in ("t/", "d/", "n/"):
                told = self.tab.evaluate(
                    """async ([folder]) => {
                      const { openArchive } = await import(new URL("../assets/search.js", location));
                      const entry = await (await fetch("../split/search.json")).json();
                      let fails = true;
                      const archive = await openArchive(entry, async (path) => {
                        if (fails && path.includes("search/" + folder)) { WHAT; }
                        return (await fetch("../split/" + path)).json();
                      });
                      const told = await archive.search("jobcenter").then(() => "found", ({ name, kind, path }) => [kind, path]);
                      fails = false;
                      return [told, (await archive.search("jobcenter")).total];
                    }""".replace("WHAT", what),
                    [folder],
                )
                self.assertEqual(kind, told[0][0], (what, folder))
                self.assertIn("search/" + folder, told[0][1])
                self.assertGreater(told[1], 5)

    def test_an_entry_of_another_schema_is_refused(self):
        kind = self.tab.evaluate(
            """async () => {
              const { openArchive } = await import(new URL("../assets/search.js", location));
              return openArchive({ schema: 99 }, fetch).catch((error) => error.kind);
            }"""
        )
        self.assertEqual("form", kind)
