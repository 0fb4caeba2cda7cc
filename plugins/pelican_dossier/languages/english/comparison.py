"""How English says of what an answer holds and what it belongs to, and tells of an announcement; folded."""

import re

from pelican_dossier.languages.comparerules import CompareGrammar
from pelican_dossier.languages.english.dates.parts import WEEKDAYS
from pelican_dossier.languages.english.plurals import numbers

COMPARISON = CompareGrammar(
    phases=re.compile(r"\b(?P<ordinal>first|second|third|fourth|final|last)\s+(?:phase|stage)\b"),
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 9, "last": 9},
    part=re.compile(r"\b(?:hundreds|dozens|some|part|a\s+number|several)\b"),
    planned=re.compile(
        r"\b(?:will|would|shall|is\s+to|are\s+to|due\s+to|expected\s+to|plans?\s+to|set\s+to|scheduled)\b"
    ),
    directions=re.compile(r"\b(?:to|towards?|into|in\s+the\s+direction\s+of)\s+(?:the\s+)?(?:\w+\s+of\s+)?$"),
    between=re.compile(r"\b(?:between|from|linking)\s+(?:\w+\s+and\s+)?$"),
    breaks=re.compile(r"\b(?:while|whereas|but|although|though)\b"),
    altering=re.compile(
        r"\b(?:attempt(?:s|ed)?(?:\s+at|\s+to)?|anniversary\s+of|foiled|failed|averted|prevent(?:ed|ing)?|memory\s+of|"
        r"rumou?rs?\s+of|near(?:ing)?|close\s+to|approach(?:es|ed|ing)?|(?:risks?|chances?|threats?|warnings?|likelihood|danger|possibility)\s+of)\s+(?:(?:the|a|an)\s+)?$"
    ),
    denying=re.compile(
        r"(?:\b(?:not|never|no|nobody|without|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\b|n['’]t\b)"
        r"(?!\s+(?:deny|denied|denying|hide|hid|rule\s+out)\b)"
    ),
    contrasted=re.compile(r"\b(?:not|rather\s+than)\s+(?:(?:on|in|by|the)\s+)*$"),
    measuring=re.compile(
        r"\b(?:reach(?:es|ed)?|r(?:ise|ises|ose|isen)|f(?:all|alls|ell|allen)|stands?|stood|total(?:s|ed|led)?|"
        r"number(?:s|ed)?|climb(?:s|ed)?|drop(?:s|ped)?|is|are|was|were|be|been|exceed(?:s|ed)?|measur(?:es|ed|ing))\b"
    ),
    placing=re.compile(r"\b(?:in|at|on|within|after|before|for|over|near|by|with|from|(?P<to>to)|during|across)\s+$"),
    in_a_row=re.compile(r"\b(?:and|or|plus|as\s+well\s+as|in\s+addition\s+to|besides)\s+$|^[,\s]+$"),
    of_those=re.compile(r"\b(?:including|among\s+them|of\s+them|of\s+whom)\s+(?:at\s+least\s+)?$"),
    out_of=re.compile(
        r"\s*(?:\w+\s+)?(?:out\s+)?of\s+(?:the|its|their|those|these|a\s+total\s+of)\s+|\s*(?:\w+\s+)?out\s+of\s+"
    ),
    those_behind=re.compile(r"^\s*of\s+(?:them|whom|those|these)\b"),
    together=re.compile(r"^(?:\s+\w+){0,4}?\s+(?:dead|killed)\s+(?:and|or)\s+(?:wounded|injured)|^\s+casualties"),
    spoken_days=frozenset({"today", "tomorrow", "yesterday"}),
    bare_weekdays=frozenset(f"{part}{day}" for part in ("", "early ", "late ") for day in WEEKDAYS),
    within=frozenset({"in", "at", "near"}),
    leading=frozenset({"from", "to", "before"}),
    partitives=frozenset({"of"}),
    numbers=numbers,
    of_any=frozenset("person persons people member members man men dead killed wounded injured victims".split()),
    numbering=re.compile(
        r"\b(?:number|strength|size|total|toll|dead|losses|ranks|members|soldiers|fighters|troops)\s+(?:of|among|in|for)\s+"
        r"(?:the\s+)?(?:\w+\s+(?:of|from)\s+(?:the\s+)?)?$"
    ),
    counted_of=re.compile(r"^[\s)”\"]*(?:\w+\s+)?(?:of|from)\s+(?:the\s+)?$"),
    running=re.compile(
        r"\b(?:since|so\s+far|to\s+date|until\s+now|up\s+to\s+now|r(?:ises|isen|ose|aising|ising)\b[^.]{1,60}?\bto)\b"
    ),
    reached=re.compile(r"\b(?:so\s+far|to\s+date|until\s+now|up\s+to\s+now|as\s+of\b(?!\s+(?:course|yet)))"),
    compared_since=re.compile(
        r"\b(?:first|worst|best|most|least|\w{2,}est)\b(?:\s+[\w'’-]+){0,5}\s+since\s+(?P<what>(?:[\w'’-]+\s+){0,5})$"
    ),
    opens_since=re.compile(r"\W*(?:and\s+)?since\s+(?P<what>(?:\w+\s+){0,10})$"),
    long_spans=re.compile(
        r"\b(?:in|over|during|for|within|across)\s+(?:(?:the|its|more\s+than|nearly|about|almost|past|last)\s+){0,3}"
        r"(?:[\w-]+\s+)?(?:years?|decades?|century)\b|\b[\w-]+-(?:year|decade)s?\b"
    ),
    elaborating=re.compile(r"(?:where|whereby)\b"),
    either=re.compile(r",?\s*\bor\s+(?:(?:in|on|by|early|late|the|maybe|perhaps)\s+)*$"),
    once=re.compile(
        r"\b(?:(?:had|have|has)\s+(?:stood|been|numbered|totalled|totaled)(?:\s+at)?|used\s+to\s+\w+|(?:up|down)\s+from|"
        r"compared\s+(?:with|to)|instead\s+of|(?:previous|earlier|prior)\s+(?:\w+\s+){1,2}(?:of|at))\s+"
        r"(?:(?:about|around|nearly|some)\s+)?$"
    ),
    level=re.compile(
        r"\b(?:to|from|below|above|under|over|at|past|beyond|than)\s+"
        r"(?:(?:about|around|nearly|some|almost|just|roughly|more|less|than|an?|the|level|of)\s+){0,3}$"
    ),
    by_amount=re.compile(r"\bby\s+(?:(?:about|around|nearly|some|almost|just|roughly|more|less|than|an?)\s+){0,3}$"),
    compared_with=re.compile(r"\b(?:compared\s+(?:with|to)|versus)\b[^,.]{0,60}$"),
    per_unit=re.compile(r"^\s*(?:per|an?)\s+(?:barrel|ounce|tonne|ton|litre|liter|gallon|gram|kilo\w*|share|bushel)\b"),
    recurring=re.compile(
        r"\b(?:for\s+(?:the|a)\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th)\s+"
        r"(?:(?:consecutive|straight|successive)\s+)?(?:day|night|time|week)|(?:days|nights|weeks)\s+in\s+a\s+row|"
        r"again|daily|every\s+(?:day|night|week))\b"
    ),
    extremes=re.compile(r"\b(?:lowest|highest|lows?|highs?|peaks?|peaked|records?|bottom|trough)\b"),
    levels={
        form: forms.split()[0]
        for forms in (
            "region regions",
            "province provinces",
            "governorate governorates",
            "county counties",
            "district districts",
            "state states",
            "city cities",
            "town towns",
            "village villages",
        )
        for form in forms.split()
    },
    names_before_level=True,
    announcing=("nnounc", "reached", "greed"),
    announced=re.compile(
        r"\b(?:announced|have\s+announced|reached\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:agreement|deal)|agreed\s+on)\b"
    ),
    pending=re.compile(
        r"\b(?:will|would|is\s+to|due\s+to|expected\s+to)\s+(?:be\s+)?announced?\b|"
        r"\b(?:awaits?|awaiting|pending|postponed?|delay(?:ed|ing)?)\b[^.]{0,60}?\bannounce(?:ment|d)?\b|"
        r"\bannouncement\b[^.]{0,40}?\b(?:was|is|has\s+been)\s+(?:postponed|delayed|awaited)\b"
    ),
)
