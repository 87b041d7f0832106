"""Text from strangers, cleaned: what a person can rely on never to see obeyed."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.story.text import clean, fold_marks, locate, one_line, sentence_at, sentences

FORBIDDEN = {
    chr(c) for c in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
} - {"\n", "\t"}
FORBIDDEN |= set("\u200e\u200f\u061c\u2028\u2029\ufeff\u200b")


class TestClean:
    @pytest.mark.parametrize(
        ("hostile", "shown"),
        [
            ("\x1b]52;c;cm0gLXJm\x07after", "\ufffd]52;c;cm0gLXJm\ufffdafter"),
            ("\x1b[2J", "\ufffd[2J"),
            ("\x9b31m", "\ufffd31m"),
            ("a\x00b\x7fc", "a\ufffdb\ufffdc"),
            ("pay \u202eevil\u202c", "pay \ufffdevil\ufffd"),
            ("\u2066isolate\u2069", "\ufffdisolate\ufffd"),
            ("tag\U000e0041", "tag\ufffd"),
            ("end\U0001ffff", "end\ufffd"),
        ],
    )
    def test_what_a_terminal_could_obey_is_shown_as_a_replacement(self, hostile: str, shown: str) -> None:
        text, touched = clean(hostile)
        assert text == shown
        assert touched == shown.count("\ufffd")

    @pytest.mark.parametrize("breaks", ["\r\n", "\r", "\u2028", "\u2029", "\x85", "\n"])
    def test_every_line_break_is_one_line_feed(self, breaks: str) -> None:
        assert clean(f"one{breaks}two") == ("one\ntwo", 0)

    def test_invisible_characters_inside_a_word_are_gone(self) -> None:
        assert clean("so\xadft zero\u200bwidth \ufeffmark")[0] == "soft zerowidth mark"

    @pytest.mark.parametrize(
        "honest", ["שלום עולם", "مرحبا بالعالم", "中文，标点。", "naïve café", "👩‍👩‍👧 family", "می‌خواهم"]
    )
    def test_honest_writing_stays_as_it_is(self, honest: str) -> None:
        assert clean(honest) == (honest, 0)

    def test_direction_marks_go_silently_but_are_counted(self) -> None:
        assert clean("a\u200eb\u200f") == ("ab", 2)

    def test_a_joiner_that_joins_nothing_goes(self) -> None:
        assert clean("a \u200d b")[0] == "a  b"

    def test_a_flood_of_combining_marks_leaves_eight(self) -> None:
        assert clean("e" + "\u0301" * 3000)[0] == "e" + "\u0301" * 8

    @pytest.mark.parametrize("whole", ["café", "Ångström", "Việt", "Έλληνας", "Йошкар", "がぎ", "Ŝanĝo ü"])
    def test_letters_that_were_taken_apart_are_put_together(self, whole: str) -> None:
        assert clean(unicodedata.normalize("NFD", whole)) == (whole, 0)

    @pytest.mark.parametrize("honest", ["שָׁלוֹם", "مُحَمَّد", "हिन्दी क़", "বাংলা ড়", "ไทยน้ำ", "t̪ a̰", "☀\ufe0f"])
    def test_marks_of_other_scripts_stay_as_they_are(self, honest: str) -> None:
        for form in ("NFC", "NFD"):
            assert clean(unicodedata.normalize(form, honest)) == (unicodedata.normalize(form, honest), 0)

    @pytest.mark.parametrize(
        "markup", ["[@click=app.quit]x[/]", "[/]", "[b]x[/i]", "[bold", r"\[b]", "$x", "[1]"]
    )
    def test_markup_is_plain_text(self, markup: str) -> None:
        assert clean(markup) == (markup, 0)

    def test_a_chain_of_joined_emoji_is_bounded_and_families_stay(self) -> None:
        family = "👨🏽\u200d👩🏽\u200d👧🏽\u200d👦🏽"
        assert clean(f"{family} {family}{family}") == (f"{family} {family}{family}", 0)
        text, touched = clean("👩\u200d" * 1000 + "👩 x")
        assert (text.count("👩"), text.count("\u200d"), touched) == (1001, 8, 992)
        assert clean(text) == (text, 0)

    @given(st.text(st.characters(exclude_categories=[]), max_size=200))
    def test_nothing_forbidden_ever_survives_and_cleaning_twice_changes_nothing(self, text: str) -> None:
        once, _ = clean(text)
        assert not FORBIDDEN & set(once)
        assert not any(0xD800 <= ord(c) <= 0xDFFF for c in once)
        assert clean(once)[0] == once

    def test_a_title_is_one_line(self) -> None:
        assert one_line("  two\nlines\tof \x1b title ") == "two lines of \ufffd title"


class TestLocate:
    def test_quotes_dashes_and_white_space_are_folded(self) -> None:
        text = "He said: “It’s over — for good.” Then it was."
        places = locate(fold_marks(text), '"It\'s  over - for\n good."')
        assert [text[a:b] for a, b in places] == ["“It’s over — for good.”"]

    def test_every_place_is_found_in_order(self) -> None:
        assert locate("one two one two", "two") == [(4, 7), (12, 15)]

    def test_words_may_run_over_a_paragraph(self) -> None:
        text = "It ends here.\n\nIt begins there."
        assert [text[a:b] for a, b in locate(fold_marks(text), "ends here. It begins")] == [
            "ends here.\n\nIt begins"
        ]

    def test_joiners_are_ignored_when_matching(self) -> None:
        text = "او می‌خواهم گفت"
        assert [text[a:b] for a, b in locate(fold_marks(text), "میخواهم")] == ["می‌خواهم"]

    def test_capitals_count(self) -> None:
        assert locate("The Bridge", "bridge") == []

    @given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60), st.data())
    def test_any_stretch_of_a_text_is_found_in_it(self, raw: str, data: st.DataObject) -> None:
        text = " ".join(clean(raw)[0].split())
        if not text:
            return
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        words = text[start:end]
        if words.strip():
            assert any(
                a <= start + len(words) - len(words.lstrip()) < b for a, b in locate(fold_marks(text), words)
            )


class TestSentences:
    def said(self, text: str) -> list[str]:
        return [text[a:b] for a, b in sentences(text)]

    def test_full_stops_questions_and_quotes_end_sentences(self) -> None:
        assert self.said("It fell. “Why?” Nobody knows!") == ["It fell.", "“Why?”", "Nobody knows!"]

    def test_abbreviations_initials_and_figures_do_not(self) -> None:
        text = "Mr. J. Smith of Acme Corp. paid U.S. firms $3.5 million. It was Oct. 3."
        assert self.said(text) == [
            "Mr. J. Smith of Acme Corp. paid U.S. firms $3.5 million.",
            "It was Oct. 3.",
        ]

    @pytest.mark.parametrize(
        "last",
        ["Alfa Group Co.", "Acme Corp.", "Acme Inc.", "in the U.S.", "by 5 p.m.", "on 3 Oct.", "Smith Jr."],
    )
    @pytest.mark.parametrize("next_one", ["They left.", "The firm left.", "In May it left.", "“It left.”"])
    def test_an_abbreviation_may_stand_last_where_a_new_sentence_begins(
        self, last: str, next_one: str
    ) -> None:
        assert self.said(f"It was {last} {next_one}") == [f"It was {last}", next_one]

    @pytest.mark.parametrize(
        "text",
        [
            "It was Alfa Group Co. Chairman Lee who left.",
            "The U.S. Senate sat on Jan. Twenty.",
            "Ask Dr. In or J. The first.",
            "Fruit, e.g. The Golden Pear, was sold.",
        ],
    )
    def test_an_abbreviation_goes_on_before_a_name(self, text: str) -> None:
        assert self.said(text) == [text]

    def test_a_paragraph_ends_a_sentence(self) -> None:
        assert self.said("A heading\n\nThen text. More") == ["A heading", "Then text.", "More"]

    def test_chinese_full_stops_count(self) -> None:
        assert self.said("第一句。第二句！") == ["第一句。", "第二句！"]

    def test_the_sentence_round_a_stretch(self) -> None:
        text = "First one. The second one is here. Third."
        at = text.index("second")
        assert text[slice(*sentence_at(text, at, at + 6))] == "The second one is here."

    @given(st.text(st.sampled_from("aB .!?\n“”\"'…。x1"), max_size=120))
    def test_sentences_never_overlap_and_leave_out_only_white_space(self, text: str) -> None:
        spans = sentences(text)
        assert all(a < b for a, b in spans)
        assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
        left_out = "".join(
            text[a:b]
            for a, b in zip([0, *(b for _, b in spans)], [*(a for a, _ in spans), len(text)], strict=True)
        )
        assert not left_out.strip()
