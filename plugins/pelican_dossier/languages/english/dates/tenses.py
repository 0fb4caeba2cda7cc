"""How English tells what has been and what is to come."""

import re

from pelican_dossier.languages.daterules import alternation
from pelican_dossier.languages.english.speech import SPEECH
from pelican_dossier.languages.tenses import TenseGrammar

_IRREGULAR = (
    "arose awoke became befell began bent bit blew broke brought built burnt bought came caught chose clung crept "
    "dealt did dove drank drew drove dug ate fed fell felt fled flew forbade forgot fought found froze gave got grew "
    "had heard held hid hung kept knelt knew laid leapt led lent lit lost made meant met overcame overthrew oversaw "
    "paid ran rang rode rose said sang sank sat saw sent set shook shone shot showed shrank slept slid sold sought "
    "spent spoke split sprang stole stood struck strove stuck swam swept swore swung taught thought threw told took "
    "tore understood undertook underwent upheld was went were withdrew withstood woke won wore wove wrote put cut hit"
).split()
"""Verbs of news whose past does not end in -ed."""
_NOT_PAST = "expected|scheduled|slated|planned|need|supposed|hundred|unprecedented|united|bed|red"
"""Words in -ed that tell what is to come, or are no verbs."""
_NO_PAST_AFTER = "be been being to will would can could may might must should not get".split()
"""Behind these a participle or an infinitive stands."""
_DETERMINED = r"(?:the|an?|its|his|her|their)\b"
_TIMETABLE = "arrive begin close convene depart end expire kick land leave meet open reopen resume return start".split()
"""Beginnings, ends and journeys, whose plain present tells a plan."""

_APPOINTED = (
    "called deadline election elections fixed forecast forecasts hearing march meeting planned protest rally scheduled "
    "session set slated strike summit talks vote alert alerts warning warnings watch watches"
).split()
"""What is set for a day to come."""

TENSES = TenseGrammar(
    future=re.compile(
        r"\b(?:will|shall|won't|would(?! have\b)|to be|(?:is|are) to(?! blame\b)|(?:is|are) due|scheduled|slated|"
        rf"set to|expected|supposed to|due to(?! {_DETERMINED})|going to|likely to|"
        r"(?:plan|hope|intend|want|aim|need|seek)s? to|(?:planned|planning|preparing) to)\b|'ll\b|"
        rf"\b{alternation(_APPOINTED)}(?: \w+){{0,2}} for (?:(?:early|late|[a-z]+day and) )?$|"
        # the new day of what is postponed
        r"\b(?:postpon|delay|defer|adjourn|reschedul|extend|put off|pushed back|moved|brought forward)\w*"
        r"(?: [^\s.,;]+){0,8}? "
        r"(?:to|until|till) (?:(?:early|late|the|at least) )*$"
    ),
    past=re.compile(
        rf"\b{''.join(rf'(?<!{word} )' for word in _NO_PAST_AFTER)}"
        rf"(?:{alternation(_IRREGULAR)}|(?!(?:{_NOT_PAST})\b)[a-z]+ed)\b(?!-)"
    ),
    lasting=re.compile(r"\bsince\s+$"),
    maybe_past=re.compile(r"\b(?:according to|says|has|have|citing|after|since)\b"),
    present=re.compile(
        rf"\b(?:{alternation(_TIMETABLE)}s?|\w+ing|continues?|lasts?|remains?|is|are|due|valid|until)\b"
    ),
    planned=re.compile(
        rf"(?<=\w )to (?:[a-z]+ {_DETERMINED}|{alternation(_TIMETABLE)}\b)|"
        rf"\b{alternation(_TIMETABLE)}s?(?: (?:off|up|back|home))?(?:,? (?:on|late|early|here|there|in [a-z]+))* $"
    ),
    saying=re.compile(rf"\b{alternation(word for word in SPEECH.cues if not word.endswith('ing'))}\b"),
    reaches=re.compile(r"(?: to)?(?: also)? "),
    reported=re.compile(r"\s*,?\s+that\b"),
    opens=re.compile(r"(?:.*(?:\bthat|\b(?:and|but|while|when) on))?\W*(?:on|late|early|by)?\s*"),
    follows=re.compile(r".{0,60}"),
    verbless=re.compile(r".{0,60}"),
)
