"""The wait of the tests for an app: it ends when everything is done that was begun, and not before."""

from __future__ import annotations

import asyncio
import threading

from idle import until_idle


async def test_a_task_that_rests_shortly_is_waited_for_to_its_end() -> None:
    done: list[int] = []

    async def works() -> None:
        for number in range(5):
            await asyncio.sleep(0.015)
            done.append(number)

    task = asyncio.create_task(works())
    await until_idle()
    assert done == [0, 1, 2, 3, 4]
    await task


async def test_a_thread_is_waited_for_and_what_follows_it() -> None:
    go_on, done = threading.Event(), []

    async def works() -> None:
        await asyncio.to_thread(go_on.wait)
        await asyncio.sleep(0)
        done.append(True)

    task = asyncio.create_task(works())
    asyncio.get_running_loop().call_later(0.1, go_on.set)
    await until_idle()
    assert done
    await task


async def test_a_timer_that_runs_out_much_later_is_not_waited_for() -> None:
    rung: list[bool] = []
    timer = asyncio.get_running_loop().call_later(3600, rung.append, True)
    await until_idle()
    assert not rung
    timer.cancel()
