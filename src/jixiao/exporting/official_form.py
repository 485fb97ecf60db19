"""
The official form as rows of boxes, for every printable output: 财预〔2020〕10号 附1, or the same with 成本指标.

Nine columns wide. What the form says is printed in its order, nothing is computed; a category without an indicator is
printed as an empty row where the official form has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from msgspec import Struct

from jixiao.form import DASHES, Form, FundingLine, Indicator, PrintedTotal, Written, WrittenNumber
from jixiao.library import CategoryNode, DimensionNode, FormFamily, form_tree
from jixiao.vocabulary import Category, Dimension, DocumentKind, FundingRole

WIDTH = 9
"""How many columns the table has."""
OFFICIAL_TITLE = "项目支出绩效自评表"
_DASH = "—"


class Box(Struct, frozen=True):
    """
    A cell of the printed table: its text, how many columns and rows it covers, and whether it is a label.

    `number` is the value of an amount, a weight or a score, None where the text is none of these or no bare number.
    """

    text: str
    columns: int = 1
    rows: int = 1
    label: bool = False
    number: Decimal | None = None


class OfficialForm(Struct, frozen=True):
    """
    The printed form: its title, the line with the year (None where there is none or the title has it), its rows.

    A row holds the boxes that begin in it, from left to right. `indicator_header` counts the rows above the one with
    the column labels of the indicators; the row before it holds the objective. `notes` are the remarks under the table.
    `has_reasons` tells whether the funding lines have a column for the reason.
    """

    title: str
    year_line: str | None
    rows: tuple[tuple[Box, ...], ...]
    indicator_header: int
    notes: tuple[str, ...]
    has_reasons: bool


def lay_out(form: Form) -> OfficialForm:
    """The official form that *form* fills: with 成本指标 where it has such indicators, else 附1."""
    title = form.title.text or OFFICIAL_TITLE
    year_line = None if form.year is None or str(form.year) in title else f"（{form.year}年度）"
    head = (*_header(form), *_funding(form), *_objective(form))
    rows = (*head, *_indicators(form), _total(form.printed_total))
    notes = tuple(note.text for note in form.notes if note.text is not None)
    return OfficialForm(title, year_line, rows, indicator_header=len(head), notes=notes, has_reasons=_has_reasons(form))


def _has_reasons(form: Form) -> bool:
    return any(not line.explanation.blank for line in form.funding)


def _header(form: Form) -> Iterator[tuple[Box, ...]]:
    yield _label("项目名称"), _value(form.project, columns=8)
    yield _label("主管部门"), _value(form.department, columns=3), _label("实施单位"), _value(form.unit, columns=4)


def _funding(form: Form) -> Iterator[tuple[Box, ...]]:
    unit = f"（{form.money_unit}）" if form.money_unit else ""
    explained = _has_reasons(form)
    labels = ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", *(("原因",) if explained else ()))
    block = Box(f"项目资金{unit}", rows=len(form.funding) + 1, label=True)
    item_columns = WIDTH - 1 - len(labels)
    yield block, _label("", columns=item_columns), *(_label(label) for label in labels)
    for line in form.funding:
        boxes = _funding_line(line, item_columns)
        yield boxes if explained else boxes[:-1]


def _funding_line(line: FundingLine, item_columns: int) -> tuple[Box, ...]:
    """A funding line with its explanation; where only the overall line is scored, the others print a dash (附1)."""
    empty = "" if line.role is FundingRole.OVERALL else _DASH
    return (
        _label(line.item.text or "", columns=item_columns),
        _number(line.initial_budget),
        _number(line.annual_budget),
        _number(line.executed),
        _number(line.weight, empty),
        _value(line.printed_rate),
        _number(line.printed_score, empty),
        _value(line.explanation),
    )


def _objective(form: Form) -> Iterator[tuple[Box, ...]]:
    yield Box("年度总体目标", rows=2, label=True), _label("预期目标", columns=4), _label("实际完成情况", columns=4)
    yield _value(form.objective.expected, columns=4), _value(form.objective.achieved, columns=4)


def _indicators(form: Form) -> Iterator[tuple[Box, ...]]:
    labels = (
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    )
    lines = list(_lines(form))
    block = Box("绩效指标", rows=len(lines) + 1, label=True)
    yield block, *(_label(label) for label in labels)
    yield from lines


def _lines(form: Form) -> Iterator[tuple[Box, ...]]:
    """The indicator rows in the form's order, with an empty row for each official category that has none."""
    nodes = _official_dimensions(form)
    for dimension in _completed(_groups(form.indicators, _dimension_level), nodes):
        categories = next((node.categories for node in nodes if node.id is dimension.id), ())
        groups = _completed(_groups(dimension.members, _category_level), categories)
        heads = [Box(dimension.name, rows=sum(group.height for group in groups), label=True)]
        for group in groups:
            heads.append(Box(group.name, rows=group.height, label=True))
            for cells in map(_cells, group.members or (Indicator(),)):
                yield *heads, *cells
                heads = []


