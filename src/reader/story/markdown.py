"""A small Markdown reduced to words: headings, paragraphs, lists and quotes; emphasis becomes its words.

Everything else stays as it is written, character for character: `[1]`, `[sic]` and the like are text.
"""

from __future__ import annotations

import re

from reader.story.model import Block, BlockKind

_HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?\s*$")
_UNDERLINE = re.compile(r"(=+|-+)\s*$")
_RULE = re.compile(r"\s*([-*_])(?:\s*\1){2,}\s*$")
_ITEM = re.compile(r"(\s*)([-*+•]|\d{1,3}[.)])\s+(?=\S)")
_QUOTE = re.compile(r"\s{0,3}>\s?")

_STRONG = re.compile(r"(?<![\w*\\])\*\*(?=\S)((?:[^*\n]|\*(?!\*))+?)(?<=[^\s\\])\*\*(?![\w])")
_STRONG_LINE = re.compile(r"(?<![\w\\])__(?=\S)((?:[^_\n]|_(?!_))+?)(?<=[^\s\\])__(?!\w)")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s\\])\*(?![\w*])")
_EMPHASIS_LINE = re.compile(r"(?<![\w\\])_(?=[^\s_])([^_\n]+?)(?<=[^\s\\])_(?!\w)")
_LINK = re.compile(
    r"!?\[([^\[\]\n]{1,300})\]\((?:https?://|mailto:|/|#)[^()\s]{0,1000}(?:\s\"[^\"\n]{0,300}\")?\)"
)
_ESCAPED = re.compile(r"\\([*_])")
_LONG_LINE = 100
"""In a plain text file a line longer than this is a paragraph of its own, not one hard-wrapped line of it."""


class _Draft:
    """The block that is being gathered."""

    def __init__(self, kind: BlockKind, line: str, level: int = 0, marker: str = "") -> None:
        self.kind, self.level, self.marker = kind, level, marker
        self.lines = [line]


def reduce_markdown(source: str) -> tuple[str, tuple[Block, ...]]:
    """The words of a Markdown text, and where its blocks stand in them.

    Args:
        source: cleaned text, line breaks as LF.

    Returns:
        The text, its blocks joined by an empty line, and the blocks with offsets into it.
    """
    drafts: list[_Draft] = []
    current: _Draft | None = None
    for line in source.split("\n"):
        current, finished = _take(line, current)
        if finished is not None:
            drafts.append(finished)
    if current is not None:
        drafts.append(current)
    return _joined([(draft, _words(" ".join(draft.lines))) for draft in drafts])


def _take(line: str, current: _Draft | None) -> tuple[_Draft | None, _Draft | None]:
    """What is being gathered after this line, and what the line finished."""
    if not line.strip() or (_RULE.match(line) and not (_heads(line, current))):
        return None, current
    if _heads(line, current):
        assert current is not None
        return None, _Draft("heading", current.lines[0], level=1 if line.startswith("=") else 2)
    if heading := _HEADING.match(line):
        return _Draft("heading", heading[2], level=len(heading[1])), current
    if current is not None and current.kind == "heading":
        return _begin(line), current
    begun = _begin(line)
    if current is None or (begun.kind == "item" and _interrupts(begun, current)):
        return begun, current
    if begun.kind == "quote" and current.kind == "quote":
        if not begun.lines[0].strip():
            return None, current
        current.lines += begun.lines
        return current, None
    if begun.kind == "quote":
        return begun, current
    current.lines.append(line.strip())
    return current, None


def _heads(line: str, current: _Draft | None) -> bool:
    """Whether the line underlines a heading: `===` or `---` below a paragraph of one line."""
    underline = current is not None and current.kind == "paragraph" and len(current.lines) == 1
    return bool(underline and _UNDERLINE.match(line) and len(line.strip()) > 2)


def _begin(line: str) -> _Draft:
    if item := _ITEM.match(line):
        marker = item[2] if item[2][0].isdigit() else ""
        return _Draft(
            "item", line[item.end() :].strip(), level=len(item[1].expandtabs(4)) // 2, marker=marker
        )
    if quote := _QUOTE.match(line):
        return _Draft("quote", line[quote.end() :].strip())
    return _Draft("paragraph", line.strip())


def _interrupts(item: _Draft, current: _Draft) -> bool:
    """A numbered line inside a paragraph begins a list only at 1: "in\n2019. Since then" does not."""
    return current.kind == "item" or not item.marker or item.marker[:-1] == "1"


def _words(text: str) -> str:
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text:
        text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\1", text))
    if "_" in text:
        text = _EMPHASIS_LINE.sub(r"\1", _STRONG_LINE.sub(r"\1", text))
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return " ".join(text.split())


def _joined(drafts: list[tuple[_Draft, str]]) -> tuple[str, tuple[Block, ...]]:
    blocks: list[Block] = []
    parts: list[str] = []
    at = 0
    for draft, words in drafts:
        if words:
            blocks.append(Block(draft.kind, at, at + len(words), draft.level, draft.marker))
            parts.append(words)
            at += len(words) + 2
    return "\n\n".join(parts), tuple(blocks)


def reduce_plain(source: str) -> tuple[str, tuple[Block, ...]]:
    """The paragraphs of a plain text file; nothing in it is read as markup.

    Lines between empty lines are one hard-wrapped paragraph if none is longer than a line on a page,
    else each is a paragraph.
    """
    drafts = []
    groups = re.split(r"\n[ \t]*\n", source)
    for group in groups:
        lines = [" ".join(line.split()) for line in group.split("\n") if line.strip()]
        wrapped = len(groups) > 1 and max(map(len, lines), default=0) <= _LONG_LINE
        for paragraph in [" ".join(lines)] if wrapped else lines:
            drafts.append((_Draft("paragraph", paragraph), paragraph))
    return _joined(drafts)
