"""Measures the search of a built site in Chromium, beside Pagefind's where that is installed.

    measure.py quality SITE [--misses] [--json FILE]    the judged queries: recall, precision, ranks, bytes, requests, time
    measure.py bytes SITE...                            what the first search costs in archives of any size

Bytes are the bodies of all answers but the page, its style sheet and its icon, as they were sent: from the compressed
siblings where there are some, compressed on the way otherwise. Each query has a browser that has seen nothing yet.
"""

import argparse
import functools
import gzip
import http.server
import json
import math
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
# Of various kinds: frequent, rare, two words, an inflection, a section, a spelling, a slip, a part of compounds.
QUERIES = (
    "budget", "reform", "førtidspension", "kontanthjælp unge", "jobcentrene", "§ 110", "regnskab 2025", "okonomi", "sygedagpnge", "handicap",
)
KINDS = {".js": "text/javascript", ".json": "application/json", ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml"}


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves a folder, compressed, and keeps a list of what it sent."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args, folder, sent, policy, **kwargs):
        self.folder, self.sent, self.policy = folder, sent, policy
        super().__init__(*args, **kwargs)

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = urllib.parse.unquote(self.path.split("?")[0])
        file = self.folder / path.lstrip("/")
        if path.endswith("/"):
            file = file / "index.html"
        if path == "/blank.html":
            body, kind = gzip.compress(b"<!doctype html><title>Blank</title>"), ".html"
        elif not file.is_file() and file.name == "index.json":
            # A large archive is measured without its items' own pages: no sentence is found in them.
            body, kind = gzip.compress(b"{}"), ".json"
        elif not file.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        else:
            sibling = file.with_name(file.name + ".gz")
            body = sibling.read_bytes() if sibling.is_file() else gzip.compress(file.read_bytes(), 9, mtime=0)
            kind = file.suffix
        self.sent.append((path, len(body)))
        self.send_response(200)
        self.send_header("Content-Type", KINDS.get(kind, "application/octet-stream"))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        if self.policy:
            self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body)


class Served:
    """A folder on a port of this machine."""

    def __init__(self, folder, policy=True):
        self.sent = []
        handler = functools.partial(Handler, folder=pathlib.Path(folder), sent=self.sent, policy=policy)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def counted(sent):
    """What a search took, without the page itself: (bytes, requests)."""
    files = [(path, size) for path, size in sent if not path.endswith(("/", ".html", ".css", ".svg", ".ico"))]
    return sum(size for _, size in files), len(files)


def first_search(browser, site, query, sentences=True):
    """Opens the search page with a query as a cold visitor: bytes and requests until the list, and with sentences."""
    context = browser.new_context()
    page = context.new_page()
    told = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    del site.sent[:]
    start = time.perf_counter()
    page.goto(site.address + "soeg/?q=" + urllib.parse.quote(query), wait_until="load")
    page.wait_for_function("() => !document.getElementById('resultater-navn').hidden || document.getElementById('status').textContent.length > 12")
    cold = (time.perf_counter() - start) * 1000
    page.wait_for_load_state("networkidle")
    listed = counted(site.sent)
    if sentences:
        page.mouse.move(5, 5)
        page.mouse.move(50, 50)
        page.wait_for_timeout(150)
        page.wait_for_load_state("networkidle")
    whole = counted(site.sent)
    # The same search once more in the same page: every file is there.
    warm = page.evaluate(
        """async (query) => {
          const { openArchive } = await import(new URL("../assets/search.js", location));
          const store = new Map();
          const get = (path) => {
            if (!store.has(path)) store.set(path, fetch("../" + path).then((answer) => answer.json()));
            return store.get(path);
          };
          await (await openArchive(await get("search.json"), get)).search(query);
          const entry = await get("search.json");
          await Promise.all(store.values());
          const start = performance.now();
          const archive = await openArchive(entry, get);
          await archive.search(query);
          return performance.now() - start;
        }""",
        query,
    )
    context.close()
    return {"query": query, "bytes": listed[0], "requests": listed[1], "whole": whole[0], "cold": cold, "warm": warm, "console": told}


def gain(grades):
    return sum(grade / math.log2(place + 1) for place, grade in enumerate(grades, 1))


