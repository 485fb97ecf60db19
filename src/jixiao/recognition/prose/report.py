"""The report around the forms, put together from its publisher, its claims, its evaluation reports and its accounts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.document import Document, Grid
from jixiao.form import Claim, ClaimKind, EvaluationReport, Form, Report, Written
from jixiao.origin import NOWHERE
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.accounts import find_money_unit, read_account_table
from jixiao.recognition.prose.claims import read_claims
from jixiao.recognition.prose.department import Publisher, find_publisher, read_aliases, read_year
from jixiao.recognition.prose.evaluation import find_evaluations
from jixiao.recognition.prose.passages import Passage, gather_passages, split_sentences
from jixiao.recognition.prose.scored_items import read_scored_items
from jixiao.recognition.prose.topics import Topic
from jixiao.vocabulary import DocumentKind

_NOTE = compiled_on_use(r"(?:注|备注|说明|填报说明|填表说明|填表人|联系人|联系电话|审核人|负责人)[：:\d]")
_LEAST_SENTENCES = 2
_LEAST_LETTERS = 40


def recognise_report(
    document: Document, forms: Sequence[Form], grids: Sequence[tuple[Grid, DocumentKind, str]]
) -> Report | None:
    """
    The report around the forms, or None where the file holds no prose worth the name (a form with its title and notes).

    *grids* are the tables of the document in order, each with its kind and title; those of the final accounts
    (`account_table`) become `Report.accounts`. Beside *forms*, two sentences of their own make a prose; where there
    is no form, one does.
    """
    passages = gather_passages(document)
    publisher = find_publisher(passages)
    evaluations = tuple(
        replace(evaluation, items=read_scored_items(evaluation, passages))
        for evaluation in find_evaluations(document, passages)
    )
    claims = read_claims(passages, evaluations)
    accounts = tuple(
        read_account_table(grid, title, money_unit=find_money_unit(document, grid))
        for grid, kind, title in grids
        if kind is DocumentKind.ACCOUNT_TABLE
    )
    if not (evaluations or accounts or _is_prose(passages, claims, least=_LEAST_SENTENCES if forms else 1)):
        return None
    head = _head_of(publisher, evaluations)
    year = publisher.year or read_year(head.title.text or "")
    return Report(
        title=publisher.title if publisher.title.text else head.title,
        department=next((w for w in (publisher.department, head.unit, head.department) if w.text), Written()),
        year=year,
        year_origin=NOWHERE if year is None else publisher.year_origin if publisher.year else head.title.origin,
        claims=claims,
        aliases=read_aliases(passages),
        accounts=accounts,
        evaluations=tuple(
            replace(evaluation, claimed_score=_claimed_score(index, claims))
            for index, evaluation in enumerate(evaluations)
        ),
    )


def _head_of(publisher: Publisher, evaluations: Sequence[EvaluationReport]) -> EvaluationReport:
    """The evaluation report that the whole file is, and whose cover speaks for the file; an empty one for others."""
    if evaluations and publisher.title.text in {None, evaluations[0].title.text}:
        return evaluations[0]
    return EvaluationReport(kind=DocumentKind.UNKNOWN)


def _is_prose(passages: Sequence[Passage], claims: Sequence[Claim], *, least: int) -> bool:
    sentences = [
        sentence
        for passage in passages
        if not passage.contents and _NOTE.match(passage.text) is None
        for sentence in split_sentences(passage)
        if sentence.text.endswith(("。", "；", "”")) and len(sentence.text) > 10
    ]
    stated = any(claim.kind not in {ClaimKind.PROJECT, ClaimKind.ANNEX} for claim in claims)
    letters = sum(len(sentence.text) for sentence in sentences)
    return bool(sentences) and (stated or (len(sentences) >= least and letters >= _LEAST_LETTERS))


def _claimed_score(index: int, claims: Sequence[Claim]) -> Claim | None:
    """The score that an evaluation report gives as its result: the first that is no average."""
    for claim in claims:
        if claim.evaluation == index and claim.kind is ClaimKind.SCORE and claim.about != Topic.AVERAGE_SCORE:
            return claim
    return None
