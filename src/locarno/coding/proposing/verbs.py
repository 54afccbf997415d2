"""Forms of English verbs and number of noun phrases, as far as a proposition needs them: "send" -> "sent", "sends"; "leaders" -> plural."""

from __future__ import annotations

from typing import Final

_IRREGULAR: Final = """
be been|have had|do done|go gone|give given|take taken|make made|send sent|hold held|keep kept|leave left|let let|put put|set set|cut cut
pay paid|sell sold|buy bought|build built|bring brought|begin begun|break broken|choose chosen|come come|draw drawn|drive driven|fight fought
find found|forbid forbidden|freeze frozen|get got|grow grown|hand handed|hear heard|hide hidden|hit hit|hurt hurt|lay laid|lead led|lend lent
lose lost|meet met|overcome overcome|oversee overseen|quit quit|read read|rebuild rebuilt|redraw redrawn|rewrite rewritten|rise risen|run run
say said|see seen|seek sought|shoot shot|show shown|shut shut|speak spoken|spend spent|split split|spread spread|stand stood|steal stolen
strike struck|swear sworn|teach taught|tear torn|tell told|throw thrown|undergo undergone|undo undone|uphold upheld|win won|withdraw withdrawn
withhold withheld|write written|bear borne|bid bid|bind bound|cast cast|feed fed|forgive forgiven|seize seized|become become|know known
"""
_DEEDS: Final = frozenset("""
abandon abolish accede accelerate accept achieve acknowledge acquire act adapt address adhere adjust admit adopt advance aid allocate allow amend annex
annul apologise apologize appoint approve arm arrest assist attend authorise authorize back bail ban bar be block bolster bomb boost boycott break
bridge bring broaden broker build buy call cancel cap cease cede censor change charge clarify close combat commit compensate complete comply compromise
concede conclude condemn condition conduct confirm confront conserve consult contain continue contribute control convene cooperate coordinate create
criminalise criminalize curb cut decide declare decriminalise decrease defend defer deliver demarcate demilitarise demilitarize demolish denounce deny
deploy deport destroy detain develop devolve disarm disband disclose discontinue dismantle dismiss disqualify dissolve distribute divert divide double
draft draw drill drop ease eliminate embargo employ empower enact end endorse enforce engage enlarge enrich ensure enter equip eradicate escort establish
evacuate exchange exclude exempt exercise exit expand expedite expel explore export expropriate extend extradite face facilitate fight finance finish fly
follow forbid force forgive form formalise formalize free freeze fulfil fulfill fund gain get give go grant guarantee guard halt hand harmonise have help
hire hold honour honor host house implement import impose improve include increase inspect install integrate intercept intervene introduce invade invest
investigate invite isolate issue join keep launch lead lease leave legalise legalize legislate lend let liberalise license lift limit lower maintain make
mediate meet merge mine mobilise mobilize modernise modify monitor move nationalise nationalize negotiate nominate normalise normalize offer open operate
oppose order organise organize oversee own participate partition patrol pause pay permit phase place police postpone prepare present preserve press pressure
prevent prioritise prioritize privatise probe process produce prohibit prolong promote prosecute protect provide publish pull punish purchase push put
quit raise ratify reach readmit rebuild recall receive recognise recognize reconsider reconstruct record recover redistribute redraw reduce re-engage
refer reform refrain regulate rehabilitate reimpose reinforce reinstate reject rejoin relax release relocate remain remove renegotiate renew renounce reopen
repair repatriate repay repeal replace report resettle reshuffle resign resolve respect respond restart restore restrict restructure resume retain retaliate
retreat return reunify reveal reverse review revise revive revoke ring-fence run sack safeguard sanction save scale scrap screen seal secede secure seize sell send
separate set settle share shelve shut sign simplify slash speed spend split sponsor stage standardise start station stay step stop strengthen strike
strip submit subsidise subsidize supervise supply support surrender suspend take talk tackle tax terminate tighten tolerate trade train transfer treat
triple try unify unite update upgrade uphold use vacate vaccinate veto visit vote waive withdraw withhold work
""".split())  # fmt: skip
"""What parties to a negotiation do: bare verbs that a proposition may be built on. Others ("think", "look") make none."""
_PARTICIPLES: Final = {
    base: participle
    for line in _IRREGULAR.strip().splitlines()
    for base, participle in (pair.split() for pair in line.split("|"))
}
_BASES: Final = {participle: base for base, participle in _PARTICIPLES.items() if participle != base}
_DOUBLED: Final = frozenset(
    "stop ban bar cap drop swap plan permit commit admit submit step scrap ship refer defer transfer rebut control compel expel cancel strip".split()
)
_ENDS_IN_E: Final = frozenset("""
provide continue exclude include remove release resume invite finance guarantee impose reduce increase make take give leave have close
disclose recognise recognize negotiate mediate facilitate participate cooperate delegate evacuate escalate terminate escape share use
change charge force secure ensure restore store manage engage encourage raise ease cease close freeze seize lease purchase promise
compromise organise organize legalise legalize criminalise nationalise privatise reorganise expire hire fire require acquire retire tie
resolve solve involve evolve serve preserve reserve observe deserve achieve believe receive relieve approve improve move prove save drive
arrive survive deprive revive forgive dissolve abolishe ratifie schedule rule enable double trouble settle handle tackle dismantle
reconcile stabilise normalise bridge pledge merge emerge judge trade invade persuade upgrade decide divide guide side reside deporte
execute prosecute institute substitute contribute distribute devote vote promote quote note write invite unite despite compete delete
complete state create rate relate translate update date debate regulate isolate violate dominate eliminate nominate coordinate integrate
operate separate accelerate liberate generate tolerate demonstrate concentrate penetrate investigate repatriate compensate advocate locate
allocate relocate dedicate indicate evaluate isolate reinstate initiate alleviate deviate associate appreciate graduate fluctuate
impede concede precede cede secede recede supersede exile file compile describe subscribe prescribe bribe probe
price place replace face trace notice police reduce introduce produce sacrifice advance balance distance enhance finance announce
denounce renounce pronounce influence silence
prepare declare compare dare care spare share explore ignore restore score store bore cure secure injure measure pressure
assume consume presume resume welcome become overcome
define combine confine decline determine examine undermine imagine
phone postpone dethrone
escape shape scrape hope cope
pursue rescue issue value argue continue queue sue
evade tide hide ride slide provide preside
""".split())  # fmt: skip
_IRREGULAR_PLURALS: Final = frozenset(
    "people police men women children troops forces media data cattle personnel staff".split()
)
_SINGULAR_IN_S: Final = frozenset(
    "united-states us usa news politics economics physics states-of-america philippines netherlands congress".split()
)
_HEAD_ENDS: Final = frozenset(
    "of in on at to for from by with under over against between within without during about around after before beyond that which who as into".split()
)
_VOWELS: Final = "aeiou"


