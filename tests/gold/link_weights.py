#!/usr/bin/env python3
"""Sets the weights by which linking adds up evidence, from gold, and shows that they hold on stories they were not set on.

usage: link_weights.py BINARY [--write] [FOLDER...]

Fellegi and Sunter's linkage of records: two claims of one topic either speak of one fact or do not. Of each kind of evidence (a mark
of the slot that differs, how the places and the times stand to each other) gold tells how often it is seen among pairs of one
fact and among the others; the logarithm of the ratio is its weight, in bits. The sum of all weights and the odds that a pair is of
one fact at all is the link's score. A mark may part two slots only when it outweighs whatever else speaks for one fact.

Each FOLDER (articles and a gold.json) counts alike, however many pairs it has. Without one: fixtures/articles and fixtures/stories
of the project and shared/gold/clusters beside it; where that is absent nothing is set, with a message. Printed are the weights; then, for each cluster, the figures of
score_slots.py with weights and marks set without it, beside those with all. --write writes src/link/weights_set.hpp:

    python3 tests/gold/link_weights.py build/atodds --write

Exit status 1: a mark does not part slots by these weights, or a figure of a left-out cluster is more than 0.08 from that of all.
"""
import math
import sys
from collections import Counter, defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

import score_slots as slots

ROOT = Path(__file__).resolve().parents[2]
CLUSTERS = ROOT.parent / "shared" / "gold" / "clusters"
HEADER = ROOT / "src" / "link" / "weights_set.hpp"
MARKS = ("group", "event", "place")  # which story is told is decided before (docs/decisions/0008-stories.md), not by weight
FIRST_WORDS = {"in": "event", "since": "event", "on": "event", "over": "event", "by": "event", "at": "place", "story": None}
PLACES = ("same", "within", "apart", "unknown")
TIMES = ("same", "overlap", "near", "apart", "unknown")
NEAR = 10      # days, as in src/link/evidence.cpp
UNSEEN = 0.5   # added to every count, so that what was never seen is unlikely and not impossible
ALLOWED = 0.08


def marks_of(record):
    """The marks of a claim's slot by kind, as src/link/facts.cpp tells them: by their first word."""
    found = defaultdict(list)
    for mark in record["slot"][len(record["topic"]):].split(" | ")[1:]:
        found[FIRST_WORDS.get(mark.split(" ")[0], "group")].append(mark)
    return {kind: " | ".join(found[kind]) for kind in MARKS}


def place_relation(a, b):
    if not a or not b:
        return "unknown"
    if a[0] == b[0]:
        return "same"
    return "within" if b[0] in a or a[0] in b else "apart"


def window(record):
    time = record["time"] or {"from": record["as_of"], "to": record["as_of"]}
    day = lambda text, none: date.fromisoformat(text) if text else none
    return day(time["from"], date.min), day(time["to"], date.max), bool(time["from"] or time["to"])


def time_relation(a, b):
    (a_from, a_to, a_known), (b_from, b_to, b_known) = window(a), window(b)
    if not a_known or not b_known:
        return "unknown"
    if (a_from, a_to) == (b_from, b_to):
        return "same"
    if a_from <= b_to and b_from <= a_to:
        return "overlap"
    return "near" if max(a_from - b_to, b_from - a_to).days <= NEAR else "apart"


class Folder:
    """The claims of a folder that stand for claims of gold, and what is seen of each pair of one topic."""

    def __init__(self, binary, path):
        self.name = path.name
        self.gold = slots.Gold(slots.read_gold(path))
        self.held = slots.standing(slots.claims_of(slots.run(binary, str(path))), self.gold)
        self.pairs = []  # (of one fact, evidence)
        for (x, left), (y, right) in combinations(self.held, 2):
            # acts of one verb are told apart by the check itself: who does what to whom, in whatever words
            if x.record["topic"] == y.record["topic"] and not x.record["topic"].startswith("pole:act "):
                self.pairs.append((slots.of_one_fact(self.gold, left, right), evidence(x.record, y.record)))

    def score(self, marks):
        """Recall and precision when only these marks part slots."""
        def slot(claim):
            own = marks_of(claim.record)
            return (claim.record["topic"], *(own[kind] for kind in marks))
        return slots.count(self.held, self.gold, slot)[0]


def evidence(a, b):
    mine, other = marks_of(a), marks_of(b)
    seen = {kind: "agree" if mine[kind] == other[kind] else "differ" for kind in MARKS}
    return {**seen, "places": place_relation(a["place"], b["place"]), "times": time_relation(a, b)}


def values_of(kind):
    return {"places": PLACES, "times": TIMES}.get(kind, ("agree", "differ"))


