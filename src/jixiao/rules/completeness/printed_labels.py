"""
Which labels a form prints in its own table: a blank cell beside a label is blank, a missing label may be the layout's.

A form file (TOML) has a key for each label: a key that is not there is a label that the form lacks.
"""

from __future__ import annotations

from collections.abc import Mapping

from jixiao.document import Document, Grid
from jixiao.form import Form, Written
from jixiao.origin import NOWHERE
from jixiao.recognition import label_key, labels
from jixiao.rules.subject import FormUnderReview


def prints_label(form: FormUnderReview, field: str) -> bool:
    """
    Whether the form prints a label of *field* (project, department, unit, expected or achieved).

    True for a form whose values have no places, as one that is being made. The column labels of the indicators are not
    looked at: an actual may be headed as the objective is.
    """
    grid = _grid_of(form.form, form.submission.document)
    if grid is None:
        values = _labelled(form.form)
        return values[field].origin != NOWHERE or all(value.origin == NOWHERE for value in values.values())
    rows = ({label_key(cell.text) for cell in grid.starts(row)} for row in range(grid.height))
    return any(not keys.isdisjoint(_LABELS[field]) for keys in rows if keys.isdisjoint(_INDICATOR_NAMES))


def _labelled(form: Form) -> Mapping[str, Written]:
    return {
        "project": form.project,
        "department": form.department,
        "unit": form.unit,
        "expected": form.objective.expected,
        "achieved": form.objective.achieved,
    }


def _grid_of(form: Form, document: Document) -> Grid | None:
    """The table of the document in which the form's block of labels stands; None where it was read from none."""
    grids = list(document.grids())
    for grid in grids:
        if grid.origin == form.origin:
            return grid
    return next((grid for grid in grids if grid.origin.table == form.origin.table), None)


_INDICATOR_NAMES = frozenset(labels.INDICATOR_COLUMNS["name"])
_LABELS: Mapping[str, tuple[str, ...]] = {
    **labels.HEADER_LABELS,
    "expected": (*labels.OBJECTIVE_COLUMNS["expected"], *labels.SIDE_LABELS["objective"]),
    "achieved": labels.OBJECTIVE_COLUMNS["achieved"],
}
