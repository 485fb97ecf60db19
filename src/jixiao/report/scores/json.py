"""The scorecards of a file as JSON (`jixiao.score/1`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.form import Form
from jixiao.report.objects import JsonObject, choice_object, decimal_text, json_text, written_text
from jixiao.report.paper import Paper
from jixiao.scoring import Score, Scorecard, ScoredLine, Step

FORMAT = "jixiao.score/1"


def write(scored: Iterable[tuple[Form, Scorecard]], *, paper: Paper) -> Iterator[str]:
    """One document with all forms."""
    yield json_text({"format": FORMAT, "forms": [_form(form, card) for form, card in scored]}) + "\n"


def _form(form: Form, card: Scorecard) -> JsonObject:
    return {
        "project": form.project.text,
        "policy": choice_object(card.choice),
        "lines": [_line(line) for line in card.lines],
        "dimensions": [
            {
                "dimension": dimension.dimension,
                "weight": decimal_text(dimension.weight),
                "score": decimal_text(dimension.score),
            }
            for dimension in card.dimensions
        ],
        "total": {"weight": decimal_text(card.weight), "score": decimal_text(card.total)},
        "grade": None if card.grade is None else str(card.grade),
        "by_policy": {
            policy: [
                {
                    "total": decimal_text(total.total),
                    "grade": None if total.grade is None else str(total.grade),
                    "when": total.when,
                }
                for total in totals
            ]
            for policy, totals in card.by_policy.items()
        },
    }


def _line(line: ScoredLine) -> JsonObject:
    return {
        "subject": line.subject,
        "kind": str(line.kind),
        "weight": decimal_text(line.weight),
        "score": decimal_text(line.score),
        "printed_score": written_text(line.printed_score),
        "status": str(line.status),
        "reason": line.reason or None,
        "by_policy": {policy: [_score(score) for score in scores] for policy, scores in line.by_policy.items()},
        "trace": [_step(step) for step in line.trace],
    }


def _score(score: Score) -> JsonObject:
    return {"score": decimal_text(score.points), "when": score.when}


def _step(step: Step) -> JsonObject:
    basis = step.basis
    return {
        "step": step.step,
        "value": step.value,
        "basis": None
        if basis is None
        else {"document": basis.document, "article": basis.article or None, "strength": str(basis.strength)},
    }
