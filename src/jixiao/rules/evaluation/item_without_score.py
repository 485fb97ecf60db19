"""
# 列了指标没有给分

## 查什么
评价报告正文逐项给分时，有没有只列名称、没有得分的指标。

## 为什么
评价要逐项打分、汇总定级。列了名称不给分，这一项就没有评，总分也对不上。

## 依据
- 财预〔2020〕10号 第十八条：评价结果采取评分和评级相结合的方式。

## 通过
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
②培训期数 举办2期。该指标满分30分，得30分。
2025年3月1日
```

## 不通过
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
②补助发放及时率
③培训期数 举办2期。该指标满分30分，得30分。
2025年3月1日
```
发现（错误）：补助发放及时率

写了完成情况而没有得分的，先作警告。
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
②补助发放及时率 全年补助按月发放，没有拖延。
③培训期数 举办2期。该指标满分30分，得30分。
2025年3月1日
```
发现（警告）：补助发放及时率

## 不误报
扣分与满分一并写明的，就是给了分；得满分而没有写数的，也是给了分；正文不给分、只在评分表里给分的，不逐项指出。
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，扣2分。
②培训期数 举办2期。该指标得满分。
2025年3月1日
```
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里，达到目标。
②培训期数 举办2期，达到目标。
2025年3月1日
```

## 无法判断
写明了扣分，没有写满分，得分不知。
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
②补助发放及时率 有两个月迟发，扣2分。
2025年3月1日
```

## 怎样改
补写这一项的完成情况和得分；不再评的，从指标中删去并重新分配权重。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import ScoredItem
from jixiao.rules.evaluation.reports import is_scored, name_of, reports_of
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import Decidability, FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity, squeezed

LEAST_SCORED = 2
"""From how many scored items on the text is taken to score item by item; one without points between them stands out."""

_LEAST_TEXT = 6
"""From how many letters beside its name on an item is taken to say something."""


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each item of each evaluation report that scores its items in the text."""
    reports = reports_of(file)
    if not reports:
        yield not_applicable("评价报告", "文件里没有评价报告")
    for report in reports:
        if sum(map(is_scored, report.items)) < min(LEAST_SCORED, max(len(report.items) - 1, 1)):
            yield not_applicable(name_of(report), "正文没有逐项给分")
        else:
            yield from map(_judged, report.items)


def _judged(item: ScoredItem) -> Outcome | Found:
    if is_scored(item):
        return passed(item.name)
    if item.deduction is not None:
        return insufficient_data(item.name, f"写了扣{item.deduction}分，没有写满分，得分不知")
    says_something = len(squeezed(item.text)) >= len(squeezed(item.name)) + _LEAST_TEXT
    above = f"“{item.section.rpartition('/')[2]}”下" if item.section else ""
    return Found(
        subject=item.name,
        origin=item.origin,
        message=f"{above}列了指标“{item.name}”，没有得分" + ("" if says_something else "，也没有完成情况"),
        printed=item.name,
        verify="这一项是否漏评，或评分表中另有得分",
        severity=Severity.WARNING if says_something else None,
    )


RULE = FileRule(
    code="D107",
    name="item-without-score",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十八条"),),
    decidability=Decidability.HEURISTIC,
)
