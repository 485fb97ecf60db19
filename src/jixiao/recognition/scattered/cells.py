"""
The lines of a text as the cells of a table that was lost: each a cell, blank ones told by the lines left out.

A page parts its cells by line ends or by blank lines. In the first case a blank line is a blank cell, in the second
three blank lines are one, and a line right under another is its continuation.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Paragraph
from jixiao.recognition.labelling import (
    FUNDING_FIELDS,
    INDICATOR_FIELDS,
    OBJECTIVE_FIELDS,
    SIDE_BLOCKS,
    is_known_label,
    is_level_label,
    label_key,
)
from jixiao.recognition.labels import TOTAL_LABELS

Line: TypeAlias = Paragraph | None
"""A line that is a cell; None for a blank one."""
Row: TypeAlias = tuple[Line, ...]

_NEIGHBOURHOOD = 40
_LONGEST_LABEL = 48
"""A longer text is a sentence, though it may begin as a label does (执行率=执行数÷预算数…)."""
_LEVEL_ENDS = ("指标", "满意度", "效益", "成本", "影响")
_MOST_PIECES = 4
_LONGEST_PIECE = 8
_LONGEST_REMARK = 12


class CellLines(Struct, frozen=True):
    """
    Cells in order, each with its bare label (empty for a blank one) and the number of its line among all lines.

    `places` has one more: that of the line behind the last cell.
    """

    cells: Sequence[Line]
    keys: Sequence[str]
    places: Sequence[int]

    def __len__(self) -> int:
        """How many cells."""
        return len(self.cells)

    def text(self, at: int) -> str:
        """What a cell says; empty for a blank one and behind the last."""
        cell = self.cells[at] if at < len(self.cells) else None
        return "" if cell is None else cell.text

    def key(self, at: int) -> str:
        """The bare label of a cell; empty for a blank one and behind the last."""
        return self.keys[at] if at < len(self.keys) else ""

    def part(self, begin: int, end: int) -> CellLines:
        """The cells from *begin* to before *end*."""
        end = min(end, len(self.cells))
        return CellLines(self.cells[begin:end], self.keys[begin:end], self.places[begin : end + 1])

    def filled(self) -> CellLines:
        """The cells that hold something."""
        kept = [at for at, cell in enumerate(self.cells) if cell is not None]
        return CellLines(
            [self.cells[at] for at in kept],
            [self.keys[at] for at in kept],
            [*(self.places[at] for at in kept), self.places[-1]],
        )


class Block(Struct, frozen=True):
    """Rows that were put together, and the number of the cell behind the last of theirs."""

    rows: list[Row]
    end: int


def cells_of(lines: Sequence[Paragraph], near: int) -> CellLines:
    """The cells that lines are, by the gaps between the lines around the one at *near*."""
    parted = _is_parted(lines[max(0, near - _NEIGHBOURHOOD) : near + _NEIGHBOURHOOD])
    cells, places = _with_blanks(lines, parted=parted)
    keys = ["" if cell is None or len(cell.text) > _LONGEST_LABEL else label_key(cell.text) for cell in cells]
    at = 0
    whole: list[tuple[Line, str, int]] = []
    while at < len(cells):
        count = _pieces(cells, keys, at)
        cell = _joined(cells[at : at + count]) if count > 1 else cells[at]
        whole.append((cell, "".join(keys[at : at + count]), places[at]))
        at += count
    return CellLines(
        [cell for cell, _, _ in whole],
        [key for _, key, _ in whole],
        [*(place for _, _, place in whole), len(lines)],
    )


def _gap(before: Paragraph, line: Paragraph) -> int:
    """How many lines on a line stands; 1 where that isn't known."""
    above, here = before.origin.line, line.origin.line
    return here - above if above is not None and here is not None and line.origin.page is None else 1


def _is_parted(lines: Sequence[Paragraph]) -> bool:
    gaps = [_gap(before, line) for before, line in pairwise(lines)]
    return gaps.count(1) * 4 < gaps.count(2)


def _with_blanks(lines: Sequence[Paragraph], *, parted: bool) -> tuple[list[Line], list[int]]:
    cells: list[Line] = []
    places: list[int] = []
    for at, line in enumerate(lines):
        gap = _gap(lines[at - 1], line) if at else 1
        last = cells[-1] if cells else None
        if parted and gap == 1 and last is not None:
            cells[-1] = _with_text(last, f"{last.text}\n{line.text}")
            continue
        blanks = (gap - 2) // 2 if parted else gap - 1
        cells.extend([*[None] * blanks, line])
        places.extend([at] * (max(0, blanks) + 1))
    return cells, places


def _with_text(line: Paragraph, text: str) -> Paragraph:
    return replace(line, text=text, origin=replace(line.origin, text=text))


def _joined(pieces: Sequence[Line]) -> Paragraph:
    first, *_ = held = [piece for piece in pieces if piece is not None]
    return _with_text(first, "".join(piece.text for piece in held))


def _pieces(cells: Sequence[Line], keys: Sequence[str], at: int) -> int:
    """How many cells from *at* on are pieces of one label (年初, 预算数), which a narrow column broke; 1 for none."""
    if not 0 < len(keys[at]) <= _LONGEST_PIECE:
        return 1
    for count in range(min(_MOST_PIECES, len(cells) - at), 1, -1):
        part = keys[at : at + count]
        pieces = zip(cells[at : at + count], part, strict=True)
        if _is_label("".join(part)) and all(_is_piece(cell, key) for cell, key in pieces) and _belong_together(part):
            return count
    return 1


def _belong_together(keys: Sequence[str]) -> bool:
    """Whether pieces are none that are labels each (得分, 合计), or a label and the remark in brackets behind it."""
    named = [key for key in keys if key]
    return len(named) == 1 or not all(_is_column_or_level(key) for key in named)


def _is_piece(cell: Line, key: str) -> bool:
    if cell is None:
        return False
    remark = cell.text.startswith(("（", "(")) and len(cell.text) <= _LONGEST_REMARK
    return 0 < len(key) <= _LONGEST_PIECE or (not key and remark)


def _is_label(key: str) -> bool:
    """Whether pieces together are a label; 指标 may end the name of a level, all other words of which are known."""
    return is_known_label(key) or (key.endswith(_LEVEL_ENDS) and is_level_label(key.removesuffix("指标")))


def _is_column_or_level(key: str) -> bool:
    """Whether a piece is a label by itself."""
    fields = (FUNDING_FIELDS, INDICATOR_FIELDS, OBJECTIVE_FIELDS, SIDE_BLOCKS, TOTAL_LABELS)
    return any(key in table for table in fields) or is_level_label(key)
