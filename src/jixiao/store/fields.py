"""
The fields of a form by their paths: what stands in one, and the form with something else written there.

What is written is taken as the form file would give it back (`jixiao.recognition`), so that a form under edit and the
same form saved and opened again say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from msgspec.structs import replace

from jixiao.form import DASHES, Form, FundingLine, Indicator, PrintedTotal, Written, WrittenNumber, YearSource
from jixiao.numerals import narrow, parse_number
from jixiao.origin import NOWHERE, Origin
from jixiao.patterns import compiled_on_use
from jixiao.store.failures import EditImpossible, FieldRefused
from jixiao.vocabulary import squeezed

FieldPath = tuple[str | int, ...]
"""Where a field is: ("project",), ("objective", "expected"), ("indicators", 3, "actual"); rows count from 0."""

HEAD_FIELDS: Final = ("title", "year", "project", "department", "unit", "policy", "completed", "money_unit")
OBJECTIVE_FIELDS: Final = ("expected", "achieved")
FUNDING_FIELDS: Final = (
    "item",
    "initial_budget",
    "annual_budget",
    "executed",
    "weight",
    "printed_rate",
    "printed_score",
    "explanation",
)
INDICATOR_FIELDS: Final = (
    "dimension",
    "category",
    "name",
    "target",
    "actual",
    "weight",
    "printed_score",
    "explanation",
)
TOTAL_FIELDS: Final = ("weight", "score", "grade")
YES: Final = "是"
NO: Final = "否"
_YES_WORDS = frozenset({YES, "true", "yes", "已完成", "完成"})
_NO_WORDS = frozenset({NO, "false", "no", "未完成"})
_YEAR = compiled_on_use(r"[1-9][0-9]{3}")
_LINE_END = compiled_on_use(r"\r\n?")
_UNWRITABLE = compiled_on_use(r"[\ud800-\udfff\ufffe\uffff]")


def field_paths(form: Form) -> Iterator[FieldPath]:
    """The paths of all fields of a form, in the order of the form file."""
    yield from ((name,) for name in HEAD_FIELDS)
    yield from (("objective", name) for name in OBJECTIVE_FIELDS)
    yield from (("funding", row, name) for row in range(len(form.funding)) for name in FUNDING_FIELDS)
    for row in range(len(form.indicators)):
        yield from (("indicators", row, name) for name in (*INDICATOR_FIELDS, "not_applicable"))
    yield from (("printed_total", name) for name in TOTAL_FIELDS)


def text_at(form: Form, path: FieldPath) -> str | None:
    """
    What is written in a field, a printed dash included; None where it is blank.

    A yes-or-no field gives 是 or 否 (`not_applicable` 是 or None). Raises: EditImpossible where there is no such field.
    """
    match path:
        case ("year",):
            return None if form.year is None else str(form.year)
        case ("policy",):
            return form.policy
        case ("money_unit",):
            return form.money_unit
        case ("completed",):
            return None if form.completed is None else (YES if form.completed else NO)
        case ("indicators", int(row), "not_applicable") if 0 <= row < len(form.indicators):
            return YES if form.indicators[row].not_applicable else None
        case _:
            return written_text(cell_at(form, path))


def written_text(cell: Written) -> str | None:
    """The text of a cell, a printed dash included."""
    if isinstance(cell, WrittenNumber) and cell.dash:
        return (cell.origin.text or "").strip()
    return cell.text


def cell_at(form: Form, path: FieldPath) -> Written:
    """The cell of a field that holds text or a number, with its origin. Raises: EditImpossible."""
    cell: Written
    match path:
        case (("title" | "project" | "department" | "unit") as name,):
            cell = getattr(form, name)
        case ("objective", ("expected" | "achieved") as name):
            cell = getattr(form.objective, name)
        case ("printed_total", ("weight" | "score" | "grade") as name):
            cell = getattr(form.printed_total or PrintedTotal(), name)
        case ("funding", int(row), str(name)) if 0 <= row < len(form.funding) and name in FUNDING_FIELDS:
            cell = getattr(form.funding[row], name)
        case ("indicators", int(row), str(name)) if 0 <= row < len(form.indicators) and name in INDICATOR_FIELDS:
            cell = getattr(form.indicators[row], name)
        case _:
            raise EditImpossible(shown_path(path))
    return cell


def shown_path(path: FieldPath) -> str:
    """A path in one word, rows counted from 1: indicators[4].actual."""
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def with_text(form: Form, path: FieldPath, text: str | None) -> Form:
    """
    The form with *text* written in a field; a blank text leaves it blank.

    Raises: FieldRefused for what is no year or no yes-or-no where one is asked for; EditImpossible.
    """
    changes: dict[str, Any]
    match path:
        case ("funding" | "indicators", int(), str()):
            return _with_row_text(form, path, text)
        case ("year",):
            changes = _year_changes(form, _clean(text))
        case ("policy",):
            changes = {"policy": None if _clean(text) == "auto" else _clean(text)}
        case ("money_unit",):
            changes = {"money_unit": _clean(text)}
        case ("completed",):
            changes = {"completed": _yes_or_no(text)}
        case (("title" | "project" | "department" | "unit") as name,):
            changes = {name: rewritten(getattr(form, name), text, form.origin)}
        case ("objective", ("expected" | "achieved") as name):
            cell = rewritten(getattr(form.objective, name), text, form.origin)
            changes = {"objective": replace(form.objective, **{name: cell})}
        case ("printed_total", ("weight" | "score" | "grade")) if form.printed_total is None and _clean(text) is None:
            changes = {}
        case ("printed_total", ("weight" | "score" | "grade") as name):
            total = form.printed_total or PrintedTotal(origin=form.origin)
            cell = rewritten(getattr(total, name), text, total.origin)
            changes = {"printed_total": replace(total, **{name: cell})}
        case _:
            raise EditImpossible(shown_path(path))
    return replace(form, **changes)


def _with_row_text(form: Form, path: FieldPath, text: str | None) -> Form:
    match path:
        case ("funding", int(row), str(name)) if 0 <= row < len(form.funding):
            line = _with_funding_text(form.funding[row], name, text)
            return with_funding(form, (*form.funding[:row], line, *form.funding[row + 1 :]))
        case ("indicators", int(row), str(name)) if 0 <= row < len(form.indicators):
            indicator = _with_indicator_text(form.indicators[row], name, text)
            return replace(form, indicators=(*form.indicators[:row], indicator, *form.indicators[row + 1 :]))
        case _:
            raise EditImpossible(shown_path(path))


def with_funding(form: Form, funding: tuple[FundingLine, ...]) -> Form:
    """The form with other funding lines; the first explanation in one of them makes a column for it."""
    explained = any(not line.explanation.blank for line in funding)
    first = explained and all(line.explanation.blank for line in form.funding)
    columns = form.funding_columns | {"explanation"} if first else form.funding_columns
    return replace(form, funding=funding, funding_columns=columns)


def rewritten(cell: Written, text: str | None, place: Origin) -> Written:
    """A cell of the same type with *text*, where it stood; a cell that stood nowhere takes its row's *place*."""
    stands = replace(cell.origin, text=None)
    at = place if stands == NOWHERE else stands
    bare = _clean(text)
    if not isinstance(cell, WrittenNumber):
        return Written(bare, replace(at, text=bare))
    digits = squeezed(narrow(bare or "")) or None
    if digits in DASHES:
        return WrittenNumber(None, replace(at, text=digits))
    return WrittenNumber(digits, replace(at, text=digits), parse_number(digits))


