"""What somebody does by saying something, told from the words of what is said: its modality and its evaluation.

The cue of a neutral report ("said") tells nothing, so the content has to: who will or must do what ("we will not sign"), what would
follow ("a strike would cripple the port"), how something is judged ("a shameful deal"). What the speaker will do or wants done
outranks praise and blame.
"""

from __future__ import annotations

import re
from typing import Final

from locarno.extract.deeds import deed_after_words, deed_before_words
from locarno.records import Act

_SIDE: Final = r"(?:government|country|administration|party|forces|side|army|troops|team|delegation|ministry|company|group|nation|people|office|members|workers|soldiers|union|board|council|bank)"
_SELF: Final = rf"(?:\bi|\bwe|\b(?:our|my|his|her|its|their) (?:own )?{_SIDE})"
_OPENING: Final = r"^\W*(?:that )?(?:but |and |so )?(?:he|she|they|we|i|it)"
"""The subject at the head of what is said, where a pronoun means the speaker."""
_WILL: Final = r"(?:(?: will| shall| would| are going to| is going to| am going to|'ll|'d)(?! not\b| never\b| be (?:a|an|the)\b| like\b| (?:say|think|argue|add|suggest|guess|imagine|have (?!to\b)\w+)\b))"
_NOT: Final = (
    r" (?:will not|won't|would not|wouldn't|shall not|will never|would never|refuses? to|refused to|(?:is|are|am) not (?:going|prepared|ready|"
    r"willing) to|isn't going to|aren't going to|(?:has|have|had) no intention of)"
)
_ADVERBS: Final = r"(?: \w+ly| also| never| ever| even| simply| just| then| now| still| again| all)?"
_THING: Final = (
    r"(?:deals?|talks|negotiations?|concessions?|compromises?|return|agreements?|peace|ceasefire|truce|recognition|trade|waivers?|"
    r"exceptions?|exemptions?|settlement|solution|progress|withdrawal|ratification|question of|lifting|normali[sz]ation)"
)
_YIELD: Final = r"(?:accept|agree|allow|support|sign|tolerate|live with|back|endorse|join|consent|recogni[sz]e|let|permit|give|yield|compromise|negotiate)"
_TIES: Final = (
    r"(?:(?:all|its|their|our|the|any|his|her|\w+) ){0,3}(?:cooperation|co-operation|talks|negotiations?|participation|membership|relations|ties|trade|"
    r"treaty|accord|agreement|deal|aid|payments?|contributions?|exports?|imports?|flights|visas?|supplies|deliveries|assets|contacts?|accounts?)"
)
"""What is suspended or frozen against somebody; to suspend work of one's own threatens nobody."""
_HOSTILE: Final = (
    r"(?:retaliate|strike|hit back|punish|sue|block|veto|boycott|fight(?! for)|resist|destroy|crush|seize|attack|blockade|sanction|expel|"
    rf"oppose|cut (?:off|all|ties)|(?:suspend|freeze|halt) (?:{_TIES})|arrest|detain|prosecute|jail|imprison|impeach|oust|sack|deport|confiscate|invade|pull out|walk (?:out|away)|make \w+ pay|shoot|bomb|annex|retake|close (?:the|its|our) (?:border|airspace|strait)|"
    r"impose (?:\w+ ){0,4}(?:tariffs?|sanctions?|duties|measures|penalties|restrictions|ban|embargo)|"
    r"respond (?:\w+ )?(?:in kind|forcefully|decisively|accordingly|harshly|militarily|with force|strongly)|"
    r"take (?:\w+ ){1,6}to (?:\w+ ){0,4}(?:court|arbitration|tribunal|community|organi[sz]ation|council)|"
    r"take (?:\w+ ){0,3}(?:counter-?measures|military action|legal action|retaliatory \w+)|use (?:\w+ )?(?:force|weapons))"
)
_WITHHOLD: Final = re.compile(
    r"\b(?:complicated|difficult|open|hypothetical) question|remains to be seen|no comments?\b|too (?:early|soon) to|all options|wait and see|"
    r"(?:not|n't) (?:yet )?(?:been )?(?:decided|made (?:a|any) decision)|no (?:final )?decision|(?:cannot|can't|could not|couldn't) (?:say|confirm|comment|discuss)(?! that\b)|"
    r"under (?:review|consideration)|not comment|not rule (?:it |anything |\w+ )?(?:in or )?out|premature|not in a position to|we(?:'ll| will) see\b|let's see\b|"
    r"not (?:going to|here to) (?:negotiate|speculate|discuss|comment|get into|go into|talk about|prejudge|engage)|neither confirm|yet to (?:decide|make|receive|see)|"
    r"nothing (?:more |further )?to (?:say|add|announce)|in due course|still (?:studying|considering|examining|reviewing|weighing)|(?:is|are|was|were) (?:studying|reviewing) (?:the|it)|"
    r"reserve[sd]? judge?ment|open mind|(?:will|would|won't|not) (?:not )?(?:go into|speculate)|"
    r"(?:will not|won't|would not|wouldn't) (?:discuss|be drawn|prejudge)|(?:will|would|'ll) (?:study|examine|think about|reflect on|look at) (?:it|any|the|his|her|their|this|that)|"
    r"(?:not|n't) (?:going to )?(?:\w+ ){0,2}through the (?:press|media)|takes? note\b|not (?:our|my|his|her|their|its) (?:job|place|role|business) to|not for (?:us|me|him|her|them) to"
)
_THREAT: Final = re.compile(
    rf"(?:{_SELF}|{_OPENING}){_WILL}{_ADVERBS} {_HOSTILE}\b|\bpay (?:a|the|dearly|for (?:it|this))(?: \w+)? ?price|\bpay dearly|"
    r"\bface (?:the |\w+ ){0,2}(?:consequences|response|retaliation|reprisals)|\bwill be met with|will regret|not hesitate to (?:use|strike|act|respond|retaliate|defend)|"
    r"\breserve[sd]? (?:the|its|our|their) (?:full )?rights? to\b|\b(?:considering|weighing|preparing|planning|contemplating|not (?:exclude|rule out)) (?:\w+ ){0,2}"
    r"(?:boycott|strikes?\b|lawsuit|legal (?:action|steps)|sanctions|counter-?measures|retaliat|walkout|court)"
)
_REFUSE: Final = re.compile(
    rf"(?:{_SELF}|{_OPENING}){_NOT}\b(?! hesitate| forget| rest\b| be (?:able|surprised|easy))|"
    rf"{_SELF}(?: can| could)(?:not| not|n't)(?: \w+ly| ever)? {_YIELD}|"
    rf"^(?:that )?(?:the |our )?(?:[\w'-]+ ){{1,4}}?(?:will|would|shall)(?: not|n't| never)(?: \w+ly| ever)? {_YIELD}\b|"
    rf"^(?:that )?(?:the|this|its|his|her|their|our) (?:\w+ )?{_SIDE} (?:will|would|shall)(?: not| never)\b(?! be able| hesitate| rest\b)|"
    rf"{_OPENING} (?:cannot|can't|could not|couldn't)(?: \w+ly| ever)? {_YIELD}|"
    rf"(?:{_SELF}|{_OPENING}) (?:do not|don't|does not|doesn't|did not|must not|never)(?: \w+ly)? (?:accept|allow|agree|recogni[sz]e|support|tolerate|negotiate|want (?!to )|bow|surrender)|"
    rf"(?:{_SELF}|{_OPENING})(?: will| would|'ll) (?:give nothing|never\b|under no|reject|refuse)|"
    r"\b(?:impermissible|unacceptable|inadmissible|intolerable|not acceptable|out of the question|non-starter|no intention|off the table|not on the table|not for sale|not negotiable|"
    r"non-negotiable|not up for|under no circumstances|over my dead body|red lines?|no way\b|not an option|"
    r"should not (?:concern|interfere|meddle)|would not do|will not do)\b|\bno(?:body| one) (?:should|can|will|could) (?:\w+ )?(?:expect|force|dictate|tell|make|impose|lecture|order)\b|"
    rf"(?:{_SELF}|{_OPENING}|^(?:that )?(?:the )?[\w'-]+(?: and [\w'-]+)?) (?:\w+ly |also |all |both )?(?:oppose[sd]?|rejects?|refuses?|rules? out)\b|there (?:will|can|would|could) be no (?:\w+ )?{_THING}"
)
_FLAT_NO: Final = re.compile(r"^(?:not today|not now|never|no|no \w+(?: \w+)?)\W*$")
_NO_DEAL_WITHOUT: Final = re.compile(
    rf"\bno (?:\w+ )?{_THING} (?:\w+ ){{0,6}}(?:until|before|without|unless)\b|\b(?:cannot|can't) (?:be|go|have) (?:\w+ ){{0,6}}(?:without|unless)\b|"
    r"\bfailing which\b|, or else\b"
)
_OFFER: Final = re.compile(
    r"(?:^|\b(?:am|is|are|was|were|be|been|being|remain(?:s|ed)?|stands?|stood|'re|'m|'s) (?:\w+ly |also |always |still |now |very |more than |quite )?)(?:(?:(?<!people are )ready(?! to be open)|willing|prepared|(?:happy|glad)(?! to (?:be|have|see|hear|gain|get|know)\b)) (?:and \w+ )?(?:to|for)|open (?:and \w+ )?to)\b|\bstands? ready\b|\bwould be (?:willing|ready|prepared|happy|open)\b|will not hesitate to (?:provide|help|offer|assist)|"
    r"\b(?:could|can|might|may) be (?:looked at|discussed|considered|negotiated|arranged|announced|lifted|eased|reviewed|revisited|phased)|"
    rf"(?:{_SELF}|{_OPENING}) (?:would|could|might|may|can) (?:\w+ly )?(?:consider|contemplate|look at)|\btied to what\b|\bdoor (?:is|remains|was|stays) open|\bwe offer\b|\bour offer\b"
)
_COULD: Final = re.compile(
    rf"(?:{_SELF}|{_OPENING}|^something|^\w+) (?:could|might|can|may)\b(?! not| (?:all |also |still )?(?:come to|become|go|lead|fail|lose|cost|happen|mean|face|see|collapse|end|affect|harm|hurt)\b)"
)
_WOULD: Final = re.compile(r"\b(?:would|will|could|may|might)\b(?! not)")
_AGREE: Final = re.compile(
    rf"(?:{_SELF}) (?:have |had |has )?(?:now |also )?(?:agreed (?:to|on|that)|accept(?:ed|s)?\b(?! that)|signed|reached (?:a|an) (?:deal|agreement|understanding))|"
    r"\b(?:can|could) live with\b|\b(?:has|have|had) no objections?\b|\bno objections? (?:to|from)\b"
)
_ASKING: Final = re.compile(
    r"\b(?:i|we|he|she|they) (?:would|will|'d|'ll|want to|would like to) (?:\w+ly )?(?:ask|urge|call on|call upon|appeal|encourage|beg|implore)\b|"
    r"(?:^(?:that )?|[.;] )(?:i|we|he|she|they|it) (?:have |has |also |\w+ly )*(?:request(?:s|ed)?|urge[sd]?|called? (?:on|for|upon)|appeal(?:s|ed)? (?:to|for)|encourage[sd]?|wants? to see|wanted to see|expects? (?:the |all )?[\w-]+ (?:to|must|should))\b"
)
_COMMIT: Final = re.compile(
    rf"{_SELF}{_WILL}(?! (?:see|find|know|lose|suffer|die|miss|get\b|have to|need|face|be \w+(?:ed|able)\b))|"
    rf"(?:{_SELF}|{_OPENING}|^(?:that )?(?:[\w'-]+ ){{1,6}}?)(?: ?(?:is|are|am|was|were|remain(?:s|ed)?|'re|'m|stands?))?(?: \w+ly| also| fully| still)? ?(?:committed to|determined to|pledge[sd]? to)\b|^(?:that )?(?:fully |firmly )?(?:committed|determined) to\b|"
    r"\b(?:have|has) decided to\b|\bnever again (?:will|would)\b|\b(?:i|we) (?:promise|guarantee|swear|pledge|intend to|plan to)\b"
)
_PRONOUN_WILL: Final = re.compile(
    r"^(?:that )?(?:it|he|she|they|the (?:two )?(?:governments?|countries|sides))(?: (?:will|would(?! like)|plans? to|intends? to|is going to|"
    r"are going to)|'ll|'d)\b(?! not| never| be (?:a|an|the)\b| see\b| have (?!to\b))",
)
_BACK: Final = re.compile(
    rf"(?:{_SELF}|{_OPENING}) (?:will|would) (?:\w+ly )?(?:back|support|vote for|endorse|welcome)\b"
)
_ULTIMATUM: Final = re.compile(
    r"\benough is enough\b|\bultimatum\b|\beither (?:you|they|he|she|we|it|the \w+) \w+(?: \w+){0,8} or\b|\bor (?:we|they|there|face|the \w+ (?:stays?|closes?|goes|ends?|falls?))\b|"
    r"^(?:\w+ )?(?:days|hours|weeks) to\b|\bgiven (?:\w+ ){1,6}(?:days|hours|weeks) to\b|^stop\b|\bimmediately and unconditionally\b"
)
_ONLY: Final = re.compile(
    r"\b(?:can|could|will|would|may|might|must|should|shall|is possible|agree|accept|sign|talk|negotiate|only)\b(?: [\w'-]+){0,8} only (?:after|once|when|if|with|in exchange)\b|"
    r"^(?:that )?only (?:after|once|when|if|with|through|in exchange|by)\b"
)
_DEMAND: Final = re.compile(
    r"\b(?:(?<!\bi )must(?! have\b)|has to(?! do with)|(?<!the )needs? to (?!be able|know\b)|ought to|have no choice but|it is imperative|there (?:was|is) a need to|have to(?! do with)|"
    r"(?:cannot|can't|can not) (?:be (?:ignored|overlooked|left|denied|excluded|allowed)|go on|continue|wait))\b|"
    r"\bwants? (?!to\b)\w+ to\b|\b(?:is|was|remains?) (?:a|our|the) (?:pre)?condition\b|\bas a floor\b"
)
_NEAR: Final = 30
"""Code points around a duty in which it is told whose it is."""
_OURS: Final = re.compile(r"\b(?:we|let's|let us|together|jointly|work in tandem|both sides)\b")
_FRIENDS: Final = re.compile(
    r"\b(?:our |its |their )?(?:allies|partners|friends|neighbou?rs|member states|(?:all|every|any|both|these|asian|african|european|other) (?:country|countries|nations?|states?|parties|sides|members|governments)|international community|world)\b(?: \w+){0,3} (?:must|has to|have to|needs? to|ought to)\b"
)
_REQUEST: Final = re.compile(
    r"\bshould\b(?! (?:be (?:noted|said|remembered|recalled|added|stressed|emphasi|forgotten)|the|an?|he|she|it|they|we|this|that|any|such|either)\b)|\bplease\b|(?:^|\b(?:i|we|he|she|they|it|and|do|also|again|now|side|therefore|strongly|earnestly) )(?:ask|urge|call on|call upon|appeal to|appeal for)\b|(?:\b(?:it|that|this|now)(?:'s| is| was) (?:\w+ )?time|\bhigh time) (?:for|to|that)\b|\b(?:i|we) need (?!to\b)|\bwould like (?!to\b)|\bhopes? (?:\w+ ){1,4}would\b"
)
_GOOD: Final = re.compile(
    r"\b(?:best example|honest (?:man|men|woman|broker|people|person)|hardcore honest|integrity|(?:new|fresh) (?:start|impetus|momentum|chapter|era)|golden (?:age|era)|role model|model for|freest|fairest|"
    r"(?:offer(?:s|ed)?|(?:is|was|are) an? (?:\w+ ))(?: an?)? ?opportunity (?:for|to)|(?:will )?become a (?:new )?(?:center|centre|hub|engine|driver|beacon|symbol)|close to what|always dream(?:ed|t)|unprecedented (?:success|progress|opportunity)|"
    r"important (?:step|milestone|partner)|milestone|achievements?\b|like (?:no|few) (?:one|others?)\b|indisputabl|unprecedented (?!crisis|attack|violence|scale|security|crackdown)|unique|\bthanks to (?:the |his |her |their )?(?:president|prime|govern|leader|efforts|support|hon|help|work)|(?:huge|many|special|big) thanks|historic(?!al)|excellent|great\b(?! deal| length| many| number| extent)|wonderful|"
    r"proud|(?:am|are|is|was|were|be|very|most|\w+ly) grateful|thrilled|honou?red to|(?:uniquely|most|highly|well|eminently) qualified|(?<!learned to )(?:be )?thankful|"
    r"(?:i|we|he|she|they)(?: \w+){0,4} thank(?:ed)?\b|^thank|thank you|success(?:ful|fully|es)?\b|remarkable|impressive|impressed|constructive|"
    r"fruitful|positive\b|instrumental|vital role|benefit(?:s|ed|ing)? (?:from|greatly|all|everyone|everybody|both)\b|brilliant|fantastic|"
    r"outstanding (?!debts?|issues?|matters?|salar|payments?)(?=\w)|role model|admir|(?:i|we|he|she|they|to) (?:\w+ )?(?:applaud|congratulat)|^(?:that )?(?:applaud|congratulat)|good (?:start|news|step|faith|basis|sign|neighbou?rs?|friends?|meeting|talks|discussion|conversation)|sensible|courag|brave\b|wise\b|generous|"
    r"welcome (?:step|move|news|sign|development)|(?:step|move) in the right direction|breakthrough|victory|triumph|statesman|visionary|commendable|encourag(?:ing|ed)|promising|helpful|"
    r"(?:true|close|reliable|dependable|trusted) (?:friend|partner|ally)|exemplary|pleased|delighted|(?:am|are|is|was) glad|frank and)"
)
_BAD: Final = re.compile(
    r"\b(?:condemn|deplor|unacceptable|outrag|shame|disgrac|appall|regrettabl|(?:concerned|worried) (?:about|over|that|at)|alarm(?!s\b| (?:system|clock|threshold))|hypocri|irresponsib|unfair|wrong|terrible|disastrous|(?:an?|utter|total|complete|unmitigated) (?:\w+ )?disaster|"
    r"mistake|insolen|illegal(?!ly| (?:mining|entry|drugs?|arms|immigra|border|trade|logging|fishing|migra|weapons?))|unlawful|provocati|hasty|unfounded|unfortunate(?!ly)|offensive|overrated|underwhelming|unconstitutional|mockery|stunt\b|desperate\b|misuse|vendetta|harass(?:ed|ment|ing)|manipulated|not right\b|"
    r"reckless|ridiculous|absurd|cruel|brutal|betray|cynical|coward|farc|sham\b|charade|nonsense|ludicrous|laughable|insult|humiliat|arrogan|bully|"
    r"bullied|naive|naïve|foolish|folly|stupid|short-?sighted|one-sided|"
    r"biased|double standards?|appeasement|capitulat|sell-?out|sold out|inhuman|barbar|atroci|horrif|horrendous|despicable|repugnant|abhorrent|heinous|"
    r"egregious|unjust|unwarranted|unreasonable|unrealistic|"
    r"unworkable|inadequate|insufficient|not (?:nearly )?enough|too (?:little|slow|soft|weak|timid)|falls? (?:far )?short|empty (?:promises?|words|"
    r"gestures?|rhetoric)|lip service|pointless|meaningless|worthless|useless|"
    r"counter-?productive|unhelpful|not (?:very |at all )?(?:helpful|constructive|productive|serious|credible|fair|good|wise)\b|disappoint|dismay|"
    r"frustrat|tragic|tragedy|worse than|worst|bad (?:deal|idea|faith|joke)|illegitimate|cav(?:ed|es|ing) in|fail(?:ed|s|ing|ure) to (?:honou?r|keep|"
    r"deliver|protect|act|meet|respect|comply|implement|fulfil|address|understand|live|stop|prevent|provide|take|consider|consult|recogni|condemn|"
    r"respond|do)|heavy-handed|clumsy|incompeten|"
    r"ill-advised|misguided|unnecessary|punish(?:es|ing) (?:the|our|ordinary)|broke(?:n)? (?:\w+ ){1,3}promises?|stalling|dragging (?:its|their|his|"
    r"her) feet|drags? (?:its|their|his|her) feet|moving the goalposts|"
    r"undermin(?:es|ed|ing)\b|inappropriate|unimaginable|unsuitable|flawed|hollow|questionable|dysfunctional|setback|serious (?:issue|problem|concern|matter|blow)|"
    r"(?:was|were|is|are|being|been) (?:\w+ly )?(?:overlooked|ignored|neglected|sidelined|abandoned|forgotten|excluded|mistreated|discriminated)|neglect\b|no longer (?:bear|stand|afford|take)|"
    r"racis[mt]|incompeten|in poor taste|not the right\b|not (?:\w+ )?go far enough|does(?: not|n't) go far enough|leads? (?:to )?nowhere|out of touch|unfulfilled|high-?handed|mistrust|distrust|"
    r"(?:has|have|had) (?:again |repeatedly |so far )?failed to|lack(?:s|ed|ing)? (?:of )?(?:transparency|credibility|respect|will|vision|seriousness|clarity|courage|progress|policies|political will)|"
    r"without (?:any )?(?:consultation|consulting|justification|explanation|transparency)|double-?dealing|cry of|damage control|divert(?:s|ed|ing)? attention|distract(?:s|ed|ing|ion)|backward|a slap|joke\b|distort)"
)
_WARN: Final = re.compile(
    r"\b(?:could|would|will|may|might|'ll) (?:\w+ ){0,2}(?:make|leave|render) (?:[\w'-]+ ){1,5}?(?:unsafe|worse(?: off)?|poorer|harder|vulnerable|impossible|unable|(?:more|less) (?:difficult|dangerous|expensive|vulnerable|safe|secure|competitive))\b|"
    r"\b(?:could|would|will|may|might|can|'ll) (?:(?!not\b|never\b)\w+ ){0,4}?(?:affect|escalat|lead to (?:\w+ ){0,3}(?:wars?|conflict|crisis|violence|instability|"
    r"chaos|collapse|disaster|deaths|unrest|shortages)|risk|harm|hurt|damage|destabili|"
    r"undermin|threaten|collaps|worsen|jeopardi|endanger|cause|drag|trigger|provok|suffer|finish|kill|ruin|destroy|crippl|bankrupt|devastat|wreck|cost|"
    r"deepen|derail|unravel|fail\b|backfire|spiral|starv|die\b|lose\b|"
    r"embolden|invite (?:more|further|fresh)|send (?:a|the) wrong|set a (?:\w+ )?precedent|be (?:forced|catastroph|disast|dire|grave|devastat|a disaster|a mistake))|"
    r"\b(?:(?:real|serious|grave|great|growing|increasing|heightened|the|a|big|huge|high) )?risks? (?:of (?!failure)|that|to (?!be)|being|losing|becoming|\w+ing\b)|\brisk(?:s|ed|ing)? (?:a|an|the|losing|becoming|being|\w+ing|further|their|its|our|his|her)\b|\b(?:serious|severe|dire|grave|dangerous|disastrous|terrible|unforeseen|unpredictable|devastating|far-reaching|negative|adverse|there (?:will|would|could) be|will have|would have|could have|face|suffer) (?:\w+ )?consequences\b|\bdangers? of\b|\bdangerous (?:precedent|escalation|path|game|moment)|(?:will|would|could|may|might|be|is|are|face|facing) (?:\w+ ){0,2}catastroph|serious threat|"
    r"\bat risk\b|\bis costing\b|\bplay(?:s|ing)? with fire|\bbrink\b|\bpoint of no return|"
    r"\b(?:time|patience) is running out|\brunning out of (?:time|patience)|\bspiral|\bslid(?:e|ing) into|\bwould be (?:too late|a disaster)"
)
_NOT_BEFORE: Final = re.compile(
    r"\b(?:not|no|never|hardly|far from|neither|nor|without|less)(?: \w+){0,2} $|n't(?: \w+){0,2} $"
)
_NO_DUTY: Final = re.compile(
    r"\b(?:not|no|never|may|might|i|still|only|what|whatever|that we|that they) (?:\w+ )?$|n't (?:\w+ )?$"
)
"""Before "have to" and "need to": nobody is told to ("did not have to", "what they need to know")."""
_QUESTION: Final = re.compile(r"\b(?:what|how|who|whether|which)\b[^,.;?!]*$")
_SUBORDINATE: Final = re.compile(r"\b(?:after|because|which|who|since|when|if|as|while|although|though)\b[^.;?!]*$")
_SUPPORT: Final = re.compile(
    r"\b(?:(?<!will )(?<!would )supports? (?:the|a|an|his|her|its|their|our|this|that|any|all|every|\w+'s)\b|(?:i|we) (?:also |fully |strongly |all )*support\b|stands? (?:with|by|behind)|(?:\bi am|\bi'm|\bwe are|\bwe're) (?:all |fully |firmly )?for (?:the|an?)\b|(?:is|are|was|were) hopeful of\b|(?:am|are|is|was|were|i'm|we're|voted|decided|spoke|speak|came out) (?:\w+ )?in favou?r of|agrees? with|"
    r"welcome[sd]? (?:the|this|that|his|her|its|their|any|[\w'-]+'s?|president)\b|(?:in|express(?:es|ed|ing)?|our|my|his|her|their|its|full) (?:\w+ )?solidarity|(?:\bwe|\bit|\bhe|\bshe|\bthey|government|country) (?:fully |strongly |also )?backs?\b|condolences|"
    r"(?:\bi|\bwe|\bhe|\bshe|\bthey|\bit|^) (?:\w+ly |still |do )?hope[sd]?\b|^hop(?:e|ing)\b|sympath(?:y|ies|i[sz]es? with)\b|shoulder to shoulder|want (?:an? )(?:agreement|deal|settlement|solution))",
)
_DENY: Final = re.compile(
    r"\b(?:no (?:involvement|knowledge|role|evidence|truth|such)\b|had never\b|(?:^|[.,;] |that |\b(?:and|but) )(?:i|we|he|she|they|it|this|that|there) (?:\w+ly |also |either )?(?:did not|didn't|had not|(?:have )?never (?:\w+ed\b|been\b))(?! (?:have|understand|persuade|think|know|see|believe|mind|want|like|even|consult|consider|feel|expect|hear|get|come|find)\b)|not a (?:shred|grain|single)\b|false\b|untrue|"
    r"baseless|fabricat|nothing to do with|not true|not the case|"
    r"there (?:is|was|were|are|have been|had been) no (?:\w+ )?(?:talks|plans?|deal|agreement|negotiations|contacts?|intention|troops|basis))",
)
_DENY_OPENING: Final = re.compile(
    r"^(?:that )?(?:this|that|it|the [\w-]+) (?:won't|will not|would not|does not|doesn't) (?!go far|go nearly|do enough|make sense|reflect|deserve|do justice)|^(?:that )?(?:he|she|they|we|i) (?:was|were|is|are|am|had|has|have) (?:not|never) (?!(?:\w+ly |too |so |very )?(?:worried|afraid|happy|satisfied|sure|able|aware|been (?:given|able|told|paid)|being|properly|met|my|our|seen)\b)"
)
_HINDSIGHT: Final = re.compile(
    r"\b(?:should|ought to)(?:n't| not| never)? (?:not )?have (?:been |\w+ly )?\w+(?:ed|en|ne|wn|de|ld|pt|ft|nt|ght)\b"
)
"""What somebody is told too late: "should have asked us first"."""
_ASKED_BACK: Final = re.compile(r"^(?!can |could |will |would |shall )[^?]*\?(?:$| )")
"""A question in a report blames more often than it asks."""
_HAS_NONE: Final = re.compile(
    r"\b(?:has|have|had|showed|shown?|with) no (?:agenda|regard|respect|remorse|shame|plans?|clue|idea|vision|intention of|interest in|conscience|mercy|credibility)\b"
)
_ESSENTIAL: Final = re.compile(
    r"\b(?:is|are|was|were|remains?) (?:absolutely )?(?:essential|indispensable|a must\b|a (?:precondition|prerequisite|necessity))"
)
_NECESSARY: Final = re.compile(
    r"\b(?:it is|it's|it was|it will be|it would be|^(?:is|was)),? (?:\w+, |very |also |absolutely |really |extremely |therefore |now )?(?:necessary|imperative|urgent|crucial|essential|vital|indispensable) (?:that|to|for)\b"
)
_IMPORTANT: Final = re.compile(
    r"\b(?:it is|it's|it was|it will be|it would be),? (?:\w+, |\w+ly |very |also |most )?(?:important|key|fundamental|critical) (?:that|to (?!note|remember|say|know|understand|me\b|us\b|him|her|them|the\b|highlight|mention|stress|emphasi)|for .{3,60} to)\b"
)
_NEED: Final = re.compile(r"^the (?:\w+ )?(?:need|necessity)\b")
_PROMISE: Final = re.compile(
    r"\b(?:will|would|'ll) (?:\w+ly |also |continue to )?(?:send|provide|contribute|deploy|supply|deliver|fund|finance|train|host|donate|lift|release|assist|cooperate|work with|stand with)\b"
)
_ACCUSE: Final = re.compile(
    r"\b(?:lied|lying|liars?|cheat|steal|stole|theft|war crimes?|commit\w* (?:\w+ )?genocide|genocidal|ethnic cleansing|guilty|act(?:ing|ed|s) (?:in )?contrary|contrary to (?:its|their|his|her|the) (?:\w+ )?(?:commitments?|promises?|obligations?|pledges?)|infring(?:ed|es|ing)|but (?:that )?(?:it|they|he|she) never did|"
    r"kickbacks?|brib(?:e|es|ed|ery|ing)\b|embezzl|loot(?:ed|ing)|rigg(?:ed|ing)|persecut(?:ed|ion|ing)|victimi[sz]|destructive forces|crimes? committed|made (?:an effort|efforts|attempts?) to (?:turn|undermine|derail|sow|block|"
    r"divide|destabili[sz]e)|tells? lies|mismanage(?:d|ment)|tortur(?:e|ed|ing)\b|(?:have|has|had) (?:repeatedly |again |"
    r"clearly )?(?:violated|broken|breached)|violating|in (?:clear |flagrant )?(?:violation|breach) of|(?:flagrant|gross|blatant|clear) (?:violation|breach)|runs? counter to|flout|behind the|"
    r"responsible for (?:the|this)|is trying to|are trying to|interfer(?!es with)|meddl|sabotag|deliberately|colluding|colluded|conspir|complicit|instigat|"
    r"orchestrat|harbou?ring|sponsor(?:s|ing)? (?:of )?terror|aggressors?\b|blackmail|extort|"
    r"hostage|in bad faith|stabbed|smuggl|spying|espionage|propaganda|hid(?:es|ing|den)? behind)",
)
_PROPOSE: Final = re.compile(
    r"\b(?:we (?:need to|should|must|have to|ought to)|let's|let us(?! remember| recall| not forget| face it)|(?<!what is )the way (?:to|forward)|there (?:was|is) a need|should (?:(?:be )?(?:shared?|split)|jointly|together|work|join|come|sit|"
    r"cooperate|hold|meet)|propos(?:e|es|ed) (?:to(?! be)|that|an?)\b|why not\b|how about\b)",
)
_WILLING: Final = "will|would|shall|'ll|'d|going"
_TABLE: Final[tuple[tuple[re.Pattern[str], Act, str], ...]] = (
    (_NO_DEAL_WITHOUT, "demand", "no |cannot|can't|failing which|or else"),
    (_THREAT, "threaten", _WILLING + "|pay|face|hesitate|reserve|considering|weighing|preparing|planning|contemplating|exclude|rule out"),
    (_WITHHOLD, "withhold", "question|to be seen|comment|too early|too soon|all options|wait|decided|decision|cannot|can't|could not|couldn't|under |rule|premature|position to|"
     "see|going to|here to|confirm|yet to|nothing|due course|still|studying|reviewing|judg|open mind|go into|speculate|discuss|drawn|study|examine|think about|reflect|look at|through the|note|job|place|role|business|for us|for me|for him|for her|for them"),
    (_BACK, "support", "will|would"),
    (_OFFER, "offer", "ready|willing|prepared|happy|glad|open|hesitate|be looked|discussed|consider|negotiated|arranged|announced|lifted|eased|reviewed|revisited|phased|contemplate|"
     "look at|tied to|door|offer"),
    (_FLAT_NO, "reject", ""),
    (_REFUSE, "reject", "nobody|no one|not|n't|never|no |nothing|refus|reject|oppos|rule|impermiss|unaccept|inadmiss|intoler|out of the q|red line|non-|my dead|off the|under no"),
    (_AGREE, "agree", "agreed|accept|signed|reached|live with|objection"),
    (_ASKING, "request", "want|expect|request|ask|urge|call|appeal|encourage|beg|implore"),
    (_PROPOSE, "propose", "we |let's|let us|the way|there |should|propos|why not|how about"),
    (_COMMIT, "commit", _WILLING + "|committed|pledge|determined|decided|promise|guarantee|swear|intend|plan|never again"),
    (_PRONOUN_WILL, "commit", ""),
    (_ULTIMATUM, "demand", "enough|ultimatum|either|or we|or the|or face|days|hours|weeks|stop|immediately"),
    (_HINDSIGHT, "criticise", "have "),
    (_ASKED_BACK, "criticise", "?"),
    (_FRIENDS, "request", "must|has to|have to|need|ought"),
    (_DEMAND, "demand", "must|has to|have |need|ought to|imperative|there |cannot|can't|can not|want|condition|as a floor"),
    (_NECESSARY, "demand", "necessary|imperative|urgent|crucial|essential|vital|indispensable"),
    (_IMPORTANT, "request", "important|key|fundamental|critical"),
    (_REQUEST, "request", "should|please|ask|urge|call|appeal|time|need|would like|hope"),
    (_ESSENTIAL, "request", "essential|indispensable|must|precondition|prerequisite|necessity"),
    (_NEED, "support", ""),
    (_PROMISE, "commit", "will|would|'ll"),
    (_ONLY, "demand", "only"),
    (_DENY_OPENING, "deny", ""),
    (_GOOD, "praise", ""),
    (_WARN, "warn", "could|would|will|may|might|can |'ll|risk|consequence|danger|catastroph|threat|costing|fire|brink|no return|running out|spiral|slid"),
    (_ACCUSE, "accuse", ""),
    (_BAD, "criticise", ""),
    (_HAS_NONE, "criticise", "no "),
    (_SUPPORT, "support", "support|stand|favo|for|hopeful|agree|welcome|solidarity|back|condol|hop|sympath|shoulder|want"),
    (_DENY, "deny", "no|n't|never|false|untrue|baseless|fabricat"),
)  # fmt: skip
BY_MODALITY: Final = tuple((pattern, act, tuple(needles.split("|"))) for pattern, act, needles in _TABLE)
"""Tried in this order. The words at the end spare the search: without any of them the pattern cannot match."""
_NO_MARKS: Final = str.maketrans(dict.fromkeys('“”«»„"', "") | {"’": "'", "‘": "'"})
_EARLY: Final = 120
"""Code points within which own and wanted action is told, if it is what the statement is about; further on it is mentioned."""
_EVALUATING: Final = frozenset({"praise", "criticise", "accuse", "warn", "deny"})
_HEAD: Final = 400
"""Code points of a content that are read for its act."""


