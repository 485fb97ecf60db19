"""
# 产出缺数量或质量指标

## 查什么
产出指标里有没有数量指标、质量指标。

## 为什么
只有数量不看好坏，只有质量不知多少，都说不清产出。

## 依据
- 财预〔2021〕101号 二（二）：数量指标和质量指标原则上均需设置。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 40 | 40 |
| 产出指标 | 质量指标 | 养护合格率 | ≥95% | 98% | 20 | 20 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 产出指标 | 质量指标 | | | | | |
```
发现（警告）：没有质量指标

## 不误报
时效指标不强制设置，缺了不报。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量 | 养护里程 | ≥30公里 | 30 | 40 | 40 |
| | 质量 | 养护合格率 | ≥95% | 98% | 20 | 20 |
```
一级指标是决策、管理的，属评价框架，产出按自己的分法。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 项目决策 | 项目立项 | 立项规范性 | 规范 | 规范 | 10 | 10 |
| 项目产出 | 数量 | 养护里程 | ≥30公里 | 30公里 | 65 | 65 |
```
没有产出指标的，归 I101。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 40 | 40 |
```

## 无法判断
产出下有的行读不出二级指标。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 40 | 40 |
| 产出指标 | 其他 | 养护合格率 | ≥95% | 98% | 20 | 20 |
```

## 怎样改
按批复的绩效目标表核对；批复时没有设的，下年补上。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.indicators.set_levels import follows_framework, set_categories
from jixiao.rules.outcome import BLANK, Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.rules.unread_rows import unread_among_indicators
from jixiao.vocabulary import CATEGORY_TEXT, Category, Dimension, Severity

WANTED = (Category.QUANTITY, Category.QUALITY)


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome each for 数量 and 质量."""
    outputs = [each.indicator for each in form.filled_rows if each.dimension is Dimension.OUTPUT]
    if follows_framework(form):
        yield not_applicable(form.subject, "一级指标是决策、管理一类，属评价框架的表式")
        return
    if not outputs:
        yield not_applicable(form.subject, "没有产出指标，见 I101")
        return
    present = set_categories(form)
    unread = [row for row in outputs if row.category_kind is None]
    left_out = unread_among_indicators(form)
    for category in WANTED:
        label = CATEGORY_TEXT[category]
        if category in present:
            yield passed(label)
        elif unread:
            yield undecidable(label, f"没有{label}，产出指标另有{len(unread)}行读不出二级指标")
        elif left_out:
            yield insufficient_data(label, left_out)
        else:
            yield Found(
                subject=label,
                origin=outputs[0].category.origin,
                message=f"产出指标里没有{label}",
                printed=BLANK,
                expected=label,
                verify="是否漏列，或读表时漏了行",
            )


RULE = FormRule(
    code="I107",
    name="quantity-quality-missing",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2021〕101号", "二（二）"),),
)
