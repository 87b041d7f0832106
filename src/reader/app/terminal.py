"""The driver of a real terminal: it ends in good order, whatever ends it, and leaves no mode switched on."""

from __future__ import annotations

import asyncio
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


class TerminalDriver(LinuxDriver):
    """Textual's driver, which leaves signals and a lost terminal to whoever uses it."""

    _watching = False
    _rouse: tuple[int, int] | None = None
    """The two ends of a pipe by which the thread that reads keys is woken."""

    def start_application_mode(self) -> None:
        """Listens for signals before the first mode is switched on."""
        loop = asyncio.get_running_loop()
        for number in (getattr(signal, name) for name in _ENDING):
            loop.add_signal_handler(number, self._end, number)
        # Between two events: in the middle of a write the way to the terminal is locked, and to stop or to go
        # on is to write. Textual's own handlers do it at once; nor do they draw what the shell wrote over.
        loop.add_signal_handler(signal.SIGTSTP, self._stop)
        loop.add_signal_handler(signal.SIGCONT, self._go_on)
        if not self._watching and hasattr(select, "poll"):
            self._watching = True
            threading.Thread(target=self._watch, args=(loop,), daemon=True, name="reader-terminal").start()
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
        if self._has_terminal:
            self.suspend_application_mode()
        self.resume_application_mode()
        if self._has_terminal:  # in the background it was not to be had: SIGCONT will come again
            self._app.app_resume_signal.publish(self._app)
            self._app.refresh(layout=True)

    def stop_application_mode(self) -> None:
        """Gives the terminal back."""
        self.write("\x1b[?1016l")  # which Textual switches on where it can, and never off
        super().stop_application_mode()

    def _end(self, number: int) -> None:
        """Leaves in good order, and says in the exit code which signal it was."""
        self._app.exit(return_code=128 + number)

    def _watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Ends the program when the terminal has gone and no signal tells so.

        Reading from it then gives nothing, at once and without end, which would keep a processor busy for
        ever. Nothing is lost by ending hard: an answer is on the disk before it is acknowledged.
        """
        poll = select.poll()
        poll.register(self.fileno, 0)
        if not any(mask & (select.POLLHUP | select.POLLERR) for _, mask in poll.poll()):
            return  # where terminals can't be watched (macOS)
        loop.call_soon_threadsafe(self._end, signal.SIGHUP)
        time.sleep(_GRACE)
        os._exit(128 + signal.SIGHUP)
