"""Two amounts in different currencies or units: brought to one, then compared."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from reader.story.one_unit import (
    equal_figures,
    fits,
    is_bounded,
    near,
    rounded,
    rounds,
    satisfies,
    shut_out,
    told_step,
)
from reader.story.values import Quantity, write_figure, write_value
from reader.story.values.units import (
    calendar_sizes,
    dimension_of,
    from_base,
    size_in_base,
    system_of,
    to_base,
)
from reader.story.verdicts import KnownRate, Verdict


def in_two_currencies(left: Quantity, right: Quantity, rates: Sequence[KnownRate]) -> Verdict:
    """Two currencies: by the first rate at which they are equal, else by the first that is known."""
    if not rates:
        return Verdict("undecided", f"no rate between {left.unit} and {right.unit} is known")
    if left.low is None and right.low is None:
        for rate in rates:
            target, source = (left, right) if rate.target == left.unit else (right, left)
            if near(target.figure / rate.rate, source.figure):
                return Verdict("conversion", _by_rate(target, rate))
    rate = rates[0]
    target, source = (left, right) if rate.target == left.unit else (right, left)
    turned = _times(target, 1 / rate.rate, source.unit)
    if rounds(turned, source):
        return Verdict("rounding", f"{_by_rate(target, rate)}, {_rounded_by_rate(turned, source, target)}")
    if equal_figures(turned, source) or satisfies(turned, source):
        return Verdict("approximation", f"{_by_rate(target, rate)}, within {write_value(source, brief=True)}")
    return Verdict("conflict", f"{_by_rate(target, rate)}, not {write_value(source, brief=True)}")


def _rounded_by_rate(turned: Quantity, source: Quantity, target: Quantity) -> str:
    """How an amount at a rate is the other rounded: to a figure that stands in the words of one of them."""
    if is_bounded(turned, source):
        return fits(turned, source, target)
    if turned.step > source.step:
        return f"that is {write_value(source, brief=True)} to the nearest {_step_of(target)}"
    shown = msgspec.structs.replace(turned, figure=_legible(turned.figure))
    return rounded(source, shown).detail


def _step_of(value: Quantity) -> str:
    """One unit of the last digit that its words tell: "1 mile", "EUR 10 million"."""
    return write_value(Quantity(told_step(value), value.unit, told_step(value)))


def _by_rate(target: Quantity, rate: KnownRate) -> str:
    figure = write_figure(target.figure)
    turned = _short(target.figure / rate.rate)
    return f"{rate.told}; {figure} ÷ {_short(rate.rate)} = {turned}"


def _short(figure: Decimal) -> str:
    """A worked-out figure with as many digits as help: 341.7 million, 1.3723, 0.1364."""
    return write_figure(_legible(figure)) if figure else "0"


def _legible(figure: Decimal) -> Decimal:
    size = figure.adjusted()
    digits = min(size, 0) - 4 if size < 2 else (size // 3) * 3 - 1
    return figure.quantize(Decimal(1).scaleb(digits)) if figure and size < 24 else figure


def _times(value: Quantity, factor: Decimal, unit: str) -> Quantity:
    """The amount in another unit, its step and bounds as well."""
    low, high = value.low, value.high
    return msgspec.structs.replace(
        value,
        figure=value.figure * factor,
        unit=unit,
        step=value.step * factor,
        low=None if low is None else low * factor,
        high=None if high is None else high * factor,
        counted=False,
    )


def _in_base(value: Quantity) -> Quantity:
    """The amount in the base unit of its dimension."""
    unit, low, high = value.unit, value.low, value.high
    return msgspec.structs.replace(
        value,
        figure=to_base(value.figure, unit),
        step=size_in_base(told_step(value), unit),
        low=None if low is None else to_base(low, unit),
        high=None if high is None else to_base(high, unit),
    )


def in_two_units(left: Quantity, right: Quantity) -> Verdict:
    """Two units of one dimension. In one system they are one notation; between systems it is a conversion."""
    first, second = _in_base(left), _in_base(right)
    told = f"{write_value(left, brief=True)} = {_in_unit(first.figure, right.unit)}"
    one_system = system_of(left.unit) == system_of(right.unit)
    equal = equal_figures(first, second)
    if not equal and _calendar_equal(left, right):
        equal, told = (
            True,
            f"{write_value(left, brief=True)} = {write_value(right, brief=True)} by the calendar",
        )
    if equal and left.hedge is not right.hedge:
        return Verdict("conflict" if shut_out(first, second) else "approximation", told)
    if equal:
        return Verdict("same" if one_system else "conversion", told)
    plain = left.low is None and right.low is None
    if (
        not one_system
        and plain
        and dimension_of(left.unit) != "temperature"
        and near(first.figure, second.figure)
    ):
        return Verdict("conversion", told)
    if rounds(first, second):
        alike = _alike(left, right, nearest=left if first.step >= second.step else right)
        is_temperature = dimension_of(left.unit) == "temperature"
        return Verdict("conversion" if is_temperature else "rounding", f"{told}{alike}")
    if satisfies(first, second):
        return Verdict("approximation", f"{told}; {write_value(right, brief=True)} agrees with that")
    return Verdict("conflict", f"{told}, not {write_value(right, brief=True)}")


def _alike(left: Quantity, right: Quantity, nearest: Quantity) -> str:
    """How one amount is the other rounded, to be said after the one in the other's unit."""
    if not is_bounded(left, right):
        return f", alike to the nearest {_step_of(nearest)}"
    shown = write_value(right, brief=True)
    return f", which fits “{shown}”" if right.hedge else f"; “{shown}” fits that"


def _in_unit(base: Decimal, unit: str) -> str:
    return f"{_short(from_base(base, unit).normalize())} {unit}"


def _calendar_equal(left: Quantity, right: Quantity) -> bool:
    """Whether any of the usual lengths of a month and a year makes the two equal: 90 days, three months."""
    if dimension_of(left.unit) != "time" or left.low is not None or right.low is not None:
        return False
    sizes = calendar_sizes(left.figure, left.unit)
    return any(size in sizes for size in calendar_sizes(right.figure, right.unit))