def judge(query, urls):
    """The measures of one query; None where a measure does not apply."""
    wanted = set(query["relevant"])
    right = [url in wanted for url in urls]
    best = gain([1] * min(10, len(wanted)))
    judged = {"found": len(urls), "right": sum(right), "wanted": len(wanted), "recall": None, "precision": None, "rank": None, "gain": None, "false": None}
    if query["measure"] == "none":
        judged["false"] = len(urls)
        return judged
    judged["gain"] = gain(right[:10]) / best
    if query["measure"] == "rank":
        judged["rank"] = next((1 / place for place, hit in enumerate(right, 1) if hit), 0)
    else:
        judged["recall"] = sum(right) / len(wanted)
        judged["precision"] = sum(right) / len(urls) if urls else 0
    return judged


def mean(values):
    values = [value for value in values if value is not None]
    return f"{sum(values) / len(values):.3f}" if values else "     "


def table(name, rows):
    """Prints the measures for each stratum and all together."""
    print(f"\n{name}\n{'':12} queries  recall  precision    MRR   nDCG@10  false hits")
    strata = list(dict.fromkeys(row["stratum"] for row in rows))
    for stratum in [*strata, "all"]:
        own = [row for row in rows if stratum in (row["stratum"], "all")]
        measures = [mean([row[key] for row in own]) for key in ("recall", "precision", "rank", "gain")]
        wrong = sum(row["false"] or 0 for row in own)
        print(f"{stratum:12} {len(own):7}   {measures[0]}      {measures[1]}  {measures[2]}     {measures[3]}  {wrong:10}")


def our_results(browser, site, queries):
    page = browser.new_page()
    page.goto(site.address + "soeg/", wait_until="load")
    found = page.evaluate(
        """async (queries) => {
          const { openArchive } = await import(new URL("../assets/search.js", location));
          const get = async (path) => (await fetch("../" + path)).json();
          const archive = await openArchive(await get("search.json"), get);
          const all = [];
          for (const query of queries) all.push((await archive.search(query, { limit: 1000 })).hits.map((hit) => hit.url));
          return all;
        }""",
        [query["query"] for query in queries],
    )
    page.close()
    return found


class Pagefind:
    """Pagefind's index over the items' pages, in a folder of its own."""

    def __init__(self, site):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="pagefind-"))
        for record in pathlib.Path(site).glob("*/*/*/*/index.json"):
            text = record.read_text(encoding="utf-8")
            if '"item":{' in text:
                place = self.folder / record.parent.relative_to(site)
                place.mkdir(parents=True)
                shutil.copy(record.with_name("index.html"), place)
        command = ["/usr/bin/env", "time", "-f", "%e %M", sys.executable, "-m", "pagefind", "--site", str(self.folder), "--root-selector", "main", "--force-language", "da"]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.seconds = time.perf_counter() - start
        if done.returncode:
            raise RuntimeError(done.stderr)
        try:
            self.megabytes = int(done.stderr.strip().split("\n")[-1].split()[1]) / 1024
        except (ValueError, IndexError):
            self.megabytes = 0
        files = [file for file in (self.folder / "pagefind").rglob("*") if file.is_file()]
        self.files = len(files)
        self.bytes = sum(file.stat().st_size for file in files)
        self.served = Served(self.folder, policy=False)

    def search(self, browser, query, limit):
        """(addresses, bytes, requests, milliseconds) of a cold visitor."""
        context = browser.new_context()
        page = context.new_page()
        page.goto(self.served.address + "blank.html")
        del self.served.sent[:]
        found, spent = page.evaluate(
            """async ([query, limit]) => {
              const start = performance.now();
              const engine = await import("/pagefind/pagefind.js");
              const { results } = await engine.search(query);
              const shown = await Promise.all(results.slice(0, limit).map((one) => one.data()));
              return [shown.map((one) => one.url), performance.now() - start];
            }""",
            [query, limit],
        )
        context.close()
        return (found, *counted(self.served.sent), spent)

    def close(self):
        self.served.close()
        shutil.rmtree(self.folder)


