"""Every page as a file: valid, well built, without a dead link, on any host and on none."""

import html.parser
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

from support import ROOT, BrowserTest, Site

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'")


class Document(html.parser.HTMLParser):
    """The elements of a page in their order."""

    def __init__(self, path):
        super().__init__()
        self.elements = []
        self.title = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        if self.elements and self.elements[-1][0] == "title" and not self.title:
            self.title = data

    def all(self, *tags):
        return [attributes for tag, attributes in self.elements if tag in tags]


class Files(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.paths = sorted(cls.site.path.rglob("*.html"))
        cls.documents = {path: Document(path) for path in cls.paths}

    def test_the_nu_html_checker_finds_no_error(self):
        package = pathlib.Path(sys.prefix)
        jar = next(package.rglob("vnu.jar"))
        # The checker is older than trusted types; browsers know the words.
        unknown = ".*Unrecognised directive-name: .(require-trusted-types-for|trusted-types).*"
        checked = subprocess.run(
            ["java", "-Xss4m", "-jar", jar, "--errors-only", "--skip-non-html", "--filterpattern", unknown, self.site.path],
            capture_output=True, text=True)
        self.assertEqual(checked.stderr, "")
        self.assertEqual(checked.returncode, 0)

    def test_each_page_has_one_heading_on_top_ordered_ones_below_and_landmarks(self):
        for path, document in self.documents.items():
            with self.subTest(page=str(path.relative_to(self.site.path))):
                levels = [int(tag[1]) for tag, _ in document.elements if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
                self.assertEqual(levels[:1], [1])
                self.assertEqual(levels.count(1), 1)
                self.assertTrue(all(next_ <= last + 1 for last, next_ in zip(levels, levels[1:])), levels)
                for landmark in ("header", "nav", "main", "footer"):
                    self.assertTrue(document.all(landmark), landmark)
                self.assertEqual(document.all("html")[0].get("lang"), "da")
                self.assertEqual(len(document.all("table")) > 0, len(document.all("th")) > 0)

    def test_each_page_has_a_title_of_its_own(self):
        titles = [document.title for document in self.documents.values()]
        twice = {title for title in titles if titles.count(title) > 1}
        # Two meetings may have an item of one name and number: the rest of a window's title cannot tell them apart.
        self.assertLessEqual(len(twice), len(titles) // 10, twice)
        self.assertNotIn("", titles)

    def test_the_policy_stands_before_anything_it_governs_and_nothing_goes_round_it(self):
        for path, document in self.documents.items():
            with self.subTest(page=str(path.relative_to(self.site.path))):
                tags = [tag for tag, _ in document.elements]
                place = next(
                    index for index, (tag, attributes) in enumerate(document.elements)
                    if attributes.get("http-equiv") == "Content-Security-Policy")
                self.assertEqual(document.elements[place][1]["content"], POLICY)
                self.assertFalse({"link", "script", "style"} & set(tags[:place]))
                self.assertNotIn("style", tags)
                for tag, attributes in document.elements:
                    self.assertFalse([name for name in attributes if name.startswith("on") or name == "style"])
                    if tag == "script":
                        self.assertTrue("src" in attributes or attributes.get("type") == "application/ld+json")
                    for name in ("src",) + (("href",) if tag == "link" and attributes.get("rel") == "stylesheet" else ()):
                        self.assertFalse(urllib.parse.urlsplit(attributes.get(name, "")).netloc)

    def test_every_link_and_fragment_leads_somewhere(self):
        ids = {path: {a["id"] for _, a in d.elements if "id" in a} for path, d in self.documents.items()}
        dead = []
        for path, document in self.documents.items():
            for tag, attributes in document.elements:
                for name in ("href", "src", "action"):
                    address = urllib.parse.urlsplit(attributes.get(name, ""))
                    if name not in attributes or address.scheme or address.netloc:
                        continue
                    target = path
                    if address.path.startswith("/arkiv/"):
                        target = self.site.path / urllib.parse.unquote(address.path[len("/arkiv/"):])
                    elif address.path:
                        target = (path.parent / urllib.parse.unquote(address.path)).resolve()
                    if target.is_dir():
                        target = target / "index.html"
                    is_there = target.is_file() and (
                        not address.fragment or target not in ids or address.fragment in ids[target])
                    if not is_there:
                        dead.append((str(path.relative_to(self.site.path)), attributes[name]))
        self.assertEqual(dead, [])

    def test_the_site_opens_from_a_folder(self):
        site = Site(ROOT / "Content")
        self.addCleanup(site.close)
        page = self.page()
        page.goto((site.path / "index.html").as_uri())
        page.locator(".body-row a").first.click()
        page.locator(".dated:not(.planned) a").first.click()
        page.locator(".numbered a").first.click()
        self.assertEqual(page.locator("article.document").count(), 1)
        self.assertTrue(page.url.startswith("file://"))


class OwnLook(BrowserTest):
    def archive(self, settings):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="minutebook-own-"))
        self.addCleanup(shutil.rmtree, folder, True)
        shutil.copytree(ROOT / "Content", folder / "Content")
        (folder / "Content/site.yml").write_text(settings, encoding="utf-8")
        return folder / "Content"

    def build(self, archive):
        site = Site(archive)
        self.addCleanup(site.close)
        return site

    def test_colour_logo_links_and_a_template_of_the_publishers_own_are_seen(self):
        archive = self.archive(
            "title: Byens bog\nlogo: mark.svg\ncolours: { light: { accent: '#7a1f2b' } }\n"
            "footer: [{ title: Kommunen, address: 'https://www.eksempel.dk/' }]\n")
        (archive / "mark.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="40" height="40">'
            '<rect width="10" height="10" fill="#7a1f2b"/></svg>', encoding="utf-8")
        (archive / "Templates").mkdir()
        (archive / "Templates/closed-mark.html").write_text('<span class="outcome closed">Hemmeligt</span>', encoding="utf-8")
        site = self.build(archive)
        page = self.go(self.sized(1280), "herlev/beskaeftigelses-social-handicap-og-psykiatriudvalget/2026-03-25/", site)
        self.assertEqual(page.locator(".row-what a").first.evaluate("e => getComputedStyle(e).color"), "rgb(122, 31, 43)")
        self.assertTrue(page.locator("img.logo").evaluate("e => e.complete && e.naturalWidth > 0"))
        self.assertEqual(page.locator("text=Hemmeligt").count(), 2)
        self.assertEqual(page.locator(".foot >> text=Kommunen").get_attribute("href"), "https://www.eksempel.dk/")

    def test_in_english_no_danish_word_of_the_interface_is_left(self):
        site = self.build(self.archive("language: en\n"))
        danish = {"Søg", "Forside", "Næste", "Forrige", "Indhold", "Møde", "Udvalg", "Emner", "Referat", "Dagsorden", "Lukket",
                  "Godkendt", "Siden", "Medlemmer", "Beslutning", "punkter", "Sager", "Kalender", "Beslutninger", "Love",
                  "Planlagt", "møder", "Fremmøde", "Paragraffer"}
        page = self.sized(1280)
        for place in ("", "soeg/", "emner/", "was/", "sager/", "love/", "love/serviceloven/", "beslutninger/",
                      "beslutninger/godkendt/", "personer/", "personer/gladsaxe/kristine-henriksen/", "kalender/",
                      "sager/herlev/15-00-00g01-10-22/", "gladsaxe/beskaeftigelses-og-integrationsudvalget/", "herlev/", "herlev/arbejdsmarkedsudvalget/2024-01-31/1/",
                      "herlev/beskaeftigelses-social-handicap-og-psykiatriudvalget/2026-03-25/"):
            with self.subTest(page=place):
                self.go(page, place, site)
                self.assertEqual(page.locator("html").get_attribute("lang"), "en")
                own = page.evaluate(
                    """() => {
                      for (const e of document.querySelectorAll("[lang=da]")) e.remove();
                      return document.body.innerText + " " + [...document.querySelectorAll("[aria-label],[placeholder]")]
                        .map(e => (e.ariaLabel ?? "") + " " + (e.placeholder ?? "")).join(" ");
                    }""")
                words = set(own.replace(":", " ").replace(",", " ").split())
                self.assertEqual(words & danish, set())


if __name__ == "__main__":
    unittest.main()
