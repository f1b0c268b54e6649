# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the benchmarks of whole programs share: the simulator, curl beside our sync, time and memory."""

import contextlib
import json
import os
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

BIN = Path(sys.argv[1]).resolve()
KEY = "sk-bench"
ENVIRONMENT = dict(os.environ, DASHSCOPE_API_KEY=KEY, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
PAGE = 1000


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


def program(directory, *arguments):
    return [BIN / "tunewatch", "--data-dir", directory, *arguments]


def sync(base, directory):
    return program(directory, "--connect", "dashscope=" + base, "sync")


def curl_config(base, path, lines):
    """A file for curl -K that reads the pages of the only job's log."""
    job = get(base + "/fine-tunes")["jobs"][0]["job_id"]
    urls = [f"{base}/fine-tunes/{job}/logs?offset={offset}&line={PAGE}" for offset in range(0, lines, PAGE)]
    path.write_text(f'header = "Authorization: Bearer {KEY}"\n' + "".join(
        f'url = "{url}"\noutput = "/dev/null"\n' for url in urls))
    return path


def memory(pid):
    """Resident memory by kind, in MB."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return {name: int(status[name].split()[0]) / 1024 for name in ("VmRSS", "RssAnon", "RssFile", "VmHWM")}


def quartiles(values):
    """Median and quartiles as text; one value alone as it is."""
    if len(values) < 2:
        return f"{values[0]:.1f} (once)"
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"{middle:.1f} ({low:.1f}–{high:.1f})"


def ratio(ours, theirs):
    values = [mine / other for mine, other in zip(ours, theirs)]
    if len(values) < 2:
        return f"{values[0]:.2f} x (once)"
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"{middle:.2f} x ({low:.2f}–{high:.2f})"
