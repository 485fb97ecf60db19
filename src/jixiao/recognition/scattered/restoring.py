"""
Puts forms together again whose cells came one to a line, as some pages lose their tables.

The labels of the indicators in a row tell the columns. The lines below are rows only if there is one way, and one way
alone, to read all of them as such. Else nothing is touched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Cell, Document, Grid, Paragraph, ReadingNote
from jixiao.recognition.cells import one_line
from jixiao.recognition.labelling import HEADER_FIELDS, INDICATOR_FIELDS, SIDE_BLOCKS, label_key
from jixiao.recognition.labels import IGNORED_COLUMNS, TAIL_LABELS, TOTAL_LABELS
from jixiao.recognition.scattered.cells import CellLines, Line, Row, cells_of
from jixiao.recognition.scattered.foot import foot_of
from jixiao.recognition.scattered.head import Head, head_of
from jixiao.recognition.scattered.rows import FREE, ways_to_read

_FEWEST_COLUMNS = 5
_MOST_COLUMNS = 14
_NEEDED = frozenset({"name", "target", "actual", "printed_score"})
_OTHER_PARTS = frozenset({"value", "single_score", "initial_target", "reviewed_score"})
_MOST_ROWS = 200
_MOST_ABOVE = 400
_MOST_BELOW = 100
"""The most cells that are looked at over and under the indicators."""
_LONGEST_LABEL = 16
_NOTES = ("注：", "注:", "备注：", "备注:")


class _Form(Struct, frozen=True):
    """The rows of a form, what is said of them, the number of their first line and of the line behind their last."""

    rows: list[Row]
    notes: list[ReadingNote]
    first: int
    end: int


class _Body(Struct, frozen=True):
    """The rows of the indicators, and whether their blank cells had lines."""

    rows: list[Row]
    blanks_kept: bool


def restored(document: Document) -> Document:
    """The document with its forms as tables, where its lines are the cells of such; else the document itself."""
    lines = list(document.paragraphs())
    near = _score_label(lines) if len(lines) == len(document.blocks) else None
    if near is None:
        return document
    forms = _forms(cells_of(lines, near))
    if not forms:
        return document
    blocks: list[Paragraph | Grid] = []
    done = 0
    for number, form in enumerate(forms, start=1):
        blocks += [*lines[done : form.first], _grid(form.rows, number)]
        done = form.end
    notes = [note for form in forms for note in form.notes]
    return replace(document, blocks=(*blocks, *lines[done:]), notes=(*document.notes, *notes))


def _score_label(lines: Sequence[Paragraph]) -> int | None:
    """The first line that is the label of a score and has a label of indicators near above; None in most texts."""
    seen = -_MOST_COLUMNS * 2
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST_LABEL:
            continue
        if "指标" in line.text or "三级" in line.text:
            seen = at
        near = at - seen <= _MOST_COLUMNS * 2
        if near and "分" in line.text and INDICATOR_FIELDS.get(label_key(line.text)) == "printed_score":
            return at
    return None


def _forms(found: CellLines) -> list[_Form]:
    """The forms that cells are, one after another; none where one of them can't be read."""
    forms: list[_Form] = []
    begin = 0
    while (header := _header(found, begin)) is not None:
        form = _form(found, begin, header)
        if form is None:
            return []
        forms.append(form)
        begin = bisect_left(found.places, form.end)
    return forms


def _header(found: CellLines, begin: int) -> range | None:
    """The cells that are the labels over the indicators: five fields and more, each once."""
    at = begin
    while at < len(found):
        end = at
        while _field(found.key(end)) is not None:
            end += 1
        for start in range(max(at, end - _MOST_COLUMNS), end):
            fields = [field for field in _fields(found, range(start, end)) if field != "ignored"]
            alike = len(set(fields)) < len(fields) or _OTHER_PARTS & set(fields)
            if len(fields) >= _FEWEST_COLUMNS and not alike and set(fields) >= _NEEDED:
                return range(start, end)
        at = max(end, at + 1)
    return None


def _fields(found: CellLines, header: range) -> list[str]:
    return [field for at in header if (field := _field(found.key(at))) is not None]


