"""`export`: a form to the file that the user names, in the format of its ending."""

from __future__ import annotations

from pathlib import Path

from jixiao.errors import UsageError
from jixiao.exporting.atomic import write_atomically
from jixiao.exporting.registry import endings, exporters
from jixiao.form import Form


class ExportUnavailable(UsageError):
    """There is no output for the ending of the file."""

    def __init__(self, path: Path) -> None:
        ending = path.suffix.lower()
        what = f"尚未提供 {ending} 格式的导出" if ending else "文件名没有后缀，看不出要导出成哪种格式"
        super().__init__(path, what=what, remedy=f"现在可以导出成 {'、'.join(endings())}")


def toml_bytes(form: Form) -> bytes:
    """The form as a form file (.toml), in UTF-8: what the editor saves; the same form gives the same bytes."""
    from jixiao.exporting import toml

    return toml.write(form)


def export(form: Form, path: str | Path) -> None:
    """
    Write *form* to *path* in the format of its ending; what stands there is replaced as a whole, or not at all.

    Raises: ExportUnavailable for an ending without an output, FileUnwritable where the file can't be written.
    """
    target = Path(path)
    exporter = exporters().get(target.suffix.lower())
    if exporter is None:
        raise ExportUnavailable(target)
    write_atomically(target, exporter.write(form))
