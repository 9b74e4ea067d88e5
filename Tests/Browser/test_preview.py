"""The preview in a browser: it loads itself again, and shows what stopped a build."""

import pathlib
import re
import shutil
import signal
import subprocess
import tempfile

from support import PROGRAM, ROOT, BrowserTest


class Preview(BrowserTest):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="minutebook-preview-"))
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copytree(ROOT / "Content", self.folder / "Content")
        self.settings = self.folder / "Content/site.yml"
        self.settings.write_text("title: Første\n", encoding="utf-8")
        self.program = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0"], cwd=self.folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.addCleanup(self.end)
        self.address = re.search(r"http://\S+", self.program.stdout.readline()).group()

    def end(self):
        self.program.send_signal(signal.SIGINT)
        self.assertEqual(0, self.program.wait(timeout=60))
        self.program.stdout.close()

    def await_title(self, page, title):
        page.wait_for_selector(f".site-name:has-text('{title}')", timeout=120_000)

    def test_turns(self):
        page = self.page()
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(self.address)
        self.await_title(page, "Første")
        # What a browser says of a page that is not there yet is no mistake of the page's.
        said.clear()
        self.settings.write_text("title: Anden\n", encoding="utf-8")
        self.await_title(page, "Anden")
        self.settings.write_text("titel: <b>Tredje\n", encoding="utf-8")
        panel = page.get_by_role("region", name="The site could not be built")
        panel.wait_for(timeout=120_000)
        self.assertIn("titel: <b>Tredje", panel.inner_text())
        self.assertIn("Content/site.yml:1:1", panel.inner_text())
        self.await_title(page, "Anden")
        self.assertEqual("rgb(252, 251, 248)", panel.evaluate("e => getComputedStyle(e).backgroundColor"))
        self.settings.write_text("title: Fjerde\n", encoding="utf-8")
        self.await_title(page, "Fjerde")
        panel.wait_for(state="detached", timeout=120_000)
        self.assertEqual([], said)
