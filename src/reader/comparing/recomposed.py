"""The story told again from its facts: one line a fact, in the words of the outlets, as a text to read."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias

from reader.comparing.chain import values_told
from reader.comparing.initials import initials
from reader.comparing.study import Study
from reader.comparing.untimed import untimed
from reader.story.comparison import Row
from reader.story.model import Article, Claim
from reader.story.telling import join_words
from reader.story.text import one_line, sentence_at
from reader.story.values import Names, Quantity
from reader.story.values.date_words import MONTHS

Role: TypeAlias = Literal["", "value", "quiet"]


class Piece(NamedTuple):
    """A stretch of a line: a value, something quiet beside it, or plain words."""

    text: str
    role: Role


class ToldLine(NamedTuple):
    """A fact as one line of the story, and who tells it, the article first whose words these are.

    Where several values are told, the initials of who tells each stand behind it in the pieces; else they
    are left to whoever shows the line.
    """

    fact_id: str
    pieces: tuple[Piece, ...]
    articles: tuple[str, ...]

    @property
    def text(self) -> str:
        """The line as plain text."""
        return "".join(piece.text for piece in self.pieces)


def told_line(row: Row, study: Study) -> ToldLine:
    """The fact as a line: a sentence of one article where all say the same, else the question and answers."""
    groups = values_told(row)
    if is_one_sentence(row, study):
        first = row.reference_articles[0]
        pieces = _sentence(study.story.article(first), row.fact.claims[first])
    else:
        first = groups[0][0]
        pieces = [Piece(f"{one_line(row.fact.question)} ", "quiet"), *_answers(row, study, groups)]
    others = (article for article in row.fact.claims if article != first)
    return ToldLine(row.fact.id, tuple(piece for piece in pieces if piece.text), (first, *others))


def is_one_sentence(row: Row, study: Study) -> bool:
    """Whether the sentence of one article tells what all say: one value, to the time of day."""
    alike = row.agreement in ("agreed", "single") or len(values_told(row)) == 1
    return alike and not untimed(row, row.reference_articles, study.story)


_LONGEST_AROUND = 200
"""So many characters of its sentence may stand on either side of the evidence, to make it read as one."""


def _sentence(article: Article, claim: Claim) -> list[Piece]:
    """The evidence in its sentence, what stands around it quiet: words that can be read alone."""
    text = article.text
    start, end = sentence_at(text, *claim.evidence)
    before = on_one_line(text[start : claim.evidence.start])
    after = on_one_line(text[claim.evidence.end : end])
    pieces = [
        Piece(before if len(before) <= _LONGEST_AROUND else "… ", "quiet"),
        Piece(on_one_line(text[claim.evidence.start : claim.said.start]), ""),
        Piece(on_one_line(text[claim.said.start : claim.said.end]), "value"),
        Piece(on_one_line(text[claim.said.end : claim.evidence.end]), ""),
        Piece(after if len(after) <= _LONGEST_AROUND else " …", "quiet"),
    ]
    return with_full_stop([piece for piece in pieces if piece.text])


def with_full_stop(pieces: list[Piece]) -> list[Piece]:
    """The pieces, at least one, with a capital at the beginning and a full stop at the end."""
    pieces[0] = Piece(_capital(pieces[0].text), pieces[0].role)
    last = pieces[-1]
    text = last.text.rstrip(" ,;:")
    pieces[-1] = Piece(text, last.role)
    if not re.search(r"[.!?…。！？][\"'”’»)]*$", text):
        pieces.append(Piece(".", ""))
    return pieces


def _answers(row: Row, study: Study, groups: tuple[tuple[str, ...], ...]) -> list[Piece]:
    """What follows the question: every distinct value with who tells it, and what the difference is."""
    reasons = {relation.reason for relation in row.relations.values()} - {"same"}
    if reasons == {"fewer"} and (longest := _longest_list(row, study, groups)):
        return longest
    told = _values(row, study, groups)
    if reasons == {"wording"}:
        return [*_joined(told, ", or in other words "), Piece(".", "")]
    if len(told) == 1:
        return [*told[0], Piece(".", "")]
    return [*_joined(told, " or "), Piece(", depending on the outlet.", "quiet")]


def _joined(told: list[list[Piece]], last: str) -> list[Piece]:
    pieces = list(told[0])
    for at, value in enumerate(told[1:], 2):
        pieces += [Piece(last if at == len(told) else ", ", ""), *value]
    return pieces


def _values(row: Row, study: Study, groups: tuple[tuple[str, ...], ...]) -> list[list[Piece]]:
    """Each value as it is said first, with the initials of those who tell it."""
    claims = [row.fact.claims[group[0]] for group in groups]
    said = [
        untimed(row, group, study.story) or said_within(row, study.story.article(claim.article), study)
        for group, claim in zip(groups, claims, strict=True)
    ]
    said = [*map(_in_marks, said)] if row.fact.kind == "quotation" else [_capital(said[0]), *said[1:]]
    units = _units(claims)
    if len(set(units)) == 1:
        said = _ending_once(said) if units[0] is not None else said
    coined = len({unit for unit in units if unit}) > 1 and sum("$" in words for words in said) > 1
    marks = initials(study.story)
    told = []
    for words, group, unit in zip(said, groups, units, strict=True):
        who = ", ".join(marks[article] for article in group)
        bare = coined and unit not in (None, "", "USD") and f"{unit}" not in words
        told.append([Piece(words, "value"), Piece(f" ({who}, in {unit})" if bare else f" ({who})", "quiet")])
    return told


_MARKS = "\"“”„«»'‘’ "
_INNER = str.maketrans("“”", "‘’")


def _in_marks(words: str) -> str:
    """What somebody said in quotation marks, without the full stop that ended it: the line goes on."""
    return f"“{words.strip(_MARKS).rstrip('.,').translate(_INNER)}”"


def _units(claims: list[Claim]) -> list[str | None]:
    return [claim.value.unit if isinstance(claim.value, Quantity) else None for claim in claims]


_FIGURE_LAST = re.compile(r"\d$")


def _ending_once(said: list[str]) -> list[str]:
    """Amounts with the words that all of them end with left to the last: "$340, $341 or $342 million"."""
    words = [value.split(" ") for value in said]
    shared = 0
    while all(len(each) > shared + 1 for each in words) and len({each[-1 - shared] for each in words}) == 1:
        shared += 1
    short = [" ".join(each[: len(each) - shared]) for each in words]
    if not shared or not all(map(_FIGURE_LAST.search, short)):
        return said
    return [*short[:-1], said[-1]]


def _longest_list(row: Row, study: Study, groups: tuple[tuple[str, ...], ...]) -> list[Piece]:
    """The longest list of names, and who leaves out which; nothing where no single list is the longest."""
    items = {}
    for group in groups:
        value = row.fact.claims[group[0]].value
        if isinstance(value, Names):
            items[group] = value.items
    most = max(items, key=lambda group: len(items[group]), default=())
    if not most or any(len(items[group]) == len(items[most]) for group in items if group != most):
        return []
    marks = initials(study.story)
    fewer = (pair for pair in row.pairs if pair.reason == "fewer" and most[0] in (pair.left, pair.right))
    told = dict.fromkeys(pair.detail for pair in fewer)
    return [
        Piece(join_words(items[most]), "value"),
        Piece(f" ({', '.join(marks[article] for article in most)})", "quiet"),
        Piece(f"; {'; '.join(told)}.", "quiet"),
    ]


_OPENING_WORDS = (
    "a an the in on at to after since then these this that those many some over about nearly by from for"
    " before more less one two as with under up it its half whether because when while if all no none not"
    " only both each most few several there they we he she who what how where his her their our around almost"
    " three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions"
)
_OPENERS = frozenset(_OPENING_WORDS.split())
_NAMES = frozenset(("person", "organisation", "place", "name", "list"))


def said_within(row: Row, article: Article, study: Study) -> str:
    """The words that carry the value within another sentence, without the capital that began their own."""
    claim = row.fact.claims[article.id]
    said = on_one_line(article.text[claim.said.start : claim.said.end]).strip()
    start, _ = sentence_at(article.text, *claim.said)
    opener, _, rest = said.partition(" ")
    if start != claim.said.start or not opener.istitle() or row.fact.kind == "quotation":
        return said
    is_name = row.fact.kind in _NAMES or rest[:1].isupper() or not _is_common(opener, study)
    return said if is_name and opener.casefold() not in _OPENERS else said[0].lower() + said[1:]


def _is_common(word: str, study: Study) -> bool:
    """Whether a word stands somewhere in the story without a capital, and so is no name."""
    small = re.compile(rf"\b{re.escape(word.lower())}\b")
    is_date = word.lower() in MONTHS
    return not is_date and any(small.search(article.text) for article in study.story.articles)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def on_one_line(text: str) -> str:
    """The text with one blank for the break between two lines or paragraphs, and for a tab."""
    return _BREAKS.sub(" ", text)


_BREAKS = re.compile(r"\s*[\n\t]\s*")
