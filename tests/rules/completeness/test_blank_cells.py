"""Blanks of indicator rows that reading itself may have made."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders import form, indicator, submission, written
from jixiao.document import ReadingNote
from jixiao.origin import Origin
from jixiao.reviewing import ReviewSettings, review
from jixiao.rules import Status

ROW = Origin(table=1, row=9, line=20)


def test_a_row_that_reading_moved_is_ambiguous_and_no_blank() -> None:
    """The cells may have landed in other columns: that is for a person to look at, not an error of the office."""
    rows = (replace(indicator(target=None), origin=ROW),)
    file = replace(submission(form(indicators=rows)), reading_notes=(ReadingNote("这一行与表头错开", ROW),))
    outcome = review(file, settings=ReviewSettings(select=("C107",)))
    assert ((), [Status.AMBIGUOUS_READING]) == (outcome.findings, [entry.status for entry in outcome.ledger])


def test_a_form_file_has_every_field_so_that_a_missing_one_is_blank() -> None:
    """No table was read, so no layout can excuse the gap."""
    outcome = review(submission(form(unit=written(None))), settings=ReviewSettings(select=("C101",)))
    assert ["实施单位"] == [finding.subject for finding in outcome.findings]


def test_every_indicator_gets_an_outcome() -> None:
    """Nothing unchecked counts as passed: as many entries as rows."""
    rows = (indicator(), indicator(target=None), indicator(weight=None, printed_score=None), indicator(actual=None))
    outcome = review(submission(form(indicators=rows)), settings=ReviewSettings(select=("C107", "C109")))
    assert (8, 2) == (len(outcome.ledger), len(outcome.findings))


@pytest.mark.parametrize(("blank", "code"), [("target", "C107"), ("actual", "C109")])
def test_a_form_without_scores_has_no_blanks_in_rows_that_are_in_use(blank: str, code: str) -> None:
    """A transfer payment's form gives no weights: a target or an actual tells that the row is to be filled."""
    whole = indicator(weight=None, printed_score=None)
    unused = indicator(name="指标2", target=None, actual=None, weight=None, printed_score=None)
    rows = (whole, replace(whole, name=written("巡查次数"), **{blank: written(None)}), unused)
    columns = frozenset({"dimension", "category", "name", "target", "actual", "explanation"})
    outcome = review(
        submission(form(indicators=rows, columns=columns)), settings=ReviewSettings(select=("C107", "C109"))
    )
    assert [(code, "巡查次数")] == [(finding.code, finding.subject) for finding in outcome.findings]
