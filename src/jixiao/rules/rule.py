"""What a rule is: a code, a name, a check, its basis; its page and its tests stand in its module's docstring."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from msgspec import Struct

from jixiao.basis import Basis
from jixiao.rules.outcome import Found, Outcome
from jixiao.rules.subject import FileUnderReview, FormUnderReview
from jixiao.vocabulary import Severity


class Decidability(StrEnum):
    """判定方式: computed or compared to the letter; inferred, so that it may err; for a person to judge."""

    CERTAIN = "certain"
    HEURISTIC = "heuristic"
    JUDGEMENT = "judgement"


DECIDABILITY_TEXT: dict[Decidability, str] = {
    Decidability.CERTAIN: "确定",
    Decidability.HEURISTIC: "启发",
    Decidability.JUDGEMENT: "需人判",
}

Outcomes = Iterable[Outcome | Found]
FormCheck = Callable[[FormUnderReview], Outcomes]
FileCheck = Callable[[FileUnderReview], Outcomes]


class _Identity(Struct, frozen=True, kw_only=True):
    """
    What every rule says of itself.

    `code` is the family's letter and three digits, `name` the catalogue's short name (kebab-case, never changed).
    `policy_bound` is true where a threshold or a formula comes from the policy. `consequence_of` names the rules
    whose finding on the same form is the cause of this one's, the likeliest first: the finding is then shown beneath.
    """

    code: str
    name: str
    severity: Severity
    basis: tuple[Basis, ...]
    decidability: Decidability = Decidability.CERTAIN
    policy_bound: bool = False
    consequence_of: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The letter of its family (检查族)."""
        return self.code[0]


class FormRule(_Identity, frozen=True, kw_only=True):
    """A rule that looks at one form at a time."""

    check: FormCheck


class FileRule(_Identity, frozen=True, kw_only=True):
    """A rule that looks at a whole file: its prose, its forms beside each other, its tables."""

    check: FileCheck


Rule = FormRule | FileRule
