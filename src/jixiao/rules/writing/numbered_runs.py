"""
Runs of numbered titles: the siblings of one level within one section, as the prose counts them (一、 （一） 1. （1） ①).

A run begins at 1 or under a new title above it. Lists of contents, the notes under tables and the lines of an
enumeration that begin inside a paragraph are no runs of their own (误报防线 21).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from jixiao.document import Document, Grid
from jixiao.form import EvaluationReport
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Heading, NumberingStyle, Passage

_CHINESE = "一二三四五六七八九十"
_NOTE = compiled_on_use(r"注[：:]|说明[：:]|备注")


class Numbered(Struct, frozen=True):
    """A numbered line: its number, and where its passage stands among all passages."""

    heading: Heading
    passage: Passage
    place: int

    @property
    def sign(self) -> str:
        """The number as the text writes it: 一、 （一） 3. （3） ③ 第三部分."""
        sign = sign_of(self.heading.style, self.heading.number)
        return sign.replace("部分", self.heading.mark) if self.heading.style is NumberingStyle.PART else sign


class Run(Struct, frozen=True):
    """Siblings of one level in one section, in the order of the text."""

    style: NumberingStyle
    lines: tuple[Numbered, ...]


class Break(Struct, frozen=True):
    """Where a run does not count on: the two lines, and the numbers that are missing between them (empty: out of order)."""

    before: Numbered
    after: Numbered
    missing: tuple[int, ...] = ()


def numbered_runs(
    document: Document, passages: Sequence[Passage], evaluations: Sequence[EvaluationReport]
) -> list[Run]:
    """The runs of a document with two lines or more; an evaluation report inside begins anew."""
    edges = {edge for report in evaluations for edge in (report.first_block, report.last_block + 1)}
    runs: list[list[Numbered]] = []
    current: dict[NumberingStyle, list[Numbered]] = {}
    region = 0
    for place, passage in enumerate(passages):
        now = sum(edge <= passage.first_block for edge in edges)
        if now != region:
            current, region = {}, now
        heading = passage.heading
        if passage.contents or heading is None or heading.style is NumberingStyle.BARE:
            continue
        for deeper in [style for style in current if style > heading.style]:
            del current[deeper]
        line = Numbered(heading, passage, place)
        siblings = current.get(heading.style)
        if heading.number == 1 or siblings is None or _begins_anew(document, passages, siblings[-1], line=line):
            siblings = current[heading.style] = []
            runs.append(siblings)
        siblings.append(line)
    return [Run(run[0].heading.style, tuple(run)) for run in runs if len(run) > 1]


def breaks_of(run: Run, document: Document, passages: Sequence[Passage]) -> list[Break]:
    """
    Where a run does not count on.

    A number is not missing where it is written inside the text between the two lines, or where a table stands between
    them; a part that the list of contents has may have gone elsewhere (tables in a file of their own). A title that
    comes again word for word is a running head.
    """
    listed = [passage for passage in passages if passage.contents]
    found = []
    for before, after in pairwise(run.lines):
        first, second = before.heading.number, after.heading.number
        if second == first + 1 or (second == first and before.heading.title == after.heading.title):
            continue
        between = [*passages[before.place : after.place], *(listed if run.style is NumberingStyle.PART else ())]
        if second > first + 1:
            missing = tuple(n for n in range(first + 1, second) if not is_written_within(between, run.style, n))
            if missing and not _table_between(document, before.passage, after.passage):
                found.append(Break(before, after, missing))
        else:
            found.append(Break(before, after))
    return found


def is_written_within(passages: Sequence[Passage], style: NumberingStyle, number: int) -> bool:
    """Whether a number of the run stands inside a paragraph and not at its head (……；2.……)."""
    sign = re.escape(sign_of(style, number))
    pattern = rf"(?<![\d.]){number}[.、．](?!\d)" if style is NumberingStyle.DIGIT else sign
    return any(re.search(pattern, passage.text) for passage in passages)


def begins_within_text(run: Run, passages: Sequence[Passage]) -> bool:
    """Whether the numbers before the first line stand in the paragraph before it (注：1.……), or under a table."""
    first = run.lines[0]
    if first.heading.number == 1 or first.place == 0:
        return True
    before = passages[first.place - 1]
    return before.after_grid or _NOTE.match(before.text) is not None or is_written_within([before], run.style, 1)


def sign_of(style: NumberingStyle, number: int) -> str:
    """A number as its level writes it."""
    match style:
        case NumberingStyle.PART:
            return f"第{chinese(number)}部分"
        case NumberingStyle.CHINESE:
            return f"{chinese(number)}、"
        case NumberingStyle.BRACKETED_CHINESE:
            return f"（{chinese(number)}）"
        case NumberingStyle.DIGIT | NumberingStyle.BARE:
            return f"{number}."
        case NumberingStyle.BRACKETED_DIGIT:
            return f"（{number}）"
        case NumberingStyle.CIRCLED:
            return chr(0x2460 + number - 1) if 1 <= number <= 20 else f"({number})"


def chinese(number: int) -> str:
    """A whole number below 100 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_CHINESE[tens - 1]}十"
    return head + (_CHINESE[ones - 1] if ones else "")


def _begins_anew(document: Document, passages: Sequence[Passage], before: Numbered, *, line: Numbered) -> bool:
    """
    Whether a line goes on with another list than the one before it.

    The notes under tables are numbered each for itself; a list may begin inside a paragraph (附件：1.……).
    """
    low = line.heading.style >= NumberingStyle.DIGIT
    between = passages[before.place + 1 : line.place]
    begun = line.heading.number <= before.heading.number and is_written_within(between, line.heading.style, 1)
    return begun or (low and _table_between(document, before.passage, line.passage))


def _table_between(document: Document, before: Passage, after: Passage) -> bool:
    return any(isinstance(block, Grid) for block in document.blocks[before.last_block : after.first_block])
