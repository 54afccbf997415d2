"""Training: makes the weights that ship in `locarno.encoder`. Never imported by the package."""
