"""What the tests of comparing share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from storm import STORM

from reader.comparing.study import Study
from reader.story.load import load


@pytest.fixture
def storm(write_story: Callable[[dict[str, str | bytes]], Path]) -> Study:
    """A storm as four outlets told it: facts of every agreement."""
    return Study(load(write_story(STORM)).comparison)
