import-only-word = --section, --changes and --yes are for Word files (.docx). A flowchart gets its id with --id.
import-paragraph = { $file }, paragraph { $paragraph }{ $named ->
        [yes] {" "}(‘{ $near }’)
       *[no] {""}
    }
import-more = … and { $count } more of this kind, such as: { $outcome ->
        [kept] kept
        [changed] changed
       *[lost] lost
    }. { $what }
import-open-entry = { $place }: { $kind ->
        [inserted] inserted
        [deleted] deleted
        [formatted] formatting changed
       *[comment] comment
    }{ $has-author ->
        [yes] {" "}by { $author }
       *[no] {""}
    }{ $has-day ->
        [yes] {" "}on { $day }
       *[no] {""}
    }: { $text }
import-open = { $more ->
        [0] {""}
       *[other] … and { $more } more.
    }
    { $file } was not imported: { $count ->
        [one] 1 change or comment in it is
       *[other] { $count } changes and comments in it are
    } not decided. Decide in Word (Review: Accept or Reject, and delete the comments), or say here what is to be done:
        --changes accept   as if all changes were accepted
        --changes reject   as if all changes were rejected
    Comments never come into the text.
import-section-there = The section ‘{ $id }’ is there already. Type --section { $id } to see the difference and replace its text, or give another id with --section. Nothing was written.
import-text-unreadable = { $path } is missing or cannot be read. Make or mend that file first (leidraad check says what is wrong with it). Nothing was written.
import-same = { $path } already says what the file says. Nothing was written.
import-title-differs = The title in the file is ‘{ $title }’; that of the section is ‘{ $own }’ and stays so.
import-difference = This changes in the text ({ $count ->
        [one] 1 place
       *[other] { $count } places
    }). [-This-] is gone, {"{+this+}"} is new.
import-difference-under = { $named ->
        [yes] Under ‘{ $heading }’:
       *[no] At the beginning:
    }
import-difference-link = A link leads elsewhere.
import-difference-file = A file was replaced.
import-difference-more = … and { $count } more places.
import-replace = Replace the text in { $path } by that of the file? [y/N]
import-needs-yes = { $path } was not changed. To replace its text, give --yes too.
import-not-replaced = { $path } was not changed.
import-section-made =
    The text is in { $path }. To finish the section:
    1. See what is ‘changed’ or ‘lost’ above.
    2. Fill in what stands between ‹ and ›: the summary{ $guide ->
           [both] , and the text in the other language
          *[one] {""}
       }.
    3. Have it checked with: leidraad check --unreleased
    4. Is it finished? Then type: leidraad version { $id } --amend
import-section-replaced =
    The text in { $path } was replaced. To go on:
    1. See what is ‘changed’ or ‘lost’ above.
    2. Have it checked with: leidraad check --unreleased
    3. Is it finished? Then type: leidraad version { $id } --kind substantive (or --kind editorial if only the wording changed)
    { $guide ->
        [both] 4. Then bring the other language up to date.
       *[one] {""}
    }
import-only-folder = --to and --history are for a folder with a site of MkDocs or with Markdown.
import-site-options = A folder takes --to, --history and --language. --id, --section and --changes are for a flowchart or a Word file.
import-site-there = { $path } is there already, and is neither empty nor a guide. Give another folder with --to. Nothing was written.
import-site-history-there = { $path } is there already. --history makes a new guide with a history of its own. Give a folder with --to that is not there. Nothing was written.
import-site-kind = { $outcome ->
        [kept] kept
        [changed] changed
       *[lost] lost
    }, { $count } times: { $what }
import-site-more = … and { $count } more.
import-site-done =
    The guide is in { $path }: { $sections ->
        [one] 1 section
       *[other] { $sections } sections
    } in { $parts ->
        [one] 1 part
       *[other] { $parts } parts
    }, { $terms ->
        [one] 1 term
       *[other] { $terms } terms
    }.
    Kept: { $kept }. Changed: { $changed }. Lost: { $lost }. All of it, with its place, is in { $report }.
    To finish it:
    1. Look at it with: leidraad serve --root { $path }
    2. See what is ‘lost’ or ‘changed’ above.
    3. Fill in what stands between ‹ and › ({ $left ->
        [one] 1 place
       *[other] { $left } places
    }). leidraad build --root { $path } names them.
    4. Have it checked with: leidraad check --unreleased --root { $path }
