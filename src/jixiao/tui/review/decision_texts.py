"""The words of the review screen about decisions: marks, questions, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.store import Decided, Decision, FileNote

DECISION_TEXT: dict[Decision, str] = {
    Decision.ACCEPTED: "属实",
    Decision.DISMISSED: "不成立",
    Decision.NOTED: "记下",
}
DECIDED = "已定"
CONFIRM_MARK = "须确认"
"""As wide as 不成立: the mark of a decision that has to be confirmed anew."""
ASK_DISMISS = "为什么不成立"
ASK_DISMISS_AGAIN = "理由不能空着：为什么不成立"
ASK_NOTE = "记下什么（清空即删去）"
ASK_FILE_NOTE = "对整份材料记下什么（清空即删去）"
NOTHING_TO_UNDO = "这次打开后还没有作过决定"
NOTHING_TOGETHER = "没有别的未定的问题可以与这一条一起定，按 Space 或 Delete 单独定"
THIS_CAUSE = "这个原因"
DECIDED_ELSEWHERE = "别人刚刚已经定过"
STAY = "留在这里"
LEAVE_ALL_THE_SAME = "仍然离开，这些决定不留下"
NOT_WRITTEN = "决定没有写入文件"
STILL_NOT_WRITTEN = "决定仍没有写入文件，暂时只在内存里"


def decision_mark(decision: Decided | None, *, is_outdated: bool) -> str:
    """What stands at the end of a finding's line; empty where it is not decided."""
    if is_outdated:
        return CONFIRM_MARK
    return "" if decision is None else DECISION_TEXT[decision.decision]


def accepted(heading: str) -> str:
    """That a finding holds, said where its line is out of sight."""
    return f"已定为属实：{heading}"


def decided(decision: Decided, *, is_outdated: bool = False) -> str:
    """What was decided, why, by whom and when; what the finding said then, where it says something else now."""
    reason = f"：{decision.reason}" if decision.reason else ""
    saying = f"{DECISION_TEXT[decision.decision]}{reason}（{decision.by}，{decision.at:%Y-%m-%d %H:%M}）"
    if not is_outdated:
        return saying
    then = f"；当时的发现是“{decision.message}”" if decision.message else ""
    return f"须重新确认，文件改过，这里的发现与当时不同。当时{saying}{then}"


def noted(note: FileNote) -> str:
    """The note on the whole file, by whom and when."""
    return f"{note.text}（{note.by}，{note.at:%Y-%m-%d %H:%M}）"


def file_noted(*, is_empty: bool) -> str:
    """That a note on the whole file was written or taken away, and where it stands."""
    return "整份材料没有备注了" if is_empty else "整份材料的备注已记下，列在问题之后"


def changed_file(*, carried: int, outdated: int, lost: int) -> str:
    """That decisions were made on another version of the file, and what becomes of them."""
    parts = [f"{carried}条发现没有变，原来的决定沿用"] if carried else []
    parts += [f"{outdated}条发现与当时不同，须重新确认"] if outdated else []
    parts += [f"{lost}条决定所指的问题已经没有了"] if lost else []
    return f"作出决定以后文件改过。{'；'.join(parts)}{'。' if parts else ''}"


def lost(decision: Decided) -> str:
    """A decision whose finding is no longer there."""
    return f"{decision.code} {decided(decision)}"


def whole_cause(left: int, kept: int) -> str:
    """What is decided together: the cause, and what follows from it as far as it is not decided yet."""
    return f"这个原因连同由它引起的{left}处未定的问题一起定，各记一条决定{_kept(kept)}。"


def whole_check(code: str, left: int, kept: int) -> str:
    """What is decided together: all that one check found, as far as it is not decided yet."""
    return f"这一条连同 {code} 的另外{left}处未定的问题一起定，各记一条决定{_kept(kept)}。"


def _kept(decided: int) -> str:
    return f"；另有{decided}处已定，不改" if decided else ""


def all_accepted(name: str, count: int) -> str:
    """The answer that all of them hold."""
    return f"{name}的{count}处都属实"


def all_dismissed(name: str, count: int) -> str:
    """The answer that none of them holds."""
    return f"{name}的{count}处都不成立，写一个理由"


def and_following(count: int) -> str:
    """How many findings a reason is for beside the cause."""
    return f"，以及由它引起的{count}处"


def and_of_check(count: int) -> str:
    """How many findings of the same check a reason is for beside this one."""
    return f"，以及同一检查项的另外{count}处"


def undone(taken_back: int, kept: int) -> str:
    """How many decisions were taken back, and how many were not, since others decided them anew."""
    rest = f"；{kept}处后来由别人另定，不动" if kept else ""
    return f"撤回了{taken_back}处决定{rest}"


def elsewhere(theirs: Sequence[Decided]) -> str:
    """What others decided meanwhile, and that nothing was changed."""
    lines = [f"{each.code} {decided(each)}" for each in theirs]
    return "\n".join([*lines, "", "这一次没有改动。仍要另定的，请再确认一次。"])


def news(count: int) -> str:
    """That others decided on findings of this file meanwhile."""
    return f"别人刚刚改定了{count}处，已经更新"
