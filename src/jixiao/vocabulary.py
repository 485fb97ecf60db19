"""
The fixed words of the field: closed sets with their identifiers, and the Chinese words that name them.

Source of the identifiers: the project's list of terms (docs/terms.md). Source of the written forms: published forms.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from jixiao.patterns import compiled_on_use


class DocumentKind(StrEnum):
    """What a table or a file is (文件类别)."""

    SELF_EVALUATION = "self_evaluation"
    TRANSFER_EVALUATION = "transfer_evaluation"
    BOND_EVALUATION = "bond_evaluation"
    GOAL_TABLE = "goal_table"
    GOAL_APPLICATION = "goal_application"
    DEPARTMENT_OVERALL = "department_overall"
    DEPARTMENT_GOAL = "department_goal"
    DEPARTMENT_EVALUATION = "department_evaluation"
    FINANCE_EVALUATION = "finance_evaluation"
    SELF_EVALUATION_REPORT = "self_evaluation_report"
    MONITORING_SHEET = "monitoring_sheet"
    FINAL_ACCOUNTS = "final_accounts"
    ACCOUNT_TABLE = "account_table"
    BLANK_FORM = "blank_form"
    ROSTER = "roster"
    UNKNOWN = "unknown"


DOCUMENT_KIND_TEXT: dict[DocumentKind, str] = {
    DocumentKind.SELF_EVALUATION: "项目支出绩效自评表",
    DocumentKind.TRANSFER_EVALUATION: "转移支付绩效自评表",
    DocumentKind.BOND_EVALUATION: "专项债券绩效自评表",
    DocumentKind.GOAL_TABLE: "绩效目标表",
    DocumentKind.GOAL_APPLICATION: "绩效目标申报表",
    DocumentKind.DEPARTMENT_OVERALL: "部门整体支出绩效自评表",
    DocumentKind.DEPARTMENT_GOAL: "部门整体绩效目标表",
    DocumentKind.DEPARTMENT_EVALUATION: "部门评价报告",
    DocumentKind.FINANCE_EVALUATION: "财政评价报告",
    DocumentKind.SELF_EVALUATION_REPORT: "文字自评报告",
    DocumentKind.MONITORING_SHEET: "绩效监控表",
    DocumentKind.FINAL_ACCOUNTS: "部门决算报告",
    DocumentKind.ACCOUNT_TABLE: "决算报表",
    DocumentKind.BLANK_FORM: "空白模板",
    DocumentKind.ROSTER: "项目清单",
    DocumentKind.UNKNOWN: "未识别的表",
}

FORM_KINDS = frozenset({DocumentKind.SELF_EVALUATION, DocumentKind.TRANSFER_EVALUATION, DocumentKind.BOND_EVALUATION})
"""The kinds that `Submission.forms` may hold; all others go to `Submission.others`."""


class Dimension(StrEnum):
    """一级指标."""

    COST = "cost"
    OUTPUT = "output"
    BENEFIT = "benefit"
    SATISFACTION = "satisfaction"
    DECISION = "decision"
    PROCESS = "process"


DIMENSION_TEXT: dict[Dimension, str] = {
    Dimension.COST: "成本指标",
    Dimension.OUTPUT: "产出指标",
    Dimension.BENEFIT: "效益指标",
    Dimension.SATISFACTION: "满意度指标",
    Dimension.DECISION: "决策指标",
    Dimension.PROCESS: "过程指标",
}


FRAMEWORK_DIMENSIONS = frozenset({Dimension.DECISION, Dimension.PROCESS})
"""What only an evaluation framework sets: its rows are scored by points of judgement and need no target."""


class Category(StrEnum):
    """二级指标."""

    QUANTITY = "quantity"
    QUALITY = "quality"
    TIMELINESS = "timeliness"
    OUTPUT_COST = "output_cost"
    ECONOMIC_COST = "economic_cost"
    SOCIAL_COST = "social_cost"
    ENVIRONMENTAL_COST = "environmental_cost"
    ECONOMIC_BENEFIT = "economic_benefit"
    SOCIAL_BENEFIT = "social_benefit"
    ECOLOGICAL_BENEFIT = "ecological_benefit"
    SUSTAINABILITY = "sustainability"
    BENEFICIARY_SATISFACTION = "beneficiary_satisfaction"


CATEGORY_TEXT: dict[Category, str] = {
    Category.QUANTITY: "数量指标",
    Category.QUALITY: "质量指标",
    Category.TIMELINESS: "时效指标",
    Category.OUTPUT_COST: "成本指标",
    Category.ECONOMIC_COST: "经济成本指标",
    Category.SOCIAL_COST: "社会成本指标",
    Category.ENVIRONMENTAL_COST: "生态环境成本指标",
    Category.ECONOMIC_BENEFIT: "经济效益指标",
    Category.SOCIAL_BENEFIT: "社会效益指标",
    Category.ECOLOGICAL_BENEFIT: "生态效益指标",
    Category.SUSTAINABILITY: "可持续影响指标",
    Category.BENEFICIARY_SATISFACTION: "服务对象满意度指标",
}

DIMENSION_OF_CATEGORY: dict[Category, Dimension] = {
    Category.QUANTITY: Dimension.OUTPUT,
    Category.QUALITY: Dimension.OUTPUT,
    Category.TIMELINESS: Dimension.OUTPUT,
    Category.OUTPUT_COST: Dimension.OUTPUT,
    Category.ECONOMIC_COST: Dimension.COST,
    Category.SOCIAL_COST: Dimension.COST,
    Category.ENVIRONMENTAL_COST: Dimension.COST,
    Category.ECONOMIC_BENEFIT: Dimension.BENEFIT,
    Category.SOCIAL_BENEFIT: Dimension.BENEFIT,
    Category.ECOLOGICAL_BENEFIT: Dimension.BENEFIT,
    Category.SUSTAINABILITY: Dimension.BENEFIT,
    Category.BENEFICIARY_SATISFACTION: Dimension.SATISFACTION,
}


class FundingRole(StrEnum):
    """What a line of the funding block stands for (资金行)."""

    OVERALL = "overall"
    FISCAL = "fiscal"
    CARRYOVER = "carryover"
    SPECIAL_ACCOUNT = "special_account"
    OWN_FUNDS = "own_funds"
    UPPER_GRANT = "upper_grant"
    LOCAL_FUNDS = "local_funds"
    OTHER_FUNDS = "other_funds"


class Severity(StrEnum):
    """严重程度, gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


