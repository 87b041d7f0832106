"""What stdout can take: JSON that no terminal obeys, and whether signs beyond ASCII are shown."""

from __future__ import annotations

import os
import re
import sys

_UNPRINTABLE = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def json_bytes(document: object) -> bytes:
    """One document; what a terminal could obey is written as an escape, which means the same."""
    import msgspec

    try:
        data = msgspec.json.encode(document)
    except UnicodeEncodeError:  # a file's name need not be UTF-8
        data = msgspec.json.encode(_writable(msgspec.to_builtins(document)))
    text = msgspec.json.format(data, indent=2).decode()
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode()


def _writable(document: object) -> object:
    """The document with U+FFFD for every byte of a file's name that is no UTF-8."""
    if isinstance(document, str):
        return document.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if isinstance(document, dict):
        return {key: _writable(value) for key, value in document.items()}
    return [_writable(value) for value in document] if isinstance(document, list | tuple) else document


def shows_utf8() -> bool:
    """Whether the terminal shows more than ASCII, as far as the locale tells.

    The variables are asked, since Python itself writes UTF-8 under the C locale too (PEP 540).
    """
    chosen = next(
        (os.environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)), "UTF-8"
    )
    written = (sys.stdout.encoding or "").lower().replace("-", "")
    return "utf" in chosen.lower() and written == "utf8"
