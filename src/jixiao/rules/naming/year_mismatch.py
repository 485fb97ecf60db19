"""
# 年度不一致

## 查什么
表的年度与报告的年度、表题里的年度是否相同；项目名称里的年度是否晚于表的年度。

## 为什么
2024 年度的决算报告附 2023 年度的表，等于当年的项目没有自评。

## 依据
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度部门决算
本部门组织对1个项目开展绩效自评，涉及资金50万元。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
（2024年度）
| 项目名称 | 2024年河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
青山县水利局2024年度部门决算
本部门组织对1个项目开展绩效自评，涉及资金50万元。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
（2023年度）
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：2024年

自评工作报告的标题可能写的是开展自评的年份，只差一年的先作警告。
```
青山县水利局2025年绩效自评工作报告
本部门组织对1个项目开展绩效自评，涉及资金50万元。
项目支出绩效自评表
（2024年度）
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（警告）：2025年

表题与表内的年度不同。
```
2023年度项目支出绩效自评表
（2024年度）
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（错误）：2023年

项目名称里的年度晚于表的年度。
```
2024年度项目支出绩效自评表
| 项目名称 | 2025年河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（警告）：“2025年河道养护经费”

## 不误报
上年项目结转到本年执行的，名称里的年度早一年是常见的。
```
2024年度项目支出绩效自评表
| 项目名称 | 2023年老旧小区改造 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 改造户数 | ≥30户 | 30 | 60 | 60 |
```
跨年度的项目，从表的年度开始。
```
2024年度项目支出绩效自评表
| 项目名称 | 2024-2026年河道治理工程 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 治理里程 | ≥30公里 | 30 | 60 | 60 |
```
报告年度与表的年度一致的自评报告。
```
青山县水利局2025年绩效自评工作报告
本部门组织对1个项目开展绩效自评，涉及资金50万元。
本部门“河道养护经费”项目支出绩效自评结果如下：
项目支出绩效自评表
（2025年度）
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 无法判断
表题和表内都没有年度，也没有报告可取。
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 怎样改
先核对是不是附错了年度的表；只是年度写错的，统一改为预算年度。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL
from jixiao.form import YearSource
from jixiao.numerals import narrow
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity, squeezed

_YEAR = compiled_on_use(r"(?<!\d)(20\d\d)(?=年|[-—–－~～至]20\d\d)")
_ACCOUNTS = "决算"


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome each for the report's year, the title's and the one in the project's name."""
    year = form.form.year
    if year is None:
        yield insufficient_data(form.subject, "表题、表内和报告都没有年度")
        return
    yield _against_report(form, year)
    yield _against_title(form, year)
    yield _against_project(form, year)


def _against_report(form: FormUnderReview, year: int) -> Outcome | Found:
    report, subject = form.report, f"{form.subject}：报告年度"
    if report is None or report.year is None:
        return not_applicable(subject, "没有报告，或报告没有写年度")
    if form.form.year_source in {YearSource.REPORT, YearSource.INFERRED}:
        return not_applicable(subject, "表上没有年度，取自报告")
    if report.year == year:
        return passed(subject)
    accounts = _ACCOUNTS in (report.title.text or "")
    place = form.form.year_origin
    message = f"表的年度为{year}年，报告的年度为{report.year}年"
    severity = Severity.ERROR if accounts or abs(report.year - year) > 1 else Severity.WARNING
    return _found(
        subject, place, message, printed=year, expected=report.year, severity=severity, other=report.year_origin
    )


def _against_title(form: FormUnderReview, year: int) -> Outcome | Found:
    subject, title = f"{form.subject}：表题年度", form.form.title
    titled = _years_in(title.text)
    if not titled or form.form.year_source is not YearSource.TABLE:
        return not_applicable(subject, "表题和表内没有两处年度")
    if year in titled:
        return passed(subject)
    message = f"表内年度为{year}年，表题为“{title.text}”"
    return _found(
        subject,
        form.form.year_origin,
        message,
        printed=year,
        expected=titled[0],
        severity=Severity.ERROR,
        other=title.origin,
    )


def _against_project(form: FormUnderReview, year: int) -> Outcome | Found:
    subject, project = f"{form.subject}：项目名称年度", form.form.project
    named = _years_in(project.text)
    if not named:
        return not_applicable(subject, "项目名称里没有年度")
    if min(named) <= year:
        return passed(subject)
    message = f"项目名称为“{project.text}”，晚于表的年度{year}年"
    return _found(
        subject,
        project.origin,
        message,
        printed=min(named),
        expected=year,
        severity=Severity.WARNING,
        other=form.form.year_origin,
    )


def _found(
    subject: str, origin: Origin, message: str, *, printed: int, expected: int, severity: Severity, other: Origin
) -> Found:
    return Found(
        subject=subject,
        origin=origin,
        message=message,
        printed=f"{printed}年",
        expected=f"{expected}年",
        verify="是否附错了年度的表，或年度写错",
        severity=severity,
        related=(other,),
    )


def _years_in(text: str | None) -> list[int]:
    return [int(year) for year in _YEAR.findall(squeezed(narrow(text or "")))]


RULE = FormRule(
    code="N121",
    name="year-mismatch",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
    consequence_of=("N103", "N101"),
)
