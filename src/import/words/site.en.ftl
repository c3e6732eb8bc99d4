# What became of a site of MkDocs or Markdown. The place and the words stand below it.

## Kept
site-language = The language of the texts: { $language ->
        [nl] Dutch
       *[en] English
    }. If that is not so, give --language.
site-links = Links that lead somewhere.
site-fold = A part that begins folded.
site-example-kept = An example.
site-box = A box.
site-file-kept = A file now lies beside the section.

## Changed
site-address = An address of the old site. Let the old server lead it to the section.
site-included = Another file now stands in the text itself (--8<--).
site-box-kind = A box of a kind that we do not know is a box NOTE.
site-tab = A tab is now a part with a title of its own.
site-front-broken = The head of the page (between --- or +++) is not written well. What could be read was used.
site-nav-twice = A page is in the menu more than once. It now stands in the first place alone.
site-nav-unnamed = A page that is not in the menu now stands with the others of its folder.
site-nav-group = A group in the menu is now called as its first page is, below which the others stand.
site-nav-deep = A group deeper than the third level of the menu has no title any more; its pages stand with the group above it.
site-merged = A cell that spanned others is now one cell.
site-cell = A cell holds one line: lists and paragraphs stand one after the other.
site-heading-nested = A heading in a box, list or cell is now a bold paragraph.
site-heading-level = A heading has another level: the title of the page is the only one on level 1, and no level may be skipped.
site-deep = Nested too deep: what is deeper now stands in what is around it.
site-math = A formula is now code. See whether it can be read like that.
site-task = A box to tick is now a sign.
site-mermaid = A drawing in Mermaid is now code. Make flowcharts of the guide of all those in that file with: leidraad import FILE.md
site-picture-link = A picture was a link. The picture is still there, the link is not.
site-picture-outside = A picture of another site was not fetched. A link leads to it.
site-picture-undescribed = A picture without a description. Fill in what it shows.
site-raised = Letters above or below the line are now ordinary letters.
site-windows = This file is not written in UTF-8 but in an old encoding (Windows-1252), and was read like that. Check the accents. From now on: save it as UTF-8.
site-anchor = The place in the page to which a link led is not there. The link now leads to the start of the page.
site-as-code = This part cannot be written so that it says the same. Its words stand there as code.
site-unlike = The parts of this page read otherwise together than each by itself. Check the page.
site-no-text = A page without text. Fill in the first paragraph.
site-same-name = Two pages of nearly the same name; the second one got another id.
site-terms = Abbreviations are now terms. Fill in their source.

## Lost
site-include-missing = A file that was to come into the text { $why ->
        [outside] lies outside the folder
        [unreadable] cannot be read
        [circle] is open already: it would stand in itself
        [deep] is on the web, or too deep in other files
       *[nothing] is not there
    }.
site-include-much = So many files cannot come into one page. Divide the page.
site-config = Something in mkdocs.yml for which a guide has no place.
site-pages-broken = A .pages with the order of a folder is no sound YAML. The order of the names was used.
site-pages-key = Something in .pages for which a guide has no place.
site-redirect = An old address that is none, or does not lead to a page.
site-nav-title = In the menu the page is called otherwise than in its heading. The heading was used.
site-note-title = A footnote at a title: none can stand there. If that was its only place, its text is gone too; it stands below.
site-contents = A table of contents: the site makes it itself.
site-attributes = Classes and other attributes between { "{" } and { "}" }.
site-macro = A macro. What it showed is known to the program alone that made the old site. Fill in the text.
site-inherit = A second configuration (INHERIT). It was not read.
site-program = Programs and styles of the old site. They were neither read nor run.
site-front = Something at the top of a page for which a guide has no place.
site-nav-missing = A page in the menu that is not there.
site-nav-link = A link in the menu.
site-comment = A comment of the authors (<!-- -->). Readers did not see it.
site-element = A piece of HTML that does or shows something which a guide does not have.
site-look = How words looked, such as underlined or marked. The words are still there.
site-hint = An explanation that appears while the mouse is on a word.
site-heading-empty = A heading without words.
site-code-options = A setting of a block of code, such as a title or marked lines.
site-picture-in-line = A picture in a heading, a cell or a title. Its description stands there as text.
site-note-alone = A footnote that no text mentions.
site-note-in-note = A footnote in a footnote.
site-icon = An icon.
site-file = A file or folder { $kind ->
        [outside] that is a link to outside the folder was not read
        [folder] that is a link to another folder was not read
        [dead] that is a link which leads nowhere
        [name] with a name that cannot be read
       *[unreadable] that could not be read
    }.
site-two-of-a-name = A README.md beside an index.md is on no site.
site-page-large = A file of { $size } MB is no page. Divide it.
site-page-unreadable = A page that cannot be read as text.
site-page-empty = A page without a word.
site-draft = A page that is a draft (draft: true).
site-private = Characters that nobody sees, such as hyphens that show at the end of a line alone.
site-title = At the top of the page stood another title than in the heading. The heading was used.
site-link = A link. Its words are still there. { $why ->
        [missing] The page or file is not there.
        [outside] It leads outside the folder.
        [program] It runs a program.
        [macro] Its address comes from a macro.
        [empty] It has no address.
        [nowhere] There are no words for it to stand on: it was in a title or in code, on a picture, or on nothing.
       *[address] Its address is not sound, or it has no words.
    }
site-picture = A picture that a guide cannot show.
site-picture-missing = A picture that is not there.
site-file-large = A file of { $size } MB is too large to lie beside a section; { $most } MB is the most.
site-file-kind = A file of a kind that may not lie beside a section. These may: { $kinds }.
site-file-wrong = A file that may not lie beside a section: { $why ->
        [empty] it is empty
        [other] it is something else than its name says
        [pointer] Git LFS has only a pointer, not the file
        [harm] something in it runs a program or fetches something from outside
        [unreadable] it cannot be read
       *[broken] it is damaged
    }.
site-file-unused = A file of the old site to which no page leads.
site-term-left = An abbreviation that your guide does not explain yet. Put it into content/glossary.yaml yourself.
site-tag-left = Labels that the section had on the old site. Put them into content/tags.yaml and at the section yourself.
site-title-kept = The page has another title than your section. The title of your section stays.
site-summary-kept = The page has another summary than your section. The summary of your section stays.
site-term-twice = A second meaning of an abbreviation. The first one was used.

## Why a folder cannot be imported
site-config-broken = This file is no sound YAML.
site-unreadable = This cannot be read. See whether you are allowed to.
site-no-pages = There are no pages here: no mkdocs.yml and no files with Markdown (.md). Give the folder in which they are.
site-docs-outside = The folder ‘{ $docs }’, in which docs_dir says the pages are, lies outside the folder of mkdocs.yml and is not read. Put the pages into a folder beside it and change docs_dir.
site-no-docs = The folder ‘{ $docs }’, in which mkdocs.yml says the pages are, has none. Give the folder with mkdocs.yml and the pages.
