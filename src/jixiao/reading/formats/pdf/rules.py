"""Ruling lines before they are tables: pieces put together, lines that hang together, open sides closed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jixiao.reading.formats.pdf.page import Rule

SNAP = 4.0
"""Lines nearer than this (in points) are one: a double border, or the borders of two cells that touch."""
_GAP = 3.0
_TOUCH = 2.0
_OPEN_SIDE = 10.0
_FEWEST_OPEN = 3
_ROUNDS = 4


def straightened(rules: Sequence[Rule]) -> list[Rule]:
    """Pieces of one line as one: dashes, the borders of neighbouring cells, double lines. Dots that stay alone go."""
    straight: list[Rule] = []
    for band in _bands(sorted(rules, key=lambda rule: rule.at), SNAP / 2):
        pieces = sorted(band, key=lambda rule: rule.start)
        at = sum(piece.at for piece in pieces) / len(pieces)
        start, end = pieces[0].start, pieces[0].end
        for piece in pieces[1:]:
            if piece.start <= end + _GAP:
                end = max(end, piece.end)
            else:
                straight.append(Rule(at, start, end))
                start, end = piece.start, piece.end
        straight.append(Rule(at, start, end))
    return [rule for rule in straight if rule.end - rule.start > SNAP]


def _bands(ordered: Sequence[Rule], reach: float) -> Iterable[list[Rule]]:
    """Lines whose places are within *reach* of the one before, and twice that of the first."""
    band: list[Rule] = []
    for rule in ordered:
        if band and (rule.at - band[-1].at > reach or rule.at - band[0].at > 2 * reach):
            yield band
            band = []
        band.append(rule)
    if band:
        yield band


def _meet(one: Rule, other: Rule) -> bool:
    """Whether two lines, one across and one down, cross or touch."""
    reaches = one.start - _TOUCH <= other.at <= one.end + _TOUCH
    return reaches and other.start - _TOUCH <= one.at <= other.end + _TOUCH


def groups_of(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that hang together, each group with its lines across and its lines down."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    left_across, left_down = list(across), list(down)
    while left_across and left_down:
        group: tuple[list[Rule], list[Rule]] = ([left_across.pop()], [])
        fresh_across, fresh_down = list(group[0]), list(group[1])
        while fresh_across or fresh_down:
            fresh_down = [rule for rule in left_down if any(_meet(each, rule) for each in fresh_across)]
            left_down = _without(left_down, fresh_down)
            fresh_across = [rule for rule in left_across if any(_meet(rule, each) for each in fresh_down)]
            left_across = _without(left_across, fresh_across)
            group[0].extend(fresh_across)
            group[1].extend(fresh_down)
        groups.append(group)
    return groups


def _without(rules: list[Rule], taken: Sequence[Rule]) -> list[Rule]:
    gone = {id(rule) for rule in taken}
    return [rule for rule in rules if id(rule) not in gone]


def closed(across: list[Rule], down: list[Rule]) -> tuple[list[Rule], list[Rule]]:
    """The lines of a table with those added that its open sides lack: where its other lines all end at one place."""
    if len(across) < 2 or not down:
        return across, down
    sides = list(_missing(across, down))
    if len(sides) > 1:
        # Nothing frames it: its first and last row may have but one line, and they reach from side to side.
        ends = [Rule(end.at, sides[0].at, sides[1].at) for end in _missing(down, across, few=True)]
        sides = list(_missing([*across, *ends], down))
    else:
        ends = list(_missing(down, across))
    added_down = [*sides, *_unfinished(across, down)]
    added_across = [*ends, *_unfinished(down, across)]
    return _trimmed([*across, *added_across], [*down, *added_down])


def _missing(rules: Sequence[Rule], sides: Sequence[Rule], *, few: bool = False) -> Iterable[Rule]:
    """
    The lines that close the ends of *rules* where those reach beyond the outermost of *sides*.

    All rules, half of many or the outermost have to end there: these frame a row that the end of a page cuts. With
    *few* a single one is enough.
    """
    places = [side.at for side in sides]
    first, last = min(rule.at for rule in rules), max(rule.at for rule in rules)
    before = [(rule.start, rule.at) for rule in rules if rule.start < min(places) - _OPEN_SIDE]
    behind = [(rule.end, rule.at) for rule in rules if rule.end > max(places) + _OPEN_SIDE]
    for reaching in (before, behind):
        if not reaching:
            continue
        ends, starts = [end for end, _ in reaching], [at for _, at in reaching]
        are_outermost = min(starts) - first <= SNAP and last - max(starts) <= SNAP
        are_many = len(ends) >= _FEWEST_OPEN and (are_outermost or 2 * len(ends) >= len(rules))
        enough = few or are_many or len(ends) == len(rules) > 1
        if enough and max(ends) - min(ends) <= SNAP:
            yield Rule(sum(ends) / len(ends), first, last)


def _unfinished(rules: Sequence[Rule], sides: Sequence[Rule]) -> Iterable[Rule]:
    """
    The outermost of *sides* where they are drawn in part only, as long as *rules* end there.

    Worksheets are printed so: a merged cell that the end of a page cuts has no line there.
    """
    places = [side.at for side in sides]
    for place, ends in ((min(places), [rule.start for rule in rules]), (max(places), [rule.end for rule in rules])):
        reaching = [rule.at for rule, end in zip(rules, ends, strict=True) if abs(end - place) <= SNAP]
        if not reaching:
            continue
        first, last = min(reaching), max(reaching)
        is_whole = any(
            abs(side.at - place) <= SNAP and side.start - SNAP <= first and last <= side.end + SNAP for side in sides
        )
        if not is_whole:
            yield Rule(place, first, last)


def _trimmed(across: list[Rule], down: list[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Lines cut back to where they meet others; one that meets fewer than two, such as an underline, bounds nothing."""
    for _ in range(_ROUNDS):
        kept_across = [rule for rule in (_between(rule, down) for rule in across) if rule is not None]
        kept_down = [rule for rule in (_between(rule, kept_across) for rule in down) if rule is not None]
        settled = len(kept_across) == len(across) and len(kept_down) == len(down)
        across, down = kept_across, kept_down
        if settled:
            break
    return across, down


def _between(rule: Rule, others: Sequence[Rule]) -> Rule | None:
    at, start, end = rule.at, rule.start - _TOUCH, rule.end + _TOUCH
    met = [
        other.at for other in others if start <= other.at <= end and other.start - _TOUCH <= at <= other.end + _TOUCH
    ]
    if not met or max(met) - min(met) <= SNAP:
        return None
    return Rule(rule.at, min(met), max(met))


def places_of(rules: Sequence[Rule]) -> list[float]:
    """Where the lines stand, those within `SNAP` of each other taken together."""
    bands = _bands(sorted(rules, key=lambda rule: rule.at), SNAP)
    return [sum(rule.at for rule in band) / len(band) for band in bands]
