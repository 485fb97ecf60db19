"""
# 增长率、完成率复算不符

## 查什么
决算说明里的增长率（增减额÷上年数，上年数=本年数−增减额）、预算完成率（决算数÷预算数），按正文所写的金额复算是否相符。金额以万元计而比率按元计算的，按所写位数留出区间。

## 为什么
比率是读者判断变化大小的依据。金额对而比率错，原因分析就会落空。

## 依据
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度部门决算
六、机关运行经费支出情况说明
本部门2024年度机关运行经费支出60.57万元，比上年增加28.90万元，增长91.24%，主要原因：业务量增加。
三、财政拨款支出决算情况说明
财政拨款本年支出年初预算数490.52万元，决算数562.17万元，完成年初预算的114.61%。
```

## 不通过
```
青山县水利局2024年度部门决算
六、机关运行经费支出情况说明
本部门2024年度机关运行经费支出48.90万元，比上年增加9.90万元，增长35.38%，主要原因：业务量增加。
```
发现（错误）：9.90÷(48.90-9.90)=25.38%

```
青山县水利局2024年度部门决算
三、财政拨款支出决算情况说明
财政拨款本年支出年初预算数490.52万元，决算数562.17万元，完成年初预算的141.61%。
```
发现（错误）：562.17÷490.52=114.61%

上年数、预算数就写在同一句里的，照这一句复算。
```
青山县水利局2024年度部门决算
五、财政拨款“三公”经费支出决算情况说明
公务接待费支出2.35万元，较上年的2.50万元减少0.15万元，下降16%。
“三公”经费支出10.00万元，完成预算12.00万元的93.33%。
```
发现（错误）：0.15÷2.50=6.00%
发现（错误）：10.00÷12.00=83.33%

增减的方向不同。
```
青山县水利局2024年度部门决算
六、机关运行经费支出情况说明
本部门2024年度机关运行经费支出48.90万元，比上年增加9.90万元，下降25.38%，主要原因：业务量增加。
```
发现（错误）：“下降25.38%”，按所写金额（48.90万元、9.90万元）复算为增长25.38%

## 不误报
基数很小，按万元复算有出入而在所写位数之内；上年为0，没有增长率；预算、决算都是0，写完成100%。
```
青山县水利局2024年度部门决算
五、财政拨款“三公”经费支出决算情况说明
公务接待费全年预算数11.50万元，决算数8.61万元，完成全年预算的74.88%。决算数比上年增加7.20万元，增长512.43%。
资本性支出0.98万元，比上年增加0.98万元，主要原因：采购了电脑。
因公出国（境）费全年预算数0.00万元，决算数0.00万元，完成全年预算的100.00%。
```
本年为0，比上年下降100%。
```
青山县水利局2024年度部门决算
一、收入决算情况说明
年初结转和结余0.00万元，比上年减少149.97万元，下降100.00%。
```

## 无法判断
没有写增减额，不能复算。
```
青山县水利局2024年度部门决算
六、机关运行经费支出情况说明
本部门2024年度机关运行经费支出60.57万元，同比有所增加，增长91.24%，主要原因：业务量增加。
```
上年数接近0，万元的位数算不准增长率。
```
青山县水利局2024年度部门决算
六、机关运行经费支出情况说明
本部门2024年度公务接待费支出8.61万元，比上年增加8.61万元，增长3500.00%，主要原因：业务量增加。
```

## 怎样改
用决算报表的元数重算比率；金额写错的改金额，比率写错的改比率，增加、减少与上升、下降写成同一方向。
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.basis import INTERNAL
from jixiao.form import Claim, ClaimKind, Report
from jixiao.numerals import Interval, percent
from jixiao.rules.consistency.figures import as_written, meaning, origins_of, quoted
from jixiao.rules.consistency.stated_rates import StatedRate, read_stated_rates
from jixiao.rules.outcome import Found, Outcome, Status, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import MONEY_UNITS, Severity

GROWTH, CHANGE, COMPLETION = "比上年增长率", "比上年增减", "预算完成率"
BUDGETS = ("年初预算数", "全年预算数", "调整预算数", "预算数")


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each rate of growth and each rate of completion in the explanation of the accounts."""
    report = file.report
    ended: list[Outcome | Found] = []
    stated = list(read_stated_rates(file.passages))
    alone = {rate.sentence for rate in stated}
    for place, claim in enumerate(report.claims if report is not None else ()):
        if report is None or claim.kind is not ClaimKind.RATE or claim.evaluation is not None:
            continue
        judge = next((each for ending, each in _JUDGES.items() if claim.about.endswith(ending)), None)
        outcome = None if judge is None else judge(report, place, claim)
        if isinstance(outcome, Outcome) and outcome.status is Status.INSUFFICIENT_DATA and claim.text in alone:
            continue
        if outcome is not None:
            alone.discard(claim.text)
            excused = isinstance(outcome, Found) and any(rate.excuses(claim) for rate in stated)
            ended.append(passed(claim.about, "按同一句的另一个金额复算相符") if excused else outcome)
    ended += [_in_one_sentence(rate) for rate in stated if rate.sentence in alone]
    yield from ended or [not_applicable("增长率和完成率", "正文没有写增长率、预算完成率")]