SEVERITY_TEXT: dict[Severity, str] = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}


class Grade(StrEnum):
    """等级 as the law writes them (10号第十八条)."""

    EXCELLENT = "优"
    GOOD = "良"
    FAIR = "中"
    POOR = "差"


MONEY_UNITS: dict[str, int] = {"元": 1, "千元": 1_000, "万元": 10_000, "百万元": 1_000_000, "亿元": 100_000_000}
"""Money units (金额单位) and how many 元 each holds."""

_SIMPLIFIED = str.maketrans(
    "項標績單級門實際預執數總額資產應時質濟會態環滿對責務電話號備註說評價權導類別屬調後達據計劃設與體況區縣業個圖稱進優"
    "財撥轉結專戶當經費補內無聯規報審關萬億過決",
    "项标绩单级门实际预执数总额资产应时质济会态环满对责务电话号备注说评价权导类别属调后达据计划设与体况区县业个图称进优"
    "财拨转结专户当经费补内无联规报审关万亿过决",
)
_NOISE = compiled_on_use(r"[\s　:：★＊*]|[（(][^（）()]*[)）]")


def squeezed(text: str) -> str:
    """*text* without any blank or line break: labels are broken over lines at will."""
    return "".join(text.split())


def simplified(text: str) -> str:
    """*text* with the characters of labels and money units written as simplified ones, whatever else it holds."""
    return text.translate(_SIMPLIFIED)


def bare_label(text: str) -> str:
    """A label without blanks, bracketed remarks, colons and stars: 产 出 指 标（50分）: becomes 产出指标."""
    return _NOISE.sub("", text)


