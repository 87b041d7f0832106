"""Content as lines of a width."""

from __future__ import annotations

from textual.content import Content


def wrapped(content: Content, width: int, indent: int = 0) -> list[Content]:
    """The content as lines of at most `width` cells, those after the first set in by `indent`."""
    if content.cell_length <= width:
        return [content]
    first = content.wrap(width)[0]
    at = len(first.plain)
    while content.plain[at : at + 1] == " ":
        at += 1
    rest = content[at:].wrap(max(8, width - indent)) if at < len(content.plain) else []
    return [first, *(line.pad_left(indent) for line in rest)]
