"""English, as newspapers write it."""

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.english.comparison import COMPARISON
from pelican_dossier.languages.english.dates import DATES
from pelican_dossier.languages.english.dates.parts import MONTHS
from pelican_dossier.languages.english.figures import FIGURES
from pelican_dossier.languages.english.newsroom import BOILERPLATE, PUBLISHER_WORDS
from pelican_dossier.languages.english.parity import PARITY
from pelican_dossier.languages.english.search import SEARCH
from pelican_dossier.languages.english.speech import SPEECH
from pelican_dossier.languages.english.spellings import SPELLINGS
from pelican_dossier.model.orthography import Orthography

TELLING = frozenset(
    "the to and that for with from by as has have his her its their they which who will would not been are at after "
    "before about into more than this said says".split()
)
"""Not «in», «a», «on», «an», «is», «was», «of», «had», «over», «we»: words of German, Dutch and French too."""

ORTHOGRAPHY = Orthography(
    abbreviation=r"[A-Z]|[ap]\.m|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec",
    printed_quotations=("“", "”", "‘", "’"),
)

LANGUAGE = LanguagePack(
    code="en",
    letters="A-Za-z",
    telling=TELLING,
    orthography=ORTHOGRAPHY,
    dates=DATES,
    figures=FIGURES,
    speech=SPEECH,
    comparison=COMPARISON,
    parity=PARITY,
    months=MONTHS,
    spellings=SPELLINGS,
    boilerplate=BOILERPLATE,
    publisher_words=PUBLISHER_WORDS,
    search=SEARCH,
)
