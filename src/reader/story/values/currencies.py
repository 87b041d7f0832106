"""Currencies: their codes (ISO 4217), and the signs, names and adjectives that newspapers use."""

from __future__ import annotations

# One line a currency: code | signs | names. A bare "$", "dollar" or "buck" is the article's own dollar.
_TABLE = """
USD|US$|usd,us dollar,us dollars,american dollar,american dollars,united states dollars
EUR|€|eur,euro,euros
GBP|£|gbp,pound,pounds,pound sterling,pounds sterling,british pound,british pounds,sterling,quid
CNY|CN¥,元,RMB¥|cny,rmb,yuan,renminbi,chinese yuan,chinese renminbi,yuan renminbi
JPY|JP¥,円|jpy,yen,japanese yen
CAD|C$,CA$|cad,canadian dollar,canadian dollars
AUD|A$,AU$|aud,australian dollar,australian dollars
NZD|NZ$|nzd,new zealand dollar,new zealand dollars
HKD|HK$|hkd,hong kong dollar,hong kong dollars
SGD|S$|sgd,singapore dollar,singapore dollars
TWD|NT$|twd,taiwan dollar,taiwan dollars,new taiwan dollars
INR|₹|inr,rs,rupee,rupees,indian rupee,indian rupees
CHF||chf,swiss franc,swiss francs,franc,francs
KRW|₩|krw,won,korean won,south korean won
RUB|₽|rub,ruble,rubles,rouble,roubles,russian roubles
BRL|R$|brl,real,reais,brazilian reais
MXN|MX$|mxn,mexican peso,mexican pesos
SEK||sek,swedish krona,swedish kronor
NOK||nok,norwegian krone,norwegian kroner
DKK||dkk,danish krone,danish kroner
PLN||pln,zloty,zlotys
TRY|₺|try,lira,turkish lira
ILS|₪|ils,shekel,shekels
ZAR||zar,rand,south african rand
"""

BARE_DOLLAR = "$"
"""Stands for the article's own dollar until the reader is told which."""
YEN_SIGN = "¥"

SIGNS: dict[str, str] = {"$": BARE_DOLLAR, YEN_SIGN: "JPY"}
NAMES: dict[str, str] = {
    "dollar": BARE_DOLLAR,
    "dollars": BARE_DOLLAR,
    "buck": BARE_DOLLAR,
    "bucks": BARE_DOLLAR,
}
CODES: set[str] = set()

for _line in _TABLE.strip().splitlines():
    _code, _signs, _names = _line.split("|")
    CODES.add(_code)
    SIGNS.update((_sign, _code) for _sign in _signs.split(",") if _sign)
    NAMES.update((_name, _code) for _name in _names.split(","))

NAME_WORDS: dict[str, int] = {}
"""The first word of every name, and how many words the longest name that begins so has."""
for _name in NAMES:
    _words = _name.split()
    NAME_WORDS[_words[0]] = max(NAME_WORDS.get(_words[0], 0), len(_words))

PREFIXES: frozenset[str] = frozenset(code.lower() for code in CODES) | {"rs", "rmb", "yuan", "us"}
"""Words that may stand before the figure: "CAD 468.9 million", "US $5", "Rs 500 crore"."""
