"""Who reports, for which year, under which title, and which short names the text declares."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from jixiao.form import Written
from jixiao.origin import NOWHERE, Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.numbering import NumberingStyle, read_chinese_numeral
from jixiao.recognition.prose.passages import Passage
from jixiao.vocabulary import squeezed

_YEAR = r"(?:20\d\d|二[〇○Ο0零][〇○Ο0零一二三四五六七八九]{2})"
_TITLE = compiled_on_use(
    rf"(?:附件?\d{{0,2}}[：:.]?)?(?P<before>[^，。；：《》]{{0,50}}?)(?:关于)?(?P<year>{_YEAR})年?(?:度|财政年度)?(?P<after>[^，。；：《》\d]{{0,50}}?)"
    r"(?P<kind>决算|绩效自评|绩效评价|财政评价|部门评价|自评|绩效管理|预算绩效)(?P<rest>[^，。；：]{0,24})",
    needs=("决算", "绩效", "评价", "自评"),
)
_TITLE_KIND = compiled_on_use(
    r"(?:部门|单位|\(单位\)|（单位）|项目|整体|支出|预算|绩效|全面|开展|信息)+$|^(?:部门|单位|项目支出|项目|预算|绩效|的)+"
)
_ORGANISATION = compiled_on_use(
    r".{2,}(?:局|厅|委|委员会|办|办公室|处|部|院|所|中心|站|馆|校|学校|学院|大学|中学|小学|幼儿园|医院|政府|联络处|办事处|"
    r"街道|镇|乡|村|队|总队|支队|大队|会|联合会|协会|总社|社|公司|集团|法院|检察院|党校|团委|工会|妇联|科协|侨联|文联|残联|"
    r"工商联|管委会|管理区|开发区|农场|林场|库|园|台|报社|银行|基地|室|组|署|行|区|县|市|省)(?:机关)?(?:（(?:本级|机关|汇总|部门)）)?"
)
_LABELLED = compiled_on_use(
    r"(?:公开|编制|编报|填报|填制|填表|报送|预算|决算)?(?:部门|单位)(?:名称)?(?:（[^）]{1,8}）)?：(?P<name>.{3,60})"
)
_LABEL_TAIL = compiled_on_use(r"(?:金额)?单位：.*$|20\d\d年.*$|（(?:盖章|公章|签章)）.*$")
_CODE = compiled_on_use(r"^\d{3,}[-－—]?")
_PROFILE = compiled_on_use(r"(?P<name>.{4,50}?)(?:部门|单位)?(?:基本)?(?:概况|基本情况)")
_ALIAS = compiled_on_use(
    r"(?P<full>[^，。；：“”、《》（）()]{4,50})（(?:以下|下)(?:统一)?(?:简称|称)(?:为|：)?[“\"「]?(?P<short>[^”\"」）)《》，]{2,16})[”\"」]?）"
)
_ALIAS_LEAD = compiled_on_use(
    r"^.*(?:受|由|经|按照|根据|关于|委托|是指|是由|对)(?=.{4,})|^(?:20\d\d年度?|我市|我县|我区|我省|本)(?=.{4,})"
)
_DATE = compiled_on_use(rf"{_YEAR}年[\d一二三四五六七八九十]{{1,2}}月[\d一二三四五六七八九十]{{1,3}}日")
_SELF = r"[我本](?:局|厅|委|办|处|院|所|中心|站|馆|校|单位|部门|街道|镇|乡|会|队)"
_NAME = r"(?P<name>[^，。；：“”、《》（）]{4,50})"
_SHORT = r"（(?:以下|下)(?:统一)?(?:简称|称)(?:为|：)?[“\"「]?"
_INTRODUCTIONS = (
    compiled_on_use(rf"(?:^|，){_SELF}（{_NAME}）"),
    compiled_on_use(rf"(?:^|，){_NAME}{_SHORT}{_SELF}[”\"」]?）"),
    compiled_on_use(rf"(?:^|，){_NAME}{_SHORT}[^）]{{2,18}}）(?:对|组织|认真|积极|高度重视|严格|及时|扎实|共|已)"),
)
_OF_OTHERS = compiled_on_use(r"受|由|经|对|向|据|根据|按照|依据|关于|委托|为|在")
_TITLE_LINES = 3
_LONGEST_TITLE = 90
_HEAD_LINES = 12
"""In how many passages at the head of a file its title and publisher are looked for."""


class Publisher(Struct, frozen=True):
    """What the head of a file says: its title, its department, its year and where that stands."""

    title: Written = Written()
    department: Written = Written()
    year: int | None = None
    year_origin: Origin = NOWHERE


def find_publisher(passages: Sequence[Passage]) -> Publisher:
    """
    Title, department and year of a report.

    The department is that of the title, else the one that most lines 部门：… name, else that of a heading …概况, else
    the one that the first sentence introduces as the writer, else the one that signs a titled report. The year is the
    title's, else the one that stands alone most often (2024年度 above the tables).
    """
    title = _find_title(passages)
    labelled = _labelled_department(passages)
    if title is not None:
        written, name, year, origin = title
        department = Written(name, written.origin) if name else _cover_department(passages) or labelled
        department = department or _profiled_department(passages) or _introduced_office(passages)
        department = department or _signing_department(passages)
        return Publisher(written, department or Written(), year, origin)
    year, origin = _common_year(passages)
    department = labelled or _profiled_department(passages) or _introduced_office(passages)
    return Publisher(Written(), department or Written(), year, origin)


def read_year(text: str) -> int | None:
    """The year that a text names first, in digits or in Chinese signs (二〇二四)."""
    match = re.search(_YEAR, text)
    if match is None:
        return None
    if match.group().isascii():
        return int(match.group())
    digits = ["0" if sign in "〇○Ο0零" else str(read_chinese_numeral(sign)) for sign in match.group()]
    return int("".join(digits))


def read_aliases(passages: Sequence[Passage]) -> tuple[tuple[str, str], ...]:
    """The short names that the text declares (以下简称“…”), each with its full name, in order and once."""
    found: dict[str, str] = {}
    for passage in passages:
        if "称" not in passage.text:
            continue
        for match in _ALIAS.finditer(passage.text):
            full = _ALIAS_LEAD.sub("", match["full"]).strip("“”")
            if full and not full.endswith(("号", "办法", "意见", "通知", "规定", "条例")):
                found.setdefault(match["short"].strip("“”"), full)
    return tuple(found.items())


def _find_title(passages: Sequence[Passage]) -> tuple[Written, str, int | None, Origin] | None:
    """The first title among the lines at the head; covers break one over up to three lines."""
    head = passages[:_HEAD_LINES]
    for start in range(len(head)):
        for count in range(1, _TITLE_LINES + 1):
            lines = head[start : start + count]
            found = _read_title(lines) if len(lines) == count and all(map(_is_title_line, lines)) else None
            if found is not None:
                return found
    return None


def _is_title_line(passage: Passage) -> bool:
    return not passage.contents and passage.heading is None and len(passage.text) <= _LONGEST_TITLE


def _read_title(lines: Sequence[Passage]) -> tuple[Written, str, int | None, Origin] | None:
    match = _TITLE.fullmatch("".join(line.text for line in lines))
    if match is None:
        return None
    before, after = match["before"], _TITLE_KIND.sub("", match["after"])
    name = next((part for part in (before, after) if _ORGANISATION.fullmatch(part)), "")
    if not name and "决算" not in match["kind"] and "报告" not in match["rest"]:
        return None
    written = Written(" ".join(line.written.strip() for line in lines), lines[0].origin)
    return written, name, read_year(match["year"]), next(line.origin for line in lines if re.search(_YEAR, line.text))


def _labelled(passages: Sequence[Passage]) -> Iterator[tuple[str, Passage]]:
    for passage in passages:
        match = _LABELLED.fullmatch(passage.text) if len(passage.text) < 90 else None
        if match is not None:
            name = _CODE.sub("", _LABEL_TAIL.sub("", match["name"])).strip("：: ")
            if _ORGANISATION.fullmatch(name):
                yield name, passage


def _labelled_department(passages: Sequence[Passage]) -> Written | None:
    named = list(_labelled(passages))
    if not named:
        return None
    name = Counter(name for name, _ in named).most_common(1)[0][0]
    return Written(name, next(passage.origin for other, passage in named if other == name))


def _cover_department(passages: Sequence[Passage]) -> Written | None:
    for passage in passages[:_HEAD_LINES]:
        plain = passage.heading is None and not passage.contents and len(passage.text) <= 40
        if plain and _ORGANISATION.fullmatch(passage.text) and not re.search(r"[，。；：:“”\d]", passage.text):
            return Written(passage.text, passage.origin)
    return None


def _profiled_department(passages: Sequence[Passage]) -> Written | None:
    for passage in passages:
        heading = passage.heading
        if heading is not None and heading.style is NumberingStyle.PART:
            match = _PROFILE.fullmatch(squeezed(heading.title))
            if match is not None and _ORGANISATION.fullmatch(match["name"]):
                return Written(match["name"], passage.origin)
    return None


def _introduced_office(passages: Sequence[Passage]) -> Written | None:
    """
    The office that the first sentence of a text introduces as its writer; None where it may be another's.

    我局（甲县林业局）…, 甲县林业局（以下简称我局）…, or 甲县林业局（以下简称“林业局”）对…, 组织… as the subject of a
    clause. One that commissions, informs or is spoken of is not the writer.
    """
    for passage in passages[:_HEAD_LINES]:
        plain = passage.heading is None and not passage.contents and "，" in passage.text
        if not plain:
            continue
        sentence = passage.text.partition("。")[0]
        found = [match for pattern in _INTRODUCTIONS if (match := pattern.search(sentence)) is not None]
        match = found[0] if found else None
        if match is None or not _ORGANISATION.fullmatch(match["name"]) or _OF_OTHERS.match(match["name"]):
            return None
        return Written(match["name"], passage.origin_of(match.start("name"), match.end("name")))
    return None


def _signing_department(passages: Sequence[Passage]) -> Written | None:
    """The office of the last line that stands over a date alone (落款)."""
    for passage, date in reversed(list(pairwise(passages))):
        if _DATE.fullmatch(date.text) and len(passage.text) <= 40 and _ORGANISATION.fullmatch(passage.text):
            return Written(passage.written.strip(), passage.origin)
    return None


def _common_year(passages: Sequence[Passage]) -> tuple[int | None, Origin]:
    lines = [
        (year, passage.origin)
        for passage in passages
        if re.fullmatch(rf"（?{_YEAR}年度?）?", passage.text) and (year := read_year(passage.text)) is not None
    ]
    if not lines:
        return None, NOWHERE
    year = Counter(year for year, _ in lines).most_common(1)[0][0]
    return year, next(origin for other, origin in lines if other == year)
