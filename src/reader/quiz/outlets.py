"""The question which outlets say it: several are right, and each is worth its part."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quiz.bearing import bears
from reader.quiz.explaining import explanation
from reader.quiz.matter import Matter
from reader.quiz.quoting import quoted_or_told
from reader.quiz.shape import Option, Question
from reader.quiz.silence import surely_silent
from reader.quiz.stems import stands_in
from reader.quiz.wording import claim_text, hedged, option_text
from reader.story.values import Name, fold_words

KIND = "outlets"
_LONGEST = 120
_LEAST, _MOST = 3, 6
_APART = frozenset(("conflict", "rounding", "conversion", "later"))
"""Reasons that set another figure beside the one asked for; any other might be taken for the same."""


def outlets(matter: Matter) -> Iterator[Question]:
    """One question on the value that most outlets tell, if at least two do and another surely does not."""
    told = max(matter.groups(), key=len)
    if len(told) < 2:
        return
    right = matter.right(matter.article(told[0]))
    if matter.gives_away(right):
        return
    value = option_text(right.value, right.text)
    options = [Option(matter.article(each).outlet, "right", (each,)) for each in told]
    options += _wrong(matter, told)[: max(1, _MOST - len(options))]
    named = ", under any of its names" if _has_names(matter, told) else ""
    answer = quoted_or_told(matter, told, value)
    asked = f"Which of these outlets give the answer{answer}{named}? Name them all."
    prompt = f"{matter.row.fact.question} {asked}"
    if not _fits(options, told, value, prompt):
        return
    matter.rng.shuffle(options)
    yield Question(
        id=matter.question_id(KIND, None),
        fact=matter.row.fact.id,
        kind=KIND,
        prompt=prompt,
        answer=tuple(option.text for option in options if option.origin == "right"),
        explanation=explanation(matter),
        claims=tuple(told),
        options=tuple(options),
        asks="several",
    )


def _has_names(matter: Matter, told: list[str]) -> bool:
    """Whether the outlets that say it call it by different names."""
    values = [matter.row.fact.claims[each].value for each in told]
    return len({fold_words(value.text) for value in values if isinstance(value, Name)}) > 1


def _fits(options: list[Option], told: list[str], value: str, prompt: str) -> bool:
    """Whether there are enough outlets, right and wrong ones, and the stem names none of them."""
    names = {option.text.casefold() for option in options}
    return (
        len(value) <= _LONGEST
        and _LEAST <= len(options) <= _MOST
        and len(options) > len(told)
        and len(names) == len(options)
        and not any(stands_in(option.text, prompt) for option in options)
    )


def _wrong(matter: Matter, told: list[str]) -> list[Option]:
    """Outlets that say something else for certain, then such as say nothing, by chance."""
    row = matter.row
    value = hedged(row.fact.claims[told[0]])
    others = [
        each
        for each, claim in row.fact.claims.items()
        if each not in told
        and all(matter.reason(one, each) in _APART for one in told)
        and not bears(hedged(claim), value, matter.aliases)
        and not matter.bears_out(each, value)
    ]
    silent = [each for each in row.silent if surely_silent(matter, each)]
    matter.rng.shuffle(others)
    matter.rng.shuffle(silent)
    named = matter.has_other_dollars()
    return [
        *(
            Option(
                matter.article(each).outlet,
                "outlet",
                (each,),
                tells=claim_text(row.fact.claims[each], matter.article(each), named=named),
            )
            for each in others
        ),
        *(Option(matter.article(each).outlet, "silent", (each,)) for each in silent),
    ]
