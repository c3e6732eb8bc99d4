root-missing = The folder ‘{ $path }’ cannot be read: { $reason }
    Give with --root the folder that holds content/ and diagrams/.
revision-missing = The revision ‘{ $revision }’ cannot be read from Git: { $reason }
history-broken = The history in Git cannot be read: { $reason }
    Git itself says what is wrong with: git status
    or, when objects are broken: git fsck
    If it cannot be mended, fetch the guide anew: git clone ADDRESS
history-reftable = The history in Git cannot be read: the repository keeps its branches in a newer way (reftable, in { $path }), which Leidraad does not know yet.
    Fetch the guide anew into another folder, in the old way. Type, with the address of the repository:
        git clone --ref-format=files ADDRESS FOLDER
history-partial = This is a partial clone: Git left out objects that Leidraad needs. ({ $reason })
    Fetch the rest. Type:
        git fetch --refetch --no-filter
git-said = { $reason }
git-no-revision = there is no commit, tag or branch ‘{ $name }’ here, or it was not fetched ({ $reason }). Fetch it with: git fetch --all --tags
git-nothing = there is no Git repository here
git-no-repository = { $path } is there and is no repository that can be read: { $reason }
git-other-work-tree = the repository says that its files are in { $path }, and the guide is not
git-tables = the repository keeps its branches in tables ({ $path }), which cannot be read yet
git-no-branch = the checked out branch ({ $name }) does not exist, though the repository has others. Go to one with: git switch BRANCH
without-unknown = ‘{ $name }’ cannot be given for --without: there is no such version, and none was published.
    Write the version as it stands in content/anchors.txt, such as definitie/1.0.
