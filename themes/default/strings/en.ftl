# The words of the site, in English. Every key also stands in nl.ftl.
# A template asks for a word with t(key="…"). Words that only the program itself uses are at
# the end.

## Every page

skip-to-content = Skip to content
menu = Menu
menu-label = Main menu
menu-chart = Flowchart
menu-indicators = Risk indicators
menu-glossary = Glossary
menu-sources = Sources
menu-tags = Tags
menu-register = A–Z
contents = Contents
chapters-label = Sections
contents-part = All sections of this part
contents-more = All { $count } sections
breadcrumb-label = Breadcrumb
notice-label = Status of this guide
preview-title = Preview.
preview-text = This page changes, and that has not been released. Do not cite it.
preview-difference = See what changes
preview-all = Everything that changes
toc-label = Contents of this page
toc-title = On this page
pager-label = Previous and next section
previous = Previous
next = Next
footer-label = About the site
footer-publisher = Publisher: { $name }.
footer-license = Licence:

## Sections

section-number = Section { $number }
version = Version { $number }
published-on = published on
effective-from = applies from
version-none = no version yet
status-label = status:
status = { $value ->
    [current] current text
    [under-revision] under revision
    [awaiting-revision] awaiting revision
    [repealed] repealed
   *[other] unknown
}
status-meaning = { $value ->
    [under-revision] This section is being revised. Until the new version is there, the text below applies.
    [awaiting-revision] On the date above the official chapter awaited revision. We do not know whether it has been renewed since.
    [repealed] This section has been repealed. Its text remains so that it can still be read.
   *[current] This is the text of this guide now in force. It describes the situation on the date above.
}
# Of a section that does not say which day’s situation it describes: no date stands above it.
status-meaning-undated = { $value ->
    [under-revision] This section is being revised. Until the new version is there, the text below applies.
    [awaiting-revision] This chapter awaits revision. Until the new version is there, the text below applies.
    [repealed] This section has been repealed. Its text remains so that it can still be read.
   *[current] This is the text of this guide now in force.
}
status-title = Status
replaced-by = Read this instead:
reflects = state of affairs:
reflects-label = Describes the state of affairs on
about-this-text = About this text
coming-version = { $kind ->
    [repeal] This section will be repealed on
   *[other] Version { $number } is ready and applies from
}
sources-of-section = Sources of this section
sources-of-page = Sources of this page
places-cited = { $count ->
    [one] Place cited:
   *[other] Places cited:
}
more-about-source = More about this source
legal-status = { $value ->
    [adopted] adopted
    [proposed] proposed, not law
    [repealed] repealed
   *[in-force] in force
}
adopted-from = adopted, in force from { $date }
adopted-since = adopted, in force since { $date }
source-in-language = written in
no-public-address = No public address known to us
source-read = Read: { $value ->
    [whole] in full
   *[excerpt] an excerpt
}
source-read-on = on
source-not-read = Not read
source-known-from = known to us from
owner = Responsible
review-by = Reviewed again by
permanent-address = Permanent address
permanent-address-link = id/{ $id }, for all languages
permanent-address-link-one = id/{ $id }
print = Print
print-hint = Use your browser’s print function. Menus are left out, and whatever is folded opens.
edit-page = Change this text at its source
explain-term = Definition of ‘{ $term }’
definition-in-glossary = In the glossary
close = Close
report-problem = Report a mistake or ask a question
versions-own = Versions of our text
versions-official = Versions of the official text
versions-official-meaning = We know these from the sources. The official text itself is not on this site.
official-version = Official version { $name }
version-kind = { $value ->
    [substantive] substantive change
    [editorial] editorial change
    [translation] translation updated
    [repeal] repealed
   *[other] change
}
source = Source:
source-label = Source
# Stands before the number of a source where a citation is read out: ‘source 1, section 2’.
citation = source

## Citing

cite-title = Cite this
cite-text = { $author } ({ $year }). { $title } (version { $version }, { $date }{ $note }). In: { $guide }. { $url }
cite-note = { $kind ->
    [past] in force from { $from } to { $until }
    [one-day] in force on { $from }
    [coming] in force from { $from }
    [repealed] repealed since { $from }
    [repealing] repealed from { $from }
    [merged] in force since { $from }
    [same-day] replaced on { $from }, the day on which it came into force
   *[never] never in force
}
cite-follows = translation of version { $number }
cite-copy = Copy
cite-copied = Copied
cite-save = Save as a file
cite-passage = Address of this paragraph
cite-passages = Show the address of every paragraph
passage-passed = This paragraph is no longer in the text as it was. You can still read it in:

## Translations

