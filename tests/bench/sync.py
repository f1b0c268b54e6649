# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The main job in figures: sync beside curl, the main thread while a log streams in, memory with a long log open.

Usage: sync.py DIRECTORY_OF_EXECUTABLES. Prints medians and judges nothing.
"""

import contextlib
import sqlite3
import statistics
import subprocess
import tempfile
import time
import urllib.error
from pathlib import Path

from service import BIN, ENVIRONMENT, curl_config, get, memory, milliseconds, simulator, sync

LINES = 100_000
PAIRS = 7


def check_archive(directory):
    """A figure counts only when the work was done."""
    with contextlib.closing(sqlite3.connect(Path(directory) / "archive.sqlite")) as archive:
        held, = archive.execute("SELECT sum(count) FROM block").fetchone()
    assert held == LINES, f"{held} lines are in the archive"


def timed_sync(base):
    with tempfile.TemporaryDirectory() as directory:
        spent = milliseconds(sync(base, directory))
        check_archive(directory)
        return spent


def measure_sync():
    print(f"sync of one log of {LINES} lines beside curl reading its pages, medians of {PAIRS} pairs in turn")
    print(f"  {'latency':>8} {'curl ms':>9} {'sync ms':>9} {'sync/curl':>10} {'of pairs':>16}")
    for latency in (0, 50):
        options = ("--jobs", "1", "--log-lines", str(LINES), "--speed", "0", "--latency", str(latency))
        with simulator(*options) as origin, tempfile.TemporaryDirectory() as directory:
            base = origin + "/api/v1"
            curl = ["curl", "-s", "-K", curl_config(base, Path(directory) / "urls.cfg", LINES)]
            pairs = [(milliseconds(curl), timed_sync(base)) for _ in range(PAIRS)]
        curls, syncs = zip(*pairs)
        ratios = [ours / theirs for theirs, ours in pairs]
        print(f"  {latency:>5} ms {statistics.median(curls):>9.0f} {statistics.median(syncs):>9.0f}"
              f" {statistics.median(ratios):>9.2f}× {min(ratios):>7.2f} – {max(ratios):.2f}")
    start = statistics.median(milliseconds([BIN / "tunewatch", "--version"]) for _ in range(PAIRS))
    print(f"  of sync, starting the program: {start:.0f} ms", flush=True)


def longest_log(bases):
    """Base URL, job and length."""
    logs = []
    for base in bases:
        for job in get(base + "/fine-tunes?page_no=1&page_size=100")["jobs"]:
            try:
                total = get(f"{base}/fine-tunes/{job['job_id']}/logs?offset=0&line=1")["total"]
            except urllib.error.HTTPError:
                continue  # still in the queue
            logs.append((total, base, job["job_id"]))
    total, base, job = max(logs)
    return base, job, total


def held_lines(archive, job):
    query = "SELECT sum(count) FROM block WHERE log IN (SELECT id FROM log WHERE job = ?)"
    try:
        with contextlib.closing(sqlite3.connect(f"file:{archive}?mode=ro", uri=True)) as db:
            return db.execute(query, (job,)).fetchone()[0] or 0
    except sqlite3.OperationalError:
        return 0  # not there yet, or being made


def measure_window(name, base, directory, job, total):
    window = subprocess.Popen([BIN / "tunewatch", "--data-dir", directory, "--connect", "dashscope=" + base,
                               "--select", job], env=ENVIRONMENT)
    while held_lines(Path(directory) / "archive.sqlite", job) < total:
        time.sleep(0.5)
    time.sleep(10)  # the last lines are drawn and summed up
    now = memory(window.pid)
    print(f"  {name:<46} {now['VmRSS']:>8.0f} {now['RssAnon']:>6.0f} {now['RssFile']:>6.0f} {now['VmHWM']:>8.0f}", flush=True)
    window.terminate()
    window.wait()


def measure_memory():
    print("Resident memory of the window, MB")
    print(f"  {'':<46} {'resident':>8} {'own':>6} {'files':>6} {'highest':>8}")
    dense = ("--jobs", "1", "--log-lines", "1200000", "--speed", "0")
    for about, options, accounts in (("the demo's longest log", ("--demo",), ("/singapore", "/beijing")),
                                     ("metrics in every other line", dense, ("",))):
        with simulator(*options) as origin, tempfile.TemporaryDirectory() as directory:
            base, job, total = longest_log([f"{origin}{account}/api/v1" for account in accounts])
            measure_window(f"{about}, {total} lines fetched", base, directory, job, total)
            measure_window("the same, opened from the archive", base, directory, job, total)


measure_sync()
subprocess.run([BIN / "bench_main_thread"], check=True)
measure_memory()
