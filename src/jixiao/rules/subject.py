"""What a check is given: a form or a file with its scores, readings and names worked out once for all rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

from jixiao.document import Document
from jixiao.form import Form, FundingLine, Report, Submission
from jixiao.names import Comparison, compare
from jixiao.recognition.prose import Passage, gather_passages
from jixiao.rules.row import IndicatorUnderReview, row_of

if TYPE_CHECKING:
    from jixiao.policy import PolicyInForce
    from jixiao.scoring import Scorecard

_Result = TypeVar("_Result")


class Names:
    """Judges names inside one report: its declared short names are known, its own office is at home."""

    def __init__(self, report: Report | None) -> None:
        self._aliases = report.aliases if report is not None else ()
        self._home = report.department.text if report is not None else None
        self._seen: dict[tuple[str, str, str], Comparison] = {}

    def compare(self, one: str, other: str, *, kind: Literal["org", "project"] = "org") -> Comparison:
        """Whether two names mean the same office (org) or project."""
        key = (one, other, kind)
        if key not in self._seen:
            self._seen[key] = compare(one, other, kind=kind, aliases=self._aliases, home=self._home)
        return self._seen[key]


def form_subject(form: Form, index: int) -> str:
    """How the ledger names a form as a whole: its project, or its place among the forms."""
    return form.project.text or f"第{index + 1}张表"


class Prose:
    """The prose of a file, gathered once for all rules that read it."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages in order, lines that belong together joined."""
        return gather_passages(self._document)


class FormUnderReview:
    """A form with all that its checks need; `index` is its place in the submission from 0."""

    def __init__(
        self,
        form: Form,
        index: int,
        submission: Submission,
        *,
        scorecard: Scorecard,
        policy: PolicyInForce,
        names: Names,
        prose: Prose,
    ) -> None:
        self.form = form
        self.index = index
        self.submission = submission
        self.scorecard = scorecard
        self.policy = policy
        self.names = names
        self._prose = prose

    @property
    def report(self) -> Report | None:
        """The report around the form, None where the file holds nothing else."""
        return self.submission.report

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the prose around the form."""
        return self._prose.passages

    @cached_property
    def indicators(self) -> tuple[IndicatorUnderReview, ...]:
        """The indicators with their readings, in the form's order; not-applicable ones included."""
        lines = {line.index: line for line in self.scorecard.lines}
        return tuple(
            row_of(self, indicator, index, lines.get(index)) for index, indicator in enumerate(self.form.indicators)
        )

    @cached_property
    def filled_rows(self) -> tuple[IndicatorUnderReview, ...]:
        """The indicators without the unused rows of the layout."""
        return tuple(each for each in self.indicators if not each.says_nothing)

    def of_each(self, check: Callable[[IndicatorUnderReview], _Result]) -> Iterator[_Result]:
        """What *check*, which looks at nothing but a row, finds on each indicator."""
        return (each.once(check) for each in self.indicators)

    @property
    def overall(self) -> FundingLine | None:
        """The line 年度资金总额."""
        return self.form.overall

    @property
    def subject(self) -> str:
        """How the ledger names the form as a whole."""
        return form_subject(self.form, self.index)


class FileUnderReview:
    """A file with its forms and its prose, all worked out once."""

    def __init__(
        self, submission: Submission, forms: tuple[FormUnderReview, ...], *, names: Names, prose: Prose
    ) -> None:
        self.submission = submission
        self.forms = forms
        self.names = names
        self._prose = prose

    @property
    def report(self) -> Report | None:
        """The report around the forms, None where there is none."""
        return self.submission.report

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the prose."""
        return self._prose.passages
