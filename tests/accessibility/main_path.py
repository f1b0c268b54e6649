# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window over AT-SPI, as a screen reader would: 250 jobs in the table, a running one chosen, its log and
its loss grow. Usage: main_path.py BIN"""

import os
import re
import subprocess
import sys
import tempfile

from window import Atspi, find, text, until


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
