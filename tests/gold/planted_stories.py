#!/usr/bin/env python3
"""Counts what is found of the pairs that a writer planted in the stories of fixtures/planted.

usage: planted_stories.py BINARY [read|unread|plain-read|plain-unread] [--show] [STORY...]

A pair is found when a relation of two claims that overlap its quotes has its kind; a contradiction or dispute may be told as the other one. An innocent
pair counts when it is alarmed. "Other alarms" are alarms on no pair of the list: each is to be judged by itself. --show prints the conflicts
that were missed, the innocent pairs that were alarmed and the other alarms, of the halves that may be read only: nobody who writes rules reads the others.
A measurement of its own, a second or two; no part of the test run.
"""
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

PLANTED = Path(__file__).resolve().parents[2] / "fixtures" / "planted"
HALVES = ("read", "unread", "plain-read", "plain-unread")
ALARMS = ("contradiction", "dispute")
KINDS = ("contradiction", "dispute", "update", "scope", "agreement", "innocent")


def span_of(text, quote):
    """Byte offsets of a quote that stands in the text once."""
    begin = text.index(quote.encode())
    return begin, begin + len(quote.encode())


def meets(claim, span):
    return claim["begin"] < span[1] and span[0] < claim["end"]


class Story:
    def __init__(self, binary, folder):
        done = subprocess.run([binary, "report", "--format", "json", str(folder)], capture_output=True, check=True)
        report = json.loads(done.stdout)
        self.pairs = json.loads(folder.with_name(folder.name + ".pairs.json").read_text(encoding="utf-8"))
        self.texts = {path.name: path.read_bytes() for path in folder.glob("*.txt")}
        self.files = {document["id"]: Path(document["path"]).name for document in report["documents"]}
        claims = {claim["id"]: claim for claim in report["claims"]}
        self.relations = [(relation, claims[relation["a"]], claims[relation["b"]]) for relation in report["relations"]]
        self.hit = set()  # relations on a pair of the list

    def verdicts(self, pair):
        """The verdicts of the relations between the two quotes of a pair."""
        spans = [(pair[side], span_of(self.texts[pair[side]], pair["q" + side])) for side in "ab"]
        found = set()
        for index, (relation, *claims) in enumerate(self.relations):
            for order in (claims, claims[::-1]):
                if all(self.files[claim["document"]] == file and meets(claim, span) for claim, (file, span) in zip(order, spans)):
                    found.add(relation["verdict"])
                    self.hit.add(index)
        return found

    def other_alarms(self):
        return [entry for index, entry in enumerate(self.relations) if entry[0]["verdict"] in ALARMS and index not in self.hit]


def wanted(kind):
    return ALARMS if kind in ALARMS + ("innocent",) else (kind,)


def score(binary, folder, show):
    story, whole, found, lines = Story(binary, folder), Counter(), Counter(), []
    for pair in story.pairs:
        hit = bool(story.verdicts(pair) & set(wanted(pair["kind"])))
        whole[pair["kind"]] += 1
        found[pair["kind"]] += hit
        if pair["kind"] in ALARMS + ("innocent",) and hit == (pair["kind"] == "innocent"):
            lines.append(f"  {pair['kind']}: {pair['a']} “{pair['qa']}” / {pair['b']} “{pair['qb']}” ({pair['why']})")
    others = story.other_alarms()
    whole["other alarms"] = len(others)
    lines += [f"  other {relation['verdict']}: “{a['quote']}” / “{b['quote']}”" for relation, a, b in others]
    print(f"{folder.name:10}", *(f"{kind} {found[kind]}/{whole[kind]}" for kind in KINDS), f"other alarms {len(others)}", sep="  ")
    if show:
        print(*lines, sep="\n")
    return whole, found


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if not arguments:
        sys.exit(__doc__)
    halves = [half for half in HALVES if half in arguments] or HALVES
    stories = [argument for argument in arguments[1:] if argument not in HALVES]
    for half in halves:
        whole, found = Counter(), Counter()
        for folder in sorted(path for path in (PLANTED / half).iterdir() if path.is_dir()):
            if not stories or folder.name in stories:
                of_story = score(arguments[0], folder, "--show" in sys.argv and not half.endswith("unread"))
                whole.update(of_story[0])
                found.update(of_story[1])
        print(f"{half}:", *(f"{kind} {found[kind]} of {whole[kind]}" for kind in KINDS), f"other alarms {whole['other alarms']}", sep="  ")


if __name__ == "__main__":
    main()
