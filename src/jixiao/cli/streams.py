"""What the output can do: UTF-8 everywhere, colours only where they are wanted, the width of the terminal."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from typing import TextIO

DEFAULT_WIDTH = 80
NARROWEST = 24


def use_utf8() -> None:
    """
    Lets standard output and standard error write UTF-8 whatever the locale says: a GBK pipe can't hold every sign.

    What UTF-8 can't hold (half a code point from a damaged file name) is written as an escape.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def terminal_width() -> int:
    """Cells in a line: COLUMNS if set, else the terminal's, else 80."""
    from shutil import get_terminal_size

    return max(NARROWEST, get_terminal_size((DEFAULT_WIDTH, 24)).columns)


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour: never under NO_COLOR, always under FORCE_COLOR, else on a terminal that is not dumb."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"
