"""Forms of every shape for property tests, and what of a form an exported file has to keep."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from msgspec import Struct

from jixiao.form import (
    Form,
    FundingLine,
    Indicator,
    LevelWeight,
    Objective,
    PrintedTotal,
    Written,
    WrittenNumber,
    YearSource,
)
from jixiao.library import FUNDING_COLUMNS, INDICATOR_COLUMNS
from jixiao.numerals import parse_number
from jixiao.origin import NOWHERE, Origin
from jixiao.vocabulary import FORM_KINDS

_ALPHABET = "绩效自评表≥≤=％%·“”‘’\"'\\|#[]{}<>&—-,.，。、；：0123456789０１２aZ \t　\n"
_LEFT_OUT = {"origin", "year_origin", "exact_geometry", "announced"}


def texts() -> st.SearchStrategy[str | None]:
    """What a cell may hold once blanks at its ends are off; None where nothing is left."""
    return st.text(_ALPHABET, max_size=12).map(lambda text: text.strip() or None)


def writtens() -> st.SearchStrategy[Written]:
    return texts().map(Written)


def numbers(*, exact: bool = False) -> st.SearchStrategy[WrittenNumber]:
    """Blank, dash, number and what is no number; *exact* leaves out thousands separators and the like."""
    amounts = st.from_regex(r"-?(0|[1-9]\d{0,12})(\.\d{1,6})?", fullmatch=True, alphabet="-.0123456789")
    grouped = st.sampled_from(("1,234.50", "(5)", "007", "+3", "-0", "9" * 25))
    odd = st.sampled_from(("约30", "10分", "1/2", "100.00%10"))
    plain = amounts if exact else st.one_of(amounts, grouped)
    written = st.one_of(plain, odd).map(lambda text: WrittenNumber(text, number=parse_number(text)))
    return st.one_of(st.just(WrittenNumber()), st.just(WrittenNumber(None, Origin(text="—"))), written)


def forms(*, exact: bool = False) -> st.SearchStrategy[Form]:
    """Any form that a file could hold."""
    number = numbers(exact=exact)
    funding = st.builds(
        FundingLine,
        item=writtens(),
        **dict.fromkeys(("initial_budget", "annual_budget", "executed", "weight", "printed_score"), number),
        **dict.fromkeys(("printed_rate", "explanation"), writtens()),
        origin=st.just(NOWHERE),
    )
    indicator = st.builds(
        Indicator,
        **dict.fromkeys(("dimension", "category", "name", "target", "actual", "explanation"), writtens()),
        **dict.fromkeys(("weight", "printed_score"), number),
        not_applicable=st.booleans(),
        origin=st.just(NOWHERE),
    )
    level = st.builds(LevelWeight, st.just("产出指标（50分）"), st.decimals(0, 100, places=1), st.just(NOWHERE))
    total = st.builds(PrintedTotal, weight=number, score=number, grade=writtens(), origin=st.just(NOWHERE))
    years = st.one_of(st.none(), st.integers(1000, 9999))
    return st.builds(
        Form,
        kind=st.sampled_from(sorted(FORM_KINDS)),
        form_family=st.sampled_from((None, "F2", "F13")),
        title=writtens(),
        year=years,
        **dict.fromkeys(("project", "department", "unit"), writtens()),
        policy=st.sampled_from((None, "mof-2020")),
        completed=st.one_of(st.none(), st.booleans()),
        money_unit=st.sampled_from((None, "万元", "元")),
        objective=st.builds(Objective, writtens(), writtens()),
        funding=st.lists(funding, max_size=3).map(tuple),
        indicators=st.lists(indicator, max_size=4).map(tuple),
        printed_total=st.one_of(st.none(), total),
        columns=st.frozensets(st.sampled_from(sorted(INDICATOR_COLUMNS))),
        funding_columns=st.frozensets(st.sampled_from(sorted(FUNDING_COLUMNS | {"explanation"}))),
        level_weights=st.lists(level, max_size=2).map(tuple),
        notes=st.lists(texts().filter(bool).map(Written), max_size=2).map(tuple),
    )


def facts(value: object) -> Any:
    """What a form says, without the places where it says it; a printed dash counts as said."""
    match value:
        case WrittenNumber():
            return "—" if value.dash else (value.text, value.number)
        case Written():
            return value.text
        case YearSource():
            return None
        case Struct():
            kept = (name for name in value.__struct_fields__ if name not in _LEFT_OUT)
            return {name: facts(getattr(value, name)) for name in kept}
        case tuple():
            return [facts(item) for item in value]
        case _:
            return value
