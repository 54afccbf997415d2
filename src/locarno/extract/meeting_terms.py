"""The words that tell of a meeting, and those that tell what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Kind = Literal["meeting", "talks", "summit", "visit", "call", "signing", "ceremony", "conference", "summons"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NOUNS: Final[Mapping[str, Kind]] = {
    "meeting": "meeting", "meetings": "meeting", "gathering": "meeting", "session": "meeting", "sit-down": "meeting",
    "talks": "talks", "negotiations": "talks", "discussions": "talks", "consultations": "talks", "round": "talks", "rounds": "talks", "dialogue": "talks",
    "summit": "summit", "summits": "summit", "visit": "visit", "visits": "visit", "trip": "visit", "trips": "visit",
    "call": "call", "calls": "call", "conversation": "call", "conversations": "call",
    "event": "meeting", "encounter": "meeting", "audience": "meeting", "breakfast": "meeting", "lunch": "meeting", "dinner": "meeting", "banquet": "meeting",
    "conference": "conference", "inauguration": "ceremony", "swearing-in": "ceremony", "coronation": "ceremony", "ceremony": "ceremony", "signing": "signing",
}  # fmt: skip
"""Nouns that name a meeting; some only in company (`NEEDS_BEFORE`, `NEEDS_AFTER`)."""

SPORT: Final = _set(
    "championship championships semifinal semifinals semi-final quarterfinal quarterfinals quarter-final cup match matches league kickoff "
    "playoff playoffs tournament striker goals"
)
"""Words of the sports pages, where sides meet to play."""

PROCESSES: Final = _set("negotiations discussions dialogue consultations")
"""Nouns for what may go on for months without a meeting."""

MEALS: Final = _set("working state official private leaders ministers")
"""What makes a meal a meeting; else it is one where somebody has it with somebody."""

NEEDS_BEFORE: Final[Mapping[str, frozenset[str]]] = {
    "call": _set("phone telephone video conference phone-call"),
    "calls": _set("phone telephone video conference"),
    "conversation": _set("phone telephone video"),
    "conversations": _set("phone telephone video"),
    "session": _set(
        "first second third fourth fifth next last previous another further regular annual inaugural final joint ministerial marathon opening closing emergency special extraordinary closed-door closed summit plenary council assembly negotiating working bilateral trilateral"
    ),
    "breakfast": MEALS,
    "lunch": MEALS,
    "dinner": MEALS,
    "banquet": _set("state"),
    "audience": _set("private papal royal an"),
    "conference": _set(
        "peace international donor donors security reconstruction pledging ministerial regional recovery video climate"
    ),
    "ceremony": _set("inauguration signing swearing-in handover"),
}
"""Nouns that name a meeting only behind one of these words."""

NOT_BEFORE: Final = _set(
    "press news board town hall parliamentary prayer campaign shareholders shareholder shareholders' rally annual general mountain mountain's mountain’s peak's everest everest's everest’s staff class school "
    "training protest body team church parents family media editorial judicial field pilot study fishing school road return ego business-class "
    "hall zoom community honeymoon business shopping bus boat ship's ship’s concert walking guided marquee transfer daily"
)
"""A noun behind one of these is no meeting between parties."""

NO_MEETING_BEHIND: Final = _set(
    "room rooms table tables hall halls venue point place points agenda minutes house ban rules cost costs record records process centre center "
    "centres centers boxes box guide guides operator operators list camp buildings menu delicacy coffee shop system systems platform material "
    "materials paper letter sheet sheets gun heats transactions fee booking program programme event events spot"
)
"""What a meeting's noun may stand before as a mere adjective: "the meeting room"."""