def quality(options, browser):
    site = Served(options.site[0])
    everything = {}
    peer = None
    try:
        import pagefind  # noqa: F401

        peer = Pagefind(options.site[0])
    except ImportError:
        print("Pagefind is not installed (pip install 'pagefind[bin]==1.5.2'): measured without it.")
    for name in ("tuning", "unseen"):
        queries = json.loads((HERE / f"queries-{name}.json").read_text(encoding="utf-8"))
        rows = [{**query, **judge(query, urls), "urls": urls} for query, urls in zip(queries, our_results(browser, site, queries))]
        table(f"the {name} queries", rows)
        everything[name] = rows
        if options.misses:
            for row in rows:
                if row["false"] or 0 in (row["recall"], row["rank"]) or any(v is not None and v < 1 for v in (row["recall"], row["precision"], row["rank"])):
                    missed = sorted(set(row["relevant"]) - set(row["urls"]))
                    wrong = [url for url in row["urls"] if url not in row["relevant"]]
                    print(f"  [{row['stratum']}] {row['query']}\n    missed {missed}\n    wrong {wrong[:10]}")
        if peer:
            table(f"the {name} queries, Pagefind 1.5.2", [{**query, **judge(query, peer.search(browser, query["query"], 1000)[0])} for query in queries])
    costs(browser, site, "this site", [row["query"] for row in everything["tuning"][::9]])
    if peer:
        peer_costs(browser, peer)
        peer.close()
    site.close()
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(everything, ensure_ascii=False, indent=1), encoding="utf-8")


def costs(browser, site, name, queries):
    rows = [first_search(browser, site, query) for query in queries]
    told = [line for row in rows for line in row["console"]]
    print(
        f"{name}: first search {statistics.mean(row['bytes'] for row in rows) / 1000:.1f} KB (most {max(row['bytes'] for row in rows) / 1000:.1f}), "
        f"with sentences {statistics.mean(row['whole'] for row in rows) / 1000:.1f} KB, {statistics.mean(row['requests'] for row in rows):.1f} requests; "
        f"searching {statistics.mean(row['warm'] for row in rows):.1f} ms (worst {max(row['warm'] for row in rows):.0f}), "
        f"cold page to results {statistics.median(row['cold'] for row in rows):.0f} ms; console: {told or 'silent'}"
    )
    return rows


def peer_costs(browser, peer):
    rows = [peer.search(browser, query, 10)[1:] for query in QUERIES]
    print(
        f"Pagefind 1.5.2: index {peer.seconds:.1f} s, {peer.megabytes:.0f} MB of memory, {peer.bytes / 1e6:.1f} MB in {peer.files} files; "
        f"first search {statistics.mean(row[0] for row in rows) / 1000:.1f} KB (most {max(row[0] for row in rows) / 1000:.1f}), "
        f"{statistics.mean(row[1] for row in rows):.1f} requests, {statistics.mean(row[2] for row in rows):.0f} ms (without the site's policy: it needs WebAssembly)"
    )


def weight(folder):
    """The index on disk: files, bytes, and bytes compressed."""
    files = [folder / "search.json", *(folder / "search").rglob("*.json")]
    files = [file for file in files if file.is_file()]
    packed = sum(file.with_name(file.name + ".gz").stat().st_size for file in files)
    return len(files), sum(file.stat().st_size for file in files), packed


def sizes(options, browser):
    for place in options.site:
        folder = pathlib.Path(place)
        items = json.loads((folder / "search.json").read_text(encoding="utf-8"))["items"]
        files, raw, packed = weight(folder)
        print(f"{items} items: {files} files, {raw / 1e6:.1f} MB, compressed {packed / 1e6:.2f} MB, {packed / items / 1000:.3f} KB an item")
        site = Served(folder)
        rows = costs(browser, site, f"  {items} items", QUERIES)
        if options.misses:
            for row in rows:
                print(f"    {row['query']:20} {row['bytes']:7} bytes, {row['requests']} requests, {row['warm']:.1f} ms")
        site.close()
        if options.pagefind:
            peer = Pagefind(folder)
            peer_costs(browser, peer)
            peer.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("quality", "bytes"))
    parser.add_argument("site", nargs="+")
    parser.add_argument("--misses", action="store_true", help="name each query that lost something; with bytes: each query's figures")
    parser.add_argument("--json", help="write everything to this file")
    parser.add_argument("--pagefind", action="store_true", help="with bytes: index the items' pages with Pagefind, too")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        (quality if options.what == "quality" else sizes)(options, browser)
        browser.close()


if __name__ == "__main__":
    main()
