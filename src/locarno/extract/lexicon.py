"""Words that tell what a noun phrase names: offices, bodies, groups of people, honorifics, pronouns.

Closed lists from general knowledge of English news, all lower case. A word may stand in several lists; the scanner decides by
position. What is not listed is left alone: a missed actor costs less than an invented one.
"""

from __future__ import annotations

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS: Final[dict[str, str | None]] = {
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "lady": "f", "dame": "f",
    "baroness": "f", "dr": None, "prof": None, "samdech": None, "techo": None, "hon": None, "rev": None, "sheikh": "m", "sheikha": "f",
    "ayatollah": "m", "mullah": "m", "imam": "m", "sen": None, "rep": None, "gov": None, "gen": None, "lt": None, "col": None,
    "maj": None, "capt": None, "sgt": None, "adm": None, "brig": None, "cardinal": "m", "monsignor": "m", "comrade": None, "excellency": None,
    "h.e": None, "h.e.": None, "h.h.": None, "engr": None, "eng": None, "barr": None, "atty": None, "alhaji": "m", "alhaja": "f", "hajia": "f", "haj": "m", "hajj": "m",
    "haji": "m", "hajji": "m", "hojjatoleslam": "m", "sayyid": "m", "seyyed": "m", "shaykh": "m", "sheik": "m", "dato": "m",
    "datuk": "m", "datin": "f", "tun": "m", "drs": None, "viscount": "m", "viscountess": "f", "señor": "m", "señora": "f", "senhor": "m", "senhora": "f",
    "monsieur": "m", "madame": "f", "mme": "f", "herr": "m", "frau": "f", "signor": "m", "signora": "f", "ustaz": "m",
    "shri": "m", "smt": "f", "thakin": "m", "daw": "f", "khun": None, "ret": None, "rtd": None, "highness": None, "majesty": None, "eminence": None,
    "holiness": None,
}  # fmt: skip

STYLES: Final = _words("excellency majesty highness holiness honour honor eminence grace lordship")
"""What a high office is called behind "his", "her" or "their"."""

