"""The quiz: a question, the answer kept, then the verdict; at the end the score and what to reread."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from reader.app.asking import (
    end_lines,
    feedback_lines,
    head_line,
    hint_lines,
    option_lines,
    prompt_lines,
    reread_rows,
)
from reader.app.keys import MOVING, QUIZ, bindings
from reader.app.screens.base import Page, Paging, ReaderScreen
from reader.app.widgets.key_bar import KeyBar
from reader.app.widgets.laid_out import LaidOut, Layout
from reader.app.widgets.line_list import LineList
from reader.quiz.feedback import feedback
from reader.quiz.session import NotAnswered, NotSaved, Outcome, Session
from reader.quiz.shape import Given
from reader.story.load import Loaded


class QuizScreen(Paging, ReaderScreen):
    """A sitting. `saved` says whether the answers are kept; if not, the screen says so."""

    BINDINGS = bindings(QUIZ + MOVING)
    DEFAULT_CSS = """
    QuizScreen {
        background: $background;
        & #head { dock: top; height: 1; padding: 0 2; }
        & Page { padding: 1 2; height: 1fr; }
        & LaidOut { max-width: 100; }
        & #head { max-width: 100%; }
        & #question { margin-bottom: 1; }
        & Input { max-width: 60; border: tall $quiet; background: $panel; }
        & Input:focus { border: tall $here; }
        & LineList { display: none; height: 1fr; min-height: 4; }
        &.-choice Input, &.-answered Input, &.-ended Input { display: none; }
        &.-ended LineList { display: block; }
        &.-ended Page { height: auto; }
    }
    """

    def __init__(self, loaded: Loaded, session: Session, *, saved: bool) -> None:
        super().__init__()
        self._loaded = loaded
        self._comparison = loaded.comparison
        self._session = session
        self._saved = saved
        self._cursor: int | None = None
        self._outcome: Outcome | None = None
        self._unsaved: tuple[Given, str] | None = None
        self._empty = False
        self._leaving = False

    def compose(self) -> ComposeResult:
        """Head, question, options or a line to type in, what is told, the list of what to reread."""
        yield LaidOut(id="head")
        with Page():
            yield LaidOut(id="question")
            yield LaidOut(id="options")
            field = Input(placeholder="type the answer, then enter", select_on_focus=False)
            field.cursor_blink = False  # an idle screen writes nothing
            yield field
            yield LaidOut(id="told")
        yield LineList(id="reread")
        yield KeyBar()

    def on_mount(self) -> None:
        """Asks the first question."""
        self._ask()

    @property
    def _ended(self) -> bool:
        return self._session.current is None and self._outcome is None

    def _ask(self) -> None:
        """Shows the next question, or the end."""
        self._outcome, self._unsaved, self._cursor, self._empty = None, None, None, False
        question = self._session.current
        self.set_class(question is None, "-ended")
        self.set_class(question is not None and bool(question.choices), "-choice")
        self.remove_class("-answered")
        field = self.query_one(Input)
        field.value = ""
        if question is None:
            signs = self.reader.ascii_signs
            fill = partial(reread_rows, self._session.reread, self._comparison, ascii_signs=signs)
            self.query_one(LineList).show(fill, len(self._session.reread))
            self.query_one(LineList).focus()
        elif question.choices:
            self.page.focus()
        else:
            field.focus()
        self.page.scroll_home(animate=False)
        self._draw()
        self.refresh_bindings()

    def _draw(self) -> None:
        """Shows what is known: the question, and the feedback once it was answered."""
        self._leaving = False
        outcome = self._outcome
        question = outcome.question if outcome else self._session.current
        topic = self._loaded.story.fact(question.fact).topic if question else "the end"
        self._part(
            "head", partial(head_line, self._session, topic, saved=self._saved, answered=bool(outcome))
        )
        if question is None:
            self._part("question", partial(end_lines, self._session))
        else:
            self._part("question", partial(prompt_lines, question))
        if outcome:
            data = feedback(outcome.question, outcome.given, self._comparison)
            told = partial(feedback_lines, data, outcome, ascii_signs=self.reader.ascii_signs)
            self._part("told", told)
            self._part("options", None)
        else:
            choices = bool(question and question.choices)
            self._part(
                "options", partial(option_lines, question, self._cursor) if question and choices else None
            )
            why = self._unsaved[1] if self._unsaved else ""
            self._part("told", partial(hint_lines, why) if why or self._empty else None)

    def _part(self, name: str, layout: Layout | None) -> None:
        """Shows one part of the screen, or hides it."""
        part = self.query_one(f"#{name}", LaidOut)
        part.display = layout is not None
        if layout is not None:
            part.show(layout, same_height=name == "head")

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what does something now is offered."""
        question = self._session.current
        if action == "choose":
            asked = self._outcome is None and question is not None and self._unsaved is None
            return asked and question is not None and parameters[0] < len(question.choices or ())  # type: ignore[operator]
        if action == "see":
            return self._outcome is not None
        if action == "next":
            if self._ended:
                return not self._session.reread
            return bool(self._outcome or self._unsaved) or self._cursor is not None
        if action == "reread":
            return self._ended and bool(self._session.reread)
        if action == "unknown":
            return self._outcome is None and question is not None and self._unsaved is None
        if action == "unsaved":
            return self._unsaved is not None
        return True

    def action_choose(self, index: int) -> None:
        """Gives an option as the answer."""
        question = self._session.current
        if question is not None and question.choices:
            self._answer(question.choices[index])

    def action_unknown(self) -> None:
        """Says that the answer is not known."""
        if self._outcome is None and self._session.current is not None:
            self._answer(None)

    def action_next(self) -> None:
        """Gives the option under the cursor, tries again to keep an answer, goes on, or is done."""
        question = self._session.current
        if self._ended:
            self.dismiss()
        elif self._unsaved:
            self._answer(self._unsaved[0])
        elif self._outcome is not None:
            self._ask()
        elif question is not None and question.choices and self._cursor is not None:
            self._answer(question.choices[self._cursor])

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        if self._unsaved:
            self._answer(self._unsaved[0])
        elif event.value.strip():
            self._answer(event.value)
        elif self._empty:
            self._answer(None)
        else:
            self._empty = True
            self._draw()

    def _answer(self, given: Given) -> None:
        """Has the session keep and judge the answer; nothing is told before it is kept."""
        try:
            self._outcome = self._session.answer(given, self.reader.now())
        except NotAnswered:
            return
        except NotSaved as error:
            self._unsaved = (given, str(error)[:1].upper() + str(error)[1:])
        else:
            self._unsaved = None
            self.add_class("-answered")
        self.page.focus()
        self._draw()
        self.refresh_bindings()

    def action_unsaved(self) -> None:
        """Goes on without keeping answers."""
        if self._unsaved:
            given = self._unsaved[0]
            self._session.go_on_unsaved()
            self._saved = False
            self._answer(given)

    def action_see(self) -> None:
        """Shows the fact side by side; escape comes back here."""
        if self._outcome is not None:
            self.reader.open_reading(self._loaded, None, self._outcome.question.fact)

    @on(LineList.Chosen)
    def action_reread(self) -> None:
        """Shows the fact under the cursor side by side."""
        fact = self._session.reread[self.query_one(LineList).cursor]
        self.reader.open_reading(self._loaded, None, fact)

    def action_move(self, by: int) -> None:
        """Moves between options, or scrolls what is told."""
        question = self._session.current
        if self._ended:
            self.query_one(LineList).move(by)
        elif self._outcome is None and question is not None and question.choices:
            last = len(question.choices) - 1
            start = -1 if by > 0 else last + 1
            self._cursor = max(0, min(last, (start if self._cursor is None else self._cursor) + by))
            self._draw()
            self.refresh_bindings()
        else:
            super().action_move(by)

    def action_back(self) -> None:
        """Leaves; in the middle of a quiz only when asked twice: one escape too many is soon pressed."""
        if self._ended or self._leaving or not self._session.outcomes:
            self.dismiss()
            return
        self._leaving = True
        self.notify("Escape once more leaves the quiz. What you answered is kept.", markup=False, timeout=4)
