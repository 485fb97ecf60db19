"""What the words of an indicator's name suggest of its unit, category and direction: hints, never a judgement."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from msgspec import Struct, convert

from jixiao.library.files import read_library_file
from jixiao.library.kind import Direction
from jixiao.vocabulary import Category, squeezed


class NamingRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    One rule (命名规律): if the name has one of `words` (or fits `pattern`) and none of `exceptions`, it suggests this.

    `position` "end" looks at the end of the name only. What the rule does not suggest is None.
    """

    id: str
    words: tuple[str, ...]
    position: Literal["anywhere", "end"] = "anywhere"
    pattern: str | None = None
    exceptions: tuple[str, ...] = ()
    measure_unit: str | None = None
    category: Category | None = None
    direction: Direction | None = None
    note: str = ""

    def applies(self, name: str) -> bool:
        """Whether the rule speaks of an indicator with this name; blanks in the name don't matter."""
        bare = squeezed(name)
        if any(word in bare for word in self.exceptions):
            return False
        if self.pattern is not None and re.search(self.pattern, bare):
            return True
        if self.position == "end":
            return bare.endswith(self.words)
        return any(word in bare for word in self.words)


class NamingFault(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A usual fault of names (命名的毛病): what it is, an example, and the words by which some of it is known."""

    id: str
    name: str
    example: str
    words: tuple[str, ...] = ()


class _NamingRecord(Struct, frozen=True, forbid_unknown_fields=True):
    rules: tuple[NamingRule, ...]
    faults: tuple[NamingFault, ...]


def naming_rules() -> tuple[NamingRule, ...]:
    """All naming rules in the order of the file."""
    return _naming().rules


def naming_faults() -> tuple[NamingFault, ...]:
    """All usual faults of names in the order of the file."""
    return _naming().faults


@cache
def _naming() -> _NamingRecord:
    return convert(read_library_file("naming"), _NamingRecord)
