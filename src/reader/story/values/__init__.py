"""Values: what the words of a claim tell, read so that it can be compared."""

from __future__ import annotations

from reader.story.values.hedges import date_hedge_at_end, hedge_at_end
from reader.story.values.names import Aliases, fold_name, fold_words
from reader.story.values.pairs import MoneyPair, money_pairs
from reader.story.values.reading import read_value
from reader.story.values.shapes import Dates, Hedge, Name, Names, Quantity, Unreadable, Value, Words
from reader.story.values.writing import write_figure, write_value

__all__ = [
    "Aliases",
    "Dates",
    "Hedge",
    "MoneyPair",
    "Name",
    "Names",
    "Quantity",
    "Unreadable",
    "Value",
    "Words",
    "date_hedge_at_end",
    "fold_name",
    "fold_words",
    "hedge_at_end",
    "money_pairs",
    "read_value",
    "write_figure",
    "write_value",
]
