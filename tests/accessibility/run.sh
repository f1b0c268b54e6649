#!/bin/sh
# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: run.sh BIN SCRIPT
# Runs a script that drives the real window over AT-SPI: own D-Bus session (without a keychain), own X server, a window manager.
set -eu
bin=$1 script=$2

exec dbus-run-session --config-file="$(dirname "$0")/../fixtures/session_bus.conf" -- sh -eu -c '
    dir=$(mktemp -d)
    trap "kill \$server \$manager \$bus 2>/dev/null || true; rm -rf $dir" EXIT
    Xvfb -displayfd 3 -screen 0 1600x1200x24 -nolisten tcp 3>"$dir/display" 2>/dev/null &
    server=$!
    while [ ! -s "$dir/display" ]; do kill -0 $server; sleep 0.05; done
    DISPLAY=:$(cat "$dir/display") && export DISPLAY
    # A window that is there before the manager never gets the focus.
    openbox --startup "touch $dir/managed" 2>/dev/null &
    manager=$!
    while [ ! -e "$dir/managed" ]; do kill -0 $manager; sleep 0.05; done
    /usr/libexec/at-spi-bus-launcher --launch-immediately 2>/dev/null &
    bus=$!
    export QT_QPA_PLATFORM=xcb QT_ACCESSIBILITY=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 XDG_RUNTIME_DIR="$dir" NO_AT_BRIDGE=0
    /usr/bin/python3 "$1" "$0"' "$bin" "$script"
