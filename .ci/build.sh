#!/bin/sh
# Builds the program into build/ after installing what is missing (Debian 12): .ci/build.sh
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/.ci/setup.sh"
install_packages
configure
ninja -C "$root/build" atodds >&2 || exit 2
