"""Answers until the disk takes no more: `full_child.py FILE BYTES`. Prints how many were acknowledged."""

from __future__ import annotations

import resource
import signal
import sys
from pathlib import Path

from kept import review

from reader.progress.store import Store
from reader.quiz.log import NotSaved

with Store.open(Path(sys.argv[1]), device="desk") as store:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
    kept = 0
    try:
        for number in range(10_000):
            store.append(review(f"fact-{number}"))
            kept += 1
    except NotSaved as error:
        print(kept)
        print(error)
        assert len(store.answers()) == kept
