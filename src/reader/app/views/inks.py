"""The styles of the list views, made from those of the texts so that both speak alike."""

from __future__ import annotations

from rich.style import Style

from reader.app.highlight import RANK, Looks
from reader.story.model import AGREEMENTS, Agreement, Reason
from reader.story.signs import agreement_sign, relation_agreement

_BOLD = Style(bold=True)
_UNDERLINE = Style(underline=True)


class Inks:
    """Styles and signs by what they are for."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.ascii_only = looks.ascii_only
        self.text, self.quiet, self.rule, self.here = looks.text, looks.quiet, looks.rule, looks.here
        self.strong = self.text + _BOLD
        self.heading = self.here + _BOLD
        self.agreement: dict[Agreement, Style] = {
            a: looks.inks[1 + len(RANK) + RANK[a]] + Style(bold=False, italic=False) for a in AGREEMENTS
        }
        self.value: dict[Agreement, Style] = {a: self.agreement[a] + _BOLD for a in AGREEMENTS}
        """For the words that carry a value."""
        self.cell: dict[Agreement, Style] = {a: looks.text + looks.said[a] for a in AGREEMENTS}
        """For the selected cell of the matrix."""
        self.differing = _UNDERLINE
        """Laid over words that another outlet does not use."""
        self.bar = "|" if looks.ascii_only else "▌"
        self.rail = "|" if looks.ascii_only else "│"
        self.dot = " - " if looks.ascii_only else " · "
        self.silent = "." if looks.ascii_only else "·"

    def sign(self, agreement: Agreement) -> str:
        """The sign of an agreement."""
        return agreement_sign(agreement, ascii_only=self.ascii_only)

    def relation(self, reason: Reason) -> tuple[str, Style]:
        """The sign of a relation and its style."""
        agreement = relation_agreement(reason)
        return self.sign(agreement), self.agreement[agreement]
