"""
# 满意度得分与口径不符

## 查什么
满意度指标的得分，能否由某个已知口径算得（按比例，或分区间赋分），或由算得的数取整得到。

## 为什么
满意度怎样计分，10号与其他定量指标相同，101号另有区间的例示。口径能解释的不算错，都算不出的才是错误。

## 依据
- 财预〔2020〕10号 第十六条。
- 财预〔2021〕101号 三（七）4：90% 以上、80% 以上、60% 以上分别赋分的例示（中央部门）。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥95% | 92% | 10 | 9.68 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 85% | 10 | 10 |
```
发现（错误）：9.44

另一口径可以解释的，不算错，只提示。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥95% | 92% | 10 | 10 |
```
发现（提示）：mof-2021

取整得到的，只提示。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 85% | 10 | 9 |
```
发现（提示）：9.44

## 不误报
完成值没有写百分号的，沿用目标的写法；文字评价不在此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥95% | 97 | 5 | 5 |
| | 服务对象满意度指标 | 家长满意度 | 满意 | 满意 | 5 | 5 |
```
达到目标却未得满分的，归“达到目标却未得满分”一项查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 96% | 10 | 9 |
```

## 无法判断
完成值空着，得分无从复算。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | | 10 | 10 |
```

## 怎样改
按问卷结果核对完成值，再按本地口径重算得分。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import Basis
from jixiao.rules.arithmetic.printed_scores import (
    NUMBER_CASES,
    is_full,
    is_satisfaction,
    judged_line,
    outcome_of,
    places_of,
    why_form_not_judged,
)
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import PrintedFit, judge_printed
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator of satisfaction."""
    rows = [each for each in form.indicators if is_satisfaction(each)]
    stop = why_form_not_judged(form) if rows else not_applicable(form.subject, "没有满意度指标")
    if stop is not None:
        yield stop
        return
    for each in rows:
        yield each.once(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    line, cell = judged_line(each, cases=NUMBER_CASES, satisfaction=True), each.indicator.printed_score
    if isinstance(line, Outcome):
        return line
    if line.met and is_full(line, cell):
        return passed(each.subject)
    verdict = judge_printed(line, cell.number or Decimal(0), choice=each.choice)
    if line.met and verdict.fit in {PrintedFit.NONE, PrintedFit.UNDECIDABLE}:
        return not_applicable(each.subject, "达到目标却未得满分，另查")
    return outcome_of(line, cell, choice=each.choice, related=places_of(each))


RULE = FormRule(
    code="A309",
    name="satisfaction-score",
    severity=Severity.ERROR,
    check=check,
    basis=(
        Basis("财预〔2020〕10号", "第十六条"),
        Basis("财预〔2021〕101号", "三（七）4", example=True),
    ),
    policy_bound=True,
)
