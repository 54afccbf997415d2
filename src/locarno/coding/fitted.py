"""The weights of the two sums of `weighing`, as fitted; each feature is explained where it is made.

Fitted by logistic regression with a quadratic penalty (10 and 20 on standardised features) on 190 newswire articles that were annotated for the
purpose: 892 statements with a side on one of 255 propositions, found by the reader of this package among 2,556. `ON_ISSUE` was fitted on
all pairs of a statement and a proposition of its article that share enough words to be asked, `FOR` on the pairs with a side for or against.
The key "" is what stands without any feature. What they are worth: benchmarks/README.md, "Sides".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ON_ISSUE: Final[Mapping[str, float]] = {
    "": -2.7, "act_accuse": 0.87, "act_agree": -0.09, "act_commit": 0.23, "act_criticise": 0.08, "act_demand": 0.42, "act_deny": 0.36, "act_inform": -0.55, "act_offer": -0.08, "act_praise": 0.23, "act_propose": 0.22, "act_reject": 0.51, "act_request": 0.59, "act_support": 0.34, "act_threaten": 1, "act_warn": -0.39, "act_withhold": -0.26, "agent": 0.41, "alone": 0.56, "base": 0.11, "base_other": -0.81, "base_sure": -0.38, "before_core": 0.04, "behalf": 0.19, "best": 0.58, "cond": 0.17, "conf": 1.23, "direct": 0.52, "ev": 0.48, "margin": 0.4, "needed": -0.89, "own_best": 0.18, "own_core": 0.85, "own_dens": 1.07, "own_n": 0.09, "own_name": 0.61, "prev_same": 0.33, "ptr": 0.58, "sent_core": 0.37, "sent_name": 1.42, "size": -0.04, "spk": 0.51,
}  # fmt: skip
FOR: Final[Mapping[str, float]] = {
    "": 0.43, "a_accuse": 0.26, "a_agree": 1.23, "a_commit": 0.25, "a_criticise": -0.55, "a_demand": 0.21, "a_deny": -1.09, "a_inform": -0.17, "a_offer": 0.15, "a_praise": 1.08, "a_propose": 1.14, "a_reject": -1.09, "a_request": 0.61, "a_support": 0.44, "a_threaten": -0.61, "a_warn": -1.29, "a_withhold": -1.11, "agent": -0.17, "agent_t": 0.4, "at_accuse": 0.2, "at_agree": 1.23, "at_commit": 0.31, "at_criticise": -0.1, "at_demand": 0.04, "at_deny": -0.74, "at_inform": -0.08, "at_offer": 0.15, "at_praise": 0.14, "at_propose": 1.14, "at_reject": 0.15, "at_request": -0.3, "at_support": 0.05, "at_threaten": -0.61, "at_warn": 0.6, "at_withhold": -1.11, "behalf": 0.43, "cond": 0.81, "direct": 0.08, "open": 0.36, "others": 0.33, "own_n_t": 0.12, "par": -0.03, "par_et": 0.13, "r_act": 0.11, "r_base": 0.04, "r_cont": 0.06, "r_cue": -0.04, "r_et": 0.34, "r_ev": 0.02, "r_own": 0.32, "r_sent": 0.11, "t": 0.03,
}  # fmt: skip
