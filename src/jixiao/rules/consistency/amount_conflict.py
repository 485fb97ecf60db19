"""
# 同一金额前后不一

## 查什么
- 正文几处说的同一笔钱（自评涉及资金，某个项目的预算、到位、支出）是否一致；
- 正文所说的项目预算、支出与该项目自评表的年度资金总额，自评涉及资金与所附各表的合计，是否一致。金额先折成同一单位，按所写位数比较。

## 为什么
同一笔钱有两个数，执行率、占比、覆盖面都无法确认。

## 依据
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度1个二级项目开展绩效自评，共涉及资金50万元。
“河道养护经费”项目预算50万元，实际支出48.5万元。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 48.5 | 10 | 97% | 9.7 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```

## 不通过
表内执行数与正文所说的支出不同。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
“河道养护经费”项目预算50万元，实际支出48.5万元。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 45.8 | 10 | 91.6% | 9.16 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```
发现（错误）：“45.8”

两处自评涉及资金不同。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度2个二级项目开展绩效自评，共涉及资金90万元。
（二）自评工作开展情况。本次绩效自评的范围为2024年度2个二级项目，共涉及资金70万元。
```
发现（错误）：“70万元”

同一项目的预算两处不同。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
“河道养护经费”项目预算50万元，实际支出50万元。
“河道养护经费”项目预算55万元，全部为财政拨款。
```
发现（错误）：“55万元”

## 不误报
正文以元计、表内以万元计，正文取整，都按所写位数比较；正文说的是财政拨款一行的数。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
“河道养护经费”项目预算500000元，实际支出48.5万元。
“河道养护经费”项目预算50万元，全部到位。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 60 | 60 | 58.52 | 10 | 97.53% | 9.75 |
| | 其中：当年财政拨款 | 50 | 50 | 48.52 | — | | — |
| | 其他资金 | 10 | 10 | 10 | — | | — |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```
上年的数、截至某月的数、其中一部分的数、约数，不与全年数相比。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
“河道养护经费”项目预算50万元，实际支出48.5万元。
2023年“河道养护经费”项目预算45万元，实际支出45万元。
截至2024年6月，“河道养护经费”项目实际支出20万元。
“河道养护经费”项目实际支出约49万元，其中实际支出资金30万元用于清淤。
```
## 无法判断
正文说明预算有过调整，两个数可能一前一后。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
“河道养护经费”项目预算50万元，实际支出48.5万元。
年中调整后，“河道养护经费”项目预算55万元。
```
“涉及资金”与“涉及财政资金”范围不同，小的可以在大的里面。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度2个二级项目开展绩效自评，共涉及资金90万元。
（二）自评工作开展情况。本次绩效自评的范围为2024年度2个二级项目，涉及市级财政预算资金70万元。
```
表内没有写明金额单位。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
“河道养护经费”项目预算50万元，实际支出48.5万元。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 52 | 52 | 51 | 10 | 98.08% | 9.81 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```

## 怎样改
以批复文件和支付台账为准，把正文和表内同一笔金额改成一致；口径不同的（年初、调整后，财政资金、全部资金），各自写明。
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jixiao.basis import INTERNAL
from jixiao.form import Claim, ClaimKind, Report
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.covered_forms import against_forms
from jixiao.rules.consistency.figures import (
    amount_of,
    as_written,
    is_firm,
    origins_of,
    quoted,
    with_same_sentence,
)
from jixiao.rules.consistency.named_projects import distinct, is_named_for, is_same_project
from jixiao.rules.consistency.project_amounts import (
    MONEY_TOPICS,
    agrees,
    claims_about,
    project_claims,
    says_adjusted,
    whole_amounts,
)
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview, FormUnderReview
from jixiao.vocabulary import MONEY_UNITS, Severity, squeezed

COVERED = (
    Topic.SELF_EVALUATED_FUNDS,
    Topic.SELF_EVALUATED_GENERAL_BUDGET,
    Topic.SELF_EVALUATED_FUND_BUDGET,
    Topic.SELF_EVALUATED_CAPITAL_BUDGET,
)
"""What all self-evaluations cover together; an evaluation by the department may be told project by project."""

_SCOPE_OF_FUNDS = compiled_on_use(r"涉及(?P<scope>[^\d，。；：]*)")
_EMPTY_SCOPE = compiled_on_use(r"共|总|合计|项目|支出|预算|资金|金额|额|量|为|的|：|:|达|本年|全年|年度")


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each amount that the prose states twice, and for budget and spending of each form it speaks of."""
    report = file.report
    if report is None:
        yield not_applicable("金额", "文件里没有报告文字")
        return
    ended = [*_covered_funds(report), *_amounts_in_prose(file, report), *_amounts_of_forms(file, report)]
    ended += against_forms(file, report)
    yield from ended or [not_applicable("金额", "正文没有两处说同一笔金额，也没有说到表内项目的金额")]


def _covered_funds(report: Report) -> Iterator[Outcome | Found]:
    for topic in COVERED:
        claims = [c for c in report.claims if c.kind is ClaimKind.AMOUNT and c.about == topic]
        firm = [c for c in claims if is_firm(c, report.year) and not _is_of_one_project(report, c)]
        if len(firm) > 1:
            yield _compared(report, topic, firm)


