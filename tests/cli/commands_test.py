"""Commands, options, exit codes and formats."""
import csv
import io
import json
import os
import pty
import select
import shutil
import signal
import subprocess
import time
import unittest
from xml.etree import ElementTree

from support import PROGRAM, ProgramTest, run, story

COMMANDS = ["report", "check", "graph", "extract", "pairs", "explain", "eval", "config", "rules"]


class Help(ProgramTest):
    def test_the_program_explains_itself(self):
        text = self.ok("--help")
        for command in COMMANDS:
            self.assertIn(f"\n  {command}", text)
        self.assertRegex(self.ok("--version"), r"^atodds \d+\.\d+\.\d+\n$")

    def test_every_command_has_a_page_with_an_example(self):
        for command in COMMANDS:
            text = self.ok(command, "--help")
            self.assertIn("usage: atodds " + command, text)
            self.assertIn("example: atodds " + command, text)
            self.assertLessEqual(max(map(len, text.splitlines())), 100)

    def test_nothing_to_do_is_an_error(self):
        self.assertIn("--help", self.fails())


class Mistakes(ProgramTest):
    def test_the_nearest_name_is_offered(self):
        self.assertIn("did you mean report?", self.fails("reprot"))
        self.assertIn("did you mean --format?", self.fails("report", "--fromat", "json", story()))
        self.assertIn("did you mean --fail-on?", self.fails("check", "--fail-om=note", story()))
        self.assertNotIn("did you mean", self.fails("dance"))

    def test_an_option_of_another_command_is_named_as_such(self):
        self.assertIn("no option of report", self.fails("report", "--gold", "x", story()))

    def test_prefixes_are_not_guessed(self):
        self.fails("report", "--form", "json", story())

    def test_values_are_checked(self):
        for arguments in (["--format", "yaml"], ["--jobs", "many"], ["--jobs", "-1"], ["--date-order", "dym"],
                          ["--color", "red"], ["--published", "a.txt"], ["--published", "a.txt=2021-02-30"],
                          ["--outlet", "=x"], ["--format"], ["--all=yes"]):
            with self.subTest(arguments=arguments):
                self.fails("report", story(), *arguments)
        self.fails("eval", story(), "--gold", "g", "--min-precision", "1.5")
        self.fails("explain", story(), "--claims", "a")

    def test_what_a_command_needs_is_asked_for(self):
        for arguments in (["report"], ["explain", story()], ["explain", story(), "--finding", "f", "--claims", "a,b"],
                          ["eval", story()], ["rules", story()]):
            with self.subTest(arguments=arguments):
                self.fails(*arguments)

    def test_a_flag_for_no_article_is_an_error(self):
        self.assertIn("nobody.txt", self.fails("report", "--outlet", "nobody.txt=X", story()))


