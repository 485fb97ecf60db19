"""Builders: each gives a valid thing by default, and a test changes one field."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from jixiao.document import Document, Source
from jixiao.form import (
    Form,
    FundingLine,
    Indicator,
    Objective,
    PrintedTotal,
    Report,
    Submission,
    Written,
    WrittenNumber,
)
from jixiao.numerals import parse_number
from jixiao.origin import Origin
from jixiao.reading import read_bytes
from jixiao.recognition import recognise

INDICATOR_COLUMNS = frozenset(
    {"dimension", "category", "name", "target", "actual", "weight", "printed_score", "explanation"}
)
FUNDING_COLUMNS = frozenset({"initial_budget", "annual_budget", "executed", "weight", "printed_rate", "printed_score"})
SOURCE = Source("自评表.txt", "0" * 64, "text")


def written(text: str | None) -> Written:
    """A text as written, nowhere."""
    return Written(text)


def number(text: str | int | Decimal | None) -> WrittenNumber:
    """A number as written; a dash is kept as one."""
    if text is None:
        return WrittenNumber()
    if str(text) == "—":
        return WrittenNumber(None, Origin(text="—"))
    return WrittenNumber(str(text), number=parse_number(str(text)))


def indicator(**changes: object) -> Indicator:
    """A quantity indicator that is met: ≥10次 → 10, 10 of 10 points. Texts and numbers are given plain."""
    plain = _texts(
        {
            "dimension": "产出指标",
            "category": "数量指标",
            "name": "巡查次数",
            "target": "≥10次",
            "actual": "10",
            "weight": "10",
            "printed_score": "10",
            "explanation": None,
        }
        | changes
    )
    return Indicator(
        dimension=written(plain["dimension"]),
        category=written(plain["category"]),
        name=written(plain["name"]),
        target=written(plain["target"]),
        actual=written(plain["actual"]),
        weight=number(plain["weight"]),
        printed_score=number(plain["printed_score"]),
        explanation=written(plain["explanation"]),
        not_applicable=bool(changes.get("not_applicable", False)),
    )


def funding_line(**changes: object) -> FundingLine:
    """The overall line with 100 of 100 spent, 10 of 10 points."""
    plain = _texts(
        {
            "item": "年度资金总额",
            "initial_budget": "100",
            "annual_budget": "100",
            "executed": "100",
            "weight": "10",
            "printed_rate": "100%",
            "printed_score": "10",
            "explanation": None,
        }
        | changes
    )
    return FundingLine(
        item=written(plain["item"]),
        initial_budget=number(plain["initial_budget"]),
        annual_budget=number(plain["annual_budget"]),
        executed=number(plain["executed"]),
        weight=number(plain["weight"]),
        printed_rate=written(plain["printed_rate"]),
        printed_score=number(plain["printed_score"]),
        explanation=written(plain["explanation"]),
    )


def _texts(fields: Mapping[str, object]) -> dict[str, str | None]:
    return {key: None if value is None else str(value) for key, value in fields.items()}


def clean_indicators() -> tuple[Indicator, ...]:
    """Indicators of the 10号 form that add up to 90 points, all met."""
    return (
        indicator(name="巡查次数", target="≥12次", actual="12", weight="20", printed_score="20"),
        indicator(category="质量指标", name="验收合格率", target="≥95%", actual="98%", weight="20", printed_score="20"),
        indicator(category="时效指标", name="完成及时率", target="≥95%", actual="96%", weight="10", printed_score="10"),
        indicator(
            dimension="效益指标",
            category="社会效益指标",
            name="受益人数",
            target="≥500人",
            actual="520人",
            weight="30",
            printed_score="30",
        ),
        indicator(
            dimension="满意度指标",
            category="服务对象满意度指标",
            name="群众满意度",
            target="≥90%",
            actual="93%",
            weight="10",
            printed_score="10",
        ),
    )


def form(**changes: Any) -> Form:
    """A clean form of 2024 with 100 of 100 points; any field may be replaced."""
    clean = Form(
        form_family="F2",
        title=written("项目支出绩效自评表"),
        year=2024,
        project=written("河道巡查养护经费"),
        department=written("青山县水利局"),
        unit=written("青山县水利局"),
        money_unit="万元",
        objective=Objective(
            written("全年开展河道巡查12次，及时处置险情，保障沿岸群众安全。"),
            written("全年开展河道巡查12次，处置险情3处，沿岸群众安全得到保障，满意度93%。"),
        ),
        funding=(funding_line(),),
        indicators=clean_indicators(),
        printed_total=PrintedTotal(weight=number("100"), score=number("100")),
        columns=INDICATOR_COLUMNS,
        funding_columns=FUNDING_COLUMNS,
    )
    return replace(clean, **changes)


def submission(*forms: Form, report: Report | None = None) -> Submission:
    """A file that holds *forms*."""
    return Submission(source=SOURCE, document=Document(SOURCE, ()), report=report, forms=forms)


def submission_of(text: str) -> Submission:
    """A submission read from text, through reading and recognition as a file would be."""
    return recognise(read_bytes(text.encode(), "样例.txt"))
