"""Baselines, suppressions, changes under review and settings: what fails a check and what does not."""
import json
import shutil
import subprocess
import unittest

from support import ProgramTest, run

TOWN = "outlet: {}\ndate: 2021-03-0{}\n\nThe town hosts {} refugees.\n"


class Accounting(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("articles/quay.txt", TOWN.format("Quay Post", 2, "900"))
        self.write("articles/tide.txt", TOWN.format("The Tide", 2, "1,400"))

    def check(self, *arguments, code=0):
        """A check of the articles in which warnings fail, as a report."""
        return json.loads(self.ok("check", "articles", "--fail-on", "warning", "--format", "json", *arguments,
                                  code=code, cwd=self.folder))

    def finding(self):
        return self.check("--no-config", code=1)["findings"][0]


class Baseline(Accounting):
    def write_baseline(self, *arguments):
        return self.ok("check", "articles", "--fail-on", "warning", *arguments, cwd=self.folder)

    def test_what_is_known_does_not_fail(self):
        self.assertEqual(self.write_baseline("--write-baseline=known.json"), "")
        report = self.check("--baseline", "known.json")
        self.assertEqual([f["state"] for f in report["findings"]], ["known"])
        self.assertIn("(0 new, 1 known)", self.write_baseline("--baseline", "known.json"))

    def test_it_survives_other_articles_edits_and_order(self):
        self.write_baseline("--write-baseline=known.json")
        self.write("articles/gull.txt", "outlet: Gull\ndate: 2021-03-02\n\nThe ferry to Arnholm was late.\n")
        self.write("articles/aaa.txt", TOWN.format("Another", 2, "900"))
        path = self.folder / "articles/tide.txt"
        path.write_text(path.read_text().replace("The town", "It rained all day.\n\nThe town"))
        report = self.check("--baseline", "known.json")
        self.assertEqual([f["state"] for f in report["findings"]], ["known"])

    def test_it_survives_other_names_of_the_files(self):
        self.write_baseline("--write-baseline=known.json")
        (self.folder / "articles/quay.txt").rename(self.folder / "articles/zebra.txt")
        self.assertEqual([f["state"] for f in self.check("--baseline", "known.json")["findings"]], ["known"])

    def test_another_town_or_month_is_another_conflict(self):
        told = "outlet: {}\ndate: {}\n\nThe town of {} hosts {} refugees.\n"

        def tell(town, day):
            self.write("articles/quay.txt", told.format("Quay Post", day, town, "900"))
            self.write("articles/tide.txt", told.format("The Tide", day, town, "1,400"))

        tell("Arnholm", "2021-03-02")
        self.write_baseline("--write-baseline=known.json")
        for town, day in (("Split", "2021-03-02"), ("Arnholm", "2021-04-02")):
            tell(town, day)
            report = self.check("--baseline", "known.json", code=1)
            self.assertEqual(sorted(f["state"] for f in report["findings"]), ["absent", "new"], town)
        tell("Arnholm", "2021-03-03")
        self.assertEqual([f["state"] for f in self.check("--baseline", "known.json")["findings"]], ["known"])

    def test_one_of_the_former_format_says_what_to_do(self):
        self.write("known.json", '{"format":"atodds-baseline/1","findings":[]}')
        message = self.fails("check", "articles", "--baseline", "known.json", cwd=self.folder)
        self.assertIn("known.json: is a baseline of an earlier atodds", message)
        self.assertIn("--write-baseline=known.json", message)

    def test_a_new_figure_is_new_and_the_old_matter_absent(self):
        self.write_baseline("--write-baseline=known.json")
        self.write("articles/tide.txt", TOWN.format("The Tide", 2, "2,500"))
        report = self.check("--baseline", "known.json", code=1)
        self.assertEqual(sorted(f["state"] for f in report["findings"]), ["absent", "new"])
        self.assertIn("1 new, 1 absent", run("check", "articles", "--fail-on", "warning", "--baseline", "known.json",
                                             cwd=self.folder).stdout.decode())

    def test_it_is_written_over_itself_and_has_the_same_bytes(self):
        self.write_baseline("--write-baseline=known.json")
        before = (self.folder / "known.json").read_bytes()
        self.write_baseline("--baseline", "known.json", "--write-baseline")
        self.assertEqual((self.folder / "known.json").read_bytes(), before)
        self.write_baseline("--write-baseline")
        self.assertEqual((self.folder / "atodds-baseline.json").read_bytes(), before)

    def test_mistakes(self):
        self.assertIn("--write-baseline makes it", self.fails("check", "articles", "--baseline", "none.json", cwd=self.folder))
        self.write("broken.json", "[]")
        self.assertIn("broken.json", self.fails("check", "articles", "--baseline", "broken.json", cwd=self.folder))
        self.fails("check", "articles", "--write-baseline", "--changed", "articles", cwd=self.folder)
        self.assertIn("no option of report", self.fails("report", "articles", "--baseline", "x", cwd=self.folder))

    def test_sarif_marks_what_is_known(self):
        self.write_baseline("--write-baseline=known.json")
        arguments = ["check", "articles", "--fail-on", "warning", "--baseline", "known.json", "--format", "sarif"]
        results = json.loads(self.ok(*arguments, cwd=self.folder))["runs"][0]["results"]
        self.assertEqual([r["baselineState"] for r in results], ["unchanged"])
        self.assertEqual(json.loads(self.ok(*arguments, "--only-new", cwd=self.folder))["runs"][0]["results"], [])


class Suppressions(Accounting):
    def suppress(self, text, *arguments, code=0):
        self.write("accepted.toml", "[[suppression]]\n" + text)
        return self.check("--suppressions", "accepted.toml", *arguments, code=code)

    def test_ways_to_name_a_finding(self):
        finding = self.finding()
        for name in (f'finding = "{finding["id"]}"', f'finding = "{finding["fingerprint"]}"', 'rule = "count-mismatch"',
                     'articles = ["articles/tide.txt", "articles/quay.txt"]', 'articles = ["tide.txt", "quay.txt"]',
                     "claims = " + json.dumps(finding["relations"][0])):
            with self.subTest(name=name):
                report = self.suppress(name + '\nreason = "two camps"\n')
                self.assertEqual(report["findings"][0]["state"], "suppressed")
                self.assertEqual(report["findings"][0]["suppression"], "two camps")
                self.assertEqual(report["notices"], [])

    def test_a_third_article_counts_again(self):
        self.write("articles/gull.txt", TOWN.format("Gull", 2, "2,500"))
        self.suppress('articles = ["articles/tide.txt", "articles/quay.txt"]\nreason = "two camps"\n', code=1)

    def test_an_end(self):
        text = 'rule = "count-mismatch"\nreason = "two camps"\nexpires = 2024-06-30\n'
        self.assertEqual(self.suppress(text, "--today", "2024-06-30")["notices"], [])
        report = self.suppress(text, "--today", "2024-07-01", code=1)
        self.assertEqual([n["rule"] for n in report["notices"]], ["suppression-expired"])
        self.assertEqual(report["findings"][0]["state"], "new")

    def test_one_that_covers_nothing_is_told(self):
        report = self.suppress('finding = "f-none"\nreason = "gone"\n', code=1)
        self.assertEqual([(n["rule"], n["severity"], n["line"]) for n in report["notices"]], [("suppression-unused", "note", 1)])
        self.ok("check", "articles", "--fail-on", "note", "--suppressions", "accepted.toml", code=1, cwd=self.folder)
        self.write("atodds.toml", '[rules]\nsuppression-unused = "off"\n')
        self.assertEqual(self.check("--suppressions", "accepted.toml", code=1)["notices"], [])

    def test_a_reason_is_required(self):
        self.write("accepted.toml", '[[suppression]]\nrule = "count-mismatch"\n')
        self.assertIn("accepted.toml:1:1: a suppression needs a reason",
                      self.fails("check", "articles", "--suppressions", "accepted.toml", cwd=self.folder))


class Changes(Accounting):
    def git(self, *words):
        subprocess.run(["git", "-C", str(self.folder), "-c", "user.name=T", "-c", "user.email=t@example.org", *words],
                       check=True, capture_output=True)

    def commit(self):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "state")

    def test_only_findings_of_changed_files_fail(self):
        self.check("--changed", "articles/quay.txt", code=1)
        self.write("articles/gull.txt", "outlet: Gull\ndate: 2021-03-02\n\nThe ferry to Arnholm was late.\n")
        report = self.check("--changed", "articles/gull.txt")
        self.assertEqual([(f["state"], f["touched"]) for f in report["findings"]], [("new", False)])
        self.check("--changed", "articles/gull.txt", "--changed", "./articles/../articles/tide.txt", code=1)

    def test_the_place_is_in_the_changed_article(self):
        for name in ("quay", "tide"):
            text = self.ok("check", "articles", "--fail-on", "warning", "--changed", f"articles/{name}.txt", code=1,
                           cwd=self.folder)
            self.assertTrue(text.startswith(f"articles/{name}.txt:4:1: "), text)

    @unittest.skipIf(shutil.which("git") is None, "git is not installed")
    def test_since_asks_git(self):
        self.git("init", "--quiet")
        self.commit()
        self.check("--since", "HEAD")
        self.write("articles/new one.txt", TOWN.format("Gull", 3, "2,500"))
        self.check("--since", "HEAD", code=1)  # a new file that git does not know yet
        self.commit()
        self.check("--since", "HEAD")
        self.check("--since", "HEAD~1", code=1)
        self.assertIn("no revision \"nope\"", self.fails("check", "articles", "--since", "nope", cwd=self.folder))
        self.assertIn("no revision", self.fails("check", "articles", "--since", "--output=x", cwd=self.folder))

    @unittest.skipIf(shutil.which("git") is None, "git is not installed")
    def test_of_records_only_changed_lines_count(self):
        shutil.rmtree(self.folder / "articles")
        lines = [json.dumps({"id": str(i), "outlet": f"o{i}", "published": "2021-03-02", "text": text}) for i, text in
                 enumerate(["The town hosts 900 refugees.", "The town hosts 1,400 refugees.", "The ferry was late."])]
        self.write("articles/all.ndjson", "\n".join(lines) + "\n")
        self.git("init", "--quiet")
        self.commit()
        path = self.write("articles/all.ndjson", "\n".join(lines).replace("late", "on time") + "\n")
        self.check("--since", "HEAD")
        path.write_text("\n".join(lines).replace("1,400", "1,500") + "\n")
        self.check("--since", "HEAD", code=1)

    @unittest.skipIf(shutil.which("git") is None, "git is not installed")
    def test_the_other_branch_going_on_is_no_change_of_ours(self):
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit()
        self.git("checkout", "--quiet", "-b", "work")
        self.write("notes.txt", "nothing")
        self.commit()
        self.git("checkout", "--quiet", "main")
        self.write("articles/quay.txt", TOWN.format("Quay Post", 2, "800"))
        self.commit()
        self.git("checkout", "--quiet", "work")
        self.check("--since", "main")

    def test_without_a_tree_the_error_says_so(self):
        if run("check", self.folder, "--since", "HEAD", cwd="/").returncode != 2:
            self.skipTest("the folder for temporary files lies in a git tree")
        self.assertIn("is not in a git tree (name changed files by --changed)",
                      self.fails("check", "articles", "--since", "HEAD", cwd=self.folder))
        self.assertIn("standard input", self.fails("check", "-", "--since", "HEAD", stdin=b"The ferry was late."))


