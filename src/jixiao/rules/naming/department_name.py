"""
# 主管部门不是报告单位

## 查什么
表内“主管部门”与报告单位是不是同一个部门。实施单位就是报告单位、主管部门写上级的，不算不符。

## 为什么
报告里放进了别的部门的表，资金、指标、得分就都不是本部门的。这时名称、金额、目标处处不符，根子是放错了表。

## 依据
- 财预〔2020〕10号 第二十一条：单位对自评结果的真实性和准确性负责。
- 财预〔2020〕10号 第二十五条：自评表应内容完整、数据真实。

## 通过
```
青山县水利局2024年度部门决算
本部门组织对1个项目开展绩效自评，涉及资金50万元。自评工作由财务科牵头，各科室配合，结果已在门户网站公开。
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
驻在另一个城市的机构，名称再像也是另一个单位。
```
绵阳市人民政府驻成都联络处2024年度部门决算
九、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金50万元。自评工作由综合科牵头，各科室配合，结果已在门户网站公开。
项目支出绩效自评表
| 项目名称 | 驻外机构运转经费 |
| 主管部门 | 绵阳市人民政府驻武汉联络处 | 实施单位 | 绵阳市人民政府驻 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 走访企业数 | ≥30家 | 30 | 60 | 60 |
```
发现（错误）：武汉≠成都

同一个地方、平级而职能不同的部门。
```
青山县水利局2024年度部门决算
本部门组织对1个项目开展绩效自评，涉及资金50万元。自评工作由财务科牵头，各科室配合，结果已在门户网站公开。
项目支出绩效自评表
| 项目名称 | 造林补助 |
| 主管部门 | 青山县林业局 | 实施单位 | 青山县林业局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 造林面积 | ≥300亩 | 300 | 60 | 60 |
```
发现（错误）：“青山县林业局”

## 不误报
下属单位的报告，表内主管部门写它的上级。
```
三台县第一中学2024年度部门决算
本单位组织对1个项目开展绩效自评，涉及资金50万元。自评工作由总务处牵头，各处室配合，结果已在门户网站公开。
项目支出绩效自评表
| 项目名称 | 校园维修经费 |
| 主管部门 | 三台县教育局 | 实施单位 | 三台县第一中学 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维修面积 | ≥300平方米 | 300 | 60 | 60 |
```
简称、（本级）、带编码的写法是同一个单位。
```
绵阳市住房和城乡建设局2024年度部门决算
本部门组织对1个项目开展绩效自评，涉及资金50万元。自评工作由财务科牵头，各科室配合，结果已在门户网站公开。
项目支出绩效自评表
| 项目名称 | 老旧小区改造 |
| 主管部门 | 219001-市住建局（本级） | 实施单位 | 市住建局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 改造户数 | ≥300户 | 300 | 60 | 60 |
```
没有报告、只有一张表的文件，没有可供核对的报告单位。
```
项目支出绩效自评表
| 项目名称 | 造林补助 |
| 主管部门 | 青山县林业局 | 实施单位 | 青山县林业局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 造林面积 | ≥300亩 | 300 | 60 | 60 |
```
“主管部门”格里是项目名称的，是行错位，见 R201，不在这里报。
```
青山县水利局2024年度部门决算
本部门组织对1个项目开展绩效自评，涉及资金50万元。自评工作由财务科牵头，各科室配合，结果已在门户网站公开。
项目支出绩效自评表
| 主管部门 | 2024年河道养护专项经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
汇编文件里有多个部门的表，不逐张指为放错。
```
青山县财政局2024年度项目支出绩效自评结果
现将县直各部门2024年度项目支出绩效自评结果予以公开，接受社会监督。各部门对自评结果的真实性负责。
项目支出绩效自评表
| 项目名称 | 造林补助 |
| 主管部门 | 青山县林业局 | 实施单位 | 青山县林业局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 造林面积 | ≥300亩 | 300 | 60 | 60 |

项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |

项目支出绩效自评表
| 项目名称 | 普法宣传经费 |
| 主管部门 | 青山县司法局 | 实施单位 | 青山县司法局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 宣传场次 | ≥30场 | 30 | 60 | 60 |
```

## 无法判断
主管部门写的是上级，而实施单位没有写明，分不清是不是本单位的表。
```
三台县第一中学2024年度部门决算
本单位组织对1个项目开展绩效自评，涉及资金50万元。自评工作由总务处牵头，各处室配合，结果已在门户网站公开。
项目支出绩效自评表
| 项目名称 | 校园维修经费 |
| 主管部门 | 三台县教育局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维修面积 | ≥300平方米 | 300 | 60 | 60 |
```

## 怎样改
先核对这张表是不是本部门的。放错了表的，换成本部门的表；只是名称写错的，按批复的部门全称改正。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
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
from jixiao.vocabulary import Severity

MANY_DEPARTMENTS = 3
"""From how many departments on, none of them the report's own, a file is a compilation and no report of one office."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: its 主管部门 against the office that reports."""
    report, department = form.report, form.form.department.text
    if report is None:
        yield not_applicable(form.subject, "文件里没有报告，没有可供核对的报告单位")
    elif report.department.text is None:
        yield insufficient_data(form.subject, "没有读出报告单位")
    elif department is None:
        yield not_applicable(form.subject, "“主管部门”空缺，见 C101")
    elif holds_project(department):
        yield ambiguous_reading(form.subject, f"“主管部门”一栏写的是“{department}”，像项目名称，可能错行")
    else:
        yield _compared(form, department, report.department.text)


def _compared(form: FormUnderReview, department: str, reporting: str) -> Outcome | Found:
    standing = standing_of(department, reporting, form.names)
    if standing.relation in {Relation.SAME, Relation.CUT}:
        return passed(form.subject, standing.reason)
    unit = form.form.unit.text
    if (
        not standing.elsewhere
        and unit is not None
        and standing_of(unit, reporting, form.names).relation is Relation.SAME
    ):
        return passed(form.subject, f"实施单位“{unit}”就是报告单位，主管部门写的是“{department}”")
    match standing.relation:
        case Relation.FOREIGN if not _is_compilation(form, reporting):
            return _found(form, department, reporting, standing=standing)
        case Relation.FOREIGN:
            return undecidable(form.subject, "文件汇集了多个部门的表，不能以报告单位核对")
        case _:
            return undecidable(form.subject, f"“{department}”与报告单位“{reporting}”的关系不明：{standing.reason}")


def _found(form: FormUnderReview, department: str, reporting: str, *, standing: Standing) -> Found:
    report = form.report
    return Found(
        subject=form.subject,
        origin=form.form.department.origin,
        message=f"“主管部门”一栏为“{department}”，报告单位为“{reporting}”，{standing.reason}",
        printed=department,
        expected=reporting,
        verify="这张表是否放错，或主管部门名称写错",
        related=(report.department.origin, form.form.unit.origin) if report is not None else (),
    )


def _is_compilation(form: FormUnderReview, reporting: str) -> bool:
    written = {other.department.text for other in form.submission.forms if other.department.text is not None}
    return len(written) >= MANY_DEPARTMENTS and all(
        standing_of(text, reporting, form.names).relation is not Relation.SAME for text in written
    )


RULE = FormRule(
    code="N103",
    name="department-name",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十一条"), Basis("财预〔2020〕10号", "第二十五条")),
    decidability=Decidability.HEURISTIC,
)
