"""Which words may open what is said: a colon, and «that» where it is no pronoun («an assault that occurred in»)."""

from collections.abc import Iterable, Iterator, Sequence

from pelican_dossier.languages.speechrules import SpeechGrammar


def openers(speech: SpeechGrammar, tokens: Sequence[str], marked: Iterable[tuple[int, str]]) -> Iterator[int]:
    """The tokens of those words among the ``marked`` ones; behind the tokens stand some that are nothing."""
    for at, word in marked:
        if word == ":" or (word in speech.complementizers and not _is_relative(speech, tokens, at)):
            yield at


def _is_relative(speech: SpeechGrammar, tokens: Sequence[str], at: int) -> bool:
    """Whether a noun stands before «that» and its verb behind it, where names have capitals."""
    clauses, noun = speech.clauses, tokens[at - 1]
    is_noun = speech.capitals and noun.isalpha() and noun not in speech.cues and noun not in speech.addressees
    if not is_noun or noun in speech.ends or noun in speech.pronouns:
        return False
    verb = at + 1 + tokens[at + 1].endswith(clauses.adverb_endings)
    if tokens[verb] in clauses.finite or tokens[verb] in clauses.passives:
        return True
    behind = tokens[verb + 1]
    goes_on = behind in speech.prepositions or behind in speech.articles or not behind.isalpha()
    return tokens[verb].endswith(clauses.past_endings) and goes_on
