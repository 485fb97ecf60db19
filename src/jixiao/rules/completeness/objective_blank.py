"""
# 预期目标或实际完成情况空缺

## 查什么
年度总体目标的“预期目标”“实际完成情况”两栏是否都填了。

## 为什么
自评先看总体目标完成没有。缺了一半，指标得分再高也说明不了目标是否实现。

## 依据
- 财预〔2020〕10号 第十一条：自评内容包括项目总体绩效目标的完成情况。
- 财预〔2020〕10号 第二十五条：自评表应内容完整。

## 通过
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，保障行洪安全。 | 养护河道30公里，汛期未出现险情。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：“预期目标”一栏空缺
发现（错误）：“实际完成情况”一栏空缺

```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，保障行洪安全。 | / |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：“实际完成情况”一栏只有“/”

## 不误报
写得太短的，不是空缺，见 T109。
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，保障行洪安全。 | 完成。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 无法判断
没有读到年度总体目标一栏，不知是表上没有，还是没有读出来。
```
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

指标的列名写作“完成情况”，不是年度总体目标的一栏。
```
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 完成情况 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
只有年度目标一栏的表式，没有“实际完成情况”可填。
```
| 项目名称 | 河道养护经费 |
| 项目年度目标 | 养护河道30公里，保障行洪安全。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 怎样改
预期目标照批复的绩效目标填写；实际完成情况写做成了什么、多少、效果怎样。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import Written
from jixiao.rules.completeness.printed_labels import prints_label
from jixiao.rules.outcome import BLANK, Found, Outcome, ambiguous_reading, insufficient_data, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import is_placeholder
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome each for 预期目标 and 实际完成情况."""
    objective = form.form.objective
    printed = prints_label(form, "achieved")
    yield _checked(form, objective.expected, label="预期目标", printed=printed)
    yield _checked(form, objective.achieved, label="实际完成情况", printed=printed)


def _checked(form: FormUnderReview, cell: Written, *, label: str, printed: bool) -> Outcome | Found:
    if cell.text is not None and not is_placeholder(cell.text) and cell.text.strip("。") != "无":
        return passed(label)
    if form.form.label_shift:
        return ambiguous_reading(label, "首列标签与内容错行，见 R201")
    if cell.text is None and not printed:
        return insufficient_data(label, "没有读到年度总体目标的这一栏")
    written = f"只有“{cell.text}”" if cell.text is not None else "空缺"
    return Found(
        subject=label,
        origin=form.form.origin if cell.text is None else cell.origin,
        message=f"“{label}”一栏{written}",
        printed=cell.text or BLANK,
        verify="是否漏填，或读表时漏了这一格",
    )


RULE = FormRule(
    code="C105",
    name="objective-blank",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十一条"), Basis("财预〔2020〕10号", "第二十五条")),
    consequence_of=("R201",),
)
