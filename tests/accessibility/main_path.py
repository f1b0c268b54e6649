# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window over AT-SPI, as a screen reader would: 250 jobs in the table, a running one chosen, its log and
its loss grow. Usage: main_path.py BIN"""

import os
import re
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60  # seconds


def until(what, condition):
    """Waits for `condition` to give something true, and gives it back."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            value = condition()
        except Exception:  # an object may vanish while it is looked at
            value = None
        if value:
            return value
        time.sleep(0.1)
    raise SystemExit(f"never happened: {what}")


def descendants(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is None:
            continue
        yield child
        # Rows of the table are many and not looked for here.
        if child.get_role() != Atspi.Role.TABLE:
            yield from descendants(child)


def find(name, role):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application is None or "unewatch" not in (application.get_name() or ""):
            continue
        for node in descendants(application):
            if node.get_name() == name and node.get_role() == role:
                return node
    return None


def text(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def last_number(log):
    numbers = re.findall(r"'global_step/max_steps': '(\d+)/", log)
    return int(numbers[-1]) if numbers else 0


def main():
    bin_dir = sys.argv[1]
    simulator = subprocess.Popen(
        [f"{bin_dir}/tunewatch-simulator", "--port", "0", "--api-key", "sk-x", "--jobs", "250", "--speed", "10",
         "--until-stdin-closes"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    origin = simulator.stdout.readline().strip()
    with tempfile.TemporaryDirectory() as data:
        program = subprocess.Popen(
            [f"{bin_dir}/tunewatch", "--data-dir", data, "--connect", f"dashscope={origin}/api/v1"],
            env={**os.environ, "DASHSCOPE_API_KEY": "sk-x"})
        try:
            walk()
        finally:
            program.terminate()
            program.wait()
            simulator.stdin.close()
            simulator.wait()


def walk():
    table = until("the table Jobs", lambda: find("Jobs", Atspi.Role.TABLE))
    until("250 rows", lambda: Atspi.Table.get_n_rows(table) == 250)
    for name, role in [
        ("Navigation", Atspi.Role.TREE), ("Search jobs", Atspi.Role.TEXT), ("Refresh", Atspi.Role.PUSH_BUTTON),
        ("Search log", Atspi.Role.TEXT), ("Hyper-parameters", Atspi.Role.LIST), ("Usage", Atspi.Role.LIST),
    ]:
        until(f"{name}, {role.value_nick}", lambda: find(name, role))

    def running_row():
        for row in range(Atspi.Table.get_n_rows(table)):
            if Atspi.Table.get_accessible_at(table, row, 0).get_name().startswith("Running"):
                return row + 1
        return None

    row = until("a running job in the table", running_row) - 1
    Atspi.Table.add_row_selection(table, row)
    for other in Atspi.Table.get_selected_rows(table):
        if other != row:
            Atspi.Table.remove_row_selection(table, other)

    log = until("Log lines", lambda: find("Log lines", Atspi.Role.TEXT))
    first = until("text in the log", lambda: text(log))
    until("the log grows", lambda: text(log) != first)
    until("the check box Follow", lambda: find("Follow", Atspi.Role.CHECK_BOX))

    chart = until("Loss chart", lambda: find("Loss chart", Atspi.Role.CHART))
    until("a described loss", lambda: re.match(r"step [\d,]+, train loss -?\d+\.\d+\.", chart.get_description()))
    step = until("a step", lambda: Atspi.Value.get_current_value(chart))
    until("the chart advances", lambda: Atspi.Value.get_current_value(chart) > step)
    until("hyper-parameters", lambda: find("Hyper-parameters", Atspi.Role.LIST).get_child_count() > 0)
    print("the main path works over AT-SPI")


if __name__ == "__main__":
    main()
