"""Would these weights take the place of the shipped ones? `python -m train.form DIR`.

Every file of the same form (arrays by name, kind and shape), and the reader reads an article with them. It says nothing of how good they are.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from locarno.encoder.labels import ROOTS, SENSES
from locarno.encoder.meaning import Senses
from locarno.encoder.session import WEIGHTS, Model, make_session
from locarno.pipeline.annotated import content
from train.windows import paragraphs_of

ARTICLE = Path(__file__).resolve().parent.parent / "tests" / "data" / "gold" / "texts" / "analysis_climate_fund.txt"


def form(path: Path) -> object:
    """What must stay the same in a file for the reader to take it."""
    if path.suffix == ".onnx":
        network = make_session(path)
        return [
            [(one.name, one.type, one.shape) for one in ends()] for ends in (network.get_inputs, network.get_outputs)
        ]
    if path.suffix == ".npz":
        with np.load(path) as stored:
            return {name: (stored[name].dtype.str, stored[name].shape) for name in stored.files}
    return path.read_bytes()


def differing(folder: Path) -> list[str]:
    """Files of the shipped weights that are not there, or of another form."""
    names = sorted(path.name for path in WEIGHTS.iterdir())
    return [name for name in names if not (folder / name).exists() or form(folder / name) != form(WEIGHTS / name)]


def main() -> None:
    """Exits with the names of the files that differ, if any do; or prints what was read with them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    args = parser.parse_args()
    if wrong := differing(args.weights):
        raise SystemExit(f"{args.weights}: missing, or not of the form of the shipped file: {', '.join(wrong)}")
    model, text = Model(args.weights), content(ARTICLE)
    found = model.read(text, paragraphs_of(text))
    senses = Senses(model, args.weights)
    stances = senses.stances([("The minister rejected the plan.", "The plan goes ahead")])
    events = senses.events([("Arland met Borland.", (0, 6), (11, 18))])
    for likely, classes in ((stances, SENSES), (events, ROOTS)):
        if likely.shape != (1, len(classes)) or not np.allclose(likely.sum(1), 1, atol=1e-4):
            raise SystemExit(f"{args.weights}: sense.onnx gives no probabilities: {likely}")
    print(
        f"{args.weights}: of the form of the shipped weights; in {len(text)} characters {len(found.attributions)} attributions, "
        f"{len(found.names)} names, {len(found.hints)} words that may belong to a cue"
    )


if __name__ == "__main__":
    main()
