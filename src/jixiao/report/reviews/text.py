"""The review as text for a terminal: findings by cause, then what each form's scores come to, then what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.report.detail import Detail
from jixiao.report.finding_wording import fields_of, heading_of, rule_title
from jixiao.report.groups import causes_of, checks_text, explained_scores, failed_by_reason, undecided_by_reason
from jixiao.report.paper import Ink, Paper
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
from jixiao.reviewing import FileStatus, Finding, FormResult, Review
from jixiao.rules import STATUS_TEXT
from jixiao.vocabulary import Severity

SEVERITY_INK: dict[Severity, Ink] = {Severity.ERROR: Ink.RED, Severity.WARNING: Ink.YELLOW, Severity.NOTE: Ink.CYAN}


def write(reviews: Iterable[Review], *, paper: Paper, detail: Detail) -> Iterator[str]:
    """A section for each file as soon as it is reviewed, the statistics if wanted, and the closing line."""
    tally = Tally()
    for review in reviews:
        tally.add(review)
        if not detail.brief or review.status is not FileStatus.REVIEWED or causes_of(review):
            yield "\n".join(_section(review, paper, detail)) + "\n\n"
    if detail.statistics:
        yield "\n".join(_statistics(tally, paper)) + "\n\n"
    yield "\n".join(paper.lines(closing_text(tally), ink=Ink.BOLD)) + "\n"


def _section(review: Review, paper: Paper, detail: Detail) -> Iterator[str]:
    yield from paper.lines(f"文件 {file_name(review.path)}", rest="     ", ink=Ink.BOLD)
    causes = causes_of(review)
    if review.status is FileStatus.NOT_A_SUBMISSION or (review.status is FileStatus.UNREADABLE and not causes):
        yield from paper.item(status_text(review))
    elif not causes:
        yield from paper.item(nothing_found_text(review))
    for root, consequences in causes:
        yield ""
        yield from _finding(root, review, paper)
        yield from _consequences(consequences, review, paper)
    if not detail.brief:
        yield from _forms(review, paper)
        yield from _open(review, paper)
    if detail.ledger:
        yield from _ledger(review, paper)


def _finding(finding: Finding, review: Review, paper: Paper, *, indent: int = 0) -> Iterator[str]:
    yield from paper.item(heading_of(finding), indent=indent, ink=SEVERITY_INK[finding.severity])
    for label, text in fields_of(finding, review):
        yield from paper.field(label, text, indent=indent + 2)


def _consequences(consequences: tuple[Finding, ...], review: Review, paper: Paper) -> Iterator[str]:
    if consequences:
        yield from paper.item(f"由此引起的{len(consequences)}处：")
    for finding in consequences:
        yield from _finding(finding, review, paper, indent=4)


def _forms(review: Review, paper: Paper) -> Iterator[str]:
    for number, result in enumerate(review.forms, start=1):
        yield ""
        project = result.form.project.text
        yield from paper.item(
            f"自评表{number} {place_of(result.form.origin, file=review.path)}", indent=0, ink=Ink.BOLD
        )
        yield from paper.field("项目", "没有写项目名称" if project is None else f"“{project}”")
        yield from _totals(result, paper)


def _totals(result: FormResult, paper: Paper) -> Iterator[str]:
    card = result.scorecard
    yield from paper.field("口径", choice_text(card.choice))
    yield from paper.field("总分", f"表内所填：{printed_total_text(result)}；复算：{computed_total_text(result)}")
    others = other_totals_text(card)
    if others is not None:
        yield from paper.field("对比", others)


def _open(review: Review, paper: Paper) -> Iterator[str]:
    explained = explained_scores(review.ledger)
    if explained:
        yield ""
        yield from paper.item(f"通过而有说明的{len(explained)}项", indent=0, ink=Ink.BOLD)
    for entry in explained:
        yield from paper.item(f"{entry.code} {entry.subject}：{entry.reason}")
    undecided = undecided_by_reason(review.ledger)
    if undecided:
        yield ""
        yield from paper.item(f"未能判定的检查{sum(map(len, undecided.values()))}项", indent=0, ink=Ink.BOLD)
    for (status, reason), entries in undecided.items():
        yield from paper.item(f"{STATUS_TEXT[status]}：{reason}（{len(entries)}项）")
        yield from paper.item(checks_text(entries), indent=4)
    for (status, reason), entries in failed_by_reason(review.ledger).items():
        yield from paper.item(f"{STATUS_TEXT[status]}：{reason}（{checks_text(entries)}）", ink=Ink.RED)
    for heading, lines in (("读表说明", _notes(review)), ("已豁免", _waived(review))):
        if lines:
            yield ""
            yield from paper.item(f"{heading}{len(lines)}条", indent=0, ink=Ink.BOLD)
        for line in lines:
            yield from paper.item(line)


def _notes(review: Review) -> list[str]:
    return [f"{place_of(note.origin, file=review.path)}：{note.message}" for note in review.reading_notes]


def _waived(review: Review) -> list[str]:
    return [
        f"{heading_of(finding)} {place_of(finding.origin, file=review.path)}（{waived.by}：{waived.reason}）"
        for finding in review.findings
        if (waived := finding.waived) is not None
    ]


def _ledger(review: Review, paper: Paper) -> Iterator[str]:
    yield ""
    yield from paper.item(f"检查台账{len(review.ledger)}项", indent=0, ink=Ink.BOLD)
    for entry in review.ledger:
        subject = f" {entry.subject}" if entry.subject else ""
        reason = f"：{entry.reason}" if entry.reason else ""
        yield from paper.item(f"{entry.code} {STATUS_TEXT[entry.status]}{subject}{reason}")


def _statistics(tally: Tally, paper: Paper) -> Iterator[str]:
    yield from paper.item("各检查项发现的处数", indent=0, ink=Ink.BOLD)
    for code, count in sorted(tally.codes.items(), key=lambda pair: (-pair[1], pair[0])):
        yield from paper.item(f"{count:>5}  {code} {rule_title(code)}")
