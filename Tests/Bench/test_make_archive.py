"""The invented archives: the same for the same seed, and so that the program can tell their meetings apart."""

import itertools
import pathlib
import subprocess
import sys
import tempfile
import unittest

import bench
import make_archive

DOCUMENTS = make_archive.read_documents(make_archive.ROOT / "Content")


def first_meetings(count, seed=1):
    return list(itertools.islice(make_archive.meetings(DOCUMENTS, seed), count))


class Archives(unittest.TestCase):
    def made(self, *arguments):
        """The files that the script writes, by path; each run is a process of its own, with other hashes of strings."""
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, make_archive.__file__, folder, *arguments], check=True, capture_output=True)
            files = sorted(file for file in pathlib.Path(folder).rglob("*") if file.is_file())
            return {f"{file.relative_to(folder)}": file.read_bytes() for file in files}

    def test_the_same_seed_makes_the_same_bytes(self):
        first = self.made("--meetings", "12", "--hugo")
        self.assertEqual(first, self.made("--meetings", "12", "--hugo"))
        self.assertNotEqual(first, self.made("--meetings", "12", "--hugo", "--seed", "2"))

    def test_a_larger_archive_begins_with_the_smaller_one(self):
        small, large = self.made("--meetings", "6"), self.made("--meetings", "12")
        self.assertEqual(len(small), 6)
        self.assertEqual(small, {name: large[name] for name in small})

    def test_each_meeting_has_a_body_and_a_day_of_its_own(self):
        meetings = first_meetings(200)
        self.assertEqual(len({(meeting.municipality, meeting.body, meeting.date) for meeting in meetings}), len(meetings))

    def test_each_document_in_the_archive_lends_its_layout(self):
        expected = [(document.municipality, document.kind) for document in DOCUMENTS]
        self.assertEqual([(meeting.municipality, meeting.kind) for meeting in first_meetings(len(DOCUMENTS))], expected)

    def test_hugo_gets_a_page_for_each_item(self):
        files = self.made("--meetings", "6", "--hugo")
        pages = [name for name in files if "/punkt-" in name]
        self.assertEqual(len(pages), sum(len(meeting.items) for meeting in first_meetings(6)))


class Differences(unittest.TestCase):
    def difference(self, before, after):
        with tempfile.TemporaryDirectory() as folder:
            lists = [pathlib.Path(folder, name) for name in ("before", "after")]
            for file, digests in zip(lists, (before, after)):
                file.write_text("".join(f"{digest * 64}  {path}\n" for path, digest in digests.items()), encoding="utf-8")
            return bench.differing(*lists)

    def test_equal_lists_do_not_differ(self):
        self.assertFalse(self.difference({"a": "1", "b": "2"}, {"a": "1", "b": "2"}))

    def test_files_are_counted_that_are_altered_new_or_gone(self):
        before = {"a": "1", "b": "2", "c": "3", "search/one": "4"}
        after = {"b": "2", "c": "9", "d": "5", "search/two": "6", "z": "7"}
        self.assertEqual(self.difference(before, after), bench.Difference(pages=3, search=1, gone=2))
        self.assertEqual(self.difference(before, {}), bench.Difference(pages=0, search=0, gone=4))
        self.assertEqual(self.difference({}, after), bench.Difference(pages=4, search=1, gone=0))


class Commands(unittest.TestCase):
    def test_what_a_failing_command_said_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            log = pathlib.Path(folder, "log")
            with self.assertRaisesRegex(bench.Failure, "(?s)ended with 3.*too bad"):
                bench.run("sh", "-c", "echo too bad; exit 3", log=log)
            with self.assertRaisesRegex(bench.Failure, "No such file"):
                bench.run(f"{folder}/absent", log=log)
            self.assertGreater(bench.run("true", log=log).kilobytes, 0)


if __name__ == "__main__":
    unittest.main()
