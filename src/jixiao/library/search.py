"""Finding an indicator by its name, and kinds of project by the words of a text."""

from __future__ import annotations

from functools import cache, lru_cache

from jixiao.library.kind import Kind, LibraryIndicator, kinds, kinds_that_mention, load_kind
from jixiao.numerals import narrow
from jixiao.patterns import compiled_on_use
from jixiao.vocabulary import Category, bare_label, squeezed

_PREFIX = compiled_on_use(r"^指标\d+[:：.、]?")


@lru_cache(maxsize=1024)
def find_indicator(name: str, *, category: Category | None = None) -> LibraryIndicator | None:
    """
    The library's indicator with this name, None where it has none.

    Blanks, widths, stars, bracketed remarks and a leading 指标1： don't matter. Under one name several kinds may have
    indicators: those of *category* count where it is given. None where what is left differs in category, operator,
    direction or unit.
    """
    bare = _bare_name(name)
    found = [each for kind in kinds_that_mention(bare) for each in _by_name(kind.id).get(bare, ())] if bare else []
    fitting = [indicator for indicator in found if category is None or indicator.category is category]
    claims = {
        (indicator.category, indicator.operator, indicator.direction, indicator.measure_unit) for indicator in fitting
    }
    return fitting[0] if len(claims) == 1 else None


def suggest_kinds(text: str) -> tuple[Kind, ...]:
    """
    Kinds whose words stand in *text* (a project's name, an office's duties), the likeliest first.

    More and longer words weigh more; it only puts candidates in order, and the user decides.
    """
    bare = squeezed(narrow(text))
    weights = {kind.id: sum(len(word) for word in _longest(kind.words, bare)) for kind in kinds()}
    ranked = sorted(kinds(), key=lambda kind: (-weights[kind.id], kind.number))
    return tuple(kind for kind in ranked if weights[kind.id])


def _longest(words: tuple[str, ...], text: str) -> list[str]:
    """The words that stand in *text*, without those that are only a part of another one that does."""
    present = [word for word in words if word in text]
    return [word for word in present if not any(word != other and word in other for other in present)]


@cache
def _by_name(kind_id: str) -> dict[str, list[LibraryIndicator]]:
    """The indicators of a kind by their names as they are compared."""
    found: dict[str, list[LibraryIndicator]] = {}
    for indicator in load_kind(kind_id).indicators:
        found.setdefault(_bare_name(indicator.name), []).append(indicator)
    return found


def _bare_name(name: str) -> str:
    return bare_label(narrow(_PREFIX.sub("", squeezed(name))))
