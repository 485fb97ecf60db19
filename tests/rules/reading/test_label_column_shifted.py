"""The severity of a shift rests on how the geometry is known."""

from __future__ import annotations

import pytest

from builders import form, submission, written
from jixiao.reviewing import ReviewSettings, review
from jixiao.vocabulary import Severity


@pytest.mark.parametrize(
    ("exact", "severity"),
    [pytest.param(True, Severity.ERROR, id="cells"), pytest.param(False, Severity.WARNING, id="guessed-columns")],
)
def test_a_shift_is_an_error_only_where_the_format_states_the_cells(exact: bool, severity: Severity) -> None:
    """In text and pdf the shift may come from conversion."""
    file = submission(form(label_shift=True, exact_geometry=exact))
    found = review(file, settings=ReviewSettings(select=("R201",))).findings
    assert [severity] == [finding.severity for finding in found]


def test_blanks_of_a_shifted_form_are_read_in_doubt() -> None:
    """The missing names are the shift's doing: one cause is told once."""
    file = submission(form(label_shift=True, project=written(None), department=written(None)))
    found = review(file, settings=ReviewSettings(select=("R201", "C101"))).findings
    assert ["R201"] == [finding.code for finding in found]
