"""The phrase of a speaker at a token, with the role or the name that stands beside it."""

from pelican_dossier.languages.heads import names_body, names_one_person, names_person, names_place, names_statement
from pelican_dossier.reading.voices.around import is_word, upto
from pelican_dossier.reading.voices.bodynames import club, quoted_name
from pelican_dossier.reading.voices.capitals import capital_phrase
from pelican_dossier.reading.voices.clauses import DASHES
from pelican_dossier.reading.voices.names import NAME, goes_on, is_name_too, opens_name
from pelican_dossier.reading.voices.nouns import NounPhrase
from pelican_dossier.reading.voices.phrase import LONGEST, Phrase
from pelican_dossier.reading.voices.tokens import TokenRow
from pelican_dossier.reading.voices.whose import is_of_another
from pelican_dossier.reading.voices.wordforms import HONOURED, PEOPLE, behind_place, is_attached, is_event_noun


def _with_name_or_role(phrase: Phrase) -> Phrase:
    """The phrase with its role or its name, where one stands beside it."""
    head = phrase.head
    if phrase.name is None:
        if not names_person(head):
            return phrase
        named = _with_name(phrase)
        is_open = phrase.is_definite or not head.withholds
        return named if is_open or _begins_with_name(named) else phrase
    if is_of_another(phrase):
        return phrase._replace(name=None, role=None)
    before_name = phrase.row.tokens[slice(*phrase.role)] if phrase.role else ()
    address = phrase.row.language.speech.address
    is_titled = all(word in address.titles or word in address.demonyms for word in before_name)
    return _with_role(phrase) if is_titled else phrase


def _begins_with_name(phrase: Phrase) -> bool:
    """Whether the name of several words begins with no ordinary one: «an editor at the paper, Richard Brown, …»."""
    if phrase.name is None:
        return False
    language, word = phrase.row.language, phrase.row.at(phrase.name[0])
    return not language.names.is_common(language.speech.bare(word))


def _with_role(phrase: Phrase) -> Phrase:
    """«صباح النعمان، المتحدث باسم …»."""
    row = phrase.row
    first = phrase.last + (row.at(phrase.last) in row.commas or row.at(phrase.last) in DASHES)
    verb, objects = row.cue(phrase.first - 1), row.language.speech.objects
    if first == phrase.last and verb is not None and verb.lemma in objects.of_others | objects.urging:
        return phrase._replace(is_certain=True)  # whom he accuses or urges
    if first >= len(row) or row.is_dated(first) or row.at(first) in row.language.speech.stops:
        return phrase
    if phrase.head is None and _is_thing(phrase):
        return phrase  # «the deeds of the accused, heads of …»
    reader = NounPhrase(row, first, row.sentence_end(first))
    cue = row.cue(first)
    is_office = names_one_person(reader.head)
    if not is_office or cue:
        return phrase
    last = reader.end()
    return phrase._replace(end=last, role=(first, last), doubted=None, is_certain=True)


def _with_name(phrase: Phrase) -> Phrase:
    """«the minister, and head of the party, so-and-so, …»: few words between commas, a name and nothing else."""
    row, speech = phrase.row, phrase.row.language.speech
    comma = behind_place(row, phrase.last)
    if row.at(comma) not in row.commas:
        return phrase
    if (other := _other_office(row, comma + 1)) is not None and other.name is not None:
        return phrase._replace(end=other.end, name=other.name, role=(phrase.first, other.name[0]), doubted=None)
    following = row.at(comma + 1)
    if following.startswith(speech.joined) and speech.bare(following[1:]) in speech.heads:
        behind = upto(comma + 2, row.sentence_end(comma), LONGEST)
        comma = next((token for token in behind if row.at(token) in row.commas), comma)
    first = last = _behind_titles(row, comma + 1)
    while last < len(row) and last - first <= NAME and _may_be_name(row, last, first):
        last += 1
    if opens_name(row, first) or is_name_too(row, first):
        last = first + 1
        while last < len(row) and last - first < NAME and goes_on(row, first, last):
            last += 1
        last = _up_to_comma(row, first, last)
        return phrase._replace(end=last, name=(first, last), role=(phrase.first, phrase.last), doubted=None)
    if last - first < 2 or not (row.at(last) in row.commas or row.at(last) in speech.complementizers):
        return phrase
    return phrase._replace(end=last, name=(first, last), role=(phrase.first, phrase.last), doubted=None)


def _is_thing(phrase: Phrase) -> bool:
    """Whether a phrase begins with an ordinary noun of deeds, and so is nobody's name."""
    speech, word = phrase.row.language.speech, phrase.row.at(phrase.first)[phrase.clitics :]
    is_name = word in speech.given_names
    return not is_name and is_event_noun(speech, word) and phrase.row.language.names.is_common(word)


def _up_to_comma(row: TokenRow, first: int, last: int) -> int:
    """The end of a name that a comma bounds: «the president, Abd al-Fattah | al-Sisi,»."""
    comma = next((at for at in upto(last, row.sentence_end(first), NAME) if row.at(at) in row.commas), last)
    is_name = comma - first <= NAME + 1 and all(_may_be_name(row, at, first) for at in range(last, comma))
    return comma if is_name else last


def _other_office(row: TokenRow, first: int) -> Phrase | None:
    """«the mayor, head of the committee so-and-so»: a second office with the name of its holder."""
    reader = NounPhrase(row, first, row.sentence_end(first - 1))
    is_office = names_one_person(reader.head)
    is_noun = (
        row.at(first) not in row.language.speech.given_names and row.at(first) not in row.language.speech.address.titles
    )
    phrase = reader.read() if is_office and is_noun else None
    return phrase if phrase is not None and phrase.role is not None and phrase.doubted is None else None


