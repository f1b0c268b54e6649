#!/bin/sh
# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: function_size.sh CLANG_TIDY SOURCE BUILD
# Fails when clang-tidy finds a function over the limit of .clang-tidy in a source of app/ or ui/, united or by itself. What
# passed is skipped until any source or header of its room, or any other header, changes.
set -eu
tidy=$1 source=$2 build=$3
passed="$build/function_size"
mkdir -p "$passed"
cd "$source"
# clang cannot read gcc's precompiled headers; every source includes what it uses, so they are simply left out.
sed -E 's/-Winvalid-pch//g; s/-include [^ ]*cmake_pch\.hxx//g' "$build/compile_commands.json" >"$passed/compile_commands.json"
headers=$(find app ui -name '*.h' | LC_ALL=C sort | xargs cat .clang-tidy | sha256sum | cut -c1-16)

sed -nE 's/^ *"file": "(.*)",?$/\1/p' "$passed/compile_commands.json" | LC_ALL=C sort -u |
    grep -E "^($source/(app|ui)/|$build/(app|ui)/.*/Unity/)" | while read -r file; do
    case $file in
        */Unity/*) content=$(sed -nE 's/^#include "(.*)"$/\1/p' "$file" | xargs cat | sha256sum) ;;
        *) content=$(sha256sum "$file") ;;
    esac
    stamp="$passed/$(echo "$content" | cut -c1-16)-$headers"
    [ -e "$stamp" ] || echo "$file $stamp"
done | xargs -r -P "$(nproc)" -L 1 sh -c '
    out=$("$0" --quiet -p "$1" --extra-arg=-Wno-everything "$2" 2>/dev/null) || { printf "%s\n" "$out"; exit 1; }
    : >"$3"' "$tidy" "$passed"
