# `make roundup` and `make test` are all that a fresh machine needs: each sets up first what is missing.
PYTHON ?= python3
FOLDER ?= examples/reports
OUT ?= build/roundup
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup roundup test check eval bench bench-record bench-compare lock clean

help: ## list the verbs
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | sort | expand -t 14

setup: $(READY) ## make .venv with everything in it, and the gazetteer's index; done once

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "reportedly needs Python 3.11 or later; '$(PYTHON)' is not. Name another: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Setting up $(VENV), once; this takes a minute or two."
	@$(PYTHON) -m venv $(VENV) || \
	  { echo "cannot make '$(VENV)': on Debian and Ubuntu install the package python3-venv, then run make again"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -W ignore::RuntimeWarning:runpy -m reportedly.extract.places.build
	@touch $@

roundup: $(READY) ## read FOLDER (examples/reports) and write its roundup into OUT (build/roundup)
	@$(BIN)/reportedly roundup "$(FOLDER)" --out "$(OUT)"

test: $(READY) ## run the tests
	$(BIN)/python -m pytest

check: $(READY) ## lint, format, types, the import contract, dependencies that nothing uses
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src

eval: $(READY) ## score reading: the samples, and, where ../shared is, its gold and benches; RAISE=1 raises the floors
	@PYTHONPATH=tests $(BIN)/python -m eval $(if $(RAISE),--raise)

bench: $(READY) ## time the steps of reading FOLDER (examples/reports), as shares of one run
	@$(BIN)/python -m tests.bench "$(FOLDER)"

bench-record: $(READY) ## time a record of REPORTS (2,000) reports of our own making; 84,000 make a million claims
	@PYTHONPATH=tests $(BIN)/python -m bench.record $(REPORTS)

bench-compare: $(READY) ## time how accounts are set side by side and copies found, as REPORTS (1,000 10,000 20,000) grow, and in crowds
	@PYTHONPATH=tests $(BIN)/python -m bench.comparing $(REPORTS)

lock: $(READY) ## pin anew, after a change of dependencies; versions that still fit stay
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --group build --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --quiet --output-file requirements.lock

clean: ## remove what was made, the set-up too
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis .import_linter_cache
