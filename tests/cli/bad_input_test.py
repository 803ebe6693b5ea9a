"""Input that is wrong: each kind gives a clear error, or is counted and named."""
import json
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
        first, second = self.write("x/a.txt", "The ferry was late."), self.write("y/a.txt", "The ferry was on time.")
        message = self.fails("report", first.parent, second.parent)
        self.assertIn(str(first), message)
        self.assertIn(str(second), message)

    def test_gold_that_is_wrong(self):
        article = self.write("a.txt", "The ferry was late.")
        for content in ("", "[]", "{", '{"format": "other"}'):
            self.fails("eval", article, "--gold", self.write("gold.json", content))


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
