M001 = { $tag ->
        [comment] A hidden comment (<!-- … -->) is not possible here.
        [declaration] HTML is not possible here.
       *[other] HTML is not possible here: <{ $tag }>.
    }
    .help = { $tag ->
        [comment] Take the comment out. Keep discussion of the text with the change in Git, not in the text.
        [br] { $place ->
            [cell] A cell has one line. Put what follows into a cell or row of its own, or make it one sentence.
           *[text] Put a backslash (\) at the end of the line and go on on the next line.
        }
        [b] Type **two asterisks** around the words instead of <b>.
        [strong] Type **two asterisks** around the words instead of <strong>.
        [i] Type *an asterisk* around the words instead of <i>.
        [em] Type *an asterisk* around the words instead of <em>.
        [a] Type a link: [text](https://address) or [text](section:ID).
        [img] Take the image out. A flowchart is put in with ![](diagram:ID), alone on a line.
        [table] Type the table with bars: | head | head | on the first line and | --- | --- | on the second.
        [ul] Start each line of the list with a hyphen and a space.
        [ol] Start each line of the list with 1. and a space.
        [details] Give the text a heading of its own. Readers do not fold anything here.
       *[other] Take the HTML out and write the text in Markdown. Do you mean the character < itself? Put a backslash before it: \<.
    }
    .explain = The texts are Markdown, without HTML. Only so can they be published safely, accessibly and in every form. Bold, italics, lists, tables, quotations, boxes and links all have a spelling in Markdown. To show the character <, put a backslash before it.
M002 = { $scheme ->
        [mailto] No e-mail address follows ‘mailto:’: ‘{ $target }’.
        [diagram] A flowchart cannot be a link: ‘{ $target }’.
        [indicators] A table of indicators cannot be a link: ‘{ $target }’.
        [spreadsheet] A spreadsheet cannot be a link: ‘{ $target }’.
       *[other] A link cannot start with ‘{ $scheme }:’.
    }
    .help = { $scheme ->
        [mailto] Type one address: [name](mailto:name@example.org).
        [diagram] Put an exclamation mark before the brackets, alone on a line: ![](diagram:ID). To refer to the page of the flowchart, type [text](flowchart:ID); to one step, [text](step:CHART/STEP).
        [indicators] Put an exclamation mark before the brackets, alone on a line: ![](indicators:FACTOR). To refer to one indicator, type [text](indicator:ID).
        [spreadsheet] Put an exclamation mark before the brackets, alone on a line: ![](spreadsheet:ID).
        [tel] Write the telephone number as plain text.
        [ftp] Use an address that starts with https://.
        [file] Refer to an address on the web (https://…) or to a section of the guide (section:ID). A reader cannot open a file on your own computer.
        [javascript] Refer to an address on the web (https://…) or to a section of the guide (section:ID).
        [data] Refer to an address on the web (https://…) or to a section of the guide (section:ID).
       *[other] { $suggestion ->
            [term] Do you mean term:ID?
            [section] Do you mean section:ID?
            [page] Do you mean page:ID?
            [flowchart] Do you mean flowchart:ID?
            [source] Do you mean source:ID?
            [indicator] Do you mean indicator:ID?
            [step] Do you mean step:CHART/STEP?
            [https] Do you mean https://…?
            [http] Do you mean https://…?
            [mailto] Do you mean mailto:name@example.org?
           *[other] Start with term:, section:, page:, source:, indicator:, flowchart:, step:, https: or mailto:. Is there a space or another character too many?
        }
    }
    .explain = A link leads to a term (term:ID), a section of the guide (section:ID or #heading), another page (page:ID), a source (source:ID), an indicator (indicator:ID), a flowchart (flowchart:ID) or a step of it (step:CHART/STEP), an address on the web (https://…) or an e-mail address (mailto:…). Anything else that a browser might run or open is shut out.
M003 = The heading ‘{ $title }’ has no id.
    .help = Type after the heading: {"{"}#{ $suggestion }{"}"} — or have it done with: leidraad check --fix
    .explain = Every heading has an id, as in ‘## Who decides {"{"}#wie-beslist{"}"}’. It is the address of the heading. It { $guide ->
        [both] is the same in both languages and stays the same
       *[one] stays the same
    } when you reword the heading, so that no link breaks. Type it between braces with a hash, or let ‘leidraad check --fix’ add it.
M004 = Two headings have the id ‘{ $id }’.
    .help = Give this heading another id. Leave that of the first: others may refer to it already.
    .first = it stands here already
    .explain = The id of a heading is its address on the page and can occur there only once. Give another id to the heading that came last.
M005 = An image is not possible here: ‘{ $target }’.
    .help = Put the file of the image into the folder of the text and give its name alone, with a description: ![description](name.png). A flowchart is put in with ![](diagram:ID), a table of indicators with ![](indicators:FACTOR), a spreadsheet with ![](spreadsheet:ID).
    .explain = A picture stands beside the text that shows it, so that it stays with every version. Nothing is fetched from another address on the web: that would tell somebody else who reads the guide. Flowcharts and tables of indicators are made by the tool from the data.
M006 = { $problem ->
        [top] This heading has level 1 (a single hash).
        [nested] A heading cannot stand in this place.
       *[skipped] This heading skips a level: level { $level }, where { $allowed } at most is possible.
    }
    .help = { $problem ->
        [top] Start the heading with two hashes: ##. The title of the page is at the top already, under title.
        [nested] Make it a line in bold: **text**. A heading stands by itself, not in a list, quotation, box, footnote or short text.
       *[skipped] Start the heading with { $allowed } hashes at most.
    }
    .explain = The title of the page is the heading of level 1. In the text, headings start with ## (level 2); below them ### (level 3), without leaving one out. Those who have the page read out walk along the headings and lose their way when a level is missing or a heading is hidden inside something.
M007 = { $place ->
        [value] ‘{ $target }’ cannot stand in this place.
       *[text] ‘{ $target }’ is not alone in its paragraph.
    }
    .help = { $place ->
        [value] Refer to it with a link instead, such as [text](step:CHART/STEP) or [text](section:ID).
       *[text] Put the line with ‘{ $target }’ by itself, with an empty line before and after it, outside headings, tables and links.
    }
    .explain = A picture, a flowchart, a table of indicators or a spreadsheet takes the whole width of the page. So the line ![description](name.png), ![](diagram:ID), ![](indicators:FACTOR) or ![](spreadsheet:ID) stands alone, with an empty line before and after it.
M008 = { $place ->
        [value] A footnote cannot stand in this place: ‘[^{ $label }]’.
       *[text] The footnote ‘[^{ $label }]’ does not exist.
    }
    .help = { $place ->
        [value] Put what the footnote says into the sentence, or take it out.
       *[text] Type a line at the end of the text that starts with [^{ $label }]: and then the note. Is it no footnote? Put a backslash before the bracket: \[^{ $label }].
    }
    .explain = A footnote consists of a mention in the text, [^name], and a line elsewhere that starts with [^name]:. The names must be equal. Terms, indicators and flowcharts cannot have footnotes.
M009 = The footnote ‘[^{ $label }]’ is not mentioned anywhere.
    .help = Type [^{ $label }] in the text where the note belongs, or take the note out.
    .explain = A note that the text does not mention is not shown. Is there a typing error in the name, or did the mention get lost in rewriting?
M010 = This link has no text: ‘{ $target }’.
    .help = Type between the brackets where the link leads: [the text]({ $target }).
    .explain = The guide knows the title of a section, a source or a term, so there the text may stay empty. It does not know that of an address on the web: without text a reader would see nothing to click.
M011 = { $what ->
        [empty] This link has no address: there is nothing between the round brackets.
       *[path] A link cannot lead to a file or path: ‘{ $target }’.
    }
    .help = { $what ->
        [file] Put the file into the folder of this text and then type: [text](attachment:{ $suggestion })
        [empty] Type between the round brackets where the link leads: section:ID, term:ID, source:ID or https://…
       *[path] Type instead: { $suggestion }
    }
    .explain = Refer to a section of the guide with section:ID, where ID is the name of the folder, and to a heading with section:ID#heading. Then the link is right { $guide ->
        [both] in both languages, in every version, and also
       *[one] in every version, also
    } when a title changes. An address on the web starts with https://.
M012 = { $what ->
        [none] This text has no headings; the other language does have the heading ‘{ $expected }’.
        [missing] After this heading the heading ‘{ $expected }’ is missing, which the other language has.
        [extra] The heading ‘{ $expected }’ is not in the other language.
       *[differs] From here on, the headings differ from those in the other language: ‘{ $expected }’ stands there.
    }
    .there = this heading in the other language
    .help = Give both texts the same headings, with the same ids in the same order.
    .explain = A reader who changes language must arrive at the same place. So nl.md and en.md have the same ids at their headings, in the same order and on the same level.
M013 = There is no address with the name ‘{ $label }’.
    .help = Type the address right after the text, between round brackets: [text](section:ID). Is it no link? Put a backslash before the bracket: \[.
    .explain = [text][name] means: a link to the address that stands elsewhere in a line ‘[name]: address’. That line is missing. Usually round brackets were meant: [text](address).
M014 = { $limit ->
        [0] Only running text can stand here, no { $what ->
            [list] list
            [quote] quotation or box
            [definitions] list of definitions
            [table] table
            [code] code
            [rule] rule
            [footnote] footnote
           *[other] emphasis
        }.
       *[other] Too much is nested here: more than { $limit } levels of { $what ->
            [emphasis] emphasis and links
           *[other] lists and quotations
        }.
    }
    .help = { $limit ->
        [0] Write it as a plain sentence.
       *[other] Make plain paragraphs of the innermost parts, or give them a heading of their own.
    }
    .explain = Nobody can follow a list in a list in a list, certainly not on a phone or when it is read out. Nothing deeper than eight levels is read. Short texts, such as the label of a step, have no lists, quotations, tables or code.
M015 = ‘{ $id }’ cannot be the id of a heading.
    .help = Use only lower-case letters without accents, digits and hyphens: {"{"}#{ $suggestion }{"}"}
    .explain = The id of a heading is a part of an address. It consists of words of lower-case letters and digits, with one hyphen between them, such as wie-beslist.
M016 = The footnote ‘[^{ $label }]’ is defined twice.
    .help = Give one of the two another name, also where it is mentioned.
    .first = it stands here already
    .explain = Every footnote has a name of its own. When two lines have the same name, nobody can say which note belongs to the mention. You may mention one note several times: then repeat only [^name] in the text.
M017 = { $what ->
        [title] No reader sees these words: ‘{ $text }’. Only a source has room for words after its address.
        [alternative] No reader sees these words: ‘{ $text }’. A flowchart, table or spreadsheet has a caption of its own.
        [info] No reader sees these words after the marks above the code: ‘{ $text }’.
       *[text] This text is nowhere on the page: ‘{ $text }’.
    }
    .help = { $what ->
        [title] Put the words into the sentence itself, or take them out.
        [alternative] Leave the square brackets empty, and put the words into a sentence above it if they are needed.
        [info] Put them into a sentence above the code, or take them out. Only the name of the language belongs there.
       *[text] Put the text into a paragraph of its own, with a blank line before and after it, or take it out.
    }
    .explain = What you write is on the page, or Leidraad says that it is not. These words stand in a place that no reader ever sees.
M018 = { $what ->
        [link-open] This link is not closed and is printed as it stands: ‘{ $text }’.
        [link-quotes] The words after the address stand between curly quotes, so this is no link: ‘{ $text }’.
        [link-space] There is a space between the square and the round brackets, so this is no link: ‘{ $text }’.
        [link-blank] There is a space in the address, so this is no link: ‘{ $text }’.
        [link-swapped] The brackets are the wrong way round, so this is no link: ‘{ $text }’.
        [link] This looks like a link, but is printed as it stands: ‘{ $text }’.
        [heading] This line is no heading: there is no ordinary space after the hashes.
        [bullets] These lines are no list: they start with a sign from a word processor.
        [table] These lines are no table: below the head there is no line with as many cells of dashes.
        [picture] This looks like a picture, but reaches the page as it is typed: ‘{ $text }’.
       *[strong] This bold or struck-through text is not closed, so its signs are printed: ‘{ $text }’.
    }
    .help = { $what ->
        [link-open] Close the link: [text](section:ID), or with a place in a source [](source:ID "P1.2").
        [link-quotes] Type straight quotes: [](source:ID "P1.2").
        [link-space] Put the round bracket right after the square one: [text](section:ID).
        [link-blank] { $target ->
            [web] Type %20 in place of the space, or copy the address again from the address bar of your browser.
            [picture] Call the file { $name }, in the folder and here: ![description]({ $name }). The name of a file cannot have a space.
            [attachment] Call the file { $name }, in the folder and here: [text](attachment:{ $name }). The name of a file cannot have a space.
           *[own] Remove the space: an id has lower-case letters, digits and hyphens. If it is a place in a source, put straight quotation marks around it: [](source:ID "P1.2").
        }
        [link-swapped] Put the text between square brackets first and then the address between round ones: [text](section:ID).
        [link] Type the text between square brackets with the address right after it between round ones: [text](section:ID). A link cannot stand inside another link.
        [heading] Type: { $text }
        [bullets] Put a hyphen and a space before each item, each on a line of its own: - text. Put a blank line above the list.
        [table] Type below the first line: { $text }
        [picture] Type the description between square brackets and right behind it the name between round ones: ![What it tells](name.png). The name has no spaces, and the description has no footnote and no link; those can stand in the caption: ![What it tells](name.png "Caption").
       *[strong] Put the same signs right after the last letter, with no letter after them: **text**. Do you mean the sign itself? Put a backslash before it: \*.
    }
    .explain = One character too many or too few, and Markdown reads a link, heading, list or table as plain text. Its signs are then on the page. To show them on purpose, put a backslash before them, as in \[ or \*, or put the text between backticks as code.
M019 = { $why ->
        [few] This row has { $found ->
            [one] one cell
           *[other] { $found } cells
        }, but the head of the table has { $columns }. The rest stays empty.
        [prose] This line stands right below the table and becomes a row of it.
        [code] These cells do not fit into the table and vanish: a bar | in code starts a new cell too.
       *[many] This row has { $found } cells, but the head of the table has { $columns }. This text vanishes.
    }
    .help = { $why ->
        [few] Complete the row. A cell may be empty: then put only a bar | before it.
        [prose] Put a blank line between the table and the text.
        [code] Put a backslash before every bar that belongs to the text: \|.
       *[many] Add a cell to the head and to the line of dashes too, or take the cell out here. Does the bar belong to the text? Put a backslash before it: \|.
    }
    .explain = Each row of a table has as many cells as the head. What stands behind the last cell, Markdown leaves out without a word. A bar | always starts a new cell, in code too; with a backslash before it, it does not.
M020 = This heading has no text.
    .help = Type after the hashes what the part is about, or take the heading out.
    .explain = A heading without words is an empty line on the page and in the table of contents. Who has the page read aloud hears only that there is a heading.
M021 = { $what ->
        [comment] A comment (<!--) starts here that ends nowhere.
       *[code] Code starts here that ends nowhere: all that follows becomes code.
    }
    .help = { $what ->
        [comment] Take out <!-- and the comment itself: it is not possible here. Discuss the text with the change in Git.
       *[code] Put a line below the code with the same signs as above it, such as ```.
    }
    .explain = Code stands between two lines of ``` and a comment between <!-- and -->. Without its end, the rest of the text belongs to it, headings and links too. This guide has no hidden comments: what is in the text is read.
M022 = This line starts with four or more spaces (or a tab) and becomes code by that.
    .help = Take out the spaces at the start. Do you mean code? Put it between two lines of ```.
    .explain = In Markdown a line that starts with four spaces is code. Links, emphasis and footnotes do not work in it. Nearly always it is an indented paragraph from a word processor, or a paragraph that belongs to an item of a list and stands too far to the right. Code in this guide is written between two lines of ```.
M023 = { $problem ->
        [twice] The address ‘[{ $label }]’ is given twice; this second one is not used.
       *[unused] No link uses the address ‘[{ $label }]’, so nobody sees this line.
    }
    .help = { $problem ->
        [twice] Give it another name, in the link too, or take the line out.
       *[unused] Type [text][{ $label }] where the link belongs, or take the line out. Is it plain text? Put a backslash before the bracket: \[{ $label }].
    }
    .explain = A line ‘[name]: address’ cannot be seen itself. It only says where the link [text][name] leads. It is shorter to put the address right after the text: [text](address).
M024 = { $kind ->
        [tracked] A change is still open here: ‘{ $text }’.
        [comment] A comment stands here that readers must not see: ‘{ $text }’.
        [alert] There is no box called ‘{ $text }’.
        [alert-fold] This box does not fold like that: ‘{ $text }’.
        [definition] This line would become a definition, because it begins with a colon: ‘{ $text }’.
        [anchor] An anchor can only stand behind a heading: ‘{ $text }’.
       *[other] This is markup of another program: ‘{ $text }’.
    }
    .label = { $kind ->
        [definition] no space after the colon
       *[other] this would appear on the page as it stands
    }
    .help = { $kind ->
        [tracked] Decide on the change: keep the right words and remove the rest, with the brackets and braces. Or accept or reject all changes in Word and convert the document again (with pandoc, without --track-changes=all).
        [comment] Remove the comment. Keep discussion of the text with the change in Git. Does the text come from Word? Delete all comments there and convert the document again (with pandoc, without --track-changes=all).
        [admonition] Make it a box. Begin with a line > [!{ $has_suggestion ->
            [yes] { $suggestion }
           *[no] NOTE
        }] and put > before each line of the text, without indenting.
        [fold] Begin with a line > [!FOLD] Title and put a > before each line of the text, without indenting it. Readers unfold the text under its title.
        [tab] There are no tabs. Put the texts below each other, each with a heading of its own: ### Heading {"{"}#heading{"}"}.
        [include] Another file cannot be inserted. Copy its text, or link to it: [](section:ID).
        [abbreviation] Put the abbreviation into content/glossary.yaml, under forms of a term. It is then explained by itself where it is first used.
        [container] Make it a box. Begin with a line > [!{ $has_suggestion ->
            [yes] { $suggestion }
           *[no] NOTE
        }], put > before each line of the text and remove the lines with ::: or ///.
        [attributes] Remove the braces and what is in them: the design is that of the whole guide. A heading has only its id behind it: {"{"}#id{"}"}.
        [anchor] Put {"{"}#id{"}"} at the end of a heading, or remove it. Link to the heading above it.
        [citation] Cite a source of content/sources.yaml: [](source:ID "P2.4").
        [wikilink] Link to a section with [](section:ID), to a heading with [](section:ID#heading), to a term with [word](term:ID).
        [transclusion] Another text or picture cannot be inserted. A flowchart is ![](diagram:ID), alone on a line; a link to a section is [](section:ID).
        [task] There are no boxes to tick. Remove the square brackets: it is then an ordinary list. What is still to be done does not belong in the text.
        [template] The guide has no variables or templates in a text. Write the words themselves.
        [shortcode] The guide has no shortcodes. Write the words themselves.
        [alert] { $has_suggestion ->
            [yes] Type > [!{ $suggestion }] and a title of your own behind it, if you like.
           *[no] Choose NOTE, TIP, IMPORTANT, WARNING, CAUTION, EXAMPLE or FOLD: > [!NOTE]. A title of your own may follow.
        }
        [alert-fold] Remove the sign after the brackets: then the box is always open. Or type > [!FOLD] Title: then readers unfold the text themselves.
        [highlight] There is no highlighting. Type **two asterisks** around words to stress.
        [inserted] There is no underlining and there are no keys. Type **two asterisks** around the words, or remove the plus signs.
        [superscript] Type the character itself, such as ² or ³, or write it out.
        [subscript] Type the character itself, such as ₂, or write it out.
        [icon] Type the character itself, such as →, or remove it. Names of icons are not replaced.
        [mathematics] Formulas are not typeset. Write the formula as plain text, or between `backticks`.
        [table] Type the table with pipes: | head | head | on the first line, | --- | --- | on the second, and each row on one line.
        [contents] Remove this line: the contents of a page are made by themselves.
        [directive] The guide does not know this instruction. A box begins with > [!NOTE]; plain code with ``` and the name of the language.
        [role] Use a link: [text](section:ID#heading) or [word](term:ID).
        [drawing] A drawing in code is not drawn. A flowchart is made in diagrams/NAME.yaml (leidraad new diagram NAME, or from a drawing in Mermaid: leidraad import FILE) and shown with ![](diagram:NAME). Write a formula as plain text.
        [quote-fence] Put > before each line of the quotation, and remove the lines with >>>.
        [wiki-heading] Type the heading with hashes: ## Heading {"{"}#heading{"}"}.
        [wiki-bold] Type **two asterisks** around the words.
        [latex] Remove the command and write the text in Markdown: **bold**, *italic*, [text](section:ID).
       *[definition] Is it a definition? Put a space after the colon. Is it not? Put an empty line before it, or a backslash before the colon: \:
    }
    .explain = Every program has signs of its own for what Markdown lacks. What leidraad does not know would appear on the page as it stands: braces, colons, the name of a template. So it is named, with what to type instead. Changes and comments from Word that are still open always stop publication. To show the characters themselves, put a backslash before them, or put them between `backticks` as code.
M025 = This text holds a control character ({ $character }), which no page may have.
    .help = Take the character out. Most likely you do not see it: put the cursor beside it and press Delete or Backspace, or type the line anew. A code such as &#27; is simply removed.
    .explain = Control characters are invisible characters that once steered printers and screens. They come with a copy from other programs and cannot stand in a web page or a feed. Only a tab and a new line are allowed.
M026 = { $problem ->
        [mixed] This list changes from one numbering to another: readers see { $shown }. here instead of { $found }.
       *[skipped] This list does not count on: readers see { $shown }. here instead of { $found }.
    }
    .help = { $problem ->
        [mixed] Does this belong under the item above? Indent the lines by four spaces. Is it a new list? Put a line of text or a heading in between.
       *[skipped] Make the numbers follow each other. Must an item keep another number, as in a law? Begin a new list after a line of text, or put a backslash before the full stop: { $found }\.
    }
    .explain = A list begins with the number or letter of its first item and counts on by itself: 1. 2. 3., a. b. c., i. ii. iii. What stands at a later item does not count, so whoever refers to it means another item than readers see. Only a list in which every item has the same digit (1. 1. 1.) leaves the counting to the tool on purpose.
M027 = This text is still read as it was when its version was recorded.
    .label = this will be read differently from now on
    .help = You need not do anything: the version stays what it was. { $form ->
        [list] As soon as you change the text, these lines become a list with letters. If you do not want that, put a backslash before each full stop: a\.
        [caption] As soon as you change the text, this line becomes the caption of the table above it. If you do not want that, begin the line with other words.
        [fold] As soon as you change the text, these lines fold away. If you do not want that, put a backslash before the bracket: \[!FOLD]
        [example] As soon as you change the text, these lines become an example. If you do not want that, put a backslash before the bracket: \[!EXAMPLE]
        [title] As soon as you change the text, these words become the title of the box. If you do not want that, put a backslash before the bracket: \[!NOTE]
        [key-points] As soon as you change the text, these lines become the key points. If you do not want that, put a backslash before the bracket: \[!KEY]
       *[address] As soon as you change the text, this address becomes a link. If you do not want that, put a backslash before the colon: https\://
    }
    .explain = Lists with letters (a. b. c.), titles of boxes (> [!NOTE] Title), key points (> [!KEY]) and addresses without brackets (https://…) were once read as plain text. A version that was recorded then stays as it was. New text is read as today.
M029 = { $what ->
        [emphasis] This text in italics is not closed: ‘{ $text }’.
        [code] A lone backtick stands here: ‘{ $text }’.
        [reference] This is no link: ‘{ $text }’. A reader sees only those letters.
        [entity] The name ‘{ $text }’ does not exist and is printed as it stands.
        [dashes] These lines look like a list, but become one paragraph.
        [numbers] These numbered lines become no list, but one paragraph.
       *[tabs] These lines look like a table, but become one paragraph.
    }
    .help = { $what ->
        [emphasis] Put the same sign right after the last letter: *text*. Do you mean the sign itself? Put a backslash before it: \*.
        [code] If it is code, close it with another backtick. If it is an apostrophe, type ’ or '.
        [reference] Type the brackets of a link around it: []({ $text }).
        [entity] Type the character itself. Do you mean these letters? Put a backslash before the first: \&.
        [dashes] Start each line with a hyphen or a number and a space, and put a blank line above the list.
        [numbers] Put a blank line above the list.
       *[tabs] Type a table with bars: | Name | Number |, and below it | --- | --- |.
    }
    .explain = Here is something that often is markup that went wrong. The text is on the page, but perhaps not as you meant it. Do you mean it exactly so? Put a backslash before the sign.
M030 = ‘{ $language }’ is not the code of a language.
    .help = { $suggested ->
            [yes] Did you mean ‘{ $suggestion }’? Type after the words: (lang:{ $suggestion })
           *[no] Type one of these codes after ‘lang:’: { $known }.
        }
    .explain =
        Words in another language are marked with [the words](lang:CODE). A screen reader then speaks them in that language. The code has two or three letters (BCP 47): nl is Dutch, en English, de German, fr French.
        Wrong: [Kamerbrief](lang:Dutch)
        Right: [Kamerbrief](lang:nl)
M031 = { $kind ->
        [empty] This language mark has no words: ‘lang:{ $language }’.
       *[same] The text is in this language already (‘{ $language }’): the mark does nothing.
    }
    .help = { $kind ->
        [empty] Put the words between the brackets: [Kamerbrief](lang:{ $language }). Or take the mark out.
       *[same] Take the mark out and leave the words. Or type the code of the language that they are in.
    }
    .explain = [words](lang:CODE) says that these words are in another language than the text around them, so that a screen reader speaks them well and a browser breaks them well.
M032 = { $what ->
        [place] These key points do not stand at the beginning of the text.
        [title] A box with key points has no title of its own.
        [count] { $count ->
            [0] There is not one key point here.
            [one] There is one key point here. There must be two to five.
           *[other] There are { $count } key points here. There must be two to five.
        }
        [list] A box with key points holds one list, and nothing else.
       *[block] A key point is one paragraph. Here is { $block ->
            [list] a list
            [table] a table
            [heading] a heading
            [code] code
            [quote] a quotation or box
            [definitions] a list of definitions
            [rule] a rule
            [picture] a picture
            [embed] a flowchart, table or spreadsheet
           *[paragraph] another paragraph
        }.
    }
    .help = { $what ->
        [place] Put the box above all other text, right under the --- of title and summary. A text has at most one.
        [title] Let the first line be > [!KEY] alone. The heading above it comes by itself.
        [count] Keep two to five points. The rest belongs in the text itself.
        [list] Under > [!KEY], type each point on a line of its own: > - the point.
       *[block] Put this in the text itself, below the box, or make it one sentence.
    }
    .explain =
        Key points say in a few sentences what the text says. Readers with little time see them at the top of the page, under a heading that comes by itself. Say nothing in them that the text itself does not say, and put the source behind it.
        Right:
            > [!KEY]
            > - The first point [](source:ID "P1.2").
            > - The second point.
M040 = { $what ->
        [title] This fold has no title.
        [link] The title of a fold can hold no link and no footnote.
        [empty] There is no text in this fold.
       *[value] No fold can stand here.
    }
    .help = { $what ->
        [title] Type the title behind the word, on the same line: > [!FOLD] What the text is about.
        [link] Take the link out of the title and put it in the text below. Readers press the title to open the text.
        [empty] Put the text on the lines below the title, with a > before each line. Or remove the fold.
       *[value] Write the text without > [!FOLD], or put it in a section.
    }
    .explain =
        A fold shows its title alone at first; whoever presses the title reads the rest. On paper it is open, and so it is for whoever comes by search or a link. Put only text in it that not every reader needs.
        Right:
            > [!FOLD] How this amount was calculated
            > The calculation, in one or more paragraphs.
M041 = { $what ->
        [above] This caption stands above the table: ‘{ $text }’.
        [lines] This caption is longer than one line: ‘{ $text }…’.
        [row] This line is a row of the table, not a caption: ‘{ $text }’.
       *[alone] This looks like a caption, but there is no table above it: ‘{ $text }’.
    }
    .help = { $what ->
        [above] Put the line below the table, with an empty line between them.
        [lines] Put the caption on one line, however long it becomes. Does a part belong to the text? Put an empty line between them.
        [row] Put an empty line above it.
       *[alone] Put the line right below the table, with an empty line between them. Is it no caption? Begin the sentence with other words.
    }
    .explain =
        A caption says what a table holds. It is one line that begins with Table: or Tabel:, below the table, with an empty line between them. That word itself does not appear on the page.
        Right:
            | Year | Number |
            |---|---|
            | 2025 | 12 |

            Table: Number of reports a year
M042 = The picture ‘{ $name }’ has no description.
    .help = Type between the square brackets in one sentence what it tells: ![The desk gets the question and passes it on]({ $name }). If it tells nothing and is decoration only, type a hyphen: ![-]({ $name })
    .explain = Whoever does not see the picture gets the description: with a screen reader, without a connection, and when searching. Write what readers take from it, not that it is a picture. If everything is in the text beside it, it is decoration.
M043 = The description of a picture cannot hold { $what ->
        [link] a link
        [source] a source
        [fact] a fact
        [note] a footnote
       *[picture] another picture
    }.
    .help = { $what ->
        [fact] Type the value itself in the description, or put the fact into the caption: ![What it tells](name.png "Caption with [](fact:ID)").
        [picture] Give each picture a line of its own.
       *[link] Put this into the caption: ![What it tells](name.png "Caption with [a link](section:ID)"), or into the text below it. Leave nothing but words in the description.
    }
    .explain = The description is read out to those who do not see the picture; nobody can click anything in it. What stands there besides words would be gone without a word. In the caption under the picture it can stand.