def is_deed(verb: str) -> bool:
    """True for the bare form of a verb that a party to a negotiation may act by."""
    return verb in _DEEDS


def base_of(word: str) -> str | None:
    """The bare form behind a gerund ("sending" -> "send"), None for a word that is none."""
    word = word.lower()
    if not word.endswith("ing") or len(word) < 6:
        return None
    stem = word[:-3]
    if stem + "e" in _ENDS_IN_E:
        return stem + "e"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith("y") and stem[:-1] + "ie" in ("die", "lie", "tie"):
        return stem[:-1] + "ie"
    return stem


def participle_of(verb: str) -> str:
    """The past participle of a bare verb.

    >>> participle_of("send"), participle_of("deploy"), participle_of("lift"), participle_of("stop"), participle_of("carry")
    ('sent', 'deployed', 'lifted', 'stopped', 'carried')
    """
    if verb in _PARTICIPLES:
        return _PARTICIPLES[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    if verb in _DOUBLED:
        return verb + verb[-1] + "ed"
    return verb + "ed"


def third_person(verb: str) -> str:
    """The form with "it": "sends", "is", "has", "carries"."""
    if verb in ("be", "have"):
        return {"be": "is", "have": "has"}[verb]
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def is_participle(word: str) -> bool:
    """True for what looks like a past participle: "sent", "lifted"."""
    word = word.lower()
    return word in _BASES or (word.endswith("ed") and len(word) > 4) or word in _PARTICIPLES.values()


def is_plural(phrase: str) -> bool:
    """Number of a noun phrase by its head, the last word before the first preposition; "A and B" are plural."""
    words = phrase.replace("’s", "").replace("'s", "").lower().split()
    head_at = next((k for k, word in enumerate(words) if k and word.strip(",") in _HEAD_ENDS), len(words))
    core = [word.strip(",") for word in words[:head_at]]
    if not core:
        return False
    if core[0] in ("a", "an", "this", "that", "each", "every"):
        return False
    if "and" in core[1:-1] or core[0] in ("these", "those", "many", "several", "both", "all"):
        return True
    head = core[-1]
    if "-".join(core[-2:]) in _SINGULAR_IN_S or head in _SINGULAR_IN_S:
        return False
    return head in _IRREGULAR_PLURALS or (head.endswith("s") and not head.endswith(("ss", "us", "is")))
