"""A claim's words read as the kind of thing its fact asks for."""

from __future__ import annotations

from reader.story.values.dates import read_date
from reader.story.values.names import fold_words, read_names
from reader.story.values.quantities import read_quantity
from reader.story.values.shapes import Hedge, Name, Unreadable, Value, Words

_QUANTITIES = frozenset(("money", "number", "percent", "duration"))
_NAMES = frozenset(("person", "organisation", "place", "name"))
_LONGEST = 2000
"""So many letters are read for one figure or date; what stands round it is looked at again for each."""
_QUOTES = " \t\n\"'“”‘’«»„"


def read_value(
    kind: str,
    said: str | list[str],
    *,
    dollar: str = "USD",
    near: str = "",
    hedge: Hedge | None = None,
) -> Value:
    """The value that `said` tells, read as `kind` (one of `reader.story.model.Kind`).

    Args:
        kind: What the fact asks for.
        said: The words that carry the value, other words around them; an array of names for a list.
        dollar: The currency that a bare "$" means in this article.
        near: The article's date ("2023-10"), for a month or a day without its year.
        hedge: The author's hedge, instead of the one that stands in the words.

    Raises:
        Unreadable: There is no such value in the words; the text tells what is wrong and what was expected.
    """
    if kind == "list":
        return read_names(said)
    if not isinstance(said, str):
        raise Unreadable(f"an array is a value of kind 'list' only; a fact of kind '{kind}' takes one text")
    if len(said) > _LONGEST and (kind in _QUANTITIES or kind == "date"):
        raise Unreadable(f"{len(said):,} letters are too many for one {kind}: let `said` hold it alone")
    if kind in _QUANTITIES:
        return read_quantity(kind, said, dollar, hedge)
    if kind == "date":
        return read_date(said, near, hedge)
    if not fold_words(said):
        raise Unreadable(f"no words in '{said}'")
    return Name(said.strip(_QUOTES)) if kind in _NAMES else Words(said.strip())
