#!/bin/sh
# Speed of other extractors of figures and dates beside ours: one run, one text, one thread.
# usage: peers.sh ATODDS [TEXT]     TEXT is plain text; without one the fixtures' articles are used.
# Each is warmed up with one short text, and reads the text paragraph by paragraph (whole texts take some of them minutes); ours is a process of
# its own: once with its start, once on a hundred copies. Needs node with npm and python3; installs into a temporary folder: @microsoft/recognizers-text-suite, chrono-node, wink-nlp,
# quantulum3. A peer that cannot be installed is named and left out. No part of the test suite.
set -eu
program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -gt 1 ]; then cp "$2" "$work/text"; else find "$here/../../fixtures/articles" -name '*.txt' | sort | xargs cat > "$work/text"; fi
bytes=$(wc -c < "$work/text")
say() { awk -v name="$1" -v s="$2" -v b="$bytes" 'BEGIN { printf "%-32s %10.3f s %12.1f KB/s\n", name, s, b / 1000 / s }'; }

python3 - "$work" <<'PY'
import json, sys
text = open(sys.argv[1] + "/text", encoding="utf-8", errors="replace").read()
record = lambda n: json.dumps({"id": str(n), "published": "2021-05-19", "text": text}) + "\n"
open(sys.argv[1] + "/record", "w").write(record(0))
open(sys.argv[1] + "/hundred", "w").write("".join(map(record, range(100))))
PY
ours() {  # NAME FILE COPIES
    start=$(date +%s.%N)
    "$program" extract --mentions - < "$2" > /dev/null
    say "$1" "$(awk -v a="$start" -v b="$(date +%s.%N)" -v n="$3" 'BEGIN { print (b - a) / n }')"
}
echo "$bytes bytes of text"
ours "atodds, with its start" "$work/record" 1
ours "atodds, of a hundred copies" "$work/hundred" 100

cd "$work"
if npm install --silent --no-audit --no-fund @microsoft/recognizers-text-suite chrono-node wink-nlp wink-eng-lite-web-model > npm.log 2>&1; then
    cat > peers.js <<'JS'
const fs = require("fs");
const text = fs.readFileSync("text", "utf8");
let parts = ["It rose 5 km on 3 May."];  // the first run warms up
const whole = text.split(/\n+/).filter(p => p);
const time = (name, run) => { parts = ["It rose 5 km on 3 May."]; run(); parts = whole; const t = process.hrtime.bigint(); run(); console.log(name + "\t" + Number(process.hrtime.bigint() - t) / 1e9); };
const suite = require("@microsoft/recognizers-text-suite");
time("recognizers-text number+unit", () => parts.forEach(p => { suite.recognizeNumber(p, "en-us"); suite.recognizePercentage(p, "en-us"); suite.recognizeCurrency(p, "en-us"); suite.recognizeDimension(p, "en-us"); }));
time("recognizers-text datetime", () => parts.forEach(p => suite.recognizeDateTime(p, "en-us")));
const chrono = require("chrono-node");
time("chrono-node", () => parts.forEach(p => chrono.parse(p)));
const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
time("wink-nlp entities", () => parts.forEach(p => nlp.readDoc(p).entities().out()));
JS
    node peers.js | while IFS="$(printf '\t')" read -r name seconds; do say "$name" "$seconds"; done
else
    echo "npm peers: could not be installed ($(tail -1 npm.log))"
fi
if python3 -m venv py > /dev/null 2>&1 && py/bin/pip install --quiet quantulum3 setuptools > pip.log 2>&1; then
    py/bin/python -W ignore - <<'PY' | while IFS="$(printf '\t')" read -r name seconds; do say "$name" "$seconds"; done
import time
from quantulum3 import parser
parts = open("text", encoding="utf-8", errors="replace").read().splitlines()
parser.parse("5 km")
start = time.perf_counter()
for part in parts:
    try:
        parser.parse(part)
    except Exception:  # it fails on some texts; the time counts all the same
        pass
print("quantulum3\t%f" % (time.perf_counter() - start))
PY
else
    echo "quantulum3: could not be installed"
fi
