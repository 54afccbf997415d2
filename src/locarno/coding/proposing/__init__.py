"""A codebook proposed from coverage: who is at the table, and which contested propositions its statements are about.

statements -> courses     what should be done, by the form of the clause             courses.py, wording.py, verbs.py
courses    -> topics      by telling words in common, synonyms as one                topics.py
topic      -> issue       a proposition, a question, both ends, terms                drafting.py
issues     -> sides       the coder itself takes the sides, with this codebook       propose.py
readings   -> actors      those heard or named often enough                          participants.py
"""

from locarno.coding.proposing.propose import Wishes, is_about, propose_codebook

__all__ = ["Wishes", "is_about", "propose_codebook"]
