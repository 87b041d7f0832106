"""How a filter is written: its terms, what they can name, and what a line in the making could become."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from reader.comparing.finding import fold_words
from reader.story.model import AGREEMENTS, KINDS, Reason
from reader.story.text import fold_marks

if TYPE_CHECKING:
    from reader.comparing.study import Study

TERMS: tuple[tuple[str, str], ...] = (
    ("lamps", "the word stands in the question, note, topic or id, or in what an outlet says of it"),
    ('"two lamps"', "the words stand there one after the other; so a term can be looked for as a word"),
    ("agreed", "all who tell it agree"),
    ("close", "what they tell differs, but not in the matter"),
    ("disputed", "they contradict each other"),
    ("single", "one outlet alone tells it"),
    ("differs", "close or disputed"),
    ("only", "one outlet alone tells it"),
    ("silent", "some outlet says nothing of it"),
    ("doubtful", "some outlet's silence is doubtful: its words stand there, but no claim"),
    ("lead", "it stands in some outlet's first sentence or first paragraph"),
    ("buried", "it stands in the second half of some outlet's text"),
    ("starred", "you have given it a star"),
    ("noted", "you have written a note on it"),
    ("predicted", "you were asked about it before reading"),
    ("topic:X", "its topic is X, or has a word that begins so"),
    ("kind:X", "it is of kind X: money, date, person and so on"),
    ("reason:X", "two outlets differ, or agree, for reason X: rounding, scope, conflict and so on"),
    ("outlet:X", "outlet X tells it; X is the outlet's name, or how that begins"),
    ("only:X", "outlet X alone tells it"),
    ("silent:X", "outlet X says nothing of it"),
    ("doubtful:X", "outlet X's silence is doubtful"),
    ("lead:X", "it stands in outlet X's first sentence or first paragraph"),
    ("buried:X", "it stands in the second half of outlet X's text"),
    ("-X", "not X, for any X above; all terms of a filter have to hold"),
)
"""What can be written, each with what it asks of a fact: words, terms as they are offered, and "not"."""

What: TypeAlias = Literal["outlet", "topic", "kind", "reason"]
OF_OUTLETS: tuple[str, ...] = ("only", "silent", "doubtful", "lead", "buried")
"""Terms that can name an outlet; standing alone they ask whether they hold for any."""
PLAIN: tuple[str, ...] = (*AGREEMENTS, "differs", *OF_OUTLETS, "starred", "noted", "predicted")
"""Terms that can stand alone."""
VALUED: dict[str, What] = {
    "topic": "topic",
    "kind": "kind",
    "reason": "reason",
    **dict.fromkeys(("outlet", *OF_OUTLETS), "outlet"),
}
"""Terms that can have a value, and what it names."""


class Offer(NamedTuple):
    """What a term can be, as it stands in a list."""

    term: str
    sentence: str
    """What it asks of a fact; empty where it names an outlet, a topic, a kind or a reason."""
    line: str
    """What the whole line becomes with it; empty where it only shows how terms are written."""


class Term(NamedTuple):
    """One term as it stands in a line: `sign`, `name` and a colon, and the words or value."""

    start: int
    end: int
    sign: str
    name: str
    """Folded; empty where there is no colon."""
    value: str
    quoted: bool
    closed: bool
    """Whether a quote that was opened is closed again; True where there is none."""


_TERM = re.compile(
    r'(?P<sign>[-!]*)(?:(?P<name>[^\W\d_]+|(?=:))\s*:\s*)?(?:"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<bare>\S*))'
)
_BLANKS = re.compile(r"\s*")


def terms_of(text: str) -> Iterator[Term]:
    """The terms of a line, from left to right; curly quotes and long dashes are as good as plain ones."""
    plain = fold_marks(text)
    at = _after_blanks(plain, 0)
    while at < len(plain):
        match = _TERM.match(plain, at)
        assert match is not None  # every part of a term may be missing
        quoted = match["quoted"] is not None
        value = match["quoted"] if quoted else match["bare"]
        name = match["name"]
        shown = ":" if name == "" else fold_words(name or "")
        yield Term(at, match.end(), match["sign"], shown, value, quoted, not quoted or bool(match["closed"]))
        at = _after_blanks(plain, match.end())


def _after_blanks(text: str, at: int) -> int:
    """Where blanks that begin there end. Cutting the line for every term takes minutes with 1 MB of them."""
    blanks = _BLANKS.match(text, at)
    return blanks.end() if blanks else at


def named(what: What, study: Study) -> dict[str, tuple[str, ...]]:
    """What can be named in a filter of this story: each with the ways to spell it, the surest first."""
    story = study.story
    if what == "outlet":
        return {article.id: (article.id, article.outlet) for article in story.articles}
    names = {"topic": story.topics, "kind": KINDS, "reason": get_args(Reason)}[what]
    return {name: (name,) for name in names if name}


def fold_name(name: str) -> str:
    """A name as it is compared: folded, without quotes, which can't be typed inside of quotes."""
    return fold_words(fold_marks(name).replace('"', ""))


def begins_in(value: str, name: str) -> bool:
    """Whether a word of the folded name begins with the folded value."""
    return re.search(rf"(?<!\w){re.escape(value)}", name) is not None