class Settings(Accounting):
    def test_a_project_is_checked_by_its_settings_alone(self):
        self.write("atodds.toml", 'paths = ["articles"]\nfail-on = "warning"\nformat = "json"\nbaseline = "known.json"\n')
        self.ok("check", "--write-baseline=known.json", cwd=self.folder)
        report = json.loads(self.ok("check", cwd=self.folder))
        self.assertEqual(report["findings"][0]["state"], "known")
        inner = self.folder / "articles"
        self.assertEqual(json.loads(self.ok("check", cwd=inner))["findings"][0]["state"], "known")
        self.assertIn("articles", self.ok("report", cwd=self.folder))

    def test_a_tolerance_for_what_nobody_measures_is_told(self):
        self.write("atodds.toml", '[tolerances]\n"peple hosted" = 600\n"*" = 1\n')
        done = run("check", "articles", cwd=self.folder)
        self.assertIn(b'atodds.toml: [tolerances]: no claim of this run measures "peple hosted" (did you mean "people hosted"?)', done.stderr)
        self.assertEqual(done.stderr.count(b"[tolerances]"), 1)

    def test_a_tolerance(self):
        self.write("articles/quay.txt", TOWN.format("Quay Post", 2, "1,388"))
        self.write("articles/tide.txt", TOWN.format("The Tide", 2, "1,412"))
        self.check("--no-config", code=1)
        for amount in ('"2%"', "24"):
            self.write("atodds.toml", f'[tolerances]\n"people hosted" = {amount}\n')
            self.assertEqual(self.check()["findings"], [])
        self.write("atodds.toml", '[tolerances]\n"people hosted" = 23\n')
        self.check(code=1)

    def test_rules(self):
        self.write("atodds.toml", '[rules]\ncount-mismatch = "off"\n')
        report = self.check()
        self.assertEqual(report["findings"], [])
        self.assertNotIn("count-mismatch", {r["rule"] for r in report["relations"]})
        self.write("atodds.toml", '[rules]\ncount-mismatch = "note"\n')
        self.assertEqual(self.check()["findings"][0]["severity"], "note")

    def test_outlets_and_their_families(self):
        self.write("articles/reef.txt", "date: 2021-03-02\n\nIt is said that the town hosts 1,400 refugees for now.\n")
        families = '"The Tide" = { family = "River" }\nReef = { files = ["articles/reef*"], family = "River" }\n'
        self.write("atodds.toml", "[outlets]\nReef = { files = [\"articles/reef*\"] }\n")
        of = {p["value"]: p for p in self.check(code=1)["findings"][0]["positions"]}
        self.assertEqual((of["1,400"]["outlets"], of["1,400"]["origins"]), (["Reef", "The Tide"], 2))
        self.write("atodds.toml", "[outlets]\n" + families)
        of = {p["value"]: p for p in self.check(code=1)["findings"][0]["positions"]}
        self.assertEqual((of["1,400"]["outlets"], of["1,400"]["origins"]), (["Reef", "The Tide"], 1))

    def test_the_config_command(self):
        self.write("atodds.toml", 'fail-on = "warning"\njobs = 2\n')
        text = self.ok("config", "articles", "--jobs", "1", cwd=self.folder)
        self.assertRegex(text, r'fail-on = "warning" +# atodds.toml:1\n')
        self.assertRegex(text, r'jobs = "1" +# command line\n')
        self.assertRegex(text, r'format = "text" +# default\n')
        settings = json.loads(self.ok("config", "--format", "json", cwd=self.folder))["settings"]
        self.assertIn({"key": "jobs", "value": "2", "where": "atodds.toml:2"}, settings)


class MaxBad(Accounting):
    def test_too_much_that_cannot_be_read_is_an_error(self):
        self.write("articles/bad.ndjson", "{broken\n{also\n")
        self.ok("check", "articles", cwd=self.folder)
        self.ok("check", "articles", "--max-bad", "2", cwd=self.folder)
        self.ok("check", "articles", "--max-bad", "50%", cwd=self.folder)
        for limit in ("1", "49%", "0"):
            message = self.fails("check", "articles", "--max-bad", limit, cwd=self.folder)
            self.assertIn("2 of 4 files and records cannot be read", message)
            self.assertIn("articles/bad.ndjson:2", message)
        self.fails("check", "articles", "--max-bad", "many", cwd=self.folder)
        self.write("articles/notes.log", "not an article, which is no fault")
        self.ok("check", "articles", "--max-bad", "2", cwd=self.folder)

    def test_quiet(self):
        self.write("articles/bad.ndjson", "{broken\n")
        self.assertNotEqual(run("check", "articles", "--format", "csv", cwd=self.folder).stderr, b"")
        self.assertEqual(run("check", "articles", "--format", "csv", "-q", cwd=self.folder).stderr, b"")


if __name__ == "__main__":
    unittest.main()
