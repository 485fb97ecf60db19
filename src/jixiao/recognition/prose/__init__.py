"""The prose of a submission: who reports, for which year, and what the text claims beside the forms."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.document import Document, Grid
from jixiao.form import Form, Other, Report
from jixiao.vocabulary import DocumentKind


def recognise_report(
    document: Document, forms: Sequence[Form], grids: Sequence[tuple[Grid, DocumentKind, str]]
) -> Report | None:
    """The report around the forms, or None where the file holds no prose worth the name."""
    return None


def other_parts(document: Document) -> list[Other]:
    """The parts of the file that are texts of their own: an evaluation report, the final accounts as a whole."""
    return []
