"""`jixiao score`: recomputes the scores of the forms in a file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example, one_of
from jixiao.errors import UsageError
from jixiao.report import score_outputs

EXAMPLES: tuple[Example, ...] = (
    ("jixiao score 自评表.toml", "按推断出的口径复算，逐行列出算式和依据"),
    ("jixiao score 报告.txt --policy jiangxi --format json", "按指定的口径复算，结果写成 JSON"),
)


def declare(parser: CommandParser) -> None:
    """The arguments and options of the command."""
    add = parser.add_argument
    add("file", metavar="文件", help="含自评表的文件；- 为标准输入")
    add("--policy", metavar="口径", help="计分口径的代码，或 auto（默认：按注明、表式、地区推断）")
    add("--format", metavar="格式", type=one_of(("text", "json", "md")), default="text", help="text（默认）、json、md")
    add("--config", metavar="文件", help="配置文件；默认取最近的 jixiao.toml，其次 pyproject.toml 的 [tool.jixiao]")
    add("--isolated", action="store_true", help="不读任何配置文件")


def run(arguments: Namespace, console: Console) -> int:
    """Writes the scorecards of all forms in the file."""
    from jixiao.cli.settings import chosen_policy, find_settings
    from jixiao.cli.submissions import load_submission
    from jixiao.reviewing import examine

    config = None if arguments.config is None else Path(arguments.config)
    policy = chosen_policy(arguments.policy, find_settings(config, Path.cwd(), isolated=arguments.isolated))
    file = examine(load_submission(Path(arguments.file)), policy=policy)
    if not file.forms:
        raise UsageError(arguments.file, what="没有读到自评表，无从计分", remedy="运行 jixiao review 查看读到了什么")
    scored = [(form.form, form.scorecard) for form in file.forms]
    console.write(score_outputs()[arguments.format].write(scored, paper=console.paper))
    return 0
