"""A small shell: a job that stops is ended in the background: `shell.py SIGNALS COMMAND…`."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import termios


def _come_to_the_front() -> None:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)


if __name__ == "__main__":
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    job = subprocess.Popen(sys.argv[2:], preexec_fn=_come_to_the_front)
    os.waitpid(job.pid, os.WUNTRACED)
    os.tcsetpgrp(0, os.getpgrp())
    for name in sys.argv[1].split():
        job.send_signal(getattr(signal, name))
    _, status = os.waitpid(job.pid, os.WUNTRACED)
    if os.WIFSTOPPED(status):
        job.kill()
        sys.exit("stopped again")
    sys.exit(os.waitstatus_to_exitcode(status))
