"""
A policy (计分口径): a region's way of scoring as dated blocks, and the one block of each kind that a year selects.

Code asks for parameters, never for a province. A policy that says nothing of a parameter takes the block of its
`base`; `own` tells which it says itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from msgspec import Struct

from jixiao.policy.block import Block
from jixiao.policy.parameters import (
    Boolean,
    Equal,
    Execution,
    Explanation,
    Grades,
    Inverse,
    NotApplicable,
    Over,
    Positive,
    Qualitative,
    Review,
    Rounding,
    Satisfaction,
    TotalCap,
)
from jixiao.policy.weights import Weights

AnyBlock = TypeVar("AnyBlock", bound=Block)


class Condition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    What a form must show before the policy comes into question; what is None or empty asks for nothing.

    `execution_weight`: the weight of the execution rate. `funding_columns` and `funding_columns_absent`: fields of
    the funding block for which the form has a column, and has none.
    """

    execution_weight: Decimal | None = None
    funding_columns: frozenset[str] = frozenset()
    funding_columns_absent: frozenset[str] = frozenset()


class PolicyInForce(Struct, frozen=True, kw_only=True):
    """The parameters of a policy as they stand in one year; `total_cap` is None where the total is not capped."""

    id: str
    title: str
    region: str
    execution: Execution
    positive: Positive
    equal: Equal
    inverse: Inverse
    boolean: Boolean
    qualitative: Qualitative
    satisfaction: Satisfaction
    over: Over
    weights: Weights
    not_applicable: NotApplicable
    rounding: Rounding
    explanation: Explanation
    grades: Grades
    review: Review
    total_cap: TotalCap | None = None


class Policy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A policy as its file has it, missing blocks filled from its base.

    `regions` are the provinces (or 中央) whose departments use it; `form_kinds` narrows that to kinds of forms (empty:
    all). `families` are the form families that require it, `stated` the phrases in a form's own words that declare it.
    `order` is its place among the policies that are tried where nobody names one, None where it is not tried. `own`
    names the parameters that its file holds; all others come from `base`.
    """

    id: str
    title: str
    region: str
    binds: str
    base: str | None = None
    about: str = ""
    regions: tuple[str, ...] = ()
    form_kinds: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    stated: tuple[str, ...] = ()
    requires: Condition | None = None
    order: int | None = None
    own: frozenset[str] = frozenset()
    execution: tuple[Execution, ...] = ()
    positive: tuple[Positive, ...] = ()
    equal: tuple[Equal, ...] = ()
    inverse: tuple[Inverse, ...] = ()
    boolean: tuple[Boolean, ...] = ()
    qualitative: tuple[Qualitative, ...] = ()
    satisfaction: tuple[Satisfaction, ...] = ()
    over: tuple[Over, ...] = ()
    weights: tuple[Weights, ...] = ()
    not_applicable: tuple[NotApplicable, ...] = ()
    rounding: tuple[Rounding, ...] = ()
    explanation: tuple[Explanation, ...] = ()
    grades: tuple[Grades, ...] = ()
    review: tuple[Review, ...] = ()
    total_cap: tuple[TotalCap, ...] = ()

    @property
    def candidate(self) -> bool:
        """Whether it is tried where nobody names a policy."""
        return self.order is not None

    def in_force(self, year: int | None = None) -> PolicyInForce:
        """
        The blocks in force on 31 December of *year*, or the newest where no year is known.

        A year before the first block gets the first: no older wording is known, and a form must still be read.
        """
        return PolicyInForce(
            id=self.id,
            title=self.title,
            region=self.region,
            execution=select(self.execution, year),
            positive=select(self.positive, year),
            equal=select(self.equal, year),
            inverse=select(self.inverse, year),
            boolean=select(self.boolean, year),
            qualitative=select(self.qualitative, year),
            satisfaction=select(self.satisfaction, year),
            over=select(self.over, year),
            weights=select(self.weights, year),
            not_applicable=select(self.not_applicable, year),
            rounding=select(self.rounding, year),
            explanation=select(self.explanation, year),
            grades=select(self.grades, year),
            review=select(self.review, year),
            total_cap=select(self.total_cap, year) if self.total_cap else None,
        )

    def covers(self, year: int | None) -> bool:
        """Whether any parameter of the policy's own is in force on 31 December of *year* (True where none is known)."""
        if year is None:
            return True
        day = date(year, 12, 31)
        return any(block.holds_on(day) for name, block in self.blocks() if name in self.own and name != "review")

    def blocks(self) -> Iterable[tuple[str, Block]]:
        """Every block with the name of its parameter, in the order of the file's parameters."""
        for name in PARAMETERS:
            for block in getattr(self, name):
                yield name, block


PARAMETERS = (
    "execution",
    "positive",
    "equal",
    "inverse",
    "boolean",
    "qualitative",
    "satisfaction",
    "over",
    "weights",
    "not_applicable",
    "rounding",
    "explanation",
    "grades",
    "total_cap",
    "review",
)
"""The names of the parameters, as a profile's tables and the fields of `Policy` and `PolicyInForce` bear them."""


def select(blocks: tuple[AnyBlock, ...], year: int | None) -> AnyBlock:
    """The block in force on the last day of *year* (the newest for None), else the one that begins first."""
    by_start = sorted(blocks, key=lambda block: block.from_)
    if year is None:
        return by_start[-1]
    holding = [block for block in by_start if block.holds_on(date(year, 12, 31))]
    return holding[-1] if holding else by_start[0]
