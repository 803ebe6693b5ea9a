#!/bin/sh
# Opens HTML reports in Debian's Chromium and looks at what they do: tests/browser/run.sh [ARTICLES...]
# Needs chromium, node and npm; playwright-core and axe-core come from npm. Screenshots of the given articles (default: the
# sample stories) are left in the folder named by ATODDS_SHOTS, by default build/browser.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${ATODDS:-$root/build/atodds}
shots=${ATODDS_SHOTS:-$root/build/browser}
mkdir -p "$shots"
cp "$root/tests/browser/package.json" "$root/tests/browser"/*.mjs "$shots/"
(cd "$shots" && npm install --no-audit --no-fund --silent)
[ $# -gt 0 ] || set -- "$root"/fixtures/articles/*/
number=0
rm -f "$shots"/report-*.html
for articles in "$@"; do
    number=$((number + 1))
    "$program" report --format html -o "$shots/report-$number.html" "$articles"
done
# The page of 2,000 findings, where the tests are built beside the program or in the folder named by ATODDS_TESTS.
tests=${ATODDS_TESTS:-$(dirname "$program")}
rm -f "$shots/large.html"
if grep -q large_report "$tests/build.ninja" 2>/dev/null; then
    ninja -C "$tests" tests/browser/large_report >&2
    "$tests/tests/browser/large_report" "$shots/large.html"
fi
# An article that tries to do harm.
printf '%s\n' \
    '{"id":"a","outlet":"<img src=x onerror=alert(1)>","title":"<script>alert(2)</script>","url":"javascript:alert(3)","published":"2021-03-03","text":"<script>alert(4)</script> At least 14 people were killed in the Tarn valley on Monday, police said. </p></div></details><a href=\"javascript:alert(5)\">click</a> The bridge was not closed on Monday."}' \
    '{"id":"b","outlet":"\" onmouseover=\"alert(6)","title":"x","url":"https://example.org/\"><script>alert(7)</script>","published":"2021-03-03","text":"In the Tarn valley 9 people were killed on Monday, police said. The bridge was closed on Monday. <svg onload=alert(8)>"}' |
    "$program" report --format html -o "$shots/hostile.html" -
cd "$shots"
exec node --test --test-concurrency=1 report_test.mjs
