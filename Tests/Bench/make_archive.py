"""Writes an archive of invented minutes, as large as wanted; the same seed makes the same bytes.

    make_archive.py OUT --meetings 1000 [--seed 1] [--content Content] [--hugo]

    OUT/minutes/herlev-000003.txt    a text per meeting, in the layout of its municipality
    OUT/hugo/content/...             with --hugo: the same archive as Hugo's content, a file per agenda item

Each meeting has the layout of a document that somebody published: those in Content/ are taken apart into agenda items, and
drawn anew with other titles, figures, case numbers and references, and now and then with a paragraph of another document.
So the texts differ, the words grow in number, cases run over several meetings, and most references lead to a meeting of the
archive. A larger archive begins with the smaller one.
"""

import argparse
import collections
import dataclasses
import datetime
import itertools
import json
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
WEEKDAYS = ("Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag")
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
)
BODIES = (
    "Økonomiudvalget", "Beskæftigelsesudvalget", "Teknik- og Miljøudvalget", "Børne- og Undervisningsudvalget",
    "Social- og Sundhedsudvalget", "Kultur- og Fritidsudvalget", "Byrådet", "Seniorudvalget", "Klima- og Planudvalget",
    "Ungeudvalget",
)
# Twelve by eight: as many people as a municipality elects in four terms.
FIRST_NAMES = ("Anna", "Bo", "Carl", "Dorte", "Erik", "Fie", "Gitte", "Hans", "Inger", "Jakob", "Karen", "Lars")
LAST_NAMES = ("Jensen", "Nielsen", "Hansen", "Friis", "Lykke", "Møller", "Sørensen", "Dam")
PARTIES = "ABCFOVØÆ"
SUBJECTS = (
    "00.01.00", "15.00.00", "27.24.00", "85.10.00", "24.00.00", "17.27.00", "82.00.00", "05.01.00", "01.02.05", "18.15.00",
)
ACTIONS = ("A00", "G01", "P19", "P20", "A26", "K08")
TITLE_ENDINGS = ("– opfølgning", "2026", "i distrikt Nord", "(2. behandling)", "for 2027")
FIRST_MONDAY = datetime.date(2010, 1, 4)
WEEKS = 857
# There are days enough for about twice as many; a search for a free one must not take long.
MOST_MEETINGS = 50_000
# So many of a municipality's meetings share their cases, whatever the size of the archive.
CASES_RUN_OVER = 100

ITEM = re.compile(r"^(?P<before>#*\s*\**)Punkt \d+: (?P<title>.*?)(?P<after>\**)$")
CASE_NUMBER = re.compile(r"^\d\d\.\d\d\.\d\d|^\d\d-\d+-|^\d\d/\d+$")
SUBJECT = re.compile(r"\d\d\.\d\d\.\d\d")
DECISION_OF = re.compile(r"(Beslutning i ).* den \d\d-\d\d-\d{4}")
REFERENCE = re.compile(
    r"(?:[A-ZÆØÅ]\w+-? og )?[A-ZÆØÅ]\w+(?:udvalget|rådet)(?P<verb>(?: \w+)?) \d\d\.\d\d\.\d{4}, punkt\.? \d+"
)
FIGURE = re.compile(r"(?<![\d.§])\d{2,3}(?![\d.]|-)")
# What Hugo's pages need as headings; the texts themselves often leave them unmarked.
SECTIONS = frozenset((
    "Resume", "Resumé", "Indstilling", "Sagsfremstilling", "Sagsindhold", "Lovgrundlag", "Økonomi", "Beslutningskompetence",
    "Beslutning", "Bilag", "Gennemgang af sagen", "Baggrund", "Relateret behandling", "Procedure", "Kommunikation",
    "Meddelelser", "Meddelelse", "Deltager i sagens behandling", "Fraværende:",
))


@dataclasses.dataclass(frozen=True)
class Item:
    """An agenda item: of a published document with that document's heading, or of an invented meeting with a new one."""

    number: int
    title: str
    heading: str
    lines: list


@dataclasses.dataclass(frozen=True)
class Document:
    """A published document, of which invented ones are made."""

    municipality: str
    kind: str
    is_marked: bool
    items: list


@dataclasses.dataclass(frozen=True)
class Meeting:
    number: int
    municipality: str
    kind: str
    body: str
    date: datetime.date
    items: list
    text: str

    @property
    def name(self):
        # The municipality stands in front, where the import looks for it.
        return f"{self.municipality}-{self.number:06d}.txt"


