"""Annexes that a file cites, and where it has them: headings 附件3, titles of tables, a part that is called 附件."""

from __future__ import annotations

from msgspec import Struct

from jixiao.form import Claim, ClaimKind, Report
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Passage
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import squeezed

_HEAD = compiled_on_use(
    r"附(?P<kind>件|表)(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})?[：:.、]?(?P<title>.{0,80})",
    needs=("附件", "附表"),
)
_LEADS_TO = compiled_on_use(r"(?:见|如下|附后)[^。]{0,12}[：:]?$|：$")
_ANNEX_PART = compiled_on_use(r"附件|附表|附录")
_OF_ANOTHER_TEXT = compiled_on_use(r"[》号文][）〕〉]?(?:的)?附(?:件|表)")
_BOOK_TITLE = compiled_on_use(r"《([^《》]{2,60})》")
_TAIL = compiled_on_use(r"^.*?(?:20\d\d年度?)")
_LONGEST_HEAD = 90


class Annex(Struct, frozen=True):
    """An annex that the text cites: its label (附件3), its title (empty where none is given), and the citations."""

    label: str
    title: str
    citations: tuple[Claim, ...]


class AnnexPlaces(Struct, frozen=True):
    """
    Where a file has annexes: the headings by label, the titles that stand alone, and whether it has a part for them.

    `headings` maps a label (附件3) to the titles that follow it; `titles` are the titles of tables and lone lines.
    """

    headings: dict[str, tuple[str, ...]]
    titles: tuple[str, ...]
    has_part: bool

    @property
    def numbered(self) -> list[str]:
        """The labels with a number: only beside these does another number read as missing."""
        return [label for label in self.headings if label[-1] not in "件表"]


def cited_annexes(report: Report, places: AnnexPlaces) -> list[Annex]:
    """The annexes that the prose cites, each once; a line that heads an annex is no citation, nor is another text's."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in report.claims:
        if claim.kind is not ClaimKind.ANNEX or _OF_ANOTHER_TEXT.search(squeezed(claim.text)):
            continue
        title = "" if claim.value == claim.about else squeezed(claim.value or "").rstrip("）)。")
        if title in places.headings.get(claim.about, ()):
            continue
        found.setdefault((claim.about, title), []).append(claim)
    return [Annex(label, title, tuple(claims)) for (label, title), claims in found.items()]


def find_places(file: FileUnderReview) -> AnnexPlaces:
    """Where the file has annexes, by its lone lines and its tables."""
    headings: dict[str, list[str]] = {}
    titles: list[str] = [squeezed(other.title) for other in file.submission.others]
    titles += [squeezed(form.form.title.text or "") for form in file.forms]
    has_part = False
    passages = file.passages
    for before, passage in zip((None, *passages), passages, strict=False):
        if passage.contents or len(passage.text) > _LONGEST_HEAD:
            continue
        part = passage.heading is not None and passage.is_title and _ANNEX_PART.match(passage.heading.title)
        has_part = has_part or bool(part)
        head = _HEAD.fullmatch(passage.text)
        if head is None:
            titles += [passage.text] if passage.heading is None else [squeezed(passage.heading.title)]
        elif not _is_led_to(before):
            headings.setdefault(f"附{head['kind']}{head['number'] or ''}", []).append(head["title"])
    return AnnexPlaces({label: tuple(found) for label, found in headings.items()}, tuple(titles), has_part)


def holds(places: AnnexPlaces, annex: Annex) -> bool:
    """Whether the file has the annex: by its number as a heading, or by its title standing alone."""
    if annex.label in places.headings:
        return True
    return any(_is_title(core, title) for core in _cores(annex.title) for title in _standing(places))


def _standing(places: AnnexPlaces) -> list[str]:
    return [*places.titles, *(title for titles in places.headings.values() for title in titles)]


def _is_led_to(before: Passage | None) -> bool:
    """Whether the line is what the sentence before it points at (具体详见：), and so a citation."""
    return before is not None and _LEADS_TO.search(before.text) is not None


def _cores(title: str) -> list[str]:
    """What of a title must be found again: what stands in 《》, else the title without the words before its year."""
    quoted = _BOOK_TITLE.findall(title)
    return [squeezed(core) for core in quoted] or ([_TAIL.sub("", title)] if len(title) > 3 else [])


def _is_title(core: str, standing: str) -> bool:
    return len(core) > 3 and core in standing and "附" not in standing.partition(core)[0]
