#!/usr/bin/env python3
"""Counts the test cases of a meson test run: count_cases.py testlog.json

Prints `N passed, N failed, N skipped` and exits with 1 when a case failed or none ran. A Catch2 program and a Python
unittest say how many cases they had; any other test is one case.
"""
import json
import re
import sys

CATCH_ALL_PASSED = re.compile(r"^All tests passed \(.* in (\d+) test cases?\)", re.MULTILINE)
CATCH_SUMMARY = re.compile(r"^test cases:(.*)$", re.MULTILINE)
UNITTEST_RAN = re.compile(r"^Ran (\d+) tests? in ", re.MULTILINE)
UNITTEST_PARTS = re.compile(r"(failures|errors|skipped|unexpected successes)=(\d+)")
FAILED_RESULTS = {"FAIL", "ERROR", "TIMEOUT", "INTERRUPT", "UNEXPECTEDPASS"}


def catch_cases(text):
    """Passed, failed and skipped cases of a Catch2 program; None when the text is none of its."""
    found = CATCH_ALL_PASSED.search(text)
    if found:
        return int(found[1]), 0, 0
    found = CATCH_SUMMARY.search(text)
    if not found:
        return None
    counts = {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|skipped)", found[1])}
    return counts.get("passed", 0), counts.get("failed", 0), counts.get("skipped", 0)


def unittest_cases(text):
    """The same for a Python unittest."""
    found = UNITTEST_RAN.search(text)
    if not found:
        return None
    parts = {name: int(number) for name, number in UNITTEST_PARTS.findall(text[found.end():])}
    failed = parts.get("failures", 0) + parts.get("errors", 0) + parts.get("unexpected successes", 0)
    skipped = parts.get("skipped", 0)
    return max(int(found[1]) - failed - skipped, 0), failed, skipped


def cases(entry):
    failed = entry["result"] in FAILED_RESULTS
    text = entry.get("stdout", "") + "\n" + entry.get("stderr", "")
    counted = catch_cases(text) or unittest_cases(text)
    if counted is None:
        return (0, 1, 0) if failed else (0, 0, 1) if entry["result"] == "SKIP" else (1, 0, 0)
    if failed and counted[1] == 0:  # it fell over after its last case
        return counted[0], 1, counted[2]
    return counted


def main():
    total = [0, 0, 0]
    try:
        with open(sys.argv[1], encoding="utf-8") as log:
            for line in log:
                total = [a + b for a, b in zip(total, cases(json.loads(line)))]
    except OSError as error:
        print(f"no test log: {error}", file=sys.stderr)
    passed, failed, skipped = total
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
