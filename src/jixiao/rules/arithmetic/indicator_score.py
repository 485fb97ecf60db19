"""
# 定量指标得分与口径不符

## 查什么
没有达到目标的定量指标，所给的得分能否由某个已知口径算得，或由算得的数取整得到。达标未得满分、未达标得满分、满意度和定性指标另有检查项。

## 为什么
得分应由完成值与目标值算得。任何口径、任何取整都算不出的得分，没有依据。

## 依据
- 财预〔2020〕10号 第十六条：未完成的，按完成值与指标值的比例计分。
- 财预〔2021〕101号 三（七）2：设及格门槛的例示（中央部门）。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 访视老人次数 | ≥200次 | 160 | 10 | 8 |
| | 质量指标 | 回访率 | ≥95% | 93% | 5 | 4.89 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 访视老人次数 | ≥200次 | 160 | 10 | 9 |
```
发现（错误）：160÷200

另一口径可以解释的，不算错，只提示。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 访视老人次数 | ≥200次 | 160 | 10 | 5 |
```
发现（提示）：mof-2021

取整得到的，只提示。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 访视老人次数 | ≥200次 | 196 | 10 | 9 |
```
发现（提示）：去掉尾数

## 不误报
完成值没有写单位的，沿用目标的单位。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 回访率 | ≥95% | 93 | 5 | 4.89 |
```
反向指标线性、比值两种算法法规都没有写，都不算错。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 车辆租用成本 | ≤100万元 | 120 | 10 | 8 |
| | | 耗材成本 | ≤100万元 | 120 | 10 | 8.33 |
```
目标为 0 的不作除法。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 走失事件起数 | =0起 | 0 | 5 | 5 |
| | 质量指标 | 摔伤事故起数 | =0起 | 1 | 5 | 0 |
```
达标未得满分的，可能是人工从严，另有检查项。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 访视老人次数 | ≥200次 | 205 | 10 | 9 |
```

## 无法判断
完成值空着，得分无从复算。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 访视老人次数 | ≥200次 | | 10 | 8 |
```
数字疑似识别有误的，先请核对读法。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 回访率 | 295% | 93% | 5 | 4.5 |
```

## 怎样改
先核对完成值和目标值，再按本地口径重算得分；人工调整得分的，在说明栏写明理由。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.arithmetic.printed_scores import (
    NUMBER_CASES,
    is_full,
    judged_line,
    outcome_of,
    places_of,
    why_form_not_judged,
)
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    stop = why_form_not_judged(form)
    if stop is not None:
        yield stop
        return
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    line = judged_line(each, cases=NUMBER_CASES, satisfaction=False)
    if isinstance(line, Outcome):
        return line
    cell = each.indicator.printed_score
    full = is_full(line, cell)
    if line.met and full:
        return passed(each.subject)
    if line.met is True or (line.met is False and full):
        return not_applicable(each.subject, "达标未得满分，另查" if line.met else "未达标得满分，另查")
    return outcome_of(line, cell, choice=each.choice, related=places_of(each))


RULE = FormRule(
    code="A301",
    name="indicator-score",
    severity=Severity.ERROR,
    check=check,
    basis=(
        Basis("财预〔2020〕10号", "第十六条"),
        Basis("财预〔2021〕101号", "三（七）2", example=True),
    ),
    policy_bound=True,
)
