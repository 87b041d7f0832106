"""The difference list: what is disputed or close, each with its reason and its arithmetic."""

from __future__ import annotations

from reader.app.flow import Piece, flow
from reader.app.views.ledger import question_lines
from reader.app.views.page import Block, Entry, Page, Setting, Target
from reader.comparing.chain import chain
from reader.comparing.told import told_value
from reader.comparing.untimed import untimed
from reader.story.comparison import Row
from reader.story.model import Reason
from reader.story.signs import REASON_WORDS

_MEASURE = 100


class Differences(Page):
    """The differences of a story."""

    def block(self, entry: Entry, setting: Setting, *, chosen: bool) -> Block:
        """The question, the values with who tells them, and why they differ."""
        row = entry.row
        if row is None:
            return Block([])
        lines = question_lines(row, setting, chosen=chosen)
        width = min(setting.width, _MEASURE)
        targets: list[Target] = []
        for articles in _values(row):
            told = flow(_value(row, articles, setting), width, lead=2, indent=6)
            targets += [Target(len(lines) + at, 0, width, articles[0]) for at in range(len(told))]
            lines += told
        for words in _reasons(row, setting):
            lines += flow(words, width, lead=4, indent=4)
        return Block([*lines, []], targets)


def _values(row: Row) -> list[tuple[str, ...]]:
    """The articles by what they say: those that say the same stand together, in the order of the chain."""
    links = chain(row)
    groups = [links[0].left, *(link.right for link in links)] if links else [tuple(row.fact.claims)]
    return list(dict.fromkeys(groups))


def _value(row: Row, articles: tuple[str, ...], setting: Setting) -> list[Piece]:
    inks, story = setting.inks, setting.study.story
    reason = row.relations[articles[0]].reason
    sign, style = inks.relation(reason)
    claim = row.fact.claims[articles[0]]
    said = untimed(row, articles, story) or told_value(story.article(articles[0]), claim)
    pieces: list[Piece] = [(f"{sign} ", style), (said, inks.strong), ("  ", inks.text)]
    for at, article in enumerate(articles):
        name = story.article(article).outlet
        pieces += [(", ", inks.quiet)] if at else []
        pieces.append((name, inks.heading if article == setting.focus else inks.here))
    return pieces


def _reasons(row: Row, setting: Setting) -> list[list[Piece]]:
    """The steps from value to value with their arithmetic, then the author's word and note, each once."""
    inks = setting.inks
    told: dict[str, Reason] = {}
    for link in chain(row):
        if link.detail and link.detail not in (row.fact.why, row.fact.note):
            told.setdefault(link.detail, link.reason)
    found: list[list[Piece]] = [
        [(f"{REASON_WORDS[reason]}: ", inks.relation(reason)[1]), (detail, inks.text)]
        for detail, reason in told.items()
    ]
    for words in (row.fact.why, row.fact.note):
        if words:
            found.append([(words, inks.quiet)])
    return found
