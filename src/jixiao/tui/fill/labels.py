"""The names of parts and fields, signs, hints and outputs: fixed tables of words for the screen."""

from __future__ import annotations

from jixiao.tui.fill.nodes import Part
from jixiao.tui.lines import Ink
from jixiao.vocabulary import Severity

PART_TEXT: dict[Part, str] = {
    Part.HEAD: "基本信息",
    Part.FUNDING: "资金",
    Part.TOTAL: "总分",
    Part.OBJECTIVE: "总体目标",
    Part.CHECK: "检查",
    Part.EXPORT: "导出",
}
SEVERITY_SIGN: dict[Severity, str] = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "-"}
SEVERITY_INK: dict[Severity, Ink] = {
    Severity.ERROR: Ink.WRONG,
    Severity.WARNING: Ink.DOUBTFUL,
    Severity.NOTE: Ink.FAINT,
}

LABEL: dict[str, str] = {
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

HINT: dict[str, str] = {
    "year": "例如 2024",
    "completed": "写“是”或“否”，有的口径按此给分；不清楚可以不填",
    "target": "例如 ≥10件、≤5%、12月底前",
    "actual": "例如 12件、98%、12月20日",
    "explanation": "没有达到要求的，写原因和改进措施",
    "expected": "年初设定的总体目标",
    "achieved": "年底实际做到的情况",
    "grade": "表上没有这一栏的不用填",
}
"""What is said under a blank field."""

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