def plain(content: str) -> str:
    """The content's head in lower case without quotation marks, as the patterns expect it."""
    return content[:_HEAD].translate(_NO_MARKS).lower().strip(" '")


def act_of_content(content: str, *, conditional: bool = False) -> Act | None:
    """The act that the words of a statement perform, None where they only tell something.

    `conditional` tells that it hangs on a condition, which makes an offer of a promise.
    """
    head = plain(content)
    deed = deed_before_words(head, conditional=conditional)
    if deed is not None:
        return deed
    for pattern, act, needles in BY_MODALITY:
        found = pattern.search(head) if any(map(head.__contains__, needles)) else None
        if found is not None and (act in _EVALUATING or found.start() < _EARLY) and _counts(act, head[: found.start()]):
            return _in_context(act, head, found.start(), conditional)
    if conditional and _COULD.search(head):
        return "offer"
    if "unless" in head and _WOULD.search(head):
        return "warn"
    return deed_after_words(head, conditional=conditional)


def _counts(act: Act, before: str) -> bool:
    """False for a word of praise or blame that is negated, and for a "should" or "could be" inside an indirect question."""
    if act in {"praise", "accuse", "criticise", "warn"}:
        return _NOT_BEFORE.search(before) is None
    if act == "demand":
        return _NO_DUTY.search(before) is None
    if act == "deny":
        return _SUBORDINATE.search(before) is None
    return act not in {"request", "offer"} or _QUESTION.search(before) is None


