"""TOML with its lines: parsing that fails with a line, and the line of any key for later complaints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

import tomli

from reader.story.problems import Problem
from reader.story.source import Unusable

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands: ("fact", 3, "claims", "canada", "said")."""

_HEADER = re.compile(r"\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"\n]*"|'[^'\n]*'""")
_FENCE = re.compile(r'"""|\'\'\'')


def parse(file: str, source: str, offset: int = 0) -> dict[str, Any]:
    """The TOML document.

    Args:
        file: its name, for messages.
        source: its text.
        offset: lines of the file before the first of `source` (front matter begins on line 2).

    Raises:
        Unusable: it is no TOML, or nested beyond all measure; the problem names the line.
    """
    try:
        return tomli.loads(source)
    except tomli.TOMLDecodeError as error:
        line = min(getattr(error, "lineno", 1), source.count("\n") + 1)
        what = getattr(error, "msg", str(error))
    except (RecursionError, ValueError) as error:
        line, what = 1, str(error) or "nested too deeply"
    raise Unusable(
        Problem(file, line + offset, "", f"no valid TOML: {what[:1].lower()}{what[1:]}", "TOML 1.1")
    )


class Lines:
    """Finds the line of a key in TOML source. Made only when there is something to complain of."""

    def __init__(self, source: str, offset: int = 0) -> None:
        self._lines: dict[Path, int] = {(): 1 + offset}
        self._counts: dict[Path, int] = {}
        table: Path = ()
        fence = ""
        for number, line in enumerate(source.split("\n"), 1 + offset):
            if fence:
                fence = "" if fence in line else fence
                continue
            if header := _HEADER.match(line):
                names = _names(header[2])
                self._lines.setdefault(tuple(names), number)
                table = self._resolve(names, array=header[1] == "[[")
                self._lines.setdefault(table, number)
            elif key := _KEY.match(line):
                path = table
                for name in _names(key[1]):
                    path = (*path, name)
                    self._lines.setdefault(path, number)
                fence = _opened_fence(line[key.end() :])

    def line(self, path: Sequence[str | int]) -> int:
        """The line where that value, or else the nearest table round it, begins."""
        for length in range(len(path), -1, -1):
            found = self._lines.get(tuple(path[:length]))
            if found is not None:
                return found
        return 1

    def _resolve(self, names: list[str], *, array: bool) -> Path:
        path: Path = ()
        for position, name in enumerate(names):
            path = (*path, name)
            if array and position == len(names) - 1:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        return path


def _names(dotted: str) -> list[str]:
    return [part.strip("\"'") for part in _PART.findall(dotted)]


def _opened_fence(rest: str) -> str:
    """The quotes of a multi-line string that begins on this line and does not end on it."""
    fences = _FENCE.findall(rest)
    return fences[0] if fences and fences.count(fences[0]) % 2 else ""
