"""
# 全年执行数大于全年预算数

## 查什么
年度资金总额的全年执行数，是否大于全年预算数。口径允许执行率高于100%的，不查。

## 为什么
支出应当按预算执行。执行数大于预算数，多半是预算调整没有填、口径不同，或数填错了。

## 依据
- 预算法 第五十七条：支出必须按照预算执行。
- 各地系统保存时也作此校验。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 50 | 48.5 | 10 | 97% | 9.7 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 42 | 10 | 105% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
发现（警告）：42÷40=105.00%

## 不误报
按书写位数看可以相等的，是尾差。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | 40.2 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```
没有全年预算数一列的表式，年初预算可以调整，不查。
```
| 项目资金（万元） | | 年初预算数（A） | 全年执行数（B） | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 42 | 10 | 105% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```

## 无法判断
没有全年执行数。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 40 | 40 | | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 排查隐患点 | ≥60 | 60 | 90 | 90 |
```

## 怎样改
有追加、调剂的，把全年预算数填为调整后的数；执行数含其他资金的，在分项中列出并计入预算。
"""

from collections.abc import Iterator

from jixiao.basis import SYSTEM, Basis
from jixiao.form import FundingLine
from jixiao.numerals import Interval, percent, shown
from jixiao.policy import AboveFull
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import EXECUTION_SUBJECT
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: its 年度资金总额."""
    overall = form.overall
    if overall is None or "annual_budget" not in form.form.funding_columns:
        yield not_applicable(EXECUTION_SUBJECT, "没有年度资金总额一行，或没有全年预算数一列")
    elif form.policy.execution.above_full is AboveFull.ALLOW:
        yield not_applicable(EXECUTION_SUBJECT, f"口径 {form.policy.id} 允许执行率高于100%")
    else:
        yield _compared(overall)


def _compared(overall: FundingLine) -> Outcome | Found:
    budget, executed = overall.annual_budget, overall.executed
    if budget.number is None or executed.number is None:
        return insufficient_data(EXECUTION_SUBJECT, "全年预算数或全年执行数空缺，或不是数")
    if executed.number <= budget.number or Interval.written(executed.number).meets(Interval.written(budget.number)):
        return passed(EXECUTION_SUBJECT)
    rate = f"÷{shown(budget.number)}={percent(executed.number / budget.number)}" if budget.number else ">0"
    return Found(
        subject=EXECUTION_SUBJECT,
        origin=executed.origin,
        message=f"年度资金总额的全年执行数“{executed.text}”大于全年预算数“{budget.text}”",
        printed=executed.text,
        arithmetic=f"{shown(executed.number)}{rate}",
        verify="预算有没有追加、调剂，执行数是否含有其他资金",
        related=(budget.origin,),
    )


RULE = FormRule(
    code="A207",
    name="execution-over-full",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("预算法", "第五十七条"), SYSTEM),
    policy_bound=True,
    consequence_of=("F101",),
)
