"""
Passages: paragraphs that a page or a line broke apart, joined again, with the place of every letter kept.

Claims are read from a passage's `text`, in which there are no blanks, digits are half-width and punctuation is
full-width, so that a pattern has one way to write each; what is shown to a person is cut from the text as written.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from jixiao.document import Document, Grid, Paragraph
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose.numbering import Heading, contents_positions, parse_heading
from jixiao.recognition.prose.widths import with_one_width


class Passage(Struct, frozen=True):
    """
    A run of text: `written` as it stands in the file, `text` the same without blanks and with one width of each sign.

    `indexes[i]` is where letter i of `text` stands in `written`; `starts` and `origins` say where each of the joined
    paragraphs begins in `written` and in the file; `first_block` and `last_block` are their blocks of the document.
    `contents` is true for a line of a list of contents, `after_grid` where a table stands just before.
    """

    written: str
    text: str
    indexes: Sequence[int]
    starts: tuple[int, ...]
    origins: tuple[Origin, ...]
    first_block: int
    last_block: int
    heading: Heading | None = None
    contents: bool = False
    after_grid: bool = False

    @property
    def is_title(self) -> bool:
        """Whether the passage is a numbered title and holds no sentence."""
        return self.heading is not None and self.heading.is_title

    @property
    def origin(self) -> Origin:
        """The place where the passage begins."""
        return self.origins[0]

    def cut(self, start: int, end: int) -> str:
        """The letters *start* to *end* of `text` as they are written in the file."""
        if start >= end:
            return ""
        return self.written[self.indexes[start] : self.indexes[end - 1] + 1].strip()

    def origin_of(self, start: int, end: int) -> Origin:
        """The place of the letters *start* to *end* of `text`; its `text` is what is written there."""
        paragraph = bisect_right(self.starts, self.indexes[start]) - 1
        return replace(self.origins[paragraph], text=self.cut(start, end))


class Sentence(Struct, frozen=True):
    """A sentence of a passage: the letters *start* to *end* of its text, the mark at its end included."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence without blanks."""
        return self.passage.text[self.start : self.end]

    @property
    def written(self) -> str:
        """The sentence as written."""
        return self.passage.cut(self.start, self.end)

    def origin_of(self, start: int, end: int) -> Origin:
        """The place of letters counted from the sentence's first."""
        return self.passage.origin_of(self.start + start, self.start + end)


_BLANK_BETWEEN_DIGITS = compiled_on_use(r"(?<=\d)[\s　]+(?=\d)")
_PIECE = compiled_on_use(r"[^\s　*]+")
_SENTENCE = compiled_on_use(r"[^。；！？]*(?:[。；！？]+[”’」』）]*|$)")
_ENDS_SENTENCE = tuple("。；：！？;:!?》】")
_LABEL_LINE = compiled_on_use(r"[^，。；]{2,12}[:：]")
_TITLE_END = compiled_on_use(r"(?:表|报告|决算|结果|目录|附件\d*|\d{4}年度?\)?|日)$")
_SHORTEST_BROKEN = 18
"""A line with fewer letters than this is not taken for one that was broken, unless it ends in a comma."""


def split_sentences(passage: Passage) -> Iterator[Sentence]:
    """The sentences of a passage; a semicolon ends one too, for it separates whole statements in this genre."""
    for match in _SENTENCE.finditer(passage.text):
        if match.end() > match.start():
            yield Sentence(passage, match.start(), match.end())


def gather_passages(document: Document) -> tuple[Passage, ...]:
    """
    The prose of a document as passages in order, tables left out.

    A paragraph is joined to the next where it does not end a sentence and is no title, and the next has no number and
    no label of its own; a table between them parts them.
    """
    blocks = list(enumerate(document.blocks))
    paragraphs = [
        (index, block) for index, block in blocks if isinstance(block, Paragraph) and _PIECE.search(block.text)
    ]
    grids = [index for index, block in blocks if isinstance(block, Grid)]
    contents = contents_positions([paragraph for _, paragraph in paragraphs])
    passages: list[Passage] = []
    run: list[tuple[int, Paragraph]] = []
    for position, (index, paragraph) in enumerate(paragraphs):
        parted = not run or _grid_between(grids, run[-1][0], index)
        listed = position in contents
        if run and (parted or listed or not _goes_on(run, paragraph)):
            passages.append(_joined(run, grids, listed=position - 1 in contents))
            run = []
        run.append((index, paragraph))
    if run:
        passages.append(_joined(run, grids, listed=len(paragraphs) - 1 in contents))
    return tuple(passages)


def _grid_between(grids: Sequence[int], first: int, second: int) -> bool:
    return bisect_right(grids, second) > bisect_right(grids, first)


def _goes_on(run: list[tuple[int, Paragraph]], following: Paragraph) -> bool:
    last = run[-1][1]
    if last.heading is not None or following.heading is not None or last.text.endswith(_ENDS_SENTENCE):
        return False
    if parse_heading(following.text) is not None or _LABEL_LINE.match(following.text):
        return False
    if len(run) == 1 and _stands_alone(last.text):
        return False
    return len(last.text) >= _SHORTEST_BROKEN or last.text.endswith(("，", "、", ","))


def _stands_alone(text: str) -> bool:
    heading = parse_heading(text)
    if heading is not None:
        return heading.is_title and len(heading.title) < _SHORTEST_BROKEN + 6
    return _TITLE_END.search(text.rstrip()) is not None and not any(mark in text for mark in "，。；")


def _joined(run: list[tuple[int, Paragraph]], grids: Sequence[int], *, listed: bool) -> Passage:
    starts: list[int] = []
    parts: list[str] = []
    length = 0
    for _, paragraph in run:
        starts.append(length)
        parts.append(paragraph.text)
        length += len(paragraph.text)
    written = "".join(parts)
    text, indexes = _compacted(written)
    first, last = run[0][0], run[-1][0]
    return Passage(
        written=written,
        text=text,
        indexes=indexes,
        starts=tuple(starts),
        origins=tuple(paragraph.origin for _, paragraph in run),
        first_block=first,
        last_block=last,
        heading=parse_heading(written),
        contents=listed,
        after_grid=first - 1 in grids,
    )


def _compacted(written: str) -> tuple[str, Sequence[int]]:
    narrowed = with_one_width(written)
    if _BLANK_BETWEEN_DIGITS.search(narrowed):
        # "2 3" is two numbers: the blank between digits stays, as the only one.
        narrowed = _BLANK_BETWEEN_DIGITS.sub(lambda gap: "\0" + " " * (len(gap.group()) - 1), narrowed)
    pieces = [(match.start(), match.group()) for match in _PIECE.finditer(narrowed)]
    if len(pieces) == 1 and "\0" not in narrowed:
        return pieces[0][1], range(pieces[0][0], pieces[0][0] + len(pieces[0][1]))
    indexes = [start + offset for start, piece in pieces for offset in range(len(piece))]
    return "".join(piece for _, piece in pieces).replace("\0", " "), indexes
