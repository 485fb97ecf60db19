"""Where the samples are, in a clone of the repository and in an installed wheel."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

NO_SAMPLES = frozenset({"README.md"})


def sample_files() -> tuple[Path, ...]:
    """The samples in alphabetical order; none where the installation has none."""
    packaged = Path(str(files("jixiao").joinpath("samples")))
    folder = packaged if packaged.is_dir() else Path(__file__).resolve().parents[4] / "samples"
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if path.is_file() and path.name not in NO_SAMPLES))
