"""
A submission as JSON (`jixiao.submission/1`): keys in a fixed order, exact decimals as strings, null for what is absent.

After `origin` a form carries what a later review of the JSON needs and the columns of the paper do not tell: its title,
which columns it has, the weights printed beside level names and the remarks under the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from jixiao.form import Claim, Form, FundingLine, Indicator, PrintedTotal, Report, Submission, WrittenNumber
from jixiao.origin import Origin

ENDING = ".json"
FORMAT = "jixiao.submission/1"


def write(form: Form) -> bytes:
    """A submission that holds this form alone; the file it was read from is named where it is known."""
    return _bytes(
        {
            "format": FORMAT,
            "source": {"path": _path(form.origin.file), "sha256": None, "kind": None, "pages": None},
            "report": None,
            "forms": [_form(form)],
            "others": [],
            "reading_notes": [],
        }
    )


def submission_bytes(submission: Submission) -> bytes:
    """The submission as indented UTF-8 with a line end."""
    return _bytes(submission_json(submission))


def submission_json(submission: Submission) -> dict[str, Any]:
    """The submission as it stands in JSON: dictionaries, lists, strings, whole numbers, booleans and None."""
    source, report = submission.source, submission.report
    return {
        "format": FORMAT,
        "source": {"path": _path(source.path), "sha256": source.sha256, "kind": source.kind, "pages": source.pages},
        "report": None if report is None else _report(report),
        "forms": [_form(form) for form in submission.forms],
        "others": [
            {"kind": str(other.kind), "title": other.title, "origin": _origin(other.origin)}
            for other in submission.others
        ],
        "reading_notes": [
            {"message": note.message, "origin": _origin(note.origin)} for note in submission.reading_notes
        ],
    }


def _bytes(table: dict[str, Any]) -> bytes:
    from msgspec import json

    return json.format(json.encode(table), indent=2) + b"\n"


def _report(report: Report) -> dict[str, Any]:
    return {
        "title": report.title.text,
        "department": report.department.text,
        "year": report.year,
        "claims": [_claim(claim) for claim in report.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "kind": str(claim.kind),
        "about": claim.about,
        "text": claim.text,
        "value": claim.value,
        "measure_unit": claim.measure_unit,
        "origin": _origin(claim.origin),
    }


def _form(form: Form) -> dict[str, Any]:
    return {
        "kind": str(form.kind),
        "form_family": form.form_family,
        "year": form.year,
        "project": form.project.text,
        "department": form.department.text,
        "unit": form.unit.text,
        "policy": form.policy,
        "completed": form.completed,
        "money_unit": form.money_unit,
        "objective": {"expected": form.objective.expected.text, "achieved": form.objective.achieved.text},
        "funding": [_funding_line(line) for line in form.funding],
        "indicators": [_indicator(indicator) for indicator in form.indicators],
        "printed_total": None if form.printed_total is None else _printed_total(form.printed_total),
        "origin": _origin(form.origin),
        "title": form.title.text,
        "columns": sorted(form.columns),
        "funding_columns": sorted(form.funding_columns),
        "level_weights": [
            {"label": level.label, "points": f"{level.points:f}", "origin": _origin(level.origin)}
            for level in form.level_weights
        ],
        "notes": [note.text for note in form.notes if note.text is not None],
    }


def _funding_line(line: FundingLine) -> dict[str, Any]:
    numbers = (line.initial_budget, line.annual_budget, line.executed, line.weight, line.printed_score)
    return {
        "item": line.item.text,
        "initial_budget": _number(line.initial_budget),
        "annual_budget": _number(line.annual_budget),
        "executed": _number(line.executed),
        "weight": _number(line.weight),
        "printed_rate": line.printed_rate.text,
        "printed_score": _number(line.printed_score),
        "explanation": line.explanation.text,
        "origin": _origin(line.origin, numbers),
    }


def _indicator(indicator: Indicator) -> dict[str, Any]:
    return {
        "dimension": indicator.dimension.text,
        "category": indicator.category.text,
        "name": indicator.name.text,
        "target": indicator.target.text,
        "actual": indicator.actual.text,
        "weight": _number(indicator.weight),
        "printed_score": _number(indicator.printed_score),
        "explanation": indicator.explanation.text,
        "not_applicable": indicator.not_applicable,
        "origin": _origin(indicator.origin, (indicator.weight, indicator.printed_score)),
    }


def _printed_total(total: PrintedTotal) -> dict[str, Any]:
    return {"weight": _number(total.weight), "score": _number(total.score), "grade": total.grade.text}


def _number(written: WrittenNumber) -> str | None:
    """An exact decimal where it is a number (no thousands separators), else the text as written."""
    return written.text if written.number is None else f"{written.number:f}"


@lru_cache(maxsize=16)
def _path(path: str | None) -> str | None:
    """A path as text that UTF-8 holds: bytes of another encoding in a name are written by their numbers."""
    return None if path is None else path.encode("utf-8", "backslashreplace").decode()


def _origin(origin: Origin, numbers: Sequence[WrittenNumber] = ()) -> dict[str, Any]:
    """A place; a row whose own text is not known shows the dash that one of its *numbers* prints."""
    dash = next((number.origin.text for number in numbers if number.dash), None)
    return {
        "file": _path(origin.file),
        "sheet": origin.sheet,
        "page": origin.page,
        "line": origin.line,
        "table": origin.table,
        "row": origin.row,
        "column": origin.column,
        "text": origin.text if origin.text is not None else dash,
    }
