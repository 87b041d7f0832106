"""A filter that means nothing is said to, with what would do."""

from __future__ import annotations

from pathlib import Path

import pytest
from harbour import refused, told_by

from reader.comparing.filters import FilterError, parse_filter
from reader.comparing.study import Study
from reader.story.comparison import compare
from reader.story.model import Story


class TestWhatMeansNothingIsSaidTo:
    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("topc:ferry", 'no term "topc:"; did you mean "topic:"?'),
            ("xyzzy:1", 'no term "xyzzy:"; put quotes around it to look for the words'),
            (":ferry", 'no term ":"; put quotes around it to look for the words'),
            ("disputd", 'no fact has the word "disputd"; did you mean "disputed"?'),
            ("-buryed", 'no fact has the word "buryed"; did you mean "buried"?'),
            ("outlet", 'no fact has the word "outlet"; did you mean "outlet:"?'),
            ("topic:", '"topic:" needs a topic, as in topic:"The ferry"'),
            ('-topic:""', '"topic:" needs a topic, as in topic:"The ferry"'),
            ("kind:", '"kind:" needs a kind, as in kind:money'),
            ("reason: ", '"reason:" needs a reason, as in reason:same'),
            ("outlet:", '"outlet:" needs an outlet, as in outlet:"the Écho"'),
            ("silent:", '"silent:" needs an outlet, as in silent:"the Écho", or leave the ":" out'),
            ("agreed:echo", '"agreed" takes nothing after it: leave the ":" out'),
            ("topic:mony", 'no topic "mony"; did you mean "money"?'),
            ("topic:zzz", 'no topic "zzz"; one of "The ferry", "The money", "Money troubles"'),
            ("outlet:raido", 'no outlet "raido"; did you mean "radio"?'),
            ("lead:zzz", 'no outlet "zzz"; one of "the Écho", "Harbour Post", "Radio Nine", "Harbour Relay"'),
            ("outlet:harbour", '"harbour" may be one of "Harbour Post", "Harbour Relay"'),
            ("outlet:r", '"r" may be one of "Radio Nine", "Harbour Relay"'),
            ("kind:per", '"per" may be one of "percent", "person"'),
            ("kind:organization", 'no kind "organization"; did you mean "organisation"?'),
            ("reason:con", '"con" may be one of "conversion", "conflict"'),
            ("-", '"-" has to stand right before a term, as in "-agreed"'),
            ("agreed - disputed", '"-" has to stand right before a term, as in "-agreed"'),
            ('!""', '"!" has to stand right before a term, as in "!agreed"'),
            ("--agreed", '"--": one sign is enough to say "not"'),
            ('""', "nothing stands between the quotes"),
            ("ferry " * 200, "1,200 characters are no filter: 1,000 at most"),
        ],
    )
    def test_with_what_would_do(self, text: str, message: str) -> None:
        assert refused(text) == message

    def test_two_articles_of_one_outlet_are_told_apart_by_id(self) -> None:
        study = told_by({"dawn": "The Mail", "dusk": "The Mail"})
        assert parse_filter("outlet:dusk", study)
        with pytest.raises(FilterError, match=r'^"mail" may be one of "dawn", "dusk"$'):
            parse_filter("outlet:mail", study)

    def test_a_story_without_topics_has_none_to_name(self) -> None:
        study = Study(compare(Story("rain", "Rain", Path("rain"), ())))
        with pytest.raises(FilterError, match=r'^no topic "x"; none, for there is none$'):
            parse_filter("topic:x", study)
