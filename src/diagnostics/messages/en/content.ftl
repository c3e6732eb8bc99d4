C001 = The id ‘{ $id }’ differs from the name of the folder, ‘{ $folder }’.
    .help = { $can_be_id ->
        [no] Rename the folder to ‘{ $id }’. No id can be what the folder is called now: it has lower-case letters, digits and hyphens only.
       *[yes]
            Write the name of the folder here:
            {"    "}id: { $folder }
            If it is the folder that is wrong, rename it to ‘{ $id }’.
        }
    .explain = The folder of a section has the name of its id. That way you can always find a section, and two sections can never have the same id. A section that has been published keeps its id; if you want another address, give it another slug. Right: content/sections/definitie/section.yaml starts with ‘id: definitie’.
C002 = The section ‘{ $id }’ is not in the table of contents.
    .help = Put ‘{ $id }’ in content/site.yaml under contents, in one of the lists after sections:, at the place where it should come. If the section no longer belongs in the guide, remove its folder.
    .explain =
        The order of the guide is in content/site.yaml. A section that is not there could not be found anywhere.
        Right:
          contents:
            - title: { $guide ->
            [nl] Grondslagen
            [en] Foundations
           *[both] {"{"}nl: Grondslagen, en: Foundations{"}"}
        }
              sections: [inleiding, definitie]
C003 = The table of contents names the section ‘{ $id }’, but it does not exist.
    .help = { $has_suggestion ->
            [yes]
            Did you mean ‘{ $suggestion }’? If you want a new section, type:
                leidraad new section { $id }
            If the folder is there, first mend the mistake in its section.yaml.
           *[no]
            Remove ‘{ $id }’ from this list, or make the section. Then type:
                leidraad new section { $id }
            If the folder is there, first mend the mistake in its section.yaml.
        }
    .explain = Each name in a list after sections: is the name of a folder under content/sections/. The folder is missing or the name was mistyped. It is also possible that section.yaml in that folder has a mistake; mend that first.
C004 = The section ‘{ $id }’ is in the table of contents twice.
    .label = once more
    .first = the section is already here
    .help = Remove ‘{ $id }’ at one of the two places.
    .explain = Each section has one place in the guide, because its number and the buttons ‘previous’ and ‘next’ follow from it. If you want to point to the section from another part as well, make a link in the text: [](section:definitie).
C005 = The text ‘{ $path }’ of the { $what ->
        [page] page
       *[section] section
    } ‘{ $id }’ is missing or cannot be read.
    .help = Make the file. If it exists already, first solve the other problem with this file.
    .explain =
        Each section and each page has a text in the first language of the guide (the first under languages in content/site.yaml). Translations are made from it, so it cannot be missing. Make a new section with all its files with ‘leidraad new section ID’.
        Right:
          ---
          title: What is knowledge security?
          summary: The three parts of knowledge security.
          ---
          The text starts here.
C006 = The translation ‘{ $path }’ of the { $what ->
        [page] page
       *[section] section
    } ‘{ $id }’ is missing or cannot be read.
    .help = { $what ->
        [page] Make the file with the translation.
       *[section]
            Make the file with the translation. Once someone has checked it, type:
                leidraad translation confirm { $id }
        }
    .explain = As long as there is no translation, readers see the text in the other language, with a notice. Usually this is a warning. If section.yaml says ‘simultaneous: true’, it is an error and the guide cannot be published without the translation.
C007 = The translation of ‘{ $id }’ is behind: it follows version { $follows }, and the text has changed since.
    .help = { $released ->
        [no]
            The text as it is now has no version yet. Record it first:
            { $how ->
                [first] {"    "}leidraad version { $id } --kind substantive
                [amend] {"    "}leidraad version { $id } --amend
               *[new]
                {"    "}leidraad version { $id } --kind substantive
                If only the wording changed, write --kind editorial.
            }
            Then update the translation. Once someone has checked it, type:
            {"    "}leidraad translation confirm { $id }
       *[yes]
            Update the translation to the text as it is now (version { $newest }). Once someone has checked it, type:
            {"    "}leidraad translation confirm { $id }
        }
    .explain = A translation remembers which text it follows. If that text has changed, readers of the translated page see that it is behind and what it lacks. After ‘leidraad translation confirm’ that is gone. Never change translates: in the file yourself. With ‘simultaneous: true’ in section.yaml this is an error instead of a warning.
