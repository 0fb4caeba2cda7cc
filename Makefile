# Everything runs from .venv, which tools/setup makes and renews; it is silent when nothing is to be done.
.DEFAULT_GOAL := site
# Two targets in one call share one .venv and one output/.
.NOTPARALLEL:
# The first two would lead the .venv’s Python to foreign modules, with the third each start compiles every module anew.
unexport PYTHONHOME PYTHONPATH PYTHONDONTWRITEBYTECODE

.PHONY: site print serve check test coverage thorough lint bench bench-quick faults fuzz snapshot lock catalogs docs docs-site hook clean help

site: ## build the site into output/ and say where to open it (the default)
	@tools/setup site
	.venv/bin/dossier build

print: ## build the site with a PDF of each source and of the whole dossier
	@tools/setup print
	.venv/bin/dossier build --print

serve: ## show the site in a browser and rebuild it when a file changes
	@tools/setup site
	.venv/bin/dossier serve

check: ## look for problems in the editor's files, build nothing
	@tools/setup site
	.venv/bin/dossier check

test: lint ## run every check: lint, then the tests
	.venv/bin/python -m pytest -W error -n auto --dist worksteal

coverage: lint ## run every check and measure which lines and branches the tests reach, which takes twice as long
	.venv/bin/python -m pytest -W error -n auto --dist worksteal --cov

thorough: lint ## run every check in every combination, which takes half as long again
	.venv/bin/python -m pytest -W error -n auto --dist worksteal --thorough

lint: ## run the linters and the type checker only
	@tools/setup test
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	.venv/bin/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	.venv/bin/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[a-b]*.yml

bench: ## ask Lighthouse for its points, and measure the speed beside Hugo (make bench ARGS="--corpus FOLDER" for dispatches of your own)
	@tools/setup bench
	.venv/bin/python -m bench.lighthouse
	.venv/bin/python -m bench.reading
	.venv/bin/python -m bench.comparing
	.venv/bin/python -m bench.search
	.venv/bin/python -m bench $(ARGS)

faults: ## kill builds, fill disks and build twice at once, and count what was lost (make faults ARGS="--kills 10" for fewer)
	@tools/setup site
	.venv/bin/python -m bench.faults $(ARGS)

fuzz: ## mutate texts, pages, sidecars, catalogs and archives (make fuzz ARGS="--inputs 100000" for more)
	@tools/setup site
	.venv/bin/python -m bench.fuzz $(ARGS)

bench-quick: ## look in two minutes whether a change has made the build slower beside Hugo
	@tools/setup bench
	.venv/bin/python -m bench.quick

snapshot: ## build the site anew and pack it into snapshots/
	@tools/setup site
	.venv/bin/dossier snapshot

lock: ## renew the lock files in requirements/ (make lock ARGS=--upgrade for newer versions)
	@tools/setup site
	tools/lock $(ARGS)
	@tools/setup test
	.venv/bin/python tools/bill.py

catalogs: ## renew the interface's catalogs from the code and the templates
	@tools/setup site
	.venv/bin/python tools/catalogs.py

docs: ## write the reference of commands and modules in docs/reference/ anew
	@tools/setup site
	.venv/bin/python tools/reference.py

docs-site: ## make the documents into a site of their own in build/docs
	@tools/setup docs
	NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs build --strict

hook: ## let git run "dossier check" before a commit that touches content/
	@tools/pre-commit --install

clean: ## remove what was built, but neither .venv nor snapshots/
	rm -rf output .output-* .cache build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find plugins tests bench -name __pycache__ -prune -exec rm -rf {} +

help: ## list these targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r target text; do \
	    printf '  make %-9s %s\n' "$$target" "$$text"; done
