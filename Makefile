# Everything a newcomer runs. One virtual environment, pinned versions, nothing else to prepare.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo run test lint bench docs templates goldens pictures messages clean

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement constraints.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: .venv/ready      ## hold a sample meeting and write its papers into demo/
	$(BIN)/kiemdiem demo --out demo --overwrite

run: .venv/ready       ## open the screens on a book with a sample meeting, in run/
	$(BIN)/kiemdiem --book run/so.db --papers run/van-ban --sample

test: .venv/ready      ## the whole suite
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: .venv/ready      ## style, types, the floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: .venv/ready     ## what people wait for, measured
	$(BIN)/python -m tests.bench

docs: .venv/ready      ## write the reference pages in docs/ from the code
	$(BIN)/python -m tui.reference.pages

templates: .venv/ready ## draw the shipped Word templates again
	$(BIN)/python -m templates.drawing

goldens: .venv/ready   ## take the screens' pictures as text again, to be read before they are committed
	$(BIN)/python -m tests.tui.screens.test_goldens

pictures: .venv/ready  ## take the README's pictures again (needs LibreOffice and poppler)
	$(BIN)/python -m tests.pictures

messages: .venv/ready  ## compile the Vietnamese messages of the command line
	$(BIN)/pybabel --quiet compile --domain kiemdiem --directory tui/locale

clean:
	rm -rf .venv demo run build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