def _behind_titles(row: TokenRow, first: int) -> int:
    """The token behind «the former minister»: titles, and adjectives of theirs."""
    speech, at = row.language.speech, first
    while row.at(at) in speech.address.titles or (at > first and row.at(at).startswith(speech.article)):
        at += 1
    return at


def _may_be_name(row: TokenRow, token: int, first: int) -> bool:
    speech, word = row.language.speech, row.at(token)
    if word in speech.given_names:
        return True
    if not is_word(word) or word in speech.stops or word in speech.prepositions or word in speech.complementizers:
        return False
    if token == first and word.startswith(tuple(joined + speech.article for joined in speech.joined)):
        return False  # «and the group»
    if word.startswith(speech.attached_articles) or row.is_dated(token) or word in speech.addressees:
        return False
    return row.cue(token) is None and (token > first or not word.startswith(speech.article))


def phrase_at(row: TokenRow, token: int, limit: int, clitics: int = 0) -> Phrase | None:
    """The phrase, if one begins there.

    ``limit`` is the token after its sentence; ``clitics`` letters are written onto the front of its first word.
    """
    if row.language.speech.capitals:
        return capital_phrase(row, token, limit)
    key = token, limit, clitics
    if key not in row.phrases:
        row.phrases[key] = _read_phrase(*key, row)
    return row.phrases[key]


def _read_phrase(token: int, limit: int, clitics: int, row: TokenRow) -> Phrase | None:
    if row.opens_quotation(token) or row.at(token) == "(":
        return quoted_name(row, token)
    if (body := _body_of_findings(row, token, limit, clitics)) is not None:
        return body
    if (honoured := _honoured(row, token, limit, clitics)) is not None:
        return honoured
    if not clitics and row.is_number(token):
        is_one_of = row.at(token) in row.language.speech.heads
        if not is_one_of:
            return _counted(row, token, limit)
    phrase = NounPhrase(row, token, limit, clitics).read()
    if phrase is not None and names_place(phrase.head) and not clitics:
        phrase = club(row, token, limit) or phrase
    if phrase is not None and _issues(phrase):
        phrase = phrase._replace(is_certain=True)
    if phrase is not None and (issuer := _issuer(phrase, limit)) is not None:
        return issuer
    return _with_name_or_role(phrase) if phrase else None


def _honoured(row: TokenRow, token: int, limit: int, clitics: int) -> Phrase | None:
    """«His Excellency the minister so-and-so», and «his excellency» alone for somebody who was named."""
    speech, word = row.language.speech, row.at(token)[clitics:]
    if word in speech.address.styled:
        return Phrase(row, token, token + 1, token + 1, HONOURED, is_definite=True, clitics=clitics)
    if word not in speech.address.styles or token + 1 >= limit:
        return None
    phrase = phrase_at(row, token + 1, limit)
    is_office = phrase is not None and names_person(phrase.head)
    if phrase is None or not is_office or phrase.doubted is not None:
        return None
    role = phrase.role
    if role is not None and role[0] == token + 1:
        role = token, role[1]
    return phrase._replace(first=token, role=role, clitics=clitics)


_ARTICLE = 2
"""Letters of a preposition with an article behind it."""


def _body_of_findings(row: TokenRow, token: int, limit: int, clitics: int) -> Phrase | None:
    """«the organisation's estimates»: the body that made them; a poll *for* the agency speaks for itself."""
    speech, following = row.language.speech, row.at(token + 1)
    if row.at(token)[clitics:] not in speech.documents.findings or token + 1 >= limit:
        return None
    is_onto = following.startswith(speech.clitics) and speech.head_of(following) is None
    clitics_behind = _ARTICLE if is_attached(speech, following) else int(is_onto)
    phrase = phrase_at(row, token + 1, limit, clitics_behind)
    if phrase is None or not (names_body(phrase.head) or is_of_agency(phrase)):
        return None
    noun = row.at(token)[clitics:]
    if not (clitics_behind and noun in speech.documents.surveys):
        return phrase
    return Phrase(row, token, phrase.last, phrase.end, speech.head_of(noun), is_definite=False, clitics=clitics)


def is_of_agency(phrase: Phrase) -> bool:
    """Whether a phrase is the name of a news agency."""
    row = phrase.row
    return "".join(row.tokens[phrase.first : phrase.last])[phrase.clitics :] in row.language.header.agencies


def _issues(phrase: Phrase) -> bool:
    """Whether «in a statement of it» stands behind a phrase: whoever issues one speaks."""
    row, speech = phrase.row, phrase.row.language.speech
    is_in_statement = row.at(phrase.last) in speech.prepositions and row.at(phrase.last + 1) in speech.joint
    return is_in_statement and row.cue(phrase.first - 1) is not None


def _issuer(phrase: Phrase, limit: int) -> Phrase | None:
    """«a statement issued by the office»: who issued it."""
    row, speech = phrase.row, phrase.row.language.speech
    if not names_statement(phrase.head):
        return None
    is_issued = row.at(phrase.end) in speech.documents.issuing and row.at(phrase.end + 1) in speech.relayed_from
    if not is_issued and row.at(phrase.end) not in speech.documents.issuing_verbs:
        return None
    issuer = phrase_at(row, phrase.end + 1 + is_issued, limit)
    return issuer if issuer is not None and issuer.is_certain else None


def _counted(row: TokenRow, token: int, limit: int) -> Phrase | None:
    """«42 of the party's leaders», «five officials»."""
    first = token
    while first < limit and row.is_number(first):
        first += 1
    if row.at(first) in row.language.speech.parts:
        first += 1
    phrase = NounPhrase(row, first, limit).read()
    if phrase is None or not names_person(phrase.head) or phrase.name is not None:
        return None
    return phrase._replace(first=token, head=PEOPLE, is_definite=False)
