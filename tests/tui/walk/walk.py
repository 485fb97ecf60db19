"""
Walks through the fill screen on a real terminal (tmux) and prints what stands there: `python tests/tui/walk/walk.py`.

With a size (`120x40`) it walks there. Nothing is asserted: it is for looking, after every change of the screens.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SESSION = "jixiao-walk"
PATIENCE = 10.0
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("新表，光标在第一个没填的栏", ()),
    ("主管部门和实施单位", ("=青山县信访局", "Enter", "=青山县信访局", "Enter")),
    ("资金，全角数字也认", ("=７６", "Enter", "=76", "Enter", "=28", "Enter")),
    ("写得不清楚的数：说明原因，保留原文", ("F2", "Down", "Enter", "=28万元")),
    ("Esc 放弃刚输入的，再按回目录", ("Escape", "Escape")),
    ("问题，Enter 到那一栏", ("F4",)),
    ("各口径的总分", ("Escape", "F5")),
    ("指标库", ("Escape", "F6")),
    ("导出", ("Escape", "F9")),
    ("帮助", ("Escape", "F1")),
)
"""What is shown, and the keys that lead there; what begins with = is typed as text."""


def main() -> None:
    """Makes a form, opens it in tmux and prints the screen after each step."""
    size = sys.argv[1] if len(sys.argv) > 1 else "80x24"
    if shutil.which("tmux") is None:
        sys.exit("需要先安装 tmux")
    width, _, height = size.partition("x")
    with tempfile.TemporaryDirectory() as folder:
        form = Path(folder) / "自评表.toml"
        program = Path(sys.executable).with_name("jixiao")
        _run(str(program), "new", str(form), "--kind", "petition", "--year", "2024", "--project", "信访工作专项经费")
        command = f"XDG_STATE_HOME={folder} {program} open {form}"
        _run("tmux", "new-session", "-d", "-s", SESSION, "-x", width, "-y", height, command)
        try:
            _await("基本信息")
            for title, keys in STEPS:
                for key in keys:
                    _press(key)
                sys.stdout.write(f"── {title} ──\n{_settled()}\n")
        finally:
            _run("tmux", "kill-session", "-t", SESSION)


def _press(key: str) -> None:
    literal = ("-l", key[1:]) if key.startswith("=") else (key,)
    _run("tmux", "send-keys", "-t", SESSION, *literal)
    _settled()


def _settled() -> str:
    """The screen once it no longer changes."""
    before, now = "", _screen()
    while before != now:
        time.sleep(0.3)
        before, now = now, _screen()
    return now


def _await(text: str) -> None:
    end = time.monotonic() + PATIENCE
    while text not in _screen() and time.monotonic() < end:
        time.sleep(0.1)


def _screen() -> str:
    return _run("tmux", "capture-pane", "-p", "-t", SESSION)


def _run(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - fixed programs
    return done.stdout


if __name__ == "__main__":
    main()
