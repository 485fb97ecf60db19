"""
What can stand in a line, told apart before any policy is asked: the cases that a method is chosen for.

A `Measurement` holds the ways in which a line's cells can be read, the likelier first; a policy turns each into
points. Nothing here knows a policy.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.scoring.scorecard import LineCase, LineStatus
from jixiao.values import Direction, Level


class Ratio(Struct, frozen=True, kw_only=True):
    """
    A number against a number, both in the target's unit.

    `exact`: the target is written with “=”. `strict`: it is written with > or <, so that reaching it is not meeting
    it. `percent`: both are percentages. `assumption` is the reading on which it rests, None where there is one only.
    """

    direction: Direction
    target: Decimal
    actual: Decimal
    exact: bool = False
    strict: bool = False
    percent: bool = False
    assumption: str | None = None

    @property
    def reached(self) -> bool:
        """Whether the points of a met target are due; > and < are scored as ≥ and ≤."""
        if self.direction is Direction.HIGHER_IS_BETTER:
            return self.actual >= self.target
        return self.actual <= self.target

    @property
    def met(self) -> bool:
        """Whether the target is met to the letter."""
        return self.reached and not (self.strict and self.actual == self.target)


class ZeroTarget(Struct, frozen=True, kw_only=True):
    """A target of none (0起): no division, none or less is met."""

    actual: Decimal
    assumption: str | None = None

    @property
    def met(self) -> bool:
        """Whether nothing happened."""
        return self.actual <= 0


class Answer(Struct, frozen=True, kw_only=True):
    """是 or 否; `met` where the answer is the one that the target names."""

    met: bool
    assumption: str | None = None


class Graded(Struct, frozen=True, kw_only=True):
    """A qualitative indicator whose 档 is named."""

    level: Level
    assumption: str | None = None

    @property
    def met(self) -> bool:
        """Whether the first 档 is named."""
        return self.level is Level.MET


class Fulfilled(Struct, frozen=True, kw_only=True):
    """A target that is met and earns full marks without any ratio: a date kept, all parts of a compound met."""

    how: str
    assumption: str | None = None
    met: bool = True


class Open(Struct, frozen=True, kw_only=True):
    """What no policy turns into points: words, a late date, a compound partly met; `met` only where it is known."""

    reason: str
    met: bool | None = None
    assumption: str | None = None


Case = Ratio | ZeroTarget | Answer | Graded | Fulfilled | Open
"""All that a line can turn out to be."""


class Measurement(Struct, frozen=True, kw_only=True):
    """
    A line's cells as read: `cases` in the order of likelihood, empty where input is missing (`reason` says which).

    `doubt` says why there are several readings, or why the one is unsure. `reading` is one Chinese line for the trace.
    `judged` and `kind` are as in `ScoredLine`.
    """

    kind: LineCase | None
    cases: tuple[Case, ...] = ()
    reason: str = ""
    doubt: str = ""
    reading: str = ""
    judged: bool = False
    status: LineStatus = LineStatus.COMPUTED
