"""
The outputs there are: a review's are modules of `report.reviews`, a score report's modules of `report.scores`.

Registration is a walk over the package: a module with a `NAME` and a `write` is an output.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from jixiao.form import Form
    from jixiao.report.detail import Detail
    from jixiao.report.paper import Paper
    from jixiao.reviewing import Review
    from jixiao.scoring import Scorecard

WRITTEN_FORMATS = ("text", "json", "jsonl", "sarif", "junit", "csv", "html", "md", "xlsx", "docx")
"""The formats that the review command knows by name, whether or not they can be written already."""


class ReviewOutput(Protocol):
    """An output of reviews: takes them one by one, so that it can write while the next is still under review."""

    NAME: str

    def write(self, reviews: Iterable[Review], *, paper: Paper, detail: Detail) -> Iterator[str]:
        """The report in pieces."""


class ScoreOutput(Protocol):
    """An output of scorecards: takes the forms of one file with their scorecards."""

    NAME: str

    def write(self, scored: Iterable[tuple[Form, Scorecard]], *, paper: Paper) -> Iterator[str]:
        """The report in pieces."""


@cache
def review_outputs() -> dict[str, ReviewOutput]:
    """Name of the format to its output, for reviews."""
    return {module.NAME: cast("ReviewOutput", module) for module in _modules("jixiao.report.reviews")}


@cache
def score_outputs() -> dict[str, ScoreOutput]:
    """Name of the format to its output, for scorecards."""
    return {module.NAME: cast("ScoreOutput", module) for module in _modules("jixiao.report.scores")}


def _modules(package: str) -> Iterator[ReviewOutput | ScoreOutput]:
    for found in pkgutil.iter_modules(import_module(package).__path__):
        module = import_module(f"{package}.{found.name}")
        if hasattr(module, "NAME"):
            yield cast("ReviewOutput | ScoreOutput", module)
