"""
Where a file may explain that money was left unspent: the funding block, the indicators, the remarks, the prose.

Looked for widely and believed readily: a reason that stands anywhere is one.
"""

from __future__ import annotations

import re

from jixiao.form import Written
from jixiao.rules.explanations.reasons import documents_text, is_vacuous
from jixiao.rules.subject import FormUnderReview
from jixiao.values import is_empty_explanation
from jixiao.vocabulary import squeezed

_RATE = re.compile("执行率|执行进度|支付进度|支出进度|预算执行(?:偏低|较低|不足|缓慢|未达)")
_UNSPENT = re.compile(
    "未执行|未支付|未付|未支出|未使用|未拨付|未列支|未形成支出|结余|结转|尾款|质保金|质量保证金|余款|剩余资金|资金剩余|"
    "收回|压减|核减|节约|节省|节余|中标价|招标价|控制价|到位晚|到位较晚|下达较晚|下达晚|下达时间|审减|跨年"
)
_MONEY = re.compile("资金|经费|预算|支付|支出|付款|拨付|采购|招标|合同|结算|款项")
_BECAUSE = re.compile("由于|因为|因|原因|主要是|受|导致|致使|所致|尚未|未能|暂未|暂缓|推迟|延期|节约|压减|核减|收回")
_ACCOUNTS = re.compile("决算|总计|(?:较|比)上年|上年度|年初结转|财政拨款收入|人员经费|公用经费")
"""What the report says of the office's accounts as a whole is no word on a project."""
_DEFINITION = re.compile("[:：]\\s*是?指|^[一-鿿（）()、]{2,20}是?指")
_RULE_OF_WORK = re.compile("(?:应|须|需|要求|应当|必须).{0,12}(?:说明|分析).{0,4}原因")


def reason_for_unspent(form: FormUnderReview) -> Written | None:
    """The first text of the file that gives a reason for what was not spent; None where nothing does."""
    own = [line.explanation for line in form.form.funding]
    for text in own:
        if not is_empty_explanation(text.text) and not is_vacuous(text.text or ""):
            return text
    rows = [indicator.explanation for indicator in form.form.indicators]
    within = [text for text in rows if not is_empty_explanation(text.text) and not is_vacuous(text.text or "")]
    for text in (*within, form.form.objective.achieved, *form.form.notes):
        if _speaks_of_money_left(text.text or ""):
            return text
    return next((text for text in documents_text(form) if _explains_in_prose(text.text or "", form)), None)


def _speaks_of_money_left(text: str) -> bool:
    """Inside the form a text belongs to its project: money unspent, or money and a cause, is a reason."""
    plain = squeezed(text)
    if _RATE.search(plain) or _UNSPENT.search(plain):
        return bool(_BECAUSE.search(plain)) or bool(_UNSPENT.search(plain))
    return bool(_MONEY.search(plain)) and bool(_BECAUSE.search(plain))


def _projects_named(plain: str, form: FormUnderReview) -> tuple[bool, bool]:
    """Whether a paragraph names the form's own project, and whether it names that of another form of the file."""
    own = squeezed(form.form.project.text or "")
    others = {squeezed(other.project.text or "") for other in form.submission.forms} - {own, ""}
    return bool(own) and own in plain, any(other in plain for other in others)


def _explains_in_prose(text: str, form: FormUnderReview) -> bool:
    """In the prose a cause stands beside it, and the project is named unless the rate is or the file has one form."""
    plain = squeezed(text)
    if not _BECAUSE.search(plain) or _DEFINITION.search(plain) or _RULE_OF_WORK.search(plain):
        return False
    named, about_another = _projects_named(plain, form)
    if about_another and not named:
        return False
    if _RATE.search(plain):
        return True
    only_form = len(form.submission.forms) == 1 and not _ACCOUNTS.search(plain)
    return (named or only_form) and bool(_UNSPENT.search(plain))
