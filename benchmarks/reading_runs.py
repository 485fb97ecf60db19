"""Runs readers in turn on the same files, and counts what they got right: shared by the reading benchmarks."""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from time import process_time
from typing import TypeAlias, cast

from generated_forms import Box

from jixiao.document import Document

Reader: TypeAlias = Callable[[bytes], object]
"""Reads the bytes of a file; what it returns is its own affair."""
_PEAK = (
    "import resource,runpy,sys;sys.argv=[{file!r},{reader!r}];sys.path.insert(0,{folder!r});"
    "runpy.run_path({file!r},run_name='__main__');print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
)


def compare(title: str, files: Sequence[bytes], readers: Mapping[str, Reader], *, pairs: int) -> None:
    """Print the CPU time per file of each reader, run in turn *pairs* times, as median, spread and multiple of the first."""
    for read in readers.values():
        read(files[0])
    times: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(pairs):
        for name, read in readers.items():
            started = process_time()
            for data in files:
                read(data)
            times[name].append((process_time() - started) / len(files) * 1e3)
    print(f"{title}: Python {platform.python_version()}, {platform.machine()}, {sys.platform}; {len(files)} files read")
    first = times[next(iter(readers))]
    for name, taken in times.items():
        ratios = [own / base for own, base in zip(taken, first, strict=True)]
        print(
            f"  {name:12} median {statistics.median(taken):7.2f} ms, spread {max(taken) - min(taken):6.2f} ms, n={pairs}, "
            f"{statistics.median(ratios):5.2f} × first ({min(ratios):.2f}–{max(ratios):.2f})"
        )


def share_of_right_cells(forms: Sequence[list[Box]], files: Sequence[bytes], read: Reader) -> tuple[int, int]:
    """How many of the cells were found with their place, span and text, and how many there are."""
    right = 0
    for boxes, data in zip(forms, files, strict=True):
        (grid,) = cast("Document", read(data)).grids()
        found = {
            Box(cell.row, cell.column, cell.rows, cell.columns, cell.text)
            for row in range(grid.height)
            for cell in grid.starts(row)
        }
        right += len(found & set(boxes))
    return right, sum(len(boxes) for boxes in forms)


def peak_of(file: str, reader: str) -> float:
    """The most memory that a process takes which runs a benchmark's reader alone, in kibibytes."""
    folder = file.rpartition("/")[0]
    code = _PEAK.format(file=file, reader=reader, folder=folder)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])
