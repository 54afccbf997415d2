"""For whom somebody speaks: persons by their current office, bodies of a state for the state, everybody else for themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from locarno.records import Actor, Office, Referent

SPEAKS_FOR_NOBODY: Final = frozenset(
    """analyst expert professor researcher fellow economist historian scholar strategist lecturer scientist resident witness activist author
    journalist reporter correspondent columnist commentator editor student teacher farmer doctor nurse survivor refugee tycoon businessman
    businesswoman entrepreneur husband wife son daughter brother sister father mother
    cousin nephew uncle friend neighbour neighbor dissident candidate critic writer actor actress singer artist player lawyer attorney pollster banker
    senator congressman congresswoman lawmaker legislator mp mep mla politician parliamentarian whistleblower citizen villager migrant
    mayor councillor councilor bishop archbishop priest cleric pastor rabbi""".split()
)
"""Kinds of people whose words bind nobody else, even where an organisation employs or a state elected them."""


_ELECTED: Final = frozenset(
    """senator congressman congresswoman lawmaker legislator mp mep mla politician parliamentarian candidate""".split()
)
"""Of these, the ones who speak for the party that the text gives them."""

_STATE_OFFICES: Final = frozenset(
    """minister ministers premier cabinet vice-minister vice-premier president vice-president chancellor king queen emir sultan
    pm fm""".split()
)
_STATE_FIELDS: Final = frozenset(
    """foreign defence defense trade home interior state treasury justice finance presidential government cabinet military army ministry police navy
    commerce energy""".split()
)
_OF_FIELDS: Final = frozenset(
    "secretary spokesman spokeswoman spokesperson negotiator official officials undersecretary minister officer".split()
)
_OF_THE_LAW: Final = frozenset({"magistrate", "superintendent", "inspector", "prosecutor"})
"""Offices of courts and police, which are the state's wherever they sit."""
_MINISTERIAL: Final = frozenset(
    """environment trade foreign cooperation agriculture health education finance energy transport labour labor tourism culture sports justice interior
    security defence defense development planning industry commerce economy science technology communications youth gender housing water mines
    fisheries infrastructure""".split()
)
"""What ministers are ministers of."""
_STATE_BODIES: Final = frozenset(
    """ministry cabinet government administration military army navy police parliament presidency authorities prosecutors delegation embassy
    customs""".split()
)
_ORGANS: Final = frozenset(
    "court courts tribunal bureau directorate yuan senate judiciary legislature prosecution customs prosecutor prosecutors".split()
)
"""Last words of bodies that are a state's under whatever name: "the Harbour District Court", "the Enforcement Directorate"."""
_NATIONAL: Final = frozenset("national federal general legislative supreme state central".split())
_NATIONAL_ORGANS: Final = frozenset(
    "agency archives authority service services administration office institute police assembly revenue guard statistics survey".split()
)
"""Bodies that are a state's where their name begins so: "the National Archives", "the Legislative Assembly"."""
_OF_MANY: Final = frozenset(
    "international world global european african asian arab american inter-american regional".split()
)
_OFFICERS: Final = frozenset(
    "prosecutors investigators authorities magistrates judges forces troops soldiers detectives".split()
)
"""Groups that are a state's without another word."""
_OFFICIAL_RANKS: Final = frozenset(
    "senior top government administration defense defence foreign military security".split()
)
_LARGE: Final = frozenset("federal central national the new current interim transitional caretaker military".split())
_BELOW_STATES: Final = frozenset("local provincial regional municipal prefectural city county town district".split())
_SEATS_OF_POWER: Final = frozenset({"presidential", "prime", "foreign", "cabinet", "government"})
_OF_SCHOLARS: Final = frozenset(
    "university institute institution academy college school think-tank studies museum hospital".split()
)


_OWN_VOICES: Final = frozenset(
    """press media newspaper newspapers daily magazine broadcaster outlet outlets website party company firm union association club charity
    ngo federation""".split()
)
_GOVERNMENTS: Final = frozenset("administration government regime cabinet authorities country".split())


