"""The review as Markdown, to be read or passed on as a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.report.detail import Detail
from jixiao.report.finding_wording import fields_of, heading_of, rule_title
from jixiao.report.groups import causes_of, checks_text, explained_scores, failed_by_reason, undecided_by_reason
from jixiao.report.markdown import escaped, table_head, table_row
from jixiao.report.paper import Paper
from jixiao.report.places import place_of
from jixiao.report.tally import Tally
from jixiao.report.wording import (
    choice_text,
    closing_text,
    computed_total_text,
    file_name,
    nothing_found_text,
    other_totals_text,
    printed_total_text,
    status_text,
)
from jixiao.reviewing import FileStatus, Finding, Review
from jixiao.rules import STATUS_TEXT


def write(reviews: Iterable[Review], *, paper: Paper, detail: Detail) -> Iterator[str]:
    """A chapter for each file, the statistics if wanted, and the closing line."""
    tally = Tally()
    yield "# 审核结果\n"
    for review in reviews:
        tally.add(review)
        if not detail.brief or review.status is not FileStatus.REVIEWED or causes_of(review):
            yield "\n" + "\n".join(_chapter(review, detail)) + "\n"
    if detail.statistics:
        yield "\n" + "\n".join(_statistics(tally)) + "\n"
    yield f"\n{escaped(closing_text(tally))}\n"


def _chapter(review: Review, detail: Detail) -> Iterator[str]:
    yield f"## {escaped(file_name(review.path))}"
    if review.status is not FileStatus.REVIEWED:
        yield f"\n{escaped(status_text(review))}"
    causes = causes_of(review)
    if review.status is FileStatus.REVIEWED and not causes:
        yield f"\n{nothing_found_text(review)}"
    for root, consequences in causes:
        yield f"\n### {escaped(heading_of(root))}\n"
        yield from _fields(root, review, margin="")
        if consequences:
            yield f"- 由此引起的{len(consequences)}处"
        for consequence in consequences:
            yield f"  - {escaped(heading_of(consequence))}"
            yield from _fields(consequence, review, margin="    ")
    if not detail.brief:
        yield from _forms(review)
        yield from _open(review)
    if detail.ledger:
        yield from _ledger(review)


def _fields(finding: Finding, review: Review, *, margin: str) -> Iterator[str]:
    for label, text in fields_of(finding, review):
        yield f"{margin}- {label}：{escaped(text)}"


def _forms(review: Review) -> Iterator[str]:
    if not review.forms:
        return
    yield "\n### 各表得分\n"
    yield from table_head(("项目", "位置", "口径", "表内所填", "复算", "对比"))
    for result in review.forms:
        card = result.scorecard
        yield table_row(
            (
                result.form.project.text or "没有写项目名称",
                place_of(result.form.origin, file=review.path),
                choice_text(card.choice),
                printed_total_text(result),
                computed_total_text(result),
                other_totals_text(card) or "",
            )
        )


def _open(review: Review) -> Iterator[str]:
    explained = explained_scores(review.ledger)
    if explained:
        yield "\n### 通过而有说明\n"
    for entry in explained:
        yield f"- {escaped(f'{entry.code} {entry.subject}：{entry.reason}')}"
    groups = undecided_by_reason(review.ledger) | failed_by_reason(review.ledger)
    if groups:
        yield "\n### 未能判定的检查\n"
        yield from table_head(("结果", "原因", "项数", "检查项"))
    for (status, reason), entries in groups.items():
        yield table_row((STATUS_TEXT[status], reason, str(len(entries)), checks_text(entries)))
    if review.reading_notes:
        yield "\n### 读表说明\n"
    for note in review.reading_notes:
        yield f"- {escaped(place_of(note.origin, file=review.path))}：{escaped(note.message)}"
    waived = [(finding, finding.waived) for finding in review.findings if finding.waived is not None]
    if waived:
        yield "\n### 已豁免\n"
    for finding, waiver in waived:
        place = place_of(finding.origin, file=review.path)
        yield f"- {escaped(f'{heading_of(finding)} {place}（{waiver.by}：{waiver.reason}）')}"


def _ledger(review: Review) -> Iterator[str]:
    yield "\n### 检查台账\n"
    yield from table_head(("检查项", "对象", "结果", "说明"))
    for entry in review.ledger:
        yield table_row((entry.code, entry.subject, STATUS_TEXT[entry.status], entry.reason))


def _statistics(tally: Tally) -> Iterator[str]:
    yield from table_head(("检查项", "处数"))
    for code, count in sorted(tally.codes.items(), key=lambda pair: (-pair[1], pair[0])):
        yield table_row((f"{code} {rule_title(code)}", str(count)))
