"""
# 晚于目标日期却得满分

## 查什么
指标值是完成日期的，完成日期晚于目标日期，得分是否等于分值。

## 为什么
没有按期完成就是没有达到指标值，应按口径扣减，不应得全部分值。

## 依据
- 财预〔2020〕10号 第十六条：完成指标值的，记该指标所赋全部分值。

## 通过
```
项目支出绩效自评表（2024年度）
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 时效指标 | 泵站完工时间 | 2024年10月底前 | 2024年9月20日 | 10 | 10 |
| 产出指标 | 时效指标 | 管线完工时间 | 2024年10月底前 | 2024年12月15日 | 10 | 8 |
```

## 不通过
```
项目支出绩效自评表（2024年度）
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 时效指标 | 泵站完工时间 | 2024年10月底前 | 2024年12月15日 | 10 | 10 |
| 产出指标 | 时效指标 | 设备到货时间 | 上半年 | 8月 | 10 | 10 |
```
发现（错误）：“2024年12月15日”
发现（错误）：“8月”

## 不误报
目标是一个月，当月哪一天完成都不算晚；只写“按时完成”的没有日期可比。
```
项目支出绩效自评表（2024年度）
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 时效指标 | 泵站完工时间 | 2024年10月 | 10月31日 | 10 | 10 |
| 产出指标 | 时效指标 | 管线完工时间 | 2024年10月底前 | 按时完成 | 10 | 10 |
```

## 无法判断
“9月前”可以含9月，也可以不含。
```
项目支出绩效自评表（2024年度）
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 时效指标 | 泵站完工时间 | 9月前 | 9月20日 | 10 | 10 |
```

## 怎样改
按验收单核对完成日期；确实晚了的，按口径扣减得分，并在说明栏写明原因。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.actuals import is_doubtful
from jixiao.rules.arithmetic.printed_scores import is_full
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator whose target is a day, one for the form where none is."""
    dated = [each for each in form.indicators if each.target.deadline is not None]
    yield from map(_outcome, dated) if dated else [not_applicable(form.subject, "没有以完成日期为指标值的指标")]


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    line, score = each.line, each.indicator.printed_score
    target, actual = each.target, each.actual
    if line is None or line.excluded or each.indicator.not_applicable or not is_full(line, score):
        return not_applicable(each.subject, "不适用，或没有得满分")
    if actual.deadline is None:
        return not_applicable(each.subject, "完成值没有写日期")
    if is_doubtful(target) or is_doubtful(actual):
        return ambiguous_reading(each.subject, line.doubt or "指标值或完成值有几种读法")
    if target.deadline is None or (actual.starts or actual.deadline) <= target.deadline:
        return passed(each.subject)
    return Found(
        subject=each.subject,
        origin=score.origin,
        message=f"完成值“{actual.raw}”晚于指标值“{target.raw}”，得分“{score.text}”为满分",
        printed=score.text,
        arithmetic=f"{actual.deadline:%Y-%m-%d}>{target.deadline:%Y-%m-%d}",
        verify="完成日期和得分哪一处有误",
        related=(each.indicator.target.origin, each.indicator.actual.origin),
    )


RULE = FormRule(
    code="A311",
    name="late-but-full",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"),),
)
