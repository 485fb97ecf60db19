"""`jixiao convert`: reads a file and writes its forms in another format."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example
from jixiao.errors import UsageError

if TYPE_CHECKING:
    from jixiao.form import Submission

EXAMPLES: tuple[Example, ...] = (
    (
        "jixiao convert 报告.txt 自评表.toml",
        "取出自评表，写成可以填改的文件；有几张就写成 自评表-1.toml、自评表-2.toml …",
    ),
    ("jixiao convert 报告.txt 自评表/", "几张表各写一个文件，放进文件夹"),
    ("jixiao convert 报告.txt 报告.json", "全部内容写成一个 JSON 文件"),
)
JSON_ENDING = ".json"
FORM_ENDING = ".toml"


def declare(parser: CommandParser) -> None:
    """The arguments of the command."""
    parser.add_argument("source", metavar="输入", help="要读的文件；- 为标准输入")
    endings = "按后缀决定格式：.toml、.json、.md、.docx、.xlsx；以 / 结尾的是文件夹"
    parser.add_argument("target", metavar="输出", help=endings)


def run(arguments: Namespace, console: Console) -> int:
    """Writes the file or files, and says on standard error which."""
    from jixiao.cli.submissions import load_submission
    from jixiao.exporting import export, submission_bytes, write_atomically

    source, target = Path(arguments.source), Path(arguments.target)
    folder = target.is_dir() or arguments.target.endswith(("/", "\\"))
    _refuse_same(source, target)
    ending = FORM_ENDING if folder else target.suffix.lower()
    _check_ending(ending, target)
    submission = load_submission(source)
    for note in submission.reading_notes:
        console.tell(f"读表说明：{note.origin.place()}：{note.message}")
    if ending == JSON_ENDING:
        write_atomically(target, submission_bytes(submission))
        console.tell(f"已写出 {target}（自评表{len(submission.forms)}张）")
        return 0
    for form, path in zip(submission.forms, _targets(submission, source, target, folder=folder), strict=True):
        export(form, path)
        console.tell(f"已写出 {path}（{form.project.text or '没有写项目名称'}）")
    return 0


def _check_ending(ending: str, target: Path) -> None:
    from jixiao.exporting import ExportUnavailable, endings

    if ending not in endings():
        raise ExportUnavailable(target)


def _refuse_same(source: Path, target: Path) -> None:
    if source.is_file() and target.is_file() and source.samefile(target):
        raise UsageError(target, what="输出就是输入的那个文件", remedy="请换一个输出文件名")


def _targets(submission: Submission, source: Path, target: Path, *, folder: bool) -> list[Path]:
    """A path for each form: the target for a single one, else numbered; in a folder it bears the input's name."""
    count = len(submission.forms)
    if count == 0:
        raise UsageError(source, what="没有读到自评表，没有可写的内容", remedy="运行 jixiao review 查看读到了什么")
    if folder:
        target.mkdir(parents=True, exist_ok=True)
        target = target / f"{source.stem if source.stem != '-' else '自评表'}{FORM_ENDING}"
    if count == 1:
        return [target]
    return [target.with_name(f"{target.stem}-{number}{target.suffix}") for number in range(1, count + 1)]