_Level = Dimension | Category | None


class _Group(Struct, frozen=True):
    """Neighbours under one label of a level; `id` is None where the label is not known."""

    id: _Level
    name: str
    members: tuple[Indicator, ...] = ()

    @property
    def height(self) -> int:
        """How many rows it takes: one where it is empty."""
        return max(1, len(self.members))


def _groups(indicators: Sequence[Indicator], level_of: Callable[[Indicator], tuple[_Level, str]]) -> list[_Group]:
    return [_Group(level, name, tuple(members)) for (level, name), members in groupby(indicators, level_of)]


def _dimension_level(indicator: Indicator) -> tuple[_Level, str]:
    return indicator.dimension_kind, indicator.dimension.text or ""


def _category_level(indicator: Indicator) -> tuple[_Level, str]:
    return indicator.category_kind, indicator.category.text or ""


def _completed(groups: Sequence[_Group], nodes: Sequence[DimensionNode | CategoryNode]) -> list[_Group]:
    """The groups, and an empty one for each official node without any, where the official order has it."""
    order: dict[_Level, int] = {node.id: place for place, node in enumerate(nodes)}
    completed = list(groups)
    present = {group.id for group in groups}
    for place, node in enumerate(nodes):
        if node.id not in present:
            later = (at for at, group in enumerate(completed) if order.get(group.id, -1) > place)
            completed.insert(next(later, len(completed)), _Group(node.id, node.name))
    return completed


def _official_dimensions(form: Form) -> tuple[DimensionNode, ...]:
    """
    The levels of the official form that *form* is of.

    Empty where it is of another make: of another kind, or with levels that the official form does not know.
    """
    used = {indicator.dimension_kind for indicator in form.indicators}
    tree = form_tree(FormFamily.COST if Dimension.COST in used else FormFamily.STANDARD)
    official = form.kind is DocumentKind.SELF_EVALUATION and used <= {node.id for node in tree.dimensions}
    return tree.dimensions if official else ()


def _cells(indicator: Indicator) -> tuple[Box, ...]:
    actual = indicator.actual.text or ("不适用" if indicator.not_applicable else "")
    return (
        _value(indicator.name),
        _value(indicator.target),
        Box(actual),
        _number(indicator.weight),
        _number(indicator.printed_score),
        _value(indicator.explanation),
    )


def _total(total: PrintedTotal | None) -> tuple[Box, ...]:
    printed = total or PrintedTotal()
    return _label("总分", columns=6), _number(printed.weight), _number(printed.score), _value(printed.grade)


def _label(text: str, *, columns: int = 1) -> Box:
    return Box(text, columns=columns, label=True)


def _value(written: Written, *, columns: int = 1) -> Box:
    """A text as written; a dash where one is printed."""
    if written.text is None and written.origin.text is not None and written.origin.text.strip() in DASHES:
        return Box(_DASH, columns=columns)
    return Box(written.text or "", columns=columns)


def _number(written: WrittenNumber, empty: str = "") -> Box:
    """A number as written; a dash where one is printed; *empty* where the cell is blank."""
    if written.dash:
        return Box(_DASH)
    return Box(empty if written.text is None else written.text, number=written.number)
