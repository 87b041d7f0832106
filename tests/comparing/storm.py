"""A storm as four outlets told it, for the tests of this folder and of the plain commands."""

from __future__ import annotations

STORM: dict[str, str | bytes] = {
    "story.toml": """
title = "The storm at Orm"
articles = ["herald", "post", "valley", "kbn"]
topics = ["The storm", "The damage"]
""",
    "herald.md": """+++
outlet = "The Herald"
headline = "Orm counts the cost"
date = "2024-11-05"
url = "https://herald.example/orm"
origins = ["the mayor"]
+++
The storm reached Orm on Monday. It left 12 people hurt and a bill of about $340 million.

The wind blew at 120 km/h over the old harbour of Orm. All the bridges of Orm, Tarn and Vey were shut that night.
Mayor Lise Dahl called it “a warning to us all”.
""",
    "post.md": """+++
outlet = "Morning Post"
headline = "After the storm"
headline_supplied = true
date = "2024-11"
date_basis = "inferred"
origins = ["the mayor"]
+++
Twelve people were hurt, and the bill is $341 million. The wind blew at 120 km/h over the new harbour of Orm.

Many bridges, among them those of Orm and Tarn, were shut. The mayor had called it a “lesson”.
""",
    "valley.md": """+++
outlet = "a valley newspaper"
dollar = "CAD"
+++
A storm to remember has passed. Last year's flood cost US$300 million ($411.7 million); this time it is $468.9 million.
""",
    "kbn.md": """+++
outlet = "KBN"
+++
14 people were hurt, says the hospital. Nobody counted the bridges of Vey.
""",
    "facts.toml": """
[[fact]]
id = "hurt"
topic = "The damage"
kind = "number"
question = "How many people were hurt?"
note = "The hospital counted two more, later in the day."
[fact.claims.herald]
evidence = "left 12 people hurt"
said = "12 people"
[fact.claims.post]
evidence = "Twelve people were hurt"
said = "Twelve people"
[fact.claims.kbn]
evidence = "14 people were hurt, says the hospital"
said = "14 people"
origin = "the hospital"

[[fact]]
id = "bill"
topic = "The damage"
kind = "money"
question = "What did the storm cost?"
[fact.claims.herald]
evidence = "a bill of about $340 million"
said = "about $340 million"
[fact.claims.post]
evidence = "the bill is $341 million"
said = "$341 million"
[fact.claims.valley]
evidence = "this time it is $468.9 million"
said = "$468.9 million"

[[fact]]
id = "wind"
topic = "The storm"
kind = "number"
question = "How fast was the wind?"
[fact.claims.herald]
evidence = "The wind blew at 120 km/h"
said = "120 km/h"
[fact.claims.post]
evidence = "The wind blew at 120 km/h"
said = "120 km/h"

[[fact]]
id = "bridges"
topic = "The damage"
kind = "list"
question = "Which towns shut their bridges?"
[fact.claims.herald]
evidence = "the bridges of Orm, Tarn and Vey were shut"
said = "Orm, Tarn and Vey"
value = ["Orm", "Tarn", "Vey"]
[fact.claims.post]
evidence = "among them those of Orm and Tarn"
said = "Orm and Tarn"
value = ["Orm", "Tarn"]

[[fact]]
id = "words"
topic = "The storm"
kind = "statement"
question = "What did the mayor call the storm?"
agreement = "close"
why = "A lesson is a warning that was heeded."
[fact.claims.herald]
evidence = "called it “a warning to us all”"
said = "a warning to us all"
[fact.claims.post]
evidence = "called it a “lesson”"
said = "lesson"

[[fact]]
id = "mayor"
topic = "The storm"
kind = "person"
question = "Who is the mayor of Orm?"
[fact.claims.herald]
evidence = "Mayor Lise Dahl called it"
said = "Lise Dahl"
""",
}
"""Files of a story folder: disputed, close (by the rule and by the author), agreed and single facts."""
