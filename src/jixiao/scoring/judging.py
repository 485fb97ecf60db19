"""
Judges a printed score: which policies yield it exactly, which by rounding or cutting, and which results there are.

"Consistent with" only means that it can't be called wrong. Source: policies.md 0, values.md 8 (rounding 取整,
cutting 去尾, digits).
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from jixiao.numerals import cut, rounded, shown
from jixiao.scoring.scorecard import Choice, LineStatus, Score, ScoredLine

_TOLERANCE = Decimal("0.01")
_PLACES_COMPUTED = 2


class PrintedFit(StrEnum):
    """How a printed score stands to what the policies yield."""

    SHOWN = "shown"
    """The shown policy yields it."""
    CANDIDATE = "candidate"
    """The shown policy does not, a candidate does."""
    ROUNDED = "rounded"
    """Rounding a result to the digits written gives it (取整)."""
    CUT = "cut"
    """Cutting a result to the digits written gives it (去尾)."""
    DIGITS = "digits"
    """The printed execution rate gives it, and that rate agrees with the amounts as far as their digits go."""
    NONE = "none"
    """No known policy and no rounding gives it."""
    UNDECIDABLE = "undecidable"
    """Input is missing, a cell can be read in several ways, or the policies are silent."""


class PrintedVerdict(Struct, frozen=True, kw_only=True):
    """
    How a printed score fits a line.

    `consistent_with` lists the policies that explain it in the way that `fit` names; `results` every result of every
    candidate in order, equal ones once, as pairs of policy ids and score: what a message shows. `reason` says why it
    is undecidable.
    """

    fit: PrintedFit
    consistent_with: tuple[str, ...] = ()
    results: tuple[tuple[tuple[str, ...], Score], ...] = ()
    reason: str = ""

    @property
    def arithmetic(self) -> str:
        """All results as one line of arithmetic, each with the policies that yield it."""
        return "；".join(_result_text(ids, score) for ids, score in self.results)


def judge_printed(line: ScoredLine, printed: Decimal, *, choice: Choice) -> PrintedVerdict:
    """How *printed* (with the digits as written) fits the scores of *line*, the shown policy's first."""
    shared = _shared_scores(line, choice)
    results = _results(shared, choice)
    places = _places(printed)
    by_way: tuple[tuple[PrintedFit, Callable[[Score], bool]], ...] = (
        (PrintedFit.SHOWN, lambda score: _yields(score, printed, places)),
        (PrintedFit.ROUNDED, lambda score: _shortened(score, printed, places, rounded)),
        (PrintedFit.CUT, lambda score: _shortened(score, printed, places, cut)),
    )
    for fit, explains in by_way:
        places_in_choice = sorted(place for at, scores in shared if any(map(explains, scores)) for place in at)
        if places_in_choice:
            ids = tuple(choice.candidates[place] for place in places_in_choice)
            exact_elsewhere = fit is PrintedFit.SHOWN and choice.id not in ids
            way = PrintedFit.CANDIDATE if exact_elsewhere else fit
            return PrintedVerdict(fit=way, consistent_with=ids, results=results)
    by_rate = tuple(one for one, points in line.by_printed_rate.items() if abs(points - printed) <= _TOLERANCE)
    if by_rate:
        return PrintedVerdict(fit=PrintedFit.DIGITS, consistent_with=by_rate, results=results)
    reason = _why_open(line, choice)
    return PrintedVerdict(fit=PrintedFit.UNDECIDABLE if reason else PrintedFit.NONE, results=results, reason=reason)


def _places(printed: Decimal) -> int:
    exponent = printed.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _yields(score: Score, printed: Decimal, places: int) -> bool:
    """Exactly; a hundredth off is the same score where hundredths are written (5 for 4.99 is rounded, 4.98 is not)."""
    if score.low is not None:
        return score.allows(printed)
    tolerance = _TOLERANCE if places >= _PLACES_COMPUTED else 0
    return abs(score.points - printed) <= tolerance


def _shortened(score: Score, printed: Decimal, places: int, way: Callable[[Decimal, int], Decimal]) -> bool:
    return places < _PLACES_COMPUTED and score.low is None and way(score.points, places) == printed


def _why_open(line: ScoredLine, choice: Choice) -> str:
    """Why a score that no policy yields is still not wrong; empty where it is."""
    if line.status is LineStatus.INSUFFICIENT_DATA or line.doubt:
        return line.reason or line.doubt
    if not line.by_policy.get(choice.id):
        return line.reason or "口径没有规定"
    return ""


_Shared = list[tuple[list[int], tuple[Score, ...]]]
"""Scores with the places of the candidates that yield just these; policies of one formula share theirs."""


def _shared_scores(line: ScoredLine, choice: Choice) -> _Shared:
    shared: dict[int, tuple[list[int], tuple[Score, ...]]] = {}
    for place, policy_id in enumerate(choice.candidates):
        scores = line.by_policy.get(policy_id, ())
        shared.setdefault(id(scores), ([], scores))[0].append(place)
    return list(shared.values())


def _results(shared: _Shared, choice: Choice) -> tuple[tuple[tuple[str, ...], Score], ...]:
    grouped: dict[tuple[Decimal, Decimal | None, str | None], tuple[list[int], Score]] = {}
    for places, scores in shared:
        for score in scores:
            grouped.setdefault((score.points, score.low, score.when), ([], score))[0].extend(places)
    return tuple((tuple(choice.candidates[place] for place in sorted(at)), score) for at, score in grouped.values())


def _result_text(ids: tuple[str, ...], score: Score) -> str:
    when = f"，{score.when}" if score.when else ""
    return f"{score.arithmetic or shown(score.points)}（{'、'.join(ids)}{when}）"