import-site-same = What is in the folder is in { $path } already. Nothing was written.
import-site-changes = Texts that change: { $changed }. Files that change: { $files }. New sections: { $new }.
import-site-file-differs = { $path }: the old site has another file of this name. It takes the place of the one in your guide. To keep both, give it another name on the old site.
import-site-added = In { $path }: { $changed ->
        [one] 1 text
       *[other] { $changed } texts
    } and { $files ->
        [one] 1 file
       *[other] { $files } files
    } replaced, { $new ->
        [one] 1 section
       *[other] { $new } sections
    } added.{ $new ->
        [0] {""}
       *[other] {" "}Put the new ones into content/site.yaml under contents:
    }
import-site-commit = The old site at { $name }
import-site-commit-today = The old site of today, without a version yet
import-site-note = As on the old site at { $name }.
import-site-history = { $states ->
        [one] 1 tag or commit
       *[other] { $states } tags or commits
    } became { $versions ->
        [one] 1 version
       *[other] { $versions } versions
    }, of the day on which the commit was made.
import-site-gone = { $name }: { $count ->
        [one] 1 page that is not there any more
       *[other] { $count } pages that are not there any more
    } got no version: { $pages }.
import-site-no-git = --history needs the program git, which was not found. Install Git, or leave --history out. Nothing was written.
import-site-not-in-git = { $path } is not in Git, so there are no earlier versions. Leave --history out. Nothing was written.
import-site-no-tags = There are no tags. Name the commits: --history COMMIT,COMMIT, oldest first. Nothing was written.
import-site-order = { $first } is of { $first-day } and { $second } of { $second-day }. Give the oldest first. Nothing was written.
import-site-undated = It is not known on which day { $name } was made. Leave it out. Nothing was written.
import-site-state = { $name }: { $what } Leave it out. Nothing was written.
import-id-of-several = This file has { $count } flowcharts, and --id is for a file with one. Leave --id out: each chart then gets an id from its title or from the heading above it ({ $ids }). Nothing was written.
import-whole-file = == The file as a whole ==
import-chart-heading = == Chart { $number } of { $count } (lines { $first } to { $last }): { $kind ->
        [new] ‘{ $id }’ in { $path }
        [there] ‘{ $id }’ was there already
       *[broken] ‘{ $id }’ not made
    } ==
import-chart-there =
    { $path } exists already and stays as it is.
    Is this another chart? Then give it another title in the file and type the command again.
import-chart-broken =
    { $place }: { $what }
    Mend this in the file and type the command again. What is there by then stays as it is.
import-chart-refused = Give this chart another title in the file and type the command again. What is there by then stays as it is.
import-chart-unlike = What the file says of this chart would not arrive whole in the guide. It was not made; this is a fault of this program.
import-nothing-new = Nothing was written.
import-several-made = { $count ->
        [one] This chart was made:
       *[other] These { $count } charts were made:
    }
import-several-path = {"    "}{ $path }
import-several-left = { $left ->
        [one] One chart of the file was not made; above it says why.
       *[other] { $left } charts of the file were not made; above it says why.
    }
import-several-next =
    To finish { $count ->
        [one] it:
       *[other] them:
    }
    1. Fill in there what stands between ‹ and ›: { $guide ->
           [both] the other language, the
          *[one] the
       } explanation of each step, and what the file did not say.
    2. Look at what is ‘changed’ or ‘lost’ above.
    3. See it with: leidraad serve --as-of { $day }
       and have it checked with: leidraad check --unreleased --as-of { $day }
    4. Show { $count ->
           [one] it
          *[other] each chart
       } in a text with:
import-several-show = {"       "}![](diagram:{ $id })
import-several-ready = 5. Is a chart done? Then type:
import-several-version = {"       "}leidraad version diagram:{ $id } --amend
