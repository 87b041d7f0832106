"""What is copied says where it comes from."""

from __future__ import annotations

from reader.comparing.citation import cite, row_table
from reader.comparing.study import Study
from reader.story.model import Article


class TestCite:
    def test_has_outlet_headline_date_and_address(self, storm: Study) -> None:
        assert cite(storm.story.article("herald"), "12 people\n\nhurt") == (
            "“12 people hurt”, The Herald, “Orm counts the cost”, 2024-11-05, https://herald.example/orm"
        )

    def test_says_what_was_supplied_and_inferred(self, storm: Study) -> None:
        post = storm.story.article("post")
        assert cite(post, "rain") == (
            "“rain”, Morning Post, “After the storm” (headline supplied), 2024-11 (inferred)"
        )
        assert (
            cite(post, "rain", supplied=False)
            == "“rain”, Morning Post, “After the storm”, 2024-11 (inferred)"
        )

    def test_invents_nothing(self) -> None:
        assert cite(Article("a", "KBN", "Rain.", ()), "Rain.") == "“Rain.”, KBN"


class TestRowTable:
    def test_has_a_line_for_every_outlet_the_silent_ones_too(self, storm: Study) -> None:
        assert row_table(storm.comparison.row("hurt"), storm.story).splitlines() == [
            "How many people were hurt?",
            "",
            "| Outlet | What it says | How it stands |",
            "|---|---|---|",
            "| The Herald | 12 people | the same |",
            "| Morning Post | Twelve people | the same |",
            "| a valley newspaper | silent on this |  |",
            "| KBN | 14 people | conflict: 12 is not 14 |",
        ]

    def test_what_only_one_says_is_told_so(self, storm: Study) -> None:
        assert "| The Herald | Lise Dahl | it alone says so |" in row_table(
            storm.comparison.row("mayor"), storm.story
        )

    def test_pipes_and_backslashes_stay_in_their_cell(self, storm: Study) -> None:
        import msgspec

        herald = msgspec.structs.replace(storm.story.articles[0], outlet="A|B\\C")
        story = msgspec.structs.replace(storm.story, articles=(herald,))
        assert "| A\\|B\\\\C | 12 people |" in row_table(storm.comparison.row("hurt"), story)
