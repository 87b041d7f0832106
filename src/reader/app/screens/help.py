"""Every key of a screen, read from its bindings."""

from __future__ import annotations

from itertools import groupby

from textual.content import Content
from textual.screen import Screen

from reader.app.key_names import name_of
from reader.app.keys import TITLES
from reader.app.lines import wrapped
from reader.app.screens.sheet import Sheet

_ORDER = list(TITLES)


class HelpScreen(Sheet):
    """Lists the keys that `about` answers to, by subject."""

    def __init__(self, about: Screen[object]) -> None:
        super().__init__()
        self._keys = keys_of(about)

    def lines(self, width: int) -> list[Content]:
        """The keys as lines."""
        return help_lines(self._keys, width)


def keys_of(screen: Screen[object]) -> list[tuple[str, str, str]]:
    """(heading, keys, sentence) of every binding of ours that the screen answers to, as `TITLES` has them."""
    keys: dict[str, list[str]] = {}
    sentences: dict[str, str] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.id in TITLES:
            keys.setdefault(binding.id, []).append(name_of(binding.key))
            sentences[binding.id] = binding.tooltip
    return [(TITLES[id_], "  ".join(keys[id_]), sentences[id_]) for id_ in sorted(keys, key=_ORDER.index)]


def help_lines(keys: list[tuple[str, str, str]], width: int) -> list[Content]:
    """The keys as lines, under their headings."""
    column = max((len(names) for _, names, _ in keys), default=0)
    lines: list[Content] = []
    for heading, group in groupby(keys, key=lambda key: key[0]):
        lines += [Content("")] * bool(lines) + [Content.styled(heading, "bold $here")]
        for _, names, sentence in group:
            line = Content.assemble((f"{names:<{column}}", "bold"), f"   {sentence}")
            lines += wrapped(line, width, column + 3)
    return lines
