"""`jixiao names`: judges two names and says why."""

from __future__ import annotations

from argparse import Namespace

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example, one_of
from jixiao.report import Ink

EXAMPLES: tuple[Example, ...] = (
    ("jixiao names 青山县水利局 青山市水利局", "判断两个单位名称"),
    ("jixiao names 河道养护经费 河道养护项目经费 --kind project", "判断两个项目名称"),
)


def declare(parser: CommandParser) -> None:
    """The arguments and options of the command."""
    parser.add_argument("one", metavar="名称1", help="一个名称")
    parser.add_argument("other", metavar="名称2", help="另一个名称")
    parser.add_argument(
        "--kind", metavar="类别", type=one_of(("org", "project")), default="org", help="org 单位（默认）、project 项目"
    )
    parser.add_note("结论有五种：同一、别称、截断、不同、说不准。退出状态总为 0，用法有误除外。")


def run(arguments: Namespace, console: Console) -> int:
    """Prints verdict, reason and the spans that differ."""
    from jixiao.names import VERDICT_TEXT, compare

    comparison = compare(arguments.one, arguments.other, kind=arguments.kind)
    console.show(f"结论：{VERDICT_TEXT[comparison.verdict]}", ink=Ink.BOLD)
    console.show_field("理由", comparison.reason)
    for one, other in comparison.evidence:
        console.show_field("相异处", f"{_quoted(one)} 对 {_quoted(other)}")
    console.show_field("相近度", f"{comparison.similarity}（满分100，不作判断依据）")
    return 0


def _quoted(span: str) -> str:
    return f"“{span}”" if span else "（无）"
