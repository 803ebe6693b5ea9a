"""Compares a report with the expect.json of a case.

    {"about": "...", "check": "counts", "silent": false, "forbid": ["framing"],
     "expect": [{"verdict": "contradiction" or ["contradiction", "dispute"], "a": quote, "b": quote,
                 "a_file": "a.txt", "b_file": "b.txt", "occurrence": 1, "optional": false}]}

`silent` means that no contradiction and no dispute may come out; `forbid` names other verdicts that may not. An entry
of `expect` that is not optional needs a relation with its verdict between claims that stand for the two quotes: their
span, or one of their parts, shares at least half of the shorter of the two spans with the quote.
"""
import json
from pathlib import Path

ALARMS = ("contradiction", "dispute")
SHARE = 0.5
KEYS = {"about", "check", "silent", "forbid", "expect"}
ENTRY_KEYS = {"verdict", "a", "b", "a_file", "b_file", "occurrence", "optional"}


def problems(folder, report):
    """What is wrong in one case: {"silent": [text...], "conflict": [...], "broken": [...]}."""
    wrong = {"silent": [], "conflict": [], "broken": []}
    case = json.loads((folder / "expect.json").read_text(encoding="utf-8"))
    for entry in [case, *case["expect"]]:
        unknown = set(entry) - (KEYS if entry is case else ENTRY_KEYS)
        if unknown:
            wrong["broken"].append(f"expect.json: unknown {sorted(unknown)}")
    claims = {claim["id"]: claim for claim in report["claims"]}
    files = {document["id"]: Path(document["path"]).name for document in report["documents"]}
    forbidden = set(case.get("forbid", [])) | (set(ALARMS) if case["silent"] else set())
    for relation in report["relations"]:
        if relation["verdict"] in forbidden:
            wrong["silent"].append(f"{relation['verdict']} ({relation['rule']}) {words(relation, claims, files)}")
    for entry in case["expect"]:
        check_entry(folder, entry, report, claims, files, wrong)
    return wrong


def words(relation, claims, files):
    sides = (claims[relation["a"]], claims[relation["b"]])
    return " / ".join(f"{files[side['document']]} \"{side['quote']}\"" for side in sides)


def check_entry(folder, entry, report, claims, files, wrong):
    allowed = entry["verdict"] if isinstance(entry["verdict"], list) else [entry["verdict"]]
    sides = [side_span(folder, entry, side) for side in "ab"]
    if None in sides:
        wrong["broken"].append(f"expect.json: a quote is not in its file: {entry['a']!r}, {entry['b']!r}")
        return
    found = {relation["verdict"] for relation in report["relations"] if touches(relation, sides, claims, files)}
    if entry.get("optional", False) or found & set(allowed):
        return
    said = ", ".join(sorted(found)) or "nothing"
    lacking = [side for side, span in zip("ab", sides) if not any(stands_for(c, span, files) for c in claims.values())]
    about = f" (no claim of side {' and '.join(lacking)})" if lacking else ""
    wrong["conflict"].append(f"{' or '.join(allowed)} expected, {said} found{about}: {entry['a']!r} / {entry['b']!r}")


def side_span(folder, entry, side):
    """(file, begin, end) of one side's quote in bytes of the file; None when the quote is not there."""
    name = entry.get(side + "_file", side + ".txt")
    text, quote = (folder / name).read_bytes(), entry[side].encode()
    begin = -1
    for _ in range(entry.get("occurrence", 1)):
        begin = text.find(quote, begin + 1)
        if begin < 0:
            return None
    return name, begin, begin + len(quote)


def touches(relation, sides, claims, files):
    a, b = claims[relation["a"]], claims[relation["b"]]
    return any(stands_for(x, sides[0], files) and stands_for(y, sides[1], files) for x, y in ((a, b), (b, a)))


def stands_for(claim, side, files):
    name, begin, end = side
    if files[claim["document"]] != name:
        return False
    spans = [(claim["begin"], claim["end"])] + [(part["begin"], part["end"]) for part in claim["parts"]]
    return any(shares(span, (begin, end)) for span in spans)


def shares(x, y):
    both = min(x[1], y[1]) - max(x[0], y[0])
    return both > 0 and both >= SHARE * min(x[1] - x[0], y[1] - y[0])
