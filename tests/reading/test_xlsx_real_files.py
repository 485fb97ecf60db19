"""Published forms as workbooks, with the hazards that reality has: every value and every place must be right."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from jixiao.form import Form, FundingLine, Indicator, Submission
from jixiao.numerals import narrow
from jixiao.reading import read
from jixiao.recognition import recognise
from jixiao.vocabulary import squeezed
from reading.workbook_files import REAL

TRUTH: list[dict[str, Any]] = json.loads((REAL / "truth-workbooks.json").read_text(encoding="utf-8"))["files"]
FORMS = [entry for entry in TRUTH if not entry["negative"]]
ON_OTHER_SHEETS = {"second_sheet": ["account_table"]}
"""Tables of accounts on the sheets beside a form: truth leaves them out, and they are tables all the same."""
_LOOSE = re.compile(r"^指标\d+[:：]?|[(（]\d+分[)）]|^其中[:：]|[:：]$")


def file_of(entry: dict[str, Any]) -> str:
    return str(entry["file"])


def plain(text: object) -> str | None:
    """A value as truth is compared: without blanks, width, list prefix and points."""
    return None if text is None else _LOOSE.sub("", narrow(squeezed(str(text)))) or None


def place(item: FundingLine | Indicator) -> dict[str, int | None]:
    origin = item.origin
    return {"table": origin.table, "row": origin.row, "column": origin.column, "line": origin.line}


def values(items: Any, fields: list[str]) -> list[dict[str, str | None]]:
    return [{field: plain(getattr(item, field).text) for field in fields} for item in items]


def head(form: Form) -> list[object]:
    texts = (form.project, form.department, form.unit, form.objective.expected, form.objective.achieved)
    return [form.kind, form.year, form.money_unit, *(plain(text.text) for text in texts)]


def true_head(truth: dict[str, Any]) -> list[object]:
    objective = truth["objective"]
    texts = (truth["project"], truth["department"], truth["unit"], objective["expected"], objective["achieved"])
    return [truth["kind"], truth["year"], truth["money_unit"], *(plain(text) for text in texts)]


def rows_of(form: Form, truth: dict[str, Any]) -> list[list[dict[str, str | None]]]:
    """The funding rows and the indicators, each with the fields that truth has."""
    found = {"funding": form.funding, "indicators": form.indicators}
    return [values(found[block], list(truth[block][0])) for block in ("funding", "indicators")]


def true_rows(truth: dict[str, Any]) -> list[list[dict[str, str | None]]]:
    return [
        [{field: plain(value) for field, value in item.items()} for item in truth[block]]
        for block in ("funding", "indicators")
    ]


def total(form: Form) -> dict[str, str | None] | None:
    printed = form.printed_total
    if printed is None:
        return None
    return {"weight": printed.weight.text, "score": printed.score.text, "grade": printed.grade.text}


def tables_of(submission: Submission) -> list[str]:
    """The kinds of the other tables; a part that a line announces has that line's words and is no table."""
    return [other.kind for other in submission.others if other.origin.text is None]


@pytest.mark.parametrize("entry", FORMS, ids=file_of)
def test_every_value_and_place_of_a_published_form_is_right(entry: dict[str, Any]) -> None:
    """A column that slips makes a budget of an expenditure; a place that is wrong sends a clerk to another cell."""
    truth = entry["submission"]["forms"][0]
    (form,) = recognise(read(REAL / file_of(entry))).forms
    assert true_head(truth) == head(form)
    assert true_rows(truth) == rows_of(form, truth)
    assert truth["printed_total"] == total(form)
    assert entry["places"][0] | {"indicators": [place(item) for item in form.indicators]} == entry["places"][0]
    assert entry["places"][0] | {"funding": [place(item) for item in form.funding]} == entry["places"][0]


@pytest.mark.parametrize("entry", TRUTH, ids=file_of)
def test_other_tables_are_told_apart(entry: dict[str, Any]) -> None:
    """A goal table or a blank form taken for a form would be accused of lacking every score."""
    submission = recognise(read(REAL / file_of(entry)))
    beside = [kind for hazard in entry["hazards"] for kind in ON_OTHER_SHEETS.get(hazard, [])]
    expected = [other["kind"] for other in entry["submission"]["others"]] + beside
    assert (len(entry["submission"]["forms"]), expected) == (len(submission.forms), tables_of(submission))


@pytest.mark.parametrize("entry", TRUTH, ids=file_of)
def test_nothing_is_noted_on_a_file_without_faults(entry: dict[str, Any]) -> None:
    """A note on a clean file teaches its readers to skip notes."""
    assert () == read(REAL / file_of(entry)).notes


@pytest.mark.skipif(shutil.which("soffice") is None, reason="本机没有 LibreOffice，不能转换格式")
def test_the_same_form_in_another_format_is_the_same(tmp_path: Path) -> None:
    """What one program saved from another's file, and in another format, says the same."""
    sources = [entry for entry in FORMS if file_of(entry).endswith(".xls")][:2]
    for kind in ("ods", "xlsx"):
        _converted(sources, kind, tmp_path)
    found = {
        (file_of(entry), kind): recognise(read(tmp_path / f"{Path(file_of(entry)).stem}.{kind}")).forms
        for entry in sources
        for kind in ("ods", "xlsx")
    }
    truths = {file_of(entry): entry["submission"]["forms"][0] for entry in sources}
    assert {key: true_rows(truths[key[0]]) for key in found} == {
        key: rows_of(form, truths[key[0]]) for key, (form,) in found.items()
    }


def _converted(entries: list[dict[str, Any]], kind: str, folder: Path) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    files = [str(REAL / file_of(entry)) for entry in entries]
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - a fixed program
