"""Where two names differ, and the line that says so."""

from __future__ import annotations

from jixiao.names.comparison import Comparison, Verdict


def differing_spans(one: str, other: str) -> tuple[tuple[str, str], ...]:
    """The stretches in which two texts differ, as pairs; an empty side means that nothing stands there."""
    from rapidfuzz.distance import Levenshtein

    return tuple(
        (one[step.src_start : step.src_end], other[step.dest_start : step.dest_end])
        for step in Levenshtein.opcodes(one, other)
        if step.tag != "equal"
    )


def apart(what: str, one: str, other: str) -> Comparison:
    """Two names that differ in one telling thing: 驻地不同：北京≠上海."""
    return Comparison(verdict=Verdict.DIFFERENT, reason=f"{what}不同：{one}≠{other}", evidence=((one, other),))


def quoted_apart(what: str, one: str, other: str) -> Comparison:
    """Two names that differ in their words, each quoted, with the differing stretches as evidence."""
    reason = f"{what}不同：“{one}”≠“{other}”"
    return Comparison(verdict=Verdict.DIFFERENT, reason=reason, evidence=differing_spans(one, other))
