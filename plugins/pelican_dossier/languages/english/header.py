"""What stands above and below English articles."""

import re

from pelican_dossier.languages.headerrules import HeaderGrammar

_NAME = r"(?:[A-Z][^\W\d_]*(?:[’'-][^\W\d_]+)*\.?|[A-Z]\.)"

HEADER = HeaderGrammar(
    agencies=frozenset(
        "reuters ap afp upi dpa efe ansa itartass tass interfax xinhua kyodo bloomberg cnn bbc aljazeera anadolu aa "
        "spa kuna wam petra associatedpress agencefrancepresse thomsonreutersfoundation".split()
    ),
    some_agencies=frozenset({"agencies", "newsagencies", "wireservices"}),
    writers=re.compile(r"(?:written |reported |posted |story )?by:?\s+"),
    inside=frozenset({"in"}),
    conjunctions=frozenset({"and", "&"}),
    places=frozenset(
        "washington new-york erbil basra mosul kirkuk aleppo jerusalem gaza tel-aviv geneva uae usa dprk".split()
    ),
    published=re.compile(r"(?:first )?(?:published|posted|date)(?: on| at| time| date)?\s*:?\s*"),
    updated=re.compile(r"(?:last )?(?:updated|modified)(?: on| at)?\s*:?\s*"),
    beside_days=re.compile(
        r"(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*(?:a\.?m\.?|p\.?m\.?))?"
        r"(?:\s*(?:gmt|utc|[ecmp][sd]?t|bst)(?:[+-]\d+)?)?|\d{1,2}\s*(?:a\.?m\.?|p\.?m\.?)(?!\w)|(?:gmt|utc|[ecmp][sd]?t|bst)(?!\w)|on(?!\w)|at(?!\w)|"
        r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?(?!\w)|\d+ (?:minute|hour|day|week|month|year)s? ago|"
        r"(?:issue|vol\.?|no\.?)\s*(?:no\.?\s*)?\d+(?!\w)"
    ),
    city=re.compile(r"[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]*){0,3}"),
    writer=re.compile(rf"{_NAME}(?: (?:{_NAME}|al|bin|ibn|van|der|de|von|el)){{1,4}}"),
    source=re.compile(r"source\s*:\s*"),
)
