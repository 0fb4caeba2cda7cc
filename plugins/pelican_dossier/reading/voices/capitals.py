"""Speakers' phrases in a language with capitals: a name, a noun of a speaker with what belongs to it, a role beside."""

from pelican_dossier.languages.heads import names_body
from pelican_dossier.languages.speechrules import Head
from pelican_dossier.reading.voices.around import is_mark, is_word, upto
from pelican_dossier.reading.voices.capitalnames import WITHIN, is_name, is_title, joins_names, named, serves_another
from pelican_dossier.reading.voices.namesakes import is_named_so
from pelican_dossier.reading.voices.phrase import LONGEST, Phrase
from pelican_dossier.reading.voices.tokens import TokenRow

UNNAMED = Head("person", withholds=True)
"""Of a noun that «who» shows to be a person's."""
_PEOPLE = Head("person", "many", withholds=True)
"""Of people of a body whom no list has: «army cooks»."""
_JOINT = Head("institution", "many")
"""Of two who are named and speak as one."""
_FEW = 3
"""Words from one that describes a speaker's noun up to that."""
_SHORT_NAME = 4
"""Words of a name that stands between commas behind a role."""


def phrase_of(row: TokenRow, first: int, last: int) -> Phrase | None:
    """The phrase that fills some tokens; None where they are no phrase of nouns."""
    while last > first and row.at(last - 1) in WITHIN and not _is_initial(row, last - 2):
        last -= 1
    if first >= last or not _is_noun_phrase(row, first, last):
        return None
    end, last = last, _before_bracket(row, first, last)
    name, head = named(row, first, last)
    if name is not None and joins_names(row, first, name[0]):
        name, head = None, _JOINT
    if head is None and name is None:
        head = _head(row, first, last)
    is_definite = row.at(first) in row.language.speech.clauses.definite_articles
    role = (first, name[0]) if name is not None and name[0] > first and not is_title(row, first, name[0]) else None
    is_site = "".join(row.tokens[first:last]).endswith(row.language.speech.clauses.web_endings)
    has_capital = any(is_name(row, token) for token in range(first + (not is_definite), last))
    is_certain = head is not None or name is not None or is_site or has_capital
    return Phrase(row, first, last, end, head, is_definite, name, role, is_certain=is_certain)


def capital_phrase(row: TokenRow, token: int, limit: int) -> Phrase | None:
    """The phrase that begins at a token, with the role or the name that stands behind a comma beside it."""
    phrase = phrase_of(row, token, _end_of(row, token, limit))
    if phrase is None or not phrase.is_certain:
        return None
    comma = phrase.end
    if row.at(comma) not in row.commas or comma + 1 >= limit:
        return phrase
    return with_aside(phrase, _end_of(row, comma + 1, limit))


def subject_phrase(row: TokenRow, token: int, limit: int) -> Phrase | None:
    """The phrase at a token before a verb that may be any: a name or a noun ends before a word in small letters."""
    speech, last = row.language.speech, _end_of(row, token, limit)
    for at in range(token + 1, last):
        word = row.at(at)
        is_small = is_word(word) and not row.is_capital(at) and word not in speech.heads
        is_linked = word in speech.prepositions or word in speech.clauses.joining or word in speech.goes_on
        is_owner = row.at(at - 1).endswith(speech.clauses.possessive_endings)
        if is_small and _describes(row, at, last):
            continue
        if is_small and not (is_linked or is_owner) and (is_name(row, at - 1) or row.at(at - 1) in speech.heads):
            last = at
            break
    return capital_phrase(row, token, last + (limit - last if row.at(last) in row.commas else 0))


def _describes(row: TokenRow, at: int, last: int) -> bool:
    """Whether a word in small letters behind a capital stands before a speaker's noun, or is one before a full name:
    «American defence officials», «Australian batsman Ann Lee»."""
    speech = row.language.speech
    if row.at(at).endswith(speech.clauses.person_endings) and is_name(row, at + 1) and is_name(row, at + 2):
        return True
    noun = next((token for token in upto(at, last, _FEW) if row.at(token) in speech.heads), None)
    is_verb = row.at(at).endswith(speech.clauses.past_endings)
    return noun is not None and not is_verb and row.at(noun + 1) in speech.clauses.finite


def with_aside(phrase: Phrase, end: int) -> Phrase:
    """A phrase with what stands behind its comma, up to a token: a role behind a name, a name behind a role."""
    row, first = phrase.row, phrase.end + 1
    aside = phrase_of(row, first, next((at for at in range(first, end) if row.at(at) in row.commas), end))
    if aside is None:
        return phrase
    is_person = phrase.head is None or phrase.head.kind == "person"
    if phrase.name is None and serves_another(row, phrase.first, phrase.last - 1):
        return phrase  # the husband of the victim, Ann Lee
    is_closed = is_mark(row.at(aside.end))  # else what is said begins behind the comma
    if phrase.name is None and phrase.head is not None and is_person and is_closed and _is_whole_name(aside):
        return phrase._replace(end=aside.end, name=aside.name, role=(phrase.first, phrase.last))
    opens_noun = row.at(aside.first) in row.language.speech.articles and _is_whole_name(phrase)
    clauses = row.language.speech.clauses
    begins_clause = row.at(aside.end) in clauses.finite | clauses.passives | clauses.modals  # …, the bridge was shut
    is_role = (
        aside.name is None
        and not begins_clause
        and (opens_noun and not aside.is_certain if aside.head is None else aside.head.kind == "person")
    )
    has_role = phrase.role is not None and not all(
        word in row.language.speech.address.titles or word == "." for word in row.tokens[slice(*phrase.role)]
    )
    if phrase.name is not None and not has_role and is_role:
        return phrase._replace(end=aside.end, role=(aside.first, aside.last))
    return phrase


