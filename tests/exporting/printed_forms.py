"""Forms as they are printed: the standard form, the one with costs, a long one, an empty one, a hostile one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from builders import clean_indicators, form, funding_line, indicator, number, written
from jixiao.form import Form, Objective, PrintedTotal

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
EMPTY = Form(money_unit="万元")
FORMS = [
    pytest.param(STANDARD, id="standard"),
    pytest.param(WITH_COSTS, id="with-costs"),
    pytest.param(LONG, id="long"),
    pytest.param(HUGE, id="huge"),
    pytest.param(EXPLAINED, id="explained-funding"),
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


def pages_of(data: bytes, ending: str, folder: Path) -> list[str]:
    """The text of each page that LibreOffice prints of a file, blanks dropped."""
    path = folder / f"表{ending}"
    path.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)  # noqa: S603 - programs of this machine
    read = [str(TEXT_OF_PDF), "-layout", str(path.with_suffix(".pdf")), "-"]
    printed = subprocess.run(read, check=True, capture_output=True, timeout=60)  # noqa: S603
    return ["".join(page.split()) for page in printed.stdout.decode().split("\f")[:-1]]
