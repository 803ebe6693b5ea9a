"""Random bytes in every text of a report: each form must still be read by a parser that is not ours."""
import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

try:
    import html5lib
except ImportError:
    html5lib = None

WRITER = os.environ["ATODDS_WRITE_REPORTS"]
ROUNDS = os.environ.get("ATODDS_FUZZ_ROUNDS", "20")
SEED = os.environ.get("ATODDS_FUZZ_SEED", "7")
VOID = {"meta", "input", "br", "wbr", "link", "img", "hr"}


class Page(html.parser.HTMLParser):
    """Tags in their order; complains of one that is closed by another."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.faults = []
        self.scripts = 0
        self.ids = []
        self.links = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        self.scripts += tag == "script"
        for name, value in attrs:
            if name.startswith("on") or name == "style":
                self.faults.append(f"<{tag} {name}>")
            if name == "id":
                self.ids.append(value)
            if name in ("href", "src", "cite"):
                self.links.append(value)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")


class Parse(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="atodds-fuzz-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        subprocess.run([WRITER, str(cls.folder), SEED, ROUNDS], check=True, timeout=300)

    def files(self, ending):
        found = sorted(self.folder.glob("*" + ending))
        self.assertGreaterEqual(len(found), int(ROUNDS) // 2, ending)
        return [path.read_bytes().decode("utf-8") for path in found]

    def test_pages(self):
        for text in self.files(".html"):
            page = Page()
            page.feed(text)
            page.close()
            self.assertEqual(page.faults, [])
            self.assertEqual(page.open, [])
            self.assertEqual(page.scripts, 1)
            self.assertEqual(len(page.ids), len(set(page.ids)))
            for link in page.links:
                self.assertRegex(link, r"^(#|https?://)")
                if link.startswith("#"):
                    self.assertIn(link[1:], page.ids)

    @unittest.skipIf(html5lib is None, "html5lib is not installed")
    def test_pages_have_no_fault_for_a_parser_of_html5(self):
        for text in self.files(".html"):
            parser = html5lib.HTMLParser(strict=False)
            page = parser.parse(text)
            self.assertEqual([(place, code) for place, code, _ in parser.errors], [])
            html = "{http://www.w3.org/1999/xhtml}"
            self.assertEqual(len(list(page.iter(html + "script"))), 1)
            self.assertEqual([part.tag for part in page.iter() if isinstance(part.tag, str) for name in part.attrib if name.startswith("on")], [])

    def test_annotations(self):
        command = re.compile(r"::(error|warning|notice)( [a-zA-Z]+=[^,:\n]*(,[a-zA-Z]+=[^,:\n]*)*)?::[^\n]*")
        for text in self.files(".github"):
            self.assertNotRegex(text, r"[^\n\x20-\U0010ffff]")
            for line in text.rstrip("\n").split("\n"):
                if line.startswith("::"):
                    self.assertIsNotNone(command.fullmatch(line), line)
                self.assertNotIn("\r", line)

    def test_text_holds_no_command_for_a_terminal(self):
        for text in self.files(".txt"):
            self.assertNotRegex(text, r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")

    def test_pictures_within_pages_are_xml(self):
        for text in self.files(".html"):
            for picture in re.findall(r"<svg .*?</svg>", text, re.DOTALL):
                ElementTree.fromstring(picture)

    def test_pictures_of_their_own(self):
        for text in self.files(".svg"):
            self.assertEqual(ElementTree.fromstring(text).tag, "{http://www.w3.org/2000/svg}svg")

    def test_graph_files(self):
        for ending, name in ((".graphml", "{http://graphml.graphdrawing.org/xmlns}node"), (".gexf", "{http://gexf.net/1.3}node")):
            for text in self.files(ending):
                self.assertGreater(len(list(ElementTree.fromstring(text).iter(name))), 1)

    def test_json(self):
        for text in self.files(".json"):
            self.assertEqual(json.loads(text)["format"], "atodds-report/1")

    def test_sarif(self):
        for text in self.files(".sarif"):
            self.assertEqual(json.loads(text)["version"], "2.1.0")

    def test_junit(self):
        for text in self.files(".junit"):
            self.assertEqual(ElementTree.fromstring(text).tag, "testsuites")

    def test_csv(self):
        for text in self.files(".csv"):
            self.assertEqual(len({len(row) for row in csv.reader(io.StringIO(text, newline=""))}), 1)

    def test_markdown_holds_no_tag_but_its_own(self):
        for text in self.files(".md") + self.files(".summary"):
            tags = set(re.findall(r"<[^\s>]*", text))
            self.assertLessEqual(tags, {"<br", "<details", "</details", "<summary", "</summary", "<sub", "</sub", "<ins", "</ins"})

    @unittest.skipUnless(shutil.which("dot"), "dot is not installed")
    def test_dot(self):
        for text in self.files(".dot"):
            done = subprocess.run(["dot", "-Tcanon"], input=text.encode(), capture_output=True, check=False, timeout=60)
            self.assertEqual((done.returncode, done.stderr), (0, b""))


if __name__ == "__main__":
    unittest.main(verbosity=2)
