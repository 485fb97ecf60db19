"""What stands around a table and belongs to it: title, year, money unit, the project announced, notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from jixiao.form import Written, YearSource
from jixiao.numerals import narrow
from jixiao.origin import NOWHERE, Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.labelling import SIDE_BLOCKS, label_key
from jixiao.vocabulary import simplified, squeezed

_TITLE = compiled_on_use(
    r"自评表|自评价表|绩效评价表|绩效目标|监控表|监控情况表|决算表|决算总表|明细表|情况表|评分表|指标体系|清单|一览表|汇总表|申报表|公开\d+表|表$",
    needs=("表", "绩效目标", "指标体系", "清单"),
)
_NUMBER_OF_TABLE = compiled_on_use(r"公开\d+表|附?表\d+|表号.*")
_NO_TITLE = compiled_on_use(r"[。；;！？，,：:]|如下|见附件")
_ANNEX_LINE = compiled_on_use(
    r"附[件表录]?(?:[\d一二三四五六七八九十]+(?:[-—–－.]\d+)*)?[:：]?|公开\d+表|表号[:：]?\w*"
)
_ANNEX = compiled_on_use(r"^附[件表录]?(?:\d+(?:[-—–－.]\d+)*)?[:：]?", needs="附")
_NUMBERED = compiled_on_use(r"[一二三四五六七八九十]+、", needs="、")
"""How the blocks of a form are numbered (三、年度绩效目标完成情况)."""
_LONGEST_TITLE = 60
_YEAR = compiled_on_use(r"(20\d{2})\s*(?:年度|年)")
_FISCAL_YEAR = compiled_on_use(r"(20\d{2})\s*年度")
_YEAR_LINE = compiled_on_use(r"[（(【\[]?\s*(?:评价年度|预算年度|年度)?[:：]?\s*(20\d{2})\s*(?:年度|年)?\s*[)）】\]]?")
_CHINESE_YEAR = compiled_on_use(r"二[〇○零Oo0][〇○零Oo0一二三四五六七八九]{2}(?=\s*年)", needs="二")
_CHINESE_DIGITS = str.maketrans("〇○零Oo一二三四五六七八九", "00000123456789")
_PARTED = compiled_on_use(r"\s{2,}|\t|　+|\s+(?=(?:金额)?单位[:：])")
"""What parts the year from a money unit or an office in the same line."""
_MONEY = compiled_on_use(
    r"(?:单位|金额|资金|预算|经费|总额|[数额])\s*[:：/／]?\s*[（(]?\s*(?:人民币)?\s*(百万元|千元|万元|亿元|元)\s*[)）]?"
)
_MONEY_REMARK = compiled_on_use(r"[（(](?:单位[:：]?)?(?:人民币)?(百万元|千元|万元|亿元|元)[)）]")
_QUOTED = compiled_on_use(r"[“\"「『《]([^“”\"「」『』《》]{2,60})[”\"」』》]")
_NO_PROJECT = compiled_on_use(
    r"(?:优秀?|良好?|中等?|差|合格|达标)|.*(?:办法|通知|意见|方案|条例|规定|细则|指引|法|报告|[自目][评标]表)(?:（.*）)?"
)
_ANNOUNCES = compiled_on_use(r"自评|绩效")
_NOTE = compiled_on_use(r"(?:注|备注|说明|附注|填表说明)\s*[:：]?\s*\d*")
_ENDS_SENTENCE = ("。", "；", "：", ":", "！", "？", "”")
_BROKEN_FROM = 8
_NOTE_ITEM = compiled_on_use(r"\d{1,2}\s*[.、．]")


class YearFound(Struct, frozen=True):
    """The year of a form, and where it was found."""

    year: int
    source: YearSource
    origin: Origin = NOWHERE


def is_title(text: str) -> bool:
    """Whether a line can be the title of a table: short, no sentence, and named 表 or the like; no block's name is."""
    bare = _ANNEX.sub("", squeezed(text))
    if not 3 < len(bare) <= _LONGEST_TITLE or _NO_TITLE.search(bare) is not None or _TITLE.search(bare) is None:
        return False
    return _NUMBERED.match(bare) is None or label_key(bare) not in SIDE_BLOCKS


def is_annex(text: str) -> bool:
    """Whether a line only numbers the table under it: 附件2, 公开14表."""
    return _ANNEX_LINE.fullmatch(squeezed(text)) is not None


