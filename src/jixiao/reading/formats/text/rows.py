"""Lines of plain text to rows of a table: cells parted by tabs, by bars, or by two blanks and more."""

from __future__ import annotations

from enum import StrEnum
from itertools import accumulate, islice, pairwise

from msgspec import Struct

from jixiao.patterns import compiled_on_use


class RowKind(StrEnum):
    """How the cells of a row are parted."""

    TAB = "tab"
    BAR = "bar"
    BAR_BORDER = "bar_border"
    ALIGNED = "aligned"


class TextRow(Struct, frozen=True):
    """
    A line (or several, where a quoted cell runs over them) that may be a row of a table.

    `texts` are the cells as written; `starts` the column on the screen at which each begins (a Chinese character takes
    two). `line` is the first line, counted from 1, and `height` how many lines it takes.
    """

    kind: RowKind
    line: int
    texts: tuple[str, ...]
    starts: tuple[int, ...] = ()
    height: int = 1

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(1 for text in self.texts if text.strip())


BARS = str.maketrans("│┃║｜", "||||")
"""The bars of boxes and full-width text, written as the plain one."""
_BORDER = compiled_on_use(r"[\s|:+\-=┌┬┐├┼┤└┴┘─━┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝═╟╢╞╪╡]+")
_RULE = compiled_on_use(r"-{2,}|:-+|-+:|[─━═┼╋╬]|={3,}")
_BAR_CELLS = compiled_on_use(r"(?<!\\)\|")
_GAP = compiled_on_use(r"(?:[  ]|　){2,}")
_PART = compiled_on_use(r"第[一二三四五六七八九十\d]{1,3}[部分章节篇]{1,2}")
"""A heading of a part (第二部分), which a gap often sets off from its title; a list of them is no table."""
_WIDE_FROM = 0x1100
_MOST_ALIGNED = 100
"""The most cells of a row that only blanks part: no form has a third of that."""


def row_of(text: str, line: int) -> TextRow | None:
    """The row that a line may be, or None where it is a plain line; whether it is one, its neighbours decide."""
    barred = text.translate(BARS).strip()
    if barred.startswith("|") or barred.count("|") >= 2:
        if _BORDER.fullmatch(barred) and _RULE.search(barred):
            return TextRow(RowKind.BAR_BORDER, line, tuple(_bar_cells(barred)))
        return TextRow(RowKind.BAR, line, tuple(_bar_cells(barred)))
    if len(barred) > 2 and _BORDER.fullmatch(barred) and _RULE.search(barred) and set(barred) - set("-= "):
        return TextRow(RowKind.BAR_BORDER, line, ())
    if "\t" in text:
        return TextRow(RowKind.TAB, line, tuple(text.split("\t")))
    return _aligned(text, line)


def _bar_cells(text: str) -> list[str]:
    inner = text.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return _BAR_CELLS.split(inner)


def _aligned(text: str, line: int) -> TextRow | None:
    stripped = text.rstrip()
    body = stripped.lstrip(" 　")
    gaps = list(islice(_GAP.finditer(body), _MOST_ALIGNED))
    if not gaps or len(gaps) == _MOST_ALIGNED:
        return None
    offset = screen_width(stripped[: len(stripped) - len(body)])
    bounds = [0, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), len(body)]
    texts = tuple(body[start:end] for start, end in zip(bounds, ends, strict=True))
    if len(texts) == 2 and _PART.fullmatch(texts[0]):
        return None
    widths = [screen_width(body[start:end]) for start, end in pairwise(bounds)]
    return TextRow(RowKind.ALIGNED, line, texts, tuple(accumulate(widths, initial=offset)))


def screen_width(text: str) -> int:
    """How many columns *text* takes on a screen, a Chinese character taking two."""
    return sum(2 if ord(sign) >= _WIDE_FROM else 1 for sign in text)
