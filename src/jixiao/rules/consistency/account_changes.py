"""
Accounts in the order in which the text explains them: each with its amount and its change from the year before.

What belongs under what is found by the amounts: accounts that follow one another and add up to the one before them are
its parts. So no list of account names is needed, and an open list (其中：) is never taken for a closed one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from jixiao.form import Claim, ClaimKind, Report
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Passage, split_sentences
from jixiao.rules.consistency.figures import Figure, amount_of

CHANGE = "比上年增减"
_OUTCOME = "决算数"
_BUDGET = compiled_on_use(r"预算数$")
_UNCHANGED = compiled_on_use(r"与(?:上年度?|去年|20\d\d年度?)(?:决算数?)?(?:相比)?(?:持平|一致|相同|无增减|无变化)")


class Account(Struct, frozen=True):
    """An account of the explanation: its name, its amount, and its change (None where the text gives none)."""

    name: str
    amount: Claim
    change: Claim | None = None
    unchanged: bool = False

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that tell of it."""
        return (self.amount,) if self.change is None else (self.amount, self.change)

    @property
    def own_change(self) -> Decimal | None:
        """The change in the unit of the text; 0 where the text says 与上年持平."""
        if self.change is not None:
            return self.change.number
        return Decimal(0) if self.unchanged else None


class Group(Struct, frozen=True):
    """
    A whole with the parts that it is made up of, each with its change (None where it can't be known).

    `idle` are accounts of 0 among and after the parts: the amounts don't tell whether they belong to the whole.
    """

    whole: Account
    parts: tuple[tuple[Account, Decimal | None], ...]
    idle: tuple[tuple[Account, Decimal | None], ...] = ()

    def possible_sums(self) -> set[Decimal]:
        """What the changes can add up to, with and without each account of 0; all must be known."""
        fixed = sum((change for _, change in self.parts if change is not None), Decimal(0))
        sums = {fixed}
        for _, change in self.idle:
            sums |= {each + (change or 0) for each in sums}
        return sums


def read_account_changes(passages: Sequence[Passage], report: Report) -> list[Account]:
    """The accounts that the prose explains outside evaluation reports, in order."""
    unchanged = set(_unchanged_sentences(passages))
    found: list[Account] = []
    for claim in report.claims:
        if claim.evaluation is not None or claim.kind is not ClaimKind.AMOUNT or claim.project is not None:
            continue
        if claim.about.endswith(CHANGE):
            name = claim.about.removesuffix(CHANGE)
            if found and found[-1].name == name and found[-1].change is None:
                found[-1] = Account(name, found[-1].amount, claim)
        elif not _BUDGET.search(claim.about):
            found.append(Account(claim.about.removesuffix(_OUTCOME), claim, unchanged=claim.text in unchanged))
    return found


def closed_groups(accounts: Sequence[Account]) -> Iterator[Group]:
    """Each account whose change is told and whose parts follow it, as their amounts show."""
    for place, whole in enumerate(accounts):
        if whole.change is not None:
            places = _parts_after(accounts, place)
            found = [(accounts[at], _change_of(accounts, at, end)) for at, end in places]
            if found:
                parts = tuple(each for each in found if each[0].amount.number)
                yield Group(whole, parts, tuple(each for each in found if not each[0].amount.number))


def drift(whole: Figure, parts: int) -> Decimal:
    """How far *parts* may add up beside their whole (尾差): a step of the last digit for each, none for whole numbers."""
    return whole.step * parts if whole.step % 1 or whole.step > 1 else Decimal(0)


def _unchanged_sentences(passages: Sequence[Passage]) -> Iterator[str]:
    """The sentences that hold an amount and are followed, before the next amount, by 与上年持平 or say so themselves."""
    for passage in passages:
        holder: str | None = None
        for sentence in split_sentences(passage):
            if "元" in sentence.text:
                holder = sentence.written
            if holder is not None and _UNCHANGED.search(sentence.text):
                yield holder


def _parts_after(accounts: Sequence[Account], place: int) -> list[tuple[int, int]]:
    """
    Where the parts of the account at *place* stand and where each one's own parts end; empty where nothing closes.

    A part is followed by its own parts, if it has any; they are passed over.
    """
    whole = amount_of(accounts[place].amount)
    parts: list[tuple[int, int]] = []
    total = Decimal(0)
    at = place + 1
    while whole is not None and at < len(accounts):
        amount = amount_of(accounts[at].amount)
        if amount is None or accounts[at].name == accounts[place].name:
            return []
        end = _end_of_parts(accounts, at)
        parts.append((at, end))
        total += amount.value
        if len(parts) > 1 and abs(total - whole.value) <= drift(whole, len(parts)):
            return parts + _idle_after(accounts, end)
        if total > whole.value + drift(whole, len(parts)):
            return []
        at = end
    return []


def _idle_after(accounts: Sequence[Account], start: int) -> list[tuple[int, int]]:
    """The accounts of 0 that follow the last part: one that was spent last year may stand there."""
    end = next((at for at in range(start, len(accounts)) if accounts[at].amount.number), len(accounts))
    return [(at, at + 1) for at in range(start, end)]


def _end_of_parts(accounts: Sequence[Account], place: int) -> int:
    """The place after the own parts of the account at *place*: the first run of two or more that adds up to it."""
    whole = amount_of(accounts[place].amount)
    total = Decimal(0)
    for at in range(place + 1, len(accounts)):
        amount = amount_of(accounts[at].amount)
        if whole is None or amount is None or whole.value == 0:
            break
        total += amount.value
        if at > place + 1 and abs(total - whole.value) <= drift(whole, at - place):
            return at + 1
        if total > whole.value + drift(whole, at - place):
            break
    return place + 1


def _change_of(accounts: Sequence[Account], at: int, end: int) -> Decimal | None:
    """The change of a part: its own, else the sum of its own parts' changes."""
    own = accounts[at].own_change
    if own is not None or end == at + 1:
        return own
    changes = [accounts[inner].own_change for inner in range(at + 1, end)]
    known = [change for change in changes if change is not None]
    return sum(known, Decimal(0)) if len(known) == len(changes) else None
