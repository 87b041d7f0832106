"""What stdout can take: JSON that no terminal obeys, and whether signs beyond ASCII are shown."""

from __future__ import annotations

import os
import re
import sys

_UNPRINTABLE = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def json_bytes(document: object) -> bytes:
    """One document; what a terminal could obey is written as an escape, which means the same."""
    import msgspec

    text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode()


def shows_utf8() -> bool:
    """Whether the terminal shows more than ASCII, as far as the locale tells.

    The variables are asked, since Python itself writes UTF-8 under the C locale too (PEP 540).
    """
    chosen = next(
        (os.environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)), "UTF-8"
    )
    written = (sys.stdout.encoding or "").lower().replace("-", "")
    return "utf" in chosen.lower() and written == "utf8"
