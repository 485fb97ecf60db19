"""`jixiao review`: reviews files and folders, and writes the report in the wanted format."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime
from pathlib import Path

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example, one_of, whole_number, words_of
from jixiao.errors import UsageError
from jixiao.report import WRITTEN_FORMATS, Detail, Paper, ReviewOutput, review_outputs

EXAMPLES: tuple[Example, ...] = (
    ("jixiao review 报告.txt", "审核一份，结果印在屏幕"),
    ("jixiao review 2024年报送/ --format json --output 结果.json", "审核一个文件夹，结果写成一个 JSON 文件"),
    ("jixiao review 报告.txt --policy jiangxi --ledger", "指定口径，并列出查了哪些、结果如何"),
    ("jixiao review 2024年报送/ --select A,N101 --fail-on warning", "只查算术一族和 N101，有警告也以 1 退出"),
)
SEVERITIES = ("error", "warning", "note")


def declare(parser: CommandParser) -> None:
    """The arguments and options of the command."""
    add = parser.add_argument
    add("paths", metavar="路径", nargs="+", help="文件或文件夹（连同下级文件夹）；- 为标准输入")
    add("--format", metavar="格式", type=one_of(WRITTEN_FORMATS), default="text", help="text（默认）、json、jsonl、md")
    add("--output", metavar="文件", help="写入文件，不印在屏幕")
    add("--policy", metavar="口径", help="计分口径的代码，或 auto（默认：按注明、表式、地区推断）")
    add("--select", metavar="检查项", type=words_of, action="append", help="只查这些：代码、族的字母或短名，逗号分隔")
    add("--ignore", metavar="检查项", type=words_of, action="append", help="不查这些")
    add(
        "--min-severity",
        metavar="级别",
        type=one_of(SEVERITIES),
        help="低于这一级的不报告，也不计入退出状态；级别为 error、warning、note（默认）",
    )
    add("--fail-on", metavar="级别", type=one_of(SEVERITIES), help="有这一级或更重的问题就以 1 退出（默认 error）")
    add("--exit-zero", action="store_true", help="有问题也以 0 退出（用法有误、文件读不了仍为 2）")
    add("--roster", metavar="文件", help="应报项目清单，核对有无漏报（尚未提供）")
    add("--jobs", metavar="个数", type=whole_number, help="同时审核几份（默认 1），结果的顺序不变")
    add("--config", metavar="文件", help="配置文件；默认取最近的 jixiao.toml，其次 pyproject.toml 的 [tool.jixiao]")
    add("--isolated", action="store_true", help="不读任何配置文件")
    add("--waivers", metavar="文件", help="豁免文件，列出同意放过的问题和理由")
    add("--ledger", action="store_true", help="列出检查台账：查了什么，结果如何（json、jsonl 总是列出）")
    add("--statistics", action="store_true", help="列出各检查项发现的处数（text、md）")
    add("--quiet", action="store_true", help="不印进度和说明，只印有问题的文件")
    parser.add_note(
        "退出状态：0 没有问题；1 有 --fail-on 一级或更重的问题；2 用法有误、有文件读不了（其余照审），或程序出错。"
    )
    parser.add_note(
        "配置项：policy、select、ignore、min_severity、fail_on、waivers、jobs，含义与同名选项相同，选项优先。"
    )


def run(arguments: Namespace, console: Console) -> int:
    """Reviews and reports; returns the status."""
    output = _output(arguments)
    from jixiao.cli.review_order import order_of
    from jixiao.cli.review_session import ReviewSession
    from jixiao.cli.settings import find_settings
    from jixiao.reviewing import load_waivers, walk

    config = None if arguments.config is None else Path(arguments.config)
    order = order_of(arguments, find_settings(config, Path.cwd(), isolated=arguments.isolated))
    waivers = () if order.waivers is None else load_waivers(order.waivers, today=datetime.now().astimezone().date())
    found = dict.fromkeys(walk([Path(path) for path in arguments.paths]))
    files = [path for path in found if order.output is None or path.resolve() != order.output.resolve()]
    if not files:
        raise UsageError(arguments.paths[0], what="文件夹里没有可审核的文件", remedy="请核对路径")
    session = ReviewSession(files, order, waivers, console=console, quiet=arguments.quiet)
    detail = Detail(ledger=arguments.ledger, statistics=arguments.statistics, brief=arguments.quiet)
    if order.output is None:
        console.write(output.write(session.reviews(), paper=console.paper, detail=detail))
    else:
        from jixiao.exporting import write_as_they_come

        pieces = output.write(session.reviews(), paper=Paper(ascii_signs=arguments.ascii), detail=detail)
        write_as_they_come(order.output, (piece.encode("utf-8", "backslashreplace") for piece in pieces))
    session.report_notes()
    return session.status(exit_zero=arguments.exit_zero)


def _output(arguments: Namespace) -> ReviewOutput:
    if arguments.roster is not None:
        raise UsageError(arguments.roster, what="核对项目清单（--roster）尚未提供", remedy="请去掉这个选项")
    output = review_outputs().get(arguments.format)
    if output is None:
        known = "、".join(review_outputs())
        raise UsageError(None, what=f"格式 {arguments.format} 尚未提供", remedy=f"现在可用的有 {known}")
    return output
