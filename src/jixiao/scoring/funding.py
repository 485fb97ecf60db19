"""Which line of the funding block is scored, which columns it has, and what weight the execution rate carries."""

from __future__ import annotations

from decimal import Decimal

from jixiao.form import Form, FundingLine
from jixiao.policy import PolicyInForce

_AMOUNTS = ("initial_budget", "annual_budget", "executed")
_EXECUTION = "执行"


def scored_funding(form: Form) -> FundingLine | None:
    """年度资金总额, or the only line that carries a weight where the form has no such line."""
    if form.overall is not None:
        return form.overall
    weighted = [line for line in form.funding if line.weight.number is not None]
    return weighted[0] if len(weighted) == 1 else None


def funding_columns(form: Form) -> frozenset[str]:
    """The fields of the funding block for which the form has a column; in a form made by hand, those that it fills."""
    if form.funding_columns:
        return form.funding_columns
    return frozenset(name for name in _AMOUNTS for line in form.funding if not getattr(line, name).blank)


def written_execution_weight(form: Form) -> Decimal | None:
    """The weight of the execution rate as the form has it: in its line, else beside the block's label."""
    line = scored_funding(form)
    if line is not None and line.weight.number is not None:
        return line.weight.number
    beside = [level.points for level in form.level_weights if _EXECUTION in level.label]
    return beside[0] if beside else None


def execution_weight(form: Form, policy: PolicyInForce) -> Decimal | None:
    """
    The weight as written, else what *policy* gives where the indicators leave exactly that much of the total.

    None where neither says it: a weight is not guessed.
    """
    written = written_execution_weight(form)
    if written is not None:
        return written
    left = _left_by_indicators(form, policy)
    return left if left is not None and left == policy.execution.weight else None


def scores_execution(form: Form, policy: PolicyInForce) -> bool:
    """Whether an execution score is owed: not where no weight or score is written and the indicators fill the total."""
    line = scored_funding(form)
    written = written_execution_weight(form) is not None or (line is not None and not line.printed_score.blank)
    return written or _left_by_indicators(form, policy) != 0


def _left_by_indicators(form: Form, policy: PolicyInForce) -> Decimal | None:
    weights = [indicator.weight.number for indicator in form.indicators if not indicator.not_applicable]
    known = [weight for weight in weights if weight is not None]
    return policy.weights.total - sum(known) if known and len(known) == len(weights) else None
