"""The words of the review screen."""

from __future__ import annotations

from jixiao.report.sentences import (
    FILE_STATUS_TEXT,
    computed_total_text,
    nothing_found_text,
    printed_total_text,
    status_text,
)
from jixiao.reviewing import FileStatus, FormResult, Review
from jixiao.tui.lines import Ink
from jixiao.tui.signs import Signs
from jixiao.vocabulary import DOCUMENT_KIND_TEXT, SEVERITY_TEXT, DocumentKind, Severity

SEVERITY_SIGN: dict[Severity, str] = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "-"}
SEVERITY_INK: dict[Severity, Ink] = {
    Severity.ERROR: Ink.WRONG,
    Severity.WARNING: Ink.DOUBTFUL,
    Severity.NOTE: Ink.FAINT,
}
FIELD_ORDER = ("发现", "对照", "算式", "请核对", "依据", "相符", "位置", "相关")
"""The fields of a finding in the order of the lower pane, which shows the first ten lines at 80×24."""
RECOMPUTED = "复算"
COMPARED = "对比"
BLANK_ROW = "这一行没有文字"
BLANK_CELL = "空"
UNDECIDED = "未定"
SAME_CHECK = "同上"
"""Instead of the title, where the line above has the same one."""
EVERY_FINDING = "全部问题"
ONLY_UNDECIDED = "只看未定"

READING = "正在读取"
REVIEWING = "正在审核"
ASK_SEARCH = "查找什么"
ASK_SEARCH_TEXT = "在问题和原表、原文里找；按 Enter 后列出找到的地方。"
NO_TEXT = "文件里没有文字"
NO_FORM = "文件里没有自评表"
FILE_BROKEN = "打不开"
FILE_BROKEN_REMEDY = "读取或审核时程序自身出错，请把文件和这句话交给维护者"

ACCEPT = "属实"
DISMISS = "不成立"
NOTE = "记下"
UNDO = "撤回刚才的决定"
DECIDE_TOGETHER = "同一原因或同一检查项的一起定"
FILE_NOTE = "整份材料的备注"
NEAR = "只看这一行，或看整张表"
COPY = "复制所选的问题，或原表的一行"
READ_AGAIN = "重新读取这份材料"
NOT_READ_AGAIN = "没有重新读取，显示的仍是原来的内容"
FILE_CHANGED = "文件在别处改过，显示的是改动以前的内容；按 Ctrl+R 重新读取"
NEXT_FILE = "下一份材料"
PREVIOUS_FILE = "上一份材料"
NEXT_PLACE = "下一处相关的地方"
PREVIOUS_PLACE = "上一处相关的地方"
NO_OTHER_PLACE = "这个问题只涉及这一处"
NO_OTHER_FILE = "没有别的材料了"
NEXT_UNDECIDED = "下一条未定的问题"
NEXT_FORM = "下一张自评表"
FILTER = "列出哪些问题"
SCORES = "各口径下的得分"
RULE = "检查项的说明"
HAND_BACK = "按现在的决定反馈的问题"
SEARCH = "查找"
UP = "退回"
RULE_NAME = "短名"
RULE_DECIDABILITY = "判定"
RULE_BASIS = "依据"


def cut_sign(signs: Signs) -> str:
    """What stands where a text was cut, one cell wide on every terminal."""
    return "~" if signs.ascii_only else "…"


def table_between(place: str) -> str:
    """A table that stands between paragraphs."""
    return f"〔{place}〕"


def near_row(number: int, titles: list[str]) -> str:
    """A row of the table by itself: its number, and what it is about."""
    return f"第{number}行 {' › '.join(titles)}".rstrip()


def cell_label(column: int) -> str:
    """Which column a cell stands in."""
    return f"第{column}列"


def progress(doing: str, name: str, seconds: int) -> str:
    """What is being done with a file, and for how long."""
    since = f"，已用{seconds}秒" if seconds else ""
    return f"{doing} {name}{since}"


def counts(review: Review, decided: int) -> str:
    """The right end of the top line: findings by severity, how many are decided and how many are not."""
    every = [finding.severity for finding in review.findings]
    parts = [f"{SEVERITY_TEXT[severity]}{every.count(severity)}" for severity in Severity]
    return f"{' '.join(parts)}  已定{decided} 未定{len(every) - decided}"


def top(name: str, forms: int, *, is_changed: bool) -> str:
    """The left end of the top line: the file and its forms, or that it was changed since it was read."""
    if is_changed:
        return f"文件已改，Ctrl+R 重新读取 · {name}"
    return f"{name} · {f'自评表{forms}张' if forms else NO_FORM}"


def read_again(before: Review, now: Review) -> str:
    """That the file was read anew, and which findings came and went."""
    old = {finding.fingerprint for finding in before.findings}
    new = {finding.fingerprint for finding in now.findings}
    parts = [f"新出现{len(new - old)}处"] if new - old else []
    parts += [f"不再有{len(old - new)}处"] if old - new else []
    return f"已重新读取，问题{'、'.join(parts) or '没有增减'}"


