"""
# 达到目标却未得满分，又没有说明

## 查什么
已经达到目标的指标，得分是否低于分值而说明栏没有写原因。

## 为什么
达到目标应得全部分值。可以因指标值偏低等原因适度调减，但要写明，否则看不出这几分扣在哪里。

## 依据
- 财预〔2020〕10号 第十六条：完成指标值的得全部分值；高出较多的分析原因，适度调减。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 编印手册 | ≥12册 | 12册 | 5 | 5 | |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 编印手册 | ≥12册 | 12册 | 5 | 4 | |
```
发现（警告）：4

## 不误报
写明了原因的（从严、目标偏低而调减），不再提。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 编印手册 | ≥12册 | 20册 | 5 | 4 | 年初目标定得偏低，按超额程度调减1分 |
```
没有达到目标的，得分低于分值是应当的。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 编印手册 | ≥12册 | 9册 | 4 | 3 | |
```
定性指标“达成”档本来就是一个区间。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 效益指标 | 社会效益指标 | 居民阅读习惯 | 逐步形成 | 达成预期指标 | 10 | 9 | |
```

## 无法判断
完成值空着，不知是否达到。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 编印手册 | ≥12册 | | 5 | 4 | |
```

## 怎样改
达到目标的给全部分值；有意从严或调减的，在说明栏写明扣在哪里、扣多少。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import Basis
from jixiao.numerals import shown
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
from jixiao.scoring import LineCase, PrintedFit, judge_printed
from jixiao.values import is_empty_explanation
from jixiao.vocabulary import Severity

CASES = NUMBER_CASES | {LineCase.YES_NO, LineCase.DEADLINE, LineCase.COMPOUND}
"""Lines that are met or not; a 档 leaves room for a person's judgement."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    stop = why_form_not_judged(form)
    if stop is not None:
        yield stop
        return
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    line, cell = judged_line(each, cases=CASES), each.indicator.printed_score
    if isinstance(line, Outcome):
        return line
    if line.met is not True:
        return not_applicable(each.subject, "没有达到目标")
    if is_full(line, cell):
        return passed(each.subject)
    verdict = judge_printed(line, cell.number or Decimal(0), choice=each.choice)
    if verdict.fit not in {PrintedFit.NONE, PrintedFit.UNDECIDABLE}:
        if is_satisfaction(each):
            return not_applicable(each.subject, "满意度得分另查")
        return outcome_of(line, cell, choice=each.choice, related=places_of(each))
    return _below_full(each, cell.number or Decimal(0), line.weight or Decimal(0))


def _below_full(each: IndicatorUnderReview, score: Decimal, weight: Decimal) -> Outcome | Found:
    cell, explanation = each.indicator.printed_score, each.indicator.explanation
    if not is_empty_explanation(explanation.text):
        return passed(each.subject, f"说明栏写有“{explanation.text}”")
    return Found(
        subject=each.subject,
        origin=cell.origin,
        message=f"完成值“{each.indicator.actual.text}”已达到指标值“{each.indicator.target.text}”，"
        f"得分“{cell.text}”低于分值“{each.indicator.weight.text}”，没有写明原因",
        printed=cell.text,
        expected=shown(weight),
        arithmetic=f"{shown(weight)}-{shown(score)}={shown(weight - score)}",
        verify="这几分扣在哪里；达到目标的是否应给全部分值",
        related=(each.indicator.target.origin, each.indicator.actual.origin, explanation.origin),
    )


RULE = FormRule(
    code="A303",
    name="met-but-not-full",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"),),
    policy_bound=True,
)
