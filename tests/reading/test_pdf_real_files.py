"""Published forms in PDF, with the hazards that reality has: all of it must be read right."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from jixiao.reading import read
from jixiao.recognition import recognise
from reading.published_forms import (
    REAL,
    file_of,
    head,
    places,
    rows,
    submission_of,
    total,
    true_head,
    true_rows,
    truth_of,
)

TRUTH = truth_of("truth-pdf.json")
FORMS = [entry for entry in TRUTH if not entry["negative"]]
DOCUMENTS = [entry for entry in truth_of("truth-documents.json") if not entry["negative"]]


@pytest.mark.parametrize("entry", FORMS, ids=file_of)
def test_every_value_of_a_published_form_is_right(entry: dict[str, Any]) -> None:
    """A column that slips makes a budget of an expenditure."""
    truth = entry["submission"]["forms"][0]
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
    submission = submission_of(entry)
    found = [other.kind for other in submission.others if other.origin.table is not None]
    truth = entry["submission"]
    assert (len(truth["forms"]), [other["kind"] for other in truth["others"]]) == (len(submission.forms), found)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="本机没有 LibreOffice，不能转换格式")
def test_word_file_or_web_page_that_is_printed_is_the_same_form(tmp_path: Path) -> None:
    """Pages break rows, labels and merged cells; the form on them is the one that was printed."""
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    files = [str(REAL / file_of(entry)) for entry in DOCUMENTS]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - a fixed program
    found = {}
    for entry in DOCUMENTS:
        (form,) = recognise(read(tmp_path / f"{Path(file_of(entry)).stem}.pdf")).forms
        found[file_of(entry)] = rows(form, entry["submission"]["forms"][0])
    assert {file_of(entry): true_rows(entry["submission"]["forms"][0]) for entry in DOCUMENTS} == found