def read_documents(content):
    """The documents below a folder that have agenda items, in an order that no file system decides."""
    documents = []
    for file in sorted(content.rglob("*.source.txt")):
        lines = file.read_text(encoding="utf-8").split("\n")
        starts = [index for index, line in enumerate(lines) if ITEM.match(line)]
        if not starts:
            continue
        title = next(line for line in lines if line.strip())
        items = [
            Item(0, ITEM.match(lines[start])["title"], lines[start], lines[start + 1:end])
            for start, end in zip(starts, starts[1:] + [len(lines)])
        ]
        kind = "DAGSORDEN" if "DAGSORDEN" in title else "REFERAT"
        documents.append(Document(file.relative_to(content).parts[0], kind, title.startswith("#"), items))
    return documents


def meetings(documents, seed):
    """Invented meetings without end. Each has random numbers of its own, so that none depends on how many are wanted."""
    paragraphs = [
        line for document in documents for item in document.items for line in item.lines
        if len(line) > 120 and "\t" not in line
    ]
    earlier, taken = collections.defaultdict(list), set()
    for number in itertools.count():
        document = documents[number % len(documents)]
        chance = random.Random(f"{seed} meeting {number}")
        body, date = free_day(chance, document.municipality, taken)
        meeting = invented(chance, seed, number, document, body, date, earlier[document.municipality], paragraphs)
        yield meeting
        earlier[document.municipality].append((body, date, [item.number for item in meeting.items]))


def free_day(chance, municipality, taken):
    """A body and a day on which it does not meet yet: two meetings on one day would be one page."""
    while True:
        body = chance.choice(BODIES)
        date = FIRST_MONDAY + datetime.timedelta(days=7 * chance.randrange(WEEKS) + chance.randrange(5))
        if (municipality, body, date) not in taken:
            taken.add((municipality, body, date))
            return body, date


def invented(chance, seed, number, document, body, date, earlier, paragraphs):
    """A meeting in the layout of a document; `earlier` are the municipality's meetings that were invented before."""
    mark, bold = ("# ", "**") if document.is_marked else ("", "")
    day = f"{WEEKDAYS[date.weekday()]} d. {date.day:02d}. {MONTHS[date.month - 1]} {date.year}"
    start = f"{chance.randint(8, 19):02d}:{chance.choice(('00', '30'))}"
    head = [
        "", "", f"{mark}{document.kind} {body} d. {date:%d-%m-%Y}", "",
        f"{bold}Mødedato{bold} {day} kl. {start}", "",
        f"{bold}Mødested{bold} Mødelokale {chance.randint(1, 400)}", "",
    ]
    if chance.random() < 0.7:
        head += [f"{bold}Mødedeltagere{bold} " + ", ".join(members(seed, document.municipality, body, date)), ""]
    head += [f"{mark and '## '}Indholdsfortegnelse", ""]

    def rewritten(line):
        if CASE_NUMBER.match(line.strip()):
            return case_number(chance, seed, document.municipality, len(earlier)) if chance.random() < 0.6 else line
        if DECISION_OF.search(line):
            return DECISION_OF.sub(rf"\g<1>{body} den {date:%d-%m-%Y}", line)
        line = changed(chance, line, paragraphs)
        return REFERENCE.sub(lambda found: reference(chance, date, earlier, found), line)

    first = chance.randint(1, 200)
    items = []
    for offset in range(chance.randint(8, 16)):
        item = chance.choice(document.items)
        title = item.title
        if not title.startswith("Lukket") and chance.random() < 0.5:
            title = f"{title} {chance.choice(TITLE_ENDINGS)}"
        heading = ITEM.match(item.heading)
        lines = [rewritten(line) for line in item.lines]
        heading = f"{heading['before']}Punkt {first + offset}: {title}{heading['after']}"
        items.append(Item(first + offset, title, heading, lines))

    contents = [f"{item.title[:90]}.....{page}" for page, item in enumerate(items, 3)]
    texts = [line for item in items for line in (item.heading, *item.lines)]
    text = "\n".join(head + contents + [""] + texts) + "\n"
    return Meeting(number, document.municipality, document.kind, body, date, items, text)


