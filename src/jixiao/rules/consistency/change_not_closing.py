"""
# 合计增减不等于分项增减之和

## 查什么
决算说明里，合计数由几个分项加成的（按金额验证），合计比上年的增减是否等于各分项增减之和。“与上年持平”按0计。

## 为什么
合计减少而分项净增加，两边必有一处口径不同或写错，变化的原因也就说不通。

## 依据
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度部门决算
五、财政拨款“三公”经费支出决算情况说明
本部门2024年度财政拨款“三公”经费支出全年预算数19.27万元，决算数16.38万元；决算数比上年增加5.46万元，其中：
（一）因公出国（境）费全年预算数0.00万元，决算数0.00万元。决算数与上年持平，主要原因：无因公出国费用。
（二）公务用车运行维护费全年预算数7.77万元，决算数7.77万元。决算数比上年减少1.74万元，下降18.30%。
（三）公务接待费全年预算数11.50万元，决算数8.61万元。决算数比上年增加7.20万元。
```

## 不通过
```
青山县水利局2024年度部门决算
五、财政拨款“三公”经费支出决算情况说明
本部门2024年度财政拨款“三公”经费支出全年预算数19.27万元，决算数16.38万元；决算数比上年减少5.00万元，其中：
（一）因公出国（境）费全年预算数0.00万元，决算数0.00万元。决算数与上年持平，主要原因：无因公出国费用。
（二）公务用车购置及运行维护费全年预算数7.77万元，决算数7.77万元，其中：
公务用车购置费全年预算数0.00万元，决算数0.00万元，与上年持平。
公务用车运行维护费全年预算数7.77万元，决算数7.77万元。决算数比上年减少1.74万元，下降18.30%。
（三）公务接待费全年预算数11.50万元，决算数8.61万元。决算数比上年增加7.20万元。
```
发现（错误）：-1.74+7.2=5.46

一句话里写全了合计和各分项的增减的，照这一句相加。
```
青山县水利局2024年度部门决算
二、支出决算情况说明
本年支出比上年减少5.00万元，其中：基本支出增加8.00万元，项目支出减少3.00万元。
```
发现（错误）：8-3=5

## 不误报
分项只列了一部分（其中）；末位有尾差。
```
青山县水利局2024年度部门决算
二、支出决算情况说明
本部门2024年度支出合计300.00万元，比上年增加50.00万元，其中：
（一）基本支出200.00万元，比上年增加10.00万元。
（二）经营支出20.00万元，比上年增加2.00万元。
四、基本支出决算情况说明
基本支出决算数100.00万元，比上年增加10.00万元，其中：
（一）工资福利支出60.01万元，比上年增加6.01万元。
（二）商品和服务支出40.00万元，比上年增加4.00万元。
```

本年为0、上年有数的分项排在最后。
```
青山县水利局2024年度部门决算
五、财政拨款“三公”经费支出决算情况说明
“三公”经费支出决算数10.00万元，比上年减少20.00万元，其中：
（一）公务接待费决算数4.00万元，比上年减少1.00万元。
（二）公务用车运行维护费决算数6.00万元，比上年减少1.00万元。
（三）公务用车购置费决算数0.00万元，比上年减少18.00万元。
```

## 无法判断
有一个分项没有写增减。
```
青山县水利局2024年度部门决算
四、基本支出决算情况说明
基本支出决算数100.00万元，比上年增加10.00万元，其中：
（一）工资福利支出60.00万元，比上年增加16.00万元。
（二）商品和服务支出40.00万元。
```

## 怎样改
对照上年决算重算各分项和合计的增减；上年口径有调整的，在原因里写明。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import INTERNAL
from jixiao.numerals import shown
from jixiao.rules.consistency.account_changes import Account, Group, closed_groups, drift, read_account_changes
from jixiao.rules.consistency.figures import amount_of, as_written
from jixiao.rules.consistency.stated_changes import StatedChange, read_stated_changes
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import MONEY_UNITS, Severity


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each account whose parts the text lists and whose change it tells."""
    report = file.report
    accounts = [] if report is None else read_account_changes(file.passages, report)
    ended = [_judged(group) for group in closed_groups(accounts)]
    ended += [_in_one_sentence(each) for each in read_stated_changes(file.passages)]
    yield from ended or [not_applicable("合计增减", "正文没有写明增减且分项列全的合计")]


def _judged(group: Group) -> Outcome | Found:
    whole, subject = group.whole, f"{group.whole.name}比上年增减"
    every = (*group.parts, *group.idle)
    unknown = [account.name for account, change in group.parts if change is None]
    if len(unknown) == len(group.parts):
        return not_applicable(subject, "分项都没有写增减")
    if unknown:
        return insufficient_data(subject, f"分项{'、'.join(unknown)}没有写增减")
    if len({claim.measure_unit for account in (whole, *(each for each, _ in every)) for claim in account.claims}) > 1:
        return insufficient_data(subject, "合计与分项的金额单位不同")
    said = whole.own_change or Decimal(0)
    if any(abs(total - said) <= _drift(whole, len(every)) for total in group.possible_sums()):
        return passed(subject)
    return _found(group, subject)


def _in_one_sentence(stated: StatedChange) -> Outcome | Found:
    """A change and those of all its parts in one sentence."""
    subject = f"{stated.name}比上年增减"
    total = sum((part.number for part in stated.parts), Decimal(0))
    if abs(total - stated.whole.number) <= stated.drift:
        return passed(subject)
    unit = stated.whole.unit
    terms = "".join(f"{'-' if part.number < 0 else '+'}{shown(abs(part.number))}" for part in stated.parts)
    computed = f"{_way(total)}{shown(abs(total))}{unit}"
    return Found(
        subject=subject,
        origin=stated.origin,
        message=f"{stated.name}比上年“{stated.whole.written}”，各分项合计{computed}",
        printed=stated.whole.written,
        expected=computed,
        arithmetic=f"{terms.removeprefix('+')}={shown(total)}",
        verify="合计和分项的上年数是否同一口径，哪一处有误",
    )


def _drift(whole: Account, parts: int) -> Decimal:
    """The drift of the last digits, in the unit of the text."""
    figure = amount_of(whole.amount)
    factor = MONEY_UNITS.get(whole.amount.measure_unit or "", 1)
    return Decimal(0) if figure is None else drift(figure, parts + 1) / factor


def _found(group: Group, subject: str) -> Found:
    whole, change = group.whole, group.whole.change
    changes = [each for _, each in group.parts if each is not None] + [each for _, each in group.idle if each]
    total = sum(changes, Decimal(0))
    unit = whole.amount.measure_unit or ""
    terms = "".join(f"{'-' if each < 0 else '+'}{shown(abs(each))}" for each in changes).removeprefix("+")
    written = "" if change is None else f"{_way(change.number or Decimal(0))}{as_written(change)}"
    return Found(
        subject=subject,
        origin=whole.amount.origin if change is None else change.origin,
        message=f"{whole.name}比上年“{written}”，各分项合计{_way(total)}{shown(abs(total))}{unit}",
        printed=written,
        expected=f"{_way(total)}{shown(abs(total))}{unit}",
        arithmetic=f"{terms}={shown(total)}",
        verify="合计和分项的上年数是否同一口径，哪一处有误",
        related=tuple((account.change or account.amount).origin for account, _ in group.parts),
    )


def _way(change: Decimal) -> str:
    return "减少" if change < 0 else "增加"


RULE = FileRule(
    code="X141",
    name="change-not-closing",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
)
