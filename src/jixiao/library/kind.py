"""Kinds of project and their indicators, one data file each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from msgspec import Struct, convert

from jixiao.errors import UsageError
from jixiao.library.files import kind_names, library_text, read_library_file
from jixiao.patterns import compiled_on_use
from jixiao.vocabulary import Category, bare_label

Direction = Literal["higher_is_better", "lower_is_better"]
"""正向, 反向 as the data writes them."""
_SIGNS = {">=": "≥", "<=": "≤", "=": "="}
_NUMBER = compiled_on_use(r"\d+(?:\.\d+)?")
_THIS_YEAR = "当年"


class LibraryIndicator(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    An indicator of the library.

    `operator` is >=, <= or =, None for a qualitative indicator. `typical_target` is a usual writing and no standard:
    a number is an example, a text says where the value comes from. `direction` is None where the operator has none.
    `seen` says that the name was met in published forms; the others are common sense.
    """

    id: str
    name: str
    category: Category
    operator: Literal[">=", "<=", "="] | None = None
    qualitative: bool = False
    measure_unit: str | None = None
    typical_target: str
    direction: Direction | None = None
    seen: bool
    note: str = ""

    def target_text(self, year: int | None = None) -> str | None:
        """
        The target as it would be written in a form of *year*: ≥90%, =0起, 2024年12月底前, 有效减轻.

        None where the value has to be taken from a plan, a contract, a list or a rule.
        """
        if self.qualitative:
            return self.typical_target
        if self.typical_target.startswith(_THIS_YEAR):
            day = self.typical_target.removeprefix(_THIS_YEAR)
            return f"{day}前" if year is None else f"{year}年{day}前"
        if self.operator is None or not _NUMBER.fullmatch(self.typical_target):
            return None
        return f"{_SIGNS[self.operator]}{self.typical_target}{self.measure_unit or ''}"


class Kind(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A kind of project (类别): its place in the list, its Chinese name, and its indicators in the order of the levels.

    `words` are words in names of projects and duties of offices from which the kind is guessed.
    """

    id: str
    number: int
    name: str
    words: tuple[str, ...]
    indicators: tuple[LibraryIndicator, ...]


def load_kind(kind_id: str) -> Kind:
    """The kind with this id. Raises: UsageError with the nearest spelling where there is none."""
    if kind_id not in kind_names():
        raise _unknown(kind_id)
    return _loaded(kind_id)


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds in the order of their numbers."""
    return _in_order(kind_names())


def kinds_that_mention(words: str) -> tuple[Kind, ...]:
    """
    The kinds in whose files *words* stand, in the order of their numbers; the other files are not even parsed.

    *words* and files are compared as `bare_label` leaves them.
    """
    return _in_order(name for name in kind_names() if words in _bare_text(name))


def _in_order(kind_ids: Iterable[str]) -> tuple[Kind, ...]:
    return tuple(sorted(map(_loaded, kind_ids), key=lambda kind: kind.number))


@cache
def _bare_text(kind_id: str) -> str:
    return bare_label(library_text(kind_id))


@cache
def _loaded(kind_id: str) -> Kind:
    return convert(read_library_file(kind_id), Kind)


def _unknown(kind_id: str) -> UsageError:
    from difflib import get_close_matches

    by_name = {kind.name: kind.id for kind in kinds()}
    named = next((kind for name, kind in by_name.items() if kind_id and kind_id in name), None)
    near = named or next(iter(get_close_matches(kind_id.lower(), kind_names(), n=1)), None)
    remedy = f"最接近的是“{near}”" if near else "用 jixiao library 可以列出全部类别"
    return UsageError(None, what=f"指标库没有“{kind_id}”这一类", remedy=remedy)
