"""All that is starred and noted in a story, on a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.app.keys import CLOSING, NOTES, SCROLLING, bindings
from reader.app.lines import wrapped
from reader.app.screens.sheet import Sheet
from reader.progress.marks import Mark
from reader.progress.notes import notes_lines
from reader.story.load import Loaded


class NotesSheet(Sheet):
    """The list of stars and notes, as `reader notes` prints it."""

    BINDINGS = bindings(SCROLLING + CLOSING + NOTES)

    def __init__(self, marks: Sequence[Mark], loaded: Loaded, *, ascii_signs: bool) -> None:
        super().__init__()
        self._lines = list(notes_lines(marks, loaded, ascii_only=ascii_signs)) if marks else []

    def lines(self, width: int) -> list[Content]:
        """The list as lines."""
        if not self._lines:
            told = "Nothing is starred or noted yet. s stars a fact or the selected words, w writes a note."
            return wrapped(Content.styled(told, "$text-muted"), width)
        return [line for told in self._lines for line in wrapped(Content(told), width, 2)]

    def action_copy(self) -> None:
        """Copies the list."""
        self.app.copy_to_clipboard("\n".join(self._lines))
        self.notify("Copied: all stars and notes.", markup=False)
