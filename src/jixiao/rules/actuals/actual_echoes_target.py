"""
# 完成值照抄目标值，连运算符也相同

## 查什么
实际完成值是否与年度指标值一字不差，连“≥”“不少于”一类界限也照写。

## 为什么
完成值是统计、测量的结果，应当是一个确定的数。“≥300 米”说的是目标，不是实际完成了多少。

## 依据
- 财预〔2020〕10号 第二十一条：单位对自评结果的真实性和准确性负责。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 清淤长度 | ≥300米 | 312米 | 20 | 20 |
| | 质量指标 | 断面达标率 | ≥95% | 95% | 20 | 20 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 清淤长度 | ≥300米 | ≥300米 | 20 | 20 |
| | 数量指标 | 巡河次数 | 不少于24次 | 不少于24次 | 20 | 20 |
| | 质量指标 | 断面达标率 | ≥95% | 96% | 20 | 20 |
```
发现（警告）：≥300米
发现（警告）：不少于24次

全角、空格不同的，仍是照抄。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 清淤长度 | ≥300 米 | ≧３００米 | 20 | 20 |
```
发现（警告）：≧

## 不误报
“=”后面是一个确定的数，没有运算符的值相同也不算照抄；定性描述不在此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 闸门检修数 | =6座 | =6座 | 20 | 20 |
| | 数量指标 | 水尺安装数 | 12处 | 12处 | 20 | 20 |
| 效益指标 | 社会效益指标 | 沿岸环境 | 明显改善 | 明显改善 | 30 | 30 |
```
运算符相同而数不同的，是界限式完成值，另查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 清淤长度 | ≥300米 | ≥310米 | 20 | 20 |
```

## 无法判断
完成值空着，无从比较。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 清淤长度 | ≥300米 | | 20 | 20 |
```

## 怎样改
按统计或测量结果填写确定的数，如“312米”。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import Operator, Value, ValueKind, same_written
from jixiao.vocabulary import Severity

BOUNDS = frozenset({Operator.AT_LEAST, Operator.MORE_THAN, Operator.AT_MOST, Operator.LESS_THAN})


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    target, actual = each.indicator.target, each.indicator.actual
    if target.text is None or not (_is_bound(each.target) or each.target.quantitative):
        return not_applicable(each.subject, "目标不是数")
    if actual.text is None:
        return insufficient_data(each.subject, "完成值空缺")
    if not (_is_bound(each.actual) and same_written(target.text, actual.text)):
        return passed(each.subject)
    return Found(
        subject=each.subject,
        origin=actual.origin,
        message=f"完成值“{actual.text}”与指标值“{target.text}”相同，连界限也照写，没有给出实际的数",
        printed=actual.text,
        expected="一个确定的数",
        verify="实际完成了多少",
        related=(target.origin,),
    )


def _is_bound(value: Value) -> bool:
    """Whether a value is a number with a bound of its own; a date on which something ended is none."""
    return value.number is not None and (value.kind is ValueKind.BOUND or value.operator in BOUNDS)


RULE = FormRule(
    code="V103",
    name="actual-echoes-target",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十一条"),),
)
