L001 = There is no term ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? Look it up in content/glossary.yaml, under terms:.
       *[no] { $has_suggestion ->
                [yes]
                Did you mean ‘{ $suggestion }’? If you want a new term, type:
                    leidraad new term { $id }
               *[no]
                Check the id in content/glossary.yaml, or make the term. Then type:
                    leidraad new term { $id }
            }
    }
    .explain = A link to a term uses the id from content/glossary.yaml, not the word itself. The id stands left of the colon, under terms:. Wrong: [knowledge security](term:knowledge-security) when the id is kennisveiligheid. Right: [knowledge security](term:kennisveiligheid).
L002 = There is no section ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? The id is the name of the folder under content/sections/.
       *[no] { $has_suggestion ->
                [yes] Did you mean ‘{ $suggestion }’? The id is the name of the folder under content/sections/.
               *[no] Use the name of a folder under content/sections/, or remove the link.
            }
    }
    .explain = A link to a section uses its id: the name of the folder{ $guide ->
        [both] , the same in both languages
       *[one] {""}
    }. The title or the slug does not work. Wrong: [](section:what-is-knowledge-security). Right: [](section:definitie); without text between the brackets the title appears by itself. If the folder does exist, see whether section.yaml has a mistake and mend that first.
L003 = { $has_page ->
        [yes] The page ‘{ $page }’ has no heading with the id ‘{ $id }’.
       *[no] { $has_section ->
            [yes] The section ‘{ $section }’ has no heading with the id ‘{ $id }’.
           *[no] There is no heading with the id ‘{ $id }’ here.
        }
    }
    .help = { $has_page ->
        [yes] { $has_suggestion ->
            [yes] Did you mean ‘{ $suggestion }’?
           *[no] Check what is after the #.
        } { $has_known ->
            [yes] The headings of this page: { $known }.
           *[no] This page has no headings; leave out the # and what comes after it.
        }
       *[no] { $has_section ->
            [yes] { $has_suggestion ->
                [yes] Did you mean ‘{ $suggestion }’?
               *[no] Check what is after the #.
            } { $has_known ->
                [yes] The headings of this section: { $known }.
               *[no] This section has no headings; leave out the # and what comes after it.
            }
           *[no] This text does not belong to a section. Name the section as well: section:ID#{ $id }
        }
    }
    .explain = After the # stands the id of a heading. You find it behind the heading in the text, between braces: ‘## The core {"{"}#kern{"}"}’. { $guide ->
        [both] The id is the same in both languages; the
       *[one] The
    } text of the heading itself does not work. Right: [](section:definitie#kern), or within the same section [](#kern).
L004 = There is no source ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? Look it up in content/sources.yaml, under sources:.
       *[no] { $has_suggestion ->
                [yes]
                Did you mean ‘{ $suggestion }’? If it is a new source, type:
                    leidraad new source { $id }
               *[no]
                Check the id in content/sources.yaml, or add the source. Then type:
                    leidraad new source { $id }
            }
    }
    .explain =
        Each source stands once in content/sources.yaml, and everywhere else you name its id. That way you correct a title or address in one place only.
        In a text:
          {"["}](source:kst-31288-1205 "P2.4")
        In YAML:
          source: kst-31288-1205
L005 = There is no indicator ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? Look it up in content/indicators.yaml, under indicators:.
       *[no] { $has_suggestion ->
                [yes]
                Did you mean ‘{ $suggestion }’? If you want a new indicator, type:
                    leidraad new indicator { $id }
               *[no]
                Check the id in content/indicators.yaml, or make the indicator. Then type:
                    leidraad new indicator { $id }
            }
    }
    .explain = The id of an indicator is in content/indicators.yaml, under indicators:. For one indicator, write [](indicator:partner-03). Put the whole table of a factor on a line of its own: ![](indicators:partner).
L006 = There is no flowchart ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? The id stands at the top of the file in the folder diagrams/.
       *[no] { $has_suggestion ->
                [yes]
                Did you mean ‘{ $suggestion }’? If you want a new flowchart, type:
                    leidraad new diagram { $id }
               *[no]
                Check the id at the top of the file in the folder diagrams/, or make the flowchart. Then type:
                    leidraad new diagram { $id }
            }
    }
    .explain = Each flowchart is a file in the folder diagrams/. Its id is at the top of that file. Put the whole chart on a line of its own: ![](diagram:escalatie). Point to one step with [](step:escalatie/gesprek). If the file of the chart itself has a mistake, mend that first.
