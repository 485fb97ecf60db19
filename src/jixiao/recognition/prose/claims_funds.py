"""Amounts and shares in the prose on performance: what an evaluation covers, and what one project got and spent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.form import Claim, ClaimKind
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.context import LIMIT, MONEY, NUMBER, REACHES, ROUND, Context
from jixiao.recognition.prose.topics import Scope, Topic, scoped_topic

_AMOUNT = rf"{REACHES}{LIMIT}{NUMBER}(?P<some>余|多)?{MONEY}{ROUND}"
_COVERED = compiled_on_use(rf"涉及(?P<funds>[^，。；：\d]{{0,24}}?){_AMOUNT}")
_COVERED_ALSO = compiled_on_use(
    rf"(?P<funds>一般公共预算|政府性基金(?:预算)?|国有资本(?:经营)?预算)(?:项目)?(?:支出|资金)?{_AMOUNT}"
)
_COVERED_NEXT = compiled_on_use(rf"(?<=[，、])(?P<funds>(?:预算|财政|项目)?资金(?:总额)?){_AMOUNT}")
_EVALUATED = compiled_on_use(
    rf"(?:自评|评价)(?:的)?(?:项目)?(?P<funds>(?:项目|预算|支出|财政)*(?:资金|金额|预算|支出)(?:总额|总量|规模|总计)?){_AMOUNT}"
)
_FUNDS = (
    ("政府性基金", "涉及政府性基金预算支出"),
    ("国有资本", "涉及国有资本经营预算支出"),
    ("一般公共预算", "涉及一般公共预算支出"),
)
"""Which budget the covered funds are from, by a word of the text, and the subject that stands for it."""

_SPECIAL_BUDGET = compiled_on_use(r"(政府性基金|国有资本(?:经营)?)(?:预算)?项目")
_SHARE = compiled_on_use(
    rf"占(?P<base>[^，。；：\d]{{0,30}}?)(?:的)?(?:比例|比重)?(?:的)?{REACHES}{LIMIT}{NUMBER}(?P<unit>%){ROUND}"
)
_SHARE_BASE = compiled_on_use(r"项目|预算|支出")

PROJECT_PATTERNS: tuple[tuple[Topic, re.Pattern[str]], ...] = tuple(
    (topic, compiled_on_use(pattern))
    for topic, pattern in (
        (Topic.PLANNED_COST, rf"计划成本{_AMOUNT}"),
        (Topic.ACTUAL_COST, rf"实际成本{_AMOUNT}"),
        (Topic.PROJECT_INITIAL_BUDGET, rf"年初(?:项目)?预算(?:安排|批复|资金|金额|总额|数)*{_AMOUNT}"),
        (
            Topic.PROJECT_BUDGET,
            rf"(?:项目|全年|总|年度|调整后?|批复|安排)(?:财政|支出)?预算(?:资金|安排|批复|金额|总额|总|数)*{_AMOUNT}",
        ),
        (Topic.PROJECT_BUDGET, rf"预算(?:安排|批复|下达)(?:资金|金额|数)?{_AMOUNT}"),
        (Topic.PROJECT_RECEIVED, rf"(?:实际)?到位(?:项目|财政|专项)?(?:资金|金额)?{_AMOUNT}"),
        (
            Topic.PROJECT_SPENT,
            rf"(?:(?:实际|累计|全年)(?:支出|使用|支付)|(?<![^，；。：])(?:共|已)?支出)(?:项目|专项)?(?:资金|金额|数)?{_AMOUNT}",
        ),
        (Topic.PROJECT_SPENT, rf"(?:全年|实际|预算|累计)?执行(?:数|金额|资金)?{_AMOUNT}"),
    )
)
"""What a sentence says of one project's money; read only where it is known which project it speaks of."""


def read_funds(context: Context) -> Iterator[Claim]:
    """The amounts and shares that a sentence states of an evaluation or of one project."""
    text = context.text
    if "元" in text:
        taken: set[int] = set()
        yield from _read_covered(context, taken)
        yield from _read_project_money(context, taken)
    if "占" in text and "%" in text:
        yield from _read_shares(context)


def _read_covered(context: Context, taken: set[int]) -> Iterator[Claim]:
    if not context.marks and context.carried is Scope.UNSTATED:
        return
    covering = context.text.find("涉及")
    patterns = (_COVERED, _COVERED_ALSO, _COVERED_NEXT, _EVALUATED) if covering >= 0 else (_EVALUATED,)
    for pattern in patterns:
        for match in pattern.finditer(context.text, 0 if pattern is _EVALUATED else covering):
            if match.start("number") in taken:
                continue
            taken.add(match.start("number"))
            topic = scoped_topic(context.scope(match.start("number")), _subject_of(context, match))
            if topic is not None:
                yield context.claim(ClaimKind.AMOUNT, topic, match)


def _subject_of(context: Context, match: re.Match[str]) -> str:
    """Whose funds are covered: the budget named with the amount, else the one whose projects the sentence is about."""
    stated = next((name for word, name in _FUNDS if word in match["funds"]), None)
    if stated is not None:
        return stated
    special = [budget[1] for budget in _SPECIAL_BUDGET.finditer(context.text, 0, match.start())]
    return next((name for word, name in _FUNDS if special and special[-1].startswith(word)), "涉及资金")


def _read_project_money(context: Context, taken: set[int]) -> Iterator[Claim]:
    for topic, pattern in PROJECT_PATTERNS:
        for match in pattern.finditer(context.text):
            project = context.project_at(match.start())
            if project is not None and match.start("number") not in taken:
                taken.add(match.start("number"))
                yield context.claim(ClaimKind.AMOUNT, topic, match, project=project)


def _read_shares(context: Context) -> Iterator[Claim]:
    for match in _SHARE.finditer(context.text):
        budget = next((f"{word}占比" for word in ("政府性基金", "国有资本") if word in match["base"]), "占比")
        topic = scoped_topic(context.scope(match.start()), budget)
        if topic is not None and _SHARE_BASE.search(match["base"]):
            yield context.claim(ClaimKind.SHARE, topic, match)
