"""Why a form can't be opened, edited or saved: one class per reason, each with its Chinese sentence and its remedy."""

from __future__ import annotations

import errno
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from jixiao.errors import JixiaoError, UsageError

_REASONS = {
    errno.ENOSPC: "磁盘空间不足",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EFBIG: "文件超过允许的大小",
    errno.EROFS: "所在磁盘是只读的",
    errno.EACCES: "没有写入权限",
    errno.EPERM: "没有写入权限",
    errno.EIO: "磁盘读写出错",
    errno.ENOENT: "所在文件夹已不存在",
    errno.ENOTDIR: "所在文件夹已不存在",
    errno.ENAMETOOLONG: "文件名过长",
}


def said_reason(reason: OSError) -> str:
    """What the system says of a failure, in Chinese where it is a common one."""
    return _REASONS.get(reason.errno or 0) or f"写不进去（{reason.strerror or type(reason).__name__}）"


def shown_time(at: datetime) -> str:
    """A time as it is shown to users: 2024-11-24 09:30."""
    return f"{at:%Y-%m-%d %H:%M}"


class NoFormFile(UsageError):
    """The file can be read, but it is no form file (.toml) that can be filled in."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, what="这不是可以填报的表文件", remedy="请先用 jixiao convert 把它转成 .toml，再打开填报")


class FileExists(UsageError):
    """A new form would take the place of a file that is already there."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, what="文件已经存在，没有覆盖", remedy="请换一个文件名，或先移走原文件")


class FieldRefused(UsageError):
    """What was typed can't stand in this field: a year or a yes-or-no; every other field takes any text."""

    def __init__(self, *, what: str, remedy: str) -> None:
        super().__init__(None, what=what, remedy=remedy)


class EditImpossible(UsageError):
    """The edit is about a field or a row that the form does not have."""

    def __init__(self, where: str) -> None:
        super().__init__(None, what=f"表里没有“{where}”这个位置", remedy="请重新打开这张表后再改")


class OpenElsewhere(JixiaoError):
    """Someone has the form open for editing; says who, on which computer and since when."""

    def __init__(self, path: Path, *, holder: str, lock: Path) -> None:
        super().__init__(
            path,
            what=f"正由{holder}打开填报",
            remedy=f"可以先只读打开；确认对方已不再使用而仍打不开的，请删除“{lock.name}”后重试",
        )


class NowhereToKeep(JixiaoError):
    """Neither the folder of the form nor the program's own takes a file, so that no edit could be kept."""

    def __init__(self, path: Path, reason: OSError) -> None:
        super().__init__(
            path,
            what=f"改动没有地方可以记录：{said_reason(reason)}",
            remedy="请只读打开，或把文件复制到能写入的文件夹再填报",
        )


class OpenedReadOnly(UsageError):
    """The form was opened to be read only."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, what="这张表是只读打开的，不能改", remedy="请重新打开填报，或另存为一个新文件后再改")


class FileReadOnly(JixiaoError):
    """The file is marked as read only; it is left as it is."""

    def __init__(self, path: Path, *, kept: str) -> None:
        super().__init__(path, what="文件设为只读，没有保存", remedy=f"请取消只读属性，或另存为一个新文件；{kept}")


class SaveFailed(JixiaoError):
    """The form could not be written; what stood in the file is untouched. *kept* says where the work is."""

    def __init__(self, path: Path, reason: OSError, *, kept: str) -> None:
        super().__init__(
            path,
            what=f"没有保存：{said_reason(reason)}",
            remedy=f"请关闭占用它的程序、腾出空间，或另存到别处；{kept}",
        )


class JournalUnwritable(JixiaoError):
    """An edit could not be put on record; it stands in memory and is put on record with the next one."""

    def __init__(self, path: Path, reason: OSError) -> None:
        super().__init__(
            path,
            what=f"改动记录写不进去：{said_reason(reason)}",
            remedy="刚才的改动暂时只在内存里，请尽快腾出空间，或另存到别处",
        )


class Choice(StrEnum):
    """What can be done where a file was changed elsewhere; the text is what the user is offered."""

    SAVE_AS = "另存为新文件"
    OVERWRITE = "用这里的内容覆盖"
    COMPARE = "对比两处的内容"
    RELOAD = "改用文件现在的内容"


class ChangedElsewhere(JixiaoError):
    """The file is no longer what was opened or last saved; `choices` are what the user may do."""

    def __init__(self, path: Path, *, changed_at: datetime | None) -> None:
        gone = changed_at is None
        self.choices = (Choice.SAVE_AS, Choice.OVERWRITE) if gone else tuple(Choice)
        what = "文件已被移走或删除" if changed_at is None else f"文件在别处改过（{shown_time(changed_at)}）"
        super().__init__(path, what=f"{what}，没有保存", remedy=f"请选择：{'、'.join(self.choices)}")


class DecisionsUnreadable(JixiaoError):
    """The file of decisions can't be read, or is no TOML in UTF-8."""

    def __init__(self, path: Path, *, what: str, place: str = "") -> None:
        super().__init__(
            path, place=place, what=what, remedy="请改正这个文件，或把它移走后重新作出审核决定；文件没有被改动"
        )


class DecisionsInvalid(JixiaoError):
    """An entry of the file of decisions does not have what it must have, or something else."""

    def __init__(self, path: Path, *, place: str, what: str) -> None:
        super().__init__(
            path,
            place=place,
            what=what,
            remedy="每项须有 fingerprint、code、decision、by、at，可有 reason；请改正后再打开，文件没有被改动",
        )
