"""The words of the review screen."""

from __future__ import annotations

from jixiao.report.wording import computed_total_text, printed_total_text
from jixiao.reviewing import FormResult, Review
from jixiao.store import Decision, DecisionKind
from jixiao.tui.lines import Ink
from jixiao.tui.signs import Signs
from jixiao.vocabulary import DOCUMENT_KIND_TEXT, SEVERITY_TEXT, Severity

SEVERITY_SIGN: dict[Severity, str] = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "-"}
SEVERITY_INK: dict[Severity, Ink] = {
    Severity.ERROR: Ink.WRONG,
    Severity.WARNING: Ink.DOUBTFUL,
    Severity.NOTE: Ink.FAINT,
}
DECISION_TEXT: dict[DecisionKind, str] = {
    DecisionKind.ACCEPTED: "属实",
    DecisionKind.DISMISSED: "不成立",
    DecisionKind.NOTED: "记下",
}
DECIDED = "已定"
FIELD_ORDER = ("发现", "对照", "算式", "请核对", "依据", "相符", "位置", "相关")
"""The fields of a finding in the order of the lower pane, which shows the first ten lines at 80×24."""
BLANK_ROW = "这一行没有文字"

LEGEND = "Space 属实  Delete 不成立  Enter 看原处  F8 下一条  F6 依据  F7 反馈  F1 帮助"
LEGEND_IN_TABLE = "↑↓ 逐行  Enter 到该行的问题  Esc 回到问题  F3 下一张表  F1 帮助"
LEGEND_IN_DETAIL = "↑↓ 翻看  Tab 换到下一栏  Esc 回到问题  F1 帮助"
LEGEND_LOADING = "Esc 停止"

READING = "正在读取"
REVIEWING = "正在审核"
NO_FINDING_LEFT = "没有未定的问题了"
ASK_DISMISS = "为什么不成立"
ASK_DISMISS_AGAIN = "理由不能空着：为什么不成立"
ASK_NOTE = "记下什么"
ASK_SEARCH = "查找什么"
ASK_SEARCH_TEXT = "在问题和原表、原文里找；按 Enter 后列出找到的地方。"
NOTHING_TO_UNDO = "这次打开后还没有作过决定"
NO_FORM = "文件里没有自评表"
FILE_BROKEN = "打不开"
FILE_BROKEN_REMEDY = "读取或审核时程序自身出错，请把文件和这句话交给维护者"

COMMANDS_ACCEPT = "属实"