translation-current = This is a translation. Where the two differ, the original text prevails.
translation-unconfirmed = Nobody has checked this translation yet. Where the two differ, the original text prevails.
translation-outdated-title = This translation is behind
# { $case } is older, amended or draft.
translation-outdated = { $case ->
    [amended] It follows an earlier text of version { $follows }. The original text was changed after that.
    [draft] It follows version { $follows }. This preview changes the original text.
   *[older] It follows version { $follows } of the original text, which is now at version { $version }.
}
translation-behind-since = It has been behind since
translation-outdated-how = { $value ->
    [substantive] The substance has changed since. Before you decide anything, rely on the original text.
    [editorial] Only the wording has changed since.
   *[unknown] Before you decide anything, rely on the original text.
}
translation-behind-titles = The title or the summary is behind too.
translation-behind-marked = What is behind is marked in the text.
translation-of-version = translation of version { $number }
translation-now = original text: version { $number }
translation-status = translation behind
translation-status-meaning = The original text is in force. This translation still follows version { $follows }.
# Before a piece of the text that is behind.
behind-mark = { $value ->
    [behind-meaning] Behind: the substance has changed
    [behind-wording] Behind: the wording has changed
    [written] New and not checked yet
    [gone] Dropped: no longer in the original text
   *[new] There is new text here that has not been translated yet
}
side-by-side = Dutch and English side by side
side-by-side-languages = Languages
side-by-side-description = { $section }: each piece of the text beside its translation, and whether that has been confirmed.
side-by-side-lead = { $language ->
    [nl] Each piece of the Dutch text with its translation. The Dutch text prevails.
   *[en] Each piece of the English text with its translation. The English text prevails.
}
side-by-side-how = For each piece you see whether somebody has confirmed the translation, and the address to refer to it by.
side-by-side-missing = { $language ->
    [nl] This section has not been translated yet. Below is the Dutch text alone.
   *[en] This section has not been translated yet. Below is the English text alone.
}
side-by-side-behind = { $case ->
    [amended] The translation follows an earlier text of version { $follows }.
    [draft] The translation follows version { $follows }; this preview changes the original text.
   *[older] The translation follows version { $follows } of the original text, which is now at version { $version }.
}
side-by-side-states = State of the translation
side-by-side-drawn = See:
side-by-side-address = Address:
side-by-side-none = { $value ->
    [gone] No longer in the original text.
   *[new] Not translated yet.
}
side-by-side-count = { $value ->
    [behind-meaning] { $count ->
        [one] 1 piece is behind: substance changed
       *[other] { $count } pieces are behind: substance changed
    }
    [behind-wording] { $count ->
        [one] 1 piece is behind: wording changed
       *[other] { $count } pieces are behind: wording changed
    }
    [new] { $count ->
        [one] 1 piece is new and not translated yet
       *[other] { $count } pieces are new and not translated yet
    }
    [written] { $count ->
        [one] 1 piece is new and not confirmed yet
       *[other] { $count } pieces are new and not confirmed yet
    }
    [gone] { $count ->
        [one] 1 piece was dropped from the original text
       *[other] { $count } pieces were dropped from the original text
    }
    [unconfirmed] { $count ->
        [one] 1 piece is not confirmed
       *[other] { $count } pieces are not confirmed
    }
    [missing] { $count ->
        [one] 1 piece is not translated
       *[other] { $count } pieces are not translated
    }
   *[current] { $count ->
        [one] 1 piece is confirmed
       *[other] { $count } pieces are confirmed
    }
}
pair-state = { $value ->
    [current] confirmed
    [behind-meaning] behind: substance changed
    [behind-wording] behind: wording changed
    [new] new: not translated yet
    [written] new: not confirmed yet
    [gone] dropped
    [unconfirmed] not confirmed
   *[missing] not translated
}
translation-missing-title = Not yet translated
translation-missing = { $language ->
    [nl] This section exists in Dutch only. Below is the Dutch text.
   *[en] This section exists in English only. Below is the English text.
}
translation-authoritative = { $language ->
    [nl] Read the Dutch text
   *[en] Read the English text
}
in-language = { $language ->
    [nl] Dutch
   *[en] English
}

## Home

doors-title = Straight to an answer
entrances-title = For whom
recent-changes = Latest changes
recent-more = and { $count } more sections

## The whole guide on one page

whole-versions = Every section has a version of its own. It stands above the section, with the state of affairs where that is given.
whole-newest = Newest version published on
whole-address = On the web
whole-license = Licence
whole-appendices = Annexes
whole-see = See the annex:

## All components of the theme

components-lead = Everything that the pages are made of, side by side: it shows what a change to the theme does. No menu leads to this page.

## Glossary, sources, register

glossary-lead = All terms of this guide, with their source and their name in the other language.
glossary-lead-one = All terms of this guide, with their source.
letters-label = Go to a letter
digits = 0–9
own-rendering = our own rendering
also-written = Also:
used-in = Used in:
sources-lead = Everything that this guide rests on, with its address and, where that is given, what we read of it and when.
source-kind = { $value ->
    [kamerstuk] Parliamentary Papers
    [staatscourant] Government Gazette
    [eu] European Union rules
    [bwb] Dutch acts and decrees
    [report] Reports
    [further-reading] Further reading
   *[web] Web pages
}
source-short = Short name
source-number = Number
source-date = Date
source-publisher = Publisher
source-address = Address
source-language = Language
source-status = Status
source-from = In force from
in-force-when-checked = in force when we checked on
status-when-checked = as we checked on
source-seen = Seen by us
cited-in = Cited in
section-tags = Tags:
tags-title = Tags
tags-lead = Choose a tag and see which sections belong to it.
tags-description = All tags, with the sections that belong to each.
tag-word = tag
tag-title = Tag: { $tag }
tag-description = The sections with the tag { $tag }.
tag-count = { $count ->
    [one] 1 section
   *[other] { $count } sections
}
tag-others = Also under:
register-lead = The contents of this guide in alphabetical order.
register-inside = in: { $section }
register-kind = { $value ->
    [section] section
    [heading] heading
    [term] term
    [page] page
    [chart] flowchart
   *[step] step of the chart
}

## Risk indicators

indicators-lead = Every question with its reason, the place to look and its source.
indicator-why = Why it matters
indicator-where = Where to look
indicator-origin = { $value ->
    [official] official wording
   *[public-source] our question, after a public source
}
words-of-source = Words of the source
indicator-own-place = See this question in the full list
indicators-all = All risk indicators
indicators-worksheet = Worksheet: answer these questions for one case
indicator-factor = Factor
filter-title = Show
filter-all = All factors
filter-help = The questions of other factors disappear from the page.
embed-indicators-fold = Open a question to see why it matters, where to look and the source.