MEET: Final = {"meet": "base", "meets": "present", "met": "past", "meeting": "ing"}
SIT: Final = {"sit": "base", "sits": "present", "sat": "past", "sitting": "ing"}
DINE: Final = {
    "dine": "base", "dines": "present", "dined": "past", "dining": "ing", "lunched": "past", "breakfasted": "past", "huddled": "past",
    "huddle": "base", "parleyed": "past",
}  # fmt: skip
BREAK: Final = {"break": "base", "breaks": "present", "broke": "past", "breaking": "ing"}
SHAKE: Final = {"shake": "base", "shakes": "present", "shook": "past", "shaking": "ing"}
COME: Final = {"come": "base", "comes": "present", "came": "past", "coming": "ing"}
PRESENT: Final = {"present": "base", "presents": "present", "presented": "past", "presenting": "ing"}
PAY: Final = {"pay": "base", "pays": "present", "paid": "past", "paying": "ing"}
GIVE: Final = {
    "give": "base",
    "gives": "present",
    "gave": "past",
    "grant": "base",
    "grants": "present",
    "granted": "past",
}
JOIN: Final = {"join": "base", "joins": "present", "joined": "past"}
SHUTTLE: Final = {"shuttle": "base", "shuttles": "present", "shuttled": "past", "shuttling": "ing"}
LEAVE: Final = {"left": "past", "leaves": "present", "leave": "base", "departed": "past", "departs": "present"}
RESUME: Final = {
    "resume": "base", "resumes": "present", "resumed": "past", "reconvene": "base", "reconvenes": "present", "reconvened": "past",
}  # fmt: skip
GATHER: Final = {
    "gather": "base", "gathers": "present", "gathered": "past", "gathering": "ing",
    "convene": "base", "convenes": "present", "convened": "past", "convening": "ing",
}  # fmt: skip
SPEAK: Final = {"speak": "base", "speaks": "present", "spoke": "past", "spoken": "past", "speaking": "ing"}
CONFER: Final = {"confer": "base", "confers": "present", "conferred": "past", "conferring": "ing"}
DISCUSS: Final = {"discuss": "base", "discusses": "present", "discussed": "past", "discussing": "ing"}
CALL: Final = {"called": "past", "calls": "present", "call": "base"}
TELEPHONE: Final = {"phone": "base", "phoned": "past", "telephoned": "past", "phones": "present", "rang": "past"}
NOT_MET: Final = _set(
    "reporters journalists media press "
    "needs need demands demand requirements requirement goals goal target targets standards standard criteria criterion conditions condition "
    "restrictions restriction resistance criticism scepticism skepticism approval silence walls fate quorum "
    "deadline deadlines expectations challenge challenges obligations commitments costs cost quota aim aims objectives"
)
"""What can be met without a meeting."""
RECEIVE: Final = {
    "host": "base", "hosts": "present", "hosted": "past", "hosting": "ing", "receive": "base", "receives": "present", "received": "past",
    "receiving": "ing", "welcomed": "past", "welcomes": "present", "greeted": "past",
}  # fmt: skip
VISIT: Final = {"visit": "base", "visits": "present", "visited": "past", "visiting": "ing"}
TRAVEL: Final = {
    "travel": "base", "travels": "present", "traveled": "past", "travelled": "past", "traveling": "ing", "travelling": "ing",
    "fly": "base", "flies": "present", "flew": "past", "flying": "ing", "arrive": "base", "arrives": "present", "arrived": "past",
    "arriving": "ing", "landed": "past", "lands": "present", "heads": "present", "headed": "past", "heading": "ing", "head": "base",
}  # fmt: skip
SIGN: Final = {
    "initialled": "past",
    "initialed": "past",
    "inked": "past",
    "sign": "base",
    "signs": "present",
    "signed": "past",
    "signing": "ing",
}
SUMMON: Final = {"summon": "base", "summons": "present", "summoned": "past", "summoning": "ing"}
HAND: Final = {"hand": "base", "hands": "present", "handed": "past", "handing": "ing"}
SEND: Final = {
    "send": "base", "sends": "present", "sent": "past", "sending": "ing", "dispatch": "base", "dispatched": "past", "dispatches": "present",
}  # fmt: skip
INVITE: Final = {"invite": "base", "invites": "present", "invited": "past", "inviting": "ing"}

SIGNED: Final = _set(
    "agreement agreements treaty treaties deal deals accord accords pact pacts memorandum memoranda memorandums mou mous protocol truce "
    "declaration communique communiqué charter armistice"
)
ENVOYS: Final = _set("ambassador ambassadors envoy envoys chargé charge diplomat diplomats consul")

LIGHT_VERBS: Final = _set(
    "hold holds held holding have has had having conduct conducts conducted begin begins began begun start starts started resume resumes "
    "resumed attend attends attended attending join joins joined joining chair chairs chaired chairing host hosts hosted hosting arrange "
    "arranged lead leads led leading open opened convene convenes convened organise organised organize organized participate participated "
    "participating participates part enter entered continue continued conclude concluded concludes pay pays paid paying make makes made "
    "making undertake cut ended end wrapped kicked launch launched mediate mediated mediating broker brokered brokering skip skipped "
    "boycott boycotted stage staged request requested requests propose proposed proposes proposing seek seeks sought offered offer offers "
    "cancel cancelled canceled postpone postponed welcome called calls call receive receives received receiving send sends sent sending dispatch dispatched demand demanded refuse refused reject rejected suggest "
    "suggested schedule scheduled announce announced plan planned plans planning shun shuns shunned avoid avoids avoided avoiding missed miss reopen reopens reopened reopening left quit quits"
)
"""Verbs whose subject takes part in the meeting that is their object, or is its host."""
NOT_TAKING_PART: Final = _set(
    "announce announced demand demanded called calls call suggest suggested mediate mediated welcome"
)

