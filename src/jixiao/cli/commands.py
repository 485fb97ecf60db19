"""
The table of commands: names and what each does. Nothing is imported here, so that `jixiao --help` answers at once.

A command `x` lives in the module `jixiao.cli.x`, which has `EXAMPLES`, `declare(parser)` and `run(arguments, console)`.
"""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "open": "在终端界面里填报或审核一份文件",
    "review": "审核文件和文件夹，列出每处问题的位置、算式和依据",
    "score": "复算一份表的各项得分，逐行列出算式和依据",
    "convert": "读入一份文件，按另一种格式写出",
    "new": "按指标库新建一张自评表",
    "names": "判断两个单位名称或项目名称是否指同一个",
    "explain": "查看一个检查项或一个口径的说明",
    "rules": "列出全部检查项",
    "policies": "列出全部计分口径",
    "library": "列出指标库的项目类型，或一类项目的指标",
    "doctor": "检查这台机器的编码、终端、字体和软件",
}
"""Every command that works, in the order of the help."""

NOT_YET: dict[str, str] = {
    "annotate": "在送审文件的副本上逐处批注",
    "opinion": "写出审核意见",
}
"""Commands that the contract names and that are not there yet."""

HELP = """jixiao：读项目支出绩效自评表，复算得分，对照制度审核

例子
  jixiao                              打开终端界面：新建、打开、最近、样例
  jixiao open 自评表.toml             在终端界面里填报
  jixiao review 报告.txt              审核一份，结果印在屏幕
  jixiao review 2024年报送/           审核一个文件夹
  jixiao score 自评表.toml            复算得分，逐行列出算式和依据
  jixiao new 自评表.toml --year 2024  新建一张自评表
  jixiao explain A101                 查看一个检查项的说明

用法
  jixiao 命令 [选项] …
  jixiao 命令 --help                  查看一个命令的用法

命令
{commands}

尚未提供
{not_yet}

选项
  --help       显示这份说明
  --version    显示版本
  --debug      出错时附上程序的调用经过

退出状态
  0 没有问题    1 有问题    2 用法有误、有文件读不了，或程序出错
"""


def help_text() -> str:
    """The help of the program as a whole."""
    return HELP.format(commands=_listed(COMMANDS), not_yet=_listed(NOT_YET))


def _listed(table: dict[str, str]) -> str:
    return "\n".join(f"  {name:<11}{about}" for name, about in table.items())
