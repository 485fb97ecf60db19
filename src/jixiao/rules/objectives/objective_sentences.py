"""
What sentences of an objective are: a description of the money, or a goal; a report of results, or the bare word done.

The words are those of published forms; each list is data for one question.
"""

from __future__ import annotations

import re

from jixiao.numerals import narrow
from jixiao.patterns import compiled_on_use
from jixiao.vocabulary import squeezed

_SENTENCE = compiled_on_use(r"[。；;！!？?\n]+")
_FUNDS = r"(?:专项)?(?:资金|经费|项目|专项|补助|补贴|费用|拨款|支出)"
DESCRIPTIONS = (
    rf"^.{{0,40}}?{_FUNDS}(?:是|系|指|属于|为).{{4,}}{_FUNDS}$",
    rf"^(?:本|该)?.{{0,20}}{_FUNDS}(?:是|系|属于)?(?:主要|专项|专门|全部|均)?(?:用于|用作|用在).+$",
    r"^(?:本|该)?.{0,12}资金来源(?:于|为|是).+$",
    rf"^.{{0,20}}(?:申请|安排|下达|投入)了?(?:财政|预算|专项)*{_FUNDS}$",
    r"^(?:其中[:：]?)?\d[\d.]*[万亿]?元(?:主要|专项)?(?:用于|用作|用在).+$",
    rf"^(?:主要|专项|专门|全部)?(?:用于|用作|用在).{{2,}}(?:{_FUNDS})?$",
    r"^(?:项目(?:背景|概况|简介|内容|依据|由来)|立项(?:背景|依据|情况)|资金(?:来源|用途))[：:是].+$",
    rf"^(?:根据|依据|按照|为贯彻).{{4,60}}(?:设立|安排|下达|拨付)(?:了|的)?(?:本|该)?.{{0,20}}{_FUNDS}$",
)
"""How a sentence describes what the money is, where it comes from, or what it is spent on."""
GOALS = (
    "确保",
    "保证",
    "保障",
    "实现",
    "达到",
    "完成",
    "提升",
    "提高",
    "改善",
    "促进",
    "推动",
    "推进",
    "减少",
    "降低",
    "维护",
    "增强",
    "培养",
    "建成",
    "开展",
    "目标",
    "解决",
    "满足",
)
"""Words of aims and tasks: a sentence on spending that goes on to an aim states one."""
DONE_WORDS = (
    "已",
    "均",
    "全部",
    "全面",
    "基本",
    "圆满",
    "顺利",
    "按照",
    "按",
    "照",
    "完成",
    "实现",
    "达成",
    "达到",
    "办结",
    "执行",
    "年初",
    "年度",
    "全年",
    "当年",
    "本年",
    "预期",
    "设定",
    "既定",
    "制定",
    "计划",
    "绩效",
    "总体",
    "各项",
    "项目",
    "工作",
    "任务",
    "目标",
    "指标",
    "情况",
    "良好",
    "要求",
    "时间",
    "序时",
    "进度",
    "规定",
    "时",
    "期",
    "质",
    "量",
    "保",
    "地",
    "的",
    "了",
    "任",
    "百分之百",
    "100%",
    "本",
    "该",
    "资金",
    "支出",
    "预算",
    "支付",
    "到位",
    "完毕",
    "较好",
    "有效",
)
"""Words that say that something is done, and not what: nothing is left of the text where only these stand."""
_DESCRIPTION = compiled_on_use("|".join(DESCRIPTIONS))
_ENDS_AS_FUNDS = compiled_on_use(rf"(?:是|系|为|指|属于).*{_FUNDS}$")
_AMOUNT_BEHIND = compiled_on_use(
    r"(?:(?:[，,](?:总额|金额|预算|共计?|合计|总计|资金)[^，。,]{0,10})?\d[\d.]*[万亿]?元)+$"
)
"""The amount, which adds nothing to a description of the money."""
_DONE = compiled_on_use("|".join(sorted(map(re.escape, DONE_WORDS), key=len, reverse=True)))
_MARKS = compiled_on_use(r"[\s，,。.；;：:、！!？?“”\"'（）()《》【】\[\]-]+")
_NUMBER = compiled_on_use(r"\d+(?:\.\d+)?")


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of an objective without blanks; semicolons and line breaks end one too."""
    return tuple(part for part in (squeezed(narrow(each)) for each in _SENTENCE.split(text)) if part)


def describes_funds(sentence: str) -> bool:
    """Whether a sentence says what the money is or is spent on, and no aim."""
    sentence = _AMOUNT_BEHIND.sub("", sentence)
    if _DESCRIPTION.search(sentence) is None:
        return False
    return _ENDS_AS_FUNDS.search(sentence) is not None or not any(word in sentence for word in GOALS)


def says_only_done(text: str) -> bool:
    """Whether nothing is said but that all is done (完成, 已按年初绩效目标全部完成)."""
    return bare_letters(text) != "" and _DONE.sub("", bare_letters(text)) == ""


def bare_letters(text: str) -> str:
    """The text without blanks and punctuation, in half-width digits."""
    return _MARKS.sub("", narrow(text))


def numbers_of(text: str) -> frozenset[str]:
    """The numbers that a text gives."""
    return frozenset(_NUMBER.findall(narrow(text).replace(",", "")))
