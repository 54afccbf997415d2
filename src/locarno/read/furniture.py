"""Recognise page furniture among the blocks of a story: comment forms, share bars, cookie notices, links to other stories.

Nothing of the story may be lost, so the evidence must be strong. A *strong* rule describes a whole line that no story contains. A *weak*
rule describes a line that is furniture only in company ("Facebook", "Home", "Name"): it counts before or after the story, where strong
furniture stands too, or beside strong furniture of its own kind. Rules with an open end never take a line that reports speech.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from locarno.read.blocks import Block, drop_blocks, is_prose
from locarno.read.bylines import is_agency_credit
from locarno.records import Cut

_LONGEST: Final = 400
_LONGEST_LINK: Final = 140
_NETWORK = (
    r"(?:facebook|twitter|whatsapp|telegram|linked ?in|reddit|pinterest|e-?mail|messenger|instagram|you ?tube|tumblr|flipboard|"
    r"bluesky|threads|mastodon|viber|snapchat|tiktok|pocket|line|vk|sms|x)"
)
_NAMED_NETWORK = (
    r"(?:facebook|twitter|whatsapp|telegram|linked ?in|reddit|pinterest|instagram|you ?tube|tiktok|bluesky|google news)"
)
# One word each and whole words only, so that a row of them can be matched in one way.
_SHARE_WORD = rf"(?:{_NETWORK}|share|tweet|pin|it|save|print|copy|link|more|follow|us|on|via|to|opens|in|new|window)\b"
_MAIL = r"(?:newsletters?|inbox|mailing list|e-?mails?|alerts?|notifications|podcasts?|digital edition|breaking news|daily briefing|updates|[0-9]+% off)"
_SITE_LINK = (
    r"(?:home|menu|search|contact(?: us)?|about(?: us)?|terms(?: (?:of|and|&) (?:use|service|conditions))?|privacy(?: policy| notice| settings)?|"
    r"cookies?(?: policy| settings| preferences)?|site ?map|rss(?: feeds?)?|advertise(?: with us)?|careers|help|faqs?|accessibility|"
    r"imprint|disclaimer|archives?|subscribe|newsletters?|my account|log ?in|sign in|register)"
)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})"


@dataclass(frozen=True, slots=True)
class _Rule:
    reason: str
    pattern: str
    weak: bool = False
    guarded: bool = False
    """Open-ended: a line with quotation marks or a verb of speech is none of these."""


def _rule(reason: str, *lines: str, weak: bool = False, guarded: bool = False) -> _Rule:
    return _Rule(reason, "|".join(f"(?:{line})" for line in lines), weak, guarded)


# Lines are matched whole, in lower case, with straight apostrophes and without the marks that decorate them.
_RULES: Final[tuple[_Rule, ...]] = (
    _rule(
        "comment form",
        r"(?:leave|post|add|write) (?:a |your )?(?:comment|reply|response)s?(?: cancel reply)?",
        r"\d+ (?:comments?|responses?|replies)|no comments(?: yet)?|comments? ?\(\d+\)|(?:view|show|see|load)(?: all)?(?: \d+)?(?: more)? comments(?: \(?\d+\)?)?",
        r"be the first to comment|your email address will not be published\b.{0,80}|required fields are marked.{0,5}",
        r"save my name,? e-?mail.{0,120}|notify me of (?:follow-?up|new) (?:comments|posts).{0,40}|(?:post|submit) (?:a )?comment|cancel reply",
        r"(?:comment|name|e-?mail|website) ?\*|(?:please )?(?:log ?in|sign in|register)(?: or register)? to (?:post (?:a )?)?(?:comment|reply).{0,30}",
        r"you must be (?:logged|signed) in to (?:post a )?(?:comment|reply).{0,10}|this site uses akismet.{0,120}|learn how your comment data is processed",
        r"(?:join|start) the (?:conversation|discussion)|comments? (?:are )?(?:closed|disabled|off)(?: on .{0,100})?|comments are moderated.{0,120}",
    ),
    _rule("comment form", r"comments?|name|e-?mail(?: address)?|website|reply|your (?:name|comment|message)|submit|send", weak=True),
    _rule(
        "page control",
        r"scroll (?:back )?(?:up )?to (?:the )?top|(?:back|return|jump|go) to (?:top|(?:the )?top of (?:the )?page)|skip to (?:main )?(?:content|navigation)|toggle (?:navigation|menu|search)",
        r"(?:print|e-?mail|bookmark|save) this (?:article|page|story|post)|(?:previous|next) (?:article|post|story|page)(?: ?[:>»→].{0,100})?|load more(?: .{0,30})?|show more|view all",
        r"(?:enable|turn on) javascript.{0,80}|please enable javascript.{0,80}|\d+ min(?:ute)?s?(?:[ -]read| to read)|(?:reading time|read time) ?:? ?\d+ min(?:ute)?s?",
        r"listen to this (?:article|story).{0,40}|text size|font size|(?:gift|bookmark) this article|copy link|link copied.{0,20}|open in app|download (?:the|our) app(?: (?:now|today|here|from|on|for)\b.{0,50})?",
        rf"{_SITE_LINK}(?: ?[|•·/] ?{_SITE_LINK})+",
    ),
    _rule("page control", _SITE_LINK, r"close|next|previous|print|loading|back|share|top|more|image|video|live|a[-+]|aa|\d+|[<>x]", weak=True),
    _rule(
        "share bar",
        rf"(?=.*\b(?:facebook|twitter|whatsapp|telegram|linked ?in|reddit|pinterest|share|tweet|copy link)\b)(?:{_SHARE_WORD}[\s|,•·/:+()-]*){{2,}}\d*",
        rf"share (?:this|(?:this |the )?(?:article|story|post|page))(?: (?:on|via|with|to) (?:your )?(?:friends|others|{_NAMED_NETWORK})\b.{{0,40}})?|share (?:on|via) {_NETWORK}\b.{{0,40}}",
        r"click to share.{0,60}",
        r"[\d.,]+[km]? ?(?:shares|views|likes|retweets)",
        rf"(?:follow|like|find|join)(?: us)?(?: @?\w+)? (?:on|at) (?:our )?{_NETWORK}(?:(?:,| and| &|/)+ ?(?:on )?{_NETWORK})*(?: @\w+)?",
    ),
    _rule("share bar", _NETWORK, r"tweet|share|copy link|link|@\w{2,30}", weak=True),
    _rule(
        "cookie notice",
        r"(?:we|this (?:web)?site|our (?:web)?site|this page)(?: and our partners)? uses? cookies\b.{0,300}",
        r"by (?:continuing|clicking|using|browsing|closing|submitting|signing up)\b.{0,120}\byou (?:agree|accept|consent|acknowledge|confirm)\b.{0,250}",
        r"(?:accept|allow|reject|decline|manage|customi[sz]e) (?:all )?(?:cookies?|consent|cookie (?:settings|preferences))|cookie (?:settings|preferences|notice|policy)|manage (?:my )?(?:preferences|privacy)",
        guarded=True,
    ),
    _rule("cookie notice", r"accept(?: all)?|reject(?: all)?|got it|i agree|agree|decline|learn more|ok|no,? thanks|privacy policy", weak=True),
    _rule(
        "newsletter",
        rf"(?:please )?(?:subscribe|sign[ -]?up|register|join)(?: now| today| here| free)*,? (?:to|for|with|us|our|and|below)\b.{{0,120}}\b{_MAIL}\b.{{0,80}}",
        r"(?:get|receive) (?:the|our|all|more|your|breaking)\b.{0,100}\b(?:newsletters?|inbox|by e-?mail|on whatsapp|on telegram)\b.{0,60}",
        r"subscribe (?:now|today)\b.{0,60}|(?:subscribe|sign up)(?: now| today| here| for free| free| to (?:us|our channel|continue(?: reading)?|read more|get .{0,60}|unlock .{0,60}))?",
        rf"(?:please )?(?:join|follow|subscribe to) (?:us|our)(?: \w+){{0,3}} (?:on|at) (?:our )?{_NAMED_NETWORK}\b.{{0,60}}|(?:please )?(?:join|follow|subscribe to) our (?:\w+ ){{0,3}}(?:channel|page)\b.{{0,60}}",
        r"(?:enter )?your e-?mail(?: address)?|enter your e-?mail\b.{0,60}|thank(?:s| you) for (?:subscribing|signing up|registering)\b.{0,60}|(?:free |daily |weekly )?newsletters?",
        r"(?:already|not yet|not) (?:a )?(?:subscriber|subscribed)(?: yet)?|(?:already|not) (?:a )?(?:subscriber|subscribed|registered|member)(?: yet)?\? (?:log|sign|subscribe|register|click|join)\b.{0,40}|already have an account\b.{0,30}|subscribers? only(?: stor(?:y|ies))?.{0,20}|this (?:article|content|story) is (?:for|only available to) subscribers.{0,40}",
        guarded=True,
    ),
    _rule("support plea", r"(?:please )?(?:donate|support (?:us|our (?:work|journalism|reporting))|become a (?:member|subscriber|supporter))(?: (?:now|today|here))?", weak=True),
    _rule(
        "login prompt",
        r"(?:log|sign) ?in(?: (?:or|/) (?:register|sign up|create an account|subscribe))(?: .{0,40})?|(?:log|sign) ?in to (?:continue|read|your account|view)\b.{0,40}",
        r"(?:create|open) (?:a|an|your) (?:free )?account(?: (?:to|and|or|for)\b.{0,50})?|forgot(?:ten)? (?:your )?password|remember me|register (?:for free|to (?:continue|read)\b.{0,40})",
        r"(?:continue|keep) reading (?:with|for|by)\b.{0,80}|you have (?:reached|read) (?:your|all).{0,60}\b(?:articles?|limit)\b.{0,60}",
        guarded=True,
    ),
    _rule(
        "advertisement",
        r"advertisements?|sponsored(?: content| links?)?|promoted content|paid (?:content|post)|remove ads",
        r"(?:the )?(?:story|article|content|post) continues (?:below|after)\b.{0,40}|continue reading(?: below| the main story| after .{0,30})?|scroll (?:down )?(?:to|for) (?:continue|more|keep reading)\b.{0,30}",
        r"(?:advertisement|ad)[ /|-]+(?:continue reading below|scroll to continue|remove ads)|skip ad(?:vertisement)?|report this ad",
    ),
    _rule("advertisement", r"ad|ads|adverts?|advertising|promoted|(?:sponsored|paid for) by .{0,60}", weak=True),
    _rule(
        "link to another story",
        r"(?:also[ -]read|read[ -]also|read[ -]more|read[ -]next|see[ -]also|more on this(?: story)?|related|related (?:article|story|stories|articles|topics?|news|posts?|content|coverage|links?|reading)|recommended (?:for you|stories|reading)|further reading|don't miss|must[ -]read)(?: ?(?::|\||>+|»|–|—)\s*.{0,160})?",
        r"recommended|read more (?:about|on|from|at|in|here)\b.{0,140}",
        r"(?:you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed|shared)|trending(?: now)?|editors?'?s? picks?|top stories|latest (?:news|stories|posts)|what to read next|(?:popular|recent) (?:posts|stories|articles))(?: ?:.{0,120})?",
        r"(?:read|see|view|more|continue)(?: (?:more|the full (?:story|article|statement)|full (?:story|article)|here|all))? ?(?:>+|»|→|…|\.{3})",
        r"read (?:the )?full (?:story|article)(?: here)?|more ?(?:>>+|»)",
    ),
    _rule("link to another story", r"(?:watch|listen|read|explained|explainer|opinion|analysis|in pictures|live updates|gallery|also)(?: ?:\s*.{1,120})?|more (?:from|stories|news)\b.{0,60}", weak=True),
    _rule("click prompt", r"(?:please )?(?:click|tap) (?:here|on (?:the|this) (?:link|image|picture|button)|the link|below|to (?:enlarge|expand|read|view|watch|play|subscribe|join|see|copy|print|email))\b.{0,100}", guarded=True),
    _rule(
        "copyright line",
        r"(?:copyright )?©.{0,160}|copyright(?: ?\(c\))? ?\d{4}\b.{0,160}|\(c\) ?\d{4}\b.{0,160}|(?:.{0,120}[.,|] ?)?all rights reserved(?:[.,;|].{0,60})?",
        r"(?:this material|this article|no part of this (?:publication|article))\b.{0,60}\bmay not be (?:published|reproduced|copied|redistributed|broadcast)\b.{0,160}",
        guarded=True,
    ),
    _rule(
        "photo credit",
        r"\(?(?:photo|photograph|image|picture|pic|file photo|video|illustration|graphic)s? (?:(?:credit|courtesy|copyright)s?(?: of| by)?\b|source ?:).{0,80}",
        r"\(?(?:file )?(?:photo|photograph|image|picture)s? ?[:/|] ?[^.!?]{2,70}",
        r"(?:getty(?: images)?|reuters|afp|ap(?: photo)?|epa(?:-efe)?|anadolu(?: agency| images)?|shutterstock|pa|xinhua|bloomberg|tass)(?: ?[/|] ?[^.!?]{2,50}| via .{2,50}| photo)|(?:image|photo) caption,? .{2,250}|getty images|ap photo|shutterstock|istock",
        guarded=True,
    ),
    _rule("tag list", r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|labels?|posted in) ?: ?[^.!?]{1,200}|(?:#\w+[\s,]*){2,}|more on ?:.{1,120}"),
    _rule("tag list", r"#\w+|tags?|topics?|filed under|categories|posted in .{1,60}", weak=True),
    _rule(
        "date line",
        rf"(?:first )?(?:published|updated|last (?:updated|modified)|posted|modified|created)(?: (?:on|at|:))? ?:? ?(?:[a-z]+day,? )?{_DAY}(?:[\s,|at-]*\d{{1,2}}[:.]\d\d.{{0,30}})?",
        r"(?:published|updated|posted|last updated) (?:\d+|an?|one|two) (?:minutes?|mins?|hours?|days?|weeks?) ago",
    ),
    _rule(
        "agency credit",
        r"our standards ?: ?the thomson reuters trust principles.{0,5}|this (?:story|article) was (?:originally )?(?:published|produced) (?:by|in|on)\b.{2,100}",
        guarded=True,
    ),
    _rule(  # what an article said wrongly is told in it as if somebody had said it
        "correction notice",
        r"(?:(?:correction|clarification|amendment|editor's note|note)s?(?: ?\(?[^):]{1,40}\)?)? ?: ?)?(?:an?|the|this) (?:earlier|previous|original|first) (?:version|edition) of (?:this|the|our) (?:article|story|report|dispatch|post|headline|column)\b.{0,340}",
        r"(?:correction|clarification)s?(?: ?\(?[^):]{1,40}\)?)? ?: ?(?:this|an earlier|a previous|the original) (?:article|story|report|dispatch|post|headline)\b.{0,340}",
        r"this (?:article|story|report|post) (?:was|has been) (?:amended|corrected|updated) (?:on|to|at|with|after|since)\b.{0,340}",
    ),
    _rule("end mark", r"enditem|ends?|-?30-?|###|/end", weak=True),
)  # fmt: skip
_STRONG: Final = tuple(rule for rule in _RULES if not rule.weak)
_WEAK: Final = tuple(rule for rule in _RULES if rule.weak)
# With capitals as written: "a picture by an aide" is the story's.
_PICTURE = r"(?:File )?(?:Photo|Photograph|Picture|Image|Pic|PHOTO|IMAGE)(?:s|\s[Cc]redit|\s[Cc]ourtesy)?"
_CAPTION = re.compile(
    rf".{{10,300}}[\s.(\[]{_PICTURE}\s?[:/]\s?[A-Z@(][^.!?]{{1,60}}[.)\]]*|.{{0,300}}[.(\[]\s?{_PICTURE} (?:by|via) [A-Z@][^!?]{{1,60}}"
)
_AGENCY_CAPTION = re.compile(
    r".{10,300}[\s.(\[](?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+/(?:Reuters|REUTERS|AFP|AP|AP Photo|EPA|Getty Images|Anadolu|Shutterstock|Bloomberg)[)\]]*"
)
_CREDIT_BY = re.compile(rf"\(?{_PICTURE} (?:by|via) [A-Z@][^.!?]{{1,60}}")
_CAPTION_RULE: Final = _Rule("photo caption with its credit", _CAPTION.pattern)
_CREDIT_RULE: Final = _Rule("photo credit", _CREDIT_BY.pattern)
_AGENCY_RULE: Final = next(rule for rule in _RULES if rule.reason == "agency credit")
_CASED_HINTS: Final = ("photo", "picture", "image", "pic:", "pic ", "/", "reporting", "writing", "editing", "compiled")
_SPEECH = re.compile(
    r"[\"“”«»]|\b(?:say(?:s|ing)?|said|tell(?:s|ing)?|told|according to|add(?:s|ed)|announce[sd]?|argue[sd]?|warn(?:s|ed|ing)?|stress(?:es|ed)|wrote|writes|ask(?:s|ed)|"
    r"urge[sd]?|insist(?:s|ed)?|vow(?:s|ed)?|declare[sd]?|report(?:s|ed)|note[sd]|claim(?:s|ed)?|den(?:y|ies|ied)|demand(?:s|ed)?|call(?:s|ed) (?:for|on)|order(?:s|ed))\b"
)
_DECORATION: Final = " \t-–—|•·*_=~>»«<[]():►▶▼↓↑→"
_LINK_HEADINGS: Final = "link to another story"


def cut_furniture(blocks: Sequence[Block]) -> tuple[list[Block], list[Cut]]:
    """The blocks that are the story, and what was cut, in the order of the file.

    If all would be furniture nothing is cut: a text that is no story is still given whole.
    """
    judged = {text: _judge(text) for text in {block.text for block in blocks}}
    verdicts = [judged[block.text] for block in blocks]
    reasons = [None if rule is None or rule.weak else rule.reason for rule in verdicts]
    prose = [n for n, block in enumerate(blocks) if reasons[n] is None and is_prose(block.text)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(blocks) - 1)
    _settle_weak(verdicts, reasons, range(0, first))
    _settle_weak(verdicts, reasons, range(last + 1, len(blocks)))
    _settle_beside(verdicts, reasons)
    _settle_link_lists(blocks, reasons, last + 1)
    gone = [n for n, reason in enumerate(reasons) if reason is not None]
    if len(gone) == len(blocks):
        return list(blocks), []
    return drop_blocks(blocks, gone), [Cut(blocks[n].text, reasons[n] or "", blocks[n].line) for n in gone]


@cache
def _any_rule() -> re.Pattern[str]:
    """All rules in one: nearly every line of a story is none of them, and one look is cheaper than forty.

    Compiled when first needed, since it takes 30 ms that a command which reads nothing should not pay.
    """
    return _compiled("|".join(rule.pattern for rule in _RULES))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _judge(text: str) -> _Rule | None:
    if len(text) > _LONGEST:
        return None
    lower = text.replace("’", "'").lower()
    undecorated = lower.strip(_DECORATION)
    # The marks count in a few rules ("More>>", "(c) 2025"), so a decorated line is tried with them too.
    forms = {undecorated.rstrip(".?!"), lower} if undecorated != lower else {undecorated.rstrip(".?!")}
    if not (any(map(_any_rule().fullmatch, forms)) or any(hint in lower for hint in _CASED_HINTS)):
        return None
    return _first(_STRONG, forms, lower) or _judge_cased(text, lower) or _first(_WEAK, forms, lower)


def _first(rules: Sequence[_Rule], forms: Collection[str], lower: str) -> _Rule | None:
    for rule in rules:
        if any(map(_compiled(rule.pattern).fullmatch, forms)) and not (rule.guarded and _SPEECH.search(lower)):
            return rule
    return None


def _judge_cased(text: str, lower: str) -> _Rule | None:
    if any(hint in lower for hint in _CASED_HINTS):
        if _CREDIT_BY.fullmatch(text):
            return _CREDIT_RULE
        if _CAPTION.fullmatch(text):
            return _CAPTION_RULE
    if "/" in text and _AGENCY_CAPTION.fullmatch(text):
        return _CAPTION_RULE
    return _AGENCY_RULE if is_agency_credit(text) else None


def _settle_weak(verdicts: Sequence[_Rule | None], reasons: list[str | None], zone: range) -> None:
    """Before and after the story, weak lines are furniture if strong furniture stands there too."""
    if any(reasons[n] is not None for n in zone):
        for n in zone:
            rule = verdicts[n]
            if rule is not None:
                reasons[n] = rule.reason


def _settle_beside(verdicts: Sequence[_Rule | None], reasons: list[str | None]) -> None:
    """A weak line beside furniture of its own kind is furniture, and so on along the row."""
    for order in (range(len(reasons)), range(len(reasons) - 1, -1, -1)):
        before: str | None = None
        for n in order:
            rule = verdicts[n]
            if reasons[n] is None and rule is not None and rule.reason == before:
                reasons[n] = rule.reason
            before = reasons[n]


def _settle_link_lists(blocks: Sequence[Block], reasons: list[str | None], start: int) -> None:
    """After the story, the headlines under "Related" or "Most read" are links too."""
    under_heading = False
    for n in range(start, len(blocks)):
        if reasons[n] is not None:
            # Such lists are numbered: "1", "2" stand between the headlines.
            under_heading = reasons[n] == _LINK_HEADINGS or (under_heading and reasons[n] == "page control")
        elif under_heading and len(blocks[n].text) <= _LONGEST_LINK and not blocks[n].text.endswith("."):
            reasons[n] = _LINK_HEADINGS
        else:
            under_heading = False
