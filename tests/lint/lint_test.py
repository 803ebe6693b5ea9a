#!/usr/bin/env python3
"""House rules that a compiler does not check. Needs ATODDS (the built program) and ATODDS_SOURCE_ROOT."""
import json
import os
import re
import subprocess
import unicodedata
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(os.environ.get("ATODDS_SOURCE_ROOT", Path(__file__).resolve().parents[2]))
LONGEST_FILE = 500  # lines
LONG_FUNCTION = 45  # lines; reported, no failure

# The number is the layer: a folder includes lower numbers, itself and include/atodds only.
LAYERS = {
    "text": 1, "rules": 2, "gazetteer": 3, "ingest": 3, "segment": 4, "extract": 5, "graph": 6, "link": 7,
    "compare": 8, "pairs": 8, "matter": 9, "report": 10, "pipeline": 11, "cli": 12,
}
# Heavy or outside headers, and the folders that may include them. None: any folder, .cpp files only.
HEAVY = {
    r"unicode/": {"text", "segment"},
    r"boost/graph/": {"graph", "report", "atodds"},
    r"boost/program_options": {"cli"},
    r"nlohmann/": None,
    r"toml\+\+/": {"cli"},
}
ATODDS_GRAPH = {"graph", "report", "pipeline", "atodds"}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)
TEXT_ENDINGS = {".cpp", ".hpp", ".py", ".sh", ".md", ".json", ".build", ".txt", ".wrap", ".yml", ""}
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|home/\w+|root)/|(?<![\w./$}])/tmp/")


def sources(*folders, endings=(".cpp", ".hpp")):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in endings and path.is_file():
                yield path


def relative(path):
    return str(path.relative_to(ROOT))


def tracked_files():
    """All files of the project: what git knows or would add; without git, what lies in the folders."""
    listing = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard"], capture_output=True,
                             text=True, check=False)
    if listing.returncode == 0:
        names = [ROOT / line for line in listing.stdout.splitlines()]
    else:
        names = [p for folder in ("src", "include", "tests", "docs", "fixtures") for p in (ROOT / folder).rglob("*")]
    return [p for p in names if p.is_file() and p.suffix in TEXT_ENDINGS]


class Layers(unittest.TestCase):
    def test_sources_are_found(self):
        self.assertGreater(len(list(sources("src", "include"))), 50)

    def test_includes_point_down(self):
        wrong = []
        for path in sources("src"):
            folder = path.relative_to(ROOT / "src").parts[0]
            for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
                target = name.split("/")[0]
                if target not in LAYERS or target == folder:
                    continue
                if LAYERS[target] >= LAYERS.get(folder, 0):
                    wrong.append(f"{relative(path)} includes {name}")
        self.assertEqual(wrong, [])

    def test_every_folder_has_a_layer(self):
        folders = {p.name for p in (ROOT / "src").iterdir() if p.is_dir() and any(p.rglob("*.cpp"))}
        self.assertEqual(folders - set(LAYERS), set())

    def test_public_headers_stand_alone(self):
        wrong = []
        for path in sources("include"):
            for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
                outside = "/" in name and not name.startswith("atodds/")
                if outside and not (path.name == "graph.hpp" and name.startswith("boost/")):
                    wrong.append(f"{relative(path)} includes {name}")
        self.assertEqual(wrong, [])

    def test_heavy_headers_stay_in_their_folders(self):
        wrong = []
        for path in sources("src", "include"):
            folder = path.relative_to(ROOT).parts[1]
            for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
                for pattern, allowed in HEAVY.items():
                    if not re.match(pattern, name):
                        continue
                    if (allowed is None and path.suffix != ".cpp") or (allowed is not None and folder not in allowed):
                        wrong.append(f"{relative(path)} includes {name}")
                if name == "atodds/graph.hpp" and folder not in ATODDS_GRAPH:
                    wrong.append(f"{relative(path)} includes {name}")
        self.assertEqual(wrong, [])


