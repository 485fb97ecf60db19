"""A form with what the core says of it: its scores, and its findings by the field at which they stand."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Document, Source
from jixiao.form import Form, Submission
from jixiao.store import FieldPath
from jixiao.tui.fill.field_places import FieldPlaces, Place, place_of
from jixiao.tui.fill.nodes import Node, node_of
from jixiao.vocabulary import Severity

if TYPE_CHECKING:
    from jixiao.reviewing import Finding, Review
    from jixiao.scoring import Scorecard, ScoredLine

GRAVEST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class Placed(Struct, frozen=True):
    """A finding with the field to which it leads, None where it concerns no field of the form."""

    finding: Finding
    path: FieldPath | None


class Assessed(Struct, frozen=True, kw_only=True):
    """
    A form under edit as it stands: the review with its scores, and its findings, causes before consequences.

    It has none of them as long as they are being worked out.
    """

    form: Form
    scores: Scorecard | None = None
    review: Review | None = None
    findings: tuple[Placed, ...] = ()
    by_node: dict[Node, list[Finding]] = {}

    @property
    def known(self) -> bool:
        """Whether the form was scored and reviewed; before that only what is written in it can be shown."""
        return self.review is not None

    @property
    def scorecard(self) -> Scorecard:
        """The scores. Raises: LookupError where the form was not scored yet."""
        if self.scores is None:
            raise LookupError("the form was not scored yet")
        return self.scores

    @property
    def execution(self) -> ScoredLine | None:
        """The scored line of the funds, None where there is none yet."""
        return None if self.scores is None else self.scores.execution

    @property
    def total(self) -> tuple[Decimal | None, Decimal | None]:
        """The points earned of the whole form, and those that are possible; None as long as they are not known."""
        return (None, None) if self.scores is None else (self.scores.total, self.scores.weight)

    def line_of(self, index: int) -> ScoredLine | None:
        """The scored line of an indicator, None where there is none yet."""
        return None if self.scores is None else self.scores.line_of(index)

    def line_at(self, path: FieldPath) -> ScoredLine | None:
        """The scored line to which a field belongs, None where it belongs to none."""
        match path:
            case ("indicators", int(index), *_):
                return self.line_of(index)
            case ("funding", int(index), *_) if self.form.funding[index] is self.form.overall:
                return self.execution
            case _:
                return None

    def drafted(self, form: Form, line: ScoredLine | None) -> Assessed:
        """*form*, which differs in one field, with its *line* scored anew; all else still stands as it was."""
        scores = self.scores
        if line is not None and scores is not None:
            scores = replace(scores, lines=tuple(line if each.index == line.index else each for each in scores.lines))
        return replace(self, form=form, scores=scores)

    def findings_at(self, path: FieldPath) -> list[Finding]:
        """The findings that stand at this very field."""
        return [placed.finding for placed in self.findings if placed.path == path]

    def findings_on(self, node: Node) -> list[Finding]:
        """The findings that stand at any field of a node."""
        return self.by_node.get(node, [])

    def gravest_on(self, node: Node) -> Severity | None:
        """The severity of the gravest finding of a node, None where it has none."""
        severities = {finding.severity for finding in self.findings_on(node)}
        return next((severity for severity in GRAVEST if severity in severities), None)


def assess(form: Form, path: Path, places: FieldPlaces) -> Assessed:
    """
    Scores and reviews *form*, which stands in the file at *path*, as the only form of its submission.

    *places* remembers where its fields stand, from one state of the form to the next.
    """
    from jixiao.report.sentences import causes_of
    from jixiao.reviewing import review

    result = review(_submission(form, path))
    fields = places.of_form(form)
    ordered = [finding for head, rest in causes_of(result) for finding in (head, *rest)]
    findings = tuple(Placed(finding, _field_of(finding, form, fields)) for finding in ordered)
    by_node: dict[Node, list[Finding]] = {}
    for placed in findings:
        if placed.path is not None:
            by_node.setdefault(node_of(placed.path), []).append(placed.finding)
    return Assessed(form=form, scores=result.forms[0].scorecard, review=result, findings=findings, by_node=by_node)


def scores_of(form: Form, path: Path) -> Scorecard:
    """The scores of *form* alone, by the policy that the review would show."""
    from jixiao.reviewing import examine

    return examine(_submission(form, path)).forms[0].scorecard


def _submission(form: Form, path: Path) -> Submission:
    source = Source(str(path), "", "toml")
    return Submission(source=source, document=Document(source, ()), forms=(form,))


def _field_of(finding: Finding, form: Form, fields: Mapping[Place, FieldPath]) -> FieldPath | None:
    for origin in (finding.origin, *finding.related):
        path = fields.get(place_of(origin))
        if path is not None and place_of(origin) != place_of(form.origin):
            return path
    return None
