V001 = { $known ->
       *[yes] The text of ‘{ $path }’ has changed since version { $version }, but has no new version yet.
        [no] It is not recorded yet which text of ‘{ $path }’ belongs to version { $version }.
    }
    .label = { $removed ->
            [yes] text was taken away here
           *[no] this is the first change
        }
    .recorded = this belongs to the text of version { $version }
    .help = { $known ->
            [yes] Has the meaning changed? Type:
                leidraad version { $id } --kind substantive
            Has only the wording changed? Type:
                leidraad version { $id } --kind editorial
            Is version { $version } not in any edition yet? Then you may update it:
                leidraad version { $id } --amend
            Would you like to see a preview first? Type:
                leidraad build --unreleased
            [translation] Has someone compared this translation with the text? Type:
                leidraad translation confirm { $id }
            Is version { $version } not in any edition yet? Then you may update it:
                leidraad version { $id } --amend
            Would you like to see a preview first? Type:
                leidraad build --unreleased
           *[no] Is this the text of version { $version }? Then record it:
                leidraad version { $id } --amend
            Would you like to see a preview first? Type:
                leidraad build --unreleased
        }
    .explain =
        Readers must be able to see what changed when. So each version has a fingerprint (digest) of its text, in section.yaml or in the data file itself. If the text no longer matches it, it first needs a new version with a short note. Breaking the lines differently does not count; only what a reader sees does. If only a translation changed, this is a warning.
        Wrong: change a sentence and publish at once, or fill in digest: yourself.
        Right: change the sentence and then
          leidraad version definitie --kind editorial
V002 = This is not a fingerprint (digest) as Leidraad writes it.
    .help =
        Do not change a fingerprint by hand. Get the old value back from Git, or record the text as it is now:
            leidraad version { $id } --amend
    .explain = A digest starts with ‘b1:’ followed by 64 digits and letters. Leidraad computes it from the text and writes it itself. With a wrong digest the text of a version cannot be found again. Only the newest version can be recorded anew; for an older one, get the value back from Git.
V003 = Version { $newer } stands above version { $older }, but was published earlier.
    .label = this one was published later
    .help = Put the newest version at the top: the block of { $older } above that of { $newer }. If the order is right, correct the date after published:.
    .explain =
        The list versions: runs from new to old. The top version is the text as it is now; the rest is the history.
        Right:
          versions:
            - version: "1.1"
              published: 2027-02-01
            - version: "1.0"
              published: 2026-11-24
V004 = Version { $version } is in the list twice.
    .label = and here once more
    .help = Give one of the two another number, or remove the block if it is a copy. A number that has been published stays.
    .explain = Each version has a number and a permanent address of its own, such as nl/definitie/v1.0.html. With the same number twice, one of the two would have no address. Have ‘leidraad version’ make new numbers.
V005 = There is no version of ‘{ $id }’ yet.
    .help =
        Make the first one. Type:
            leidraad version { $id } --kind substantive
    .explain = Each text, list and flowchart in the guide has a version and a date, so that a reader can refer to it. They stand under versions:. The command asks for a short note{ $guide ->
        [both] {" "}in both languages
       *[one] {""}
    } and fills in the rest itself.
V006 = Version { $version } of ‘{ $id }’ applies only from { $effective }, and the site is being made for { $as_of }.
    .help =
        Is the date after effective: wrong? Correct it. If it is right, wait until that day to publish. To see what the site will look like then, type:
            leidraad build --as-of { $effective }
    .explain = Readers must see what applies today. The newest version applies only later, and Leidraad cannot read the text that applies now. So put the change in the guide on the day it takes effect, or build with the date of that day. The date of the site is that of the last commit, unless you give --as-of.
V007 = This translation follows version { $version }, but that version does not exist.
    .help =
        Do not change translates: by hand. Have someone check the translation and then type:
            leidraad translation confirm { $id }
    .explain = Under translates: stands which version of the text was translated. That number must be in section.yaml under versions:. Usually the number was changed by hand, or a version was removed from the list. A version that was ever published stays in the list.
