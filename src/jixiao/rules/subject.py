"""What a check is given: a form or a file with its scores, readings and names worked out once for all rules."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from jixiao.document import Document
from jixiao.form import Form, FundingLine, Indicator, Report, Submission
from jixiao.names import Comparison, compare
from jixiao.recognition.prose import Passage, gather_passages
from jixiao.values import Actual, Target, parse_actual, parse_target

if TYPE_CHECKING:
    from jixiao.policy import PolicyInForce
    from jixiao.scoring import Scorecard, ScoredLine


class IndicatorUnderReview:
    """
    An indicator with its readings and its scored line.

    `index` is its place in the form from 0; `target` and `actual` are the readings that the scores rest on.
    """

    __slots__ = ("actual", "index", "indicator", "line", "target")

    def __init__(self, indicator: Indicator, index: int, line: ScoredLine | None, *, form: Form) -> None:
        self.indicator = indicator
        self.index = index
        self.line = line
        context = {
            "name": indicator.name.text,
            "dimension": indicator.dimension.text,
            "category": indicator.category.text,
            "money_unit": form.money_unit,
        }
        self.target: Target = (line and line.target) or parse_target(indicator.target.text, year=form.year, **context)
        self.actual: Actual = (line and line.actual) or parse_actual(
            indicator.actual.text, target=self.target, year=form.year, **context
        )

    @property
    def subject(self) -> str:
        """Its name, or its place where it has none."""
        return self.indicator.name.text or f"第{self.index + 1}项指标"


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
        return tuple(
            IndicatorUnderReview(indicator, index, self.scorecard.line_of(index), form=self.form)
            for index, indicator in enumerate(self.form.indicators)
        )

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
