"""The search page in Chromium: its states, its address, the keyboard, what is announced, and every way it can fail."""

import json
import pathlib
import re
import unittest
import urllib.parse

import axe_playwright_python
from support import ROOT, SCHEMES, BrowserTest, Site

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# An engine of known answers, for what the page does with them. It remembers what it was asked.
ENGINE = """
  const BODIES = Array.from({length: 12}, (_, n) => ({value: `Udvalg ${n + 1}`, name: `Udvalg ${n + 1}`, count: 12 - n}));
  const asked = globalThis.asked = [];
  const hit = (n) => ({
    title: `Punkt ${n} om en sag`, url: `/herlev/udvalget/2026-03-25/${n}/`, date: "2026-03-25", municipality: "Herlev",
    body: "Udvalget", outcome: "approved", outcomes: ["approved"], number: String(n), closed: false,
    lead: n %% 2 ? "En sag med fundet i." : "En lang tekst uden.",
  });
  export async function openArchive(entry, fetchJSON) {
    asked.push(["open"]);
    return {
      async search(query, options) {
        asked.push(["search", query, options]);
        const isFiltered = Object.keys(options.filters).length > 0;
        const facets = options.facets || isFiltered || %(small)s ? {
          municipality: [{value: "Herlev", name: "Herlev", count: 25}], body: BODIES,
          year: [{value: "2024", name: "2024", count: 3}, {value: "2026", name: "2026", count: 1}],
          outcome: [{value: "approved", name: "approved", count: 2}, {value: "noted", name: "noted", count: 1}],
          topic: [{value: "15.00.00", name: "Beskæftigelse", count: 2}, {value: "17", name: "Børn", count: 1}],
        } : {};
        const total = 25;
        return {
          total, exact: true, corrected: null, relaxed: false, ignored: [], facets,
          hits: Array.from({length: Math.min(total, options.limit)}, (_, n) => hit(n + 1)), ...%(change)s,
        };
      },
      async suggest(prefix) { asked.push(["suggest", prefix]); return [prefix + "en", prefix + "erne"]; },
      async sentence(hit, query) {
        asked.push(["sentence", hit.number]);
        if (hit.number === "4") throw new Error("no such file");
        return hit.number === "6" ? null : `Her står fundet i punkt ${hit.number}.`;
      },
      highlight: (text) => text.split(/(fundet)/).filter(Boolean).map((text) => ({text, hit: text === "fundet"})),
    };
  }
"""


def engine(change="{}", small="true"):
    """The engine's text; `change`: what is different in its answers, `small`: whether it gives its filters unasked."""
    return ENGINE % {"change": change, "small": small}


class SearchPage(BrowserTest):
    """What the tests of the search page share."""

    def open(self, query="", page=None, wait=True, **options):
        page = page or self.sized(options.pop("width", 1280), **options)
        page.goto(self.site.address + "soeg/" + query)
        if wait and query:
            self.until(page, "!/^$|…$/.test(document.getElementById('status').textContent)")
        return page

    def scripted(self, query="", change="{}", small="true", **options):
        """The page with the engine of known answers."""
        page = self.sized(options.pop("width", 1280), **options)
        page.route("**/assets/search.js*", lambda route: route.fulfill(
            content_type="text/javascript", body=engine(change, small)))
        return self.open(query, page)

    def until(self, page, expression, arg=None):
        """Playwright's own waiting evaluates a text in the page, which the policy forbids and the console tells."""
        for _ in range(100):
            if page.evaluate(f"arg => {{ const is = {expression}; return typeof is === 'function' ? is(arg) : is; }}", arg):
                return
            page.wait_for_timeout(50)
        self.fail(f"never: {expression} {arg or ''}, but: {self.said(page)}")

    def said(self, page):
        return page.locator("#status").inner_text()

    def focused(self, page):
        return page.evaluate("document.activeElement.id || document.activeElement.textContent")

    def parameters(self, page):
        return urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query)

    def asked(self, page, kind):
        return page.evaluate("kind => asked.filter(each => each[0] === kind)", kind)

    def search(self, page, words):
        page.locator("#soegefelt").fill(words)
        page.keyboard.press("Enter")

    def listen(self, page):
        heard = []
        page.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: heard.append(str(error)))
        return heard


