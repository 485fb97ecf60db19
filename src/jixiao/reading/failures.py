"""Why a file can't be read: one class per reason, each with its Chinese sentence and its remedy."""

from __future__ import annotations

from jixiao.errors import FileUnreadable


class FileMissing(FileUnreadable):
    """There is no such file."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="找不到这个文件", remedy="请核对路径和文件名")


class FileIsFolder(FileUnreadable):
    """A folder stands where a file was expected."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="这是一个文件夹", remedy="请指定文件夹里的某个文件；审核整个文件夹用 jixiao review")


class FileLocked(FileUnreadable):
    """The system refuses to hand the file out; *reason* is what it says."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, what=f"打不开这个文件（{reason}）", remedy="请关闭占用它的程序，或核对读取权限")


class FileEmpty(FileUnreadable):
    """The file holds no bytes, or only blanks."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="文件是空的", remedy="请核对是否保存完整，或换一份文件")


class FileTooLarge(FileUnreadable):
    """The file is larger than *limit* megabytes."""

    def __init__(self, file: str, limit: int) -> None:
        super().__init__(file, what=f"文件超过{limit}兆字节", remedy="请只保留自评表和相关正文后再送审")


class KindUnknown(FileUnreadable):
    """The bytes are of no kind that is known."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            what="认不出文件格式，内容不是文字",
            remedy="请另存为文本、Word、Excel 或 PDF 后再读",
        )


class KindUnsupported(FileUnreadable):
    """The bytes are of a known kind for which there is no reader; *kind* is its usual ending without the dot."""

    def __init__(self, file: str, kind: str) -> None:
        super().__init__(file, what=f"暂不能读 .{kind}", remedy="请把其中的表复制到文本文件，或另存为能读的格式")


class TextUndecodable(FileUnreadable):
    """The bytes look like text, but no known encoding fits them."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            what="文字编码认不出，或文件已损坏",
            remedy="请用记事本打开，另存为 UTF-8 编码后再读",
        )
