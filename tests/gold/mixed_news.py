#!/usr/bin/env python3
"""Alarms within and between stories, all stories thrown into one corpus: what the thresholds of decision 25 are set by.

usage: mixed_news.py PROGRAM [--show] [RECORDS.ndjson...]

Each folder of fixtures/articles and fixtures/stories is one story, and so is each of shared/gold/clusters where `shared` lies
beside the project. RECORDS are articles of others (NDJSON with `text`, better with `published` too), of which nobody says which
belong together; decision 25 names three public ones. Prints, in relations that are contradictions or disputes between two
articles: how many hold within a story, between two stories, and among the articles of each file of RECORDS. --show lists
the last two. With thresholds set well the first number stays and the others fall.
"""
import collections
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ALARMS = ("contradiction", "dispute")


def stories():
    """(label, folder) of every story with a manifest."""
    for parent in (ROOT / "fixtures/articles", ROOT / "fixtures/stories", ROOT.parent / "shared/gold/clusters"):
        for manifest in sorted(parent.glob("*/manifest.json")):
            yield f"{parent.name}/{manifest.parent.name}", manifest


def records_of(label, manifest):
    for number, entry in enumerate(json.loads(manifest.read_text(encoding="utf-8"))["articles"]):
        record = {key: entry[key] for key in ("outlet", "published", "title") if entry.get(key)}
        record |= {"id": f"{label}#{number}", "text": (manifest.parent / entry["file"]).read_text(encoding="utf-8-sig")}
        yield record


def records_in(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        yield {**json.loads(line), "id": f"{path.stem} (others)#{number}"}


def kind_of(a, b):
    one, other = a.split("#")[0], b.split("#")[0]
    if one != other:
        return "between stories"
    return one if one.endswith("(others)") else "within a story"


def main():
    show, paths = "--show" in sys.argv, [Path(word) for word in sys.argv[2:] if word != "--show"]
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    records = [record for label, manifest in stories() for record in records_of(label, manifest)]
    records += [record for path in paths for record in records_in(path)]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    done = subprocess.run([sys.argv[1], "report", "-", "--format", "json"], input=lines.encode(), capture_output=True, check=True)
    report = json.loads(done.stdout)
    claims = {claim["id"]: claim for claim in report["claims"]}
    counts = collections.Counter()
    for relation in report["relations"]:
        a, b = claims[relation["a"]], claims[relation["b"]]
        if relation["verdict"] not in ALARMS or a["document"] == b["document"]:
            continue
        kind = kind_of(a["document"], b["document"])
        counts[kind] += 1
        if show and kind != "within a story":
            print(f"{kind}: {relation['rule']}\n  {a['document']}: {a['quote']}\n  {b['document']}: {b['quote']}")
    print(f"{len(records)} articles; alarms (relations between two articles):")
    for kind in sorted(counts):
        print(f"  {kind}: {counts[kind]}")


if __name__ == "__main__":
    main()
