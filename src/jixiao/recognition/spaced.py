"""
Puts forms together whose cells a single blank parts, as a page of a PDF is copied or its text is taken out.

The labels of the indicators in a line tell that a form stands there. Its rows hold their own cells alone; they are put
under the labels by `jixiao.recognition.own_cells`. A whole form in one line has no rows: `jixiao.recognition.scattered`
finds them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from jixiao.document import Cell, Document, Grid, Paragraph, ReadingNote
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import is_number
from jixiao.recognition.indicator_names import is_placeholder
from jixiao.recognition.labelling import (
    HEADER_FIELDS,
    INDICATOR_FIELDS,
    SIDE_BLOCKS,
    is_known_label,
    is_level_label,
    label_key,
)
from jixiao.recognition.labels import IGNORED_COLUMNS, TOTAL_LABELS
from jixiao.recognition.surroundings import is_title

_FEWEST_FIELDS = 5
_NEEDED = frozenset({"name", "target", "actual"})
_MOST_ABOVE = 40
_MOST_BELOW = 200
_FEWEST_CELLS = 3
"""How many cells a row has at least where no total tells the end of the form."""
_FEWEST_CELLS_OF_FORM = 40
_MOST_FRAGMENTS = 6
_LEVEL_POINTS = compiled_on_use(r"[（(]\d+(?:\.\d+)?分?[)）]")
"""The points of a level under its name, which a narrow column breaks: 满意度, 指标, （10分）."""
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
    """
    The rows and their cells, a line of one word put behind the last cell of a row that it goes on with.

    Words that make up the name of a level, or give its points, go before the row below.
    """
    kept: list[_Block] = []
    cells: list[list[str]] = []
    level: list[str] = []
    for at, row in enumerate(rows):
        words = _words(row)
        if len(words) == 1 and _is_of_level(rows, at, level):
            level.append(words[0])
        elif len(words) == 1 and cells and _goes_on(words[0], cells[-1]):
            cells[-1][-1] += words[0]
        elif cells and _is_header(words) and INDICATOR_FIELDS.get(label_key(cells[-1][-1])) == "dimension":
            cells[-1] += words
        else:
            kept.append(row)
            cells.append([*_levels(level), *words])
            level = []
    return kept, cells


def _goes_on(word: str, cells: Sequence[str]) -> bool:
    """Whether a line of one word is the rest of 一级指标 over the other labels, or may be that of a remark."""
    if label_key(f"{cells[-1]}{word}") in INDICATOR_FIELDS:
        return True
    return len(cells) >= _FEWEST_CELLS and not is_known_label(label_key(word)) and not is_placeholder(word)


def _is_of_level(rows: Sequence[_Block], at: int, begun: Sequence[str]) -> bool:
    """Whether a line of one word and those under it, down to the next row, are names of levels and their points."""
    following = [words for row in rows[at : at + _MOST_FRAGMENTS] if (words := _words(row))]
    fragments = [*begun, *(words[0] for words in takewhile(lambda words: len(words) == 1, following))]
    return (
        len(fragments) < _MOST_FRAGMENTS and len(fragments) - len(begun) < len(following) and bool(_levels(fragments))
    )


def _levels(fragments: Sequence[str]) -> list[str]:
    """The names of levels that fragments make up, points in brackets behind their name; none where a piece is left."""
    levels: list[str] = []
    rest = ""
    for fragment in fragments:
        if _LEVEL_POINTS.fullmatch(fragment) and not rest:
            levels = [*levels[:-1], f"{levels[-1]}{fragment}"] if levels else [fragment]
            continue
        rest += fragment
        if is_placeholder(rest):
            return []
        if is_level_label(rest) and rest.endswith("指标"):
            levels.append(rest)
            rest = ""
    return [] if rest else levels


def _cell(block: _Block, at: tuple[int, int, int], text: str) -> Cell:
    table, row, column = at
    origin = replace(block.origin, table=table, row=row + 1, column=column + 1, text=text or None)
    return Cell(text, row, column, origin)
