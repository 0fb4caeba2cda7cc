"""Which pronouns a speaker's phrase agrees with, in a language whose verbs do not tell."""

from collections.abc import Iterable

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.speechrules import Number, SpeechGrammar
from pelican_dossier.reading.voices.phrase import Phrase


def agreement(phrase: Phrase) -> tuple[Gender, Number]:
    """The gender and number of a phrase; None where its words leave them open."""
    row, speech, head = phrase.row, phrase.row.language.speech, phrase.head
    if not speech.clauses.joining.isdisjoint(row.tokens[phrase.first : phrase.last]) and head is None:
        return None, "many"
    words = row.tokens[phrase.first : phrase.last]
    if head is None and words[-1].endswith(speech.clauses.plural_endings):
        if words[0] in speech.clauses.definite_articles and row.is_capital(phrase.last - 1):
            return "n", None  # the Israelis, the Netherlands
        if phrase.name is None:
            return None, "one" if row.is_capital(phrase.last - 1) else "many"
    number: Number = head.number if head is not None else "one"
    if head is not None and head.kind != "person":
        return "n", number
    if number != "one":
        return None, number
    family = phrase.name[1] - 1 if phrase.name and phrase.has_full_name else phrase.end
    return gender_of_name(speech, (*row.tokens[phrase.first : family], *row.tokens[family + 1 : phrase.end])), number


def is_plural(phrase: Phrase) -> bool:
    """Whether a verb in its bare form may follow a phrase: several people, a joint speaker, a noun in -s."""
    speech, words = phrase.row.language.speech, phrase.row.tokens[phrase.first : phrase.last]
    if phrase.head is not None and phrase.head.number == "many":
        return True
    if phrase.name is None and not speech.prepositions.isdisjoint(words):
        return False
    return not speech.clauses.joining.isdisjoint(words) or words[-1].endswith(speech.clauses.plural_endings)


def gender_of_name(speech: SpeechGrammar, words: Iterable[str]) -> Gender:
    """What the first of a person's given names, titles or nouns that tells it says; None where none does."""
    return next((speech.clauses.genders[word] for word in words if word in speech.clauses.genders), None)


def given_names(language: LanguagePack, name: str) -> list[str]:
    """The folded words of a full name as received without the family's, which may be somebody's given name too."""
    words = language.fold(name).text.split()
    return words[:-1] or words