## Worksheet

worksheet-lead = The same questions, for one case. You note an answer and a remark, and save or print the sheet with the date on it.
worksheet-no-score = This worksheet gives no score and decides nothing. Do not add up the answers.
worksheet-stays = What you fill in stays in this window. Nothing is sent and nothing is stored. If you close the page without saving, it is gone.
worksheet-head = About this case
worksheet-name = Name
worksheet-partner = Party involved
worksheet-country = Country
worksheet-by = Filled in by
worksheet-date = Date
worksheet-answer = Answer
worksheet-yes = Yes
worksheet-no = No
worksheet-unknown = I do not know
worksheet-not-applicable = Not applicable
worksheet-remark = Remark
worksheet-hint = Why, and where to look
worksheet-keep = Saving and printing
worksheet-keep-how = A saved worksheet is an ordinary file on your own device. You can open it, print it, and load it here again later to go on.
worksheet-without-script = Your browser does not run JavaScript. You can fill in everything and print it, also to a PDF file. Loading, and saving as a separate file, do not work then.
worksheet-save = Save as a file
worksheet-print = Print
worksheet-clear = Clear
worksheet-open = Load a saved worksheet
worksheet-progress = Answered: { $done } of { $count }
worksheet-saved = Saved as { $file }. It is among your downloads.
worksheet-opened = Loaded. Questions answered: { $done }.
worksheet-opened-lost = Note: your file also has answers to questions that this worksheet no longer has: { $lost }.
worksheet-not-ours = This file is not a saved worksheet.
worksheet-cleared = The worksheet is empty.
worksheet-clear-question = Clear everything you have filled in?
worksheet-saved-on = Saved on { $date }
worksheet-list-version = List of questions: version { $number } of { $date }
worksheet-no-answer = not answered
worksheet-file = worksheet
worksheet-question = Question

## Data

data-lead = Whatever you see in lists on this site is here as a file. { $reuse ->
    [free] You may copy and adapt it.
    [named] You may copy and adapt it, if you name the source.
   *[other] What you may do with it stands in the licence.
}
data-links = As a file:
data-all = all data
data-see = See this on the site
data-file-languages = { $value ->
    [nl] Dutch
    [en] English
   *[both] Dutch and English
}
file-format = { $value ->
    [json] JSON
    [json-schema] JSON Schema
    [csv] CSV
    [csv-metadata] description of the CSV (CSVW)
    [ods] OpenDocument (ODS)
   *[xlsx] Excel (XLSX)
}
data-know-title = Good to know
data-know-csv = The CSV files are UTF-8 with a byte order mark (BOM) with a semicolon between the fields in Dutch files and a comma in English ones. That way Excel with the regional settings of that language opens them correctly at once. A text that starts with =, +, - or @ gets an apostrophe before it, so that no program runs it as a formula.
data-know-csv-one = The CSV files are UTF-8 with a byte order mark (BOM), with a { $language ->
    [nl] semicolon
   *[en] comma
} between the fields. That way Excel opens them correctly at once. A text that starts with =, +, - or @ gets an apostrophe before it, so that no program runs it as a formula.
data-know-json = Every JSON file names its schema, its version, the day on which that was published and the licence. The description beside a CSV file names version, day and licence, in the form of ‘CSV on the Web’ of the W3C.
data-know-charts = The file of a flowchart also names the state of affairs.
data-know-ids = An id is never used again for something else. When something gets another id, the earlier one leads there.
data-know-license = { $reuse ->
    [named] The licence is { $license }. Name { $publisher } and the version number.
   *[other] The licence is { $license }.
}
sheet-embed-download = Download:
sheet-embed-columns = { $count ->
    [one] See the { $count } column
   *[other] See the { $count } columns
}
sheet-embed-caption = The columns of the spreadsheet
sheet-embed-choices = Choices:
sheet-embed-more = All files of this guide

## Flowchart

