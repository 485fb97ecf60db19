"""What scoring returns: every line's score under every candidate policy, each with its trace."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from jixiao.basis import Basis
from jixiao.origin import NOWHERE, Origin
from jixiao.values import Actual, Target
from jixiao.vocabulary import Dimension, Grade


class Chosen(StrEnum):
    """How the policy that is shown was chosen (口径怎样选定), in the order in which they are tried."""

    GIVEN = "given"
    STATED = "stated"
    FAMILY = "family"
    REGION = "region"
    DEFAULT = "default"


class Choice(Struct, frozen=True):
    """The policy shown, how and why it was chosen, and the candidates in order (their ids; the shown one first)."""

    id: str
    chosen: Chosen
    reason: str
    candidates: tuple[str, ...]


class Step(Struct, frozen=True):
    """One step of a trace: what it is, its value as shown, and what it rests on."""

    step: str
    value: str
    basis: Basis | None = None


class Score(Struct, frozen=True):
    """
    One score that a policy can yield.

    `points` is rounded as the policy says; `when` is the condition on which it holds (未完成, 已完成且未超预算,
    反向线性 …; None where there is none); `arithmetic` is a line that a clerk can repeat. `low` is set where the law
    only bounds the score (a 档): then any score from `low` to `points` fits, and
    `high_open` says that the upper end is excluded. `formula` is the way in words, and `parameter` names the block of
    the policy whose basis it rests on, so that policies with one formula can share a score.
    """

    points: Decimal
    when: str | None = None
    arithmetic: str = ""
    low: Decimal | None = None
    high_open: bool = False
    formula: str = ""
    parameter: str = ""

    def allows(self, points: Decimal) -> bool:
        """Whether *points* is this score, or lies in its band (ends rounded as the policy rounds)."""
        if self.low is None:
            return points == self.points
        return self.low <= points < self.points or (points == self.points and not self.high_open)


class LineStatus(StrEnum):
    """How the scoring of a line ended."""

    COMPUTED = "computed"
    UNDECIDABLE = "undecidable"
    INSUFFICIENT_DATA = "insufficient_data"


class LineKind(StrEnum):
    """What a scored line is."""

    EXECUTION = "execution"
    INDICATOR = "indicator"


class LineCase(StrEnum):
    """What a line's target and actual turned out to be: it decides which rule of the catalogue speaks of it."""

    EXECUTION = "execution"
    POSITIVE = "positive"
    """A number that should be reached (正向); also a range that was not reached."""
    INVERSE = "inverse"
    """A number that should not be exceeded (反向); also a range that was exceeded."""
    ZERO_TARGET = "zero_target"
    YES_NO = "yes_no"
    LEVEL = "level"
    DEADLINE = "deadline"
    COMPOUND = "compound"
    TEXT = "text"
    """Words without a 档: a person judges."""
    NOT_APPLICABLE = "not_applicable"


class ScoredLine(Struct, frozen=True, kw_only=True):
    """
    A line that carries points: the execution rate, and every indicator of the form, in the form's order.

    `target` and `actual` are the readings that were scored (None for the execution rate). `score` is what the shown
    policy's own method gives, None where nothing can be said. `by_policy` maps each candidate to all the scores that
    it can yield (empty where it is silent). `index` is the place of the indicator in `Form.indicators`, None for the
    execution rate. `completion` is the completion rate in the target's direction (1 is met), None where it can't be
    computed (of an inverse indicator 2 - actual / target, of the execution line the rate); `met` says whether the
    target is met.

    `judged`: a person may have to judge it (定性, 迟延 …); where a policy leaves room, its sums take the printed score.
    `excluded`: the line does not apply and counts in no sum. `doubt` says in Chinese how its cells can be read in
    several ways, empty where they can't. `by_printed_rate` is what the printed execution rate yields in proportion,
    by policy, where it differs from the amounts by no more than the digits written.
    """

    subject: str
    kind: LineKind
    index: int | None = None
    dimension: Dimension | None = None
    weight: Decimal | None = None
    target: Target | None = None
    actual: Actual | None = None
    printed_score: Decimal | None = None
    score: Decimal | None = None
    status: LineStatus = LineStatus.COMPUTED
    reason: str = ""
    met: bool | None = None
    completion: Decimal | None = None
    case: LineCase | None = None
    judged: bool = False
    excluded: bool = False
    doubt: str = ""
    by_printed_rate: dict[str, Decimal] = {}
    by_policy: dict[str, tuple[Score, ...]] = {}
    trace: tuple[Step, ...] = ()
    origin: Origin = NOWHERE


class DimensionScore(Struct, frozen=True):
    """The sums of a 一级指标: its weights, and its scores (None where one of them can't be computed)."""

    dimension: str
    weight: Decimal | None
    score: Decimal | None


class PolicyTotal(Struct, frozen=True):
    """A total that a policy can yield, with its grade and the condition on which it holds."""

    total: Decimal
    grade: Grade | None
    when: str | None = None


class Scorecard(Struct, frozen=True, kw_only=True):
    """
    The scores of a form (计分结果): lines, dimensions, total and grade under the shown policy, the others beside it.

    `total` is None where a line can't be computed; `reason` then says which. `weight` is the sum of the
    weights (None where one that is owed is missing).
    """

    choice: Choice
    lines: tuple[ScoredLine, ...]
    dimensions: tuple[DimensionScore, ...]
    weight: Decimal | None
    total: Decimal | None
    grade: Grade | None
    reason: str = ""
    by_policy: dict[str, tuple[PolicyTotal, ...]] = {}
    trace: tuple[Step, ...] = ()

    def line_of(self, index: int) -> ScoredLine | None:
        """The scored line of an indicator by its place in the form."""
        for line in self.lines:
            if line.index == index:
                return line
        return None

    @property
    def execution(self) -> ScoredLine | None:
        """The line of the execution rate, None where the form scores none."""
        for line in self.lines:
            if line.kind is LineKind.EXECUTION:
                return line
        return None
