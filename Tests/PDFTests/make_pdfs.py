#!/usr/bin/env python3
"""Lays a sample's text out as the PDF that a municipality would have published, by one of three producers.

    make_pdfs.py SOURCE.txt MARKDOWN.md OUT.pdf --producer weasyprint|chromium|libreoffice --layout NAME

The words are the text's own, in its order. Headings are bold, rows of cells are ruled tables, lists are lists, the
contents list has leaders, and each page has a running head and a foot, which are no words of the minutes.
"""

import argparse
import html
import pathlib
import re
import shutil
import subprocess
import tempfile

BASE = """
@page { size: A4; margin: 26mm 20mm 24mm 20mm; %(page)s }
body { font-family: "DejaVu Sans", sans-serif; font-size: 10pt; line-height: 1.4; }
h1 { font-size: 18pt; } h2 { font-size: 14pt; margin: 18pt 0 6pt; } h3 { font-size: 11pt; margin: 12pt 0 4pt; }
h4 { font-size: 10pt; margin: 8pt 0 2pt; }
h1, h2, h3, h4 { break-after: avoid; }
p { margin: 0 0 7pt; } ul, ol { margin: 0 0 7pt; padding-left: 18pt; }
table { border-collapse: collapse; margin: 6pt 0 10pt; width: 100%%; }
td, th { border: 0.5pt solid #444; padding: 2pt 4pt; text-align: left; }
.contents p { margin: 0; font-size: 8pt; }
"""

# Only what Chromium and WeasyPrint can both do in margin boxes.
HEADS = """
@top-left { content: "%(body)s"; font-size: 8pt; }
@top-right { content: "%(date)s"; font-size: 8pt; }
@bottom-left { content: "Eksempel Kommune · Rådhuspladsen 1 · 2730 Herlev · Tlf. 44 52 70 00"; font-size: 7pt; }
@bottom-right { content: "Side " counter(page) " af " counter(pages); font-size: 8pt; }
"""

LAYOUTS = {
    "plain": "",
    "serif": """
        body { font-family: "Liberation Serif", "DejaVu Serif", serif; font-size: 11.5pt; line-height: 1.25; }
        h2 { break-before: page; } h3 { font-style: italic; }
        td, th { font-size: 9pt; }
    """,
    "justified": """
        body { font-family: "Liberation Sans", sans-serif; text-align: justify; hyphens: auto; font-size: 10.5pt; }
        table, h1, h2, h3, h4, .contents { text-align: left; hyphens: manual; }
        td { padding: 1pt 3pt; }
    """,
    "labels": """
        body { padding-left: 48mm; font-size: 9.5pt; }
        h3 { float: left; clear: both; width: 46mm; margin: 0 0 0 -48mm; font-size: 9.5pt; }
        h2, h1, .head, .contents { margin-left: -48mm; }
        h4, table { clear: none; }
    """,
    "columns": """
        .body { columns: 2; column-gap: 8mm; font-size: 9pt; }
        table { column-span: all; } h2 { column-span: all; }
    """,
    "spare": """
        body { font-family: "Liberation Sans", sans-serif; font-size: 11pt; line-height: 1.15; }
        h3 { font-size: 11pt; margin: 11pt 0 0; } h4 { font-weight: normal; text-decoration: underline; }
        p { margin: 0 0 11pt; }
        table { width: auto; } td, th { border: none; border-bottom: 0.5pt solid #888; padding: 3pt 8pt; }
    """,
}


def inline(text):
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"(?<![\w*])\*([^\s*][^*]*?)\*(?![\w*])", r"<i>\1</i>", text)
    return re.sub(r"&lt;(/?)i&gt;", r"<\1i>", text)


def headings(markdown):
    found = {}
    for line in markdown.splitlines():
        mark = re.match(r"(#{3,4}) (.*)", line)
        if mark:
            found[re.sub(r"[*\\_]", "", mark.group(2)).strip()] = len(mark.group(1))
    return found