class States(SearchPage):
    def test_without_a_query_it_says_what_can_be_searched_for_and_how_to_browse(self):
        page = self.open()
        self.assertEqual(self.said(page), "")
        self.assertEqual(self.focused(page), page.evaluate("document.body.textContent"))
        examples = page.locator("#eksempler a")
        self.assertGreaterEqual(examples.count(), 3)
        self.assertTrue(page.locator("#uden-soegning").is_visible())
        self.assertFalse(page.locator("#filtre").is_visible())
        self.assertNotIn("JavaScript", page.locator("main").inner_text())
        words = examples.first.inner_text()
        examples.first.click()
        page.wait_for_selector("#resultatliste li")
        self.assertEqual(self.parameters(page)["q"], [words])

    def test_each_example_is_a_search_for_its_own_words(self):
        page = self.open()
        for link in page.locator("#eksempler a").all():
            query = urllib.parse.urlsplit(link.get_attribute("href")).query
            self.assertEqual(urllib.parse.parse_qs(query)["q"], [link.inner_text()])

    def test_an_empty_search_asks_for_words(self):
        page = self.open("?q=reform")
        self.search(page, "   ")
        self.assertEqual(self.said(page), "Skriv i feltet, hvad du vil søge efter.")
        self.assertEqual(page.locator("#resultatliste li").count(), 0)
        self.assertNotIn("?", page.url)

    def test_only_common_words_are_named(self):
        page = self.open("?q=og+i")
        self.assertIn("”og” og ”i”", self.said(page))
        self.assertTrue(page.locator("#uden-soegning").is_visible())
        self.assertFalse(page.locator("#raad").is_visible())

    def test_a_hit_has_title_body_date_outcome_and_what_matched_with_marks(self):
        page = self.scripted("?q=fundet")
        hit = page.locator("#resultatliste li").first
        self.assertEqual(hit.locator("a").inner_text(), "Punkt 1 om en sag")
        self.assertTrue(hit.locator("a").get_attribute("href").endswith("herlev/udvalget/2026-03-25/1/index.html"))
        self.assertEqual(re.sub(r"\s+", " ", hit.locator(".row-when").inner_text()), "25. marts 2026 Udvalget, Herlev")
        self.assertEqual(hit.locator(".row-how").inner_text().split(), ["✓", "Godkendt"])
        self.assertEqual(hit.locator("mark").all_inner_texts(), ["fundet"])

    def test_a_closed_item_says_so_and_asks_for_no_sentence(self):
        closed = "{hits: [{title: 'Køb', url: '/a/1/', date: null, municipality: null, body: 'B', outcome: null, lead: '', number: '1', outcomes: [], closed: true}], total: 1}"
        page = self.scripted("?q=fundet", closed)
        self.assertEqual(self.said(page), "1 punkt.")
        self.assertEqual(page.locator(".row-how").inner_text().split(), ["■", "Lukket"])
        page.wait_for_timeout(200)
        self.assertEqual(self.asked(page, "sentence"), [])

    def test_nothing_found_gives_advice_and_ways(self):
        page = self.open("?q=qwxqwxqwx")
        self.assertEqual(self.said(page), "Ingen punkter svarer til ”qwxqwxqwx”.")
        self.assertTrue(page.locator("#raad li").first.is_visible())
        self.assertTrue(page.locator("#uden-soegning a").first.is_visible())
        self.assertFalse(page.locator("#raad button").is_visible())

    def test_what_was_searched_is_said(self):
        for change, expected in (
            ("{corrected: 'reform'}", "Der er søgt efter ”reform” i stedet for ”refrom”. 25 punkter."),
            ("{relaxed: true}", "Ingen punkter har alle ordene. 25 punkter har de fleste af dem."),
            ("{exact: false}", "Mindst 25 punkter."),
            ("{exact: false, total: 12345}", "Mindst 12.345 punkter."),
            ("{total: 0, hits: [], corrected: 'reform'}",
             "Der er søgt efter ”reform” i stedet for ”refrom”. Ingen punkter svarer til ”reform”."),
            ("{total: 0, hits: [], ignored: ['og']}",
             "Der søges ikke efter så almindelige ord som ”og”. Skriv et ord mere."),
        ):
            with self.subTest(change=change):
                self.assertEqual(self.said(self.scripted("?q=refrom", change)), expected)

    def test_a_typing_error_is_corrected_and_marks_follow_the_correction(self):
        page = self.open("?q=beskæftigelsesindstas")
        self.assertIn("i stedet for ”beskæftigelsesindstas”", self.said(page))
        self.assertGreater(page.locator("#resultatliste mark").count(), 0)

    def test_any_text_can_be_searched_for_and_none_runs(self):
        page = self.open()
        heard = self.listen(page)
        for words in ("😀", "👩‍👩‍👧‍👦 reform", "\"reform", "”reform", "\"\"", "<script>alert(1)</script>",
                      "<img src=x onerror=alert(1)>", "§", "%", "&q=x", "\\", "reform*", "constructor", "__proto__", "0"):
            with self.subTest(words=words):
                self.search(page, words)
                self.until(page, "words => document.title.startsWith(words)", arg=words)
                page.wait_for_load_state("networkidle")
                self.assertNotEqual(self.said(page), "")
                self.assertIn(page.locator("#resultater-navn").inner_text()[:14], ("Resultater for",))
                self.assertEqual(page.locator("main script, main img").count(), 0)
                self.assertEqual(self.parameters(page)["q"], [words])
        self.assertEqual(heard, [])

    def test_a_script_as_query_is_shown_as_text(self):
        page = self.scripted("?q=" + urllib.parse.quote("<script>alert(1)</script>"))
        self.assertEqual(page.locator("#resultater-navn").inner_text(), "Resultater for ”<script>alert(1)</script>”")

    def test_of_ten_thousand_characters_the_first_are_used_and_that_is_said(self):
        page = self.open()
        heard = self.listen(page)
        self.search(page, "reform " * 1_429)
        page.wait_for_selector("#resultatliste li")
        self.assertIn("Søgningen er lang", self.said(page))
        self.assertLessEqual(len(self.parameters(page)["q"][0]), 1_000)
        page.reload()
        page.wait_for_selector("#resultatliste li")
        for words in ("x" * 10_000, "😀" * 10_000):
            self.search(page, words)
            self.until(page, "words => document.title.startsWith(words)", arg=words[:10])
            page.wait_for_load_state("networkidle")
            self.assertIn("Søgningen er lang", self.said(page))
        self.assertEqual(heard, [])


