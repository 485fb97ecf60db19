"""
# 各项得分之和不等于所称总分

## 查什么
评价报告正文逐项给的得分相加，与报告所称的总分是否一致。没有读全指标时不作结论。

## 为什么
总分由各项得分汇总。合计93.5而称100，等级和结果应用都会跟着错。

## 依据
- 财预〔2020〕10号 第十八条：评价结果采取评分和评级相结合，总分一般为100分。
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
三、综合评价情况及评价结论
经综合评价，本项目评价得分95分，绩效等级为“优”。
四、绩效评价指标分析
（一）项目决策情况
①立项依据充分性 立项符合规划。该指标满分20分，得20分。
（二）项目过程情况
①资金使用合规性 未作专账核算。该指标满分20分，得15分。
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
（四）项目效益情况
①群众满意度 满意度96%。该指标满分30分，得30分。
2025年3月1日
```

## 不通过
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
三、综合评价情况及评价结论
经综合评价，本项目评价得分100分，绩效等级为“优”。
四、绩效评价指标分析
（一）项目决策情况
①立项依据充分性 立项符合规划。该指标满分20分，得20分。
（二）项目过程情况
①资金使用合规性 未作专账核算。该指标满分20分，得15分。
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
（四）项目效益情况
①群众满意度 满意度96%。该指标满分30分，得30分。
2025年3月1日
```
发现（错误）：20+15+30+30=95

满分没有逐项写，但有的写“得满分”、有的不是满分，总分不会是100分。
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
三、综合评价情况及评价结论
经综合评价，本项目评价得分100分，绩效等级为“优”。
四、绩效评价指标分析
（一）项目决策情况
①立项依据充分性 立项符合规划。该指标得满分20分。
（二）项目过程情况
①资金使用合规性 未作专账核算。该指标得15分。
（三）项目产出情况
①养护里程 完成30公里。该指标得满分30分。
2025年3月1日
```
发现（错误）：20+15+30=65

## 不误报
扣分与满分一并写明的，按满分减扣分计；小数的末位尾差。
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
三、综合评价情况及评价结论
经综合评价，本项目评价得分94.66分，绩效等级为“优”。
四、绩效评价指标分析
（一）项目决策情况
①立项依据充分性 立项符合规划。该指标满分20分，得20分。
（二）项目过程情况
①资金使用合规性 未作专账核算。该指标满分20分，扣5分。
（三）项目产出情况
①养护里程 完成29公里。该指标满分30分，得29.67分。
（四）项目效益情况
①群众满意度 满意度96%。该指标满分30分，得30分。
2025年3月1日
```

## 无法判断
指标的满分加起来不到100分，可能没有读全。
```
青山县水利局2024年度河道养护经费项目部门评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。
三、综合评价情况及评价结论
经综合评价，本项目评价得分95分，绩效等级为“优”。
四、绩效评价指标分析
（一）项目决策情况
①立项依据充分性 立项符合规划。该指标满分20分，得20分。
（三）项目产出情况
①养护里程 完成30公里。该指标满分30分，得30分。
2025年3月1日
```

## 怎样改
重新相加各项得分，总分、等级随之改正；评分表和正文的得分一并核对。
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.basis import INTERNAL, Basis
from jixiao.form import Claim, EvaluationReport, ScoredItem
from jixiao.numerals import decimals, shown
from jixiao.rules.evaluation.reports import is_subtotal, name_of, points_of, reports_of
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity

FULL = Decimal(100)
PER_ITEM = Decimal("0.01")
AT_MOST = Decimal("0.05")
PARTS_OF_FRAMEWORK = ("决策", "过程", "产出", "效益")
"""The first level of the framework (10号 附2): a report that scores under all four is taken to be read whole."""


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each evaluation report: the points of its items against the score that it claims."""
    reports = reports_of(file)
    yield from map(_judged, reports) if reports else [not_applicable("评价报告", "文件里没有评价报告")]


