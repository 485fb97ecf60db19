"""
# 超额较多而没有说明

## 查什么
正向指标的完成值达到口径写明的倍数（口径没有写数的，按审核阈值），说明栏有没有写原因。

## 为什么
超额较多可能是目标定低了，也可能是统计口径变了，应当说清。

## 依据
- 财预〔2020〕10号 第十六条：高出较多的，分析原因。
- 豫财效〔2020〕10号 第二十二条（三）：超过年初指标值较多的也要分析原因。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 接待咨询人次 | ≥1000人次 | 1500 | 50 | 50 | 新增线上咨询，年初没有估计到，明年提高目标值 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 接待咨询人次 | ≥1000人次 | 1500 | 50 | 50 | |
```
发现（警告）：1500÷1000=150.00%

口径写明 130% 必须说明的，恰到 130% 也要说明。
```口径=guangxi
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 接待咨询人次 | ≥1000人次 | 1300 | 50 | 50 | |
```
发现（警告）：1300÷1000=130.00%

口径没有写数，而只多出1场、1个百分点的，算不上高出较多，只作提示。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 接待日场次 | ≥2场 | 3场 | 50 | 50 | |
```
发现（提示）：3÷2=150.00%

## 不误报
任务完成率、增长率、收缴率等本来可以高出很多。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 咨询任务完成率 | ≥100% | 150% | 50 | 50 | |
```
没有到阈值的不必说明；反向指标低于上限不是超额。
```口径=guangxi
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 接待咨询人次 | ≥1000人次 | 1290 | 25 | 25 | |
| 成本指标 | 经济成本指标 | 热线维护成本 | ≤9万元 | 4万元 | 25 | 25 | |
```
没有说明栏的表式不作此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 接待咨询人次 | ≥1000人次 | 1500 | 50 | 50 |
```

## 无法判断
完成值空着，无从比较。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 接待咨询人次 | ≥1000人次 | | 50 | 50 | |
```

## 怎样改
在说明栏写明超额的原因；目标定得偏低的，说明次年怎样调整。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import Basis
from jixiao.numerals import percent, shown
from jixiao.policy import PolicyInForce
from jixiao.rules.actuals import OverAchievement, over_achievement
from jixiao.rules.explanations.reasons import explanation_of, why_none_is_owed
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    threshold = _threshold(form.policy)
    stop = why_none_is_owed(form)
    if stop is not None:
        yield stop
    elif threshold is None:
        yield not_applicable(form.subject, f"口径 {form.policy.id} 不要求说明超额")
    else:
        for each in form.indicators:
            over = each.once(over_achievement)
            yield over if isinstance(over, Outcome) else _outcome(each, over, form, threshold=threshold)


def _threshold(policy: PolicyInForce) -> Decimal | None:
    """From which completion rate on an explanation is due: the policy's, or a reviewer's where the law gives none."""
    if policy.over.explain_at is not None:
        return policy.over.explain_at
    return policy.review.over_achieved if policy.over.explain_much else None


def _outcome(
    each: IndicatorUnderReview, over: OverAchievement, form: FormUnderReview, *, threshold: Decimal
) -> Outcome | Found:
    if over.ratio < threshold:
        return passed(each.subject)
    reason = explanation_of(each, form.form)
    if reason is not None:
        return passed(each.subject, f"说明写有“{reason.text}”")
    target, actual = each.indicator.target, each.indicator.actual
    return Found(
        subject=each.subject,
        origin=actual.origin,
        message=f"“{each.subject}”的完成值“{actual.text}”为指标值“{target.text}”的{percent(over.ratio)}，没有写明原因",
        printed=each.indicator.explanation.text,
        arithmetic=f"{shown(over.actual)}÷{shown(over.target)}={percent(over.ratio)}，达到{shown(threshold * 100)}%",
        verify="超额的原因，目标值是否偏低，并写入说明栏",
        severity=Severity.NOTE if over.by_one and form.policy.over.explain_at is None else None,
        related=(target.origin, each.indicator.explanation.origin),
    )


RULE = FormRule(
    code="E105",
    name="over-unexplained",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"), Basis("豫财效〔2020〕10号", "第二十二条（三）")),
    policy_bound=True,
)