class Address(SearchPage):
    def test_it_holds_query_filters_and_how_many_are_shown_and_a_reload_shows_the_same(self):
        page = self.scripted("?q=fundet")
        page.get_by_role("checkbox", name="Udvalg 2 (11)").check()
        page.get_by_role("checkbox", name="Udvalg 3 (10)").check()
        page.get_by_role("checkbox", name="2026").check()
        page.get_by_role("checkbox", name="Godkendt").check()
        page.get_by_role("checkbox", name="Beskæftigelse").check()
        page.get_by_role("button", name="Vis flere").click()
        self.until(page, "document.querySelectorAll('#resultatliste li').length === 20")
        expected = {
            "q": ["fundet"], "udvalg": ["Udvalg 2", "Udvalg 3"], "aar": ["2026"], "udfald": ["approved"],
            "emne": ["15.00.00"], "vis": ["20"]}
        self.assertEqual(self.parameters(page), expected)
        page.reload()
        page.wait_for_selector("#resultatliste li")
        self.assertEqual(page.locator("#resultatliste li").count(), 20)
        self.assertEqual(page.locator("#filtre input:checked").count(), 5)
        self.assertEqual(self.parameters(page), expected)
        self.assertEqual(
            self.asked(page, "search")[-1][2]["filters"],
            {"body": ["Udvalg 2", "Udvalg 3"], "year": ["2026"], "outcome": ["approved"], "topic": ["15.00.00"]})

    def test_back_and_forward_go_from_search_to_search(self):
        page = self.scripted("?q=fundet")
        self.search(page, "andet")
        page.wait_for_url("**/?q=andet")
        page.get_by_role("checkbox", name="2026").check()
        page.wait_for_url("**/?q=andet&aar=2026")
        for step, address, value, checked in (
            ("back", "?q=andet", "andet", 0), ("back", "?q=fundet", "fundet", 0), ("forward", "?q=andet", "andet", 0),
            ("forward", "?q=andet&aar=2026", "andet", 1),
        ):
            page.evaluate(f"history.{step}()")
            page.wait_for_url("**/" + address)
            self.until(page, "value => document.getElementById('resultater-navn').textContent.includes(value)", arg=value)
            self.assertEqual(page.locator("#soegefelt").input_value(), value)
            self.assertEqual(page.locator("#filtre input:checked").count(), checked)
            self.assertEqual(page.locator("#valgte li").count(), checked)

    def test_a_jump_on_the_page_keeps_what_is_being_written(self):
        page = self.scripted("?q=fundet")
        page.locator("#soegefelt").fill("noget nyt")
        page.evaluate("location.hash = 'sidens-indhold'")
        page.wait_for_timeout(200)
        self.assertEqual(page.locator("#soegefelt").input_value(), "noget nyt")
        self.assertEqual(len(self.asked(page, "search")), 1)

    def test_an_address_cannot_ask_for_everything_at_once(self):
        for shown in ("100000000", "-5", "abc", "0"):
            page = self.scripted("?q=fundet&vis=" + shown)
            self.assertLessEqual(self.asked(page, "search")[-1][2]["limit"], 200)
            self.assertGreaterEqual(self.asked(page, "search")[-1][2]["limit"], 10)

    def test_the_same_search_twice_is_one_step_of_the_history(self):
        page = self.scripted("?q=fundet%20her")
        before = page.evaluate("history.length")
        page.locator("#soegefelt").press("Enter")
        page.wait_for_timeout(100)
        self.assertEqual(page.evaluate("history.length"), before)


