"""
Where a file may explain that money was left unspent: the funding block, the indicators, the remarks, the prose.

Inside the form a reason is believed readily; in the prose it must be plain that this project is meant.
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.form import Written
from jixiao.numerals import percent, rounded, shown
from jixiao.patterns import compiled_on_use
from jixiao.rules.explanations.reasons import documents_text, is_vacuous
from jixiao.rules.subject import FormUnderReview
from jixiao.values import is_empty_explanation
from jixiao.vocabulary import bare_label, squeezed

_RATE = compiled_on_use("执行率|执行进度|支付进度|支出进度|预算执行(?:偏低|较低|不足|缓慢|未达)")
_UNSPENT = compiled_on_use(
    "未执行|未支付|未付|未支出|未使用|未拨付|未列支|未形成支出|结余|结转|尾款|质保金|质量保证金|余款|剩余资金|资金剩余|"
    "收回|压减|核减|(?<!厉行)节约(?!用|型)|节省|节余|中标价|招标价|控制价|到位晚|到位较晚|下达较晚|下达晚|下达时间|审减|跨年"
)
_MONEY = compiled_on_use("资金|经费|预算|支付|支出|付款|拨付|采购|招标|合同|结算|款项")
_BECAUSE = compiled_on_use(
    "由于|因为|(?<!基)因(?!地制宜|素|子)|主要是|受[^，。；]{1,12}影响|导致|致使|所致|尚未|未能|暂未|暂缓|推迟|延期|"
    "(?<!厉行)节约(?!用|型)|压减|核减|收回"
)
_ACCOUNTS = compiled_on_use("决算|总计|(?:较|比)上年|上年度|年初结转|财政拨款收入|人员经费|公用经费")
"""What the report says of the office's accounts as a whole is no word on a project."""
_LOW = compiled_on_use("偏低|较低|不高|低于|未达|不足|滞后|缓慢")
_AROUND_NAME = compiled_on_use("^(?:19|20)\\d{2}年?度?|(?:专项)?(?:项目|经费|资金)$")
_LEAST_NAME = 4
_DEFINITION = compiled_on_use("[:：]\\s*是?指|^[一-鿿（）()、]{2,20}是?指")
_RULE_OF_WORK = compiled_on_use("(?:应|须|需|要求|应当|必须).{0,12}(?:说明|分析).{0,4}原因")


def reason_for_unspent(form: FormUnderReview, ratio: Decimal) -> Written | None:
    """The first text of the file that gives a reason for an execution rate of *ratio*; None where nothing does."""
    own = [line.explanation for line in form.form.funding]
    for text in own:
        if not is_empty_explanation(text.text) and not is_vacuous(text.text or ""):
            return text
    rows = [indicator.explanation for indicator in form.form.indicators]
    within = [text for text in rows if not is_empty_explanation(text.text) and not is_vacuous(text.text or "")]
    for text in (*within, form.form.objective.achieved, *form.form.notes):
        if _speaks_of_money_left(text.text or ""):
            return text
    return next((text for text in documents_text(form) if _explains_in_prose(text.text or "", form, ratio)), None)


def _speaks_of_money_left(text: str) -> bool:
    """Inside the form a text belongs to its project: money unspent, or money and a cause, is a reason."""
    plain = squeezed(text)
    if _RATE.search(plain) or _UNSPENT.search(plain):
        return bool(_BECAUSE.search(plain)) or bool(_UNSPENT.search(plain))
    return bool(_MONEY.search(plain)) and bool(_BECAUSE.search(plain))


def _explains_in_prose(text: str, form: FormUnderReview, ratio: Decimal) -> bool:
    """
    In the prose a cause stands beside the money, and it is plain that this project is meant.

    It is named, or its rate is quoted, or the file holds no other form and speaks of money left or of a low rate.
    """
    plain = squeezed(text)
    if not _BECAUSE.search(plain) or _DEFINITION.search(plain) or _RULE_OF_WORK.search(plain):
        return False
    of_rate, of_money = bool(_RATE.search(plain)), bool(_UNSPENT.search(plain))
    named, about_another = _projects_named(plain, form)
    if named or about_another:
        return named and (of_rate or of_money)
    if of_rate and any(rate in plain for rate in _rates_as_written(ratio)):
        return True
    low_rate = of_rate and bool(_LOW.search(plain))
    return len(form.submission.forms) == 1 and not _ACCOUNTS.search(plain) and (of_money or low_rate)


def _projects_named(plain: str, form: FormUnderReview) -> tuple[bool, bool]:
    """Whether a paragraph names the form's own project, and whether it names that of another form of the file."""
    own = _core_of(form.form.project.text)
    others = {_core_of(other.project.text) for other in form.submission.forms} - {own, ""}
    return bool(own) and own in plain, any(other in plain for other in others)


def _core_of(project: str | None) -> str:
    """A project's name as a text would shorten it: no year before it, no 项目 or 经费 behind it."""
    name = bare_label(project or "")
    core = _AROUND_NAME.sub("", name)
    return core if len(core) >= _LEAST_NAME else name


def _rates_as_written(ratio: Decimal) -> set[str]:
    return {percent(ratio), f"{shown(rounded(ratio * 100))}%", f"{shown(rounded(ratio * 100, 1))}%"}
