"""The totals that each policy would give, for the choice of one."""

from __future__ import annotations

from jixiao.policy import all_policies
from jixiao.scoring import AUTO, Scorecard, score
from jixiao.tui.dialogs import Choice
from jixiao.tui.fill import texts
from jixiao.tui.fill.assessed import Assessed


def policy_choices(assessed: Assessed) -> list[Choice]:
    """
    Auto first, then the policies that fit the form, then all others, each with the total that it gives.

    The one that is shown is marked.
    """
    form, card = assessed.form, assessed.scorecard
    rest = [policy for policy in all_policies() if policy.id not in card.choice.candidates]
    titles = {policy.id: policy.title for policy in all_policies()}
    choices = [Choice(AUTO, texts.auto_policy(chosen=form.policy is None))]
    choices += [_choice(each, titles[each], card, chosen=each == card.choice.id) for each in card.choice.candidates]
    choices += [_choice(policy.id, policy.title, score(form, policy=policy.id), chosen=False) for policy in rest]
    return choices


def _choice(policy: str, title: str, card: Scorecard, *, chosen: bool) -> Choice:
    totals = card.by_policy.get(policy, ())
    return Choice(policy, texts.policy_name(policy, title, chosen=chosen), texts.totals(totals))
