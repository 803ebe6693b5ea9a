#!/usr/bin/env python3
"""Runs the built program on every folder of fixtures/cases and checks its expect.json.

usage: run_cases.py [--update [--allow-more]] [--list] [NAME-PART...]

Needs ATODDS (the built program) and ATODDS_SOURCE_ROOT. With NAME-PARTs only the folders whose names hold one of them.
Failing cases that are known stand in fixtures/known_gaps/cases.json: `silent` lists the cases with a false alarm,
`conflict` those in which an expected relation is missing. A failure that is not listed fails the run, and so does a
listed case that passes now. --update takes what passes now off the lists; only with --allow-more does it add to them.
--list prints every gap, known or not, with what is wrong.
"""
import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from expectations import problems

ROOT = Path(os.environ.get("ATODDS_SOURCE_ROOT", Path(__file__).resolve().parents[2]))
CASES = ROOT / "fixtures" / "cases"
KNOWN_GAPS = ROOT / "fixtures" / "known_gaps" / "cases.json"
# Each case is one short process; more than two at once would starve the other tests of the run.
WORKERS = 2
TIMEOUT = 120  # seconds for one case, on a busy machine
KINDS = ("silent", "conflict")


def report_of(folder):
    """The report on one folder; a text that says what went wrong when there is none."""
    command = [os.environ["ATODDS"], "report", "--jobs", "1", "--format", "json", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        return f"no report after {TIMEOUT} seconds"
    except OSError as error:
        return f"the program does not start: {error}"
    if done.returncode != 0:
        return f"exit code {done.returncode}: {done.stderr.decode(errors='replace').strip()[:300]}"
    try:
        return json.loads(done.stdout)
    except ValueError as error:
        return f"the report is no JSON: {error}"


def run_case(folder):
    """What is wrong in one case: {"silent": [text...], "conflict": [...], "broken": [...]}."""
    report = report_of(folder)
    if isinstance(report, str):
        return {"silent": [], "conflict": [], "broken": [report]}
    return problems(folder, report)


def load_known():
    if not KNOWN_GAPS.exists():
        return {kind: [] for kind in KINDS}
    return json.loads(KNOWN_GAPS.read_text(encoding="utf-8"))


def faults_of(known):
    """What is wrong with the list itself: counts that do not fit, names of no case."""
    faults = []
    for kind in KINDS if KNOWN_GAPS.exists() else ():
        if known["counts"][kind] != len(known[kind]):
            faults.append(f"{kind} lists {len(known[kind])} cases, its count says {known['counts'][kind]}")
        faults += [f"{kind} lists {name}, which is no case" for name in known[kind] if not (CASES / name).is_dir()]
    return faults


def gaps(results):
    return {kind: sorted(name for name, wrong in results.items() if wrong[kind]) for kind in KINDS}


def update(results, known, allow_more):
    """Takes what passes now off the lists; what fails anew comes onto them only with `allow_more`."""
    now = gaps(results)
    if not allow_more:
        now = {kind: [name for name in now[kind] if name in known[kind]] for kind in KINDS}
    content = {
        "about": "Cases that fail today, written by tests/cases/run_cases.py --update. silent: a false alarm; "
                 "conflict: an expected relation is missing. The counts may only fall.",
        "counts": {kind: len(now[kind]) for kind in KINDS}, **now,
    }
    KNOWN_GAPS.parent.mkdir(parents=True, exist_ok=True)
    KNOWN_GAPS.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def judge(name, wrong, known):
    """(outcome, lines) of one case: passed, failed or skipped (a known gap)."""
    lines = [f"broken: {text}" for text in wrong["broken"]]
    skipped = False
    for kind in KINDS:
        listed = name in known[kind]
        if wrong[kind] and not listed:
            lines += [f"{kind}: {text}" for text in wrong[kind]]
        elif listed and not wrong[kind] and not wrong["broken"]:
            lines.append(f"passes now: promote it (take it out of `{kind}` in fixtures/known_gaps/cases.json, "
                         "or run tests/cases/run_cases.py --update)")
        skipped = skipped or (listed and bool(wrong[kind]))
    return ("failed" if lines else "skipped" if skipped else "passed"), lines


def show(results, known, seconds):
    """Prints the failures and the counts in the form of Python's unittest; gives the exit code."""
    outcomes = {"passed": 0, "failed": 0, "skipped": 0}
    for name, wrong in sorted(results.items()):
        outcome, lines = judge(name, wrong, known)
        outcomes[outcome] += 1
        for line in lines:
            print(f"FAIL: {name}\n  {line}")
    now = gaps(results)
    print(f"false alarms: {len(now['silent'])} cases; expected relation missing: {len(now['conflict'])} cases; "
          f"of these known: {len(known['silent'])} and {len(known['conflict'])}")
    print(f"Ran {len(results)} tests in {seconds:.3f}s\n")
    parts = [f"{word}={n}" for word, n in (("failures", outcomes["failed"]), ("skipped", outcomes["skipped"])) if n]
    print(("FAILED" if outcomes["failed"] else "OK") + (f" ({', '.join(parts)})" if parts else ""))
    return 1 if outcomes["failed"] else 0


def list_gaps(results):
    for name, wrong in sorted(results.items()):
        for kind in (*KINDS, "broken"):
            for text in wrong[kind]:
                print(f"{kind:9} {name}: {text}")


def main():
    flags = {word for word in sys.argv[1:] if word.startswith("--")}
    names = [word for word in sys.argv[1:] if not word.startswith("--")]
    if flags - {"--update", "--allow-more", "--list"} or "ATODDS" not in os.environ:
        sys.exit(__doc__)
    folders = [p for p in sorted(CASES.iterdir()) if p.is_dir() and (not names or any(n in p.name for n in names))]
    if not folders:
        print("FAIL: no case was found\nRan 0 tests in 0.000s\n\nFAILED (failures=1)")
        return 1
    start = time.monotonic()
    with ThreadPoolExecutor(WORKERS) as pool:
        results = dict(zip((p.name for p in folders), pool.map(run_case, folders)))
    known = load_known()
    faults = [] if "--update" in flags else faults_of(known)
    if "--list" in flags:
        list_gaps(results)
    if "--update" in flags:
        if names:
            sys.exit("--update needs the whole run")
        update(results, known, "--allow-more" in flags)
        known = load_known()
    if faults:
        results["known_gaps/cases.json"] = {"silent": [], "conflict": [], "broken": faults}
    return show(results, known, time.monotonic() - start)


if __name__ == "__main__":
    sys.exit(main())
