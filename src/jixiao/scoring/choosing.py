"""
Chooses the policy that is shown and the candidates beside it: given, stated, by family, by region, else the default.

A place or a form alone decides nothing: every candidate is computed, the choice only orders them. Source:
policies.md 0 and the end of 3.
"""

from __future__ import annotations

from jixiao.form import Form, Submission
from jixiao.numerals import shown
from jixiao.policy import (
    DEFAULT_ID,
    Condition,
    Policy,
    all_policies,
    default_candidates,
    load_policy,
)
from jixiao.scoring.funding import funding_columns, written_execution_weight
from jixiao.scoring.scorecard import Choice, Chosen
from jixiao.vocabulary import squeezed

AUTO = "auto"
"""How a user says that the program is to choose."""
_ALIKE = str.maketrans("［[【（(﹝］]】）)﹞*xX✕✖", "〔〔〔〔〔〔〕〕〕〕〕〕×××××")


def choose(
    form: Form, *, submission: Submission | None = None, given: str | None = None, region: str | None = None
) -> Choice:
    """
    The policy shown for *form*, why, and the candidates in order, the shown one first.

    *given* is the option's or the configuration's id (None and auto leave the choice open), *region* the province of
    the department (江西省) or 中央. The form's year, or its report's, decides which candidates are in force.
    Raises: UsageError where *given* or the form's own `policy` is no policy.
    """
    policy, chosen, reason = (
        _by_word(form, given) or _by_statement(form) or _by_family(form) or _by_region(form, region) or _by_default()
    )
    year = year_of(form, submission)
    others = (
        other.id
        for other in default_candidates()
        if other.id != policy.id
        and (other.id == DEFAULT_ID or other.covers(year))
        and (other.requires is None or _fulfils(form, other.requires))
    )
    return Choice(policy.id, chosen, reason, (policy.id, *others))


def year_of(form: Form, submission: Submission | None) -> int | None:
    """The form's year, else that of the report which it came in."""
    if form.year is not None or submission is None or submission.report is None:
        return form.year
    return submission.report.year


_Found = tuple[Policy, Chosen, str]


def _by_word(form: Form, given: str | None) -> _Found | None:
    for policy_id, source in ((given, "使用时指定"), (form.policy, "表内指定")):
        if policy_id is not None and policy_id != AUTO:
            policy = load_policy(policy_id)
            return policy, Chosen.GIVEN, f"{source}：{policy.title}"
    return None


def _by_statement(form: Form) -> _Found | None:
    """The one policy that the form's remarks declare; where they speak of two, they declare none."""
    notes = "\n".join(_alike(note.text) for note in form.notes if note.text)
    if not notes:
        return None
    found = [(policy, phrase) for policy in all_policies() for phrase in policy.stated if _alike(phrase) in notes]
    if not found or len({policy.id for policy, _ in found}) > 1:
        return None
    policy, phrase = found[0]
    return policy, Chosen.STATED, f"表注写明“{phrase}”"


def _alike(text: str) -> str:
    return squeezed(text).translate(_ALIKE)


def _by_family(form: Form) -> _Found | None:
    for policy in all_policies():
        if form.form_family in policy.families:
            return policy, Chosen.FAMILY, f"表式为{form.form_family}"
        if policy.requires is not None and _fulfils(form, policy.requires):
            return policy, Chosen.FAMILY, _requirement_text(policy.requires)
    return None


def _fulfils(form: Form, condition: Condition) -> bool:
    if condition.execution_weight is not None and condition.execution_weight != written_execution_weight(form):
        return False
    columns = funding_columns(form)
    return condition.funding_columns <= columns and not (condition.funding_columns_absent & columns)


def _requirement_text(condition: Condition) -> str:
    if condition.execution_weight is not None:
        return f"执行率的分值为{shown(condition.execution_weight)}"
    return "资金块有年初预算数，没有全年预算数"


def _by_region(form: Form, region: str | None) -> _Found | None:
    if region is None:
        return None
    for policy in all_policies():
        fits_kind = not policy.form_kinds or form.kind.value in policy.form_kinds
        fits_form = policy.requires is None or _fulfils(form, policy.requires)
        if region in policy.regions and fits_kind and fits_form:
            return policy, Chosen.REGION, f"主管部门所在地为{region}"
    return None


def _by_default() -> _Found:
    policy = load_policy(DEFAULT_ID)
    return policy, Chosen.DEFAULT, f"没有指明口径，按{policy.title}"
