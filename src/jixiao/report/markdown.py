"""Text of files as Markdown: what it holds is shown and never obeyed."""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.patterns import compiled_on_use
from jixiao.report.width import plain

_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_MARKS = compiled_on_use(r"[\\`*_\[\]<>|#~&!]")


def escaped(text: str) -> str:
    """*text* on one line, every sign that Markdown or HTML could take for its own escaped."""
    return _MARKS.sub(lambda match: _ENTITIES.get(match.group(), f"\\{match.group()}"), plain(text))


def table_row(cells: Iterable[str]) -> str:
    """A row of a pipe table; the cells are escaped here."""
    return f"| {' | '.join(map(escaped, cells))} |"


def table_head(labels: Iterable[str]) -> list[str]:
    """The head of a pipe table with the line beneath it."""
    named = list(labels)
    return [table_row(named), f"|{'---|' * len(named)}"]
