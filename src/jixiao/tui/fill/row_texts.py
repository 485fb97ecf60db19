"""The words for indicator and funding lines: what can be done with them, and the questions that this takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from jixiao.store import FieldPath
from jixiao.tui.fill.row_action import FundingAction, RowAction
from jixiao.tui.fill.texts import label_of
from jixiao.vocabulary import CATEGORY_TEXT

if TYPE_CHECKING:
    from jixiao.library import LibraryIndicator

ASK_KIND = "从哪一类项目的指标里选"
SUGGESTED = "与本项目相近"
LAST_KIND = "刚才选的"
USUAL = "同类项目常用"
NOTHING_USUAL = "这一栏没有同类项目常用的写法"
ASK_LEVELS = "归到哪个一级指标、二级指标"
ASK_LEVELS_TEXT = "一级指标在前，二级指标在后，中间写 ›、> 或 /。"
OWN_LEVELS = "自己写……"
LEVEL_SIGN = "›"
FUNDING = "增删资金行"
ASK_FUNDING = "资金名称"
OWN_NAME = "自己写……"
USUAL_FUNDING = ("其中：当年财政拨款", "上年结转资金", "其他资金")
"""The sources that the official form lists under the total."""
OVERALL = "年度资金总额"
ADD_OVERALL = f"增加一行：{OVERALL}"
NO_ROW = "请先到一行指标或资金上"
AT_THE_END = "已经在这一组的头或尾"
ASK_PASTE = "粘贴了多格内容"
PASTE_ROWS = "按上面的对应关系填入"
PASTE_TEXT = "全部放进这一栏"


def library_indicator(indicator: LibraryIndicator) -> str:
    """An indicator of the library."""
    return f"{CATEGORY_TEXT[indicator.category]} {indicator.name}"


def ask_indicator(kind: str) -> str:
    """The question for an indicator of a kind."""
    return f"插入哪一项（{kind}）"


def insert_all(count: int) -> str:
    """That all remaining indicators can be put in at once."""
    return f"以上{count}项都插入"


def all_there(kind: str) -> str:
    """That the form has all indicators of a kind already."""
    return f"“{kind}”的指标都已经在表里了"


ROW_ACTION: dict[RowAction, str] = {
    RowAction.ADD: "在下面增加一行",
    RowAction.FROM_LIBRARY: "从指标库插入",
    RowAction.LEVELS: "改一级指标、二级指标",
    RowAction.UP: "上移",
    RowAction.DOWN: "下移",
    RowAction.NOT_APPLICABLE: "标为不适用，不计分",
    RowAction.REMOVE: "删除这一行",
}
"""What can be done with an indicator line."""
APPLICABLE_AGAIN = "恢复适用，照常计分"


def row_action(action: RowAction, *, applies: bool) -> str:
    """What can be done with an indicator line, which applies or not."""
    return APPLICABLE_AGAIN if action is RowAction.NOT_APPLICABLE and not applies else ROW_ACTION[action]


def funding_action(action: FundingAction, line: str) -> str:
    """What can be done with the funding lines, *line* being the one under the cursor."""
    match action:
        case FundingAction.ADD_OVERALL:
            return ADD_OVERALL
        case FundingAction.ADD:
            return "增加一行其他来源的资金"
        case FundingAction.RENAME:
            return f"改资金名称：{line}"
        case FundingAction.REMOVE:
            return f"删除这一行：{line}"


def level(dimension: str, category: str) -> str:
    """A pair of 一级指标 and 二级指标."""
    return f"{dimension} {LEVEL_SIGN} {category}" if category else dimension


def usual(offered: Sequence[str]) -> str:
    """What is usually written in a field, and the key that puts it in."""
    return f"{USUAL}：{'；'.join(offered[:3])}{'……' if len(offered) > 3 else ''}（F3 选用）"


def planned(row: str, path: FieldPath, text: str) -> str:
    """Where a cell of a pasted block would go."""
    return f"{row} · {label_of(path)} ← {text}"


def paste_plan(shown: Sequence[str], count: int, left: int) -> str:
    """What of a pasted block would go where."""
    lines = [*shown]
    if count > len(shown):
        lines.append(f"…… 共{count}格")
    if left:
        lines.append(f"有{left}格没有对应的栏，不会填入")
    return "\n".join(lines)
