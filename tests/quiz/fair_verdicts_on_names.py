"""Typed names with the verdict of a fair teacher; laid out as the table of figures is."""

from __future__ import annotations

PERSONS = (
    (
        "zhipu key-person:typed",
        "Tang Jie | tang jie | Prof. Tang Jie | Professor Tang | Dr Tang Jie | Jie Tang | TANG JIE | "
        "It was Tang Jie | Prof Tang | Tang Jie. | tang-jie | jie tang | Mr. Tang | TangJie",
        "Jie | Zhang Peng | Robin Li | Tang Jei | professor | Tan Jie | Li Jie | Tang Yan",
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
        "Petra Lindqvist | Lindqvist | P. Lindqvist | Ms Lindqvist | Petra Lindquist | "
        "Petra Lindqvist KC | Lindqvist, Petra",
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
    (
        "zhipu baidu-founder:typed",
        "Robin Li | Li | Mr Li | robin li | R. Li",
        "Robin | Jack Ma | Tang Jie",
    ),
    (
        "court defendant:typed",
        "Gideon Sallow | Sallow | Mr Sallow | G. Sallow | Gideon Swallow | Crooked Gid | Gidion Sallow",
        "Gideon | Honor Blythe | Sallow Fell",
    ),
    (
        "bridge mayor:typed",
        "Ada Quill | Mayor Quill | Quill | Mayor Ada Quill | Mrs Quill | A. Quill",
        "Ada | Tomas Reed | the mayor",
    ),
)

ORGANISATIONS = (
    (
        "zhipu state-fund-manager:typed:tech-times",
        "Legend Capital | Legend | legend capital ltd | Legend Capital Inc. | the Legend Capital | "
        "Legend Captial",
        "Capital | Hillhouse | Hillhouse Capital | GGV Capital | Legend Technology",
    ),
    (
        "zhipu openai-backer:typed",
        "Microsoft | Microsoft Corp | Microsoft Corporation | microsoft, inc. | Micrsoft | "
        "MICROSOFT | by Microsoft",
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
        "Larkham Rovers | Rovers | Larkham | Larkham Rovers FC | the Rovers | Larkham Rover | "
        "larkham rovers f.c.",
        "Port Ansel | Ansel | the Gulls | Larkham Gulls",
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
    (
        "bridge builder:typed",
        "Marl Engineering | Marl | Marl Engineering Ltd | marl enginering",
        "Engineering | Falk & Sons | Orr",
    ),
    (
        "zhipu rival-name:typed",
        "Baichuan | Baichun | bai chuan",
        "Zhipu | Baidu",
    ),
    (
        "zhipu restricted-maker:typed",
        "Nvidia | NVIDIA Corp. | nVidia | Nvidea",
        "AMD | Intel",
    ),
    (
        "zhipu renamed-too:typed:tech-times",
        "GGV Capital | GGV | ggv capital ltd | G.G.V.",
        "GVG | Legend Capital",
    ),
)

NAMES_AND_PLACES = (
    (
        "zhipu home-city:typed",
        "Beijing | beijing, China | Bejing | in Beijing | Beijing. | the city of Beijing | BEIJING",
        "Shanghai | China | Beijing or Shanghai | Bei | Peking Beijing Shanghai",
    ),
    (
        "zhipu restricting-country:typed",
        "US | U.S. | the U.S.A. | the United States | America | Untied States | the USA | "
        "United States of America | U.S.A.",
        "China | UK | United Kingdom | Us vs China | Taiwan",
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
    (
        "zhipu ernie-equal:typed",
        "GPT-4 | gpt 4 | GPT4 | gpt four",
        "GPT-3 | GPT | ChatGPT | GPT-4o | GPT-44",
    ),
    (
        "zhipu chatbot-name:typed",
        "Qingyan | qing yan | Qinyan",
        "Ernie | Baichuan | Qing",
    ),
    (
        "court boat:typed",
        "Marguerite | the Marguerite | Margerite | “Marguerite”",
        "Margaret | Rita | a yacht",
    ),
    (
        "zhipu full-name:typed",
        "Beijing Zhipu Huazhang Technology | Beijing Zhipu Huazhang Technology Co., Ltd. | "
        "Zhipu Huazhang | beijing zhipu huazang technology",
        "Zhipu AI | Beijing Zhipu",
    ),
    (
        "storm name:typed",
        "Ottoline | storm Ottoline | Storm Otoline",
        "Storm | Storm Octavia",
    ),
    (
        "storm gauge:typed",
        "Skerry Fell | the Skerry Fell",
        "Skerry Line | Lantern Head",
    ),
)
