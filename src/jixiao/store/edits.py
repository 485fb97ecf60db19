"""The edits of a form (改动): a closed set of values, and the form after one of them."""

from __future__ import annotations

from functools import reduce
from typing import Final, TypeVar, assert_never

from msgspec import Struct
from msgspec.structs import replace

from jixiao.form import Form, FundingLine, Indicator, Written
from jixiao.origin import NOWHERE, Origin
from jixiao.store.failures import EditImpossible
from jixiao.store.fields import (
    FUNDING_FIELDS,
    INDICATOR_FIELDS,
    FieldPath,
    cell_at,
    field_paths,
    rewritten,
    with_funding,
    with_text,
    written_text,
)


class SetField(Struct, frozen=True, tag="set"):
    """Write *text* in a field; None or a blank text leaves it blank."""

    path: FieldPath
    text: str | None


class AddIndicator(Struct, frozen=True, tag="add_indicator"):
    """Put an indicator before the one at *index*, or last."""

    index: int
    indicator: Indicator


class RemoveIndicator(Struct, frozen=True, tag="remove_indicator"):
    """Take the indicator at *index* out."""

    index: int


class MoveIndicator(Struct, frozen=True, tag="move_indicator"):
    """Take the indicator at *index* out and put it back so that it stands at *to*."""

    index: int
    to: int


class AddFunding(Struct, frozen=True, tag="add_funding"):
    """Put a funding line before the one at *index*, or last."""

    index: int
    line: FundingLine


class RemoveFunding(Struct, frozen=True, tag="remove_funding"):
    """Take the funding line at *index* out."""

    index: int


class ReplaceForm(Struct, frozen=True, tag="replace_form"):
    """Take another form in place of all that is there, as when the file is read again."""

    form: Form


SingleEdit = SetField | AddIndicator | RemoveIndicator | MoveIndicator | AddFunding | RemoveFunding | ReplaceForm


class Several(Struct, frozen=True, tag="several"):
    """Edits that belong together, such as a pasted block: made and undone as one."""

    edits: tuple[SingleEdit, ...]


Edit = SingleEdit | Several


def apply_edit(form: Form, edit: Edit) -> Form:
    """
    The form after *edit*; *form* itself is untouched.

    Raises: EditImpossible where the edit is about a field or a row that is not there; FieldRefused where a year or a
    yes-or-no can't be read.
    """
    match edit:
        case SetField(path, text):
            return with_text(form, path, text)
        case AddIndicator() | RemoveIndicator() | MoveIndicator():
            return replace(form, indicators=_edited_indicators(form, edit))
        case AddFunding() | RemoveFunding():
            return with_funding(form, _edited_funding(form, edit))
        case ReplaceForm(other):
            return other
        case Several(edits):
            return reduce(apply_edit, edits, form)
        case _:
            assert_never(edit)


def _edited_indicators(form: Form, edit: AddIndicator | RemoveIndicator | MoveIndicator) -> tuple[Indicator, ...]:
    match edit:
        case AddIndicator(index, indicator):
            return _inserted(form.indicators, index, _placed_indicator(indicator, _new_place(form)))
        case RemoveIndicator(index):
            return _removed(form.indicators, index)
        case MoveIndicator(index, to):
            return _inserted(_removed(form.indicators, index), to, form.indicators[index])
        case _:
            assert_never(edit)


def _edited_funding(form: Form, edit: AddFunding | RemoveFunding) -> tuple[FundingLine, ...]:
    match edit:
        case AddFunding(index, line):
            return _inserted(form.funding, index, _placed_line(line, _new_place(form)))
        case RemoveFunding(index):
            return _removed(form.funding, index)
        case _:
            assert_never(edit)


def field_at(form: Form, origin: Origin) -> FieldPath | None:
    """
    The field that stands at *origin*, so that a finding leads to its field; else the first field of the row there.

    None where nothing of the form stands there. Places are those of this very form: a row that was added stands after
    all lines of the file, and its fields are told apart by their column.
    """
    wanted = replace(origin, text=None)
    for path in field_paths(form):
        if path[-1] in _PLACELESS or (path[0] == "printed_total" and form.printed_total is None):
            continue
        if replace(cell_at(form, path).origin, text=None) == wanted:
            return path
    if form.year is not None and replace(form.year_origin, text=None) == wanted:
        return ("year",)
    for index, line in enumerate(form.funding):
        if line.origin == wanted:
            return ("funding", index, "item")
    for index, indicator in enumerate(form.indicators):
        if indicator.origin == wanted:
            return ("indicators", index, "name")
    return None


_PLACELESS: Final = frozenset({"year", "policy", "completed", "money_unit", "not_applicable"})

Row = TypeVar("Row", bound=Indicator | FundingLine)


def _inserted(rows: tuple[Row, ...], index: int, row: Row) -> tuple[Row, ...]:
    if not 0 <= index <= len(rows):
        raise EditImpossible(f"第{index + 1}行")
    return (*rows[:index], row, *rows[index:])


def _removed(rows: tuple[Row, ...], index: int) -> tuple[Row, ...]:
    if not 0 <= index < len(rows):
        raise EditImpossible(f"第{index + 1}行")
    return (*rows[:index], *rows[index + 1 :])


def _new_place(form: Form) -> Origin:
    """A place that nothing of the form has: the line after the last one that is known."""
    funding = [line.origin.line or 0 for line in form.funding]
    indicators = [indicator.origin.line or 0 for indicator in form.indicators]
    cells = [cell_at(form, path).origin.line or 0 for path in field_paths(form) if path[-1] not in _PLACELESS]
    return replace(form.origin, line=1 + max((*funding, *indicators, *cells)), text=None)


def _placed_indicator(indicator: Indicator, place: Origin) -> Indicator:
    """The indicator with every cell as a form file would give it back, at *place*."""
    cells = {name: _placed(getattr(indicator, name), place, column) for column, name in enumerate(INDICATOR_FIELDS, 1)}
    return replace(indicator, origin=place, **cells)


def _placed_line(line: FundingLine, place: Origin) -> FundingLine:
    cells = {name: _placed(getattr(line, name), place, column) for column, name in enumerate(FUNDING_FIELDS, 1)}
    return replace(line, origin=place, **cells)


def _placed(cell: Written, place: Origin, column: int) -> Written:
    return rewritten(replace(cell, origin=NOWHERE), written_text(cell), replace(place, column=column))
