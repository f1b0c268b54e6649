# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The main job in figures: sync beside curl, the main thread while a log streams in, memory with a long log open.

Usage: sync.py DIRECTORY_OF_EXECUTABLES. Prints medians and judges nothing.
"""

import contextlib
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

BIN = Path(sys.argv[1]).resolve()
KEY = "sk-bench"
ENVIRONMENT = dict(os.environ, DASHSCOPE_API_KEY=KEY, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
LINES = 100_000
PAGE = 1000
PAIRS = 7


@contextlib.contextmanager
def simulator(*arguments):
    """The origin of a service that ends with this block."""
    command = [BIN / "tunewatch-simulator", "--port", "0", "--api-key", KEY, "--until-stdin-closes", *arguments]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.wait()


def get(url):
    request = urllib.request.Request(url, headers={"Authorization": "Bearer " + KEY})
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)["output"]


def milliseconds(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def sync(base, directory):
    return [BIN / "tunewatch", "--data-dir", directory, "--connect", "dashscope=" + base, "sync"]


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


def curl_config(base, path):
    """Reads the pages one after another over one connection."""
    job = get(base + "/fine-tunes")["jobs"][0]["job_id"]
    urls = [f"{base}/fine-tunes/{job}/logs?offset={offset}&line={PAGE}" for offset in range(0, LINES, PAGE)]
    path.write_text(f'header = "Authorization: Bearer {KEY}"\n' + "".join(
        f'url = "{url}"\noutput = "/dev/null"\n' for url in urls))
    return ["curl", "-s", "-K", path]


def measure_sync():
    print(f"sync of one log of {LINES} lines beside curl reading its pages, medians of {PAIRS} pairs in turn")
    print(f"  {'latency':>8} {'curl ms':>9} {'sync ms':>9} {'sync/curl':>10} {'of pairs':>16}")
    for latency in (0, 50):
        options = ("--jobs", "1", "--log-lines", str(LINES), "--speed", "0", "--latency", str(latency))
        with simulator(*options) as origin, tempfile.TemporaryDirectory() as directory:
            base = origin + "/api/v1"
            curl = curl_config(base, Path(directory) / "urls.cfg")
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


def memory(pid):
    """Resident memory by kind, in MB."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return {name: int(status[name].split()[0]) / 1024 for name in ("VmRSS", "RssAnon", "RssFile", "VmHWM")}


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
