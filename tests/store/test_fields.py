"""What is typed in a field must stand in the form as the saved file would give it back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporting.generated import facts, forms
from jixiao.exporting import toml
from jixiao.form import Form, WrittenNumber
from jixiao.store import FieldPath, cell_at, field_paths, text_at
from jixiao.store.failures import EditImpossible, FieldRefused
from jixiao.store.fields import with_text
from store.made import ACTUAL, loaded, small_form, typed


@settings(max_examples=150, deadline=None)
@given(forms(), st.data())
def test_a_form_under_edit_says_what_its_saved_file_says(form: Form, data: st.DataObject) -> None:
    """Scores and findings shown while filling in must be those of the file that is handed in."""
    before = loaded(toml.write(form))
    free = [path for path in field_paths(before) if path[-1] not in {"year", "completed", "not_applicable"}]
    after = with_text(before, data.draw(st.sampled_from(free)), data.draw(typed()))
    assert facts(loaded(toml.write(after))) == facts(after)


@settings(max_examples=60, deadline=None)
@given(forms())
def test_every_field_can_be_written_back_as_it_stands(form: Form) -> None:
    """Passing over a field with Enter changes nothing."""
    before = loaded(toml.write(form))
    after = before
    for path in field_paths(before):
        after = with_text(after, path, text_at(after, path))
    assert facts(before) == facts(after)


def test_a_number_is_read_with_its_full_width_digits() -> None:
    """An input method often leaves full-width digits."""
    form = with_text(small_form(), ("indicators", 0, "weight"), " １０.５ ")
    cell = form.indicators[0].weight
    assert ("10.5", Decimal("10.5")) == (cell.text, cell.number)


def test_a_dash_in_an_amount_is_kept_as_a_dash() -> None:
    """Blank, dash and 0 are three things."""
    path = ("funding", 0, "annual_budget")
    form = with_text(small_form(), path, "—")
    cell = cell_at(form, path)
    assert isinstance(cell, WrittenNumber)
    assert (True, None, "—") == (cell.dash, cell.number, text_at(form, path))


def test_what_is_no_number_stays_as_typed() -> None:
    """A field that can't be read keeps its text."""
    form = with_text(small_form(), ("indicators", 0, "weight"), "十分")
    assert ("十分", None) == (form.indicators[0].weight.text, form.indicators[0].weight.number)


def test_line_ends_are_plain_ones() -> None:
    """Texts pasted from Windows programs have others, and the file must not show them."""
    assert "一\n二\n三" == with_text(small_form(), ("project",), "一\r\n二\r三").project.text


def test_what_no_file_can_hold_is_left_out() -> None:
    """Half a sign, as a broken paste may leave it, would make the form impossible to save."""
    assert "河道" == with_text(small_form(), ("project",), "河\ud800道\ufffe").project.text


def test_the_year_takes_full_width_digits_and_the_word() -> None:
    """2024年度 is how the form itself writes it."""
    assert 2023 == with_text(small_form(), ("year",), "２０２３年度").year


@pytest.mark.parametrize(
    ("path", "text"),
    [(("year",), "去年"), (("year",), "24"), (("completed",), "也许"), (("indicators", 0, "not_applicable"), "x")],
    ids=["word", "two-digits", "maybe", "letter"],
)
def test_what_cannot_be_held_is_refused_with_a_remedy(path: FieldPath, text: str) -> None:
    """The form file holds a number and a truth value there, and no text."""
    with pytest.raises(FieldRefused) as refused:
        with_text(small_form(), path, text)
    assert refused.value.line().count("。") == 2
    assert text in refused.value.what


@pytest.mark.parametrize(
    ("word", "completed"), [("是", True), ("已完成", True), ("否", False), ("未完成", False), ("", None)]
)
def test_whether_a_project_is_finished_is_said_in_words(word: str, completed: bool | None) -> None:
    """Some policies need to know; not knowing is a third answer."""
    assert completed is with_text(small_form(), ("completed",), word).completed


@pytest.mark.parametrize(
    "path",
    [("nothing",), ("indicators", 9, "actual"), ("indicators", -1, "actual"), ("funding", 0, "origin"), ()],
    ids=["name", "row", "negative", "no-cell", "empty"],
)
def test_a_field_that_is_not_there_is_an_error(path: FieldPath) -> None:
    """A slip in the program must not write beside the field."""
    with pytest.raises(EditImpossible):
        with_text(small_form(), path, "1")
    with pytest.raises(EditImpossible):
        text_at(small_form(), path)


def test_an_explanation_of_a_funding_line_makes_its_column() -> None:
    """Rules ask for an explanation only where the form has a place for it."""
    form = with_text(small_form(), ("funding", 0, "explanation"), "项目延期")
    assert "explanation" in form.funding_columns


def test_an_edited_cell_keeps_its_place() -> None:
    """A finding leads back to its field by the place of the cell."""
    before = loaded(toml.write(small_form()))
    after = with_text(before, ACTUAL, "8")
    assert cell_at(before, ACTUAL).origin.line == cell_at(after, ACTUAL).origin.line
