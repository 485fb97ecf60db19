"""
# 项目名称与引导句、标题不是同一项目

## 查什么
表内“项目名称”与表前引导句所说的项目、表题里的项目、正文列出的自评项目是不是同一个。

## 为什么
引导句说的是甲项目，表里填的是乙项目，多半是放错了表，甲项目的自评结果就没有公开。

## 依据
- 财预〔2020〕10号 第二十五条：自评表应内容完整、数据真实。
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度部门决算
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 2024年河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
青山县水利局2024年度部门决算
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 水土保持监测经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 监测点 | ≥30个 | 30 | 60 | 60 |
```
发现（错误）：“河道养护经费”

两个年度的项目。
```
青山县水利局2024年度部门决算
本部门“2024年河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 2023年河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：“2024年河道养护经费”

表题里写明的项目与表内不同，先作警告。
```
2024年度河道养护项目绩效自评表
| 项目名称 | 水土保持监测经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 监测点 | ≥30个 | 30 | 60 | 60 |
```
发现（警告）：“河道养护项目”

## 不误报
引导句并列几个项目，表是其中之一。
```
青山县水利局2024年度部门决算
本部门“水土保持监测经费”“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 水土保持监测经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 监测点 | ≥30个 | 30 | 60 | 60 |
```
前面带编码、多写或少写“专项”“工作”的，是同一个项目。
```
青山县水利局2024年度部门决算
本部门“河道养护工作专项经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 51130021T000000229367-河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
表题是通用名称，或是资金名称而表内是它下面的项目。
```
2024年度财政衔接补助资金绩效目标自评表
| 项目名称 | 大塘村道路硬化 |
| 主管部门 | 青山县农业农村局 | 实施单位 | 青山县农业农村局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 硬化里程 | ≥3公里 | 3 | 60 | 60 |
```
表题简写了项目名称的。
```
2024年度农村公路养护项目自评表
| 项目名称 | 农村公路日常养护 |
| 主管部门 | 青山县交通运输局 | 实施单位 | 青山县交通运输局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
表题只有单位名称、表号和通用的话。
```
公开14表 青山县水利局2024年度部门预算项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
没有引导句，表题也不提项目。
```
项目支出绩效自评表
| 项目名称 | 大塘村道路硬化 |
| 主管部门 | 青山县农业农村局 | 实施单位 | 青山县农业农村局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 硬化里程 | ≥3公里 | 3 | 60 | 60 |
```

## 无法判断
名称只差一个“工资”与“补贴”，从名称分不清是不是同一项目。
```
青山县水利局2024年度部门决算
本部门“聘用人员工资”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 聘用人员补贴 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 聘用人数 | ≥30人 | 30 | 60 | 60 |
```
一处带括注，另一处没有。
```
青山县水利局2024年度部门决算
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费（含水毁修复） |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 怎样改
先核对这张表是不是引导句所说的项目。放错的换表；名称写得不一样的，统一为批复的项目名称。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL, Basis
from jixiao.form import Written
from jixiao.names import Comparison, Verdict
from jixiao.patterns import compiled_on_use
from jixiao.rules.naming.announced_projects import announced_names, listed_projects, titled_project
from jixiao.rules.naming.office_relations import holds_office
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, not_applicable, passed, undecidable
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity

_REMARK = compiled_on_use(r"[（(][^（）()]*[)）]$")
ALIKE = 40
"""From which likeness (0-100) on a title may be a loose writing of the project: a title is no list of projects."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: its 项目名称 against what announces it, the nearest first."""
    project = form.form.project.text
    if project is None:
        yield not_applicable(form.subject, "“项目名称”空缺，见 C101")
        return
    if holds_office(project):
        yield ambiguous_reading(form.subject, f"“项目名称”一栏写的是“{project}”，像单位名称，可能错行")
        return
    announced = announced_names(form.form)
    titled = titled_project(form.form)
    if announced:
        yield _judged(form, announced, where="表前引导句", severity=Severity.ERROR)
    elif titled is not None:
        yield _judged(form, (titled,), where="表题", severity=Severity.WARNING)
    else:
        yield _against_list(form, project)


def _judged(
    form: FormUnderReview, announced: tuple[Written, ...], *, where: str, severity: Severity
) -> Outcome | Found:
    """The project against all that *where* names: one that is not another project is enough."""
    project = form.form.project.text or ""
    compared = [(each, form.names.compare(project, each.text or "", kind="project")) for each in announced]
    kindest = next((one for one in compared if not one[1].accuses), compared[-1])
    name, comparison = kindest
    match comparison.verdict:
        case Verdict.SAME | Verdict.ALIAS | Verdict.TRUNCATED:
            return passed(form.subject, comparison.reason)
        case Verdict.UNSURE:
            return undecidable(form.subject, f"{where}的“{name.text}”与表内“{project}”：{comparison.reason}")
        case Verdict.DIFFERENT if _differ_by_remark(project, name.text or ""):
            return undecidable(form.subject, f"{where}的“{name.text}”与表内“{project}”只差括注，可能是同一项目")
        case Verdict.DIFFERENT if severity is Severity.WARNING and comparison.similarity >= ALIKE:
            return undecidable(form.subject, f"{where}的“{name.text}”与表内“{project}”相近，可能是简写")
        case Verdict.DIFFERENT:
            return _found(form, name, comparison, where=where, severity=severity)


def _differ_by_remark(one: str, other: str) -> bool:
    """Whether one of two names has a remark in brackets behind it, and nothing else parts them."""
    bare = [_REMARK.sub("", name) for name in (one, other)]
    return bare[0] == bare[1] and (one in bare) is not (other in bare)


def _found(form: FormUnderReview, name: Written, comparison: Comparison, *, where: str, severity: Severity) -> Found:
    project = form.form.project
    return Found(
        subject=form.subject,
        origin=project.origin,
        message=f"“项目名称”一栏为“{project.text}”，{where}为“{name.text}”，{comparison.reason}",
        printed=project.text,
        expected=name.text,
        verify="这张表是否放错，或项目名称写错",
        severity=severity,
        related=(name.origin,),
    )


def _against_list(form: FormUnderReview, project: str) -> Outcome:
    """The project against those that the prose lists: the list may leave projects out."""
    listed = listed_projects(form.report)
    if not listed:
        return not_applicable(form.subject, "没有引导句，表题和正文也没有写明是哪个项目")
    for name in listed:
        if not form.names.compare(project, name, kind="project").accuses:
            return passed(form.subject, f"正文列有“{name}”")
    names = "、".join(f"“{name}”" for name in listed[:3])
    return undecidable(form.subject, f"正文写明的自评项目有{names}，与表内“{project}”都不同，正文可能没有列全")


RULE = FormRule(
    code="N101",
    name="project-name",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"), INTERNAL),
    decidability=Decidability.HEURISTIC,
    consequence_of=("N103",),
)
