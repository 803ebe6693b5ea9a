"""Input that is wrong: each kind gives a clear error, or is counted and named."""
import json
import os
import unittest

from support import BAD_INPUT, ProgramTest, run


class Errors(ProgramTest):
    def test_paths_that_are_not_there(self):
        message = self.fails("report", self.folder / "nothing.txt")
        self.assertIn("nothing.txt: no such file or folder", message)

    def test_nothing_that_is_an_article(self):
        for command in ("report", "check", "graph"):
            self.assertIn("no article was found", self.fails(command, BAD_INPUT / "no_articles"))
            self.assertIn("no article was found", self.fails(command, "-"))
        self.assertEqual(self.ok("extract", BAD_INPUT / "no_articles"), "")
        self.assertEqual(self.ok("extract", "-"), "")
        self.assertEqual(self.ok("extract", "--mentions", "-"), "")
        self.assertEqual(self.ok("extract", self.write("empty.ndjson", "")), "")

    def test_manifests(self):
        expected = {
            "missing_file": "manifest.json:3:12: names b.txt, and there is no such file",
            "repeated_file": "manifest.json:3:12: names a.txt twice",
            "impossible_manifest_date": "a date that does not exist",
            "broken_manifest": "manifest.json:2:21: is not JSON",
        }
        for folder, text in expected.items():
            with self.subTest(folder=folder):
                self.assertIn(text, self.fails("report", BAD_INPUT / folder))

    def test_two_equal_ids(self):
        first, second = self.write("x/a.txt", "id: 7\n\nNo header has an id."), self.write("x/manifest.json", json.dumps(
            {"articles": [{"file": "a.txt", "id": "7"}]}))
        records = self.write("y/r.ndjson", '{"id": "7", "text": "The ferry was late."}\n')
        message = self.fails("report", first.parent, records)
        self.assertIn(str(first), message)
        self.assertIn(f"{records}:1", message)

    def test_gold_says_what_is_wrong(self):
        article = self.write("a.txt", "The ferry was late.")
        claim = {"id": "c1", "doc": "a.txt", "begin": 0, "end": 9}
        for content, told in (("{\n  nothing", ":2:4: this is no gold file: it is not JSON: unexpected character"),
                              ({}, 'neither "claims" nor "pairs" nor "facts"'), ({"claims": [{**claim, "begin": "0"}]}, 'claim c1 has no whole number "begin"'),
                              ({"claims": [{"doc": "a.txt"}]}, 'a claim has no text "id"'), ({"claims": [claim], "pairs": [{"a": "c1", "b": "c1"}]}, 'has no "verdict"'),
                              ({"claims": [claim], "pairs": [{"a": "c1", "b": "c1", "verdict": 3}]}, "there is no verdict 3"), ({"name": 3}, "of another kind")):
            text = content if isinstance(content, str) else json.dumps({"format": "atodds-gold/1", **content})
            message = self.fails("eval", article, "--gold", self.write("gold.json", text))
            self.assertIn(told, message)
            self.assertNotIn("json.exception", message)

    def test_a_web_page_is_refused_by_name(self):
        page = "<!DOCTYPE html>\n<html><body><p>A blast killed 12 people.</p></body></html>\n"
        for name in ("page.html", "page.txt"):
            message = self.fails("extract", self.write(name, page))
            self.assertIn(f"{name}: is a web page (HTML)", message)
            self.assertIn("save the article alone as text", message)
        self.assertIn("is a web page", self.fails("extract", "-", stdin=b"\xef\xbb\xbf \n<html lang=en>"))

    def test_a_focus_or_change_that_is_not_there(self):
        article = self.write("a.txt", "The ferry was late.")
        for option in ("--focus", "--changed"):
            message = self.fails("check", article, option, self.folder / "typo")
            self.assertIn(f"{option} {self.folder}/typo: no such file or folder, and no article has this id", message)
            self.ok("check", article, option, "a.txt")  # an id
            self.ok("check", article, option, self.folder)

    def test_gold_that_is_wrong(self):
        article = self.write("a.txt", "The ferry was late.")
        for content in ("", "[]", "{", '{"format": "other"}'):
            self.fails("eval", article, "--gold", self.write("gold.json", content))


