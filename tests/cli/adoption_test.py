"""What other projects take from here: the action, the hook, the GitLab job, and the steps of docs/ci.md."""
import json
import os
import re
import shutil
import subprocess
import unittest

from support import PROGRAM, ROOT, ProgramTest

TOWN = "outlet: {}\ndate: 2021-03-02\n\nThe town of Arnholm hosts {} refugees.\n"


class Adoption(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("articles/quay.txt", TOWN.format("Quay Post", "900"))
        self.write("articles/tide one.txt", TOWN.format("The Tide", "1,400"))

    def environment(self, **more):
        path = os.path.dirname(PROGRAM) + os.pathsep + os.environ["PATH"]
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("GITHUB_", "GIT_", "ATODDS"))}
        return {**kept, "PATH": path, **more}

    def shell(self, script, code, **environment):
        done = subprocess.run(["sh", "-c", script], cwd=self.folder, env=self.environment(**environment), capture_output=True,
                              text=True, check=False)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout

    def git(self, *words):
        subprocess.run(["git", "-C", str(self.folder), "-c", "user.name=T", "-c", "user.email=t@example.org", *words],
                       check=True, capture_output=True)


class Action(Adoption):
    def act(self, code, **settings):
        self.outputs = self.write("outputs", "")
        self.summary = self.write("summary.md", "")
        return self.shell(f"sh '{ROOT}/.ci/action.sh'", code, ATODDS_PROGRAM=PROGRAM, GITHUB_OUTPUT=str(self.outputs),
                          GITHUB_STEP_SUMMARY=str(self.summary), GITHUB_WORKSPACE=str(self.folder), **settings)

    def test_findings_become_annotations_a_summary_and_sarif(self):
        text = self.act(1, ATODDS_PATHS="articles", ATODDS_SARIF="found.sarif")
        self.assertIn("::error file=articles/tide one.txt,line=4,", text)
        self.assertEqual(self.outputs.read_text(), "exit-code=1\nsarif=found.sarif\n")
        self.assertIn("## atodds: 1 finding", self.summary.read_text())
        self.assertEqual(len(json.loads((self.folder / "found.sarif").read_text())["runs"][0]["results"]), 1)

    def test_what_is_set_reaches_the_check(self):
        self.write("accepted.toml", '[[suppression]]\nrule = "count-mismatch"\nreason = "known to differ"\n')
        self.act(0, ATODDS_PATHS="articles", ATODDS_SUPPRESSIONS="accepted.toml", ATODDS_SARIF="found.sarif")
        self.assertEqual(json.loads((self.folder / "found.sarif").read_text())["runs"][0]["results"], [])
        self.act(2, ATODDS_PATHS="articles", ATODDS_BASELINE="none.json")
        self.act(2, ATODDS_PATHS="articles", ATODDS_CONFIG="none.toml")
        self.act(2, ATODDS_PATHS="articles", ATODDS_FAIL_ON="loud")
        self.act(2, ATODDS_PATHS="articles", ATODDS_SINCE="HEAD")
        self.act(2, ATODDS_PATHS="articles", ATODDS_MAX_BAD="x")
        self.act(1, ATODDS_PATHS=".", ATODDS_WORKING_DIRECTORY="articles")

    def test_paths_are_lines_and_no_shell_words(self):
        self.act(1, ATODDS_PATHS="articles/quay.txt\narticles/tide one.txt\n")
        self.act(2, ATODDS_PATHS="articles; touch harm")
        self.act(2, ATODDS_PATHS="$(touch harm)*")
        self.assertFalse((self.folder / "harm").exists())

    def test_without_paths_those_of_the_settings_are_used(self):
        self.write("atodds.toml", 'paths = ["articles"]\n')
        self.act(1)

    def test_every_input_reaches_the_script(self):
        action = (ROOT / "action.yml").read_text()
        script = (ROOT / ".ci/action.sh").read_text()
        inputs = re.findall(r"^  ([a-z-]+):\n    description: .*\n    required", action, re.MULTILINE)
        self.assertGreater(len(inputs), 8)
        for name in inputs:
            variable = "ATODDS_" + name.upper().replace("-", "_")
            self.assertIn(f"{variable}: ${{{{ inputs.{name} }}}}", action)
            self.assertIn(variable, script)
        for line in action.splitlines():  # an input inside a command would be read as shell words
            self.assertFalse("run:" in line and "inputs." in line, line)


