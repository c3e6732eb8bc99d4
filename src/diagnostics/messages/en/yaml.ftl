Y001 = { $cause ->
        [no-break] The indentation of this line has a no-break space in it.
        [tab] There is a tab in the indentation of this line.
        [open-quote] This quotation mark is closed nowhere.
        [open-bracket] This bracket is closed nowhere.
        [colon] A colon with a space behind it begins a new key in YAML, and there can be none here.
        [apostrophe] To YAML this value ends at the apostrophe, and there is text behind it.
        [quote] To YAML this value ends at the second quotation mark, and there is text behind it.
        [after-bracket] There is text behind the bracket that closes this value.
        [space] There must be a space after this colon.
        [dash] There must be a space after this dash.
        [sign] A value in YAML cannot begin with this sign.
        [indent] This line is not indented as the lines above it are.
        [loose] This line has no key: there is no colon in it.
       *[other] This is not valid YAML: { $detail }
    }
    .help = { $cause ->
        [no-break] Put ordinary spaces in its place. The no-break space came along with a paste, or from Option and the space bar; to YAML it is no indentation.
        [tab] Put spaces in its place, as many as before the lines that belong with it.
        [open-quote] Type the same quotation mark at the end of the text.
        [open-bracket] Type the bracket that belongs to it at the end of the value: ] for [ and {"}"} for {"{"}.
        [colon]
            Put straight quotation marks around the whole text:
            {"    "}{ $typed }
        [apostrophe]
            Put double quotation marks around the whole text:
            {"    "}{ $typed }
        [quote]
            Put single quotation marks around the whole text:
            {"    "}{ $typed }
        [after-bracket] Remove the text behind the bracket, or move it inside. Is the bracket itself part of the text? Put straight quotation marks around the whole value.
        [space]
            Type:
            {"    "}{ $typed }
        [dash]
            Type:
            {"    "}{ $typed }
        [sign]
            Put straight quotation marks around the whole text:
            {"    "}{ $typed }
        [indent] Put as many spaces before it as before the lines that it belongs with. Lines that say something of a key above them are indented by two spaces more than that key.
        [loose] Write it as key: value. If it belongs to the text on the line above, indent it further than that line, or put everything on one line in quotation marks.
       *[other]
            Look at this line and at the line above it. Check:
            - is there a space after each colon and each dash?
            - does each text with ‘: ’ or ‘ #’ have "straight" quotation marks around it?
            - are lines that belong together indented equally far, with spaces?
            - is each quotation mark and each bracket closed?
    }
    .explain =
        YAML is strict about spaces and punctuation: the indentation says what belongs to what. Reading this file stops at the first mistake, so another one may follow once this is mended.
        Wrong:
          title: Terms: a list
        Right:
          title: "Terms: a list"
Y002 = The key ‘{ $key }’ does not exist here.
    .help = { $whole ->
           *[other] Does this belong to the text before it? Between braces a comma begins something new. Put the whole text between straight quotes: { $whole }
            [none] { $has_suggestion ->
                [yes] Did you mean ‘{ $suggestion }’? You can use here: { $known }.
               *[no] You can use here: { $known }. Remove the key, or put it in the right block.
            }
        }
    .explain =
        Each block has a fixed list of keys. An unknown key is nearly always a typing error, or stands one level too far left or right. Leidraad does not skip such a line in silence, because then you would lose text.
        Wrong:
          sumary: What is knowledge security?
        Right:
          summary: What is knowledge security?
Y003 = The key ‘{ $key }’ is missing or has no value.
    .label = in this block
    .help =
        { $has_braces ->
            [yes] Put this inside the braces, with a comma and a space between it and what stands there:
           *[no] Put a line with a value in this block, indented as far as its other lines:
        }
        {"    "}{ $key }: …
    .explain =
        This key is required. Without a value, Leidraad does not know what to show on the site. A key with nothing after it counts as not filled in.
        Wrong:
          title:
        Right:
          title: What is knowledge security?
