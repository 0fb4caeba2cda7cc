"""Arabic, as newspapers write it."""

from pelican_dossier.languages.arabic.calendar_words import MONTHS
from pelican_dossier.languages.arabic.dates import DATES
from pelican_dossier.languages.arabic.letters import PROCLITICS, fold
from pelican_dossier.languages.arabic.newsroom import BOILERPLATE, PUBLISHER_WORDS, RUN_IN_HEADING
from pelican_dossier.languages.base import SourceLanguage

LANGUAGE = SourceLanguage(
    code="ar",
    fold=fold,
    dates=DATES,
    proclitics=PROCLITICS,
    months=MONTHS,
    boilerplate=BOILERPLATE,
    publisher_words=PUBLISHER_WORDS,
    run_in_heading=RUN_IN_HEADING,
)
