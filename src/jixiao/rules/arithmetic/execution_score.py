"""
# 执行率得分与口径不符

## 查什么
执行率的得分，能否由某个已知口径从全年预算数、全年执行数算得，或由算得的数取整得到。

## 为什么
执行率怎样换成得分，10号没有写公式，各地口径不一。口径能解释的不算错；任何口径、任何取整都算不出的，才是错误。

## 依据
- 财预〔2020〕10号 第十三条、第十六条。
- 财预〔2021〕101号 三（七）2：区间赋分的例示（中央部门）。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | 86.20% | 8.62 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```

## 不通过
任何口径、任何取整都得不出的。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | 86.20% | 9.5 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```
发现（错误）：8.62

另一口径可以解释的，不算错，只提示。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 56 | 56 | 28 | 10 | 50% | 0 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```
发现（提示）：jiangxi

只有“项目已完成且未超预算”才能得满分的，请说明。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | 86.20% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```
发现（警告）：项目是否完成

取整得到的，只提示。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | 86% | 9 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```
发现（提示）：取整

## 不误报
江西口径下，执行率低于 60% 得 0 分、80% 以上不足 100% 得 7 分，都不是错。
```口径=jiangxi
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 56 | 56 | 28 | 10 | 50% | 0 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```
```口径=jiangxi
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 56 | 56 | 50 | 10 | 89.29% | 7 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```
金额位数少、按表内执行率算得的，不算错。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 9.6 | 9.6 | 7.2 | 10 | 75.9% | 7.59 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```
分值 20 的表式，按 20 分算。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 56 | 56 | 28 | 20 | 50% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 80 | 80 |
```
年初预算为 0 的追加项目，按全年预算数算。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 0 | 3.36 | 3.36 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```

## 无法判断
没有执行数，得分无从复算。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 56 | 56 | | 10 | 50% | 5 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```
预算数、执行数都是 0，多数口径没有规定。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 0 | 0 | 0 | 10 | | 5 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 入户走访户数 | ≥60 | 60 | 90 | 90 |
```

## 怎样改
先核对金额，再按本地口径重算得分；按“项目已完成且未超预算”给满分的，在表内注明项目已完成和所用口径。
"""

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from jixiao.basis import Basis
from jixiao.form import WrittenNumber
from jixiao.numerals import cut, decimals, percent, rounded
from jixiao.rules.arithmetic.counted_rows import counted_rows, lacks_execution
from jixiao.rules.arithmetic.printed_scores import TOLERANCE, found, outcome_of, why_not_judged
from jixiao.rules.outcome import Found, Outcome, not_applicable
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import PrintedFit, PrintedVerdict, Score, ScoredLine, judge_printed, scored_funding
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the execution rate's line."""
    line, funding = form.scorecard.execution, scored_funding(form.form)
    if line is None or funding is None or lacks_execution(counted_rows(form)):
        yield not_applicable(form.subject, "这张表的执行率不计分")
        return
    cell, choice = funding.printed_score, form.scorecard.choice
    stop = why_not_judged(line, cell)
    if stop is not None:
        yield stop
        return
    rate = funding.printed_rate.origin
    amounts = (funding.executed.origin, funding.annual_budget.origin, funding.weight.origin, rate)
    verdict = judge_printed(line, cell.number or Decimal(0), choice=choice)
    if form.form.completed is not True and _only_if_finished(line, cell, verdict):
        plain = found(line, cell, verdict, choice=choice, related=amounts)
        yield _unless_rounded(plain, line, cell, verdict)
    else:
        yield outcome_of(line, cell, choice=choice, related=amounts)


def _unless_rounded(plain: Found, line: ScoredLine, cell: WrittenNumber, verdict: PrintedVerdict) -> Found:
    """A note where rounding explains the full marks as well; else a warning that asks whether the project is done."""
    rate = "" if line.completion is None else percent(line.completion)
    rounding = [one for ids, score in verdict.results if _rounds_to(score, cell) for one in ids]
    if rounding:
        return replace(
            plain,
            message=f"执行率{rate}，得分“{cell.text}”与复算结果{plain.expected}取整后一致",
            verify="得分是否按取整后的数填写",
            severity=Severity.NOTE,
            consistent_with=tuple(dict.fromkeys((*rounding, *verdict.consistent_with))),
        )
    ids = "、".join(verdict.consistent_with)
    return replace(
        plain,
        message=f"执行率{rate}得满分“{cell.text}”，只有口径 {ids} 在项目已完成且未超预算时才能得出",
        verify="计分口径和项目是否完成，并在表内或报告中写明",
        severity=Severity.WARNING,
    )


def _only_if_finished(line: ScoredLine, cell: WrittenNumber, verdict: PrintedVerdict) -> bool:
    """Whether full marks below 100 % rest on the project being finished alone (101号 三（七）2)."""
    exact = verdict.fit in {PrintedFit.SHOWN, PrintedFit.CANDIDATE}
    if not exact or line.completion is None or line.completion >= 1 or line.weight is None:
        return False
    explaining = [score for _, score in verdict.results if abs(score.points - (cell.number or 0)) <= TOLERANCE]
    return bool(explaining) and all(score.when is not None and score.points == line.weight for score in explaining)


def _rounds_to(score: Score, cell: WrittenNumber) -> bool:
    places = decimals(cell.text or "")
    return score.when is None and cell.number in {rounded(score.points, places), cut(score.points, places)}


RULE = FormRule(
    code="A211",
    name="execution-score",
    severity=Severity.ERROR,
    check=check,
    basis=(
        Basis("财预〔2020〕10号", "第十三条"),
        Basis("财预〔2020〕10号", "第十六条"),
        Basis("财预〔2021〕101号", "三（七）2", example=True),
    ),
    policy_bound=True,
    consequence_of=("A201",),
)
