"""The scores of a file's forms as text: each line with its arithmetic and the article, then the totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.form import Form
from jixiao.report.paper import Ink, Paper
from jixiao.report.score_wording import arithmetic_of, bases_of, others_of, points_of, reason_of
from jixiao.report.wording import choice_text, computed_total_text, other_totals_text, points_text, printed_total_text
from jixiao.reviewing import FormResult
from jixiao.scoring import Scorecard, ScoredLine


def write(scored: Iterable[tuple[Form, Scorecard]], *, paper: Paper) -> Iterator[str]:
    """A section for each form."""
    for number, (form, card) in enumerate(scored, start=1):
        if number > 1:
            yield "\n"
        yield "\n".join(_section(number, FormResult(form, card), paper)) + "\n"


def _section(number: int, result: FormResult, paper: Paper) -> Iterator[str]:
    form, card = result.form, result.scorecard
    yield from paper.item(f"自评表{number} {form.origin.place()}", indent=0, ink=Ink.BOLD)
    yield from paper.field("项目", "没有写项目名称" if form.project.text is None else f"“{form.project.text}”")
    yield from paper.field("口径", choice_text(card.choice))
    for line in card.lines:
        yield ""
        yield from _line(line, card.choice.id, paper)
    yield ""
    for dimension in card.dimensions:
        score = "无法算出" if dimension.score is None else points_text(dimension.score)
        yield from paper.item(f"{dimension.dimension}：分值{points_text(dimension.weight)}，复算{score}")
    yield from paper.field("合计", "分值" + points_text(card.weight))
    yield from paper.field("总分", f"复算：{computed_total_text(result)}；表内所填：{printed_total_text(result)}")
    others = other_totals_text(card)
    if others is not None:
        yield from paper.field("对比", others)


def _line(line: ScoredLine, policy: str, paper: Paper) -> Iterator[str]:
    yield from paper.item(line.subject, ink=Ink.BOLD)
    fields = (
        ("得分", points_of(line)),
        ("未定", reason_of(line)),
        ("算式", arithmetic_of(line, policy)),
        ("依据", bases_of(line)),
        ("对比", others_of(line, policy)),
    )
    for label, text in fields:
        if text:
            yield from paper.field(label, text, indent=4)