def members(seed, municipality, body, date):
    """The seven members of a body in a term of four years."""
    names = [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]
    term = (date.year - 2) // 4
    council = random.Random(f"{seed} council {municipality} {term}").sample(names, 31)
    seats = random.Random(f"{seed} seats {municipality} {body} {term}").sample(council, 7)
    # A member keeps the party: it follows from the name.
    return [f"{name} ({PARTIES[sum(map(ord, name)) % len(PARTIES)]})" for name in seats]


def case_number(chance, seed, municipality, held):
    """A case that is open behind so many meetings of the municipality: four begin at each, and each is treated about twice."""
    case = random.Random(f"{seed} case {municipality} {chance.randrange(max(0, 4 * (held - CASES_RUN_OVER)), 4 * held + 4)}")
    return f"{case.choice(SUBJECTS)}{case.choice(ACTIONS)}-{case.randint(1, 400)}-{case.randint(10, 26)}"


def changed(chance, line, paragraphs):
    """A line with other figures; a long one is now and then one of another document."""
    if len(line) > 120 and "\t" not in line and chance.random() < 0.35:
        line = chance.choice(paragraphs)
    return FIGURE.sub(lambda _: str(chance.randint(10, 999)), line)


def reference(chance, date, earlier, found):
    """The words for a meeting in front of a day, where there is one among a few; else the words that were found."""
    for body, day, numbers in (chance.choice(earlier) for _ in range(5 if earlier else 0)):
        if day < date:
            return f"{body}{found['verb']} {day:%d.%m.%Y}, punkt {chance.choice(numbers)}"
    return found[0]


def write_for_hugo(content, meeting):
    """A meeting as a section of Hugo's site, at the address that Minutebook gives it, too."""
    body = content / meeting.municipality / slug(meeting.body)
    folder = body / f"{meeting.date}"
    folder.mkdir(parents=True)
    if not (body / "_index.md").exists():
        write(body / "_index.md", front(title=meeting.body))
        write(body.parent / "_index.md", front(title=meeting.municipality.capitalize()))
    date = f"{meeting.date}"
    write(folder / "_index.md", front(title=f"{meeting.kind} {meeting.body}", date=date, committee=meeting.body))
    for item in meeting.items:
        case = next((line.strip() for line in item.lines if CASE_NUMBER.match(line.strip())), "")
        facts = front(
            title=f"Punkt {item.number}: {item.title}", date=date, weight=item.number, committee=meeting.body, case=case,
            topics=SUBJECT.findall(case)[:1],
        )
        write(folder / f"punkt-{item.number}.md", facts + markdown(item.lines))


def front(**facts):
    # A value of JSON is one of YAML, too.
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items())
    return f"---\n{''.join(lines)}---\n"


def markdown(lines):
    """A text with its headings marked, and its tables as Markdown writes them."""
    made, is_in_table = [], False
    for line in lines:
        if "\t" in line:
            cells = [cell.strip().replace("|", "\\|") for cell in line.split("\t")]
            made += [] if is_in_table else [""]
            made.append(f"| {' | '.join(cells)} |")
            made += [] if is_in_table else ["|" + " --- |" * len(cells)]
        else:
            bare = line.strip("#* ")
            made.append(f"## {bare}" if bare in SECTIONS else line)
        is_in_table = "\t" in line
    return "\n".join(made)


def slug(name):
    plain = name.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def write(file, text):
    # Line ends stay as they are made, on every system.
    file.write_bytes(text.encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--meetings", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--content", type=pathlib.Path, default=ROOT / "Content", help="the documents that others are made of")
    parser.add_argument("--hugo", action="store_true", help="the same archive as Hugo's content, too")
    options = parser.parse_args()
    if not 1 <= options.meetings <= MOST_MEETINGS:
        parser.error(f"--meetings is a number from 1 to {MOST_MEETINGS}")
    for made in ("minutes", "hugo"):
        if (options.out / made).exists():
            parser.error(f"{options.out / made} is there already: remove it first")
    documents = read_documents(options.content)
    if not documents:
        parser.error(f"{options.content} has no document with agenda items")

    (options.out / "minutes").mkdir(parents=True)
    items = size = 0
    for meeting in itertools.islice(meetings(documents, options.seed), options.meetings):
        write(options.out / "minutes" / meeting.name, meeting.text)
        if options.hugo:
            write_for_hugo(options.out / "hugo" / "content", meeting)
        items += len(meeting.items)
        size += len(meeting.text.encode())
    print(f"{options.meetings} meetings, {items} items, {size} bytes")


if __name__ == "__main__":
    main()
