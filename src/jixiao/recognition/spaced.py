"""
Puts forms together whose cells a single blank parts, as a page of a PDF is copied or its text is taken out.

The labels of the indicators in a line tell that a form stands there. Its rows hold their own cells alone; they are put
under the labels by `jixiao.recognition.own_cells`. A whole form in one line has no rows: `jixiao.recognition.scattered`
finds them.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.document import Cell, Document, Grid, Paragraph, ReadingNote
from jixiao.recognition.cells import is_number
from jixiao.recognition.labelling import HEADER_FIELDS, INDICATOR_FIELDS, SIDE_BLOCKS, is_known_label, label_key
from jixiao.recognition.labels import IGNORED_COLUMNS, TOTAL_LABELS
from jixiao.recognition.surroundings import is_title

_FEWEST_FIELDS = 5
_NEEDED = frozenset({"name", "target", "actual"})
_MOST_ABOVE = 40
_MOST_BELOW = 200
_FEWEST_CELLS = 3
"""How many cells a row has at least where no total tells the end of the form."""
_FEWEST_CELLS_OF_FORM = 40
_SAID = "表格的各格只用空格隔开，已按栏名还原成表，请与原表核对"
_Block = Paragraph | Grid


def cells_apart(document: Document) -> Document:
    """The document with each line that holds a whole form as lines of one cell each; itself where it has none."""
    if not any(_is_whole_form(_words(block)) for block in document.blocks):
        return document
    blocks: list[_Block] = []
    for block in document.blocks:
        words = _words(block) if _is_whole_form(_words(block)) else []
        blocks += [Paragraph(word, replace(block.origin, text=word)) for word in words] or [block]
    return replace(document, blocks=tuple(blocks))


def _is_whole_form(words: Sequence[str]) -> bool:
    if len(words) < _FEWEST_CELLS_OF_FORM:
        return False
    fields = {field for word in words if (field := INDICATOR_FIELDS.get(label_key(word))) is not None}
    return len(fields) >= _FEWEST_FIELDS and fields >= _NEEDED


def spaced_apart(document: Document) -> Document:
    """The document with such forms as tables; itself where it has none."""
    headers = [at for at, block in enumerate(document.blocks) if _is_header(_words(block))]
    if not headers:
        return document
    blocks: list[_Block] = []
    notes: list[ReadingNote] = []
    table = sum(1 for _ in document.grids())
    done = 0
    for header in headers:
        if header < done:
            continue
        first, end = _first(document.blocks, header, done), _end(document.blocks, header)
        rows = document.blocks[first:end]
        table += 1
        blocks += [*document.blocks[done:first], _grid(rows, table)]
        notes.append(ReadingNote(_SAID, rows[0].origin))
        done = end
    return replace(document, blocks=(*blocks, *document.blocks[done:]), notes=(*document.notes, *notes))


def _words(block: _Block) -> list[str]:
    """The cells of a line; none of a table."""
    match block:
        case Paragraph(text=text):
            return text.split()
        case Grid():
            return []


def _is_header(words: Sequence[str]) -> bool:
    """Whether a line holds the labels over the indicators and nothing else."""
    if len(words) < _FEWEST_FIELDS:
        return False
    keys = [label_key(word) for word in words]
    fields = {INDICATOR_FIELDS[key] for key in keys if key in INDICATOR_FIELDS}
    known = all(key in INDICATOR_FIELDS or key in IGNORED_COLUMNS or key in SIDE_BLOCKS for key in keys)
    return known and len(fields) >= _FEWEST_FIELDS and fields >= _NEEDED


def _first(blocks: Sequence[_Block], header: int, done: int) -> int:
    """The line with the project's name over a header; the header where there is none under the nearest title."""
    for at in range(header - 1, max(done, header - _MOST_ABOVE) - 1, -1):
        words = _words(blocks[at])
        if not words or is_title("".join(words)):
            break
        if HEADER_FIELDS.get(label_key(words[0])) == "project":
            return at
    return header


def _end(blocks: Sequence[_Block], header: int) -> int:
    """The line behind the total under a header; without one, that behind the last row of several cells."""
    full = end = header + 1
    for at in range(header + 1, min(len(blocks), header + _MOST_BELOW)):
        words = _words(blocks[at])
        if not words or is_title("".join(words)):
            break
        if label_key(words[0]) in TOTAL_LABELS and any(map(is_number, words[1:])):
            return at + 1
        end = at + 1 if full == at and len(words) >= _FEWEST_CELLS else end
        full = end
    return end


def _grid(rows: Sequence[_Block], table: int) -> Grid:
    rows, words = _unbroken(rows)
    width = max(map(len, words))
    squares = tuple(
        tuple(
            _cell(row, (table, number, column), cells[column] if column < len(cells) else "") for column in range(width)
        )
        for number, (row, cells) in enumerate(zip(rows, words, strict=True))
    )
    return Grid(squares, replace(rows[0].origin, table=table, text=None))


def _unbroken(rows: Sequence[_Block]) -> tuple[list[_Block], list[list[str]]]:
    """The rows and their cells, a line of one word put behind the last cell of a row that it goes on with."""
    kept: list[_Block] = []
    cells: list[list[str]] = []
    for row in rows:
        words = _words(row)
        if len(words) == 1 and cells and len(cells[-1]) >= _FEWEST_CELLS and not is_known_label(label_key(words[0])):
            cells[-1][-1] += words[0]
        else:
            kept.append(row)
            cells.append(words)
    return kept, cells


def _cell(block: _Block, at: tuple[int, int, int], text: str) -> Cell:
    table, row, column = at
    origin = replace(block.origin, table=table, row=row + 1, column=column + 1, text=text or None)
    return Cell(text, row, column, origin)