class Ids(ProgramTest):
    def ids(self, *paths):
        done = self.ok("report", *paths, "--format", "json", cwd=self.folder)
        return [d["id"] for d in json.loads(done)["documents"]]

    def test_paths_of_several_arguments_are_told_apart_by_their_folders(self):
        for name in ("s1/index.txt", "s2/index.txt", "s2/other.txt", "t/s1/index.txt"):
            self.write(name, "The ferry was late.")
        self.assertEqual(self.ids("s1", "s2"), ["other.txt", "s1/index.txt", "s2/index.txt"])
        self.assertEqual(self.ids("s2/index.txt", "s1/index.txt"), ["s1/index.txt", "s2/index.txt"])
        self.assertEqual(self.ids("s1"), ["index.txt"])
        self.assertEqual(self.ids("./s1", "t/s1"), ["s1/index.txt", "t/s1/index.txt"])

    def test_records_without_ids_too(self):
        for name in ("s1/r.ndjson", "s2/r.ndjson"):
            self.write(name, '{"text": "The ferry was late."}\n')
        self.assertEqual(self.ids("s1", "s2"), ["s1/r.ndjson:1", "s2/r.ndjson:1"])


class Skips(ProgramTest):
    def test_what_cannot_be_read_is_counted_and_named(self):
        report = json.loads(self.ok("report", "--format", "json", BAD_INPUT / "mixed"))
        self.assertEqual([d["id"] for d in report["documents"]], ["bytes", "impossible_date.txt", "latin.txt", "ok"])
        by_id = {d["id"]: d for d in report["documents"]}
        self.assertEqual(by_id["latin.txt"]["converted_from"], "windows-1252")
        self.assertIsNone(by_id["impossible_date.txt"]["published"]["value"])
        skipped = {(s["what"], s["why"]): s["count"] for s in report["summary"]["skipped"]}
        self.assertEqual(sum(skipped.values()), 7, skipped)
        for what, why in (("file", "empty"), ("file", "binary"), ("record", "not JSON"), ("record", "not a JSON object"),
                          ("record", "no text"), ("date", "does not exist"), ("article", "language (de)")):
            self.assertTrue(any(w == what and why in y for w, y in skipped), (what, why, skipped))

    def skipped(self, *arguments):
        report = json.loads(self.ok("report", "--format", "json", *arguments))
        return {(s["what"], s["why"]): s["names"] for s in report["summary"]["skipped"]}

    def test_links_and_folders_that_cannot_be_read(self):
        self.write("a.txt", "The ferry was late.")
        closed = self.write("closed/b.txt", "The ferry was late.").parent
        (self.folder / "gone.txt").symlink_to("nowhere.txt")
        (self.folder / "gone").symlink_to("nowhere")
        (self.folder / "again").symlink_to(closed)
        os.mkfifo(self.folder / "pipe")
        closed.chmod(0)
        self.addCleanup(closed.chmod, 0o700)
        names = self.skipped(self.folder)
        self.assertEqual(names["file", "it is a link that leads nowhere"], [f"{self.folder}/gone.txt"])
        self.assertEqual(names["other file", "it is a link that leads nowhere"], [f"{self.folder}/gone"])
        self.assertEqual(names["other folder", "links to folders are not followed"], [f"{self.folder}/again"])
        self.assertEqual(names["other file", "it is no file of bytes"], [f"{self.folder}/pipe"])
        if os.geteuid() != 0:  # who may read everything has nothing to be told
            self.assertEqual(names["folder", "it cannot be read: Permission denied"], [str(closed)])
            self.assertIn("--max-bad", self.fails("report", self.folder, "--max-bad", "1"))

    def test_web_pages_in_a_folder(self):
        self.write("a.txt", "The ferry was late.")
        self.write("b.txt", "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><p>Late.</p></html>")
        self.assertEqual(self.skipped(self.folder), {("file", "it is a web page (HTML), no plain text"): [f"{self.folder}/b.txt"]})

    def test_keys_of_a_manifest_that_nobody_knows(self):
        self.write("a.txt", "The ferry was late.")
        path = self.write("manifest.json", '{"articles": [\n  {"file": "a.txt", "outlt": "Post", "_note": "mine"}],\n "order": "dmy"}')
        names = [name for (what, _), found in self.skipped(self.folder).items() if what == "manifest key" for name in found]
        self.assertEqual(sorted(names), [f"{path}: order", f"{path}:2:12: outlt"])

    def test_a_fault_of_a_record_has_a_column(self):
        path = self.write("r.ndjson", '{"text": "The ferry was late."}\n{"text": "Late." oops}\n')
        self.assertEqual(self.skipped(path), {("record", "not JSON: unexpected character"): [f"{path}:2:18"]})

    def test_articles_without_a_date_are_named(self):
        for name, head in (("a", "date: 2021-03-02\n\n"), ("b", ""), ("c", "")):
            self.write(f"{name}.txt", head + "The ferry was late.")
        told = "2 of 3 articles have no date: b.txt, c.txt (--published FILE=DATE gives one"
        for command in (["report"], ["check"], ["report", "--format", "markdown"], ["report", "--format", "html"]):
            self.assertIn(told, " ".join(self.ok(*command, self.folder).replace("\\", "").split()))
        self.assertNotIn("no date", self.ok("check", self.folder, "--published", "b.txt=2021", "--published", "c.txt=2021"))

    def test_the_text_report_names_them(self):
        text = self.ok("report", BAD_INPUT / "mixed")
        for name in ("empty.txt", "picture.txt", "german.txt", "records.ndjson:2"):
            self.assertIn(name, text)

    def test_extract_names_them_on_the_standard_error(self):
        done = run("extract", BAD_INPUT / "mixed")
        self.assertIn(b"empty.txt", done.stderr)

    def test_a_line_of_200_megabytes(self):
        path = self.folder / "long.txt"
        with open(path, "wb") as file:
            for _ in range(200):
                file.write(b"x" * (1 << 20))
        self.assertIn("larger than 64 MiB", self.fails("report", path))
        records = self.folder / "long.ndjson"
        with open(records, "wb") as file:
            file.write(b'{"id": "long", "text": "')
            for _ in range(200):
                file.write(b"x" * (1 << 20))
            file.write(b'"}\n{"id": "short", "text": "The ferry was late."}\n')
        done = run("report", "--format", "json", records)
        self.assertEqual(done.returncode, 0, done.stderr[:500])
        self.assertEqual([d["id"] for d in json.loads(done.stdout)["documents"]], ["short"])

    def test_odd_texts_do_no_harm(self):
        texts = {
            "spaces.txt": " \n" * 1000,
            "dots.txt": "." * 100000,
            "digits.txt": "1" * 100000 + " people were killed.",
            "words.txt": "million " * 50000,
            "brackets.txt": "(" * 50000 + "\u201c" * 1000,
            "one_sentence.txt": "The mayor said that " * 2000,
            "separators.txt": "1,2,3,4,5,6,7,8,9," * 500,
            "controls.txt": "The ferry\u2028was\u0085late\u200b, 3\u00a0000 people waited.\r",
            "bom.txt": "\ufeff\ufeffThe ferry was late.",
            "halves.txt": b"\xff\xfeT\x00h\x00e\x00 \xd8",
        }
        for name, text in texts.items():
            self.write(name, text)
        for arguments in (["extract", "--mentions"], ["extract"], ["report", "--format", "json"]):
            done = run(*arguments, self.folder)
            self.assertEqual(done.returncode, 0, done.stderr[:500])


if __name__ == "__main__":
    unittest.main()
