"""
The numbering of Chinese official prose: 第一部分, 一、, （一）, 1., （1）, ①, and the lines of a list of contents.

Source of the order of levels: 党政机关公文格式 (GB/T 9704—2012) 7.3.3, with 第…部分 above and ① below it as published
reports have them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from msgspec import Struct

from jixiao.document import Paragraph
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.widths import with_one_width


class NumberingStyle(IntEnum):
    """How a level is numbered; a greater value is a deeper level."""

    PART = 1
    """第一部分, 第二章."""
    CHINESE = 2
    """一、"""
    BRACKETED_CHINESE = 3
    """（一）"""
    DIGIT = 4
    """1. or 1、"""
    BRACKETED_DIGIT = 5
    """（1）, 1）or ⑴"""
    CIRCLED = 6
    """①"""
    BARE = 7
    """A number, a blank and a short title: what is left of 5. where the dot was lost."""


class Heading(Struct, frozen=True):
    """
    A numbered line: its style, its number, what follows the number, and the mark between them as written (、 or .).

    A whole numbered paragraph is returned too; `is_title` tells a title from it.
    """

    style: NumberingStyle
    number: int
    title: str
    mark: str = ""

    @property
    def is_title(self) -> bool:
        """Whether the line is a title and no sentence: short, and without the punctuation of a sentence."""
        return len(self.title) <= _LONGEST_TITLE and _SENTENCE_MARK.search(self.title.rstrip("。：:")) is None


_LONGEST_TITLE = 40
_LONGEST_ENTRY = 400
"""How many signs a line of a list of contents has at most, its leader included; blanks by the million are no leader."""
_SENTENCE_MARK = compiled_on_use(r"[，。；！？：:]")
_DIGITS = {"〇": 0, "○": 0, "零": 0, "两": 2} | {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
_NUMERAL = compiled_on_use(
    r"(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?"
)
_BULLET = compiled_on_use(r"^(?:[-*•●◆■#\s　]|&nbsp;)+|\*\*")
_LEADER = compiled_on_use(r"(?:\t|[.．·…⋯\-—_]{2,}|[ 　]{2,})[ 　.．·…]*[(（]?(\d{1,4})[)）]?$")

_STYLES: tuple[tuple[NumberingStyle, re.Pattern[str]], ...] = (
    (
        NumberingStyle.PART,
        compiled_on_use(r"第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*(部分|章)\s*[:：、]?(.*)", re.S, needs="部章"),
    ),
    (NumberingStyle.CHINESE, compiled_on_use(r"([一二三四五六七八九十]{1,3})\s*([、．.])(.*)", re.S)),
    (
        NumberingStyle.BRACKETED_CHINESE,
        compiled_on_use(r"[（(]\s*([一二三四五六七八九十]{1,3})\s*([)）])[、.]?(.*)", re.S, needs="（("),
    ),
    (NumberingStyle.BRACKETED_DIGIT, compiled_on_use(r"[（(]?\s*(\d{1,2})\s*([)）])[、.]?(?!\s*[\d.])(.*)", re.S)),
    (NumberingStyle.DIGIT, compiled_on_use(r"(\d{1,2})\s*([.．、])(?!\d)(.*)", re.S)),
    (
        NumberingStyle.BARE,
        compiled_on_use(
            r"(\d{1,2})(\s+)(?![个次项人名家批辆份万亿元台套年月日天时米公亩户所条座处%部])([一-龥][^，。；：！？]{3,30})"
        ),
    ),
)
"""The styles that are written with a number, a mark and a title, in the order in which they are tried."""

_SIGNS: tuple[tuple[NumberingStyle, int, int], ...] = (
    (NumberingStyle.CIRCLED, 0x2460, 20),
    (NumberingStyle.BRACKETED_DIGIT, 0x2474, 20),
    (NumberingStyle.DIGIT, 0x2488, 20),
    (NumberingStyle.BRACKETED_CHINESE, 0x3220, 10),
)
"""The styles that Unicode writes in one sign (①, ⑴, ⒈, ㈠): the code of the first sign and how many there are."""


def read_chinese_numeral(text: str) -> int | None:
    """The whole number that a Chinese numeral below 1000 or a run of digits writes; None for anything else."""
    if text.isascii() and text.isdigit():
        return int(text)
    if len(text) == 1 and text in _DIGITS:
        return _DIGITS[text]
    match = _NUMERAL.fullmatch(text)
    if match is None or not text:
        return None
    hundreds, tens, ten, ones = match.groups()
    if ten is None and hundreds is None:
        return _DIGITS.get(ones or "")
    tens_value = _DIGITS[tens] if tens else 1 if ten else 0
    return _DIGITS.get(hundreds or "〇", 0) * 100 + tens_value * 10 + _DIGITS.get(ones or "〇", 0)


def parse_heading(text: str) -> Heading | None:
    """
    The numbering at the head of *text*, or None where there is none.

    Bullets and emphasis left over by a conversion (-, ##, **) are passed over; a year, a decimal or an amount at the
    head of a sentence is no number of a heading.
    """
    line = _BULLET.sub("", text[:8]) + text[8:]
    if not line:
        return None
    for style, first, count in _SIGNS:
        place = ord(line[0]) - first
        if 0 <= place < count:
            return Heading(style, place + 1, _cleaned(line[1:].lstrip("、.． ")), line[0])
    line = with_one_width(line[:12]) + line[12:]
    for style, pattern in _STYLES:
        match = pattern.match(line)
        if match is not None:
            number = read_chinese_numeral(match.group(1))
            return None if number is None else Heading(style, number, _cleaned(match.group(3)), match.group(2))
    return None


def contents_entry(text: str) -> tuple[str, int] | None:
    """The title and the page number of a line of a list of contents (title … page), or None where it is none."""
    if len(text) > _LONGEST_ENTRY:
        return None
    line = with_one_width(text).strip()
    match = _LEADER.search(line)
    if match is None or _SENTENCE_MARK.search(line):
        return None
    title = line[: match.start()].strip(" .·…　")
    return (title, int(match.group(1))) if len(title) > 1 else None


def contents_positions(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """
    The indexes of the paragraphs that make up lists of contents, the line 目录 included.

    A list begins at 目录 and goes on while lines are titles; it ends where a title comes again (the body begins) or
    where a line is no numbered title and has no page number. Lines with page numbers belong to one wherever they are.
    """
    found: set[int] = set()
    position = 0
    while position < len(paragraphs):
        if "".join(paragraphs[position].text.split()).strip("-#*") in {"目录", "目次"}:
            end = _contents_end(paragraphs, position + 1)
            found.update(range(position, end))
            position = end
        else:
            if contents_entry(paragraphs[position].text) is not None and parse_heading(paragraphs[position].text):
                found.add(position)
            position += 1
    return frozenset(found)


def _contents_end(paragraphs: Sequence[Paragraph], start: int) -> int:
    seen: set[str] = set()
    for position in range(start, len(paragraphs)):
        text = paragraphs[position].text
        entry = contents_entry(text)
        heading = parse_heading(text)
        if entry is None and (heading is None or not heading.is_title):
            return position
        title = "".join(text.split()) if heading is None else f"{heading.style}.{heading.number}.{heading.title}"
        top_again = heading is not None and heading.style is NumberingStyle.PART and f"{heading.number}" in seen
        if title in seen and (top_again or entry is None):
            return position
        seen.add(title)
        if heading is not None and heading.style is NumberingStyle.PART:
            if top_again:
                return position
            seen.add(f"{heading.number}")
    return len(paragraphs)


def _cleaned(title: str) -> str:
    return title.replace("**", "").strip()
