"""
Phrases by their shape: weak words, questions, routine requirements, zero in words, ranks, bounds by budget.

Source: values.md rows 33, 44, 48-54, 57, 61, 89. Each is a pattern made of word lists; none decides a score.
"""

from __future__ import annotations

from jixiao.patterns import compiled_on_use
from jixiao.values.spelling import any_of, normalised
from jixiao.values.words import is_grade_of_four

_COMPLETION = compiled_on_use(
    rf"(?:{any_of('已 已经 均已 现已 全部 均 基本 圆满 顺利 全面 及时')})*+"
    rf"(?:按照?(?:{any_of('计划 时 期 要求 进度 规定 质 质量 时保质')})*+|如期)?(?:全部|已)?"
    rf"(?:(?:购置|采购|安装|落实|发放|支付|配备)?到位|"
    rf"{any_of('完成 办结 完工 完结 完毕 执行 支付 发放 执行完毕 发放完毕 支付完毕 投入使用')})"
    rf"(?:{any_of('了 目标 任务 计划 年度目标 工作任务 年度任务 情况良好 完毕')})?"
)
_COMPLETION_ROOT = compiled_on_use("完成|办结|完工|完结|完毕|到位|投入使用|已执行|已支付|已发放|按时|按期|如期")
_WEAK_STATES = any_of(
    "有效 显著 明显 长期 持续 良好 稳定 较好 到位 规范 顺畅 充分 有序 稳步 及时 深远 可持续 长效 全面 积极 不断 逐步 "
    "有所 较大 一定 大幅 进一步 效果 成效 影响深远"
)
_WEAK_CHANGES = any_of(
    "提升 提高 改善 完善 增强 加强 促进 推动 推进 保障 优化 增加 增长 减少 降低 影响 发挥 好转 巩固 带动 改进 扩大 "
    "加大 缓解 维护 下降 运行 发展 见效 作用 实现"
)
_VAGUE = compiled_on_use(
    rf"(?:{any_of('得到 得以 取得 具有 起到 产生 逐年 日益 作用')})*(?:{_WEAK_STATES}|{_WEAK_CHANGES})++"
    rf"(?:的?(?:{any_of('效果 成效 作用 影响 效益 水平 程度')}))?"
)
_QUESTION = compiled_on_use(r"是否|[?]$|吗$|如何|能否|是不是|有无", needs=("是", "?", "吗", "如何", "能否", "有无"))
_RULES = any_of(
    "制度 规定 要求 法规 法律法规 标准 规范 政策 办法 流程 程序 管理制度 预算标准 财务制度 制度规定 政策规定"
)
_ROUTINE = compiled_on_use(
    rf"(?:严格|认真)?(?:{any_of('执行 按照 按 遵守 遵照 依照 依据 符合 落实')})"
    rf"(?:{any_of('国家 省 市 县 财政 有关 相关 本 单位 部门 各项 预算')})*"
    rf"(?:{_RULES})(?:{any_of('执行 办理 落实 实施')})?"
)
_BAD_WORDS = (
    "事故 投诉 差错 违规 违纪 案件 上访 故障 失误 污染 伤亡 死亡 舆情 泄密 拖欠 延误 纠纷 信访 事件 缺陷 返工 问题 "
    "隐患 损失 浪费 聚集 火灾 灾情 疫情 遗漏 中断"
)
_BAD_THINGS = any_of(_BAD_WORDS)
_ZERO = compiled_on_use(
    rf"(?:零|无|0|未发生|没有|未出现)[一-鿿]{{0,4}}?(?:{_BAD_THINGS})(?:发生|情况|现象)?|零|〇",
    needs=("零", "〇", *_BAD_WORDS.split()),
)
_HAPPENINGS = compiled_on_use(rf"(?:{_BAD_THINGS})(?![一-鿿]*(?:率|满意度|时间|时限)$)", needs=_BAD_WORDS.split())

