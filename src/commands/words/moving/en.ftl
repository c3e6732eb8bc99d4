moving-changes = changed      { $path }
moving-adds = new          { $path }
moving-removes = removed      { $path }
moving-versions = Versions: { $versions }
moving-drafts =
    Without a version yet, as the text was being revised already: { $ids }
    Record it when the text is ready. Type:
        leidraad version { $ids } --kind …
moving-done = { $count ->
        [one] 1 file written.
       *[other] { $count } files written.
    } Look at it with: git diff and leidraad check --as-of { $date }
moving-dry = { $count ->
        [one] 1 file would change.
       *[other] { $count } files would change.
    } Nothing was written.
moving-nothing = There is nothing to change.
moving-finished = { $count ->
        [0] An earlier move had been written completely, and is finished now.
        [one] An earlier move had stopped halfway, and is finished now: 1 file.
       *[other] An earlier move had stopped halfway, and is finished now: { $count } files.
    }
moving-refused = This cannot be done: afterwards the guide would have the errors above. Nothing was written.
moving-unknown = ‘{ $id }’ does not exist.{ $has_suggestion ->
        [yes] {" "}Did you mean ‘{ $suggestion }’?
       *[no] {""}
    }
    Choose from: { $known }
moving-heading-form = ‘{ $name }’ is no heading. Write the heading with its section, such as definitie#kern: the section, a hash sign and the id that stands in braces behind the heading.
moving-kind = ‘{ $name }’ cannot get another id. It can be done with a section (definitie), a heading (definitie#kern), term:ID, source:ID, indicator:ID, page:ID and flowchart:ID.
moving-same = ‘{ $name }’ is called so already. Nothing was written.
moving-taken = ‘{ $name }’ exists already. Choose another id. Nothing was written.
moving-published = ‘{ $name }’ was published earlier, for something else: who links to it would arrive at the wrong place. Choose another id. Nothing was written.
moving-itself = ‘{ $name }’ cannot go to itself. Name another section. Nothing was written.
moving-file-there = { $path } would come beside { $other }, which has that name already. Give one of them another name first, in the text too. Nothing was written.
moving-repealed = The section ‘{ $id }’ was repealed: its text stays as it was. Nothing was written.
moving-language = The two sections do not have the same languages: { $path } is missing. Make that text first. Nothing was written.
moving-heading-missing = { $path } has no heading with the id ‘{ $anchor }’. Put it there first: both languages have the same headings. Nothing was written.
moving-heading-empty = There is nothing below the heading ‘{ $anchor }’ in { $path }. There is nothing to move.
moving-too-deep = A heading would be deeper here than six levels. Raise the headings of the text by a level first. Nothing was written.
moving-where = Where should ‘{ $name }’ stand? Give --before SECTION or --after SECTION.
moving-where-to = Where should ‘{ $name }’ go? Give --to SECTION. If it should become a section of its own, type: leidraad split { $name } NEW-ID
moving-summary-needed = Say with --summary-nl and --summary-en in one sentence what the new section is about, or run this in a terminal; then you are asked.
moving-summary-ask-nl = What is the new section about, in one Dutch sentence?
moving-summary-ask-en = And in English?
moving-summary-ask-one = What is the new section about, in one sentence?
moving-summary-needed-nl = Say with --summary in one sentence what the new section is about, or run this in a terminal; then you are asked.
moving-summary-needed-en = Say with --summary in one sentence what the new section is about, or run this in a terminal; then you are asked.
moving-uncommitted =
    { $id }: version { $version } has not been committed yet, and its text would be lost. Nothing was written.
    Commit the guide first. Type:
        git add -A
        git commit
moving-no-history = { $id }: version { $version } was published, and without a Git repository its text would be lost. Nothing was written. Run this in the repository of the guide.
moving-meanwhile = { $path } changed since a move was stopped halfway. Nothing was written.
    Put the file back with Git, or remove .leidraad-moving if you no longer want the move.
moving-garbled = { $path } belongs to a move that was stopped halfway, and cannot be read. Remove it, and put the files of the guide back with Git.
moving-summary-gone = The summary of ‘{ $id }’ ({ $language }) is no longer in the guide: { $summary }
moving-note-renamed = { $kind ->
        [section] References updated: ‘{ $title }’ has another address.
        [heading] References updated: a heading of ‘{ $title }’ has another address.
       *[entry] References updated.
    }
moving-note-part = ‘{ $part }’ is now a part of ‘{ $title }’.
moving-note-split = ‘{ $title }’ is a section of its own now.
moving-note-mended = References updated.