def spoken_for(speaker: Actor, actors: Mapping[str, Actor], on: date | None) -> str | None:
    """Id of the state or organisation that `speaker` speaks for on that day, None if for nobody else."""
    if speaker.kind == "person":
        office = current_office(speaker, on)
        if office is None:
            return _elected_for(speaker, actors)
        served = actors.get(office.of)
        if served is not None and served.kind == "person":  # whoever serves a person speaks for whom that person does
            return spoken_for(served, actors, on) if served.of != speaker.id else None
        return _principal(office.of, actors)
    if speaker.kind == "group":
        return None
    if speaker.kind == "organisation" and speaker.of is not None and not _speaks_for_itself(speaker.name):
        return principal_of(speaker.id, actors)
    return speaker.id


def _elected_for(speaker: Actor, actors: Mapping[str, Actor]) -> str | None:
    """The party of somebody elected; where the text gives only the state, they bind nobody."""
    words = (speaker.office or "").lower().replace("-", " ").split()
    served = actors.get(speaker.of) if speaker.of is not None else None
    if not words or words[-1] not in _ELECTED or served is None or served.kind != "organisation" or speaker.offices:
        return None
    if words[0] in ("former", "ex", "late", "retired"):
        return None
    principal = principal_of(served.id, actors)
    return principal if actors[principal].kind == "organisation" and not _is_house(served.name) else None


def _is_house(name: str) -> bool:
    """True for parliaments, whose members speak for themselves."""
    return not {"parliament", "house", "senate", "congress", "assembly", "knesset", "duma"}.isdisjoint(
        name.lower().split()
    )


def _speaks_for_itself(name: str) -> bool:
    """True for media, parties, companies and unions, whose state has no say: "the Norlandic press"."""
    core = re.split(r" (?:at|of|to|for|in) ", name.lower(), maxsplit=1)[0]
    return core.rsplit(" ", 1)[-1] in _OWN_VOICES


def current_office(person: Actor, on: date | None) -> Office | None:
    """The office that a person holds on a day; without dates the one the text gives. An office that has ended is none."""
    if person.offices:
        for office in reversed(person.offices):
            if on is None and office.end is None:
                return office
            if (
                on is not None
                and (office.start is None or office.start <= on)
                and (office.end is None or on <= office.end)
            ):
                return office
        return None
    if person.of is None or (person.office is not None and speaks_for_nobody(person.office)):
        return None
    return Office(person.office or "", person.of)


def speaks_for_nobody(office: str) -> bool:
    """True for former offices and for callings that bind nobody: "former president", "research fellow"."""
    words = office.lower().replace("-", " ").split()
    return bool(words) and (
        words[0] in ("former", "ex", "late", "retired")
        or words[-1] in SPEAKS_FOR_NOBODY
        or bool(set(words[:1]) & SPEAKS_FOR_NOBODY)
    )


def _principal(owner: str, actors: Mapping[str, Actor]) -> str | None:
    """For whom an office of `owner` speaks; scholars and their institutes speak for themselves."""
    actor = actors.get(owner)
    if actor is not None and actor.kind == "organisation" and not _OF_SCHOLARS.isdisjoint(actor.name.lower().split()):
        return None
    principal = principal_of(owner, actors)
    return principal if principal not in actors or actors[principal].kind not in ("person", "group") else None


def principal_of(actor_id: str, actors: Mapping[str, Actor]) -> str:
    """Up the chain of bodies to the state: embassy -> state; an organisation that is no state's body stays itself."""
    seen: set[str] = set()
    while actor_id not in seen:
        seen.add(actor_id)
        actor = actors.get(actor_id)
        if actor is None or actor.of is None or actor.of not in actors:
            break
        owner = actors[actor.of]
        if actor.kind == "organisation" and owner.kind != "state" and owner.kind != "organisation":
            break
        actor_id = owner.id
    return actor_id


