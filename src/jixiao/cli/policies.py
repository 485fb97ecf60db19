"""`jixiao policies`: lists the policies."""

from __future__ import annotations

from argparse import Namespace

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example

EXAMPLES: tuple[Example, ...] = (("jixiao policies", "列出全部计分口径和适用范围"),)


def declare(parser: CommandParser) -> None:
    """The command has no options of its own."""
    parser.add_note("一个口径的全部参数和依据用 jixiao explain 查看。")


def run(arguments: Namespace, console: Console) -> int:
    """Prints the list."""
    from jixiao.policy import all_policies

    for policy in all_policies():
        console.show(f"{policy.id} {policy.title}")
        console.show_field("适用", f"{policy.region}；{policy.binds}", indent=2)
        if policy.order is None:
            console.show_field("推断", "不参与推断，指定时才用", indent=2)
    return 0
