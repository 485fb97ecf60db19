"""Slips of character recognition: one character drawn like another, a doubled one, a lost one."""

from __future__ import annotations

from functools import lru_cache

from jixiao.names.gazetteer import places
from jixiao.names.tables import lookalikes, words

_NEVER = frozenset("一二三四五六七八九十百千万零0123456789")
_DRAWN_ALIKE = frozenset(map(frozenset, ("5S", "0O", "0o", "1l", "1I", "8B", "2Z", "6G", "9g", "lI", "1i")))
_LONGEST_WORD = 6


def are_alike(one: str, other: str) -> bool:
    """Whether two characters are drawn so much alike that one is read for the other; digits never stand for digits."""
    if frozenset((one, other)) in _DRAWN_ALIKE:
        return True
    if one in _NEVER and other in _NEVER:
        return False
    table = lookalikes()
    return other in table.get(one, "") or one in table.get(other, "")


def is_rare(character: str) -> bool:
    """Whether a Chinese character is outside GB 2312, so that printing and reading often lose it (such as 㙍)."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return "\u3400" <= character <= "\U0003ffff"
    return False


def words_over(text: str, position: int) -> frozenset[str]:
    """The known words and places of *text* that cover a position."""
    known, index = words(), places()
    found = set()
    for length in range(2, _LONGEST_WORD + 1):
        for start in range(max(0, position - length + 1), min(position, len(text) - length) + 1):
            part = text[start : start + length]
            if part in known or part in index.written or part in index.stems:
                found.add(part)
    return frozenset(found)


@lru_cache(maxsize=4096)
def slip_between(one: str, other: str) -> tuple[str, str] | None:
    """
    The differing characters when two texts differ by one slip of recognition, else None.

    It is no slip where both texts make a known word or a real place at that position (网格, 网络).
    """
    if len(one) == len(other):
        return _replaced(one, other)
    if abs(len(one) - len(other)) == 1:
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        lost = _lost(longer, shorter)
        if lost is None:
            return None
        return (lost, "") if longer == one else ("", lost)
    return None


def _replaced(one: str, other: str) -> tuple[str, str] | None:
    places_apart = [index for index, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(places_apart) != 1:
        return None
    position = places_apart[0]
    pair = one[position], other[position]
    if not (are_alike(*pair) or is_rare(pair[0]) != is_rare(pair[1])):
        return None
    if words_over(one, position) and words_over(other, position):
        return None
    return pair


def _lost(longer: str, shorter: str) -> str | None:
    """The character that *shorter* lacks when it was doubled, is rare, or stood inside a known word."""
    position = next((index for index, character in enumerate(shorter) if longer[index] != character), len(shorter))
    if longer[position + 1 :] != shorter[position:]:
        return None
    character = longer[position]
    if character in _NEVER or not "\u3400" <= character <= "\U0003ffff":
        return None
    if (position and longer[position - 1] == character) or is_rare(character):
        return character
    inside = 0 < position < len(shorter)
    return character if inside and _breaks_word(longer, shorter, position) else None


def _breaks_word(longer: str, shorter: str, position: int) -> bool:
    """Whether the loss left a character of a known word that no known word of *shorter* covers any more."""
    for word in words_over(longer, position):
        start = longer.find(word, max(0, position - len(word) + 1))
        remains = range(start, start + len(word) - 1)
        if any(not words_over(shorter, index) for index in remains):
            return True
    return False