class Formats(ProgramTest):
    def test_report(self):
        report = json.loads(self.ok("report", "--format", "json", story()))
        self.assertEqual(report["format"], "atodds-report/1")
        self.assertGreater(len(report["documents"]), 3)
        self.assertGreater(len(report["findings"]), 0)
        self.assertGreater(len(self.ok("report", story())), 200)
        self.assertIn("#", self.ok("report", "--format", "markdown", story()))
        self.assertTrue(self.ok("report", "--format", "html", story()).startswith("<!DOCTYPE html>"))
        rows = list(csv.reader(io.StringIO(self.ok("report", "--format", "csv", story()))))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})

    def test_check_exits_with_1_at_findings(self):
        path = self.write("a.txt", "The ferry was late on Friday.")
        self.ok("check", path)
        self.ok("check", story(), "--fail-on", "note", code=1)
        text = self.ok("check", story(), "--fail-on", "note", "--format", "json", code=1)
        self.assertEqual(json.loads(text), json.loads(self.ok("report", story(), "--format", "json")))
        self.ok("check", story(), "--fail-on", "note", "--format", "markdown", code=1)

    def test_graph_forms(self):
        self.assertIn("<graphml", self.ok("graph", "--format", "graphml", story()))
        self.assertIn("<gexf", self.ok("graph", "--format", "gexf", "--scope", "all", story()))
        done = run("graph", "--format", "svg", story())
        if done.returncode:
            self.assertIn(b"without Graphviz's library", done.stderr)
        else:
            self.assertIn(b"<svg", done.stdout)

    def test_graph_scopes(self):
        def boxes(*arguments):
            return self.ok("graph", story(), *arguments).count("label=<<B>")
        findings = json.loads(self.ok("report", "--format", "json", story()))["findings"]
        whole = boxes()
        self.assertGreater(whole, 0)
        self.assertLessEqual(boxes("--finding", findings[0]["id"]), whole)
        self.assertGreaterEqual(boxes("--finding", findings[0]["id"], "--depth", "1"), boxes("--finding", findings[0]["id"]))
        self.assertLessEqual(boxes("--verdict", findings[0]["verdict"]), whole)
        self.assertEqual(boxes("--scope", "all"), boxes("--all"))
        for group in ("outlet", "entity", "date"):  # with frames for matters, a claim of two findings has two boxes
            self.assertEqual(boxes("--group", group), boxes("--group", "outlet"))
        self.assertIn("is about Atlantis", self.fails("graph", story(), "--entity", "Atlantis"))
        for arguments in (["--finding", "f-none"], ["--group", "size"], ["--depth", "-1"], ["--verdict", "lie"],
                          ["--chart", "series"], ["--edges", "all"]):
            with self.subTest(arguments=arguments):
                self.fails("graph", story(), *arguments)

    def test_charts_by_themselves(self):
        findings = json.loads(self.ok("report", "--format", "json", story()))["findings"]
        drawn = 0
        for finding in findings:
            chosen = ("graph", story(), "--format", "svg", "--finding", finding["id"], "--chart")
            self.assertTrue(self.ok(*chosen, "matter").startswith("<svg "))
            done = run(*chosen, "series")
            drawn += done.returncode == 0
            if done.returncode:
                self.assertIn(b"no values to set on one axis", done.stderr)
        self.assertGreater(drawn, 0)

    def test_graph_is_read_by_graphviz(self):
        dot = self.ok("graph", story())
        self.assertTrue(dot.startswith(("digraph", "graph")), dot[:50])
        if shutil.which("dot") is None:
            self.skipTest("Graphviz is not installed")
        drawn = subprocess.run(["dot", "-Tsvg"], input=dot.encode(), capture_output=True, check=True)
        self.assertIn(b"</svg>", drawn.stdout)
        self.assertEqual(drawn.stderr, b"")

    def test_extract_writes_claims_or_mentions(self):
        article = self.write("a.txt", "About 300 people fled the town on 4 May 2020, the mayor said.")
        for arguments, keys in (([], {"id", "kind", "quote"}), (["--mentions"], {"type", "text", "timex"})):
            lines = [json.loads(line) for line in self.ok("extract", *arguments, article).splitlines()]
            self.assertGreater(len(lines), 0)
            for line in lines:
                self.assertLessEqual(keys, set(line))
                self.assertEqual(line["document"], "a.txt")

    def test_spans_are_byte_offsets_of_the_file(self):
        text = "\ufefftitle: Bürgermeister in Zürich\r\n\r\nAbout 300 people fled “Zürich” on 4 May 2020.\r\n"
        path = self.write("a.txt", text)
        for line in map(json.loads, self.ok("extract", "--mentions", path).splitlines()):
            self.assertEqual(text.encode()[line["begin"]:line["end"]].decode(), line["text"])

    def test_a_record_is_quoted_from_its_text_also_where_that_begins_like_a_headline(self):
        record = {"title": "Ferry Firm In Trouble Again", "published": "2020-03-02", "text": "Ferry sinks with 40 people aboard\n\nThe ferry sank on Sunday."}
        path = self.write("records.ndjson", json.dumps(record))
        claims = [json.loads(line) for line in self.ok("extract", path).splitlines()]
        self.assertTrue(claims)
        for claim in claims:
            self.assertEqual(claim["quote"], record["text"][claim["begin"]:claim["end"]])

    def test_explain(self):
        report = json.loads(self.ok("report", "--format", "json", story()))
        finding = report["findings"][0]["id"]
        self.assertGreater(len(self.ok("explain", story(), "--finding", finding)), 100)
        json.loads(self.ok("explain", story(), "--finding", finding, "--format", "json"))
        a, b = report["claims"][0]["id"], report["claims"][-1]["id"]
        self.ok("explain", story(), "--claims", f"{a},{b}")
        self.assertIn("f-none", self.fails("explain", story(), "--finding", "f-none"))

    def test_eval_and_its_gates(self):
        gold = next(story().glob("gold*.json"), None)
        if gold is None:
            self.skipTest("the sample story has no gold file")
        json.loads(self.ok("eval", story(), "--gold", gold, "--format", "json"))
        self.ok("eval", story(), "--gold", gold, "--show", "--min-precision", "0", "--min-recall", "0")
        table = self.ok("eval", story(), "--gold", gold)
        for line in table.splitlines()[1:-1]:
            self.assertRegex(line, r"^\w+ +\d+ of \d+ +(-|\d\.\d\d) of \d+ +(-|\d\.\d\d) of \d+$")
        self.write("gold.json", json.dumps({"format": "atodds-gold/1", "name": "all wrong", "documents": [], "claims": [], "pairs": [],
                                            "facts": []}))
        done = run("eval", story(), "--gold", self.folder / "gold.json", "--min-precision", "1", "--min-recall", "1")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr.decode(), r"precision of alarms 0\.00 \(mean over \d+ findings\) is below 1\.00")
        self.assertIn("nowhere.json", self.fails("eval", story(), "--gold", "nowhere.json"))

    def test_rules(self):
        rules = json.loads(self.ok("rules", "--format", "json"))["rules"]
        text = self.ok("rules")
        for rule in rules:
            self.assertIn(rule["id"], text)
            for key in ("about", "example", "near_miss"):
                self.assertTrue(rule[key])


