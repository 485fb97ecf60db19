"""
# 占比复算不符

## 查什么
正文写的占比，按同一句里的金额和它所占的总额复算，结果是否相符。总额取正文写明的数、决算表的合计数；金额、总额、占比都按所写位数留出尾差。

## 为什么
自评资金占项目支出的比例说明自评覆盖了多少。写作100%而金额只有一部分，覆盖面就不实。

## 依据
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度部门决算
二、支出决算情况说明
本年支出合计300.00万元，其中：基本支出210.00万元，占70.00%；项目支出90.00万元，占30.00%。
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度2个二级项目开展绩效自评，共涉及资金90万元，占项目支出总额的100%。
```

## 不通过
```
青山县水利局2024年度部门决算
二、支出决算情况说明
本年支出合计300.00万元，其中：基本支出210.00万元，占70.00%；项目支出90.00万元，占30.00%。
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度1个二级项目开展绩效自评，共涉及资金45万元，占项目支出总额的100%。
```
发现（错误）：45÷90.00=50.00%

另一处已写明总额，这一处仍写100%。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度二级项目2个开展绩效自评，共涉及资金90万元，占项目支出总额的100%。
（二）自评工作开展情况。本次绩效自评的范围为2024年度1个二级项目，涉及资金40万元，占本部门预算项目支出总额的比例为100%。
```
发现（错误）：40÷90=44.44%

决算说明里的构成。
```
青山县水利局2024年度部门决算
二、支出决算情况说明
本年支出合计300.00万元，其中：基本支出210.00万元，占60.00%；项目支出90.00万元，占30.00%。
```
发现（错误）：210.00÷300.00=70.00%

## 不误报
尾差；以总计而不是本年合计为总额；分母为0的占比写0.00%。
```
青山县水利局2024年度部门决算
一、收入决算情况说明
本部门2024年度收入总计400.00万元，其中年初结转和结余100.00万元；本年收入合计300.00万元。
财政拨款收入299.97万元，占74.99%；事业收入0.00万元，占0.00%。
七、政府采购支出情况说明
政府采购支出总额0.00万元。授予中小企业合同金额0.00万元，占政府采购支出总额的0.00%。
```
涉及资金是预算数，总额也是预算数，与决算的项目支出不是一回事。
```
青山县水利局2024年度部门决算
二、支出决算情况说明
本年支出合计300.00万元，其中：基本支出210.00万元，占70.00%；项目支出90.00万元，占30.00%。
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度2个二级项目开展绩效自评，共涉及资金96万元，占项目支出总额的100%。
```

## 无法判断
占的是预算项目支出总额，正文没有写它是多少。
```
青山县水利局2024年度部门决算
二、支出决算情况说明
本年支出合计300.00万元，其中：基本支出210.00万元，占70.00%；项目支出90.00万元，占30.00%。
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度2个二级项目开展绩效自评，共涉及资金85万元，占部门预算项目支出总额的100%。
```
全文没有项目支出的数。
```
青山县水利局2024年度部门决算
九、预算绩效情况说明
（一）绩效管理工作开展情况。我部门组织对2024年度2个二级项目开展绩效自评，共涉及资金85万元，占项目支出总额的100%。
```

## 怎样改
先核对金额和总额是否同一口径（预算或决算、财政资金或全部资金），再按算式重算占比；自评没有覆盖全部项目的，写实际占比并说明原因。
"""

from collections.abc import Iterator, Sequence

from jixiao.basis import INTERNAL
from jixiao.form import Claim, ClaimKind, Report
from jixiao.origin import Origin
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import (
    as_written,
    in_yuan,
    is_firm,
    is_of_year,
    origins_of,
    quoted,
    with_same_sentence,
)
from jixiao.rules.consistency.share_bases import (
    Base,
    arithmetic,
    base_words,
    fits,
    is_of_budget,
    is_plain,
    named,
    stated_amounts,
    sums_of,
    tabled_totals,
    told_by,
    whole_before,
)
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity

COVERED = (
    Topic.SELF_EVALUATED_FUNDS,
    Topic.SELF_EVALUATED_GENERAL_BUDGET,
    Topic.SELF_EVALUATED_FUND_BUDGET,
    Topic.SELF_EVALUATED_CAPITAL_BUDGET,
)
OF_PROJECT_SPENDING = "项目支出"
TOTALS_OF = (
    ("收入", ("本年收入合计", "收入合计", "收入总计")),
    ("支出", ("本年支出合计", "支出合计", "支出总计")),
)
"""What the parts of income and of spending add up to, by the last word of the part's account."""

