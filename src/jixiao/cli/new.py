"""`jixiao new`: a new form from the indicator library."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from jixiao.cli.console import Console
from jixiao.cli.parsing import CommandParser, Example, whole_number
from jixiao.errors import UsageError

if TYPE_CHECKING:
    from jixiao.form import Form
    from jixiao.library import FormHeader, Kind

EXAMPLES: tuple[Example, ...] = (
    ("jixiao new 自评表.toml --kind training --year 2024", "新建一张培训类项目的自评表"),
    ("jixiao new 自评表.toml --project 河道养护经费 --department 青山县水利局", "按项目名称推荐项目类型"),
)


def declare(parser: CommandParser) -> None:
    """The arguments and options of the command."""
    add = parser.add_argument
    add("target", metavar="输出", help="新文件，后缀为 .toml；已有的文件不会覆盖")
    add("--kind", metavar="类型", help="项目类型的代码，用 jixiao library 列出；不写则按项目名称推荐")
    add("--year", metavar="年度", type=whole_number, help="年度，如 2024")
    add("--project", metavar="名称", help="项目名称")
    add("--department", metavar="名称", help="主管部门")
    add("--unit", metavar="名称", help="实施单位")
    add("--policy", metavar="口径", help="计分口径的代码，决定各级指标的分值")


def run(arguments: Namespace, console: Console) -> int:
    """Writes the form, and says on standard error what it was made from."""
    from jixiao.exporting import export
    from jixiao.library import FormHeader

    target = Path(arguments.target)
    if target.suffix.lower() != ".toml":
        raise UsageError(
            target,
            what="新表要写成 .toml 文件",
            remedy="请把输出的后缀改为 .toml；填好后可用 jixiao convert 转成别的格式",
        )
    if target.exists():
        raise UsageError(target, what="文件已经存在，没有覆盖", remedy="请换一个文件名，或先移走原文件")
    kind = _kind(arguments, console)
    header = FormHeader(
        year=arguments.year,
        project=arguments.project,
        department=arguments.department,
        unit=arguments.unit,
        policy=None if arguments.policy in {None, "auto"} else arguments.policy,
    )
    export(_form(kind, header, console), target)
    console.tell(f"已新建 {target}（{kind.name}）")
    return 0


def _kind(arguments: Namespace, console: Console) -> Kind:
    """The kind that is named, else the likeliest by the names given, else a blank one."""
    from jixiao.library import load_kind, suggest_kinds

    if arguments.kind is not None:
        return load_kind(arguments.kind)
    suggested = suggest_kinds(f"{arguments.project or ''} {arguments.department or ''}")
    if not suggested:
        return _blank_kind()
    others = "、".join(f"{kind.id}（{kind.name}）" for kind in suggested[1:4])
    console.tell(f"按名称取“{suggested[0].name}”一类" + (f"；也可能是 {others}，可用 --kind 指定" if others else ""))
    return suggested[0]


def _blank_kind() -> Kind:
    """A kind with one empty row for each 二级指标, for a form that is filled in from nothing."""
    from jixiao.library import FormFamily, Kind, LibraryIndicator, form_tree

    rows = tuple(
        LibraryIndicator(id=category.id, name="", category=category.id, qualitative=True, typical_target="", seen=False)
        for dimension in form_tree(FormFamily.STANDARD).dimensions
        for category in dimension.categories
    )
    return Kind(id="blank", number=0, name="空白表", words=(), indicators=rows)


def _form(kind: Kind, header: FormHeader, console: Console) -> Form:
    """The form with the weights of the policy; the first of its sets that suits the kind."""
    from jixiao.library import WeightsUnfit, fitting_form
    from jixiao.policy import DEFAULT_ID, policy_in_force

    wanted = policy_in_force(header.policy or DEFAULT_ID, header.year)
    default = policy_in_force(DEFAULT_ID, header.year)
    for policy in (wanted, default):
        form = fitting_form(kind, header, policy.weights.level_points())
        if form is None:
            continue
        if policy is not wanted:
            console.tell(f"口径 {wanted.id} 没有适合这一类项目的分值，分值按 {policy.id} 分配，请核对")
        return form
    raise WeightsUnfit(f"没有适合“{kind.name}”一类项目的分值")
