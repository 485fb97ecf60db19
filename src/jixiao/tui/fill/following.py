"""
What follows an edit by itself: printed scores and rates that stood as computed are brought to what is computed now.

A score that somebody wrote himself stays. It counts as written once it differs from what was computed before.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.form import Form, PrintedTotal
from jixiao.numerals import parse_number, percent, rounded, shown
from jixiao.scoring import LineStatus, Scorecard, ScoredLine
from jixiao.store import FieldPath, SetField, written_text
from jixiao.values import parse_rate


def following(before: Form, old: Scorecard, after: Form, new: Scorecard) -> Iterator[SetField]:
    """
    The edits that bring *after* up to date, given the form and its scores before the edit was made.

    A blank follows, and so does what equals the earlier result. What already says the new result stays as written.
    """
    changes = (*_line_scores(before, old, after, new), *_rates(before, old, after, new), *_totals(after, old, new))
    for path, text, was, now in changes:
        if text != now and not says(text, now) and (text is None or says(text, was)):
            yield SetField(path, now)


def says(text: str | None, computed: str | None) -> bool:
    """Whether a printed text is the computed one, in whatever way it is written: 10.0 is 10, 95% is 95.00%."""
    if text is None or computed is None:
        return text is computed
    number = parse_number(computed)
    if number is not None:
        return parse_number(text) == number
    ratios = {each.ratio for each in parse_rate(computed)}
    return any(rounded(ratio, each.places) == each.ratio for each in parse_rate(text) for ratio in ratios)


def points_of(line: ScoredLine | None) -> str | None:
    """The score of a line as it is printed; None where it is not simply computed."""
    if line is None or line.score is None or line.status is not LineStatus.COMPUTED:
        return None
    return shown(line.score)


def rate_of(line: ScoredLine | None) -> str | None:
    """The execution rate as it is printed."""
    return None if line is None or line.completion is None else percent(line.completion)


def total_of(card: Scorecard) -> str | None:
    """The total as it is printed."""
    return None if card.total is None else shown(card.total)


_Change = tuple[FieldPath, str | None, str | None, str | None]
"""A field, what is written in it, what was computed for it before, and what is computed now."""


def _line_scores(before: Form, old: Scorecard, after: Form, new: Scorecard) -> Iterator[_Change]:
    earlier = {indicator.origin: old.line_of(index) for index, indicator in enumerate(before.indicators)}
    for index, indicator in enumerate(after.indicators):
        was = points_of(earlier.get(indicator.origin))
        text = written_text(indicator.printed_score)
        yield ("indicators", index, "printed_score"), text, was, points_of(new.line_of(index))


def _rates(before: Form, old: Scorecard, after: Form, new: Scorecard) -> Iterator[_Change]:
    overall = after.overall
    if overall is None or before.overall is None:
        return
    index = after.funding.index(overall)
    rate, score = written_text(overall.printed_rate), written_text(overall.printed_score)
    yield ("funding", index, "printed_rate"), rate, rate_of(old.execution), rate_of(new.execution)
    yield ("funding", index, "printed_score"), score, points_of(old.execution), points_of(new.execution)


def _totals(after: Form, old: Scorecard, new: Scorecard) -> Iterator[_Change]:
    total = after.printed_total or PrintedTotal()
    yield ("printed_total", "score"), written_text(total.score), total_of(old), total_of(new)
    yield ("printed_total", "weight"), written_text(total.weight), _points(old.weight), _points(new.weight)


def _points(points: Decimal | None) -> str | None:
    return None if points is None else shown(points)
