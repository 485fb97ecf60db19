"""`jixiao library`: lists the kinds of project, or the indicators of one."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example
from jixiao.report import Ink

if TYPE_CHECKING:
    from jixiao.library import LibraryIndicator

EXAMPLES: tuple[Example, ...] = (
    ("jixiao library", "列出全部项目类型"),
    ("jixiao library training", "列出培训类项目的常用指标"),
)


def declare(parser: CommandParser) -> None:
    """The argument of the command."""
    parser.add_argument("kind", metavar="类型", nargs="?", help="项目类型的代码；不写则列出全部类型")
    parser.add_note("指标值只是常见写法，不是标准；★ 是公开表里见过的指标。")


def run(arguments: Namespace, console: Console) -> int:
    """Prints the kinds, or the indicators of one."""
    from jixiao.library import kinds, load_kind
    from jixiao.vocabulary import CATEGORY_TEXT

    if arguments.kind is None:
        for kind in kinds():
            console.show(f"{kind.id:<22}{kind.name}（{len(kind.indicators)}项指标）")
        return 0
    kind = load_kind(arguments.kind)
    console.show(f"{kind.id} {kind.name}", ink=Ink.BOLD)
    category = None
    for indicator in kind.indicators:
        if indicator.category is not category:
            category = indicator.category
            console.show(CATEGORY_TEXT[category], indent=2)
        console.show(_described(indicator), indent=4)
    return 0


def _described(indicator: LibraryIndicator) -> str:
    target = indicator.target_text() or f"{indicator.typical_target} {indicator.measure_unit or ''}".strip()
    seen = "★" if indicator.seen else ""
    note = f"（{indicator.note}）" if indicator.note else ""
    return f"{indicator.name}{seen}：{target}{note}"
