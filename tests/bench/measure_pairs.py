#!/usr/bin/env python3
"""Measures `atodds pairs` on labelled pairs, in two parts, and shows how the figures move with the thresholds.

usage: measure_pairs.py BINARY DATA.ndjson --task entail|stance|contradiction [--part seen|unseen|both] [--sweep]

DATA has a pair a line: id, a, b, label. The label is entailment, neutral or contradiction; or agree, disagree, discuss, unrelated;
or for, against, observing, which are read as agree, disagree, discuss. Pairs fall into two parts by a hash of their id: a third is
`unseen`, which is looked at only when everything is set.

--sweep  prints the figures for other values of the thresholds in src/pairs (support.cpp, conflict.cpp, stance.cpp), reckoned from
         the fields of the output: cover, overlap, reversed, cues. Each constant there was set by this on the seen part of:
         said_too, said_too_with_figures, same_matter, same_statement: RTE-3, development set;
         related_headline, reversed_rest: Emergent, training folds;
         related_article, refuting_article, distant_article, weight_of_claim, weight_of_question: FNC-1, a tenth of the training set.
         Nothing was set on EQUATE.
"""
import argparse
import hashlib
import json
import subprocess

ALARMS = ("contradiction", "dispute")
EMERGENT = {"for": "agree", "against": "disagree", "observing": "discuss"}
UNSEEN_OF = 3  # one pair of three


def is_unseen(pair_id):
    return int(hashlib.sha256(pair_id.encode()).hexdigest(), 16) % UNSEEN_OF == 0


def load(path, part):
    with open(path, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return [row for row in rows if part == "both" or is_unseen(str(row["id"])) == (part == "unseen")]


def ask(binary, rows):
    feed = "".join(json.dumps({key: row[key] for key in ("id", "a", "b")}) + "\n" for row in rows)
    done = subprocess.run([binary, "pairs", "-"], input=feed.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [answer["id"] for answer in answers] == [str(row["id"]) for row in rows], "an answer a pair, in order"
    return answers


def share(part, whole):
    return part / whole if whole else 0.0


def of_class(gold, guess, name):
    right = sum(g == p == name for g, p in zip(gold, guess))
    said, real = guess.count(name), gold.count(name)
    return share(right, said), share(right, real), share(2 * right, said + real)


def table(gold, guess):
    names = sorted(set(gold))
    rows = [f"  {name:14} P {p:.3f}  R {r:.3f}  F1 {f:.3f}" for name in names for p, r, f in [of_class(gold, guess, name)]]
    accuracy = share(sum(g == p for g, p in zip(gold, guess)), len(gold))
    macro = share(sum(of_class(gold, guess, name)[2] for name in names), len(names))
    return [f"  accuracy {100 * accuracy:.2f}  macro F1 {macro:.3f}"] + rows


def codes(answer):
    return {reason["code"] for reason in answer["reasons"]}


def entails(answer, said_too, with_figures):
    found = codes(answer)
    has_figures = bool(found & {"figure-supported", "figure-unsupported"})
    if found & {"figure-unsupported", "reversed"}:
        return False
    return answer["cover"] >= (with_figures if has_figures else said_too)


def three_way(answer):
    if answer["verdict"] in ALARMS:
        return "contradiction"
    return "entailment" if answer["entails"] else "neutral"


def stance(answer, related, refuting, distant, claim):
    """The rule for articles in src/pairs/stance.cpp."""
    a, b = answer["cues_a"], answer["cues_b"]
    if answer["overlap"] < related:
        return "unrelated"
    if b["refutes"] >= refuting and not (a["refutes"] or a["negative"] or a["asks"]):
        return "disagree"
    return "discuss" if b["distance"] + claim * a["distance"] + 2 * a["asks"] >= distant else "agree"


def sweep_entail(gold, answers):
    print("  said_too, said_too_with_figures: accuracy of entailment against the rest")
    real = [label == "entailment" for label in gold]
    for said_too in range(400, 850, 50):
        row = [100 * share(sum(entails(x, said_too, w) == r for x, r in zip(answers, real)), len(real)) for w in range(350, 700, 50)]
        print(f"  {said_too}: " + "  ".join(f"{w} {value:.1f}" for w, value in zip(range(350, 700, 50), row)))


def sweep_contradiction(gold, answers):
    print("  same_statement: precision and recall of contradiction by reversals alone")
    for least in range(300, 1001, 100):
        guess = ["contradiction" if x["reversed"] and x["reversed"]["rest"] >= least else "other" for x in answers]
        precision, recall, _ = of_class(gold, guess, "contradiction")
        print(f"  {least}: P {precision:.3f}  R {recall:.3f}")


def sweep_stance(gold, answers):
    names = sorted(set(gold))
    print("  related_article, refuting_article, distant_article, weight_of_claim: F1 of " + ", ".join(names))
    for related in (300, 350, 400, 450):
        for refuting in (2, 3, 4, 5):
            for distant in (2, 3, 4):
                for claim in (1, 2, 3):
                    guess = [stance(x, related, refuting, distant, claim) for x in answers]
                    found = [of_class(gold, guess, name)[2] for name in names]
                    print(f"  {related} {refuting} {distant} {claim}: mean {sum(found) / len(found):.3f}  " + " ".join(f"{f:.3f}" for f in found))


def judge(task, rows, answers):
    gold = [EMERGENT.get(row["label"], row["label"]) for row in rows]
    if task == "entail":
        return ["entailment" if label == "entailment" else "other" for label in gold], ["entailment" if x["entails"] else "other" for x in answers]
    if task == "contradiction":
        return gold, [three_way(x) for x in answers]
    guess = [x["stance"] for x in answers]
    if "unrelated" not in gold:  # every pair is about the claim: what is not recognised only reports it
        guess = ["discuss" if g == "unrelated" else g for g in guess]
    return gold, guess


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ", 1)[1])
    parser.add_argument("binary")
    parser.add_argument("data")
    parser.add_argument("--task", required=True, choices=["entail", "stance", "contradiction"])
    parser.add_argument("--part", choices=["seen", "unseen", "both"], default="both")
    parser.add_argument("--sweep", action="store_true")
    args = parser.parse_args()
    for part in ("seen", "unseen") if args.part == "both" else (args.part,):
        rows = load(args.data, part)
        answers = ask(args.binary, rows)
        gold, guess = judge(args.task, rows, answers)
        print(f"{part}: {len(rows)} pairs\n" + "\n".join(table(gold, guess)))
        if args.sweep:
            labels = [EMERGENT.get(row["label"], row["label"]) for row in rows]
            {"entail": sweep_entail, "contradiction": sweep_contradiction, "stance": sweep_stance}[args.task](labels, answers)


if __name__ == "__main__":
    main()