class Names(ProgramTest):
    """Ids and rules that are typed, and the form that a file's name asks for."""

    def test_ids_that_are_not_one_name_those_that_may_be_meant(self):
        ids = [f["id"] for f in json.loads(self.ok("report", story(), "--format", "json"))["findings"]]
        self.assertGreater(len(ids), 1)
        message = self.fails("explain", story(), "--finding", "f-")
        self.assertIn(f"{len(ids)} findings of this run have an id that begins with f- (say more of it: ", message)
        self.assertIn(min(ids, key=ids.index), message)
        slip = ids[0][:-1] + ("0" if ids[0][-1] != "0" else "1")
        self.assertIn(f"did you mean {ids[0]}?", self.fails("explain", story(), "--finding", slip))

    def test_one_rule_or_verdict(self):
        self.assertEqual(self.ok("rules", "count-mismatch").count("near miss"), 1)
        listed = json.loads(self.ok("rules", "dispute", "--format", "json"))["rules"]
        self.assertTrue(listed and all("dispute" in rule["verdicts"] for rule in listed))
        self.assertIn("did you mean count-mismatch?", self.fails("rules", "count-mismach"))
        self.assertIn("suppression-unused", self.ok("rules", "suppression-unused"))

    def test_the_ending_of_a_file_names_its_form(self):
        for command, name, begin in (("report", "r.json", '{"format"'), ("report", "r.html", "<!DOCTYPE"), ("report", "r.md", "## "),
                                     ("graph", "g.gexf", "<?xml"), ("graph", "g.dot", "digraph"), ("report", "r.txt", "6 articles")):
            self.ok(command, story(), "-o", self.folder / name)
            self.assertTrue((self.folder / name).read_text(encoding="utf-8").startswith(begin), name)
        self.assertIn("report writes no sarif", self.fails("report", story(), "-o", self.folder / "r.sarif"))
        self.ok("report", story(), "-o", self.folder / "r.sarif", "--format", "json")


class Chosen(ProgramTest):
    """What of the graph is asked for, and what is said when there is none of it."""

    def setUp(self):
        super().setUp()
        for name, count in (("a", 900), ("b", "1,400")):
            self.write(f"{name}.txt", f"outlet: {name}\ndate: 2021-03-02\n\nThe town of Gdańsk hosts {count} refugees.\n")

    def test_names_are_known_with_their_accents_and_without(self):
        wanted = self.ok("graph", self.folder, "--entity", "Gdansk")
        self.assertIn("1,400", wanted)
        for name in ("Gdańsk", "gdansk", "GDAŃSK", "Poland"):
            self.assertEqual(self.ok("graph", self.folder, "--entity", name), wanted)
        self.assertIn("did you mean Gdansk?", self.fails("graph", self.folder, "--entity", "Gdańks"))

    def test_every_subject_that_is_shown_is_a_name(self):
        report = json.loads(self.ok("report", self.folder, story(), "--format", "json"))
        for subject in {f["subject"] for f in report["findings"] if f["subject"]}:
            self.ok("graph", self.folder, story(), "--entity", subject)

    def test_nothing_chosen_is_told(self):
        done = run("graph", self.folder, "--verdict", "dispute")
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"no finding of this run fits what was chosen; the graph is empty (it has 1 finding in all)", done.stderr)
        self.assertNotIn(b"empty", run("graph", self.folder, "--verdict", "contradiction").stderr)


class Addresses(ProgramTest):
    def test_an_address_adds_no_attribute_to_a_picture(self):
        for name, address, count in (("a", 'https://example.org/" onmouseover="alert(1)', 900), ("b", "javascript:alert(1)", "1,400")):
            self.write(f"{name}.txt", f"outlet: {name}\ndate: 2021-03-02\nurl: {address}\n\nThe town of Split hosts {count} refugees.\n")
        dot = self.ok("graph", self.folder, "--quiet")
        self.assertIn('URL="https://example.org/%22%20onmouseover=%22alert(1)"', dot)
        self.assertNotIn("javascript", dot)
        done = run("graph", self.folder, "--quiet", "--format", "svg")
        if done.returncode == 2:
            self.skipTest(done.stderr.decode())
        names = {name for element in ElementTree.fromstring(done.stdout).iter() for name in element.attrib}
        self.assertEqual([name for name in names if name.startswith("on")], [])


