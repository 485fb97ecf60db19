"""The words of the screen on which a form is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from jixiao.numerals import shown
from jixiao.store import FieldPath
from jixiao.tui.fill.nodes import Part
from jixiao.tui.lines import Ink
from jixiao.values import Level, Operator, Value, ValueKind
from jixiao.vocabulary import Severity

PART_TEXT: dict[Part, str] = {
    Part.HEAD: "基本信息",
    Part.FUNDING: "资金",
    Part.TOTAL: "总分",
    Part.OBJECTIVE: "总体目标",
    Part.CHECK: "检查",
    Part.EXPORT: "导出",
}
OTHER_GROUP = "其他指标"
OUTLINE = "目录"
FINDINGS = "问题"
UNNAMED = "（未写名称）"
UNNAMED_FUNDING = "（未写名称的资金行）"
NOT_APPLICABLE = "不适用"

SEVERITY_SIGN: dict[Severity, str] = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "-"}
SEVERITY_INK: dict[Severity, Ink] = {
    Severity.ERROR: Ink.WRONG,
    Severity.WARNING: Ink.DOUBTFUL,
    Severity.NOTE: Ink.FAINT,
}

_LABEL: dict[str, str] = {
    "year": "年度",
    "project": "项目名称",
    "department": "主管部门",
    "unit": "实施单位",
    "money_unit": "金额单位",
    "completed": "项目已完成",
    "initial_budget": "年初预算数",
    "annual_budget": "全年预算数",
    "executed": "全年执行数",
    "weight": "分值",
    "printed_rate": "执行率",
    "printed_score": "得分",
    "explanation": "偏差原因",
    "expected": "预期目标",
    "achieved": "完成情况",
    "name": "三级指标",
    "target": "年度指标值",
    "actual": "实际完成值",
    "score": "总分",
    "grade": "等级",
    "policy": "口径",
    "title": "标题",
    "item": "资金名称",
    "dimension": "一级指标",
    "category": "二级指标",
    "not_applicable": "不适用",
}
LABEL_WIDTH = 12
"""Cells of the column of labels."""

OPERATOR_WORD: dict[Operator, str] = {
    Operator.AT_LEAST: "至少",
    Operator.MORE_THAN: "多于",
    Operator.EQUAL: "等于",
    Operator.AT_MOST: "不超过",
    Operator.LESS_THAN: "少于",
    Operator.ABOUT: "约",
    Operator.PLUS_MINUS: "上下浮动",
}
_LEVEL_WORD: dict[Level, str] = {Level.MET: "达成", Level.PARTLY_MET: "部分达成", Level.UNMET: "未达成"}

DASH = "读作 不填（横线）"
NO_RATE = "不是百分比，可以写成 95.00%"
PLACEHOLDER = "像是模板里没有替换的文字，请写本项目的内容"

LEGEND = "Enter 下一项 F2 目录 F4 问题 F5 口径 F6 指标库 F7 行 F9 导出 F1 帮助"
LEGEND_OUTLINE = "↑↓ 选择 Enter 填写 F4 问题 F5 口径 F7 行 F9 导出 Esc 退回 F1 帮助"
LEGEND_LIST = "↑↓ 选择 Enter 进入 Esc 目录 F2 目录 F5 口径 F9 导出 F1 帮助"

NEXT = "下一项"
GO_OUTLINE = "目录"
GO_FINDINGS = "问题"
POLICIES = "各口径的总分"
LIBRARY = "从指标库插入"
ROW = "增删移动指标行"
EXPORT = "导出"
UNDO = "撤销"
REDO = "重做"
CHANGES = "改动记录"
SAVE = "立即保存"
UP = "退回"
SIGN_SAVED = "已存"
SAVING = "正在存"
NOT_SAVED = "未存"
ALL_FILLED = "要填的都填了，可以看一遍“检查”，再导出"
NOTHING_TO_UNDO = "没有可以撤销的改动"
NOTHING_TO_REDO = "没有可以重做的改动"
NO_FINDINGS = "没有发现问题"
FINDING_OF_FORM = "整张表"
FOR_EXPLANATION = "未达到指标值，请说明原因和改进措施"
FOLLOWS = "随复算"
JOINED = "粘贴的换行已改为空格"
TITLE_NOTES = "请注意"
FAILED = "没有办成"
NOT_KEPT = "没有存下"


def label_of(path: FieldPath) -> str:
    """What a field is called."""
    return _LABEL[str(path[-1])]


def read_as(words: str) -> str:
    """How a text was understood."""
    return f"读作 {words}"


def read_in_ways(ways: Sequence[str]) -> str:
    """That a text can be read in several ways."""
    return f"有{len(ways)}种读法：{'；'.join(ways)}。请写明确"


def unread_value(notes: str, *, aim: bool) -> str:
    """That a value can't be read, why, and an example."""
    why = f"：{notes}" if notes else ""
    return f"读不出数值{why}。例如 {'≥10次、≤5%、12月底前' if aim else '12次、98%'}；原文保留"


