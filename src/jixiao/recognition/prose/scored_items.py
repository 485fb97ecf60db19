"""
The indicators that an evaluation report scores in its prose, one by one: name, points, full marks and section.

Reports write them as numbered paragraphs under a title (①立项依据充分性 …该指标得满分3分), as paragraphs without a
number, or as a chain in one paragraph (立项依据充分性得3分，立项程序规范性得2分). An indicator that is listed beside
scored ones and has no points is returned without them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from jixiao.form import EvaluationReport, ScoredItem
from jixiao.numerals import parse_number
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.numbering import Heading, NumberingStyle, parse_heading
from jixiao.recognition.prose.passages import Passage
from jixiao.recognition.prose.widths import with_one_width

_N = r"(\d+(?:\.\d+)?)"
_POINTS = compiled_on_use(
    rf"(?:得分|得|评分|计|打)(?!率)(?P<full>满分)?(?:为|[：:])?[（(]?{_N}分(?![值钟之])|得分(?:为|[：:]){_N}(?![\d.%])"
)
_FULL_WORD = compiled_on_use(r"得(?:到|了)?满分|得全分")
_FULL_POINTS = compiled_on_use(
    rf"(?:(?<!得)满分|分值|权重|标准分)(?:值)?(?:为|是|[：:])?{_N}分?(?!%)|[（(](?:总分)?{_N}分[)）]"
)
_DEDUCTION = compiled_on_use(rf"(?<!每)(?<!各)扣(?:减|除|掉)?(?:了)?{_N}分(?!，?扣完)")
_CRITERION = compiled_on_use(
    r"(?:评分|计分|扣分|赋分)(?:标准|细则|规则|办法)[：:][^。]*。?|每[^，。；]{1,16}?[扣得加]\d+(?:\.\d+)?分"
)
_CHAINED = compiled_on_use(
    rf"(?P<name>[一-龥（）()“”]{{3,24}}?)(?:指标)?(?:[（(](?:分值|满分|权重)?(?P<full>{_N})分[)）]|(?:，|,)?(?:满分|分值|权重)(?:值)?(?P<full2>{_N})分(?:，|,))?"
    rf"(?:实际|自评|评价)?得分?(?:为)?(?P<points>{_N})分"
)
_PRONOUN = compiled_on_use(
    r"^(?:该|本|此|其|故|各|上述|以上|合计|共|实际|综合|最终|总|按照|根据|因此)|(?:标准|合计|共计|汇总)$"
)

SECTION_WORDS = compiled_on_use(
    r"(?:[A-DＡ-Ｄ]\d*[.．、]?)?(?:项目)?(?:一级|二级)?(?:指标)?"
    r"(?:决策|过程|管理|产出|效益|效果|立项|项目立项|绩效目标|资金投入|资金管理|组织实施|业务管理|财务管理|预算管理|产出数量|"
    r"产出质量|产出时效|产出成本|数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|"
    r"可持续影响|可持续发展|服务对象满意度|社会公众或服务对象满意度|满意度)"
    r"(?:类|方面)?(?:指标|情况|指标情况|指标分析|情况分析|分析|指标完成情况|完成情况|目标完成情况)*"
)
"""The names of the upper two levels of an evaluation framework (10号 附2): titles over indicators, not indicators."""

_ANALYSIS = compiled_on_use(r"指标分析|绩效分析|指标完成情况|指标评分|指标得分|评价指标分析|指标评价")
_SUBTOTAL = compiled_on_use(r"[一二三]级指标|共设|合计得|小计|各项指标")
_CONCLUSION = compiled_on_use(r"结论|综合评价|总体评价|总体情况|自评结果|评价结果|问题|建议|经验")
_NAME_END = compiled_on_use(
    r"[\s　：，。；（“”]|(?<=[一-龥])(?=\d)|(?:指标)?(?=得(?:分|满分|\d)|满分|分值)|(?:均|已)?(?=达到|超过|不低于|大于)"
)
_RUN_ON = compiled_on_use(r"(?<=.{3}[率性度数量况全本])(?=(?:该|本)?项目|通过|按照|根据|已|经)")
_LONGEST_NAME = 30


class _Entry(Struct):
    passage: Passage
    heading: Heading | None
    more: list[Passage]
    following: _Entry | None = None

    @property
    def style(self) -> NumberingStyle | None:
        return self.heading.style if self.heading is not None else None

    def text(self) -> str:
        return "".join(passage.text for passage in (self.passage, *self.more))


class _Marks(Struct, frozen=True):
    points: Decimal | None
    full_points: Decimal | None
    full: bool
    deduction: Decimal | None

    @property
    def scored(self) -> bool:
        return self.points is not None or self.full or self.deduction is not None


def read_scored_items(report: EvaluationReport, passages: Sequence[Passage]) -> tuple[ScoredItem, ...]:
    """The scored or listed indicators of a report, in order; from its part on indicators where it has such a part."""
    body = [p for p in passages if report.first_block <= p.first_block <= report.last_block and not p.contents]
    entries = _gather_entries(_analysis_part(body))
    items: list[ScoredItem] = []
    titles: list[Heading] = []
    last: Heading | None = None
    for entry in entries:
        marks = read_marks(entry.text())
        chained = () if entry.heading and not _is_section(entry.heading) else tuple(_read_chain(entry, titles))
        if len(chained) > 1:
            items.extend(chained)
        elif _is_item(entry, marks, last=last, titles=titles):
            items.append(_item_of(entry, marks, titles))
            last = entry.heading or last
        elif entry.heading is not None and (last is None or entry.heading.style <= last.style):
            titles = [*(title for title in titles if title.style < entry.heading.style), entry.heading]
            last = None
    return tuple(items)


def read_marks(text: str) -> _Marks:
    """The points, full marks and deduction that a paragraph on one indicator states; its scoring rules are left out."""
    bare = _CRITERION.sub("", text)
    given = list(_POINTS.finditer(bare))
    points = next((parse_number(number) for number in given[-1].groups()[1:] if number), None) if given else None
    full = bool(given and given[-1]["full"]) or (not given and _FULL_WORD.search(bare) is not None)
    stated = _FULL_POINTS.search(bare)
    full_points = parse_number(stated.group(1) or stated.group(2)) if stated is not None else None
    if full and points is None:
        points = full_points
    if full and full_points is None:
        full_points = points
    taken = _DEDUCTION.search(bare)
    return _Marks(points, full_points, full, parse_number(taken.group(1)) if taken is not None else None)


def _analysis_part(body: Sequence[Passage]) -> Sequence[Passage]:
    for start, passage in enumerate(body):
        heading = passage.heading
        if heading is not None and passage.is_title and _ANALYSIS.search(heading.title):
            ends = (
                index
                for index in range(start + 1, len(body))
                if (other := body[index].heading) is not None and other.style <= heading.style
            )
            part = body[start + 1 : next(ends, len(body))]
            if any(read_marks(inner.text).scored for inner in part):
                return part
    return _without_conclusions(body[1:])


def _without_conclusions(body: Sequence[Passage]) -> list[Passage]:
    """The passages that do not stand in a chapter on the result as a whole, or on problems and advice."""
    kept: list[Passage] = []
    apart = False
    for passage in body:
        heading = passage.heading
        if heading is not None and heading.style <= NumberingStyle.CHINESE:
            apart = _CONCLUSION.search(heading.title) is not None
        if not apart:
            kept.append(passage)
    return kept


def _gather_entries(part: Sequence[Passage]) -> list[_Entry]:
    """Numbered passages, each with the plain ones that go on with it; a plain one with its own points stands alone."""
    entries: list[_Entry] = []
    for passage in part:
        owner = entries[-1] if entries else None
        if passage.heading is not None or owner is None:
            entries.append(_Entry(passage, passage.heading, []))
        elif owner.heading is None or _is_section(owner.heading):
            if read_marks(passage.text).scored:
                entries.append(_Entry(passage, None, []))
        elif read_marks(owner.text()).scored:
            # What follows an indicator that has its points explains them, whatever points it names.
            continue
        else:
            owner.more.append(passage)
    for entry, following in pairwise(entries):
        entry.following = following
    return entries


def _is_section(heading: Heading) -> bool:
    return SECTION_WORDS.fullmatch(_name_of(heading.title)) is not None


def _is_item(entry: _Entry, marks: _Marks, *, last: Heading | None, titles: Sequence[Heading]) -> bool:
    heading = entry.heading
    if heading is None:
        return marks.scored and _SUBTOTAL.search(entry.passage.text) is None
    if heading.style <= NumberingStyle.CHINESE:
        return False
    following = entry.following
    deeper = following is not None and (following.style is None or following.style > heading.style)
    if deeper and (_is_section(heading) or not marks.scored):
        return False
    if marks.scored:
        # A deeper number after an indicator that has its points is part of its reasoning, not another indicator.
        return last is None or last.style >= heading.style
    return 0 < len(_name_of(heading.title)) <= _LONGEST_NAME and _is_listed(entry, heading, last=last, titles=titles)


def _is_listed(entry: _Entry, heading: Heading, *, last: Heading | None, titles: Sequence[Heading]) -> bool:
    """Whether a number without points is counted on from a scored indicator, or is the one before a scored one."""
    if last is not None and heading.number == last.number + 1:
        above = next((title for title in titles if title.style is heading.style), None)
        return heading.style is last.style or above is None or heading.number != above.number + 1
    following = entry.following
    if following is None or following.heading is None or following.style is not heading.style:
        return False
    counted_on = following.heading.number == heading.number + 1
    return counted_on and read_marks(following.text()).scored and not _is_section(heading)


def _item_of(entry: _Entry, marks: _Marks, titles: Sequence[Heading]) -> ScoredItem:
    written = entry.passage.written
    heading = parse_heading(written)
    return ScoredItem(
        name=_name_of(heading.title if heading is not None else written),
        points=marks.points,
        full_points=marks.full_points,
        full=marks.full,
        deduction=marks.deduction,
        section=_section(titles),
        text="".join(passage.written for passage in (entry.passage, *entry.more)),
        block=entry.passage.first_block,
        origin=entry.passage.origin,
    )


def _section(titles: Sequence[Heading]) -> str:
    return "/".join(_name_of(title.title) for title in titles if title.style > NumberingStyle.CHINESE)


def _name_of(title: str) -> str:
    """The name at the head of a paragraph on an indicator: up to a blank, a mark, a figure or the words of scoring."""
    text = with_one_width(title).strip(' 　*“”"')
    end = next((match.start() for match in _NAME_END.finditer(text) if match.start() > 1), len(text))
    name = text[:end]
    cut = _RUN_ON.search(name)
    return (name[: cut.start()] if cut is not None else name).strip('“”"')


def _read_chain(entry: _Entry, titles: Sequence[Heading]) -> Iterator[ScoredItem]:
    text = _CRITERION.sub("", entry.text())
    for match in _CHAINED.finditer(text):
        name = match["name"].strip("“”（）()")
        if _PRONOUN.search(name) or SECTION_WORDS.fullmatch(name):
            continue
        yield ScoredItem(
            name=name,
            points=parse_number(match["points"]),
            full_points=parse_number(match["full"] or match["full2"]),
            section=_section(titles),
            text=match.group(),
            block=entry.passage.first_block,
            origin=entry.passage.origin,
        )