class Filters(SearchPage):
    def test_boxes_narrow_the_results_and_have_counts_of_what_is_there(self):
        page = self.open("?q=udvalg")
        total = int(self.said(page).split()[0])
        herlev = page.get_by_role("group", name="Kommune").get_by_role("checkbox", name=re.compile("^Herlev"))
        count = int(re.search(r"\((\d+)\)", herlev.evaluate("e => e.parentElement.textContent"))[1])
        self.assertLess(count, total)
        herlev.check()
        self.until(page, "expected => document.getElementById('status').textContent === expected", arg=f"{count} punkter.")
        herning = page.get_by_role("checkbox", name=re.compile("^Herning"))
        more = int(re.search(r"\((\d+)\)", herning.evaluate("e => e.parentElement.textContent"))[1])
        herning.check()
        self.until(page, "expected => document.getElementById('status').textContent === expected", arg=f"{count + more} punkter.")
        self.assertEqual(self.parameters(page)["kommune"], ["Herlev", "Herning"])

    def test_a_box_keeps_its_place_and_the_focus(self):
        page = self.scripted("?q=fundet")
        before = page.locator("#filtre li").all_inner_texts()
        box = page.get_by_role("checkbox", name="Udvalg 5 (8)")
        box.focus()
        page.keyboard.press("Space")
        page.wait_for_url("**udvalg=*")
        page.wait_for_load_state("networkidle")
        self.assertTrue(box.is_checked())
        self.assertTrue(box.evaluate("e => e === document.activeElement"))
        self.assertEqual(page.locator("#filtre li").all_inner_texts(), before)

    def test_chosen_ones_are_marks_that_remove_and_the_keyboard_goes_on_to_the_next(self):
        page = self.scripted("?q=fundet&udvalg=Udvalg+1&udvalg=Udvalg+2&aar=2026")
        marks = page.locator("#valgte li button")
        self.assertEqual(marks.count(), 3)
        remove = page.get_by_role("button", name="Fjern filteret Udvalg: Udvalg 1")
        self.assertIn("×", remove.inner_text())
        remove.focus()
        page.keyboard.press("Enter")
        self.until(page, "document.querySelectorAll('#valgte li').length === 2")
        self.assertEqual(self.parameters(page)["udvalg"], ["Udvalg 2"])
        self.assertTrue(marks.first.evaluate("e => e === document.activeElement"))
        self.assertFalse(page.get_by_role("checkbox", name="Udvalg 1 (12)").is_checked())
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        self.until(page, "document.getElementById('valgte').hidden")
        self.assertEqual(self.focused(page), "soegefelt")
        self.assertEqual(self.parameters(page), {"q": ["fundet"]})

    def test_all_are_cleared_at_once(self):
        page = self.scripted("?q=fundet&udvalg=Udvalg+1&aar=2026")
        page.get_by_role("button", name="Ryd alle filtre").click()
        page.wait_for_url("**/?q=fundet")
        self.until(page, "document.activeElement.id === 'resultater-navn'")
        self.assertEqual(page.locator("#filtre input:checked").count(), 0)

    def test_of_a_long_group_eight_are_shown_until_all_are_asked_for(self):
        page = self.scripted("?q=fundet&udvalg=Udvalg+11")
        group = page.get_by_role("group", name="Udvalg")
        self.assertEqual(group.get_by_role("checkbox").count(), 9, "eight and the chosen one")
        group.get_by_role("button", name="Vis alle 12").click()
        self.assertEqual(group.get_by_role("checkbox").count(), 12)
        self.assertEqual(page.evaluate("document.activeElement.parentElement.textContent.trim()"), "Udvalg 9 (4)")
        self.assertEqual(group.get_by_role("button").count(), 0)

    def test_years_stand_newest_first_and_a_group_of_one_value_is_hidden(self):
        page = self.scripted("?q=fundet")
        self.assertEqual(page.get_by_role("group", name="År").locator("li").all_inner_texts(), ["2026\n(1)", "2024\n(3)"])
        self.assertEqual(page.get_by_role("group", name="Kommune").count(), 0)
        page = self.scripted("?q=fundet&kommune=Herlev")
        self.assertTrue(page.get_by_role("group", name="Kommune").get_by_role("checkbox").is_checked())

    def test_a_large_archive_is_asked_for_its_filters_when_the_panel_is_opened(self):
        for width in (1280, 360):
            page = self.scripted("?q=fundet", small="false", width=width)
            panel = page.locator("#filtre")
            self.assertTrue(panel.is_visible())
            self.assertEqual(panel.locator("input").count(), 0)
            self.assertFalse(panel.evaluate("e => e.open"))
            self.assertEqual([each[2]["facets"] for each in self.asked(page, "search")], [False])
            page.locator("#filtre summary").click()
            page.get_by_role("checkbox", name="Udvalg 1 (12)").wait_for()
            self.assertEqual([each[2]["facets"] for each in self.asked(page, "search")], [False, True])
            self.assertEqual(page.locator("#resultatliste li").count(), 10)
            self.search(page, "andet")
            page.wait_for_url("**/?q=andet")
            self.until(page, "document.getElementById('resultater-navn').textContent.includes('andet')")
            self.assertEqual([each[2]["facets"] for each in self.asked(page, "search")], [False, True, True])

    def test_the_panel_is_open_on_a_wide_screen_and_folded_on_a_phone(self):
        for width, is_open in ((1280, True), (360, False)):
            page = self.scripted("?q=fundet", width=width)
            self.assertEqual(page.locator("#filtre").evaluate("e => e.open"), is_open)
            self.assertEqual(page.get_by_role("checkbox").count() > 0, is_open)
        page.locator("#filtre summary").click()
        page.get_by_role("checkbox", name="2026").check()
        page.wait_for_url("**aar=2026")
        self.assertTrue(page.locator("#filtre").evaluate("e => e.open"))

    def test_a_value_that_does_not_exist_is_shown_as_chosen_and_can_be_removed(self):
        page = self.open("?q=reform&kommune=Atlantis&udfald=kaput")
        self.assertEqual(self.said(page), "Ingen punkter svarer til ”reform” med de valgte filtre.")
        self.assertEqual(page.locator("#valgte li").count(), 2)
        self.assertTrue(page.get_by_role("checkbox", name="Atlantis (0)").is_checked())
        page.get_by_role("button", name="Fjern filteret Kommune: Atlantis").click()
        page.get_by_role("button", name="Fjern filteret Udfald: kaput").click()
        page.wait_for_selector("#resultatliste li")
        page = self.open("?q=reform&aar=1848")
        page.get_by_role("button", name="Søg uden filtre").click()
        page.wait_for_selector("#resultatliste li")
        self.assertEqual(self.parameters(page), {"q": ["reform"]})

    def test_filters_alone_list_what_they_leave(self):
        page = self.open("?udvalg=Arbejdsmarkedsudvalget")
        self.assertEqual(self.said(page), "11 punkter.")
        self.assertEqual(page.locator("#resultater-navn").inner_text(), "Resultater")


