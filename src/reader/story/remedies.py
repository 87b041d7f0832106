"""What to do about what tomli finds wrong: its messages say what it met, seldom what to write."""

from __future__ import annotations

import re

_ELSE = "TOML 1.1"
_STRAIGHT = 'straight quotes round a text: "…"'
_CLOSING = "a closing quote"
_TWO_BRACKETS = "[[fact]] with two brackets, above each fact"
_REMEDIES = (
    (r"Invalid value", 'a text in quotes, "…"; a number, true, false or a date without any'),
    (r"Illegal character '\\n'|Unterminated", _CLOSING),
    (r"Unclosed array", 'a comma between any two, and a "]" at the end'),
    (r"Unclosed inline table", 'a comma between any two, and a "}" at the end'),
    (r"Cannot declare \('fact', 'claims'", "one table for each claim; the next fact begins with [[fact]]"),
    (r"Cannot declare", "each table once"),
    (r"Cannot overwrite", "each key once in its table; the next fact begins with [[fact]]"),
    (r"Duplicate inline", "each key once in its table"),
    (r"Expected '='", 'key = "value"; a key of several words in quotes'),
    (r"Expected '\]", 'the brackets closed, "]" or "]]"; a name of several words in quotes'),
    (r"Expected newline", r'one key = value on each line; quotes in a text as \", or the text in """…"""'),
    (r"Unescaped", r"a backslash written twice, \\, or the text in '…'"),
    (r"Invalid initial", 'letters, digits, "-" and "_" in a name, or quotes round it'),
    (r"Invalid statement", 'key = "value", a [table], or a remark after "#"'),
    (r"Illegal character", "no control character"),
)
_CURLY = re.compile("[“”„‟‘’‚‛«»]")
_FACT_HEADER = re.compile(r"^[ \t]*\[fact\]", re.MULTILINE)
_TWICE = re.compile(r"Cannot (?:declare \('fact',\)|overwrite)")


def remedy(source: str, message: str, position: int) -> tuple[str, int | None]:
    """What is expected instead, and the position of the cause where that is another.

    Args:
        source: TOML that can't be read.
        message: what tomli says of it.
        position: where it says so.
    """
    header = _FACT_HEADER.search(source)
    if header and _TWICE.match(message):
        return _TWO_BRACKETS, header.start()
    told = next((told for met, told in _REMEDIES if re.match(met, message)), _ELSE)
    last = source[:position].rstrip()[-1:]
    curly = _CURLY.match(source, position) or (told == _CLOSING and _CURLY.match(last))
    return _STRAIGHT if curly else told, None
