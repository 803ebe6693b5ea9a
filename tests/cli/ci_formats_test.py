"""The forms for continuous integration, as their readers see them."""
import csv
import io
import json
import re
import unittest
import xml.etree.ElementTree as xml
from urllib.parse import unquote

from support import ROOT, ProgramTest, run, story

FORMATS = ["text", "json", "sarif", "junit", "github", "markdown", "csv"]
LEVELS = {"error": "error", "warning": "warning", "note": "note"}


class ExitCodes(ProgramTest):
    def test_they_are_the_same_in_every_format(self):
        clean = self.write("a.txt", "The ferry was late on Friday.")
        for name in FORMATS:
            with self.subTest(format=name):
                self.ok("check", clean, "--format", name)
                self.ok("check", story(), "--fail-on", "note", "--format", name, code=1)
                self.fails("check", self.folder / "missing", "--format", name)


class Sarif(ProgramTest):
    def sarif(self, *arguments, code=1, **options):
        return json.loads(self.ok("check", *arguments, "--format", "sarif", code=code, **options))

    def test_results_are_the_findings(self):
        log = self.sarif(story().name, "--all", "--fail-on", "note", cwd=story().parent)
        report = json.loads(self.ok("report", story().name, "--format", "json", cwd=story().parent))
        self.assertEqual((log["version"], len(log["runs"])), ("2.1.0", 1))
        current = log["runs"][0]
        rules = [rule["id"] for rule in current["tool"]["driver"]["rules"]]
        self.assertEqual(len(current["results"]), len(report["findings"]))
        for result, finding in zip(current["results"], report["findings"]):
            self.assertEqual(result["ruleId"], finding["rule"])
            self.assertEqual(rules[result["ruleIndex"]], finding["rule"])
            self.assertEqual(result["level"], LEVELS[finding["severity"]])
            self.assertEqual(result["partialFingerprints"]["atoddsFinding/v2"], finding["fingerprint"])

    def test_a_message_of_many_sides_is_short(self):
        for n in range(12):
            self.write(f"{n:02d}.txt", f"outlet: Post {n}\ndate: 2021-03-02\n\nThe town of Arnholm hosts {901 + 113 * n} refugees.\n")
        result = self.sarif(self.folder)["runs"][0]["results"][0]
        self.assertEqual(len(result["relatedLocations"]), 11)
        self.assertEqual(result["message"]["text"].count("]("), 5)
        self.assertIn("and 6 more.", result["message"]["text"])

    def test_regions_hold_the_words(self):
        for result in self.sarif(story().name, cwd=story().parent)["runs"][0]["results"]:
            self.assertEqual(len(result["locations"]), 1)
            for location in result["locations"] + result["relatedLocations"]:
                place = location["physicalLocation"]
                uri = place["artifactLocation"]["uri"]
                self.assertNotIn(":", uri)
                lines = (story().parent / unquote(uri)).read_text(encoding="utf-8").splitlines()
                region = place["region"]
                self.assertEqual(region["startLine"], region["endLine"])
                words = lines[region["startLine"] - 1][region["startColumn"] - 1:region["endColumn"] - 1]
                self.assertEqual(words, words.strip())
                self.assertTrue(words)

    def test_links_lead_to_related_locations(self):
        linked = 0
        for result in self.sarif(story(), "--all")["runs"][0]["results"]:
            links = {int(n) for n in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])}
            self.assertEqual(links, {location["id"] for location in result["relatedLocations"]})
            linked += len(links)
        self.assertGreater(linked, 0)

    def test_a_clean_run_has_results(self):
        clean = self.write("a.txt", "The ferry was late on Friday.")
        self.assertEqual(self.sarif(clean, code=0)["runs"][0]["results"], [])

    def test_records_stand_on_their_line(self):
        records = [{"id": f"r{i}", "outlet": f"o{i}", "published": "2021-03-02", "text": text} for i, text in
                   enumerate(["The town hosts 900 refugees.", "The town hosts 1,400 refugees."])]
        path = self.write("a b.ndjson", "\n".join(map(json.dumps, records)))
        log = self.sarif(path.name, "--fail-on", "warning", cwd=self.folder)
        result = log["runs"][0]["results"][0]
        place = result["locations"][0]["physicalLocation"]
        self.assertEqual(place["artifactLocation"]["uri"], "a%20b.ndjson")
        lines = {place["region"]["startLine"], result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"]}
        self.assertEqual(lines, {1, 2})

    def test_paths_count_from_the_checkout_on_a_runner(self):
        inner = story().parent
        log = self.sarif(story().name, cwd=inner, env={"GITHUB_WORKSPACE": str(ROOT)})
        uri = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        self.assertTrue((ROOT / uri).is_file(), uri)


class Junit(ProgramTest):
    def test_counts_are_those_of_the_cases(self):
        top = xml.fromstring(self.ok("check", story(), "--format", "junit", code=1))
        cases = list(top.iter("testcase"))
        self.assertEqual(int(top.get("tests")), len(cases))
        self.assertEqual(int(top.get("failures")), sum(1 for case in cases if case.find("failure") is not None))
        self.assertGreater(int(top.get("failures")), 0)
        names = [(case.get("classname"), case.get("name")) for case in cases]
        self.assertEqual(len(names), len(set(names)))
        for suite in top:
            self.assertEqual(int(suite.get("tests")), len(suite))

    def test_a_clean_run_has_tests(self):
        clean = self.write("a.txt", "The ferry was late on Friday.")
        top = xml.fromstring(self.ok("check", clean, "--format", "junit"))
        self.assertGreater(int(top.get("tests")), 5)
        self.assertEqual(top.get("failures"), "0")


class Github(ProgramTest):
    def test_annotations_and_a_summary(self):
        summary = self.write("summary.md", "before\n")
        text = self.ok("check", story(), "--format", "github", code=1, env={"GITHUB_STEP_SUMMARY": str(summary)})
        commands = [line for line in text.splitlines() if line.startswith("::")]
        self.assertGreater(len(commands), 0)
        for line in commands:
            self.assertRegex(line, r"^::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,.*title=[^:]*::.+$")
        self.assertRegex(summary.read_text(), r"^before\n## atodds: \d+ findings")

    def test_article_text_starts_no_command(self):
        for i, number in enumerate((900, 1400)):
            self.write(f"{i}.txt", f"date: 2021-03-02\n\nThe town hosts {number} refugees.\n::error::boo %0A::warning::boo\n")
        text = self.ok("check", self.folder, "--format", "github", "--fail-on", "warning", code=1)
        self.assertEqual([line[:9] for line in text.splitlines() if "::" in line[:12]], ["::warning"])


class Csv(ProgramTest):
    def test_one_row_a_position(self):
        rows = list(csv.DictReader(io.StringIO(self.ok("check", story(), "--format", "csv", code=1))))
        report = json.loads(self.ok("report", story(), "--format", "json"))
        expected = sum(max(len(finding["positions"]), 1) for finding in report["findings"])
        self.assertGreaterEqual(len(rows), expected)
        self.assertEqual({row["finding"] for row in rows}, {finding["id"] for finding in report["findings"]})


class Skips(ProgramTest):
    def test_forms_without_a_place_for_them_tell_them_on_the_standard_error(self):
        self.write("a.txt", "The ferry was late on Friday.")
        self.write("b.ndjson", "{broken\n")
        for name in ("sarif", "junit", "github", "csv"):
            self.assertIn(b"b.ndjson:1", run("check", self.folder, "--format", name).stderr)
        self.assertIn("    " + str(self.folder / "b.ndjson:1"), self.ok("check", self.folder))


if __name__ == "__main__":
    unittest.main()
