# What became of a Word file, and why a Word file cannot be imported.

## Kept
word-title = The title is ‘{ $title }’.
word-headings = Headings: { $count }.
word-paragraphs = Paragraphs, those in lists and quotations too: { $count }.
word-lists = Lists: { $count }.
word-tables = Tables: { $count }.
word-quotes = Quotations: { $count }.
word-code = Blocks of code: { $count }.
word-rules = Lines across the page: { $count }.
word-notes = Footnotes: { $count }.
word-links = Links: { $count }.
word-alert = A note that stands out: [!{ $word }].
word-marks = Words that are marked as another language: { $count }.

## Changed
word-headings-down = All headings went one level down, as the title of the page is the only heading of level 1. There were { $count } of that level.
word-heading-level = The heading ‘{ $text }’ was of level { $level } and is of level { $new } now: no level may be left out.
word-heading-inside = A heading in a footnote is now a bold paragraph.
word-number-as-words = The number ‘{ $number }’ is none of a list. It now stands in the text as words.
word-number-parts = { $count ->
        [one] 1 number had more parts, as 1.1; the last part is left.
       *[other] { $count } numbers had more parts, as 1.1; the last part is left.
    } See whether the text refers to it.{ $value }
word-letter-alone = A letter alone is no list. ‘{ $sign }.’ now stands before the paragraph as a word.
word-letters-end = A list that begins at ‘{ $sign }’ goes on further than letters or roman numerals do. It has digits now.
word-list-unknown = The file does not say how list { $value } is numbered ({ $count } times). It has bullets now.
word-typed-list = A list was typed by hand here ({ $count ->
        [one] 1 line
       *[other] { $count } lines
    }). It is a real list now.
word-endnotes = The endnotes are footnotes now.
word-frame = The text of a frame now stands below the paragraph it hung on: { $text }
word-table-as-frame = A table of one cell was a frame; its text is ordinary text now ({ $count } times).{ $value }
word-table-head = This table has no head. Its first row is that now.
word-cells-merged = { $count ->
        [one] 1 cell was merged; its text now stands in each of its places.
       *[other] { $count } cells were merged; their text now stands in each of their places.
    }
word-cell-lines = A cell has one line here. Lines were joined ({ $count } times).{ $value }
word-table-in-table = The cells of a table in a table now stand one after the other in their cell ({ $count } times).{ $value }
word-tabs = A tab is a space now ({ $count } times).{ $value }
word-soft-hyphen = A place where a word may be broken is gone: the site finds those itself ({ $count } times).{ $value }
word-unseen = Characters that nobody sees are gone ({ $count } times).{ $value }
word-raised = Raised text is ordinary text now ({ $count } times).{ $value }
word-lowered = Lowered text is ordinary text now ({ $count } times).{ $value }
word-right-to-left = Text from right to left keeps its letters; the direction follows from the language ({ $count } times).{ $value }
word-formula = A formula is text now. See whether it is right: { $text }
word-language-whole = The file says that most of it is in the language ‘{ $language }’. That must be a mistake: the mark was not taken over.
word-emphasis = Bold, italics, strikethrough or another language could not be written here and is gone. All words are there.
word-decided = { $kind ->
        [comment] The comment of { $author } ({ $day }) was not taken over: { $text }
        [formatted] The formatting that { $author } ({ $day }) had changed was { $decision ->
            [accept] accepted
           *[reject] rejected
        }: { $text }
        [deleted] What { $author } ({ $day }) had taken out { $decision ->
            [accept] is gone
           *[reject] has stayed
        }: { $text }
       *[inserted] What { $author } ({ $day }) had put in { $decision ->
            [accept] has stayed
           *[reject] is gone
        }: { $text }
    }
word-decided-more = { $count } more changes and comments were { $decision ->
        [accept] accepted
       *[reject] rejected
    }.

## Lost
word-heading-number = The number of a heading: the site numbers itself ({ $count } times).{ $value }
word-heading-empty = A heading without words ({ $count } times).{ $value }
word-heading-gone = The heading with the id ‘{ $id }’ is not in the file. Links to it no longer work.
word-title-note = The footnote of the title: a title has none.
word-contents = The table of contents: the site makes it itself ({ $count } times).{ $value }
word-prompt = A field that nobody filled in: { $text }
word-hidden = Hidden text: { $text }
word-sign = A sign that only the font ‘{ $font }’ has (U+{ $code }).
word-picture = { $kind ->
        [picture] A picture
        [chart] A chart
        [smartart] A diagram of Word (SmartArt)
        [object] An object of another program
       *[drawing] A drawing
    } ‘{ $name }’{ $named ->
        [yes] . Described as: { $text }
       *[no] , without a description.
    }
