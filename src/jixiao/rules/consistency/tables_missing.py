"""
# 称已自评的项目没有自评表

## 查什么
- 正文写明的自评项目个数，与文件里本部门项目的自评表张数；
- 引导句逐个点名公布结果的项目，文件里有没有它的自评表。

## 为什么
自评结果以自评表的形式公布。说评了五个、只附三张，另两个项目的结果就没有公开。

## 依据
- 财预〔2020〕10号 第二十五条：单位自评结果以项目支出绩效自评表的形式反映，做到内容完整。

## 通过
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度1个二级项目开展绩效自评，共涉及资金50万元。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```

## 不通过
写明各项目自评表都附在后面，张数不够。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度3个二级项目开展绩效自评，共涉及资金150万元。3个项目的自评表附后。
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```
发现（错误）：3个

没有写明是否全附，先作警告。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度3个二级项目开展绩效自评，共涉及资金150万元。
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```
发现（警告）：1张

点了名的项目，后面的表是另一个项目的。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度1个二级项目开展绩效自评，共涉及资金50万元。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
| 项目名称 | 水土保持监测经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 监测点 | ≥30个 | 30 | 90 | 90 |
```
发现（错误）：“河道养护经费”

## 不误报
只公布其中几个项目的结果。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度9个二级项目开展绩效自评，共涉及资金150万元。
我部门在2024年度部门决算中反映“河道养护经费”等1个项目绩效自评结果。
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```
项目分给下属单位实施，表的张数多于个数。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度1个二级项目开展绩效自评，共涉及资金50万元。
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县河道站 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥10公里 | 10 | 90 | 90 |

项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水库站 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20 | 90 | 90 |
```

## 无法判断
文件里没有自评表，可能另成文件。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度3个二级项目开展绩效自评，共涉及资金150万元。
```
正文说明另行公开。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
我部门组织对2024年度3个二级项目开展绩效自评，共涉及资金150万元。其他项目自评表另行在门户网站公开。
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```

## 怎样改
补上缺的自评表；放错了表的换成本项目的表；只选部分项目公开的，在正文写明公开哪几个、其余在哪里公开。
"""

import re
from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import Claim, Report
from jixiao.names import Verdict
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import as_written, is_firm, quoted
from jixiao.rules.consistency.named_projects import is_announced_for, is_named_for, projects_about
from jixiao.rules.consistency.project_count import counts_of_projects
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview, FormUnderReview
from jixiao.vocabulary import Severity

COUNT_SUBJECT = "自评表张数"

