"""
# 自评项目个数前后不一

## 查什么
报告里几处写明的自评项目个数（分级次的按二级项目）是否一致。

## 为什么
绩效自评要覆盖全部项目支出。个数前后不一，就说不清自评了几个项目、涉及多少资金，占比也随之出错。

## 依据
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对纳入2024年度部门预算范围的二级项目2个全面开展绩效自评，共涉及资金90万元。
（二）自评工作开展情况。本次绩效自评的对象和范围为2024年度2个二级项目，涉及财政资金90万元。
```

## 不通过
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对纳入2024年度部门预算范围的二级项目3个全面开展绩效自评，共涉及资金90万元。
（二）自评工作开展情况。本次绩效自评的对象和范围为2024年度1个二级项目，涉及财政资金40万元。
```
发现（错误）：“3个”

## 不误报
一级项目与二级项目分别写明，合计数在另一处。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门对2024年度一级项目1个、二级项目2个开展绩效自评，共涉及资金90万元。
（二）自评工作开展情况。本次绩效自评的对象和范围为2024年度3个项目，涉及财政资金90万元。
```
两处说的是两个年度。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。2023年我部门对5个二级项目开展了绩效自评。
（二）自评工作开展情况。2024年度我部门对2个二级项目开展了绩效自评，涉及财政资金90万元。
```
后一处只是其中评为某个等级的、用来公布的几个。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门对2024年度4个二级项目开展了绩效自评，其中，3个项目自评结果为“优”，1个项目自评结果为“良”。
（二）项目绩效自评结果。我部门在2024年度部门决算中反映2个项目绩效自评结果。
```

## 无法判断
后一处只说所属单位的项目。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门对2024年度4个二级项目开展了绩效自评，涉及财政资金90万元。
（二）自评工作开展情况。所属单位对3个二级项目开展了绩效自评，涉及财政资金60万元。
```

## 怎样改
按项目库核对本年度应自评的项目，把各处的个数、资金和占比改成同一范围；确属两个范围的，写明各是什么范围。
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from jixiao.basis import INTERNAL
from jixiao.form import Claim, ClaimKind, Report
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import as_written, is_firm, origins_of, quoted, with_same_sentence
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity

SUBJECT = "自评项目个数"

PARTS_OF_COUNT = (
    (Topic.FIRST_LEVEL_PROJECTS,),
    (Topic.GENERAL_BUDGET_PROJECTS, Topic.FUND_BUDGET_PROJECTS, Topic.CAPITAL_BUDGET_PROJECTS),
)
"""Counts that may be added to the others, or be all there is: by level, and by budget."""


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the file: all places that say how many projects were self-evaluated."""
    report = file.report
    claims = [] if report is None else counts_of_projects(report)
    firm = [claim for claim in claims if report is not None and is_firm(claim, report.year)]
    sentences = {claim.text for claim in claims}
    if report is None or len(sentences) < 2:
        yield not_applicable(SUBJECT, "全文没有两处写明自评项目个数")
    elif len(firm) < 2:
        yield undecidable(SUBJECT, f"{'、'.join(map(quoted, claims))}，有的只说一部分或另一年度，不能相比")
    else:
        yield _compared(report, firm)


def counts_of_projects(report: Report) -> list[Claim]:
    """The claims on how many projects were self-evaluated, in the order of the text."""
    return [c for c in report.claims if c.kind is ClaimKind.COUNT and c.about == Topic.SELF_EVALUATED_PROJECTS]


def _compared(report: Report, firm: Sequence[Claim]) -> Outcome | Found:
    first = firm[0]
    other = next((claim for claim in firm if claim.number != first.number), None)
    if other is None:
        return passed(SUBJECT, f"{len(firm)}处都是“{as_written(first)}”")
    if _is_explained(report, first, other):
        return passed(SUBJECT, "与分级次、分预算写明的个数相合")
    funds = [claim for one in (first, other) for claim in with_same_sentence(report.claims, one)]
    money = "、".join(quoted(claim) for claim in funds if claim.about == Topic.SELF_EVALUATED_FUNDS)
    return Found(
        subject=SUBJECT,
        origin=other.origin,
        message=f"自评项目个数前后不一：{quoted(first)}，{quoted(other)}" + (f"；涉及资金{money}" if money else ""),
        printed=as_written(other),
        arithmetic=f"{first.number}≠{other.number}",
        verify="本年度自评的项目究竟几个，两处是否同一范围",
        related=origins_of(claim for claim in firm if claim is not other),
    )


def _is_explained(report: Report, one: Claim, other: Claim) -> bool:
    """Whether the two counts differ by counts of levels or budgets that the text gives too."""
    if one.number is None or other.number is None:
        return False
    difference = abs(one.number - other.number)
    for topics in PARTS_OF_COUNT:
        parts = [c.number for c in report.claims if c.kind is ClaimKind.COUNT and c.about in topics and c.number]
        sums = {sum(group) for size in range(1, len(parts) + 1) for group in combinations(parts[:6], size)}
        if difference in sums or {one.number, other.number} & sums:
            return True
    return False


RULE = FileRule(
    code="X101",
    name="project-count",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
)
