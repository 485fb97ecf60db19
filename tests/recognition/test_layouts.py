"""Whole forms of many places, rendered as the files in which they come: all are read alike, and none is accused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from jixiao.document import Document
from jixiao.form import Submission
from jixiao.recognition import recognise
from jixiao.reviewing import review
from jixiao.vocabulary import Severity
from recognition.layouts import LAYOUTS, RENDERINGS, as_merged
from recognition.tables import funding, head, indicators, objective, total

TRUTH: dict[str, Any] = json.loads((Path(__file__).parents[1] / "data/layouts/truth.json").read_text(encoding="utf-8"))
FRAMED = {"F8-frame", "F13-county"}
"""Forms with the frame of an evaluation: their weights follow a convention of their own."""
RIGHT = sorted(set(LAYOUTS) - FRAMED)
TOTALLED = sorted(name for name, truth in TRUTH.items() if truth["total"] and truth["total"][0])


def submission(layout: str, rendering: str) -> Submission:
    return recognise(RENDERINGS[rendering](LAYOUTS[layout]))


def facts(found: Submission) -> dict[str, Any]:
    """What a form says, as truth has it."""
    (form,) = found.forms
    said = {
        "form": [form.kind, form.form_family, form.year, form.title.text, form.money_unit],
        "head": head(form),
        "objective": objective(form),
        "funding": funding(form),
        "funding_remarks": [line.explanation.text for line in form.funding],
        "indicators": indicators(form),
        "remarks": [row.explanation.text for row in form.indicators],
        "total": total(form),
        "levels": [[level.label, str(level.points)] for level in form.level_weights],
        "notes": [note.text for note in form.notes],
        "columns": [sorted(form.columns), sorted(form.funding_columns)],
    }
    plain: dict[str, Any] = json.loads(json.dumps(said))
    return plain


@pytest.mark.parametrize("rendering", RENDERINGS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_form_is_read_whatever_file_it_comes_in(layout: str, rendering: str) -> None:
    """What a place's form says must not depend on whether it was copied, saved or merged."""
    assert TRUTH[layout] == facts(submission(layout, rendering))


@pytest.mark.parametrize("rendering", RENDERINGS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_of_a_form_is_left_over(layout: str, rendering: str) -> None:
    """Every row has its place, and no table is taken for another kind."""
    found = submission(layout, rendering)
    assert ((), ()) == (found.reading_notes, found.others)


@pytest.mark.parametrize("rendering", RENDERINGS)
@pytest.mark.parametrize("layout", RIGHT)
def test_right_form_is_not_accused(layout: str, rendering: str) -> None:
    """A wrong accusation costs a reviewer's trust as much as a missed error."""
    found = review(submission(layout, rendering)).findings
    assert [] == [(each.code, each.message) for each in found if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("layout", TOTALLED)
def test_wrong_total_is_found_and_nothing_else(layout: str) -> None:
    """The total is read where it stands: three points more or less, and just this is said."""
    right = as_merged(LAYOUTS[layout])
    wrong = _with_total(right, "91.23")
    before, after = ({each.code for each in review(recognise(each)).findings} for each in (right, wrong))
    assert {"A107"} == after - before


def _with_total(document: Document, score: str) -> Document:
    """The document with another score in its total row."""
    (form,) = recognise(document).forms
    assert form.printed_total is not None
    place = form.printed_total.score.origin
    (grid,) = document.grids()
    squares = tuple(
        tuple(replace(cell, text=score) if cell.origin == place else cell for cell in row) for row in grid.squares
    )
    blocks = tuple(replace(grid, squares=squares) if block is grid else block for block in document.blocks)
    return replace(document, blocks=blocks)
