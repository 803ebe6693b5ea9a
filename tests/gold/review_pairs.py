#!/usr/bin/env python3
"""Counts the alarms on the pairs of fixtures/reviews/pairs.txt.

usage: review_pairs.py BINARY [--show]

Each pair is a head "## ID KIND" (i: innocent, c: conflict, d: a dispute that both texts tell of) and lines "A: text", "B: text", at times "C: text". A pair is alarmed when its report
holds a contradiction or dispute. --show prints the innocent ones that are, and the conflicts that are not. A long measurement of its own,
about half a minute; no part of the test run.
"""
import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PAIRS = Path(__file__).resolve().parents[2] / "fixtures" / "reviews" / "pairs.txt"
DATELINE = "VELM, 5 May 2025 - "
DATED = re.compile(r"[A-Z][A-Z ]+, \d+ \w+ \d{4} - ")
ALARMS = ("contradiction", "dispute")


def read_pairs():
    """(id, kind, texts) of each pair, in order."""
    pairs = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        head, text = re.match(r"## (\S+) ([icd])$", line), re.match(r"[ABC]: (.*)", line)
        if head:
            pairs.append((head[1], head[2], []))
        elif text:
            pairs[-1][2].append(text[1] if DATED.match(text[1]) else DATELINE + text[1])
    return pairs


def is_alarmed(binary, texts):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in zip("abc", texts):
            Path(folder, name + ".txt").write_text(text + "\n", encoding="utf-8")
        done = subprocess.run([binary, "report", "--jobs", "1", "--format", "json", folder], capture_output=True, check=True)
    return any(relation["verdict"] in ALARMS for relation in json.loads(done.stdout)["relations"])


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    pairs = read_pairs()
    with ThreadPoolExecutor(2) as pool:
        alarmed = list(pool.map(lambda pair: is_alarmed(sys.argv[1], pair[2]), pairs))
    for kind, name in (("i", "innocent pairs alarmed"), ("c", "conflicts found"), ("d", "disputes told as such")):
        hits = [hit for hit, pair in zip(alarmed, pairs) if pair[1] == kind]
        print(f"{name}: {sum(hits)} of {len(hits)}")
    if "--show" in sys.argv:
        for hit, (name, kind, texts) in zip(alarmed, pairs):
            if hit == (kind == "i"):
                print(f"\n{name} ({'innocent' if kind == 'i' else 'conflict'})", *texts, sep="\n  ")


if __name__ == "__main__":
    main()