class Sources(unittest.TestCase):
    def test_files_are_short(self):
        long = [f"{relative(p)}: {n} lines" for p in sources("src", "include", "tests", endings=(".cpp", ".hpp", ".py"))
                if (n := p.read_text(encoding="utf-8").count("\n")) > LONGEST_FILE]
        self.assertEqual(long, [])

    def test_long_functions_are_reported(self):
        for path in sources("src"):
            begin = 0
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if re.match(r"^[A-Za-z].*\{$", line) and not re.match(r"^(namespace|struct|class|enum|constexpr|const)", line):
                    begin = number
                elif line == "}" and begin:
                    if number - begin + 1 > LONG_FUNCTION:
                        print(f"long function: {relative(path)}:{begin}: {number - begin + 1} lines")
                    begin = 0

    def test_no_character_hides(self):
        """Code may hold marks that can be seen and told apart in an editor; spaces of other widths, joiners, marks that turn
        the direction of writing and letters without a form of their own are written as escapes."""
        wrong = []
        for path in sources("src", "include"):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                hidden = [c for c in line if ord(c) > 127 and unicodedata.category(c)[0] in "CMZ"]
                if hidden:
                    wrong.append(f"{relative(path)}:{number}: U+{ord(hidden[0]):04X} (write it as an escape)")
        self.assertEqual(wrong, [])

    def test_no_path_of_a_machine(self):
        wrong = []
        for path in tracked_files():
            if path == Path(__file__).resolve():
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if MACHINE_PATH.search(line):
                    wrong.append(f"{relative(path)}:{number}: {line.strip()[:80]}")
        self.assertEqual(wrong, [])

    def test_nothing_is_left_undone(self):
        marks = re.compile(r"//.*\b(TODO|FIXME|HACK)\b")
        wrong = [f"{relative(p)}:{n}" for p in sources("src", "include")
                 for n, line in enumerate(p.read_text(encoding="utf-8").splitlines(), 1) if marks.search(line)]
        self.assertEqual(wrong, [])


class RuleFiles(unittest.TestCase):
    def rule_files(self):
        return sorted((ROOT / "src" / "rules").glob("*/*.json"))

    def test_rule_files_are_found(self):
        self.assertGreater(len(self.rule_files()), 5)

    def test_rules_are_whole(self):
        wrong, seen = [], {}
        for path in self.rule_files():
            for rule in json.loads(path.read_text(encoding="utf-8")).get("rules", []):
                where = f"{path.name}: {rule.get('id')}"
                for key in ("id", "class", "about", "fires", "silent"):
                    if not rule.get(key):
                        wrong.append(f"{where} has no {key}")
                if rule.get("id") in seen:
                    wrong.append(f"{where} is in {seen[rule['id']]} too")
                seen[rule.get("id")] = path.name
        self.assertEqual(wrong, [])

    def test_every_file_is_compiled_in(self):
        listed = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "src").rglob("meson.build"))
        self.assertEqual([p.name for p in self.rule_files() if p.name not in listed], [])


class FindingIds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.program = os.environ.get("ATODDS")
        if not cls.program:
            raise unittest.SkipTest("ATODDS names no program")
        done = subprocess.run([cls.program, "rules", "--format", "json"], capture_output=True, check=True)
        cls.ids = [rule["id"] for rule in json.loads(done.stdout)["rules"]]

    def test_there_are_some(self):
        self.assertGreaterEqual(len(self.ids), 3)
        self.assertEqual(len(self.ids), len(set(self.ids)))

    def test_each_is_documented(self):
        page = ROOT / "docs" / "findings.md"
        self.assertTrue(page.exists(), "docs/findings.md is missing")
        text = page.read_text(encoding="utf-8")
        self.assertEqual([i for i in self.ids if not re.search(rf"^#+ .*\b{re.escape(i)}\b", text, re.MULTILINE)], [])

    def test_each_has_a_case(self):
        """Each finding id must come out of a conflict case or a story."""
        folders = sorted((ROOT / "fixtures" / "cases").glob("conflict-*"))
        folders += sorted((ROOT / "fixtures" / "articles").iterdir())
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = set().union(*pool.map(self.rules_of, folders))
        datasets = ROOT / "fixtures" / "datasets"
        found |= self.rules_of(datasets / "floods-errors.csv", "--facts", str(datasets / "facts.csv"))
        self.assertEqual([i for i in self.ids if i not in found], [])

    def rules_of(self, folder, *options):
        done = subprocess.run([self.program, "report", "--jobs", "1", "--format", "json", *options, str(folder)],
                              capture_output=True, check=True)
        return {finding["rule"] for finding in json.loads(done.stdout)["findings"]}


if __name__ == "__main__":
    unittest.main()
