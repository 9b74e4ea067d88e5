"""What the browser tests share: the built sites, a server for them, one browser."""

import atexit
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import unittest

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("MINUTEBOOK", ROOT / ".build/debug/minutebook"))
SIZES = (320, 1280)
SCHEMES = ("light", "dark")

# One page of each kind, and of each shape that an item can have.
PAGES = {
    "home": "",
    "municipality": "herlev/",
    "body": "herlev/arbejdsmarkedsudvalget/",
    "body with an agenda": "herning/beskaeftigelsesudvalget/",
    "meeting": "herlev/beskaeftigelses-social-handicap-og-psykiatriudvalget/2026-03-25/",
    "agenda": "herning/beskaeftigelsesudvalget/2026-06-02/",
    "item with votes": "gladsaxe/beskaeftigelses-og-integrationsudvalget/2025-06-04/4/",
    "item with a table": "herlev/beskaeftigelses-social-handicap-og-psykiatriudvalget/2026-03-25/30/",
    "closed item": "herlev/beskaeftigelses-social-handicap-og-psykiatriudvalget/2026-03-25/36/",
    "item of an agenda": "herning/beskaeftigelsesudvalget/2026-06-02/45/",
    "topic": "emner/15/",
    "topics": "emner/",
    "case": "sager/herlev/15-00-00g01-10-22/",
    "cases": "sager/",
    "cases of a municipality": "sager/herlev/",
    "act": "love/serviceloven/",
    "section of an act": "love/serviceloven/110/",
    "acts": "love/",
    "decisions": "beslutninger/",
    "decisions of an outcome": "beslutninger/godkendt/",
    "decisions of a year": "beslutninger/anbefalet/2026/",
    "member": "personer/gladsaxe/kristine-henriksen/",
    "members": "personer/",
    "calendar": "kalender/",
    "calendar of a year": "kalender/2026/",
    "agenda as it was": "proeve/udvalget/2026-03-25/dagsorden/",
    "item of the agenda alone": "proeve/udvalget/2026-03-25/7/",
    "meeting with an agenda": "proeve/udvalget/2026-03-25/",
    "gaps": "mangler/",
    "search": "soeg/?q=reform",
    "about": "om/",
    "accessibility": "was/",
    "404": "404.html",
}


FRONT = """---
schema: 1
kind: {kind}
municipality: Prøve
body: Udvalget
date: 2026-03-25
path: proeve/udvalget/2026-03-25
dialect: generic
items: {count}
source:
  file: {kind}.source.txt
  sha256: "0000000000000000000000000000000000000000000000000000000000000000"
---

# {kind}

"""
AGENDA = """
## 6. Budget

### Indstilling

at budgettet godkendes.

## 7. Udgået punkt

### Indstilling

at punktet drøftes.
"""
MINUTES = """
## 6. Budget

### Indstilling

at budgettet godkendes.

### Beslutning

For stemte 3: Anna Holm og Bo Lund. Godkendt.
"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under a path."""

    def __init__(self, *args, base="/", **kwargs):
        self.base = base
        super().__init__(*args, **kwargs)

    def log_message(self, *_):
        pass

    def translate_path(self, path):
        return super().translate_path("/" + path[len(self.base):] if path.startswith(self.base) else "/nowhere")


class Site:
    """A site that the program built out of an archive, served on this machine."""

    def __init__(self, archive, base="/", address=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="minutebook-site-"))
        self.path = self.folder / "site"
        command = [PROGRAM, "build", "--archive", archive, "--output", self.path]
        if address:
            command += ["--base-url", address]
        subprocess.run(command, check=True, capture_output=True, text=True, cwd=self.folder)
        handler = functools.partial(Handler, directory=self.path, base=base)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}{base}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Shared:
    """One browser and one site for all tests: starting them takes longer than most tests."""

    playwright = browser = site = None

    @classmethod
    def open(cls):
        if cls.browser:
            return
        # A publisher's page about the site is no part of the sample archive.
        cls.archive = pathlib.Path(tempfile.mkdtemp(prefix="minutebook-archive-")) / "Content"
        shutil.copytree(ROOT / "Content", cls.archive)
        if not (cls.archive / "om.md").exists():
            (cls.archive / "om.md").write_text("# Om sitet\n\nEn prøve.\n\n## Hvem\n\nOs.\n", encoding="utf-8")
        with open(cls.archive / "site.yml", "a", encoding="utf-8") as settings:
            settings.write("\ncompleteness: public\n")
        # A meeting with agenda and minutes, which the sample archive has none of.
        folder = cls.archive / "proeve/udvalget/2026-03-25"
        folder.mkdir(parents=True)
        for kind, items in (("agenda", AGENDA), ("minutes", MINUTES)):
            (folder / f"{kind}.md").write_text(FRONT.format(kind=kind, count=items.count("\n## ")) + items, encoding="utf-8")
        cls.site = Site(cls.archive, base="/arkiv/", address="https://example.org/arkiv/")
        cls.playwright = sync_playwright().start()
        # Chromium's own sandbox does not work for the administrator, as in most containers.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        cls.browser = cls.playwright.chromium.launch(executable_path=chromium(), args=arguments)
        atexit.register(cls.close)

    @classmethod
    def close(cls):
        if cls.browser:
            cls.browser.close()
            cls.playwright.stop()
            cls.site.close()
            shutil.rmtree(cls.archive.parent, ignore_errors=True)


def chromium():
    """Debian's browser, or the one that the environment names."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        raise RuntimeError("There is no chromium: install Debian's package of that name.")
    return found


class BrowserTest(unittest.TestCase):
    """A test that looks at pages."""

    @classmethod
    def setUpClass(cls):
        Shared.open()
        cls.site, cls.browser = Shared.site, Shared.browser

    def page(self, **options):
        """A page in a browser of its own; closed behind the test."""
        context = self.browser.new_context(**options)
        self.addCleanup(context.close)
        return context.new_page()

    def sized(self, width, scheme="light", **options):
        return self.page(viewport={"width": width, "height": 800}, color_scheme=scheme, **options)

    def go(self, page, place, site=None):
        page.goto((site or self.site).address + place, wait_until="load")
        # The search is the only page that goes on working by itself.
        if place.startswith("soeg/?"):
            page.wait_for_load_state("networkidle")
        return page
