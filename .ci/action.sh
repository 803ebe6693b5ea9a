#!/bin/sh
# The check that action.yml runs: annotations and a summary, and a SARIF file when one is named. Its settings come as
# ATODDS_* variables, so that no text of a workflow is ever read as shell words. Writes exit-code and sarif to
# GITHUB_OUTPUT, and ends with the exit status of the check.
set -u
program=${ATODDS_PROGRAM:-"$(cd "$(dirname "$0")/.." && pwd)/build/atodds"}
cd "${ATODDS_WORKING_DIRECTORY:-.}" || exit 2

# In a container the checkout belongs to another user, and git would not look at it.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0="${GITHUB_WORKSPACE:-$PWD}"

set --
[ -z "${ATODDS_FAIL_ON:-}" ] || set -- "$@" --fail-on "$ATODDS_FAIL_ON"
[ -z "${ATODDS_CONFIG:-}" ] || set -- "$@" --config "$ATODDS_CONFIG"
[ -z "${ATODDS_BASELINE:-}" ] || set -- "$@" --baseline "$ATODDS_BASELINE"
[ -z "${ATODDS_SUPPRESSIONS:-}" ] || set -- "$@" --suppressions "$ATODDS_SUPPRESSIONS"
[ -z "${ATODDS_SINCE:-}" ] || set -- "$@" --since "$ATODDS_SINCE"
[ -z "${ATODDS_MAX_BAD:-}" ] || set -- "$@" --max-bad "$ATODDS_MAX_BAD"

# One path a line; blanks belong to a path.
set -f
line_end='
'
old_ifs=$IFS
IFS=$line_end
# shellcheck disable=SC2086 # split at line ends
set -- "$@" -- ${ATODDS_PATHS:-}
IFS=$old_ifs
set +f

if [ -n "${ATODDS_SARIF:-}" ]; then
    "$program" check --quiet --only-new --format sarif --output "$ATODDS_SARIF" "$@"
    [ $? -le 1 ] || exit 2
fi
"$program" check --format github "$@"
code=$?
if [ -n "${GITHUB_OUTPUT:-}" ]; then
    printf 'exit-code=%s\nsarif=%s\n' "$code" "${ATODDS_SARIF:-}" >>"$GITHUB_OUTPUT"
fi
exit "$code"
