#!/bin/sh
# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what Tunewatch needs and is missing. Usage: setup.sh run | tests | bench
# Knows Debian and Ubuntu (apt); elsewhere it says what to install and lets the build decide.
set -eu

run="g++ cmake ninja-build pkg-config ccache
     qt6-base-dev libqt6charts6-dev libqt6opengl6-dev libqt6svg6-dev libgl-dev
     qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-qpa-plugins
     libsqlite3-dev libzstd-dev zlib1g-dev libsimdjson-dev libpcre2-dev libexpected-dev
     qtkeychain-qt6-dev libsecret-1-0"
tests="$run mold clang-tidy openssl procps xvfb openbox dbus-x11 gnome-keyring at-spi2-core gir1.2-atspi-2.0 python3-gi xdotool
       fonts-inter fonts-jetbrains-mono fonts-noto-cjk fonts-noto-color-emoji"

bench="$tests curl ripgrep glogg python3 libqcustomplot-dev libqcustomplot2.1-qt6"

# Node may be here from elsewhere; the distribution's would then only be in its way.
command -v node >/dev/null && command -v npm >/dev/null || tests="$tests nodejs npm"

case "${1:-}" in
    run) wanted=$run ;;
    tests) wanted=$tests ;;
    bench) wanted=$bench ;;
    *) echo "usage: setup.sh run | tests | bench" >&2; exit 1 ;;
esac

if ! command -v dpkg-query >/dev/null; then
    if ! command -v cmake >/dev/null; then
        echo "Tunewatch: this script knows apt only. Install what these Debian packages hold:" >&2
        echo $wanted >&2
    fi
    exit 0
fi

# Some of these names are only provided by packages of other names: to ask for them again would take apt each time.
installed=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}, ${Provides}\n' | sed -n 's/([^)]*)//g; s/^ii *//p' | tr -s ', ' '\n')
missing=
for package in $wanted; do
    case "
$installed
" in *"
$package
"*) ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0

echo "Tunewatch installs with apt:$missing" >&2
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq >&2
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
