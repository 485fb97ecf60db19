"""
What claims are about: the closed set of topics, so that two claims about one thing can be found and compared.

The words are those of published reports; the three scopes are the kinds of evaluation of 财预〔2020〕10号 第四条, with
the evaluation of a whole department (整体支出) beside them.
"""

from __future__ import annotations

from enum import StrEnum

from jixiao.patterns import compiled_on_use
from jixiao.vocabulary import DocumentKind


class Scope(StrEnum):
    """Which evaluation a claim belongs to."""

    SELF = "自评"
    DEPARTMENT = "部门评价"
    FINANCE = "财政评价"
    WHOLE = "整体支出评价"
    UNSTATED = "评价"


class Topic(StrEnum):
    """The `about` of a claim. Topics that exist for each scope are found by `scoped_topic`."""

    SELF_EVALUATED_PROJECTS = "自评项目个数"
    """
    How many projects were self-evaluated; second-level projects (二级项目) where levels are told.

    Beside `FIRST_LEVEL_PROJECTS` another place may give the sum of both: that is no contradiction.
    """
    DEPARTMENT_EVALUATED_PROJECTS = "部门评价项目个数"
    FINANCE_EVALUATED_PROJECTS = "财政评价项目个数"
    EVALUATED_PROJECTS = "评价项目个数"
    FIRST_LEVEL_PROJECTS = "自评一级项目个数"
    GENERAL_BUDGET_PROJECTS = "自评一般公共预算项目个数"
    FUND_BUDGET_PROJECTS = "自评政府性基金预算项目个数"
    CAPITAL_BUDGET_PROJECTS = "自评国有资本经营预算项目个数"
    BUDGETED_PROJECTS = "预算项目个数"
    """How many projects the budget holds, evaluated or not."""
    ANNOUNCED_PROJECTS = "公布自评结果的项目个数"
    GRADED_PROJECTS = "评定等级项目个数"
    """How many projects got a grade; the grade stands in the claim's text."""

    SELF_EVALUATED_FUNDS = "自评涉及资金"
    DEPARTMENT_EVALUATED_FUNDS = "部门评价涉及资金"
    FINANCE_EVALUATED_FUNDS = "财政评价涉及资金"
    WHOLE_EVALUATED_FUNDS = "整体支出评价涉及资金"
    EVALUATED_FUNDS = "评价涉及资金"
    SELF_EVALUATED_GENERAL_BUDGET = "自评涉及一般公共预算支出"
    DEPARTMENT_EVALUATED_GENERAL_BUDGET = "部门评价涉及一般公共预算支出"
    FINANCE_EVALUATED_GENERAL_BUDGET = "财政评价涉及一般公共预算支出"
    WHOLE_EVALUATED_GENERAL_BUDGET = "整体支出评价涉及一般公共预算支出"
    EVALUATED_GENERAL_BUDGET = "评价涉及一般公共预算支出"
    SELF_EVALUATED_FUND_BUDGET = "自评涉及政府性基金预算支出"
    DEPARTMENT_EVALUATED_FUND_BUDGET = "部门评价涉及政府性基金预算支出"
    FINANCE_EVALUATED_FUND_BUDGET = "财政评价涉及政府性基金预算支出"
    WHOLE_EVALUATED_FUND_BUDGET = "整体支出评价涉及政府性基金预算支出"
    EVALUATED_FUND_BUDGET = "评价涉及政府性基金预算支出"
    SELF_EVALUATED_CAPITAL_BUDGET = "自评涉及国有资本经营预算支出"
    DEPARTMENT_EVALUATED_CAPITAL_BUDGET = "部门评价涉及国有资本经营预算支出"
    FINANCE_EVALUATED_CAPITAL_BUDGET = "财政评价涉及国有资本经营预算支出"
    WHOLE_EVALUATED_CAPITAL_BUDGET = "整体支出评价涉及国有资本经营预算支出"
    EVALUATED_CAPITAL_BUDGET = "评价涉及国有资本经营预算支出"

    SELF_EVALUATED_SHARE = "自评占比"
    """The share of the self-evaluated funds in the department's 项目支出."""
    SELF_EVALUATED_FUND_BUDGET_SHARE = "自评政府性基金占比"
    SELF_EVALUATED_CAPITAL_BUDGET_SHARE = "自评国有资本占比"
    DEPARTMENT_EVALUATED_SHARE = "部门评价占比"
    SELF_EVALUATION_COVERAGE = "自评覆盖率"

    SELF_EVALUATION_SCORE = "自评得分"
    DEPARTMENT_EVALUATION_SCORE = "部门评价得分"
    FINANCE_EVALUATION_SCORE = "财政评价得分"
    WHOLE_EVALUATION_SCORE = "整体支出评价得分"
    EVALUATION_SCORE = "评价得分"
    AVERAGE_SCORE = "平均得分"
    SELF_EVALUATION_GRADE = "自评等级"
    DEPARTMENT_EVALUATION_GRADE = "部门评价等级"
    FINANCE_EVALUATION_GRADE = "财政评价等级"
    WHOLE_EVALUATION_GRADE = "整体支出评价等级"
    EVALUATION_GRADE = "评价等级"

    PROJECT_INITIAL_BUDGET = "项目年初预算"
    PROJECT_BUDGET = "项目预算"
    PROJECT_RECEIVED = "项目到位资金"
    PROJECT_SPENT = "项目支出数"
    """What one project spent (实际支出, 执行数); the account 项目支出 is another thing."""
    PLANNED_COST = "计划成本"
    ACTUAL_COST = "实际成本"
    EXECUTION_RATE = "预算执行率"
    RECEIVED_RATE = "资金到位率"
    COST_CONTROL_RATE = "成本控制率"
    COST_SAVING_RATE = "成本节约率"

    UNITS = "决算单位个数"
    INNER_OFFICES = "内设机构个数"
    POSTS = "编制人数"
    STAFF = "实有人员"
    ACTIVE_STAFF = "在职人员"
    OTHER_STAFF = "其他人员"
    RETIRED_STAFF = "离退休人员"
    VEHICLES = "车辆保有量"
    """Vehicles in the department's possession; what the fiscal budget pays for is `FISCAL_VEHICLES`."""
    FISCAL_VEHICLES = "财政负担公务用车保有量"
    VEHICLES_BOUGHT = "购置公务用车"
    RECEPTIONS = "公务接待批次"
    RECEPTION_GUESTS = "公务接待人次"
    TOURS_ABROAD = "因公出国团组"
    TRAVELLERS_ABROAD = "因公出国人次"

    ANNOUNCED_PROJECT = "公布自评结果的项目"
    """The project whose form or summary a sentence or a title announces."""
    SELF_EVALUATED_PROJECT = "自评项目"
    DEPARTMENT_EVALUATED_PROJECT = "部门评价项目"
    FINANCE_EVALUATED_PROJECT = "财政评价项目"
    MENTIONED_PROJECT = "提及的项目"
    ANNEX = "附件"


