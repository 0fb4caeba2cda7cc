"""English words before a date: starts, middles and ends, bounds, approximations, prepositions."""

from pelican_dossier.languages.english.dates.parts import ENGLISH

prefix = ENGLISH.prefix

LEADING = (
    "in on of during at for between and to the a throughout through into late year or but than under with "
    "his its her their"
).split()
"""Words after which a bare year is a year, and a month that is also a verb or a name a month."""

PREFIXES = (
    prefix("section", r"(?:the )?(?:very )?(?:early part|start|beginning|opening|early days|first part) of ", "START"),
    prefix("section", r"(?:the )?early(?: in|-| )", "START"),
    prefix("section", r"(?:the )?(?:middle of |mid(?:-| )|midst of )", "MID"),
    prefix("section", r"(?:the )?(?:very )?(?:end|close|latter part|last part|last days|final days) of ", "END"),
    prefix("section", r"(?:the )?late(?: in|-| )", "END"),
    prefix("by", r"(?:by|until|till|no later than|up to|up until) ", bound="ON_OR_BEFORE"),
    prefix("since", r"(?:since|from|starting in|beginning in) ", bound="ON_OR_AFTER"),
    prefix("before", r"(?:before|prior to) ", bound="BEFORE"),
    prefix("after", r"after ", bound="AFTER"),
    prefix("about", r"(?:about|around|circa|c\.|ca\.?|approximately|approx\.?|roughly)\s*", approximate=True),
    prefix("in", rf"(?:{'|'.join(LEADING)}|as of)[\s(]+"),
)
