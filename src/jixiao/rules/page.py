"""A rule's page: its module's docstring, cut into its sections and examples. Users read it, and tests run it."""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct

from jixiao.patterns import compiled_on_use

SECTIONS = ("查什么", "为什么", "依据", "通过", "不通过", "不误报", "无法判断", "怎样改")
"""The headings that a page may have, in their order; all but 不误报 are required."""

OPTIONAL_SECTIONS = frozenset({"不误报"})

_FENCE = compiled_on_use(r"^```(?P<options>[^\n]*)\n(?P<text>.*?)^```$(?P<after>(?:\n(?!```|#)[^\n]*)*)", re.M | re.S)
_FINDING = compiled_on_use(r"^发现（(?P<severity>错误|警告|提示)）：(?P<words>.+)$", re.M)


class Expectation(StrEnum):
    """What a page's section says of the examples in it; the heading decides, never a name."""

    PASSES = "通过"
    FAILS = "不通过"
    NO_FINDING = "不误报"
    UNDECIDED = "无法判断"


class ExpectedFinding(Struct, frozen=True):
    """What an example under 不通过 must yield: a severity, and words that the finding's texts must hold."""

    severity: str
    words: str


class Example(Struct, frozen=True):
    """
    One example: a submission as text, run through reading, recognition and review.

    `options` are `key=value` pairs after the fence (口径=jiangxi). `findings` are the expected findings, in order.
    """

    expectation: Expectation
    text: str
    options: dict[str, str]
    findings: tuple[ExpectedFinding, ...] = ()


class Page(Struct, frozen=True):
    """A page: its title, its sections by heading, and its examples."""

    title: str
    sections: dict[str, str]
    examples: tuple[Example, ...]


def parse_page(docstring: str) -> Page:
    """The page in a module's docstring. Sections keep their text as written; nothing is checked here."""
    head, *parts = re.split(r"^## (.+)$", docstring.strip(), flags=re.M)
    sections = {name.strip(): text.strip("\n") for name, text in zip(parts[::2], parts[1::2], strict=True)}
    examples = tuple(
        example
        for expectation in Expectation
        for example in _examples(sections.get(expectation.value, ""), expectation)
    )
    return Page(head.strip().removeprefix("# ").strip(), sections, examples)


def _examples(section: str, expectation: Expectation) -> list[Example]:
    found = []
    for match in _FENCE.finditer(section):
        options = dict(pair.split("=", 1) for pair in match["options"].split() if "=" in pair)
        findings = tuple(ExpectedFinding(m["severity"], m["words"].strip()) for m in _FINDING.finditer(match["after"]))
        found.append(Example(expectation, match["text"], options, findings))
    return found
