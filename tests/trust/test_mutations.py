"""Stories spoilt at random: each is read, or refused with lines that a person can mend. Nothing else happens."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import mutated, seeds, tried

HERE = Path(__file__).parent.parent
SEEDS = seeds(HERE / "fuzz" / "corpus", HERE / "stories")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(which=st.sampled_from(range(len(SEEDS))), seed=st.integers(0, 2**32))
def test_a_spoilt_story_is_read_or_told(which: int, seed: int, tmp_path: Path) -> None:
    tried(mutated(SEEDS[which], Random(seed)), tmp_path / "spoilt", deep=seed % 10 == 0)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(["gazette.md", "story.toml", "facts.toml"]), data=st.binary(max_size=300))
def test_any_bytes_are_read_or_told(name: str, data: bytes, tmp_path: Path) -> None:
    tried(SEEDS[0] | {name: data}, tmp_path / "spoilt")


@pytest.mark.parametrize("which", range(len(SEEDS)))
def test_what_was_trouble_once_is_none_now(which: int, tmp_path: Path) -> None:
    tried(SEEDS[which], tmp_path / "kept")


def test_the_gate_sees_an_error_that_nobody_expects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reader.story import toml_source

    def trusting(file: str, source: str, offset: int = 0) -> dict[str, object]:
        return toml_source.tomli.loads(source)

    monkeypatch.setattr("reader.story.load.parse", trusting)
    with pytest.raises(ValueError, match="at line 1"):
        tried(SEEDS[0] | {"facts.toml": b"= 1"}, tmp_path / "spoilt")