def _with_funding_text(line: FundingLine, name: str, text: str | None) -> FundingLine:
    if name not in FUNDING_FIELDS:
        raise EditImpossible(name)
    place = replace(line.origin, column=FUNDING_FIELDS.index(name) + 1)
    return replace(line, **{name: rewritten(getattr(line, name), text, place)})


def _with_indicator_text(indicator: Indicator, name: str, text: str | None) -> Indicator:
    if name == "not_applicable":
        return replace(indicator, not_applicable=_yes_or_no(text) is True)
    if name not in INDICATOR_FIELDS:
        raise EditImpossible(name)
    place = replace(indicator.origin, column=INDICATOR_FIELDS.index(name) + 1)
    return replace(indicator, **{name: rewritten(getattr(indicator, name), text, place)})


def _year_changes(form: Form, text: str | None) -> dict[str, Any]:
    if text is None:
        return {"year": None, "year_source": None, "year_origin": NOWHERE}
    digits = squeezed(narrow(text)).removesuffix("度").removesuffix("年")
    if not _YEAR.fullmatch(digits):
        raise FieldRefused(what=f"“{text}”不是年度", remedy="年度请写四位数，如 2024")
    place = form.origin if form.year is None else form.year_origin
    return {"year": int(digits), "year_source": YearSource.TABLE, "year_origin": replace(place, text=digits)}


def _yes_or_no(text: str | None) -> bool | None:
    bare = _clean(text)
    if bare is None:
        return None
    if bare.lower() in _YES_WORDS | _NO_WORDS:
        return bare.lower() in _YES_WORDS
    raise FieldRefused(what=f"“{bare}”看不出是或否", remedy=f"请写“{YES}”或“{NO}”，不知道的留空")


def _clean(text: str | None) -> str | None:
    """*text* with plain line ends and without blanks at its ends or what no file can hold; None where it is blank."""
    return _UNWRITABLE.sub("", _LINE_END.sub("\n", text or "")).strip() or None
