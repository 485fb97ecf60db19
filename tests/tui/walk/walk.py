"""
Walks through the interface on a real terminal (tmux): `python tests/tui/walk/walk.py`, or with a size (`120x40`).

A form is made, its 25 indicators are filled in, undone and lost and found again, exported; a report is reviewed. Each
screen is checked for what has to stand there and is kept as a text file to look at, in a folder that is named at the
end. The exit status is 0 where every fact was found.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "tests"))

from tui.walk.terminal import Screen, Terminal  # noqa: E402 - found once the tests' folder is on the path

INDICATORS = 25
PROJECT = "信访工作专项经费"
REASON = "汛期道路封闭三个月，次年补查；今后错开汛期安排。"
CELL = "一是接访及时。\n二是回访到位。"

DIALOGS = (
    ("F4", "问题", "Enter"),
    ("F5", "各口径的总分", "mof-2020", "自动"),
    ("F6", "指标库", "从哪一类项目的指标里选"),
    ("F9", "导出", ".docx", ".xlsx"),
    ("F1", "帮助", "填报一张自评表"),
    ("C-n", "改动记录", "→"),
    ("C-p", "命令", "输入命令名"),
)
"""Keys that open something over the screen, and what stands there then."""


def main() -> int:
    """The whole walk; prints what was not as it should be."""
    if shutil.which("tmux") is None:
        sys.exit("需要先安装 tmux")
    width, _, height = (sys.argv[1] if len(sys.argv) > 1 else "80x24").partition("x")
    kept = Path(tempfile.mkdtemp(prefix=f"walk-{width}x{height}-"))
    with tempfile.TemporaryDirectory() as folder:
        terminal = Terminal(Path(folder), size=(int(width), int(height)), kept=kept)
        try:
            form = make_form(terminal)
            fill_form(terminal)
            add_indicators(terminal)
            turn_pages(terminal)
            undo_after_restart(terminal, form)
            recover_after_kill(terminal, form)
            hand_out(terminal, form)
            review_report(terminal)
        finally:
            terminal.close()
    sys.stdout.write(f"画面存在 {kept}，共{terminal.count}张\n")
    for line in terminal.missing:
        sys.stdout.write(f"没有看到：{line}\n")
    return 1 if terminal.missing else 0


def make_form(terminal: Terminal) -> Path:
    """From the start screen: a kind of project, its name, the file."""
    terminal.start()
    terminal.expect("起始界面", "新建自评表", "样例")
    terminal.press("Enter")
    terminal.expect("选一类项目", "项目属于哪一类", "信访", "Esc 取消")
    terminal.press("Enter")
    terminal.type(PROJECT)
    terminal.expect("项目名称", PROJECT)
    terminal.press("Enter")
    terminal.expect("存到哪个文件", f"{PROJECT}.toml")
    terminal.press("Enter")
    terminal.expect("新表", "主管部门", "总分 -", "○")
    return terminal.folder / f"{PROJECT}.toml"


def fill_form(terminal: Terminal) -> None:
    """Every open field in turn: full-width digits, a missed target with its explanation, a pasted cell."""
    for text in ("青山县信访局", "青山县信访局", "７６", "76", "28"):
        terminal.type(text)
        terminal.press("Enter")
    terminal.expect("执行率算好了", "资金 ")
    terminal.type("项目跨年，余款次年支付。")
    terminal.expect("资金的说明", "28÷76=36.84%")
    terminal.press("Enter")
    for _ in range(3 * INDICATORS):
        screen = terminal.screen()
        if "总体目标" in screen.title or "检查" in screen.title:
            break
        terminal.type(_answer(screen))
        terminal.press("Enter")
    terminal.expect("指标填完，到总体目标", "预期目标")
    terminal.paste(CELL)
    terminal.expect("粘贴的多行文字", "一是接访及时。", "二是回访到位。")
    terminal.press("Enter")
    terminal.type("全年接访及时，群众满意。")
    terminal.press("Enter")
    terminal.expect("填完以后到检查", "检查", "可以看一遍")


def _answer(screen: Screen) -> str:
    """What is typed into the field under edit: full-width digits for numbers, words where an explanation is asked."""
    match screen.label:
        case "偏差原因":
            return REASON
        case "实际完成值":
            return "１２"
        case "年度指标值":
            return "≥10件"
        case _:
            return "5"


def add_indicators(terminal: Terminal) -> None:
    """From the library until there are 25, then each weighed and filled in."""
    terminal.press("F6", "Down", "Enter")
    terminal.expect("另一类的指标", "插入哪一项", "以上")
    terminal.press("Enter")
    terminal.expect("插入的指标，光标在分值", "分值", "口径")
    terminal.press("F6", "Enter", "End", "Enter")
    terminal.press("F6", "Down", "Down", "Enter", "Enter", "F6", "Enter", "Enter")
    for _ in range(3 * INDICATORS):
        screen = terminal.screen()
        if "检查" in screen.title:
            break
        terminal.type(_answer(screen))
        terminal.press("Enter")
    terminal.expect("二十五项都填了", "检查")
    terminal.check(f"至少{INDICATORS}项指标", terminal.count_indicators() >= INDICATORS)


def turn_pages(terminal: Terminal) -> None:
    """Every dialog, and back with Esc."""
    terminal.press("F2", "Home")
    terminal.expect("目录", "▾ 产出指标", "Enter 填写")
    terminal.press("Down", "Down", "Left")
    terminal.expect("收起一组", "▸ ")
    terminal.press("Right", "Enter")
    for key, title, *facts in DIALOGS:
        terminal.press(key)
        terminal.expect(title, *facts)
        terminal.press("Escape")
    terminal.press("C-p")
    terminal.type("没有这个")
    terminal.expect("没有这样的命令", "没有这样的命令")
    terminal.press("Escape")
    terminal.press("F2", "Home", "Down", "Down", "Down", "Enter", "F7")
    terminal.expect("指标行", "改一级指标、二级指标", "删除这一行")
    terminal.press("Escape", "F2", "Home", "Enter")
    terminal.type("28万")
    terminal.expect("写不成年度的字", "不是年度")
    terminal.press("Escape")
    terminal.expect("Esc 放弃", "年度")


def undo_after_restart(terminal: Terminal, form: Path) -> None:
    """What was accepted before the program was left is taken back after it."""
    terminal.press("F2", "Home", "Enter", "Down")
    terminal.type("二期")
    terminal.press("Enter")
    terminal.leave()
    terminal.start("open", str(form))
    terminal.expect("再打开", f"{PROJECT}二期", "已存")
    terminal.press("C-z")
    terminal.expect("撤销了上次的改动", PROJECT)
    terminal.check("撤销以后没有“二期”", "二期" not in terminal.screen().text)


def recover_after_kill(terminal: Terminal, form: Path) -> None:
    """The program is killed in the middle of an edit: what was accepted is found again."""
    terminal.press("F2", "Home", "Enter", "Down", "C-s")
    terminal.type("（续）")
    terminal.hurry("Enter", "还没有确认的字")
    os.kill(terminal.process, signal.SIGKILL)
    terminal.start("open", str(form))
    terminal.expect("杀掉以后找回", f"{PROJECT}（续）", "找回了上次没有存入文件的")


def hand_out(terminal: Terminal, form: Path) -> None:
    """As Word and as Excel."""
    for ending in (".docx", ".xlsx"):
        terminal.press("F9")
        terminal.press(*["Down"] * terminal.screen().line_of(ending), "Enter")
        terminal.expect(f"导出到哪个文件 {ending}", form.with_suffix(ending).name)
        terminal.press("Enter")
        terminal.expect(f"已导出 {ending}", "已导出")
        terminal.check(f"有{ending}文件", form.with_suffix(ending).stat().st_size > 0)
        terminal.press("Enter")
    terminal.leave()


def review_report(terminal: Terminal) -> None:
    """A report: one finding accepted, one dismissed with a reason, one noted; all is there after leaving."""
    report = terminal.folder / "report-2024.txt"
    shutil.copy(ROOT / "samples" / report.name, report)
    terminal.start("open", str(report))
    terminal.expect("审核", "属实", "不成立")
    terminal.press("Space", "F8", "Delete")
    terminal.expect("为什么不成立", "确定")
    terminal.type("有批复文件。")
    terminal.press("C-s", "F8", "C-e")
    terminal.expect("记一笔", "确定")
    terminal.type("请补充合同。")
    terminal.press("C-s")
    terminal.expect("审核以后", "请补充合同。")
    terminal.leave()
    terminal.start("open", str(report))
    terminal.expect("再打开，决定都在", "属实", "不成立")
    terminal.leave()


if __name__ == "__main__":
    sys.exit(main())
