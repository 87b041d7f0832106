"""The filter: each term asks what it says, however it is typed."""

from __future__ import annotations

import pytest
from harbour import FACTS, OUTLETS, STUDY, kept, refused, told_by
from hypothesis import given
from hypothesis import strategies as st

from reader.comparing.completing import OF_OUTLETS, PLAIN, TERMS, VALUED
from reader.comparing.filters import NO_MARKS, Filter, FilterError, Marks, parse_filter


class TestATermAsksWhatItSays:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("agreed", ["cost"]),
            ("close", ["debt"]),
            ("disputed", ["seats"]),
            ("single", ["captain"]),
            ("differs", ["debt", "seats"]),
            ("topic:ferry", ["seats", "captain"]),
            ("kind:money", ["cost", "debt"]),
            ("reason:rounding", ["debt"]),
            ("reason:same", ["cost"]),
            ("outlet:post", ["cost", "debt"]),
            ("only", ["captain"]),
            ("only:relay", ["captain"]),
            ("only:echo", []),
            ("silent", ["cost", "debt", "seats", "captain"]),
            ("silent:echo", ["captain"]),
            ("doubtful", ["captain"]),
            ("doubtful:radio", ["captain"]),
            ("doubtful:echo", []),
            ("lead:echo", ["cost", "debt", "seats"]),
            ("lead:post", ["debt"]),
            ("buried", ["cost", "seats"]),
            ("buried:post", ["cost"]),
            ("buried:relay", []),
            ("lead:echo buried:post", ["cost"]),
            ("starred", ["cost", "seats"]),
            ("predicted", ["seats"]),
            ("noted", ["debt"]),
        ],
    )
    def test_by_itself(self, text: str, expected: list[str]) -> None:
        assert kept(text) == expected

    @pytest.mark.parametrize("name", OF_OUTLETS)
    def test_and_standing_alone_whether_it_holds_for_any_outlet(self, name: str) -> None:
        anywhere = {fact for outlet in OUTLETS for fact in kept(f"{name}:{outlet}")}
        assert set(kept(name)) == anywhere

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("seats", ["seats"]),
            ("yard", ["debt"]),
            ("creme", ["debt"]),
            ("troubles", ["debt"]),
            ("captain", ["captain"]),
            ("zoe", ["captain"]),
            ('"450 seats"', ["seats"]),
            ('"340 million there"', ["cost"]),
            ('"reporter\'s view puts Zoe"', ["captain"]),
            ('"nothing else"', ["captain"]),
            ('"$12 million"', ["debt"]),
            ("million -340", ["debt"]),
            ("gulls", []),
            ('"echo"', []),
        ],
    )
    def test_words_stand_in_question_note_topic_id_or_evidence(self, text: str, expected: list[str]) -> None:
        assert kept(text) == expected

    def test_a_phrase_does_not_reach_from_one_text_into_the_next(self) -> None:
        assert kept('"yard? a creme"') == []

    def test_quotes_make_a_word_of_a_term(self) -> None:
        assert kept('"single"') == []
        assert kept('"Money troubles"') == ["debt"]

    def test_nothing_is_starred_unless_it_is_said(self) -> None:
        parsed = parse_filter("starred", STUDY)
        assert not any(parsed.matches(row) for row in STUDY.comparison.rows)
        assert Marks() == NO_MARKS


