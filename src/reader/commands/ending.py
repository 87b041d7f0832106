"""How a command ends that can't do what it was asked: what a person can mend is told, a bug is reported."""

from __future__ import annotations

import errno
import os
import platform
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from reader import __version__
from reader.commands.printing import CANNOT, narrate
from reader.story.problems import Mendable

BUG = 70
"""The exit code of a bug: EX_SOFTWARE of BSD's sysexits.h, which no script takes for "problems found"."""
REPORT = "bug-report.txt"
_MOST_FRAMES = 60
_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def ended(error: BaseException) -> int:
    """Tells why the program can't go on, in one line for each cause, and gives its exit code."""
    if isinstance(error, Mendable):
        for line in error.lines:
            narrate(line)
    elif isinstance(error, OSError) and error.errno in _DISK and error.filename is None:
        narrate(f"stdout: can't be written ({error.strerror}); free some room, or name another file")
    else:
        narrate(_told(error))
        return BUG
    return CANNOT


def _told(error: BaseException) -> str:
    """One line on a bug: what, where, and where the report is."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {_place(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    kept = _kept(report(error))
    please = f"a report without any of your texts is in {kept}" if kept else "no report could be written"
    return f"a bug in reader: {type(error).__name__}{where}; nothing of yours is lost; {please}"


def report(error: BaseException) -> str:
    """What is known of a bug, without a word of any text or a path of anybody's home.

    The messages of exceptions and the values of variables may hold both, so neither is told: types of
    exceptions, and lines of the program, say where to look.
    """
    lines = [
        f"reader {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"modules: {', '.join(_versions())}",
    ]
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        frames = traceback.extract_tb(cause.__traceback__)
        lines += [f"  {_place(f.filename)}:{f.lineno} in {f.name}" for f in frames[-_MOST_FRAMES:]]
        inner = getattr(cause, "error", None)  # where Textual's workers keep what they met
        cause = inner if isinstance(inner, BaseException) else cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def _place(filename: str) -> str:
    """A file of the program or of a library, without the folders that lead to it."""
    parts = Path(filename).parts
    for anchor in ("site-packages", "src", f"python{sys.version_info[0]}.{sys.version_info[1]}"):
        if anchor in parts:
            return "/".join(parts[parts.index(anchor) + 1 :])
    return parts[-1] if parts else "?"


def _versions() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, version

    for name in ("textual", "rich", "click", "msgspec", "tomli"):
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} ?"


def _kept(text: str) -> str:
    """Where the report now is, `~` for home; empty if it could not be written. The last one is kept."""
    import platformdirs

    try:
        path = Path(platformdirs.user_cache_path("reader", appauthor=False)) / REPORT
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        home = Path.home()
        return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
    except (OSError, RuntimeError, KeyError):
        return ""
