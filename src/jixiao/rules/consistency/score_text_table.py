"""
# 正文所称得分与自评表总分不符

## 查什么
正文写的项目自评得分，与该项目自评表的总分（没有总分行的，用各项得分之和）是否一致。

## 为什么
总分由各项指标得分汇总，正文另写一个数，等级和结果应用就失去依据。

## 依据
- 财预〔2020〕10号 第十六条：各项指标得分汇总成总分。

## 通过
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度1个二级项目开展绩效自评，共涉及资金50万元。“河道养护经费”项目自评得分为96.5分。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 96.5 |
| 总分 | | | | | 100 | 96.5 |
```

## 不通过
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度1个二级项目开展绩效自评，共涉及资金50万元。“河道养护经费”项目自评得分为100分。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 90 |
| 总分 | | | | | 100 | 90 |
```
发现（错误）：“100分”

正文取整的，只提示。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度1个二级项目开展绩效自评，共涉及资金50万元。“河道养护经费”项目自评得分为97分。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 96.5 |
| 总分 | | | | | 100 | 96.5 |
```
发现（提示）：取整

## 不误报
部门评价的得分是另一套指标，平均得分是几个项目的，都不与单张表的总分相比。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度2个二级项目开展绩效自评，共涉及资金50万元，项目自评平均得分98分。
对“河道养护经费”项目开展了部门评价，评价得分为88分。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 96.5 |
| 总分 | | | | | 100 | 96.5 |
```
正文写的是另一个项目的得分。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度2个二级项目开展绩效自评，共涉及资金50万元。“水土保持监测经费”项目自评得分为92分。
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 96.5 |
| 总分 | | | | | 100 | 96.5 |
```

## 无法判断
正文没有写是哪个项目的得分，文件里公布了几个项目。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度2个二级项目开展绩效自评，共涉及资金50万元。经自评，自评得分为97分。
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 96.5 |
| 总分 | | | | | 100 | 96.5 |

项目支出绩效自评表
| 项目名称 | 水土保持监测经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 监测点 | ≥30个 | 30 | 100 | 92 |
| 总分 | | | | | 100 | 92 |
```
正文只给界限。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度1个二级项目开展绩效自评，共涉及资金50万元。“河道养护经费”项目自评得分在90分以上。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 96.5 |
| 总分 | | | | | 100 | 96.5 |
```

## 怎样改
先复核表内各项得分，再以表内总分改正文；几个项目的得分逐个写明项目名称。
"""

import re
from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import Claim, ClaimKind, Report, WrittenNumber
from jixiao.numerals import cut, decimals, rounded, shown
from jixiao.recognition.prose import Topic
from jixiao.rules.arithmetic.counted_rows import counted_rows, sum_of, unreadable
from jixiao.rules.consistency.figures import as_written, clause_of, is_of_year, quoted
from jixiao.rules.consistency.named_projects import is_about, only_project
from jixiao.rules.consistency.project_count import counts_of_projects
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity

SUBJECT = "正文自评得分"
WHOLE = "整体"
LONGEST_TITLE = 60


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each score that the prose gives to the form's project."""
    report = form.report
    claims = [] if report is None else [c for c in report.claims if _is_own_score(c, report)]
    if report is None or not claims:
        yield not_applicable(SUBJECT, "正文没有写项目自评得分")
        return
    about = [claim for claim in claims if claim.project is not None and is_about(form, claim.project)]
    unowned = [claim for claim in claims if claim.project is None]
    if about:
        yield from (_compared(form, claim) for claim in about)
    elif unowned:
        yield from (_unowned(form, report, claim) for claim in unowned)
    else:
        yield not_applicable(SUBJECT, "正文写的是另一个项目的自评得分")


def _is_own_score(claim: Claim, report: Report) -> bool:
    own = claim.kind is ClaimKind.SCORE and claim.about == Topic.SELF_EVALUATION_SCORE
    return own and is_of_year(claim, report.year)


def _unowned(form: FormUnderReview, report: Report, claim: Claim) -> Outcome | Found:
    """A score without a project belongs to the one project that was evaluated, if the text tells of but one."""
    project = only_project(report, form.names)
    if _is_of_the_whole(form, claim):
        return not_applicable(SUBJECT, f"{quoted(claim)}是整体支出的得分")
    if not _tells_of_one(form, report, project):
        return undecidable(SUBJECT, f"{quoted(claim)}没有写是哪个项目的得分")
    if project is not None and not is_about(form, project):
        return not_applicable(SUBJECT, f"{quoted(claim)}是“{project}”的得分")
    return _compared(form, claim)


def _tells_of_one(form: FormUnderReview, report: Report, project: str | None) -> bool:
    """Whether the text tells of one project: by its count, else by the one that it names, else by the one form."""
    counts = [c.number for c in counts_of_projects(report) if c.number is not None]
    if counts:
        return min(counts) == 1
    return project is not None or len(form.submission.forms) == 1


def _is_of_the_whole(form: FormUnderReview, claim: Claim) -> bool:
    """Whether a score is that of a whole department (整体支出): by its sentence, or by the title of its part."""
    if WHOLE in clause_of(claim):
        return True
    whole = False
    for passage in form.passages:
        if (passage.origin.line or 0) > (claim.origin.line or 0):
            break
        lone = not passage.contents and len(passage.text) < LONGEST_TITLE and "。" not in passage.text
        if lone and re.search(r"报告|自评表|部分|情况$", passage.text):
            whole = WHOLE in passage.text
    return whole


def _compared(form: FormUnderReview, claim: Claim) -> Outcome | Found:
    if not claim.exact or claim.number is None:
        return undecidable(SUBJECT, f"正文只写{quoted(claim)}，不是确数")
    total = printed_or_added(form)
    if total is None or total.number is None:
        return insufficient_data(SUBJECT, "表内没有可用的总分，也有得分空缺或不是数")
    if claim.number == total.number:
        return passed(SUBJECT, f"正文{quoted(claim)}，与表内一致")
    return _found(form, claim, total)


def printed_or_added(form: FormUnderReview) -> WrittenNumber | None:
    """The form's total as printed, else its scores added up; None where one of them is missing or no number."""
    printed = form.form.printed_total
    if printed is not None and printed.score.text is not None:
        return printed.score
    rows = counted_rows(form)
    if not rows or unreadable(rows, field="score"):
        return None
    total = sum_of([row.score for row in rows])
    return WrittenNumber(shown(total), form.form.origin, total)


def _found(form: FormUnderReview, claim: Claim, total: WrittenNumber) -> Found:
    whole = _is_rounding(claim, total)
    printed = form.form.printed_total is not None and form.form.printed_total.score.text is not None
    named = "表内总分" if printed else "表内各项得分之和"
    remark = "，与取整后的结果一致" if whole else ""
    return Found(
        subject=SUBJECT,
        origin=total.origin,
        message=f"{named}为“{total.text}”，正文自评得分为{quoted(claim)}{remark}",
        printed=total.text,
        expected=as_written(claim),
        arithmetic=f"{total.text}≠{claim.value}",
        verify="正文是否取整" if whole else "正文和表内以哪一处为准，正文说的是不是这个项目",
        severity=Severity.NOTE if whole else None,
        related=(claim.origin,),
    )


def _is_rounding(claim: Claim, total: WrittenNumber) -> bool:
    if total.number is None or claim.number is None:
        return False
    places = decimals(claim.value or "")
    return claim.number in {rounded(total.number, places), cut(total.number, places)}


RULE = FormRule(
    code="X113",
    name="score-text-table",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十六条"),),
    consequence_of=("N103", "N101", "A107", "A101"),
)