class Sentences(SearchPage):
    def test_hits_that_do_not_show_the_match_fetch_their_sentence_once_they_are_seen(self):
        page = self.scripted("?q=fundet")
        self.until(page, "asked.some(each => each[0] === 'sentence')")
        seen = {each[1] for each in self.asked(page, "sentence")}
        self.assertTrue(seen <= {"2", "4", "6", "8", "10"}, "only hits that do not show the match")
        self.assertNotIn("10", seen, "only hits that are seen")
        page.locator("#resultatliste li").nth(9).scroll_into_view_if_needed()
        self.until(page, "document.querySelectorAll('#resultatliste li')[9].textContent.includes('Her står fundet')")
        leads = page.locator(".row-lead").all_inner_texts()
        self.assertEqual(leads[1], "Her står fundet i punkt 2.")
        self.assertEqual((leads[3], leads[5]), ("En lang tekst uden.",) * 2, "where it fails, the lead stays")
        self.assertEqual(page.locator("#resultatliste li").nth(1).locator("mark").all_inner_texts(), ["fundet"])
        self.assertEqual(self.focused(page), "resultater-navn")
        self.assertEqual(len(self.asked(page, "sentence")), len({each[1] for each in self.asked(page, "sentence")}))

    def test_every_hit_of_a_word_of_the_text_shows_where_it_stands(self):
        for word in ("borgerinddragelse", "temamøder", "virksomheder"):
            with self.subTest(word=word):
                page = self.open("?q=" + word)
                hits = page.locator("#resultatliste li").all()
                self.assertGreater(len(hits), 0)
                for hit in hits:
                    hit.scroll_into_view_if_needed()
                    hit.locator("mark").first.wait_for()


class Suggestions(SearchPage):
    def test_words_are_offered_after_three_letters_and_a_pause_of_the_last_word(self):
        page = self.scripted()
        field = page.locator("#soegefelt")
        field.click()
        page.wait_for_timeout(400)
        self.assertFalse(page.evaluate("'asked' in window"), "the archive is not opened before something is written")
        field.press_sequentially("en bu", delay=20)
        page.wait_for_timeout(400)
        self.assertFalse(page.evaluate("'asked' in window"))
        field.press_sequentially("dget", delay=20)
        self.until(page, "document.querySelectorAll('#forslag option').length === 2")
        self.assertEqual(self.asked(page, "suggest"), [["suggest", "budget"]])
        self.assertEqual(
            page.evaluate("[...document.querySelectorAll('#forslag option')].map(each => each.value)"),
            ["en budgeten", "en budgeterne"])

    def test_a_search_that_cannot_be_loaded_does_not_disturb_the_writing(self):
        page = self.sized(1280)
        page.route("**/search.json", lambda route: route.abort())
        self.open(page=page)
        page.locator("#soegefelt").press_sequentially("reform", delay=20)
        page.wait_for_timeout(500)
        self.assertEqual(self.said(page), "")
        self.assertEqual(page.locator("#soegefelt").input_value(), "reform")

    def test_a_long_text_is_no_burden(self):
        page = self.scripted()
        page.locator("#soegefelt").fill("x " * 50_000)
        page.locator("#soegefelt").press("a")
        self.assertEqual(len(page.locator("#soegefelt").input_value()), 100_001)


class More(SearchPage):
    def test_ten_more_at_a_time_and_the_focus_on_the_first_of_them(self):
        page = self.scripted("?q=fundet")
        more = page.get_by_role("button", name="Vis flere")
        for shown, first in ((20, "Punkt 11 om en sag"), (25, "Punkt 21 om en sag")):
            more.click()
            self.until(page, "count => document.querySelectorAll('#resultatliste li').length === count", arg=shown)
            self.until(page, "text => document.activeElement.textContent === text", arg=first)
        self.assertFalse(more.is_visible())

    def test_what_is_there_stays(self):
        page = self.scripted("?q=fundet")
        page.evaluate("document.querySelector('#resultatliste li').dataset.own = ''")
        page.get_by_role("button", name="Vis flere").click()
        self.until(page, "document.querySelectorAll('#resultatliste li').length === 20")
        self.assertEqual(page.locator("[data-own]").count(), 1)


