"""What can be said in a quiz besides an answer: the words, when they hold, and what they do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

When: TypeAlias = Literal["asking", "told", "always"]
"""Before the answer, after it, or both."""


class Unknown(ValueError):
    """A line that begins like a command and is none, or none now; the message says so."""


class Command(NamedTuple):
    """A word, when it holds, and its line in the help."""

    word: str
    when: When
    does: str


COMMANDS = (
    Command("?", "always", "this help"),
    Command("/again", "always", "reads it once more"),
    Command("/sure", "asking", "you are sure of the answer that you are about to give"),
    Command("/unsure", "asking", "you are not sure of it"),
    Command(
        "/skip",
        "asking",
        "you don't know: it costs nothing, and comes back once where answers are told",
    ),
    Command("/back", "asking", "takes back the last step of an answer of several steps"),
    Command("=", "told", "your typed answer was right after all; that is remembered"),
    Command(
        "/note", "told", "with words after it keeps a note on the fact; alone reads it; /note - removes it"
    ),
    Command("/compare", "told", "who says what on this fact, all of it"),
    Command("/undo", "always", "takes the last answer back: its question is asked again"),
    Command("!", "always", "flags the question as poor, or takes the flag away"),
    Command("/quit", "always", "leaves; what you answered is kept"),
)


def command_in(line: str, when: When) -> tuple[str, str] | None:
    """The command that a line gives and what follows it; None for a line that is no command.

    Raises:
        Unknown: it begins with a slash and is no command, or it is one that has no use now.
    """
    word, _, rest = line.partition(" ")
    found = next((each for each in COMMANDS if each.word == word.lower()), None)
    if found is None or (not word.startswith("/") and rest):
        if word.startswith("/"):
            raise Unknown(f"There is no command {word}; ? lists them.")
        return None
    if found.when not in ("always", when):
        hint = "is for before the answer" if found.when == "asking" else "is for after the answer"
        raise Unknown(f"{found.word} {hint}.")
    return found.word, rest.strip()


def help_lines(when: When) -> Iterator[str]:
    """Every command that has a use now, a line each, the key or word first."""
    if when == "asking":
        yield "Answer with a line. 0 says that you don't know where numbers choose; so does enter, twice."
    else:
        yield "Enter alone goes on."
    yield from (f"{each.word}  {each.does}" for each in COMMANDS if each.when in ("always", when))
