"""Typed lists and words with the verdict of a fair teacher; laid out as the table of figures is."""

from __future__ import annotations

LISTS = (
    (
        "zhipu tech-investors:typed:blog",
        "Alibaba, Meituan, Tencent, Xiaomi | xiaomi; tencent; meituan; alibaba | "
        "Tencent and Alibaba and Xiaomi and Meituan | Alibaba Meituan Tencent Xiaomi | "
        "Alibaba Group Holding, Tencent Holdings, Meituan, Xiaomi Corp. | "
        "Alibaba, Metuan, Tencent, Xiaomi | Alibaba/Meituan/Tencent/Xiaomi | "
        "Alibaba & Meituan & Tencent & Xiaomi",
        "Alibaba, Tencent, Xiaomi | Alibaba, Meituan, Tencent, Xiaomi, Baidu | Alibaba | everybody | Tencent",
    ),
    (
        "zhipu venture-investors:typed:digest",
        "Sequoia and Hillhouse | HongShan, Hillhouse Capital | Hillhouse; Sequoia China | sequoia hillhouse",
        "Sequoia | Sequoia and Shunwei | HongShan, Shunwei Capital, Hillhouse",
    ),
    (
        "zhipu top-processors:typed:digest",
        "A100 and H100 | H100, A100 | a100 h100 | the A100 & the H100",
        "A100 | A100 and H200 | A100, H10",
    ),
    (
        "bridge steel:typed:gazette",
        "Falk & Sons, Orr and Teller | Orr, Teller, Falk & Sons | Orr; Teller; Falk and Sons",
        "Orr and Teller | Falk, Sons",
    ),
    (
        "storm cut-off:typed:diario",
        "Santa Brígida and O Holmo | Santa Brigida, O Holmo | St Bride and Holm",
        "St Bride | Holm and Port Corran",
    ),
    (
        "court charges:typed",
        "bribery and false accounting | false accounting, bribery | bribery, fiddling the books",
        "bribery | bribery and fraud | fraud",
    ),
    (
        "zhipu global-rivals:typed",
        "Google, OpenAI | OpenAI and Google | google + openai | Google, Open AI | OpenAI, Google.",
        "Google | Google, OpenAI, Microsoft | OpenAI",
    ),
    (
        "zhipu own-models:typed:digest",
        "Baidu, Alibaba, Tencent | 1. Alibaba 2. Tencent 3. Baidu | Alibaba, Tencent, and Baidu | "
        "alibaba tencent & baidu | Alibabba, Tencent, Baidu | - Alibaba\n- Tencent\n- Baidu",
        "Alibaba, Tencent | Baidu, Xiaomi, Tencent",
    ),
    (
        "zhipu answer-to:typed:tech-times",
        "OpenAI, Anthropic | Anthropic & OpenAI | both OpenAI and Anthropic",
        "OpenAI | OpenAI and Google",
    ),
    (
        "zhipu changed-industries:typed",
        "transport, media, finance | transportation, media and finance | finance, the media, transport",
        "transport and media | transport, media, farming",
    ),
    (
        "zhipu other-regions:typed",
        "Europe, Silicon Valley | Silicon Valley and Europe | europe silicon valley",
        "Europe | Europe and Japan",
    ),
)

WORDS = (
    (
        "zhipu money-currency:typed",
        "yuan | the yuan | renminbi | RMB | Yuan. | in yuan | yuans | cny",
        "yaun | dollars | yen",
    ),
    (
        "storm deepening:typed:weather",
        "explosive cyclogenesis | Explosive-Cyclogenesis | explosive cyclogenisis",
        "cyclone | explosion | implosive cyclogenesis",
    ),
    (
        "match formation:typed:post",
        "five at the back | 5 at the back | Five at back",
        "four at the back | a back three | 3",
    ),
    (
        "match shoot-out:typed",
        "4-3 | 4:3 | 4 to 3 | 4–3 | 4 - 3 | four-three",
        "3-4 | 4-2 | 43 | 4",
    ),
    (
        "court acquitted:typed",
        "fraud | Fraud | of fraud | freud",
        "bribery | false accounting | forgery",
    ),
    (
        "zhipu spin-off:typed:blog",
        "a spin-off | spin off | spinoff | spin-offs",
        "a spin | an offspring",
    ),
    (
        "zhipu processor-kind:typed:digest",
        "graphics processing units | GPU | graphics processing unit | graphic processing units | "
        "graphics cards",
        "CPUs | processing | cards",
    ),
    (
        "zhipu model-type:typed",
        "foundation models | foundation | a foundation model | fondation models",
        "language | models | founding models",
    ),
    (
        "zhipu giants-relation:typed",
        "rivals | rival | competitors | competitiors | They compete.",
        "friends | partners | arrivals",
    ),
    (
        "zhipu giants-habit:typed:tech-times",
        "seldom | rarely | not often",
        "often | never | always",
    ),
    (
        "zhipu rivalry-centre:typed:digest",
        "at the centre | in the center | the center | central",
        "on the edge | none",
    ),
    (
        "zhipu growth-hope:typed",
        "a new growth phase | economic growth | growth | new phase of growth",
        "decline | a new phase | war",
    ),
    (
        "paper motto:typed:echo",
        "never again | “Never again!” | 'never again' | \"Never, again.\"",
        "never | again and again",
    ),
    (
        "paper plan:typed:echo",
        "closing early | close early | to close early",
        "closing late | early",
    ),
    (
        "zhipu ownership:typed",
        "private | privately held | a private company | it is private",
        "public | state-owned",
    ),
    (
        "zhipu training-data:typed:digest",
        "extensive data sets | extensive datasets | large data-sets | on extensive data sets",
        "small data sets | books",
    ),
)