C008 = This text does not start with a block with title and summary.
    .label = --- should be here
    .help =
        Put this at the very top, also above empty lines:
            ---
            title: …
            summary: …
            ---
    .explain =
        Above each text stands a block between two lines of three hyphens: the ‘front matter’. It has the title and a summary of one sentence; they appear on the page and in search results.
        Right:
          ---
          title: What is knowledge security?
          summary: The three parts of knowledge security.
          ---
          The text starts here.
C009 = The block with title and summary is not closed.
    .label = starts here
    .help =
        Put a line of three hyphens below the last key, above the text:
            ---
    .explain =
        The block at the top of a text (the ‘front matter’) starts and ends with a line that has three hyphens and nothing else. Without the second line it is not clear where the text starts.
        Right:
          ---
          title: What is knowledge security?
          summary: The three parts of knowledge security.
          ---
          The text starts here.
C010 = The form ‘{ $form }’ already belongs to the term ‘{ $owner }’.
    .label = and here once more
    .first = the form is given for ‘{ $owner }’ here
    .help = Remove ‘{ $form }’ from one of the two terms, under preferred: or forms:. If they mean the same, make them one term.
    .explain = The first time a term occurs in a section, it becomes a link to the glossary by itself. If a word belongs to two terms, there is no telling which definition the reader should get. So in each language every form belongs to one term.
C011 = The glossary advises against ‘{ $wording }’.
    .help = Rather write ‘{ $preferred }’. In the text of a section ‘leidraad check --fix’ does it; read afterwards whether the sentence is still right.
    .explain = In content/glossary.yaml a term lists after forbidden: the words that we do not use. That way one thing has the same name everywhere, and a reader need not guess whether two words mean the same. If the word is in a literal quotation, you may leave the warning as it is.
C012 = The list of languages is not right.
    .help =
        Write one or two languages, each once, with the language you write in first. One of these:
            languages: [nl, en]
            languages: [en]
    .explain = Leidraad makes guides in Dutch (nl), in English (en) or in both. The first language is the leading one: the guide is written in it. If there is a second, that is the translation. Wrong: languages: [], languages: [nl, nl] or languages: [nl, de]. Right: languages: [en], languages: [nl, en].
C013 = The successor ‘{ $id }’ does not exist.
    .help = Write the id of a section that does exist after replaced_by:, or leave the key out if nothing replaces the section.
    .explain =
        A repealed section points readers to the section that takes its place. That id is the name of a folder under content/sections/.
        Right:
          status: repealed
          replaced_by: [risico-inschatten]
C014 = The source ‘{ $id }’ lacks ‘{ $key }’, which a source of the kind ‘{ $kind }’ needs.
    .label = this kind needs ‘{ $key }’
    .help =
        Put a line like this in the block of this source, with the right value:
        {"    "}{ $key }: { $key ->
            [dossier] "31288"
            [number] "1205"
            [year] "2025"
            [celex] 32021R0821
            [bwb] BWBR0005682
           *[other] …
        }
    .explain = A source builds its own web address from its numbers, so that you need not copy addresses. A parliamentary paper (kamerstuk) needs dossier:, a page of the Government Gazette (staatscourant) year: and number:, an EU act celex: and a Dutch act bwb:. If you only know a web address, choose ‘kind: web’ and give url:.
C015 = The id ‘{ $id }’ is used twice.
    .label = and here once more
    .first = the id is already here
    .help = Give one of the two another id. If one of them has been published, leave that one as it is.
    .explain = An id points at exactly one thing. With two the same, a link leads to the wrong place or one of the two is lost. Never use an id that was ever published for something else.
C016 = Nobody has confirmed the translation of ‘{ $id }’ yet.
    .help = { $released ->
        [no]
            The text as it is now has no version yet. Record it first:
            { $how ->
                [first] {"    "}leidraad version { $id } --kind substantive
                [amend] {"    "}leidraad version { $id } --amend
               *[new]
                {"    "}leidraad version { $id } --kind substantive
                If only the wording changed, write --kind editorial.
            }
            Then have someone compare the translation with it. If it is right, type:
            {"    "}leidraad translation confirm { $id }
       *[yes]
            Have someone compare the translation with the text as it is now (version { $newest }). If it is right, type:
            {"    "}leidraad translation confirm { $id }
        }
    .explain = A translation counts only once someone has checked it. The command writes into the file which text was compared; that is how Leidraad sees later that the translation is behind. Do not type translates: yourself. With ‘simultaneous: true’ in section.yaml this is an error instead of a warning.
