"""
What a share in the prose can be a share of (占比的基数): amounts of the final accounts and totals of its tables.

Budget, outcome, public money and all money are different wholes under like names (误报防线 17): every whole that the
report states may excuse a share, and only a whole that the text points at may speak against one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import combinations

from msgspec import Struct
from msgspec.structs import replace

from jixiao.form import Claim, ClaimKind, Report
from jixiao.numerals import Interval, percent
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import as_written, in_yuan, is_firm, is_of_year, with_same_sentence
from jixiao.vocabulary import MONEY_UNITS, squeezed

_TOTAL_ROW = compiled_on_use(r"合计|总计|本年(?:收入|支出)合计")
_CHANGE = compiled_on_use(r"增减|增长率|完成率|占比")
_SHARE_OF = compiled_on_use(r"占(?P<base>[^，。；：\d]{0,30}?)(?:的)?(?:比例|比重)?(?:为|达|是|的)*\d")
_PLAIN_WORDS = compiled_on_use(r"本|我|部门|单位|预算|支出|项目|总额|总量|总|资金|全部|所有|年度|20\d\d年?|的|当年")
_BUDGETS = compiled_on_use(r"一般公共预算|政府性基金预算|国有资本经营预算")
_BEFORE_PARTS = compiled_on_use(
    r"[^，。：；]{0,30}?(?P<name>[一-鿿]{2,10}?)(?:为|是|共|合计|总计)?"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>亿元|万元|元)[，,。（(]?其中",
    needs=("其中",),
)
"""The amount whose parts a sentence goes on to tell."""
_ROLE = compiled_on_use(r"(?:年初预算数|全年预算数|决算数|预算数)$")


class Base(Struct, frozen=True):
    """A whole that a share may be of: its name, its amount as written, what that means in 元, and its place."""

    name: str
    written: str
    yuan: Interval
    origin: Origin


def base_words(claim: Claim) -> str:
    """What the text says the share is of (占项目支出总额的100%: 项目支出总额); empty where it only says 占."""
    value = (claim.value or "").rstrip("%")
    for match in _SHARE_OF.finditer(squeezed(claim.text)):
        if squeezed(claim.text).startswith(value, match.end() - 1):
            return match["base"].removesuffix("的")
    return ""


def stated_amounts(report: Report) -> Iterator[Base]:
    """Every amount of the final accounts that the prose states, changes left out."""
    for claim in report.claims:
        yuan = in_yuan(claim)
        if claim.kind is ClaimKind.AMOUNT and yuan is not None and not _CHANGE.search(claim.about):
            yield Base(claim.about, as_written(claim), yuan, claim.origin)


def tabled_totals(report: Report) -> Iterator[Base]:
    """The totals of the tables of the final accounts, each under its column (合计/项目支出)."""
    for table in report.accounts:
        factor = MONEY_UNITS.get(table.money_unit or "")
        for line in table.lines:
            if factor is not None and line.amount.number is not None and _TOTAL_ROW.search(line.label):
                yuan = Interval.written(line.amount.number).times(Decimal(factor))
                written = f"{line.amount.text}{table.money_unit}"
                yield Base(f"{line.label}/{line.column}", written, yuan, line.amount.origin)


def named(bases: Iterable[Base], name: str) -> list[Base]:
    """The bases that are the account *name*, by the prose (role words aside) or by the column of a table's total."""
    return [base for base in bases if name in {_ROLE.sub("", base.name), base.name.rpartition("/")[2]}]


def fits(part: Interval, base: Base, share: Claim) -> bool:
    """Whether *share* can be the part of *base* that the amount is, by the digits written of all three."""
    if share.number is None:
        return False
    ratio = part.over(base.yuan)
    return ratio is not None and ratio.times(Decimal(100)).meets(Interval.written(share.number))


def told_by(report: Report, share: Claim) -> Base | None:
    """The project spending that another share tells: an amount that is said to be all of it (占项目支出总额的100%)."""
    whole = share.about == Topic.SELF_EVALUATED_SHARE and share.number == 100 and share.exact
    if not whole or not is_plain(base_words(share)) or not is_of_year(share, report.year):
        return None
    for amount in with_same_sentence(report.claims, share):
        yuan = in_yuan(amount)
        if amount.about == Topic.SELF_EVALUATED_FUNDS and yuan is not None and is_firm(amount, report.year):
            return Base("另一处所写的项目支出总额", as_written(amount), yuan, amount.origin)
    return None


def whole_before(share: Claim, part: Claim) -> Base | None:
    """The amount of which the same sentence says that the part is one (本年支出500万元，其中：…); None for none."""
    found = _BEFORE_PARTS.match(squeezed(share.text))
    factor = None if found is None else MONEY_UNITS.get(found["unit"])
    if found is None or factor is None:
        return None
    number = Decimal(found["number"].replace(",", ""))
    origin = replace(part.origin, text=found["number"])
    written = f"{found['number']}{found['unit']}"
    return Base(found["name"], written, Interval.written(number).times(Decimal(factor)), origin)


def is_plain(words: str) -> bool:
    """Whether the whole is the department's project spending and no part of it (一般公共预算, 市级财政资金 …)."""
    return not _PLAIN_WORDS.sub("", words)


def is_of_budget(words: str) -> bool:
    """Whether the whole is the projects' budget, and not the spending out of one of the budgets (一般公共预算支出)."""
    return "预算" in _BUDGETS.sub("", words)


def sums_of(parts: Sequence[Claim]) -> list[Interval]:
    """What each choice of the amounts adds up to, in 元."""
    known = [yuan for part in parts if (yuan := in_yuan(part)) is not None]
    return [reduce(Interval.plus, group) for size in range(1, len(known) + 1) for group in combinations(known, size)]


def arithmetic(part: Claim, whole: Base) -> str:
    """The share as a clerk works it out: 40÷90=44.44%, with the units where they are not the same."""
    yuan = in_yuan(part)
    if yuan is None:
        return ""
    ratio = percent((yuan.low + yuan.high) / (whole.yuan.low + whole.yuan.high))
    unit = part.measure_unit or ""
    same = whole.written.removesuffix(unit)[-1:].isdigit()
    shown = (part.value or "", whole.written.removesuffix(unit)) if same else (as_written(part), whole.written)
    return f"{shown[0]}÷{shown[1]}={ratio}"
