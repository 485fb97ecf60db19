"""
# 目标写明由他单位、在他地实施

## 查什么
年度总体目标里有没有写明由别的单位负责、在别的地方实施。

## 为什么
目标写的是别人的事，多半是放错了表，或抄来未改。

## 依据
- 财预〔2020〕10号 第二十一条：单位对自评结果的真实性和准确性负责。

## 通过
```
| 项目名称 | 河道养护经费 |
| 主管部门 | 三台县水利局 | 实施单位 | 三台县河道管理站 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 由三台县水利局负责，养护河道30公里。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
别处的单位。
```
| 项目名称 | 河道养护经费 |
| 主管部门 | 三台县水利局 | 实施单位 | 三台县水利局 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 由江油市水利局组织实施，养护河道30公里。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：江油市≠三台县

同一个地方的另一个部门，先作警告。
```
| 项目名称 | 河道养护经费 |
| 主管部门 | 三台县水利局 | 实施单位 | 三台县水利局 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 由三台县林业局管理，养护河道30公里。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（警告）：“三台县林业局”

只写了地方，没有写单位的，也是警告。
```
| 项目名称 | 文化节经费 |
| 主管部门 | 三台县文化广电旅游局 | 实施单位 | 三台县文化馆 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 在江油市举办民间文化节2场。 | 举办2场。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 活动场次 | ≥2场 | 2 | 60 | 60 |
```
发现（警告）：“江油市”

## 不误报
由所属单位、上级部门、乡镇负责的。
```
| 项目名称 | 河道养护经费 |
| 主管部门 | 三台县水利局 | 实施单位 | 三台县水利局 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 由三台县河道管理站负责日常养护，由三台县潼川镇人民政府负责清障。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
本部门会同别的部门一起做的。
```
| 项目名称 | 河道养护经费 |
| 主管部门 | 三台县水利局 | 实施单位 | 三台县水利局 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 由三台县水利局会同三台县林业局实施，养护河道30公里。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
到外地招商、考察、培训、参展，是常见的工作。
```
| 项目名称 | 招商经费 |
| 主管部门 | 三台县商务局 | 实施单位 | 三台县商务局 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 在深圳市举办招商推介会2场，在杭州市开展干部培训。 | 举办2场。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 推介会场次 | ≥2场 | 2 | 60 | 60 |
```
驻外机构在驻地开展工作。
```
| 项目名称 | 驻外机构运转经费 |
| 主管部门 | 绵阳市人民政府驻成都联络处 | 实施单位 | 绵阳市人民政府驻成都联络处 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 由市政府驻成都联络处管理，在成都地区走访企业30家。 | 走访企业30家。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 走访企业数 | ≥30家 | 30 | 60 | 60 |
```

## 无法判断
表内没有主管部门、实施单位，也没有报告，不知是谁的目标。
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 由江油市水利局组织实施，养护河道30公里。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 怎样改
核对目标是不是本项目的。确由别的单位或在外地实施的，写明委托、合作的依据。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import Written
from jixiao.rules.naming.office_relations import (
    Relation,
    Standing,
    foreign_place,
    holds_project,
    standing_of,
    stationed_in,
)
from jixiao.rules.objectives.doers import named_doers, named_places
from jixiao.rules.outcome import Found, Outcome, insufficient_data, passed, undecidable
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity

SUBJECT = "年度总体目标"


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One finding for the form: the first other office that its objective names, else the first other place."""
    objective = form.form.objective
    texts = [cell for cell in (objective.expected, objective.achieved) if cell.text is not None]
    own = _own_offices(form)
    if not texts:
        yield insufficient_data(SUBJECT, "年度总体目标空缺，见 C105")
    elif not own and any(named_doers(cell.text or "") for cell in texts):
        yield insufficient_data(SUBJECT, "没有主管部门、实施单位和报告单位可供核对")
    else:
        outcomes = [outcome for cell in texts for outcome in _of_cell(form, cell, own)]
        found = [outcome for outcome in outcomes if isinstance(outcome, Found)]
        yield (found or outcomes or [passed(SUBJECT)])[0]


def _own_offices(form: FormUnderReview) -> tuple[str, ...]:
    """The office that reports where there is one, else the offices of the form."""
    reporting = form.report.department.text if form.report is not None else None
    names = (reporting,) if reporting is not None else (form.form.department.text, form.form.unit.text)
    return tuple(name for name in names if name is not None and not holds_project(name))


def _of_cell(form: FormUnderReview, cell: Written, own: tuple[str, ...]) -> Iterator[Outcome | Found]:
    for doers in named_doers(cell.text or ""):
        standings = [(doer, standing_of(doer, office, form.names)) for doer in doers for office in own]
        foreign = [pair for pair in standings if pair[1].relation is Relation.FOREIGN]
        if standings and len(foreign) == len(standings):
            yield _found_office(cell, *foreign[0])
        elif standings and all(standing.relation is Relation.UNCLEAR for _, standing in standings):
            yield undecidable(SUBJECT, f"目标里的“{doers[0]}”与本单位的关系不明：{standings[0][1].reason}")
    for words, usual in named_places(cell.text or ""):
        foreign_to_all = [foreign_place(words, office) for office in own]
        if own and all(foreign_to_all) and (not usual or any(stationed_in(office) for office in own)):
            yield _found_place(cell, foreign_to_all[0] or "", own[0])


def _found_office(cell: Written, doer: str, standing: Standing) -> Found:
    return Found(
        subject=SUBJECT,
        origin=cell.origin,
        message=f"年度总体目标写明由“{doer}”负责，不是本单位，{standing.reason}",
        printed=doer,
        verify="目标是不是本项目的",
        severity=Severity.ERROR if standing.elsewhere else Severity.WARNING,
    )


def _found_place(cell: Written, place: str, office: str) -> Found:
    return Found(
        subject=SUBJECT,
        origin=cell.origin,
        message=f"年度总体目标写明在“{place}”实施，与“{office}”不在一地",
        printed=place,
        verify="目标是不是本项目的，是否确在外地实施",
        severity=Severity.WARNING,
    )


RULE = FormRule(
    code="T125",
    name="objective-names-other",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十一条"),),
    decidability=Decidability.HEURISTIC,
    consequence_of=("N103", "N101"),
)