C017 = { $kind ->
        [choice] The column ‘{ $id }’ is a choice, but has { $count ->
            [0] nothing to choose from
           *[other] only one thing to choose
        }.
       *[other] The column ‘{ $id }’ has choices, but is no choice.
    }
    .help = { $kind ->
        [choice]
            Give at least two choices:
                choices:
                  - { $guide ->
            [nl] ja
            [en] yes
           *[both] {"{"}nl: ja, en: yes{"}"}
        }
                  - { $guide ->
            [nl] nee
            [en] no
           *[both] {"{"}nl: nee, en: no{"}"}
        }
            If anything may be filled in here, write ‘kind: text’.
       *[other] Write ‘kind: choice’, or remove choices:.
    }
    .explain = A column of a spreadsheet holds text, a date or a choice. For a choice, readers get a list to choose from; that list needs at least two entries{ $guide ->
        [both] , in both languages
       *[one] {""}
    }. The other kinds have no list.
C018 = The spreadsheet ‘{ $id }’ cannot be made.
    .help =
        A spreadsheet program cannot hold this. It says:
            { $reason }
        Shorten the longest label or explanation of this spreadsheet.
    .explain = A cell of a spreadsheet holds at most 32,767 characters and a sheet at most 16,384 columns. A spreadsheet of the guide must stay below that; for people it should be far shorter.
C019 = The word ‘{ $word }’ is nowhere in the guide.
    .help = { $has_suggestion ->
        [yes]
            Did you mean ‘{ $suggestion }’? Whoever looks for { $typed } finds nothing through this synonym.
       *[no]
            After means:, write words that are in the guide. Whoever looks for { $typed } finds nothing through this synonym.
        }
    .explain = content/synonyms.yaml leads readers from a word that the guide does not use to words that are in it. When such a word is nowhere, not as part of another word either, the synonym does not lead to the text it is meant for.
C020 = { $kind ->
        [source] Here the id of a source still has to be filled in.
        [factor] Here the id of a factor still has to be filled in.
        [id] Here an id still has to be filled in.
        [address] Here an address still has to be filled in.
        [site-address] Here an address of your own still has to be filled in.
        [mail] Here a mail address still has to be filled in.
       *[words] Here { $words } still has to be replaced.
    }
    .help = { $kind ->
        [id] Replace { $words } by an id that says what it is about: lower-case letters, digits and hyphens, such as supervisory-board. After the first publication an id does not change.
        [source] Replace { $words } by the id of the source in which this is said. The sources are in content/sources.yaml.
        [factor] Replace { $words } by the id of one of the factors at the top of content/indicators.yaml, under factors:.
        [address] Replace { $words } by the address itself. If it is that of a source without one, take this line away and choose another kind:.
        [site-address] Replace { $words } by the address itself, which begins with https://: after base_url: that of the site, such as https://guide.example/, after repository: that of the repository in which the text is kept. If the address is not known yet, ask who manages the site.
        [mail] Replace { $words } by the address at which readers can write to you.
       *[words] Write your own text in its place, without the marks ‹ and ›. If nothing should stand here, take the line or the paragraph away.
    }
    .explain =
        ‘leidraad init’, ‘leidraad new’ and ‘leidraad import’ write a frame, in which you fill in the text. What has to be filled in stands between ‹ and ›. As long as one of these words is left, the guide cannot be published. You do see it in ‘leidraad serve’ and with ‘leidraad build --unreleased’, marked.
        Wrong: title: ‹Title of the section›
        Right: title: Who decides?
