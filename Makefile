# The few things one does with Portico, each in one word. The work is in scripts/; nothing is decided here.
.DEFAULT_GOAL := help
.PHONY: help run dev setup build check test bench clean

help: ## Say what there is.
	@sed -n 's/^\([a-z]*\):.* ## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: ## Set up, build and start Portico with demonstration data; prints the address and the sign-ins.
	@scripts/run

dev: ## Build in debug, start, and rebuild and reload the browser on every change.
	@scripts/dev

setup: ## Install the tools that are missing for building, testing and measuring.
	@scripts/setup

build: ## Build target/release/portico, the one file that is installed.
	@scripts/setup --for build
	@scripts/build

check: ## Check formatting, lints and the tests on SQLite: before each commit.
	@scripts/setup --for check
	@scripts/check

test: ## Check and test everything, on both databases and in the browser: what continuous integration runs.
	@scripts/test

bench: ## Measure sizes, speed and memory against the budgets; writes target/bench.json.
	@scripts/bench/run

clean: ## Remove this clone's build results (not the machine's cache).
	@scripts/clean
