"""
The outputs there are: a review's are modules of `report.reviews`, a score report's modules of `report.scores`.

Registration is a walk over the package: a module there is an output, and its name is the name of the format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

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

    def write(self, reviews: Iterable[Review], *, paper: Paper, detail: Detail) -> Iterator[str]:
        """The report in pieces."""


class ScoreOutput(Protocol):
    """An output of scorecards: takes the forms of one file with their scorecards."""

    def write(self, scored: Iterable[tuple[Form, Scorecard]], *, paper: Paper) -> Iterator[str]:
        """The report in pieces."""


_Output = TypeVar("_Output", ReviewOutput, ScoreOutput)


class _Outputs(Mapping[str, _Output]):
    """The modules of a package by their names; each is loaded when it is asked for, for a run writes one format."""

    def __init__(self, package: str) -> None:
        self._package = package
        import pkgutil

        self._names = tuple(found.name for found in pkgutil.iter_modules(import_module(package).__path__))

    def __getitem__(self, name: str) -> _Output:
        if name not in self._names:
            raise KeyError(name)
        return cast("_Output", import_module(f"{self._package}.{name}"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@cache
def review_outputs() -> Mapping[str, ReviewOutput]:
    """Name of the format to its output, for reviews."""
    return _Outputs("jixiao.report.reviews")


@cache
def score_outputs() -> Mapping[str, ScoreOutput]:
    """Name of the format to its output, for scorecards."""
    return _Outputs("jixiao.report.scores")
