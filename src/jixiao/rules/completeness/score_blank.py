"""
# 指标没有得分

## 查什么
有分值、有完成值的指标，得分是否填了。

## 为什么
总分由各项得分汇总。有一项空着，总分就少了一项，或多了一项没有来处的分。

## 依据
- 财预〔2020〕10号 第十六条：得分评定后汇总成该项目的总分。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 30 | 30 |
| 产出指标 | 质量指标 | 养护合格率 | ≥95% | 97% | 20 | |
```
发现（错误）：“养护合格率”

## 不误报
得分一列都空着，表还没有填完；写“—”或不适用的行不计分。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | |
| 产出指标 | 质量指标 | 养护合格率 | ≥95% | 97% | 30 | |
```
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 产出指标 | 数量指标 | 应急抢修次数 | ≥1次 | 0 | 10 | — |
```

## 无法判断
上一行的得分高于它的分值，可能是两行合并的得分格。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 30 | 50 |
| 产出指标 | 质量指标 | 养护合格率 | ≥95% | 97% | 20 | |
```

## 怎样改
补上这一项的得分，再核对总分。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import Indicator
from jixiao.rules.completeness.blank_cells import is_blank, is_to_fill, was_moved
from jixiao.rules.outcome import BLANK, Found, Outcome, ambiguous_reading, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator; one for the form where it holds no scores at all."""
    if all(each.indicator.printed_score.text is None for each in form.indicators):
        yield not_applicable(form.subject, "没有指标，或得分一列都空着")
        return
    before: Indicator | None = None
    for each in form.indicators:
        yield _checked(form, each, before)
        before = each.indicator


def _checked(form: FormUnderReview, each: IndicatorUnderReview, before: Indicator | None) -> Outcome | Found:
    row, score = each.indicator, each.indicator.printed_score
    if row.weight.number is None or not is_to_fill(form, each) or is_blank(row.actual.text, each.actual):
        return not_applicable(each.subject, "没有分值或完成值，或不适用")
    if score.text is not None:
        return passed(each.subject)
    if score.dash:
        return not_applicable(each.subject, "得分写“—”，这一行不计分")
    if was_moved(form, each) or (before is not None and _holds_two_scores(before)):
        return ambiguous_reading(each.subject, "得分可能读到了别的行、别的列，或与上一行合并")
    return Found(
        subject=each.subject,
        origin=row.name.origin,
        message=f"“{each.subject}”的分值为“{row.weight.text}”，完成值为“{row.actual.text}”，得分空缺",
        printed=BLANK,
        verify="是否漏填，或读表时漏了这一格",
        related=(row.weight.origin, row.actual.origin),
    )


def _holds_two_scores(row: Indicator) -> bool:
    """Whether a row has more than its weight: its cell may be merged with that of the row below."""
    weight, score = row.weight.number, row.printed_score.number
    return weight is not None and score is not None and score > weight


RULE = FormRule(
    code="C111",
    name="score-blank",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"),),
)
