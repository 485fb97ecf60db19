"""Builders for tests of the prose: a text as the reader gives it, and what is recognised in it."""

from __future__ import annotations

from jixiao.document import Document
from jixiao.form import Claim, ClaimKind, Report
from jixiao.reading import read_bytes
from jixiao.recognition.prose import recognise_report

AROUND = "\n\n九、其他说明\n\n本报告由本单位负责解释，欢迎社会各界监督。以上情况均已如实公开，特此说明，请予审阅。\n"
"""Prose that claims nothing: a single sentence is no report."""


def document(text: str) -> Document:
    """A text file as it is read."""
    return read_bytes(text.encode(), "报告.txt")


def report(text: str) -> Report:
    """The report that a text is; fails where there is none."""
    found = recognise_report(document(text + AROUND), (), ())
    assert found is not None
    return found


def claims(text: str, kind: ClaimKind | None = None) -> list[Claim]:
    """The claims of a text, of one kind where that is given."""
    return [claim for claim in report(text).claims if kind in {None, claim.kind}]


def said(text: str, kind: ClaimKind | None = None) -> list[tuple[str, str | None]]:
    """What a text claims: topic and value of each claim."""
    return [(claim.about, claim.value) for claim in claims(text, kind)]
