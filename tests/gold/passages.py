#!/usr/bin/env python3
"""What the program makes of pairs of short passages: how many conflicts it finds, and how many innocent pairs alarm.

usage: passages.py BINARY [read|unread] [--show LABEL] [--floors CONFLICT DENIAL NONE]

fixtures/passages/read.ndjson and unread.ndjson hold one pair a line: `label` is conflict (both cannot be true), denial (one side says it is
not so) or none (only looks like a conflict). Each pair is a report of its own, of two outlets printed on one day. `unread` is for
measuring: who writes rules does not read it, and --show is refused for it. With --floors the run fails when fewer conflicts or denials are
found, or more innocent pairs alarm, than the three numbers say.
"""
import json
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PASSAGES = Path(__file__).resolve().parents[2] / "fixtures" / "passages"
PRINTED = "2024-05-14"
WORKERS = 2
TIMEOUT = 120  # seconds for one pair, on a busy machine


def relations_of(binary, pair):
    """The relations between the two passages: (verdict, topic, quote, quote)."""
    with tempfile.TemporaryDirectory() as folder:
        for side in ("a", "b"):
            Path(folder, f"{side}.txt").write_text(pair[side] + "\n", encoding="utf-8")
        articles = [{"file": "a.txt", "outlet": "Harbour Post", "published": PRINTED},
                    {"file": "b.txt", "outlet": "Valley Courier", "published": PRINTED}]
        Path(folder, "manifest.json").write_text(json.dumps({"articles": articles}), encoding="utf-8")
        done = subprocess.run([binary, "report", "--jobs", "1", "--format", "json", folder],
                              capture_output=True, timeout=TIMEOUT, check=True)
    report = json.loads(done.stdout)
    claims = {claim["id"]: claim for claim in report["claims"]}
    found = []
    for relation in report["relations"]:
        a, b = claims[relation["a"]], claims[relation["b"]]
        if a["document"] != b["document"]:
            found.append((relation["verdict"], a["topic"], a["quote"], b["quote"]))
    return found


def main():
    args = sys.argv[1:]
    if not args or args[0].startswith("-"):
        sys.exit(__doc__)
    binary, rest = args[0], args[1:]
    half = rest[0] if rest and not rest[0].startswith("-") else "read"
    show = rest[rest.index("--show") + 1] if "--show" in rest else None
    if show and half != "read":
        sys.exit("passages.py: unread pairs are for measuring only; --show works with read")
    lines = (PASSAGES / f"{half}.ndjson").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines if line.strip()]
    total, alarmed = Counter(), Counter()
    with ThreadPoolExecutor(WORKERS) as pool:
        for pair, found in zip(pairs, pool.map(lambda p: relations_of(binary, p), pairs)):
            alarms = [r for r in found if r[0] in ("contradiction", "dispute")]
            total[pair["label"]] += 1
            alarmed[pair["label"]] += bool(alarms)
            if show == pair["label"] and bool(alarms) == (show == "none"):
                print(f"{pair['id']}  {pair['why']}\n    {pair['a']}\n    {pair['b']}")
                for verdict, topic, one, other in found:
                    print(f"      {verdict}  {topic}: {one!r} / {other!r}")
    print(f"{half}:  conflicts found {alarmed['conflict']} of {total['conflict']}  denials found {alarmed['denial']} of {total['denial']}"
          f"  innocent pairs alarmed {alarmed['none']} of {total['none']}")
    if "--floors" in rest:
        conflict, denial, none = (int(n) for n in rest[rest.index("--floors") + 1:rest.index("--floors") + 4])
        if alarmed["conflict"] < conflict or alarmed["denial"] < denial or alarmed["none"] > none:
            sys.exit(f"passages.py: below the floors of {conflict} conflicts and {denial} denials, or above {none} innocent alarms")


if __name__ == "__main__":
    main()