def _in_context(act: Act, head: str, at: int, conditional: bool) -> Act:
    if act == "commit":
        return "offer" if conditional else "commit"
    if act == "demand":
        return (
            "propose"
            if _OURS.search(head[max(0, at - _NEAR) : at + 2 * _NEAR])
            and not _ULTIMATUM.search(head)
            and not _NO_DEAL_WITHOUT.search(head)
            else act
        )
    return "reject" if act == "offer" and _NOT_BEFORE.search(head[:at]) else act


def threatens(content: str, *, stern: bool = False) -> bool:
    """True for a content that begins with hostile action of one's own: "to block any relief", "it would retaliate".

    `stern` counts what is hostile only where the rest sounds so: leaving, stopping, cutting.
    """
    head = plain(content)
    if _HOSTILE_OPENING.search(head) is not None or _THREAT.search(head) is not None:
        return True
    return stern and _LEAVING.search(head) is not None


def blames(content: str) -> bool:
    """True for a content that judges badly."""
    head = plain(content)
    return _BAD.search(head) is not None or _ACCUSE.search(head) is not None


def praises(content: str) -> bool:
    """True for a content that judges well."""
    head = plain(content)
    found = _GOOD.search(head)
    return found is not None and not _NOT_BEFORE.search(head[: found.start()])


def is_indicative(content: str) -> bool:
    """True where the content states how things are ("the fee is lawful") instead of how they ought to be ("the fee be dropped")."""
    return _INDICATIVE.search(plain(content)) is not None


_LEAVING: Final = re.compile(
    rf"(?:(?:{_SELF}|{_OPENING})(?: will| would|'ll|'d| could| might| may)(?! not)|^to) (?:\w+ly )?(?:have to )?(?:withdraw (?!its opposition|their opposition|the (?:tariff|ban|charge))|leave\b|"
    r"quit\b|skip\b|walk\b|pull\b|boycott|auction|cut (?:the|off|their|all|power|gas|water|energy|suppl)|stop (?:\w+ing|deliver)|stay away|call off|tear up|"
    r"halt (?:deliver|ship|export|suppl|payment)|take (?:\w+ ){1,4}out\b|turn off|shut (?:the|off|down)|close (?:the|its|our)|go on strike|down tools)"
)
_HOSTILE_OPENING: Final = re.compile(rf"^(?:that )?(?:to )?(?:\w+ly )?{_HOSTILE}\b")
_INDICATIVE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|does|did|do|remains|remained|\w+'s)\b"
)
