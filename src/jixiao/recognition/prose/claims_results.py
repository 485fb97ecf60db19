"""Results in the prose: scores, grades, and rates with the name of what they measure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.form import Claim, ClaimKind
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.context import LIMIT, NUMBER, REACHES, ROUND, Context
from jixiao.recognition.prose.topics import Scope, Topic, scoped_topic

_SCORE = compiled_on_use(
    r"(?P<lead>(?:自评|自我评价|评价|评分|评定|综合|总体|最终|平均|整体|绩效)[^，。；：%\d“”]{0,14}?)?"
    r"(?P<noun>总?得分|总评分|评分|分数|总分|价分|评分值|打分|自评分|平均分|自评|评价结果)(?:结果|情况)?"
    rf"(?:均|都|全部)?(?:达到了?|达|为|是|在|：)*[“”]?{LIMIT}{NUMBER}(?P<unit>分)(?![值钟之别析为项])(?:（含）|\(含\))?{ROUND}"
)
_SCORE_LIST = compiled_on_use(
    r"(?:得分|评分|分数)分别(?:为|是)：?(?P<scores>\d+(?:\.\d+)?分?(?:(?:、|，|和|及|以及)\d+(?:\.\d+)?分?)+)(?<=分)"
)
_LISTED_SCORE = compiled_on_use(rf"{NUMBER}(?P<unit>分)?")
_FULL_MARKS = compiled_on_use(r"满分|权重|分值|指标体系|该指标|本指标|该项(?!目)|本项(?!目)|设置|设定|标准分|其中")
_SEVERAL = compiled_on_use(r"均|都为|全部|分别|各项目|\d+个项目|[一二两三四五六七八九十]个项目")
_OWNER = compiled_on_use(r"(?:项目|经费|资金|工程|专项|”)$")
_OF_PROJECTS = compiled_on_use(r"的?(?:项目|指标|有|共)|[-—~～至]\d")
_AVERAGE = compiled_on_use(r"平均")

_GRADES = r"(?P<number>优秀|优良|优等?|良好|良等?|中等?|一般|合格|较差|差等?|不合格)"
_GRADE_WORDS = ("优", "良", "中", "一般", "合格", "差")
_GRADE_NOUN = r"(?:等级|等次|结果|结论|级别|档次|评定|评价|情况|自评|评级|结果等级)"
_GRADE_PATTERNS = (
    compiled_on_use(
        rf"{_GRADE_NOUN}(?:均|全部|都|综合|总体)*(?:评定|认定|评)?(?:为|是|达到|：)*[“\"「]{_GRADES}[”\"」]",
        needs=_GRADE_WORDS,
    ),
    compiled_on_use(
        rf"(?:评定?为|评价为|定为|获得?|结果为|等级为|等次为)[“\"「]?{_GRADES}[”\"」]?(?:等级|等次|级|档|(?=[，。；、）)！]|$))",
        needs=_GRADE_WORDS,
    ),
    compiled_on_use(
        rf"{_GRADE_NOUN}(?:均|全部|都|综合|总体)*(?:评定|认定|评)?(?:为|是|：)+{_GRADES}(?:等级|等次|级|档|(?=[，。；、）)！]|$))",
        needs=_GRADE_WORDS,
    ),
)
"""How a grade is said: quoted after its noun, after a verb of grading, or bare before the end of the clause."""

_RATE = compiled_on_use(
    r"(?P<name>[一-龥A-Za-z0-9（）()“”]{0,30}?(?:率|满意度|覆盖面|知晓度|完成比例|合格比例))"
    rf"(?:指标|分别)?{REACHES}{LIMIT}(?:到)?{NUMBER}(?P<unit>%){ROUND}"
)
_EXECUTED = compiled_on_use(
    rf"(?:完成|占)(?:全年|年度|项目|总)?预算(?:数|资金|总额)?的?(?:比例)?{REACHES}{LIMIT}{NUMBER}(?P<unit>%)"
)
_NO_MEASURE = compiled_on_use(r"增长率|增幅|下降率|占比率|得分率$")
_RATE_TOPICS: tuple[tuple[re.Pattern[str], Topic], ...] = (
    (compiled_on_use(r"自评.*覆盖(?:率|面)$|自评率$"), Topic.SELF_EVALUATION_COVERAGE),
    (compiled_on_use(r"(?:^|预算|资金|项目|支出)执行率$|预算完成率$"), Topic.EXECUTION_RATE),
    (compiled_on_use(r"(?:资金)?到位率$"), Topic.RECEIVED_RATE),
    (compiled_on_use(r"成本控制率$"), Topic.COST_CONTROL_RATE),
    (compiled_on_use(r"成本节约率$"), Topic.COST_SAVING_RATE),
)
_LEAD = compiled_on_use(
    r"^.*(?:\d{4}年度?|全年|年度内?)|^(?:其中|同时|确保|实现|通过|该|本项目|的|了|项目完成的|项目实施的?|项目的|[一二三四五六七八九十]是)+"
)


def read_results(context: Context) -> Iterator[Claim]:
    """The scores, grades and rates that a sentence states."""
    text = context.text
    if "分" in text:
        yield from _read_scores(context)
    if "分别" in text:
        yield from _read_score_lists(context)
    yield from _read_grades(context)
    if "%" in text:
        yield from read_rates(context)


def _result_scope(context: Context, place: int) -> Scope:
    """The scope of a result: an evaluation report gives its own, unless it speaks of the whole department's."""
    named = context.scope(place)
    return named if context.own is None or named is Scope.WHOLE else context.own


