"""The words by which English news tells what happens: verbs, nouns, and verbs that need another word."""

from collections.abc import Mapping

from pelican_dossier.languages.eventforms import MeantBeside
from pelican_dossier.languages.eventrules import EventType

VERBS: Mapping[EventType, str] = {
    "attack": "attack bomb strike:struck target shell raid ambush assault storm assassinate detonate explode kidnap "
    "abduct stab shoot:shot blow:blew:blown",
    "die": "kill die murder drown perish slay:slew:slain",
    "injure": "injure wound hurt:hurt",
    "arrest": "arrest detain seize capture",
    "release": "release free",
    "try": "try sentence convict jail execute investigate charge",
    "fight": "fight:fought clash battle repel destroy",
    "control": "retake:retook:retaken recapture occupy invade overrun:overran",
    "crash": "crash collide derail vanish disappear sink:sank:sunk",
    "find": "find:found discover recover uncover",
    "disaster": "collapse flood burn",
    "protest": "protest demonstrate rally",
    "meet": "meet:met hold:held host",
    "visit": "visit tour",
    "agree": "agree sign ratify approve",
    "announce": "announce reveal unveil",
    "decide": "decide rule ban order cancel issue",
    "elect": "elect vote",
    "appoint": "appoint name nominate",
    "resign": "resign oust dismiss",
    "leave": "leave:left withdraw:withdrew:withdrawn depart evacuate flee:fled pull",
    "arrive": "arrive return reach land",
    "move": "deploy move relocate send:sent",
    "transfer": "deliver receive hand transfer give:gave:given grant",
    "begin": "begin:began:begun start launch",
    "end": "end finish complete conclude halt cease reduce",
    "continue": "continue resume remain stay extend",
    "postpone": "postpone delay defer adjourn reschedule",
    "open": "open inaugurate",
    "close": "close shut:shut",
    "build": "build:built construct",
    "train": "train",
    "rise": "rise:rose:risen increase jump climb grow:grew:grown",
    "fall": "fall:fell:fallen drop decline tumble lose:lost",
    "trade": "sell:sold buy:bought export import",
    "pay": "pay:paid donate spend:spent",
    "play": "play beat:beat:beaten defeat score",
    "fund": "fund invest",
}
"""The base of each verb, with its past and its participle where these are not regular."""

HOMOGRAPHS = "charge close free hand host hurt issue jail land name open rule sentence shell sign target tour"
"""Plain forms that are nouns or adjectives more often: verbs only behind what takes a verb."""
VERB_LEADS = "to will would can could may might must should shall not did do they we you who people police"
"""Words that take a verb in its plain form."""

NOUNS: Mapping[EventType, str] = {
    "attack": "attack bombing bomb blast explosion strike airstrike raid assault ambush assassination shooting "
    "kidnapping massacre shelling stabbing offensive",
    "die": "death killing murder fatality toll dead",
    "injure": "injury casualty",
    "arrest": "arrest detention capture",
    "release": "release",
    "try": "trial execution investigation conviction verdict sentencing",
    "fight": "battle clash fighting war",
    "control": "occupation invasion recapture takeover",
    "crash": "crash collision accident disappearance derailment",
    "find": "discovery recovery",
    "disaster": "earthquake quake aftershock flood downpour rainfall rainstorm fire blaze storm hurricane typhoon "
    "cyclone tornado collapse eruption volcano tsunami wildfire landslide",
    "protest": "protest demonstration rally",
    "meet": "meeting talks summit conference consultation negotiation session round",
    "visit": "visit trip",
    "agree": "agreement deal treaty accord pact ceasefire truce memorandum",
    "announce": "announcement",
    "decide": "decision ruling order decree law resolution ban",
    "elect": "election vote referendum poll",
    "appoint": "appointment nomination",
    "resign": "resignation ouster",
    "leave": "withdrawal departure evacuation exit pullout",
    "arrive": "arrival return",
    "move": "deployment transition",
    "transfer": "delivery handover shipment",
    "begin": "start beginning launch outbreak onset",
    "end": "end completion closure conclusion reduction",
    "continue": "resumption continuation extension stay",
    "postpone": "postponement delay adjournment deferral",
    "open": "opening inauguration",
    "build": "construction",
    "train": "training exercise drill",
    "rise": "rise increase",
    "fall": "fall decline drop",
    "trade": "sale purchase export import",
    "pay": "payment donation",
    "ceremony": "funeral ceremony festival prayer sermon anniversary celebration parade exhibition",
    "say": "statement interview speech article remark",
    "play": "match game final championship",
}
"""Nouns of what happens, in the singular."""

MATCHES = ("meet:met win:won lose:lost face", "victory win loss clash meeting tie")
"""Verbs and nouns that tell of a match in a dispatch of matches."""
MATCH_SIGNS = (
    "match matches league striker strikers midfielder midfielders goalkeeper goalkeepers defender coach championship "
    "semifinal semifinals quarterfinal quarterfinals semi-final quarter-final"
)
"""Words of which such a dispatch has many."""
MARKETS = "session delivery"
"""Nouns that tell of no happening in a dispatch of markets."""
MARKET_SIGNS = (
    "shares stocks index indexes points traders investors benchmark barrel barrels brent crude futures trading equities"
)
"""Words of which such a dispatch has many."""

HAZARDS: dict[str, str] = {
    "water": "flood downpour rainfall rainstorm",
    "wind": "storm hurricane typhoon cyclone tornado",
    "fire": "fire burn wildfire blaze",
    "earth": "earthquake quake aftershock landslide",
}
"""By which force: verbs and nouns in the singular."""

_WEAPONS = "shot shots missile missiles rocket rockets shell shells bullet bullets gunfire drone drones"
_INQUIRIES = "investigation investigations probe inquiry case"
_FORCES = "earthquake quake tsunami storm hurricane typhoon cyclone flood floods tornado wave waves avalanche"
MEANT: tuple[MeantBeside, ...] = (
    (
        "hold:held",
        "meet",
        {
            "elect": "election elections vote referendum poll polls ballot",
            "protest": "protest protests rally rallies demonstration demonstrations march",
            "ceremony": "funeral ceremony ceremonies celebration celebrations prayer prayers parade festival",
        },
    ),
    (
        "launch",
        "begin",
        {
            "attack": f"{_WEAPONS} attack attacks strike strikes airstrike airstrikes raid raids offensive assault",
            "try": _INQUIRIES,
        },
    ),
    ("open", "open", {"try": _INQUIRIES}),
    ("fire", None, {"attack": _WEAPONS}),
    ("cast:cast", None, {"elect": "ballot ballots vote votes"}),
    ("strike:struck", "attack", {"agree": "deal deals agreement accord", "disaster": _FORCES}),
    ("hit:hit", None, {"attack": f"{_WEAPONS} airstrike airstrikes strike strikes attack", "disaster": _FORCES}),
    ("run:ran", None, {"elect": "election elections office presidency parliament"}),
    ("give:gave:given", "transfer", {"say": "speech speeches statement interview evidence testimony"}),
    ("deliver", "transfer", {"say": "speech speeches statement address remarks verdict"}),
    ("reach", "arrive", {"agree": "deal agreement accord settlement compromise truce"}),
    (
        "win:won",
        None,
        {
            "elect": "election elections vote votes seat seats majority presidency",
            "play": "match game final title championship medal cup",
        },
    ),
    ("draw:drew:drawn", None, {"play": "match game"}),
)
"""Verbs of which another word tells what they mean: in their forms, what they mean by themselves, and beside which
words something else."""
