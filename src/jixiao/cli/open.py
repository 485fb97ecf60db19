"""`jixiao open`: the terminal interface on files; without a file, as plain `jixiao`, at its start screen."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example
from jixiao.errors import UsageError

if TYPE_CHECKING:
    from jixiao.tui.opening import Opening

EXAMPLES: tuple[Example, ...] = (
    ("jixiao open 自评表.toml", "打开表文件填报"),
    ("jixiao open 报告.docx", "打开送审的报告，逐条审核"),
    ("jixiao open 2024年上报/", "列出文件夹里的每一份，逐份审核"),
    ("jixiao open 甲.docx 乙.xlsx 2024年上报/", "列出这些文件和文件夹里的每一份，逐份审核"),
    ("jixiao open 自评表.toml --review", "把表文件当作送审材料来审核"),
)


def declare(parser: CommandParser) -> None:
    """The arguments and options of the command."""
    parser.add_argument(
        "files",
        metavar="文件",
        nargs="+",
        help="表文件（.toml）打开后填报，其他文件或文件夹打开后审核；写出几个的，列出来逐份审核",
    )
    parser.add_argument("--fill", action="store_true", help="填报；只有表文件能填")
    parser.add_argument("--review", action="store_true", help="审核")


def run(arguments: Namespace, console: Console) -> int:
    """Runs the interface until it is left."""
    from jixiao.tui.opening import Opening

    if arguments.fill and arguments.review:
        raise UsageError(None, what="选项 --fill 不能与 --review 同时使用", remedy="请只写一个")
    opening = Opening.FILL if arguments.fill else Opening.REVIEW if arguments.review else None
    paths = [Path(file) for file in arguments.files]
    for path in paths:
        if not path.exists():
            raise UsageError(path, what="没有这个文件或文件夹", remedy="请核对路径；新建自评表可用 jixiao new")
    if arguments.fill and len(paths) > 1:
        raise UsageError(None, what="一次只能填报一份", remedy="请只写一个文件，或去掉 --fill 逐份审核")
    return interface(*paths, opening=opening, ascii_signs=console.paper.ascii_signs)


def interface(*paths: Path, opening: Opening | None = None, ascii_signs: bool = False) -> int:
    """The interface on *paths*, or at its start screen; ≥ in ASCII too where the terminal draws it two cells wide."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            None, what="终端界面要在终端里运行", remedy="不在终端里时可用 jixiao review 审核，或运行 jixiao --help"
        )
    from jixiao.report.terminal import drawn_width
    from jixiao.tui import run_interface

    two_wide = ascii_signs or (drawn_width("≥") or 1) > 1
    return run_interface(*paths, opening=opening, ascii_signs=two_wide)
