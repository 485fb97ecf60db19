"""What the docx reader has to say about a file, in Chinese."""

from __future__ import annotations

_LONGEST_QUOTE = 30


def hidden_text(text: str) -> str:
    """Text with the format 隐藏: the page doesn't show it, the file holds it."""
    return f"“{_quoted(text)}”设为隐藏文字，打印时看不到，已照读"


def more_hidden(count: int) -> str:
    """How many further places are hidden, when each has not been named."""
    return f"另有{count}处隐藏的内容，打印时看不到，已照读"


def hidden_row() -> str:
    """A row that is set to be hidden."""
    return "本行设为隐藏，打印时看不到，已照读"


def covered_text(text: str) -> str:
    """Text in a cell that is merged into the one above."""
    return f"被合并的格里还有文字“{_quoted(text)}”，打印时看不到，未计入本格"


def unknown_sign() -> str:
    """A glyph of a symbol font that isn't known."""
    return "有符号认不出，请对照原件核对"


def tracked_changes() -> str:
    """Changes that nobody has accepted or rejected yet."""
    return "文件留有修订痕迹，按接受全部修订后的内容读取"


def other_documents(count: int) -> str:
    """Whole documents that are to be inserted when the file is opened."""
    return f"文件内嵌{count}份其他格式的文档，其内容未读"


def macros() -> str:
    """Programs in the file."""
    return "文件带有宏，宏未运行"


def embedded_objects(count: int) -> str:
    """Objects of other programs, such as a worksheet."""
    return f"文件内嵌{count}个其他程序的对象，其内容未读"


def linked_content(count: int) -> str:
    """Pictures, objects or templates that lie outside the file."""
    return f"文件引用了{count}处文件以外的内容，未打开"


def pictures(count: int) -> str:
    """Pictures, whose text no one has read."""
    return f"文件有{count}张图片，图片里的文字未读"


def page_margin(text: str) -> str:
    """Text in the head or foot of the pages."""
    return f"页眉页脚有文字“{_quoted(text)}”，列在正文之后"


def damaged_part(name: str) -> str:
    """A part beside the text, such as a head of the pages, that can't be parsed."""
    return f"文件的附属部分“{name}”已损坏，未读"


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}……"
