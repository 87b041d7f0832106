"""What Unicode says of letters, asked seldom: the same as if it were always asked."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.story import letters
from reader.story.letters import decomposed, is_mark, without_marks

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(letters._WHOLE + "éﬁ²e\u0301’…ß")), max_size=30)


@given(TEXTS)
@example("ﬁancé “x” – 5 m²…")
def test_texts_are_taken_apart_as_unicode_takes_them_apart(text: str) -> None:
    assert decomposed(text, "NFKD") == unicodedata.normalize("NFKD", text)
    assert decomposed(text, "NFD") == unicodedata.normalize("NFD", text)
    without = [letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)]
    assert without_marks(text) == "".join(without).translate(letters.PLAIN)


def test_what_has_no_mark_to_take_off_is_typed_as_people_type_it() -> None:
    assert without_marks("Żółkiewski, Kjær, Đặng, Þór, ŁÓDŹ, ß") == "Zolkiewski, Kjaer, Dang, Thor, LODZ, ß"


@given(st.characters())
@example("\u0300")
@example("\u093f")
def test_a_mark_is_what_unicode_calls_one(letter: str) -> None:
    assert is_mark(letter) == unicodedata.category(letter).startswith("M")


def test_plain_texts_never_touch_its_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "unicodedata", None)
    for text in ("Plain words.", "“It’s 5–6 km” — €3 • £2 §4", ""):
        assert decomposed(text, "NFKD") == without_marks(text) == text
        assert not any(map(is_mark, text))