Y004 = This is { $found }, but it should be { $expected }.
    .help = { $expected_kind ->
            [kind-text] { $found_kind ->
                [kind-list] Write one text after the colon, without hyphens below it.
                [kind-mapping] Write one text after the colon, without keys below it. If the text contains ‘: ’, put it between straight quotes.
               *[other] Put the value between straight quotes, such as "1.0".
            }
            [kind-number] Write a whole number without quotes, such as 1.
            [kind-bool] Write true or false, without quotes.
            [kind-list] Put each item on a line of its own with ‘- ’ before it, or all of them on one line: [one, two].
            [kind-mapping] Put the keys on the lines below, each slightly indented, in the form key: value.
            [kind-languages] { $guide ->
                [both] Write the text in both languages: {"{"}nl: …, en: …{"}"}
               *[one] Write one text after the colon.
            }
            [kind-id] Write an id of lower-case letters, digits and hyphens. If the id has digits only, put it between straight quotes.
            [kind-date] Write the date as year-month-day, such as 2025-06-13.
            [kind-url] Write the whole address, such as https://www.example.org/page.
           *[other] Replace this by { $expected }.
        }
    .explain =
        Each key expects a kind of value: text, a number, a list, a block with keys. YAML guesses the kind from the way it is written. YAML reads a version number without quotes as a number, and then 1.10 becomes the same as 1.1.
        Wrong:
          version: 1.10
        Right:
          version: "1.10"
Y005 = { $has_key ->
        [yes] The key ‘{ $key }’ is given twice in the same block.
       *[no] A key is given twice in the same block.
    }
    .help = Remove one of the two, or join their values. If it is an id, give one of the two another id.
    .explain = In a block each key may be given only once. With two of them, one of the values would disappear unnoticed. In a list of terms, sources or indicators the key is the id; there, each id must be different.
Y006 = This YAML file refers to itself too often or too deeply.
    .help = Write the text out instead of referring with * and &, and use fewer levels below each other.
    .explain = With & and * a YAML file can repeat parts of itself. That can grow to millions of lines. So there are limits to the number of repetitions and to the number of levels. An ordinary guide never comes near them.
Y007 = The word ‘{ $word }’ is not one of the choices here.
    .help =
        { $has_suggestion ->
            [yes] Did you mean ‘{ $suggestion }’? Choose from:
           *[no] Choose from:
        }
        { $meanings }
    .explain =
        Some keys have a fixed list of words. The words are English and lower-case, also in a Dutch guide; the site shows them in plain language.
        Wrong:
          status: Up to date
        Right:
          status: current
Y008 = ‘{ $id }’ cannot be an id.
    .help = Use only lower-case letters (a-z, no accents), digits and single hyphens between them; 80 characters at most. Example: eerste-aanvraag
    .explain =
        An id becomes part of the address of a page and never changes after that. Capitals, spaces, accents and full stops do not work the same on every system.
        Wrong:
          id: Eerste aanvraag
        Right:
          id: eerste-aanvraag
Y009 = The date ‘{ $date }’ does not exist or is written differently.
    .help = Write the date as year-month-day with zeros, such as 2025-06-13.
    .explain =
        A date always has four digits for the year, two for the month and two for the day, and the day must exist. The site shows the date in full in the reader’s language.
        Wrong:
          published: 13-6-2025
        Right:
          published: 2025-06-13
Y010 = The text in { $language ->
        [nl] Dutch
       *[en] English
    } is missing.
    .help =
        { $guide ->
            [both] Add the text next to the one in the other language:
           *[one] This guide is in one language. Write the text in it:
        }
        {"    "}{ $language }: …
    .explain =
        In a guide in two languages, titles, notes and questions in YAML always stand together in Dutch and in English. In a guide in one language there is one text, with or without its language before it.
        { $guide ->
            [nl] Wrong:
              title: {"{"}en: Foundations{"}"}
            Right:
              title: Grondslagen
            [en] Wrong:
              title: {"{"}nl: Grondslagen{"}"}
            Right:
              title: Foundations
           *[both] Wrong:
              title: {"{"}nl: Grondslagen{"}"}
            Right:
              title: {"{"}nl: Grondslagen, en: Foundations{"}"}
        }
Y011 = This text is empty.
    .help = Fill in the text, or remove the whole line if it is not required.
    .explain = There is nothing between the quotes, or only spaces. The site would show an empty space. Leave out a key that you do not need.
