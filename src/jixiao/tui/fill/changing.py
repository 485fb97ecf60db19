"""What differs between two states of a form, told field by field."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.form import Form
from jixiao.origin import Origin
from jixiao.store import FieldPath, field_paths, text_at
from jixiao.tui.fill import texts


def changes_between(before: Form, after: Form) -> Iterator[str]:
    """A line for each field that differs, and for each indicator that came or went."""
    places = {indicator.origin: index for index, indicator in enumerate(before.indicators)}
    for path in field_paths(after):
        old = _path_before(path, after, places)
        was = None if old is None or not _is_there(old, before) else text_at(before, old)
        now = text_at(after, path)
        if was != now:
            yield texts.change(_row_name(after, path), path, was, now)
    kept: set[Origin] = {indicator.origin for indicator in after.indicators}
    for indicator in before.indicators:
        if indicator.origin not in kept:
            yield texts.removed(indicator.name.text or texts.UNNAMED)


def differences(first: Form, second: Form) -> Iterator[str]:
    """A line for each field in which two forms of unlike origin differ, rows taken in their order."""
    for path in dict.fromkeys((*field_paths(first), *field_paths(second))):
        texts_there = [text_at(form, path) if _is_there(path, form) else None for form in (first, second)]
        if texts_there[0] != texts_there[1]:
            named = second if _is_there(path, second) else first
            yield texts.change(_row_name(named, path), path, *texts_there)


def _path_before(path: FieldPath, after: Form, places: dict[Origin, int]) -> FieldPath | None:
    match path:
        case ("indicators", int(index), name):
            place = places.get(after.indicators[index].origin)
            return None if place is None else ("indicators", place, name)
        case _:
            return path


def _is_there(path: FieldPath, form: Form) -> bool:
    match path:
        case ("funding", int(index), _):
            return index < len(form.funding)
        case ("indicators", int(index), _):
            return index < len(form.indicators)
        case _:
            return True


def _row_name(form: Form, path: FieldPath) -> str:
    match path:
        case ("indicators", int(index), *_):
            return form.indicators[index].name.text or texts.UNNAMED
        case ("funding", int(index), *_):
            return form.funding[index].item.text or texts.UNNAMED_FUNDING
        case ("printed_total", *_):
            return texts.TOTAL_ROW
        case _:
            return ""
