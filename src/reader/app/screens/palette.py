"""The palette that finds commands, stories, articles and facts."""

from __future__ import annotations

from textual import on
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette
from textual.widgets import Input, OptionList


class Palette(CommandPalette):
    """Textual's palette for keys that come faster than it draws.

    A second enter would close the screen below it too and do the command twice, and a page would be asked
    of a list that is not laid out yet: both ended the program.
    """

    _is_over = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The list can be moved in once it is laid out."""
        if action == "command_list":
            return bool(self.query_one(CommandList).scrollable_content_region)
        return True

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Closes it, once."""
        if self._is_over:
            return AwaitComplete()
        self._is_over = True
        return super().dismiss(result)

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _only_once(self, event: Input.Submitted | OptionList.OptionSelected) -> None:
        if self._is_over:
            event.stop()
            event.prevent_default()
