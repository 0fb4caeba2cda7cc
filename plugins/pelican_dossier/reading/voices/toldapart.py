"""Subjects told apart by a clause or a participle: «a man who saw it», «a poll made by», «a meeting chaired by»."""

from collections.abc import Iterator

from pelican_dossier.languages.heads import names_one_person, names_person
from pelican_dossier.reading.voices.agreement import agreement
from pelican_dossier.reading.voices.around import is_mark, leading_to, upto
from pelican_dossier.reading.voices.capitals import UNNAMED, phrase_of
from pelican_dossier.reading.voices.clauses import BEFORE_SUBJECT, SUBJECT, behind_adjuncts, is_cue
from pelican_dossier.reading.voices.phrase import Phrase
from pelican_dossier.reading.voices.tokens import TokenRow

_FEW = 5
"""Words between «published» and «by»."""
NAME_AND_ASIDE = 48
"""Words of a name and of an aside that no comma closes."""


def publisher(row: TokenRow, end: int) -> Phrase | None:
    """«a poll published on Friday by the institute said»: whoever made the document."""
    clauses, start = row.language.speech.clauses, max(row.sentence_start(end - 1), end - SUBJECT)
    by = next((token for token in range(end - 1, start, -1) if row.at(token) == clauses.agent), None)
    if by is None or clauses.published.isdisjoint(row.tokens[max(start, by - _FEW) : by]):
        return None
    return phrase_of(row, by + 1, end) if by + 1 < end else None


def is_past(row: TokenRow, token: int) -> bool:
    """Whether a word has the form of a past participle."""
    return row.at(token).endswith(row.language.speech.clauses.past_endings)


def agents(row: TokenRow, first: int, last: int) -> Iterator[int]:
    """The «by» behind participles in a phrase: «a meeting chaired by the mayor»."""
    agent = row.language.speech.clauses.agent
    return (
        token
        for token in range(first + 1, last)
        if row.at(token) == agent and (is_past(row, token - 1) or (token > first + 1 and is_past(row, token - 2)))
    )


def before_deed(row: TokenRow, first: int, by: int) -> Phrase | None:
    """«A note issued after a meeting chaired by the mayor said»: what stands before the first participle."""
    deed = next(token for token in range(first + 1, by) if is_past(row, token) and not row.is_capital(token))
    return phrase_of(row, first, deed)


def behind_deed(row: TokenRow, first: int, last: int) -> int:
    """Where the noun before «who» begins: «typified by the mayor, who», «relied on officials, who»."""
    by = next(agents(row, first, last), None)
    if by is not None:
        return by + 1
    speech = row.language.speech
    if row.is_capital(first) or not is_past(row, first):
        return first
    links = [token for token in range(first, last) if row.at(token) in speech.prepositions]
    ends = [*links[1:], last]
    parts = (link + 1 for link, end in zip(links, ends, strict=True) if _names_people(row, link, end))
    return next(parts, first)


def _names_people(row: TokenRow, first: int, last: int) -> bool:
    return any(token in row.language.speech.heads for token in row.tokens[first:last])


def told_apart(row: TokenRow, at: int, end: int) -> Phrase | None:
    """«A walker who saw the crash from a hill says»: a person at the beginning of a sentence, «who» behind it."""
    speech, begins = row.language.speech, behind_quotation(row, at)
    first = behind_adjuncts(row, begins + (row.at(begins) in speech.openers), end)
    near = upto(first + 1, end, SUBJECT)
    who = next((token for token in near if row.at(token) in speech.clauses.relatives_of_people), None)
    if who is None or who + 1 >= end or _opens_noun(row, who + 1):
        return None
    if any(row.at(token) in BEFORE_SUBJECT for token in range(first, end)):
        return None
    phrase, commas = phrase_of(row, first, who), [token for token in range(first, end) if row.at(token) in row.commas]
    if phrase is None or (phrase.head is None and row.at(first) not in speech.articles):
        return None
    if commas:  # the man who held the office, Ann Lee
        name = phrase_of(row, commas[0] + 1, end) if len(commas) == 1 else None
        is_name = name is not None and name.name is not None and name.role is None and phrase.name is None
        return phrase._replace(end=end, name=name.name, role=(first, who)) if name is not None and is_name else None
    return phrase._replace(head=phrase.head or UNNAMED, is_certain=True)


