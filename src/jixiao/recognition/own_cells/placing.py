"""
Which of a form's columns each cell of a row belongs to, where the row holds its own cells alone.

The cells keep their order; a column is passed over where a cell was merged into it from above or from the left. Of all
ways to do so the one is best in which the texts suit their columns, and the columns passed over are such as are merged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from jixiao.numerals import parse_number
from jixiao.recognition.cells import is_number
from jixiao.recognition.labelling import is_category_label, is_level_label, label_key
from jixiao.recognition.suits import IMPOSSIBLE, suit_of
from jixiao.vocabulary import DIMENSION_OF_CATEGORY, FundingRole, category_of, dimension_of, funding_role_of

_KEPT = 3
"""How many ways are followed up for each cell and column."""
_PASSED: Mapping[str, float] = {
    "side": 0,
    "dimension": 0,
    "category": 0,
    "level_points": 0,
    "counting": 0,
    "ignored": 0.25,
    "explanation": 0.25,
    "item": 0.5,
    "operator": 2,
    "actual_operator": 2,
    "measure_unit": 1,
    "actual_unit": 1,
    "name": 4,
}
_DOUBLED = frozenset({"item", "name"})
"""The fields that may have two columns: 其中 | 中央资金, 指标1 | 巡河次数."""
_UNITS = frozenset({"measure_unit", "actual_unit"})
"""The fields of columns that a value in words is merged over, and a number is not."""
_MERGED_DOWN = frozenset({"dimension", "category", "level_points", "ignored", "explanation"})
"""The fields of columns whose texts are often merged over several rows."""
_PASSED_ELSE = 3.0
"""What it costs to pass over a column before the row ends: the values of an indicator are seldom merged."""
_PASSED_BLANK = 1.0
"""What it costs at least to pass over a column with nothing above that could be merged down."""
_PASSED_MERGED = 0.5
"""What it costs to pass over a weight that covers the scores of this row and the one above, or is that of the whole."""
_PASSED_BELOW_LEVEL = 1.5
"""What it costs to pass over 二级指标 right after an own 一级指标."""
_LACKING: Mapping[str, float] = {
    "name": 1,
    "target": 0.5,
    "actual": 0.5,
    "weight": 0.25,
    "printed_score": 0.25,
    "annual_budget": 0.5,
    "executed": 0.5,
    "amount": 0.5,
}
"""What it costs that a row ends before a column."""
_UNKNOWN_LEVEL = -1.0
"""How a text suits a level where it is no name of one, and the levels of the table have names."""
_OFFICIAL = "指标"
"""How the form of 10号 ends the names of its levels."""


class Placing(Struct, frozen=True):
    """A way to put the cells of a row into columns: the column of each, and how well that suits."""

    fit: float
    columns: tuple[int, ...]


def placings(
    texts: Sequence[str], fields: Sequence[str | None], above: Mapping[int, str], *, levels_known: bool
) -> list[Placing]:
    """
    The best ways to put cells with *texts* into columns of *fields*, the best first; none where there are too few.

    *above* is what stands in each column in the rows before, and could be merged down. Where the levels of the table
    bear their usual names (*levels_known*), another text is hardly the name of one. Two ways that differ in blank cells
    or in columns of one field alone count as one.
    """
    suits = _suits(texts, fields, above, levels_known=levels_known)
    ways: dict[int, list[Placing]] = {0: [Placing(0, ())]}
    for column in range(len(fields)):
        left = len(fields) - column - 1
        following: dict[int, list[Placing]] = {}
        for count, found in ways.items():
            for way in found:
                if count + left >= len(texts):
                    ended = count == len(texts)
                    cost = _lacking(fields, column) if ended else _cost(fields, column, way, texts=texts, above=above)
                    following.setdefault(count, []).append(Placing(way.fit - cost, way.columns))
                if count < len(texts) and suits[count][column] > IMPOSSIBLE:
                    placed = Placing(way.fit + suits[count][column], (*way.columns, column))
                    following.setdefault(count + 1, []).append(placed)
        ways = {count: _best(found, texts, fields) for count, found in following.items()}
    return ways.get(len(texts), [])


def fit_of(texts: Sequence[str], fields: Sequence[str | None], *, levels_known: bool) -> float:
    """How well a row suits its columns as it stands."""
    suits = (_suit(field, text, levels_known=levels_known) for field, text in zip(fields, texts, strict=False) if text)
    return sum(suits) - sum(_LACKING.get(field or "", 0) for field in fields[len(texts) :])


def is_seldom_merged(field: str | None) -> bool:
    """Whether a column is one in which every row has a cell of its own, as a rule."""
    return _PASSED.get(field or "", _PASSED_ELSE) >= _PASSED_ELSE and field is not None


def _suits(
    texts: Sequence[str], fields: Sequence[str | None], above: Mapping[int, str], *, levels_known: bool
) -> list[list[float]]:
    """How well each text suits each column; a second column under one label adds nothing, it only gives room."""
    suits = [[_suit(field, text, levels_known=levels_known) for field in fields] for text in texts]
    for column in (column for column in range(len(fields)) if _is_second(fields, column)):
        for row, text in zip(suits, texts, strict=True):
            row[column] = IMPOSSIBLE if is_number(text) else min(row[column], 0)
    if "dimension" in fields and "category" in fields:
        in_force = above.get(fields.index("dimension"), "")
        for row, text in zip(suits, texts, strict=True):
            if _opens_dimension(text, in_force):
                row[fields.index("category")] = _UNKNOWN_LEVEL
    return suits


def _suit(field: str | None, text: str, *, levels_known: bool) -> float:
    suit = suit_of(field, text)
    return _UNKNOWN_LEVEL if levels_known and suit == 0 and text and field in {"dimension", "category"} else suit


def _opens_dimension(text: str, in_force: str) -> bool:
    """
    Whether a label (满意度指标) is a 一级指标 of its own and no 二级指标 of the one *in_force* (效益指标).

    Only where both are named as in the form of 10号; other frames have 满意度 below 项目效益.
    """
    named = label_key(text).endswith(_OFFICIAL) and label_key(in_force).endswith(_OFFICIAL)
    if not named or not is_level_label(text) or is_category_label(text) or not is_level_label(in_force):
        return False
    category = category_of(text, dimension_of(in_force))
    return category is not None and DIMENSION_OF_CATEGORY[category] is not dimension_of(in_force)


def _lacking(fields: Sequence[str | None], column: int) -> float:
    """What it costs that a row ends before a column."""
    return 0 if _is_second(fields, column) else _LACKING.get(fields[column] or "", 0)


def _cost(
    fields: Sequence[str | None], column: int, way: Placing, *, texts: Sequence[str], above: Mapping[int, str]
) -> float:
    """What it costs to pass over a column before the row ends."""
    field = fields[column] or ""
    if _is_second(fields, column):
        return 0
    if field == "category" and way.columns and fields[way.columns[-1]] == "dimension":
        return _PASSED_BELOW_LEVEL
    before = texts[len(way.columns) - 1] if way.columns else ""
    if field in _UNITS and (not before or is_number(before)):
        return _PASSED_ELSE
    if field == "weight" and (
        _is_part_of_funds(fields, way, texts) or _may_be_merged(fields, above, texts[len(way.columns)])
    ):
        return _PASSED_MERGED
    cost = _PASSED.get(field, _PASSED_ELSE if field else 0)
    if field not in _MERGED_DOWN:
        return cost
    merged = above.get(column, "")
    return _PASSED_ELSE if is_number(merged) and field != "level_points" else max(cost, 0 if merged else _PASSED_BLANK)


def _is_part_of_funds(fields: Sequence[str | None], way: Placing, texts: Sequence[str]) -> bool:
    """Whether a row is a source of the money (其中：财政拨款): only the whole has a weight."""
    items = (text for column, text in zip(way.columns, texts, strict=False) if fields[column] == "item")
    return any(funding_role_of(label_key(text)) not in {None, FundingRole.OVERALL} for text in items)


def _may_be_merged(fields: Sequence[str | None], above: Mapping[int, str], score: str) -> bool:
    """Whether the weight above may be merged down, so that a row has its *score* alone: it must cover both scores."""
    column = {field: column for column, field in enumerate(fields)}
    weight, before = (parse_number(above.get(column.get(field, -1))) for field in ("weight", "printed_score"))
    own = parse_number(score)
    return weight is not None and before is not None and own is not None and weight >= before + own


def _is_second(fields: Sequence[str | None], column: int) -> bool:
    """Whether a column is the second one under a label, which a row without it does not lack."""
    return column > 0 and fields[column] in _DOUBLED and fields[column - 1] == fields[column]


def _best(found: list[Placing], texts: Sequence[str], fields: Sequence[str | None]) -> list[Placing]:
    best: dict[tuple[str | None, ...], Placing] = {}
    for way in sorted(found, key=lambda each: -each.fit):
        alike = tuple(fields[column] for column, text in zip(way.columns, texts, strict=False) if text)
        best.setdefault(alike, way)
    return list(best.values())[:_KEPT]
