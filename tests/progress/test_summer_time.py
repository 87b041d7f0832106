"""The night on which the clocks are changed: nothing is due before it was learnt, no answer changes places, and
a day is the student's own."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from kept import review

from reader.progress.replaying import replay
from reader.progress.store import Store
from reader.quiz.memory import Key
from reader.quiz.schedule import Aims, due

WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
NIGHTS = {
    "back": [datetime(2024, 10, 27, 2, 50, tzinfo=SUMMER), datetime(2024, 10, 27, 2, 10, tzinfo=WINTER)],
    "forward": [datetime(2024, 3, 31, 1, 55, tzinfo=WINTER), datetime(2024, 3, 31, 3, 5, tzinfo=SUMMER)],
    "over midnight": [datetime(2024, 5, 1, 23, 50, tzinfo=SUMMER), datetime(2024, 5, 2, 0, 10, tzinfo=SUMMER)],
    "westwards": [datetime(2024, 5, 1, 23, 59, tzinfo=SUMMER), datetime(2024, 5, 1, 23, 30, tzinfo=WINTER)],
}  # fmt: skip


@pytest.mark.parametrize("night", NIGHTS)
def test_answers_keep_their_order_and_their_day(night: str, tmp_path: Path) -> None:
    with Store.open(tmp_path / "p.sqlite3") as store:
        for at, fact in zip(NIGHTS[night], ("first", "second"), strict=True):
            store.append(review(fact, outcome="right", at=at))
        assert [answer.fact for answer in store.answers()] == ["first", "second"]
        assert store.days_ahead(NIGHTS[night][1]) == 0
        assert store._database.memories() == replay(store.lines())
        for at, fact in zip(NIGHTS[night], ("first", "second"), strict=True):
            memory = store.student("bridge").memories[Key("bridge", fact, "fact")]
            assert memory.last == at.date()
            assert due(memory, Aims()) > memory.last


@pytest.mark.parametrize("night", NIGHTS)
def test_the_same_fact_twice_in_that_night_is_known_from_that_day(night: str, tmp_path: Path) -> None:
    with Store.open(tmp_path / "p.sqlite3") as store:
        for at in NIGHTS[night]:
            store.append(review("one", outcome="right", at=at))
        memory = store.student("bridge").memories[Key("bridge", "one", "fact")]
        assert memory.last == NIGHTS[night][1].date()
        assert timedelta(days=0) < due(memory, Aims()) - memory.last < timedelta(days=60)
