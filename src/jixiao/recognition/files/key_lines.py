"""
On which line of a TOML file each key stands.

`tomllib` tells values and not their places. This scanner reads only what decides a place: headers, keys, and where
strings and brackets that run over several lines end. It is for text that `tomllib` has accepted.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from jixiao.patterns import compiled_on_use

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = compiled_on_use(rf"\s*\[(\[)?\s*({_DOTTED})\s*\]")
_KEY = compiled_on_use(rf"\s*({_DOTTED})\s*=")
_SPLIT = compiled_on_use(_PART)
_OPENINGS = ('"""', "'''", '"', "'")


class _State(Struct, frozen=True):
    """What is still open at the end of a line: a string of several lines, and how many brackets."""

    delimiter: str | None = None
    depth: int = 0

    @property
    def open(self) -> bool:
        return self.delimiter is not None or self.depth > 0


class KeyLines(Struct, frozen=True):
    """The lines of the keys, counted from 1, by their path, such as ("funding", 0, "item")."""

    lines: dict[tuple[str | int, ...], int]

    def line_of(self, path: Sequence[str | int]) -> int:
        """The line of *path*; of its nearest known ancestor where it stands inside an inline table; else 1."""
        for length in range(len(path), 0, -1):
            line = self.lines.get(tuple(path[:length]))
            if line is not None:
                return line
        return 1


def find_key_lines(lines: Sequence[str]) -> KeyLines:
    """The places of all headers and keys in the lines of a TOML file."""
    found: dict[tuple[str | int, ...], int] = {}
    counts: dict[tuple[str | int, ...], int] = {}
    table: tuple[str | int, ...] = ()
    state = _State()
    for number, line in enumerate(lines, start=1):
        if state.open:
            state = _after(line, state)
            continue
        header = _HEADER.match(line)
        if header is not None:
            table = _parts(header.group(2))
            found.setdefault(table, number)
            if header.group(1):
                index = counts.get(table, 0)
                counts[table] = index + 1
                table = (*table, index)
            found.setdefault(table, number)
            continue
        key = _KEY.match(line)
        if key is not None:
            path = (*table, *_parts(key.group(1)))
            for length in range(len(table) + 1, len(path) + 1):
                found.setdefault(path[:length], number)
            state = _after(line[key.end() :], state)
    return KeyLines(found)


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _SPLIT.findall(dotted))


def _after(text: str, state: _State) -> _State:
    """The state after *text*, a line or what follows the equals sign."""
    delimiter, depth = state.delimiter, state.depth
    at = 0
    while at < len(text):
        if delimiter is not None:
            at, delimiter = _within_string(text, at, delimiter)
            continue
        opening = next((mark for mark in _OPENINGS if text.startswith(mark, at)), None)
        if opening is not None:
            delimiter = opening
            at += len(opening)
            continue
        if text[at] == "#":
            break
        depth += (text[at] in "[{") - (text[at] in "]}")
        at += 1
    return _State(delimiter if delimiter in ('"""', "'''") else None, depth)


def _within_string(text: str, at: int, delimiter: str) -> tuple[int, str | None]:
    """One step inside a string: the next place, and the delimiter that is still awaited."""
    if text[at] == "\\" and delimiter[0] == '"':
        return at + 2, delimiter
    if not text.startswith(delimiter, at):
        return at + 1, delimiter
    end = at + len(delimiter)
    if len(delimiter) == 3:
        while end < min(len(text), at + 5) and text[end] == delimiter[0]:
            end += 1
    return end, None
