"""What a question is, whatever its kind: what is asked, what is right, and what each option really is."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec

from reader.story.model import Span

Given: TypeAlias = str | tuple[str, ...] | None
"""What somebody answered: the text of the option or what was typed, several for kinds that ask for
several; None is "don't know". Nothing but white space is no answer at all."""

Asks: TypeAlias = Literal["one", "several", "order", "match", "evidence", "text", "recall"]
"""How an answer is given: one option; several options in any order; all options in the right order; an
option for each of `rows`; an answer and then the sentence that proves it; typed; typed freely."""

SHOWING = frozenset(("cloze",))
"""Kinds that show the words around the answer, and what the outlet says there in other money with them."""

OptionIs: TypeAlias = Literal[
    "right", "rival", "other", "slip", "outlet", "silent", "altered", "reason", "fixed"
]
"""What an option is: the right answer; what other outlets say on this very fact; the value of another
fact of the story; a value near the right one that nobody gives; an outlet that says something else; one
that says nothing; a statement altered on purpose; another reason; one of a fixed set of answers."""


class Option(msgspec.Struct, frozen=True):
    """An option of a choice and where it comes from, so that it can be explained once it was chosen."""

    text: str
    origin: OptionIs
    articles: tuple[str, ...] = ()
    """Ids of the articles whose value it is; for an outlet, its article."""
    fact: str = ""
    """The fact whose value it is, where that is not the one asked about."""
    tells: str = ""
    """For an outlet: what it says instead; empty where it is silent."""


class Question(msgspec.Struct, frozen=True):
    """A question, made from the comparison.

    The same story and seed give the same question. `answer` is one of `choices` where there are any.
    """

    id: str
    """`FACT:KIND`, or `FACT:KIND:ARTICLE` where the stem or the answer is of one outlet."""
    fact: str
    kind: str
    prompt: str
    answer: str | tuple[str, ...]
    explanation: str
    claims: tuple[str, ...]
    """Ids of the articles whose claims it rests on."""
    accepted: tuple[str, ...] = ()
    """Further right answers to a typed question, as they would be written."""
    options: tuple[Option, ...] = ()
    article: str = ""
    """The article whose outlet the stem names, or whose value is asked for."""
    facts: tuple[str, ...] = ()
    """For kinds that join several facts: all of them."""
    asks: Asks = "text"
    rows: tuple[str, ...] = ()
    """For matching: what an option is to be found for, one after the other."""
    sentences: tuple[Span, ...] = ()
    """For evidence: the sentences of the article that can be pointed at."""

    @property
    def choices(self) -> tuple[str, ...] | None:
        """The options in the order shown; None where the answer is typed."""
        return tuple(option.text for option in self.options) or None

    def as_json(self) -> dict[str, Any]:
        """The question as JSON has it, but for what only the comparison knows (`reader.plain.questions`)."""
        shape: dict[str, Any] = {
            "id": self.id,
            "fact": self.fact,
            "kind": self.kind,
            "prompt": self.prompt,
            "choices": None if self.choices is None else list(self.choices),
            "answer": self.answer if isinstance(self.answer, str) else list(self.answer),
            "accepted": list(self.accepted),
            "explanation": self.explanation,
            "claims": list(self.claims),
            "asks": self.asks,
        }
        if self.rows:
            shape["rows"] = list(self.rows)
        if self.sentences:
            shape["sentences"] = [list(span) for span in self.sentences]
        return shape | {"facts": list(self.facts)} if self.facts else shape
