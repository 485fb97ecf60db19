"""The scores of a file's forms as Markdown: a table of the lines, then the totals under each policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.form import Form
from jixiao.report.markdown import escaped, table_head, table_row
from jixiao.report.paper import Paper
from jixiao.report.score_wording import arithmetic_of, bases_of, computed_of, others_of, reason_of
from jixiao.report.wording import choice_text, computed_total_text, points_text, policy_totals_text, printed_total_text
from jixiao.reviewing import FormResult
from jixiao.scoring import Scorecard, ScoredLine


def write(scored: Iterable[tuple[Form, Scorecard]], *, paper: Paper) -> Iterator[str]:
    """The whole document, a chapter for each form."""
    yield "# 计分结果\n"
    for number, (form, card) in enumerate(scored, start=1):
        yield "\n" + "\n".join(_chapter(number, FormResult(form, card))) + "\n"


def _chapter(number: int, result: FormResult) -> Iterator[str]:
    form, card = result.form, result.scorecard
    yield f"## 自评表{number} {escaped(form.project.text or '没有写项目名称')}"
    yield ""
    yield f"- 位置：{escaped(form.origin.place())}"
    yield f"- 口径：{escaped(choice_text(card.choice))}"
    yield f"- 分值合计：{points_text(card.weight)}"
    yield f"- 总分：复算：{escaped(computed_total_text(result))}；表内所填：{escaped(printed_total_text(result))}"
    yield ""
    yield from table_head(("评分项", "分值", "复算", "表内所填", "算式", "依据", "说明"))
    for line in card.lines:
        yield table_row(_cells(line, card.choice.id))
    yield ""
    yield from _policies(card)


def _cells(line: ScoredLine, policy: str) -> tuple[str, ...]:
    remarks = [reason_of(line), others_of(line, policy)]
    return (
        line.subject,
        points_text(line.weight),
        computed_of(line),
        "空" if line.printed_score is None else f"{line.printed_score:f}",
        arithmetic_of(line, policy) or "",
        bases_of(line) or "",
        "；".join(filter(None, remarks)),
    )


def _policies(card: Scorecard) -> Iterator[str]:
    yield from table_head(("口径", "总分"))
    for policy in card.choice.candidates:
        yield table_row((policy, policy_totals_text(card.by_policy.get(policy, ()))))