Y012 = This file has schema { $schema }; this version of Leidraad knows schemas 1 to { $known }.
    .help = Write schema: { $known }. If the file was made for a newer Leidraad, install that.
    .explain = The schema number says for which form of the file it was written. If that form ever changes, the number goes up. An older Leidraad would misread such a file, and so it stops.
Y013 = ‘{ $url }’ is not a web address.
    .help = Write the whole address with https:// before it and without spaces or quotes, such as https://www.example.org/page.
    .explain =
        A web address starts with https:// (or http://) and has a domain name. Copy it from the address bar of your browser; then special characters come out right.
        Wrong:
          url: www.example.org/my page
        Right:
          url: https://www.example.org/my%20page
Y014 = ‘{ $email }’ is not a mail address.
    .help = Write one address, without a name and without mailto: before it, such as editors@example.org.
    .explain =
        A mail address has a name, an @ and a domain. Readers can click on it and it is in security.txt, so it must be exactly one address, without spaces, brackets or a second address.
        Wrong:
          email: Editors <editors@example.org>
        Right:
          email: editors@example.org
Y015 = { $what ->
        [aliases] These earlier names are still written as in schema { $schema }: per language.
        [sources] The sources are written in schema { $schema }; the newest is schema { $newest }.
       *[number] This guide is written in schema { $schema }; the newest is schema { $newest }.
    }
    .help = { $what ->
        [aliases]
            Type this, and Leidraad writes the new form:
                leidraad check --fix
            You can also do it by hand. Slugs are per language, headings hold for both:
                aliases:
                  slugs:
                    nl: [old-name]
                  anchors:
                    old-heading: new-heading
       *[number]
            Type this, and Leidraad brings the guide up to date:
                leidraad check --fix
            You can also do it by hand: write ‘schema: { $newest }’, and change what docs/schema.md lists under that number.
    }
    .explain = Now and then a file gets a better form. The number after schema: in content/site.yaml says in which form the guide is written; without it, it is 1. An older form can still be read: an edition of years ago simply appears. In the guide that you are working on an old form is a warning, so that you can bring it up to date when it suits you. The text itself, its versions and its digests do not change by it.
Y016 = { $cut ->
        [all] There is a # after the colon, so YAML does not read this value.
       *[rest] From the # on, YAML does not read this: ‘{ $text }’.
    }
    .help = Put straight quotes around the whole value: { $key }: "{ $whole }". Is it a note to yourself? Put it on a line of its own.
    .explain =
        In YAML a space and a # start a comment that nobody reads. A title such as ‘Rule # 1’ becomes ‘Rule’. Between straight quotes the # is an ordinary character.
        Wrong:
          title: Rule # 1
        Right:
          title: "Rule # 1"
Y017 = { $sign ->
        [tag] YAML reads ‘{ $text }’ as the type of the value. It is not on the page.
       *[anchor] YAML reads ‘{ $text }’ as a name for this value that is used nowhere. It is not on the page.
    }
    .help = If it belongs to the text, put straight quotes around the whole value: "{ $text } …". If not, take it out.
    .explain =
        A value that starts with ! or & has a special meaning in YAML: a type, or a name to refer to with *. Leidraad knows no types. If your text starts with such a sign, put it between straight quotes.
        Wrong:
          title: !Note this
        Right:
          title: "!Note this"
