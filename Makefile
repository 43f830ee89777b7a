# Vocería. `make help` lists what can be asked for.

PORT ?= 8000
VENV ?= .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell command -v python3.11 || command -v python3)
EMBEDDED := env -u DATABASE_URL -u ELASTICSEARCH_URL -u REDIS_URL
WORKERS ?= 2

export PATH := $(CURDIR)/$(BIN):$(PATH)

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset environment environment-dev test test-full lint format lock messages screenshots bench audit clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{printf "  make %-16s %s\n", $$1, $$2}'

demo: environment ## Build the demonstration site (kept if it exists) and serve it on PORT (8000)
	@$(EMBEDDED) PORT=$(PORT) scripts/demo

demo-reset: environment ## Throw the demonstration site away and begin again
	@$(EMBEDDED) PORT=$(PORT) scripts/demo --reset

environment: ## Make .venv with what Vocería runs on
	@PYTHON="$(PYTHON)" scripts/environment $(VENV) requirements.txt

environment-dev: ## The same with what testing adds
	@PYTHON="$(PYTHON)" scripts/environment $(VENV) requirements-dev.txt

test: environment-dev ## Run the suite on SQLite and the database search engine; no server needed
	@$(EMBEDDED) pytest --embedded -n $(WORKERS)

test-full: environment-dev ## Run everything on PostgreSQL, Elasticsearch and Chromium
	@pytest --full -n $(WORKERS)

lint: environment-dev ## Check style, templates, container files, migrations and catalogues
	@scripts/lint

format: environment-dev ## Put code and templates into their one format
	@ruff check --fix --quiet . && ruff format .

lock: environment-dev ## Write requirements*.txt with hashes from requirements*.in
	@scripts/lock

messages: environment-dev ## Collect the texts for translation and compile the catalogues (needs gettext)
	@scripts/messages

screenshots: environment-dev ## Take the README's screenshots from the demonstration (needs Chromium)
	@$(EMBEDDED) scripts/screenshots

bench: environment-dev ## Print the benchmarks' ratios (needs Elasticsearch)
	@scripts/bench

audit: environment ## Say whether anything is live that should not be
	@python manage.py audit_publishing

clean: ## Remove the environment and everything that was built
	@rm -rf $(VENV) var .pytest_cache .ruff_cache
