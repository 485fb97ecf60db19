"""The words of the screen on which a form is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from jixiao.numerals import shown
from jixiao.report import padded
from jixiao.store import FieldPath
from jixiao.tui.fill.labels import LABEL

if TYPE_CHECKING:
    from jixiao.scoring import PolicyTotal

OTHER_GROUP = "其他指标"
UNNAMED = "（未写名称）"
UNNAMED_FUNDING = "（未写名称的资金行）"
NOT_APPLICABLE = "不适用"
LEGEND_OUTLINE = "↑↓ 选择 Enter 填写 ←→ 收展 F4 问题 F5 口径 F9 导出 Esc 退回 F1 帮助"
LEGEND_LIST = "↑↓ 选择 Enter 进入 Esc 目录 F2 目录 F5 口径 F9 导出 F1 帮助"
GO_OUTLINE = "目录"
GO_FINDINGS = "问题"
POLICIES = "各口径的总分"
LIBRARY = "从指标库插入"
ROW = "增删改指标行、资金行"
MORE = "翻看下面的内容"
EXPORT = "导出"
UNDO = "撤销"
REDO = "重做"
CHANGES = "改动记录"
SAVE = "立即保存"
UP = "退回"
SIGN_SAVED = "已存"
NOT_SAVED = "未存"
ALL_FILLED = "要填的都填了，可以看一遍“检查”，再导出"
NOTHING_TO_UNDO = "没有可以撤销的改动"
NOTHING_TO_REDO = "没有可以重做的改动"
WORKING = "正在核算……"
NO_FINDINGS = "没有发现问题"
FINDING_OF_FORM = "整张表"
FOLLOWS = "随复算"
JOINED = "粘贴的换行已改为空格"
FAILED = "没有办成"
CAN_NOT_OPEN = "打不开"
NOT_KEPT = "没有存下"


def label_of(path: FieldPath) -> str:
    """What a field is called."""
    return LABEL[str(path[-1])]


def points(earned: Decimal | None, possible: Decimal | None) -> str:
    """Points earned of points possible; - for what is not known yet."""
    return f"{'-' if earned is None else shown(earned)}/{'-' if possible is None else shown(possible)}"


def top_left(project: str | None, year: int | None, department: str | None) -> str:
    """The left part of the top line."""
    parts = [project or "（未写项目名称）", f"{year}年度" if year else "（未写年度）", department or ""]
    return " · ".join(part for part in parts if part)


def top_right(total: str, saved: str) -> str:
    """The right part of the top line."""
    return f"{total}  {saved}"


def total(points: Decimal | None, grade: str | None) -> str:
    """The running total with its grade."""
    return "总分 -" if points is None else f"总分 {shown(points)} {grade or ''}".rstrip()


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


def legend(findings: int) -> str:
    """The keys that matter while a field is under edit."""
    count = f"({findings})" if findings else ""
    return f"Enter 下一项 F2 目录 F4 问题{count} F5 口径 F6 指标库 F7 行 F9 导出 F1 帮助"


def more_beneath(lines: int) -> str:
    """That there is more beneath than the pane has room for."""
    return f"下面还有{lines}行，按 F8 翻看"


def grade_changed(before: str, after: str) -> str:
    """That the grade is another one now."""
    return f"等级变化：{before} → {after}"


SAVE_AS = "另存为"
COMPARED = "文件里的内容 → 这里的内容"
THEN_SAVE = "看过以后，可以按 Ctrl+S 再选怎样保存。"
NOT_SAVED_YET = "还没有写入文件；改动已记下，不会丢失"
ASK_SAVE_AS = "另存到哪个文件"
POLICIES_TEXT = "同一张表在各口径下的总分；有两个结果的，看项目是否已完成。"
ASK_EXPORT = "导出成哪种格式"
ASK_EXPORT_PATH = "导出到哪个文件"
EXPORT_IS_FILE = "这就是正在填的文件，已经存好"
OVERWRITE = "覆盖"
OTHER_NAME = "换一个文件名"
EXPORTED = "已导出"
NO_CHANGES = "打开以后没有改动"
BLANK = "空"
HELP_TITLE = "填报一张自评表"
HELP = """左边是目录，右边是这一部分的各栏，光标总在正要填的那一栏。
填到哪里，读法、得分、算式、依据和其他口径的结果就在哪里。

填写
  Enter     确认，到下一个没填的栏
  ↑↓        上一栏、下一栏（多行文字里先逐行移动）
  Ctrl+J    在长文字里换行
  Esc       放弃刚输入的；再按回到目录；在目录里退出
  F3        选用同类项目常用的写法（指标名称、指标值）
  Home End  到行首、行尾      Ctrl+U 清空这一栏      Ctrl+C 复制这一栏
  PgUp PgDn 上一栏、下一栏，多行文字也不逐行
  Tab       在目录、各栏、问题之间切换
  Ctrl+Z    撤销；关掉再打开也能撤销    Ctrl+Y 重做

目录里
  ←→ 空格   收起、展开一组指标；Enter 进去填写

整张表
  F2        目录
  F4        问题：Enter 到有问题的那一栏
  F5        各口径下的总分，可以选定口径
  F6        从指标库插入指标
  F7        指标行、资金行的增加、删除、移动、改级、不适用
  F8        右边下面的内容放不下时，往下翻
  F9        导出
  Ctrl+S    立即保存                        Ctrl+N 打开以后改了什么
  Ctrl+P    按名称或拼音首字母找命令        Ctrl+Q 退出

得分随复算走；自己写了不同的得分就保留，并注明“自填”。
从 Excel 或 Word 复制的多格内容可以粘贴到指标的任一栏，先看对应关系再填入。
每次确认都已记下，随后存入文件，不用另外保存。"""


def recovered(count: int) -> str:
    """That the journal gave back edits which the file lacked."""
    return f"找回了上次没有存入文件的{count}步改动"


def totals(totals: Sequence[PolicyTotal]) -> str:
    """The totals that a policy can yield, with their grades."""
    shown_totals = dict.fromkeys(f"{shown(each.total)} {each.grade or ''}".rstrip() for each in totals)
    return " 或 ".join(shown_totals) or "无法算出"


def auto_policy(*, chosen: bool) -> str:
    """The choice to let the policy be found."""
    return f"{'✓' if chosen else ' '} 自动：按注明、表式、地区推断"


def policy_name(policy: str, title: str, *, chosen: bool) -> str:
    """A policy in the list of all."""
    return f"{'✓' if chosen else ' '} {padded(policy, 14)} {title}"


def exists(name: str) -> str:
    """That a file is already there."""
    return f"“{name}”已经存在"


def exported(path: str, findings: int) -> str:
    """What was written, and what is still open."""
    rest = f"\n表内还有{findings}处问题，可按 F4 查看。" if findings else ""
    return f"{path}{rest}"


def change(row: str, path: FieldPath, before: str | None, after: str | None) -> str:
    """A field that was changed."""
    where = f"{row} · {label_of(path)}" if row else label_of(path)
    return " ".join(f"{where}：{before or BLANK} → {after or BLANK}".split("\n"))


TOTAL_ROW = "总分行"


def removed(row: str) -> str:
    """An indicator that was taken out."""
    return f"删除了指标：{row}"
