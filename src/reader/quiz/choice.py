"""The question by choice: the fact's question, the right value, and two or three lures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

import msgspec

from reader.quiz.explaining import explanation
from reader.quiz.hedging import evenly_hedged
from reader.quiz.lending import is_far, others
from reader.quiz.lures import Lure, near_values, rivals, say_the_same
from reader.quiz.majority import origins_told
from reader.quiz.matter import Matter, Right
from reader.quiz.plain_names import PLAIN
from reader.quiz.shape import Option, Question
from reader.quiz.stems import LOWERED, stands_in
from reader.quiz.wording import option_text
from reader.story.values import Aliases, Dates, Name, Names, Quantity, Value, fold_words

KIND = "choice"
LONGEST_RIGHT = Decimal("1.3")
"""The right option is at most this many times as long as the mean option: length must not tell it."""
_LONGEST_OPTION = 120
_MOST_RIVALS = 8
"""Out of hundreds of outlets, so many are weighed against one another."""
_MID_SENTENCE = frozenset(("term", "statement"))
"""Kinds whose words go on where the question ends; quoted words keep their capital."""


def choices(matter: Matter) -> Iterator[Question]:
    """A question by choice for each right answer that can be asked for, where fitting lures are found."""
    for right in matter.rights():
        if matter.gives_away(right):
            continue
        options = options_of(matter, right)
        if options:
            yield Question(
                id=matter.question_id(KIND, right.asked),
                fact=matter.row.fact.id,
                kind=KIND,
                prompt=right.stem,
                answer=next(option.text for option in options if option.origin == "right"),
                explanation=explanation(matter),
                claims=matter.claims(right.asked),
                options=options,
                asks="one",
                article=right.asked.id if right.asked else "",
            )
    yield from _of_most(matter)


def _of_most(matter: Matter) -> Iterator[Question]:
    """What most of the named origins say, where it is clear and others really say something else."""
    right = matter.right_of_most()
    if right is None or matter.gives_away(right):
        return
    options = options_of(matter, right)
    if any(option.origin == "rival" for option in options):
        yield Question(
            id=matter.question_id(KIND, None),
            fact=matter.row.fact.id,
            kind=KIND,
            prompt=right.stem,
            answer=next(option.text for option in options if option.origin == "right"),
            explanation=f"{origins_told(matter.row, matter.comparison.story)} {explanation(matter)}",
            claims=matter.row.reference_articles,
            options=options,
            asks="one",
        )


def options_of(matter: Matter, right: Right) -> tuple[Option, ...]:
    """The options in the order shown; none where the fact can't be asked as a choice."""
    real = rivals(matter, right)
    matter.rng.shuffle(real)
    real = real[:_MOST_RIVALS]
    borrowed = others(matter, right) if len(real) < 3 else []
    slips = near_values(matter, right)
    far = [lure for lure in borrowed if is_far(right, lure)]
    near = [lure for lure in borrowed if lure not in far]
    own = Lure(right.value, right.text, "right", _tellers(matter, right))
    for lures in (*combinations(real, 3), *_pairs([*real, *near, *slips, *far], matter.aliases)):
        options = _shown(matter, (own, *lures), right)
        if options:
            return _in_order(matter, options)
    return ()


def _tellers(matter: Matter, right: Right) -> tuple[str, ...]:
    """Everyone who gives the right answer, whoever was asked about: it is theirs as well."""
    if right.of_most or right.asked is None:
        return matter.row.reference_articles if right.of_most else matter.claims(None)
    asked = right.asked.id
    return next(tuple(group) for group in matter.groups() if asked in group)


def _pairs(lures: Sequence[Lure], aliases: Aliases) -> Iterator[tuple[Lure, Lure]]:
    """Two lures at a time, the better ones first; never two that are one, or that nobody gives anywhere."""
    for one, other in combinations(lures, 2):
        is_one = say_the_same(one.value, other.value, aliases)
        if not is_one and not one.origin == other.origin == "slip":
            yield one, other


def _shown(matter: Matter, lures: Sequence[Lure], right: Right) -> list[tuple[Lure, Option]]:
    """The options as they would be shown, the right one first; none where they do not go together."""
    shown = evenly_hedged([lure.value for lure in lures])
    lures = [msgspec.structs.replace(lure, value=value) for lure, value in zip(lures, shown, strict=False)]
    named = matter.has_other_dollars()
    texts = [option_text(lure.value, lure.said or right.text, named=named) for lure in lures]
    if isinstance(right.value, Name):
        texts = [plain_name(matter, text) for text in texts]
    if matter.row.fact.kind in _MID_SENTENCE:
        texts = [_begun_small(matter, text) for text in texts]
    if (
        not texts
        or len({fold_words(text) for text in texts}) < len(texts)
        or max(map(len, texts)) > _LONGEST_OPTION
    ):
        return []
    if is_told_by_length(texts[0], texts) or any(stands_in(text, right.stem) for text in texts):
        return []
    counts = {len(lure.value.items) for lure in lures if isinstance(lure.value, Names)}
    if len(counts) > 1 and any(stands_in(str(count), right.stem) for count in counts):
        return []  # "which two" is no question for a list of three
    return [
        (lure, Option(text, lure.origin, lure.articles, lure.fact))
        for lure, text in zip(lures, texts, strict=True)
    ]


def plain_name(matter: Matter, name: str) -> str:
    """A name as options show it: the one that the story goes by, without an office or a legal form."""
    return PLAIN.get(matter.row.fact.kind, str)(matter.aliases.names_of(name)[0])


def _begun_small(matter: Matter, text: str) -> str:
    """An option without the capital of the sentence that it once began, unless its first word is a name."""
    first = text.partition(" ")[0].rstrip(",")
    is_name = not first.istitle() or not (first.lower() in LOWERED or matter.stock.is_common(first))
    return text if is_name else first[:1].lower() + text[1:]


def is_told_by_length(right: str, texts: Sequence[str]) -> bool:
    """Whether the right option stands out by its length."""
    return len(right) * len(texts) > LONGEST_RIGHT * sum(map(len, texts))


def _in_order(matter: Matter, shown: list[tuple[Lure, Option]]) -> tuple[Option, ...]:
    """Numbers, dates and money in ascending order, everything else as chance has it."""
    if all(isinstance(lure.value, Quantity | Dates) for lure, _ in shown):
        shown.sort(key=lambda pair: rank(pair[0].value))
    else:
        matter.rng.shuffle(shown)
    return tuple(option for _, option in shown)


def rank(value: Value) -> tuple[Decimal, Decimal]:
    """Where a number or a date stands among others."""
    if isinstance(value, Dates):
        return Decimal(value.start.toordinal()), Decimal(value.end.toordinal())
    if not isinstance(value, Quantity):
        return Decimal(0), Decimal(0)
    low = value.figure if value.low is None else value.low
    return low, value.figure if value.high is None else value.high
