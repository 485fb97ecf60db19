"""Words in names of indicators that fix a unit, a category or a direction; each list is data for one question."""

from __future__ import annotations

from jixiao.patterns import compiled_on_use
from jixiao.vocabulary import Category

COUNT_ENDING = compiled_on_use(
    r"(?:人数|人次|户数|次数|场次|批次|班次|期数|件数|份数|篇数|条数|台数|套数|座数|个数|家数|辆数|起数|例数|天数|数量|里程|面积|"
    r"响应时间|办结时间|处置时间|到场时间|时限|时长|工期|周期)$"
)
"""How the name of a count, a measure or a length of time ends: a percentage answers another question."""
QUANTITIES = (
    (
        compiled_on_use(r"(?:人数|人次|户数|次数|场次|批次|件数|个数|台数|套数|座数|份数|期数|家数|辆数)$"),
        "个",
        "数量的单位",
    ),
    (compiled_on_use(r"面积$"), "平方米", "面积的单位"),
    (compiled_on_use(r"(?:里程|长度)$"), "米", "长度的单位"),
    (compiled_on_use(r"天数$"), "天", "天数"),
)
"""How names end that fix what is measured: a unit of it, and what a finding calls such units."""
MEASURES = ("元", "平方米", "米", "吨", "人", "次")
"""A unit of each measure that can stand in the place of another by a slip; counting words are not told apart."""
SHARE_WORDS = ("率", "比例", "占", "比重", "覆盖", "完成", "达标", "增长", "下降", "减少", "提高")
"""Words beside which a count may be stated as a share: 任务完成人数 of a plan."""
RATE_UNITS = frozenset({"%", "‰", "百分点", "倍"})
"""Units in which a rate is stated."""
SCORED_UNITS = frozenset({"分"})
"""Units in which satisfaction and awareness may be scored instead."""

ENTITLEMENTS = (
    "标准",
    "补助",
    "补贴",
    "津贴",
    "工资",
    "待遇",
    "奖励",
    "资助",
    "救助",
    "慰问",
    "保障水平",
    "最低",
    "薪酬",
)
"""Payments to people: a lower bound protects them, so that ≥ is no contradiction (误报防线 8)."""
MORE_IS_BETTER = (
    "节约",
    "节支",
    "压减",
    "审减",
    "核减",
    "降低",
    "下降",
    "减少",
    "使用年限",
    "值守",
    "投入产出",
    "达标",
    "合规",
)
"""Words of savings and of what should be more, which may stand among costs (误报防线 25)."""

OUTPUTS = frozenset({Category.QUANTITY, Category.QUALITY, Category.TIMELINESS})
COSTS = frozenset({Category.OUTPUT_COST, Category.ECONOMIC_COST, Category.SOCIAL_COST, Category.ENVIRONMENTAL_COST})
BENEFITS = frozenset(
    {
        Category.ECONOMIC_BENEFIT,
        Category.SOCIAL_BENEFIT,
        Category.ECOLOGICAL_BENEFIT,
        Category.SUSTAINABILITY,
    }
)
SATISFACTION = frozenset({Category.BENEFICIARY_SATISFACTION})

ROOTS: tuple[tuple[str, str, Category, frozenset[Category]], ...] = (
    (r"满意度$", r"调查|测评", Category.BENEFICIARY_SATISFACTION, OUTPUTS | COSTS | BENEFITS),
    (
        r"(?:及时|按时|按期|准时)[^，。]{0,4}(?:率|性|情况)$",
        r"应急|响应保障",
        Category.TIMELINESS,
        frozenset({Category.QUANTITY}) | COSTS | BENEFITS | SATISFACTION,
    ),
    (
        r"(?:发放|兑付|拨付|支付)(?:到位)?率$",
        r"及时|按时",
        Category.QUALITY,
        BENEFITS | COSTS | SATISFACTION,
    ),
    (
        r"(?:合格率|优良率|验收通过率|准确率|达标率|完好率)$",
        r"水质|空气|排放|污染|环境|饮水",
        Category.QUALITY,
        frozenset({Category.QUANTITY, Category.TIMELINESS}) | COSTS | SATISFACTION,
    ),
    (
        r"(?:人数|人次|场次|次数|班次|期数|件数|份数|篇数|里程|面积)$",
        r"事故|投诉|差错|故障|信访|上访|案件|违规|重复|错|漏|受益|带动|就业|污染|扬尘|噪声|中断|延误",
        Category.QUANTITY,
        frozenset({Category.QUALITY, Category.TIMELINESS}) | SATISFACTION,
    ),
    (
        r"(?:成本|单价|造价|控制数)$",
        r"节约|降低|下降|节支|减少",
        Category.ECONOMIC_COST,
        OUTPUTS | BENEFITS | SATISFACTION,
    ),
)
"""
Roots that leave no doubt: how a name ends, the words that make it another thing, its category, and the categories that
contradict it. What is listed in both places by some forms (及时率 among quality, 覆盖率, 到位率) contradicts nothing.
"""

SAME_AS: dict[Category, Category] = {
    Category.OUTPUT_COST: Category.ECONOMIC_COST,
    Category.SUSTAINABILITY: Category.SOCIAL_BENEFIT,
}
"""Categories that are one for this question: the two families of forms name them differently."""