chart-as-of = State of affairs:
chart-scope = For whom:
situation-adopted = Status of this law: { $adopted }. What is shown here holds from that day.
situation-proposed = This is a proposal and not yet law. It may become like this; today it does not apply.
walkthrough-hint = Rather go question by question? Start at
skip-chart = Skip the drawing and read the chart in words
drawing-lanes = { $title } { $situation }: drawing with lanes. Scroll sideways if it does not fit.
drawing-compact = { $title } { $situation }: narrow drawing. Scroll sideways if it does not fit.
# On paper, under a small drawing of all that follows.
sheet-overview = The whole. The next sheets show it larger, in pieces.
drawing-lanes-fold = Drawing with lanes: who does what, side by side
drawing-column = { $title } { $situation }: drawing in one column.
part-same = This part is the same as in the situation ‘{ $situation }’.
part-same-link = To the drawing
part-shared = This part is the same in all situations.
roles-title = Who decides what, in one sentence
roles-legend = How to read this
roles-inferred = ‘Our reading’: how we read the source, which does not say this in so many words.
roles-situation = ‘{ $name }’: holds only in the situation of that name below.
download = Download:
download-format = { $value ->
    [svg] drawing (SVG)
    [png] { $width ->
        [0] picture (PNG)
       *[other] picture (PNG, { $width } × { $height })
    }
    [a4] for paper (PDF, A4)
    [slide] for a slide (PDF, 16:9)
    [json] data (JSON)
    [dot] for Graphviz (DOT)
    [mermaid] for Mermaid
   *[text] text
}
outline-title = In words: { $situation }
embed-chart-more = { $situations ->
    [1] The page of the chart also has the wide drawing.
   *[other] The page of the chart also has the wide drawing and the other situations.
}
badge-proposed = proposed
badge-inferred = our reading
step-kind = { $value ->
    [start] Start
    [decision] Question
    [outcome] Outcome
    [link] Continues in another chart
   *[step] Step
}
step-word = step
step-actor = Who
step-with = with
step-with-label = With whom
step-force = Force
modality = { $value ->
    [must] must
    [must-not] must not
    [may] may
   *[will] will
}
effect = { $value ->
    [binding] binding
    [advice] advice
    [independent] independent decision
   *[own-choice] own choice
}
step-exits = { $kind ->
    [decision] Answers
   *[other] Next
}
choice = { $value ->
    [one] one answer applies
    [any] several answers may apply together
   *[unstated] the source does not say whether several may apply together
}
tone = { $value ->
    [stops] does not go ahead
   *[goes-ahead] goes ahead
}
choice-sentence = { $value ->
    [any] Several answers may apply together.
   *[unstated] The source does not say whether several answers may apply together.
}
to-step = to step
optional = optional
optional-sentence = This step is optional.
step-comes-from = Comes from
basis = Basis
basis-title = What this rests on
main-source = A place without a name beside it is in:
inferred-meaning = ‘Our reading’ means that the source does not say this in so many words.
changes-title = What changes
changes-caption = What differs between the situations, by subject
changes-aspect = Subject
comparison-title = Step by step: { $name }
comparison-lead = New, changed or gone: each step that differs, with its place in the source.
comparison-drawing = The same in one drawing; what is gone has a dotted line.
comparison-caption = Steps that differ: { $name }
mark = { $value ->
    [added] new
    [changed] changed
   *[removed] gone
}
aspect = { $value ->
    [actor] who
    [with] with whom
    [modality] force
    [effect] effect
    [label] text
    [detail] explanation
    [caveat] what this does not mean
    [basis] place in the source
    [inferred] whether it is our reading
    [choice] how many answers apply
   *[ways] where it leads
}
caveat-label = What this does not mean
caveat-title = What this does not mean
walk-place = { $kind ->
    [start] Start
    [decision] Question
    [outcome] Outcome
    [link] Continues in another chart
   *[step] Step
} { $number }
walk-overview = You are at the filled box. The heavy lines are the way that leads here.
walk-overview-start = You are at the filled box. It begins here.
walk-end = This path ends here.
walk-ways = Where next
walk-back = Back to
walk-start = Start again
walk-other = The same step in another situation
walk-chart = In the whole chart

## Not found, leading on

missing-lead = This page does not exist, or no longer exists. Perhaps the address was copied wrongly.
missing-home = To the home page with the contents
missing-register = Look in the register from A to Z
missing-glossary = Look up a term
# On the page in the other language; its name follows.
missing-here = This page is not here. Read the guide in
missing-report = Did a link on this site bring you here? Let us know:
redirect-title = This page has moved
redirect-text = You are being taken to:
moved-place = This part is somewhere else now:

## About this guide

about-count-sections = Sections: { $count }
about-count-charts = Flowcharts: { $count }
about-count-indicators = Risk indicators: { $count }
about-count-terms = Terms: { $count }
about-count-sources = Sources: { $count }
about-counts-title = In figures
about-versions-title = How versions work
about-versions = Every section has a version number of its own, a date and a list of what has changed. A section can be revised without the rest of the guide changing. A new version may be published before it applies; if so, that is said.
about-days = There are three kinds of dates. ‘State of affairs’ is the day of the situation that is described. ‘Published on’ and ‘applies from’ are about our versions. The day on which this site was built stands in the colophon alone.
about-translation = { $language ->
    [nl] The Dutch text prevails. When a translation is behind, that is said at the top, with the version that it follows.
   *[en] The English text prevails. When a translation is behind, that is said at the top, with the version that it follows.
}
about-report-title = Reporting a mistake
about-reuse-title = Reuse
about-reuse = { $reuse ->
    [free] The text has the licence { $license }. You may copy and adapt it.
    [named] The text has the licence { $license }. Whoever copies it names { $publisher } and the version number.
   *[other] The text has the licence { $license }, which says what you may do with it.
}
about-repository = The text and its whole history are at

## Accessibility


accessibility-status-title = Status
accessibility-status-none = There is no accessibility statement in the official form for this site yet. So its status of compliance has not been established.
accessibility-status-there = The accessibility statement, with the status of compliance, is at

## Privacy

privacy-checked-title = What the program checks
privacy-requests = No page fetches anything from another site: font, pictures and scripts are here. The program that makes this site refuses a page, stylesheet or script that would make such a request.
privacy-policy = Every page tells your browser to refuse such requests (Content-Security-Policy).


## Colophon

