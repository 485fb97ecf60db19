"""
# 本单位名称写法不一

## 查什么
正文里本单位的名称有没有全称以外、又没有用“以下简称”说明的写法。“人民政府”写作“政府”、省去前面地名、加注（本级）的不计。

## 为什么
公开的报告前后用同一个名称，读的人才知道说的是一个单位；别字、自造简称容易被当作另一个单位。

## 依据
- 用语和公文规范：机构名称用全称或规范简称，使用简称的先注明。

## 通过
```
绵阳市住房和城乡建设局2024年度部门决算
一、预算绩效情况说明
绵阳市住房和城乡建设局（以下简称“市住建局”）组织对1个项目开展绩效自评，涉及资金50万元。市住建局各科室配合，结果已在门户网站公开。
```

## 不通过
```
绵阳市住房和城乡建设局2024年度部门决算
一、预算绩效情况说明
绵阳市住房和城乡建设局组织对1个项目开展绩效自评，涉及资金50万元。绵阳市住建局各科室配合，结果已在门户网站公开。
```
发现（提示）：“绵阳市住建局”

## 不误报
“人民政府”写作“政府”，省去前面的地名。
```
绵阳市人民政府驻成都联络处2024年度部门决算
一、预算绩效情况说明
市政府驻成都联络处组织对1个项目开展绩效自评，涉及资金50万元。绵阳市政府驻成都联络处（本级）各科配合，结果已公开。
```
别的单位，名称再像也不是本单位的写法。
```
绵阳市住房和城乡建设局2024年度部门决算
一、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金50万元。江油市住建局和市自然资源局配合，结果已在门户网站公开。
```
没有报告的文件不作此查。
```
项目支出绩效自评表
| 项目名称 | 老旧小区改造 |
| 主管部门 | 绵阳市住房和城乡建设局 | 实施单位 | 市住建局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 改造户数 | ≥300户 | 300 | 60 | 60 |
```

## 无法判断
没有读出报告单位的，无从比较。
```
一、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金50万元。自评工作由财务科牵头，各科室配合，结果已在门户网站公开。
```

## 怎样改
统一用全称；要用简称的，在第一次出现时写明“（以下简称“××”）”。
"""

from collections.abc import Iterator

from jixiao.basis import WRITING
from jixiao.rules.naming.office_spellings import Spelling, office_spellings
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import Decidability, FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity

SUBJECT = "报告单位名称"
SHOWN = 5
"""How many spellings the message lists."""


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the file: all undeclared spellings of its own office together."""
    report = file.report
    if report is None:
        yield not_applicable(SUBJECT, "文件里没有报告正文")
        return
    if report.department.text is None:
        yield insufficient_data(SUBJECT, "没有读出报告单位")
        return
    spellings = office_spellings(file.passages, report, file.names)
    yield _found(spellings, report.department.text) if spellings else passed(SUBJECT)


def _found(spellings: tuple[Spelling, ...], office: str) -> Found:
    listed = "、".join(f"“{each.text}”{each.count}处" for each in spellings[:SHOWN])
    more = f"等{len(spellings)}种" if len(spellings) > SHOWN else ""
    return Found(
        subject=SUBJECT,
        origin=spellings[0].origin,
        message=f"报告单位为“{office}”，正文另写作{listed}{more}，没有注明简称",
        printed=spellings[0].text,
        expected=office,
        verify="是否指同一单位；用简称的是否注明",
        related=tuple(each.origin for each in spellings[1:]),
    )


RULE = FileRule(
    code="N109",
    name="name-variants",
    severity=Severity.NOTE,
    check=check,
    basis=(WRITING,),
    decidability=Decidability.HEURISTIC,
)