def _is_whole_name(phrase: Phrase) -> bool:
    """Whether a phrase is a name, with one title at most before it."""
    if phrase.name is None or (phrase.role is not None and phrase.role[1] - phrase.role[0] > 1):
        return False
    if phrase.name[0] == phrase.first and phrase.row.at(phrase.name[1]) in phrase.row.language.speech.prepositions:
        return 1 < phrase.name[1] - phrase.first <= _SHORT_NAME  # Ann Lee of the council
    return 1 < phrase.length <= _SHORT_NAME


def _end_of(row: TokenRow, first: int, limit: int) -> int:
    """The token behind the words that may go on with a phrase."""
    last = first
    while last < min(limit, first + LONGEST) and _goes_on(row, first, last):
        last += 1
    speech = row.language.speech
    while last > first and (row.at(last - 1) in speech.prepositions or row.at(last - 1) in speech.articles):
        last -= 1
    return last


def _goes_on(row: TokenRow, first: int, at: int) -> bool:
    speech, word = row.language.speech, row.at(at)
    if is_mark(word):
        return word in WITHIN and at > first and row.starts[at] == row.ends[at - 1]
    if word in speech.prepositions or word in speech.clauses.joining:
        ends = row.at(at + 1) in speech.ends and not row.is_acronym(at + 1)
        return at > first and not (row.is_dated(at + 1) or ends)
    if at > first and is_within_compound(row, at):
        return True
    if row.is_dated(at) or (word in speech.ends and not (is_named_so(row, at) or row.is_acronym(at))):
        return False
    cue = row.cue(at)
    is_noun = word in speech.heads or word in speech.clauses.nouns_too
    return cue is None or is_noun or (row.is_capital(at) and at > first)


def is_within_compound(row: TokenRow, at: int) -> bool:
    """Whether a word in small letters is tied to its neighbour by a hyphen: «the so-called group»."""
    if row.is_capital(at):
        return False
    is_tied = row.at(at + 1) == "-" and row.starts[at + 1] == row.ends[at] and is_word(row.at(at + 2))
    return is_tied or (at > 1 and row.at(at - 1) == "-" and row.starts[at] == row.ends[at - 1])


def _is_noun_phrase(row: TokenRow, first: int, last: int) -> bool:
    speech, opens = row.language.speech, row.at(first)
    if (
        not speech.never_speak.isdisjoint((opens, row.at(last - 1)))
        or opens in speech.prepositions
        or opens in speech.clauses.joining
    ):
        return False
    if row.at(last - 1) in speech.articles or row.at(last - 1) in speech.prepositions:
        return False
    for token in range(first, last):
        word = row.at(token)
        if word in speech.articles and token > first and not _may_precede_article(row, token - 1):
            return False
        if word == "(" and ")" not in row.tokens[token:last]:
            return False
        is_link = word in speech.clauses.joining or word in speech.prepositions or word in "()"
        is_within = word in row.commas and parts_of_name(row, token, last)
        if not (is_link or is_within or _goes_on(row, first, token)):
            return False
    return True


def parts_of_name(row: TokenRow, comma: int, end: int) -> bool:
    """Whether a comma stands within the name of a body: «the Ministry of Economy, Trade and Industry»."""
    speech, first = row.language.speech, comma
    while first > 0 and is_name(row, first - 1):
        first -= 1
    behind = [token for token in range(comma + 1, end) if row.at(token) in speech.clauses.joining]
    is_list = bool(behind) and all(is_name(row, token) for token in range(comma + 1, behind[0]))
    return first < comma and row.at(first - 1) in speech.parts and is_list


def _may_precede_article(row: TokenRow, token: int) -> bool:
    speech = row.language.speech
    return (
        row.at(token) in speech.prepositions
        or row.at(token) in speech.clauses.joining
        or row.at(token) in speech.clauses.quantifiers
    )


def _is_initial(row: TokenRow, token: int) -> bool:
    """Whether a full stop behind a token belongs to it: U.N."""
    return len(row.at(token)) == 1 and row.is_capital(token)


def _before_bracket(row: TokenRow, first: int, last: int) -> int:
    return next((token for token in range(first + 1, last) if row.at(token) == "("), last)


def _head(row: TokenRow, first: int, last: int) -> Head | None:
    """The noun that tells who speaks: the last one before a preposition."""
    speech = row.language.speech
    found, end = None, last
    for token in range(first, last):
        is_counted = row.at(token) in speech.parts and row.at(token - 1) in speech.clauses.quantities
        if row.at(token) in speech.prepositions and not is_counted:
            end = token
            break
        is_owner = row.at(token).endswith(speech.clauses.possessive_endings) and token + 1 < last
        found = None if is_owner else speech.heads.get(row.at(token), found)
    is_noun = row.at(end - 1) in speech.heads or row.is_capital(end - 1)
    is_of_people = not is_noun and row.at(end - 1).endswith(speech.clauses.plural_endings)
    return _PEOPLE if is_of_people and names_body(found) else found
