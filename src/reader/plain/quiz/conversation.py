"""Hearing and saying lines, whatever they are about."""

from __future__ import annotations

from collections.abc import Callable

from reader.plain.quiz.voice import Voice
from reader.quiz.log import NotSaved
from reader.story.text import one_line


class Left(Exception):
    """Nothing more comes, or the person wants to leave."""


class Conversation:
    """A person or a pipe at the other end of a voice."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._ahead: str | None = None
        """A line that was heard, but belongs to what comes next."""

    def _tried(self, keep: Callable[[], object]) -> bool:
        """Whether something could be kept; if not, says why."""
        try:
            keep()
        except NotSaved as error:
            self._say(f"{str(error)[:1].upper()}{str(error)[1:]}.")
            return False
        return True

    def _hear(self) -> str:
        """The next line without what a terminal could obey; blank ones are empty. Raises Left at the end."""
        line, self._ahead = self._ahead, None
        if line is None:
            line = self._voice.hear()
        if line is None:
            raise Left
        return one_line(line)

    def _say(self, *lines: str) -> None:
        for line in lines:
            self._voice.say(line)
