"""The parts of a file that are texts of their own: evaluation reports, a self-evaluation report, the final accounts."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.document import Document
from jixiao.form import EvaluationReport, Other
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.department import find_publisher
from jixiao.recognition.prose.evaluation import find_evaluations
from jixiao.recognition.prose.numbering import NumberingStyle
from jixiao.recognition.prose.passages import Passage, gather_passages
from jixiao.vocabulary import DocumentKind, squeezed

_REPORT = compiled_on_use(r"自评.*(?:报告|总结|说明)")
_FINAL_ACCOUNTS = compiled_on_use(r"决算(?!评审|审计)")


def other_parts(document: Document) -> list[Other]:
    """The parts of a file that are no table: the final accounts as a whole first, then the reports inside, in order."""
    passages = gather_passages(document)
    parts = [_part_of(evaluation) for evaluation in find_evaluations(document, passages)]
    whole = _final_accounts(passages) or (None if parts else _self_evaluation_report(passages))
    return parts if whole is None else [whole, *parts]


def _part_of(evaluation: EvaluationReport) -> Other:
    return Other(evaluation.kind, evaluation.title.text or evaluation.cover_title.text or "", evaluation.origin)


def _self_evaluation_report(passages: Sequence[Passage]) -> Other | None:
    """A text on a department's self-evaluations as a whole, which has a title and no cover."""
    title = find_publisher(passages).title
    if title.text is None or _REPORT.search(squeezed(title.text)) is None:
        return None
    return Other(DocumentKind.SELF_EVALUATION_REPORT, title.text, title.origin)


def _final_accounts(passages: Sequence[Passage]) -> Other | None:
    """The final accounts: by their title, or by parts (第…部分) that are about them."""
    title = find_publisher(passages).title
    if title.text is not None and _FINAL_ACCOUNTS.search(title.text):
        return Other(DocumentKind.FINAL_ACCOUNTS, title.text, title.origin)
    parts = [
        passage
        for passage in passages
        if passage.heading is not None
        and passage.heading.style is NumberingStyle.PART
        and _FINAL_ACCOUNTS.search(passage.heading.title)
    ]
    return Other(DocumentKind.FINAL_ACCOUNTS, parts[0].written.strip(), parts[0].origin) if parts else None
