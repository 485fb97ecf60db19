"""What an xlsx file holds beside its cells (pictures, shapes, comments, macros, links): told of, never followed."""

from __future__ import annotations

from jixiao.document import ReadingNote
from jixiao.origin import Origin
from jixiao.reading.formats.xlsx.package import Relation, local_name, parsed, relations_of
from jixiao.reading.worksheet import Place, quoted
from jixiao.reading.zip_safety import Archive

_FILE_NOTES = {
    "vbaProject": "文件含有宏，没有运行",
    "externalLink": "有公式取自其他工作簿，没有打开那些文件；读入的是文件里保存的结果",
}
_SHEET_NOTES = {
    "comments": "这张工作表有批注，批注不作为表的内容",
    "threadedComment": "这张工作表有批注，批注不作为表的内容",
    "oleObject": "这张工作表嵌有其他文件，没有打开",
    "package": "这张工作表嵌有其他文件，没有打开",
}
_PICTURE = "这张工作表有图片，图片里的文字没有读"
_SHAPE_TEXT = "这张工作表的图形里有文字“{}”，没有归入表格"


def file_notes(file: str, relations: tuple[Relation, ...]) -> list[ReadingNote]:
    """Notes on macros and on links to other workbooks, each said once."""
    kinds = dict.fromkeys(relation.kind for relation in relations)
    return [ReadingNote(_FILE_NOTES[kind], Origin(file=file)) for kind in kinds if kind in _FILE_NOTES]


def sheet_notes(archive: Archive, member: str, place: Place) -> list[ReadingNote]:
    """Notes on what hangs on a worksheet, each said once."""
    messages: dict[str, None] = {}
    for relation in relations_of(archive, member).values():
        if relation.kind in _SHEET_NOTES:
            messages[_SHEET_NOTES[relation.kind]] = None
        elif relation.kind == "drawing" and relation.target is not None:
            messages.update(dict.fromkeys(_drawing_messages(archive, relation.target)))
    return [ReadingNote(message, place.origin()) for message in messages]


def _drawing_messages(archive: Archive, member: str) -> list[str]:
    root = parsed(archive, member)
    if root is None:
        return []
    names = [local_name(element) for element in root.iter("{*}*")]
    bodies = list(root.iter("{*}txBody"))
    texts = ["".join(run.text or "" for run in body.iter("{*}t")).strip() for body in bodies]
    return [
        *([_PICTURE] if "pic" in names else []),
        *(_SHAPE_TEXT.replace("{}", quoted(text)) for text in dict.fromkeys(texts) if text),
    ]
