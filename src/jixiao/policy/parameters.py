"""
The parameters of a policy: one block each, dated, with the authority that it rests on.

A block is what a profile's `[[execution]]`, `[[positive]]` … hold. Ratios are plain numbers (0.6 is 60 %), points and
weights are points. Source of the parameters and their values: policies.md.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.policy.block import Block
from jixiao.policy.methods import (
    AboveFull,
    BooleanMethod,
    DeductMethod,
    Denominator,
    EqualMode,
    ExecutionMethod,
    InverseMethod,
    NotApplicableMethod,
    PositiveMethod,
    SatisfactionMethod,
    ZeroOverZero,
)


class Band(Struct, frozen=True, array_like=True):
    """From this ratio on (included), this share of the weight (or, for a cap on the total, this many points)."""

    floor: Decimal
    share: Decimal


class Execution(Block, frozen=True, kw_only=True):
    """预算执行率: its weight, denominator and method; `round_rate` is the decimals of the percentage, None for all."""

    weight: Decimal = Decimal(10)
    denominator: Denominator = Denominator.ANNUAL_BUDGET
    method: ExecutionMethod = ExecutionMethod.PROPORTIONAL
    bands: tuple[Band, ...] = ()
    needs_completion: bool = False
    round_rate: int | None = None
    zero_over_zero: ZeroOverZero = ZeroOverZero.UNDECIDABLE
    above_full: AboveFull = AboveFull.CAP


class Positive(Block, frozen=True, kw_only=True):
    """正向定量: the method, and the completion rate below which `gated` gives nothing."""

    method: PositiveMethod
    gate: Decimal | None = None


class Equal(Block, frozen=True, kw_only=True):
    """How “=” is read."""

    mode: EqualMode


class Inverse(Block, frozen=True, kw_only=True):
    """反向定量: `method` fills a form in, `accept` lists what a reviewer may not call wrong; bands for `tolerance`."""

    method: InverseMethod
    accept: tuple[InverseMethod, ...] = ()
    bands: tuple[Band, ...] = ()

    @property
    def methods(self) -> tuple[InverseMethod, ...]:
        """All accepted methods, the policy's own first."""
        return (self.method, *(other for other in self.accept if other is not self.method))


class Boolean(Block, frozen=True, kw_only=True):
    """是否类."""

    method: BooleanMethod


class Qualitative(Block, frozen=True, kw_only=True):
    """定性: the lower ends of the first and the second 档 as shares of the weight."""

    met_from: Decimal
    partly_met_from: Decimal
    note_required: bool = False


class Satisfaction(Block, frozen=True, kw_only=True):
    """
    满意度: the method, those that a reviewer accepts beside it, and the bands of `banded`.

    `step`: full marks from `full_at`; each `step` below it costs `step_share` of the weight.
    """

    method: SatisfactionMethod
    accept: tuple[SatisfactionMethod, ...] = ()
    bands: tuple[Band, ...] = ()
    full_at: Decimal | None = None
    step: Decimal | None = None
    step_share: Decimal | None = None

    @property
    def methods(self) -> tuple[SatisfactionMethod, ...]:
        """All accepted methods, the policy's own first."""
        return (self.method, *(other for other in self.accept if other is not self.method))


class Over(Block, frozen=True, kw_only=True):
    """
    超额: from which completion rate it must be explained or is flagged for a person, and whether it costs points.

    `zero_explain_at` is the actual from which a target of 0 must be explained. `explain_much` says that the law asks
    for an explanation of much over-achievement without saying how much.
    """

    explain_at: Decimal | None = None
    zero_explain_at: Decimal | None = None
    flag_at: Decimal | None = None
    explain_much: bool = False
    deduct: DeductMethod = DeductMethod.NONE
    deduct_at: Decimal | None = None
    deduct_points: Decimal | None = None


class NotApplicable(Block, frozen=True, kw_only=True):
    """不适用指标."""

    method: NotApplicableMethod


class Rounding(Block, frozen=True, kw_only=True):
    """Decimals of scores and totals, rounded half up, and the difference up to which two scores are the same."""

    places: int = 2
    score_tolerance: Decimal = Decimal("0.01")


class Explanation(Block, frozen=True, kw_only=True):
    """What must be explained: any lost point, an execution rate below a value, a changed budget."""

    below_full: bool = True
    execution_below: Decimal | None = None
    budget_adjustment: bool = False


class Grades(Block, frozen=True, kw_only=True):
    """等级: the lower ends (included) of 优, 良 and 中; `optional` where a self-evaluation may go without a grade."""

    bounds: tuple[Decimal, Decimal, Decimal]
    optional: bool = False


class TotalCap(Block, frozen=True, kw_only=True):
    """总分封顶: the highest total by execution rate (`share` of a band holds points)."""

    bands: tuple[Band, ...]


class Review(Block, frozen=True, kw_only=True):
    """审核阈值: what makes a reviewer look twice; no law sets them."""

    cost_far_over: Decimal
    """A315: actual over ceiling from which most of the points look odd."""
    cost_far_over_share: Decimal
    """A315: what most of the points is, as a share of the weight."""
    cost_coverage: Decimal
    """F113: cost targets over budget below which they cover too little."""
    cost_gap: Decimal
    """F115: difference between costs and executed, over executed."""
    execution_low: Decimal
    """F123: execution rate below which it is abnormal."""
    execution_high: Decimal
    """F123: execution rate above which it is abnormal."""
    low_execution: Decimal
    """E107: execution rate below which an explanation is expected."""
    indicator_min: int
    """I115."""
    indicator_max: int
    """I115."""
    item_weight_max: Decimal
    """I119: weight of one indicator above which it is concentrated."""
    quantified_share: Decimal
    """I121: share of quantitative indicators below which they are few."""
    full_rate_share: Decimal
    """I207: share of rate targets at 100 % from which they look set by habit."""
    satisfaction_min: Decimal
    """I245: satisfaction target below which it is low."""
    satisfaction_max: Decimal
    """I245: satisfaction target from which it is out of reach."""
    equal_share: Decimal
    """V101: share of actuals equal to their targets from which they are remarkable."""
    far_under: Decimal
    """V113: actual over ceiling below which the ceiling looks loose."""
    over_achieved: Decimal
    """V111: completion rate from which over-achievement is noted where the policy sets no value."""
    weak_grades: tuple[str, ...]
    """E121: grades after which causes and remedies are owed."""
