# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The log with the keyboard alone, heard over AT-SPI: on the full page, through a search, folds, marks and a line's number,
into a file, and back. What was heard on the way is what the file has. Usage: log_path.py BIN"""

import os
import re
import sys
import tempfile

from window import Atspi, demo, find, go_to_pane, has_focus, has_state, labels, open_job, press, text, until, waited, write

JOB = "ft-202611200918-c31a"  # 1.2 million lines, and still running
PATTERN = "eval_loss"
FAR = 1_000_000
SETTLED = 0.5  # seconds without another hit

NAMES = [
    ("Log in full screen", Atspi.Role.FILLER), ("Log", Atspi.Role.FILLER), ("Go to line", Atspi.Role.PUSH_BUTTON),
    ("Save as…", Atspi.Role.PUSH_BUTTON), ("Leave full screen", Atspi.Role.PUSH_BUTTON), ("Filters", Atspi.Role.FILLER),
    ("Fold progress bars", Atspi.Role.CHECK_BOX), ("Search", Atspi.Role.FILLER), ("Search log", Atspi.Role.TEXT),
    ("Previous hit", Atspi.Role.PUSH_BUTTON), ("Next hit", Atspi.Role.PUSH_BUTTON), ("Log lines", Atspi.Role.TEXT),
    ("Map of the log", Atspi.Role.SCROLL_BAR), ("Place in the log", Atspi.Role.FILLER),
]


def number(words):
    return int(words.replace(",", ""))


class Page:
    """The full page of a log, as it is heard."""

    def __init__(self):
        parts = {name: until(f"{name}, {role.value_nick}", lambda: shown(name, role)) for name, role in NAMES}
        self.node = parts["Log in full screen"]
        self.field = parts["Search log"]
        self.lines = parts["Log lines"]
        self.bar = parts["Log"]
        self.search = parts["Search"]
        self.place = parts["Place in the log"]

    def said(self, pane, pattern):
        """What a label of a pane says, by the groups of the pattern that matches all of it; None when none says so."""
        return next((match for words in labels(pane) if (match := re.fullmatch(pattern, words))), None)

    def total(self):
        """How many lines the log has, when all of them are here."""
        match = self.said(self.bar, r"([\d,]+) lines,.* complete")
        return match and number(match[1])

    def line(self):
        """The number of the line a person is at."""
        match = self.said(self.place, r"Line ([\d,]+)(, .*)?")
        return match and number(match[1])

    def at(self, line):
        until(f"line {line:,} is the place", lambda: self.line() == line)

    def rows(self):
        """The rows from that of the caret to the last one on screen."""
        words = text(self.lines)
        start = words.rfind("\n", 0, Atspi.Text.get_caret_offset(self.lines)) + 1
        return words[start:].split("\n")

    def row(self):
        return self.rows()[0]

    def go_to(self, line):
        """Goes to a line by its number, and gives back what it says."""
        press("ctrl+g")
        field = until("the field for a line", lambda: shown("Go to line", Atspi.Role.TEXT))
        until("the focus in it", lambda: has_focus(field))
        write(str(line))
        press("Return")
        self.at(line)
        until("the focus in the lines again", lambda: has_focus(self.lines))
        return until(f"the words of line {line:,}", self.row)


def shown(name, role):
    node = find(name, role)
    return node if node and has_state(node, Atspi.StateType.SHOWING) else None


def expect(what, is_true):
    if not is_true:
        raise SystemExit(f"wrong: {what}")


def main():
    with demo(sys.argv[1]), tempfile.TemporaryDirectory() as folder:
        walk(os.path.join(folder, "saved.log"))


def walk(file):
    table = until("the table Jobs", lambda: find("Jobs", Atspi.Role.TABLE))
    until("the demo's rows", lambda: Atspi.Table.get_n_rows(table) > 90)
    open_job(table, JOB)
    go_to_pane("the log", until("Log lines", lambda: find("Log lines", Atspi.Role.TEXT)))
    press("F11")
    page = Page()
    until("the focus in the lines", lambda: has_focus(page.lines))
    until("the whole log", page.total)

    hits = search(page)
    fold = folds(page)
    marks(page, fold[0])
    far = page.go_to(FAR)
    least = until("the whole log before it is saved", page.total)
    save(page, file)
    most = until("the whole log still", page.total)

    with open(file, encoding="utf-8", newline="\n") as saved:
        lines = saved.read().split("\n")
    expect("the file ends with the end of a line", lines.pop() == "")
    expect(f"{len(lines):,} lines are saved of {least:,} to {most:,}", least <= len(lines) <= most)
    check(lines, hits, fold)
    for line in 1, len(lines):
        words = page.go_to(line)
        expect(f"line {line:,} in the file is that of the log: {words}", lines[line - 1] == words)
    expect(f"line {FAR:,} in the file is that of the log: {far}", lines[FAR - 1] == far)

    press("F11")
    until("the page is left", lambda: not has_state(page.node, Atspi.StateType.SHOWING))
    until("the table again", lambda: has_state(table, Atspi.StateType.SHOWING))
    until("the focus in the log beside it", lambda: has_focus(find("Log lines", Atspi.Role.TEXT)))
    print("the log works with the keyboard alone")


def search(page):
    """From the start to the second hit. Gives back how many there are, in at least how many lines, and where the first two
    are."""
    press("Home")
    page.at(1)
    searched = until("the whole log before the search", page.total)
    press("ctrl+f")
    until("the focus in the search field", lambda: has_focus(page.field))
    write(PATTERN)

    def counted():
        first = page.said(page.search, r"1 of ([\d,]+)")
        return number(first[1]) if first and number(first[1]) > 1 else None

    def settled():
        count = counted()
        return count if count and not waited(lambda: counted() != count, SETTLED) else None

    count = until("the number of hits", settled)
    # The log grows all the while, so another hit may come.
    until("that number in the status bar",
          lambda: count <= number(page.said(page.place, r"([\d,]+) hits in [\d.]+ s")[1]) <= count + 1)
    first = until("the line of the first hit", lambda: (line := page.line()) != 1 and line)
    expect("the first hit is on screen", PATTERN in text(page.lines))

    press("F3")
    until("the next hit", lambda: count <= number(page.said(page.search, r"2 of ([\d,]+)")[1]) <= count + 1)
    second = until("its line", lambda: (line := page.line()) != first and line)
    until("the next hit on screen", lambda: PATTERN in text(page.lines))

    press("Escape")
    until("an empty field", lambda: text(page.field) == "")
    until("nothing is counted",
          lambda: not page.said(page.search, ".* of .*") and not page.said(page.place, ".* hits .*"))
    go_to_pane("the lines", page.lines)
    return count, searched, [first, second]


def folds(page):
    """Down to the first run of progress lines, and in and out of it. Gives back its first line, their number, and its
    beginning as it is heard."""
    press("Home")
    page.at(1)

    def folded():
        return re.fullmatch(r"([\d,]+) progress lines folded", page.row())

    def is_there():
        if folded():
            return True
        line = page.line()
        press("Down")
        # The first key takes the line that is there.
        waited(lambda: page.line() != line, SETTLED)
        return False

    until("a row of folded lines", is_there)
    first = page.line()
    count = number(folded()[1])
    press("Down")
    page.at(first + count)
    press("Up")
    page.at(first)

    press("Right")
    until("the lines of the run", lambda: not folded())
    heard = page.rows()[:-1]
    expect("more than one line of the run on screen", len(heard) > 1)
    press("Down")
    page.at(first + 1)
    press("Left")
    page.at(first)
    expect("the run is folded again", until("its row again", folded)[1] == f"{count:,}")

    press("Return")
    until("the lines of the run again", lambda: page.rows()[:-1] == heard)
    press("Left")
    until("its row once more", folded)
    return first, count, heard


def marks(page, line):
    """Marks this line and a far one, goes from mark to mark, and takes the far one away."""
    no_more = "No more marks below"
    page.at(line)
    press("bracketright")
    until("no mark is said", lambda: page.said(page.place, no_more))
    press("shift+b")
    page.go_to(FAR)
    until("that is no longer said", lambda: not page.said(page.place, no_more))
    press("shift+b")
    press("bracketleft")
    page.at(line)
    press("bracketright")
    page.at(FAR)
    press("shift+b")
    press("bracketleft")
    page.at(line)
    press("bracketright")
    until("no second mark is said", lambda: page.said(page.place, no_more))
    page.at(line)


def save(page, file):
    # Lines are folded, so the keys ask what is wanted: the whole log comes first.
    press("ctrl+s", "Down", "Return")
    until("the dialog", lambda: find("Save the log", Atspi.Role.DIALOG))
    field = until("its field", lambda: shown("File name:", Atspi.Role.TEXT))
    until("the focus in it", lambda: has_focus(field))
    write(file)
    until("the name in it", lambda: text(field) == file)
    press("Return")
    until("the log is saved", lambda: page.said(page.place, rf"Saved in {re.escape(os.path.basename(file))}\."))
    until("the focus in the lines once more", lambda: has_focus(page.lines))


def check(lines, hits, fold):
    """The file has what was heard."""
    count, searched, first_two = hits
    found = [line for line, words in enumerate(lines, 1) if PATTERN in words]
    expect(f"the first two hits, {first_two}, are in lines {found[:2]} of the file", found[:2] == first_two)
    least = sum(line <= searched for line in found)  # the log has grown since
    expect(f"{count:,} hits of {least:,} to {len(found):,} in the file", least <= count <= len(found))
    first, count, heard = fold
    run = lines[first - 1:first - 1 + count]
    expect("the run begins with what is heard", run[:len(heard)] == heard[:count])
    around = [lines[first - 2], lines[first - 1 + count]]
    expect("the run is of progress lines", all(words.startswith("Train:") for words in run))
    expect("the run has an end", not any(words.startswith("Train:") for words in around))


if __name__ == "__main__":
    main()
