"""
# 评价时间填成了项目年度

## 查什么
评价报告封面的“评价时间”是不是填成了项目的整个年度，而报告的落款在这之后。评价时间是开展评价的时间，不是被评价的期间。

## 为什么
评价要在项目年度结束后收集资料、核实打分。评价时间写成全年，就看不出评价是何时做的。

## 依据
- 同一份材料前后应一致（封面的时间与落款日期）。

## 通过
```
部门评价报告
项目名称：河道养护经费
评价时间：2025年2月1日至2025年3月5日
青山县水利局2024年度河道养护经费项目部门评价报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2025年3月10日
```

## 不通过
```
部门评价报告
项目名称：河道养护经费
评价时间：2024年1月1日至2024年12月31日
青山县水利局2024年度河道养护经费项目部门评价报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2025年3月10日
```
发现（警告）：2025年3月10日

只写年度的。
```
部门评价报告
项目名称：河道养护经费
评价时间：2024年度
青山县水利局2024年度河道养护经费项目部门评价报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2025年3月10日
```
发现（警告）：“2024年度”

## 不误报
栏目是“评价年度”“评价期间”的，本来就填被评价的期间；年内开展的中期评价，落款在当年。
```
部门评价报告
项目名称：河道养护经费
评价年度：2024年1月1日至2024年12月31日
青山县水利局2024年度河道养护经费项目部门评价报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2025年3月10日
```
```
部门评价报告
项目名称：河道养护经费
评价时间：2024年10月8日至2024年11月20日
青山县水利局2024年度河道养护经费项目部门评价报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2024年12月10日
```

## 无法判断
没有落款日期。
```
部门评价报告
项目名称：河道养护经费
评价时间：2024年1月1日至2024年12月31日
青山县水利局2024年度河道养护经费项目部门评价报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
```

## 怎样改
“评价时间”填实际开展评价的起止日期；要写明被评价的年度，另写“评价年度”。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL
from jixiao.form import EvaluationReport, Written
from jixiao.numerals import narrow
from jixiao.patterns import compiled_on_use
from jixiao.rules.evaluation.reports import name_of, reports_of
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import Decidability, FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity, squeezed

LABEL = "评价时间"

_YEAR = compiled_on_use(r"(20\d\d)")
_ALONE = compiled_on_use(r"(20\d\d)年?度?(?:全年)?")
_WHOLE_YEAR = compiled_on_use(
    r"(20\d\d)[年.\-/]0?1(?:[月.\-/](?:0?1日?)?)?(?:起)?(?:至|到|[-—–~～]+)(?:(20\d\d)[年.\-/]|当年)?12(?:月|[.\-/])?(?:31日?)?(?:止)?(?![\d年月日.\-/])"
)
_SIGNS = {"〇": "0", "○": "0", "零": "0"} | {sign: str(value) for value, sign in enumerate("一二三四五六七八九", 1)}


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each evaluation report: its 评价时间 against its date."""
    reports = reports_of(file)
    yield from map(_judged, reports) if reports else [not_applicable(LABEL, "文件里没有评价报告")]


def _judged(report: EvaluationReport) -> Outcome | Found:
    subject = f"{name_of(report)}：{LABEL}"
    period = next((value for label, value in report.cover if label == LABEL), Written())
    if period.text is None:
        return not_applicable(subject, f"封面没有“{LABEL}”")
    year = whole_year(period.text)
    if year is None:
        return passed(subject, f"“{period.text}”不是整个年度")
    written = _WHOLE_YEAR.match(narrow(squeezed(period.text)))
    said = period.text if written is None else written.group()
    signed = year_of(report.date.text)
    if signed is None:
        return insufficient_data(subject, "没有读出报告的落款日期")
    if signed <= year:
        return passed(subject, f"落款“{report.date.text}”在“{said}”之内")
    return Found(
        subject=subject,
        origin=period.origin,
        message=f"“{LABEL}”为“{said}”，是{year}年的全年，报告落款为“{report.date.text}”",
        printed=said,
        verify="评价实际在何时开展，是否把项目年度填在了这里",
        related=(report.date.origin,),
    )


def whole_year(text: str) -> int | None:
    """
    The year that a period covers from its first day to its last; None where it is another period.

    What follows the last day is the next line of a cover that a reader could not part from it.
    """
    plain = narrow(squeezed(text))
    match = _ALONE.fullmatch(plain) or _WHOLE_YEAR.match(plain)
    if match is None:
        return None
    years = {year for year in match.groups() if year is not None}
    return int(years.pop()) if len(years) == 1 else None


def year_of(text: str | None) -> int | None:
    """The year of a date in digits or in Chinese signs (二〇二五年三月); None where there is none."""
    plain = "".join(_SIGNS.get(sign, sign) for sign in narrow(squeezed(text or ""))[:4])
    match = _YEAR.match(plain)
    return int(match.group(1)) if match is not None else None


RULE = FileRule(
    code="D103",
    name="evaluation-period",
    severity=Severity.WARNING,
    check=check,
    basis=(INTERNAL,),
    decidability=Decidability.HEURISTIC,
)