def lines_in(text: Written) -> list[Written]:
    """The lines of a text that holds a title and more below it (year, money unit); any other text as one line."""
    lines = [line.strip() for line in (text.text or "").splitlines() if line.strip()]
    if len(lines) < 2 or is_title(text.text or "") or not any(map(is_title, lines)):
        return [text]
    return [Written(line, text.origin) for line in lines]


def find_title(above: Sequence[Written]) -> Written:
    """The nearest title among the lines above a table, the last of them next to it; a number (公开03表) if need be."""
    titles = [line for line in reversed(above) if line.text is not None and is_title(line.text)]
    named = [line for line in titles if _NUMBER_OF_TABLE.fullmatch(squeezed(line.text or "")) is None]
    return next(iter(named or titles), Written())


def find_year(title: Written, above: Sequence[Written], inside: Iterable[Written]) -> YearFound | None:
    """The year by the line under the title or a cell in the table's head, else by the title's own words."""
    for line in [*reversed(above), *inside]:
        text = _with_digits(line.text or "")
        for part in (text, *_PARTED.split(text)):
            match = _YEAR_LINE.fullmatch(squeezed(part))
            if match is not None:
                return YearFound(int(match.group(1)), YearSource.TABLE, line.origin)
    for line, pattern in ((title, _YEAR), *((line, _FISCAL_YEAR) for line in above[:1])):
        text = _ANNEX.sub("", squeezed(_with_digits(line.text or "")))
        match = pattern.search(text)
        if match is not None and len(text) <= _LONGEST_TITLE and _NO_TITLE.search(text) is None:
            return YearFound(int(match.group(1)), YearSource.TITLE, line.origin)
    return None


def _with_digits(text: str) -> str:
    """A line with its digits half-width and a year in Chinese numerals (二〇二三年) in digits."""
    return _CHINESE_YEAR.sub(lambda year: year.group().translate(_CHINESE_DIGITS), narrow(text))


def find_money_unit(inside: Sequence[Written], around: Sequence[Written]) -> str | None:
    """The unit of the amounts: a remark in the table's own head first, then the lines around it (金额单位：元)."""
    for line in [*inside, *(line for line in reversed(around) if label_key(line.text or "") in SIDE_BLOCKS)]:
        match = _MONEY_REMARK.search(simplified(squeezed(line.text or "")))
        if match is not None:
            return match.group(1)
    for line in [*inside, *reversed(around)]:
        match = _MONEY.search(simplified(squeezed(line.text or "")))
        if match is not None:
            return match.group(1)
    return None


def without_money_unit(text: str) -> str:
    """What a label says beside its money unit: 资金 of 资金（万元）, nothing of 单位：元."""
    return _MONEY.sub("", _MONEY_REMARK.sub("", squeezed(text)))


def find_announced(above: Sequence[Written]) -> Written:
    """The project that the sentence before a table announces in quotes: “…”项目自评结果如下; blank for none."""
    for at in range(len(above) - 1, -1, -1):
        line, text = above[at], _whole(above, at)
        if _ANNOUNCES.search(text) is None or not text.endswith(("如下：", "如下:", "如下", "如下。")):
            continue
        sentence = re.split(r"[。；;]", text.rstrip("。"))[-1]
        quoted = [words for words in _QUOTED.findall(sentence) if _NO_PROJECT.fullmatch(squeezed(words)) is None]
        if quoted:
            return Written(quoted[-1].strip(), line.origin)
    return Written()


def _whole(lines: Sequence[Written], at: int) -> str:
    """A line with the one before it where a page or a narrow column broke the sentence."""
    text, before = (lines[at].text or "").strip(), (lines[at - 1].text or "").strip() if at else ""
    broken = len(before) > _BROKEN_FROM and not before.endswith(_ENDS_SENTENCE)
    return f"{before}{text}" if broken else text


def is_remark(text: str) -> bool:
    """Whether a line under a table is a remark on it: 注：…, 说明：…."""
    return _NOTE.match(text) is not None


def is_remark_item(text: str) -> bool:
    """Whether a line is numbered, as those are that go on with a remark."""
    return _NOTE_ITEM.match(text) is not None


def find_notes(below: Sequence[Written]) -> tuple[Written, ...]:
    """The remarks right under a table: a line that opens with 注, and the numbered lines that follow it."""
    notes: list[Written] = []
    for line in below:
        text = line.text or ""
        if not is_remark(text) and not (notes and is_remark_item(text)):
            break
        notes.append(line)
    return tuple(notes)
