"""Which «m» behind digits is a metre and which a million: the words around it tell, as visible lists."""

import re

from pelican_dossier.languages.daterules import alternation
from pelican_dossier.languages.numerals import MeasureSign

_LONG = (
    "high tall long deep wide thick broad across apart away square above below underground underwater upstream "
    "downstream offshore inland ahead behind beneath"
)
"""What tells how far or how large something is, behind the measure."""
_MEASURED = (
    "sprint sprints dash hurdles relay relays freestyle butterfly backstroke breaststroke medley steeplechase race "
    "races heat heats final finals runner runners swimmer swimmers swim pool pools wave waves swell swells tsunami "
    "tsunamis wall walls fence fences tower towers mast masts tree trees cliff cliffs hole holes crater craters "
    "tunnel tunnels stretch section gap trench trenches span spans drop fall plunge climb radius diameter strip mark "
    "telescope yacht yachts boat boats vessel vessels ship ships bridge bridges statue statues snake crane cranes "
    "ladder rope cable drift drifts snowdrift snowdrifts"
)
"""What has such a measure before it."""
_SIZES = (
    "height heights depth depths length width breadth altitude elevation distance diameter radius wingspan thickness"
)
_THINGS = (
    "wave waves swell swells tsunami tsunamis surge surges tide tides water waters floodwater floodwaters level "
    "levels river rivers lake snow drifts crater hole cliff cliffs trench tunnel"
)
"""What is told to reach or to have such a measure, with nothing but measuring words between."""
_MOVING = (
    "walk walks walked walking swim swims swam swimming ran running dive dives dived diving dug drill drilled drilling "
    "drifted drifting march marched crawl crawled hike hiked stood stands standing located situated buried hovered "
    "hovering sank"
)
_HEDGING = (
    "about around some nearly almost over up down to at least most more less than only just another further for from "
    "by of the last first as far high deep much many roughly approximately within between and"
)
_REACHING = (
    "had have has was were is are be been being that which reach reaches reached reaching measure measures measured "
    "measuring rise rises rose risen rising climbed standing stood high tall deep swelled hit"
)
_HEDGED = rf"(?:(?:{alternation(_HEDGING.split())}|\d[\d.,]*m?) )*"
_COUNTED = (
    "population people audience audiences viewers readers listeners voters members crowd customers users subscribers "
    "visitors passengers sales sold profit profits loss losses revenue revenues turnover cost costs costing budget "
    "debt debts price worth paid pay pays paying earn earns earned spent spend spends spending raised raise invested "
    "fund funds deal deals bid fee fine fined homes jobs displaced homeless killed affected"
)
_PAID = (
    "deal reward grant contract bond loan prize investment fund fee budget project programme program package plan "
    "scheme settlement fine bid transfer donation debt bailout"
)
"""What is paid for or paid."""

METRES = MeasureSign(
    number=re.compile(r"\d{1,3}(?:,\d{3})+|\d{4,}"),
    before=re.compile(
        rf"\bas (?:high|tall|deep|far|long|wide|thick|close|near) as {_HEDGED}$"
        rf"|\b{alternation(_SIZES.split())}(?: {alternation('of to is was reached reaching'.split())})? {_HEDGED}$"
        rf"|\b{alternation(_THINGS.split())}(?: {alternation([*_HEDGING.split(), *_REACHING.split()])})* {_HEDGED}$"
        rf"|\b{alternation(_MOVING.split())} {_HEDGED}$"
    ),
    behind=re.compile(
        rf"[ -](?:{alternation(_LONG.split())}|(?:[a-z]+ )?{alternation(_MEASURED.split())})\b"
        r"| (?:from|off|along|past|outside|north|south|east|west|short) "
    ),
    scaled_before=re.compile(rf"[$€£¥]\s?$|\b{alternation(_COUNTED.split())}\b[^.;:!?]{{0,30}}$"),
    scaled_behind=re.compile(
        rf"[ -](?:(?:[a-z]+(?<!ed) )?(?:(?!(?:was|is|has|does|this|its|his|as|across)\b)[a-z]{{2,}}s|"
        rf"people|men|women|children|euro|yen|yuan|dollar|pound|{alternation(_PAID.split())}))\b"
        r"| (?:of the|or more|of them)\b"
    ),
)
"""What is neither, in so many words, is taken for a million in doubt."""