C021 = ‘{ $value }’ cannot be { $what ->
        [dossier] the number of a dossier
        [paper] the number of a parliamentary paper
        [gazette] the number of a Government Gazette
        [year] a year
        [celex] a CELEX number
        [eli] an ELI
       *[bwb] a BWB number
    }.
    .help = { $what ->
            [dossier] Write the number of the dossier, such as "31 288", or with the letters of a budget chapter: "36 600 VIII".
            [paper] Write the number of the paper alone: digits such as "1205", or the letter of the paper such as "A".
            [gazette] Write digits alone, such as "28312".
            [year] Write four digits, such as "2023".
            [celex] Write it as EUR-Lex gives it, without spaces: sector, year, letter and number, such as 32012R0267.
            [eli] Write the part after data.europa.eu/eli/, such as reg/2012/267/oj.
           *[bwb] Write it as wetten.overheid.nl gives it, such as BWBR0005682.
        }
    .explain =
        Leidraad makes the address of the source from these numbers. A typing error (the letter O for a zero) or a word behind it gives a link that leads nowhere. If the source has quite another number, give the whole address with url:.
        Wrong:
          number: "12O5 (draft)"
        Right:
          number: "1205"
C024 = { $what ->
        [direction] There is an invisible character here that changes the direction of reading ({ $character }).
        [unseen] There is a character here that nobody sees ({ $character }).
        [soft-hyphen] There is an invisible hyphen here ({ $character }).
        [separator] There is a line end here that not every program knows ({ $character }).
        [private] There is a character here that exists in one font only ({ $character }).
        [misread] There are wrong characters here; most likely ‘{ $meant }’ was meant.
       *[lost] A letter has been lost here ({ $character }).
    }
    .help = { $what ->
            [direction] Take it out, or type this line anew: what readers see is not what is written. If you do not see it, put the cursor beside it and press Delete or Backspace.
            [unseen] Take it out: it came with a copy, and a search does not find the word now. If you do not see it, put the cursor beside it and press Delete or Backspace.
            [soft-hyphen] Take it out: it came from Word or a PDF. Leidraad breaks long words itself.
            [separator] Replace it by an ordinary Enter.
            [private] Replace it: a bullet becomes a hyphen with a space (- ), an arrow becomes →.
            [misread] Type ‘{ $meant }’ here. If there are more such characters, take the text from the original file again and save it as UTF-8.
           *[lost] Type the word anew. Better still, take the text from the original file again: what stood here can no longer be seen.
        }
    .explain = A copy from Word, a PDF or a web page brings characters along that you do not see: without width, or with another direction of reading. Readers then see something else than is written, or a search does not find a word. Characters such as ‘Ã©’ or ‘â€™’ arise when a file is opened in the wrong encoding; é or ’ stood there. The site is made all the same.
C025 = The source ‘{ $id }’ does not say how much of it was read.
    .help =
        Write whether you read all of it or a part:
            seen: {"{"}date: { $date }, extent: whole{"}"}
            seen: {"{"}date: { $date }, extent: excerpt{"}"}
        If you only know it from another source, write that instead, without a day:
            seen: {"{"}extent: not-seen, known_from: ID-OF-THAT-SOURCE{"}"}
    .explain = A day alone says that someone looked, and not what that person saw. An excerpt, a summary or a search result is not the whole. Readers see with each source how much of it was read, so that they know how far they can rely on it.
C026 = The source ‘{ $id }’ was read, but the day is missing.
    .label = this needs a day
    .help = Write the day on which you read it: seen: {"{"}date: 2026-11-23, extent: { $extent }{"}"}. If you have not seen it, write ‘extent: not-seen’ and after known_from: the source that you know it from.
    .explain = A page on the web changes and a law is amended. So what was read (‘extent: whole’ or ‘extent: excerpt’) always has the day on which that was. Only what was not seen has no day.
C027 = { $what ->
        [date] The source ‘{ $id }’ has not been seen, and yet it has a day on which it was read.
        [itself] The source ‘{ $id }’ has not been seen, and is said to be known from itself.
       *[known-from] The source ‘{ $id }’ has been read, and yet it is known from another source.
    }
    .help = { $what ->
        [date] Take the day away. Or, if you did read it on that day, write ‘extent: whole’ or ‘extent: excerpt’.
        [itself] Write after known_from: the id of the other source, the one that you did read.
       *[known-from] Take known_from: away. Or, if you have not seen the source, write ‘extent: not-seen’, without a day.
    }
    .explain = A source was read, in full or in part, on a day. Or it was not seen, and is known from another source that was. One excludes the other, and readers are told which it is.