def titles(what: What, study: Study) -> dict[str, str]:
    """Each thing that can be named, by the name that the screen shows, or the id where two share it."""
    known = named(what, study)
    counts = Counter(name for spellings in known.values() for name in set(map(fold_name, spellings)))
    return {
        key: spellings[-1] if counts[fold_name(spellings[-1])] == 1 else key
        for key, spellings in known.items()
    }


def in_quotes(value: str) -> str:
    """The value as it is written after a colon: in quotes if there are blanks in it."""
    # What no quotes can hold is left out, and is not asked for either.
    plain = "".join(character for character in value if fold_marks(character) != '"')
    return f'"{plain}"' if len(plain.split()) > 1 else plain


def completions(text: str, cursor: int, study: Study) -> tuple[str, ...]:
    """The lines that a line could become, if the term at the cursor is completed.

    Args:
        text: the line.
        cursor: where in it one writes, in characters. What stands after it in the same term is
            replaced; all other terms stay as they are.
        study: the story whose outlets and topics are offered.

    Returns:
        Whole lines, best first; none that is the line itself.
    """
    lines = (line for _, line in _becoming(text, min(max(cursor, 0), len(text)), study))
    return tuple(dict.fromkeys(line for line in lines if line != text))


def offered(text: str, study: Study) -> tuple[Offer, ...]:
    """What the last term of a line could be: what it can become; any other name for one that is finished."""
    written = _at(text, len(text))[2]
    found = _becoming(text, len(text), study)
    if written.name in VALUED and {line for _, line in found} <= {text}:
        found = _becoming(text, len(text), study, any_name=True)
    offers = tuple(Offer(*_SHOWN.get(term, (term, "")), line) for term, line in found)
    if not offers and not written.name:
        return tuple(Offer(*each, "") for each in _WORDS)
    if written.value or written.name:
        return offers
    return (*(Offer(*each, "") for each in _WORDS), *offers, Offer(*TERMS[-1], ""))


_WORDS = TERMS[:2]
_SHOWN = {term.removesuffix("X"): (term, sentence) for term, sentence in TERMS}


def _becoming(text: str, cursor: int, study: Study, *, any_name: bool = False) -> list[tuple[str, str]]:
    """What the term at the cursor could become, each with the line it would then be.

    With `any_name` what is written after the colon may be any other.
    """
    start, end, written = _at(text, cursor)
    before, after = text[:start], text[end:]
    if after and not after[0].isspace():
        after = f" {after}"
    others = (term for term in terms_of(text) if start == end or term.start + len(term.sign) != start)
    there = {fold_words(term.value) for term in others if not term.name}
    terms = _terms(written._replace(value="") if any_name else written, study)
    return [(term, f"{before}{term}{after}") for term in terms if term not in there]


def _at(text: str, cursor: int) -> tuple[int, int, Term]:
    """The stretch that is replaced, signs aside, and the term in it as far as the cursor."""
    for term in terms_of(text):
        if term.start < cursor <= term.end:
            start = term.start + len(term.sign)
            written = next(terms_of(text[start:cursor]), _NOTHING) if cursor > start else _NOTHING
            # An open quote swallows what follows, up to the quote that opens the next words if there is
            # one, and a colon the next term: what is swallowed is not what is being written.
            swallows = not term.closed or not (text[term.end :] + " ")[0].isspace()
            ends_here = swallows or (not term.quoted and text[cursor : cursor + 1].isspace())
            return start, cursor if ends_here else term.end, written
    return cursor, cursor, _NOTHING


_NOTHING = Term(0, 0, "", "", "", False, True)


def _terms(written: Term, study: Study) -> Iterator[str]:
    if written.name in VALUED:
        what = VALUED[written.name]
        yield from (f"{written.name}:{in_quotes(value)}" for value in _values(what, written.value, study))
    elif not written.name and not written.quoted:
        begun = fold_words(written.value)
        yield from (name for name in PLAIN if name.startswith(begun))
        yield from (f"{name}:" for name in VALUED if name.startswith(begun))


def _values(what: What, written: str, study: Study) -> list[str]:
    """What a value can become: what begins so before what has a word that does."""
    begun = fold_name(written)
    occurring = _OCCURRING[what](study) if what in _OCCURRING else None
    shown = titles(what, study)
    ranked: list[tuple[bool, int, str]] = []
    for key, spellings in named(what, study).items():
        if occurring is not None and key not in occurring:
            continue
        fitting = [
            # A name that two outlets share leads to the id.
            (not folded.startswith(begun), at, name if name == shown[key] else key)
            for at, name in enumerate((shown[key], *spellings))
            if begins_in(begun, folded := fold_name(name))
        ]
        ranked += sorted(fitting)[:1]
    return [name for _, _, name in sorted(ranked, key=lambda each: each[0])]


_OCCURRING: dict[What, Callable[[Study], set[str]]] = {
    "kind": lambda study: {fact.kind for fact in study.story.facts},
    "reason": lambda study: {pair.reason for row in study.comparison.rows for pair in row.pairs},
}
"""Of names that every story shares, those that something is found by in this one."""