class Terminal(ProgramTest):
    def test_colour_is_only_written_when_asked_for(self):
        self.assertNotIn("\x1b[", self.ok("report", story()))
        self.assertIn("\x1b[", self.ok("report", "--color", "always", story()))
        self.assertNotIn("\x1b[", self.ok("report", "--color", "never", story()))
        self.assertEqual(self.ok("report", story(), env={"COLUMNS": "40"}), self.ok("report", story()))

    def test_a_closed_pipe_ends_quietly(self):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run([PROGRAM, "report", "--format", "json", str(story())], stdout=write,
                              stderr=subprocess.PIPE, check=False)
        os.close(write)
        self.assertEqual((done.returncode, done.stderr), (0, b""))


class Progress(ProgramTest):
    def run_on_terminal(self, *arguments):
        """What a run writes to a standard error that is a terminal. The articles come slowly, so that it takes its time."""
        master, slave = pty.openpty()
        child = subprocess.Popen([PROGRAM, "report", "-", *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                 stderr=slave)
        os.close(slave)
        for i in range(14):
            child.stdin.write(json.dumps({"id": str(i), "text": "The ferry was late on Friday."}).encode() + b"\n")
            child.stdin.flush()
            time.sleep(0.1)
        child.stdin.close()
        self.assertEqual(child.wait(timeout=60), 0)
        try:
            text = os.read(master, 1 << 16).decode() if select.select([master], [], [], 0)[0] else ""
        except OSError:
            text = ""
        os.close(master)
        return text

    def test_a_long_run_says_how_far_it_is_on_a_terminal(self):
        text = self.run_on_terminal()
        self.assertRegex(text, r"reading \d+ articles, \d+ a second")
        self.assertTrue(text.endswith("\r\x1b[K"), text)

    def test_quiet_says_nothing(self):
        self.assertEqual(self.run_on_terminal("--quiet"), "")


class OutputFile(ProgramTest):
    def test_an_interrupted_run_leaves_the_old_file_and_nothing_else(self):
        target = self.write("mentions.ndjson", "old")
        articles = self.write("articles.txt", "About 300 people fled the town on 4 May 2020, the mayor said.\n\n" * 60000)
        for number in (signal.SIGINT, signal.SIGTERM):
            child = subprocess.Popen([PROGRAM, "extract", "--mentions", "-o", str(target), str(articles)])
            for _ in range(3000):
                if len(list(self.folder.iterdir())) > 2 or child.poll() is not None:
                    break
                time.sleep(0.01)
            child.send_signal(number)
            self.assertEqual(child.wait(timeout=60), -number, "the run ended before it was interrupted")
            self.assertEqual(target.read_text(), "old")
            self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["articles.txt", "mentions.ndjson"])

    def test_a_file_gets_what_the_standard_output_would(self):
        target = self.folder / "report.json"
        self.assertEqual(self.ok("report", "--format", "json", "-o", target, story()), "")
        self.assertEqual(target.read_text(), self.ok("report", "--format", "json", story()))
        self.assertEqual([p.name for p in self.folder.iterdir()], ["report.json"])

    def test_a_failed_run_leaves_the_old_file(self):
        target = self.write("report.json", "old")
        self.fails("report", "-o", target, self.folder / "missing")
        self.assertEqual(target.read_text(), "old")
        self.assertEqual([p.name for p in self.folder.iterdir()], ["report.json"])

    def test_a_link_is_followed_and_rights_are_usual(self):
        target = self.write("real.json", "old")
        link = self.folder / "link.json"
        link.symlink_to(target)
        self.ok("report", "--format", "json", "-o", link, story())
        self.assertTrue(link.is_symlink())
        self.assertTrue(target.read_text().startswith("{"))
        self.ok("report", "-o", self.folder / "new.txt", story())
        mask = os.umask(0)
        os.umask(mask)
        self.assertEqual((self.folder / "new.txt").stat().st_mode & 0o777, 0o666 & ~mask)

    def test_places_that_cannot_be_written(self):
        self.assertIn("cannot be written", self.fails("report", "-o", self.folder / "none" / "x", story()))
        self.ok("report", "-o", "/dev/null", story())
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, "rules"], stdout=full, stderr=subprocess.PIPE, check=False)
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"cannot be written", done.stderr)


if __name__ == "__main__":
    unittest.main()
