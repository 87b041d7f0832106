"""An answer that has been acknowledged outlives the program, however that ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.progress.store import Line, Store

NOON = datetime(2024, 3, 9, 12, 0, tzinfo=UTC)

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reader.progress.store import Store

with Store.open(Path(sys.argv[1])) as store:
    number = 0
    while True:
        number += 1
        line = store.append_position("bridge", "echo", number, datetime(2024, 3, 9, tzinfo=UTC))
        sys.stdout.write(f"{line.counter}\\n")
        sys.stdout.flush()
"""


class TestKilledRightAfterAnAcknowledgement:
    @pytest.mark.parametrize("trial", range(10))
    def test_no_acknowledged_line_is_lost(self, tmp_path: Path, trial: int) -> None:
        path = tmp_path / "progress.sqlite3"
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        for _ in range(1 + 3 * trial):
            acknowledged = int(writer.stdout.readline())
        os.kill(writer.pid, signal.SIGKILL)
        acknowledged = max([acknowledged, *map(int, writer.stdout.read().split())])
        writer.stdout.close()
        writer.wait()
        with Store.open(path) as store:
            counters = [line.counter for line in store.lines()]
        assert counters[:acknowledged] == list(range(1, acknowledged + 1))
        assert len(counters) <= acknowledged + 1


@st.composite
def two_logs(draw: st.DrawFn) -> tuple[list[Line], list[Line]]:
    """What two devices wrote, each under a clock that sometimes heard of the other's."""
    clocks = {"desk": 0, "laptop": 0}
    logs: dict[str, list[Line]] = {"desk": [], "laptop": []}
    for number, (device, heard) in enumerate(
        draw(st.lists(st.tuples(st.sampled_from(sorted(clocks)), st.booleans()), max_size=20))
    ):
        clocks[device] = (max(clocks.values()) if heard else clocks[device]) + 1
        payload = f'{{"offset":{number}}}'
        counter = len(logs[device]) + 1
        line = Line(device, counter, clocks[device], "", "position", "bridge", f"a{number % 3}", payload)
        logs[device].append(line)
    return logs["desk"], logs["laptop"]


class TestTwoDevices:
    @settings(max_examples=40, deadline=None)
    @given(logs=two_logs(), rng=st.randoms(use_true_random=False))
    def test_put_together_in_any_order_tell_the_same(
        self, tmp_path_factory: pytest.TempPathFactory, logs: tuple[list[Line], list[Line]], rng: object
    ) -> None:
        lines = [*logs[0], *logs[1]]
        shuffled = list(lines)
        rng.shuffle(shuffled)  # type: ignore[attr-defined]
        told = []
        for order in (lines, lines[::-1], shuffled):
            with Store.open(tmp_path_factory.mktemp("merged") / "progress.sqlite3") as store:
                store._database._connection.execute("PRAGMA synchronous = OFF")
                store._database._connection.executemany(
                    "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    [msgspec.structs.astuple(o) for o in order],
                )
                told.append((store.lines(), store.positions("bridge")))
        assert told[0] == told[1] == told[2]
        assert told[0][0] == sorted(lines, key=lambda line: (line.clock, line.device))

    def test_a_line_written_after_another_was_read_comes_after_it(self, tmp_path: Path) -> None:
        path = tmp_path / "progress.sqlite3"
        with Store.open(path, device="laptop") as store:
            for number in range(3):
                store.append_position("bridge", "echo", number, NOON)
        with Store.open(path, device="desk") as store:
            line = store.append_position("bridge", "echo", 99, NOON)
            assert line.clock == 4
            assert store.positions("bridge") == {"echo": 99}
