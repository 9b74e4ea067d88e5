"""Every kind of page in Chromium: accessible, under the site's own policy, at each width, by keyboard, in print."""

import gzip
import pathlib
import unittest

import axe_playwright_python
from support import PAGES, SCHEMES, SIZES, BrowserTest

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Accessibility(BrowserTest):
    def test_no_kind_of_page_violates_wcag_at_any_width_in_light_or_dark(self):
        for width in SIZES:
            for scheme in SCHEMES:
                # The policy forbids scripts of others; axe is one, and tests nothing of the policy.
                page = self.sized(width, scheme, bypass_csp=True)
                for kind, place in PAGES.items():
                    with self.subTest(kind=kind, width=width, scheme=scheme):
                        self.go(page, place)
                        page.evaluate(AXE)
                        found = page.evaluate("levels => axe.run(document, {runOnly: levels})", LEVELS)
                        told = [(v["id"], v["nodes"][0]["html"][:200]) for v in found["violations"]]
                        self.assertEqual(told, [])


class Policy(BrowserTest):
    def test_the_console_stays_silent_and_every_request_is_answered(self):
        page = self.sized(1280)
        heard = []
        page.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: heard.append(str(error)))
        # Going on to the next page ends what was still on its way.
        page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED" or heard.append(f"failed: {request.url}"))
        page.on("response", lambda response: response.status < 400 or heard.append(f"{response.status}: {response.url}"))
        for kind, place in PAGES.items():
            # The page for unknown addresses has rooted links to the site's own address.
            with self.subTest(kind=kind):
                heard.clear()
                self.go(page, place)
                self.assertEqual(heard, [])

    def test_a_script_that_got_into_a_page_would_not_run(self):
        page = self.sized(1280)
        page.route("**/was/", lambda route: route.fulfill(
            content_type="text/html",
            body=(route.fetch().text()).replace("</h1>", "</h1><script>window.ran = 1</script><img src=x onerror='ran=1'>")))
        self.go(page, "was/")
        self.assertIsNone(page.evaluate("window.ran ?? null"))


class Layout(BrowserTest):
    def test_no_page_scrolls_sideways(self):
        for width in (320, 360, 768, 1280):
            page = self.sized(width)
            for kind, place in PAGES.items():
                with self.subTest(kind=kind, width=width):
                    self.go(page, place)
                    room, needed = page.evaluate(
                        "[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
                    self.assertLessEqual(needed, room)

    def test_text_of_twice_the_size_fits_too(self):
        page = self.sized(1280)
        for kind, place in PAGES.items():
            with self.subTest(kind=kind):
                self.go(page, place)
                page.evaluate("for (const s of document.styleSheets) s.insertRule('html{font-size:200%}', s.cssRules.length)")
                room, needed = page.evaluate(
                    "[document.documentElement.clientWidth, document.documentElement.scrollWidth]")
                self.assertLessEqual(needed, room)

    def test_a_wide_table_scrolls_in_its_frame_and_holds_its_first_column(self):
        page = self.go(self.sized(320), PAGES["item with a table"])
        frame = page.locator(".table").first
        self.assertGreater(frame.evaluate("e => e.scrollWidth - e.clientWidth"), 0)
        first = frame.locator("tbody tr").first.locator(":scope > *").first
        before = first.bounding_box()["x"]
        frame.evaluate("e => e.scrollLeft = 100")
        self.assertAlmostEqual(first.bounding_box()["x"], before, delta=1)


class Keyboard(BrowserTest):
    def test_the_first_stop_leads_past_the_top(self):
        page = self.go(self.sized(1280), PAGES["item with votes"])
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        self.assertEqual(skip.get_attribute("href"), "#sidens-indhold")
        self.assertGreaterEqual(skip.bounding_box()["y"], 0)
        page.keyboard.press("Enter")
        self.assertEqual(page.evaluate("document.activeElement.id"), "sidens-indhold")

    def test_every_stop_shows_where_the_keyboard_is(self):
        for kind in ("home", "meeting", "item with a table", "search", "topics"):
            page = self.go(self.sized(1280), PAGES[kind])
            stops = 0
            for _ in range(60):
                page.keyboard.press("Tab")
                seen = page.evaluate(
                    """() => {
                      const e = document.activeElement;
                      if (!e || e === document.body) return null;
                      const s = getComputedStyle(e), box = e.getBoundingClientRect();
                      return [e.outerHTML.slice(0, 120), s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
                              box.width > 0 && box.height > 0 && s.opacity !== "0"];
                    }""")
                if seen is None:
                    break
                stops += 1
                with self.subTest(kind=kind, stop=seen[0]):
                    self.assertTrue(seen[1], "no outline")
                    self.assertTrue(seen[2], "not visible")
            self.assertGreater(stops, 5)

    def test_a_paragraph_has_an_address_that_can_be_reached_and_copied(self):
        page = self.go(self.sized(1280), PAGES["item with votes"])
        link = page.locator(".part a.permalink").first
        self.assertEqual(link.evaluate("e => getComputedStyle(e).opacity"), "0")
        link.focus()
        self.assertTrue(link.get_attribute("aria-label").startswith("Link til afsnit "))
        target = link.get_attribute("href")
        page.keyboard.press("Enter")
        self.assertTrue(page.url.endswith(target))
        self.assertEqual(link.evaluate("e => '#' + e.parentElement.id"), target)


class Search(BrowserTest):
    def test_a_word_typed_on_the_start_page_finds_items_whose_pages_are_there(self):
        page = self.go(self.sized(1280), "")
        page.keyboard.press("Tab")
        page.locator("#soegefelt").focus()
        page.keyboard.type("reform")
        page.keyboard.press("Enter")
        page.wait_for_selector("#resultatliste li")
        self.assertIn("q=reform", page.url)
        self.assertRegex(page.locator("#status").inner_text(), r"^\d+ punkter\.$")
        page.locator("#resultatliste a").first.click()
        page.wait_for_selector("article.document")
        self.assertIn("reform", page.locator("main").inner_text().lower())

    def test_without_javascript_the_search_page_shows_other_ways(self):
        page = self.go(self.sized(1280, java_script_enabled=False), "soeg/?q=reform")
        page.locator("#uden-soegning a").nth(1).click()
        self.assertEqual(page.locator("h1").inner_text(), "Emner")


class Weight(BrowserTest):
    def test_an_item_takes_at_most_30_kb_and_3_requests(self):
        for kind in ("item with votes", "item with a table", "closed item"):
            page = self.sized(1280)
            answers = []
            page.on("response", lambda answer: answers.append(answer))
            self.go(page, PAGES[kind])
            bodies = {a.request.resource_type: a.body() for a in answers}
            size = sum(len(gzip.compress(bodies[each])) for each in ("document", "stylesheet"))
            with self.subTest(kind=kind):
                self.assertLessEqual(len(answers), 3, [a.url for a in answers])
                self.assertLessEqual(size, 30 * 1024)


class Print(BrowserTest):
    def test_paper_has_the_address_and_no_navigation_and_is_never_dark(self):
        page = self.sized(1280, "dark")
        page.emulate_media(media="print", color_scheme="dark")
        self.go(page, PAGES["item with votes"])
        for gone in (".top", ".crumbs", ".turn", ".contents", ".permalink"):
            self.assertFalse(page.locator(gone).first.is_visible(), gone)
        self.assertIn("https://example.org/arkiv/gladsaxe/", page.locator(".record").inner_text())
        self.assertEqual(page.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")
        self.assertEqual(page.evaluate("getComputedStyle(document.body).color"), "rgb(0, 0, 0)")


if __name__ == "__main__":
    unittest.main()
