"""The recomposed story: all facts as one text, a line each, with the initials of who tells it."""

from __future__ import annotations

from reader.app.flow import Line, Piece, flow
from reader.app.views.page import Block, Entry, Page, Setting
from reader.comparing.passages import passages
from reader.story.model import Agreement

_MEASURE = 90
_TELLING: tuple[Agreement, ...] = ("disputed", "close", "agreed", "single")


class Recomposed(Page):
    """The lines of the recomposed story."""

    def foot(self, setting: Setting) -> list[Line]:
        """Whom the initials stand for."""
        inks, story = setting.inks, setting.study.story
        pieces: list[Piece] = []
        for article in story.articles:
            pieces += [(inks.dot, inks.quiet)] if pieces else []
            pieces += [(setting.initials[article.id], inks.strong), (f" {article.outlet}", inks.quiet)]
        return [[], *flow(pieces, min(setting.width, _MEASURE))]

    def block(self, entry: Entry, setting: Setting, *, chosen: bool) -> Block:
        """The words of a line, the values strong, and the initials."""
        inks = setting.inks
        if entry.row is None:
            return Block([])
        told = passages(entry.rows, setting.study)[0]
        agreement = min((row.agreement for row in entry.rows), key=_TELLING.index)
        styles = {
            "": inks.here if chosen else inks.text,
            "value": inks.value[agreement],
            "quiet": inks.here if chosen else inks.quiet,
        }
        pieces: list[Piece] = [(f"{inks.sign(agreement)} ", inks.agreement[agreement])]
        pieces += [(piece.text, styles[piece.role]) for piece in told.pieces]
        return Block(flow(pieces, min(setting.width, _MEASURE), indent=2))
