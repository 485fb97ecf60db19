"""What a file holds, told for people: its tables and parts by kind, the tables of the final accounts left out."""

from __future__ import annotations

from collections import Counter

from jixiao.form import Other, Submission
from jixiao.vocabulary import DOCUMENT_KIND_TEXT, DocumentKind

ACCOUNTS = frozenset({DocumentKind.ACCOUNT_TABLE, DocumentKind.FINAL_ACCOUNTS})
"""The report around the forms and its tables: expected in every such file, and no reviewer asks for them one by one."""


def told_others(submission: Submission) -> tuple[Other, ...]:
    """The tables and parts that are no self-evaluation and are worth telling, in order."""
    return tuple(other for other in submission.others if other.kind not in ACCOUNTS | {DocumentKind.UNKNOWN})


def unknown_tables(submission: Submission) -> tuple[Other, ...]:
    """The tables that could not be told."""
    return tuple(other for other in submission.others if other.kind is DocumentKind.UNKNOWN)


def count_kinds(kinds: list[DocumentKind]) -> str:
    """The kinds with their numbers: 项目支出绩效自评表2张、绩效目标表1张."""
    return "、".join(f"{DOCUMENT_KIND_TEXT[kind]}{number}{_counter(kind)}" for kind, number in Counter(kinds).items())


def _counter(kind: DocumentKind) -> str:
    return "张" if DOCUMENT_KIND_TEXT[kind].endswith(("表", "单", "模板")) else "份"