colophon-lead = How and when this site was built.
colophon-publisher = Publisher
colophon-as-of = This site was built on
colophon-as-of-how = Versions and statuses were computed for this day: that of the last change in the source, unless another day was chosen when the site was built. It says nothing about the day of the situation that a text describes: where there is one, it stands beside the text itself.
colophon-text = Text
colophon-text-license = { $reuse ->
    [named] { $license }, with attribution to { $publisher }
   *[other] { $license }
}
colophon-repository = Source of the text
colophon-font = Font
colophon-font-what = Public Sans, under the SIL Open Font License 1.1
colophon-font-license = Read the licence
colophon-signs-what = Arrows and other signs in it: Inter, under the same licence
colophon-signs-license = Read the licence of Inter
colophon-tool = Program
colophon-tool-what = leidraad { $version }, free software under the EUPL-1.2
colophon-copy = Copying
colophon-copy-how = You can copy the whole folder and read it without the internet. The file manifest-sha256.txt in its main folder gives the checksum of each file; where there is a release.json as well, the copy is signed, and that file gives the number of the release and the commit.
colophon-copy-check = Check in the main folder that each listed file is whole:
colophon-copy-linux = Linux
colophon-copy-macos = macOS
colophon-copy-windows = Windows (PowerShell)
colophon-copy-signed = Whether the copy is the publisher's, whether nothing was added and whether it is up to date, this does not show. Of a signed copy you check that with the file root-1.json, which you get from the publisher by another way:
colophon-security = Security
colophon-security-how = Found a weakness in the site? How to report it is in
colophon-contact = Contact

## Versions and changes

history-link = All versions
history-lead = Every published version, with its date, what changed and when it was in force.
history-text = Read version { $number }
history-since = What changed since version { $number }?
history-until-now = What changed from version { $number } until now?
feed-link = Feed of this section (Atom)
valid-from = in force from
valid-until = to
valid-on = in force only on
valid-since = in force since
valid-merged = was in force from
valid-never = never in force
valid-repealed = repealed since
valid-repealing = to be repealed on
badge-in-force = in force
badge-coming = coming
published-on-long = Published on
permanent-version = this text: version { $number }
version-banner = { $kind ->
    [in-force] This is version { $number }, which is in force
    [coming] This is version { $number }, which is not in force yet
    [repealed] This is version { $number }, with which the text was repealed
    [repealing] This is version { $number }, with which the text will be repealed
   *[past] This is version { $number }, which is no longer in force
}
version-merged = This text has become part of:
version-behind = This translation follows version { $follows }.
version-behind-amended = This translation follows an earlier text of this version.
history-behind = The English text of this still follows version { $follows }.
version-original = { $language ->
    [nl] Read this version in Dutch
   *[en] Read this version in English
}
version-not-translated = { $language ->
    [nl] There is only a Dutch text of this version.
   *[en] There is only an English text of this version.
}
version-current = Read the version in force ({ $number })
version-to-section = Go to the section
version-difference = { $kind ->
    [coming] What is going to change?
   *[past] What has changed since?
}
terms-of-version = Terms in this version
terms-of-version-meaning = As they were defined when this version was written.
past-chart = This is the flowchart as it was when this version was written; its steps lead to today’s pages.
past-chart-today = See the chart as it is now
translation-missed = { $language ->
    [nl] See what changed in the Dutch text
   *[en] See what changed in the English text
}
difference-lead = This is what changed:
difference-none = { $value ->
    [original] The translation stayed the same; the original text has changed.
    [repealed] The text stayed the same and was repealed.
   *[same] These two versions say the same.
}
difference-text = The text
difference-how = How to read the text below:
difference-sample-deleted = what was taken out
difference-sample-inserted = what was added
difference-same = { $count ->
    [one] 1 part without changes
   *[other] { $count } parts without changes
}
difference-under = under ‘{ $heading }’
difference-moved-too = and moved
difference-old = Was (version { $number })
difference-new = Is (version { $number })
omitted-row = { $count ->
    [one] 1 row without changes is left out.
   *[other] { $count } rows without changes are left out.
}
omitted-item = { $count ->
    [one] 1 item without changes is left out.
   *[other] { $count } items without changes are left out.
}
omitted-definition = { $count ->
    [one] 1 definition without changes is left out.
   *[other] { $count } definitions without changes are left out.
}
difference-view = Show the changes
difference-view-sides = side by side
difference-view-text = in one text
link-led = ‘{ $words }’ led to
link-leads = and now leads to
link-new = ‘{ $words }’ is now a link to
link-gone = ‘{ $words }’ is no longer a link to
link-file = The file of ‘{ $words }’ was replaced:
link-file-old = as it was
link-file-new = as it is now
row-relinked = Only a link has changed
row-replaced-file = Only a file was replaced
row-replaced = { $change ->
    [added] Added
    [removed] Taken out
   *[replaced] Replaced
}
count-file = { $count ->
    [one] 1 file was replaced
   *[other] { $count } files were replaced
}
count-link = { $count ->
    [one] 1 link leads elsewhere
   *[other] { $count } links lead elsewhere
}
changes-lead = What changed in this guide, and when.
changes-feed-substantive = Feed: changes of meaning
changes-feed-all = Feed: all changes
changes-data = All versions as data (JSON)
changes-difference = See what changed
changes-many = { $what ->
    [sections] { $count } sections
    [charts] { $count } flowcharts
    [lists] { $count } lists
   *[mixed] { $count } sections, lists or flowcharts
}
changes-where = Show where
changes-all = All changes
ledger-history-lead = Every published version, with what has changed since the one before.
ledger-history-same = What readers see has stayed the same.
ledger-history-drawing = Both versions in one drawing
only-in = only under: { $situations }
field-old = Was:
field-new = Is:
edition-label = Edition
edition-text = these are the texts that were in force on
edition-today = Read the text of today
edition-since = What has changed since
editions-title = Editions
edition-in-force = in force on
held-title = What held on which day
held-description = Choose a day and see which version of each part of the guide held then.
held-lead = Find in the list the last day that is not later than the day you look for. You then get everything that held.
held-field = Which day do you look for?
held-button = Show what held
held-wrong = This is no day. Type a day such as 24-11-2026.
held-none = Nothing held on that day yet. The first began to hold on { $first }.
held-nothing = Nothing has been published yet.
held-began = New or changed:
held-others = and { $count } others
held-from = from
held-until = up to and including
held-since = since
held-only = only on
held-on-now = What holds since { $from }
held-on-coming = What will hold from { $from }
held-on-day = What held on { $from }
held-on-period = What held from { $from } to { $until }
held-on-description = Each part of the guide in the version that held from { $from }.
held-on-lead = Of each part of the guide the version that held then. A link opens the text of that version.
held-on-edition = The guide of these days is also an edition:
held-earlier = Earlier:
held-later = Later:
held-all = Choose another day
held-sections = Sections
held-lists = Lists and flowcharts
held-merged = Became a part of another section later
held-column-title = Title
held-column-version = Version
held-column-period = Held
held-new = new
held-still = until now
valid-same-day = replaced on the day on which it took effect,
since-lead = This compares the text in force in this guide with the text of this edition, which was in force on
since-edition = Read this edition
since-versions = from version { $from } to { $to }
since-new = new, version { $to }
since-history = See all versions
since-nothing = Nothing has changed since this edition.
since-gone = No longer in the guide
row-title = { $change ->
    [added] The title is new
    [removed] The title was taken out
    [moved] The title was moved
   *[changed] The title was changed
}
row-summary = { $change ->
    [added] The summary is new
    [removed] The summary was taken out
    [moved] The summary was moved
   *[changed] The summary was changed
}
row-heading = { $change ->
    [added] A heading is new
    [removed] A heading was taken out
    [moved] A heading was moved
   *[changed] A heading was changed
}
row-paragraph = { $change ->
    [added] A paragraph is new
    [removed] A paragraph was taken out
    [moved] A paragraph was moved
   *[changed] A paragraph was changed
}
row-list = { $change ->
    [added] A list is new
    [removed] A list was taken out
    [moved] A list was moved
   *[changed] A list was changed
}
row-table = { $change ->
    [added] A table is new
    [removed] A table was taken out
    [moved] A table was moved
   *[changed] A table was changed
}
row-quotation = { $change ->
    [added] A quotation is new
    [removed] A quotation was taken out
    [moved] A quotation was moved
   *[changed] A quotation was changed
}
row-note = { $change ->
    [added] A note is new
    [removed] A note was taken out
    [moved] A note was moved
   *[changed] A note was changed
}
row-example = { $change ->
    [added] An example is new
    [removed] An example was taken out
    [moved] An example was moved
   *[changed] An example was changed
}
row-fold = { $change ->
    [added] A fold is new
    [removed] A fold was taken out
    [moved] A fold was moved
   *[changed] A fold was changed
}
row-key-points = { $change ->
    [added] The key points are new
    [removed] The key points were taken out
    [moved] The key points were moved
   *[changed] The key points were changed
}
row-code = { $change ->
    [added] A code block is new
    [removed] A code block was taken out
    [moved] A code block was moved
   *[changed] A code block was changed
}
row-definition = { $change ->
    [added] A list of definitions is new
    [removed] A list of definitions was taken out
    [moved] A list of definitions was moved
   *[changed] A list of definitions was changed
}
row-figure = { $change ->
    [added] A figure is new
    [removed] A figure was taken out
    [moved] A figure was moved
   *[changed] A figure was changed
}
row-footnote = { $change ->
    [added] A footnote is new
    [removed] A footnote was taken out
    [moved] A footnote was moved
   *[changed] A footnote was changed
}
row-rule = { $change ->
    [added] A dividing line is new
    [removed] A dividing line was taken out
    [moved] A dividing line was moved
   *[changed] A dividing line was changed
}

