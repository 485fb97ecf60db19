"""
# 同一指标在评价报告和自评表里的数不同

## 查什么
评价报告正文对某项指标写的完成数，与同一项目自评表里同名指标的实际完成值是否一致。只比事实数据；分值、权重和指标的取舍，评价报告可以自成一套，不比。

## 为什么
同一件事做了多少只有一个数。报告写3期、表内写2期，总有一处不实。

## 依据
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
项目单位：青山县水利局
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（一）项目产出情况
1. 产出数量
①养护里程 全年养护30公里，该指标得满分5分。
②培训期数 举办培训2期，该指标得满分5分。
2025年3月1日
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 45 | 45 |
| 产出指标 | 数量指标 | 培训期数 | ≥2期 | 2 | 45 | 45 |
```

## 不通过
```
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
项目单位：青山县水利局
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（一）项目产出情况
1. 产出数量
①养护里程 全年养护30公里，该指标得满分5分。
②培训期数 举办培训3期，该指标得满分5分。
2025年3月1日
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 45 | 45 |
| 产出指标 | 数量指标 | 培训期数 | ≥2期 | 2 | 45 | 45 |
```
发现（错误）：“3期”

报告只写了界限，而表内的数在界限之外，先作警告。
```
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
项目单位：青山县水利局
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（一）项目产出情况
1. 产出质量
①养护合格率 养护合格率超过98%，该指标得满分5分。
2025年3月1日
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 养护合格率 | ≥95% | 96 | 90 | 90 |
```
发现（警告）：“96”

## 不误报
表内只有数字，单位随指标值；报告先写计划数、再写完成数；评价报告另设的指标表内没有。
```
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
项目单位：青山县水利局
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（一）项目产出情况
1. 产出数量
①养护里程 计划养护30公里，实际养护32公里，该指标得满分5分。
②清淤方量 清淤500立方米，该指标得满分5分。
③养护合格率 养护合格率达98%，该指标得满分5分。
2025年3月1日
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 32 | 45 | 45 |
| 产出指标 | 质量指标 | 养护合格率 | ≥95% | 98 | 45 | 45 |
```
另一个项目的自评表里有同名指标。
```
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
项目单位：青山县水利局
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（一）项目产出情况
1. 产出数量
①培训期数 举办培训3期，该指标得满分5分。
2025年3月1日
项目支出绩效自评表
| 项目名称 | 水土保持监测经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训期数 | ≥2期 | 2 | 90 | 90 |
```

## 无法判断
两处单位不同，不能直接相比。
```
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
项目单位：青山县水利局
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
四、绩效评价指标分析
（一）项目产出情况
1. 产出数量
①培训数量 举办培训3期，该指标得满分5分。
2025年3月1日
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训数量 | ≥100人 | 120 | 90 | 90 |
```

## 怎样改
按业务台账核对这项指标的实际完成数，把报告和自评表改成一致；两处统计范围不同的，写明范围。
"""

from collections.abc import Iterator, Sequence

from jixiao.basis import INTERNAL
from jixiao.form import Claim, ClaimKind
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import Figure, as_written, figure, origins_of, quoted
from jixiao.rules.consistency.named_projects import is_about
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, not_applicable, passed, undecidable
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import Confidence, units_compatible
from jixiao.vocabulary import Severity, bare_label

_TOPICS = frozenset(topic.value for topic in Topic)
_ABOVE = compiled_on_use(r"超过|大于|高于|不低于|不少于|以上|余|多|≥|>")
_BELOW = compiled_on_use(r"小于|低于|不超过|以下|以内|≤|<")


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator of which an evaluation report of the same project gives a figure."""
    by_name = _claims_by_indicator(form)
    judged = [
        _compared(indicator, claims)
        for indicator in form.indicators
        if (claims := by_name.get(bare_label(indicator.indicator.name.text or "")))
    ]
    yield from judged or [not_applicable(form.subject, "没有同一项目的评价报告写到表内的指标")]


def _claims_by_indicator(form: FormUnderReview) -> dict[str, list[Claim]]:
    """What the evaluation reports of the form's project say was measured, by the name of the indicator."""
    found: dict[str, list[Claim]] = {}
    for claim in form.report.claims if form.report is not None else ():
        measured = claim.kind in {ClaimKind.COUNT, ClaimKind.RATE} and claim.about not in _TOPICS
        if measured and claim.evaluation is not None and claim.number is not None and _is_of(form, claim):
            found.setdefault(bare_label(claim.about), []).append(claim)
    return found


def _is_of(form: FormUnderReview, claim: Claim) -> bool:
    report = form.report
    if report is None or claim.evaluation is None:
        return False
    return is_about(form, claim.project or report.evaluations[claim.evaluation].project.text)


def _compared(line: IndicatorUnderReview, claims: Sequence[Claim]) -> Outcome | Found:
    actual = line.actual
    if actual.number is None or actual.upper is not None:
        return not_applicable(line.subject, f"实际完成值“{line.indicator.actual.text or ''}”不是一个数")
    if actual.confidence is Confidence.SUSPECT:
        return ambiguous_reading(line.subject, f"实际完成值“{line.indicator.actual.text}”有多种读法")
    measured = figure(actual.number, places=actual.places)
    alike = [c for c in claims if actual.measure_unit is None or units_compatible(c.measure_unit, actual.measure_unit)]
    if any(_allows(claim, measured) for claim in alike):
        return passed(line.subject, "与评价报告一致")
    if not alike:
        said = "、".join(map(quoted, claims))
        return undecidable(line.subject, f"评价报告为{said}，表内以“{actual.measure_unit}”计，单位不同")
    if len(alike) > 1:
        return undecidable(line.subject, f"评价报告写了{'、'.join(map(quoted, alike))}，哪一个是完成数不明")
    return _found(line, alike[0])


def _allows(claim: Claim, measured: Figure) -> bool:
    """Whether the figure of the prose can be the one that the form gives; a round one (约) can."""
    value, number = claim.value or "", claim.number
    if number is None:
        return False
    if claim.exact:
        return figure(number).may_be(measured)
    if _ABOVE.search(value):
        return measured.value >= number
    return measured.value <= number if _BELOW.search(value) else True


def _found(line: IndicatorUnderReview, claim: Claim) -> Found:
    actual = line.indicator.actual
    return Found(
        subject=line.subject,
        origin=actual.origin,
        message=f"“{line.subject}”的实际完成值为“{actual.text}”，评价报告为{quoted(claim)}",
        printed=actual.text,
        expected=as_written(claim),
        arithmetic=f"{actual.text}≠{as_written(claim)}",
        verify="报告和自评表以哪一处为准，两处统计范围是否相同",
        severity=None if claim.exact else Severity.WARNING,
        related=origins_of([claim]),
    )


RULE = FormRule(
    code="X115",
    name="indicator-text-table",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
    decidability=Decidability.HEURISTIC,
    consequence_of=("N103", "N101"),
)
