"""
# 指标没有指标值

## 查什么
有名称、有分值的指标，年度指标值是否填了；不计分的表，看有完成值的指标。

## 为什么
没有指标值，完成多少都无从比较，这一项的得分就没有依据。

## 依据
- 财预〔2020〕10号 第十三条：自评指标是预算批复时确定的绩效指标。
- 各地系统保存时也作此校验。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | | 30 | 30 | 30 |
| 产出指标 | 质量指标 | 养护合格率 | — | 98% | 30 | 30 |
```
发现（错误）：“养护里程”
发现（错误）：“养护合格率”

不计分的表（转移支付）没有分值一列，有完成值就应有指标值。
```
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | |
| 产出指标 | 质量指标 | 养护合格率 | | 98% | |
```
发现（错误）：“养护合格率”有完成值

## 不误报
空着的二级行、没有用到的“指标2：”不是指标。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| | | 指标2： | | | | |
| 效益指标 | 生态效益指标 | | | | | |
```
评价框架里决策、管理的指标按评价要点评分，指标值一格本来是“—”。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 项目决策 | 项目立项 | 立项依据充分性 | — | 依据充分 | 5 | 5 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
年中调整后不再考核、没有分值的行，整行不计。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 产出指标 | 数量指标 | 清淤长度 | | | | |
```
定性的指标值不是空缺。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 行洪安全 | 有效保障 | 达成预期指标 | 60 | 60 |
```

## 无法判断
“无”可以是没有填，也可以是要求没有这种情形。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 成本指标 | 社会成本指标 | 对生产主体造成的负担 | 无 | 无 | 5 | 5 |
```
表里没有年度指标值一列。
```
| 一级指标 | 二级指标 | 三级指标 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | 30 | 60 | 60 |
```

## 怎样改
照批复的绩效目标表补上指标值；年中调整的，按批准的调整填写。
"""

from collections.abc import Iterator

from jixiao.basis import SYSTEM, Basis
from jixiao.rules.completeness.blank_cells import is_blank, is_open_word, is_to_fill, was_moved
from jixiao.rules.outcome import BLANK, Found, Outcome, ambiguous_reading, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import ValueKind
from jixiao.vocabulary import FRAMEWORK_DIMENSIONS, Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator; one for the form where it has none, or no column for targets."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    elif "target" not in form.form.columns and all(each.indicator.target.blank for each in form.indicators):
        yield insufficient_data(form.subject, "没有读到年度指标值一列")
    else:
        for each in form.indicators:
            yield _checked(form, each)


def _checked(form: FormUnderReview, each: IndicatorUnderReview) -> Outcome | Found:
    target = each.indicator.target
    if each.dimension in FRAMEWORK_DIMENSIONS:
        return not_applicable(each.subject, "决策、过程一类指标按评价要点评分，没有年度指标值")
    if not is_to_fill(form, each) or each.target.kind is ValueKind.NOT_APPLICABLE:
        return not_applicable(each.subject, "没有名称或分值，或不适用")
    if not is_blank(target.text, each.target):
        return passed(each.subject)
    if is_open_word(each.target):
        return ambiguous_reading(each.subject, f"指标值写“{target.text}”，可以是没有填，也可以是要求没有这种情形")
    if was_moved(form, each):
        return ambiguous_reading(each.subject, "这一行与表头错开，指标值可能读到了别的列")
    return Found(
        subject=each.subject,
        origin=target.origin if target.text is not None else each.indicator.name.origin,
        message=f"“{each.subject}”有{_has(each)}，年度指标值{f'只有“{target.text}”' if target.text else '空缺'}",
        printed=target.text or BLANK,
        verify="批复的指标值；是否读表时漏了这一格",
        related=(each.indicator.weight.origin,),
    )


def _has(each: IndicatorUnderReview) -> str:
    return "完成值" if each.indicator.weight.blank and each.indicator.printed_score.blank else "分值"


RULE = FormRule(
    code="C107",
    name="target-blank",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十三条"), SYSTEM),
)
