"""Makes a new form of a kind of project, with the weights that the policy gives to the levels."""

from __future__ import annotations

from datetime import date

from jixiao.form import Form
from jixiao.library import FormHeader, WeightsUnfit, fitting_form, load_kind
from jixiao.policy import DEFAULT_ID, policy_in_force


def make_form(kind: str, project: str, *, today: date) -> Form:
    """
    The form of a kind of project (its id) for the year before *today*'s, which is the one evaluated now.

    Raises: UsageError where there is no such kind, WeightsUnfit where no set of weights suits it.
    """
    chosen = load_kind(kind)
    header = FormHeader(year=today.year - 1, project=project or None)
    form = fitting_form(chosen, header, policy_in_force(DEFAULT_ID, header.year).weights.level_points())
    if form is None:
        raise WeightsUnfit(f"没有适合“{chosen.name}”一类项目的分值")
    return form
