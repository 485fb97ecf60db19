"""Whole forms of many places, rendered as the files in which they come: all are read alike, and none is accused."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from jixiao.document import Document
from jixiao.form import Submission
from jixiao.recognition import recognise
from jixiao.reviewing import review
from jixiao.vocabulary import Severity
from recognition.layouts import COLLAPSED, LAYOUTS, LEFT, PUT_BACK, RENDERINGS, TRUTH, as_merged, facts

FRAMED = {"F8-frame", "F13-county"}
"""Forms with the frame of an evaluation: their weights follow a convention of their own."""
RIGHT = sorted(set(LAYOUTS) - FRAMED)
TOTALLED = sorted(name for name, truth in TRUTH.items() if truth["total"] and truth["total"][0])


def submission(layout: str, rendering: str) -> Submission:
    return recognise(RENDERINGS[rendering](LAYOUTS[layout]))


@pytest.mark.parametrize("rendering", RENDERINGS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_form_is_read_whatever_file_it_comes_in(layout: str, rendering: str) -> None:
    """What a place's form says must not depend on whether it was copied, saved or merged."""
    (form,) = submission(layout, rendering).forms
    assert TRUTH[layout] == facts(form)


@pytest.mark.parametrize("rendering", RENDERINGS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_a_form_has_no_place_for_is_said(layout: str, rendering: str) -> None:
    """Whose telephone it is and how a score came about is not kept, and that is told; no table is of another kind."""
    found = submission(layout, rendering)
    said = [PUT_BACK, *LEFT[layout]] if rendering in COLLAPSED else LEFT[layout]
    assert (said, ()) == ([note.message for note in found.reading_notes], found.others)


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
