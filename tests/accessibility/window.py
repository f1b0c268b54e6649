# SPDX-FileCopyrightText: 2026 Tunewatch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the walks share: the real program, its window as a screen reader finds it, and keys."""

import contextlib
import os
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60  # seconds
PANE_PATIENCE = 1  # seconds for the focus to come to the next pane


@contextlib.contextmanager
def demo(bin_dir):
    """The program with the demo's jobs, at the time of the demo."""
    with tempfile.TemporaryDirectory() as data:
        program = subprocess.Popen([f"{bin_dir}/tunewatch", "--demo", "--data-dir", data, "--now",
                                    "2026-11-20T14:05:00+08:00"], env={**os.environ, "TZ": "Asia/Shanghai"})
        try:
            yield
        finally:
            program.terminate()
            program.wait()


def waited(condition, seconds):
    """What `condition` gives as soon as that is true, or else nothing."""
    end = time.monotonic() + seconds
    while True:
        try:
            value = condition()
        except Exception:  # an object may vanish while it is looked at
            value = None
        if value or time.monotonic() >= end:
            return value
        time.sleep(0.1)


def until(what, condition):
    """Waits for `condition` to give something true, and gives it back."""
    value = waited(condition, PATIENCE)
    if not value:
        raise SystemExit(f"never happened: {what}")
    return value


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


def labels(pane):
    """What the labels in a pane say now."""
    pane.clear_cache()
    return [node.get_name() for node in descendants(pane) if node.get_role() == Atspi.Role.LABEL]


def has_state(node, state):
    node.clear_cache()
    return node.get_state_set().contains(state)


def has_focus(node):
    return has_state(node, Atspi.StateType.FOCUSED)


def press(*keys):
    subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)


def write(words):
    subprocess.run(["xdotool", "type", "--delay", "20", words], check=True)


def go_to_pane(what, node):
    """From pane to pane, until the focus is in `node`."""
    def is_there():
        if waited(lambda: has_focus(node), PANE_PATIENCE):
            return True
        press("F6")
        return False

    until(f"the focus in {what}", is_there)


def open_job(table, name):
    """Finds the only job of this name and opens it."""
    # Until then keys go nowhere.
    until("the active window", lambda: has_state(find("Tunewatch", Atspi.Role.FRAME), Atspi.StateType.ACTIVE))
    press("ctrl+k")
    until("the focus in the search of jobs", lambda: has_focus(find("Search jobs", Atspi.Role.TEXT)))
    write(name)
    until("one row left", lambda: Atspi.Table.get_n_rows(table) == 1)
    press("Down")
    until("the focus in the table", lambda: has_focus(table))
    press("Return")