def _in_one_sentence(rate: StatedRate) -> Outcome | Found:
    """A rate beside its amounts in one sentence, of whatever it is."""
    subject = f"比率“{rate.written}”"
    if rate.fits:
        return passed(subject)
    if not rate.sure:
        return undecidable(subject, "同一句里有几个金额，按哪一个算没有写明")
    return Found(
        subject=subject,
        origin=rate.origin,
        message=f"比率为“{rate.written}”，按同一句所写的金额复算为{rate.computed}",
        printed=rate.written,
        expected=rate.computed,
        arithmetic=rate.arithmetic,
        verify="金额和比率哪一处有误",
    )


def _growth(report: Report, place: int, rate: Claim) -> Outcome | Found:
    account = rate.about.removesuffix(GROWTH)
    names = {account, *(f"{account}{role}" for role in ("决算数", *BUDGETS))}
    now = _last(report, place, account, names)
    change = _last(report, place, account, {f"{account}{CHANGE}"})
    if now is None or change is None or change.text != rate.text:
        return insufficient_data(rate.about, f"{quoted(rate)}没有写明本年数和增减额，不能复算")
    if change.number == 0 and rate.number == 0:
        return passed(rate.about, "增减为0，增长率写0")
    amounts = _in_yuan(now), _in_yuan(change)
    if amounts[0] is None or amounts[1] is None or rate.number is None:
        return insufficient_data(rate.about, "金额单位不明")
    before = Interval(amounts[0].low - amounts[1].high, amounts[0].high - amounts[1].low)
    possible = _signed_over(amounts[1], before)
    if possible is None:
        return undecidable(rate.about, f"上年数按{as_written(now)}和增减额推算为0或接近0，增长率算不准")
    if possible.times(Decimal(100)).meets(Interval.written(rate.number)):
        return passed(rate.about)
    sign = "+" if (change.number or 0) < 0 else "-"
    middle = (amounts[1].low + amounts[1].high) / (before.low + before.high)
    return _found(
        rate,
        f"{change.value}÷({now.value}{sign}{change.value})={percent(abs(middle))}",
        (now, change),
        ways=(_way(rate.number), _way(middle)),
    )


def _way(number: Decimal) -> str:
    return "下降" if number < 0 else "增长"


def _completion(report: Report, place: int, rate: Claim) -> Outcome | Found:
    account = rate.about.removesuffix(COMPLETION)
    outcome = _last(report, place, account, {f"{account}决算数", account})
    budgets = [c for name in BUDGETS if (c := _last(report, place, account, {f"{account}{name}"})) is not None]
    if outcome is None or not budgets or rate.number is None:
        return insufficient_data(rate.about, f"{quoted(rate)}没有写明预算数和决算数，不能复算")
    if any(budget.number == 0 for budget in budgets):
        return not_applicable(rate.about, "预算数为0，见 X145")
    ratios = [ratio for budget in budgets if (ratio := _ratio(outcome, budget)) is not None]
    if not ratios:
        return undecidable(rate.about, "预算数接近0或金额单位不明，完成率算不准")
    if any(ratio.times(Decimal(100)).meets(Interval.written(rate.number)) for ratio in ratios):
        return passed(rate.about)
    budget = next((c for c in budgets if c.text == rate.text), budgets[0])
    ratio = _ratio(outcome, budget) or ratios[0]
    return _found(
        rate,
        f"{outcome.value}÷{budget.value}={percent((ratio.low + ratio.high) / 2)}",
        (budget, outcome),
    )


def _last(report: Report, place: int, account: str, names: set[str]) -> Claim | None:
    """The last amount before *place* that is one of *names*; another account's figures end the search."""
    for claim in reversed(report.claims[:place]):
        if claim.kind is ClaimKind.AMOUNT and claim.about in names and claim.number is not None:
            return claim
        counted = claim.kind is ClaimKind.COUNT
        if not counted and not claim.about.startswith(account) and claim.text != report.claims[place].text:
            return None
    return None


_JUDGES = {GROWTH: _growth, COMPLETION: _completion}


def _in_yuan(claim: Claim) -> Interval | None:
    factor, written = MONEY_UNITS.get(claim.measure_unit or ""), meaning(claim)
    if factor is None or written is None:
        return None
    return Interval(written.low * factor, written.high * factor)


def _ratio(part: Claim, whole: Claim) -> Interval | None:
    amounts = _in_yuan(part), _in_yuan(whole)
    if amounts[0] is None or amounts[1] is None:
        return None
    return _signed_over(amounts[0], amounts[1])


def _signed_over(part: Interval, whole: Interval) -> Interval | None:
    """All quotients of two intervals; *part* may be negative; None where *whole* reaches 0."""
    if whole.low <= 0:
        return None
    ends = [part.low / whole.low, part.low / whole.high, part.high / whole.low, part.high / whole.high]
    return Interval(min(ends), max(ends))


def _found(rate: Claim, arithmetic: str, amounts: Sequence[Claim], *, ways: tuple[str, str] = ("", "")) -> Found:
    result = arithmetic.rpartition("=")[2]
    said = "、".join(as_written(claim) for claim in amounts)
    same_unit = len({claim.measure_unit for claim in amounts}) == 1
    return Found(
        subject=rate.about,
        origin=rate.origin,
        message=f"{rate.about}为“{ways[0]}{as_written(rate)}”，按所写金额（{said}）复算为{ways[1]}{result}",
        printed=as_written(rate),
        expected=result,
        arithmetic=arithmetic if same_unit else None,
        verify="金额和比率哪一处有误" + ("，增加、减少的方向是否写对" if ways[0] != ways[1] else ""),
        related=origins_of(amounts),
    )


RULE = FileRule(
    code="X143",
    name="growth-rate",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
)
