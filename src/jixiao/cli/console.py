"""Where a command writes: results on standard output, notes and progress on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from jixiao.cli.streams import terminal_width, wants_colour
from jixiao.report import Ink, Paper, display_width, plain


class Console:
    """
    The two streams and the paper that reports for the screen are laid out on.

    `debug` adds the traceback to what is said of a failure.
    """

    def __init__(self, *, ascii_signs: bool = False, debug: bool = False) -> None:
        coloured = wants_colour(sys.stdout, os.environ)
        self.paper = Paper(width=terminal_width(), coloured=coloured, ascii_signs=ascii_signs)
        self.debug = debug
        self._progress_shown = False

    def write(self, pieces: Iterable[str]) -> None:
        """Writes *pieces* to standard output as they come."""
        for piece in pieces:
            self.clear_progress()
            sys.stdout.write(piece)
            sys.stdout.flush()

    def show(self, text: str, *, indent: int = 0, ink: Ink | None = None) -> None:
        """One paragraph on standard output, wrapped."""
        self.write(line + "\n" for line in self.paper.item(text, indent=indent, ink=ink))

    def show_field(self, label: str, text: str, *, indent: int = 0) -> None:
        """A label and its text on standard output."""
        self.write(line + "\n" for line in self.paper.field(label, text, indent=indent))

    def tell(self, text: str) -> None:
        """A note on standard error."""
        self.clear_progress()
        sys.stderr.write(plain(text) + "\n")
        sys.stderr.flush()

    def progress(self, number: int, total: int, path: Path) -> None:
        """Shows how far the work has come, on a terminal only."""
        if not sys.stderr.isatty():
            return
        line = f"正在审核 {number}/{total} {plain(path.name)}"
        while display_width(line) >= self.paper.width:
            line = line[:-1]
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()
        self._progress_shown = True

    def clear_progress(self) -> None:
        """Takes the progress line away."""
        if self._progress_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._progress_shown = False