def is_government(name: str) -> bool:
    """True for "the X administration", "X's country" and the like: the state by another name."""
    return name.rsplit(" ", 1)[-1].lower() in _GOVERNMENTS


def is_office_of_person(name: str) -> bool:
    """True for what speaks for whom a person speaks for: "X's office", "X's government"."""
    return is_government(name) or name.endswith((" office", " Office"))


def is_state_itself(name: str) -> bool:
    """True for "the government", "the federal government", "X's country": of a state, they are that state."""
    words = name.lower().split()
    return words[-1] == "country" or (
        words[-1] in ("government", "administration") and ("'s" in name or set(words[:-1]) <= _LARGE)
    )


def _is_bare(referent: Referent) -> bool:
    """False where a capital says that a described person is somebody's: "the Kurdish health minister"."""
    described = referent.name.lower().endswith((referent.office or "").lower())
    first = referent.name.split()[0]
    return not described or first[0].islower() or (referent.office or "").startswith(first)


def _is_state_officer(referent: Referent) -> bool:
    """True for a minister, spokesperson, diplomat, magistrate or police officer, whoever else the title names."""
    words = (referent.office or "").lower().replace("-", " ").split()
    if referent.former or not words or not _is_bare(referent):
        return False
    if words[-2:] == ["chief", "minister"]:
        return False  # of a province
    if words[-1] == "negotiator" and words[0] in ("chief", "lead", "top"):
        return True
    if words[-1] == "speaker" and (referent.office or "")[-7:] == "Speaker":
        return True  # of its parliament
    if words[-1] in _OF_THE_LAW or ("police" in words and words[-1] in ("officer", "chief", "spokesperson")):
        return True
    return not _STATE_OFFICES.isdisjoint(words) or not (_OF_FIELDS.isdisjoint(words) or _STATE_FIELDS.isdisjoint(words))


def is_state_office(referent: Referent) -> bool:
    """True for the ministers, spokespeople and organs of some state: "Chief Cabinet Secretary", "the Foreign Ministry"."""
    if referent.kind == "person":
        return _is_state_officer(referent)
    if referent.kind == "group":
        core = _core(referent.name)
        if core[-1] in _OFFICERS:
            return _BELOW_STATES.isdisjoint(core) and referent.name[1:].partition(" of ")[0].islower()
        words = referent.name.lower().split()
        return (
            words[-1] in ("officials", "ministers", "sources")
            and set(words[:-1]) <= _OFFICIAL_RANKS
            and len(words) > (words[-1] == "sources")
        )
    words = referent.name.lower().split()
    if _is_organ(words):
        return referent.kind == "organisation"
    if words[0] in _BELOW_STATES:
        return False
    common = referent.name.islower() or len(words) == 1
    return referent.kind == "organisation" and (
        (common and words[-1] in _STATE_BODIES)
        or words[-1] == "ministry"
        or (words[0] in ("ministry", "department") and words[1:2] in (["of"], ["for"]) and "at" not in words)
        or (
            len(words) > 1
            and words[-1] == "office"
            and (words[0] in _SEATS_OF_POWER or words[-2].startswith("prosecutor"))
        )
    )


def is_field(name: str) -> bool:
    """True for what a minister is minister of, and no body: "Environment", "Foreign Trade"."""
    return set(name.lower().split()) <= _MINISTERIAL


def _core(name: str) -> list[str]:
    """The words of a name, in lower case, up to what tells of where or of what: "magistrates of the Electoral Court"."""
    return re.split(r" (?:of|in|at) ", name.lower(), maxsplit=1)[0].split()


def _is_organ(words: list[str]) -> bool:
    """True for courts, prosecutors and national agencies, whatever else their name says; those of many states are nobody's."""
    core = next((words[:at] for at, word in enumerate(words) if at and word in ("of", "for", "on")), words)
    if not _OF_MANY.isdisjoint(words):
        return False
    return core[-1] in _ORGANS or (core[0] in _NATIONAL and core[-1] in _NATIONAL_ORGANS)