C028 = { $what ->
        [unseen] The source ‘{ $id }’ is known from ‘{ $from }’, which has not been seen either.
       *[missing] The source ‘{ $id }’ has not been seen, and nobody says what it is known from.
    }
    .help = { $what ->
        [unseen] Write after known_from: the id of a source that you did read and in which this one is mentioned.
       *[missing] Write where you know it from: seen: {"{"}extent: not-seen, known_from: ID{"}"}. ID is the id of the source in which it is mentioned, in content/sources.yaml.
    }
    .explain = Whoever passes on a source without having seen it, relies on whoever did. Readers are entitled to know who that is; then they can look for themselves.
C029 = ‘{ $language }’ is not the code of a language.
    .help = { $suggested ->
            [yes] Did you mean ‘{ $suggestion }’? Write: language: { $suggestion }
           *[no] Write one of these codes: { $known }.
        }
    .explain =
        The language of a source is a code of two or three letters (BCP 47): nl is Dutch, en English, de German, fr French. Readers see the name of the language. The list is short, because Leidraad has to know the name of each in Dutch and in English.
        Wrong:
          language: Dutch
        Right:
          language: nl
C030 = Nothing in the guide cites the source ‘{ $id }’.
    .help = Cite it where something rests on it: [](source:{ $id }). Or, if it is meant as a tip for readers, write in its block: further_reading: true. Otherwise take it out, unless it was published before.
    .explain = The page of sources says what the guide rests on. On a source that no text, chart, term, indicator or spreadsheet names, nothing rests. With ‘further_reading: true’ it stands under a heading of its own, ‘Further reading’.
C031 = The source ‘{ $id }’ has no address, and nobody says that it has none.
    .help =
        Write where it can be read:
            url: https://www.example.org/page
        If it has no public address that you know of, say so:
            url: none
    .explain = A page on the web or a report does not build an address of its own. Without an address, readers cannot look it up, and do not know whether anybody looked for it. With ‘url: none’ they read ‘No public address known to us’.
C032 = The source ‘{ $id }’ is said to have no address, but a source of the kind ‘{ $kind }’ always has one.
    .help = Take ‘url: none’ away: Leidraad makes the address from its numbers. If it cannot be found there, choose ‘kind: report’.
    .explain = Parliamentary papers, the Government Gazette, EU acts and Dutch acts each have a public register. Leidraad makes the address of the source from its numbers.
C033 = The source ‘{ $id }’ is said to be in force, and nobody says when that was checked.
    .help = Look it up, and write the day beside it: status_checked: 2026-11-23. If you cannot check it, take ‘status: in-force’ away.
    .explain = Rules are amended and withdrawn. That a rule is in force holds as of the day on which someone looked. Readers see that day: ‘in force when we checked on 23 November 2026’.
C034 = The source ‘{ $id }’ was adopted, but the day from which it holds is missing.
    .label = this needs a day
    .help = Write under it the day on which it enters into force: from: 2027-01-01. If that day is not known yet, leave the status out and say so under note:.
    .explain = A law that was adopted is no longer a proposal and does not hold yet. Readers must be able to see from when it does; otherwise they take it for one or the other.
C035 = The source ‘{ $id }’ has a day from which it holds, but its status is not ‘in-force’ or ‘adopted’.
    .help = Take from: away, or write above it ‘status: adopted’ (law, not in force yet) or ‘status: in-force’ (it holds).
    .explain = Only law holds from a day. A proposal may never be law, and what was repealed holds no longer.
C036 = The source ‘{ $id }’ was adopted and holds since { $from }.
    .help = Check whether it has indeed entered into force. If so, write ‘status: in-force’, and the day on which you checked after status_checked:. If it was postponed, write the new day after from:.
    .explain = The day from which this law holds has come: the guide shows the state of affairs of that day or a later one. Until someone has checked it, readers read ‘adopted, in force since …’.
C037 = { $what ->
        [indicator] The indicator ‘{ $id }’ rests only on what we have not seen: { $sources }.
        [term] The term ‘{ $id }’ rests only on what we have not seen: { $sources }.
        [step] The step ‘{ $id }’ rests only on what we have not seen: { $sources }.
       *[text] This rests only on what we have not seen: { $sources }.
    }
    .help = Read the source, and write in content/sources.yaml on which day and how much of it. Or also cite the source that you know it from. Otherwise say in the text from whom you have it.
    .explain = All that is cited here has ‘extent: not-seen’ in content/sources.yaml. So nobody has read where this is said. Readers see ‘not read’ at the citation.