COMPOSITION = frozenset(
    {"财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"}
    | {"基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"}
)
"""The accounts of which the first two tables of the final accounts are made up."""


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each share that the prose states."""
    report = file.report
    shares = [] if report is None else [c for c in report.claims if c.kind is ClaimKind.SHARE]
    if report is None or not shares:
        yield not_applicable("占比", "正文没有写占比")
        return
    bases = [*stated_amounts(report), *tabled_totals(report)]
    for share in shares:
        if share.number is None or not share.exact or not is_of_year(share, report.year):
            yield not_applicable(share.about, f"{quoted(share)}是约数或另一年度的数")
        elif share.about.endswith("占比") and share.about not in set(Topic):
            yield _account_share(report, share, bases)
        elif share.about == Topic.SELF_EVALUATED_SHARE:
            yield _self_evaluated(report, share, bases)
        else:
            yield undecidable(share.about, f"{quoted(share)}所占的总额没有写明")


def _account_share(report: Report, share: Claim, bases: Sequence[Base]) -> Outcome | Found:
    account = share.about.removesuffix("占比")
    part = _part_of(report, share, {account, f"{account}决算数"})
    yuan = None if part is None else in_yuan(part)
    if part is None and share.number == 0:
        return not_applicable(share.about, "占比写0而没有金额，是报表模板的写法")
    if part is None or yuan is None:
        return insufficient_data(share.about, f"没有读出{quoted(share)}对应的金额")
    if part.number == 0 and share.number == 0:
        return passed(share.about, "金额为0，占比写0")
    if any(fits(yuan, base, share) for base in bases if base.origin != part.origin):
        return passed(share.about)
    whole = _whole_meant(share, part, account, bases=bases)
    if whole is None or whole.yuan.low <= 0:
        return insufficient_data(share.about, f"{quoted(share)}所占的总额没有读出")
    return passed(share.about) if fits(yuan, whole, share) else _found(share, part, whole, related=())


def _whole_meant(share: Claim, part: Claim, account: str, *, bases: Sequence[Base]) -> Base | None:
    """The whole that the text points at: by name, as the total that the account is a part of, or before 其中."""
    words = base_words(share)
    whole = _nearest_total(bases, account, part) if not words and account in COMPOSITION else None
    whole = next(iter(named(bases, words)), None) if words else whole
    return whole or whole_before(share, part)


def _nearest_total(bases: Sequence[Base], account: str, part: Claim) -> Base | None:
    """The last total of the same kind that is stated before the part."""
    names = next((totals for ending, totals in TOTALS_OF if account.endswith(ending)), ())
    before = [b for b in bases if b.name in names and (b.origin.line or 0) <= (part.origin.line or 0)]
    return before[-1] if before else None


def _part_of(report: Report, share: Claim, names: set[str]) -> Claim | None:
    """The last amount of the account before its share."""
    place = report.claims.index(share)
    before = [c for c in report.claims[:place] if c.kind is ClaimKind.AMOUNT and c.about in names]
    return before[-1] if before and before[-1].text == share.text else None


def _self_evaluated(report: Report, share: Claim, bases: Sequence[Base]) -> Outcome | Found:
    sentence = with_same_sentence(report.claims, share)
    parts = [c for c in sentence if c.about in COVERED and c.kind is ClaimKind.AMOUNT]
    if not parts:
        return insufficient_data(share.about, f"{quoted(share)}同一句里没有金额")
    wholes = named(bases, OF_PROJECT_SPENDING)
    told = [whole for other in report.claims if (whole := told_by(report, other)) is not None and other is not share]
    if any(fits(yuan, base, share) for yuan in sums_of(parts) for base in (*told, *wholes)):
        return passed(share.about)
    if len(parts) > 1 or not is_firm(parts[0], report.year):
        return undecidable(share.about, f"{quoted(share)}同一句里的金额不止一个或只是一部分，占比按哪一个算没有写明")
    counts = [c for c in sentence if c.about == Topic.SELF_EVALUATED_PROJECTS]
    yuan = in_yuan(parts[0])
    greater = [base for base in told if yuan is not None and base.yuan.low > yuan.high]
    if greater and is_plain(base_words(share)):
        return _found(share, parts[0], greater[0], related=origins_of(counts))
    return _against_accounts(share, parts[0], wholes, counts=counts)


def _against_accounts(share: Claim, part: Claim, wholes: Sequence[Base], *, counts: Sequence[Claim]) -> Outcome | Found:
    """The share against the project spending of the accounts, where it can be the same whole."""
    yuan, words = in_yuan(part), base_words(share)
    if not wholes or yuan is None:
        return insufficient_data(share.about, f"{quoted(share)}所占的总额没有写明，决算表和正文也没有项目支出的数")
    result = arithmetic(part, wholes[0])
    if is_of_budget(words) or not is_plain(words):
        return undecidable(share.about, f"{quoted(share)}占的是“{words}”，它的数没有写明；按决算的项目支出，{result}")
    if any(yuan.high > base.yuan.low for base in wholes):
        return undecidable(share.about, f"{result}，金额大于决算的项目支出，可能是预算数，总额没有写明")
    return _found(share, part, wholes[0], related=origins_of(counts))


def _found(share: Claim, part: Claim, whole: Base, *, related: tuple[Origin, ...]) -> Found:
    return Found(
        subject=share.about,
        origin=share.origin,
        message=(
            f"占比为“{as_written(share)}”，按同一句的金额“{as_written(part)}”"
            f"和{whole.name}“{whole.written}”（{whole.origin.place()}）复算不符"
        ),
        printed=as_written(share),
        expected=arithmetic(part, whole).rpartition("=")[2],
        arithmetic=arithmetic(part, whole),
        verify="金额和总额是否同一口径（预算或决算，财政资金或全部资金）",
        related=(*related, part.origin, whole.origin),
    )


RULE = FileRule(
    code="X105",
    name="share",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
    consequence_of=("X101",),
)
