"""What the quiz shows, and when: the question, the answer in the making, the feedback, the end."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import partial

from textual.app import ComposeResult
from textual.content import Content
from textual.notifications import SeverityLevel
from textual.widget import Widget
from textual.widgets import Input

from reader.app.answering import Answering, answering
from reader.app.asking import feedback_lines, head_line, hint_lines, prompt_lines
from reader.app.ending import Ending, end_lines, end_rows, ending
from reader.app.marking import Marking
from reader.app.screens.base import UNFOCUSED, ReaderScreen
from reader.app.widgets.laid_out import LaidOut, Layout
from reader.app.widgets.line_list import LineList
from reader.app.widgets.lines_page import LinesPage
from reader.app.widgets.prompt import Prompt
from reader.quiz.feedback import feedback
from reader.quiz.session import Outcome, Session
from reader.quiz.shape import Given, Question
from reader.story.load import Loaded

_HOW_TO_TYPE = "type the answer, or enter alone if you don't know"
_MINUTE = 60.0
_PASSING = 4.0
"""Seconds for which something said in passing is seen."""


class QuizFace(ReaderScreen):
    """The screen of a sitting, without what its keys do."""

    AUTO_FOCUS = UNFOCUSED
    DEFAULT_CSS = """
    QuizFace {
        background: $background;
        & #head { dock: top; height: 1; padding: 0 2; max-width: 100%; }
        & #field { display: none; max-width: 60; margin: 0 2; border: tall $quiet; background: $panel; }
        & #field:focus { border: tall $here; }
        & LineList { display: none; height: 1fr; min-height: 4; }
        &.-typed #field { display: block; }
        &.-typed LinesPage { height: auto; max-height: 70%; }
        &.-ended LineList { display: block; }
        &.-ended LinesPage { height: auto; max-height: 70%; }
    }
    """

    def __init__(
        self, loaded: Loaded, session: Session, marking: Marking, flagged: Collection[str], *, saved: bool
    ) -> None:
        super().__init__()
        self.loaded, self.session, self.marking, self.saved = loaded, session, marking, saved
        self.prompt = Prompt()
        self.making: Answering | None = None
        """The answer in the making; None once it was given."""
        self.outcome: Outcome | None = None
        self.unsaved: tuple[Given, str] | None = None
        """An answer that could not be kept, and why."""
        self.sure: bool | None = None
        self.asked: datetime
        self.flagged = set(flagged)
        self.empty = self.leaving = self._saying = False
        self.end: Ending | None = None
        """What is told at the end, once it has come."""

    def compose(self) -> ComposeResult:
        """Head, question with what is told of it, a line to type in, the list of what to reread."""
        yield LaidOut(id="head")
        yield LinesPage()
        field = Input(select_on_focus=False, id="field")
        field.cursor_blink = False  # an idle screen writes nothing
        yield field
        yield LineList(id="reread")
        yield self.prompt

    def on_mount(self) -> None:
        """Asks the first question, and keeps an eye on the clock where there is one."""
        self.ask()
        self._left = self.asked
        self.app.app_suspend_signal.subscribe(self, self._stopped)
        self.app.app_resume_signal.subscribe(self, self._resumed)
        if self.session.ends is not None:
            left = (self.session.ends - self.reader.now()).total_seconds()
            self.set_timer(max(0.0, left), self.time_up)
            self.set_interval(_MINUTE, self.draw_head)

    def time_up(self) -> None:
        """Ends the sitting when its time is up; what was not given by then is not answered."""
        if self.making is not None and self.session.look_at_the_clock(self.reader.now()):
            self.ask()

    def _stopped(self, _app: object) -> None:
        self._left = self.reader.now()

    def _resumed(self, _app: object) -> None:
        """Time in which the program was stopped is no time of thinking."""
        self.asked += self.reader.now() - max(self._left, self.asked)

    @property
    def page(self) -> LinesPage:
        """The question and what is told."""
        return self.query_one(LinesPage)

    @property
    def _field(self) -> Input:
        return self.query_one("#field", Input)

    @property
    def ended(self) -> bool:
        """Whether all is answered and told."""
        return self.outcome is None and self.session.current is None

    @property
    def question(self) -> Question | None:
        """The question that is seen."""
        return self.outcome.question if self.outcome else self.session.current

    def ask(self) -> None:
        """Shows the next question, or the end."""
        self.hush()
        self.outcome, self.unsaved, self.sure, self.empty = None, None, None, False
        question = self.session.current
        self.making = answering(question, self.loaded.story) if question else None
        self.asked = self.reader.now()
        self.set_class(question is None, "-ended")
        self._field.value = ""
        explained = self.making is not None and self.making.how
        self._field.placeholder = "type it here, then enter" if explained else _HOW_TO_TYPE
        if question is None:
            self._show_end()
        self.draw(home=True)
        self.refresh_bindings()

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Says something in passing, in place of what was said before."""
        self.hush()
        self._saying = True
        severity: SeverityLevel = "warning" if wrong else "information"
        self.notify(words, severity=severity, timeout=_PASSING, markup=False)

    def hush(self) -> None:
        """What was said in passing goes with the question that it was said of, and covers no other."""
        if self._saying:
            self._saying = False
            self.app.clear_notifications()

    def _show_end(self) -> None:
        """The list of what can be looked at again, and the keys on it."""
        self.end = end = ending(self.session, self.loaded.comparison)
        found = self.query_one(LineList)
        fill = partial(end_rows, end, ascii_signs=self.reader.ascii_signs)
        found.show(fill, len(end.outcomes) or len(end.facts))
        self._give_keys(found)

    def _give_keys(self, to: Widget) -> None:
        """At once: `to.focus()` comes a message later, when another question may be asked, and hides them."""
        self.set_focus(to, scroll_visible=False)

    def draw(self, *, home: bool = False) -> None:
        """Shows what is known: the question, and once it was answered the feedback; `home` from the top."""
        self.leaving = False
        self.draw_head()
        self.draw_making(home=home)
        # The keys are others as well; told now, they are drawn in the same frame.
        self.prompt.refresh()

    def draw_head(self) -> None:
        """The line above."""
        topic = self.loaded.story.fact(self.question.fact).topic if self.question else "the end"
        line = partial(
            head_line,
            self.session,
            topic,
            saved=self.saved,
            question=self.question,
            answered=self.outcome is not None,
            sure=self.sure,
            now=self.reader.now(),
        )
        self.query_one("#head", LaidOut).show(line, same_height=True)

    def draw_making(self, *, home: bool = False) -> None:
        """The answer as it stands, its cursor in view, and a line to type in where it is typed."""
        making = None if self.unsaved else self.making
        typed = making is not None and making.typed
        self.set_class(typed, "-typed")
        told, asked = self._told(), self._asked()
        self.page.show(lambda width: [*asked(width), Content(""), *told(width)], home=home)
        if typed:
            self._field.value = ""
            self._give_keys(self._field)
        elif not self.ended:
            self.set_focus(None)
        if making is not None:
            start, end = making.here(self.page.text_width)
            if end > start:
                above = len(asked(self.page.text_width)) + 1
                self.page.reveal(above + start, above + end)

    def _asked(self) -> Layout:
        """The question, and how it is answered; at the end the score."""
        question = self.question
        if question is not None:
            how = self.making.how if self.making and not self.unsaved else ""
            changed = question.fact in self.session.changed
            return partial(prompt_lines, question, how, changed=changed)
        assert self.end is not None
        return partial(end_lines, self.end)

    def _told(self) -> Layout:
        """Below it: the feedback, or why an answer is not judged yet, or the answer in the making."""
        if self.outcome:
            data = feedback(self.outcome.question, self.outcome.given, self.loaded.comparison)
            signs, back = self.reader.ascii_signs, self.session.comes_back(self.outcome.question)
            return partial(feedback_lines, data, self.outcome, back=back, ascii_signs=signs)
        if self.unsaved or self.empty:
            return partial(hint_lines, self.unsaved[1] if self.unsaved else "")
        return self.making.lines if self.making else lambda _width: []
