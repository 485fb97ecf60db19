"""Asks the terminal how wide it draws a character: some draw ≥ two cells wide, and no table tells which."""

from __future__ import annotations

import sys
import time

from jixiao.patterns import compiled_on_use

PATIENCE = 0.3
"""Seconds to wait for the answer."""

_REPORT = compiled_on_use(r"\x1b\[(\d+);(\d+)R")
_END = compiled_on_use(r"\x1b\[\?[\d;]*c")
"""What practically every terminal answers to CSI c: it ends the waiting for one that reports no position."""


def drawn_width(character: str) -> int | None:
    """
    The cells that the terminal moves on by for *character*.

    None where standard input or output is no terminal, where the system has no such terminals, or without an answer.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    try:
        import termios
        import tty
    except ImportError:
        return None
    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)
    try:
        tty.setcbreak(handle)
        sys.stdout.write(f"\r{character}\x1b[6n\x1b[c")
        sys.stdout.flush()
        answer = _answer(handle)
    finally:
        termios.tcsetattr(handle, termios.TCSANOW, before)
        sys.stdout.write("\r\x1b[K")
        sys.stdout.flush()
    return column_of(answer)


def column_of(answer: str) -> int | None:
    """How many cells stand before the cursor, by the terminal's report of its position; None without a report."""
    match = _REPORT.search(answer)
    return None if match is None else int(match.group(2)) - 1


def _answer(handle: int) -> str:
    import os
    import select

    answer, end = "", time.monotonic() + PATIENCE
    while _END.search(answer) is None and (left := end - time.monotonic()) > 0:
        if select.select([handle], [], [], left)[0]:
            answer += os.read(handle, 64).decode("ascii", "replace")
    return answer
