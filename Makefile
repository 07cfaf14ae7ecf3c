# `make demo` and `make test` are all that a fresh machine needs; both make their own environment in .venv.

SHELL := /bin/sh
VENV  := .venv
PY    := $(VENV)/bin/python
PIP   := $(PY) -m pip --disable-pip-version-check --quiet

# pyright takes node from PyPI too, and does not look for newer releases of itself
export PYRIGHT_PYTHON_GLOBAL_NODE    := 0
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

# A stamp is newer than pyproject.toml once its environment stands. Each environment holds the ones before it.
BASE  := $(VENV)/.stamp-base
DEMO  := $(VENV)/.stamp-demo
TEST  := $(VENV)/.stamp-test
DEV   := $(VENV)/.stamp-dev
FUZZ  := $(VENV)/.stamp-fuzz

.PHONY: help demo test lint types bench docs fuzz mutate soak gallery messages surface release format clean
.DELETE_ON_ERROR:

help:
	@echo 'make demo      read reports that have mistakes, say what is wrong and where, hold one typed, write it'
	@echo 'make test      run the tests; branch coverage must be 100 %'
	@echo 'make lint      ruff, its formatter and the order of the rooms'
	@echo 'make types     mypy and pyright, both strict, and the completeness of the public types'
	@echo 'make bench     compare speeds, and write what was measured into docs/reference/benchmarks.md'
	@echo 'make docs      build the site into build/docs, warnings are errors, and look at it in a browser'
	@echo 'make fuzz      look for inputs that a reader does not survive: ARGS="html docx --seconds 600"'
	@echo 'make mutate    change the code and see whether the tests notice; wants hours, ARGS="zh --sample 300" less'
	@echo 'make soak      take 100,000 invented reports through reading, checking, writing and reading again: ARGS="--reports 1000"'
	@echo 'make gallery   write a report in every format and take the pictures in docs/gallery; wants LibreOffice, Chromium, fonts'
	@echo 'make messages  bring the catalogues of sentences up to the code, and compile them'
	@echo 'make surface   promise the public surface as it is now, once docs/changes names all that changed'
	@echo 'make release   VERSION=1.2.3: changelog, version, surface, and both distributions in dist/; CONTRIBUTING.md tells the rest'
	@echo 'make format    let ruff rewrite what it can'
	@echo 'make clean     remove the environment and everything built'

FIXTURES := tests/fixtures

demo: $(DEMO)
	@echo '── 1. what is wrong in a published report: a total that is last year'"'"'s, tables that are pictures, headings misnumbered'
	$(PY) -m govdisclosure check $(FIXTURES)/county-transport-2022.txt || [ $$? -eq 1 ]
	@echo
	@echo '── 2. another edition of it, with its tables, in Python: judged, held typed, written as Word, web page, workbook and JSON'
	$(PY) docs/examples/demo.py
	@echo
	@echo '── 3. a report with a wrong total: found, located, and refused as a typed report'
	$(PY) -m govdisclosure check $(FIXTURES)/county-civil-affairs-2023.html || [ $$? -eq 1 ]
	$(PY) -m govdisclosure convert $(FIXTURES)/county-civil-affairs-2023.html build/demo/refused.json || [ $$? -eq 1 ]
	@echo
	@echo '── 4. a rule, explained (in English)'
	$(PY) -m govdisclosure rules GD301 --lang en
	@echo
	@echo '── 5. two years of twelve invented bodies, as one table, and what is wrong most often'
	rm -rf build/demo/bodies
	$(PY) -m govdisclosure.specimens build/demo/bodies --agencies 12 --years 2023-2024
	$(PY) -m govdisclosure corpus build/demo/bodies -o build/demo/corpus.parquet
	$(PY) -m govdisclosure ask build/demo/corpus.parquet faults
	@echo
	@echo '── 6. all of them on one page, with last year'"'"'s beside them: every finding marked in the report'
	$(PY) docs/examples/findings_page.py

test: $(TEST)
	$(PY) -m pytest --numprocesses=auto --maxprocesses=8 --dist=loadgroup --cov --cov-report=term $(ARGS)

lint: $(DEV)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/lint-imports

types: $(DEV)
	$(VENV)/bin/mypy
	$(VENV)/bin/pyright
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" pyright --verifytypes govdisclosure --ignoreexternal

bench: $(DEV)
	$(PY) -m pytest tests/benchmarks $(if $(ARGS),$(ARGS),--write-to=docs/reference/benchmarks.md)

docs: $(DEV)
	rm -rf build/docs build/doctrees
	$(PY) -m sphinx --builder html --fail-on-warning --keep-going --quiet --doctree-dir build/doctrees docs build/docs
	$(PY) -m pytest -m site tests/docs $(ARGS)

# The figures that these three come to stand in docs/explanation/trust.md.
fuzz: $(FUZZ)
	$(PY) -m tests.fuzz $(ARGS)

mutate: $(TEST)
	$(PY) -m tests.mutation $(ARGS)

soak: $(TEST)
	$(PY) -m tests.soak $(ARGS)

gallery: $(TEST)
	$(PY) docs/examples/gallery.py

# What `update` adds has an empty translation and waits for one in the .po; `make test` fails until it is there.
LOCALE  := src/govdisclosure/locale
CATALOG := --domain=govdisclosure --locale=en

messages: $(TEST)
	mkdir -p build
	$(VENV)/bin/pybabel -q extract --mapping-file=pyproject.toml --add-location=file --width=120 \
		--project=govdisclosure --omit-header --output=build/govdisclosure.pot src
	$(VENV)/bin/pybabel -q update $(CATALOG) --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --width=120 \
		--input-file=build/govdisclosure.pot --output-dir=$(LOCALE)
	$(VENV)/bin/pybabel -q compile $(CATALOG) --statistics --directory=$(LOCALE)

surface: $(TEST)
	$(PY) -m tests.surface.write

release: $(DEV)
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" .ci/release $(VERSION)

format: $(DEV)
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

clean:
	rm -rf $(VENV) build dist htmlcov .coverage .coverage.* .benchmarks .hypothesis .import_linter_cache \
		.mypy_cache .pytest_cache .ruff_cache
	find src tests docs -name __pycache__ -type d -prune -exec rm -rf {} +

# The first Python on the path that is new enough and can make an environment; pip 25.1 is the first to know --group.
$(BASE):
	@for python in python3.11 python3.12 python3.13 python3.14 python3 python; do \
		if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "making $(VENV) with $$($$python --version)"; \
			$$python -m venv $(VENV) && $(PIP) install --upgrade 'pip>=25.1' && touch $@; exit; \
		fi; \
	done; \
	echo 'govdisclosure needs Python 3.11 or newer with its venv module, and found none on the path.' >&2; exit 1

$(DEMO): pyproject.toml | $(BASE)
	$(PIP) install --editable '.[all]'
	@touch $@

$(TEST): pyproject.toml | $(BASE)
	$(PIP) install --editable '.[all]' --group test
	@touch $(DEMO) $@

$(DEV): pyproject.toml | $(BASE)
	$(PIP) install --editable '.[all]' --group dev
	@touch $(DEMO) $(TEST) $@

$(FUZZ): pyproject.toml | $(BASE)
	$(PIP) install --editable '.[all]' --group fuzz
	@touch $(DEMO) $(TEST) $@