# used by Rust: marks in the text itself

footnotes = Footnotes
key-points = In short
back-to-text = Back to the text
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
alert-example = Example
heading-link = Link to this heading: { $heading }
table-of = Table { $number } for: { $heading }
table = Table { $number }

# used by Rust: titles and descriptions of pages without a text of their own

home = Home
components-title = Components of the theme
components-description = All components that the pages of this site are made of, with an example of each.
whole-title = The whole guide on one page
whole-description = The whole guide on one page, to keep or to print.
glossary-title = Glossary
glossary-description = All terms from A to Z, with their Dutch name, their source and where they are used.
glossary-description-one = All terms from A to Z, with their source and where they are used.
sources-title = Sources
sources-description = Everything that this guide rests on and, where that is given, what was read of it and when.
indicators-title = Risk indicators
indicators-description = All questions, each with its source and the place where you find an answer.
register-title = Register from A to Z
register-description = The contents of this guide in alphabetical order.
about-title = About this guide
about-description = How versions work, how much this guide holds, and how to report a mistake.
worksheet-title = Worksheet
worksheet-description = Answer the questions of the risk indicators for one case. Nothing is sent or stored; you save or print it yourself.
data-title = Open data
data-description = What this guide holds, as files for other programs.
privacy-title = Privacy
privacy-description = Whether this site fetches anything from other sites.
colophon-title = Colophon
colophon-description = Who publishes this site, when it was built, and which program and font it was made with.
accessibility-title = Accessibility
accessibility-description = Whether there is an accessibility statement, and what to do when something does not work.
missing-title = This page does not exist
missing-description = There is nothing at this address. Here is the way back.

# used by Rust: versions and changes