V008 = The text of version { $version } of ‘{ $id }’ is nowhere in the history of Git.
    .help =
        Look for the commit that had it:
            git log --all -- { $path }
        Is it on another computer or branch? Then get it from there (git fetch --all). Was the digest of this version changed by hand? Put the old value back.{ $what ->
            [text]
            {""}
            Was the version never committed, or squashed into one commit with another? Then its text is gone. Take its block out of { $ledger }, and this line out of content/anchors.txt:
            {"    "}version:{ $id }/{ $version }
           *[translation] {""}
        }
    .explain =
        Each published version keeps an address of its own, such as nl/definitie/v1.0.html. Leidraad looks for its text in Git, by the digest in the ledger. Which commit it is in does not matter, as long as one commit has it. So never squash two published versions into one commit. If only a translation is lost, this is a warning: readers then get the original text.
V009 = The text of version { $version } of ‘{ $id }’ is missing: this copy of the repository is not complete.
    .help =
        Get the rest of the history. Type:
            git fetch --unshallow
        On a build server, set it to fetch the whole history (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab). The file in question is { $path }.
    .explain = A shallow clone holds only the latest commits. The text of earlier versions is in earlier commits, and without it addresses that were published would disappear.
V010 = ‘{ $version }’ cannot be a version number.
    .help = Use digits with full stops between them, such as "1.0" or "1.2.1". Have ‘leidraad version’ make the numbers.
    .explain = The number is part of the address of the version, such as nl/definitie/v1.0.html. So it consists of digits, lower-case letters and full stops only, and does not begin or end with a full stop.
V011 = The edition ‘{ $id }’ cannot be made from the tag ‘{ $tag }’: { $reason }
    .help =
        Is the tag on this computer? Look with: git tag
        If it is missing, get it with: git fetch --tags
        If this names a code, see what is wrong in that edition:
            leidraad check --revision { $tag }
    .explain = An edition in site.yaml names a tag in Git. Leidraad reads the whole guide as it was at that tag, without checking anything out, and publishes it under the id of the edition. For that the tag must be there and the guide of that day must be without errors.
V012 = Version { $version } repeals ‘{ $id }’, but the section says that its status is ‘{ $status }’.
    .repeal = this version repeals the section
    .help =
        Write after status: that the section is repealed, and name what readers should read instead:
            status: repealed
            replaced_by: [ID]
        Leave replaced_by: out if nothing takes its place. Until the day after effective: the page shows the section as it is now.
    .explain =
        Readers of a section that no longer holds must see that at once. The repeal is a version with a date and a note in the ledger; the status puts the notice on the page. Both belong together. You may write both ahead of time: the notice appears on the day on which the repeal takes effect.
        Right:
          status: repealed
          replaced_by: [risico-inschatten]
          versions:
            - version: "1.1"
              kind: repeal
V013 = The status says that ‘{ $id }’ is repealed, but no version repeals it.
    .newest = the newest version changes the section, and does not repeal it
    .help =
        Record the repeal, with its date and a note for readers. Type:
            leidraad version { $id } --kind repeal
        Does the section still hold? Then write status: current.
    .explain =
        Readers must be able to see since when a section no longer holds, and why. So the repeal is a version of its own in the ledger, also when no word of the text changes. The status alone has no date.
        Wrong: only change status: to repealed.
        Right: leidraad version definitie --kind repeal, and then status: repealed
V014 = Version { $version } repeals ‘{ $id }’, but only a section can be repealed.
    .help = Did its content change? Write kind: substantive. Should it disappear? Take out what no longer holds and record that as a version.
    .explain = A repealed section keeps a page that says so. The glossary, the indicators, the spreadsheets and the flowcharts have no such page: what no longer holds is taken out of them, and the note of the version says so.
