#!/usr/bin/env python3
"""Scores the built program on the gold of the sample stories and holds the scores to their floors.

usage: run_gold.py [--update] [--show]

Needs ATODDS (the built program) and ATODDS_SOURCE_ROOT. Each folder of fixtures/articles and fixtures/stories holds a gold.json; `atodds eval`
gives recall by verdict and the precision of alarms. A score below its floor in tests/gold/floors.json fails. --update
raises the floors to today's scores and lowers none; --show prints all scores.

Where the folder `shared` lies beside the project, the five articles of shared/seeds are scored too; their floors are
goals set from outside, which --update leaves alone. Where it is absent they are skipped, with a message.
"""
import json
import os
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

ROOT = Path(os.environ.get("ATODDS_SOURCE_ROOT", Path(__file__).resolve().parents[2]))
STORIES = [ROOT / "fixtures" / "articles", ROOT / "fixtures" / "stories"]
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "tests" / "gold" / "floors.json"
TIMEOUT = 120  # seconds for one folder, on a busy machine


def scores_of(folder, gold):
    """The scores that have a floor, by name, as [part, whole]; a text that says what went wrong when there are none."""
    command = [os.environ["ATODDS"], "eval", str(folder), "--gold", str(gold), "--format", "json"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"the program did not run: {error}"
    if done.returncode != 0:
        return f"exit code {done.returncode}: {done.stderr.decode(errors='replace').strip()[:300]}"
    score = json.loads(done.stdout)
    scores = {}
    for verdict, figures in score["verdicts"].items():
        for figure in ("recall", "precision"):
            counts = figures[figure]
            if counts["whole"]:
                scores[f"{figure} of {verdict}"] = [counts["part"], counts["whole"]]
    alarms = score["alarms"]["precision_by_finding"]
    if alarms["count"]:
        scores["precision of alarms"] = [round(1000 * alarms["ratio"]), 1000]
    return scores


def share(counts):
    return Fraction(*counts)


def is_kept(name):
    """Whether --update keeps a score as a floor. Of precision only that of the alarms: others rest on few relations."""
    return name.startswith("recall") or name == "precision of alarms"


def below(floors, scores):
    """A line for each score below its floor. A precision without any relation is no fall, a lost recall is."""
    lines = []
    for name, floor in floors.items():
        now = scores.get(name)
        if now is None and name.startswith("precision"):
            continue
        if now is None or share(now) < share(floor):
            shown = f"{now[0]} of {now[1]}" if now else "nothing"
            lines.append(f"{name}: {shown}, the floor is {floor[0]} of {floor[1]}")
    return lines


def raise_floors(floors, scores):
    raised = {name: counts for name, counts in scores.items() if is_kept(name) and counts[0] > 0}
    for name, floor in floors.items():
        if name not in raised or share(raised[name]) < share(floor):
            raised[name] = floor
    return dict(sorted(raised.items()))


def targets():
    """The stories as (name, folder, gold), and the seeds likewise, with None for a folder that is absent."""
    folders = [p for stories in STORIES for p in sorted(stories.iterdir()) if (p / "gold.json").is_file()]
    found = [(p.name if p.parent == STORIES[0] else f"story {p.name}", p, p / "gold.json") for p in folders]
    seeds = SHARED / "seeds"
    return found, ("seeds", seeds if seeds.is_dir() else None, SHARED / "gold" / "seeds.json")


def show(name, scores, floors):
    print(name)
    for figure, (part, whole) in scores.items():
        floor = "{} of {}".format(*floors[figure]) if figure in floors else "none"
        print(f"  {figure:28} {part:4} of {whole:4}   floor {floor}")


def run_one(name, folder, gold, floors, flags):
    """Scores one folder; gives the lines that say what is wrong."""
    scores = scores_of(folder, gold)
    if isinstance(scores, str):
        return [scores]
    if "--show" in flags:
        show(name, scores, floors["goals"].get(name) or floors["stories"].get(name, {}))
    if name in floors["goals"]:
        return below(floors["goals"][name], scores)
    if "--update" in flags:
        floors["stories"][name] = raise_floors(floors["stories"].get(name, {}), scores)
    if name not in floors["stories"]:
        return ["no floors; run tests/gold/run_gold.py --update"]
    return below(floors["stories"][name], scores)


def write(floors):
    """One line a score, so that a change of one is a change of one line."""
    text = json.dumps(floors, indent=1)
    FLOORS.write_text(compact(text) + "\n", encoding="utf-8")


def compact(text):
    """Puts the two numbers of a score on one line."""
    lines, open_list = [], False
    for line in text.splitlines():
        if open_list:
            lines[-1] += line.strip() + (" " if line.strip().endswith(",") and line.strip()[0].isdigit() else "")
        else:
            lines.append(line)
        open_list = line.endswith("[") or (open_list and not line.strip().startswith("]"))
    return "\n".join(lines)


def main():
    flags = set(sys.argv[1:])
    if flags - {"--update", "--show"} or "ATODDS" not in os.environ:
        sys.exit(__doc__)
    start = time.monotonic()
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    stories, seeds = targets()
    failed, skipped = 0, 0
    for name, folder, gold in [*stories, seeds]:
        if folder is None:
            print(f"skipped: {name}: no folder `shared` beside the project")
            skipped += 1
            continue
        lines = run_one(name, folder, gold, floors, flags)
        failed += bool(lines)
        for line in lines:
            print(f"FAIL: {name}\n  {line}")
    if not stories:
        print("FAIL: no story with gold was found")
        failed += 1
    if "--update" in flags:
        write(floors)
    print(f"Ran {len(stories) + 1} tests in {time.monotonic() - start:.3f}s\n")
    parts = [f"{word}={n}" for word, n in (("failures", failed), ("skipped", skipped)) if n]
    print(("FAILED" if failed else "OK") + (f" ({', '.join(parts)})" if parts else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