@unittest.skipIf(shutil.which("git") is None, "git is not installed")
class OtherSystems(Adoption):
    def test_the_hook(self):
        hook = (ROOT / ".pre-commit-hooks.yaml").read_text()
        entry = re.search(r"^  entry: (.*)$", hook, re.MULTILINE)[1]
        self.assertIn("pass_filenames: false", hook)
        self.shell(entry + " articles", 1)
        self.write("articles/quay.txt", TOWN.format("Quay Post", "1,400"))
        self.shell(entry + " articles", 0)

    def test_the_gitlab_job(self):
        self.git("init", "--quiet")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "state")
        script = re.search(r"^  script:\n    - (.*)$", (ROOT / "docs/ci/gitlab.yml").read_text(), re.MULTILINE)[1]
        self.shell(script, 0, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD", ATODDS_PATHS="articles")
        self.write("articles/quay.txt", TOWN.format("Quay Post", "950"))
        self.shell(script, 1, CI_MERGE_REQUEST_DIFF_BASE_SHA="HEAD", ATODDS_PATHS="articles")
        self.assertIn("<failure", (self.folder / "atodds.xml").read_text())


class Guide(ProgramTest):
    """The commands and files of docs/ci.md do what it says."""

    def test_five_minutes(self):
        text = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
        blocks = re.findall(r"^ *```(\w*)\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
        table = next(body for kind, body in blocks if body.startswith("mkdir -p mydata"))
        flagged = next(body for kind, body in blocks if body.startswith("figures.csv:3"))
        mend = next(body for kind, body in blocks if body.startswith("sed -i"))
        make = next(body for kind, body in blocks if body.startswith("mkdir -p articles"))
        shown = next(body for kind, body in blocks if body.startswith("articles/tide.txt"))
        accepted = next(body for kind, body in blocks if "[[suppression]]" in body)
        environment = {**os.environ, "PATH": os.path.dirname(PROGRAM) + os.pathsep + os.environ["PATH"]}

        def shell(script, cwd):
            return subprocess.run(["sh", "-c", script], cwd=cwd, env=environment, capture_output=True, text=True, check=False)

        data = self.folder / "mydata"
        for script, cwd, expected in ((table, self.folder, (1, flagged, "")), (mend, data, (0, "no findings in 3 rows\n", "")),
                                      (make, data, (1, shown, ""))):
            done = shell(script, cwd)
            self.assertEqual((done.returncode, done.stdout, done.stderr), expected)
        (data / "accepted.toml").write_text(re.sub(r"^ {3}", "", accepted, flags=re.MULTILINE))
        for script in ("atodds check articles --suppressions accepted.toml --today 2029-01-01",
                       "atodds check articles --write-baseline=known.json", "atodds check articles --baseline known.json"):
            self.assertIn(script.split(" --today")[0], text)
            self.assertEqual(shell(script, data).returncode, 0, script)

    def test_the_settings_shown_are_settings(self):
        text = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
        settings = re.search(r"```toml\n(paths = .*?)```", text, re.DOTALL)[1]
        self.write("atodds.toml", settings)
        shown = self.ok("config", cwd=self.folder)
        tables = re.split(r"^\[(\w+)\].*$", "[top]\n" + settings, flags=re.MULTILINE)[1:]
        for table, body in zip(tables[::2], tables[1::2]):
            prefix = "" if table == "top" else table + r"\."
            for key in re.findall(r'^"?([\w -]+?)"? =', body, re.MULTILINE):
                self.assertRegex(shown, rf"(?m)^{prefix}{key}[. =].*# atodds.toml:\d+$")


if __name__ == "__main__":
    unittest.main()
