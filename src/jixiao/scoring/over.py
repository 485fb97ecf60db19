"""What a policy asks of over-achievement: an explanation, a second look by a person."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.policy import PolicyInForce


class OverAchievement(Struct, frozen=True):
    """
    What is due for a completion.

    `explanation_due` is True or False where the policy sets a value, None where it asks for an explanation of much
    over-achievement without saying how much; `flagged`: a person may lower the score.
    """

    explanation_due: bool | None
    flagged: bool


def judge_over(
    policy: PolicyInForce, *, completion: Decimal | None = None, zero_actual: Decimal | None = None
) -> OverAchievement:
    """
    What *policy* asks for a positive indicator's completion (1.3 is 130 %), or for the actual of a target of 0.

    Values are included: exactly 130 % is due under a value of 130 %.
    Source: 财预〔2020〕10号 第十六条; policies.md 2.
    """
    over = policy.over
    if completion is None:
        due = over.zero_explain_at is not None and zero_actual is not None and zero_actual >= over.zero_explain_at
        return OverAchievement(due, flagged=False)
    flagged = over.flag_at is not None and completion >= over.flag_at
    if over.explain_at is not None:
        return OverAchievement(completion >= over.explain_at, flagged)
    return OverAchievement(None if over.explain_much and completion > 1 else False, flagged)
