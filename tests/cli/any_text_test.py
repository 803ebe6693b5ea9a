"""No text brings the program down: sentences of the fixtures, cut, without commas, and with their words shuffled.

What is read is nonsense, so nothing is said of the claims; the run must end well and give each record back.
"""
import json
import random
import re
import tempfile
import time
import unittest
from pathlib import Path

from support import ROOT, run

CRASHED_ONCE = [
    "Was a 23-year-old first student.",
    "Bandits killed 22 people, police said.",
    "Bandits killed and officials said.",
    "The Times of Britain's group major, the as at did.",
    "Five of the five of them were children.",
    "The blast killed 12 people and five of the five of whom were children.",
]


def sentences():
    found = set(CRASHED_ONCE)
    for path in sorted((ROOT / "fixtures").rglob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="ignore")
        found.update(s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if 20 < len(s) < 400)
    return sorted(found)


def variants(sentence, chance):
    words = sentence.split()
    yield sentence
    yield " ".join(words[1:])
    yield sentence.replace(",", "")
    lost = chance.randrange(len(words))
    yield " ".join(words[:lost] + words[lost + 1:])
    chance.shuffle(words)
    yield " ".join(words)


class AnyText(unittest.TestCase):
    def test_extract_reads_whatever_it_is_given(self):
        chance = random.Random(20)
        texts = [v for s in sentences() for v in variants(s, chance) if v]
        records = [{"id": str(i), "text": t, "published": "2024-05-02"} for i, t in enumerate(texts)]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "any.ndjson")
            path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
            done = run("extract", str(path))
        self.assertEqual(done.returncode, 0, done.stderr[-300:])
        self.assertGreater(len(done.stdout.splitlines()), len(texts) // 10)


class LongWords(unittest.TestCase):
    """Of twice the length the time is twice as long: a word of 400,000 letters once took minutes."""

    def test_they_are_read_at_once(self):
        with tempfile.TemporaryDirectory() as folder:
            for piece in ("a", "aB", "abcThe", "A", "a.", "é", "a\u200b"):
                with self.subTest(piece=piece):
                    path = Path(folder, "long.txt")
                    path.write_text("The town was calm.\n\n" + piece * (400_000 // len(piece)) + "\n", encoding="utf-8")
                    begin = time.monotonic()
                    run("extract", path, "--quiet")
                    self.assertLess(time.monotonic() - begin, 20)


if __name__ == "__main__":
    unittest.main()