def subject(review: Review) -> str:
    """What a file is about, for the list of files opened last: its project, else its report's title."""
    submission = review.submission
    titles = [] if submission is None else [*(form.project.text for form in submission.forms)]
    if submission is not None and submission.report is not None:
        titles.append(submission.report.title.text)
    return next((title for title in titles if title), "")


def form_title(number: int, forms: int, place: str) -> str:
    """The table of a form: which of how many, and where it stands."""
    return f"自评表{number}/{forms} {place}"


def part_title(place: str, kind: DocumentKind | None) -> str:
    """Another part of the file: a table with what it is, or prose around a place."""
    match kind:
        case None:
            return f"正文 {place}"
        case DocumentKind.UNKNOWN:
            return f"原表 {place}"
        case _:
            return f"{DOCUMENT_KIND_TEXT[kind]} {place}"


def of_form(number: int) -> str:
    """What concerns one form only."""
    return f"第{number}张自评表"


def form_totals(result: FormResult) -> str:
    """The total as printed and as computed."""
    return f"自填 {printed_total_text(result)} 复算 {computed_total_text(result)}"


def which_place(number: int, count: int) -> str:
    """Which of the places is shown that a finding concerns, and the keys that lead to the others."""
    return f"←→ {number}/{count}处"


def causes_title(review: Review, wanted: list[str]) -> str:
    """How many findings, of how many causes, or which of them are listed."""
    count, roots = len(review.findings), len(review.roots())
    if wanted:
        return f"问题{count} 只看{'、'.join(wanted)}"
    return f"问题{count} 归为{roots}个原因" if count else "问题0"


def lines_below(count: int) -> str:
    """That a text goes on below what is seen, and how to read on."""
    return f"下面还有{count}行，Tab 到这里翻看"


def row_title(place: str) -> str:
    """The heading of the lower pane while the cursor stands in the table."""
    return f"{place} 全文"


def nothing_listed(review: Review, wanted: list[str]) -> str:
    """Why the list is empty."""
    if review.status is not FileStatus.REVIEWED:
        return FILE_STATUS_TEXT[review.status]
    if not review.findings:
        return "没有发现问题"
    return f"没有符合的问题：{'、'.join(wanted)}"


def section_title(section: str, count: int) -> str:
    """The line of a section with the number of its entries."""
    unit = _SECTION_UNIT.get(section)
    return f"{_SECTION_TEXT[section]}{count}{unit}" if unit else _SECTION_TEXT[section]


_SECTION_TEXT = {
    "file_note": "整份材料的备注",
    "changed_file": "作出决定以后文件改过",
    "open_checks": "未能判定",
    "explained_checks": "通过而有说明",
    "reading_notes": "读表说明",
    "lost_decisions": "找不到对应问题的决定",
}
_SECTION_UNIT = {"open_checks": "项", "explained_checks": "项", "reading_notes": "条", "lost_decisions": "条"}


def nothing_undecided(*, is_of_several: bool) -> str:
    """That all is decided, and how to go on where there are more files."""
    return f"没有未定的问题了{'，按 Ctrl+N 看下一份' if is_of_several else ''}"


def offer(text: str, *, is_chosen: bool) -> str:
    """A choice of the filter; what is chosen already has a sign before it."""
    return f"{'✓' if is_chosen else ' '} {text}"


def shown_policy(choice: str) -> str:
    """Which policy is shown, and why."""
    return f"所用口径：{choice}"


def handed_back(*, left_out: int, undecided: int) -> str:
    """What the text of the findings holds and leaves out."""
    parts = [f"不成立的{left_out}处已略去"] if left_out else []
    parts += [f"未定的{undecided}处仍列在内"] if undecided else []
    return "，".join(parts) + "。" if parts else "各处都已作出决定。"


def copied(first: str) -> str:
    """What was copied, by its first line."""
    return f"已复制：{first}"


def not_found(query: str) -> str:
    """That a search found nothing."""
    return f"没有找到“{query}”"


def found(query: str, count: int, listed: int) -> str:
    """How many places were found."""
    rest = "" if count == listed else f"，列出前{listed}处"
    return f"“{query}” 找到{count}处{rest}"


def broken(error: BaseException | None) -> str:
    """That the program itself failed with a file, and what to do about it."""
    return f"{FILE_BROKEN_REMEDY}：{type(error).__name__}。"


def failed(error: BaseException) -> str:
    """That the program itself failed with a file, in a few words."""
    return f"读取或审核时程序自身出错（{type(error).__name__}）"


def nothing_found(review: Review) -> str:
    """Why no finding is selected: none was found, or the file holds nothing to review."""
    return nothing_found_text(review) if review.status is FileStatus.REVIEWED else status_text(review)


def others(review: Review) -> list[str]:
    """The tables of the file that are no forms, each with what it is."""
    if review.submission is None:
        return []
    return [
        f"{other.origin.place()}：{DOCUMENT_KIND_TEXT[other.kind]}{f'“{other.title}”' if other.title else ''}"
        for other in review.submission.others
    ]
