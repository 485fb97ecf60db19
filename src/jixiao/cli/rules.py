"""`jixiao rules`: lists the rules."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example, one_of
from jixiao.report import Ink

if TYPE_CHECKING:
    from jixiao.rules import Rule

EXAMPLES: tuple[Example, ...] = (
    ("jixiao rules", "按族列出全部检查项"),
    ("jixiao rules --format json", "写成 JSON，供程序使用"),
)


def declare(parser: CommandParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "--format", metavar="格式", type=one_of(("text", "json", "md")), default="text", help="text（默认）、json、md"
    )
    parser.add_note("一个检查项的完整说明用 jixiao explain 查看。")


def run(arguments: Namespace, console: Console) -> int:
    """Prints the list."""
    match arguments.format:
        case "json":
            console.write([_json()])
        case "md":
            console.write(_markdown())
        case _:
            _show(console)
    return 0


def _show(console: Console) -> None:
    from jixiao.rules import DECIDABILITY_TEXT, FAMILIES, all_rules, page_of
    from jixiao.vocabulary import SEVERITY_TEXT

    for letter, (_, family) in FAMILIES.items():
        rules = [rule for rule in all_rules() if rule.family == letter]
        if rules:
            console.show(f"{letter} {family}（{len(rules)}项）", ink=Ink.BOLD)
        for rule in rules:
            traits = f"{SEVERITY_TEXT[rule.severity]}，{DECIDABILITY_TEXT[rule.decidability]}"
            console.show(f"{rule.code} {page_of(rule).title}（{traits}） {rule.name}", indent=2)
    console.show(f"共{len(all_rules())}项。")


def _json() -> str:
    from jixiao.rules import all_rules

    return json.dumps([_object(rule) for rule in all_rules()], ensure_ascii=False, indent=1) + "\n"


def _object(rule: Rule) -> dict[str, object]:
    from jixiao.rules import page_of

    return {
        "code": rule.code,
        "rule": rule.name,
        "title": page_of(rule).title,
        "severity": str(rule.severity),
        "decidability": str(rule.decidability),
        "policy_bound": rule.policy_bound,
        "basis": [{"document": basis.document, "article": basis.article or None} for basis in rule.basis],
    }


def _markdown() -> list[str]:
    from jixiao.rules import DECIDABILITY_TEXT, all_rules, page_of
    from jixiao.vocabulary import SEVERITY_TEXT

    head = "| 代码 | 短名 | 检查项 | 严重程度 | 判定方式 | 依据 |\n|---|---|---|---|---|---|\n"
    return [head] + [
        f"| {rule.code} | {rule.name} | {page_of(rule).title} | {SEVERITY_TEXT[rule.severity]} "
        f"| {DECIDABILITY_TEXT[rule.decidability]} | {'；'.join(map(str, rule.basis))} |\n"
        for rule in all_rules()
    ]