@lru_cache(maxsize=2048)
def dimension_of(text: str | None) -> Dimension | None:
    """The 一级指标 that a label names, by its root word (成本, 产出, 效益 or 效果, 满意, 决策, 过程 or 管理)."""
    label = simplified(bare_label(text or ""))
    for root, dimension in _DIMENSION_ROOTS:
        if root in label:
            return dimension
    return None


@lru_cache(maxsize=2048)
def category_of(text: str | None, dimension: Dimension | None = None) -> Category | None:
    """
    The 二级指标 that a label names; *dimension* decides what a bare 成本指标 is.

    成本指标 under 产出 is `output_cost` (10号 form); elsewhere it is read as `economic_cost`.
    """
    label = simplified(bare_label(text or ""))
    for root, category in _CATEGORY_ROOTS:
        if root in label:
            return category
    if "成本" in label:
        return Category.OUTPUT_COST if dimension is Dimension.OUTPUT else Category.ECONOMIC_COST
    return None


@lru_cache(maxsize=2048)
def funding_role_of(text: str | None) -> FundingRole | None:
    """The role of a funding line by its label, leading 其中 dropped; None where the label is not known."""
    label = simplified(bare_label(text or "")).removeprefix("其中").lstrip("：:")
    for root, role in _FUNDING_ROOTS:
        if root in label:
            return role
    return None


_DIMENSION_ROOTS = (
    ("满意", Dimension.SATISFACTION),
    ("成本", Dimension.COST),
    ("产出", Dimension.OUTPUT),
    ("项目完成", Dimension.OUTPUT),
    ("效益", Dimension.BENEFIT),
    ("效果", Dimension.BENEFIT),
    ("决策", Dimension.DECISION),
    ("过程", Dimension.PROCESS),
    ("管理", Dimension.PROCESS),
)
_CATEGORY_ROOTS = (
    ("满意", Category.BENEFICIARY_SATISFACTION),
    ("生态环境成本", Category.ENVIRONMENTAL_COST),
    ("环境成本", Category.ENVIRONMENTAL_COST),
    ("社会成本", Category.SOCIAL_COST),
    ("经济成本", Category.ECONOMIC_COST),
    ("数量", Category.QUANTITY),
    ("质量", Category.QUALITY),
    ("时效", Category.TIMELINESS),
    ("进度", Category.TIMELINESS),
    ("经济效益", Category.ECONOMIC_BENEFIT),
    ("社会效益", Category.SOCIAL_BENEFIT),
    ("生态效益", Category.ECOLOGICAL_BENEFIT),
    ("环境效益", Category.ECOLOGICAL_BENEFIT),
    ("可持续", Category.SUSTAINABILITY),
)
_FUNDING_ROOTS = (
    ("总额", FundingRole.OVERALL),
    ("总金额", FundingRole.OVERALL),
    ("合计", FundingRole.OVERALL),
    ("总预算", FundingRole.OVERALL),
    ("结转", FundingRole.CARRYOVER),
    ("专户", FundingRole.SPECIAL_ACCOUNT),
    ("单位资金", FundingRole.OWN_FUNDS),
    ("自有", FundingRole.OWN_FUNDS),
    ("其他", FundingRole.OTHER_FUNDS),
    ("其它", FundingRole.OTHER_FUNDS),
    ("非财政", FundingRole.OTHER_FUNDS),
    ("上级", FundingRole.UPPER_GRANT),
    ("中央", FundingRole.UPPER_GRANT),
    ("省", FundingRole.UPPER_GRANT),
    ("市补助", FundingRole.UPPER_GRANT),
    ("本级", FundingRole.LOCAL_FUNDS),
    ("县级", FundingRole.LOCAL_FUNDS),
    ("地方", FundingRole.LOCAL_FUNDS),
    ("财政拨款", FundingRole.FISCAL),
    ("财政资金", FundingRole.FISCAL),
    ("政府预算", FundingRole.FISCAL),
    ("公共预算", FundingRole.FISCAL),
    ("预算内", FundingRole.FISCAL),
    ("财政", FundingRole.FISCAL),
)
