"""
# 部门评价与单位自评混称

## 查什么
评价报告封面的名称与正文标题说的是不是同一种评价：部门评价、财政评价，还是单位自评。

## 为什么
三种评价的主体、指标和报送要求各不相同。封面写部门评价、标题写自评报告，就说不清是谁评的、按哪一套评的。

## 依据
- 财预〔2020〕10号 第四条：绩效评价分为单位自评、部门评价和财政评价三种方式。
- 财预〔2020〕10号 第二十五条：单位自评用自评表，部门评价和财政评价用评价报告。

## 通过
```
部门评价报告
项目名称：河道养护经费
评价时间：2025年2月1日至2025年2月28日
青山县水利局2024年度河道养护经费项目部门评价报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2025年3月1日
```

## 不通过
```
部门评价报告
项目名称：河道养护经费
评价时间：2025年2月1日至2025年2月28日
青山县水利局2024年度河道养护经费项目支出绩效自评报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2025年3月1日
```
发现（警告）：单位自评

## 不误报
“绩效评价”是三种方式的总称，与哪一种都不矛盾；没有封面的，没有可比的名称。
```
部门评价报告
项目名称：河道养护经费
评价时间：2025年2月1日至2025年2月28日
青山县水利局2024年度河道养护经费项目绩效评价报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2025年3月1日
```
```
青山县水利局2024年度河道养护经费项目支出绩效自评报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2025年3月1日
```

## 无法判断
封面和标题都只写“绩效评价”，看不出是哪一种。
```
绩效评价报告
项目名称：河道养护经费
评价时间：2025年2月1日至2025年2月28日
青山县水利局2024年度河道养护经费项目绩效评价报告
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
2025年3月1日
```

## 怎样改
按实际的评价主体统一名称：项目单位自己评的是单位自评，主管部门组织评的是部门评价。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import EvaluationReport
from jixiao.recognition.prose import Scope
from jixiao.rules.evaluation.reports import name_of, reports_of
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.rule import Decidability, FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity, squeezed

KIND_WORDS: tuple[tuple[Scope, tuple[str, ...]], ...] = (
    (Scope.SELF, ("自评", "自我评价")),
    (Scope.DEPARTMENT, ("部门评价", "部门绩效评价", "部门重点评价")),
    (Scope.FINANCE, ("财政评价", "财政绩效评价", "财政重点评价")),
)
"""How a title names each kind of evaluation; 绩效评价 alone names none of them."""

KIND_TEXT = {Scope.SELF: "单位自评", Scope.DEPARTMENT: "部门评价", Scope.FINANCE: "财政评价"}


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each evaluation report: its cover against its title."""
    reports = reports_of(file)
    yield from map(_judged, reports) if reports else [not_applicable("评价报告", "文件里没有评价报告")]


def _judged(report: EvaluationReport) -> Outcome | Found:
    subject = name_of(report)
    if report.cover_title.text is None:
        return not_applicable(subject, "没有封面，没有可比的名称")
    cover, title = kinds_named(report.cover_title.text), kinds_named(report.title.text)
    if len(cover) > 1 or len(title) > 1:
        return undecidable(subject, "封面或标题同时写了几种评价")
    if not cover and not title:
        return undecidable(subject, "封面和标题只写“绩效评价”，没有写是哪一种")
    if not cover or not title or cover == title:
        return passed(subject)
    said, written = KIND_TEXT[cover[0]], KIND_TEXT[title[0]]
    return Found(
        subject=subject,
        origin=report.title.origin,
        message=f"封面为“{report.cover_title.text}”（{said}），正文标题为“{report.title.text}”（{written}）",
        printed=report.title.text,
        verify=f"这份报告是{said}还是{written}",
        related=(report.cover_title.origin,),
    )


def kinds_named(title: str | None) -> list[Scope]:
    """The kinds of evaluation that a title names."""
    text = squeezed(title or "")
    return [kind for kind, words in KIND_WORDS if any(word in text for word in words)]


RULE = FileRule(
    code="D101",
    name="report-type",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第四条"), Basis("财预〔2020〕10号", "第二十五条")),
    decidability=Decidability.HEURISTIC,
)
