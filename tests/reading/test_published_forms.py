"""Published forms in every format, with the hazards that reality has: every value and every place must be right."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from jixiao.reading import read
from reading.published_forms import (
    REAL,
    converted,
    file_of,
    head,
    places,
    rows,
    rows_in,
    submission_of,
    total,
    true_form,
    true_head,
    true_rows,
    truth_of,
)

TRUTH = [entry for name in ("documents", "pdf", "workbooks") for entry in truth_of(f"truth-{name}.json")]
FORMS = [entry for entry in TRUTH if not entry["negative"]]
CLEAN = [entry for entry in TRUTH if not file_of(entry).endswith(".pdf")]
"""A PDF may have something to be said of its tables that is no fault."""
ON_OTHER_SHEETS = {"second_sheet": ["account_table"]}
"""Tables of accounts on the sheets beside a form: truth leaves them out, and they are tables all the same."""


@pytest.mark.parametrize("entry", FORMS, ids=file_of)
def test_every_value_of_a_published_form_is_right(entry: dict[str, Any]) -> None:
    """A column that slips makes a budget of an expenditure."""
    truth = true_form(entry)
    (form,) = submission_of(entry).forms
    assert true_head(truth) == head(form)
    assert true_rows(truth) == rows(form, truth)
    assert truth["printed_total"] == total(form)


@pytest.mark.parametrize("entry", FORMS, ids=file_of)
def test_every_place_of_a_published_form_is_right(entry: dict[str, Any]) -> None:
    """A clerk goes where the finding says, and must find it there."""
    (form,) = submission_of(entry).forms
    assert {block: entry["places"][0][block] for block in ("funding", "indicators")} == places(form)


@pytest.mark.parametrize("entry", TRUTH, ids=file_of)
def test_other_tables_are_told_apart(entry: dict[str, Any]) -> None:
    """A goal table or a blank form taken for a form would be accused of lacking every score."""
    submission, truth = submission_of(entry), entry["submission"]
    found = [other.kind for other in submission.others if other.origin.table is not None and other.origin.text is None]
    beside = [kind for hazard in entry["hazards"] for kind in ON_OTHER_SHEETS.get(hazard, [])]
    expected = [other["kind"] for other in truth["others"]] + beside
    assert (len(truth["forms"]), expected) == (len(submission.forms), found)


@pytest.mark.parametrize("entry", CLEAN, ids=file_of)
def test_nothing_is_noted_on_a_file_without_faults(entry: dict[str, Any]) -> None:
    """A note on a clean file teaches its readers to skip notes."""
    assert () == read(REAL / file_of(entry)).notes


@pytest.mark.skipif(shutil.which("soffice") is None, reason="本机没有 LibreOffice，不能转换格式")
@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        pytest.param(".docx", "docx", id="docx-saved-again"),
        pytest.param(".docx", "html", id="docx-as-html"),
        pytest.param((".docx", ".html"), "pdf", id="documents-printed"),
        pytest.param(".xls", "ods", id="xls-as-ods"),
        pytest.param(".xls", "xlsx", id="xls-as-xlsx"),
    ],
)
def test_form_saved_by_another_program_is_the_same(ending: str | tuple[str, ...], kind: str, tmp_path: Path) -> None:
    """LibreOffice writes spans, fonts and breaks in its own way, and pages break rows; the form is the same."""
    entries = [entry for entry in FORMS if file_of(entry).endswith(ending)]
    truths = {file_of(entry): true_rows(true_form(entry)) for entry in entries}
    assert truths == rows_in(converted(entries, kind, tmp_path), entries)
