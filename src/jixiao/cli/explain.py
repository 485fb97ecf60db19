"""`jixiao explain`: the full page of a rule or a policy."""

from __future__ import annotations

from argparse import Namespace

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example, hint_at
from jixiao.errors import UsageError
from jixiao.report import Ink

EXAMPLES: tuple[Example, ...] = (
    ("jixiao explain A101", "查看检查项：查什么、为什么、依据、例子、怎样改"),
    ("jixiao explain mof-2020", "查看口径：每个参数的取值、依据和施行日期"),
)

UNCHECKED = "所引条文出自识别稿，尚未与官方文本核对"


def declare(parser: CommandParser) -> None:
    """The argument of the command."""
    parser.add_argument("code", metavar="代码", help="检查项的代码或短名，或口径的代码")
    parser.add_note("全部检查项用 jixiao rules 列出，全部口径用 jixiao policies 列出。")


def run(arguments: Namespace, console: Console) -> int:
    """Prints the page. Raises: UsageError with the nearest spelling where there is no such rule or policy."""
    from jixiao.policy import policy_ids
    from jixiao.rules import all_rules

    wanted = arguments.code.strip()
    codes = {rule.code.lower(): rule.code for rule in all_rules()} | {rule.name: rule.code for rule in all_rules()}
    if wanted.lower() in policy_ids():
        _show_policy(wanted.lower(), console)
    elif wanted.lower() in codes:
        _show_rule(codes[wanted.lower()], console)
    else:
        hint = hint_at(wanted, [*codes, *policy_ids()])
        raise UsageError(
            None, what=f"没有检查项或口径“{wanted}”{hint}", remedy="运行 jixiao rules 或 jixiao policies 查看全部"
        )
    return 0


def _show_rule(code: str, console: Console) -> None:
    from jixiao.basis import Strength
    from jixiao.rules import DECIDABILITY_TEXT, find_rule, page_of
    from jixiao.vocabulary import SEVERITY_TEXT

    rule = find_rule(code)
    page = page_of(rule)
    console.show(f"{rule.code} {page.title} [{SEVERITY_TEXT[rule.severity]}]", ink=Ink.BOLD)
    console.show_field("短名", rule.name, indent=2)
    console.show_field("判定", DECIDABILITY_TEXT[rule.decidability], indent=2)
    console.show_field("依据", "；".join(map(str, rule.basis)), indent=2)
    if any(basis.strength is Strength.LAW for basis in rule.basis):
        console.show_field("核对", UNCHECKED, indent=2)
    if rule.policy_bound:
        console.show_field("口径", "与计分口径有关", indent=2)
    for heading, text in page.sections.items():
        console.write(["\n"])
        console.show(heading, ink=Ink.BOLD)
        for line in text.splitlines():
            console.show(line, indent=2)


def _show_policy(policy_id: str, console: Console) -> None:
    from jixiao.cli.policy_page import policy_lines
    from jixiao.policy import load_policy

    for label, text in policy_lines(load_policy(policy_id)):
        if label:
            console.show(f"{label}：{text}")
        else:
            console.show(text, indent=2)
