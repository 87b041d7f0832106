"""The simulated student, small: the model forgets as its authors say, and chance is the seed's alone."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from forgetting import DAY, A, C, Trace
from reader.story.load import load
from simulation import Course, main, simulate, table

BRIDGE = Path(__file__).parent / "stories" / "bridge"


class TestForgetting:
    def test_one_trace_decays_as_a_power_of_its_age(self) -> None:
        trace = Trace()
        assert trace.chance(5) == 0
        trace.meet(0)
        assert trace.activation(100) == pytest.approx(-A * math.log(100))
        assert trace.activation(1000) == pytest.approx(-A * math.log(1000))

    def test_what_is_met_while_it_is_active_decays_faster(self) -> None:
        massed, spaced = Trace(), Trace()
        for each, at in ((massed, 15.0), (spaced, 5 * DAY)):
            each.meet(0)
            before = each.activation(at)
            each.meet(at)
            assert each.met[1][1] == pytest.approx(C * math.exp(before) + A)
        assert massed.met[1][1] > spaced.met[1][1]
        assert spaced.chance(30 * DAY) > massed.chance(30 * DAY)


def test_a_small_simulation_runs_and_is_its_seeds() -> None:
    course = Course(load(BRIDGE).story, days=14, count=4)
    found = simulate(course, trials=2, spread=0.3)
    assert found == simulate(course, trials=2, spread=0.3)
    assert found != simulate(course, trials=2, spread=0.3, seed=2)
    assert set(found.retention) == {"sittings", "Leitner", "rereading"}
    assert all(0 < share < 1 for shares in found.retention.values() for share in shares)
    assert all(14 * 4 <= number <= 3 * 14 * 4 for number in found.answers)
    assert len(list(table(found))) == 4


def test_asked_once_is_as_many_answers_as_questions() -> None:
    course = Course(load(BRIDGE).story, days=5, count=4, once=True)
    assert simulate(course, trials=1, spread=0.3).answers == [20]


def test_the_command_prints_its_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["simulation.py", "--trials", "1", "--days", "8", "--story", str(BRIDGE)])
    assert main() in (0, 1)
    assert "1 trials" in capsys.readouterr().out
