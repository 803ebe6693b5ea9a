#!/usr/bin/env python3
"""Scores the slots of claims: do claims of one fact share a slot, and is what shares a slot of one fact?

usage: score_slots.py BINARY FOLDER...

Each FOLDER holds articles and a gold.json whose facts have two or more claims. A claim stands for a gold claim when its span, or one
of its parts, shares at least half of the shorter of the two. Printed for each folder and for all:

recall     of the pairs of gold claims of one fact that both have a claim: those with claims of one slot
precision  of the pairs of claims of one slot, in different articles, that both stand for claims of facts: those of one fact
missed     gold claims of facts that no claim stands for
Statements (slots that begin with "statement:") are compared by their wording and have no slot in this sense; they are left out.
"""
import json
import os
import subprocess
import sys
from itertools import combinations

SHARE = 0.5


def overlap(span, gold):
    both = min(span[1], gold[1]) - max(span[0], gold[0])
    return both / min(span[1] - span[0], gold[1] - gold[0]) if both > 0 else 0


def claims_of(binary, folder):
    done = subprocess.run([binary, "report", "--format", "json", folder], capture_output=True, check=True)
    report = json.loads(done.stdout)
    files = {d["id"]: os.path.basename(d["path"]) for d in report["documents"]}
    for claim in report["claims"]:
        if claim["slot"] and not claim["slot"].startswith("statement:"):
            spans = [(claim["begin"], claim["end"])] + [(p["begin"], p["end"]) for p in claim["parts"]]
            yield files[claim["document"]], spans, claim["slot"]


def gold_facts(folder):
    with open(os.path.join(folder, "gold.json"), encoding="utf-8") as file:
        gold = json.load(file)
    files = {d.get("id", d.get("doc")): os.path.basename(d.get("file", d.get("doc"))) for d in gold["documents"]}
    facts = {}
    for fact in gold["facts"]:
        if len(fact["claims"]) > 1:
            facts[fact["id"]] = [(files.get(c["doc"], os.path.basename(c["doc"])), c["begin"], c["end"]) for c in fact["claims"]]
    return facts


def score(binary, folder):
    """Counts (recalled, pairs of facts, right, pairs in slots, missed, gold claims)."""
    facts = gold_facts(folder)
    gold = [(fact, *claim) for fact, claims in facts.items() for claim in claims]
    slots_of = {g: set() for g in gold}  # slots of the claims that stand for a gold claim
    facts_of = []                        # (file, slot, facts) of our claims that stand for any
    for file, spans, slot in claims_of(binary, folder):
        stands = [g for g in gold if g[1] == file and max(overlap(s, g[2:]) for s in spans) >= SHARE]
        for g in stands:
            slots_of[g].add(slot)
        if stands:
            facts_of.append((file, slot, {g[0] for g in stands}))
    held = [g for g in gold if slots_of[g]]
    pairs = [(x, y) for x, y in combinations(held, 2) if x[0] == y[0]]
    recalled = sum(bool(slots_of[x] & slots_of[y]) for x, y in pairs)
    together = [(x, y) for x, y in combinations(facts_of, 2) if x[1] == y[1] and x[0] != y[0]]
    right = sum(bool(x[2] & y[2]) for x, y in together)
    return recalled, len(pairs), right, len(together), len(gold) - len(held), len(gold)


def show(name, counts):
    recalled, pairs, right, together, missed, gold = counts
    ratio = lambda part, whole: f"{part / whole:.2f}" if whole else "-"
    print(f"{name[:36]:36} recall {recalled:5} of {pairs:5} {ratio(recalled, pairs)}   precision {right:5} of {together:5} "
          f"{ratio(right, together)}   missed {missed:4} of {gold:4}")


def main(arguments):
    if len(arguments) < 2:
        sys.exit(__doc__)
    total = [0] * 6
    for folder in arguments[1:]:
        counts = score(arguments[0], folder)
        show(os.path.basename(folder.rstrip("/")), counts)
        total = [a + b for a, b in zip(total, counts)]
    show("all", total)


if __name__ == "__main__":
    main(sys.argv[1:])
