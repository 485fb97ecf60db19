"""
# 首列标签错行

## 查什么
首列的标签是否整体错了一行，例如“主管部门”格里是项目名称、“总分”落在指标表头行。

## 为什么
错一行，每一栏的内容就都张冠李戴。由此引出的“缺少某栏”只报这一条。

## 依据
- 财预〔2020〕10号 第二十五条：自评表应内容完整、数据真实。

## 通过
```
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
标签整体上移了一行。
```
| 主管部门 | 河道养护经费 | | | | | | |
| 项目资金（万元） | 青山县水利局 | | | 实施单位 | 青山县水利局 | | |
| 年度总体目标 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 绩效指标 | 预期目标 | | | 实际完成情况 | | | |
| | 养护河道30公里 | | | 养护河道30公里 | | | |
| 总分 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| | 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```
发现（警告）：错了一行

只有一格填错了行。
```
| 主管部门 | 2024年河道养护专项经费 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（警告）：河道养护专项经费

## 不误报
“××项目中心”“××工程处”是单位名称，不是项目名称。
```
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县重点工程建设服务中心 | 实施单位 | 青山县水利工程处 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
标签空着而行没有错的。
```
| | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 无法判断
表头三栏都没有读到。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 怎样改
对照原表把首列标签移回原行。由文本或 pdf 读出的，先看原件是否也错行：错行可能是转换造成的。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.naming.office_relations import holds_office, holds_project
from jixiao.rules.outcome import Found, Outcome, insufficient_data, passed
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: its first column of labels, and names that stand in each other's cells."""
    head = form.form
    if head.label_shift:
        yield _found(form, f"首列标签与右边的内容错了一行：“{head.project.text or '项目名称'}”不在“项目名称”一行")
    elif head.department.text is not None and holds_project(head.department.text):
        yield _found(form, f"“主管部门”一栏写的是“{head.department.text}”，像项目名称，可能错行")
    elif head.unit.text is not None and holds_project(head.unit.text):
        yield _found(form, f"“实施单位”一栏写的是“{head.unit.text}”，像项目名称，可能错行")
    elif head.project.text is not None and holds_office(head.project.text):
        yield _found(form, f"“项目名称”一栏写的是“{head.project.text}”，像单位名称，可能错行")
    elif head.project.blank and head.department.blank and head.unit.blank:
        yield insufficient_data(form.subject, "项目名称、主管部门、实施单位都没有读到")
    else:
        yield passed(form.subject)


def _found(form: FormUnderReview, message: str) -> Found:
    head = form.form
    names = [cell for cell in (head.project, head.department, head.unit) if cell.text is not None]
    return Found(
        subject=form.subject,
        origin=names[0].origin if names else head.origin,
        message=message,
        printed=names[0].text if names else None,
        verify="原件的首列是否也错行",
        severity=Severity.ERROR if head.exact_geometry and head.label_shift else Severity.WARNING,
        related=tuple(cell.origin for cell in names[1:]),
    )


RULE = FormRule(
    code="R201",
    name="label-column-shifted",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"),),
    decidability=Decidability.HEURISTIC,
)