SERVICE_HOURS = compiled_on_use(
    r"全天候?|\d{1,3}天[×xX*]24(?:小时|h)?.{0,6}|24小时(?:全天候|值班|值守|服务|不间断)|全年无休|7[×xX*]24(?:小时|h)?.{0,6}|5[×xX*]8(?:小时)?.{0,6}|"
    r"\d{1,2}:\d\d[-~至到]\d{1,2}:\d\d",
    needs=("全天", "全年无休", "24", ":", "×8", "x8", "X8", "*8"),
)
"""Hours of service: 7×24小时 is no product."""
_NUMERAL = r"[一二三四五六七八九十\d]+(?:名|位)?"
RANKS = compiled_on_use(
    rf"(?:全?[国省市区县][内级]?|系统|行业|全系统)?(?:排名)?(?:第{_NUMERAL}|前{_NUMERAL}|前列|领先|先进)",
    needs=("第", "前", "领先", "先进"),
)
"""Ranks, of which the smaller is the better."""
_WITHIN = any_of(
    "≤ < 不超 不超过 不超出 未超 未超过 未超出 没有超 没有超出 控制在 不高于 不大于 不突破 未突破 小于等于 在 ="
)
_BUDGET = compiled_on_use(
    rf"(?:{_WITHIN})?"
    rf"(?:{any_of('年初 年度 全年 项目 本年 当年 批复 总 财政 部门')})*(?:预算|概算|计划|控制数|指标|合同)"
    rf"(?:{any_of('数 金额 批复 批复数 总额 额度 资金 价 控制数 标准')})?"
    rf"(?:{any_of('以内 之内 范围 范围内 范围之内 内 以下')})?",
    needs=("预算", "概算", "计划", "控制数", "指标", "合同"),
)
_BOUND = compiled_on_use(r"≤|<|不|未|没有|控制|小于|内|以下|=")
_LAST = any_of("上年 去年 上一年 上一年度 上年度 往年 前年 上年同期 去年同期 上期 基期")
_COMPARED = any_of(
    "不高于 不超过 不多于 不大于 ≤ 小于等于 低于 少于 < 不低于 不少于 不小于 ≥ 大于等于 "
    "高于 多于 超过 > = 等于 与 同 较 比"
)
LAST_YEAR = compiled_on_use(
    rf"(?P<bound>{_COMPARED})?(?:{_LAST})(?:同期)?(?:{any_of('水平 数 数量 实际 实际数 值')})?"
    rf"(?:{any_of('持平 相当 基本持平 一致')})?|(?:基本)?持平",
    needs=("上年", "去年", "上一年", "往年", "前年", "上期", "基期", "持平"),
)
"""A bound by last year's figure, which no form holds."""
CHANGED = compiled_on_use(
    rf"(?:(?:[较比与同])?(?:{_LAST})(?:同期|相比|水平)?|同比|环比)"
    rf"(?:{any_of('有所 显著 明显 稳步 持续 逐步 大幅 略有 有')})*"
    rf"(?:{any_of('提高 提升 增长 增加 改善 下降 减少 降低 好转')})",
    needs=("上年", "去年", "上一年", "往年", "前年", "上期", "基期", "同比", "环比"),
)
"""A change against last year without its size."""
COVERED = compiled_on_use(r"(?:实现|达到|做到)?(?:全覆盖|全部覆盖)")
RECURRING = compiled_on_use(
    rf"[每逐](?:{any_of('天 日 周 月 月度 季 季度 半年 年 年度 学期')})(?:月?[底末初])?(?:以前|之前|前)?"
    rf"(?:{any_of('完成 发放 报送 上报 支付 拨付')})?",
    needs="每逐",
)
"""A period without a number of times."""
DAY_OF_MONTH = compiled_on_use(
    r"(?:每月|每季度?(?:[首末]月|[初末])?|每年|次月|当月)?\d{1,2}[日号](?:以前|之前|前)(?:完成|发放|报送|上报|支付|拨付)?",
    needs="前",
)
"""A day without its month (每月10日前): no ten days, and no date."""


def _bare(text: str | None) -> str:
    return normalised(text or "").replace(" ", "").rstrip("。.;,")


def is_question(text: str | None) -> bool:
    """Whether a target is written as a question (是否…): it states nothing that could be reached."""
    return _QUESTION.search(_bare(text)) is not None


def is_vague(text: str | None) -> bool:
    """Whether a target can't be measured: weak words alone (显著提升, 有所改善, 长期), or a question."""
    plain = _bare(text)
    if not plain or is_grade_of_four(plain):
        return False
    return _VAGUE.fullmatch(plain) is not None or is_question(plain)


def is_completion_word(text: str | None) -> bool:
    """Whether an actual only says that it is done (完成, 已完成): beside a number nothing follows from it."""
    plain = _bare(text)
    return _COMPLETION_ROOT.search(plain) is not None and _COMPLETION.fullmatch(plain) is not None


def is_routine(text: str | None) -> bool:
    """Whether a target asks only what every office owes anyway (符合相关规定, 严格执行相关制度规定)."""
    return _ROUTINE.fullmatch(_bare(text)) is not None


def says_none_happened(plain: str) -> bool:
    """Whether a normalised text says that none of a bad thing happened (零投诉, 无事故)."""
    return _ZERO.fullmatch(plain) is not None


def names_a_happening(name: str | None) -> bool:
    """Whether a name counts things that had better not happen, so that 无 means 0 of them (事故起数)."""
    return name is not None and _HAPPENINGS.search(name) is not None


def is_bound_by_budget(plain: str) -> bool:
    """Whether a normalised text sets the budget as its bound (不超预算, ≤预算数, 控制在预算内)."""
    return _BUDGET.fullmatch(plain) is not None and _BOUND.search(plain) is not None