C038 = These words of a source are { $count } words long; more than { $most } is no longer a quotation.
    .help = Keep what the question rests on, and leave out the rest with ‘…’.
    .explain = The words of the source stand beside the question, so that readers can see whether we render them well. A few sentences are enough for that; longer pieces are hard to read, and right of quotation does not cover them.
C040 = This fact names another fact: ‘{ $id }’.
    .help = Write out the words of that fact here.
    .explain = A fact is a text that stands by itself. Whoever reads or changes it must see everything that will be on the page.
C041 = The fact ‘{ $id }’ stands nowhere.
    .help = Put [](fact:{ $id }) where it belongs, or take the fact out of content/facts.yaml.
    .explain = A fact in content/facts.yaml comes only onto a page where a text names it: [](fact:ID). Nothing names this fact, so no reader sees it.
C042 = { $what ->
        [form] The fact ‘{ $id }’ is not put there like this.
        [plain] The fact ‘{ $id }’ has a link without words of its own, and only plain text stands here.
       *[place] No fact can stand here: ‘{ $id }’.
    }
    .help = { $what ->
        [form] Write exactly [](fact:{ $id }), without words between the square brackets.
        [plain] Give the link words in content/facts.yaml: [words](term:ID). Or write out the text here.
       *[place] Write out the words here. Facts stand in the texts of sections, and in those of terms, indicators, spreadsheets and flowcharts.
    }
    .explain =
        A fact of content/facts.yaml is put into a text with [](fact:ID). In texts with Markdown the source of the fact comes behind it; in plain text, such as a caption, the words alone. No fact can stand in ids, titles, summaries and notes of versions: they do not change without somebody reading them.
        Right:
          There were [](fact:number-of-applications).
C045 = Two pages are called ‘{ $title }’.
    .help = { $other ->
        [page] Give this page a title of its own. The other is at { $address }.
       *[content] Give one of the two a title of its own.
    }
    .first = this page is called the same
    .explain = Whoever searches, opens a tab or hears a list of pages cannot tell two pages with one name apart. Say in the title what the reader finds there. Capitals and spaces do not count. The pages that every guide has get another title by a text below content/pages/.
C060 = { $case ->
        [missing] ‘{ $there }’ stands in the text and not in the translation.
        [extra] ‘{ $here }’ stands in the translation and not in the text.
        [many] In this block { $count_here } things differ from the text: numbers, dates, sources, links or names.
       *[both] The translation says ‘{ $here }’ here, and the text ‘{ $there }’.
    }
    .there = this stands in the text
    .help =
        Mend the translation or the text.
        Is it meant to be so? Then say so, with the reason, in the front matter of the translation (between the lines ---):
        {"    "}differences:
        {"    "}  - { $entry }
    .explain = Numbers, dates, times, percentages, amounts, articles, sources with their places, links, footnotes and names are the same in both languages, however each writes them: ‘1.000’ is ‘1,000’ and ‘twee’ is ‘two’. A difference is mostly a typing error, or a change that was made in one language alone. Only a translation that is up to date is compared; of one that nobody has confirmed yet this is a warning.
