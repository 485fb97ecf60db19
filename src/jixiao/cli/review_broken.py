"""What is said of a file on which the program itself failed."""

from __future__ import annotations

from pathlib import Path

from jixiao.errors import JixiaoError


class ReviewBroken(JixiaoError):
    """The program itself failed on a file; the others are still reviewed."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            file,
            what=f"审核这份文件时程序内部出错（{reason}）",
            remedy="请单独审核这份文件并加 --debug，把输出反馈给维护者",
        )