def _read_scores(context: Context) -> Iterator[Claim]:
    for match in _SCORE.finditer(context.text):
        if _is_scale(context, match) or not (match["lead"] or _may_own_score(context, match)):
            continue
        average = _AVERAGE.search((match["lead"] or "") + match["noun"]) is not None
        topic = scoped_topic(_result_scope(context, match.start("number")), "得分")
        if average or topic is not None:
            project = None if average else _project_of(context, match)
            yield context.claim(ClaimKind.SCORE, Topic.AVERAGE_SCORE if average else str(topic), match, project=project)


def _is_scale(context: Context, match: re.Match[str]) -> bool:
    """Whether the points are full marks, a bound of a grade, or those of one indicator, and no result."""
    lead = (match["lead"] or "") + match["noun"]
    return (
        _OF_PROJECTS.match(context.text, match.end()) is not None
        or _FULL_MARKS.search(lead) is not None
        or _FULL_MARKS.search(context.clause(match.start("number"))[:4]) is not None
        or (match["noun"] == "总分" and not _says_own_score(lead))
    )


def _read_score_lists(context: Context) -> Iterator[Claim]:
    """Scores of several projects at once (得分分别为95.2分、92分); which is whose is left to the order of the names."""
    for listed in _SCORE_LIST.finditer(context.text):
        topic = scoped_topic(_result_scope(context, listed.start()), "得分")
        scores = list(_LISTED_SCORE.finditer(context.text, *listed.span("scores")))
        names = [name for place, name in context.named if place < listed.start()]
        projects = names if len(names) == len(scores) else [None] * len(scores)
        for match, project in zip(scores, projects, strict=True):
            if topic is not None:
                yield context.claim(ClaimKind.SCORE, topic, match, project=project)


def _project_of(context: Context, match: re.Match[str]) -> str | None:
    """The one project whose result it is; None where it is said of several at once (均为优)."""
    place = match.start("number")
    if context.scope(place) is Scope.WHOLE:
        return None
    return None if _SEVERAL.search(context.clause(place)) else context.project_at(place)


def _may_own_score(context: Context, match: re.Match[str]) -> bool:
    """Whether a bare 得分 may be a result: no other word owns it, as in 项目决策得分 18 分 of an evaluation."""
    start = match.start()
    clause_start = max(context.text.rfind(mark, 0, start) for mark in "，；。：、（") + 1
    owner = context.text[clause_start:start]
    if context.scope(start) is Scope.UNSTATED and context.evaluation is None:
        return False
    return _OWNER.search(owner) is not None or (not owner and context.evaluation is None)


def _says_own_score(lead: str) -> bool:
    return any(word in lead for word in ("自评", "评价", "得", "综合", "最终"))


def _read_grades(context: Context) -> Iterator[Claim]:
    taken: set[int] = set()
    for pattern in _GRADE_PATTERNS:
        for match in pattern.finditer(context.text):
            place = match.start("number")
            topic = scoped_topic(_result_scope(context, place), "等级")
            several = context.text.startswith("的", match.end())
            if place in taken or topic is None or several:
                continue
            taken.add(place)
            yield context.claim(ClaimKind.GRADE, topic, match, project=_project_of(context, match))


def read_rates(context: Context) -> Iterator[Claim]:
    """The rates of a sentence, each under its topic or, where it has none, under its own name."""
    for match in _RATE.finditer(context.text):
        name = match["name"]
        if _NO_MEASURE.search(name):
            continue
        topic = next((topic for pattern, topic in _RATE_TOPICS if pattern.search(name)), None)
        about = topic or _LEAD.sub("", name)
        yield context.claim(ClaimKind.RATE, about, match, project=context.project_at(match.start()))
    for match in _EXECUTED.finditer(context.text):
        project = context.project_at(match.start())
        if project is not None:
            yield context.claim(ClaimKind.RATE, Topic.EXECUTION_RATE, match, project=project)
