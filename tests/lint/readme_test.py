#!/usr/bin/env python3
"""The README says what is true: its commands exist, its links lead somewhere, its lists are complete."""
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(os.environ.get("ATODDS_SOURCE_ROOT", Path(__file__).resolve().parents[2]))
PROGRAM = os.environ["ATODDS"]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def help_of(*words):
    return subprocess.run([PROGRAM, *words, "--help"], capture_output=True, check=True, text=True).stdout


class Readme(unittest.TestCase):
    def test_every_command_is_listed_and_exists(self):
        listed = set(re.findall(r"^\| `atodds (\w+)", README, re.MULTILINE))
        known = set(re.findall(r"^  (\w+) ", help_of().split("commands:")[1].split("exit status")[0], re.MULTILINE))
        self.assertEqual(listed, known)

    def test_the_example_is_what_the_program_writes(self):
        """Typed as printed, lines broken where they are. How many claims and pairs there are changes with every rule, and is not compared."""
        columns = re.search(r"```\n(outlet: Quay Post.*?)```", README, re.DOTALL)[1].splitlines()
        at = columns[0].index("outlet: The Tide")
        shown = re.search(r"\$ atodds report quay.txt tide.txt\n(.*?)```", README, re.DOTALL)[1]
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "quay.txt").write_text("".join(line[:at].rstrip() + "\n" for line in columns), encoding="utf-8")
            Path(folder, "tide.txt").write_text("".join(line[at:].rstrip() + "\n" for line in columns), encoding="utf-8")
            written = subprocess.run([PROGRAM, "report", "quay.txt", "tide.txt"], cwd=folder, capture_output=True, check=True, text=True).stdout
        counts = re.compile(r"^\d+ claims; .*", re.MULTILINE)
        self.assertEqual(counts.sub("", shown), counts.sub("", written))
        self.assertEqual(len(counts.findall(shown)), 1)

    def test_options_exist(self):
        known = "".join(help_of(name) for name in re.findall(r"^\| `atodds (\w+)", README, re.MULTILINE))
        for option in set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) - {"--help", "--buildtype", "--wrap-mode"}:
            self.assertIn(option + " ", known + " ")

    def test_links_lead_somewhere(self):
        for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
            for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
                self.assertTrue((page.parent / target).exists(), f"{page.name}: {target}")


if __name__ == "__main__":
    unittest.main()
