"""
# 项目名称、主管部门、实施单位空缺

## 查什么
表头的项目名称、主管部门、实施单位三栏是否都填了。

## 为什么
三栏缺一，就说不清是谁的什么项目，表也无法与预算批复核对。

## 依据
- 财预〔2020〕10号 第二十五条：自评表应内容完整。

## 通过
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：“主管部门”一栏空缺

只画了一道横线，等于没有填。
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：“实施单位”一栏只有“—”

## 不误报
表上本来没有“实施单位”一栏的表式。
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
标签丢了而值还在的，按行读出，不算空缺。
```
项目支出绩效自评表
| | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 无法判断
没有读到“项目名称”一栏，不知是表上没有，还是没有读出来。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 怎样改
按预算批复填写项目全称、主管部门和实施单位全称。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import Written
from jixiao.rules.completeness.printed_labels import prints_label
from jixiao.rules.outcome import BLANK, Found, Outcome, ambiguous_reading, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import is_placeholder
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome each for 项目名称, 主管部门 and 实施单位."""
    head = form.form
    for label, field, cell in (
        ("项目名称", "project", head.project),
        ("主管部门", "department", head.department),
        ("实施单位", "unit", head.unit),
    ):
        yield _checked(form, cell, label=label, field=field)


def _checked(form: FormUnderReview, cell: Written, *, label: str, field: str) -> Outcome | Found:
    if cell.text is not None and not is_placeholder(cell.text):
        return passed(label)
    if form.form.label_shift:
        return ambiguous_reading(label, "首列标签与内容错行，见 R201")
    if cell.text is None and not prints_label(form, field):
        missing = f"没有读到“{label}”一栏"
        return insufficient_data(label, missing) if field == "project" else not_applicable(label, missing)
    written = f"只有“{cell.text}”" if cell.text is not None else "空缺"
    return Found(
        subject=label,
        origin=form.form.origin if cell.text is None else cell.origin,
        message=f"“{label}”一栏{written}",
        printed=cell.text or BLANK,
        expected=f"{label}全称",
        verify=f"预算批复中的{label}",
    )


RULE = FormRule(
    code="C101",
    name="header-blank",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"),),
    consequence_of=("R201",),
)
