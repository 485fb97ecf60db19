"""Forms as they are printed: the standard form, the one with costs, a long one, an empty one, a hostile one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from builders import clean_indicators, form, funding_line, indicator, number, written
from jixiao.form import Form, FundingLine, Indicator, Objective, PrintedTotal, Written

OFFICE = shutil.which("soffice")
TEXT_OF_PDF = shutil.which("pdftotext")
needs_office = pytest.mark.skipif(OFFICE is None or TEXT_OF_PDF is None, reason="这台机器没有 LibreOffice 或 poppler")

_REASON = "汛期提前，部分河段道路中断，两次巡查推迟到九月；下一步提前会商，备足车辆，按季度调整计划，年底前补齐记录。"
_DASHED = funding_line(
    item="其中：当年财政拨款", weight="—", printed_score="—", executed="95.50", printed_rate="95.50%"
)

STANDARD = form(
    funding=(funding_line(executed="95.50", printed_rate="95.50%", printed_score="9.55"), _DASHED),
    printed_total=PrintedTotal(weight=number("100"), score=number("99.55"), grade=written("优")),
    notes=(written("注：执行率按比例计分。"), written("2.其他资金为社会投入。")),
)
WITH_COSTS = form(
    indicators=(
        *(indicator(dimension="成本指标", category="经济成本指标", name=f"巡查成本{part}") for part in "甲乙"),
        *(indicator(name=f"巡查河段{part}") for part in "甲乙丙丁"),
        *(indicator(category="质量指标", name=f"合格率{part}", target="≥95%", actual="98%") for part in "甲乙"),
        indicator(category="时效指标", name="完成时间", target="2024年11月30日前", actual="2024年11月18日"),
        *(indicator(dimension="效益指标", category="社会效益指标", name=f"受益人数{part}") for part in "甲乙"),
        *(indicator(dimension="满意度指标", category="服务对象满意度指标", name=f"满意度{part}") for part in "甲乙"),
    ),
    form_family="F3",
)
LONG = form(
    indicators=(
        *(indicator(name=f"巡查河段{part}", explanation=_REASON) for part in range(1, 11)),
        *(indicator(category="质量指标", name=f"合格率{part}", explanation=_REASON[:20]) for part in range(1, 9)),
        *(indicator(dimension="效益指标", category="社会效益指标", name=f"受益人数{part}") for part in range(1, 8)),
    ),
)
HUGE = form(
    objective=Objective(written("全年开展河道巡查，及时处置险情。" * 100), written("已完成。" * 40)),
    indicators=(indicator(explanation=_REASON * 12), *clean_indicators()),
)
EXPLAINED = form(
    title=written("2024年度河道巡查项目自评表"),
    money_unit="元",
    funding=(funding_line(executed="1208000.00", explanation="年底方到货，尾款结转下年支付。"),),
    funding_columns=form().funding_columns | {"explanation"},
)
_EXPLANATION = (
    "上半年汛期提前，河段道路中断，巡查车辆无法通行，两次全线巡查推迟到九月；下一步与气象部门会商，按季度分解计划。" * 5
)
_OBJECTIVE = "目标1：全年巡查12次以上，覆盖38条河流、共612.4公里；目标2：修复水毁堤段3.2公里，验收合格率不低于98%。" * 7
_LEVELS = (
    ("产出指标", ("数量指标", "质量指标", "时效指标", "成本指标")),
    ("效益指标", ("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")),
    ("满意度指标", ("服务对象满意度指标",)),
)
_COST_LEVELS = (
    ("成本指标", ("经济成本指标", "社会成本指标", "生态环境成本指标")),
    ("产出指标", ("数量指标", "质量指标", "时效指标")),
    ("效益指标", ("经济效益指标", "社会效益指标", "生态效益指标")),
    ("满意度指标", ("服务对象满意度指标",)),
)
_SAID = (
    ("≥12次", "10次"),
    ("≤3500元/公里", "3,480.50元/公里"),
    ("2024年11月30日前", "2024年11月18日"),
    ("有效提升", ""),
)


def _crowded(levels: tuple[tuple[str, tuple[str, ...]], ...], parts: str) -> tuple[Indicator, ...]:
    """An indicator for each of the *parts* of each category, every fifth with a long explanation."""
    places = [(first, second, part) for first, seconds in levels for second in seconds for part in parts]
    return tuple(
        indicator(
            dimension=first,
            category=second,
            name=f"防汛物资储备品种数量达到省级定额标准的比例（{part}）",
            target=_SAID[at % 4][0],
            actual=_SAID[at % 4][1] or None,
            weight="2.5",
            explanation=_EXPLANATION if at % 5 == 0 else None,
        )
        for at, (first, second, part) in enumerate(places)
    )


def _sources(spent_of: tuple[str, str]) -> tuple[FundingLine, ...]:
    """An overall line and three sources, with a zero, a blank and dashes: what was spent of what budget."""
    spent, whole = spent_of
    lines = (
        ("年度资金总额", whole, spent, "10", "95.15%", "9.52"),
        ("其中：当年财政拨款", whole, spent, "—", "95.15%", "—"),
        ("上年结转资金", "0", "0", "—", None, "—"),
        ("其他资金", None, None, "—", None, "—"),
    )
    return tuple(
        funding_line(
            item=item,
            initial_budget=budget,
            annual_budget=budget,
            executed=executed,
            weight=weight,
            printed_rate=rate,
            printed_score=score,
        )
        for item, budget, executed, weight, rate, score in lines
    )


CROWDED = form(
    project=written("2024年度青山县主要河道及中小流域水毁堤段修复、防汛物资储备与河道日常巡查养护综合补助经费项目"),
    unit=written("青山县河道管理所（青山县防汛抗旱指挥部办公室）"),
    funding=_sources(("1150.0000", "1208.6573")),
    objective=Objective(written(_OBJECTIVE), written(_OBJECTIVE)),
    indicators=_crowded(_LEVELS, "甲乙丙"),
    printed_total=PrintedTotal(weight=number("100"), score=number("96.35"), grade=written("优")),
    notes=(written("注：其他资金包括与财政资金共同投入到同一项目的自有资金、社会资金等。"),),
)
CROWDED_COSTS = form(
    funding=_sources(("11500000", "12086573")),
    money_unit="元",
    objective=Objective(written(_OBJECTIVE), Written()),
    indicators=_crowded(_COST_LEVELS, "甲乙丙"),
    form_family="F3",
)
EMPTY = Form(money_unit="万元")
FORMS = [
    pytest.param(STANDARD, id="standard"),
    pytest.param(WITH_COSTS, id="with-costs"),
    pytest.param(LONG, id="long"),
    pytest.param(HUGE, id="huge"),
    pytest.param(EXPLAINED, id="explained-funding"),
    pytest.param(CROWDED, id="crowded"),
    pytest.param(CROWDED_COSTS, id="crowded-costs"),
]
HOSTILE = ("=1+1", "+86", "-5", "@SUM(A1)", "<w:t>甲</w:t>", "&amp;甲", "一\n二", "_x0041_甲", "{=A1}", "http://甲")

KEPT = (
    "title",
    "year",
    "project",
    "department",
    "unit",
    "money_unit",
    "objective",
    "funding",
    "indicators",
    "printed_total",
    "columns",
    "funding_columns",
    "notes",
)
"""What of a form comes back from its printed table."""


def printed(data: bytes, ending: str, folder: Path) -> Path:
    """The PDF that LibreOffice prints of a file."""
    path = folder / f"表{ending}"
    path.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)  # noqa: S603 - programs of this machine
    return path.with_suffix(".pdf")


def pages_of(data: bytes, ending: str, folder: Path) -> list[str]:
    """The text of each page that LibreOffice prints of a file, blanks dropped."""
    read = [str(TEXT_OF_PDF), "-layout", str(printed(data, ending, folder)), "-"]
    text = subprocess.run(read, check=True, capture_output=True, timeout=60)  # noqa: S603
    return ["".join(page.split()) for page in text.stdout.decode().split("\f")[:-1]]