V015 = Version { $newer } holds from { $day }, but also contains the text of version { $older }, which holds only from { $effective }.
    .label = this one would hold too early
    .older = this one still waits
    .help = Do not let { $newer } hold earlier: write { $effective } or a later day after effective: of { $newer }. Must { $newer } hold now, and { $older } not yet? Then first take the text of { $older } out of the file, and its block out of versions:, and record it again when the time has come.
    .explain =
        A version is the whole text, so it has what the version before it brought. If it held earlier than that one, everybody would read the later text today.
        Wrong: 1.6 with effective: 2027-01-01, and above it 1.7 with effective: 2026-12-01
        Right: 1.7 with effective: 2027-01-01
V016 = { $where ->
       *[nowhere] Version { $version } of ‘{ $id }’ was published and has no page now: its text comes from Git, and here is no history of the guide.
        [merged] Version { $version } of ‘{ $id }’ was published and has no page now: its text comes from Git, and is not in the history of the guide.
    }
    .help = { $where ->
           *[nowhere] Build the guide in a clone of its repository. Type:
                git clone ADDRESS
            Is this a copy of the files that is meant to do without earlier versions? Then accept that for all of them with --without-history, or for this one with:
                --without { $id }/{ $version }
            [merged] The section has become part of ‘{ $merged }’. Look for the commit that had its files:
                git log --all -- { $path }
            Is it on another computer or branch? Then get it from there (git fetch --all). Is the text gone for good? Then accept that this version has no page:
                --without { $id }/{ $version }
        }
    .explain =
        Each published version keeps an address of its own, such as nl/definitie/v1.0.html, and others link to it. Its text is in an earlier commit. In a folder that is no clone, or in a new repository without commits, it cannot be found, and the site would lose those pages without a word. A mirror is best made by copying the finished site, which needs no Git: it holds all pages. What may go without a page is said by name on the command line; then nothing is reported of it.
V017 = { $why ->
       *[future] The newest commit was made in the future, according to the clock of this computer: the site shows the state of { $day }.
        [unreadable] The newest commit has no date that can be read: the site shows the state of { $day }, the day of the newest publication.
    }
    .help = { $why ->
           *[future] Look at the date of the commit and at the clock of this computer. Type:
                git log -1 --format=%cI
                date
            Was the clock of whoever committed wrong? Commit again with the right one:
                git commit --amend --no-edit --date=now
           [unreadable] Make the commit anew; it gets the date of today:
                git commit --amend --no-edit --date=now
        }
            Or say which day to show:
                leidraad build --as-of DATE
    .explain = The site shows the state of the day of the newest commit, in the time zone of the publisher. With a day in the future, versions that do not apply yet are shown as if they did; with no day, newer versions are not shown. The output depends on the commit alone, never on the clock of the computer that builds: that is why this is a warning and changes nothing.
V018 = The time zone ‘{ $zone }’ does not exist.
    .help = { $has_suggestion ->
            [yes] Did you mean ‘{ $suggestion }’? Write a name from the list of time zones, such as Europe/Amsterdam or America/Paramaribo. If you leave timezone: out, it is Europe/Amsterdam.
           *[no] Write a name from the list of time zones, such as Europe/Amsterdam or America/Paramaribo. If you leave timezone: out, it is Europe/Amsterdam.
        }
    .explain =
        A commit is a moment; which day that is, differs from place to place. The site shows the day that it was for the publisher, wherever the commit was made. The names are those of the IANA database, with capitals and underscores as they stand there.
        Wrong:
          timezone: CET+1
        Right:
          timezone: Europe/Amsterdam
V030 = Version { $version } of ‘{ $id }’ was published in { $language ->
        [nl] Dutch
       *[en] English
    } too, and the guide no longer has that language.
    .label = recorded here
    .help =
        Who had kept a page in { $language ->
            [nl] Dutch
           *[en] English
        } now comes to the one in { $own ->
            [nl] Dutch
           *[en] English
        }. Must that text stay readable? Then put the language back into content/site.yaml: languages: [{ $own }, { $language }]. Or make an edition of the last state in two languages: it keeps both.
    .explain =
        What was published stays readable. When a guide gives up a language, Leidraad no longer makes the pages in it. Their addresses take readers to the same page in the language that is left. The ledger stays as it was: you can put the language back later, and then the old versions can be read in both languages again.