def nearest_to_who(row: TokenRow, phrase: Phrase | None) -> Phrase | None:
    """«under the spell of the engineer who claims»: of a phrase that names no speaker its last noun."""
    if phrase is None or phrase.head is not None or phrase.name is not None:
        return phrase
    speech = row.language.speech
    links = [token for token in range(phrase.first, phrase.last) if row.at(token) in speech.prepositions]
    inner = phrase_of(row, links[-1] + 1, phrase.last) if links else None
    return phrase if inner is None else inner._replace(head=inner.head or (UNNAMED if inner.name is None else None))


def named_behind(row: TokenRow, phrase: Phrase, at: int) -> tuple[Phrase, int | None]:
    """«the woman who accused him of a theft in May, Ann Lee, …»: the name between commas behind the clause of a
    definite noun, and the comma; no name of somebody who stands right before that."""
    speech, limit = row.language.speech, row.sentence_end(at)
    if phrase.name is not None or not phrase.is_definite or not names_one_person(phrase.head):
        return phrase, None
    for comma in (token for token in upto(at + 1, limit, NAME_AND_ASIDE) if row.at(token) in row.commas):
        end = next((token for token in upto(comma + 1, limit, SUBJECT) if is_mark(row.at(token))), limit)
        name = phrase_of(row, comma + 1, end) if comma + 1 < end else None
        if name is None or name.name != (comma + 1, end) or not name.has_full_name or name.head is not None:
            continue
        last, its = row.at(comma - 1), {agreement(phrase)[0], agreement(name)[0]}
        is_another = last in speech.heads or last in speech.clauses.determiners or row.is_capital(comma - 1)
        if is_another or its >= {"m", "f"} or any(row.quotation(t) for t in range(at, end)):
            return phrase, None
        withholds = phrase.head is not None and phrase.head.withholds  # «the woman» is no role
        role = None if withholds else (phrase.first, phrase.last)
        return phrase._replace(name=name.name, role=role, head=None if withholds else phrase.head), comma
    return phrase, None


def behind_quotation(row: TokenRow, at: int) -> int:
    """The token where the words outside quotation marks begin in which a sentence goes on up to a token."""
    quotes = reversed(leading_to(row, at, NAME_AND_ASIDE))
    inside = next((token for token in quotes if row.quotation(token) is not row.quotation(at)), None)
    return row.sentence_start(at) if inside is None else inside + 1


def _opens_noun(row: TokenRow, token: int) -> bool:
    """Whether a subject stands behind «who»: «a man who police say fled»."""
    speech, word = row.language.speech, row.at(token)
    is_noun = word in speech.heads or word in speech.articles or word in speech.pronouns
    return is_noun or row.is_capital(token) or word in speech.clauses.determiners


def described(row: TokenRow, at: int) -> Phrase | None:
    """«A man working on the roof when it fell said»: a person at the beginning of a sentence, told apart by a deed."""
    speech, start = row.language.speech, row.sentence_start(at)
    if row.at(start) not in speech.articles or not row.opens_content(at + 1):
        return None
    deeds = (token for token in upto(start + 2, at, _FEW) if _tells_apart(row, token))
    deed = next(deeds, None)
    phrase = phrase_of(row, start, deed) if deed is not None else None
    is_person = phrase is not None and names_person(phrase.head)
    within = range(start if deed is None else deed, at)
    return phrase if is_person and not any(row.at(t) in row.commas or is_cue(row, t) for t in within) else None


def _tells_apart(row: TokenRow, token: int) -> bool:
    clauses = row.language.speech.clauses
    return row.at(token) in clauses.relatives_of_people or row.at(token).endswith(clauses.participle_endings)
