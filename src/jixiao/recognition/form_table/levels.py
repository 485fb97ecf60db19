"""Carries 一级 and 二级指标 down the rows of the indicator block, where a form writes each of them once."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.document import Cell
from jixiao.form import LevelWeight, Written
from jixiao.numerals import narrow, parse_number
from jixiao.patterns import compiled_on_use
from jixiao.recognition.cells import written_label
from jixiao.recognition.headers import HeaderBand
from jixiao.recognition.labelling import is_category_label, is_level_label, label_key
from jixiao.vocabulary import DIMENSION_OF_CATEGORY, DIMENSION_TEXT, category_of, dimension_of, squeezed

_POINTS = compiled_on_use(r"[（(]\s*(\d+(?:\.\d+)?)\s*分?\s*[)）]")
_POINTS_IN_LABEL = compiled_on_use(r"[（(]\s*(\d+(?:\.\d+)?)\s*分\s*(?:[×xX*＊].*)?[)）]", needs="分")
_VALUES = ("target", "actual", "weight")


class Levels:
    """The levels in force at a row, and the points that were printed beside their names."""

    def __init__(self) -> None:
        self.dimension = Written()
        self.category = Written()
        self._weights: dict[str, LevelWeight] = {}

    @property
    def weights(self) -> tuple[LevelWeight, ...]:
        """The weights printed beside the names of levels, such as 产出指标（50分）, in their order."""
        return tuple(self._weights.values())

    def enter(self, cells: Sequence[Cell | None], band: HeaderBand) -> Cell | None:
        """Takes over the levels of a row, and returns the cell of the indicator's name, None where the row has none."""
        dimension, category = pick(cells, band, "dimension"), pick(cells, band, "category")
        name = _name_cell(cells, band)
        levels = [cell for cell in (dimension, category) if cell is not None and cell.text]
        if name is None and levels and "name" in band.fields and not is_level_label(levels[-1].text):
            name = levels.pop()
        elif name is not None and not levels and "category" in band.fields and _stands_alone(name, cells, band):
            levels, name = [name], None
        for cell in levels:
            if cell is dimension and not (len(levels) == 1 and _is_moved_category(cell, band)):
                self._enter_dimension(cell)
            else:
                self.category = written_label(cell)
        self._enter_points(cells, band)
        return name

    def enter_block(self, cell: Cell) -> None:
        """Keeps the points that the label of the whole block states (绩效指标（90分）, 年度绩效目标1（80分）)."""
        points = points_beside(cell)
        if points is not None:
            self._weights.setdefault(points.label, points)

    def dimension_label(self) -> Written:
        """The 一级指标 in force; where only its points are printed, (50分), the one that its 二级指标 belongs to."""
        text = self.dimension.text
        if text is None or dimension_of(text) is not None or not _POINTS.fullmatch(narrow(text)):
            return self.dimension
        category = category_of(self.category.text)
        if category is None:
            return self.dimension
        return Written(DIMENSION_TEXT[DIMENSION_OF_CATEGORY[category]], self.dimension.origin)

    def mended(self, tail: str) -> tuple[Written, Written] | None:
        """The level whose label a page break tore and that *tail* completes, torn and whole; None where none is."""
        for level in (self.dimension, self.category):
            whole = Written(f"{level.text or ''}{tail}", level.origin)
            if level.text is not None and _is_torn(level.text, tail) and is_level_label(whole.text or ""):
                if level is self.dimension:
                    self.dimension = whole
                else:
                    self.category = whole
                return level, whole
        return None

    def _enter_points(self, cells: Sequence[Cell | None], band: HeaderBand) -> None:
        """Keeps the points that stand in a column of their own right of a level's name, once for each name."""
        for column in band.columns_for("level_points"):
            cell, level = cells[column], self.dimension if band.columns[column - 1] == "dimension" else self.category
            points = parse_number(cell.text) if cell is not None else None
            if cell is not None and points is not None and level.text is not None:
                self._weights.setdefault(level.text, LevelWeight(level.text, points, cell.origin))

    def _enter_dimension(self, cell: Cell) -> None:
        label = written_label(cell)
        if label.text != self.dimension.text:
            self.category = Written()
        elif label.origin == self.dimension.origin:
            return
        self.dimension = label if label.text != self.dimension.text else self.dimension
        points = _POINTS.search(narrow(cell.text))
        number = parse_number(points.group(1)) if points is not None else None
        if number is not None and label.text is not None:
            self._weights.setdefault(label.text, LevelWeight(label.text, number, cell.origin))


def points_beside(cell: Cell) -> LevelWeight | None:
    """The points that the label of a block or column states (预算执行情况（20分）, 得分（20分×执行率）), or None."""
    match = _POINTS_IN_LABEL.search(narrow(squeezed(cell.text)))
    points = parse_number(match.group(1)) if match is not None else None
    return None if points is None else LevelWeight(squeezed(cell.text), points, cell.origin)


def pick(cells: Sequence[Cell | None], band: HeaderBand, field: str) -> Cell | None:
    """The first cell with text in the columns of a field, else its first blank one; None where it has no column."""
    found = [cell for column in band.columns_for(field) if (cell := cells[column]) is not None]
    return next((cell for cell in found if cell.text), found[0] if found else None)


def _name_cell(cells: Sequence[Cell | None], band: HeaderBand) -> Cell | None:
    """The cell of the name: the last with text, as a first one may hold only its number (指标1)."""
    named = [cell for column in band.columns_for("name") if (cell := cells[column]) is not None and cell.text]
    return named[-1] if named else None


def _stands_alone(name: Cell, cells: Sequence[Cell | None], band: HeaderBand) -> bool:
    """Whether a level's label stands in the column of names in a row that holds nothing else."""
    values = [pick(cells, band, field) for field in _VALUES]
    return is_level_label(name.text) and all(cell is None or not cell.text for cell in values)


def _is_moved_category(cell: Cell, band: HeaderBand) -> bool:
    """Whether a label in the column of 一级指标 is a 二级指标 that moved there."""
    return "category" in band.fields and is_category_label(cell.text)


def _is_torn(label: str, tail: str) -> bool:
    whole = f"{label}{tail}"
    return not label_key(label).endswith("指标") and whole.endswith("指标") and not is_level_label(tail)