Y018 = The curly quotes around this value are printed.
    .help = Take them out, or type straight quotes: "text". Is it really a quotation? Put straight quotes around it: "“text”".
    .explain =
        Only straight quotes (" or ') mark the ends of a value in YAML. A word processor often makes curly ones of them (“ ”); to YAML those belong to the text.
        Wrong:
          title: “Terms”
        Right:
          title: "Terms"
Y019 = This text holds a control character ({ $character }), which no page may have.
    .help = Take the character out. Mostly it stands there as a code after a backslash, such as \e, \0 or \v. If you do want a backslash, put the text in single quotes: 'C:\guide'.
    .explain =
        Between straight double quotes a backslash has a meaning in YAML: "\e" and "\x1b" become an invisible control character. Such characters cannot stand in a web page or a feed: news readers then refuse the whole feed. Only a tab and a new line are allowed.
        Wrong:
          title: "Folder C:\visits"
        Right:
          title: 'Folder C:\visits'
Y020 = { $what ->
        [host] In ‘{ $address }’, ‘{ $part }’ cannot be a domain name.
        [port] In ‘{ $address }’, ‘{ $part }’ cannot be a port.
        [path] In ‘{ $address }’ the path must not have ‘{ $part }’ in it.
        [user] ‘{ $address }’ holds a user name or password.
        [query] In ‘{ $address }’ nothing belongs from the question mark on: ‘{ $part }’.
        [fragment] In ‘{ $address }’ nothing belongs from the hash sign on: ‘{ $part }’.
       *[mail] ‘{ $address }’ cannot be a mail address.
    }
    .help = { $what ->
            [host] Write the domain name as the address bar of your browser has it: letters, digits and hyphens with single dots between them, such as www.example.org.
            [port] Take out the colon with the number, or write a number from 1 to 65535.
            [path] Write the address without dots between the slashes.
            [user] Take out everything between https:// and the at sign. If it was a real password, replace that: whoever can read the guide can see it.
            [query] Take that part out. Only the address of the site belongs here, such as https://guide.example.org/.
            [fragment] Take that part out. Only the address of the site belongs here, such as https://guide.example.org/.
           *[mail] Check it: no dot at the start, at the end or twice in a row, and after the at sign a domain with a dot in it, such as editors@example.org.
        }
    .explain =
        This address stands on the site as it is, in the feeds and in the list for search engines. An address that cannot exist leads readers nowhere. For base_url and repository only the address itself belongs here: a password would be on every page, and what follows ? or # cannot stand before the address of a page.
        Wrong:
          base_url: https://name:secret@guide.example.org/?version=1
        Right:
          base_url: https://guide.example.org/
Y030 = The key ‘{ $key }’ does not belong above a text.
    .help = { $of ->
           *[page] { $belongs ->
                [summary] Put the sentence in summary:.
                [language] Remove the line. The language follows from the name of the file{ $guide ->
                    [nl] : nl.md
                    [en] : en.md
                   *[both] : nl.md or en.md
                }.
               *[other] Remove the line. A page has title, summary and form alone.
            }
            [section] { $belongs ->
                [tags] Put the tags in section.yaml, as tags: [id, …], and their names in content/tags.yaml.
                [owner] Put in section.yaml who looks after the section, in owner:. Remove the line here.
                [date] Remove the line. The dates come from the versions, which leidraad version ID records.
                [version] Remove the line. Versions stand in section.yaml: leidraad version ID records them.
                [order] Remove the line. The order stands in content/site.yaml, in contents:.
                [summary] Put the sentence in summary:.
                [status] Remove the line. How the section stands belongs in section.yaml, in status:. A text without a version is a draft by itself.
                [aliases] Put earlier addresses in section.yaml, in aliases: and then slugs:. Remove the line here.
                [slug] Put the name in the address in slug:, small letters, digits and hyphens alone.
                [id] Remove the line. The id is the name of the folder, and stands in section.yaml.
                [language] Remove the line. The language follows from the name of the file{ $guide ->
                    [nl] : nl.md
                    [en] : en.md
                   *[both] : nl.md or en.md
                }.
                [section] Put the line in section.yaml, in the same folder.
               *[look] Remove the line. The whole guide has the same look.
            }
        }
    .explain =
        Above a text stand title and summary alone, and sometimes slug. What the languages share stands in section.yaml; the order and the menu stand in content/site.yaml. So everything stands in one place.
        Wrong:
          author: Knowledge security team
        Right, in section.yaml:
          owner: { $guide ->
            [nl] Team Leidraad
            [en] Guide team
           *[both] {"{"}nl: Team Leidraad, en: Guide team{"}"}
        }
Y031 = The text in { $language ->
        [nl] Dutch
       *[en] English
    } stands nowhere: this guide does not have that language.
    .help = Take out ‘{ $language }: …’, or add the language in content/site.yaml: languages: [{ $own }, { $language }].
    .explain =
        Which languages a guide has stands in content/site.yaml after languages. A text in another language is neither read nor shown. In a guide in one language you can also write the text without its language.
        Right: title: {"{"}en: Knowledge{"}"}
        Right: title: Knowledge
        What belongs to a published version (note and digest) may stay there in two languages.
