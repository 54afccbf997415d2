"""The words that take a side: phrases in their base form, by what they do.

`*` stands for up to three words ("rule * out"), `-ing` for any word that ends so; a word with a mark ("used!") must stand in that very form.
Articles in the text are passed over.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from locarno.records import NECESSARY


class Kind(Enum):
    """What an operator does. Those of `HELD` are somebody's attitude and count only where that somebody is the speaker."""

    FAVOUR = "favours"
    WELCOME = "welcomes"
    FITTING = "calls it good"
    NEED = NECESSARY
    AGAINST = "is against"
    UNFIT = "calls it wrong or impossible"
    DENY = "denies"
    DOUBT = "doubts"
    WARN = "warns"
    RISK = "sees risks or calls it untimely"
    WEIGH = "weighs"
    UNSETTLED = "calls it undecided"
    TALK = "speaks of talking about it"
    WITHHOLD = "declines to take a side"
    READY = "is ready"
    PLEDGE = "promises"
    FUTURE = "will"
    ANNOUNCE = "says what will be"
    PLAN = "plans"
    EXPECT = "foresees"
    POSSIBLE = "may"
    NOT = "not"
    NO_LONGER = "no longer"
    UNDO = "undoes"
    TIE = "makes it depend on something"
    BETTER = "compares it"
    CONDITION = "if"
    PENDING = "names what must come first"
    NEUTRAL = "neutral"


