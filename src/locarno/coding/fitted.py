"""The weights of the three sums of `weighing` and `siding`, as fitted; each feature is explained where it is made.

Probability = 1 / (1 + exp(-sum)). Fitted by logistic regression with a quadratic penalty (10 and 20 on standardised features) on 190 newswire articles that were annotated for the
purpose: 892 statements with a side on one of 266 propositions, found by the reader of this package among 2,556. `ON_ISSUE` was fitted on
all pairs of a statement and a proposition of its article that share enough words to be asked, `FOR` on the pairs with a side for or against.
`RIGHT` was fitted on both sides of the likeliest pair of each statement in 430 articles (those and 240 more), with what the other two say of
articles that they were not fitted on.
The key "" is what stands without any feature. What they are worth: benchmarks/README.md, "Sides".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ON_ISSUE: Final[Mapping[str, float]] = {
    "": -2.11, "act_accuse": 0.81, "act_agree": -0.12, "act_commit": 0.27, "act_criticise": 0.04, "act_demand": 0.4, "act_deny": 0.36, "act_inform": -0.53, "act_offer": -0.11, "act_praise": 0.25, "act_propose": 0.21, "act_reject": 0.5, "act_request": 0.57, "act_support": 0.35, "act_threaten": 0.84, "act_warn": -0.36, "act_withhold": -0.28, "agent": 0.39, "alone": 0.54, "base": 0.09, "base_other": -0.84, "base_sure": -0.37, "before_core": 0.03, "behalf": 0.17, "best": 0.55, "cond": 0.23, "direct": 0.65, "ev": 0.48, "margin": 0.4, "needed": -0.89, "own_best": 0.22, "own_core": 0.82, "own_dens": 1, "own_n": 0.09, "own_name": 0.61, "prev_same": 0.38, "ptr": 0.59, "sent_core": 0.29, "sent_name": 1.21, "size": -0.04, "spk": 0.91,
}  # fmt: skip
FOR: Final[Mapping[str, float]] = {
    "": 0.21, "a_accuse": 0.4, "a_agree": 1.17, "a_commit": 0.1, "a_criticise": -0.59, "a_demand": 0.3, "a_deny": -0.71, "a_inform": -0.15, "a_offer": 0.08, "a_praise": 1.18, "a_propose": 0.51, "a_reject": -0.67, "a_request": 0.45, "a_support": 0.41, "a_threaten": -0.55, "a_warn": -1.09, "a_withhold": -1.26, "agent": -0.15, "agent_t": 0.44, "at_accuse": 0.13, "at_agree": 1.17, "at_commit": 0.5, "at_demand": -0.08, "at_deny": -0.66, "at_inform": -0.07, "at_offer": 0.08, "at_praise": 0.06, "at_propose": 1.55, "at_reject": -0.08, "at_request": -0.25, "at_threaten": -0.55, "at_warn": 0.51, "at_withhold": -1.26, "behalf": 0.38, "cond": 0.85, "direct": 0.11, "et": 0.05, "open": 0.46, "others": 0.52, "own_n_t": 0.12, "par": 0.23, "par_et": 0.25, "r_act": 0.03, "r_base": 0.08, "r_both": 0.05, "r_cont": 0.08, "r_cue": 0.05, "r_dens": 0.79, "r_et": 0.19, "r_ev": 0.02, "r_forced": 0.03, "r_own": 0.34, "r_sent": -0.06, "r_strong": -0.05,
}  # fmt: skip
RIGHT: Final[Mapping[str, float]] = {"": -0.54, "on": 0.61, "for": 1.32, "read": 0.52}