L007 = There is no step ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? The id of a step stands in the file of the flowchart, under nodes:. Type: step:CHART/STEP
       *[no] { $has_suggestion ->
                [yes] Did you mean ‘{ $suggestion }’? The id of a step is in the file of the flowchart, under nodes:.
               *[no] Use the id of a step that stands under nodes: in the file of this flowchart.
            }
    }
    .explain = A link to a step first names the flowchart and then the step: [](step:escalatie/gesprek). The id is in diagrams/escalatie.yaml under nodes:, left of the colon. The text in the box does not work. Wrong: [](step:escalatie/Talk with the minister). Right: [](step:escalatie/gesprek).
L008 = There is no factor ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? The factors stand at the top of content/indicators.yaml, under factors:.
       *[no] { $has_suggestion ->
                [yes] Did you mean ‘{ $suggestion }’? The factors are at the top of content/indicators.yaml, under factors:.
               *[no] Use the id of a factor that stands under factors: in content/indicators.yaml, or add the factor there.
            }
    }
    .explain =
        Each indicator belongs to a factor: a group with a name. The groups are in content/indicators.yaml under factors:.
        Right:
          factors:
            partner:
              label: { $guide ->
            [nl] Partner
            [en] Partner
           *[both] {"{"}nl: Partner, en: Partner{"}"}
        }
L009 = Two pages get the same address: ‘{ $address }’.
    .label = this page
    .first = and this one
    .help = { $what ->
            [aliases]
            Both had this address once. Say in section.yaml of the section that it should lead to now that it is its earlier address:
                aliases:
                  slugs:
            {"        "}en: [old-address]
            [page] Give the folder of this page below content/pages/ another name.
           *[pages]
            Give one of the two another slug, in the block at the top of the text:
                slug: …
            If the address stands under aliases:, remove it there.
            If it is a file of the theme, give that another name.
        }
    .explain = The address of a section comes from its slug, and without a slug from its id. An earlier slug under aliases: also keeps an address, so that old links go on working. Two pages cannot be at one address: one of them would disappear. Let the page that has existed longest keep its address.
L010 = The addresses ‘{ $address }’ and ‘{ $other }’ are one file on many a disk.
    .label = this address
    .first = and this one
    .help = Give one of the two a really different name, not just with other capitals, another accent or a dot at the end.
    .explain = On Windows and on many network drives, capitals and small letters in a file name are the same and a dot at its end is dropped, and on a Mac an é of one character is the same as an é of an e with an accent of its own. There, two such addresses become one file, and a page is lost. Wrong: Decision next to decision. Right: decision next to decision-minister.
L011 = The heading ‘{ $anchor }’ of the section ‘{ $section }’ was published, but is no longer there.
    .label = published once
    .help =
        Put the id back behind the heading: {"{"}#{ $anchor }{"}"}
        If the heading is really gone, say in content/sections/{ $section }/section.yaml which heading takes its place:
            aliases:
              anchors:
        {"        "}{ $anchor }: id-of-the-new-heading
        Is the heading in another section now? Say so in content/site.yaml:
            aliases:
        {"        "}{ $section }#{ $anchor }: other-section#id-of-the-heading
    .explain = Others may have a link to a heading in the guide. So each published heading is in content/anchors.txt, and none may disappear without a successor. You may always change the text of a heading; just keep the id between the braces. Do not remove lines from content/anchors.txt. Wrong: change ‘## The core {"{"}#kern{"}"}’ into ‘## What it is about {"{"}#what-it-is-about{"}"}’. Right: ‘## What it is about {"{"}#kern{"}"}’.
