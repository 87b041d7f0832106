"""How tests wait for an app in memory: until it has nothing left to do, not for so long.

Textual's own wait sleeps for 20 ms twice a key and takes a process that used no CPU meanwhile for one that is
done, which on a busy machine may only mean that it was not its turn.
"""

from __future__ import annotations

import asyncio
from asyncio import BaseEventLoop
from concurrent.futures import ThreadPoolExecutor
from typing import Any

SOON = 0.02
"""Seconds within which a timer is taken for a part of what goes on; a screen is drawn anew every 1/60 s."""
_LOOK = 0.002
"""Seconds between two looks at threads, which tell nobody when they are done."""
_GUARD = 10.0
"""Seconds after which an app that is never idle is taken as it is."""


async def until_idle(*_: Any) -> None:
    """Waits until no task is ready to go on, no thread works for one, and no timer runs out soon.

    In place of `textual._wait.wait_for_idle`, whose arguments are times.
    """
    loop = asyncio.get_running_loop()
    assert isinstance(loop, BaseEventLoop)
    end = loop.time() + _GUARD
    idle = 0
    while idle < 2 and loop.time() < end:
        await asyncio.sleep(0)
        wait = 0.0 if _ready(loop) else _LOOK if _threads_work(loop) else _until_timer(loop)
        if wait is None:
            idle += 1  # what came in from outside is ready one turn later
        else:
            idle = 0
            await asyncio.sleep(wait)


def _ready(loop: Any) -> bool:
    return bool(loop._ready)


def _threads_work(loop: Any) -> bool:
    executor: ThreadPoolExecutor | None = loop._default_executor
    return executor is not None and executor._idle_semaphore._value < len(executor._threads)


def _until_timer(loop: Any) -> float | None:
    """Seconds until the next timer runs out; None where that is not soon."""
    due = min((timer.when() for timer in loop._scheduled if not timer.cancelled()), default=None)
    left = None if due is None else due - loop.time()
    return None if left is None or left > SOON else max(0.0, left)
