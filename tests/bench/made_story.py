"""Makes a story of any size to measure with: so many articles, so much text, so many facts."""

from __future__ import annotations

import random
from pathlib import Path

_WORDS = [
    "the",
    "river",
    "harbour",
    "council",
    "market",
    "bridge",
    "old",
    "new",
    "quarter",
    "engineers",
    "plan",
    "winter",
    "morning",
    "road",
    "people",
    "said",
    "that",
    "had",
    "been",
    "under",
    "over",
    "many",
    "few",
    "between",
    "without",
    "against",
    "across",
    "during",
    "report",
    "of",
    "in",
    "and",
    "to",
    "a",
    "by",
]


def make_story(folder: Path, *, articles: int = 5, size: int = 4_000, facts: int = 80, seed: int = 1) -> Path:
    """Writes a story.

    Args:
        folder: is made; a story there is written over.
        articles: how many.
        size: about so many characters of text in each.
        facts: how many, each told by three of the articles (or by all, if there are fewer).
        seed: the same seed writes the same story.

    Returns:
        The folder.
    """
    rng = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"outlet-{number:02}" for number in range(articles)]
    told: dict[str, list[str]] = {name: [] for name in names}
    table = []
    for number in range(facts):
        amount = rng.randint(100, 999)
        lines = [f'[[fact]]\nid = "ward-{number}"\ntopic = "Ward {number // 10}"\nkind = "money"']
        lines.append(
            f'question = "What did the works in ward {number} cost?"\nnote = "Each outlet rounds in its own way."'
        )
        for name in rng.sample(names, min(3, articles)):
            said = f"${amount + rng.choice((0, 0, 1, 40))} million"
            sentence = f"The works in ward {number} cost the town {said}"
            told[name].append(sentence)
            lines.append(f'[fact.claims.{name}]\nevidence = "{sentence}"\nsaid = "{said}"')
        table.append("\n".join(lines))
    (folder / "facts.toml").write_text("\n\n".join(table) + "\n")
    (folder / "story.toml").write_text(
        'title = "A made story"\nsummary = "Words without sense, to measure with."\n'
    )
    for name in names:
        text = _text(told[name], size, rng)
        (folder / f"{name}.md").write_text(
            f'+++\noutlet = "Outlet {name[-2:]}"\ndate = "2024-05"\n+++\n{text}'
        )
    return folder


def _text(sentences: list[str], size: int, rng: random.Random) -> str:
    """The sentences spread over filler, in paragraphs."""
    filler = max(0, size - sum(map(len, sentences))) // (len(sentences) + 1)
    parts: list[str] = []
    for sentence in [*sentences, ""]:
        words: list[str] = []
        while sum(map(len, words)) + len(words) < filler:
            words.append(rng.choice(_WORDS))
        if words:
            parts.append(" ".join(words).capitalize() + ".")
        if sentence:
            parts.append(f"{sentence}.")
    paragraphs = [" ".join(parts[at : at + 4]) for at in range(0, len(parts), 4)]
    return "\n\n".join(paragraphs) + "\n"
