"""
The form as TOML (`jixiao.form/1`), which a person can go on editing.

Amounts and weights are numbers with the digits that were written, whatever is no plain number is text. Keys with
nothing in them are left out, except those that a person fills in; a form that was read has no key for a label that its
file lacks, so that nobody misses a value there. Line ends within a text become plain ones.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from jixiao.form import Form, FundingLine, Indicator, PrintedTotal, Written, WrittenNumber
from jixiao.library import FUNDING_COLUMNS, INDICATOR_COLUMNS
from jixiao.origin import NOWHERE
from jixiao.patterns import compiled_on_use
from jixiao.vocabulary import DocumentKind

ENDING = ".toml"
FORMAT = "jixiao.form/1"
_WHOLE = compiled_on_use(r"-?(?:0|[1-9]\d{0,17})")
_DECIMAL = compiled_on_use(r"-?(?:0|[1-9]\d*)\.\d+")


def write(form: Form) -> bytes:
    """The form file as UTF-8."""
    from tomli_w import dumps

    parts = [dumps(_head(form), multiline_strings=True)]
    objective = _objective(form)
    parts += [_section("[objective]", objective)] if objective else []
    parts += [_section("[[funding]]", _funding_line(line, form.funding_columns)) for line in form.funding]
    parts += [_section("[[indicators]]", _indicator(indicator, form.columns)) for indicator in form.indicators]
    parts += [
        _section("[[level_weights]]", {"label": level.label, "points": _amount(f"{level.points:f}")})
        for level in form.level_weights
    ]
    if form.printed_total is not None:
        parts.append(_section("[printed_total]", _printed_total(form.printed_total)))
    return "\n".join(parts).encode()


def _section(header: str, table: dict[str, Any]) -> str:
    from tomli_w import dumps

    return f"{header}\n{dumps(table, multiline_strings=True)}"


def _head(form: Form) -> dict[str, Any]:
    """What stands above the sections; what the format takes for granted is not repeated."""
    explained = any("explanation" in _funding_line(line, form.funding_columns) for line in form.funding)
    usual_funding = FUNDING_COLUMNS | {"explanation"} if explained else FUNDING_COLUMNS
    return _present(
        {
            "format": FORMAT,
            "kind": None if form.kind is DocumentKind.SELF_EVALUATION else str(form.kind),
            "form_family": form.form_family,
            "title": form.title.text,
            "year": form.year,
            "project": _fillable(form.project, form),
            "department": _fillable(form.department, form),
            "unit": _fillable(form.unit, form),
            "policy": form.policy,
            "completed": form.completed,
            "money_unit": form.money_unit,
            "columns": None if form.columns == INDICATOR_COLUMNS else sorted(form.columns),
            "funding_columns": None if form.funding_columns == usual_funding else sorted(form.funding_columns),
            "notes": [note.text for note in form.notes if note.text is not None] or None,
        }
    )


def _objective(form: Form) -> dict[str, Any]:
    objective = form.objective
    return _present({"expected": _fillable(objective.expected, form), "achieved": _fillable(objective.achieved, form)})


def _fillable(written: Written, form: Form) -> str | None:
    """What is written, an empty text where it waits to be filled in; None where the file that was read has no label."""
    lacking = written.origin == NOWHERE and form.origin != NOWHERE
    return written.text or (None if lacking else "")


def _funding_line(line: FundingLine, columns: frozenset[str]) -> dict[str, Any]:
    return _present(
        {
            "item": line.item.text or "",
            "initial_budget": _number(line.initial_budget, fillable="initial_budget" in columns),
            "annual_budget": _number(line.annual_budget, fillable="annual_budget" in columns),
            "executed": _number(line.executed, fillable="executed" in columns),
            "weight": _number(line.weight),
            "printed_rate": line.printed_rate.text,
            "printed_score": _text(line.printed_score),
            "explanation": _explanation(line.explanation, columns),
        }
    )


def _indicator(indicator: Indicator, columns: frozenset[str]) -> dict[str, Any]:
    return _present(
        {
            "dimension": indicator.dimension.text or "",
            "category": indicator.category.text or "",
            "name": indicator.name.text or "",
            "target": indicator.target.text or "",
            "actual": indicator.actual.text or "",
            "weight": _number(indicator.weight, fillable="weight" in columns),
            "printed_score": _text(indicator.printed_score),
            "explanation": _explanation(indicator.explanation, columns),
            "not_applicable": indicator.not_applicable,
        }
    )


def _explanation(written: Written, columns: frozenset[str]) -> str | None:
    return written.text or ("" if "explanation" in columns else None)


def _printed_total(total: PrintedTotal) -> dict[str, Any]:
    return _present({"weight": _text(total.weight), "score": _text(total.score), "grade": total.grade.text})


def _present(table: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if value is not None}


def _text(written: Written) -> str | None:
    """What is written, a printed dash included; None where the cell is blank."""
    if isinstance(written, WrittenNumber) and written.dash:
        return (written.origin.text or "").strip()
    return written.text


def _number(written: WrittenNumber, *, fillable: bool = False) -> int | Decimal | str | None:
    """The number or text that is written; where it is blank, an empty text if the cell waits to be filled."""
    text = _text(written)
    if text is None:
        return "" if fillable else None
    return _amount(text)


def _amount(text: str) -> int | Decimal | str:
    """A plain number as a TOML number that keeps its digits, anything else as text."""
    if _WHOLE.fullmatch(text) and text != "-0":
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