PHRASAL: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("break", "breaks", "broke", "broken", "breaking"), _set("off")),
    **dict.fromkeys(("put", "puts", "putting"), _set("off")),
    **dict.fromkeys(("call", "calls", "called", "calling"), _set("off")),
    **dict.fromkeys(("turn", "turns", "turned", "turning"), _set("down")),
    **dict.fromkeys(("rule", "rules", "ruled", "ruling"), _set("out")),
    **dict.fromkeys(("agree", "agrees", "agreed", "agreeing"), _set("to on")),
    **dict.fromkeys(("back", "backs", "backed", "backing"), _set("out")),
    **dict.fromkeys(("pull", "pulls", "pulled", "pulling"), _set("out")),
    **dict.fromkeys(("walk", "walks", "walked", "walking", "storm", "stormed"), _set("out")),
    **dict.fromkeys(("stay", "stays", "stayed", "staying"), _set("away")),
    **dict.fromkeys(("take", "takes", "took", "taken", "taking"), _set("part")),
}
"""Verbs that end or shun a meeting with the word behind them, and what that word is."""

REPORTING: Final = _set(
    "said says say saying told tells tell telling announced announces announcing confirmed confirms confirming added adds reported reports "
    "wrote writes tweeted noted notes stated states stressed argued claimed claims insisted explained revealed disclosed warned believes "
    "believed thinks thought denied according quoted quoting emphasized emphasised declared hinted"
)
"""Verbs of saying, asked with the token as written: "States" is no verb."""
BREAKS: Final = _set(
    "that who which whom whose where when while because although though whereas if unless whether amid despite after before since until "
    "but as so during following"
)
"""Words that begin another clause."""

RUN_BY: Final = _set(
    "hosted mediated brokered facilitated chaired convened attended sponsored organised organized led moderated arranged "
    "conducted"
)
"""Participles whose "by" names who brought a meeting about or came to it: "talks mediated by X", "a session attended by Y"."""

PARTY_PREPOSITIONS: Final = _set("of between with among amongst from involving by including both alongside bringing")
PLACE_PREPOSITIONS: Final = _set("in at near outside")
STOP_PREPOSITIONS: Final = _set(
    "over about regarding concerning for during towards toward since until amid despite through throughout against without via on after "
    "before ahead into under within around to"
)

CANCELLED: Final = _set(
    "cancelled canceled cancel cancels cancelling canceling postponed postpones postpone postponement deferred defers scrapped axed suspended aborted shelved collapsed scratched abandoned"
)
REFUSED: Final = _set(
    "avoided avoids refused refuses refusing refuse declined declines snubbed boycotted boycott skipped rejected rejects spurned refusal shun shuns shunned"
)
PROPOSED: Final = _set(
    "proposed proposes propose proposing proposal offered offers offer offering invited invites invite inviting invitation suggested suggests "
    "urged urges urge calls called call calling hope hopes hoped hoping hopeful ready willing want wants wanted could may might would should "
    "possible potential requested request requests demand demanded demands seek seeks seeking sought considering mulling discussing "
    "open eager must likely push pushing wish wishes possibility prospect prospects if advised"
)
PLANNED: Final = _set(
    "will shall ’ll 'll accepted accepts accept scheduled set expected expects due plans plan planning planned going agreed agree upcoming slated forthcoming next "
    "preparing prepares prepare prepared ahead intends intend intended coming tomorrow soon pencilled penciled"
)

PHONE: Final = _set("phone telephone telephonically phoned video videoconference")
REMOTE: Final = _set(
    "phone telephone telephonic virtual virtually online videoconference teleconference video-link zoom"
)
"""What makes a meeting one at no place."""
MARGINS: Final = _set("sidelines margins fringes")
PEOPLE: Final = _set(
    "leaders officials ministers negotiators delegations delegates envoys diplomats presidents sides teams counterparts chiefs heads parties "
    "ambassadors representatives two pair duo men they generals commanders advisers both lawmakers governments countries nations neighbours "
    "neighbors rivals foes allies team delegation"
)
"""Plural subjects that can meet one another."""

PEERS: Final = _set("counterpart counterparts colleague colleagues")
"""What somebody of the same office on the other side is called."""

BODIES: Final = _set("council assembly cabinet committee commission quartet presidium troika quad")
"""What meets by itself, as a body of its members."""

ENVOY_GROUPS: Final = PEOPLE | _set(
    "delegation team teams mission missions inspectors monitors observers mediators executives senators"
)
"""Groups that travel and are received on behalf of others."""

OF_OFFICE: Final = frozenset("official general ministerial bilateral presidential".split())
"""Words before a meeting that tell of what kind it is, and are no office there: "an official visit"."""
DETERMINERS: Final = _set(
    "a an the this that these those his her their its our any no some another each every first both several two three four five"
)
"""What opens a noun phrase. Narrower than in `words`: "all", "most" or "other" may stand for people, who meet."""