class TestTermsTogether:
    def test_all_have_to_hold(self) -> None:
        assert kept("topic:ferry disputed") == ["seats"]
        assert kept("agreed disputed") == []

    @pytest.mark.parametrize("sign", ["-", "!", "–", "−"])
    def test_a_sign_says_not(self, sign: str) -> None:
        assert kept(f"{sign}agreed") == ["debt", "seats", "captain"]
        assert kept(f'{sign}topic:"The ferry" {sign}close') == ["cost"]
        assert kept(f'{sign}"the ferry"') == ["debt"]

    @pytest.mark.parametrize("text", ["", "   ", "\n", '"', '  "'])
    def test_nothing_written_yet_lets_every_fact_through(self, text: str) -> None:
        assert kept(text) == list(FACTS)

    def test_a_filter_remembers_how_it_was_written(self) -> None:
        assert parse_filter("  Disputed  -silent ", STUDY).text == "Disputed  -silent"
        assert parse_filter("", STUDY) == Filter("", ())

    @given(
        st.lists(st.sampled_from([*PLAIN, "topic:ferry", "silent:post", "-lead", "kind:money"]), max_size=4)
    )
    def test_a_term_and_its_opposite_split_the_facts(self, terms: list[str]) -> None:
        line = " ".join(terms)
        for name in PLAIN:
            assert sorted(kept(f"{line} {name}") + kept(f"{line} -{name}")) == sorted(kept(line))


class TestTypingIsForgiven:
    @pytest.mark.parametrize(
        "text",
        [
            'topic:"The money" outlet:echo',
            "TOPIC:“the Money” OUTLET:Echo",
            'outlet:echo    topic:"The money',
            'topic: "the   money"  outlet : ech',
            'topic:"thé mon" outlet:"the écho"',
            'topic:«The money» outlet:"the e',
        ],
    )
    def test_case_accents_blanks_and_quotes(self, text: str) -> None:
        assert kept(text) == ["cost"]

    @pytest.mark.parametrize("spelling", ["radio", "Radio", '"radio nine"', '"Radio N', "rad", "nine", "NI"])
    def test_an_outlet_is_named_by_id_name_or_how_they_begin(self, spelling: str) -> None:
        assert kept(f"outlet:{spelling}") == ["cost", "seats"]

    @pytest.mark.parametrize(
        ("spelling", "expected"), [("mail", "mail"), ("sun", "daily"), ("tide", "tide"), ("ti", "tide")]
    )
    def test_an_id_goes_before_a_name_that_before_a_beginning_and_that_before_a_word(
        self, spelling: str, expected: str
    ) -> None:
        outlets = {
            "mail": "Evening Sun",
            "daily": "Sun",
            "week": "Sun Week",
            "other": "Mail",
            "tide": "Tides",
            "late": "Late Tide",
        }
        study = told_by(outlets)
        parsed = parse_filter(f"only:{spelling}", study)
        assert [row.fact.id for row in study.comparison.rows if parsed.matches(row)] == [expected]

    def test_a_topic_is_named_by_any_word_of_it_and_a_whole_name_goes_first(self) -> None:
        assert kept("topic:troub") == ["debt"]
        assert kept("topic:the") == ["cost", "seats", "captain"]
        assert kept("topic:money") == ["cost", "debt"]
        assert kept('topic:"the money"') == ["cost"]

    def test_kinds_and_reasons_may_be_cut_short(self) -> None:
        assert kept("kind:mon") == ["cost", "debt"]
        assert kept("reason:round") == ["debt"]

    def test_a_time_of_day_is_no_term(self) -> None:
        assert kept("12:30") == []

    @given(st.text(alphabet='-!:" aqt“–topiclead,', max_size=20))
    def test_any_line_is_read_or_refused(self, text: str) -> None:
        try:
            parsed = parse_filter(text, STUDY)
        except FilterError:
            assert refused(text)
        else:
            assert all(parsed.matches(row) in (True, False) for row in STUDY.comparison.rows)


class TestHelp:
    def test_every_term_is_explained_once_and_nothing_else(self) -> None:
        explained = [term for term, _ in TERMS]
        assert explained == list(dict.fromkeys(explained))
        expected = {*PLAIN, *(f"{name}:X" for name in VALUED)}
        assert expected == set(explained) - {"lamps", '"two lamps"', "-X"}

    def test_every_term_that_is_explained_can_be_asked(self) -> None:
        for name in PLAIN:
            kept(name)
        examples = {"topic": "money", "kind": "date", "reason": "scope", "outlet": "echo"}
        for name, what in VALUED.items():
            kept(f"{name}:{examples[what]}")
