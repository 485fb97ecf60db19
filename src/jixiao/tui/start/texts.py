"""The words of the start screen."""

TOP = "jixiao 绩效 · 项目支出绩效自评表"
LEGEND = "↑↓ 选择  Enter 进入  Ctrl+P 命令  F1 帮助  Ctrl+Q 退出"
NEW = "新建自评表（从指标库）"
OPEN = "打开文件……"
RECENT = "最近打开"
SAMPLES = "样例"
NO_RECENT = "  还没有打开过文件"
ASK_PATH = "打开哪个文件"
ASK_PATH_TEXT = "自评表（.toml）打开后填报，其他文件打开后审核。可以把文件拖进终端，得到它的路径。"
ASK_NEW_PATH = "新表存到哪个文件"
ASK_COPY = "样例的副本存到哪个文件"
ASK_COPY_TEXT = "样例本身不改动。"
NOT_COPIED = "没有存下副本"
ASK_KIND = "项目属于哪一类"
ASK_PROJECT = "项目名称"
ASK_PROJECT_TEXT = "可以先不填，直接按 Enter。"
HELP = """jixiao 在终端里填报和审核项目支出绩效自评表。

新建自评表  选一类项目，得到一套常用指标和合计100的分值，再逐项填写。
打开文件    .toml 打开后填报；报告、其他表打开后审核。
最近打开    上次的工作，一处不少。

任何界面
  Enter     进入、确认、到下一项
  Esc       退回上一层
  Tab       在左右两边之间切换
  Ctrl+P    按名称或拼音首字母找命令
  F1        这里的帮助
  Ctrl+Q    退出；改动随时已存，不会再问

输入法开着也能用全部按键；全角数字、粘贴来的多行文字都认。"""


def exists(name: str) -> str:
    """That a file is already there."""
    return f"“{name}”已经存在，请换一个文件名"
