"""Text to lines as an editor counts them, whatever the line ends are."""

from __future__ import annotations


def split_lines(text: str) -> list[str]:
    """The lines of *text* without their ends; a last line end opens no further line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return lines
