"""A program in a tmux of its own: keys in, screens out, each kept as a text file."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 15.0
QUIET = 0.15
SOCKET = "walk"


class Screen:
    """What stands on the screen."""

    def __init__(self, text: str, row: int) -> None:
        self.text = text
        self._lines = text.split("\n")
        self._row = row

    @property
    def title(self) -> str:
        """The line over the fields."""
        return self._lines[1] if len(self._lines) > 1 else ""

    @property
    def label(self) -> str:
        """The name of the field in which the caret stands."""
        line = self._lines[self._row]
        words = (line.partition("│")[2] or line).split()
        return words[0] if words else ""

    def line_of(self, text: str) -> int:
        """How many answers stand above the first one that holds *text*."""
        answers = re.findall(r"│ (\.\w+) ", self.text)
        return answers.index(text) if text in answers else 0


class Terminal:
    """A tmux session in which the program runs; facts that were not found are kept in `missing`."""

    def __init__(self, folder: Path, *, size: tuple[int, int], kept: Path) -> None:
        self.folder = folder
        self.missing: list[str] = []
        self.count = 0
        self._size = size
        self._kept = kept

    @property
    def process(self) -> int:
        """The id of the program."""
        return int(self._tmux("list-panes", "-t", SOCKET, "-F", "#{pane_pid}"))

    def start(self, *words: str) -> None:
        """Starts the program in a new session."""
        self.close()
        program = Path(sys.executable).with_name("jixiao")
        command = ["env", f"XDG_STATE_HOME={self.folder / 'state'}", str(program), *words]
        width, height = map(str, self._size)
        self._tmux("new-session", "-d", "-s", SOCKET, "-x", width, "-y", height, "-c", str(self.folder), *command)
        self._settled()

    def leave(self) -> None:
        """Leaves the program as its user does."""
        self._tmux("send-keys", "-t", SOCKET, "C-q")
        end = time.monotonic() + PATIENCE
        while self._runs() and time.monotonic() < end:
            time.sleep(0.05)

    def close(self) -> None:
        """Ends the session where there is one."""
        if self._runs():
            self._tmux("kill-session", "-t", SOCKET)

    def press(self, *keys: str) -> None:
        """Presses keys one after another, each on the screen that the one before has left."""
        for key in keys:
            self._tmux("send-keys", "-t", SOCKET, key)
            self._settled()

    def type(self, text: str) -> None:
        """Types a text."""
        self._tmux("send-keys", "-t", SOCKET, "-l", text)
        self._settled()

    def hurry(self, *keys: str) -> None:
        """Presses keys one upon the other, and waits just until the program has taken them."""
        for key in keys:
            self._tmux("send-keys", "-t", SOCKET, key)
        time.sleep(QUIET)

    def paste(self, text: str) -> None:
        """Pastes a text as a terminal does."""
        self._tmux("set-buffer", "-b", SOCKET, text)
        self._tmux("paste-buffer", "-p", "-b", SOCKET, "-t", SOCKET)
        self._settled()

    def screen(self) -> Screen:
        """What stands there now."""
        text = self._settled()
        return Screen(text, int(self._tmux("display-message", "-p", "-t", SOCKET, "#{cursor_y}")))

    def expect(self, title: str, *facts: str) -> None:
        """Keeps the screen under *title*, and notes each fact that does not come to stand on it."""
        end = time.monotonic() + PATIENCE
        text = self._settled()
        while not all(fact in text for fact in facts) and time.monotonic() < end:
            text = self._settled()
        self.count += 1
        (self._kept / f"{self.count:02} {title.replace('/', '-')}.txt").write_text(text, encoding="utf-8")
        self.missing += [f"{title}：{fact}" for fact in facts if fact not in text]

    def check(self, fact: str, found: bool) -> None:
        """Notes a fact that was not found."""
        if not found:
            self.missing.append(fact)

    def count_indicators(self) -> int:
        """How many indicators the form file has, once it was saved."""
        self.press("C-s")
        form = next(self.folder.glob("*.toml"))
        return form.read_text(encoding="utf-8").count("[[indicators]]")

    def _settled(self) -> str:
        """The screen once it no longer changes."""
        before, now = "", self._captured()
        end = time.monotonic() + PATIENCE
        while (before != now or not now.strip()) and time.monotonic() < end and self._runs():
            time.sleep(QUIET)
            before, now = now, self._captured()
        return now

    def _captured(self) -> str:
        return self._tmux("capture-pane", "-p", "-t", SOCKET) if self._runs() else ""

    def _runs(self) -> bool:
        command = ["tmux", "-L", SOCKET, "-u", "has-session", "-t", SOCKET]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603 - fixed program

    def _tmux(self, *words: str) -> str:
        command = ["tmux", "-L", SOCKET, "-u", "-f", "/dev/null", *words]
        done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - fixed program
        return done.stdout
