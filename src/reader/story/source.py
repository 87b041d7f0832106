"""Bytes from disk to text: only regular files inside the story's folder, UTF-8, within the limits."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.story.problems import Problem

ARTICLE_LIMIT = 2 * 1024 * 1024
TABLE_LIMIT = 8 * 1024 * 1024
FACT_LIMIT = 20_000
ARTICLES_LIMIT = 200


class Unusable(Exception):
    """A file that can't be read as text; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def read_text(path: Path, folder: Path, limit: int) -> str:
    """The whole file as text, a byte-order mark removed; not yet cleaned.

    The file is opened once and judged by its handle, so that it can't be swapped in between.

    Args:
        path: the file.
        folder: the story's folder; a link that leads out of it is refused.
        limit: the most bytes that are read.

    Raises:
        Unusable: it is no regular file, lies outside, is too large, or is no UTF-8 text.
    """
    name = str(path)
    try:
        data = _read_bytes(_inside(path, folder), limit)
    except FileNotFoundError:
        raise _unusable(name, "no such file", "a file that exists") from None
    except (OSError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise _unusable(name, f"can't be read ({reason})", "a file that can be opened") from None
    return _decode(name, data)


def _inside(path: Path, folder: Path) -> Path:
    """The file itself, where `path` is a link; links are followed here and never when it is opened."""
    if not path.is_symlink():
        return path
    target = path.resolve()
    if not target.is_relative_to(folder.resolve()):
        raise _unusable(str(path), "is a link that leads out of the story's folder", "a file inside it")
    return target


_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOFOLLOW"):
    _FLAGS |= getattr(os, _name, 0)


def _read_bytes(path: Path, limit: int) -> bytes:
    handle = os.open(path, _FLAGS)
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise _unusable(str(path), "is no regular file", "a text file")
        if status.st_size > limit:
            raise _unusable(str(path), f"is larger than {limit // 1024 // 1024} MB", "a smaller file")
        # No more is asked for than there is: as much is set aside before it is read.
        return file.read(min(limit, status.st_size + 1))


def _decode(name: str, data: bytes) -> str:
    head = data[:1024]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or head.count(0) > 3:
        raise _unusable(name, "is binary or UTF-16", "text in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # CR alone ends a line as well; as everywhere else, each CR LF is one.
        before = data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line = before.count(b"\n") + 1
        raise _unusable(name, f"byte 0x{data[error.start]:02x} is no UTF-8", "text in UTF-8", line) from None


def _unusable(name: str, what: str, expected: str, line: int = 1) -> Unusable:
    return Unusable(Problem(name, line, "", what, expected))
