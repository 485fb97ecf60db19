"""What a sentence is read in: the scope and the project that it, its heading or the text before it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.form import Claim, ClaimKind
from jixiao.numerals import parse_number
from jixiao.recognition.prose.numbering import read_chinese_numeral
from jixiao.recognition.prose.passages import Sentence
from jixiao.recognition.prose.topics import Scope, scope_at

NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
"""A number in digits."""
COUNT = r"(?<![第\d.])(?P<number>\d[\d,]*|[一二两三四五六七八九十百]{1,4})"
"""A whole number in digits or in Chinese numerals, no ordinal."""
LIMIT = r"(?:(?P<limit>约|近|超过?|不低于|不少于|不超过|高于|低于|大于|小于|[≥≤><])为?)?"
"""What makes a number a limit or a round figure, written before it."""
ROUND = r"(?:（含）)?(?P<round>以上|以下|以内|左右|余|多)?"
"""The same, written after the measure unit."""
MONEY = r"(?P<unit>亿元|百万元|万元|千元|元)"
"""A money unit."""
REACHES = r"(?:均|都|已|各|全部|分别)?(?:达到了?|达|为|是|有|合计|共计|总计|共|在|提高到|完成|：)*"
"""The words between a name and its number that add nothing to either."""


class Context(Struct, frozen=True, kw_only=True):
    """
    A sentence with what it is read in.

    `marks` are the kinds of evaluation that it names and where; `carried` is the scope of the text before or of the
    heading; `own` the scope of the evaluation report that it stands in, which goes before all others for the report's
    own result. `named` are the projects that it names, by place; `project` the one that it goes on to speak of.
    """

    sentence: Sentence
    text: str
    marks: list[tuple[int, Scope]]
    carried: Scope = Scope.UNSTATED
    own: Scope | None = None
    named: Sequence[tuple[int, str]] = ()
    project: str | None = None
    evaluation: int | None = None

    def scope(self, place: int) -> Scope:
        """Which evaluation the word at *place* belongs to."""
        return scope_at(self.text, place, self.marks, self.carried)

    def project_at(self, place: int) -> str | None:
        """The project of which the word at *place* speaks: the last one named before it, else the one carried on."""
        before = [name for at, name in self.named if at < place]
        return before[-1] if before else self.project

    def clause(self, place: int) -> str:
        """The clause around *place*, from comma to comma."""
        start = max(self.text.rfind(mark, 0, place) for mark in _COMMAS) + 1
        ends = [end for mark in _COMMAS if (end := self.text.find(mark, place)) >= 0]
        return self.text[start : min(ends, default=len(self.text))]

    def claim(
        self,
        kind: ClaimKind,
        about: str,
        match: re.Match[str],
        *,
        project: str | None = None,
    ) -> Claim:
        """The claim that *match* makes of *about*: it has the group `number`, and may have limit, some, unit, round."""
        groups = match.groupdict()
        unit = groups.get("unit")
        limited = any(groups.get(name) for name in ("limit", "some", "round"))
        value = match["number"] + ("%" if unit == "%" else "")
        if limited:
            bare_unit = "" if unit == "%" else unit or ""
            value = (
                f"{groups.get('limit') or ''}{value}{groups.get('some') or ''}{bare_unit}{groups.get('round') or ''}"
            )
        return Claim(
            kind=kind,
            about=str(about),
            text=self.sentence.written,
            value=value,
            number=read_quantity(match["number"]),
            measure_unit=unit,
            project=project,
            exact=not limited,
            evaluation=self.evaluation,
            # The line on which the value stands: a sentence that begins on one line may give it on the next.
            origin=replace(
                self.sentence.origin_of(*match.span("number")),
                text=self.sentence.origin_of(*match.span()).text,
            ),
        )


_COMMAS = "，；。：！？、"


def read_quantity(text: str) -> Decimal | None:
    """The number that digits or a Chinese numeral below 1000 write; None where they write none."""
    number = parse_number(text)
    if number is not None:
        return number
    whole = read_chinese_numeral(text)
    return None if whole is None else Decimal(whole)
