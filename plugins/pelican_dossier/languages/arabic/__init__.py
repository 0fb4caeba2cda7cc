"""Arabic, as newspapers write it."""

from pelican_dossier.languages.arabic.calendar_words import MONTHS
from pelican_dossier.languages.arabic.comparison import COMPARISON
from pelican_dossier.languages.arabic.dates import DATES
from pelican_dossier.languages.arabic.figures import FIGURES
from pelican_dossier.languages.arabic.letters import CODEPAGE, LATIN_MARKS, LETTERS, ORTHOGRAPHY, PROCLITICS, fold
from pelican_dossier.languages.arabic.newsroom import BOILERPLATE, PUBLISHER_WORDS, RUN_IN_HEADING
from pelican_dossier.languages.arabic.parity import PARITY
from pelican_dossier.languages.arabic.romanisation import SCHEME, romanise
from pelican_dossier.languages.arabic.search import SEARCH
from pelican_dossier.languages.arabic.speech import SPEECH
from pelican_dossier.languages.arabic.spellings import SPELLINGS, WORDS_TOO
from pelican_dossier.languages.arabic.words import TELLING
from pelican_dossier.languages.base import LanguagePack

__all__ = ["LANGUAGE", "LATIN_MARKS"]

LANGUAGE = LanguagePack(
    code="ar",
    letters=LETTERS,
    telling=TELLING,
    fold=fold,
    orthography=ORTHOGRAPHY,
    codepage=CODEPAGE,
    blocks="\u0600-\u06ff",
    dates=DATES,
    figures=FIGURES,
    speech=SPEECH,
    comparison=COMPARISON,
    parity=PARITY,
    romanise=romanise,
    romanisation=SCHEME,
    proclitics=PROCLITICS,
    months=MONTHS,
    spellings=SPELLINGS,
    words_too=WORDS_TOO,
    swallowed_article=("ال", "لل"),
    boilerplate=BOILERPLATE,
    publisher_words=PUBLISHER_WORDS,
    run_in_heading=RUN_IN_HEADING,
    search=SEARCH,
)
