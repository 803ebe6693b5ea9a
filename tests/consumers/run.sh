#!/bin/sh
# Hands what the program writes for other tools to those tools: tests/consumers/run.sh [PROGRAM]
# Needs the network (npm, PyPI and, where go is installed, its proxy), npm and python3 with venv, so it is no part of ./test. Everything is installed into
# a folder of its own, which is kept as build-consumers/ for the next time.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-"$root/build/atodds"}
tools="$root/build-consumers"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

mkdir -p "$tools"
[ -x "$tools/python/bin/check-jsonschema" ] || {
    python3 -m venv "$tools/python"
    "$tools/python/bin/pip" install --quiet check-jsonschema junitparser pre-commit
}
[ -x "$tools/node_modules/.bin/sarif-multitool" ] || npm install --silent --prefix "$tools" @microsoft/sarif-multitool
python="$tools/python/bin"

# A run with findings, one without, and one with a baseline and suppressed findings.
cd "$root/fixtures/articles"
check() {
    name=$1
    shift
    code=0
    "$program" check --quiet --format sarif -o "$out/$name.sarif" "$@" || code=$?
    [ $code -le 1 ] || exit $code
    "$program" check --quiet --format junit -o "$out/$name.xml" "$@" || [ $? -le 1 ]
}
check all --all border-accord
check clean quake/01_andean-wire.txt
"$program" check --quiet "--write-baseline=$out/known.json" border-accord
printf '[[suppression]]\nrule = "date-mismatch"\nreason = "looked at"\n' >"$out/accepted.toml"
check known --all --baseline "$out/known.json" --suppressions "$out/accepted.toml" border-accord

for file in "$out"/*.sarif; do
    echo "sarif-multitool: $(basename "$file")"
    "$tools/node_modules/.bin/sarif-multitool" validate "$file" >"$out/log" || { cat "$out/log"; exit 1; }
    grep -E 'error (SARIF|JSON)' "$out/log" && exit 1
    grep -E 'warning (SARIF|JSON)|note (SARIF|JSON)' "$out/log" || true
done

"$python/python" - "$out"/*.xml <<'PYTHON'
import sys
from junitparser import JUnitXml
for path in sys.argv[1:]:
    read = JUnitXml.fromfile(path)
    cases = [case for suite in read for case in suite]
    failed = [case for case in cases if any(type(r).__name__ == "Failure" for r in case.result)]
    assert (read.tests, read.failures) == (len(cases), len(failed)), path
    print(f"junitparser: {path.rsplit('/', 1)[1]}: {read.tests} tests, {read.failures} failed, {read.skipped} skipped")
PYTHON

echo "check-jsonschema: action, workflow, GitLab job"
"$python/check-jsonschema" --builtin-schema vendor.github-actions "$root/action.yml"
sed -n '/^```yaml$/,/^```$/{/^```/d;p;}' "$root/docs/ci.md" | sed -n '/^name: articles/,/category: atodds/p' >"$out/workflow.yml"
"$python/check-jsonschema" --builtin-schema vendor.github-workflows "$out/workflow.yml"
"$python/check-jsonschema" --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci "$root/docs/ci/gitlab.yml"

if command -v go >/dev/null; then
    [ -x "$tools/bin/actionlint" ] || GOBIN="$tools/bin" go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.7
    echo "actionlint: the workflow, which uses the action of this folder"
    mkdir -p "$out/project/.github/workflows" "$out/project/action"
    cp "$root/action.yml" "$out/project/action/"
    sed 's,uses: OWNER/atodds@REF,uses: ./action,' "$out/workflow.yml" >"$out/project/.github/workflows/articles.yml"
    git -C "$out/project" init --quiet
    (cd "$out/project" && "$tools/bin/actionlint")
fi

echo "pre-commit: the hook, with findings and without"
"$python/pre-commit" validate-manifest "$root/.pre-commit-hooks.yaml"
hook="$out/hook" # a copy, since pre-commit clones the last commit and the files may be newer
mkdir "$hook"
cp "$root/.pre-commit-hooks.yaml" "$hook"
git -C "$hook" init --quiet
git -C "$hook" add --all
git -C "$hook" -c user.name=T -c user.email=t@example.org commit --quiet --message hook
data="$out/data"
mkdir "$data"
cp -r border-accord "$data/articles"
git -C "$data" init --quiet
git -C "$data" add --all
cd "$data"
PATH="$(dirname "$program"):$PATH"
export PATH
printf 'repos:\n- repo: %s\n  rev: %s\n  hooks:\n  - id: atodds\n    args: [articles]\n' "$hook" \
    "$(git -C "$hook" rev-parse HEAD)" >.pre-commit-config.yaml
if PRE_COMMIT_HOME="$tools/pre-commit" "$python/pre-commit" run --all-files; then
    echo "the hook passed over findings" >&2
    exit 1
fi
find articles -name '*.txt' ! -name '01_*' -delete
rm articles/manifest.json
git add --all
PRE_COMMIT_HOME="$tools/pre-commit" "$python/pre-commit" run --all-files
echo "every consumer reads what we write"