def lay_out(text, markdown):
    """The text's lines as HTML: what is a heading is known from the Markdown made of it."""
    known = headings(markdown)
    out, rows, entries, kind = [], [], [], None
    in_contents = False

    def flush():
        nonlocal rows, entries, kind
        if rows:
            body = "".join(
                "<tr>" + "".join(f"<{'th' if n == 0 else 'td'}>{inline(c)}</{'th' if n == 0 else 'td'}>" for c in row) + "</tr>"
                for n, row in enumerate(rows)
            )
            # A table of many columns is set small, or it would not fit the page.
            size = ' style="font-size: 5.5pt"' if max(map(len, rows)) > 6 else ""
            out.append(f"<table{size}>{body}</table>")
        if entries:
            if kind == "ul":
                out.append("<ul>" + "".join(f"<li>{inline(e)}</li>" for e in entries) + "</ul>")
            else:
                out.append(f'<ol start="{entries[0][0]}" style="counter-reset: list-item {int(entries[0][0]) - 1}">' + "".join(f"<li>{inline(e)}</li>" for _, e in entries) + "</ol>")
        rows, entries, kind = [], [], None

    lines = []
    for raw in text.splitlines():
        # Lines that a program broke belong together.
        if lines and lines[-1].endswith("  ") and raw.strip():
            lines[-1] = lines[-1].rstrip() + " " + raw.lstrip()
        else:
            lines.append(raw)
    for raw in lines:
        line = raw.rstrip()
        if not line.strip():
            continue
        bare = re.sub(r"\*\*", "", re.sub(r"^#+ ", "", line)).strip()
        leader = re.match(r"(.*?)(\.{4,})?\t(\d{1,3})$", line)
        if in_contents and leader and not rows:
            title = leader.group(1)
            out.append(f'<p>{inline(title)} {"." * max(5, 96 - len(title))} {leader.group(3)}</p>')
            continue
        if in_contents:
            out.append("</div>")
            in_contents = False
        if "\t" in line:
            if entries:
                flush()
            rows.append(line.split("\t"))
            continue
        bullet = re.match(r"\s*(?:- )?[-–•] (?!\d[\d.,]* ?(?:kr|mio|pct|%))(.*)", line)
        number = re.match(r"(\d{1,2})\. (?!(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december))(.*)", line)
        if bullet and not number:
            if kind != "ul":
                flush()
            kind = "ul"
            entries.append(bullet.group(1))
            continue
        if number:
            if kind != "ol" or int(number.group(1)) != int(entries[-1][0]) + 1:
                flush()
            kind = "ol"
            entries.append((number.group(1), number.group(2)))
            continue
        flush()
        if re.match(r"(REFERAT|DAGSORDEN) ", bare):
            out.append(f"<h1>{inline(bare)}</h1>")
        elif bare == "Indholdsfortegnelse":
            out.append(f'<h2>{bare}</h2><div class="contents">')
            in_contents = True
        elif re.match(r"Punkt \d+: ", bare):
            out.append(f"<h2>{inline(bare)}</h2>")
        elif re.match(r"(Mødedato|Mødested|Mødedeltagere) ", bare):
            label, rest = bare.split(" ", 1)
            out.append(f'<p class="head"><b>{label}</b> {inline(rest)}</p>')
        elif bare in known or bare.rstrip(":") in known:
            level = known.get(bare, known.get(bare.rstrip(":")))
            out.append(f"<h{level}>{inline(bare)}</h{level}>")
        else:
            out.append(f"<p>{inline(line)}</p>")
    flush()
    return "\n".join(out)


def page(source, markdown, layout):
    title = next(line for line in source.splitlines() if line.strip())
    title = re.sub(r"[#*]", "", title).strip()
    found = re.match(r"(?:REFERAT|DAGSORDEN) (.*) d\. (\S+)", title)
    names = {"body": found.group(1), "date": found.group(2)}
    css = BASE % {"page": HEADS % names} + LAYOUTS[layout]
    return (
        f'<!doctype html><html lang="da"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f'<style>{css}</style></head><body><div class="body">{lay_out(source, markdown)}</div></body></html>'
    )


def produce(document, out, producer):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        web = folder / "minutes.html"
        web.write_text(document, encoding="utf-8")
        if producer == "weasyprint":
            subprocess.run(["weasyprint", "-q", str(web), str(out)], check=True)
        elif producer == "chromium":
            subprocess.run(
                ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                 f"--print-to-pdf={out}", "--no-pdf-header-footer", web.as_uri()],
                check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        else:
            # Writer's own filter for web pages knows no running heads: they are set in its own format.
            subprocess.run(
                ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--infilter=HTML (StarWriter)",
                 "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder), str(web)],
                check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            shutil.copy(folder / "minutes.pdf", out)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("markdown", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--producer", default="weasyprint", choices=["weasyprint", "chromium", "libreoffice"])
    parser.add_argument("--layout", default="plain", choices=sorted(LAYOUTS))
    given = parser.parse_args()
    document = page(given.source.read_text("utf-8"), given.markdown.read_text("utf-8"), given.layout)
    produce(document, given.out, given.producer)


if __name__ == "__main__":
    main()