def weights_from(folders):
    """{kind: {value: bits}} and "prior": bits."""
    counts = {kind: Counter() for kind in (*MARKS, "places", "times")}
    totals = Counter()
    for folder in folders:
        share = 1000 / len(folder.pairs) if folder.pairs else 0  # a folder counts as a thousand pairs
        for one, seen in folder.pairs:
            totals[one] += share
            for kind, value in seen.items():
                counts[kind][one, value] += share
    weights = {"prior": math.log2((totals[True] + UNSEEN) / (totals[False] + UNSEEN))}
    for kind, seen in counts.items():
        values = values_of(kind)
        chance = lambda one, value: (seen[one, value] + UNSEEN) / (totals[one] + UNSEEN * len(values))
        weights[kind] = {value: math.log2(chance(True, value) / chance(False, value)) for value in values}
    return weights


def deciding(weights):
    """The marks that part two claims whatever else speaks for one fact."""
    rest = lambda mark: sum(weights[kind]["agree"] for kind in MARKS if kind != mark)
    return [mark for mark in MARKS if weights["prior"] + rest(mark) + weights[mark]["differ"] < 0]


def hundredths(bits):
    return round(100 * bits)


def header(weights):
    """The weights as C++. The places of the program are same, a in b, b in a, apart, unknown."""
    marks = ", ".join(f"{{{hundredths(weights[m]['agree'])}, {hundredths(weights[m]['differ'])}}}" for m in MARKS)
    of = lambda kind, values: ", ".join(str(hundredths(weights[kind][v])) for v in values)
    return f"""// Written by tests/gold/link_weights.py --write; set nothing by hand.
#pragma once

namespace atodds::link::weights {{

/// Log-odds in hundredths of a bit, for one fact where above 0.
struct Evidence {{
    int agree = 0;
    int differ = 0;
}};
inline constexpr int prior = {hundredths(weights['prior'])};
/// {', '.join(MARKS)}
inline constexpr Evidence marks[] = {{{marks}}};
/// same, a within b, b within a, apart, unknown
inline constexpr int places[] = {{{of('places', ('same', 'within', 'within', 'apart', 'unknown'))}}};
/// {', '.join(TIMES)}
inline constexpr int times[] = {{{of('times', TIMES)}}};

}}  // namespace atodds::link::weights
"""


def show_weights(weights, folders):
    print(f"weights in bits, from {sum(len(f.pairs) for f in folders)} pairs of one topic in {len(folders)} folders")
    print(f"  {'prior':8} {weights['prior']:+.2f}")
    for kind in (*MARKS, "places", "times"):
        print(f"  {kind:8} " + "  ".join(f"{value} {bits:+.2f}" for value, bits in weights[kind].items()))


def ratios(counts):
    return tuple(part / whole if whole else 1 for part, whole in ((counts[0], counts[1]), (counts[2], counts[3])))


def leave_out(clusters, folders):
    """Shows each cluster scored by marks that were set without it; gives the lines that say what is wrong."""
    wrong, sums = [], [[0] * 6, [0] * 6]
    print(f"\n{'left out':34} {'recall':>7} {'with it':>8} {'precision':>10} {'with it':>8}")
    with_all = deciding(weights_from(folders))
    for cluster in clusters:
        without = deciding(weights_from([f for f in folders if f is not cluster]))
        counts = [cluster.score(without), cluster.score(with_all)]
        sums = [[a + b for a, b in zip(total, one)] for total, one in zip(sums, counts)]
        (recall, precision), (recall_all, precision_all) = map(ratios, counts)
        print(f"{cluster.name[:34]:34} {recall:7.2f} {recall_all:8.2f} {precision:10.2f} {precision_all:8.2f}   marks that part: {', '.join(without)}")
        if max(abs(recall - recall_all), abs(precision - precision_all)) > ALLOWED:
            wrong.append(f"{cluster.name}: left out it scores {recall:.2f} and {precision:.2f}, not {recall_all:.2f} and {precision_all:.2f}")
    (recall, precision), (recall_all, precision_all) = map(ratios, sums)
    print(f"{'all':34} {recall:7.2f} {recall_all:8.2f} {precision:10.2f} {precision_all:8.2f}")
    return wrong


def gold_folders(place):
    return [p for p in sorted(place.iterdir()) if (p / "gold.json").is_file()] if place.is_dir() else []


def main(arguments):
    words = [a for a in arguments if a != "--write"]
    if not words:
        sys.exit(__doc__)
    named = [Path(w) for w in words[1:]]
    if not named and not CLUSTERS.is_dir():
        print("skipped: no folder `shared` beside the project")
        return 0
    paths = named or [*gold_folders(CLUSTERS), *gold_folders(ROOT / "fixtures" / "articles"), *gold_folders(ROOT / "fixtures" / "stories")]
    folders = [Folder(words[0], path) for path in paths]
    clusters = [f for f, path in zip(folders, paths) if path.parent.name == "clusters"]
    weights = weights_from(folders)
    show_weights(weights, folders)
    parting = deciding(weights)
    wrong = [f"the mark {mark!r} does not part two claims by these weights" for mark in MARKS if mark not in parting]
    wrong += leave_out(clusters, folders)
    for line in wrong:
        print("FAIL:", line)
    if "--write" in arguments and not wrong:
        HEADER.write_text(header(weights), encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