class Failures(SearchPage):
    """Each failure is a sentence, with a way to try again and ways to browse."""

    def failing(self, pattern, answer, query="?q=reform"):
        page = self.sized(1280)
        page.route(pattern, answer)
        return self.open(query, page)

    def recovers(self, page, pattern):
        self.assertTrue(page.locator("#uden-soegning a").first.is_visible())
        page.unroute(pattern)
        page.get_by_role("button", name="Prøv igen").click()
        page.wait_for_selector("#resultatliste li")
        self.until(page, "document.activeElement.id === 'resultater-navn'")
        self.assertFalse(page.locator("#igen").is_visible())
        self.assertRegex(self.said(page), r"^\d+ punkter\.$")

    def test_the_entry_is_missing(self):
        page = self.failing("**/search.json", lambda route: route.fulfill(status=404, body="Not found"))
        self.assertIn("search.json findes ikke på sitet", self.said(page))
        self.recovers(page, "**/search.json")

    def test_the_entry_is_cut_off(self):
        page = self.failing("**/search.json", lambda route: route.fulfill(content_type="application/json", body='{"schema": 1, "it'))
        self.assertIn("search.json kan ikke læses", self.said(page))
        self.recovers(page, "**/search.json")

    def test_the_entry_is_a_page(self):
        page = self.failing("**/search.json", lambda route: route.fulfill(content_type="text/html", body="<!DOCTYPE html><p>Log ind"))
        self.assertIn("search.json kan ikke læses", self.said(page))

    def test_the_entry_is_of_another_version_or_no_search_at_all(self):
        for other in ('{"schema": 99, "items": []}', "{}", "null", "[]", '"x"', "7"):
            with self.subTest(entry=other):
                page = self.failing("**/search.json", lambda route: route.fulfill(content_type="application/json", body=other))
                self.assertIn("search.json kan ikke læses", self.said(page))
        self.recovers(page, "**/search.json")

    def test_the_engine_is_missing(self):
        page = self.failing("**/assets/search.js*", lambda route: route.fulfill(status=404, body="Not found"))
        self.assertIn("søgningens program kunne ikke hentes", self.said(page))
        self.recovers(page, "**/assets/search.js*")

    def test_the_engine_is_cut_off(self):
        page = self.failing("**/assets/search.js*", lambda route: route.fulfill(content_type="text/javascript", body="export const x = {"))
        self.assertIn("søgningens program kunne ikke hentes", self.said(page))

    def test_a_fault_of_the_engine_is_a_sentence_too(self):
        page = self.failing("**/assets/search.js*", lambda route: route.fulfill(
            content_type="text/javascript", body="export const openArchive = () => { throw new TypeError('x'); };"))
        self.assertIn("Der gik noget galt", self.said(page))

    def test_the_site_cannot_be_reached(self):
        page = self.failing("**/search.json", lambda route: route.abort("connectionrefused"))
        self.assertIn("ingen forbindelse til sitet", self.said(page))
        self.recovers(page, "**/search.json")

    def test_without_a_connection_it_says_so_and_works_again_with_one(self):
        page = self.open()
        page.context.set_offline(True)
        self.search(page, "reform")
        self.until(page, "document.getElementById('status').textContent.includes('ingen forbindelse til sitet')")
        self.assertEqual(self.focused(page), "soegefelt")
        page.context.set_offline(False)
        page.get_by_role("button", name="Prøv igen").click()
        page.wait_for_selector("#resultatliste li")

    def test_earlier_results_stay_where_a_later_search_fails(self):
        page = self.scripted("?q=fundet", "(query === 'kaput' ? (() => { throw Object.assign(new Error(), {kind: 'form', path: 'search/t/x.json'}); })() : {})")
        self.search(page, "kaput")
        self.until(page, "document.getElementById('status').textContent.includes('kan ikke læses')")
        self.assertIn("search/t/x.json", self.said(page))
        self.assertIn("Resultaterne herunder er fra den forrige søgning.", self.said(page))
        self.assertEqual(page.locator("#resultater-navn").inner_text(), "Resultater for ”fundet”")
        self.assertEqual(page.locator("#resultatliste li").count(), 10)
        self.search(page, "fundet")
        self.until(page, "document.getElementById('status').textContent === '25 punkter.'")
        self.assertFalse(page.locator("#igen").is_visible())
        self.assertEqual(page.locator("#resultatliste li").count(), 10)

    def test_a_site_published_anew_meanwhile_is_fetched_once_more_and_nobody_notices(self):
        page = self.sized(1280)
        page.add_init_script(
            "const own = fetch; globalThis.fetched = []; globalThis.fetch = (place, how) => { fetched.push(how.cache); return own(place, how); };")
        page.route("**/assets/search.js*", lambda route: route.fulfill(content_type="text/javascript", body=engine(
            "((globalThis.count = (globalThis.count ?? 0) + 1) === 2 ? (() => { throw Object.assign(new Error(), {kind: 'missing', path: 'search/t/old.json'}); })() : {})")))
        self.open("?q=fundet", page)
        self.search(page, "andet")
        page.wait_for_url("**/?q=andet")
        self.until(page, "document.getElementById('resultater-navn').textContent.includes('andet')")
        self.assertEqual(self.said(page), "25 punkter.")
        self.assertEqual(page.evaluate("fetched"), ["default", "reload"])

    def test_a_slow_answer_of_an_older_search_does_not_overwrite_a_newer_one(self):
        page = self.scripted("?q=fundet", "await new Promise((done) => setTimeout(() => done(query === 'slow' ? {total: 7} : {}), query === 'slow' ? 800 : 0))")
        self.search(page, "slow")
        self.search(page, "hurtig")
        page.wait_for_timeout(1_200)
        self.assertEqual(self.said(page), "25 punkter.")
        self.assertEqual(page.locator("#resultater-navn").inner_text(), "Resultater for ”hurtig”")

    def test_a_search_that_takes_long_says_that_it_is_at_work(self):
        page = self.sized(1280)
        page.route("**/search.json", lambda route: (page.wait_for_timeout(900), route.continue_()))
        page.goto(self.site.address + "soeg/?q=reform", wait_until="commit")
        self.until(page, "document.getElementById('status')?.textContent === 'Søger …'")
        page.wait_for_selector("#resultatliste li")
        self.assertRegex(self.said(page), r"^\d+ punkter\.$")

    def test_a_page_opened_from_a_folder_says_why_it_cannot_search(self):
        site = Site(ROOT / "Content")
        self.addCleanup(site.close)
        page = self.sized(1280)
        requests = []
        page.on("request", lambda request: requests.append(request.url))
        for query in ("", "?q=reform"):
            page.goto((site.path / "soeg/index.html").as_uri() + query)
            self.assertIn("åbnet fra en mappe", self.said(page))
            self.search(page, "reform")
            self.assertIn("åbnet fra en mappe", self.said(page))
            self.assertFalse(any("search.json" in each for each in requests))
            self.assertFalse(page.locator("#eksempler").is_visible())
        page.locator("#uden-soegning a").nth(1).click()
        self.assertEqual(page.locator("h1").inner_text(), "Emner")

    def test_without_javascript_it_says_so_and_leads_to_every_way(self):
        page = self.sized(1280, java_script_enabled=False)
        for place in ("", "404.html", "herlev/"):
            page.goto(self.site.address + place)
            self.assertRegex(page.locator("form[role=search]").get_attribute("action"), r"soeg/(index\.html)?$")
        page.goto(self.site.address + "soeg/index.html?q=reform")
        self.assertIn("JavaScript", page.locator("#uden-soegning").inner_text())
        self.assertFalse(page.locator("#eksempler").is_visible())
        self.assertFalse(page.locator("#filtre").is_visible())
        links = page.locator("#uden-soegning a")
        self.assertGreaterEqual(links.count(), 6)
        for link in links.all():
            target = urllib.parse.urljoin(page.url, link.get_attribute("href"))
            self.assertEqual(page.request.get(target).status, 200)


