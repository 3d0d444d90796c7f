# The two commands of the README are 'make demo' and 'make test'.

SWIFT ?= swift

.PHONY: demo test programs build check format generate documentation dependencies clean

demo: dependencies ## assess the example system and write its reports
	$(SWIFT) build -c release --product assay
	"$$($(SWIFT) build -c release --show-bin-path)/assay" demo

test: dependencies ## build and run all tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

programs: dependencies ## install programs that write evidence, start them, and read what they write
	Scripts/install-test-programs
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --filter '^ProgramsTests\.'

build: dependencies ## build the command line tool for release
	$(SWIFT) build -c release --product assay

check: dependencies ## everything that CI checks
	Scripts/check

format: ## format all sources in place
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Plugins Sources Tests Examples

generate: dependencies ## regenerate committed output: the example reports
	Scripts/generate

documentation: dependencies ## build the documentation, broken links are errors
	Scripts/documentation

dependencies: ## install the system libraries that are missing
	@Scripts/install-dependencies

clean: ## remove what was built
	$(SWIFT) package clean
