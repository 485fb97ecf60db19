"""What the paragraph on one indicator of an evaluation report says was measured, under the indicator's name."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jixiao.form import Claim, ClaimKind
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.claims_funds import read_funds
from jixiao.recognition.prose.claims_results import read_rates
from jixiao.recognition.prose.context import LIMIT, NUMBER, ROUND, Context
from jixiao.recognition.prose.scored_items import SECTION_WORDS
from jixiao.recognition.prose.topics import Topic

_MEASURES = (
    "人次|批次|场次|班次|件次|车次|个月|小时|分钟|公里|千米|平方米|立方米|公顷|公斤|千瓦时|"
    "次|天|件|人|个|场|名|批|期|户|辆|台|套|份|篇|条|家|处|项|起|例|册|座|间|只|株|亩|吨|米"
)
_COUNTED = compiled_on_use(rf"(?<![第\d.]){LIMIT}{NUMBER}(?P<unit>{_MEASURES}){ROUND}")
_SHARE = compiled_on_use(rf"(?<![\d.]){LIMIT}{NUMBER}(?P<unit>%){ROUND}")
_OF_THE_LIST = compiled_on_use(r"(?:个|项)(?:指标|方面|问题|因素|环节|评分)")
_SURVEY = compiled_on_use(r"问卷|调查|样本|受访")
_TOPICS = frozenset(topic.value for topic in Topic)


def read_item(context: Context, name: str) -> Iterator[Claim]:
    """
    The amounts, rates and counts in a sentence on the indicator *name*.

    A rate or a count is about the indicator, unless it is one of the closed topics (预算执行率, 成本控制率 …). Where
    the points are given for a whole level (数量指标), a rate keeps its own name, and a count has none.
    """
    yield from read_funds(context)
    if SECTION_WORDS.fullmatch(name):
        yield from read_rates(context)
        return
    rates = list(read_rates(context)) or _bare_rates(context, name)
    for claim in rates:
        yield claim if claim.about in _TOPICS else replace(claim, about=name)
    for match in _COUNTED.finditer(context.text):
        asked = _SURVEY.search(context.text, max(0, match.start() - 8), match.start()) is not None
        if not asked and _OF_THE_LIST.match(context.text, match.start("unit")) is None:
            yield context.claim(ClaimKind.COUNT, name, match, project=context.project_at(match.start()))


def _bare_rates(context: Context, name: str) -> list[Claim]:
    """A percentage that only the indicator's own name stands for (干部培训覆盖率 100%)."""
    return [
        context.claim(ClaimKind.RATE, name, match, project=context.project_at(match.start()))
        for match in _SHARE.finditer(context.text)
    ]
