"""
# 缺产出或效益指标

## 查什么
表内有没有产出指标、效益指标。

## 为什么
产出说做了什么，效益说有什么用，两类缺一，就评不出项目的绩效。

## 依据
- 财预〔2020〕10号 第十三条：自评指标包括产出、效益和服务对象满意度。
- 财预〔2021〕101号 二：原则上每个项目都应设置产出指标和效益指标。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 80 | 80 |
| 效益指标 | 社会效益指标 | | | | | |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 |
```
发现（错误）：没有效益指标

## 不误报
一级指标的名称写法不同，或只由二级指标看得出来的。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 项目完成指标（50分） | 数量指标 | 养护里程 | ≥30公里 | 30 | 50 | 50 |
| （40分） | 社会效益指标 | 受益人数 | ≥900人 | 950 | 40 | 40 |
```
没有设成本、满意度的，不算缺。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 50 | 50 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 40 | 40 |
```

有的地方自评沿用评价框架，一级指标是决策、管理、绩效。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 项目决策 | 项目立项 | 立项规范性 | 规范 | 规范 | 10 | 10 |
| 项目管理 | 资金管理 | 资金到位率 | 100% | 100% | 25 | 25 |
| 项目绩效 | 数量指标 | 养护里程 | ≥30公里 | 30公里 | 65 | 65 |
```

## 无法判断
有的行读不出一级、二级指标。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 50 | 50 |
| 其他指标 | 其他 | 受益人数 | ≥900人 | 950 | 40 | 40 |
```
有一行几格的内容粘在一起，没有拆开。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 50 | 50 |
| 效益 | 受益人数 900 950 40 40 |
| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 |
```

## 怎样改
按批复的绩效目标表补上；批复时就没有设的，说明情况，下年设置。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.indicators.set_levels import follows_framework, rows_without_dimension, set_dimensions
from jixiao.rules.outcome import BLANK, Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.rules.unread_rows import unread_among_indicators
from jixiao.vocabulary import DIMENSION_TEXT, Dimension, Severity

WANTED = (Dimension.OUTPUT, Dimension.BENEFIT)


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome each for 产出 and 效益."""
    rows = [each.indicator for each in form.filled_rows]
    if not rows:
        yield insufficient_data(form.subject, "没有读到指标")
        return
    if follows_framework(form):
        yield not_applicable(form.subject, "一级指标是决策、管理一类，属评价框架的表式")
        return
    present, unread = set_dimensions(form), rows_without_dimension(form)
    left_out = unread_among_indicators(form)
    for dimension in WANTED:
        label = DIMENSION_TEXT[dimension]
        if dimension in present:
            yield passed(label)
        elif unread:
            yield undecidable(label, f"没有{label}，另有{unread}行读不出一级指标")
        elif left_out:
            yield insufficient_data(label, left_out)
        elif any(label in (row.name.text or "") for row in rows):
            yield undecidable(label, f"没有{label}，而有的指标名称里写着“{label}”，可能是几格粘在一起")
        else:
            yield Found(
                subject=label,
                origin=rows[0].dimension.origin,
                message=f"表内没有{label}，只有{'、'.join(DIMENSION_TEXT[each] for each in Dimension if each in present)}",
                printed=BLANK,
                expected=label,
                verify="是否漏列，或读表时漏了行",
            )


RULE = FormRule(
    code="I101",
    name="dimension-missing",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十三条"), Basis("财预〔2021〕101号", "二")),
)
