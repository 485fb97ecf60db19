"""How a text that is typed into a field is understood, said at once beside it."""

from __future__ import annotations

from jixiao.form import DASHES, Form
from jixiao.numerals import narrow, parse_number, percent, shown
from jixiao.store import FieldPath, FieldRefused, SetField, apply_edit
from jixiao.tui.fill import labels, reading_texts, texts
from jixiao.tui.fill.understood import Understood
from jixiao.values import Confidence, Operator, Value, ValueKind, parse_actual, parse_rate, parse_target, said
from jixiao.vocabulary import MONEY_UNITS, squeezed

NUMBERS = frozenset({"initial_budget", "annual_budget", "executed", "weight", "printed_score", "score"})
"""Fields that hold a number."""


HIGHEST_RATIO = 100
"""No execution rate above 10000% is one."""


def understood(form: Form, path: FieldPath, text: str) -> Understood:
    """How *text* in the field at *path* is read, in the place of what the form has there."""
    if not text.strip():
        return Understood(labels.HINT.get(str(path[-1]), ""))
    match path:
        case ("indicators", int(index), "target" | "actual"):
            return _value(form, index, str(path[-1]), text)
        case (*_, str(name)) if name in NUMBERS:
            return _number(path, text, form.money_unit)
        case _:
            return _word(form, path, text)


def _word(form: Form, path: FieldPath, text: str) -> Understood:
    """A text that is neither a number nor a value with a grammar of its own."""
    match path[-1]:
        case "printed_rate":
            ratio = next((each.ratio for each in parse_rate(text) if abs(each.ratio) <= HIGHEST_RATIO), None)
            return (
                _unread(reading_texts.NO_RATE) if ratio is None else Understood(reading_texts.read_as(percent(ratio)))
            )
        case "money_unit" if text.strip() not in MONEY_UNITS:
            return _unread(reading_texts.no_money_unit(tuple(MONEY_UNITS)))
        case "year" | "completed":
            return _refusal(form, path, text)
        case _:
            return Understood()


def _refusal(form: Form, path: FieldPath, text: str) -> Understood:
    try:
        apply_edit(form, SetField(path, text))
    except FieldRefused as refused:
        return _unread(f"{refused.what}，{refused.remedy}")
    return Understood()


def _number(path: FieldPath, text: str, money_unit: str | None) -> Understood:
    bare = squeezed(narrow(text))
    if bare in DASHES:
        return Understood(reading_texts.DASH)
    number = parse_number(bare)
    if number is None:
        return _unread(reading_texts.no_number(money_unit if path[0] == "funding" and path[-1] != "weight" else None))
    return Understood() if bare == text.strip() else Understood(reading_texts.read_as(shown(number)))


def _value(form: Form, index: int, name: str, text: str) -> Understood:
    row = form.indicators[index]
    context = {
        "name": row.name.text,
        "dimension": row.dimension.text,
        "category": row.category.text,
        "money_unit": form.money_unit,
    }
    aim = text if name == "target" else row.target.text
    target = parse_target(aim, year=form.year, **context)
    if name == "target":
        return understood_as(target, aim=True)
    return understood_as(parse_actual(text, target=target, year=form.year, **context), aim=False)


def understood_as(value: Value, *, aim: bool) -> Understood:
    """What is said of a text that was read as *value*, which is a target (*aim*) or an actual."""
    notes = "；".join(value.notes)
    match value.kind:
        case ValueKind.PLACEHOLDER:
            return _unread(reading_texts.PLACEHOLDER)
        case ValueKind.SUSPECT:
            return _suspect(value, notes, aim=aim)
        case ValueKind.NOT_APPLICABLE:
            words = reading_texts.read_as(texts.NOT_APPLICABLE)
        case ValueKind.QUALITATIVE | ValueKind.LEVEL | ValueKind.YES_NO | ValueKind.GRADE_SCALE:
            words = reading_texts.words_of(value)
        case ValueKind.COMPOUND:
            words = reading_texts.read_as("；".join(map(_words, value.parts)))
        case _:
            words = reading_texts.read_as(_words(value))
    return Understood(f"{words}（{notes}）" if notes else words, value.confidence is Confidence.SUSPECT)


def _suspect(value: Value, notes: str, *, aim: bool) -> Understood:
    """A text that can be read in several ways, or in none."""
    ways = [f"{said(reading)}（{reading.why}）" for reading in value.readings if said(reading)]
    return _unread(reading_texts.read_in_ways(ways) if ways else reading_texts.unread_value(notes, aim=aim))


def _words(value: Value) -> str:
    if value.deadline is not None:
        return reading_texts.by_the_day(value.deadline)
    if value.operator in reading_texts.OPERATOR_WORD and value.operator is not Operator.BETWEEN:
        bare = said(value).lstrip("≥≤><=约±")
        return f"{reading_texts.OPERATOR_WORD[value.operator]}{bare}"
    return said(value) or value.raw


def _unread(words: str) -> Understood:
    return Understood(words, doubtful=True)