_TOPIC_BY_NAME = {topic.value: topic for topic in Topic}


def scoped_topic(scope: Scope, subject: str) -> Topic | None:
    """The topic of *subject* (项目个数, 涉及资金, 得分, 等级, 占比 …) under *scope*; None where there is none."""
    return _TOPIC_BY_NAME.get(f"{scope.value}{subject}")


SCOPE_OF_KIND: dict[DocumentKind, Scope] = {
    DocumentKind.DEPARTMENT_EVALUATION: Scope.DEPARTMENT,
    DocumentKind.FINANCE_EVALUATION: Scope.FINANCE,
    DocumentKind.SELF_EVALUATION_REPORT: Scope.SELF,
    DocumentKind.DEPARTMENT_OVERALL: Scope.WHOLE,
}
"""The scope of what an evaluation report says of its own result."""

_SCOPES = (
    ("whole", Scope.WHOLE, r"(?:部门|单位)?整体(?:支出|绩效|预算)(?:支出)?(?:预算)?(?:绩效)?(?:自评|评价)?|部门整体"),
    ("finance", Scope.FINANCE, r"财政(?:重点|绩效|事后)?(?:项目)?(?:绩效)?评价"),
    ("department", Scope.DEPARTMENT, r"部门(?:重点|绩效|项目)*评价|重点(?:项目)?(?:绩效)?评价|重点评价"),
    ("own", Scope.SELF, r"自评|自我评价|自行评价"),
)
_SCOPE = compiled_on_use("|".join(f"(?P<{name}>{words})" for name, _, words in _SCOPES))
_SCOPE_BY_NAME = {name: scope for name, scope, _ in _SCOPES}
_TITLED = compiled_on_use(r"《[^《》]*》")
_CLAUSE_END = compiled_on_use(r"[，；。：！？]")


def scope_marks(text: str) -> list[tuple[int, Scope]]:
    """Where *text* names a kind of evaluation, and which; titles in 《》 are passed over, for they only cite."""
    bare = _TITLED.sub(lambda title: "》" * len(title.group()), text)
    return [(match.start(), _SCOPE_BY_NAME[match.lastgroup]) for match in _SCOPE.finditer(bare) if match.lastgroup]


def scope_at(text: str, place: int, marks: list[tuple[int, Scope]], carried: Scope) -> Scope:
    """
    The scope of the word at *place* of a sentence.

    A name in the same clause decides (the last before it, else the first after it), then the last one before in the
    sentence, then the next one after, then what is *carried* from the sentence before or the heading above.
    """
    if not marks:
        return carried
    before = [mark.end() for mark in _CLAUSE_END.finditer(text, 0, place)]
    start = before[-1] if before else 0
    end_mark = _CLAUSE_END.search(text, place)
    end = end_mark.start() if end_mark else len(text)
    same = [(at, scope) for at, scope in marks if start <= at < end]
    for candidates in (
        [scope for at, scope in same if at <= place][::-1],
        [scope for at, scope in same if at > place],
        [scope for at, scope in marks if at < start][::-1],
        [scope for at, scope in marks if at >= end],
    ):
        if candidates:
            return candidates[0]
    return carried
