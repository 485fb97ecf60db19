"""The score of a line as it would be with the text that is being typed: one line alone is scored, not the form."""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.form import Form
from jixiao.scoring import ScoredLine, score
from jixiao.store import FieldPath, SetField, apply_edit
from jixiao.tui.fill.assessed import Assessed

WEIGHED = frozenset({"initial_budget", "annual_budget", "executed", "weight", "target", "actual", "printed_score"})
"""Fields on which the score of a line depends."""


def drafted_line(assessed: Assessed, path: FieldPath, text: str) -> ScoredLine | None:
    """
    The scored line of the field at *path* with *text* in it.

    None where the field belongs to no scored line.
    """
    if assessed.line_at(path) is None or path[-1] not in WEIGHED:
        return assessed.line_at(path)
    card = score(_alone(assessed.form, path, text), policy=assessed.scorecard.choice.id)
    match path:
        case ("indicators", int(index), _):
            line = card.line_of(0)
            return None if line is None else replace(line, index=index)
        case _:
            return card.execution


def _alone(form: Form, path: FieldPath, text: str) -> Form:
    match path:
        case ("indicators", int(index), name):
            alone = replace(form, funding=(), indicators=(form.indicators[index],))
            return apply_edit(alone, SetField(("indicators", 0, name), text))
        case _:
            return apply_edit(replace(form, indicators=()), SetField(path, text))
