# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The log engine in figures: fetching beside curl, opening beside glogg, searching beside rg and grep, memory, disk.

Usage: logs.py DIRECTORY_OF_EXECUTABLES [--quick]. With --quick a million lines only; ten million take a quarter of an hour more.
Prints medians, in brackets the quartiles, and judges nothing. Whatever is compared takes turns.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from service import BIN, ENVIRONMENT, PAGE, curl_config, milliseconds, program, quartiles, ratio, simulator, sync

MILLION = 1_000_000
LATENCIES = (0, 50)
OPENINGS = 21
SETTLED = 0.4  # s without work: a window stands there
LONGEST_OPENING = 60  # s


def log_of(lines, latency):
    return ("--jobs", "1", "--mixed-logs", "--log-lines", str(lines), "--speed", "0", "--latency", str(latency))


def step(*words):
    """A step of the program's own code; prints its part of the table."""
    subprocess.run([BIN / "bench_logs", *map(str, words)], check=True, env=ENVIRONMENT)


def timed_sync(base):
    with tempfile.TemporaryDirectory() as directory:
        return milliseconds(sync(base, directory))


def rounds_of(lines, latency):
    """How often a pull is measured: what takes a minute is not done 21 times."""
    if lines > MILLION:
        return 3 if latency == 0 else 1
    return 7 if latency == 0 else 3


def measure_pull(lines):
    start = [milliseconds([BIN / "tunewatch", "--version"]) for _ in range(OPENINGS)]
    print(f"  pull of {lines // PAGE} pages, ms; of ours, starting the program is {quartiles(start)}")
    for latency in LATENCIES:
        with simulator(*log_of(lines, latency)) as origin, tempfile.TemporaryDirectory() as directory:
            base = origin + "/api/v1"
            config = curl_config(base, Path(directory) / "urls.cfg", lines)
            one_by_one = ["curl", "-s", "-K", config]
            parallel = ["curl", "-s", "--parallel", "--parallel-max", "6", "-K", config]
            rounds = rounds_of(lines, latency)
            # One after another at 50 ms is pages times latency: an hour of waiting would tell nothing new.
            is_long = latency and lines > MILLION
            sequential, together, ours = [], [], []
            for turn in range(rounds):
                if not is_long and (latency == 0 or turn == 0):
                    sequential.append(milliseconds(one_by_one))
                together.append(milliseconds(parallel))
                ours.append(timed_sync(base))
            print(f"    {latency:>2} ms: curl {quartiles(sequential) if sequential else f'not run, at least {lines // PAGE * latency}'},"
                  f" curl of six {quartiles(together)}, sync {quartiles(ours)} = {ratio(ours, together)} of six", flush=True)


def ticks(pid):
    """Processor time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def until_idle(command):
    """From the start of a program with a window to the last time that it worked, in ms; then it is ended."""
    start = last = time.perf_counter()
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    spent = 0
    while time.perf_counter() - last < SETTLED and time.perf_counter() - start < LONGEST_OPENING:
        time.sleep(0.005)
        now = ticks(process.pid)
        if now != spent:
            spent, last = now, time.perf_counter()
    process.kill()
    process.wait()
    return (last - start) * 1000


def measure_opening(directory, exported):
    empty, ours, glogg = [], [], []
    for _ in range(OPENINGS):
        empty.append(milliseconds([BIN / "bench_logs", "empty"]))
        ours.append(milliseconds([BIN / "bench_logs", "open", directory]))
        if shutil.which("glogg") and len(glogg) < 5:
            glogg.append(until_idle(["glogg", exported]))
    print(f"  second open, whole processes, ms: empty window {quartiles(empty)}, painted tail {quartiles(ours)}"
          f" = {ratio(ours, empty)}")
    if glogg:
        print(f"    glogg on the exported file until it is idle {quartiles(glogg)}; ours is {ratio(ours[:len(glogg)], glogg)} of it")
    else:
        print("    glogg is not installed: not compared")


def measure_disk(directory, exported):
    held = sum(file.stat().st_size for file in Path(directory).glob("archive.sqlite*"))
    plain = Path(exported).stat().st_size
    print(f"  on disk {held / 1e6:.0f} MB for {plain / 1e6:.0f} MB of log: {held / plain:.3f} bytes a byte")


def export(directory, exported):
    job = subprocess.run(program(directory, "export", "jobs", "--format", "csv"), check=True, env=ENVIRONMENT,
                         capture_output=True, text=True).stdout.splitlines()[1].split(",")
    name = next(field for field in job if field.startswith("ft-"))
    with open(exported, "wb") as file:
        subprocess.run(program(directory, "export", "log", name, "--with-secrets"), check=True, env=ENVIRONMENT, stdout=file)


def measure(lines):
    print(f"A log of {lines} lines")
    measure_pull(lines)
    step("choose", lines, 50, OPENINGS)
    with tempfile.TemporaryDirectory() as scratch:
        directory, exported = scratch + "/data", scratch + "/log.txt"
        os.mkdir(directory)
        step("load", directory, lines)
        export(directory, exported)
        measure_disk(directory, exported)
        measure_opening(directory, exported)
        step("rest", directory)
        step("jump", directory)
        step("search", directory, exported, OPENINGS if lines == MILLION else 5)


if __name__ == "__main__":
    measure(MILLION)
    subprocess.run([BIN / "bench_main_thread", str(MILLION)], check=True, env=ENVIRONMENT)
    if "--quick" not in sys.argv:
        measure(10 * MILLION)
