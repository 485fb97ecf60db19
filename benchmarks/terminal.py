"""A program on a terminal of its own: keys in, drawn bytes out, and the processor time that it took."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

COLUMNS, ROWS = 120, 40
QUIET = 0.15
"""Seconds without output after which the program is taken to be idle."""
PATIENCE = 20.0


class Terminal:
    """Runs *command* on a pty of 120×40; `first_frame` is the time from its start until it first drew *drawn*."""

    def __init__(self, command: Sequence[str], *, drawn: bytes) -> None:
        started = time.perf_counter()
        self._process, self._handle = pty.fork()
        if self._process == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", COLUMNS=str(COLUMNS), LINES=str(ROWS))
            os.execvp(command[0], list(command))  # noqa: S606 - our own program, as it is
        fcntl.ioctl(self._handle, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._await(drawn)
        self.first_frame = time.perf_counter() - started
        self.settle()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self._process, 9)
        os.waitpid(self._process, 0)
        os.close(self._handle)

    def press(self, keys: bytes) -> float:
        """Seconds from the key to the first bytes that it draws; waits afterwards until all is drawn."""
        started = time.perf_counter()
        os.write(self._handle, keys)
        self._read(PATIENCE)
        took = time.perf_counter() - started
        self.settle()
        return took

    def settle(self) -> None:
        """Reads until the program is idle."""
        while self._read(QUIET):
            pass

    @property
    def processor_seconds(self) -> float:
        """What the program's threads have used of the processor."""
        tasks = Path(f"/proc/{self._process}/task")
        spent = [int((task / "schedstat").read_text(encoding="ascii").split()[0]) for task in tasks.iterdir()]
        return sum(spent) / 1e9

    def _await(self, drawn: bytes) -> None:
        seen = b""
        end = time.monotonic() + PATIENCE
        while drawn not in seen and time.monotonic() < end:
            chunk = self._read(0.1)
            if b"\x1b[6n" in chunk:
                os.write(self._handle, b"\x1b[1;2R\x1b[?62c")
            seen += chunk

    def _read(self, patience: float) -> bytes:
        if not select.select([self._handle], [], [], patience)[0]:
            return b""
        return os.read(self._handle, 1 << 16)
