"""A student who forgets by a model that is not the scheduler's: activation in ACT-R, with decay by spacing.

Pavlik & Anderson (2005), Practice and forgetting effects on vocabulary memory: an activation-based model of the
spacing effect, Cognitive Science 29, 559-586. Each presentation leaves a trace that decays as a power of its
age; what is presented while it is still active decays faster, and that is the effect of spacing:

    m = b + ln(sum of w * age ** -d),  d = C * exp(m before) + A,  chance = 1 / (1 + exp((T - m) / S))

The parameters are those of the paper. Time between sittings runs slower than time in them, by H. An answer is
followed by the right one, so that right or wrong it is one presentation, just as reading the fact again is:
the model of 2005 knows no advantage of being tested, and so is kind to rereading. Later ones weigh a presentation
by what the student does in it (Pavlik 2007, Instructional Science 35, 407-441); here that is `w`, else 1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

A, C, T, S, H = 0.177, 0.217, -0.704, 0.255, 0.025
DAY = 24 * 3600 * H
"""Seconds of the model from one sitting to the next day's."""
ANSWER = 15.0
"""Seconds that an answer takes."""


@dataclass
class Trace:
    """What is left of one fact in a student's mind. `strength` is the fact's own, b in the model."""

    strength: float = 0.0
    met: list[tuple[float, float, float]] = field(default_factory=list)
    """When it was presented, in seconds of the model, how that decays, and its weight."""

    def activation(self, at: float) -> float:
        """Its activation at a time; minus infinity for what was never met."""
        total = sum(weight * max(at - when, 1.0) ** -decay for when, decay, weight in self.met)
        return self.strength + math.log(total) if total else -math.inf

    def chance(self, at: float) -> float:
        """The chance that it is recalled at a time, from 0 to 1."""
        activation = self.activation(at)
        return 1 / (1 + math.exp((T - activation) / S)) if activation > -math.inf else 0.0

    def meet(self, at: float, weight: float = 1.0) -> None:
        """It is presented: read, or asked and told."""
        self.met.append((at, C * math.exp(self.activation(at)) + A, weight))