L012 = { $what ->
        [slug] The site itself needs the address ‘{ $word }’.
        [earlier] The site itself needs the earlier address ‘{ $word }’.
        [device] ‘{ $word }’ cannot be a name: it is that of a device on Windows.
        [ledger] A section cannot be called ‘{ $word }’: that is the name of the versions of content/{ $word }.yaml.
       *[other] The site itself needs the id ‘{ $word }’.
    }
    .help = { $what ->
            [section] Choose another id and rename the folder of the section with it.
            [earlier] Remove ‘{ $word }’ from aliases:. A page of the site itself stands there now, and an old link arrives at that.
            [device] Choose another name, such as { $word }-1. On Windows nobody can open or copy a file or folder of this name. If it was published before, say under aliases: in content/site.yaml what takes its place.
            [ledger]
            Choose another id and rename the folder of the section with it. If the section was published before, say in content/site.yaml what it is called now:
                aliases:
                  section:{ $word }: section:the-new-id
            [page] Choose another name for the folder of the page below content/pages/.
            [other] Choose another id.
           *[slug]
            Give the section another slug, in the block at the top of the text:
                slug: { $language ->
                [nl] over
               *[en] about
            }-{ $word }
        }
    .explain =
        Some words are the address of a page that Leidraad makes itself, such as begrippen, bronnen and register in Dutch and glossary, sources and register in English. The words nl, en, id, assets and data are folders of the site. A section cannot have those words as its address. The id of the section may be such a page word if the text has a slug of its own, except where there is a folder of that name already: glossary, indicators, data, changes, feed and the Dutch words for them. A section cannot have the name of a file with versions either: glossary, indicators or spreadsheets. Nobody could tell then which of the two a version is of, neither in ‘leidraad version spreadsheets’ nor in content/anchors.txt. In the folder of a flowchart or of the editions names are taken too: index, geschiedenis, history, and everything that looks like a version, such as v1. On Windows con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 are names of devices; a site with such a file cannot be copied there.
        Right, at the top of en.md:
          slug: about-sources
L013 = { $has_section ->
        [yes] { $count ->
            [one] A heading of the section ‘{ $section }’ is not in content/anchors.txt yet.
           *[other] { $count } headings of the section ‘{ $section }’ are not in content/anchors.txt yet.
        }
       *[no] { $count ->
            [one] One name of this guide is not in content/anchors.txt yet.
           *[other] { $count } names of this guide are not in content/anchors.txt yet.
        }
    }
    .help =
        Type this, and put content/anchors.txt in the same commit:
            leidraad check --fix
    .explain = In content/anchors.txt is everything that others can link to: sections with their addresses, headings and versions, terms, sources, indicators, steps and editions. What is not in it can disappear unnoticed later, and then those links no longer work. The command completes the list; you need not type anything in it yourself.
L014 = There is no spreadsheet ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? The spreadsheets stand in content/spreadsheets.yaml, under spreadsheets:.
       *[no] { $has_suggestion ->
                [yes] Did you mean ‘{ $suggestion }’? The spreadsheets are in content/spreadsheets.yaml, under spreadsheets:.
               *[no] Use the id of a spreadsheet that stands under spreadsheets: in content/spreadsheets.yaml, or add the spreadsheet there.
            }
    }
    .explain = The line ![](spreadsheet:ID) shows a spreadsheet that readers can download and fill in: what its columns are, and the files. The columns are in content/spreadsheets.yaml, under spreadsheets:. Right: ![](spreadsheet:overview).
L015 = { $kind ->
        [section] The section ‘{ $part }’ was published, but is no longer there.
        [slug] The address { $language }/{ $part }.html was published, but the section ‘{ $section }’ now has another one.
        [version] Version { $part } of ‘{ $section }’ was published, but is no longer under versions:.
        [term] The term ‘{ $part }’ was published, but is no longer in content/glossary.yaml.
        [source] The source ‘{ $part }’ was published, but is no longer in content/sources.yaml.
        [indicator] The indicator ‘{ $part }’ was published, but is no longer in content/indicators.yaml.
        [spreadsheet] The spreadsheet ‘{ $part }’ was published, but is no longer in content/spreadsheets.yaml.
        [diagram] The flowchart ‘{ $part }’ was published, but is no longer there.
        [situation] A situation of the flowchart ‘{ $section }’ was published, but is no longer there: { $name }.
        [step] A step of the flowchart ‘{ $section }’ was published, but is no longer there: { $name }.
        [page] The page ‘{ $part }’ was published, but the folder content/pages/{ $part } is gone.
        [heading] The heading ‘{ $part }’ was published, but is gone.
       *[edition] The edition ‘{ $part }’ was published, but is no longer under editions: in content/site.yaml.
    }
    .label = { $kind ->
        [slug] the new address
       *[other] published once
    }
    .recorded = published once
    .help = { $kind ->
        [slug]
            Put the old address in content/sections/{ $section }/section.yaml; it will then lead to the new one:
                aliases:
                  slugs:
            {"        "}{ $language }: [{ $part }]
        [version] Put the version back. If it was never published, remove the line ‘{ $name }’ from content/anchors.txt.
        [edition] Put the edition back. If it was never published, remove the line ‘{ $name }’ from content/anchors.txt.
        [spreadsheet] Put the spreadsheet back. If it was never published, remove the line ‘{ $name }’ from content/anchors.txt.
        [section]
            If the text no longer holds, put the folder back and write ‘status: repealed’ in section.yaml, with what takes its place after replaced_by:. If the folder was given another name, give it the old one back; you change the address with slug:.
            If it must be, say in content/site.yaml which section takes its place:
                aliases:
            {"      "}{ $name }: { $kind }:id-of-the-new-one
       *[other]
            Put ‘{ $name }’ back, or say in content/site.yaml what takes its place:
                aliases:
            {"      "}{ $name }: { $kind }:{ $kind ->
                [situation] { $section }/id-of-the-new-one
                [step] { $section }/situation/id-of-the-new-one
               *[other] id-of-the-new-one
            }
            If it was never published, remove the line from content/anchors.txt.
    }
    .explain = Others link to what once was on the site: a section, a term, a step, a version. So each name is in content/anchors.txt, and none may disappear without a successor. With an alias the old address leads to the successor, also without JavaScript and from a file. Versions and editions are for ever: who cited one must find it again. Remove a line from content/anchors.txt only if that name was never published.
