"""Reviews many files: folders are walked, a file that can't be read is reported and never stops the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import file_digest, sha256
from pathlib import Path

from jixiao.errors import JixiaoError
from jixiao.form import Submission
from jixiao.origin import Origin
from jixiao.reviewing.engine import ReviewSettings, review
from jixiao.reviewing.finding import Batch, FileStatus, Finding, LedgerEntry, Review
from jixiao.rules import Status
from jixiao.vocabulary import Severity

UNREADABLE_CODE = "R109"
"""The code of a file that can't be read (no-text-layer): raised by the readers, so that no rule has to run."""

_SIDE_FILE = ".jixiao-review.toml"
Load = Callable[[Path], Submission]
Progress = Callable[[int, int, Path], None]


def walk(paths: list[Path]) -> Iterator[Path]:
    """
    The files that *paths* name: files as given, folders walked through in order of name.

    In a folder, hidden files, the lock files of office programs (~$…) and the program's own side files are left out;
    links are not followed. A side file that is named together with its own file, as 上报/* names both, is left out too.
    """
    named = set(paths)
    for path in paths:
        if _is_folder(path):
            yield from (found for found in sorted(path.rglob("*")) if _is_file(found) and not _left_out(found, path))
        elif not (_is_side_file(path) and path.with_name(path.name.removesuffix(_SIDE_FILE)) in named):
            yield path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_file(path: Path) -> bool:
    """Whether a file stands there; what the system does not even look at is one, so that its reader says why."""
    try:
        return path.is_file()
    except OSError:
        return True


def _left_out(path: Path, root: Path) -> bool:
    parts = path.relative_to(root).parts
    hidden = any(part.startswith((".", "~$")) for part in parts)
    return hidden or _is_side_file(path) or path.is_symlink()


def _is_side_file(path: Path) -> bool:
    """Whether a file holds the decisions (审核决定) on the file beside it."""
    return path.name.endswith(_SIDE_FILE)


def review_files(
    paths: list[Path],
    load: Load,
    *,
    settings: ReviewSettings | None = None,
    progress: Progress | None = None,
) -> Batch:
    """
    The reviews of all files, in order. *progress* is called before each with its number from 1, the total and its path.

    A file that can't be read yields a review with the status `unreadable`, the reason and the remedy.
    """
    files = list(walk(paths))
    reviews = []
    for number, path in enumerate(files, start=1):
        if progress is not None:
            progress(number, len(files), path)
        reviews.append(review_file(path, load, settings=settings))
    return Batch(tuple(reviews))


def review_file(path: Path, load: Load, *, settings: ReviewSettings | None = None) -> Review:
    """The review of one file; a failure to read it is the review's result, not an exception."""
    try:
        submission = load(path)
    except JixiaoError as error:
        return unreadable(path, error)
    return review(submission, settings=settings)


def unreadable(path: Path, error: JixiaoError) -> Review:
    """The review of a file that can't be read: its reason, and the finding R109 with place and remedy."""
    finding = Finding(
        code=UNREADABLE_CODE,
        rule="no-text-layer",
        severity=Severity.ERROR,
        subject=path.name,
        message=f"文件不能读取，未作任何审核：{error.what}",
        expected=None,
        printed=None,
        arithmetic=None,
        verify=error.remedy,
        basis=(),
        origin=Origin(file=str(path)),
        related=(),
        form=None,
        root=None,
        fingerprint=sha256(_key(path.name, error.what)).hexdigest()[:16],
        consistent_with=(),
    )
    ledger = LedgerEntry(UNREADABLE_CODE, path.name, Status.FOUND, error.what)
    return Review(
        path=str(path),
        sha256=_digest(path),
        status=FileStatus.UNREADABLE,
        reason=error.line(),
        findings=(finding,),
        ledger=(ledger,),
    )


def _key(name: str, what: str) -> bytes:
    """What tells one unreadable file from another; a name may hold bytes that are no UTF-8."""
    return f"{UNREADABLE_CODE}\x1f{name}\x1f{what}".encode("utf-8", "surrogateescape")


def _digest(path: Path) -> str:
    """The digest of a file, however large; empty where nothing is stored: a pipe would never end."""
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
