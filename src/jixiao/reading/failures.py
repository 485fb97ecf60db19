"""Why a file can't be read: one class per reason, each with its Chinese sentence and its remedy."""

from __future__ import annotations

import errno

from jixiao.errors import FileUnreadable

_REFUSALS = {
    errno.EACCES: ("没有读取权限，或正被别的程序占用", "请关闭占用它的程序，或核对读取权限"),
    errno.EPERM: ("没有读取权限，或正被别的程序占用", "请关闭占用它的程序，或核对读取权限"),
    errno.ELOOP: ("链接绕回到自己", "请改用链接所指的原文件"),
    errno.ENAMETOOLONG: ("文件名或路径过长", "请缩短文件名，或移到较浅的文件夹后再读"),
    errno.EIO: ("磁盘或网络读取出错", "请重新复制一份到本机后再读"),
}
_OTHER_REFUSAL = "请关闭占用它的程序，核对读取权限，或重新复制一份到本机后再读"
_REMEDIES = {
    "fodt": "请用 LibreOffice 或 WPS 另存为 docx 或 xlsx 后再读",
    "odp": "请把其中的自评表复制到 Word 或 Excel 文件后再读",
    "ofd": "请用 WPS 或 OFD 阅读软件另存为 PDF 或 Word 后再读",
    "ppt": "请把其中的自评表复制到 Word 或 Excel 文件后再读",
    "pptx": "请把其中的自评表复制到 Word 或 Excel 文件后再读",
    "xlsb": "请用 Excel 或 WPS 另存为 xlsx 后再读",
}
_OTHER_REMEDY = "请把其中的表复制到文本文件，或另存为能读的格式"


class FileMissing(FileUnreadable):
    """There is no such file."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="找不到这个文件", remedy="请核对路径和文件名")


class FileIsFolder(FileUnreadable):
    """A folder stands where a file was expected."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="这是一个文件夹", remedy="请指定文件夹里的某个文件；审核整个文件夹用 jixiao review")


class FileNotStored(FileUnreadable):
    """A pipe, a socket or a device, which may never end; only what is stored as a file is read."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="这是管道或设备，不是文件", remedy="请先存成文件；从标准输入读取请用 - 代替文件名")


class FileLocked(FileUnreadable):
    """The system refuses to hand the file out; *number* is its own number for the reason, None where it gives none."""

    def __init__(self, file: str, number: int | None) -> None:
        reason, remedy = _REFUSALS.get(number or 0, (f"系统错误 {number}", _OTHER_REFUSAL))
        super().__init__(file, what=f"打不开这个文件（{reason}）", remedy=remedy)


class FileEmpty(FileUnreadable):
    """The file holds no bytes, or only blanks."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="文件是空的", remedy="请核对是否保存完整，或换一份文件")


class FileTooLarge(FileUnreadable):
    """The file is larger than *limit* megabytes."""

    def __init__(self, file: str, limit: int) -> None:
        super().__init__(file, what=f"文件超过{limit}兆字节", remedy="请只保留自评表和相关正文后再送审")


class TextTooLong(FileUnreadable):
    """A text has more lines than *limit*."""

    def __init__(self, file: str, limit: int) -> None:
        super().__init__(
            file, what=f"文字超过{limit}行，多得不像自评材料，未读", remedy="请只保留自评表和相关正文后再送审"
        )


class PackedFiles(FileUnreadable):
    """An archive with files in it (*kind* is its usual ending without the dot), and no document of its own."""

    def __init__(self, file: str, kind: str) -> None:
        super().__init__(
            file,
            what=f"这是压缩包（.{kind}），里面的文件没有读",
            remedy="请先解压，再审核解压出来的文件夹",
        )


class PasswordNeeded(FileUnreadable):
    """A file that opens only with a password; *programs* are those that can take it away."""

    def __init__(self, file: str, programs: str) -> None:
        super().__init__(file, what="文件设有打开密码", remedy=f"请用 {programs} 打开并取消密码，另存后再读")


class ContainerDamaged(FileUnreadable):
    """An old Office file whose list of contents is lost, so that its kind can't be told either."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            what="文件不完整或已损坏，或不是 Word、Excel 文件",
            remedy="请重新下载或复制，或用 Word、Excel 或 WPS 打开核对，另存一份后再读",
        )


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
        super().__init__(file, what=f"暂不能读 .{kind}", remedy=_REMEDIES.get(kind, _OTHER_REMEDY))


class TextUndecodable(FileUnreadable):
    """The bytes look like text, but no known encoding fits them."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            what="文字编码认不出，或文件已损坏",
            remedy="请用记事本打开，另存为 UTF-8 编码后再读",
        )