L016 = { $why ->
        [form] ‘{ $name }’ is no name that can have or be a successor.
        [there] ‘{ $name }’ is still there and so needs no successor.
        [kind] ‘{ $name }’ is something else than what it replaces.
       *[gone] ‘{ $name }’ does not exist.
    }
    .help = { $why ->
        [form] Write a name as it stands in content/anchors.txt, such as term:old or step:escalatie/nu/gesprek. It can be done with: { $kinds }.
        [there] Remove this line from aliases:.
        [kind] { $kind ->
            [heading] Write a heading here with its section (section#heading), or a section (section:ID).
            [section] Write a section here (section:ID), or a heading with its section (section#heading).
           *[other] Write a name here that begins with ‘{ $kind }:’ too.
        }
       *[gone] { $has_suggestion ->
            [yes] Did you mean ‘{ $suggestion }’?
           *[no] Write a name that is there now.
        }
    }
    .explain =
        Under aliases: in content/site.yaml what was published and is gone stands on the left, and what takes its place on the right. Both are of the same kind, and the right one exists. A section can also become a part of another, and a heading a section of its own.
        Right:
          aliases:
            term:old-term: term:new-term
            policy#supervision: enforcement#supervision
            section:inspection: enforcement#inspection
            situation:escalatie/wsk: situation:escalatie/nu
L017 = { $what ->
        [user] This link seems to go to ‘{ $shown }’, but goes to ‘{ $host }’.
        [text] This link says ‘{ $shown }’, but goes to ‘{ $host }’.
        [number] This link goes to a number instead of a domain name: ‘{ $host }’.
        [direction] The address of this link has a character in it that nobody sees ({ $shown }).
       *[letters] The domain name ‘{ $host }’ has letters that look like others ({ $shown }).
    }
    .help = { $what ->
            [user] Take the part up to and with the at sign out of the address, or write the address where the link should really go.
            [text] Make it one address: that of the text or that to which the link goes. Or write as its text what is to be found there.
            [number] Write the domain name as the address bar of your browser has it.
            [direction] Type the address anew, or copy it from the address bar of your browser.
           *[letters] Type the domain name anew. If it really is a domain with such letters, check that the link is right; the site is made all the same.
        }
    .explain = Readers trust the address that they see. Everything before an at sign in a web address is a user name: https://bank.nl@example.org goes to example.org. A letter of another script, such as a Russian а, looks like the ordinary one too, but is another address; names with xn-- are such letters in another spelling. Such links belong to fraud, and in a guide they nearly always are a mistake.
L018 = { $what ->
        [host] This link leads nowhere: ‘{ $part }’ cannot be a domain name.
        [port] This link leads nowhere: ‘{ $part }’ cannot be a port.
       *[mail] This link leads nowhere: ‘{ $address }’ cannot be a mail address.
    }
    .help = { $what ->
            [host] Write the domain name as the address bar of your browser has it: letters, digits and hyphens with single dots between them, such as www.example.org.
            [port] Take out the colon with the number, or write a number from 1 to 65535.
           *[mail] Check it: no dot at the start, at the end or twice in a row, and after the at sign a domain with a dot in it, such as editors@example.org.
        }
    .explain = A domain name consists of parts with a dot between them; each part begins and ends with a letter or digit. Copy an address from the address bar of your browser and it is right. Wrong: https://www..example.org, https://-x.nl, mailto:name@example..org. Right: https://www.example.org, mailto:name@example.org.
L020 = The source ‘{ $id }’ has no place ‘{ $locator }’.
    .help = { $has_suggestion ->
            [yes] Did you mean ‘{ $suggestion }’? These places are there: { $known }.
           *[no] Use a place that is there ({ $known }), or add it under locators: of the source in content/sources.yaml.
        }
    .explain =
        content/sources.yaml says which places this source has. A reader who looks up another one finds nothing.
        Right:
          locators:
            paragraphs: {"{"}0: 2, 1: 4{"}"}   # P0.1, P0.2, P1.1 … P1.4
            footnotes: 19                 # fn1 … fn19
            sections: ["7.1"]             # §7.1
            articles: [1, 2, 2a]          # art. 1, art. 2, art. 2a
            other: [annex I]              # cited exactly so
        Without locators: any place can be cited.
L021 = There is no fact ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? Look it up in content/facts.yaml, under facts:.
       *[no] { $has_suggestion ->
                [yes]
                Did you mean ‘{ $suggestion }’? If it is a new fact, type:
                    leidraad new fact { $id }
               *[no]
                Check the id in content/facts.yaml, or add the fact. Then type:
                    leidraad new fact { $id }
            }
    }
    .explain =
        A fact is a text that stands in several places of the guide. It stands once in content/facts.yaml{ $guide ->
            [both] , in both languages
           *[one] {""}
        }; everywhere else you name its id:
          {"["}](fact:number-of-applications)
