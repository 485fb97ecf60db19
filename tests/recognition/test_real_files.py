"""Published forms in plain text and Markdown, each with the hazards that reality has: all of it must be read right."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from jixiao.form import Form, FundingLine, Indicator, Submission
from jixiao.numerals import narrow
from jixiao.reading import read
from jixiao.recognition import recognise
from jixiao.vocabulary import squeezed

FOLDER = Path(__file__).parents[1] / "data" / "real"
TRUTH: list[dict[str, Any]] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))["files"]
FORMS = [entry for entry in TRUTH if not entry["negative"]]
_LOOSE = re.compile(r"^指标\d+[:：]?|[(（]\d+分[)）]|^其中[:：]|[:：]$")


def file_of(entry: dict[str, Any]) -> str:
    return str(entry["file"])


def plain(text: object) -> str | None:
    """A value as truth is compared: without blanks, width, list prefix and points."""
    return None if text is None else _LOOSE.sub("", narrow(squeezed(str(text)))) or None


def submission(entry: dict[str, Any]) -> Submission:
    return recognise(read(FOLDER / file_of(entry)))


def form(entry: dict[str, Any]) -> Form:
    (only,) = submission(entry).forms
    return only


def values(item: Any, fields: list[str]) -> dict[str, str | None]:
    return {field: plain(getattr(item, field).text) for field in fields}


def place(item: FundingLine | Indicator) -> dict[str, int | None]:
    origin = item.origin
    return {"table": origin.table, "row": origin.row, "column": origin.column, "line": origin.line}


@pytest.mark.parametrize("entry", FORMS, ids=file_of)
def test_head_is_read(entry: dict[str, Any]) -> None:
    """Names, year and money unit decide every check that follows."""
    truth = entry["submission"]["forms"][0]
    found = form(entry)
    assert [truth["kind"], truth["year"], truth["money_unit"], plain(truth["project"]), plain(truth["department"])] == [
        found.kind,
        found.year,
        found.money_unit,
        plain(found.project.text),
        plain(found.department.text),
    ]
    assert [plain(truth["unit"]), plain(truth["objective"]["expected"]), plain(truth["objective"]["achieved"])] == [
        plain(found.unit.text),
        plain(found.objective.expected.text),
        plain(found.objective.achieved.text),
    ]


@pytest.mark.parametrize("entry", FORMS, ids=file_of)
def test_funding_is_read(entry: dict[str, Any]) -> None:
    """A column that slips makes a budget of an expenditure."""
    truth = entry["submission"]["forms"][0]["funding"]
    fields = list(truth[0])
    expected = [{field: plain(line[field]) for field in fields} for line in truth]
    assert expected == [values(line, fields) for line in form(entry).funding]


@pytest.mark.parametrize("entry", FORMS, ids=file_of)
def test_indicators_are_read(entry: dict[str, Any]) -> None:
    """No indicator is lost, none made up, and each keeps its levels."""
    truth = entry["submission"]["forms"][0]["indicators"]
    fields = list(truth[0])
    expected = [{field: plain(line[field]) for field in fields} for line in truth]
    assert expected == [values(indicator, fields) for indicator in form(entry).indicators]


@pytest.mark.parametrize("entry", FORMS, ids=file_of)
def test_total_is_read(entry: dict[str, Any]) -> None:
    """A total that is not printed must not be made up: its absence is a finding."""
    truth = entry["submission"]["forms"][0]["printed_total"]
    total = form(entry).printed_total
    found = (
        None if total is None else {"weight": total.weight.text, "score": total.score.text, "grade": total.grade.text}
    )
    assert truth == found


@pytest.mark.parametrize("entry", FORMS, ids=file_of)
def test_places_point_at_the_rows(entry: dict[str, Any]) -> None:
    """A clerk goes where the finding says, and must find it there."""
    truth = entry["places"][0]
    found = form(entry)
    assert truth["indicators"] == [place(indicator) for indicator in found.indicators]
    assert truth["funding"] == [place(line) for line in found.funding]


@pytest.mark.parametrize("entry", TRUTH, ids=file_of)
def test_other_tables_are_told_apart(entry: dict[str, Any]) -> None:
    """A goal table or a blank form taken for a form would be accused of lacking every score."""
    truth = entry["submission"]
    found = submission(entry)
    tables = [other.kind for other in found.others if other.origin.table is not None]
    assert (len(truth["forms"]), [other["kind"] for other in truth["others"]]) == (len(found.forms), tables)
