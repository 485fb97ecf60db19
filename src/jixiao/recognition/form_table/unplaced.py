"""What stands in the table of a form and has no place in `Form`: said in notes, so that nothing is lost in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Cell, Grid, ReadingNote
from jixiao.form import Form, FundingLine, Indicator, Written
from jixiao.numerals import parse_number
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import are_remarks, filled_cells, is_counting, is_dash, is_number
from jixiao.recognition.headers import HeaderBand
from jixiao.recognition.indicator_names import is_nothing, is_placeholder
from jixiao.recognition.labelling import is_funding_item, is_known_label, is_level_label, is_misread_label, label_key
from jixiao.recognition.labels import COUNTING_LABELS, SUBTOTAL_LABELS, TOTAL_LABELS
from jixiao.recognition.left_out import left_out
from jixiao.recognition.surroundings import find_money_unit, is_annex, without_money_unit
from jixiao.vocabulary import squeezed

_FUNDING = tuple(field for field in FundingLine.__struct_fields__ if field != "origin")
_INDICATOR = tuple(field for field in Indicator.__struct_fields__ if field not in {"not_applicable", "origin"})
"""What a form keeps of a line of the funding block and of an indicator, as it is written."""
_PARTS = frozenset({"operator", "measure_unit", "actual_operator", "actual_unit", "level_points"})
_READ = frozenset({*_FUNDING, *_INDICATOR}) | _PARTS
"""The fields of columns whose cells a form keeps, alone or put together with others."""
_CHINESE = compiled_on_use(r"[一-鿿]")
_SECTION = compiled_on_use(r"[一二三四五六七八九十]{1,2}、[^\d，。；：]{2,16}", needs="、")
_LONGEST_QUOTED = 20
_SHORTEST_WORDS = 2
"""What is no longer beside a money unit adds nothing to it (金额, 项目)."""
_Place = tuple[str | None, int | None, int | None, int | None, int | None, int | None]


class _Kept(Struct, frozen=True):
    """
    What the form keeps: the places that it gives, all its words in one text without blanks, and its total score.

    `values` are the targets and actuals by the row in which they stand: an operator and a unit are parts of them.
    """

    places: frozenset[_Place]
    words: str
    score: Decimal | None
    values: Mapping[_Place, str]

    def holds(self, cell: Cell, row: Sequence[Cell]) -> bool:
        """Whether a cell of *row* is kept: by its place, by its words as a part of others, or as the total."""
        if _place_of(cell.origin) in self.places:
            return True
        text = squeezed(cell.text)
        if _label_before(cell, row) in TOTAL_LABELS:
            return parse_number(text) is not None and parse_number(text) == self.score
        if text in self.values.get(_place_of(replace(cell.origin, column=None)), "") and not is_number(text):
            return True
        return _CHINESE.search(text) is not None and text in self.words


def note_unplaced(
    grid: Grid, form: Form, bands: Mapping[range, HeaderBand], *, noted: Sequence[ReadingNote]
) -> list[ReadingNote]:
    """
    A note for each column and each row of *grid* that holds words which *form* does not keep.

    *bands* are the headers by the rows of their blocks; cells with one of the notes *noted* are told of already.
    """
    kept = _kept(form)
    told = {note.origin for note in noted}
    columns: dict[range, dict[int, Cell]] = {}
    notes: list[ReadingNote] = []
    first = _first_row(grid)
    for row in range(grid.height):
        cells = filled_cells(grid, row)
        if _adds_nothing(cells) or (row < first and _is_line_over(cells)):
            continue
        block = next((rows for rows in bands if row in rows), range(0))
        band = bands.get(block)
        unkept = [cell for cell in cells if cell.origin not in told and not kept.holds(cell, cells)]
        left = [cell for cell in _without_labels(unkept, cells) if not _repeats(grid, cell, band)]
        beside = [] if band is None else [cell for cell in left if _label_over(grid, cell, band) is not None]
        for cell in beside:
            columns.setdefault(block, {}).setdefault(cell.column, cell)
        rest = [cell for cell in left if cell not in beside and (band is None or not _is_spoken_for(grid, cell, band))]
        if rest:
            words = "、".join(_quoted(cell, _label_before(cell, cells)) for cell in rest)
            texts = (cell.text for cell in rest)
            notes.append(left_out(f"没有对应的栏，未读入：{words}", rest[0].origin, texts))
    return [*notes, *_column_notes(grid, columns, bands)]


def _kept(form: Form) -> _Kept:
    written = list(_written_in(form))
    origins = [each.origin for each in written] + [level.origin for level in form.level_weights] + [form.year_origin]
    texts = [text for each in written for text in (each.text, each.origin.text) if text]
    score = form.printed_total.score.number if form.printed_total is not None else None
    values = {
        _place_of(replace(each.name.origin, column=None)): squeezed(
            f"{each.target.text or ''}\n{each.actual.text or ''}"
        )
        for each in form.indicators
    }
    return _Kept(frozenset(map(_place_of, origins)), "\n".join(squeezed(text) for text in texts), score, values)


def _place_of(origin: Origin) -> _Place:
    return origin.sheet, origin.page, origin.line, origin.table, origin.row, origin.column


def _written_in(form: Form) -> Iterator[Written]:
    yield from (form.title, form.project, form.department, form.unit, form.announced, *form.notes)
    yield from (form.objective.expected, form.objective.achieved)
    lines: list[tuple[FundingLine | Indicator, tuple[str, ...]]] = [(line, _FUNDING) for line in form.funding]
    lines += [(indicator, _INDICATOR) for indicator in form.indicators]
    for line, fields in lines:
        yield from (getattr(line, field) for field in fields)
    if form.printed_total is not None:
        yield from (form.printed_total.weight, form.printed_total.score, form.printed_total.grade)


def _without_labels(cells: Sequence[Cell], row: Sequence[Cell]) -> list[Cell]:
    """Those of some cells of a row that may say something: no label, also where one stands in two (项目 | 名称)."""
    said = [cell for cell in cells if not _says_nothing(cell)]
    if not said:
        return said
    parts = {
        id(cell) for pair in pairwise(row) if is_known_label(label_key(pair[0].text + pair[1].text)) for cell in pair
    }
    return [cell for cell in said if id(cell) not in parts]


def _says_nothing(cell: Cell) -> bool:
    """Whether a cell is a label, a dash, or what the blank form has where nothing was filled in."""
    key = label_key(cell.text)
    if is_known_label(key) or is_level_label(cell.text) or is_dash(cell.text):
        return True
    if is_placeholder(cell.text) or is_nothing(cell.text) or is_annex(cell.text):
        return True
    return is_misread_label(key) or _is_money_unit(cell.text)


def _is_money_unit(text: str) -> bool:
    """Whether a cell says in which unit amounts are, and of which amounts."""
    if find_money_unit([Written(text)], ()) is None:
        return False
    rest = label_key(without_money_unit(text))
    return len(rest) <= _SHORTEST_WORDS or is_known_label(rest) or is_funding_item(rest)


def _repeats(grid: Grid, cell: Cell, band: HeaderBand | None) -> bool:
    """
    Whether a cell says what the one before it or above it says, as some programs fill a merged cell's squares.

    Equal numbers under two labels are two.
    """
    before = cell.column - 1
    if before >= 0 and grid.at(cell.row, before).text == cell.text:
        return band is None or grid.at(band.first, before).text == grid.at(band.first, cell.column).text
    return cell.row > 0 and not is_number(cell.text) and grid.at(cell.row - 1, cell.column).text == cell.text


def _first_row(grid: Grid) -> int:
    """The first row with a label beside other cells: above it stand the lines over the form."""
    rows = (row for row in range(grid.height) if len(cells := filled_cells(grid, row)) > 1 and _has_label(cells))
    return next(rows, grid.height)


def _is_line_over(cells: Sequence[Cell]) -> bool:
    """Whether a row is a line as it may stand over any table: a title, or labels with their values (填报单位：…)."""
    return len(cells) == 1 or all("：" in cell.text or ":" in cell.text for cell in cells)


def _has_label(cells: Sequence[Cell]) -> bool:
    return any(is_known_label(label_key(cell.text)) for cell in cells)


def _adds_nothing(cells: Sequence[Cell]) -> bool:
    """Whether a row numbers the columns, is the name of a block (一、基本情况), or adds up others."""
    if not cells or is_counting(cells) or are_remarks(cells):
        return True
    if label_key(cells[0].text).endswith((*SUBTOTAL_LABELS, *TOTAL_LABELS)):
        return all(is_number(cell.text) for cell in cells[1:])
    return len(cells) == 1 and _SECTION.fullmatch(squeezed(cells[0].text)) is not None


def _label_over(grid: Grid, cell: Cell, band: HeaderBand) -> Cell | None:
    """The label of a column below which *cell* stands and that no field of a form has; None elsewhere."""
    if band.columns.get(cell.column) in _READ or cell.column < band.leftmost or cell.row <= band.last:
        return None
    over = [grid.at(row, cell.column) for row in range(band.first, band.last + 1)]
    return next((label for label in reversed(over) if label.text and not _counts(label)), None)


def _is_spoken_for(grid: Grid, cell: Cell, band: HeaderBand) -> bool:
    """Whether a cell only numbers its row, names a column or a block, or is a part of a target and nothing alone."""
    if band.first <= cell.row <= band.last or band.columns.get(cell.column) in _PARTS:
        return True
    over = (grid.at(row, cell.column) for row in range(band.first, band.last + 1))
    return is_number(cell.text) and any(_counts(label) for label in over)


def _counts(label: Cell) -> bool:
    return label_key(label.text) in COUNTING_LABELS


def _label_before(cell: Cell, row: Sequence[Cell]) -> str:
    """The known label that stands before a cell in its row; empty for none."""
    at = row.index(cell)
    key = label_key(row[at - 1].text) if at else ""
    return key if is_known_label(key) else ""


def _column_notes(
    grid: Grid, columns: Mapping[range, Mapping[int, Cell]], bands: Mapping[range, HeaderBand]
) -> Iterator[ReadingNote]:
    """One note for all columns of a block that have no field, at the first of their labels."""
    for block, cells in columns.items():
        over = (_label_over(grid, cells[column], bands[block]) for column in sorted(cells))
        labels = [label for label in over if label is not None]
        named = dict.fromkeys(squeezed(label.text) for label in labels)
        yield ReadingNote(f"没有对应的栏，整列未读入：{''.join(f'“{label}”' for label in named)}", labels[0].origin)


def _quoted(cell: Cell, label: str) -> str:
    """The words of a cell behind its label."""
    text = cell.text if len(cell.text) <= _LONGEST_QUOTED else f"{cell.text[:_LONGEST_QUOTED]}…"
    return f"{label}“{text}”"