C061 = { $case ->
        [level] This heading has level { $count_here }, and in the text level { $count_there }.
        [numbering] This list is numbered otherwise than in the text.
        [items] This list has { $count_here ->
            [one] one item
           *[other] { $count_here } items
        }, and in the text { $count_there ->
            [one] one
           *[other] { $count_there }
        }.
        [columns] The number of columns of this table is { $count_here }, and in the text { $count_there }.
        [rows] The number of rows of this table is { $count_here }, and in the text { $count_there }.
        [caption] { $count_here ->
            [0] This table has no caption, and in the text it has one.
           *[other] This table has a caption, and in the text it has none.
        }
        [head-column] { $count_here ->
            [0] The first column of this table does not name the rows, and in the text it does.
           *[other] The first column of this table names the rows, and in the text it does not.
        }
        [shown] Something else is shown here than in the text.
        [missing] The translation lacks { $there ->
             [heading] a heading
             [paragraph] a paragraph
             [list] a list
             [numbered] a numbered list
             [item] an item of a list
             [quote] a quotation
             [alert] a box
             [fold] a fold
             [example] an example
             [key-points] key points
             [table] a table
             [code] code
             [definitions] a definition list
             [rule] a line
             [picture] a picture
            *[embed] something of the data
        } of the text here.
        [extra] The translation has { $here ->
             [heading] a heading
             [paragraph] a paragraph
             [list] a list
             [numbered] a numbered list
             [item] an item of a list
             [quote] a quotation
             [alert] a box
             [fold] a fold
             [example] an example
             [key-points] key points
             [table] a table
             [code] code
             [definitions] a definition list
             [rule] a line
             [picture] a picture
            *[embed] something of the data
        } here that the text does not have.
       *[kind] Here stands { $here ->
             [heading] a heading
             [paragraph] a paragraph
             [list] a list
             [numbered] a numbered list
             [item] an item of a list
             [quote] a quotation
             [alert] a box
             [fold] a fold
             [example] an example
             [key-points] key points
             [table] a table
             [code] code
             [definitions] a definition list
             [rule] a line
             [picture] a picture
            *[embed] something of the data
        } that is built otherwise than { $there ->
             [heading] a heading
             [paragraph] a paragraph
             [list] a list
             [numbered] a numbered list
             [item] an item of a list
             [quote] a quotation
             [alert] a box
             [fold] a fold
             [example] an example
             [key-points] key points
             [table] a table
             [code] code
             [definitions] a definition list
             [rule] a line
             [picture] a picture
            *[embed] something of the data
        } in the text.
    }
    .there = this stands in the text
    .help =
        Build the translation as the text is built.
        Is it meant to be so? Then say so, with the reason, in the front matter of the translation (between the lines ---):
        {"    "}differences:
        {"    "}  - { $entry }
    .explain = Whoever changes the language, or reads both side by side, must find the same: the same headings at the same level, lists with as many items, tables with as many rows and columns. What one language lacks, a part of the readers misses.
C062 = { $case ->
        [split] What is one paragraph in the text is more than one in the translation.
        [joined] What is more than one paragraph in the text is one in the translation.
       *[order] The order is another than in the text here.
    }
    .there = this stands in the text
    .help =
        Divide the translation as the text is divided.
        Is it meant to be so? Then say so, with the reason, in the front matter of the translation (between the lines ---):
        {"    "}differences:
        {"    "}  - { $entry }
    .explain = Paragraph by paragraph one can see whether a translation still holds, and readers can put the languages side by side. That works best when both begin at the same places and have the same order. What they say was compared all the same.
C063 = { $language ->
        [nl] These words are English, and the text is Dutch.
       *[en] These words are Dutch, and the text is English.
    }
    .help = { $translated ->
            [yes]
                Translate these words. If they are the words of others, put them into a quotation (>) or quotation marks, or mark them: [words](lang:{ $language ->
                    [nl] en
                   *[en] nl
                }).
                An exception can also stand in the front matter of the translation (between the lines ---):
                {"    "}differences:
                {"    "}  - { $entry }
           *[no] Translate these words. If they are the words of others, put them into a quotation (>) or quotation marks, or mark them: [words](lang:{ $language ->
                    [nl] en
                   *[en] nl
                }).
        }
    .explain = A piece that was not translated yet, or was pasted into the wrong file, is read out by a screen reader with the wrong sounds, and a part of the readers does not understand it. Leidraad says so only when it is nearly certain: of at least seven ordinary words, where quotations, links, names and marked words do not count.
C064 = This exception is no longer needed: there is no such difference ({ $what }).
    .help = Take it out of differences:. If there is a difference still, write words: and below: as the message has them.
    .explain = An exception that stays when the difference is gone hides the next difference of the same kind.
C065 = Nothing says why this exception is there.
    .help = Write behind reason: why the translation may say something else here.
    .explain = Whoever looks at the translation later must be able to see why a difference is meant, and whether it still is.
C066 = This link to a term stands under words that the glossary advises against for it: ‘{ $wording }’.
    .help = Write ‘{ $preferred }’.
    .explain = Whoever links to a term says that the words mean it. Then they must be words that the glossary approves: those behind preferred: or forms:, and not those behind forbidden:.