build-done = { $sections ->
        [one] 1 section
       *[other] { $sections } sections
    }, { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, { $files ->
        [one] 1 file
       *[other] { $files } files
    } in { $path }
    Built for { $date }, in { $milliseconds } ms.
    SHA-256 of manifest-sha256.txt: { $manifest }
build-nothing = { $errors ->
        [0] Nothing was written: with --deny-warnings a warning stops the guide. Mend what stands above, or build without --deny-warnings.
        [one] Nothing was written: mend the error first.
       *[other] Nothing was written: mend the errors first.
    }
check-denied = The guide cannot be published like this: with --deny-warnings a warning stops it. Mend what stands above, or check without --deny-warnings.
check-fine = { $warnings ->
        [0] All is well: { $sections ->
            [one] 1 section
           *[other] { $sections } sections
        }, computed for { $date }.
        [one] The guide can be published, with the warning above: { $sections ->
            [one] 1 section
           *[other] { $sections } sections
        }, computed for { $date }.
       *[other] The guide can be published, with the warnings above: { $sections ->
            [one] 1 section
           *[other] { $sections } sections
        }, computed for { $date }.
    }
check-fixed = { $count ->
        [one] 1 file mended
       *[other] { $count } files mended
    }: { $paths }
stage-reading = Reading
stage-writing = Writing
explain-unknown = The code ‘{ $code }’ does not exist. Codes stand in brackets in every message, such as F012.
schema-unknown = The schema ‘{ $name }’ does not exist. Choose from: { $known }
version-unknown = ‘{ $id }’ does not exist. Choose from: { $known }
version-unchanged = { $id }: nothing has changed since version { $version }. Nothing was written.
version-none-to-amend = { $id } has no version yet that could be brought up to date. Record the first:
    leidraad version { $id } --kind substantive
version-written = { $id }: version { $version } is in { $path }.
version-amended = { $id }: version { $version } was brought up to date in { $path }.
language-not-there = This guide is in { $own ->
        [nl] Dutch
       *[en] English
    } alone. Give --text-language { $own }, or add the language in content/site.yaml: languages: [{ $own }, { $asked }].
review-language = This guide is in { $own ->
        [nl] Dutch
       *[en] English
    } alone. Leave the choice of language out.
language-each = This guide is in two languages. Instead of --{ $option }, give: --{ $option }-nl "…" --{ $option }-en "…"
language-needless = { $option } cannot be given here: this guide is in { $own ->
        [nl] Dutch
       *[en] English
    } alone. Leave { $option } out, or add the language in content/site.yaml.
translation-one-language = This guide is in { $own ->
        [nl] Dutch
       *[en] English
    } alone: there is nothing to translate. Will there be a translation? Then add its language in content/site.yaml after languages:.
version-note-needed = Say with --note-nl and --note-en in one sentence what changes, or run this in a terminal; then you will be asked.
version-note-ask-nl = What changes, in one Dutch sentence?
version-note-ask-en = And in English?
version-note-ask-one = What changes, in one sentence?
version-note-needed-nl = Say with --note in one sentence what changes, or run this in a terminal; then you will be asked.
version-note-needed-en = Say with --note in one sentence what changes, or run this in a terminal; then you will be asked.
version-kind-needed = Say with --kind what kind of change this is: substantive (the meaning changes) or editorial (only the wording).
version-no-repeal = { $id } cannot be repealed: only a section can. Take out what no longer holds and write --kind substantive.
version-number-of-several = More than one text cannot get the same number. Leave out --number: each number follows from the one before.
version-replaced-by = Only what is repealed has a successor. Give --replaced-by together with --kind repeal.
version-replaced-by-itself = { $id } cannot take its own place. Name another section with --replaced-by.
version-uncommitted =
    { $id }: version { $version } is not committed yet, and its text would be lost. Nothing was written.
    Is this change still part of version { $version }? Then type:
        leidraad version { $id } --amend
    Must version { $version } stay as it was? Then put its text back first, and commit the two together.
version-unrecorded =
    { $id }: which text version { $version } has is not recorded yet. Nothing was written. Type this first:
        leidraad version { $id } --amend
version-number-bad = ‘{ $number }’ cannot be the number of a version. Use one to four numbers with dots between them, such as { $next }.
version-number-there = There is a version { $number } already. Choose a higher number than { $newest }, such as { $next }.
version-number-low = A new version has a higher number than the newest: { $number } is not higher than { $newest }. Choose { $next }, for example.
version-published-early = { $published } is before { $before }, the day on which version { $version } was published. Give a day with --published that is not earlier.
edit-failed = { $path } could not be changed without changing something else in it as well. Nothing was written.
    Is a list or a block in it written on one line, between [ ] or { "{" } { "}" }? Write it line by line, as in:
        versions:
          - version: …
edit-changed = { $path } was saved by someone else in the meantime. Nothing was written. Type the command again.
edit-outside = { $path } leads out of the folder of the guide. Nothing was written.
fix-left = { $path }:{ $line }: this heading could not be given an id without changing something else. Write it yourself, behind the heading: { "{" }#an-id{ "}" }
translation-none = { $id } has no translation: { $path } is missing.
translation-confirmed = { $id }: the translation now follows version { $version }.
translation-already = { $id }: the translation was confirmed for version { $version } already.
translation-unreleased = { $id }: the text changed after version { $version }. Record that change first: leidraad version { $id } --kind substantive (or --kind editorial, if only the wording changed)
content-broken = Mend these errors first; nothing was written.
diagram-unreadable = ‘{ $path }’ cannot be read: { $reason }
diagram-situation = The situation ‘{ $situation }’ does not exist. Choose from: { $known }
diagram-elsewhere = ‘{ $path }’ is not a flowchart of this guide: those are YAML in { $folder }. Give with --root the folder of the guide, or a graph as .json.
diagram-glyphs = Note: the font of the drawing lacks these characters: { $glyphs }
diagram-failed = The flowchart cannot be drawn: { $reason }
diagram-terminal = A PNG does not fit in a terminal. Give a file with --out.
write-failed = ‘{ $path }’ cannot be written: { $reason }
serve-ready = The guide is at { $address }
    Every time you save something, the page is refreshed. To stop: Ctrl+C.
serve-mended = All is well again: there is nothing left to report.
new-taken = The site itself needs the name ‘{ $id }’, or it is that of a device on Windows. Choose another id.
new-bad-id = ‘{ $id }’ cannot be an id. Use lower-case letters, digits and hyphens, such as eerste-aanvraag.
new-there = { $path } exists already. Nothing was written.
new-refused = Nothing was made. Choose another id.
new-done = ‘{ $id }’ is in { $path }. Fill it in there.
new-shared = The shared text is in { $path }. Fill it in there, and show it in each text where it belongs, in a paragraph of its own:
        ![](shared:{ $id })
new-section = The section stands in { $path }. Fill in the texts, and type when it is ready:
        leidraad version { $id } --amend
new-section-listed = It stands in content/site.yaml, last in the contents. Another place? Type:
        leidraad move { $id } --before ANOTHER-SECTION
new-section-to-list = Put it into content/site.yaml too, below contents:, in the list of a part:
        sections: [ … , { $id }]
new-page = The page stands in { $path }. Fill in the text. Readers get there:
    from the foot of every page, with this line in content/site.yaml:
        footer: [{ $id }]
    or from a text, with [](page:{ $id }).
import-refused = { $place }: { $what }
    Nothing was written.
import-unlike = What stands in this file would not arrive whole in { $path }. Nothing was written.
import-entry = { $place }: { $outcome ->
        [kept] kept
        [changed] changed
       *[lost] lost
    }. { $what }
import-counts = Kept: { $kept }. Changed: { $changed }. Lost: { $lost }.
import-done =
    The flowchart ‘{ $id }’ stands in { $path }. To finish it:
    1. Fill in there what stands between ‹ and ›: { $guide ->
           [both] the other language, the
          *[one] the
       } explanation of each step, and what the file did not say.
    2. Look at what is ‘changed’ or ‘lost’ above.
    3. See it with: leidraad serve --as-of { $day }
       and have it checked with: leidraad check --unreleased --as-of { $day }
    4. Show it in a text with: ![](diagram:{ $id })
    5. Is it done? Then type: leidraad version diagram:{ $id } --amend
status-id = what
status-version = version
status-since = in force since
status-coming = coming
status-translation = translation
status-review = review by
status-text = text
status-released = recorded
status-unreleased = changed, no version yet
status-state = { $state ->
    [current] up to date
    [unconfirmed] not confirmed
    [outdated-editorial] behind (wording)
    [outdated-substantive] behind (meaning)
   *[missing] missing
}
version-in-edition = { $id }: version { $version } is in the edition ‘{ $edition }’ already and stays as it is. Record a new version: leidraad version { $id } --kind substantive (or --kind editorial, if only the wording changed)
translation-revised = { $id }: the translation of version { $version } was revised; the ledger says so now.
search-none = Nothing found for “{ $query }”.
search-nearest = Similar: { $words }
search-more = … and { $more } more
names-more = and { $more } others
search-via = found via { $name }
search-kind = { $kind ->
    [section] section
    [heading] heading
    [term] term
    [indicator] indicator
    [step] step
    [source] source
   *[page] page
}
relevance-missed =     missed ({ $set }, place { $rank }): { $query }  →  { $expected }
relevance-unreadable = { $path } cannot be read: { $error }.
relevance-page = page@3
relevance-shown = shown
relevance-text = in text
relevance-line = { $place }: this line cannot be read. Write: nl | query | section:ID term:ID (or - when nothing may be found).
versions-coming = { $count ->
        [one] Not shown yet: { $versions }. The site is built for { $date }, the day of the newest commit, and shows the version that holds then.
       *[other] Not shown yet: { $versions }. The site is built for { $date }, the day of the newest commit, and shows the versions that hold then.
    }
    Would you like to see what it will be? Type:
        leidraad build --as-of { $last }
usage-value = ‘{ $value }’ cannot be given for { $option }: { $reason }.
usage-choice = ‘{ $value }’ cannot be given for { $option }. Choose from: { $choices }.
usage-choice-missing = { $option } has no value. Choose from: { $choices }.
usage-value-missing = { $option } has no value.
usage-unknown = This command has no ‘{ $option }’.
usage-command = There is no command ‘{ $command }’.
usage-command-missing = A command is missing. Choose from: { $choices }.
usage-missing = Something is missing: { $option }.
usage-conflict = { $option } and { $other } cannot be given together.
usage-twice = { $option } can be given only once.
usage-value-refused = ‘{ $value }’ cannot be given to { $option }.
usage-value-many = Nothing can stand after { $option }, so no ‘{ $value }’ either.
usage-equals = Write an = and the value after { $option }, without a space between them.
usage-letters = There are characters in this command that are no UTF-8. Type it again.
usage-other = This command cannot be understood.
usage-similar = Did you mean { $similar }?
usage-line =
    This is how: { $usage }
    More: { $command } --help
value-day = write a day that exists as 2026-01-31
value-language = choose nl or en
value-version = write the ledger and the number, such as definitie/1.0
value-path = write a path like /a/b/
value-port = write a number from 0 to 65535
value-scale = write a whole number from 1 to 4

manual-not-written = The manual cannot be written in { $folder }: { $reason }.
# leidraad review, and drafts elsewhere
check-drafts = As a preview all is well. { $count ->
    [one] This has no version yet: { $ids }. The guide cannot be published so.
   *[other] These have no version yet: { $ids }. The guide cannot be published so.
    }
    What changes: leidraad review
    { $first ->
        [yes] Done with one of them? Record its first version: leidraad version --amend ID…
       *[no] Done with one of them? Record its version: leidraad version ID --kind …
    }
review-of = { $id }: { $title } (in force now: version { $version })
review-of-new = { $id }: { $title }
review-none = Nothing changes: all texts, lists and flowcharts say what is in force now.
review-written = { $count ->
    [0] { $path } says that nothing changes.
    [one] What changes in 1 text, list or flowchart is in { $path }.
   *[other] What changes in { $count } texts, lists and flowcharts is in { $path }.
} The file stands alone: you can mail and print it.
review-no-html = choose a name that ends in .html, such as changes.html
review-in-guide = this folder holds the files of the guide itself; choose another folder
