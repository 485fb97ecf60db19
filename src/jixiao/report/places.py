"""Places of a file in Chinese, several of them told together: 表12 第4–19行第7列."""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.origin import Origin


def place_of(origin: Origin, *, file: str | None = None) -> str:
    """The place of an origin; its file stands before it where that is not *file*."""
    if origin.file is None or origin.file == file:
        return origin.place()
    return f"{origin.file} {origin.place()}"


def places_of(origins: Iterable[Origin], *, file: str | None = None) -> str:
    """
    Several places in one line, each once; rows that follow each other in one column of one table are drawn together.

    The order is the given one.
    """
    return "；".join(dict.fromkeys(_run_text(run, file=file) for run in _runs(origins)))


def _runs(origins: Iterable[Origin]) -> list[list[Origin]]:
    runs: list[list[Origin]] = []
    for origin in origins:
        if runs and _follows(origin, runs[-1][-1]):
            runs[-1].append(origin)
        else:
            runs.append([origin])
    return runs


def _follows(origin: Origin, before: Origin) -> bool:
    if origin.row is None or before.row is None or origin.row != before.row + 1:
        return False
    return _table(origin) == _table(before)


def _table(origin: Origin) -> tuple[str | None, str | None, int | None, int | None]:
    return origin.file, origin.sheet, origin.table, origin.column


def _run_text(run: list[Origin], *, file: str | None) -> str:
    first, last = run[0], run[-1]
    if len(run) == 1:
        return place_of(first, file=file)
    head = place_of(Origin(file=first.file, sheet=first.sheet, table=first.table), file=file)
    column = "" if first.column is None else f"第{first.column}列"
    return f"{head} 第{first.row}–{last.row}行{column}"