class Keyboard(SearchPage):
    def test_a_search_its_filters_and_its_hits_need_no_pointer(self):
        page = self.scripted()
        page.locator("#soegefelt").focus()
        page.keyboard.type("fundet")
        page.keyboard.press("Enter")
        self.until(page, "document.activeElement.id === 'resultater-navn'")
        page.keyboard.press("Shift+Tab")
        before = page.evaluate("document.activeElement.closest('#filtre') !== null")
        self.assertTrue(before)
        page.locator("#filtre summary").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.wait_for_url("**udvalg=Udvalg+1")
        self.assertEqual(page.evaluate("document.activeElement.type"), "checkbox")
        page.locator("#resultater-navn").focus()
        stops = []
        for _ in range(13):
            page.keyboard.press("Tab")
            stops.append(page.evaluate("document.activeElement.textContent.trim()"))
        self.assertIn("Udvalg: Udvalg 1", stops[0])
        self.assertEqual(stops[1:], ["Ryd alle filtre"] + [f"Punkt {n} om en sag" for n in range(1, 11)] + ["Vis flere"])
        page.keyboard.press("Enter")
        self.until(page, "document.activeElement.textContent === 'Punkt 11 om en sag'")

    def test_the_focus_goes_to_the_heading_after_a_search_and_nowhere_by_itself(self):
        self.assertNotEqual(self.focused(self.scripted()), "resultater-navn")
        page = self.scripted("?q=fundet")
        self.assertEqual(self.focused(page), "resultater-navn")
        page.get_by_role("checkbox", name="2026").check()
        page.wait_for_url("**aar=2026")
        page.wait_for_load_state("networkidle")
        self.assertEqual(page.evaluate("document.activeElement.type"), "checkbox")

    def test_who_writes_on_while_a_search_runs_is_not_taken_away(self):
        page = self.scripted("", "await new Promise((done) => setTimeout(() => done({}), 400))")
        self.search(page, "fundet")
        page.keyboard.type(" og mere")
        page.wait_for_selector("#resultatliste li")
        page.wait_for_timeout(100)
        self.assertEqual(self.focused(page), "soegefelt")


