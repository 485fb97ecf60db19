"""
# 实施单位不属于主管部门

## 查什么
表内“实施单位”能不能属于主管部门或报告单位。下属的站、中心、队、所、学校、医院，下级地方的同类部门，都可以。

## 为什么
实施单位是花钱办事、对自评结果负责的单位。写成别处或别的部门，多半是表放错了，或抄来未改。

## 依据
- 财预〔2020〕10号 第二十一条：单位对自评结果的真实性和准确性负责。

## 通过
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 三台县水利局 | 实施单位 | 三台县河道管理站 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
同一个地方、平级而职能不同的部门。
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县林业局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：“青山县林业局”

别处的单位。
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 三台县水利局 | 实施单位 | 江油市水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：江油市≠三台县

## 不误报
厅、局之下另设的局（二级局、部门管理机构）、单位内部的办公室。
```
项目支出绩效自评表
| 项目名称 | 公路养护经费 |
| 主管部门 | 绵阳市交通运输局 | 实施单位 | 绵阳市交通运输局办公室、绵阳市公路管理局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
上级部门的资金由下级地方的部门、乡镇实施。
```
项目支出绩效自评表
| 项目名称 | 水库维修补助 |
| 主管部门 | 绵阳市水利局 | 实施单位 | 三台县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维修座数 | ≥3座 | 3 | 60 | 60 |
```
全称、简称，带“（盖章）”“本级”的写法。
```
项目支出绩效自评表
| 项目名称 | 老旧小区改造 |
| 主管部门 | 绵阳市住房和城乡建设局 | 实施单位（盖章） | 市住建局本级 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 改造户数 | ≥300户 | 300 | 60 | 60 |
```
名称截断的，见 N107，不在这里报。
```
项目支出绩效自评表
| 项目名称 | 老旧小区改造 |
| 主管部门 | 绵阳市住房和城乡建设局 | 实施单位 | 绵阳市住房和城乡建 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 改造户数 | ≥300户 | 300 | 60 | 60 |
```
下属单位自己的报告，实施单位就是报告单位。
```
三台县第一中学2024年度部门决算
本单位组织对1个项目开展绩效自评，涉及资金50万元。自评工作由总务处牵头，各处室配合，结果已在门户网站公开。
项目支出绩效自评表
| 项目名称 | 校园维修经费 |
| 主管部门 | 三台县教育局 | 实施单位 | 三台县第一中学 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维修面积 | ≥300平方米 | 300 | 60 | 60 |
```
转移支付资金由另一个部门实施，属常见安排，不作错误。
```
衔接资金绩效目标自评表
| 转移支付（项目）名称 | 财政衔接推进乡村振兴补助资金 |
| 主管部门 | 青山县发展和改革委员会 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 新修水渠 | ≥3公里 | 3 | 60 | 60 |
```

## 无法判断
实施单位写的是政府，它与主管部门的关系从名称看不出来。
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 三台县水利局 | 实施单位 | 三台县人民政府 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
叫“局”而不是各地都设的部门，可能由别的部门管理。
```
项目支出绩效自评表
| 项目名称 | 公园养护经费 |
| 主管部门 | 绵阳市住房和城乡建设局 | 实施单位 | 绵阳市园林绿化局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护面积 | ≥30公顷 | 30 | 60 | 60 |
```

## 怎样改
按批复核对实施单位全称。确由别的部门实施的，在表内或报告里写明委托、共同实施的依据。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import Written
from jixiao.patterns import compiled_on_use
from jixiao.rules.naming.office_relations import Relation, Standing, holds_project, standing_of
from jixiao.rules.outcome import (
    Found,
    Outcome,
    ambiguous_reading,
    insufficient_data,
    not_applicable,
    passed,
    undecidable,
)
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import DocumentKind, Severity

_FINANCE = compiled_on_use(r"财政[局厅部所]$")
"""Offices that hand out money which others spend."""
BELONGS = frozenset({Relation.SAME, Relation.CUT, Relation.BELOW})
"""How a unit may stand to its department or to the office that reports."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: its 实施单位 against its 主管部门 and the office that reports."""
    unit = form.form.unit.text
    if unit is None:
        yield not_applicable(form.subject, "“实施单位”空缺，见 C101")
        return
    if holds_project(unit):
        yield ambiguous_reading(form.subject, f"“实施单位”一栏写的是“{unit}”，像项目名称，可能错行")
        return
    superiors = _superiors(form)
    if not superiors:
        yield insufficient_data(form.subject, "没有主管部门和报告单位可供核对")
        return
    standings = [(superior, standing_of(unit, superior.text or "", form.names)) for superior in superiors]
    yield _judged(form, unit, standings)


def _superiors(form: FormUnderReview) -> tuple[Written, ...]:
    """The offices to which the unit may belong, as written: the form's department, the office that reports."""
    written = [form.form.department]
    if form.report is not None:
        written.append(form.report.department)
    return tuple(each for each in written if each.text is not None and not holds_project(each.text))


def _judged(form: FormUnderReview, unit: str, standings: list[tuple[Written, Standing]]) -> Outcome | Found:
    for superior, standing in standings:
        if standing.relation in BELONGS:
            return passed(form.subject, f"与“{superior.text}”：{standing.reason}")
    superior, standing = standings[0]
    if any(each.relation is not Relation.FOREIGN for _, each in standings):
        return undecidable(form.subject, f"“{unit}”是否属于“{superior.text}”，从名称看不出来：{standing.reason}")
    if _FINANCE.search(superior.text or ""):
        return undecidable(form.subject, f"“{superior.text}”主管的资金，常由“{unit}”一类的部门实施")
    if form.form.kind is not DocumentKind.SELF_EVALUATION:
        return undecidable(form.subject, f"“{unit}”与“{superior.text}”不同，这类资金可以由别的部门实施")
    return Found(
        subject=form.subject,
        origin=form.form.unit.origin,
        message=f"“实施单位”一栏为“{unit}”，与“{superior.text}”没有隶属关系，{standing.reason}",
        printed=unit,
        expected=f"{superior.text}或其所属单位",
        verify="实施单位是否写错，或这张表是否放错",
        related=tuple(each.origin for each, _ in standings),
    )


RULE = FormRule(
    code="N105",
    name="unit-name",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十一条"),),
    decidability=Decidability.HEURISTIC,
    consequence_of=("N103", "N101"),
)
