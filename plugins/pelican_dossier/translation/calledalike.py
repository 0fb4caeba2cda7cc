"""Whether two speakers' phrases, of which one has no noun that tells what he is, are one name in two languages."""

from collections.abc import Sequence

from pelican_dossier.languages.base import LanguagePack
from pelican_dossier.translation.parity.foreign import is_called, is_name


def are_called_alike(words: Sequence[str], language: LanguagePack, others: Sequence[str], other: LanguagePack) -> bool:
    """Whether every name of one is heard among the words of the other, and neither has words more than the other.

    The words are those that neither the registry knows nor tell what somebody is. «Sean Combs» is no «شون كومز معروفا»,
    and «his office» nobody's name; «North Korea» is «كوريا الشمالية», since *north* is a common word.
    """
    if not language.speech.capitals and other.speech.capitals:
        return are_called_alike(others, other, words, language)
    unheard, left = [], list(others)
    for word in words:
        heard = next((one for one in left if is_called(word, language, one, other)), None)
        if heard is None:
            unheard.append(word)
        else:
            left.remove(heard)
    has_names = any(word[:1].isupper() and is_name(word, language.code) for word in unheard)
    return len(unheard) == len(left) and not has_names
