# 两条命令各自备齐一切：make run 审核样例，make test 通过测试。可以重复执行。

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

.PHONY: setup run test lint bench lock clean

$(READY): requirements-dev.lock pyproject.toml
	@echo "准备环境（$(VENV)）……"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $(READY)

setup: $(READY)

run: setup
	@$(BIN)/jixiao review samples --exit-zero
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/jixiao open samples/report-2024.txt; fi

test: setup
	@$(BIN)/python -m pytest -q -n auto

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: setup
	@$(BIN)/python -m benchmarks

# 更新锁定的依赖（需要 pip-tools）：只写名称、版本和散列值
lock:
	pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header \
	  --no-annotate --strip-extras --allow-unsafe -o requirements.lock pyproject.toml
	pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header \
	  --no-annotate --strip-extras --allow-unsafe --extra dev -o requirements-dev.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
