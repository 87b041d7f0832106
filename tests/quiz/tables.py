"""Random small stories: fact tables of every kind, told by one to four outlets in any words."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import strategies as st
from told import OUTLETS, fact, told

from reader.story.comparison import Comparison
from reader.story.model import KINDS, TEXT_KINDS

TABLES = int(os.environ.get("READER_TABLES", "60"))
"""How many tables a run looks at; CONTRIBUTING says how to look at more."""

_NAMES = ["Ida Lund", "Otto Brandt", "Greta Olsen", "Lund", "Mayor Ida Lund", "Judge Nils Berg", "Bo"]
_FIRMS = ["Nordic Steel", "NSW", "Beta", "Harbour Trust", "Nordic Steel Works", "Alma Corp.", "Tarn College"]
VALUES: dict[str, list[str]] = {
    "money": [
        *("$340 million", "about $340 million", "$342 million", "over $30 million", "€5 million", "$2"),
        *("2.5 billion yuan", "over 2.5 billion yuan", "millions of dollars", "£12.40", "€5.2 million"),
        "hundreds of millions of dollars",
    ],
    "number": [
        *("12", "thirteen", "about 14,000", "7 km", "4 miles", "at least 12", "6 billion", "5 km", "21", "3"),
        *("14,000 people", "dozens", "10 to 12", "13,950"),
    ],
    "percent": ["60%", "6 per cent", "nearly 50%", "99%", "12.5%", "a third", "half"],
    "date": [
        *("2023", "August 2023", "9 March 2024", "after August 2023", "10 March 2024", "1931", "2022"),
        *("July 2023", "the 1990s", "since 2022"),
    ],
    "duration": ["three months", "90 days", "40 minutes", "two years", "about 40 minutes", "24 months"],
    "person": _NAMES,
    "organisation": _FIRMS,
    "place": ["Holm", "Port Corran", "Tarn", "the Tarn", "Skerry Fell", "Lower Holm"],
    "name": ["Ottoline", "Marguerite", "Storm Ottoline", "GLM-6", "GLM-130"],
    "list": ["Alma and Berta", "Alma, Berta and Carla", "Carla", "Dora and Emma", "Berta, Dora and Alma"],
    "term": ["multilingual", "bilingual", "a bridge", "the oldest bridge of the whole country by far"],
    "quotation": ["I have waited for this", "We have waited for this", "Nobody asked us"],
    "statement": ["because of rust", "because rust had eaten the cables", "for want of money"],
}
assert set(VALUES) == set(KINDS)
ALIASES = {"Nordic Steel": ("NSW", "Nordic Steel Works"), "Ida Lund": ("Mayor Ida Lund",)}
_QUESTIONS = ["How much is it?", "Who or what was it?", "What of Ida Lund in 2023?", "Which two are they?"]
_BESIDE = ["Nothing else.", "The sea was calm. A gull cried. It was over.", "Ida Lund of Holm paid $2."]
_HEADLINES = ["", "Bridge shut", "Ottoline: 12 hurt, Lund blamed"]
_ORIGINS: list[tuple[str, ...]] = [(), ("the police",), ("the mayor", "the police"), ("a blogger",)]


@st.composite
def _facts(draw: st.DrawFn, ids: list[str], number: int) -> dict[str, Any]:
    kind = draw(st.sampled_from(list(VALUES)))
    chosen = draw(st.dictionaries(st.sampled_from(ids), st.sampled_from(VALUES[kind]), min_size=1))
    more: dict[str, Any] = {"topic": draw(st.sampled_from(["The bridge", "The money"]))}
    if kind in TEXT_KINDS or draw(st.booleans()):
        more |= {"agreement": draw(st.sampled_from(["agreed", "close", "disputed"])), "why": "So it is."}
    if draw(st.integers(0, 4)) == 0:
        more["accept"] = (draw(st.sampled_from(VALUES[kind])),)
    if draw(st.integers(0, 4)) == 0:
        more["as_of"] = {name: draw(st.sampled_from(["Monday", "Friday"])) for name in ids}
    if number and draw(st.integers(0, 4)) == 0:
        more["of"] = "fact-0"
    said = {name: chosen[name] for name in ids if name in chosen}
    return fact(f"fact-{number}", kind, draw(st.sampled_from(_QUESTIONS)), said, **more)


@st.composite
def tables(draw: st.DrawFn) -> Comparison:
    """A small story: facts of any kind, told by any outlets in any words, with or without headlines."""
    ids = draw(st.lists(st.sampled_from(list(OUTLETS)), min_size=1, max_size=4, unique=True))
    facts = [draw(_facts(ids, number)) for number in range(draw(st.integers(1, 6)))]
    return told(
        *facts,
        outlets={name: OUTLETS[name] for name in ids},
        dollars={name: "CAD" for name in ids if draw(st.integers(0, 5)) == 0},
        aliases=ALIASES,
        further={name: draw(st.sampled_from(_BESIDE)) for name in ids},
        headlines={name: draw(st.sampled_from(_HEADLINES)) for name in ids},
        origins={name: draw(st.sampled_from(_ORIGINS)) for name in ids},
    )
