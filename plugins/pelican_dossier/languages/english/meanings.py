"""Nouns of speakers by what they mean, in words that other languages' packs go by too."""

_MEANINGS = """
official: official officials
source: source sources
spokesperson: spokesman spokeswoman spokesperson spokesmen spokespersons spokespeople
officer: officer officers
expert: expert experts analyst analysts specialist specialists
witness: witness witnesses eyewitness eyewitnesses
diplomat: diplomat diplomats
resident: resident residents locals
activist: activist activists
minister: minister ministers
president: president
adviser: adviser advisor advisers advisors
envoy: envoy envoys
ambassador: ambassador ambassadors
commander: commander commanders
leader: leader leaders
lawmaker: lawmaker lawmakers mp mps parliamentarian parliamentarians deputy deputies
governor: governor
director: director directors
participant: participant participants attendees
side: side sides party parties
delegation: delegation delegations
report: report reports
statement: statement statements
ministry: ministry ministries
government: government governments
embassy: embassy embassies
command: command
committee: committee committees commission
council: council
administration: administration
agency: agency agencies
newspaper: newspaper newspapers paper papers
army: army military
police: police
party: party parties
organisation: organisation organization organisations organizations
authority: authority authorities
office: office
media: media outlet outlets
"""

MEANINGS = {
    word: meaning
    for line in _MEANINGS.strip().splitlines()
    for meaning, _, words in [line.partition(": ")]
    for word in words.split()
}
"""A noun -> what it means; of one with two meanings, the later one in the list."""
