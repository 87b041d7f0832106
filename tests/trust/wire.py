"""What goes over the wire to a terminal: the sequences that are the driver's own, and all that is forbidden."""

from __future__ import annotations

import base64
import re

_OWN = re.compile(
    "\x1b(?:"
    r"\[[0-9;]*m|\[[0-9]+;[0-9]+H"  # colours, and where to draw
    r"|\[\?(?:1049|1000|1003|1006|1015|1016|1004|2004|2048|2026|25|7)[hl]"  # the driver's modes
    r"|\[\?(?:2026|2048)\$p|\[>[0-9]+u|\[<u"  # what it asks for; the keyboard protocol
    "|\\]22;default\x07"  # the shape of the pointer
    ")"
)
_COPIED = re.compile("\x1b\\]52;c;([A-Za-z0-9+/=]*)\x07")
_FORBIDDEN = re.compile(
    "[\x00-\x06\x08\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff\U0001fffe\U0001ffff]"
    "|\u0301{9}"
)


def forbidden(output: bytes) -> list[str]:
    """Everything in it that the driver has no business to send: an allow-list, not a list of known evils."""
    text = _COPIED.sub("", _OWN.sub("", output.decode("utf-8", "surrogateescape")))
    return [ascii(text[max(0, m.start() - 20) : m.end() + 20]) for m in _FORBIDDEN.finditer(text)]


def copied(output: bytes) -> list[str]:
    """What was written to the clipboard."""
    found = _COPIED.findall(output.decode("utf-8", "surrogateescape"))
    return [base64.b64decode(each).decode() for each in found]
