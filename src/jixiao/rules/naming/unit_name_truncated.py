"""
# 单位名称截断

## 查什么
主管部门、实施单位的名称是否只剩前半截：以“驻”“和”“人民”一类的字收尾，括号没有闭合，或比报告单位、主管部门的全称少了后半截。

## 为什么
截断的名称指不清是哪个单位，公开后也无法核对。

## 依据
- 财预〔2020〕10号 第二十五条：自评表应内容完整。

## 通过
```
项目支出绩效自评表
| 项目名称 | 老旧小区改造 |
| 主管部门 | 绵阳市住房和城乡建设局 | 实施单位 | 市住建局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 改造户数 | ≥300户 | 300 | 60 | 60 |
```

## 不通过
```
项目支出绩效自评表
| 项目名称 | 驻外机构运转经费 |
| 主管部门 | 绵阳市人民政府驻成都联络处 | 实施单位 | 绵阳市人民政府驻 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 走访企业数 | ≥30家 | 30 | 60 | 60 |
```
发现（警告）：以“驻”收尾

```
项目支出绩效自评表
| 项目名称 | 老旧小区改造 |
| 主管部门 | 绵阳市住房和城乡建设局 | 实施单位 | 绵阳市住房和城乡建 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 改造户数 | ≥300户 | 300 | 60 | 60 |
```
发现（警告）：“绵阳市住房和城乡建”

## 不误报
乡镇、街道单写地名，就是它的政府或办事处。
```
项目支出绩效自评表
| 项目名称 | 人居环境整治经费 |
| 主管部门 | 三台县潼川镇 | 实施单位 | 三台县潼川镇人民政府 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 整治村数 | ≥3个 | 3 | 60 | 60 |
```
主管部门写政府、实施单位写它派出的机构，不是截断。
```
项目支出绩效自评表
| 项目名称 | 驻外机构运转经费 |
| 主管部门 | 绵阳市人民政府 | 实施单位 | 绵阳市人民政府驻成都联络处 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 走访企业数 | ≥30家 | 30 | 60 | 60 |
```

## 无法判断
“实施单位”格里是项目名称的，可能是错行，先核对读法。
```
项目支出绩效自评表
| 项目名称 | 驻外机构运转经费 |
| 主管部门 | 绵阳市人民政府驻成都联络处 | 实施单位 | 驻外机构运转专项经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 走访企业数 | ≥30家 | 30 | 60 | 60 |
```

## 怎样改
写单位全称。格子放不下的，缩小字号或换行，不要截去后面的字。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import Written
from jixiao.names import Verdict, looks_truncated
from jixiao.rules.naming.office_relations import holds_project
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, not_applicable, passed
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity, squeezed


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome each for 主管部门 and 实施单位."""
    yield _checked(form, form.form.department, "主管部门")
    yield _checked(form, form.form.unit, "实施单位")


def _checked(form: FormUnderReview, cell: Written, label: str) -> Outcome | Found:
    if cell.text is None:
        return not_applicable(label, f"“{label}”空缺，见 C101")
    if holds_project(cell.text):
        return ambiguous_reading(label, f"“{label}”一栏写的是“{cell.text}”，像项目名称，可能错行")
    whole = _whole_name(form, cell)
    why = looks_truncated(cell.text)
    if why is None and whole is None:
        return passed(label)
    compared = f"，全称应为“{whole.text}”" if whole is not None else ""
    return Found(
        subject=label,
        origin=cell.origin,
        message=f"“{label}”一栏为“{cell.text}”，{why or '名称不完整'}{compared}",
        printed=cell.text,
        expected=whole.text if whole is not None else "单位全称",
        verify="单位全称",
        related=(whole.origin,) if whole is not None else (),
    )


def _whole_name(form: FormUnderReview, cell: Written) -> Written | None:
    """The name of which *cell* is a cut: among the other office of the form and the one that reports."""
    others = [form.form.department, form.form.unit]
    if form.report is not None:
        others.append(form.report.department)
    for other in others:
        if other is cell or other.text is None or cell.text is None:
            continue
        longer = len(squeezed(other.text)) > len(squeezed(cell.text))
        if longer and form.names.compare(cell.text, other.text).verdict is Verdict.TRUNCATED:
            return other
    return None


RULE = FormRule(
    code="N107",
    name="unit-name-truncated",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"),),
    decidability=Decidability.HEURISTIC,
)
