# Two commands do everything on a fresh machine with Python 3.11 or newer:
#   make maps    set up, read the claims in seeds/, write the pages into maps/
#   make test    set up what the tests need, a browser and node too, and run them

VENV   := .venv
GEOMAP := $(VENV)/bin/geomap
SOURCES := pyproject.toml constraints.txt
# Tests that wait for a browser leave room for others: one process more than two cores have.
PROCESSES ?= 3
# The environment's own node goes before the system's: it is there only where that is missing or old.
NPM    := PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm --silent

.PHONY: maps test lint format clean
.DELETE_ON_ERROR:

maps: $(VENV)/base.done
	@$(GEOMAP) import seeds/
	@$(GEOMAP) build

test: $(VENV)/test.done
	@scripts/need_node.sh $(VENV)
	@scripts/need_browser.sh $(VENV)/bin/python
	@scripts/need_pango.sh $(VENV)/bin/python
	@scripts/need_latex.sh
	@$(NPM) test
	$(VENV)/bin/python -m pytest -n $(PROCESSES) --dist loadfile

lint: $(VENV)/lint.done
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	@scripts/need_node.sh $(VENV)
	@$(NPM) run check

format: $(VENV)/lint.done
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

clean:
	rm -rf $(VENV) node_modules build dist maps/*.html maps/*.pdf maps/*.png maps/*.svg

$(VENV)/base.done: $(SOURCES)
	@scripts/need_python.sh $(VENV) .
	@touch $@

$(VENV)/test.done: $(SOURCES)
	@scripts/need_python.sh $(VENV) '.[test]'
	@touch $(VENV)/base.done $@

$(VENV)/lint.done: $(SOURCES)
	@scripts/need_python.sh $(VENV) '.[lint,test]'
	@touch $(VENV)/base.done $(VENV)/test.done $@
