# 明法 Mingfa. `make` lists what there is; everything works from a fresh clone with Python 3.11 or later.
.POSIX:

PYTHON = python3
VENV = .venv
DEMO = demo
PORT = 8000
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input

.PHONY: help install run demo serve test check bench browser bless docs clean

help: ## 列出可用的命令  List the targets
	@awk 'BEGIN { FS = ":.*## " } /^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

install: $(VENV)/.installed ## 安装到 .venv  Install into .venv

run: demo ## 安装、演示并启动网站  Install, run the demo, serve its site
	MINGFA_HOME="$(DEMO)/home" $(BIN)/mingfa serve --port $(PORT)

demo: install ## 用虚构的县演示一遍，结果在 demo/  The sample county, its report and review, in demo/
	$(BIN)/mingfa demo --dir "$(DEMO)"

serve: install ## 启动网站（数据在 MINGFA_HOME）  Serve your own data folder
	$(BIN)/mingfa serve --port $(PORT)

test: $(VENV)/.installed-test ## 运行全部测试  All tests
	$(BIN)/pytest -n auto --dist loadfile

check: $(VENV)/.installed-test ## 静态检查  Lint, types, import directions, migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports
	MINGFA_HOME="$(VENV)/home" $(BIN)/python -m django makemigrations --check --dry-run --settings mingfa.project.settings

bench: $(VENV)/.installed-bench ## 性能对照（看比值）  Benchmarks, as ratios
	$(BIN)/python -m benchmarks

browser: $(VENV)/.installed-test ## 浏览器测试（需要Chromium）  Tests in a real browser
	$(BIN)/pytest -m browser

bless: $(VENV)/.installed-test ## 更新快照，改动须人工审看  Renew snapshots; review the diff
	BLESS=1 $(BIN)/pytest tests/api
	$(BIN)/python scripts/reference.py docs/reference
	$(BIN)/python scripts/coverage.py docs/coverage.md

docs: install ## 由声明生成参考手册 docs/reference/、docs/rules/  Reference pages from the declarations
	$(BIN)/python scripts/reference.py docs/reference
	$(BIN)/python scripts/coverage.py docs/coverage.md

clean: ## 删除虚拟环境和缓存，不动数据  Remove .venv and caches, no data
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# What is installed is remembered by a stamp; a changed pyproject.toml installs again.
$(VENV)/bin/python:
	@for python in $(PYTHON) python3.14 python3.13 python3.12 python3.11; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			$$python -m venv $(VENV) && exit 0; exit 1; \
		fi; \
	done; echo "没有找到Python 3.11或更高版本。Python 3.11 or later is needed." >&2; exit 1

$(VENV)/.installed: pyproject.toml $(VENV)/bin/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(PIP) --editable ".[test]"
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed-test
	$(PIP) --editable ".[test,bench]"
	@touch $@