PHRASES: Final[dict[Kind, str]] = {
    Kind.FAVOUR: """
        support | call on | back | endorse | favour | in favour of | favourable to | accept | agree | agree to | agree with |
        approve | approve of | embrace | champion | advocate | propose | suggest | call for | push for | press for | want | seek
        | urge | insist on | demand | request | ask * for | appeal for | stand behind | stand by | give green light to | give
        its blessing to | give its backing | full backing | full support | strong support | support for | backing for | vote for
        | sign up to | join | lobby for | campaign for | wish | recommend | believe in | consent to | consent | say yes to |
        throw weight behind | in support of | speak up for | plead for | argue for | argue in favour of | long for | pursue |
        strive for | aspire to | hope for | hope that | opt for | no longer dispute | not dispute | affirm | reaffirm | echo |
        second | share * view | share * opinion | share * position | share * aim | share * goal | lend * voice to | throw *
        weight behind | throw * support behind | lend * support to | lend * backing to | add * name to | add * voice to |
        associate * with | rally behind | rally around | line up behind | get behind | fall in line with | come round to | come
        out for | come out in favour of | side with * in favour of | defend | stand up for | uphold | stick to | stick by |
        stick with | adhere to | keep to | abide by | respect for | live with | can live with | could live with | be happy with
        | be comfortable with | be content with | plead with | beg * to | implore | exhort | appeal to | petition | invite * to
        | encourage | press * to | push * to | lean toward | lean towards | incline toward | incline towards | tilt toward |
        tilt towards | warm to | cheer | cheer on | bless | give blessing | give * blessing to | give go ahead to | give nod to
        | green light | greenlight | nod through | ratify | go along with | put * name to | make case for | make the case for |
        plea for | be for | yes to | thumbs up to | keen on | keen to | eager to | eager for | anxious to | fond of | lay claim
        to | claim as | claim * as | motion to | motion for | bid for | look forward to | vouch for | stand firmly behind |
        stand firmly by | swear by | foil * undermine | foil * disrupt | thwart * undermine | have long wanted | set store by |
        attach importance to | attach great importance to | emphasise need | underline need | of one mind with
    """,
    Kind.WELCOME: """
        welcome | applaud | hail | praise | all for | appreciation for | appreciate | commend | see merit in | like the idea |
        like the plan | gratitude for | grateful for | thank * for | enthusiasm for | sympathetic to | delighted with | pleased
        with | glad about
    """,
    Kind.FITTING: """
        better than none | better than nothing | irreversible | good idea | right step | right thing | step in right direction |
        important step | positive step | good step | acceptable | desirable | great idea | excellent idea | worthwhile | best
        guarantee | best option | best way | only way | only option | beneficial | useful | helpful | constructive | legitimate
        | justified | inevitable | non negotiable | nonnegotiable | welcome step | great thing | good thing | wise | deserve |
        important | historic step | sensible | reasonable | the right | viable | in our interest | priority | fair | beautiful
        thing | realistic | feasible | possible to | milestone | important milestone | matter of time | foregone conclusion |
        pillar of | cornerstone | cornerstone of | foundation of | way to progress | way to peace | way to stability | way
        forward | key to | road to peace | path to peace | answer to | lesser evil | least bad | lesser of two evils | lasting
        solution | best hope | only hope | only solution | best solution | right decision | right choice | worth | worth it |
        welcome news | good news | breakthrough | great step | big step | bold step | major step | step forward | sound idea |
        moral duty | overdue | long overdue | natural step | win win | not harmful | overdue step | only right | perfectly
        legitimate | serve peace | make sense | good sense | stabilise | bring stability
    """,
    Kind.NEED: """
        must | should | have to | need | need to | ought to | essential | necessary | crucial | vital | indispensable |
        imperative | require | no alternative to | no substitute for | cannot do without | no peace without | no lasting peace
        without | essential for | critical | non optional | important that | high time | only * can | it be time | cannot wait |
        can wait no longer | a must | only fair that | it be vital | in urgent need of | precondition for peace | owe it |
        without delay | could not do without | not do without | not go on without | there can be no peace without | be incumbent
        on
    """,
    Kind.AGAINST: """
        reject | oppose | opposed to | dismiss | exclude -ing | exclude that | exclude possibility | exclude option | exclude
        idea | refuse | rule * out | rule out | veto | block | resist | turn down | spurn | rebuff | decline | decline to |
        shoot down | object to | objection to | opposition to | opposition | rejection of | resistance to | be against | push
        back against | push back on | push back | say no to | condemn | denounce | decry | repudiate | deplore | disagree with |
        disapprove | disapprove of | never accept | stand against | vote against | come out against | speak out against | argue
        against | campaign against | pour cold water on | scorn | want no | will have no part | unwilling | unwilling to |
        reluctance to accept | protest against | lash out at | slam | blast | decide against | advise against | recoil from |
        hostile to | hostility to | speak against | loath | throw out | rail against | not see why | see no reason why | see no
        reason for | see no reason to | see no need for | see no need to | see no point in | see no sense in | no longer feel
        bound by | not feel bound by | not consider * bound by | no longer bound by | back out of | walk away from | turn
        against | turn * back on | wash * hands of | side with * against | join * against | with * against | come down against |
        rule against | fight against | combat | campaign to stop | foil | thwart | stymie | torpedo | scupper | kill off |
        strike down | tear up | reverse course and oppose | give thumbs down to | thumbs down to | say never to | no to | have
        nothing to do with | want nothing to do with | no interest in | have no interest in | have no wish to | have no desire
        to | no desire for | no wish for | no intention of accepting | no question of | there be no question of | balk at |
        baulk at | recoil at | bristle at | stand in way of | stand in the way of | be dead set against | dead set against |
        firmly against | strictly against | averse to | allergic to | refusal to accept | refusal to agree | dig in * heels |
        put * foot down | shut door on | close door on | close the door to | shut door to | slam door on | not countenance | not
        entertain | not stand for | not hear of | not budge | take exception to | forbid | petition against | campaign against
    """,
    Kind.DENY: "deny",
    Kind.WARN: "warn | warn that | caution | caution that",
    Kind.UNFIT: """
        no reason to | no reason for | no reason why | no ground for | no case for | no justification for |
        unacceptable | impossible | unrealistic | not * realistic | no realistic | hardly realistic | not * acceptable | not *
        possible | not * feasible | not * desirable | out of question | off the table | non starter | nonstarter | red line |
        mistake | unthinkable | inconceivable | inadmissible | intolerable | unjustified | illegitimate | illegal | reckless |
        absurd | nonsense | no way | provocation | act of aggression | direct threat | threat to our | wrong | bad idea |
        terrible idea | futile | impermissible | inexcusable | harmful | counterproductive | unworkable | dead on arrival | no
        place for | no room for | no seat for | no role for | dangerous idea | hostile act | foolish | madness | crazy |
        disastrous | disaster | unfeasible | unwelcome | no basis for | casus belli | untenable | unviable | recipe for | crime
        | criminal | relic | dead letter | be dead | betrayal | as target | legitimate target | as a hostile | act of war |
        declaration of war | as a threat | affront | insult | outrage | scandal | shame | shameful | unfair | unjust | unlawful
        | cannot be allowed | trap | fall in this trap | surrender | capitulation | folly | dead end | cul de sac | pipe dream |
        fantasy | illusion | farce | sham | waste of time | waste of money | hasty | unfounded | unconstitutional | outdated |
        obsolete | a failure | cannot work | never work | will not work | would not work | not work | no solution | no answer |
        not the answer | not a solution | not up for debate | not up for discussion | not up for negotiation | not negotiable |
        not on the table | not on the agenda | closed chapter | closed matter | pointless | senseless | not concern | no
        business of | interference | interfere | suicidal | suicide | stab in the back | slippery slope to
    """,
    Kind.DOUBT: """
        doubt | doubtful | sceptical | sceptical of | sceptical about | scepticism about | question whether | questioned! | questioning! |
        cast doubt on | raise doubt | warn against | warn of | warn about | caution against | wary of | wary | concern about |
        concern over | with concern | express concern | concerned about | be concerned | worried about | worry about |
        reservation about | reservation | misgivings about | fear that | fear | reluctant | reluctance | hesitant | hesitate |
        hesitation | uneasy about | unease about | unconvinced | not convinced | criticise | critical of | criticism of | have
        doubt | not persuaded | apprehensive | little interest in | little enthusiasm for | little appetite for | no appetite
        for | no hurry to | cool on | cool to | lukewarm | complain about | disappointed | regret | play down | downplay |
        temper | back away from | back off from | back off | backtrack on | backpedal on | row back | row back on | walk back |
        retreat from | shy away from | distance * from | step back from | draw back from | cool toward | cool towards | go cold
        on | get cold feet | second thoughts about | take issue with | find fault with | bemoan | lament | grumble about | balk
        | think twice about | think little of | not keen on | not sold on | not sure about | ill at ease with | uncomfortable
        with | unhappy with | unhappy about | dissatisfied with | anxious about | nervous about | alarmed at | alarmed by |
        alarm at | alarm over | anxiety about | worry over | dismay at | dismayed at | dismayed by | pessimistic about |
        question wisdom of | question value of | question sense of | question need for | throw doubt on | voice doubt | voice
        concern | raise concern | raise question about | chide | fault | rue | dispute need for | hold out little hope | can
        hardly imagine | cannot imagine | hardly imagine | hard to believe | little hope of | little faith in | no faith in |
        little use for | not see * point
    """,
    Kind.RISK: """
        risk | risky | danger | dangerous | premature | inappropriate | untimely | too early for | too early to | too soon for | too soon to |
        escalation | escalate | destabilise | undermine | ill advised | unwise | problematic | unhelpful | unlikely | far
        fetched | far off | naive | overstretch | could backfire | backfire | wrong time | not the time | not the moment | not
        the right time | difficult to imagine | hard to imagine | hard to see | difficult to see | distant prospect |
        insufficient | not enough | perilous | not necessary | no need | need not | not essential | unnecessary | not needed |
        jeopardise | endanger | consequence | harm | affect security | affect * security | affect * stability | cause
        instability | cause * instability | bring instability | threaten peace | threaten stability | threaten * security | set
        dangerous precedent | set bad precedent | instability | too costly | too expensive | too high a price | too late | long
        way off | not ripe | not yet ripe | costly | fragile | uncertain | gamble | burden | pitfall | make matter worse | fan
        flame | pour oil on | drag * into | no silver bullet | no panacea | no cure | not enough to | too little | slippery
        slope | harmful to | disrupt | derail
    """,
    Kind.WEIGH: """
        reserve right to | consider | weigh | explore | look at | look into | study | examine | open to | open to the idea | keep * open | leave *
        open | remain open | open mind | mull | not make up * mind | think about | take a look at | ready to discuss | willing
        to discuss | ready to talk about | prepared to discuss | willing to talk about | willing to consider | look forward to
        discussing | assess | evaluate | reflect on | entertain | no longer insist | not insist | no longer demand | toy with |
        flirt with | hint | hint at | rule nothing out | leave open | leave open whether | not stand in way of | not stand in
        the way of | not obstruct | do not exclude | would not exclude | will not exclude | can not exclude | not exclude
        possibility | hold open | mull over | not yet make up * mind | not reach decision | not come to decision | sleep on |
        chew over  | review | reconsider | rethink | revisit | under review | under consideration | be considered |
        open door to | open door for | not shut door | not close door | leave door open | keep door open | not slam door | show
        interest in | show some interest in | signal openness | signal flexibility | show flexibility | toy with idea | float |
        float idea | moot | sound out | be split over | be split on | be divided over | be divided on | be torn | of two minds |
        in two minds | on the fence | sit on fence | keep * options open | hint that | drop hint | no objection to | no
        objection | have nothing against | nothing against | not averse to | not opposed to | not opposed in principle | no
        longer rule out | no longer exclude | no longer object | no longer objects to | make * peace with | come to terms with |
        acquiesce in | resign * to | no longer stand in way of | lift * veto on | lift * veto | withdraw * objection | withdraw
        * veto | drop * veto | drop * objection | drop * opposition | drop * resistance | end * opposition | end * resistance |
        give up * resistance | give up * opposition | abandon * opposition | abandon * resistance | soften * stance on | soften
        * position on | soften * opposition | relax * stance on | shed * reservation
    """,
    Kind.UNSETTLED: """
        complicated | complicated question | complex question | complex issue | difficult question | difficult issue | open
        question | undecided | no decision | decision have not | not decided | yet to decide | too early to say | too early to
        speak | too early to talk | too soon to say | remain to be see | possible option | an option | on the table | all
        options | every option | one of the options | nothing be excluded | nobody * excluded | nobody * sidelined | nobody *
        left out | no one * excluded | no one * sidelined | no one * left out | sensitive question | sensitive issue | complex |
        matter for discussion | subject of discussion | not taken a decision | conceivable | imaginable | up to * to decide | no
        final decision | remain possible | still possible | be possible | not unthinkable | not impossible | not out of the
        question | not off the table | not inconceivable | one of several | among options | one option | for parliament to
        decide | for * to decide | up to parliament | in balance | hang in balance | undecided on | anyone guess | anybody guess
        | unclear whether | not clear whether | unclear if | open to debate | not ruled out | matter for * parliament | matter
        for parliament | matter for court | premature to say | too early to tell | too soon to tell | too early to judge | being
        considered | being examined | being studied | being weighed | a possibility | still open | remain open | not settled |
        unresolved
    """,
    Kind.TALK: """
        discuss | discussion | debate | talk about | talk of | talks on | raise | address | consult | consultation | speak about
        | mention | touch on | bring up
    """,
    Kind.WITHHOLD: """
        decline to say | refuse to say | would not say | will not say | not say | decline to comment | refuse to comment | not
        comment | no comment | would not comment | would not be drawn | not be drawn | sidestep | evade | dodge | decline to
        answer | not answer | non committal | noncommittal | not take a position | no position | not take sides | neutral on |
        stay neutral | remain neutral | stop short of reject | stop short of oppose | stop short of rule out | stop short of
        endorse | stop short of back | stop short of support | stop short of commit | decline to rule | decline to commit | not
        commit | not commit to | leave * unanswered | wait and see | neither confirm | reserve judgment | give no answer | avoid
        * question | abstain | give no indication | give no hint | give no sign | give no clue | give * evasive | evasive | not
        indicate | leave * in doubt | have nothing to say | nothing to say about | nothing to say on | remain silent | stay
        silent | keep silent | silent on | silent about | keep quiet | say nothing about | say nothing on | take no position |
        take no side | take no stance | take no view | no view on | no opinion on | not take * stance | not take * stand |
        reserve * judgment | reserve * judgement | reserve * position | keep * counsel | equivocate | hedge | duck | skirt |
        parry | deflect | brush off question | tight lipped | coy about | vague about | vague on | not elaborate | not decide
        whether | not decide | not decided whether | not address | not disclose | not reveal | not say if | refuse to say
        whether | refuse to discuss whether | no stance | not speculate | refuse to speculate | decline to speculate | would not
        speculate | decline to discuss | not comment on | make no comment | offer no comment | neutrality on | stay impartial | remain impartial |
        agnostic | neither confirm * nor deny | neither confirm nor deny | neither endorse * nor | neither back * nor | neither
        support * nor | stop short of * endorsement | stop short of | fall short of endorsing  | keep * distance from
        | sit on the fence | play for time | refuse to commit | noncommittal on
    """,
    Kind.READY: """
        ready | willing | prepared | ready and willing | stand ready | willingness | readiness | offer | offer to | happy to |
        glad to | can contribute | could contribute | be able to | in a position to | volunteer | open to joining | game for |
        up for | on standby | at * disposal | put * at disposal | signal readiness | declare readiness | offer of | offer * to |
        in position to
    """,
    Kind.PLEDGE: """
        pledge | promise | commit | commit to | commitment to | vow | undertake | decide to | have decided | decide on |
        guarantee that | resolve to | determined to | swear | agree to send | agree to provide | agree to deploy | agree
        to contribute | give assurance | give * word | assure * that | assured * it would | sign up for | bind * to |
        make commitment to | commitment | make good on """,
    Kind.FUTURE: "will join | would join | will | shall | would | be going to | be to",
    Kind.PLAN: """
        plan | plan to | plan for | intend | intend to | intention of | intention to | aim to | mean to | expect to | work
        towards
    """,
    Kind.EXPECT: "envisage | foresee | envision | provide for | contemplate | anticipate | expect | think of | look to | interested in",
    Kind.POSSIBLE: "could | may | might | can | potentially",
    Kind.NOT: "not | nothing | never | no | neither | nor | nobody | none | hardly | seldom | rarely | nowhere | rather than | instead of | no one | no such",
    Kind.NO_LONGER: """
        no longer | not * any longer | not * anymore | not * any more | drop | lift | give up | soften | cease to | stop |
        overcome | shed | set aside | put aside | swallow | bury | move away from | part with
    """,
    Kind.UNDO: """
        suspension | suspension of | withhold | withholding of | revocation of | cancellation of | abolition of | expunge |
        expungement of | quash | without | withdraw | withdrawal of | withdrawal from | abandon | exclude | exclusion of | sideline | prevent | avoid |
        halt | ban | cancel | end | end to | suspend | scrap | abolish | stop | remove | removal of | lift | lifting of | ease |
        revoke | repeal | dismantle | limit | freeze | refusal to | refusal of | failure to | fail to | absence of | lack of |
        delay | postpone | leave out | shut out | bar | keep * out | keep out of | stay out of | pull out | leave | terminate |
        disavow | renounce | forgo | drop | stay closed | remain closed | keep * closed | stay shut | keep * shut | waive |
        waiver | exempt | exemption | relief | spare | closure | shut down | disconnect | switch off | break off | reverse |
        behind * back | rollback | roll back | curb | cut | reduce | against the will of | over the heads of | over * head |
        renunciation of | disregard | bypass | quit | call off | do away with | put an end to | put end to | put a stop to | put
        stop to | bring * to an end | pull back from | back out | opt out of | opt out | withdraw from | detention of | detain |
        go on holding | hold on to | keep holding | stay in prison | remain in prison | behind bars | in custody | remain in
        custody | imprisonment | lower | reduction | reduction in | decrease | diminish | shrink | slash | trim | pare | phase
        out | wind down | wind up | demolish | tear down | overturn | undo | annul | rescind | denounce treaty | departure from
        | exit from | exit | retreat | opting out | non participation | cessation of | cessation | loosen | shelve | ditch |
        drop out of | back out from | boycott | stay away from | invalidate | reconsider decision | rid of | get rid of | come down | bring down |
        shutdown | replace | replacement of | trash | tear up | rip up | torpedo | junk
    """,
    Kind.CONDITION: """
        if | unless | until | , provided | provided that | providing that | as long as | so long as | only if | only with | on
        condition | once | in case | in the event | in return for | in exchange for | only when | only after | only once | only
        alongside | assuming | in so far as | insofar as | only as part of | only in case | only under | except with | pending |
        as soon as | on understanding that | on the understanding | with proviso | on the proviso | on one condition | on
        condition of | barring | if and when | if and only if | in so far | only in return | only in exchange | when and only
        when | in return | in exchange | given that | only on | only for | but only | not a day earlier | and not earlier | not
        earlier than | not without | when war | when * war be over | when fighting | when * gun | when * troop | when time be
        right | when condition | when peace | when * ready | after war | after * truce | after * ceasefire | so far as
    """,
    Kind.TIE: """
        dependent on | conditional on | conditional upon | contingent on | contingent upon | subject to | depend on | hinge on |
        hang on | tied! to | tied! * to | tying! * to | linked! to | linked! * to | linking! * to | make * dependent on | make *
        conditional on | make * contingent on | make * subject to | depends! | condition! * on
    """,
    Kind.BETTER: """
        better than | preferable to | more useful than | more good than | more sensible than | superior to | wiser than | safer
        than | prefer | would rather | would sooner | favour * over | rank * above | beat | less bad than | less harmful than |
        better choice than
    """,
    Kind.ANNOUNCE: "announce",
    Kind.PENDING: """
        before | cleared up | clear up | clarify | clarification | clarity | define | be clear | made clear | be answered |
        first resolve | precondition | prerequisite | resolve first
    """,
    Kind.NEUTRAL: """
        into relief | into * relief | so long for | too long for | not only | not just | not merely | no doubt | no question that | not least | back to | come back | bring back | go back
        | hit back | back and forth | look back | no matter | even if | as if | what if | if not | ask if | say if | know if |
        see if | right now | right away | right to | right of | in need of | as well as | will of | goodwill | free will | at
        will | no less | no sooner | no wonder | well back | human right | need not be | seek to | nothing but | as soon as
        possible | as much as possible | at once | if any | as may be | such as | welcome to | at risk | be set to | question of
        | right wing | right hand | fight back | turn back | hold back | at the end | not * lightly | no time * lose | no time *
        waste | important question | important issue | important topic | important to note | end of | by the end | in the end |
        week end | like * that | in no time | lower house | lower chamber | on way to | give way to | by way of | in the way of
        business | bear in mind | back door | be set for | at the time | reverse side | under way | all the way | legal adviser
        | legal team | review of year | in defence of | home office | end of war | once more | once again | not once | more than
        once | when asked | if you will | if you like | not to mention | no fewer | no more than | no later than | not later
        than | no sign of | not every | all * could | all * can | everything * can | everything * could
    """,
}
