"""
The word tables that ship with the package, each read once, when it is first needed.

They are kept as readable text; the first line of each says where it comes from.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jixiao.patterns import compiled_on_use

_DATA = Path(__file__).parent / "data"


def _lines(name: str) -> list[str]:
    """The lines of a data file without its remarks."""
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def read_rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated data file."""
    return [line.split("\t") for line in _lines(name)]


@cache
def variants() -> dict[int, str]:
    """Code points that are read as another character: radicals, old and foreign forms (for `str.translate`)."""
    return {ord(variant): line[0] for line in _lines("variants.txt") for variant in line[1:]}


@cache
def lookalikes() -> dict[str, str]:
    """For each character the characters drawn like it."""
    return {line[0]: line[1:] for line in _lines("lookalikes.txt")}


@cache
def short_forms(where: str) -> dict[str, str]:
    """Long form to short form for *where*: org (names of offices), project or city (the city to its one character)."""
    return {long: short for long, short, place in read_rows("abbreviations.tsv") if place == where}


@cache
def cities_by_character() -> dict[str, str]:
    """The city that a single character after 驻 or 赴 stands for; the first line of the table wins."""
    found: dict[str, str] = {}
    for city, character, place in read_rows("abbreviations.tsv"):
        if place == "city":
            found.setdefault(character, city)
    return found


@cache
def short_form_pattern(where: str) -> re.Pattern[str]:
    """A pattern that finds the long forms, longest first."""
    longest_first = sorted(short_forms(where), key=len, reverse=True)
    return compiled_on_use("|".join(map(re.escape, longest_first)), needs=longest_first)


def shorten(text: str, where: str) -> str:
    """*text* with every long form of the table replaced by its short one."""
    table = short_forms(where)
    return short_form_pattern(where).sub(lambda found: table[found[0]], text)


@cache
def office_words() -> frozenset[str]:
    """Words with which the function of an office begins, long and short (财政, 人力资源和社会保障, 人社)."""
    words = set()
    for line in _lines("words.txt"):
        if line.startswith("@org "):
            words.update(line.split()[1:])
    for long, short in short_forms("org").items():
        words.update((long, short))
    return frozenset(word for word in words if len(word) > 1)


@cache
def words() -> frozenset[str]:
    """All known words of two and more characters, of offices and of projects."""
    known = {word for line in _lines("words.txt") for word in line.split() if word != "@org"}
    for where in ("org", "project"):
        known.update(short_forms(where))
    return frozenset(word for word in known if len(word) > 1) | office_words()


@cache
def reforms() -> frozenset[frozenset[str]]:
    """Pairs of functions, shortened, of which one followed the other in a reform of government."""
    return frozenset(frozenset(row) for row in read_rows("reforms.tsv"))