history-crumb = Versions
history-title = Versions of: { $section }
history-description = All versions of this section, what changed and when they were in force.
difference-title = From version { $from } to { $to }
difference-now-title = From version { $from } until now (version { $to })
difference-description = What changed in ‘{ $section }’ from version { $from } to version { $to }, word by word.
difference-chart = Flowchart: { $id }
difference-indicators = Risk indicators: { $id }
difference-spreadsheet = Spreadsheet: { $id }
mark-deleted = taken out:
mark-inserted = added:
changes-page-title = Changes
changes-page-description = What changed in this guide and when, by year and by day.
feed-substantive = { $title }: changes of meaning
feed-all = { $title }: all changes
feed-section = Changes in: { $section }
feed-entry = { $title }: version { $number }
count-title = { $count ->
    [one] 1 title
   *[other] { $count } title
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-summary = { $count ->
    [one] 1 summary
   *[other] { $count } summary
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-heading = { $count ->
    [one] 1 heading
   *[other] { $count } headings
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-paragraph = { $count ->
    [one] 1 paragraph
   *[other] { $count } paragraphs
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-list = { $count ->
    [one] 1 list
   *[other] { $count } lists
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-item = { $count ->
    [one] 1 list item
   *[other] { $count } list items
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-table = { $count ->
    [one] 1 table
   *[other] { $count } tables
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-row = { $count ->
    [one] 1 table row
   *[other] { $count } table rows
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-column = { $count ->
    [one] 1 table column
   *[other] { $count } table columns
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-quotation = { $count ->
    [one] 1 quotation
   *[other] { $count } quotations
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-note = { $count ->
    [one] 1 note
   *[other] { $count } notes
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-example = { $count ->
    [one] 1 example
   *[other] { $count } examples
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-fold = { $count ->
    [one] 1 fold
   *[other] { $count } folds
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-key-points = the key points { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-code = { $count ->
    [one] 1 code block
   *[other] { $count } code blocks
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-definition = { $count ->
    [one] 1 definition
   *[other] { $count } definitions
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-figure = { $count ->
    [one] 1 figure
   *[other] { $count } figures
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-footnote = { $count ->
    [one] 1 footnote
   *[other] { $count } footnotes
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
count-rule = { $count ->
    [one] 1 dividing line
   *[other] { $count } dividing lines
} { $change ->
        [added] added
        [removed] taken out
        [moved] moved
       *[changed] changed
    }
since-title = What has changed since: { $edition }
since-description = What has changed in this guide since ‘{ $edition }’.
ledger-history-description = All versions of ‘{ $title }’ and what changed in each.
record-term = Term { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
record-factor = Factor { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
record-indicator = Question { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
record-chart = Chart { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
record-step = Step { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
record-way = Way { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
record-row = Row { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
record-list = List { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
record-sheet = Spreadsheet { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
record-column = Column { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
field-name = name
field-forms = also written as
field-definition = definition
field-source = source
field-summary = summary
field-question = question
field-factor = factor
field-why = why this matters
field-where = where to look
field-words = words of the source
field-scope = for whom
field-as-of = state of affairs
field-values = content
field-label = text
field-actor = who
field-with = with whom
field-modality = force
field-effect = effect
field-detail = explanation
field-caveat = note
field-to = leads to
field-tone = whether it goes ahead
field-choice = how many answers hold
field-actors = who has a part
field-parts = parts
field-situations = situations
field-notice = beforehand
field-rendering = English name
field-origin = origin
# used by Rust: the data

dataset = { $value ->
    [indicators] Risk indicators
    [glossary] Glossary
    [sources] Sources
    [spreadsheets] Spreadsheets to fill in
    [tags] Tags
   *[versions] Versions
}
dataset-summary = { $value ->
    [indicators] Every question with its factor, reason, place to look and source.
    [glossary-one] Every term with its forms, its meaning and its source.
    [glossary] Every term with its forms, its name in the other language, its meaning and its source.
    [sources] Every source with its number, date and address and, where that is given, what we read of it and when.
    [flowchart-one] All steps and ways of the chart, in every situation, with force and basis where they are given. The drawings themselves are on the page of the chart.
    [flowchart] All steps and ways of the chart, in every situation and both languages, with force and basis where they are given. The drawings themselves are on the page of the chart.
    [tags] Every tag with its name in both languages and the sections that belong to it.
   *[versions] All versions of sections, lists and charts, with date, kind of change and note.
}
rendering = { $value ->
    [own] our own rendering
   *[official] official or established
}
ledger-kind = { $value ->
    [section] section
    [glossary] glossary
    [indicators] list of risk indicators
    [spreadsheets] spreadsheets to fill in
   *[flowchart] flowchart
}
source-kind-one = { $value ->
    [kamerstuk] parliamentary paper
    [staatscourant] Government Gazette
    [eu] European Union rule
    [bwb] Dutch act or decree
    [report] report
   *[web] web page
}
own-suggestion = our own suggestion
sheet-list = Overview
sheet-explanation = Explanation
sheet-about = About
sheet-choices = Choices
column-id = Id
column-question = Question
column-locator = Place in the source
column-source-address = Address of the source
column-origin = Origin
column-page = On this site
column-term = Term
column-forms = Other forms
column-other-language = In Dutch
column-definition = Meaning
column-rendering = English name is
column-kind = Kind
column-title = Title
column-eli = ELI
column-no-address = Public address
column-status-checked = Status checked on
column-from = In force from
column-extent = Read
column-known-from = Known from
column-language = Language
column-words-language = Language of the words
column-words-source = Source of the words
extent = { $value ->
    [whole] in full
    [excerpt] an excerpt
   *[not-seen] not read
}
column-status = Status
column-note = Note
column-part = Part
column-version = Version
column-published = Published on
column-effective = Applies from
column-change = Kind of change
column-column = Column
column-explanation = Explanation
column-purpose = Purpose
column-notice = Read this first
column-license = Licence
column-address = Address

# Search
search-title = Search
search-description = Search everything that this guide says, with one or more words.
search-field = Search the guide
# In the field; short, so that it fits beside two buttons on a phone.
search-placeholder = Search guide
search-button = Search
search-close = Close
search-hint = Results appear as you type. Choose with the arrow keys, open with Enter, close with Escape.
search-without-script = Searching happens in your browser and needs JavaScript. Is it switched off? The register lists everything from A to Z.
search-best = Best results
search-kind = { $value ->
    [section] Section
    [heading] Heading
    [term] Term
    [indicator] Indicator
    [step] Step in the flowchart
    [source] Source
   *[page] Page
}
search-group = { $value ->
    [section] Sections
    [heading] Headings
    [term] Terms
    [indicator] Indicators
    [step] Steps in the flowchart
    [source] Sources
   *[page] Pages
}
# Words with which readers look for a page of the site, beside its title.
search-names = { $value ->
    [about] contact, editors, about us, report a mistake, ask a question
    [accessibility] WCAG, screen reader
    [changes-page] versions, history, new, news, updates
    [held] date, point in time, at the time
    [colophon] publisher, licence, copyright
    [data] download, JSON, CSV, Excel, API
    [glossary] vocabulary, definitions, abbreviations
    [indicators] questionnaire, signals
    [privacy] cookies, GDPR
    [register] index, table of contents, keywords
    [sources] literature, bibliography, documents
    [spreadsheet] form, template, checklist, Excel
    [whole] pdf, print, printing, download
    [worksheet] checklist, form, questionnaire
   *[other] {""}
}
search-none = Nothing found for “{ $query }”.
search-none-help = Try another word or a shorter one, or look in the register.
search-common = This word is almost everywhere. Add a word that says what it is about.
search-nearest = Did you mean:
search-register = Register from A to Z
search-contact = Is it not here? Ask us
search-one-result = 1 result
search-results = { $count } results
search-all-results = All { $count } results
search-via = found via { $name }
search-also = also known as
search-without = Without: { $words }
search-failed = The search data could not be loaded. Reload the page, or use the register from A to Z.

# A draft: what has not been released

draft-title = Draft: what changes
draft-description = What the draft changes in “{ $title }”, compared with the text in force.
draft-status = This is a draft that has not been released. Do not cite it.
draft-what = The changes
draft-lead = This changes:
draft-old = In force now (version { $number })
draft-old-undated = In force now
draft-new = Draft
draft-page = Read the draft in the guide
draft-list = Draft: not released yet
draft-list-lead = This stands in this preview and is not in force. It is compared with the text that is in force now.
draft-list-none = Nothing changes in the sections, lists and flowcharts: they say what is in force now.
draft-standing = { $value ->
    [new] New: no text of it is in force yet
    [elsewhere] The text in the other language changes, this text does not
    [translated] The translation is new
    [untranslated] The translation goes; readers get the original text
    [unknown] The text in force cannot be found here, because the history in Git is missing; so what changes cannot be shown
   *[same] The words stay the same
}
draft-repeals = The section is repealed
draft-earlier = The name in the address changes; it was { $ids }
draft-more = { $count ->
    [one] and 1 more change
   *[other] and { $count } more changes
}
review-title = What changes
review-part = The English text
review-as-of = Compared with the text in force on
record-source = Source { $change ->
    [added] added
    [removed] taken out
   *[changed] changed
}:
field-short = short name
field-number = number
field-publisher = publisher
field-date = date
field-address = address
field-status = status
field-read = read
field-note = note

## Translations, in the preview

translations-title = How the translations stand
translations-description = Which translations are up to date, and what is still to be done.
translations-lead = This page is in the preview alone. What needs work first stands first.
translations-current = { $all ->
    [one] The translation of { $count } of { $all } section is up to date.
   *[other] The translations of { $count } of { $all } sections are up to date.
}
translations-list = The sections
translations-section = Section
translations-version = Version
translations-state = Translation
translations-todo = To do
translations-since = Behind
translations-owner = Owner
translations-review = To be looked at again
translations-repealed = repealed
translations-draft = draft
translations-overdue = overdue
translations-day = since
translations-by = by
translations-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
translations-parts = { $parts ->
    [one] 1 part
   *[other] { $parts } parts
}, { $words ->
    [one] 1 word
   *[other] { $words } words
}
translations-state-word = { $value ->
    [current] Up to date
    [unconfirmed] Not confirmed
    [outdated-editorial] Behind in wording
    [outdated-substantive] Behind in meaning
   *[missing] Missing
}
translation-work-title = What is to be done in the translation
translation-work-description = What changed in ‘{ $title }’ since the translation was confirmed.
translation-work-follows = The translation follows version { $number }.
translation-work-version = Version { $number } holds now.
translation-work-files = From and to:
translation-work-confirm = Is the translation right again? Then type:
translation-work-none = Each part was confirmed. Record that with the command above.
translation-work-old = The text that was translated (version { $number })
translation-work-old-undated = The text that was translated
translation-work-new = The text of now
translation-work-translation = The translation as it stands
translation-work-missing = This is not in the translation yet.
translation-work-state = { $value ->
    [behind-wording] Worded otherwise
    [behind-meaning] Changed
    [new] New
    [gone] Gone
    [unconfirmed] Not confirmed
   *[current] Up to date
}
