"""TOML with its lines: parsing that fails with a line, and the line of any key for later complaints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import tomli

from reader.story.problems import Problem
from reader.story.remedies import remedy
from reader.story.source import Unusable

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands: ("fact", 3, "claims", "canada", "said")."""

_STRINGS = (r'"{3}(?:[^\\]|\\.)*?"{3,5}', r"'{3}.*?'{3,5}", r'"(?:[^"\\\n]|\\.)*"', r"'[^'\n]*'")
_TOKEN = (
    # Compiled when a line is first asked for, as few stories do: `re` keeps it.
    r"(?s)#[^\n]*|[ \t\r]+|(?P<token>\n|" + "|".join(_STRINGS) + r"""|[\[\]{}=,.]|[^\s\[\]{}=,.#"']+)"""
)


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
        what, expected = getattr(error, "msg", str(error)), "TOML 1.1"
        if (position := getattr(error, "pos", None)) is not None:
            # Its place counts in what tomli read: there every line break is one character.
            expected, cause = remedy(error.doc, what, position)
            line = line if cause is None else error.doc.count("\n", 0, cause) + 1
    except (RecursionError, ValueError) as error:
        line, what, expected = _beyond_measure(source), str(error) or "nested too deeply", "TOML 1.1"
    raise Unusable(Problem(file, line + offset, "", f"no valid TOML: {what}", expected))


_DEEPEST, _LONGEST_KEY, _MOST_DIGITS = 400, 1000, 4300
"""Where tomli (levels, parts of a key) and Python (digits of a number) give up, without naming a line."""


def _beyond_measure(source: str) -> int:
    """The line on which a document first goes beyond what is read at all."""
    depth = parts = 0
    for token, line in _tokens(source, 1):
        depth += (token in ("[", "{")) - (token in ("]", "}"))
        parts = parts + 1 if token == "." else 0 if token in ("\n", "=", ",") else parts
        digits = len(token) > _MOST_DIGITS and token[0] in "+-0123456789"
        if depth > _DEEPEST or parts >= _LONGEST_KEY or digits:
            return line
    return 1


class Lines:
    """Finds the line of a key in valid TOML. Made only when there is something to complain of."""

    def __init__(self, source: str, offset: int = 0) -> None:
        self._lines: dict[Path, int] = {(): 1 + offset}
        self._counts: dict[Path, int] = {}
        self._tokens = list(_tokens(source, 1 + offset))
        self._at = 0
        table: Path = ()
        while self._skip("\n"):
            line = self._tokens[self._at][1]
            if self._next == "[":
                table = self._header(line)
            else:
                self._pair(table)

    def line(self, path: Sequence[str | int]) -> int:
        """The line where that value, or else the nearest table round it, begins."""
        for length in range(len(path), -1, -1):
            found = self._lines.get(tuple(path[:length]))
            if found is not None:
                return found
        return 1

    @property
    def _next(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    def _skip(self, what: str) -> bool:
        """Passes over these tokens; says whether anything follows."""
        while self._next and self._next in what:
            self._at += 1
        return bool(self._next)

    def _take(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1][0]

    def _key(self, end: str) -> list[str]:
        """The parts of a dotted key, up to the token that ends it."""
        names = []
        while self._next and self._next != end:
            name = self._take()
            if name != ".":
                names.append(name.strip("\"'"))
        return names

    def _header(self, line: int) -> Path:
        """`[table]` or `[[array of tables]]`: the path of what follows."""
        self._take()
        array = self._next == "["
        self._skip("[")
        names = self._key("]")
        self._skip("]")
        path: Path = ()
        for position, name in enumerate(names):
            path = (*path, name)
            self._lines.setdefault(path, line)
            if array and position == len(names) - 1:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        self._lines.setdefault(path, line)
        return path

    def _pair(self, table: Path) -> None:
        line = self._tokens[self._at][1]
        path = table
        for name in self._key("="):
            path = (*path, name)
            self._lines.setdefault(path, line)
        self._take()
        self._value(path)

    def _value(self, path: Path) -> None:
        """Passes over a value, noting where what is inside it stands."""
        opened = self._take() if self._next else ""
        index = 0
        while opened in ("[", "{") and self._skip("\n,") and self._next not in ("]", "}"):
            if opened == "{":
                self._pair(path)
            else:
                self._lines.setdefault((*path, index), self._tokens[self._at][1])
                self._value((*path, index))
                index += 1
        if opened in ("[", "{"):
            self._skip("\n")
            self._take()
        else:
            while self._next not in ("", "\n", ",", "]", "}"):
                self._take()  # dates and numbers are several tokens


def _tokens(source: str, line: int) -> Iterator[tuple[str, int]]:
    """(token, line) of TOML source, without white space and comments; a line break is a token."""
    for match in re.finditer(_TOKEN, source):
        if token := match["token"]:
            yield token, line
            line += token.count("\n")
