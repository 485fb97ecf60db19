"""Groups the lines of a text: which belong to one table, which are lists of contents, which are plain lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from jixiao.numerals import parse_number
from jixiao.patterns import compiled_on_use
from jixiao.reading.formats.text.rows import RowKind, TextRow, row_of


class Line(Struct, frozen=True):
    """A plain line of text that holds something."""

    number: int
    text: str


Block: TypeAlias = Line | list[TextRow]
"""What a text is made of: a plain line, or the rows of one table."""

_PAGE_NUMBER = compiled_on_use(r"[-—–]*\s*\d{1,4}\s*[-—–]*|第\s*\d{1,4}\s*页.*")
_ENTRY = compiled_on_use(
    r"\s*(?:第[一二三四五六七八九十]+[部章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．]|附)"
)
_QUOTED_FIRST = compiled_on_use(r'"(?:[^"]|"")*"\t')
"""The first cell of a row as Excel copies it with line breaks: in straight quotes, the next cell right behind them."""
_TALLEST_ROW = 60
_LONGEST_GAP = 4
_LONGEST_PAGE_NUMBER = 5
_FEWEST_ALIGNED = 3


def blocks_of(lines: Sequence[str], broken: Mapping[int, int]) -> list[Block]:
    """
    The tables and plain lines of a text in order; blank lines are left out.

    *broken* gives how many lines a row takes that runs over several, by its first line (from 0).

    A table goes on over a page break (blank lines, perhaps with a page number between) where the widths agree and what
    follows opens no table of its own.
    """
    runs = _runs(lines, broken)
    blocks: list[Block] = []
    for run in runs:
        last = _last_table(blocks, run)
        if last is not None:
            at, table = last
            del blocks[at + 1 :]
            table.extend(run)
        elif is_table(run):
            blocks.append(list(run))
        else:
            blocks.extend(_plain(run, lines))
    return [block for whole in blocks for block in _without_contents(whole, lines)]


def is_table(run: Sequence[TextRow]) -> bool:
    """Whether consecutive rows of one kind are a table and no lines that merely hold a tab, a bar or a wide gap."""
    filled = max((row.filled for row in run), default=0)
    match run[0].kind:
        case RowKind.TAB:
            return filled >= 2 and len(run) >= 2
        case RowKind.BAR | RowKind.BAR_BORDER:
            return filled >= 2 or len(run) >= 3
        case RowKind.ALIGNED:
            return len(run) >= _FEWEST_ALIGNED and filled >= 2 and _agree(run)


def is_contents(rows: Sequence[TextRow]) -> bool:
    """Whether the rows are a list of contents: numbered headings, each with the number of its page."""
    cells = [[text.strip() for text in row.texts if text.strip()] for row in rows]
    if len(cells) < 2 or any(len(texts) != 2 or not _is_page(texts[1]) for texts in cells):
        return False
    pages = [int(texts[1]) for texts in cells]
    numbered = sum(1 for texts in cells if _ENTRY.match(texts[0]))
    return numbered * 2 >= len(cells) and pages == sorted(pages)


def _is_page(text: str) -> bool:
    return text.isdecimal() and len(text) <= _LONGEST_PAGE_NUMBER


def _runs(lines: Sequence[str], broken: Mapping[int, int]) -> list[list[TextRow]]:
    """Consecutive lines of one kind; a plain line is a run of its own with one cell and kind ALIGNED."""
    runs: list[list[TextRow]] = []
    previous = 0
    for row in _rows(lines, broken):
        if runs and row.line == previous + 1 and _goes_on(runs[-1], row):
            runs[-1].append(row)
        else:
            runs.append([row])
        previous = row.line + row.height - 1
    return runs


def _rows(lines: Sequence[str], broken: Mapping[int, int]) -> Iterable[TextRow]:
    number = 0
    while number < len(lines):
        text = lines[number]
        number += 1
        if height := broken.get(number - 1):
            whole = row_of("\n".join(lines[number - 1 : number - 1 + height]), number)
            if whole is not None:
                yield replace(whole, height=height)
                number += height - 1
                continue
        if not text.strip() and text.count("\t") < 2:
            continue
        row = row_of(text, number)
        quoted = _unquoted(lines, number - 1) if (row is not None and row.kind is RowKind.TAB) or _opens(text) else None
        if quoted is not None:
            yield quoted
            number += quoted.height - 1
        else:
            yield row or TextRow(RowKind.ALIGNED, number, (text.strip(),), (len(text) - len(text.lstrip()),))


def _opens(text: str) -> bool:
    """Whether a line may begin with a cell in straight quotes that runs over it."""
    return text.startswith('"') and text.count('"') % 2 == 1


def _unquoted(lines: Sequence[str], first: int) -> TextRow | None:
    """
    The tab row at line *first* (from 0), None if it is none.

    A cell in straight quotes may run over lines, as Excel copies it.
    """
    text = lines[first]
    if re.search(r'(?:^|\t)"', text):
        whole = "\n".join(lines[first : first + _height(lines, first)])
        if "\t" in text or _QUOTED_FIRST.match(whole):
            text = whole
    if "\t" not in text:
        return None
    height = text.count("\n") + 1
    cells = _cells_in_quotes(text) if height > 1 else text.split("\t")
    return TextRow(RowKind.TAB, first + 1, tuple(_bare(cell) for cell in cells), height=height)


def _height(lines: Sequence[str], first: int) -> int:
    """How many lines from *first* on it takes until all straight quotes are closed; one where they are not."""
    open_quote = False
    for height, line in enumerate(lines[first : first + _TALLEST_ROW], start=1):
        open_quote ^= line.count('"') % 2 == 1
        if not open_quote:
            return height
    return 1


def _cells_in_quotes(text: str) -> list[str]:
    """The cells of a row; a tab within straight quotes parts none."""
    cells: list[list[str]] = []
    within = False
    for piece in text.split("\t"):
        if within:
            cells[-1].append(piece)
        else:
            cells.append([piece])
        within ^= piece.count('"') % 2 == 1
    return ["\t".join(pieces) for pieces in cells]


def _bare(cell: str) -> str:
    if len(cell) > 1 and cell.startswith('"') and cell.endswith('"'):
        return cell[1:-1].replace('""', '"')
    return cell


def _goes_on(run: Sequence[TextRow], row: TextRow) -> bool:
    bars = {RowKind.BAR, RowKind.BAR_BORDER}
    if row.kind in bars:
        return run[-1].kind in bars
    if row.kind is not run[-1].kind:
        return False
    if row.kind is RowKind.TAB:
        return True
    return run[0].filled >= 2 and (row.filled >= 2 or row.starts[0] >= 2)


def _last_table(blocks: list[Block], run: Sequence[TextRow]) -> tuple[int, list[TextRow]] | None:
    """The table that *run* continues after a page break, and its place in *blocks*."""
    for at in range(len(blocks) - 1, -1, -1):
        match blocks[at]:
            case Line(number, text) if _is_near(number, run) and _PAGE_NUMBER.fullmatch(text.strip()):
                continue
            case Line():
                return None
            case list() as table:
                return (at, table) if _continues(table, run) else None
    return None


def _is_near(line: int, run: Sequence[TextRow]) -> bool:
    """Whether a table that ends before *line* may still go on in *run*: a column of figures is no row of page ends."""
    return run[0].line - line <= _LONGEST_GAP


def _continues(table: Sequence[TextRow], run: Sequence[TextRow]) -> bool:
    last, first = table[-1], run[0]
    if first.kind is not last.kind or first.kind is RowKind.ALIGNED:
        return False
    if any(row.kind is RowKind.BAR_BORDER for row in run) or first.line - last.line - last.height > _LONGEST_GAP:
        return False
    width, wide = len(last.texts), len(first.texts)
    if min(width, wide) < 3 or abs(width - wide) > 1:
        return False
    if min(len(table), len(run)) == 1 and width == wide:
        return True
    return not first.texts[0].strip() or any(parse_number(text) is not None for text in first.texts)


def _agree(run: Sequence[TextRow]) -> bool:
    """Whether aligned rows share the places at which their cells begin."""
    places = [start for row in run if row.filled >= 2 for start in row.starts[1:]]
    at = Counter(places)
    shared = sum(1 for place in places if sum(at[near] for near in range(place - 2, place + 3)) >= 2)
    return sum(1 for row in run if row.filled >= 2) >= _FEWEST_ALIGNED and shared * 3 >= len(places) * 2


def _plain(run: Sequence[TextRow], lines: Sequence[str]) -> list[Block]:
    return [
        Line(number, lines[number - 1])
        for row in run
        for number in range(row.line, row.line + row.height)
        if lines[number - 1].strip()
    ]


def _without_contents(block: Block, lines: Sequence[str]) -> list[Block]:
    match block:
        case Line():
            return [block]
        case rows:
            return _plain(rows, lines) if is_contents(rows) else [rows]
