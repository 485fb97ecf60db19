"""
The ways of scoring that a profile can choose from: closed sets, each implemented once in `jixiao.scoring`.

Source of the names: policies.md 2.
"""

from __future__ import annotations

from enum import StrEnum


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