word-table-large = A table with more cells than can be read.
word-chunk = Another file that was put into the text: { $target }
word-page-break = A new page or column ({ $count } times).{ $value }
word-underline = Underlining ({ $count } times).{ $value }
word-highlight = Highlighting ({ $count } times). Is anything still open there?{ $value }
word-colour = Colour of letters ({ $count } times). See whether it means something.{ $value }
word-capitals = The look of capitals ({ $count } times); the letters themselves have stayed.{ $value }
word-note-empty = { $count ->
        [one] 1 footnote without text, with its mark.
       *[other] { $count } footnotes without text, with their marks.
    }
word-note-alone = A footnote whose mark is not in the text: { $text }
word-note-in-note = A footnote in a footnote ({ $count } times).{ $value }
word-link = The link to ‘{ $target }’, which cannot be taken over. The words have stayed: ‘{ $text }’
word-link-nowhere = A link without an address; the words have stayed ({ $count } times).{ $value }
word-header = The { $kind ->
        [header] header
       *[footer] footer
    } of the pages: { $text }
word-macros = The macros. They were neither read nor run.
word-outside = A reference to something outside the file ({ $kind }). It was not fetched: { $target }
word-empty = There is no text in this file.

## Why a file cannot be imported
word-file-large = This file is larger than { $most } MB. Take the large pictures out and try again.
word-locked = This file has a password. Open it in Word, take the password away (File, Info, Protect Document) and save it.
word-doc = This is an old Word file (.doc). Open it in Word and choose Save As: Word Document (.docx).
word-old-office = This is an old Office file that is no Word file. Save the text as a Word Document (.docx).
word-odt = This is an OpenDocument file (.odt). Open it in LibreOffice or Word and choose Save As: Word Document (.docx).
word-rtf = This is an RTF file. Open it in Word and choose Save As: Word Document (.docx).
word-pdf = This is a PDF. Headings, lists and footnotes cannot be got back from it. Ask for the Word file it was made from.
word-html = This is a web page, whatever its name says. Open it in Word and choose Save As: Word Document (.docx).
word-flat = This is a Word document in one XML file. Open it in Word and choose Save As: Word Document (.docx).
word-pages = This is a file of Pages. Choose there: File, Export To, Word.
word-spreadsheet = This is a spreadsheet, not a Word document.
word-slides = This is a presentation, not a Word document.
word-not = This is no Word document. Only .docx and .docm can be imported.
word-other-zip = This is a ZIP file, but no Word document.
word-zip-broken = This Word file is broken: it is no whole ZIP file. Open it in Word (Open and Repair) and save it again, or ask for another copy.
word-no-types = This Word file is broken: it does not say what each part is ([Content_Types].xml is missing). Open it in Word and save it again.
word-part-missing = This Word file is broken: the part ‘{ $part }’ is missing. Open it in Word (Open and Repair) and save it again.
word-wrong-type = The file says that the part ‘{ $part }’ is no text of Word but ‘{ $kind }’. Open it in Word and save it as a Word Document (.docx).
word-part-packed = The part ‘{ $part }’ cannot be unpacked: the file is damaged. Ask for another copy.
word-part-text = The part ‘{ $part }’ is no text in UTF-8 or UTF-16. Open the file in Word and save it again.
word-part-broken = In the part ‘{ $part }’ the XML is broken or not allowed (line { $row }, character { $column }). Open the file in Word (Open and Repair) and save it again.
word-too-large = The part ‘{ $part }’ is larger, unpacked, than a text can be. Such a file can make a computer hang; it was not read.
word-no-body = There is no text in this Word file: the part that should have it has no content. Open it in Word and save it again.
word-block-unwritable = Paragraph { $paragraph } cannot be written so that it says the same: ‘{ $text }’. Make it simpler in Word, or take it over by hand.
word-unwritable = This text cannot be written so that it says the same. Divide the file in Word, and import the parts one by one.
