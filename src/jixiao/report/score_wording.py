"""Chinese sentences of the score reports: a line's score, its arithmetic and what it rests on."""

from __future__ import annotations

from jixiao.basis import STRENGTH_TEXT, Basis
from jixiao.numerals import shown
from jixiao.scoring import LineStatus, Score, ScoredLine, Step

LINE_STATUS_TEXT: dict[LineStatus, str] = {
    LineStatus.COMPUTED: "已算出",
    LineStatus.UNDECIDABLE: "无法判断",
    LineStatus.INSUFFICIENT_DATA: "数据不足",
}


def points_of(line: ScoredLine) -> str:
    """分值20；表内所填18；复算：20."""
    weight = "空" if line.weight is None else shown(line.weight)
    printed = "空" if line.printed_score is None else f"{line.printed_score:f}"
    return f"分值{weight}；表内所填{printed}；复算：{computed_of(line)}"


def computed_of(line: ScoredLine) -> str:
    """The computed score; where there is none, in what way it is missing."""
    return LINE_STATUS_TEXT[line.status] if line.score is None else shown(line.score)


def reason_of(line: ScoredLine) -> str | None:
    """Why a line is not simply computed; None where it is."""
    if line.status is LineStatus.COMPUTED:
        return None
    return f"{LINE_STATUS_TEXT[line.status]}：{line.reason}"


def arithmetic_of(line: ScoredLine, policy: str) -> str | None:
    """The arithmetic under *policy* in one line, its alternatives beside it; None where there is none."""
    parts = [
        f"{score.when}：{score.arithmetic}" if score.when else score.arithmetic
        for score in line.by_policy.get(policy, ())
        if score.arithmetic
    ]
    return "；".join(parts) if parts else None


def step_of(step: Step) -> str:
    """One step of a trace with its authority: 公式 执行率×分值〔财预〔2020〕10号 第十六条，法规原文〕."""
    return f"{step.step} {step.value}" if step.basis is None else f"{step.step} {step.value}（{basis_of(step.basis)}）"


def basis_of(basis: Basis) -> str:
    """An authority with its strength."""
    example = "，为文件中的举例" if basis.example else ""
    return f"{basis}，{STRENGTH_TEXT[basis.strength]}{example}"


def bases_of(line: ScoredLine) -> str | None:
    """The authorities that a line's score rests on, each once; None where none is named."""
    named = dict.fromkeys(basis_of(step.basis) for step in line.trace if step.basis is not None)
    return "；".join(named) if named else None


def others_of(line: ScoredLine, policy: str) -> str | None:
    """What the other candidates give where they differ from the shown policy; None where they agree."""
    own = scores_of(line.by_policy.get(policy, ()))
    by_result: dict[str, list[str]] = {}
    for other, scores in line.by_policy.items():
        if other != policy:
            by_result.setdefault(scores_of(scores), []).append(other)
    parts = [f"{'、'.join(policies)} {result}" for result, policies in by_result.items() if result != own]
    return f"其他口径：{'；'.join(parts)}" if parts else None


def scores_of(scores: tuple[Score, ...]) -> str:
    """All scores that a policy can yield, with their conditions."""
    return " 或 ".join(map(_score, scores)) if scores else "未作规定"


def _score(score: Score) -> str:
    points = shown(score.points)
    if score.low is not None:
        points = f"{shown(score.low)}–{points}{'（不含）' if score.high_open else ''}"
    return f"{points}（{score.when}）" if score.when else points
