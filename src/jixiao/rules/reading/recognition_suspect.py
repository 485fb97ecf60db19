"""
# 疑似识别错误

## 查什么
指标值、完成值、金额里像是识别、复制或电子表格造成的损坏，例如“≥”认成“2”。列出几种读法，不替人改。

## 为什么
读错一个符号，得分就差一截。读法未定的格，不拿去核对得分。

## 依据
- 审核实务：先判读得对不对，再判内容。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 养护合格率 | ≥90% | 95% | 60 | 60 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 养护合格率 | 290% | 95% | 60 | 60 |
```
发现（提示）：≥90%

金额丢了整数位。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | .32.06.5 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 养护合格率 | ≥90% | 95% | 60 | 60 |
```
发现（提示）：“.32.06.5”

## 不误报
完成值与指标值所写的数相近的，首位的 2 就是 2。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 保障人数 | 2370人 | 2370人 | 60 | 60 |
```
全角数字、千分位、带单位的金额都读得准。
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 1,250.00 | ５０ | 50万元 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 服务人次 | ≥1,200人次 | 1250 | 60 | 60 |
| 效益指标 | 社会效益指标 | 行洪安全 | 有效保障 | 达成预期指标 | 30 | 30 |
```

## 无法判断
指标值写成问句，不是识别的问题，但没有可比的值。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 效益指标 | 社会效益指标 | 灌溉条件 | 是否得到改善 | 改善 | 60 | 60 |
```

## 怎样改
对照原件核对这一格。原件无误的，请提供 docx 或 xlsx；原件如此的，由填报单位改正。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import AUDIT
from jixiao.form import FundingLine, Written
from jixiao.numerals import shown
from jixiao.patterns import compiled_on_use
from jixiao.rules.outcome import Found, Outcome, ambiguous_reading, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import OPERATOR_SIGN, Confidence, Reading, Value, ValueKind, is_question, parse_actual
from jixiao.vocabulary import Severity

_AMOUNTS = (("initial_budget", "年初预算数"), ("annual_budget", "全年预算数"), ("executed", "全年执行数"))
_DIGIT = compiled_on_use(r"\d")

_NEAR = Decimal("0.2")
"""How far an actual may lie from the number that stands there as its target, as a share of it."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator's target and actual, and for each funding line's amounts, that is doubtful."""
    if not form.indicators and not form.form.funding:
        yield not_applicable(form.subject, "没有指标和金额")
    for outcomes in form.of_each(_of_indicator):
        yield from outcomes
    for line in form.form.funding:
        yield from _of_funding(form, line)


def _of_indicator(each: IndicatorUnderReview) -> list[Outcome | Found]:
    if is_question(each.indicator.target.text):
        return [ambiguous_reading(each.subject, f"指标值“{each.indicator.target.text}”是问句，没有可比的值")]
    if _bears_out(each.target, each.actual):
        return [passed(each.subject, "完成值与指标值所写的数相近，不像误识")]
    doubtful: list[Outcome | Found] = [
        _found(each.subject, cell, value, label=label)
        for cell, value, label in (
            (each.indicator.target, each.target, "年度指标值"),
            (each.indicator.actual, each.actual, "实际完成值"),
        )
        if _is_doubtful(value)
    ]
    return doubtful or [passed(each.subject)]


def _bears_out(target: Value, actual: Value) -> bool:
    """Whether an actual that is surely read lies near the doubtful target as it is written, so that it is no misreading."""
    written, reached = target.number, actual.number
    if not _is_doubtful(target) or _is_doubtful(actual) or written is None or reached is None or written <= 0:
        return False
    return abs(reached / written - 1) <= _NEAR


def _of_funding(form: FormUnderReview, line: FundingLine) -> Iterator[Outcome | Found]:
    subject = line.item.text or "资金行"
    doubtful: list[Outcome | Found] = []
    for field, label in _AMOUNTS:
        cell: Written = getattr(line, field)
        if cell.text is None or getattr(line, field).number is not None or not _DIGIT.search(cell.text):
            continue
        value = parse_actual(cell.text, money_unit=form.form.money_unit)
        if _is_doubtful(value) or value.number is None:
            doubtful.append(_found(subject, cell, value, label=label))
    yield from doubtful or [passed(subject)]


def _is_doubtful(value: Value) -> bool:
    return value.confidence is Confidence.SUSPECT or value.kind is ValueKind.SUSPECT


def _found(subject: str, cell: Written, value: Value, *, label: str) -> Found:
    readings = "；".join(f"读作“{_said(reading)}”（{reading.why}）" for reading in value.readings)
    note = "、".join(value.notes) or "读不成一个数"
    return Found(
        subject=f"{subject}：{label}",
        origin=cell.origin,
        message=f"“{subject}”的{label}为“{cell.text}”，{note}" + (f"：{readings}" if readings else ""),
        printed=cell.text,
        verify="原件上这一格写的是什么",
    )


def _said(reading: Reading) -> str:
    """A reading as it would be written: ≥90%."""
    if reading.deadline is not None:
        return f"{reading.deadline:%Y年}{reading.deadline.month}月{reading.deadline.day}日"
    sign = OPERATOR_SIGN[reading.operator] if reading.operator is not None else ""
    number = shown(reading.number) if reading.number is not None else ""
    upper = f"—{shown(reading.upper)}" if reading.upper is not None else ""
    return f"{sign}{number}{upper}{reading.measure_unit or ''}"


RULE = FormRule(
    code="R207",
    name="recognition-suspect",
    severity=Severity.NOTE,
    check=check,
    basis=(AUDIT,),
    decidability=Decidability.HEURISTIC,
)
