"""
# 超额完成达到阈值

## 查什么
正向指标的完成值是目标值的多少倍，是否达到口径写明的倍数；口径没有写数的，按审核阈值提示。

## 为什么
高出目标较多，可能是目标定低了。10号要求分析原因，因年初指标值明显偏低的，按偏离度适度调减得分；调减多少没有规定。

## 依据
- 财预〔2020〕10号 第十六条：完成值高出指标值较多的，分析原因，适度调减。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 巡护里程 | ≥1000公里 | 1100 | 50 | 50 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 巡护里程 | ≥1000公里 | 1500 | 50 | 50 |
```
发现（提示）：1500÷1000=150.00%

口径写明倍数的，按口径。
```口径=guangxi
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 巡护里程 | ≥1000公里 | 1300 | 50 | 50 |
```
发现（警告）：1300÷1000=130.00%

```口径=tianjin
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 巡护里程 | ≥1000公里 | 1200 | 50 | 50 |
```
发现（警告）：1200÷1000=120.00%

## 不误报
增长率、任务完成率、收缴率等本来可以高出很多。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 管护任务完成率 | ≥100% | 140% | 25 | 25 |
| 效益指标 | 经济效益指标 | 林下收入增长率 | ≥5% | 8% | 25 | 25 |
```
目标为 0 的，不作除法；反向指标低于上限不是超额。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 火情发生起数 | =0起 | 0 | 25 | 25 |
| 成本指标 | 经济成本指标 | 巡护用车成本 | ≤9万元 | 4万元 | 25 | 25 |
```
口径定在 130% 的，129% 不算达到。
```口径=guangxi
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 巡护里程 | ≥1000公里 | 1290 | 50 | 50 |
```

## 无法判断
完成值空着，无从比较。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 巡护里程 | ≥1000公里 | | 50 | 50 |
```

## 怎样改
在说明栏写明超额的原因；目标定得偏低的，次年调整目标值，并按口径考虑是否调减得分。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.numerals import percent, shown
from jixiao.rules.actuals.over_achievement import over_achievement
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    over, policy = each.once(over_achievement), each.policy
    if isinstance(over, Outcome):
        return over
    stated = [at for at in (policy.over.flag_at, policy.over.explain_at) if at is not None]
    threshold = min(stated, default=policy.review.over_achieved)
    if over.ratio < threshold:
        return passed(each.subject)
    source = f"口径 {policy.id} 定为" if stated else "法规没有写数，审核阈值为"
    return Found(
        subject=each.subject,
        origin=each.indicator.actual.origin,
        message=f"完成值“{each.indicator.actual.text}”为指标值“{each.indicator.target.text}”的{percent(over.ratio)}，"
        f"{source}{shown(threshold * 100)}%",
        printed=each.indicator.actual.text,
        arithmetic=f"{shown(over.actual)}÷{shown(over.target)}={percent(over.ratio)}",
        verify="目标值是否偏低，是否写明原因、是否需要调减得分",
        severity=Severity.WARNING if stated else None,
        related=(each.indicator.target.origin,),
    )


RULE = FormRule(
    code="V111",
    name="over-achieved",
    severity=Severity.NOTE,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"),),
    policy_bound=True,
    consequence_of=("E105",),
)