def no_number(money_unit: str | None) -> str:
    """That a text is no number, with an example."""
    if money_unit is not None:
        return f"不是数。请只写数字，单位已定为{money_unit}，例如 28.5；原文保留"
    return "不是数，例如 10；原文保留"


def no_money_unit(known: Sequence[str]) -> str:
    """That a money unit is not known."""
    return f"不认识的金额单位，可以写 {'、'.join(known)}"


def by_the_day(day: date) -> str:
    """A deadline."""
    return f"{day.year}年{day.month}月{day.day}日前"


def words_of(value: Value) -> str:
    """What a text without a number is taken for."""
    match value.kind:
        case ValueKind.LEVEL if value.level is not None:
            return read_as(f"档次 {_LEVEL_WORD[value.level]}")
        case ValueKind.YES_NO if value.truth is not None:
            return read_as("是" if value.truth else "否")
        case ValueKind.GRADE_SCALE if value.scale is not None:
            return read_as(f"等级 {value.scale}")
        case _:
            return "文字，没有可以比较的数"


def points(earned: Decimal | None, possible: Decimal | None) -> str:
    """Points earned of points possible; – for what is not known yet."""
    return f"{'–' if earned is None else shown(earned)}/{'–' if possible is None else shown(possible)}"


def top_left(project: str | None, year: int | None, department: str | None) -> str:
    """The left part of the top line."""
    parts = [project or "（未写项目名称）", f"{year}年度" if year else "（未写年度）", department or ""]
    return " · ".join(part for part in parts if part)


def top_right(total: str, saved: str) -> str:
    """The right part of the top line."""
    return f"{total}  {saved}"


def total(points: Decimal | None, grade: str | None) -> str:
    """The running total with its grade."""
    return "总分 –" if points is None else f"总分 {shown(points)} {grade or ''}".rstrip()


def saved(at: datetime | None) -> str:
    """When the file was written last."""
    return NOT_SAVED if at is None else f"{SIGN_SAVED} {at:%H:%M}"


def own_score(printed: str, computed: str) -> str:
    """That a written score differs from the computed one."""
    return f"自填{printed}，复算{computed}"


def computed_score(computed: str, weight: str) -> str:
    """The computed score of a line."""
    return f"复算 {computed}/{weight}"


def policy_line(choice: str) -> str:
    """Which policy is shown, and why."""
    return f"口径 {choice}"


def findings_count(count: int) -> str:
    """How many findings there are."""
    return f"问题({count})" if count else FINDINGS


def grade_changed(before: str, after: str) -> str:
    """That the grade is another one now."""
    return f"等级变化：{before} → {after}"


ENDING_TEXT: dict[str, str] = {
    ".docx": "Word 文档，官方表式",
    ".xlsx": "Excel 工作簿，官方表式",
    ".md": "文本表格（Markdown）",
    ".toml": "表文件，可以再打开填报",
    ".json": "供其他程序读取",
    ".pdf": "PDF，供打印",
    ".html": "网页，供打印",
}
"""What each output is, by its ending."""
