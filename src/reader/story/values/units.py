"""Units of measure: their names, and how many of one make another.

The factors are those of the International System (BIPM brochure, 9th edition, and NIST SP 811 for the
customary units, where they are exact by definition). A month is a twelfth of the Julian year of 365.25 days.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Unit(NamedTuple):
    """One unit: what it measures, the system it belongs to, and its size in the base unit."""

    dimension: str
    system: str
    factor: Decimal
    offset: Decimal = Decimal(0)
    """For temperatures: base = (figure + offset) x factor."""


# One line a unit: symbol | dimension | system | factor | every way to write it.
# Units of one system are one notation (7,000 m is 7 km); from one system to another is a conversion.
_TABLE = """
mm|length|metric|0.001|mm,millimetre,millimeter
cm|length|metric|0.01|cm,centimetre,centimeter
m|length|metric|1|m,metre,meter
km|length|metric|1000|km,kilometre,kilometer,kms
inches|length|customary|0.0254|inch,inches
ft|length|customary|0.3048|ft,foot,feet
yards|length|customary|0.9144|yard,yd
miles|length|customary|1609.344|mile,mi
nautical miles|length|nautical|1852|nautical mile
g|mass|metric|0.001|g,gram,gramme
kg|mass|metric|1|kg,kilo,kilogram,kilogramme,kgs
t|mass|metric|1000|t,tonne,ton,metric ton,metric tonne
oz|mass|customary|0.028349523125|oz,ounce
lb|mass|customary|0.45359237|lb,lbs,pound
short tons|mass|customary|907.18474|short ton,US ton
ml|volume|metric|0.001|ml,millilitre,milliliter
litres|volume|metric|1|l,litre,liter
m³|volume|metric|1000|m3,m³,cubic metre,cubic meter
gallons|volume|customary|3.785411784|gallon,gal,US gallon
imperial gallons|volume|imperial|4.54609|imperial gallon,UK gallon
cubic feet|volume|customary|28.316846592|cubic foot,cubic feet
m²|area|metric|1|m2,m²,sq m,square metre,square meter
ha|area|metric|10000|ha,hectare
km²|area|metric|1000000|km2,km²,sq km,square kilometre,square kilometer
sq ft|area|customary|0.09290304|sq ft,square foot,square feet
acres|area|customary|4046.8564224|acre
sq miles|area|customary|2589988.110336|sq mi,sq mile,square mile
m/s|speed|metric|1|m/s,metre per second,meter per second,metres per second,meters per second
km/h|speed|metric hour|0.27777777777777777777777777778|km/h,kph,kmh,kilometres per hour,kilometers per hour,\
kilometres an hour,kilometers an hour,kilometre per hour,kilometer per hour,km per hour,km an hour
mph|speed|customary|0.44704|mph,mile per hour,miles per hour,miles an hour,mile an hour
knots|speed|nautical|0.51444444444444444444444444444|knot,kt
°C|temperature|celsius|1|°c,degree celsius,degrees celsius,celsius,\
degree centigrade,degrees centigrade,degrees c
°F|temperature|fahrenheit|0.55555555555555555555555555556|°f,degree fahrenheit,degrees fahrenheit,\
fahrenheit,degrees f
W|power|metric|1|w,watt
kW|power|metric|1000|kw,kilowatt
MW|power|metric|1000000|mw,megawatt
GW|power|metric|1000000000|gw,gigawatt
Wh|energy|metric|1|wh,watt hour
kWh|energy|metric|1000|kwh,kilowatt hour
MWh|energy|metric|1000000|mwh,megawatt hour
GWh|energy|metric|1000000000|gwh,gigawatt hour
TWh|energy|metric|1000000000000|twh,terawatt hour
kB|data|metric|1000|kb,kilobyte
MB|data|metric|1000000|mb,megabyte
GB|data|metric|1000000000|gb,gigabyte
TB|data|metric|1000000000000|tb,terabyte
seconds|time|time|1|second,sec,secs
minutes|time|time|60|minute,min,mins
hours|time|time|3600|hour,h,hr,hrs
days|time|time|86400|day
weeks|time|time|604800|week,wk
months|time|time|2629800|month
years|time|time|31557600|year,yr,yrs
decades|time|time|315576000|decade
centuries|time|time|3155760000|century,centuries
%|share|share|1|%,percent,per cent,pct
pp|points|points|1|pp,percentage point,percent point
basis points|points|points|0.01|basis point,bp,bps
magnitude|magnitude|magnitude|1|magnitude
"""

UNITS: dict[str, Unit] = {}
UNIT_NAMES: dict[str, str] = {}
"""Every way to write a unit, folded to lower case and without hyphens, to its symbol."""
UNIT_WORDS: dict[str, int] = {}
"""The first word of every name, and how many words the longest name that begins so has."""

for _line in _TABLE.strip().splitlines():
    _symbol, _dimension, _system, _factor, _names = _line.split("|")
    _offset = Decimal(-32) if _symbol == "°F" else Decimal(0)
    UNITS[_symbol] = Unit(_dimension, _system, Decimal(_factor), _offset)
    for _name in _names.split(","):
        _folded = _name.strip().lower()
        UNIT_NAMES[_folded] = _symbol
        if len(_folded) > 2 and _folded[-1] not in "s%²³23":
            UNIT_NAMES[_folded + "s"] = _symbol
for _name in UNIT_NAMES:
    _words = _name.split()
    UNIT_WORDS[_words[0]] = max(UNIT_WORDS.get(_words[0], 0), len(_words))

_DAY = Decimal(86400)
_CALENDAR: dict[str, tuple[Decimal, ...]] = {
    "months": (30 * _DAY,),
    "years": (365 * _DAY,),
}


def dimension_of(unit: str) -> str:
    """What a unit measures: "length", "time"; "count" for none, "money" for a currency's code."""
    if not unit:
        return "count"
    known = UNITS.get(unit)
    return known.dimension if known else "money"


def system_of(unit: str) -> str:
    """The system of notation of a unit; a currency is a system of its own."""
    known = UNITS.get(unit)
    return known.system if known else unit


def to_base(figure: Decimal, unit: str) -> Decimal:
    """`figure` of `unit` in the base unit of its dimension; as it is for counts and money."""
    known = UNITS.get(unit)
    return (figure + known.offset) * known.factor if known else figure


def size_in_base(length: Decimal, unit: str) -> Decimal:
    """A difference (a step, a margin) of `unit` in the base unit: without a temperature's offset."""
    known = UNITS.get(unit)
    return length * known.factor if known else length


def from_base(base: Decimal, unit: str) -> Decimal:
    """The figure in `unit` of a value in the base unit of its dimension."""
    known = UNITS.get(unit)
    return base / known.factor - known.offset if known else base


def calendar_sizes(figure: Decimal, unit: str) -> tuple[Decimal, ...]:
    """All sizes, in seconds, that people mean by so many months or years.

    "90 days" is meant to be "three months", and "365 days" "a year", though the mean month has 30.4375 days.
    """
    sizes = tuple(figure * size for size in _CALENDAR.get(unit, ()))
    return (to_base(figure, unit), *sizes)
