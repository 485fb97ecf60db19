"""A place at the start of a name read by the help of another name: with a slip in it, or without its level."""

from __future__ import annotations

from jixiao.names.gazetteer import place_at_start, stem_at_start, stem_of
from jixiao.names.lookalike import are_alike
from jixiao.names.place import Place


def read_as(text: str, chain: tuple[Place, ...]) -> tuple[str, tuple[str, str] | None] | None:
    """
    *text* with the places of *chain* written out at its start, and the slip that was mended (None where none was).

    None where it doesn't begin with a slip of them (潍坊甫 for 潍坊市), or with the last of them without its level.
    """
    if not chain or not (chain[-1].codes or chain[-1].is_town):
        return None
    names = [place.name for place in chain]
    for start in range(len(names)):
        written = "".join(names[start:])
        head = text[: len(written)]
        if head == written:
            return ("".join(names) + text[len(written) :], None) if start else None
        slip = _slip(text, head, written)
        if slip is not None:
            return written + text[len(written) :], slip
    stem = stem_of(names[-1])
    if len(stem) > 1 and text.startswith(stem) and place_at_start(text) is None:
        return names[-1] + text[len(stem) :], None
    return None


def _slip(text: str, head: str, written: str) -> tuple[str, str] | None:
    """The one pair of characters drawn alike by which a head isn't what is written, outside any real place."""
    if len(head) != len(written) or place_at_start(text) is not None:
        return None
    apart = [position for position, pair in enumerate(zip(head, written, strict=True)) if pair[0] != pair[1]]
    if len(apart) != 1 or not are_alike(head[apart[0]], written[apart[0]]):
        return None
    if apart[0] < len(stem_at_start(text) or ""):
        return None
    return head[apart[0]], written[apart[0]]
