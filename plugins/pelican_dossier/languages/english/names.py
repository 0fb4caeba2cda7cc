"""What English names are made of, in small letters: nouns of bodies and places, and names that all know."""

from collections.abc import Mapping
from functools import cache, lru_cache

from pelican_dossier.languages import wordlists
from pelican_dossier.languages.english.commonwords import COMMON_WORDS
from pelican_dossier.languages.english.parity import PARITY
from pelican_dossier.languages.english.people import GENDERS
from pelican_dossier.languages.namerules import NameGrammar
from pelican_dossier.model import EntityKind

_BODIES = (
    "ministry government command department agency committee commission organisation organization council party "
    "movement group front coalition army force forces embassy university college congress parliament court "
    "administration authority company corporation corp inc ltd plc bank fund union association network television "
    "office bureau club service services board navy institute institution firm league federation foundation assembly "
    "senate tribunal news post times press institutes academy police patrol guard brigade battalion regiment division "
    "school orchestra theatre club united fc society trust alliance airlines airways motors industries holdings "
    "partners studios records pictures entertainment media tv radio magazine newspaper gazette herald tribune daily "
    "journal center centre parliament cabinet treasury secretariat initiative campaign church gymnastics software "
    "systems technologies international guild conference"
)
_PLACES_WITH = (
    "river lake sea ocean bay gulf strait mountain mountains mount island islands peninsula valley desert hills "
    "street road avenue boulevard highway square park bridge airport port harbour harbor canal dam stadium arena "
    "hospital prison palace tower castle province district county region city town village state coast beach cape "
    "forest falls plaza station hotel cathedral mosque temple cemetery reef volcano creek isle base camp zoo museum "
    "clinic territory"
)
_NO_NAMES = (
    "act bill law treaty agreement accord accords pact award awards prize cup medal games olympics championship "
    "championships no war day week year festival tournament season trophy oscar oscars election elections amendment "
    "resolution convention protocol series show album film grand prix tv hq pm mp mps ceo dna hiv aids gdp"
)
_PEOPLES = (
    "muslim muslims christian christians catholic catholics jewish jew jews islamic islamist sunni shia shiite arab "
    "arabs arabic buddhist hindu protestant english french german spanish dutch irish scottish welsh british american "
    "americans russian chinese japanese iraqi israeli greek turkish kurdish swiss czech thai pakistani afghan saudi "
    "yemeni kuwaiti qatari emirati bengali nazi internet web english-speaking god lord bible koran quran christmas "
    "easter ramadan olympic olympics paralympic democrat democrats republican republicans conservative conservatives "
    "labour liberal liberals communist socialist tory tories african european asian latin-american western eastern "
    "northern southern north south east west polish danish swedish finnish hispanic latino caucasian"
)
_KNOWN_BODIES = (
    "united nations|un|u.n|european union|eu|nato|fbi|cia|nasa|white house|congress|pentagon|kremlin|supreme court|"
    "senate|house of representatives|security council|un security council|world health organization|unicef|unesco|"
    "opec|fifa|uefa|ioc|imf|world bank|hamas|hezbollah|taliban|al-qaeda|al qaeda|isis|isil|red cross|amnesty "
    "international|human rights watch|interpol|reuters|associated press|bbc|cnn|facebook|twitter|google|microsoft|"
    "apple|wikipedia|wikinews|wikileaks|youtube|boeing|airbus|house of commons|house of lords|labour party|"
    "conservative party|republican party|democratic party|liberal democrats|scotland yard|african union|arab league"
)
_MOST_ENDINGS = 2
"""That one word has."""
_KNOWN: dict[str, EntityKind] = dict.fromkeys(_KNOWN_BODIES.split("|"), "organisation")


@lru_cache(maxsize=1 << 14)
def _is_common(word: str, endings: int = _MOST_ENDINGS) -> bool:
    """Whether a word is an ordinary one, without so many endings."""
    if word in COMMON_WORDS:
        return True
    return endings > 0 and any(
        word.endswith(ending) and _is_common(word[: len(word) - len(ending)] + root, endings - 1)
        for ending, root in PARITY.endings
    )


def _is_other_word(name: str) -> bool:
    return name in COMMON_WORDS or name in GENDERS


@cache
def _places() -> Mapping[str, bool]:
    return wordlists.gazetteer("pelican_dossier.languages.english", _is_other_word)


NAMES = NameGrammar(
    is_common=_is_common,
    places=_places,
    countries=lambda: wordlists.countries("pelican_dossier.languages.english"),
    known=_KNOWN,
    body_nouns=frozenset(_BODIES.split()),
    place_nouns=dict.fromkeys(_PLACES_WITH.split(), True),
    no_names=frozenset(_NO_NAMES.split()),
    of_peoples=frozenset(_PEOPLES.split()),
    people_endings=("ian", "ians", "ese", "ish", "ean", "eans", "can", "cans", "nese", "ist", "ists", "ite", "ites"),
    small_nouns=frozenset("government party hospital army police river island airport parliament".split()),
    outlets=frozenset("newspaper daily weekly magazine channel television broadcaster website paper agency".split()),
    directions=frozenset("in near".split()),
    place_bodies=frozenset("medical center centre".split()),
    linking=frozenset("of for and the".split()),
    personal=frozenset("who whose whom".split()),
    ranks=frozenset("sen sens rep reps gov govs gen gens dr drs mr mrs ms messrs prof profs".split()),
)
