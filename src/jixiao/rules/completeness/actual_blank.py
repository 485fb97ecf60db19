"""
# 指标没有完成值

## 查什么
有指标值、有分值的指标，实际完成值是否填了；不计分的表，看有指标值的指标。

## 为什么
完成值空着而得了分，得分就没有来处；空着又没有得分，等于没有自评这一项。

## 依据
- 财预〔2020〕10号 第二十五条：自评表应内容完整、数据真实。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 30 | 30 |
| 产出指标 | 质量指标 | 养护合格率 | ≥95% | — | 20 | 20 |
| 产出指标 | 时效指标 | 养护及时率 | ≥95% | | 10 | |
```
发现（错误）：“养护合格率”
发现（错误）：“养护及时率”

不计分的表（转移支付）没有分值一列，有指标值就应有完成值。
```
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | |
| 产出指标 | 质量指标 | 养护合格率 | ≥95% | | |
```
发现（错误）：“养护合格率”的实际完成值空缺

## 不误报
没有完成值一列的目标表，不报缺完成值。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 60 | 60 |
```
空着的二级行、没有用到的“指标2：”不是指标。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| | | 指标2： | | | | |
| 效益指标 | 生态效益指标 | | | | | |
```
事故一类写“无”，就是没有发生。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 安全事故起数 | 0起 | 无 | 60 | 60 |
```
写明不适用的。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 产出指标 | 数量指标 | 应急抢修次数 | ≥1次 | 不涉及 | 10 | 10 |
```

## 无法判断
“无”可以是没有填，也可以是没有发生。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 无 | 60 | 60 |
```

## 怎样改
补上实际完成值和来源；确实没有开展的，写明原因，并在得分上反映。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.completeness.blank_cells import is_blank, is_open_word, is_to_fill, was_moved
from jixiao.rules.outcome import BLANK, Found, Outcome, ambiguous_reading, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import ValueKind
from jixiao.vocabulary import FRAMEWORK_DIMENSIONS, Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator; one for the form where it is a table of targets or is not filled in at all."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    elif "actual" not in form.form.columns and _all_blank(form):
        yield not_applicable(form.subject, "表里没有完成值一列")
    elif _all_blank(form) and all(each.indicator.printed_score.blank for each in form.indicators):
        yield insufficient_data(form.subject, "完成值、得分两列都空着，表还没有填")
    else:
        for each in form.indicators:
            yield _checked(form, each)


def _all_blank(form: FormUnderReview) -> bool:
    return all(each.indicator.actual.blank for each in form.indicators)


def _checked(form: FormUnderReview, each: IndicatorUnderReview) -> Outcome | Found:
    actual = each.indicator.actual
    if not is_to_fill(form, each):
        return not_applicable(each.subject, "没有名称或分值，或不适用")
    if each.indicator.target.blank or _is_of_criteria(each):
        return not_applicable(each.subject, "没有指标值，见 C107")
    if ValueKind.NOT_APPLICABLE in {each.actual.kind, each.target.kind} or not is_blank(actual.text, each.actual):
        return passed(each.subject)
    if is_open_word(each.actual):
        return ambiguous_reading(each.subject, f"完成值写“{actual.text}”，可以是没有填，也可以是没有发生")
    if was_moved(form, each):
        return ambiguous_reading(each.subject, "这一行与表头错开，完成值可能读到了别的列")
    return _found(each)


def _is_of_criteria(each: IndicatorUnderReview) -> bool:
    """Whether a row is scored by the criteria of an evaluation framework, and has a dash for a target."""
    return each.dimension in FRAMEWORK_DIMENSIONS and is_blank(each.indicator.target.text, each.target)


def _found(each: IndicatorUnderReview) -> Found:
    actual, score = each.indicator.actual, each.indicator.printed_score
    written = f"只有“{actual.text}”" if actual.text is not None else "空缺"
    if each.indicator.weight.text is not None:
        written += f"，得分为“{score.text}”" if score.text else "，得分也空缺"
    return Found(
        subject=each.subject,
        origin=actual.origin if actual.text is not None else each.indicator.name.origin,
        message=f"“{each.subject}”的实际完成值{written}",
        printed=actual.text or BLANK,
        verify="完成情况的记录；是否读表时漏了这一格",
        related=(each.indicator.target.origin, score.origin),
    )


RULE = FormRule(
    code="C109",
    name="actual-blank",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"),),
)
