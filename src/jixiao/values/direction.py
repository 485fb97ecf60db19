"""
Whether more or less of an indicator is better, by its name: only for targets without an operator (values.md 7).

A direction found here is an inference. It never decides between full marks and none; who uses it must say so.
"""

from __future__ import annotations

from functools import lru_cache

from jixiao.patterns import compiled_on_use
from jixiao.values.value import Direction
from jixiao.vocabulary import Category, Dimension, bare_label, category_of, dimension_of

_HIGHER, _LOWER = Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER

_RULES: tuple[tuple[str, Direction | None], ...] = (
    # What can't be told from the name: a standard is met exactly, 成本控制率 is used both ways.
    (r"控制率|标准$|补助标准|发放标准|资助标准|补贴标准|缴费基数|编制数", None),
    # Less of a bad thing, or a bad thing dealt with: more of it is better.
    (
        r"节约|节支|审减|核减|压减|压降|(?:下降|降低|减少|减排|削减|缩短|降幅)(?:率|比例|幅度|程度|数|量|额|比)?$|脱贫|免于",
        _HIGHER,
    ),
    (
        r"(?:处理|处置|办结|化解|修复|整改|受理|查处|回复|答复|响应|解决|办理|调处|调解|审理|结案|破案|防控|排查|消除|治理|救治)[^间限]*(?:率|数|量|次|度|面)$",
        _HIGHER,
    ),
    (r"满意度|及时率|合格率|达标率|完好率|完成率|覆盖率|准确率|到位率|知晓率", _HIGHER),
    (
        r"使用年限|使用寿命|值守天数|服务时长|保障天数|保障时间|运行天数|运行时间|质保|保修|开放天数|开放时间|服务期限|供电时间|学习时间",
        _HIGHER,
    ),
    # Bad things by rate.
    (
        r"(?:差错|投诉|故障|结余|结转|重复|流失|超标|空置|变质|失业|发病|死亡|信访|上访|逾期|错误|事故|违约|违规|返贫|辍学|漏检|缺勤|闲置|"
        r"损耗|漏损|偏差|退货|返修|感染|犯罪|发案|病死|损坏|破损|超支|超编|延误|误差|空缺|负债|不良|拒付|纠纷|复发|患病|淘汰|投诉发生|中断)(?:率|比例|占比|比率)",
        _LOWER,
    ),
    # Bad things by number, and what is capped by rule.
    (
        r"事故|投诉|故障|案件|上访|越级访|违规|违纪|科目调整次数|接待批次|接待人次|接待人数|会期|培训天数|负面|舆情|延误|中断|伤亡|死亡|差错|"
        r"泄密|拖欠|违法|失误|事件|错发|漏发|多发|重复领取|冒领|空转|群体性事件|停机|扰民|污染物",
        _LOWER,
    ),
    # Rates of good things stand before cost and time: 费用报销及时率 is a rate.
    (r"能耗|排放|浓度|噪声|噪音|碳强度|损失", _LOWER),
    (
        r"(?:率|覆盖|覆盖面|合格|达标|及时|满意度|完好|占比|比例|比重|准确性|及时性|合规性|完整性|规范性|安全性|有效性)$",
        _HIGHER,
    ),
    (r"增长|提高|带动|增收|新增|收入|利润|税收|产值|引进|到位资金|创收|增加值|营业额|成交额|交易额", _HIGHER),
    (r"成本|费用|单价|造价|控制数|支出额|经费|租金|均价|(?:费|支出|开支|投资额?|投入)$|预算(?:数|金额|控制)", _LOWER),
    (
        r"(?:响应|修复|办结|完成|到货|到位|交付|审批|办理|维修|处置|等待|拨付|发放|开工|竣工|完工|验收|平均|反馈).*(?:时间|时限|时长|期限|时效|天数|周期)|时限|工期|周期|期限",
        _LOWER,
    ),
    (r"名次|排名|位次", _LOWER),
    (r"覆盖|合格|达标|及时|完好", _HIGHER),
    (
        r"数量|人次|场次|面积|里程|份数|次数|件数|人数|户数|个数|家数|期数|篇数|条数|台数|批次|班次|种类|时长|数$|长度|总量|产量|天数|规模|供应量|量$",
        _HIGHER,
    ),
)
_COMPILED = tuple((compiled_on_use(pattern), direction) for pattern, direction in _RULES)
_REMARK = compiled_on_use(r"[(（][^()（）]*[)）]|^指标\d*[:：.、]?")


@lru_cache(maxsize=4096)
def infer_direction(name: str | None, *, dimension: str | None = None, category: str | None = None) -> Direction | None:
    """
    The direction that an indicator's *name* suggests, else that of its labels; None where neither tells.

    Counter-examples come first: 差错率 is lower, 节约率 higher, 补助标准 has none. *dimension* and *category* are
    labels as written. Source: values.md 7.
    """
    bare = _REMARK.sub("", bare_label(name or ""))
    for pattern, direction in _COMPILED:
        if bare and pattern.search(bare):
            return direction
    return _by_labels(dimension, category)


def _by_labels(dimension: str | None, category: str | None) -> Direction | None:
    match category_of(category, dimension_of(dimension)):
        case Category.QUANTITY | Category.BENEFICIARY_SATISFACTION:
            return _HIGHER
        case Category.OUTPUT_COST | Category.ECONOMIC_COST | Category.SOCIAL_COST | Category.ENVIRONMENTAL_COST:
            return _LOWER
        case _:
            pass
    match dimension_of(dimension):
        case Dimension.COST:
            return _LOWER
        case Dimension.SATISFACTION:
            return _HIGHER
        case _:
            return None