ROLE_HEADS: Final = _words("""
minister premier president chancellor secretary spokesman spokeswoman spokesperson ambassador envoy chief head leader director
director-general secretary-general commissioner chairman chairwoman chairperson chair co-chair governor mayor king queen prince princess emir
sultan pope general adviser advisor aide negotiator representative rapporteur diplomat official lawmaker senator analyst professor
researcher expert fellow economist lawyer attorney judge prosecutor commander ceo founder co-founder author editor journalist activist candidate
congressman congresswoman mp mep politician legislator speaker treasurer consul coordinator counselor counsellor deputy dissident
ex-president ex-minister ex-premier banker businessman businesswoman tycoon entrepreneur historian scholar strategist lecturer scientist
officer colonel captain major lieutenant admiral marshal sergeant brigadier inspector superintendent sheriff monarch caliph crown vice-president
vice-chairman vice-chancellor vice-premier vice-minister undersecretary parliamentarian whip justice auditor ombudsman president-elect
rector dean principal bishop archbishop patriarch rabbi cardinal priest pastor imam cleric reporter correspondent columnist commentator
mediator facilitator delegate counterpart predecessor successor whistleblower pollster physician doctor nurse surgeon epidemiologist engineer
administrator executive manager partner consultant planner trader strategist climatologist chargé ex-ambassador ex-chief
dictator warlord militant defector blogger filmmaker writer novelist poet actor actress singer musician artist player coach captain
trustee lady curator archaeologist farmer teacher student resident refugee survivor witness father mother son daughter brother sister
wife husband widow cousin nephew uncle neighbor neighbour friend colleague source insider man woman fm pm dpm vp convenor convener co-leader co-president co-chairman vice-chair nominee frontrunner front-runner mla councillor councilor magistrate co-director secretary-treasurer
""")
ROLE_PLURALS: Final = _words("""
ministers premiers presidents chancellors secretaries spokesmen spokeswomen spokespeople spokespersons ambassadors envoys chiefs heads leaders directors
commissioners chairmen governors mayors kings generals advisers advisors aides negotiators representatives rapporteurs diplomats
officials lawmakers senators analysts professors researchers experts economists lawyers judges prosecutors commanders founders authors
editors journalists activists candidates congressmen mps meps politicians legislators deputies dissidents bankers businessmen
historians scholars strategists scientists officers soldiers troops monarchs parliamentarians critics supporters opponents
reporters correspondents commentators mediators delegates counterparts sources insiders witnesses residents villagers protesters
demonstrators campaigners voters citizens members allies partners countries nations states governments sides parties powers authorities
ministries agencies organizations organisations groups factions rebels militants insurgents fighters militias separatists forces armies
delegations teams companies firms banks investors traders observers monitors inspectors investigators doctors refugees migrants workers
unions employers farmers students teachers families relatives executives consultants hawks moderates conservatives liberals
bishops priests clerics academics dockers fishermen organisers organizers lobbyists islamists nationalists loyalists extremists terrorists peacekeepers donors creditors signatories participants media newspapers magistrates councillors
outlets agencies capitals republicans democrats backbenchers colleagues friends
""")
ROLE_MODIFIERS: Final = _words("""
prime foreign defense defence finance interior minerals mining fisheries fishery ports shipping
aviation railways electricity justice economy economic deputy vice senior top chief acting national security policy
state general press permanent high supreme executive managing trade energy health industry agriculture education environment climate
culture transport labor labour home external internal public political military special assistant associate principal lead junior
interim caretaker first second minority majority opposition cabinet presidential government parliamentary congressional federal
royal crown nuclear human rights research resident visiting emeritus adjunct distinguished legal media
communications affairs international regional personal private party trade commerce tourism development planning budget oil
petroleum water intelligence police army navy naval air force humanitarian peace refugee diplomatic campaign election nominated
former ex then then- late outgoing incoming current newly longtime veteran prominent leading influential unnamed anonymous retired
hardline moderate conservative liberal reformist ruling far-right right-wing left-wing pro-government pro-democracy independent elected appointed
designated attorney lieutenant major brigadier rear vice- under regional local provincial prefectural county municipal
supreme spiritual religious tribal exiled jailed detained embattled
veterinary medical scientific technical electoral customs border coast prison fire harbour
data financial operating commercial marketing revenue works water mines roads lands forestry employment irrigation power gender
women digital innovation immigration treasury infrastructure science technology information housing social welfare youth sports business
central bank co-
""")
FORMER: Final = _words(
    "former ex then then- late retired onetime erstwhile ousted deposed ex-president ex-minister ex-premier ex-ambassador ex-chief"
)
FORMERLY: Final = _words("once formerly previously long until earlier")
WEAK_HEADS: Final = _words("""
chief general head lead chair fellow judge king major justice officer captain state crown principal whip executive dean doctor player
partner coach manager actor artist writer student resident teacher father mother son daughter brother sister wife husband cousin
friend neighbour neighbor colleague uncle nephew man woman author witness survivor farmer refugee deputy speaker pope cardinal prince imam author
engineer nurse priest minister attorney queen expert premier
""")
"""Heads that are as often modifiers or everyday words: on their own they need an owner, a determiner or a name."""
KIN: Final = _words(
    "father mother son daughter brother sister wife husband widow cousin nephew uncle friend neighbour neighbor colleague"
)
NOT_OFFICES: Final = KIN | _words("""
resident refugee survivor witness student teacher farmer tycoon actor actress singer musician artist player coach dissident militant
defector man woman source insider blogger businessman businesswoman entrepreneur activist candidate critic writer novelist poet
""")
"""Descriptions that speak for nobody."""
DOMAINS: Final = _words("""
state defense defence foreign finance staff trade justice interior health energy europe external economic economy commerce industry
education home internal public national security development humanitarian human political european culture agriculture labor labour environment
climate transport mission government policy operations intelligence affairs and the war exchequer parliament cabinet council international
relations cooperation communications prosecutions revenue police customs technology science tourism sports women youth planning works
information social welfare water natural resources petroleum mines housing budget treasury religious constitutional immigration strategy research nuclear disarmament peace
power works mineral minerals steel fisheries fishery ocean oceans irrigation roads railways aviation telecommunications ict digital innovation
employment pensions veterans reconciliation reconstruction waters transboundary rivers forestry forests lands land rural marine maritime islands regional
integration supply supplies gas electricity communication parliamentary minority gender children family mining exports imports markets sanctions
refugees migration asylum borders equality diversity heritage sport emergencies civil protection cohesion neighbourhood enlargement competition privatisation
privatization production industrialisation industrialization construction infrastructure logistics bilateral multilateral arms control climate
""")

