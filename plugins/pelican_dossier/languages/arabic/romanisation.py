"""Arabic names in Latin letters, by the ALA-LC romanisation table (Library of Congress, 2012).

The table wants vowels that newspapers do not write: what stands in the text is romanised, and nothing is guessed.
"""

import re
import unicodedata

SCHEME = "ALA-LC"
_CONSONANTS = dict(
    zip(
        "بتثجحخدذرزسشصضطظعغفقكلمنهپچژڤگ",
        "b t th j ḥ kh d dh r z s sh ṣ ḍ ṭ ẓ ʻ gh f q k l m n h p ch zh v g".split(),
        strict=True,
    )
) | {"ک": "k", "ھ": "h"}
_OTHERS = {"آ": "ā", "إ": "i", "ى": "á", "ة": "ah"}
_LONG, _OPENS = "āūīá", ("ا", "آ", "ة", "ى")
"""After a long vowel, or before one, w and y are consonants."""
_VOWELS = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u064b": "an", "\u064c": "un", "\u064d": "in"}
_SHADDA = "\u0651"
_MARKS = re.compile(r"[\u0640\u0652\u0670]")
_ARTICLE = re.compile(r"^(?:ال|ٱل)(?=.{2})")
_WORD = re.compile(r"[\u0621-\u065f\u066e-\u06d3]+")


def romanise(text: str) -> str:
    """The words of a name letter by letter, each with a capital, the article joined with a hyphen (al-ʻIrāq)."""
    plain = _MARKS.sub("", unicodedata.normalize("NFC", text))
    return _WORD.sub(lambda match: _word(match[0]), plain)


def _word(word: str) -> str:
    if word in _WHOLE:
        return _WHOLE[word]
    if article := _ARTICLE.match(word):
        return "al-" + _capital(_letters(word[article.end() :]))
    return _capital(_letters(word))


_WHOLE = {"الله": "Allāh", "بن": "bin", "ابن": "ibn"}
"""As the table and the names of the Library of Congress have them."""


def _letters(word: str) -> str:
    found: list[str] = []
    for at, letter in enumerate(word):
        if letter == _SHADDA:  # Unicode puts it behind the vowel
            place = len(found) - 1 if found and found[-1] in _VOWELS.values() else len(found)
            found[place:place] = found[max(0, place - 1) : place]
        elif letter in _VOWELS:
            found.append(_VOWELS[letter])
        else:
            found.append(_letter(letter, found[-1] if found else "", word[at + 1 : at + 2]))
    return "".join(found)


def _letter(letter: str, before: str, after: str) -> str:
    """A letter behind what was written for the one before it; the empty string at the head of a word."""
    if letter in _CONSONANTS:
        return _CONSONANTS[letter]
    if letter in "ءؤئ":
        return "ʼ"
    if letter in "أإآ" and before:
        return "ʼā" if letter == "آ" else "ʼ"
    is_vowel = bool(before) and before[-1] not in _LONG and after not in _OPENS
    match letter:
        case "ا" | "ٱ" | "أ":
            return "ā" if before else "a"
        case "و":
            return "ū" if is_vowel else "w"
        case "ي" | "ی":
            return "ī" if is_vowel else "y"
        case _:
            return _OTHERS.get(letter, letter)


def _capital(letters: str) -> str:
    first = next((at for at, letter in enumerate(letters) if letter.isalpha() and letter not in "ʻʼ"), 0)
    return letters[:first] + letters[first : first + 1].upper() + letters[first + 1 :]
