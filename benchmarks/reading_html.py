"""
Time, memory and right cells of the html reader, against two floors from the same run.

The floor is `lxml.html.fromstring` alone; the peer parses too and takes the text of each cell by `text_content`, which
tells neither lines nor spans. The difference is encoding, hidden text, lines, spans, origins and the hash of the file.
Pages are made up: 36 rows × 10 columns, 222 cells, 58 of them merged, styled as Word does.
Run: python benchmarks/reading_html.py
"""

from __future__ import annotations

import sys

from generated_forms import boxes_of, html_of
from reading_runs import Reader, compare, peak_of, share_of_right_cells

FORMS = 20
PAIRS = 11


def parse(data: bytes) -> object:
    """Only the tree."""
    import lxml.html

    return lxml.html.fromstring(data)


def take_texts(data: bytes) -> object:
    """The tree, and the text of each cell."""
    import lxml.html

    return [cell.text_content() for cell in lxml.html.fromstring(data).iter("td")]


def read(data: bytes) -> object:
    """The document."""
    from jixiao.reading import html
    from jixiao.reading.raw import RawFile

    return html.read(RawFile("甲.html", data))


READERS: dict[str, Reader] = {"floor": parse, "peer": take_texts, "jixiao": read}


def run() -> None:
    """Print machine, versions, times, memory and the share of cells that are right beside."""
    forms = [boxes_of(seed) for seed in range(FORMS)]
    files = [html_of(boxes) for boxes in forms]
    compare("html", files, READERS, pairs=PAIRS)
    right, of = share_of_right_cells(forms, files, read)
    print(f"  cells right: {right} of {of}")
    print(f"  peak memory, jixiao / floor: {peak_of(__file__, 'jixiao') / peak_of(__file__, 'floor'):.2f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for seed in range(FORMS):
            READERS[sys.argv[1]](html_of(boxes_of(seed)))
    else:
        run()