BODIES: Final = _words("""
ministry department bank university institute institution party council agency committee commission court parliament assembly senate congress
foundation group association organisation organization union front movement army navy military police embassy office authority
center centre corporation company inc ltd corp co plc tribunal academy college school bureau board service services force guard
command directorate secretariat mission consulate bloc firm website institution body delegation administration fund league federation confederation alliance coalition society
network club brotherhood initiative programme program forum cabinet chamber duma knesset bundestag watchdog regulator regime junta
government militia brigade brigades corps troops regiment hospital church mosque synagogue syndicate consortium holdings airlines airways
press times post herald tribune journal gazette chronicle observer telegraph guardian daily weekly news tv radio television magazine newspaper broadcaster
paper outlet council trust charity ngo think-tank thinktank
media observatory taskforce panel campaign team presidency leadership judiciary legislature ombudsman treasury chancellery vatican
""")
BODIES_WITH_CAPITAL: Final = _words("""
weekly daily times post front service services program programme initiative force press guard observer network forum star herald tribune
chronicle telegraph guardian co plc corp ltd inc observatory club school college hospital church mosque synagogue team society charity trust mission
""")
"""Of these, the ones that are everyday words without a capital or an owner."""
STATE_BODIES: Final = _words("""
ministry department army navy military police embassy consulate parliament assembly senate congress cabinet court presidency judiciary legislature guard treasury
regulator government regime junta secretariat mission directorate bureau delegation troops prosecutor chancellery administration leadership authority forces
""")
"""Bodies that, owned by a state, speak for it."""
GOVERNMENTS: Final = _words("government administration authorities regime leadership presidency")
"""With the name of a state, these are the state itself."""
STATE_WORDS: Final = _words("country nation kingdom republic")
"""Definite, these point back to a state: "the kingdom"."""
GENERIC_BODIES: Final = _words("""
agency company firm group organisation organization body party outlet paper newspaper magazine watchdog institution network broadcaster
charity ngo think-tank institute movement court bank regulator bloc alliance union
""")
"""Definite, these point back to the organisation named last."""
NAME_PREFIXES: Final = (
    "al-",
    "el-",
    "ad-",
    "an-",
    "ar-",
    "as-",
    "ash-",
    "at-",
    "az-",
    "ul-",
    "d'",
    "l'",
    "dell'",
    "dall'",
    "n'",
    "o'",
)
"""What a name may begin with in lower case: "al-Falk", "d'Orsay"."""
SHORT_OFFICES: Final = {
    "fm": "foreign minister", "vp": "vice president", "pm": "prime minister", "dpm": "deputy prime minister", "gov": "governor", "sen": "senator",
    "rep": "representative", "gen": "general",
}  # fmt: skip
"""Offices that text shortens; those with a full stop stand before a name only."""
NAME_HONORIFICS: Final = _words("sheikh sheikha samdech techo ayatollah mullah alhaja alhaji hajia")
"""Honorifics that belong to the name as it is written."""
PLACE_HEADS: Final = _words("""
sea ocean strait straits river island islands mountain mountains valley province county bay gulf lake peninsula canal
region district coast desert cape hills heights plateau basin archipelago territory oblast governorate prefecture township village
""")
FACILITY_HEADS: Final = _words("""
airport square street avenue road highway bridge palace hotel stadium prison port tower building hall dam base station plant
crossing reactor refinery pipeline cathedral temple mosque house
""")
EVENT_HEADS: Final = _words("""
war conference summit games cup olympics day festival revolution crisis uprising congress election elections championship
championships ceremony spring holocaust genocide massacre attacks earthquake hurricane expo pandemic
""")
MISC_HEADS: Final = _words("""
agreement treaty pact accord accords deal act law protocol convention constitution charter resolution plan doctrine declaration
initiative memorandum framework partnership dialogue prize award process strategy bill code amendment agenda
programme program index report statement communique communiqué covid covid-19 coronavirus internet
""")

# What a pronoun can point back to, by its gender: other words than `words.PRONOUNS`, which tells what is no noun ("everybody" points to nobody).
PRONOUNS: Final[dict[str, str]] = {
    "he": "m", "him": "m", "she": "f", "her": "f", "they": "p", "them": "p", "it": "n", "i": "1", "we": "1p", "me": "1", "us": "1p",
    "who": "r", "which": "r", "that": "r", "himself": "m", "herself": "f", "themselves": "p", "itself": "n", "whom": "r",
    "this": "x", "there": "x", "these": "x", "those": "x", "you": "x", "one": "x", "both": "p",
}  # fmt: skip
POSSESSIVES: Final[dict[str, str]] = {"his": "m", "her": "f", "their": "p", "its": "n"}

