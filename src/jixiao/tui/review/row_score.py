"""How the score of a row is worked out: under the shown policy, and what other policies would give."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jixiao.origin import Origin
from jixiao.report.sentences import arithmetic_of, others_of, reason_of
from jixiao.reviewing import FormResult
from jixiao.scoring import ScoredLine
from jixiao.tui.review import texts


class RowScore(Struct, frozen=True):
    """A row of a form that carries points, with the identifier of the policy that is shown."""

    line: ScoredLine
    policy: str

    def fields(self) -> Iterator[tuple[str, str]]:
        """The arithmetic, or why there is none; what the other policies give, where they differ."""
        worked_out = reason_of(self.line) or arithmetic_of(self.line, self.policy)
        if worked_out:
            yield texts.RECOMPUTED, worked_out
        others = others_of(self.line, self.policy)
        if others:
            yield texts.COMPARED, others


def scored_rows(result: FormResult) -> Iterator[tuple[Origin, RowScore]]:
    """Where each row of a form that carries points stands, with its score."""
    for line in result.scorecard.lines:
        if line.index is not None:
            yield result.form.indicators[line.index].origin, RowScore(line, result.scorecard.choice.id)
        elif result.form.overall is not None:
            yield result.form.overall.origin, RowScore(line, result.scorecard.choice.id)