C070 = There is no tag ‘{ $id }’.
    .help = { $has_suggestion ->
            [yes] Did you mean ‘{ $suggestion }’?
           *[no] { $has_tags ->
                [yes] Choose a tag of content/tags.yaml, or add it there, with its name{ $guide ->
                    [both] {" "}in both languages
                   *[one] {""}
                }.
               *[no] Make the file content/tags.yaml, with this tag and its name{ $guide ->
                    [both] {" "}in both languages
                   *[one] {""}
                }.
            }
        }
    .explain =
        A tag has an id and a name. They stand in content/tags.yaml; section.yaml has the id alone.
        Right, in content/tags.yaml:
          schema: 1
          tags:
            - id: partners
              name: { $guide ->
            [nl] Samenwerken
            [en] Collaborating
           *[both] {"{"}nl: Samenwerken, en: Collaborating{"}"}
        }
C071 = No section has the tag ‘{ $id }’.
    .help = Put it in section.yaml of a section, in tags:, or remove it from content/tags.yaml.
    .explain = A tag without sections has no page: readers would find nothing there.
C072 = The tag ‘{ $id }’ stands here twice.
    .first = it already stands here
    .help = Remove one of the two.
    .explain = Every tag stands once in content/tags.yaml, and at most once with a section.
C073 = ‘{ $key }’ does nothing here: this guide has one language.
    .help = Take { $key } with all that stands below it out of the block above the text.
    .explain =
        Above a translation it says which version it follows (translates) and where it says something else on purpose (differences). In a guide in one language nothing is a translation. Such lines are left when a guide gives up a language, or come along with a text of another guide.
        Will there be a translation after all? Then put both languages into content/site.yaml: languages: [nl, en].
C080 = There is no shared text ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? The names are below content/shared/.
       *[no] { $has_suggestion ->
            [yes] Did you mean ‘{ $suggestion }’? If it is a new text, write it in content/shared/{ $id }/nl.md (and the translation in en.md).
           *[no] Check the id: the names are below content/shared/. If it is a new text, write it in content/shared/{ $id }/nl.md (and the translation in en.md).
        }
    }
    .explain =
        ![](shared:ID) shows the text in the folder content/shared/ID/. There is no folder of this name with a text in it. An id has lower-case letters, digits and hyphens.
        Right:
          ![](shared:reporting-point)
C081 = { $language ->
        [nl] The shared text ‘{ $id }’ has no Dutch text.
       *[en] The shared text ‘{ $id }’ has no English text.
    }
    .help = Write the text in { $path }. Or take ![](shared:{ $id }) out of the texts in that language.
    .explain = A text in each language shows the shared text in its own language. A text in this language shows it, and there is none.
C082 = No text shows the shared text ‘{ $id }’.
    .help = Put ![](shared:{ $id }) in a paragraph of its own where it belongs, or take the folder content/shared/{ $id }/ away.
    .explain = A shared text comes only onto a page where a text shows it: ![](shared:ID). Nothing shows this one, so no reader sees it.
C083 = { $what ->
        [heading] No heading can stand in a shared text.
        [key-points] No key points can stand in a shared text.
        [shared] A shared text cannot show another: ‘{ $id }’.
        [front-matter] A shared text has no front matter.
       *[empty] This shared text says nothing.
    }
    .help = { $what ->
        [heading] Put the heading in each text that shows this one, above ![](shared:ID).
        [key-points] Put the key points in the section itself.
        [shared] Write out its words here, or show both texts in the section, one below the other.
        [front-matter] Take the lines from --- to --- away: a shared text has no title and no summary of its own.
       *[empty] Write the text, or take the folder away.
    }
    .explain =
        A shared text is a few paragraphs, a list, a table or a box. It stands in several texts, as if it had been typed there. A heading has its id, its place in the contents and its earlier names in one section; key points are those of one section; and whoever reads or changes a text must see everything that will be on the page.
C084 = { $what ->
        [form] The shared text ‘{ $id }’ is not put there like this.
       *[place] The shared text ‘{ $id }’ cannot stand inside something else.
    }
    .help = { $what ->
        [form] Write exactly ![](shared:{ $id }), without words between the square brackets.
       *[place] Put ![](shared:{ $id }) in a paragraph of its own, outside lists, quotations, boxes and footnotes. Should it stand in a box? Then put the box in the shared text.
    }
    .explain =
        A shared text has blocks of its own: it stands between those of the section, on a line of its own with a blank line before and after it.
        Right:
          ![](shared:reporting-point)
