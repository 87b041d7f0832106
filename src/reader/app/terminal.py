"""The driver of a real terminal: it ends in good order, whatever ends it, and leaves no mode switched on."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import signal
import threading
import time
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING, cast

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from reader.app.placing import placed

if TYPE_CHECKING:
    from reader.app.app import ReaderApp

_ENDING = ("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM")
_LOOK = 0.05
"""Seconds between two looks whether an escape was a key."""
_GRACE = 0.25
"""Seconds for ending in good order once the terminal is gone; writing to it may block for ever."""
_PATIENCE = 0.8
"""Seconds for ending in good order after a signal: perhaps nobody reads what is written, or we are busy."""
_MOMENT = 0.1
"""Seconds in which the signal may come that a shell has us go on for."""


class _AtOnce:
    """Writes in the writer's place what the terminal takes at once; the rest is lost."""

    def __init__(self, number: int) -> None:
        self._number = number

    def is_alive(self) -> bool:
        """As a thread that writes."""
        return True

    def stop(self) -> None:
        """There is nothing to wait for."""

    def write(self, text: str) -> None:
        """Waits for nobody."""
        with contextlib.suppress(OSError):
            os.write(self._number, text.encode())


class TerminalDriver(LinuxDriver):
    """Textual's driver, which leaves signals and a lost terminal to whoever uses it."""

    _signalled: tuple[int, int] | None = None
    """The two ends of a pipe by which the watch hears of a signal that is to end us."""
    _ends = False
    _rouse: tuple[int, int] | None = None
    """The two ends of a pipe by which the thread that reads keys is woken."""

    def start_application_mode(self) -> None:
        """Listens for signals before the first mode is switched on."""
        loop = asyncio.get_running_loop()
        if self._signalled is None and hasattr(select, "poll"):
            self._signalled = os.pipe()
            threading.Thread(target=self._watch, args=(loop,), daemon=True, name="reader-terminal").start()
        for number in (getattr(signal, name) for name in _ENDING):
            loop.add_signal_handler(number, self._end, number)
            signal.signal(number, self._pass_to_watch)  # the loop is woken beside it
        # Between two events: in the middle of a write the way to the terminal is locked, and to stop or to go
        # on is to write. Textual's own handlers do it at once; nor do they draw what the shell wrote over.
        loop.add_signal_handler(signal.SIGTSTP, self._stop)
        loop.add_signal_handler(signal.SIGCONT, self._go_on)
        if self._rouse is None:
            self._rouse = os.pipe()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def write(self, data: str) -> None:
        """Writes to the terminal while it is ours; what it may count otherwise is placed."""
        if self._has_terminal:
            super().write(placed(data))

    def run_input_thread(self) -> None:
        """Reads keys. Bytes that are no UTF-8 are no key; what else goes wrong is told as a bug."""
        while not self.exit_event.is_set():
            try:
                self._read_keys()
            except UnicodeDecodeError:
                continue
            except OSError:
                return  # the terminal is gone: `_watch` sees to it
            except Exception as error:
                app = cast("ReaderApp", self._app)
                app.call_later(app.stop_for, error)
                return

    def _read_keys(self) -> None:
        """Gives keys to the app until there are to be no more.

        Textual's own way looks ten times a second whether it is time to leave, and needs up to two of these
        looks to leave; here the thread sleeps until there is a key, or `disable_input` wakes it.
        """
        parser, decode = XTermParser(self._debug), getincrementaldecoder("utf-8")().decode
        assert self._rouse is not None
        rouse, until = self._rouse[0], 0.0
        while not self.exit_event.is_set():
            waiting = time.monotonic() < until
            ready, _, _ = select.select([self.fileno, rouse], [], [], _LOOK if waiting else None)
            if self.fileno in ready:
                data = os.read(self.fileno, 4096)
                if not data:
                    return
                # An escape may be a key or begin one: the parser knows when time has passed.
                until = time.monotonic() + constants.ESCAPE_DELAY + 2 * _LOOK
                for event in parser.feed(decode(data)):
                    self.process_message(event)
            for event in parser.tick():
                self.process_message(event)

    def disable_input(self) -> None:
        """Ends the reading of keys, at once."""
        if self._rouse:
            os.write(self._rouse[1], b"!")
        super().disable_input()
        if self._rouse:
            for end in self._rouse:
                os.close(end)
            self._rouse = None

    @property
    def _has_terminal(self) -> bool:
        """Whether somebody writes what is to be written: not while we are stopped, or in the background."""
        return self._writer_thread is not None and self._writer_thread.is_alive()

    def _stop(self) -> None:
        """Gives the terminal back, and stops until somebody has us go on."""
        self._app.app_suspend_signal.publish(self._app)
        if self._has_terminal:
            self.suspend_application_mode()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Takes the terminal again and draws all of the screen, which the shell has written over.

        Whoever was stopped without being asked (by SIGSTOP) gives it back first, so that nothing is done
        twice: of two threads that read keys one would never end.
        """
        if self._in_background:
            asyncio.get_running_loop().call_later(_MOMENT, self._stop_in_background)
            return
        if self._has_terminal:
            self.suspend_application_mode()
        self.resume_application_mode()
        if self._has_terminal:  # we may have been put into the background only now: SIGCONT will come again
            self._app.app_resume_signal.publish(self._app)
            self._app.refresh(layout=True)

    @property
    def _in_background(self) -> bool:
        """Whether the terminal is another job's."""
        try:
            return os.tcgetpgrp(self.fileno) != os.getpgrp()
        except OSError:
            return False  # it controls nobody, or is gone

    def _stop_in_background(self) -> None:
        """Stops again, in the background; not where we were to go on only to end, as by `kill %1`."""
        if self._ends:
            return
        if self._in_background:
            os.kill(os.getpid(), signal.SIGSTOP)
        else:
            self._go_on()

    def stop_application_mode(self) -> None:
        """Gives the terminal back, if we have it."""
        if self._has_terminal:
            self.write("\x1b[?1016l")  # which Textual switches on where it can, and never off
            super().stop_application_mode()

    def _end(self, number: int) -> None:
        """Leaves in good order, and says in the exit code which signal it was."""
        self._ends = True
        # Who was stopped unasked has the terminal still, and may be in the background by now.
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        self._app.exit(return_code=128 + number)

    def _pass_to_watch(self, number: int, _frame: object) -> None:
        """Runs also while the app waits for the terminal to take what it writes, when `_end` would not."""
        if self._signalled is not None:
            os.write(self._signalled[1], bytes([number]))

    def _watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Ends the program when the terminal has gone and no signal tells so, or a signal comes to nothing.

        Reading from a terminal that has gone gives nothing, at once and without end, which would keep a
        processor busy for ever. Nothing is lost by ending hard: an answer is on the disk before it is
        acknowledged.
        """
        assert self._signalled is not None
        poll = select.poll()
        poll.register(self.fileno, 0)
        poll.register(self._signalled[0], select.POLLIN)
        ready = dict(poll.poll())
        if ready.get(self.fileno, 0) & select.POLLNVAL:  # where terminals can't be watched (macOS)
            poll.unregister(self.fileno)
            ready = dict(poll.poll())
        if self._signalled[0] in ready:
            number = os.read(self._signalled[0], 1)[0]
            time.sleep(_PATIENCE)
            self._give_back_at_once()
        else:
            number = signal.SIGHUP
            loop.call_soon_threadsafe(self._end, number)
            time.sleep(_GRACE)
        os._exit(128 + number)

    def _give_back_at_once(self) -> None:
        """Switches all modes off as far as the terminal takes it."""
        if self._has_terminal:
            os.set_blocking(self.fileno, False)
            self._writer_thread = _AtOnce(self.fileno)  # type: ignore[assignment]
            self.stop_application_mode()
            os.set_blocking(self.fileno, True)  # whoever started us uses it too