PARTICLES: Final = _words(
    "bin ibn bint al el de del della da das dos do du der den van von la le di ter ten te zu zum abu ben ould wa st y e"
)
COMMON: Final = _words("""
a an the this that these those he she it they we i you his her its their our my your who what when where why how which while if
in on at by for from to of with without within under over after before since until during as about against among between through throughout into onto
and or but nor so yet both either neither not no yes all any each every some many most more much few several such same other others another
there here then now today yesterday tomorrow also however meanwhile moreover furthermore nevertheless nonetheless instead still even only
just perhaps maybe indeed again once twice never always often sometimes usually earlier later recently previously finally eventually
first second third last next following according despite amid although though because unless whether like unlike given except besides beyond
near outside inside across along around behind below above up down out off asked speaking talking writing addressing responding referring
saying adding citing noting calling describing commenting reacting speaking meeting returning being having is are was were be been has have had do
does did will would can could may might must should shall let lets get make take go come see say says said tell told
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
new old big one two three four five six seven eight nine ten hundreds thousands millions dozens half part parts
people men women children officials analysts experts critics supporters observers residents leaders ministers diplomats lawmakers sources
war peace talks news breaking update editor photo image file read watch related share follow subscribe advertisement copyright
former senior top key major minor main chief deputy foreign domestic international national local global state federal
good bad great long short high low early late hard easy clear sure true false right wrong left well far
please thank thanks sorry ok okay hello dear god christmas easter ramadan eid no. nos vs note source sources via per plus
under-secretary overall together elsewhere separately similarly likewise thus hence therefore otherwise anyway asked based born due thanks
whatever whoever wherever whenever whose whom than yet ago alone almost already apart aside away back ever everything everyone everybody
nothing nobody none something someone somebody anything anyone anybody because
""")
"""Words that a capital at the start of a sentence does not make a name."""
ORG_OPENERS: Final = _words("""
international national foreign state global local federal domestic new first second third people women children peace war news great minor low
high big old long short free main major chief deputy senior top
""")
"""Common words with which the names of organisations do begin: "New Development Bank"."""
ACRONYMS: Final = frozenset(
    """COVID DNA RNA VAT GDP GNP LNG LPG AI IT TV CEO CFO GPS PCR HIV AIDS OK PM AM IV II III VI VII VIII IX NGO MP MPS PR HR SUV ID USD GMT EST
    UTC QR SMS PDF BA BSC MA MBA PHD AC DC SIM LED ATM FAQ GIF HTTP HTTPS WWW USB VIP DIY LGBT LGBTQ PTSD ICU IQ CO2 COP26 COP27 COP28 ICBM
    ICBMS UAV NPT JCPOA START INF RCEP NAFTA USMCA TPP MOU FTA IPO ESG FDI FM GI LLC PLC LTD INC RM SGD HKD EUR GBP JPY CNY RMB""".split()
)
"""Acronyms that name no organisation."""
_INFLECTED: Final = re.compile(r"(?:ing|ed|ly|tion|ment|ness|ship|ism|ity|ies|ous|ful|less|able|ible|ive)$")


SECTION_WORDS: Final = _words("""
lead update updated exclusive analysis opinion live watch video photos picture pictures factbox explainer newsmaker interview editorial
comment feature features timeline correction corrected refile urgent flash alert roundup wrapup recap summary snapshot highlights insight
ld graphic background advisory
""")
"""What stands in capitals over and before articles, and is nobody."""


PUBLISHES: Final = _words(
    "reported reports published publishes quoted quotes aired broadcast cited cites unveiled launched launches acquired sells"
)
OWNED_BY_COMPANIES: Final = _words("""
website site platform app users shares stock ceo subsidiary factory factories newsroom editor reporters correspondent headquarters parent
products customers chatbot channel podcast algorithm
""")
COMPANY_NOUNS: Final = _words("""
company firm newspaper magazine broadcaster website portal platform outlet daily weekly channel station startup giant brand app maker
retailer airline bank consultancy publisher news agency site blog union house group lobby producer operator forum party carrier lender
miner exporter importer shipper insurer alliance network charity watchdog body federation
""")


def looks_common(lower: str) -> bool:
    """True where a word's form or frequency says that it is no name even if a sentence starts with it."""
    return lower in COMMON or (len(lower) > 4 and _INFLECTED.search(lower) is not None)


SPEECH: Final = _words("""
said says say told tells added adds warned warns stated states announced announces explained noted insisted argued claimed declared
replied responded asked urged called wrote tweeted acknowledged confirmed denied rejected stressed emphasized emphasised reiterated
suggested believes thinks thought vowed pledged promised criticized criticised accused condemned praised welcomed expressed described remarked
recalled recounted concluded admitted estimated hopes wants met meets visited arrived
""")
PLACE_PREPOSITIONS: Final = _words(
    "in at near to inside outside into across throughout from around toward towards through via within"
)
LOCATIVE: Final = _words("in at near inside outside into across throughout around within")

WRITINGS: Final = frozenset(
    """statement statements report reports comment comments remarks speech letter tweet post article interview message announcement document
    documents figures data survey poll study communique communiqué declaration testimony filing complaint lawsuit memo email book op-ed source sources
    member members group one some many most several number majority dozens hundreds thousands part version office""".split()
)
"""Words that carry somebody's speech: "a statement from X", "X's letter", "one of X"."""
