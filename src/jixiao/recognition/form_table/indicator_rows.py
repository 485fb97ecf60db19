"""Reads the indicator block: what each row under its header is, and the indicators that the rows hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Cell, Grid, ReadingNote
from jixiao.form import Indicator, LevelWeight, PrintedTotal, Written, WrittenNumber
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import (
    filled_cells,
    is_counting,
    is_dash,
    is_line,
    is_number,
    written,
    written_number,
    written_weight,
)
from jixiao.recognition.form_table.alignment import aligned
from jixiao.recognition.form_table.levels import Levels, pick
from jixiao.recognition.form_table.targets import composed
from jixiao.recognition.form_table.total_row import read_total, total_below, total_by_shape
from jixiao.recognition.headers import HeaderBand, funding_header, indicator_header
from jixiao.recognition.indicator_names import bare_name, is_nothing, is_placeholder
from jixiao.recognition.labelling import SIDE_BLOCKS, is_level_label, label_key
from jixiao.recognition.labels import SUBTOTAL_LABELS, TAIL_LABELS, TOTAL_LABELS
from jixiao.recognition.left_out import left_out
from jixiao.vocabulary import squeezed

_FIELDS = frozenset(Indicator.__struct_fields__)
_VALUES = ("target", "actual", "weight", "printed_score", "explanation")
_ASKED = ("target", "actual", "weight", "printed_score")
_FEWEST_VALUES = 2
"""How many values make an indicator of a row without a name."""
_NOT_APPLICABLE = "不适用"
_GLUED = compiled_on_use(r"[≥≤≧≦=<>＜＞]\s*\d|\d{2,}$")
_LONGEST_TAIL = 6


class IndicatorBlock(Struct, frozen=True):
    """
    What the indicator block of a form holds; `end` is the first row that no longer belongs to it.

    `remarks` are the rows before `end` that hold remarks: some forms write them between the indicators and the total.
    """

    indicators: tuple[Indicator, ...] = ()
    total: PrintedTotal | None = None
    level_weights: tuple[LevelWeight, ...] = ()
    columns: frozenset[str] = frozenset()
    notes: tuple[ReadingNote, ...] = ()
    remarks: frozenset[int] = frozenset()
    end: int = 0


def read_indicators(grid: Grid, band: HeaderBand) -> IndicatorBlock:
    """The indicators, total and level weights in the rows under *band*, down to where another block begins."""
    reader = _Reader(grid, band)
    remarks: set[int] = set()
    row = band.last + 1
    while row < grid.height:
        again = indicator_header(grid, row)
        if again is not None:
            reader.repeat(again)
            row = again.last + 1
            continue
        if reader.ends(row):
            total = total_below(grid, row) if reader.total is None else None
            if total is None:
                break
            remarks.update(range(row, total))
            row = total
        reader.take(row)
        row += 1
    return IndicatorBlock(
        indicators=tuple(reader.indicators),
        total=reader.total,
        level_weights=reader.levels.weights,
        columns=band.fields & _FIELDS,
        notes=tuple(reader.notes),
        remarks=frozenset(remarks),
        end=row,
    )


class _Reader:
    """Goes down the rows of a block and gathers what they hold."""

    def __init__(self, grid: Grid, band: HeaderBand) -> None:
        self._grid = grid
        self._band = band
        self.levels = Levels()
        self.indicators: list[Indicator] = []
        self.notes: list[ReadingNote] = []
        self.total: PrintedTotal | None = None
        self._enter_blocks(band.first, band.last)

    def repeat(self, band: HeaderBand) -> None:
        """Takes over a header that is repeated; one that names the same columns or fewer of them changes nothing."""
        if not band.columns.items() <= self._band.columns.items():
            self._band = band
        self._enter_blocks(band.first, band.last)

    def ends(self, row: int) -> bool:
        """Whether another block begins in a row: amounts, remarks under the table, or anything after the total."""
        cells = filled_cells(self._grid, row)
        if not cells:
            return False
        if is_line(self._grid, row) or funding_header(self._grid, row) is not None:
            return True
        key = label_key(cells[0].text)
        if self.total is not None and not is_level_label(cells[0].text):
            return True
        numbers = any(is_number(cell.text) for cell in cells[1:])
        return key in TAIL_LABELS and not numbers and key not in SIDE_BLOCKS

    def take(self, row: int) -> None:
        """Reads a row as what it is: an indicator, the total, or nothing that a form keeps."""
        cells = filled_cells(self._grid, row)
        if not cells or is_counting(cells):
            return
        self._enter_blocks(row, row)
        first = next((cell for cell in cells if label_key(cell.text) not in SIDE_BLOCKS), cells[0])
        key = label_key(first.text)
        if key.endswith(SUBTOTAL_LABELS):
            return
        total = self._total(row, key)
        if total is not None:
            self.total = total
        elif not self._is_torn(cells):
            self._take_indicator(row, cells[0].origin)

    def _enter_blocks(self, first: int, last: int) -> None:
        """Takes over the points of the labels left of the levels, which name the whole block."""
        for row in range(first, last + 1):
            for cell in filled_cells(self._grid, row):
                if cell.column < self._band.leftmost:
                    self.levels.enter_block(cell)

    def _total(self, row: int, key: str) -> PrintedTotal | None:
        if key in TOTAL_LABELS:
            return read_total(self._grid, row, self._band)
        return total_by_shape(self._grid, row, self._band) if self.indicators else None

    def _is_torn(self, cells: list[Cell]) -> bool:
        """Whether a row is the end of a label that a page break tore (满意度指 above, 标 here): then it is mended."""
        tail = squeezed(cells[0].text)
        if not self.indicators or len(cells) > 1 or len(tail) > _LONGEST_TAIL:
            return False
        mended = self.levels.mended(tail)
        if mended is not None:
            self.indicators = [_with_level(indicator, *mended) for indicator in self.indicators]
            return True
        if self._grid.exact or is_level_label(tail) or is_placeholder(tail):
            return False
        self.notes.append(left_out(f"“{tail}”单独成行，归不到哪一项，未读入", cells[0].origin, [tail]))
        return True

    def _take_indicator(self, row: int, place: Origin) -> None:
        cells, shift = aligned(self._grid, row, self._band)
        name = self.levels.enter(cells, self._band)
        picked = _picked(cells, self._band)
        unnamed = name is not None and is_placeholder(name.text)
        values = [cell for field in _VALUES if (cell := picked.get(field)) is not None and cell.text]
        holds = any(not is_dash(cell.text) and not (unnamed and is_nothing(cell.text)) for cell in values)
        if not holds and (name is None or unnamed):
            return
        if name is None and sum(picked.get(field) in values for field in _ASKED) < _FEWEST_VALUES:
            return
        origin = name.origin if name is not None else place
        if shift:
            self._note("这一行与表头错开，按分值、得分所在的列归位", origin)
        if not holds and not self._grid.exact and name is not None and _GLUED.search(name.text):
            self.notes.append(left_out("几格的内容粘在一起，有多种切法，未拆开", origin, [name.text]))
        self.indicators.append(
            Indicator(
                dimension=self.levels.dimension_label(),
                category=self.levels.category,
                name=bare_name(name),
                target=composed(picked, "target"),
                actual=composed(picked, "actual"),
                weight=_number_in(row, picked, "weight"),
                printed_score=_number_in(row, picked, "printed_score"),
                explanation=_explanation(cells, self._band),
                not_applicable=any(squeezed(cell.text) == _NOT_APPLICABLE for cell in values),
                origin=origin,
            )
        )

    def _note(self, message: str, origin: Origin) -> None:
        self.notes.append(ReadingNote(message, origin))


def _with_level(indicator: Indicator, torn: Written, whole: Written) -> Indicator:
    return replace(
        indicator,
        dimension=whole if indicator.dimension == torn else indicator.dimension,
        category=whole if indicator.category == torn else indicator.category,
    )


def _picked(cells: Sequence[Cell | None], band: HeaderBand) -> dict[str, Cell | None]:
    """The cell of each field; a target that was not adjusted stands in the column of 年初指标值."""
    picked = {field: pick(cells, band, field) for field in band.fields}
    target, initial = picked.get("target"), picked.get("initial_target")
    if initial is not None and initial.text and (target is None or not target.text or is_dash(target.text)):
        picked["target"] = initial
    return picked


def _explanation(cells: Sequence[Cell | None], band: HeaderBand) -> Written:
    """The remark of a row; two columns of remarks (偏差原因 | 改进措施) make one."""
    found = [cell for column in band.columns_for("explanation") if (cell := cells[column]) is not None]
    texts = list(dict.fromkeys(cell.text for cell in found if cell.text))
    if len(texts) < 2:
        return written(pick(cells, band, "explanation"))
    text = "；".join(each.rstrip("；;。") for each in texts)
    return Written(text, replace(found[0].origin, text=text))


def _number_in(row: int, picked: Mapping[str, Cell | None], field: str) -> WrittenNumber:
    """The number of a cell; one that was merged down from a row above belongs to that row and is not met twice."""
    cell = picked.get(field)
    if cell is not None and cell.row < row:
        return WrittenNumber(None, cell.origin)
    return written_weight(cell) if field == "weight" else written_number(cell)
