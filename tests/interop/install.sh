#!/bin/sh
# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what package-lock.json names into the folder of this copy, unless it is there already.
# Usage: install.sh, from the build folder: the source tree stays clean.
set -eu
cd "$(dirname "$0")"
if [ -d node_modules ] && cmp -s package-lock.json node_modules/installed.json; then
    exit 0
fi
npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error
cp package-lock.json node_modules/installed.json