_ELSEWHERE = compiled_on_use(
    r"(?:自评|附件|附表)[^。]{0,16}(?:另行|另附|另册|单独|另见|网站|网址|专栏|平台|不予?公开|涉密)"
)
_SELECTED = compiled_on_use(
    r"(?:反映|公开|公布|选取|选择|列示)[^。]{0,60}(?:\d+|[一二两三四五六七八九十]+)个项目|等项目"
)
_ALL_ATTACHED = compiled_on_use(r"(?:自评表|自评结果)[^。]{0,10}(?:附后|如下|见下|后附|见附[件表])")


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the count of forms, and one for each project whose result is announced."""
    report = file.report
    if report is None:
        yield not_applicable(COUNT_SUBJECT, "文件里没有报告文字")
        return
    yield _count(file, report)
    for claim in projects_about(report, Topic.ANNOUNCED_PROJECT):
        yield _announced(file, claim)


def _count(file: FileUnderReview, report: Report) -> Outcome | Found:
    claims = [claim for claim in counts_of_projects(report) if is_firm(claim, report.year)]
    numbers = [int(claim.number) for claim in claims if claim.number is not None]
    if not numbers:
        return not_applicable(COUNT_SUBJECT, "正文没有写明自评项目个数")
    if not file.forms:
        return insufficient_data(COUNT_SUBJECT, f"文件里没有自评表，正文自评项目{quoted(claims[0])}，表可能另成文件")
    own, foreign = _own_forms(file, report)
    most = claims[numbers.index(max(numbers))]
    if len(own) >= max(numbers):
        return passed(COUNT_SUBJECT, f"自评项目“{as_written(most)}”，自评表{len(own)}张")
    prose = _prose(file)
    if _ELSEWHERE.search(prose) or _selects(report, prose):
        return undecidable(
            COUNT_SUBJECT, f"自评项目“{as_written(most)}”，自评表{len(own)}张，正文说明只公布部分或另行公开"
        )
    told = len(set(numbers)) == 1 and any(map(_says_all_attached, prose.split("。")))
    beside = f"，另有{len(foreign)}张不是本部门的表" if foreign else ""
    return Found(
        subject=COUNT_SUBJECT,
        origin=most.origin,
        message=f"正文自评项目“{as_written(most)}”，文件里本部门的自评表{len(own)}张{beside}",
        printed=as_written(most),
        expected=f"{len(own)}张",
        arithmetic=f"{max(numbers)}-{len(own)}={max(numbers) - len(own)}",
        verify="缺的自评表是否漏附，或放成了别的表",
        severity=None if told else Severity.WARNING,
        related=(*(claim.origin for claim in claims if claim is not most), *(form.form.origin for form in file.forms)),
    )


def _own_forms(file: FileUnderReview, report: Report) -> tuple[list[FormUnderReview], list[FormUnderReview]]:
    """The forms that may be the department's own, and those that name another department."""
    home = report.department.text
    foreign = [
        form
        for form in file.forms
        if home and form.form.department.text and _is_foreign(form, form.form.department.text, home)
    ]
    return [form for form in file.forms if form not in foreign], foreign


def _is_foreign(form: FormUnderReview, department: str, home: str) -> bool:
    unit = form.form.unit.text
    at_home = unit is not None and form.names.compare(unit, home).verdict in {Verdict.SAME, Verdict.ALIAS}
    return form.names.compare(department, home).accuses and not at_home


def _selects(report: Report, prose: str) -> bool:
    """Whether the text says that it publishes the results of some projects only."""
    counted = any(claim.about == Topic.ANNOUNCED_PROJECTS for claim in report.claims)
    return counted or _SELECTED.search(prose) is not None


def _prose(file: FileUnderReview) -> str:
    return "".join(passage.text for passage in file.passages if not passage.contents)


def _says_all_attached(sentence: str) -> bool:
    """Whether a sentence says that the forms follow, of all projects and not of one that it names."""
    return _ALL_ATTACHED.search(sentence) is not None and not re.search(r"[“《]", sentence)


def _announced(file: FileUnderReview, claim: Claim) -> Outcome | Found:
    project = claim.project
    subject = f"“{project}”的自评表"
    if not file.forms:
        return insufficient_data(subject, "文件里没有自评表，可能另成文件")
    if any(is_named_for(form, project) for form in file.forms):
        return passed(subject)
    doubtful = next((form for form in file.forms if not _is_another(file, form, project or "")), None)
    if doubtful is not None:
        return undecidable(subject, f"表内项目名称“{doubtful.form.project.text or ''}”是不是这个项目，说不准")
    behind = next((form for form in file.forms if is_announced_for(form, project)), None)
    if behind is None and _ELSEWHERE.search(_prose(file)):
        return undecidable(subject, "正文说明自评表另行公开")
    instead = "" if behind is None else f"，其后的表是“{behind.form.project.text}”"
    return Found(
        subject=subject,
        origin=claim.origin,
        message=f"正文公布“{project}”的自评结果，文件里没有这个项目的自评表{instead}",
        printed=project,
        verify="这张表是否漏附或放错",
        severity=None if behind is not None else Severity.WARNING,
        related=() if behind is None else (behind.form.project.origin,),
        form=None if behind is None else behind.index,
    )


def _is_another(file: FileUnderReview, form: FormUnderReview, project: str) -> bool:
    own = form.form.project.text
    return own is not None and file.names.compare(own, project, kind="project").accuses


RULE = FileRule(
    code="X109",
    name="tables-missing",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"),),
    consequence_of=("N103", "N101", "X101"),
)