def _is_of_one_project(report: Report, claim: Claim) -> bool:
    return any(other.kind is ClaimKind.PROJECT for other in with_same_sentence(report.claims, claim))


def _amounts_in_prose(file: FileUnderReview, report: Report) -> Iterator[Outcome | Found]:
    claims = project_claims(report)
    for project in distinct(file.names, [claim.project or "" for claim in claims]):
        for topic in MONEY_TOPICS:
            alike = [c for c in claims if c.about == topic and is_same_project(file.names, c.project, project)]
            if len(alike) > 1:
                yield _compared(report, f"{project}：{topic.value}", alike)


def _compared(report: Report, subject: str, claims: Sequence[Claim]) -> Outcome | Found:
    """Several places that state one amount: the first against the first that can't be the same."""
    known = [claim for claim in claims if amount_of(claim) is not None]
    pair = next(((one, two) for one, two in pairwise(known) if not _may_be_equal(one, two)), None)
    if pair is None:
        return passed(subject, f"{len(known)}处一致")
    doubt = _doubt(report, *pair)
    if doubt:
        return undecidable(subject, f"{quoted(pair[0])}，{quoted(pair[1])}，{doubt}")
    counts = [c for one in pair for c in with_same_sentence(report.claims, one) if c.kind is ClaimKind.COUNT]
    return Found(
        subject=subject,
        origin=pair[1].origin,
        message=f"{subject.rpartition('：')[2]}前后不一：{quoted(pair[0])}，{quoted(pair[1])}",
        printed=as_written(pair[1]),
        arithmetic=f"{as_written(pair[0])}≠{as_written(pair[1])}",
        verify="两处是否同一笔钱、同一范围，以哪一处为准",
        related=origins_of((pair[0], *counts)),
    )


def _may_be_equal(one: Claim, other: Claim) -> bool:
    first, second = amount_of(one), amount_of(other)
    return first is not None and second is not None and first.may_be(second)


def _doubt(report: Report, one: Claim, other: Claim) -> str:
    """Why two amounts may both be right; empty where they can't."""
    if says_adjusted(one) or says_adjusted(other):
        return "正文说到预算调整，两个数可能一前一后"
    if _scope(one) != _scope(other) and not _counts_differ(report, one, other):
        return "两处写的资金范围不同，是否同一口径未定"
    return ""


def _scope(claim: Claim) -> str:
    match = _SCOPE_OF_FUNDS.search(squeezed(claim.text))
    return "" if match is None else _EMPTY_SCOPE.sub("", match["scope"])


def _counts_differ(report: Report, one: Claim, other: Claim) -> bool:
    """Whether the two sentences count a different number of projects: then the amounts differ with the count."""
    numbers = [
        {c.number for c in with_same_sentence(report.claims, claim) if c.about == Topic.SELF_EVALUATED_PROJECTS}
        for claim in (one, other)
    ]
    return bool(numbers[0] and numbers[1]) and numbers[0].isdisjoint(numbers[1])


def _amounts_of_forms(file: FileUnderReview, report: Report) -> Iterator[Outcome | Found]:
    claims = project_claims(report)
    for form in file.forms:
        for budget, name in ((True, "项目预算"), (False, "项目支出数")):
            said = claims_about(form, claims, budget=budget)
            if said:
                yield _against_form(form, said, budget=budget, name=name)


def _against_form(form: FormUnderReview, said: Sequence[Claim], *, budget: bool, name: str) -> Outcome | Found:
    subject = f"{form.subject}：{name}"
    amounts = whole_amounts(form, budget=budget)
    if form.form.money_unit not in MONEY_UNITS:
        return insufficient_data(subject, "表内没有写明金额单位，不能与正文相比")
    if not amounts:
        return insufficient_data(subject, "表内年度资金总额没有可比的金额")
    differing = [claim for claim in said if not agrees(form, claim, budget=budget)]
    if len(differing) < len(said):
        return passed(subject, f"与正文{quoted(next(c for c in said if c not in differing))}一致")
    cell, claim = amounts[0].cell, differing[0]
    if budget and says_adjusted(claim):
        return undecidable(subject, f"正文{quoted(claim)}说到预算调整，与表内“{cell.text}”可能一前一后")
    project = "" if is_named_for(form, claim.project) else f"“{claim.project}”的"
    unit = form.form.money_unit
    return Found(
        subject=subject,
        origin=cell.origin,
        message=f"年度资金总额的{amounts[0].column}为“{cell.text}”（{unit}），正文{project}{name}为{quoted(claim)}",
        printed=cell.text,
        expected=as_written(claim),
        arithmetic=f"{cell.text}{unit}≠{as_written(claim)}",
        verify="正文和表内以哪一处为准，金额单位是否写对",
        related=origins_of(differing),
        form=form.index,
    )


RULE = FileRule(
    code="X103",
    name="amount-conflict",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
    consequence_of=("N103", "N101", "X101", "F103"),
)
