"""Published forms in Word files and web pages, with the hazards that reality has: all of it must be read right."""

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

TRUTH = truth_of("truth-documents.json")
FORMS = [entry for entry in TRUTH if not entry["negative"]]


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


@pytest.mark.parametrize("entry", TRUTH, ids=file_of)
def test_nothing_is_noted_on_a_file_without_faults(entry: dict[str, Any]) -> None:
    """A note on a clean file teaches its readers to skip notes."""
    assert () == read(REAL / file_of(entry)).notes


@pytest.mark.skipif(shutil.which("soffice") is None, reason="本机没有 LibreOffice，不能转换格式")
def test_form_saved_by_another_program_is_the_same(tmp_path: Path) -> None:
    """LibreOffice writes spans, fonts and breaks in its own way; the form in them is the same."""
    entries = [entry for entry in FORMS if file_of(entry).endswith(".docx")]
    found = {}
    for kind in ("docx", "html"):
        folder = tmp_path / kind
        _convert(entries, kind, folder)
        for entry in entries:
            (form,) = recognise(read(folder / f"{Path(file_of(entry)).stem}.{kind}")).forms
            found[file_of(entry), kind] = rows(form, entry["submission"]["forms"][0])
    truths = {file_of(entry): true_rows(entry["submission"]["forms"][0]) for entry in entries}
    assert {key: truths[key[0]] for key in found} == found


def _convert(entries: list[dict[str, Any]], kind: str, folder: Path) -> None:
    profile = f"-env:UserInstallation=file://{folder.parent}/profile"
    files = [str(REAL / file_of(entry)) for entry in entries]
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - a fixed program
