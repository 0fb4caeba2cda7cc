"""English numbers that count nothing: dates, names, codes, scores, addresses."""

import re

from pelican_dossier.languages.daterules import alternation
from pelican_dossier.languages.figurerules import NoFigure

_ORDERED = alternation(
    "day number no page article section chapter clause room gate flight channel route highway street "
    "interstate bus line level phase stage season episode round group row seat lap division apollo model type "
    "class category exit terminal size game act law bill rule item point step area district precinct ward war q".split()
)

_INDICES = alternation(
    "s&p ftse cac dax nikkei nasdaq russell fortune stoxx ibex boeing airbus windows formula iphone expo".split()
)
_YEARLY = alternation(
    "season election elections olympics games census report campaign edition final finals championship championships "
    "act law film movie book study survey deal agreement accord accords treaty referendum constitution draft budget "
    "tournament world cup race olympic vintage".split()
)
"""What a year before it names."""

_PAIRS = alternation(
    "sides countries nations leaders parties presidents governments neighbors neighbours allies rivals powers koreas "
    "peoples chambers capitals".split()
)
"""«the two sides» merely names a known pair."""

NO_FIGURES = (
    NoFigure(
        "list-number", before=re.compile(r"^\W*$"), after=re.compile(r"\s?[-.)–:](?=\s)"), number=re.compile(r"\d{1,2}")
    ),
    NoFigure(
        "label",
        before=re.compile(rf"\b{_ORDERED}s?[. ]\s?\(?$"),
        number=re.compile(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten"),
    ),
    NoFigure("resolution", before=re.compile(r"\bresolution (?:\w+ ){0,2}$")),
    NoFigure(
        "day-of-month",
        before=re.compile(
            r"\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
            r"dec(?:ember)?)\.? $"
        ),
        number=re.compile(r"[12]?\d|3[01]"),
    ),
    NoFigure(
        "year-before-verb",
        number=re.compile(r"(?:19|20)\d\d"),
        after=re.compile(
            r" (?:[a-z]+ed|brought|saw|was|is|has|had|will|would|could|may|might|can|began|came|person)\b"
        ),
    ),
    NoFigure(
        "year-of-thing",
        number=re.compile(r"(?:19|20)\d\d"),
        after=re.compile(
            r" (?!people|men|women|children|police|personnel|staff)[a-z]+(?<!s)(?: (?:of|in|at|by)\b|[.,;])"
        ),
    ),
    NoFigure(
        "vague-thousands",
        before=re.compile(r"\b(?:several|many|few) $"),
        number=re.compile(r"hundred|thousand|million|billion"),
    ),
    NoFigure("wickets-for", before=re.compile(r"\b\d{1,2} for $"), number=re.compile(r"\d{1,3}"), spares_counted=True),
    NoFigure("for-runs", number=re.compile(r"\d|10"), after=re.compile(r" for \d{1,3}\b(?! [a-z]+s\b)")),
    NoFigure("bare-year", number=re.compile(r"1[4-9]\d\d|20\d\d"), after=re.compile(r"\s?(?:[.,;:()]|and\b|$)")),
    NoFigure("clock", after=re.compile(r"\s?(?:[ap]\.?m\b|o'clock|gmt|utc|hours? gmt)")),
    NoFigure("score", before=re.compile(r"(?:\d\s?)[-/:x–]\s?$"), spares_counted=True),
    NoFigure("score-after", after=re.compile(r"\s?[:/–-]\s?\d|\+\s?\d")),
    NoFigure("code", before=re.compile(r"[a-z+#@_=&]-?$|\d[.:-]$")),
    NoFigure("code-after", after=re.compile(r"(?!(?:km|kg|m|bn|tn|k|mm|cm|mph|g|ft|lb|p|c|f)\b)[a-z@_=&]|[.:]\d")),
    NoFigure("phone", number=re.compile(r"0\d{3,}|\d{9,}")),
    NoFigure("index", before=re.compile(rf"\b{_INDICES} $"), number=re.compile(r"\d+")),
    NoFigure("one-in", before=re.compile(r"\b(?:one|two|three|four|\d) (?:in|out of)(?: every)? $")),
    NoFigure(
        "fraction", after=re.compile(r"[- ](?:halves|thirds?|quarters|fourths|fifths?|sixths?|eighths?|tenths?)\b")
    ),
    NoFigure("slash", before=re.compile(r"\d/$"), number=re.compile(r"\d{1,2}")),
    NoFigure(
        "year-of",
        number=re.compile(r"(?:19|20)\d\d"),
        after=re.compile(rf" (?:[a-z]+ )?{_YEARLY}\b"),
    ),
    NoFigure(
        "emergency-number",
        before=re.compile(r"\b(?:call|calls|called|calling|dial|dialled|dialed|ring) $"),
        number=re.compile(r"\d{3}"),
        spares_counted=True,
    ),
    NoFigure(
        "emergency-number-after",
        number=re.compile(r"9-?1-?1|999|112"),
        after=re.compile(r" (?:calls?|operators?|dispatch\w*|emergency)\b"),
    ),
    NoFigure(
        "address",
        number=re.compile(r"\d{1,5}"),
        after=re.compile(r" (?:[a-z]+ ){1,3}(?:street|avenue|road|drive|lane|boulevard|st|ave|rd|blvd)\b"),
    ),
    NoFigure("known-pair", before=re.compile(r"\bthe $"), number=re.compile("two"), after=re.compile(rf" {_PAIRS}\b")),
    NoFigure("code-number", number=re.compile(r"0\d{1,3}")),
    NoFigure(
        "one-of",
        number=re.compile(r"one|an?"),
        after=re.compile(r"(?!-(?:year|month|week|day|hour|minute|game|goal|point|run|stroke|vote)\b)"),
    ),
    NoFigure("phone-group", before=re.compile(r"\b0\d{2,5}(?: \d{2,4})* $"), number=re.compile(r"\d{2,4}")),
)
