"""Which findings are listed: all, or those of one severity, of one family of checks, of one form, not decided."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from jixiao.reviewing import Finding
from jixiao.rules import FAMILIES
from jixiao.tui.review import texts
from jixiao.tui.review.deciding import Deciding
from jixiao.vocabulary import SEVERITY_TEXT, Severity


class Wanted(Struct, frozen=True):
    """What a finding must be to be listed; what is None or false is not asked for."""

    undecided: bool = False
    severity: Severity | None = None
    family: str | None = None
    form: int | None = None

    def takes(self, finding: Finding, deciding: Deciding) -> bool:
        """Whether a finding is listed."""
        return (
            not (self.undecided and deciding.is_decided(finding))
            and self.severity in {None, finding.severity}
            and self.family in {None, finding.code[:1]}
            and self.form in {None, finding.form}
        )

    def words(self) -> list[str]:
        """What is asked for, in words."""
        words = [texts.UNDECIDED] if self.undecided else []
        words += [SEVERITY_TEXT[self.severity]] if self.severity is not None else []
        words += [family_text(self.family)] if self.family is not None else []
        return words + ([texts.of_form(self.form + 1)] if self.form is not None else [])


EVERYTHING = Wanted()


class Offer(Struct, frozen=True):
    """A choice of the filter: what would be wanted then, its words, how many findings it names, whether chosen."""

    wanted: Wanted
    text: str
    count: int
    chosen: bool


def offers(wanted: Wanted, findings: list[Finding], deciding: Deciding, *, form: int | None = None) -> Iterator[Offer]:
    """
    The choices beside what is *wanted* now: everything, undecided or not, then severities and families that occur.

    Last comes the form that is shown, where it is one of several (*form* is its place). One of each kind can be wanted
    at a time, together with the others; what is chosen already is let go of.
    """
    yield Offer(EVERYTHING, texts.EVERY_FINDING, len(findings), wanted == EVERYTHING)
    left = sum(not deciding.is_decided(each) for each in findings)
    yield Offer(replace(wanted, undecided=not wanted.undecided), texts.ONLY_UNDECIDED, left, wanted.undecided)
    for severity in Severity:
        count = sum(each.severity is severity for each in findings)
        chosen = wanted.severity is severity
        if count:
            yield Offer(replace(wanted, severity=None if chosen else severity), SEVERITY_TEXT[severity], count, chosen)
    for family in FAMILIES:
        count = sum(each.code[:1] == family for each in findings)
        chosen = wanted.family == family
        if count:
            yield Offer(replace(wanted, family=None if chosen else family), family_text(family), count, chosen)
    of_form = wanted.form if wanted.form is not None else form
    if of_form is not None:
        count = sum(each.form == of_form for each in findings)
        chosen = wanted.form is not None
        yield Offer(replace(wanted, form=None if chosen else of_form), texts.of_form(of_form + 1), count, chosen)


def family_text(family: str) -> str:
    """The letter and the name of a family of checks (检查族)."""
    return f"{family} {FAMILIES[family][1]}" if family in FAMILIES else family
