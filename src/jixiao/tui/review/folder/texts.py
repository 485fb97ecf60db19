"""The words of the list of files."""

from __future__ import annotations

LEGEND = "Enter 打开  F8 下一份未定  F3 排序  F4 列出哪些  Ctrl+F 查找  Esc 退回  F1 帮助"
LISTING = "正在列出文件"
EMPTY = "文件夹里没有文件"
NONE_LISTED = "没有符合的文件，按 F4 换一种"
CHOSEN = "所选材料"
WAITING = "待审"
UNREADABLE = "读不了"
NOT_A_SUBMISSION = "未认出绩效材料"
DONE = "已定完"
ASK_WHICH = "列出哪些文件"
ASK_SEARCH = "查找哪个文件"
ASK_SEARCH_TEXT = "写文件名、项目名称或其中几个字。"
FOLDER_BROKEN = "列不出文件"
OPEN = "打开所选的文件"
NEXT_UNDECIDED = "下一份没有定完的文件"
SORT = "换一种排序：文件名、错误多的在前"
FILTER = "列出哪些文件"
SEARCH = "查找"
UP = "退回"
NOTHING_UNDECIDED = "审过的文件都定完了"
SORTED_BY_NAME = "按文件名排列"
SORTED_BY_ERRORS = "错误多的在前；之后审出来的，再按 F3 重排"
READ_AGAIN = "重新列出并审核"
HELP_TITLE = "多份材料"
HELP = """一行一份材料，在后台依次审核，列表随时可以用。
打开一份时后台停下，退回以后接着审。

行首  ✗ 有错误  ! 有警告  ✓ 没有错误和警告
      ? 读不了（后面是原因），或未认出绩效材料  空着的还没有审
行尾  错误、警告、提示各几处，还有几处没有定

  Enter     打开所选的文件；读不了的再读一次，说明怎样处理
  F8        下一份没有定完的文件
  F3        排序：文件名，或错误多的在前
  F4        列出哪些：全部、有错误、没定完、读不了、待审
  Ctrl+F    按文件名或项目名称查找
  Ctrl+R    重新列出文件，从头审核；作过的决定都在
  Ctrl+P    按名称或拼音首字母找命令
  Esc       退回；决定都已存下

在一份材料里，Ctrl+N 到下一份，Ctrl+L 到上一份。"""


def progress(done: int, files: int, seconds_left: int | None) -> str:
    """How far the review of all files is, and for how long it goes on; empty where it is finished."""
    if done >= files:
        return ""
    left = "" if seconds_left is None else f"，约还要{_duration(seconds_left)}"
    return f"已审{done}/{files}{left}"


def _duration(seconds: int) -> str:
    return f"{seconds}秒" if seconds < 60 else f"{(seconds + 59) // 60}分钟"


def sums(*, errors: int, warnings: int, decided: int, left: int, unreadable: int) -> str:
    """The sums over the files that were reviewed."""
    parts = [f"错误{errors}", f"警告{warnings}", f"已定{decided}", f"未定{left}"]
    return " ".join([*parts, f"读不了{unreadable}"] if unreadable else parts)


def counts(errors: int, warnings: int, notes: int) -> str:
    """The findings of one file by severity."""
    return f"错{errors} 警{warnings} 提{notes}"


def left(count: int) -> str:
    """How many findings of a file are not decided."""
    return f"未定{count}" if count else DONE


def confirm(count: int) -> str:
    """How many decisions have to be confirmed anew, since the file changed."""
    return f"须确认{count}"


def folder(name: str) -> str:
    """A folder as a title."""
    return f"{name}/"


def files(title: str, count: int) -> str:
    """What is listed, and how many files that is."""
    return f"{title} {count}份"


def found(query: str, count: int, listed: int) -> str:
    """How many files a search found."""
    rest = "" if count == listed else f"，列出前{listed}份"
    return f"“{query}” 找到{count}份{rest}"


def not_found(query: str) -> str:
    """That no file was found."""
    return f"没有找到“{query}”"
