"""The candidate policies of a form in one year, and which of them share a formula, so that it is computed once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from msgspec import structs

from jixiao.policy import PARAMETERS, PolicyInForce, policy_in_force
from jixiao.policy.block import Block

Result = TypeVar("Result")
_BESIDE_THE_FORMULA = frozenset(Block.__struct_fields__)


class Candidates:
    """
    The policies that a form is scored under, the shown one first.

    Two policies share a formula where their blocks differ in nothing but authority, dates and notes.
    """

    def __init__(self, policies: tuple[PolicyInForce, ...]) -> None:
        self.policies = policies
        self._classes = {name: _classes([getattr(one, name) for one in policies]) for name in PARAMETERS}
        self._leaders: dict[tuple[str, ...], tuple[int, ...]] = {}

    @property
    def shown(self) -> PolicyInForce:
        """The policy that is shown."""
        return self.policies[0]

    def compute(self, parameters: tuple[str, ...], work: Callable[[PolicyInForce], Result]) -> dict[str, Result]:
        """*work* for every candidate by its id, done once for those that agree in *parameters*, all that it may use."""
        leaders = self.leaders(parameters)
        done = {leader: work(self.policies[leader]) for leader in sorted(set(leaders))}
        return {one.id: done[leader] for one, leader in zip(self.policies, leaders, strict=True)}

    def leaders(self, parameters: tuple[str, ...]) -> tuple[int, ...]:
        """For each candidate the place of the first that agrees with it in *parameters*."""
        if parameters not in self._leaders:
            keys = list(zip(*(self._classes[name] for name in parameters), strict=True)) or [()] * len(self.policies)
            self._leaders[parameters] = tuple(keys.index(key) for key in keys)
        return self._leaders[parameters]


@cache
def candidates_of(policy_ids: tuple[str, ...], year: int | None) -> Candidates:
    """The candidates with these ids as they stand in *year*; the same object for the same question."""
    return Candidates(tuple(policy_in_force(policy_id, year) for policy_id in policy_ids))


def _classes(blocks: list[Block | None]) -> tuple[int, ...]:
    """For each block the place of the first with the same formula."""
    formulas = [None if block is None else _formula(block) for block in blocks]
    return tuple(formulas.index(formula) for formula in formulas)


def _formula(block: Block) -> dict[str, object]:
    return {name: value for name, value in structs.asdict(block).items() if name not in _BESIDE_THE_FORMULA}
