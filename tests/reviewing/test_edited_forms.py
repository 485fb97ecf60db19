"""A form under edit: what is remembered of the rows that were not touched never shows in the review."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import clean_indicators, form, submission
from jixiao.form import Form, Written, WrittenNumber
from jixiao.numerals import parse_number
from jixiao.reviewing import review

PLACES = range(len(clean_indicators()))
TEXTS = st.sampled_from(["", "95%", "≥95%", "12", "0", "优", "295%", "完成", "—", "10", "9.5", "XX万元", "2024年6月"])
FIELDS = st.sampled_from(["name", "target", "actual", "weight", "printed_score", "explanation"])
EDITS = st.lists(st.tuples(st.sampled_from(PLACES), FIELDS, TEXTS), min_size=1, max_size=6)
OF_THE_FORM = st.sampled_from(
    [{}, {"policy": "jiangxi"}, {"policy": "mof-2021"}, {"year": 2019}, {"money_unit": "元"}, {"funding": ()}]
)


def edited(before: Form, place: int, field: str, text: str) -> Form:
    """The form with another text in one cell; all other rows are the very same objects."""
    row = before.indicators[place]
    old = getattr(row, field)
    cell = Written(text or None, old.origin)
    if isinstance(old, WrittenNumber):
        cell = WrittenNumber(text or None, old.origin, number=parse_number(text))
    rows = list(before.indicators)
    rows[place] = replace(row, **{field: cell})
    return replace(before, indicators=tuple(rows))


def read_anew(one: Form) -> Form:
    """An equal form of which nothing was ever looked at."""
    return msgspec.json.decode(msgspec.json.encode(one), type=Form)


@settings(deadline=None)
@given(edits=EDITS, change=OF_THE_FORM)
def test_a_form_reviewed_after_each_edit_is_reviewed_as_if_it_were_read_anew(
    edits: list[tuple[int, str, str]], change: dict[str, object]
) -> None:
    """The review while filling in and the review of the saved file must never differ."""
    at_work = replace(form(), **change)
    for place, field, text in edits:
        review(submission(at_work))
        at_work = edited(at_work, place, field, text)
    fresh = read_anew(at_work)
    assert fresh == at_work
    remembered, plain = review(submission(at_work)), review(submission(fresh))
    assert plain.ledger == remembered.ledger
    assert plain.findings == remembered.findings
