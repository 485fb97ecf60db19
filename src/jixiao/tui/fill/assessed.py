"""A form with what the core says of it: its scores, and its findings by the field at which they stand."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Document, Source
from jixiao.form import Form, Submission
from jixiao.origin import Origin
from jixiao.report.groups import causes_of
from jixiao.reviewing import Finding, FormResult, Review, examine, review
from jixiao.scoring import Scorecard, ScoredLine
from jixiao.store import FieldPath, cell_at, field_paths
from jixiao.tui.fill.nodes import Node, node_of
from jixiao.vocabulary import Severity

GRAVEST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class Placed(Struct, frozen=True):
    """A finding with the field to which it leads, None where it concerns no field of the form."""

    finding: Finding
    path: FieldPath | None


class Assessed(Struct, frozen=True, kw_only=True):
    """A form under edit as it stands: the review with its scores, and its findings, causes before consequences."""

    form: Form
    review: Review
    findings: tuple[Placed, ...]

    @property
    def scorecard(self) -> Scorecard:
        """The scores under the policy shown and all candidates."""
        return self.review.forms[0].scorecard

    def line_at(self, path: FieldPath) -> ScoredLine | None:
        """The scored line to which a field belongs, None where it belongs to none."""
        match path:
            case ("indicators", int(index), *_):
                return self.scorecard.line_of(index)
            case ("funding", int(index), *_) if self.form.funding[index] is self.form.overall:
                return self.scorecard.execution
            case _:
                return None

    def drafted(self, form: Form, line: ScoredLine | None) -> Assessed:
        """*form*, which differs in one field, with its *line* scored anew; all else still stands as it was."""
        card = self.scorecard
        if line is not None:
            card = replace(card, lines=tuple(line if each.index == line.index else each for each in card.lines))
        return replace(self, form=form, review=replace(self.review, forms=(FormResult(form, card),)))

    def findings_at(self, path: FieldPath) -> list[Finding]:
        """The findings that stand at this very field."""
        return [placed.finding for placed in self.findings if placed.path == path]

    def findings_on(self, node: Node) -> list[Finding]:
        """The findings that stand at any field of a node."""
        return [placed.finding for placed in self.findings if placed.path is not None and node_of(placed.path) == node]

    def gravest_on(self, node: Node) -> Severity | None:
        """The severity of the gravest finding of a node, None where it has none."""
        severities = {finding.severity for finding in self.findings_on(node)}
        return next((severity for severity in GRAVEST if severity in severities), None)


def assess(form: Form, path: Path) -> Assessed:
    """Scores and reviews *form*, which stands in the file at *path*, as the only form of its submission."""
    result = review(_submission(form, path))
    places = _places(form)
    ordered = [finding for head, rest in causes_of(result) for finding in (head, *rest)]
    return Assessed(
        form=form,
        review=result,
        findings=tuple(Placed(finding, _field_of(finding, form, places)) for finding in ordered),
    )


def scores_of(form: Form, path: Path) -> Scorecard:
    """The scores of *form* alone, by the policy that the review would show."""
    return examine(_submission(form, path)).forms[0].scorecard


def _submission(form: Form, path: Path) -> Submission:
    source = Source(str(path), "", "toml")
    return Submission(source=source, document=Document(source, ()), forms=(form,))


def _places(form: Form) -> dict[Origin, FieldPath]:
    """Which field stands at a place; the first where several do."""
    places: dict[Origin, FieldPath] = {}
    for path in field_paths(form):
        if path[-1] not in _PLACELESS and (path[0] != "printed_total" or form.printed_total is not None):
            places.setdefault(_bare(cell_at(form, path).origin), path)
    if form.year is not None:
        places.setdefault(_bare(form.year_origin), ("year",))
    if form.printed_total is not None:
        places.setdefault(_bare(form.printed_total.origin), ("printed_total", "score"))
    for index, line in enumerate(form.funding):
        places.setdefault(_bare(line.origin), ("funding", index, "item"))
    for index, indicator in enumerate(form.indicators):
        places.setdefault(_bare(indicator.origin), ("indicators", index, "name"))
    return places


_PLACELESS = frozenset({"year", "policy", "completed", "money_unit", "not_applicable"})


def _field_of(finding: Finding, form: Form, places: dict[Origin, FieldPath]) -> FieldPath | None:
    for origin in (finding.origin, *finding.related):
        path = places.get(_bare(origin))
        if path is not None and _bare(origin) != _bare(form.origin):
            return path
    return None


def _bare(origin: Origin) -> Origin:
    return replace(origin, text=None)
