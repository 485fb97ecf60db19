"""Why a PDF can't be read, and what has to be said of one that can: Chinese sentences, pages named."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.errors import FileUnreadable

MOST_PAGES = 1000
"""The most pages that a PDF may have: a department's accounts with all annexes have some hundreds."""

_LONGEST_QUOTE = 30


class PdfDamaged(FileUnreadable):
    """The file is cut off, or no PDF behind its first bytes."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="PDF 不完整或已损坏", remedy="请重新下载或复制，或由原来的软件重新导出后再读")


class PdfEncrypted(FileUnreadable):
    """The file opens only with a password, or with a key that is kept elsewhere."""

    def __init__(self, file: str) -> None:
        super().__init__(file, what="PDF 设有打开密码", remedy="请去掉密码另存，或由原来的软件重新导出后再读")


class TooManyPages(FileUnreadable):
    """The file has *count* pages, more than `MOST_PAGES`."""

    def __init__(self, file: str, count: int) -> None:
        super().__init__(
            file,
            what=f"共{count}页，超过{MOST_PAGES}页，未读",
            remedy="请只保留自评表和相关正文的页，另存后再读",
        )


class NoTextLayer(FileUnreadable):
    """The pages (*pages*, counted from 1) are pictures only; *advice* says how their text could be read."""

    def __init__(self, file: str, pages: Sequence[int], *, advice: str) -> None:
        super().__init__(
            file,
            place=pages_named(pages),
            what="只有图像，没有文字层（扫描件）",
            remedy=f"请提供可编辑的原件，或{advice}",
        )


class TextGarbled(FileUnreadable):
    """The fonts of the pages (*pages*) don't say which characters their glyphs stand for."""

    def __init__(self, file: str, pages: Sequence[int]) -> None:
        super().__init__(
            file,
            place=pages_named(pages),
            what="字体没有文字对照，取出的是乱码",
            remedy="请提供 Word 或 Excel 原件，或重新导出 PDF 后再读",
        )


class PagesTooDense(FileUnreadable):
    """The pages (*pages*) hold more characters or strokes than any page of a report."""

    def __init__(self, file: str, pages: Sequence[int]) -> None:
        super().__init__(
            file,
            place=pages_named(pages),
            what="图形或文字多得不像正文，未读",
            remedy="请只保留自评表和相关正文的页，另存后再读",
        )


def pages_named(pages: Sequence[int]) -> str:
    """Pages as people name them: 第1页, 第2–4、7页."""
    runs: list[list[int]] = []
    for page in sorted(pages):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return f"第{'、'.join(str(run[0]) if len(run) == 1 else f'{run[0]}–{run[-1]}' for run in runs)}页"


def pictures_only(pages: Sequence[int]) -> str:
    """Some pages are pictures."""
    return f"{pages_named(pages)}只有图像，没有文字层，未读"


def garbled(pages: Sequence[int]) -> str:
    """The text of some pages can't be told."""
    return f"{pages_named(pages)}的字体没有文字对照，取出的是乱码，未读"


def recognised_earlier(page: int) -> str:
    """A scan with invisible text over its picture, made by some program before."""
    return f"第{page}页是扫描图像，文字由识别软件生成，可能有误，请对照原件核对"


def recognised_here(page: int) -> str:
    """A picture whose text was recognised by this program."""
    return f"第{page}页的文字由图像识别得到，可能有误，请对照原件核对"


def slanting(page: int, text: str) -> str:
    """Text across the page: a watermark."""
    return f"第{page}页有斜排的文字“{_quoted(text)}”，按水印处理，未读入正文和表格"


def pale(page: int, text: str) -> str:
    """Large pale letters: a watermark that doesn't slant."""
    return f"第{page}页有浅色大字“{_quoted(text)}”，按水印处理，未读入正文和表格"


def remark(page: int, text: str) -> str:
    """What a reader noted on a page, in a note that opens beside it."""
    return f"第{page}页有批注“{_quoted(text)}”，未读入正文和表格"


def nameless(page: int, count: int) -> str:
    """Some glyphs of a page whose characters the font doesn't tell."""
    return f"第{page}页有{count}个字符认不出，以“\ufffd”代替，请对照原件核对"


def too_dense(pages: Sequence[int]) -> str:
    """Pages with more characters or strokes than any page of a report: a map, a drawing."""
    return f"{pages_named(pages)}的图形或文字多得不像正文，未读"


def pages_damaged(pages: Sequence[int]) -> str:
    """Pages that can't be loaded though the file could."""
    return f"{pages_named(pages)}已损坏，未读"


def unruled() -> str:
    """A table without lines down, whose columns were told by where its words stand."""
    return "这张表没有竖线，按文字位置分列，请核对各列是否对齐"


def untold(page: int) -> str:
    """A table with merged cells that has lines across only."""
    return f"第{page}页的表只有横线且有合并的单元格，无法判断各列的界线，未按表格读入，请提供 Word 或 Excel 原件"


def rejoined_row() -> str:
    """A row that the end of a page cut in two."""
    return "本行跨页，两页上的文字已合并"


def printed_over() -> str:
    """Words of one cell lie over each other."""
    return "这一格里的字叠在一起（多半是行高不够），读出的不一定对，请核对原件"


def widened(pages: Sequence[int]) -> str:
    """A wide sheet whose columns were printed on several pages."""
    return f"{pages_named(pages)}的表行线位置相同，已左右拼成一张宽表，请核对各列是否对齐"


def left_apart(page: int, others: Sequence[int]) -> str:
    """A table that may be a strip of a wide sheet, though it can't be told for sure."""
    return f"第{page}页的表与{pages_named(others)}的表行线位置相同，可能是同一张宽表的左右两部分，未拼接，请核对"


def more_columns(pages: Sequence[int]) -> str:
    """A row whose other columns may stand on other pages."""
    return f"本行可能还有其他列在{pages_named(pages)}，未拼接，该处是否空白无法判断"


def page_margin(text: str) -> str:
    """A line that stands at the same place of several pages."""
    return f"页眉页脚有文字“{_quoted(text)}”，只列一次"


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE]}……"
