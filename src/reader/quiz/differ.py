"""The question whether outlets disagree, and why: the reasons of the comparison in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.choice import is_told_by_length
from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter, teller
from reader.quiz.question_words import telling_words
from reader.quiz.quoting import quoted
from reader.quiz.reason_sentences import ARGUABLE, REASON_SENTENCES, RULINGS, reason_sentence, reasons_of
from reader.quiz.shape import Option, Question
from reader.quiz.stems import stands_in
from reader.quiz.wording import capital, claim_text, closed, hedged, the_outlet, words_of
from reader.story.comparison import Pair
from reader.story.model import Article, Kind, Reason
from reader.story.values import Dates, Names, Quantity, Unreadable, Value, Words, read_value
from reader.story.values.units import dimension_of

KIND = "differ"
MOST_SAYINGS = 5
"""So many sayings stand in one stem; with more, nobody can weigh each against each."""
_LURES = 2
_BEGINNING = 5


def differ(matter: Matter) -> Iterator[Question]:
    """A question for each reason by which an outlet differs from the reference, asked of one outlet each.

    Where the author decided, the word is on the fact and not on any two outlets: there the question
    is asked of all that is said.
    """
    if matter.row.agreement not in ("disputed", "close"):
        return
    if matter.row.by_author:
        yield from _ruled(matter)
        return
    first = teller(matter.row)
    asked: set[str] = set()
    pairs = [pair for pair in matter.row.pairs if first in (pair.left, pair.right) and pair.reason != "same"]
    matter.rng.shuffle(pairs)
    for pair in pairs:
        if pair.reason in REASON_SENTENCES and pair.reason not in asked:
            asked.add(pair.reason)
            yield from _asked(matter, first, pair)


def _ruled(matter: Matter) -> Iterator[Question]:
    """One question on all different sayings, if they are few enough."""
    groups = matter.groups()
    if not 2 <= len(groups) <= MOST_SAYINGS:
        return
    articles = [matter.article(matter.rng.choice(group)) for group in groups]
    several = len(articles) > 2
    sentences = RULINGS[several]
    options = [
        Option(text, "right" if agreement == matter.row.agreement else "reason")
        for agreement, text in sentences.items()
    ]
    matter.rng.shuffle(options)
    yield Question(
        id=matter.question_id(KIND, None),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt=f"{_told(matter, articles)} Do {'any of these' if several else 'these two'} disagree?",
        answer=sentences[matter.row.agreement],
        explanation=" ".join(filter(None, (closed(matter.row.fact.why), explanation(matter)))),
        claims=tuple(article.id for article in articles),
        options=tuple(options),
        asks="one",
    )


def _asked(matter: Matter, first: str, pair: Pair) -> Iterator[Question]:
    other = matter.article(pair.right if pair.left == first else pair.left)
    claims = matter.row.fact.claims
    right = reason_sentence(pair.reason, claims[pair.left].value, claims[pair.right].value)
    options = [Option(right, "right", (first, other.id))]
    options += [Option(REASON_SENTENCES[reason], "reason") for reason in _lures(matter, pair)]
    if len(options) <= _LURES or is_told_by_length(options[0].text, [option.text for option in options]):
        return
    matter.rng.shuffle(options)
    yield Question(
        id=matter.question_id(KIND, other),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt=f"{_told(matter, [matter.article(first), other])} Do these two disagree?",
        answer=right,
        explanation=" ".join(filter(None, (_detail(matter, pair), explanation(matter)))),
        claims=(first, other.id),
        options=tuple(options),
        article=other.id,
        asks="one",
    )


def _told(matter: Matter, articles: list[Article]) -> str:
    """The question, and what each of these outlets says on it."""
    said = [closed(f"{capital(the_outlet(each.outlet))}: {_words(matter, each)}") for each in articles]
    return " ".join((matter.row.fact.question, *said))


def _words(matter: Matter, article: Article) -> str:
    """The outlet's own words; with what they amount to where nobody could read it off them: "after that"."""
    claim, kind = matter.row.fact.claims[article.id], matter.row.fact.kind
    words, told = words_of(claim, article), claim_text(claim, article)
    if isinstance(claim.value, Words):
        plain = _beginnings(told) <= _beginnings(words)
    elif isinstance(claim.value, Quantity | Dates):
        plain = _reads(kind, words, article) == claim.value
    elif isinstance(claim.value, Names):
        # Where the names stand in several places, they are told and no words of one place are quoted.
        return quoted(words) if all(stands_in(item, words) for item in claim.value.items) else told
    else:
        plain = True
    return quoted(words) if plain else f"{quoted(words)} ({told})"


def _beginnings(text: str) -> set[str]:
    """The telling words of a text without their endings: "claimed" is "claim"."""
    return {word[:_BEGINNING] for word in telling_words(text)}


def _reads(kind: Kind, words: str, article: Article) -> Value | None:
    try:
        return read_value(kind, words, dollar=article.dollar, near=article.date)
    except Unreadable:
        return None


def _detail(matter: Matter, pair: Pair) -> str:
    """Why the two stand as they do."""
    return closed(capital(pair.detail or matter.row.fact.why))


def _lures(matter: Matter, pair: Pair) -> list[Reason]:
    """Two other reasons, surely wrong for the pair: not arguable, and not borne out by the values."""
    barred = ARGUABLE[pair.reason] | {pair.reason}
    one, other = (hedged(matter.row.fact.claims[each]) for each in (pair.left, pair.right))
    # In one unit there is nothing to convert: "converted" is taken only where nothing else is left.
    poor = ""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        if one.unit != other.unit:
            # Of two that contradict each other at a known rate one thinks first that they are one amount.
            barred |= {"same"} if pair.reason == "conflict" else {"conversion", "same"}
        elif dimension_of(one.unit) != "money":
            poor = "conversion"
    claims = matter.row.fact.claims
    if claims[pair.left].as_of or claims[pair.right].as_of:
        barred |= {"later"}
    found = [reason for reason in reasons_of(matter.row.fact.kind) if reason not in barred]
    # To contradict is the answer that everybody thinks of first: it is always among them.
    rest = [reason for reason in found if reason != "conflict"]
    matter.rng.shuffle(rest)
    rest.sort(key=lambda reason: reason == poor)
    return [*(reason for reason in found if reason == "conflict"), *rest][:_LURES]
