"""What is usually written in a field in projects of the same kind (同类项目常用), from the indicator library."""

from __future__ import annotations

from functools import lru_cache

from jixiao.form import Form, Indicator
from jixiao.library import LibraryIndicator, find_indicator, suggest_kinds
from jixiao.store import FieldPath

MOST_KINDS = 3
"""How many kinds of project are taken for like ones; the likeliest come first."""
MOST_TEXTS = 12
"""How many texts are offered."""


def usual_texts(form: Form, path: FieldPath, typed: str) -> tuple[str, ...]:
    """
    Texts for the name or the target of an indicator, the likeliest first; none for other fields.

    Names are those of its 二级指标 that the form does not have yet and that hold what is *typed*; targets are those of
    its name.
    """
    match path:
        case ("indicators", int(index), "name"):
            return _names(form, form.indicators[index], typed.strip())
        case ("indicators", int(index), "target"):
            return _targets(form, form.indicators[index])
        case _:
            return ()


def _names(form: Form, row: Indicator, typed: str) -> tuple[str, ...]:
    taken = {one.name.text for one in form.indicators if one is not row}
    names = (
        one.name
        for one in _like(_about(form))
        if one.category is row.category_kind and one.name not in taken and typed in one.name and typed != one.name
    )
    return tuple(dict.fromkeys(names))[:MOST_TEXTS]


def _targets(form: Form, row: Indicator) -> tuple[str, ...]:
    name = row.name.text or ""
    found = [one for one in _like(_about(form)) if one.name == name]
    anywhere = find_indicator(name, category=row.category_kind) if name else None
    texts = (one.target_text(form.year) for one in (*found, *([anywhere] if anywhere else [])))
    return tuple(dict.fromkeys(text for text in texts if text))


def _about(form: Form) -> str:
    """The words from which the kind of project is guessed."""
    return f"{form.project.text or ''} {form.department.text or ''} {form.unit.text or ''}"


@lru_cache(maxsize=8)
def _like(about: str) -> tuple[LibraryIndicator, ...]:
    """The indicators of the kinds that a text speaks of."""
    return tuple(indicator for kind in suggest_kinds(about)[:MOST_KINDS] for indicator in kind.indicators)
