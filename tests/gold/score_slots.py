#!/usr/bin/env python3
"""Scores the slots of claims: do claims of one fact share a slot, and is what shares a slot of one fact?

usage: score_slots.py BINARY FOLDER... [--loose] [--wrong N]

Each FOLDER holds articles and a gold.json whose facts have two or more claims. A claim stands for a gold claim when
- its span, or one of its parts, shares at least half of the shorter of the two, as in the other scorers of gold;
- both are figures, dates, labels, or other words: "on Tuesday" is no claim on the toll of the sentence it stands in, and what "the
  government-held garage" calls the garage none on where somebody waited;
- where both give a number, the two meet: of "killed 18, five of them children" each figure stands for its own fact only.
--loose leaves the last two out. Printed for each folder and for all:

recall     of the pairs of gold claims of one fact that both have a claim: those with claims of one slot
precision  of the pairs of claims of one slot that both stand for claims of facts: those of one fact
missed     gold claims of facts that no claim stands for
forbidden  of the pairs of must_not_flag: those with claims of one slot, and those where two such claims are linked as one thing

Pairs within one article count in both. Two claims of one fact that gold itself calls a matter of scope (a part, another group, place
or definition) are of two facts here, except with --loose. A claim that stands for claims of several facts is right with any of them. Claims that gold
does not annotate count nowhere. Statements (slots that begin with "statement:") are compared by their wording and have no slot in
this sense; they are left out. --wrong N lists the N commonest pairs of facts that share a slot.
"""
import json
import os
import subprocess
import sys
from collections import Counter
from itertools import combinations

SHARE = 0.5
FIGURES = {"quantity", "share", "duration"}
ENDLESS = float("inf")


def overlap(span, gold):
    both = min(span[1], gold[1]) - max(span[0], gold[0])
    return both / min(span[1] - span[0], gold[1] - gold[0]) if both > 0 else 0


def number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return None


def interval(value):
    """The bounds of a value as numbers; None where it has none."""
    low, high = number((value or {}).get("low")), number((value or {}).get("high"))
    if low is None and high is None:
        return None
    return (-ENDLESS if low is None else low, ENDLESS if high is None else high)


def families(kind, value, dated):
    """What a claim gives: figures, dates, labels, words. An attribute may be any but a label."""
    if kind in FIGURES:
        return {"figure"}
    if kind in ("date", "label"):
        return {kind}
    given = {"words"}
    if kind == "attribute":
        given |= ({"figure"} if interval(value) else set()) | ({"date"} if dated else set())
    return given


class Claim:
    """A claim of ours, or of gold: where it stands and what it gives."""

    def __init__(self, file, spans, kind, value, dated):
        self.file, self.spans, self.value = file, spans, value
        self.families = families(kind, value, dated)


class Ours(Claim):
    def __init__(self, claim, file):
        spans = [(claim["begin"], claim["end"])] + [(p["begin"], p["end"]) for p in claim["parts"]]
        super().__init__(file, spans, claim["kind"], claim["value"], claim["timex"])
        self.slot, self.quote, self.record = claim["slot"], claim["quote"], claim

    def stands_for(self, gold, loose):
        if self.file != gold.file or max(overlap(s, gold.spans[0]) for s in self.spans) < SHARE:
            return False
        if loose:
            return True
        if not self.families & gold.families:
            return False
        mine, theirs = interval(self.value), interval(gold.value)
        return not mine or not theirs or (mine[0] <= theirs[1] and theirs[0] <= mine[1])


def run(binary, *folders):
    done = subprocess.run([binary, "report", "--format", "json", *folders], capture_output=True, check=True)
    return json.loads(done.stdout)


def claims_of(report):
    files = {d["id"]: os.path.basename(d["path"]) for d in report["documents"]}
    return [Ours(c, files[c["document"]]) for c in report["claims"] if c["slot"] and not c["slot"].startswith("statement:")]


def read_gold(folder):
    with open(os.path.join(folder, "gold.json"), encoding="utf-8") as file:
        return json.load(file)


class Gold:
    """The claims of facts with two or more, and which pairs of them are of one fact."""

    def __init__(self, gold, loose=False):
        files = {d.get("id", d.get("doc")): os.path.basename(d.get("file", d.get("doc"))) for d in gold["documents"]}
        self.loose, self.claims, self.facts, ids = loose, [], [], {}
        for fact in gold["facts"]:
            for c in fact["claims"] if len(fact["claims"]) > 1 else []:
                value = c.get("value") or {}
                file = files.get(c["doc"], os.path.basename(c["doc"]))
                ids[c["id"]] = len(self.claims)
                self.claims.append(Claim(file, [(c["begin"], c["end"])], c.get("kind", fact["kind"]), value, "date" in str(value.get("unit", ""))))
                self.facts.append(fact["id"])
        scope = [p for fact in gold["facts"] for p in fact["pairs"] if p["verdict"] in ("scope", ["scope"]) and p["a"] in ids and p["b"] in ids]
        self.apart = set() if loose else {frozenset((ids[p["a"]], ids[p["b"]])) for p in scope}

    def one_fact(self, x, y):
        return self.facts[x] == self.facts[y] and frozenset((x, y)) not in self.apart

    def pairs(self, held):
        return [(x, y) for x, y in combinations(held, 2) if self.one_fact(x, y)]