L024 = There is no page ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] An id has lower-case letters, digits and hyphens only. Did you mean ‘{ $spelling }’? The id is the name of the folder under content/pages/.
       *[no] { $has_suggestion ->
                [yes] Did you mean ‘{ $suggestion }’? The id is the name of the folder below content/pages/.
               *[no] Use the name of a folder below content/pages/, or make the page. Type:
                    {"    "}leidraad new page { $id }
            }
    }
    .explain =
        A page stands in a folder below content/pages/, with { $guide ->
            [nl] nl.md
            [en] en.md
           *[both] nl.md and en.md
        } in it. The name of the folder is its id and its address. For a section of the guide, type section:ID. Pages that every guide has can be named too: home, about, accessibility, privacy, colophon, changes, data, glossary, indicators, register, search, sources and worksheet. If such a page has no text of its own below content/pages/, give the link words yourself.
        Right:
          {"["}](page:contact)
          {"["}what has changed](page:changes)
L030 = ‘{ $old }’ is now called ‘{ $new }’.
    .help =
        Write ‘{ $new }’. Or have it changed everywhere at once. Type:
            leidraad check --fix
    .explain = Under aliases: it says that something got another name, or another place. A link with the old name still arrives, but whoever edits the text looks for something that is no longer called so. leidraad check --fix writes the name of today everywhere{ $guide ->
        [both] , in both languages,
       *[one] {""}
    } and records an editorial version of each text that was recorded already; a translation that was confirmed stays confirmed. In a list of sources (sources:, source:) and at replaced_by: it is an error: the name of today has to stand there.
L031 = { $what ->
        [folder] ‘{ $name }’ is a folder and no file.
        [value] An attachment cannot stand in this place: ‘{ $name }’.
        [no-picture] ‘{ $name }’ is no picture.
       *[nothing] There is no file ‘{ $name }’ beside this text.
    }
    .help = { $what ->
        [folder] Name a file that stands in the folder of this text itself.
        [value] Put the attachment into the text of a section, and refer to that here: [text](section:ID).
        [no-picture] Offer it as an attachment: [text](attachment:{ $name }). A picture ends in: { $endings }
       *[nothing] { $has_suggestion ->
            [yes] Did you mean ‘{ $suggestion }’? Mind capitals and the end of the name.
           *[no] { $used ->
                [attachment] Put the file into the folder that this text is in, and type its name alone behind attachment:.
               *[picture] Put the file into the folder that this text is in, and type its name alone between the round brackets.
            }
        }
    }
    .explain = Pictures and attachments stand in the folder of the section or page, beside { $guide ->
            [nl] nl.md
            [en] en.md
           *[both] nl.md and en.md
        }. The text gives their name alone, with the same capitals. So they belong to the text and to every version of it: an old version shows the old picture.
