"""Reviews made by hand: each function gives a valid thing by default, and a test changes what it is about."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from builders import form
from jixiao.basis import Basis
from jixiao.form import Form
from jixiao.origin import Origin
from jixiao.reviewing import FileStatus, Finding, FormResult, LedgerEntry, Review
from jixiao.rules import Status
from jixiao.scoring import (
    Choice,
    Chosen,
    DimensionScore,
    LineKind,
    LineStatus,
    PolicyTotal,
    Score,
    Scorecard,
    ScoredLine,
    Step,
)
from jixiao.vocabulary import Grade, Severity

LAW = Basis("财预〔2020〕10号", "第十三条")


def finding(**changes: Any) -> Finding:
    """A weight sum of 95, in table 2 of its file."""
    plain = Finding(
        code="A101",
        rule="weight-sum",
        severity=Severity.ERROR,
        subject="河道巡查养护经费",
        message="执行率和各项指标的分值相加为95，不是100",
        expected="100",
        printed="95",
        arithmetic="10+60+25=95",
        verify="是否漏列指标",
        basis=(LAW,),
        origin=Origin(file="自评表.txt", table=2, row=9, column=6, text="25"),
        related=(),
        form=0,
        root=None,
        fingerprint="f" * 16,
        consistent_with=(),
    )
    return replace(plain, **changes)


def scored_line(**changes: Any) -> ScoredLine:
    """The execution rate: 28 of 56 spent, 5 points under mof-2020, none under jiangxi."""
    plain = ScoredLine(
        subject="预算执行率",
        kind=LineKind.EXECUTION,
        weight=Decimal(10),
        printed_score=Decimal("10.0"),
        score=Decimal(5),
        by_policy={
            "mof-2020": (Score(Decimal(5), arithmetic="28÷56=50.00%，50.00%×10=5"),),
            "jiangxi": (Score(Decimal(0)),),
            "mof-2021": (Score(Decimal(0), when="未完成"), Score(Decimal(10), when="已完成且未超预算")),
        },
        trace=(Step("执行率", "50.00%", LAW), Step("得分", "5")),
    )
    return replace(plain, **changes)


def scorecard(**changes: Any) -> Scorecard:
    """A card with one line and a total of 95, 90 under jiangxi."""
    plain = Scorecard(
        choice=Choice("mof-2020", Chosen.DEFAULT, "没有指明口径", ("mof-2020", "jiangxi", "mof-2021")),
        lines=(scored_line(),),
        dimensions=(DimensionScore("产出指标", Decimal(50), None),),
        weight=Decimal(100),
        total=Decimal(95),
        grade=Grade.EXCELLENT,
        by_policy={
            "mof-2020": (PolicyTotal(Decimal(95), Grade.EXCELLENT),),
            "jiangxi": (PolicyTotal(Decimal(90), Grade.EXCELLENT),),
            "mof-2021": (PolicyTotal(Decimal("89.5"), Grade.GOOD, "未完成"),),
        },
    )
    return replace(plain, **changes)


def undecidable_line() -> ScoredLine:
    """A line that can't be scored."""
    return scored_line(score=None, status=LineStatus.UNDECIDABLE, reason="项目是否完成未知", by_policy={})


def review(*findings: Finding, **changes: Any) -> Review:
    """The review of one file with one clean form and these findings."""
    plain = Review(
        path="自评表.txt",
        sha256="0" * 64,
        status=FileStatus.REVIEWED,
        forms=(FormResult(made_form(), scorecard()),),
        findings=findings,
        ledger=(entry("A101", Status.FOUND if findings else Status.PASSED),),
    )
    return replace(plain, **changes)


def made_form() -> Form:
    """A clean form that stands in table 2."""
    return form(origin=Origin(file="自评表.txt", table=2))


def entry(code: str, status: Status, subject: str = "", reason: str = "") -> LedgerEntry:
    """A line of the ledger."""
    return LedgerEntry(code, subject, status, reason, 0)


def unreadable_review() -> Review:
    """A file that could not be read."""
    return Review(path="坏.txt", sha256="", status=FileStatus.UNREADABLE, reason="坏.txt：文件已损坏。请重新导出。")