class Announcements(SearchPage):
    def test_each_search_is_one_announcement(self):
        page = self.scripted()
        page.evaluate(
            """() => {
              window.said = [];
              const status = document.getElementById("status");
              new MutationObserver(() => said.push(status.textContent)).observe(status, {childList: true, characterData: true, subtree: true});
            }""")
        self.assertEqual(page.locator("[role=status], [role=alert], [aria-live]").count(), 1)
        self.search(page, "fundet")
        page.wait_for_selector("#resultatliste li")
        page.wait_for_timeout(500)
        self.assertEqual(page.evaluate("said"), ["25 punkter."])
        page.get_by_role("button", name="Vis flere").click()
        page.wait_for_timeout(300)
        self.assertEqual(page.evaluate("said"), ["25 punkter."], "more hits of the same search are no news")

    def test_the_tree_for_screen_readers_has_what_the_page_shows(self):
        page = self.scripted("?q=fundet&aar=2026")
        tree = page.locator("main").aria_snapshot()
        for line in (
            "- search:", '- text: Søg efter et ord, et sagsnummer eller en paragraf',
            '- combobox "Søg efter et ord, et sagsnummer eller en paragraf": fundet', '- button "Søg"',
            '- group "Udvalg"', '- checkbox "Udvalg 1 (12)"', '- checkbox "2026 (1)" [checked]',
            '- checkbox "Godkendt (2)"', '- checkbox "Beskæftigelse (2)"', '- button "Vis alle 12"',
            '- heading "Resultater for ”fundet”" [level=2]', "- status: 25 punkter.",
            'button "Fjern filteret År: 2026"', '- button "Ryd alle filtre"', "- list:", '- link "Punkt 1 om en sag"',
            '- button "Vis flere"',
        ):
            with self.subTest(line=line):
                self.assertIn(line, tree)


class Look(SearchPage):
    QUERIES = ("", "?q=fundet&udvalg=Udvalg+1&aar=2026", "?q=fundet&kommune=" + "Et+meget+langt+navn+" * 4)

    def test_axe_finds_nothing_with_results_shown_and_the_panel_open(self):
        for width in (360, 1280):
            for scheme in SCHEMES:
                for query in self.QUERIES:
                    with self.subTest(width=width, scheme=scheme, query=query):
                        page = self.scripted(query, width=width, scheme=scheme, bypass_csp=True)
                        page.evaluate("document.getElementById('filtre').open = true")
                        page.wait_for_timeout(100)
                        page.evaluate(AXE)
                        found = page.evaluate("levels => axe.run(document, {runOnly: levels})", LEVELS)
                        told = [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]]
                        self.assertEqual(told, [])

    def test_nothing_scrolls_sideways(self):
        long = "a" * 300
        for width in (320, 360, 768, 1280):
            for query in self.QUERIES + ("?q=" + long, "?q=qwx&kommune=" + long):
                with self.subTest(width=width, query=query[:40]):
                    page = self.scripted(query, width=width)
                    page.evaluate("document.getElementById('filtre').open = true")
                    page.wait_for_timeout(50)
                    room, needed = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
                    self.assertLessEqual(needed, room)

    def test_every_target_is_large_enough_for_a_finger(self):
        page = self.scripted("?q=fundet&udvalg=Udvalg+1", width=360)
        page.locator("#filtre summary").click()
        for target in page.locator("#filtre label, #filtre summary, #resultater button, #filtre button").all():
            if target.is_visible():
                self.assertGreaterEqual(target.bounding_box()["height"], 24)

    def test_the_console_stays_silent_under_the_policy(self):
        page = self.sized(1280)
        heard = self.listen(page)
        for query in ("", "?q=reform", "?q=udvalg&kommune=Herlev&vis=30", "?q=qwxqwx", "?q=og"):
            with self.subTest(query=query):
                self.open(query, page)
                page.wait_for_load_state("networkidle")
                self.assertEqual(heard, [])
        # Browsers complain after some seconds where something was fetched ahead and not used.
        self.open("", page)
        page.wait_for_timeout(6_000)
        self.assertEqual(heard, [])

    def test_on_paper_are_the_results_alone(self):
        page = self.scripted("?q=fundet")
        page.emulate_media(media="print")
        for gone in ("#filtre", "#soegning", "#flere", "#valgte"):
            self.assertFalse(page.locator(gone).is_visible(), gone)
        self.assertTrue(page.locator("#resultatliste a").first.is_visible())


class Everywhere(SearchPage):
    def test_the_box_on_top_of_every_page_has_a_name_and_leads_to_results(self):
        for width in (320, 1280):
            for place in ("herlev/", "herlev/arbejdsmarkedsudvalget/2024-01-31/1/", "emner/", "kalender/", "was/", "404.html"):
                with self.subTest(place=place, width=width):
                    page = self.go(self.sized(width), place)
                    box = page.get_by_role("search").get_by_role("searchbox")
                    self.assertEqual(box.count(), 1)
                    self.assertTrue(box.evaluate("e => e.labels[0].textContent.trim().length > 0"))
                    box.fill("reform")
                    page.keyboard.press("Enter")
                    page.wait_for_selector("#resultatliste li")

    def test_a_slash_is_a_letter_like_any_other(self):
        page = self.go(self.sized(1280), "herlev/")
        page.keyboard.press("/")
        self.assertNotEqual(self.focused(page), "soegefelt")

    def test_browsers_are_told_that_the_site_can_be_searched(self):
        page = self.go(self.sized(1280), "herlev/")
        link = page.locator("link[rel=search]")
        self.assertEqual(link.get_attribute("type"), "application/opensearchdescription+xml")
        answer = page.request.get(urllib.parse.urljoin(page.url, link.get_attribute("href")))
        self.assertEqual(answer.status, 200)
        self.assertIn('template="https://example.org/arkiv/soeg/?q={searchTerms}"', answer.text())
        self.assertIn(f"<ShortName>{link.get_attribute('title')}</ShortName>", answer.text())


if __name__ == "__main__":
    unittest.main()
