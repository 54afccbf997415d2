"""Closed-class English words, and the noun classes that tell who can speak and what can be spoken in."""

from __future__ import annotations

from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BE: Final = _set("am is are was were be been being 's isn't aren't wasn't weren't remain remains remained")
HAVE: Final = _set("have has had having haven't hasn't hadn't 've")
DO: Final = _set("do does did don't doesn't didn't")
MODALS: Final = _set(
    "will would shall should may might can could must cannot won't wouldn't shouldn't can't couldn't mustn't 'll 'd"
)
CONTRACTED: Final = _set(
    "he's she's it's that's there's they're we're i'm you're he'll she'll they'll we'll it'll i'll i've we've they've he'd she'd they'd we'd i'd"
)
"""Pronouns with their verb in one token."""
AUXILIARIES: Final = BE | HAVE | DO | MODALS
NEGATIONS: Final = _set(
    "not never no n't neither nor isn't aren't wasn't weren't haven't hasn't "
    "hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot "
    "couldn't mustn't"
)
ADVERBS: Final = _set(
    "not never also again later then now still yet already always often just even only ever once soon further too instead first long "
    "earlier afterwards afterward meanwhile however thus therefore today yesterday tonight himself herself itself themselves together "
    "all both simply rather once twice no longer much quite very so far here either neither"
)
NOT_ADVERBS: Final = _set(
    "family ally reply supply assembly italy july only early daily weekly monthly friendly likely unlikely deadly costly elderly rally "
    "rely apply comply imply multiply bully fly anomaly monopoly melancholy lovely lonely"
)
DETERMINERS: Final = _set(
    "a an the this that these those some any no every each another all both many most several few other one two three four five"
)
NUMBERS: Final = _set("two three four five six seven eight nine ten eleven twelve dozens hundreds thousands")
POSSESSIVES: Final = _set("his her its their our my your whose")
PERSON_PRONOUNS: Final = _set("he she they we i you who")
PRONOUNS: Final = PERSON_PRONOUNS | _set(
    "it him her them us me himself herself itself themselves this that these those there which one everyone everybody nobody somebody someone others both"
)
OBJECT_PRONOUNS: Final = _set("him her them us me you it himself herself themselves everyone")
PREPOSITIONS: Final = _set(
    "of for at in on from to by with about against over under after before during since until till between among through throughout into "
    "onto toward towards via without within despite amid alongside beside besides behind beyond across around near outside inside off "
    "per regarding concerning including following like unlike than upon as ahead because due given"
)
SUBORDINATORS: Final = _set(
    "that because if while when although though whether whereas unless since as after before until who whom whose which what where how why than lest once"
)
RELATIVES: Final = _set("who which that")
WH_WORDS: Final = _set("what whether when where who whom how why which if")
CONJUNCTIONS: Final = _set("and but or nor yet so then")
PUNCTUATION: Final = frozenset(",;:()[]–—--…\"“”«»„‘’'")
DASHES: Final = frozenset({"–", "—", "--", "―"})
CLAUSE_MARKS: Final = frozenset({",", ";", ":", "(", ")", "[", "]"}) | DASHES

IRREGULAR_PAST: Final = _set(
    "began broke brought built bought caught came chose cut did drew drove fell felt fled flew fought found gave got grew had held heard hit "
    "kept knew laid led left lent let lost made meant met paid put quit ran rose said sat saw sent set shot shut slept sold spent split "
    "spoke spread stood stole struck sought swept swore took taught thought threw told understood went won wore wrote became agreed"
)

DOCUMENTS: Final = _set(
    "statement statements communique communiqué declaration report reports article articles letter letters memo memos memorandum decree decrees edict speech "
    "speeches interview interviews tweet tweets post posts message messages email emails e-mail e-mails op-ed editorial column book "
    "documents document filing filings lawsuit complaint affidavit indictment ruling judgment verdict resolution treaty text draft study "
    "studies survey surveys poll polls figures data statistics analysis review transcript testimony release note notice notes manifesto "
    "remarks comments address essay blog headline story stories dispatch cable website video ad advertisement paper papers findings "
    "records audit brief briefing comment readout estimate estimates forecast forecasts factsheet census guidelines circular"
)
"""What can be said in; with a possessor or "by", the possessor speaks."""

AGENTS: Final = _set(
    "official officials minister ministers ministry ministries president presidents premier chancellor chancellors king queen prince "
    "princess emir sultan sheikh monarch government governments administration administrations cabinet parliament parliamentarians "
    "lawmaker lawmakers legislator legislators senator senators congressman congresswoman congressmen deputy deputies mp mps member "
    "members council commission committee court courts judge judges justice justices prosecutor prosecutors lawyer lawyers attorney "
    "attorneys police officer officers army military navy general generals commander commanders colonel captain soldier soldiers troops "
    "forces rebels rebel insurgents militants militia fighters group groups movement party parties coalition opposition alliance bloc "
    "union league organisation organization organisations organizations agency agencies authority authorities office department bank "
    "banks company companies firm firms corporation media newspaper newspapers magazine broadcaster channel outlet outlets station "
    "source sources diplomat diplomats ambassador ambassadors envoy envoys negotiator negotiators mediator mediators delegate delegates "
    "delegation delegations representative representatives spokesman spokeswoman spokesperson spokespeople spokesmen aide aides adviser "
    "advisers advisor advisors leader leaders chief chiefs head heads chair chairman chairwoman chairperson director directors secretary "
    "governor governors mayor mayors candidate candidates nominee nominees politician politicians statesman activist activists campaigner "
    "campaigners expert experts analyst analysts economist economists scholar scholars professor professors researcher researchers scientist "
    "scientists historian academic academics teacher student students author authors writer writers reporter reporters journalist "
    "journalists editor editors columnist commentator commentators observer observers critic critics supporter supporters opponent "
    "opponents ally allies partner partners neighbour neighbours neighbor neighbors rival rivals enemy enemies counterpart counterparts "
    "colleague colleagues state states country countries nation nations kingdom republic republicans democrats republican democrat "
    "conservatives liberals people citizens residents villagers voters voter workers farmers doctors doctor nurse nurses families "
    "family relatives mother father wife husband son daughter brother sister man woman men women witness witnesses victim victims "
    "survivor survivors resident owner owners executive executives manager managers investor investors trader traders seller businessman "
    "businesswoman entrepreneur founder co-founder host anchor actor actress singer director bishop pope archbishop priest imam cleric "
    "clerics church mission embassy consulate team campaign staff staffers staffer operative operatives strategist pollster veteran veterans "
    "refugee refugees migrant migrants sides side public community communities europeans westerners duo pair trio jury panel tribunal watchdog "
    "regulator regulators board federation association institute foundation university think-tank charity chorus body bodies capital capitals "
    "house senate congress white kremlin pentagon vatican nato un eu friend friends boss employee employees client clients inmate guest "
    "participant participants others many some most both none neither everyone someone nobody americans russians ukrainians israelis "
    "palestinians iranians chinese japanese koreans indians"
)
"""Nouns for those who can hold a position; names count as well."""

AGENT_ENDINGS: Final = ("ian", "ians", "ist", "ists", "man", "woman", "men", "women", "person", "people")
