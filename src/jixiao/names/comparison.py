"""The outcome of judging two printed names."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class NameKind(StrEnum):
    """What the names are names of."""

    ORG = "org"
    PROJECT = "project"


class Verdict(StrEnum):
    """结论: 同一, 别称, 截断, 不同, 说不准."""

    SAME = "same"
    ALIAS = "alias"
    TRUNCATED = "truncated"
    DIFFERENT = "different"
    UNSURE = "unsure"


VERDICT_TEXT: dict[Verdict, str] = {
    Verdict.SAME: "同一",
    Verdict.ALIAS: "别称",
    Verdict.TRUNCATED: "截断",
    Verdict.DIFFERENT: "不同",
    Verdict.UNSURE: "说不准",
}


class Comparison(Struct, frozen=True, kw_only=True):
    """
    Whether two names mean the same office or project, and why.

    `reason` is one Chinese line that a reader can check (驻地不同：北京≠上海); `evidence` lists the differing spans as
    pairs (of the first name, of the second); `names` are the two as printed, None where one is blank.
    """

    verdict: Verdict
    reason: str
    evidence: tuple[tuple[str, str], ...] = ()
    names: tuple[str, str] | None = None

    @property
    def accuses(self) -> bool:
        """Whether the two are judged to be different things: only this verdict accuses anybody."""
        return self.verdict is Verdict.DIFFERENT

    @property
    def similarity(self) -> int:
        """The plain string likeness of the two names (0-100), never the verdict."""
        if self.names is None:
            return 0
        from rapidfuzz import fuzz

        return int(fuzz.ratio(*self.names))
