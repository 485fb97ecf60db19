"""
# 定性指标得分不在所报的档内

## 查什么
完成值写明“达成”“部分达成”“未达成”一类档名的，得分是否落在这一档的区间。

## 为什么
定性指标分三档给分。报的是一档、给的是另一档的分，完成情况和得分就对不上。

## 依据
- 财预〔2020〕10号 第十六条：达成 100%—80%（含），部分达成 80%—60%（含），未达成 60%—0%。
- 财预〔2021〕101号 三（七）3：三档相同。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 河岸景观 | 得到改善 | 达成预期指标 | 10 | 9 |
| | 可持续影响指标 | 管护机制 | 基本建立 | 部分达成 | 10 | 7 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 河岸景观 | 得到改善 | 部分达成 | 10 | 9 |
```
发现（错误）：[6,8)

另一口径的档下沿是 50%，可以解释的只提示。
```口径=mof-2020
| 项目资金（万元） | | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 河岸景观 | 得到改善 | 部分达成 | 10 | 5.5 |
```
发现（提示）：template-2016

## 不误报
“效果明显”“有效”“完成”不是档名，不据以定分。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 河岸景观 | 得到改善 | 效果明显 | 10 | 7 |
| | 可持续影响指标 | 管护机制 | 长期 | 有效 | 10 | 10 |
```
分值带小数的，档的边界按两位小数取。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 河岸景观 | 得到改善 | 达成预期指标 | 8.33 | 6.66 |
```

## 无法判断
得分空着，无从比较。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 河岸景观 | 得到改善 | 部分达成 | 10 | |
```

## 怎样改
按实际效果核对档名，再在该档的区间内给分。
"""

from collections.abc import Iterator

from msgspec.structs import replace

from jixiao.basis import Basis
from jixiao.rules.arithmetic.printed_scores import judged_line, outcome_of, own_result, places_of, why_form_not_judged
from jixiao.rules.outcome import Found, Outcome
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import LineCase
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    stop = why_form_not_judged(form)
    if stop is not None:
        yield stop
        return
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    line, cell = judged_line(each, cases=frozenset({LineCase.LEVEL})), each.indicator.printed_score
    if isinstance(line, Outcome):
        return line
    outcome = outcome_of(line, cell, choice=each.choice, related=places_of(each))
    if not isinstance(outcome, Found) or outcome.severity is not None:
        return outcome
    said = f"完成值“{each.indicator.actual.text}”，得分“{cell.text}”不在这一档的区间{own_result(line, each.choice)}内"
    return replace(outcome, message=said, verify="档名和得分哪一处有误")


RULE = FormRule(
    code="A307",
    name="qualitative-band",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"), Basis("财预〔2021〕101号", "三（七）3")),
    policy_bound=True,
)
