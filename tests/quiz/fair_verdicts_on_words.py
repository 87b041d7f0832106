"""Typed names, lists and words with the verdict of a fair teacher; laid out as the table of figures is."""

from __future__ import annotations

PERSONS = (
    (
        "zhipu key-person:typed",
        "Tang Jie | tang jie | Prof. Tang Jie | Professor Tang | Dr Tang Jie | Jie Tang | TANG JIE | It was Tang Jie",
        "Jie | Zhang Peng | Robin Li | Tang Jei | professor",
    ),
    (
        "zhipu order-president:typed:tech-times",
        "Joe Biden | Biden | President Biden | J. Biden | Mr Biden | biden | Bidan",
        "Trump | Joe | Barack Obama | the president | Biden and Trump",
    ),
    (
        "court judge:typed",
        "Judge Honor Blythe | Honor Blythe | Blythe | Judge Blythe | Honour Blythe",
        "Honor | Petra Lindqvist | Judge",
    ),
    (
        "court counsel:typed",
        "Petra Lindqvist | Lindqvist | P. Lindqvist | Ms Lindqvist | Petra Lindquist | Petra Lindqvist KC | "
        "Lindqvist, Petra",
        "Petra | Petra Blythe | Honor Blythe | Q. Lindqvist",
    ),
    (
        "bridge engineer:typed:herald",
        "Tomas Reed | Reed | Tomás Reed | T. Reed | Thomas Reed | Mr Reed | T Reed | Mr. Tomas Reed",
        "Tomas | Ada Quill | Anna Reed",
    ),
    (
        "match goalkeeper:typed",
        "Marek Sobol | Sobol | M. Sobol | Mark Sobol | sobol",
        "Marek | Kwame Adisa | Marek Adisa",
    ),
    (
        "match equaliser:typed:rovers",
        "Joss Achterberg | Achterberg | Joss Achterburg | Acterberg",
        "Milo Strand | Strand | Joss",
    ),
    (
        "storm rescued:typed",
        "Effie Tarrant | Mrs Tarrant | Effie Tarrent | Miss Effie Tarrant",
        "Effie | Hala Brandt | the cat",
    ),
)

ORGANISATIONS = (
    (
        "zhipu state-fund-manager:typed:tech-times",
        "Legend Capital | Legend | legend capital ltd | Legend Capital Inc. | the Legend Capital | Legend Captial",
        "Capital | Hillhouse | Hillhouse Capital | GGV Capital | Legend Technology",
    ),
    (
        "zhipu openai-backer:typed",
        "Microsoft | Microsoft Corp | Microsoft Corporation | microsoft, inc. | Micrsoft | MICROSOFT | by Microsoft",
        "Google | Micro | OpenAI | MS",
    ),
    (
        "zhipu renamed-backer:typed",
        "HongShan | Hong Shan | Sequoia | Sequoia China | Sequioa | hongshan",
        "Hillhouse | Shunwei | Sequoia Hillhouse",
    ),
    (
        "zhipu university:typed",
        "Tsinghua University | Tsinghua | Tsingua University | tsinghua university",
        "Peking University | university | Beijing",
    ),
    (
        "court payer:typed",
        "Brennick Dredging | Brennick | Brennick Dredging Ltd | Brenick Dredging",
        "Dredging | Skerry Line | a company",
    ),
    (
        "match winner:typed",
        "Larkham Rovers | Rovers | Larkham | Larkham Rovers FC",
        "Port Ansel | Ansel | the Gulls",
    ),
    (
        "storm lifeboats:typed",
        "Ardmoor Lifeboat Institution | ALI | A.L.I. | the Ardmoor Life-boat Institution",
        "Skerry Line | RNLI | Ardmoor",
    ),
    (
        "storm ferry:typed",
        "Skerry Line | Skerry Lines | SkerryLine | the Skerry Line",
        "Skerry Fell | Skerry | Radio Skerry",
    ),
)

NAMES_AND_PLACES = (
    (
        "zhipu home-city:typed",
        "Beijing | beijing, China | Bejing | in Beijing",
        "Shanghai | China | Beijing or Shanghai",
    ),
    (
        "zhipu restricting-country:typed",
        "US | U.S. | the U.S.A. | the United States | America | Untied States",
        "China | UK | United Kingdom",
    ),
    (
        "court court-town:typed",
        "Wexcombe | Wexcomb | in Wexcombe | at Wexcombe",
        "Port Ellery | Wex | London",
    ),
    (
        "storm landfall:typed",
        "Lantern Head | Lanternhead | Cabo da Lanterna | lantern-head | at Lantern Head",
        "Head | Skerry Fell | Lantern",
    ),
    (
        "match stadium:typed",
        "Tannery Park | tannery park | Tanery Park | the Tannery Park",
        "Brackenford | Park | Tannery Lane",
    ),
    (
        "storm bridge:typed",
        "Fenwick Bridge | Fenwick | the Fenwick Bridge | Fennwick Bridge",
        "bridge | Skerry Bridge",
    ),
    (
        "zhipu small-model:typed",
        "ChatGLM-6B | chatglm 6b | ChatGLM6B | ChatGLM",
        "ChatGLM-7B | GLM-130B | ChatGLN-6B | ChatGPT",
    ),
    (
        "zhipu large-model:typed",
        "GLM-130B | glm130b | glm 130b | the GLM-130B",
        "GLM-13B | ChatGLM-6B | GLN-130B",
    ),
    (
        "zhipu product-aim:typed",
        "ChatGPT | Chat GPT | chat-gpt | ChatGTP | OpenAI's ChatGPT",
        "Chat | GPT-4 | Qingyan | ChatGLM",
    ),
    ("zhipu ernie-equal:typed", "GPT-4 | gpt 4 | GPT4 | gpt four", "GPT-3 | GPT | ChatGPT | GPT-4o | GPT-44"),
    ("zhipu chatbot-name:typed", "Qingyan | qing yan | Qinyan", "Ernie | Baichuan | Qing"),
    (
        "court boat:typed",
        "Marguerite | the Marguerite | Margerite | “Marguerite”",
        "Margaret | Rita | a yacht",
    ),
)

LISTS = (
    (
        "zhipu tech-investors:typed:blog",
        "Alibaba, Meituan, Tencent, Xiaomi | xiaomi; tencent; meituan; alibaba | Tencent and Alibaba and Xiaomi and "
        "Meituan | Alibaba Meituan Tencent Xiaomi | Alibaba Group Holding, Tencent Holdings, Meituan, Xiaomi Corp. | "
        "Alibaba, Metuan, Tencent, Xiaomi | Alibaba/Meituan/Tencent/Xiaomi | Alibaba & Meituan & Tencent & Xiaomi",
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
    ("match shoot-out:typed", "4-3 | 4:3 | 4 to 3 | 4–3 | 4 - 3 | four-three", "3-4 | 4-2 | 43 | 4"),
    ("court acquitted:typed", "fraud | Fraud | of fraud | freud", "bribery | false accounting | forgery"),
    ("zhipu spin-off:typed:blog", "a spin-off | spin off | spinoff | spin-offs", "a spin | an offspring"),
    (
        "zhipu processor-kind:typed:digest",
        "graphics processing units | GPU | graphics processing unit | graphic processing units | graphics cards",
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
    ("zhipu giants-habit:typed:tech-times", "seldom | rarely | not often", "often | never | always"),
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
    ("paper plan:typed:echo", "closing early | close early | to close early", "closing late | early"),
)