def _judged(report: EvaluationReport) -> Outcome | Found:
    subject, claimed = name_of(report), report.claimed_score
    every = [item for item in report.items if points_of(item) is not None]
    scored = [item for item in every if not is_subtotal(item)] or every
    if len(scored) < 2:
        return not_applicable(subject, "正文没有逐项给分")
    if claimed is None or claimed.number is None:
        return insufficient_data(subject, "没有读出报告所称的总分")
    if not claimed.exact:
        return undecidable(subject, f"所称总分“{claimed.value}”不是确数")
    total = _sum(scored)
    if any(abs(_sum(items) - claimed.number) <= _tolerance(claimed, items) for items in (scored, every)):
        return passed(subject)
    doubt = _doubt(report, scored, every, claimed=claimed.number)
    if doubt:
        return undecidable(subject, f"各项得分相加为{shown(total)}，所称总分“{claimed.value}”，{doubt}")
    return _found(report, scored, claimed, total=total)


def _tolerance(claimed: Claim, scored: Sequence[ScoredItem]) -> Decimal:
    """None among whole numbers; else 0.01 an item, 0.05 at most, or half a unit of a total that is written coarsely."""
    finest = max(decimals(f"{points:f}") for item in scored if (points := points_of(item)) is not None)
    own = decimals(claimed.value or "")
    if finest == 0:
        return Decimal(0)
    drift = min(AT_MOST, PER_ITEM * len(scored))
    return max(drift, Decimal(5).scaleb(-own - 1)) if 0 < own < finest else drift


def _doubt(
    report: EvaluationReport, scored: Sequence[ScoredItem], every: Sequence[ScoredItem], *, claimed: Decimal
) -> str:
    """Why the items that were read may not be all there are; empty where the claim can't be right either way."""
    total = _sum(scored)
    if total > FULL:
        return "各项相加超过100，可能把小计也读成了指标"
    if total > claimed or (claimed == FULL and any(_lost(item, scored) for item in scored)):
        return ""
    if len(every) > len(scored):
        return "有的得分是一级指标的小计，正文可能没有逐项写全"
    unscored = sum(points_of(item) is None for item in report.items)
    if unscored:
        return f"另有{unscored}项没有写得分"
    full = [item.full_points for item in scored if item.full_points is not None]
    if len(full) == len(scored):
        return "" if sum(full) >= FULL else f"读出的指标满分只有{shown(sum(full, Decimal(0)))}，可能没有读全"
    covered = all(any(part in item.section for item in scored) for part in PARTS_OF_FRAMEWORK)
    return "" if covered else "有的指标没有写满分，可能没有读全"


def _lost(item: ScoredItem, scored: Sequence[ScoredItem]) -> bool:
    """Whether an item has less than full marks: by its numbers, or because 得满分 is said of others and not of it."""
    points = points_of(item)
    if item.full or points is None:
        return False
    if item.full_points is not None:
        return points < item.full_points
    return any(other.full for other in scored)


def _found(report: EvaluationReport, scored: Sequence[ScoredItem], claimed: Claim, *, total: Decimal) -> Found:
    terms = "+".join(shown(points) for item in scored if (points := points_of(item)) is not None)
    unscored = sum(points_of(item) is None for item in report.items)
    beside = f"（另有{unscored}项没有写得分）" if unscored else ""
    return Found(
        subject=name_of(report),
        origin=claimed.origin,
        message=f"报告所称总分为“{claimed.value}”，正文各项得分相加为{shown(total)}{beside}",
        printed=claimed.value,
        expected=shown(total),
        arithmetic=f"{terms}={shown(total)}",
        verify="总分是否按各项得分汇总，正文与评分表的得分是否一致",
        related=tuple(item.origin for item in scored),
    )


def _sum(items: Sequence[ScoredItem]) -> Decimal:
    return sum((points for item in items if (points := points_of(item)) is not None), Decimal(0))


RULE = FileRule(
    code="D105",
    name="item-scores-sum",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十八条"), INTERNAL),
)
