# Sourced by ./run and ./test. Needs $root, the top folder of the project. Everything it prints goes to the standard error.

packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$root/packages.txt"; }

missing_packages() {
    packages | while read -r package; do
        status=$(dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null || true)
        [ "$status" = "install ok installed" ] || echo "$package"
    done
}

# Runs a command as root; as it is, or through sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not Debian: the packages named in packages.txt must be there under their names here." >&2
        return
    fi
    missing=$(missing_packages | tr '\n' ' ')
    missing=${missing% }
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        echo "Missing packages, and neither root nor sudo to install them. As root:" >&2
        echo "  apt-get install $missing" >&2
        exit 2
    fi
    echo "Installing: $missing" >&2
    # shellcheck disable=SC2086 # a list of words
    if ! { as_root apt-get update && as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes \
        --no-install-recommends $missing; } >&2; then
        echo "The packages could not be installed: $missing" >&2
        exit 2
    fi
}

# One build folder for program and tests, so that nothing is compiled twice; ninja compiles what has changed. Measured: -O3
# makes the program no faster than -O2, and the build slower.
configure() {
    if [ ! -f "$root/build/build.ninja" ]; then
        meson setup "$root/build" "$root" --buildtype=release -Doptimization=2 -Djoined=true \
            --wrap-mode=nofallback >&2 || exit 2
    fi
}
