#!/usr/bin/env python3
"""The pages in docs/ keep up with the program: reason codes, links, cases and functions they name. Needs ATODDS_SOURCE_ROOT."""
import os
import re
import unittest
from pathlib import Path

ROOT = Path(os.environ.get("ATODDS_SOURCE_ROOT", Path(__file__).resolve().parents[2]))
PAGES = sorted((ROOT / "docs").rglob("*.md"))
# A step is written down by one of these calls, its code the first text among the arguments.
STEP = re.compile(r'\b(?:step|decide|scope|update|undecided|reject|push_back)\((?:\{|[^"();]*, )?"([a-z]+(?:-[a-z]+)*)"')
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
SOURCE_NAME = re.compile(r"`((?:src|tests|fixtures|include|docs)/[\w./-]+)`")
CASE_PATTERN = re.compile(r"`((?:silent|conflict)-[\w-]+-\*)`")


def sources():
    return [p for folder in ("compare", "link") for p in sorted((ROOT / "src" / folder).glob("*.cpp"))]


class Docs(unittest.TestCase):
    def test_pages_are_found(self):
        self.assertGreater(len(PAGES), 5)

    def test_every_reason_code_is_explained(self):
        codes = {code for p in sources() for code in STEP.findall(p.read_text(encoding="utf-8"))}
        self.assertGreater(len(codes), 30)
        page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
        self.assertEqual(sorted(code for code in codes if f"`{code}`" not in page), [])

    def test_every_step_of_pairs_is_explained(self):
        step = re.compile(r'(?:push_back\(\{|Reason\{|\? Reason\{)"([a-z]+(?:-[a-z]+)*)"')
        codes = {code for p in (ROOT / "src" / "pairs").glob("*.cpp") for code in step.findall(p.read_text(encoding="utf-8"))}
        self.assertGreater(len(codes), 8)
        page = (ROOT / "docs" / "pairs.md").read_text(encoding="utf-8")
        self.assertEqual(sorted(code for code in codes if f"`{code}`" not in page), [])

    def test_links_lead_somewhere(self):
        wrong = [f"{p.name}: {link}" for p in PAGES for link in LINK.findall(p.read_text(encoding="utf-8"))
                 if not link.startswith("http") and not (p.parent / link).exists()]
        self.assertEqual(wrong, [])

    def test_files_that_pages_name_exist(self):
        wrong = [f"{p.name}: {name}" for p in PAGES for name in SOURCE_NAME.findall(p.read_text(encoding="utf-8"))
                 if not (ROOT / name).exists()]
        self.assertEqual(wrong, [])

    def test_case_patterns_match_cases(self):
        wrong = [f"{p.name}: {pattern}" for p in PAGES for pattern in CASE_PATTERN.findall(p.read_text(encoding="utf-8"))
                 if not any((ROOT / "fixtures" / "cases").glob(pattern))]
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