def _field(key: str) -> str | None:
    return INDICATOR_FIELDS.get(key, "ignored" if key in IGNORED_COLUMNS else None)


def _form(found: CellLines, begin: int, header: range) -> _Form | None:
    """The form whose indicators stand under *header* and whose head begins at *begin* or behind it."""
    fields = _fields(found, header)
    end = _end(found, header.stop)
    above = found.part(max(begin, header.start - _MOST_ABOVE), header.start)
    below = found.part(end, end + _MOST_BELOW)
    body = _body(found.part(header.stop, end), fields, closed=end < len(found))
    if body is None or len(body.rows) > _MOST_ROWS:
        return None
    head = head_of(above) or (None if body.blanks_kept else head_of(above.filled()))
    foot = foot_of(below if body.blanks_kept else below.filled(), fields, blanks_kept=body.blanks_kept)
    if head is None or foot is None:
        return None
    beside = [cell for cell, key in zip(above.cells[-1:], above.keys[-1:], strict=True) if key in SIDE_BLOCKS]
    labels = (*(beside or [None]), *found.cells[header.start : header.stop])
    rows = [*head.rows, labels, *((None, *row) for row in body.rows), *foot.rows]
    return _Form(rows, _notes(rows, head), head.first, foot.end)


def _notes(rows: Sequence[Row], head: Head) -> list[ReadingNote]:
    """That a table was put together, that its end may be missing, and what of its head has no place in a form."""
    opening = next(line for row in rows for line in row if line is not None)
    closed = any(row[0] is not None and label_key(row[0].text) in TOTAL_LABELS for row in rows)
    said = "表格的每一格单独成行，已按栏名的次序还原成表，请与原表核对"
    if not closed:
        said += "；表末没有合计行，也请核对内容是否完整"
    left = [
        ReadingNote(f"没有对应的栏，未读入：{one_line(label.text)}“{text.text}”", text.origin)
        for label, text in head.left
    ]
    return [ReadingNote(said, opening.origin), *left]


def _end(found: CellLines, at: int) -> int:
    """The cell behind the last row of indicators: a total, a remark, the next form or the end."""
    while at < len(found):
        key = found.key(at)
        if key in TOTAL_LABELS or key in TAIL_LABELS or HEADER_FIELDS.get(key) == "project":
            return at
        if found.text(at).startswith(_NOTES):
            return at
        at += 1
    return at


def _body(inner: CellLines, fields: Sequence[str], *, closed: bool) -> _Body | None:
    """The rows of the indicators; None where they can be read in no or in two ways."""
    cells = inner.cells
    if len(cells) > _MOST_ROWS * len(fields):
        return None
    held = [at for at, cell in enumerate(cells) if cell is not None]
    inside = len(held) > 0 and held[-1] - held[0] >= len(held)
    ways: list[list[Row]] = []
    if len(held) < len(cells):
        ways = ways_to_read(cells, fields, blanks_kept=True)
        if not ways and not closed and fields[-1] == "explanation":
            ways = ways_to_read([*cells, None], fields, blanks_kept=True)
    blanks_kept = inside or len(ways) > 0
    if not blanks_kept and not FREE & set(fields):
        ways = ways_to_read(inner.filled().cells, fields, blanks_kept=False)
    return _Body(ways[0], blanks_kept) if len(ways) == 1 else None


def _grid(rows: Sequence[Row], table: int) -> Grid:
    """A table of the rows, every cell with the place of its line."""
    width = max(len(row) for row in rows)
    squares = []
    for number, row in enumerate(rows):
        near = next(line for line in row if line is not None)
        padded = [*row, *[None] * (width - len(row))]
        squares.append(tuple(_cell(line, near, (table, number, column)) for column, line in enumerate(padded)))
    return Grid(tuple(squares), replace(squares[0][0].origin, table=table, row=None, column=None, text=None))


def _cell(line: Line, near: Paragraph, at: tuple[int, int, int]) -> Cell:
    table, row, column = at
    place = (line or near).origin
    text = line.text if line is not None else ""
    origin = replace(place, table=table, row=row + 1, column=column + 1, text=text or None)
    return Cell(text, row, column, origin)
