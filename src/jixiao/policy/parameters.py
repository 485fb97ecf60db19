"""
The parameters of a policy: one block each, dated, with the authority that it rests on.

A block is what a profile's `[[execution]]`, `[[positive]]` … hold. Ratios are plain numbers (0.6 is 60 %), points and
weights are points. Source of the parameters and their values: docs/policies.md.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct, field

from jixiao.basis import Basis


class Denominator(StrEnum):
    """What the execution rate is divided by."""

    ANNUAL_BUDGET = "annual_budget"
    INITIAL_BUDGET = "initial_budget"


class ExecutionMethod(StrEnum):
    """How an execution rate becomes points."""

    PROPORTIONAL = "proportional"
    BANDED = "banded"
    INDICATOR_ROW = "indicator_row"


class ZeroOverZero(StrEnum):
    """What the execution of nothing out of nothing is worth."""

    ZERO = "zero"
    FULL = "full"
    UNDECIDABLE = "undecidable"


class AboveFull(StrEnum):
    """What happens to a rate above 1; `allow` lets the rate stand, the points still end at the weight."""

    CAP = "cap"
    ALLOW = "allow"
    REJECT = "reject"
    UNDECIDABLE = "undecidable"


class PositiveMethod(StrEnum):
    """How an unmet positive indicator is scored (正向)."""

    PROPORTIONAL = "proportional"
    GATED = "gated"


class EqualMode(StrEnum):
    """How a target with “=” is read."""

    AT_LEAST = "at_least"
    EXACT = "exact"


class InverseMethod(StrEnum):
    """How an exceeded ceiling is scored (反向)."""

    LINEAR = "linear"
    RATIO = "ratio"
    ZERO = "zero"
    TOLERANCE = "tolerance"
    MANUAL = "manual"


class BooleanMethod(StrEnum):
    """How a yes/no indicator is scored; under `silent` a no is worth what nobody has laid down."""

    DIRECT = "direct"
    SILENT = "silent"


class SatisfactionMethod(StrEnum):
    """How a rate of satisfaction is scored."""

    AS_POSITIVE = "as_positive"
    BANDED = "banded"
    STEP = "step"


class DeductMethod(StrEnum):
    """Whether over-achievement costs points by rule."""

    NONE = "none"
    FIXED = "fixed"


class NotApplicableMethod(StrEnum):
    """What becomes of an indicator that does not apply."""

    FORBID = "forbid"
    RESCALE = "rescale"
    SKIP_ROW = "skip_row"


class WeightCase(StrEnum):
    """When a set of weights holds."""

    WITHOUT_COST = "without_cost"
    WITH_COST = "with_cost"
    OPERATION_WITHOUT_FISCAL = "operation_without_fiscal"
    ALWAYS = "always"


class Band(Struct, frozen=True, array_like=True):
    """From this ratio on (included), this share of the weight (or, for a cap on the total, this many points)."""

    floor: Decimal
    share: Decimal


class Block(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    What every block carries: its basis, its first day in force and, where it ended, its last.

    `checked` is the day on which a person compared it with the official text, None while nobody has.
    """

    basis: Basis
    from_: date = field(name="from")
    until: date | None = None
    checked: date | None = None
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the block is in force on *day*."""
        return self.from_ <= day and (self.until is None or day <= self.until)


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


class WeightSet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A convention for the weights of the 一级指标 and of the execution rate; None where it sets none.

    A pair is a span, both ends included. `benefit_and_satisfaction` is set where the two share one weight.
    """

    when: WeightCase
    execution: Decimal | tuple[Decimal, Decimal] | None = None
    cost: Decimal | tuple[Decimal, Decimal] | None = None
    output: Decimal | tuple[Decimal, Decimal] | None = None
    benefit: Decimal | tuple[Decimal, Decimal] | None = None
    satisfaction: Decimal | tuple[Decimal, Decimal] | None = None
    benefit_and_satisfaction: Decimal | None = None
    decision: Decimal | None = None
    process: Decimal | None = None


class Weights(Block, frozen=True, kw_only=True):
    """
    权重: the sets in use; none where weights are free. `total` is what all weights add up to.

    `satisfaction_to_benefit`: where satisfaction is not set, its weight goes to benefit.
    """

    sets: tuple[WeightSet, ...] = ()
    satisfaction_to_benefit: bool = False
    total: Decimal = Decimal(100)


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
