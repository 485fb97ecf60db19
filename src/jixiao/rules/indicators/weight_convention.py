"""
# 一级指标的权重偏离约定

## 查什么
执行率和各一级指标的分值，是否合所用口径的约定；几种口径都可能适用的，合其中一种即可。

## 为什么
权重约定体现产出和效益的分量。偏离的不一定错，但应说明理由。

## 依据
- 财预〔2020〕10号 第十三条：原则上预算执行率 10%、产出 50%、效益 30%、服务对象满意度 10%，特殊情况可做适当调整。
- 财预〔2021〕101号 三（六）：设成本指标的，成本 20、产出 40、效益 20、满意度 10；不设满意度的，效益加 10。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 50 | 50 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 20 | 20 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 |
```
发现（警告）：执行率10、产出60、效益20、满意度10

## 不误报
设了成本指标的，合设成本的约定。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 养护成本 | ≤50万元 | 50 | 20 | 20 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 40 | 40 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 20 | 20 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 |
```
成本单列、与产出合为约定的产出分值的，也合。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 经济成本指标 | 养护成本 | ≤50万元 | 50 | 10 | 10 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 40 | 40 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 |
```
没有设满意度，10 分并入效益。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 50 | 50 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 40 | 40 |
```
没有分值一列的表式不作此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 |
```
表注写明另有权重的，以哪个为准由审核人定。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
注：预算执行率10分，产出指标60分，效益指标30分。
```

## 无法判断
有一项的分值空着，各级合计算不出来。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
```

## 怎样改
自评的权重照批复的绩效目标表；批复时就偏离的，在表内或报告里说明理由。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.patterns import compiled_on_use
from jixiao.policy import WeightSet, policy_in_force
from jixiao.rules.indicators.level_weights import (
    LevelPoints,
    cost_within_output,
    fits,
    level_points,
    of_hundred,
    shown_convention,
)
from jixiao.rules.indicators.set_levels import follows_framework
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Dimension, Severity, squeezed

_STATED = compiled_on_use(r"(?:产出|效益|成本|满意度|执行率)[^，。；、]{0,8}\d+(?:\.\d+)?(?:分|%|％)")


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form."""
    rows = form.form.indicators
    if all(row.weight.text is None for row in rows):
        yield not_applicable(form.subject, "指标没有填分值")
    elif follows_framework(form):
        yield not_applicable(form.subject, "一级指标是决策、管理一类，权重按评价框架")
    elif any(row.not_applicable for row in rows):
        yield not_applicable(form.subject, "有不适用的指标，权重可能已折算")
    else:
        points = level_points(form)
        if points is None:
            yield insufficient_data(form.subject, "有的行没有分值，或读不出一级指标，各级合计算不出来")
        else:
            yield _judged(form, points)


def _judged(form: FormUnderReview, points: LevelPoints) -> Outcome | Found:
    conventions = _conventions(form, points)
    if not conventions:
        return not_applicable(form.subject, "所用口径没有约定权重")
    fitting = _fitting(conventions, points)
    if fitting is not None:
        return passed(form.subject, f"与口径 {fitting} 的约定一致")
    if Dimension.COST in points.dimensions:
        within = cost_within_output(points)
        fitting = _fitting(_conventions(form, within), within)
        if fitting is not None:
            return passed(form.subject, f"成本并入产出，与口径 {fitting} 的约定一致")
    if any(_STATED.search(squeezed(note.text or "")) for note in form.form.notes):
        return undecidable(form.subject, f"各级分值为{points}，表注另有权重，以哪个为准由审核人定")
    wanted = "；".join(f"{policy}：{shown_convention(convention)}" for policy, convention in conventions[:3])
    return Found(
        subject=form.subject,
        origin=form.form.indicators[0].weight.origin,
        message=f"各级分值为{points}，与口径的约定不同",
        printed=str(points),
        expected=wanted,
        verify="批复的权重，或调整的理由",
        related=tuple(row.weight.origin for row in form.form.indicators[1:]),
    )


def _fitting(conventions: list[tuple[str, WeightSet]], points: LevelPoints) -> str | None:
    """The first policy of whose conventions one fits."""
    whole = of_hundred(points)
    return next((policy for policy, convention in conventions if fits(whole, convention)), None)


def _conventions(form: FormUnderReview, points: LevelPoints) -> list[tuple[str, WeightSet]]:
    """
    The conventions that can apply: those of the shown policy first, then those of the other candidates.

    None where the shown policy leaves the levels free. Of the others only those count that set output and benefit: a
    convention on the execution rate alone would excuse everything.
    """
    if all(each.output is None for each in form.policy.weights.sets):
        return []
    found: list[tuple[str, WeightSet]] = []
    for policy_id in dict.fromkeys((form.policy.id, *form.scorecard.choice.candidates)):
        weights = policy_in_force(policy_id, form.form.year).weights
        expected = weights.expected(
            with_cost=Dimension.COST in points.dimensions,
            with_satisfaction=Dimension.SATISFACTION in points.dimensions,
        )
        own = policy_id == form.policy.id
        found.extend((policy_id, each) for each in expected if _sets_levels(each, loosely=own))
    return found


def _sets_levels(convention: WeightSet, *, loosely: bool) -> bool:
    benefit = convention.benefit is not None or convention.benefit_and_satisfaction is not None
    return convention.output is not None and (benefit or loosely)


RULE = FormRule(
    code="I117",
    name="weight-convention",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十三条"), Basis("财预〔2021〕101号", "三（六）")),
    policy_bound=True,
    consequence_of=("A101",),
)
