"""The quiz: a question, the answer kept, then the verdict; at the end the score and what to reread."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from reader.app.answering.shape import Answering
from reader.app.keys import MOVING, QUIZ, bindings
from reader.app.screens.quiz_marks import QuizMarks
from reader.app.widgets.line_list import LineList
from reader.quiz.feedback import article_of
from reader.quiz.session import NotAnswered, NotSaved
from reader.quiz.shape import Given

_AT_ONCE = ("pick", "give_picked")
_ASKING = ("press", "give", *_AT_ONCE, "step_back", "sure", "unknown")
"""What only an answer in the making has a use for."""


def _takes(making: Answering, action: str, parameters: tuple[object, ...]) -> bool:
    """Whether an answer in the making has a use for a key now."""
    if action == "unknown":
        # Where an answer is typed a 0 is a letter of it, also in the moment before the line has the keys.
        return not making.typed
    if action in ("step_back", "sure"):
        return True
    fits = making.at_once is (action in _AT_ONCE)
    return fits and (not parameters or parameters[0] < making.count)  # type: ignore[operator]


class QuizScreen(QuizMarks):
    """A sitting. `saved` says whether the answers are kept; if not, the screen says so."""

    BINDINGS = bindings(QUIZ + MOVING)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what does something now is offered."""
        if action in _ASKING:
            making = None if self.unsaved else self.making
            return making is not None and _takes(making, action, parameters)
        if action in ("see", "note"):
            return self.outcome is not None
        if action == "undo":
            return self.can_undo and not self.prompt.kind
        if action == "overrule":
            return self.outcome is not None and self.session.can_overrule
        if action == "flag":
            return self.question is not None
        if action == "next":
            return bool(self.outcome or self.unsaved) and not (self.ended or self.reviewing)
        if action == "done":
            return self.ended and not self.has_list
        if action in ("next_answer", "list"):
            return self.reviewing and not self.prompt.kind
        if action == "back":
            return not self.reviewing or bool(self.prompt.kind)
        if action == "reread":
            return self.ended and self.has_list
        if action == "unsaved":
            return self.unsaved is not None
        return True

    @property
    def reviewing(self) -> bool:
        """Whether an answer is seen that was chosen from the list at the end."""
        return self.outcome is not None and self.session.current is None and not self.session.tells

    @property
    def has_list(self) -> bool:
        """Whether the end has something to be looked at again."""
        return self.end is not None and bool(self.end.outcomes or self.end.facts)

    # Answering

    def action_press(self, number: int) -> None:
        """A number key, from 0."""
        if self.making is not None and number < self.making.count:
            if self.making.press(number):
                self._answer(self.making.given)
            else:
                self.draw_making()

    action_pick = action_press

    def action_unknown(self) -> None:
        """Says that the answer is not known."""
        if self.making is not None:
            self._answer(None)

    def action_sure(self) -> None:
        """Sure, then unsure, then neither."""
        self.sure = {None: True, True: False, False: None}[self.sure]
        self.draw_head()

    def action_step_back(self) -> None:
        """Takes back the last choice."""
        if self.making is not None and self.making.back():
            self.draw_making()

    def action_give(self) -> None:
        """Gives what is chosen, or chooses what the cursor stands on."""
        self._enter("")

    action_give_picked = action_give

    def action_next(self) -> None:
        """Tries again to keep an answer, or goes on."""
        if self.unsaved:
            self._answer(self.unsaved[0])
        elif self.outcome is not None:
            self.ask()

    def action_done(self) -> None:
        """Leaves, where all was asked and there is nothing to look at."""
        self.dismiss()

    def _enter(self, text: str) -> None:
        """Enter, with what was typed."""
        making = self.making
        if making is None:
            return
        before = making.lines(self.page.text_width)
        if making.enter(text):
            self._answer(making.given)
        elif making.typed and not text.strip() and making.given is None:
            if self.empty:
                self._answer(None)
            else:
                self.empty = True
                self.draw()
        else:
            self.empty = False
            if making.wants and making.lines(self.page.text_width) == before:
                self.say(making.wants)
            self.draw_making()

    @on(Input.Submitted, "#field")
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        if self.unsaved:
            self._answer(self.unsaved[0])
        else:
            self._enter(event.value)

    def _answer(self, given: Given) -> None:
        """Has the session keep and judge the answer; nothing is told before it is kept."""
        now = self.reader.now()
        try:
            self.outcome = self.session.answer(
                given, now, sure=self.sure, seconds=(now - self.asked).total_seconds()
            )
        except NotAnswered:
            self.time_up()
            return
        except NotSaved as error:
            self.unsaved = (given, str(error)[:1].upper() + str(error)[1:])
        else:
            self.unsaved = self.making = None
            if not self.session.tells:
                self.ask()
                return
        self.hush()
        self.draw(home=True)
        self.refresh_bindings()

    def action_unsaved(self) -> None:
        """Goes on without keeping answers."""
        if self.unsaved:
            given = self.unsaved[0]
            self.session.go_on_unsaved()
            self.saved = False
            self._answer(given)

    # Going elsewhere

    def action_see(self) -> None:
        """Shows the fact side by side; escape comes back here."""
        if self.outcome is not None:
            asked = self.outcome.question
            here = article_of(asked.fact, asked, self.loaded.comparison)
            self.reader.open_reading(self.loaded, None, asked.fact, here)

    def action_list(self) -> None:
        """From an answer of the exam back to the list of all."""
        self.ask()

    def action_next_answer(self) -> None:
        """The answer below it in the list; from the last one, the list."""
        found = self.query_one(LineList)
        if found.cursor + 1 == found.count:
            self.ask()
        else:
            found.move(1)
            self.action_reread()

    @on(LineList.Chosen)
    def action_reread(self) -> None:
        """Shows the fact under the cursor side by side, or the answer with all that is told of it."""
        at = self.query_one(LineList).cursor
        if self.end is None:
            return
        if self.end.outcomes:
            self.outcome = self.end.outcomes[at]
            self.remove_class("-ended")
            self.draw(home=True)
            self.refresh_bindings()
        else:
            fact = self.end.facts[at]
            self.reader.open_reading(self.loaded, None, fact, self.end.article(fact))

    def action_move(self, by: int) -> None:
        """Moves the cursor of the answer, or scrolls what is told."""
        if self.ended:
            self.query_one(LineList).move(by)
        elif self.making is not None and not self.making.typed:
            self.making.move(by)
            self.draw_making()
        else:
            self.page.move(by)

    def action_page(self, by: int) -> None:
        """Scrolls what is told by a page."""
        self.page.turn(by)

    def action_top(self) -> None:
        """Goes to the first line."""
        self._to_end(-1)

    def action_end(self) -> None:
        """Goes to the last line."""
        self._to_end(1)

    def _to_end(self, direction: int) -> None:
        if self.ended:
            found = self.query_one(LineList)
            found.move(direction * found.count)
        else:
            self.page.to_end(direction)

    def action_back(self) -> None:
        """Leaves; in the middle of a quiz only when asked twice: one escape too many is soon pressed."""
        if self.prompt.kind:
            self.prompt.done()
        elif self.ended or self.leaving or not self.session.outcomes:
            self.dismiss()
        else:
            self.leaving = True
            self.say("Escape once more leaves. What you answered is kept, and t goes on from here.")
