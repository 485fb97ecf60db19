"""Where the fields of a form stand, remembered from one state of the form to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.store import AddIndicator, Edit, MoveIndicator, RemoveIndicator, Session, SetField, apply_edit, cell_at
from jixiao.tui.fill.field_places import FieldPlaces, place_of
from jixiao.tui.fill.nodes import Row
from jixiao.tui.fill.rows import added
from tui.fill_app import fill_form, half_filled, kept


@pytest.mark.parametrize(
    "edit",
    [
        SetField(("indicators", 0, "actual"), "7"),
        SetField(("printed_total", "score"), "90"),
        SetField(("project",), "河道养护"),
        MoveIndicator(0, 2),
        RemoveIndicator(0),
    ],
    ids=["actual", "total", "head", "moved", "removed"],
)
def test_what_is_remembered_is_what_would_be_found_anew(edit: Edit, tmp_path: Path) -> None:
    """A finding that led to the field of another row would send the user to correct what is right."""
    with Session.open(kept(half_filled(), tmp_path), read_only=True) as session:
        before = session.form
    places = FieldPlaces()
    places.of_form(before)
    after = apply_edit(before, edit)
    assert FieldPlaces().of_form(after) == places.of_form(after)


def test_the_cells_of_a_row_that_was_added_lead_to_it(tmp_path: Path) -> None:
    """It stands nowhere in the file yet, and what is found in it has to lead there all the same."""
    with Session.open(kept(fill_form(), tmp_path), read_only=True) as session:
        before = session.form
    places = FieldPlaces()
    places.of_form(before)
    edit, row = added(before, Row(0))
    assert isinstance(edit, AddIndicator)
    path = ("indicators", row.index, "target")
    after = apply_edit(apply_edit(before, edit), SetField(path, "≥3次"))
    assert path == places.of_form(after)[place_of(cell_at(after, path).origin)]
