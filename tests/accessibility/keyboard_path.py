# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main path with the keyboard alone, heard over AT-SPI: find a job, open it, read the loss at a step, jump to its log
line, search the log, come back. Usage: keyboard_path.py BIN"""

import re
import sys

from window import Atspi, demo, find, go_to_pane, has_focus, open_job, press, text, until, write

JOB = "support-tone v6"


def step_of(chart):
    return int(Atspi.Value.get_current_value(chart))


def main():
    with demo(sys.argv[1]):
        walk()


def walk():
    table = until("the table Jobs", lambda: find("Jobs", Atspi.Role.TABLE))
    all_rows = until("the demo's rows", lambda: (n := Atspi.Table.get_n_rows(table)) > 90 and n)

    # Find a job, open it, and read the loss at a step: the tab with the chart, then the pane after the tabs.
    open_job(table, JOB)
    press("ctrl+1")
    chart = until("Loss chart", lambda: find("Loss chart", Atspi.Role.CHART))
    go_to_pane("the chart", chart)
    press("End", "Left", "Left")
    until("a loss at a step", lambda: re.search(r"step [\d,]+, train loss -?\d+\.\d+", chart.get_description()))
    step = step_of(chart)

    # Jump to its line.
    log = until("Log lines", lambda: find("Log lines", Atspi.Role.TEXT))
    press("Return")
    shown = until(f"step {step} in the log", lambda: (t := text(log)) and f"'{step}/" in t and t)

    # Search the log: another place is on screen, and the hits are counted.
    press("ctrl+f")
    field = until("the search field of the log", lambda: find("Search log", Atspi.Role.TEXT))
    until("the focus in it", lambda: has_focus(field))
    write("FT_COMPLETE")
    press("Return")
    until("the hit on screen", lambda: "##FT_COMPLETE##" in text(log) and text(log) != shown)

    # Come back: out of the search, then to all jobs.
    press("Escape", "Escape")
    press("ctrl+k")
    until("the focus in the search field again", lambda: has_focus(find("Search jobs", Atspi.Role.TEXT)))
    press("Escape")
    until("all rows again", lambda: Atspi.Table.get_n_rows(table) == all_rows)
    press("Down")
    until("the focus in the table again", lambda: has_focus(table))
    print("the main path works with the keyboard alone")


if __name__ == "__main__":
    main()
