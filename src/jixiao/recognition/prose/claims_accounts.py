"""
What the explanation of the final accounts says in figures: each account's amount, budget, change, growth and share.

A claim's `about` is the account and, where it is not the amount itself, what of it: 公务接待费 alone, or followed by
年初预算数, 全年预算数, 决算数, 比上年增减, 比上年增长率, 预算完成率, 占比. Decreases are negative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from jixiao.form import Claim, ClaimKind
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.context import MONEY, NUMBER, Context

_SUBJECT = (
    r"[一-龥“”（）、]{0,40}?"
    r"(?:收入|支出|总计|合计|经费|费用?|结余|结转|分配|总额|金额|补助|资金|拨款|购置|收支|（[类款项]）)(?:（[类款项]）)*"
)
_ROLE = r"(?:(?P<role>年初预算|全年预算|调整预算|支出决算|决算|预算)数?)?"
_AMOUNT = compiled_on_use(rf"(?P<subject>{_SUBJECT})?{_ROLE}(?:共|为|是|安排)*{NUMBER}{MONEY}")
_CHANGE = compiled_on_use(
    rf"(?:比|较|同比|与)(?:20\d\d年度?|上年度?|去年|上一年度?)?(?:决算数?)?(?:相比)?(?P<way>增加|减少|增长|下降|上升|降低)了?{NUMBER}{MONEY}"
)
_GROWTH = compiled_on_use(rf"(?P<way>增长|下降|上升|降低|减少|增加|增幅|降幅)(?:了|为|率为?)?{NUMBER}(?P<unit>%)")
_COMPLETED = compiled_on_use(rf"完成(?:了)?(?:当年|年初|全年|调整)?预算(?:数)?的{NUMBER}(?P<unit>%)")
_SHARE = compiled_on_use(rf"占(?P<base>[^，。；：\d]{{0,30}}?)(?:的)?(?:比例|比重)?(?:为|达|是)?{NUMBER}(?P<unit>%)")
_YEARS_BEFORE = compiled_on_use(r"比|较|上年|去年|同比")
_COMPARED = compiled_on_use(r"(?:比|较|与)[^，。；\d]{0,4}(?:上年|去年|20\d\d年|上一年|预算)|同比")
_REASON = compiled_on_use(r"(?:主要)?(?:原因|是由于|是因为|主要是)")
_CLAUSE = compiled_on_use(r"[^，；。]+")
_LEAD = compiled_on_use(
    r"^(?:（[一二三四五六七八九十]{1,2}）)?(?:(?:本|我)(?:部门|单位|局|委|厅|处|办|院|校|中心))?"
    r"(?:年度|年(?![初末度]))?(?:的)?(?:部门(?=决算|预算))?(?:其中|包括)?"
)
_WHOLE_SUBJECT = compiled_on_use(_SUBJECT)
_GOES_ON = compiled_on_use(r"(?:支出)?决算数?|(?:预)?决算|实际支出|、|支出|收入")
_NUMBER_HEAD = compiled_on_use(
    r"^(?:\d{1,2}[.、]|（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）|[一二三四五六七八九十]{1,3}、)?(?:其中：?)?"
)
_LONGEST_ACCOUNT = 60
_DOWN = frozenset({"减少", "下降", "降低", "降幅"})
_ROLE_NAMES = {"支出决算": "决算数", "决算": "决算数"}
_BARE_SUBJECTS = frozenset({"支出", "收入", "资金", "经费", "费用", "费"})
_BAD_SUBJECT = compiled_on_use(r"完成|涉及|达到|实现|原因|万元|增加|减少|评价|自评|占|到位|实际")


class Account(Struct, frozen=True):
    """
    The account of which a text goes on to speak: its name, whether its budget or its outcome was named last (`role`).

    `with_last_year` is true where the last comparison was with the year before and not with a budget.
    """

    subject: str = ""
    role: str = ""
    with_last_year: bool = False


def read_accounts(context: Context, account: Account) -> tuple[list[Claim], Account]:
    """The claims of a sentence on the final accounts, and the account that the next sentence goes on with."""
    named = _named_alone(context.text)
    if named:
        return [], Account(named)
    claims: list[Claim] = []
    if "元" not in context.text and "%" not in context.text:
        return claims, account
    for clause in _CLAUSE.finditer(context.text):
        account = _read_clause(context, clause.span(), account, claims)
    return claims, account


def _read_clause(context: Context, span: tuple[int, int], account: Account, claims: list[Claim]) -> Account:
    start, end = span
    reason = _REASON.search(context.text, start, end)
    if reason is not None:
        # What stands after 原因 explains the change and speaks of other things.
        end = reason.start()
    stated = start
    for match in _AMOUNT.finditer(context.text, start, end):
        if not _YEARS_BEFORE.search(context.text, start, match.start("number")):
            account = _account_of(match, context.text[start : match.start()], account)
            if account.subject:
                claims.append(_claim(context, ClaimKind.AMOUNT, account.subject + account.role, match))
            stated = match.end()
    compared = _COMPARED.search(context.text, stated, end)
    if compared is not None:
        account = replace(account, with_last_year="预算" not in compared.group())
    claims.extend(_read_relations(context, (stated, end), account))
    return account


def _account_of(match: re.Match[str], before: str, account: Account) -> Account:
    subject = _LEAD.sub("", match["subject"] or "").strip("、")
    role = match["role"] or ""
    role_name = _ROLE_NAMES.get(role, f"{role}数" if role else "")
    if _BAD_SUBJECT.search(subject):
        return Account()
    if subject in _BARE_SUBJECTS and role:
        subject = ""
    if not subject:
        # 决算数 after 年初预算数 goes on with its account; a bare amount, or one of another thing, is of none.
        return Account(account.subject, role_name) if role and not _LEAD.sub("", before) else Account()
    return Account(subject, role_name)


def _read_relations(context: Context, span: tuple[int, int], account: Account) -> Iterator[Claim]:
    for pattern, kind, what in (
        (_CHANGE, ClaimKind.AMOUNT, "比上年增减"),
        (_GROWTH, ClaimKind.RATE, "比上年增长率"),
        (_COMPLETED, ClaimKind.RATE, "预算完成率"),
        (_SHARE, ClaimKind.SHARE, "占比"),
    ):
        match = pattern.search(context.text, *span)
        if match is not None and (pattern is not _GROWTH or account.with_last_year):
            subject = _subject_before(context.text[span[0] : match.start()], account)
            if subject:
                yield _claim(context, kind, subject + what, match)


def _named_alone(text: str) -> str:
    """The account that a title or a fragment names without a figure (1. 住房公积金（项）。), for what follows it."""
    name = _NUMBER_HEAD.sub("", text).rstrip("。：")
    alone = len(name) <= _LONGEST_ACCOUNT and _WHOLE_SUBJECT.fullmatch(name) and not _BAD_SUBJECT.search(name)
    return name if alone else ""


def _subject_before(before: str, account: Account) -> str:
    """The account of a change or share: named before it in its clause, else the one that the text goes on with."""
    named = _LEAD.sub("", before)
    if not named or _GOES_ON.fullmatch(named):
        return account.subject
    return named if _WHOLE_SUBJECT.fullmatch(named) and not _BAD_SUBJECT.search(named) else ""


def _claim(context: Context, kind: ClaimKind, about: str, match: re.Match[str]) -> Claim:
    claim = context.claim(kind, about, match)
    down = match.groupdict().get("way") in _DOWN
    return replace(claim, number=Decimal(0) - claim.number) if down and claim.number is not None else claim
