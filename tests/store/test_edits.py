"""Rows come, go and move, and every cell can be found again by its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporting.generated import facts
from jixiao.errors import UsageError
from jixiao.exporting import toml
from jixiao.form import Form, FundingLine, Indicator, Written
from jixiao.store import (
    AddFunding,
    AddIndicator,
    Edit,
    MoveIndicator,
    RemoveFunding,
    RemoveIndicator,
    ReplaceForm,
    SetField,
    Several,
    cell_at,
    field_at,
)
from jixiao.store.edits import apply_edit
from jixiao.store.failures import EditImpossible
from store.made import ACTUAL, edits, loaded, small_form


def saved_form() -> Form:
    return loaded(toml.write(small_form()))


def names(form: Form) -> list[str | None]:
    return [indicator.name.text for indicator in form.indicators]


def after(form: Form, changes: list[Edit]) -> Form:
    """The form after those of the edits that are possible."""
    for edit in changes:
        try:
            form = apply_edit(form, edit)
        except UsageError:
            continue
    return form


@settings(max_examples=120, deadline=None)
@given(st.lists(edits(), max_size=6))
def test_after_any_edits_the_file_would_say_what_the_form_says(changes: list[Edit]) -> None:
    """Whatever is done on the screen, saving and opening again must give it back."""
    form = after(saved_form(), changes)
    assert facts(loaded(toml.write(form))) == facts(form)


def test_an_indicator_is_put_before_another() -> None:
    """A level's indicators stand together."""
    form = apply_edit(small_form(), AddIndicator(1, Indicator(name=Written("培训人数"))))
    assert ["巡查次数", "培训人数", "修复里程"] == names(form)


def test_an_indicator_moves_to_where_it_is_put() -> None:
    """`to` is where it stands afterwards."""
    form = apply_edit(small_form(), MoveIndicator(0, 1))
    assert ["修复里程", "巡查次数"] == names(form)


def test_an_indicator_is_taken_out() -> None:
    """The others stay as they are."""
    form = apply_edit(small_form(), RemoveIndicator(0))
    assert small_form().indicators[1:] == form.indicators


def test_funding_lines_come_and_go() -> None:
    """Regions add lines of their own to the funding block."""
    line = FundingLine(item=Written("县级安排"))
    added = apply_edit(small_form(), AddFunding(1, line))
    assert ["年度资金总额", "县级安排"] == [each.item.text for each in added.funding]
    assert small_form().funding == apply_edit(added, RemoveFunding(1)).funding


@pytest.mark.parametrize(
    "edit",
    [RemoveIndicator(2), MoveIndicator(0, 2), AddIndicator(3, Indicator()), RemoveFunding(-1), MoveIndicator(-1, 0)],
    ids=["remove", "move-to", "add", "funding", "move-from"],
)
def test_a_row_that_is_not_there_is_an_error(edit: Edit) -> None:
    """A slip in the program must not touch another row."""
    with pytest.raises(EditImpossible):
        apply_edit(small_form(), edit)


def test_edits_that_belong_together_are_made_as_one() -> None:
    """A pasted block fills many cells."""
    block = Several((SetField(ACTUAL, "8"), SetField(("indicators", 1, "actual"), "3")))
    form = apply_edit(small_form(), block)
    assert ["8", "3"] == [indicator.actual.text for indicator in form.indicators]


def test_a_form_is_replaced_as_a_whole() -> None:
    """Reading the file again is an edit like any other."""
    other = Form(year=2020)
    assert other is apply_edit(small_form(), ReplaceForm(other))


def test_a_cell_of_the_file_is_found_by_its_place() -> None:
    """A finding names the place, and the screen must put the cursor there."""
    form = apply_edit(saved_form(), SetField(ACTUAL, "8"))
    assert ACTUAL == field_at(form, cell_at(form, ACTUAL).origin)


def test_a_cell_that_the_file_did_not_have_is_found_by_its_place() -> None:
    """A printed score has no key in the file until it is filled in."""
    path = ("indicators", 1, "printed_score")
    form = apply_edit(saved_form(), SetField(path, "8"))
    assert path == field_at(form, cell_at(form, path).origin)


@pytest.mark.parametrize("field", ["name", "target", "weight", "explanation"])
def test_cells_of_added_rows_are_told_apart(field: str) -> None:
    """Two new rows stand on no line of the file yet."""
    form = after(saved_form(), [AddIndicator(0, Indicator()), AddIndicator(0, Indicator())])
    found = [field_at(form, cell_at(form, ("indicators", row, field)).origin) for row in range(4)]
    assert [("indicators", row, field) for row in range(4)] == found


def test_a_row_is_found_by_its_place() -> None:
    """Some findings are about a row as a whole."""
    form = saved_form()
    assert ("indicators", 1, "name") == field_at(form, form.indicators[1].origin)
    assert ("funding", 0, "item") == field_at(form, form.funding[0].origin)


def test_the_year_is_found_by_its_place() -> None:
    """The year is no cell, and has a place all the same."""
    form = saved_form()
    assert ("year",) == field_at(form, form.year_origin)


def test_nothing_is_found_where_nothing_stands() -> None:
    """A finding about the whole form leads to no field."""
    form = saved_form()
    assert field_at(form, form.origin) is None