def standing(claims, gold):
    """(claim, indexes of the gold claims it stands for) of the claims that stand for any."""
    found = [(c, [g for g, claim in enumerate(gold.claims) if c.stands_for(claim, gold.loose)]) for c in claims]
    return [(c, stands) for c, stands in found if stands]


def of_one_fact(gold, left, right):
    """Whether two claims of ours are of one fact, by the gold claims they stand for."""
    return any(gold.one_fact(x, y) for x in left for y in right)


def count(held, gold, slot_of=lambda claim: claim.slot):
    """(recalled, pairs of facts, right, pairs in slots, missed, gold claims), and the pairs of facts that wrongly share a slot."""
    slots = [set() for _ in gold.claims]
    for claim, stands in held:
        for g in stands:
            slots[g].add(slot_of(claim))
    pairs = gold.pairs([g for g in range(len(slots)) if slots[g]])
    recalled = sum(bool(slots[x] & slots[y]) for x, y in pairs)
    together = [(x, y) for x, y in combinations([(slot_of(c), stands) for c, stands in held], 2) if x[0] == y[0]]
    wrong = Counter((x[0], *sorted(names(gold, s) for s in (x[1], y[1]))) for x, y in together if not of_one_fact(gold, x[1], y[1]))
    missed = sum(not s for s in slots)
    return [recalled, len(pairs), len(together) - sum(wrong.values()), len(together), missed, len(slots)], wrong


def forbidden(report, claims, gold):
    """(pairs with claims of one slot, of these linked, all pairs) of must_not_flag. Spellings of one place are among them."""
    linked = {frozenset((r["a"], r["b"])) for r in report["relations"] if r["verdict"] not in ("scope", "framing")}
    found = [0, 0, 0]
    for trap in gold["must_not_flag"]:
        sides = [Claim(os.path.basename(t["doc"]), [(t["begin"], t["end"])], "quantity", None, False) for t in (trap["a"], trap["b"]) if isinstance(t, dict) and t.get("end")]
        if len(sides) < 2:
            continue
        left, right = ([c for c in claims if c.stands_for(side, True)] for side in sides)
        together = [{x.record["id"], y.record["id"]} for x in left for y in right if x.slot == y.slot and x is not y]
        found = [found[0] + bool(together), found[1] + any(frozenset(t) in linked for t in together), found[2] + 1]
    return found


def names(gold, stands):
    return "/".join(sorted({gold.facts[g] for g in stands}))


def score(binary, folder, loose=False):
    """The counts, the pairs of facts that wrongly share a slot, and the forbidden pairs."""
    report, raw = run(binary, folder), read_gold(folder)
    gold, claims = Gold(raw, loose), claims_of(report)
    return *count(standing(claims, gold), gold), forbidden(report, claims, raw)


def show(name, counts):
    recalled, pairs, right, together, missed, gold = counts
    ratio = lambda part, whole: f"{part / whole:.2f}" if whole else "-"
    print(f"{name[:36]:36} recall {recalled:5} of {pairs:5} {ratio(recalled, pairs)}   precision {right:5} of {together:5} "
          f"{ratio(right, together)}   missed {missed:4} of {gold:4}")


def main(arguments):
    loose = "--loose" in arguments
    listed = 0
    if "--wrong" in arguments:
        at = arguments.index("--wrong")
        listed = int(arguments[at + 1])
        del arguments[at:at + 2]
    words = [a for a in arguments if a != "--loose"]
    if len(words) < 2:
        sys.exit(__doc__)
    total, traps = [0] * 6, [0] * 3
    for folder in words[1:]:
        counts, wrong, caught = score(words[0], folder, loose)
        traps = [a + b for a, b in zip(traps, caught)]
        show(os.path.basename(folder.rstrip("/")), counts)
        for (slot, x, y), number_of in wrong.most_common(listed):
            print(f"  {number_of:4}  {slot}: {x} with {y}")
        total = [a + b for a, b in zip(total, counts)]
    show("all", total)
    print(f"forbidden: {traps[0]} of {traps[2]} pairs share a slot, {traps[1]} of them linked")


if __name__ == "__main__":
    main(sys.argv[1:])
