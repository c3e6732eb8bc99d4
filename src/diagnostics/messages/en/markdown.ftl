M001 = { $tag ->
        [comment] A hidden comment (<!-- … -->) is not possible here.
        [declaration] HTML is not possible here.
       *[other] HTML is not possible here: <{ $tag }>.
    }
    .help = { $tag ->
        [comment] Take the comment out. Keep discussion of the text with the change in Git, not in the text.
        [br] Put a backslash (\) at the end of the line and go on on the next line.
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
        [diagram] Put an exclamation mark before the brackets, alone on a line: ![](diagram:ID). To refer to one step, type [text](step:CHART/STEP).
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
            [source] Do you mean source:ID?
            [indicator] Do you mean indicator:ID?
            [step] Do you mean step:CHART/STEP?
            [https] Do you mean https://…?
            [http] Do you mean https://…?
            [mailto] Do you mean mailto:name@example.org?
           *[other] Start with term:, section:, source:, indicator:, step:, https: or mailto:. Is there a space or another character too many?
        }
    }
    .explain = A link leads to a term (term:ID), a section of the guide (section:ID or #heading), a source (source:ID), an indicator (indicator:ID), a step of a flowchart (step:CHART/STEP), an address on the web (https://…) or an e-mail address (mailto:…). Anything else that a browser might run or open is shut out.
M003 = The heading ‘{ $title }’ has no id.
    .help = Type after the heading: {"{"}#{ $suggestion }{"}"} — or have it done with: leidraad check --fix
    .explain = Every heading has an id, as in ‘## Who decides {"{"}#wie-beslist{"}"}’. It is the address of the heading. It is the same in both languages and stays the same when you reword the heading, so that no link breaks. Type it between braces with a hash, or let ‘leidraad check --fix’ add it.
M004 = Two headings have the id ‘{ $id }’.
    .help = Give this heading another id. Leave that of the first: others may refer to it already.
    .first = it stands here already
    .explain = The id of a heading is its address on the page and can occur there only once. Give another id to the heading that came last.
M005 = An image is not possible here: ‘{ $target }’.
    .help = Describe in the text what the image shows. A flowchart is put in with ![](diagram:ID), a table of indicators with ![](indicators:FACTOR), a spreadsheet with ![](spreadsheet:ID).
    .explain = The guide has no loose images: they are of no use to those who cannot see, print or search, and they cannot be translated. Flowcharts and tables of indicators are made by the tool from the data.
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
       *[text] Put ![]({ $target }) on a line of its own, with an empty line before and after it, outside headings, tables and links.
    }
    .explain = A flowchart, a table of indicators or a spreadsheet takes the whole width of the page. So the line ![](diagram:ID), ![](indicators:FACTOR) or ![](spreadsheet:ID) stands alone, with an empty line before and after it.
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
M011 = A link cannot lead to a file or path: ‘{ $target }’.
    .help = Type instead: { $suggestion }
    .explain = Refer to a section of the guide with section:ID, where ID is the name of the folder, and to a heading with section:ID#heading. Then the link is right in both languages, in every version, and also when a title changes. An address on the web starts with https://.
M012 = From here on, the headings differ from those in the other language: ‘{ $expected }’ stands there.
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
M025 = This text holds a control character ({ $character }), which no page may have.
    .help = Take the character out. Most likely you do not see it: put the cursor beside it and press Delete or Backspace, or type the line anew. A code such as &#27; is simply removed.
    .explain = Control characters are invisible characters that once steered printers and screens. They come with a copy from other programs and cannot stand in a web page or a feed. Only a tab and a new line are allowed.
