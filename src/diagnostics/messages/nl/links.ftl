L001 = Er is geen begrip ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? Zoek haar op in content/glossary.yaml, onder terms:.
       *[no] { $has_suggestion ->
                [yes]
                Bedoelde u ‘{ $suggestion }’? Moet er een nieuw begrip komen, typ dan:
                    leidraad new term { $id }
               *[no]
                Controleer de id in content/glossary.yaml, of maak het begrip. Typ dan:
                    leidraad new term { $id }
            }
    }
    .explain = Een link naar een begrip gebruikt de id uit content/glossary.yaml, niet het woord zelf. De id staat links van de dubbele punt, onder terms:. Fout: [Kennisveiligheid](term:Kennisveiligheid). Goed: [Kennisveiligheid](term:kennisveiligheid).
L002 = Er is geen sectie ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? De id is de naam van de map onder content/sections/.
       *[no] { $has_suggestion ->
                [yes] Bedoelde u ‘{ $suggestion }’? De id is de naam van de map onder content/sections/.
               *[no] Gebruik de naam van een map onder content/sections/, of haal de link weg.
            }
    }
    .explain = Een link naar een sectie gebruikt haar id: de naam van de map{ $guide ->
        [both] , in beide talen dezelfde
       *[one] {""}
    }. De titel of de slug werkt niet. Fout: [](section:wat-is-kennisveiligheid). Goed: [](section:definitie); zonder tekst tussen de haken komt de titel er vanzelf. Bestaat de map wel, kijk dan of section.yaml een fout heeft en los die eerst op.
L003 = { $has_page ->
        [yes] De pagina ‘{ $page }’ heeft geen kop met de id ‘{ $id }’.
       *[no] { $has_section ->
            [yes] De sectie ‘{ $section }’ heeft geen kop met de id ‘{ $id }’.
           *[no] Er is hier geen kop met de id ‘{ $id }’.
        }
    }
    .help = { $has_page ->
        [yes] { $has_suggestion ->
            [yes] Bedoelde u ‘{ $suggestion }’?
           *[no] Controleer wat er achter # staat.
        } { $has_known ->
            [yes] De koppen van deze pagina: { $known }.
           *[no] Deze pagina heeft geen koppen; laat # en wat erachter staat weg.
        }
       *[no] { $has_section ->
            [yes] { $has_suggestion ->
                [yes] Bedoelde u ‘{ $suggestion }’?
               *[no] Controleer wat er achter # staat.
            } { $has_known ->
                [yes] De koppen van deze sectie: { $known }.
               *[no] Deze sectie heeft geen koppen; laat # en wat erachter staat weg.
            }
           *[no] Deze tekst hoort niet bij een sectie. Noem de sectie erbij: section:ID#{ $id }
        }
    }
    .explain = Achter # staat de id van een kop. Die vindt u achter de kop in de tekst, tussen accolades: ‘## De kern {"{"}#kern{"}"}’. { $guide ->
        [both] De id is in beide talen dezelfde; de
       *[one] De
    } tekst van de kop zelf werkt niet. Goed: [](section:definitie#kern), of binnen dezelfde sectie [](#kern).
L004 = Er is geen bron ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? Zoek haar op in content/sources.yaml, onder sources:.
       *[no] { $has_suggestion ->
                [yes]
                Bedoelde u ‘{ $suggestion }’? Is het een nieuwe bron, typ dan:
                    leidraad new source { $id }
               *[no]
                Controleer de id in content/sources.yaml, of voeg de bron toe. Typ dan:
                    leidraad new source { $id }
            }
    }
    .explain =
        Elke bron staat één keer in content/sources.yaml, en overal elders noemt u haar id. Zo hoeft u een titel of adres maar op één plaats te verbeteren.
        In een tekst:
          {"["}](source:kst-31288-1205 "P2.4")
        In YAML:
          source: kst-31288-1205
L005 = Er is geen indicator ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? Zoek haar op in content/indicators.yaml, onder indicators:.
       *[no] { $has_suggestion ->
                [yes]
                Bedoelde u ‘{ $suggestion }’? Moet er een nieuwe indicator komen, typ dan:
                    leidraad new indicator { $id }
               *[no]
                Controleer de id in content/indicators.yaml, of maak de indicator. Typ dan:
                    leidraad new indicator { $id }
            }
    }
    .explain = De id van een indicator staat in content/indicators.yaml, onder indicators:. Voor één indicator schrijft u [](indicator:partner-03). De hele tabel van een factor zet u op een eigen regel: ![](indicators:partner).
L006 = Er is geen stroomschema ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? De id staat bovenaan het bestand in de map diagrams/.
       *[no] { $has_suggestion ->
                [yes]
                Bedoelde u ‘{ $suggestion }’? Moet er een nieuw stroomschema komen, typ dan:
                    leidraad new diagram { $id }
               *[no]
                Controleer de id bovenaan het bestand in de map diagrams/, of maak het stroomschema. Typ dan:
                    leidraad new diagram { $id }
            }
    }
    .explain = Elk stroomschema is een bestand in de map diagrams/. De id staat bovenaan dat bestand. Het hele schema zet u op een eigen regel: ![](diagram:escalatie). Naar één stap verwijst u met [](step:escalatie/gesprek). Heeft het bestand van het schema zelf een fout, los die dan eerst op.
L007 = Er is geen stap ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? De id van een stap staat in het bestand van het stroomschema, onder nodes:. Typ: step:SCHEMA/STAP
       *[no] { $has_suggestion ->
                [yes] Bedoelde u ‘{ $suggestion }’? De id van een stap staat in het bestand van het stroomschema, onder nodes:.
               *[no] Gebruik de id van een stap die onder nodes: in het bestand van dit stroomschema staat.
            }
    }
    .explain = Een link naar een stap noemt eerst het stroomschema en dan de stap: [](step:escalatie/gesprek). De id staat in diagrams/escalatie.yaml onder nodes:, links van de dubbele punt. De tekst in het vak werkt niet. Fout: [](step:escalatie/Gesprek met de minister). Goed: [](step:escalatie/gesprek).
L008 = Er is geen factor ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? De factoren staan bovenin content/indicators.yaml, onder factors:.
       *[no] { $has_suggestion ->
                [yes] Bedoelde u ‘{ $suggestion }’? De factoren staan bovenin content/indicators.yaml, onder factors:.
               *[no] Gebruik de id van een factor die onder factors: in content/indicators.yaml staat, of voeg de factor daar toe.
            }
    }
    .explain =
        Elke indicator hoort bij een factor: een groep met een naam. De groepen staan in content/indicators.yaml onder factors:.
        Goed:
          factors:
            partner:
              label: { $guide ->
            [nl] Partner
            [en] Partner
           *[both] {"{"}nl: Partner, en: Partner{"}"}
        }
L009 = Twee pagina’s krijgen hetzelfde adres: ‘{ $address }’.
    .label = deze pagina
    .first = en deze
    .help = { $what ->
            [aliases]
            Allebei hebben ooit dit adres gehad. Zeg in section.yaml van de sectie waar het nu heen moet dat het haar vroegere adres is:
                aliases:
                  slugs:
            {"        "}nl: [oud-adres]
            [page] Geef de map van deze pagina onder content/pages/ een andere naam.
           *[pages]
            Geef een van de twee een andere slug, in het blok bovenaan de tekst:
                slug: …
            Staat het adres bij aliases:, haal het daar dan weg.
            Is het een bestand van het thema, geef dat dan een andere naam.
        }
    .explain = Het adres van een sectie komt van haar slug, en zonder slug van haar id. Ook een eerdere slug onder aliases: houdt een adres bezet, zodat oude links blijven werken. Twee pagina’s op één adres kan niet: een van beide zou verdwijnen. Laat de pagina die al langer bestaat haar adres houden.
L010 = De adressen ‘{ $address }’ en ‘{ $other }’ zijn op veel schijven één bestand.
    .label = dit adres
    .first = en dit
    .help = Geef een van de twee een echt andere naam, niet alleen met andere hoofdletters, een ander accent of een punt erachter.
    .explain = Op Windows en op veel netwerkschijven zijn hoofdletters en kleine letters in een bestandsnaam gelijk, valt een punt aan het einde weg, en op een Mac is een é uit één teken gelijk aan een é uit een e met een los accent. Twee zulke adressen worden daar één bestand, en dan is een pagina weg. Fout: Besluit naast besluit. Goed: besluit naast besluit-minister.
L011 = De kop ‘{ $anchor }’ van de sectie ‘{ $section }’ is gepubliceerd, maar staat er niet meer.
    .label = ooit gepubliceerd
    .help =
        Zet de id terug achter de kop: {"{"}#{ $anchor }{"}"}
        Is de kop echt weg, zeg dan in content/sections/{ $section }/section.yaml welke kop ervoor in de plaats komt:
            aliases:
              anchors:
        {"        "}{ $anchor }: id-van-de-nieuwe-kop
        Staat de kop nu in een andere sectie? Zeg dat in content/site.yaml:
            aliases:
        {"        "}{ $section }#{ $anchor }: andere-sectie#id-van-de-kop
    .explain = Anderen kunnen een link hebben naar een kop in de gids. Daarom staat elke gepubliceerde kop in content/anchors.txt, en mag er geen verdwijnen zonder opvolger. De tekst van een kop mag u altijd veranderen; laat alleen de id tussen de accolades staan. Haal geen regels weg uit content/anchors.txt. Fout: ‘## De kern {"{"}#kern{"}"}’ veranderen in ‘## Waar het om gaat {"{"}#waar-het-om-gaat{"}"}’. Goed: ‘## Waar het om gaat {"{"}#kern{"}"}’.
L012 = { $what ->
        [slug] Het adres ‘{ $word }’ heeft de site zelf nodig.
        [earlier] Het vroegere adres ‘{ $word }’ heeft de site zelf nodig.
        [device] ‘{ $word }’ kan geen naam zijn: zo heet een apparaat op Windows.
        [ledger] Een sectie kan niet ‘{ $word }’ heten: zo heten de versies van content/{ $word }.yaml al.
       *[other] De id ‘{ $word }’ heeft de site zelf nodig.
    }
    .help = { $what ->
            [section] Kies een andere id en hernoem de map van de sectie mee.
            [earlier] Haal ‘{ $word }’ weg bij aliases:. Daar staat nu een pagina van de site zelf, en een oude link komt daar uit.
            [device] Kies een andere naam, zoals { $word }-1. Een bestand of map die zo heet, kan niemand op Windows openen of kopiëren. Was de naam al gepubliceerd, zeg dan bij aliases: in content/site.yaml wat ervoor in de plaats komt.
            [ledger]
            Kies een andere id en hernoem de map van de sectie mee. Was de sectie al gepubliceerd, zeg dan in content/site.yaml hoe zij nu heet:
                aliases:
                  section:{ $word }: section:de-nieuwe-id
            [page] Kies een andere naam voor de map van de pagina onder content/pages/.
            [other] Kies een andere id.
           *[slug]
            Geef de sectie een andere slug, in het blok bovenaan de tekst:
                slug: { $language ->
                [nl] over
               *[en] about
            }-{ $word }
        }
    .explain =
        Sommige woorden zijn het adres van een pagina die Leidraad zelf maakt, zoals begrippen, bronnen en register in het Nederlands en glossary, sources en register in het Engels. De woorden nl, en, id, assets en data zijn mappen van de site. Een sectie kan die woorden niet als adres hebben. De id van de sectie mag wel zo heten als de tekst een eigen slug heeft, behalve waar al een map van die naam is: begrippen, indicatoren, data, wijzigingen, feed en de Engelse woorden daarvoor. Een sectie kan ook niet heten als een bestand met versies: glossary, indicators of spreadsheets. Dan is niet meer te zien van welke van de twee een versie is, in ‘leidraad version spreadsheets’ niet en in content/anchors.txt niet. Ook in de map van een stroomschema of van de edities zijn namen bezet: index, geschiedenis, history, en alles wat op een versie lijkt, zoals v1. Op Windows zijn con, prn, aux, nul, com1 tot en met com9 en lpt1 tot en met lpt9 namen van apparaten; een site met zo’n bestand is daar niet te kopiëren.
        Goed, bovenaan nl.md:
          slug: over-bronnen
L013 = { $has_section ->
        [yes] { $count ->
            [one] Een kop van de sectie ‘{ $section }’ staat nog niet in content/anchors.txt.
           *[other] { $count } koppen van de sectie ‘{ $section }’ staan nog niet in content/anchors.txt.
        }
       *[no] { $count ->
            [one] Eén naam van deze gids staat nog niet in content/anchors.txt.
           *[other] { $count } namen van deze gids staan nog niet in content/anchors.txt.
        }
    }
    .help =
        Typ dit, en zet content/anchors.txt in dezelfde commit:
            leidraad check --fix
    .explain = In content/anchors.txt staat alles waar anderen naar kunnen linken: secties met hun adressen, koppen en versies, begrippen, bronnen, indicatoren, stappen en edities. Wat er niet in staat, kan later ongemerkt verdwijnen, en dan werken die links niet meer. Het commando vult de lijst aan; u hoeft er zelf niets in te typen.
L014 = Er is geen invulblad ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? De invulbladen staan in content/spreadsheets.yaml, onder spreadsheets:.
       *[no] { $has_suggestion ->
                [yes] Bedoelde u ‘{ $suggestion }’? De invulbladen staan in content/spreadsheets.yaml, onder spreadsheets:.
               *[no] Gebruik de id van een invulblad dat onder spreadsheets: in content/spreadsheets.yaml staat, of voeg het invulblad daar toe.
            }
    }
    .explain = De regel ![](spreadsheet:ID) toont een rekenblad dat lezers kunnen downloaden en invullen: welke kolommen het heeft, en de bestanden. De kolommen staan in content/spreadsheets.yaml, onder spreadsheets:. Goed: ![](spreadsheet:overzicht).
L015 = { $kind ->
        [section] De sectie ‘{ $part }’ is gepubliceerd, maar is er niet meer.
        [slug] Het adres { $language }/{ $part }.html is gepubliceerd, maar de sectie ‘{ $section }’ heeft nu een ander adres.
        [version] Versie { $part } van ‘{ $section }’ is gepubliceerd, maar staat niet meer bij versions:.
        [term] Het begrip ‘{ $part }’ is gepubliceerd, maar staat niet meer in content/glossary.yaml.
        [source] De bron ‘{ $part }’ is gepubliceerd, maar staat niet meer in content/sources.yaml.
        [indicator] De indicator ‘{ $part }’ is gepubliceerd, maar staat niet meer in content/indicators.yaml.
        [spreadsheet] Het invulblad ‘{ $part }’ is gepubliceerd, maar staat niet meer in content/spreadsheets.yaml.
        [diagram] Het stroomschema ‘{ $part }’ is gepubliceerd, maar is er niet meer.
        [situation] Een situatie van het stroomschema ‘{ $section }’ is gepubliceerd, maar is er niet meer: { $name }.
        [step] Een stap van het stroomschema ‘{ $section }’ is gepubliceerd, maar is er niet meer: { $name }.
        [page] De pagina ‘{ $part }’ is gepubliceerd, maar de map content/pages/{ $part } is er niet meer.
        [heading] De kop ‘{ $part }’ is gepubliceerd, maar is er niet meer.
       *[edition] De editie ‘{ $part }’ is gepubliceerd, maar staat niet meer bij editions: in content/site.yaml.
    }
    .label = { $kind ->
        [slug] het nieuwe adres
       *[other] ooit gepubliceerd
    }
    .recorded = ooit gepubliceerd
    .help = { $kind ->
        [slug]
            Zet het oude adres in content/sections/{ $section }/section.yaml; dan leidt het naar het nieuwe:
                aliases:
                  slugs:
            {"        "}{ $language }: [{ $part }]
        [version] Zet de versie terug. Is zij nooit gepubliceerd geweest, haal dan de regel ‘{ $name }’ weg uit content/anchors.txt.
        [edition] Zet de editie terug. Is zij nooit gepubliceerd geweest, haal dan de regel ‘{ $name }’ weg uit content/anchors.txt.
        [spreadsheet] Zet het invulblad terug. Is het nooit gepubliceerd geweest, haal dan de regel ‘{ $name }’ weg uit content/anchors.txt.
        [section]
            Geldt de tekst niet meer, zet de map dan terug en schrijf in section.yaml ‘status: repealed’, met achter replaced_by: wat haar vervangt. Heeft de map een andere naam gekregen, geef haar dan de oude terug; het adres verandert u met slug:.
            Moet het toch, zeg dan in content/site.yaml welke sectie ervoor in de plaats komt:
                aliases:
            {"      "}{ $name }: { $kind }:id-van-de-nieuwe
       *[other]
            Zet ‘{ $name }’ terug, of zeg in content/site.yaml wat ervoor in de plaats komt:
                aliases:
            {"      "}{ $name }: { $kind }:{ $kind ->
                [situation] { $section }/id-van-de-nieuwe
                [step] { $section }/situatie/id-van-de-nieuwe
               *[other] id-van-de-nieuwe
            }
            Is het nooit gepubliceerd geweest, haal dan de regel weg uit content/anchors.txt.
    }
    .explain = Anderen linken naar wat er ooit op de site stond: een sectie, een begrip, een stap, een versie. Daarom staat elke naam in content/anchors.txt, en mag er geen verdwijnen zonder opvolger. Met een alias leidt het oude adres naar de opvolger, ook zonder JavaScript en vanaf een bestand. Versies en edities zijn voor altijd: wie er een heeft geciteerd, moet haar terugvinden. Haal alleen een regel weg uit content/anchors.txt als die naam nooit gepubliceerd is geweest.
L016 = { $why ->
        [form] ‘{ $name }’ is geen naam die een opvolger kan hebben of zijn.
        [there] ‘{ $name }’ is er nog en heeft dus geen opvolger nodig.
        [kind] ‘{ $name }’ is iets anders dan wat het vervangt.
       *[gone] ‘{ $name }’ bestaat niet.
    }
    .help = { $why ->
        [form] Schrijf een naam zoals die in content/anchors.txt staat, bijvoorbeeld term:oud of step:escalatie/nu/gesprek. Het kan met: { $kinds }.
        [there] Haal deze regel weg uit aliases:.
        [kind] { $kind ->
            [heading] Schrijf hier een kop met zijn sectie (sectie#kop), of een sectie (section:ID).
            [section] Schrijf hier een sectie (section:ID), of een kop met zijn sectie (sectie#kop).
           *[other] Schrijf hier ook een naam die met ‘{ $kind }:’ begint.
        }
       *[gone] { $has_suggestion ->
            [yes] Bedoelde u ‘{ $suggestion }’?
           *[no] Schrijf een naam die er nu is.
        }
    }
    .explain =
        Onder aliases: in content/site.yaml staat links wat gepubliceerd was en weg is, en rechts wat ervoor in de plaats komt. Beide zijn van dezelfde soort, en het rechter bestaat. Een sectie kan ook een deel van een andere worden, en een kop een eigen sectie.
        Goed:
          aliases:
            term:oud-begrip: term:nieuw-begrip
            beleid#toezicht: handhaving#toezicht
            section:inspectie: handhaving#inspectie
            situation:escalatie/wsk: situation:escalatie/nu
L017 = { $what ->
        [user] Deze link lijkt naar ‘{ $shown }’ te gaan, maar gaat naar ‘{ $host }’.
        [text] In deze link staat ‘{ $shown }’, maar hij gaat naar ‘{ $host }’.
        [number] Deze link gaat naar een getal in plaats van een domeinnaam: ‘{ $host }’.
        [direction] In het adres van deze link staat een teken dat niemand ziet ({ $shown }).
       *[letters] De domeinnaam ‘{ $host }’ heeft letters die op andere lijken ({ $shown }).
    }
    .help = { $what ->
            [user] Haal het deel tot en met het apenstaartje uit het adres, of schrijf het adres waar de link echt heen moet.
            [text] Maak er één adres van: dat in de tekst of dat waar de link heen gaat. Of schrijf als tekst wat er achter de link te vinden is.
            [number] Schrijf de domeinnaam zoals hij in de adresbalk van uw browser staat.
            [direction] Typ het adres opnieuw, of kopieer het uit de adresbalk van uw browser.
           *[letters] Typ de domeinnaam opnieuw. Is het echt een domein met zulke letters, controleer dan of de link klopt; de site wordt wel gemaakt.
        }
    .explain = Lezers vertrouwen op het adres dat ze zien. Alles voor een apenstaartje in een webadres is een gebruikersnaam: https://bank.nl@voorbeeld.nl gaat naar voorbeeld.nl. Ook een letter uit een ander schrift, zoals een Russische а, ziet eruit als de gewone, maar is een ander adres; namen met xn-- zijn zulke letters in een andere schrijfwijze. Zulke links horen bij oplichting en zijn in een gids bijna altijd een vergissing.
L018 = { $what ->
        [host] Deze link leidt nergens heen: ‘{ $part }’ kan geen domeinnaam zijn.
        [port] Deze link leidt nergens heen: ‘{ $part }’ kan geen poort zijn.
       *[mail] Deze link leidt nergens heen: ‘{ $address }’ kan geen e-mailadres zijn.
    }
    .help = { $what ->
            [host] Schrijf de domeinnaam zoals hij in de adresbalk van uw browser staat: letters, cijfers en streepjes met losse punten ertussen, zoals www.example.org.
            [port] Haal de dubbele punt met het getal weg, of schrijf een getal van 1 tot en met 65535.
           *[mail] Kijk het na: geen punt vooraan, achteraan of twee naast elkaar, en na het apenstaartje een domein met een punt, zoals redactie@voorbeeld.nl.
        }
    .explain = Een domeinnaam bestaat uit delen met een punt ertussen; elk deel begint en eindigt met een letter of cijfer. Kopieer een adres uit de adresbalk van uw browser, dan klopt het. Fout: https://www..example.org, https://-x.nl, mailto:naam@voorbeeld..nl. Goed: https://www.example.org, mailto:naam@voorbeeld.nl.
L020 = De bron ‘{ $id }’ heeft geen plaats ‘{ $locator }’.
    .help = { $has_suggestion ->
            [yes] Bedoelde u ‘{ $suggestion }’? Deze plaatsen zijn er: { $known }.
           *[no] Gebruik een plaats die er is ({ $known }), of voeg haar toe onder locators: bij de bron in content/sources.yaml.
        }
    .explain =
        Van deze bron staat in content/sources.yaml welke plaatsen zij heeft. Een lezer die een andere plaats opzoekt, vindt niets.
        Goed:
          locators:
            paragraphs: {"{"}0: 2, 1: 4{"}"}   # P0.1, P0.2, P1.1 … P1.4
            footnotes: 19                 # fn1 … fn19
            sections: ["7.1"]             # §7.1
            articles: [1, 2, 2a]          # art. 1, art. 2, art. 2a
            other: [bijlage I]            # precies zo aangehaald
        Zonder locators: kan elke plaats worden aangehaald.
L021 = Er is geen feit ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? Zoek haar op in content/facts.yaml, onder facts:.
       *[no] { $has_suggestion ->
                [yes]
                Bedoelde u ‘{ $suggestion }’? Is het een nieuw feit, typ dan:
                    leidraad new fact { $id }
               *[no]
                Controleer de id in content/facts.yaml, of voeg het feit toe. Typ dan:
                    leidraad new fact { $id }
            }
    }
    .explain =
        Een feit is een tekst die op meer plaatsen in de gids staat. Hij staat één keer in content/facts.yaml{ $guide ->
            [both] , in beide talen
           *[one] {""}
        }; op elke andere plaats noemt u zijn id:
          {"["}](fact:aantal-aanvragen)
L024 = Er is geen pagina ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? De id is de naam van de map onder content/pages/.
       *[no] { $has_suggestion ->
                [yes] Bedoelde u ‘{ $suggestion }’? De id is de naam van de map onder content/pages/.
               *[no] Gebruik de naam van een map onder content/pages/, of maak de pagina. Typ:
                    {"    "}leidraad new page { $id }
            }
    }
    .explain =
        Een pagina staat in een map onder content/pages/, met { $guide ->
            [nl] nl.md
            [en] en.md
           *[both] nl.md en en.md
        } erin. De naam van de map is haar id en haar adres. Naar een onderdeel van de gids verwijst u met section:ID. Pagina’s die elke gids heeft, kunt u ook noemen: home, about, accessibility, privacy, colophon, changes, data, glossary, indicators, register, search, sources en worksheet. Heeft zo’n pagina geen eigen tekst onder content/pages/, geef de koppeling dan zelf woorden.
        Goed:
          {"["}](page:contact)
          {"["}wat er is veranderd](page:changes)
L030 = ‘{ $old }’ heet nu ‘{ $new }’.
    .help =
        Schrijf ‘{ $new }’. Of laat het overal in één keer aanpassen. Typ:
            leidraad check --fix
    .explain = Onder aliases: staat dat iets een andere naam kreeg, of een andere plek. Een link met de oude naam komt nog goed uit, maar wie de tekst bewerkt, zoekt naar iets dat zo niet meer heet. leidraad check --fix schrijft overal de naam van nu{ $guide ->
        [both] , in beide talen,
       *[one] {""}
    } en legt van elke tekst die al was vastgelegd een redactionele versie vast; een vertaling die bevestigd was, blijft bevestigd. In een lijst van bronnen (sources:, source:) en bij replaced_by: is het een fout: daar moet de naam van nu staan.
L031 = { $what ->
        [folder] ‘{ $name }’ is een map en geen bestand.
        [value] Op deze plek kan geen bijlage staan: ‘{ $name }’.
        [no-picture] ‘{ $name }’ is geen afbeelding.
       *[nothing] Naast deze tekst staat geen bestand ‘{ $name }’.
    }
    .help = { $what ->
        [folder] Noem een bestand dat in de map van deze tekst zelf staat.
        [value] Zet de bijlage in de tekst van een sectie, en verwijs hier daarheen: [tekst](section:ID).
        [no-picture] Bied het aan als bijlage: [tekst](attachment:{ $name }). Een afbeelding eindigt op: { $endings }
       *[nothing] { $has_suggestion ->
            [yes] Bedoelde u ‘{ $suggestion }’? Let op hoofdletters en op het eind van de naam.
           *[no] { $used ->
                [attachment] Zet het bestand in de map waarin ook deze tekst staat, en typ achter attachment: alleen zijn naam.
               *[picture] Zet het bestand in de map waarin ook deze tekst staat, en typ tussen de ronde haken alleen zijn naam.
            }
        }
    }
    .explain = Afbeeldingen en bijlagen staan in de map van de sectie of pagina, naast { $guide ->
            [nl] nl.md
            [en] en.md
           *[both] nl.md en en.md
        }. De tekst noemt alleen hun naam, met dezelfde hoofdletters. Zo horen zij bij de tekst en bij elke versie ervan: een oude versie toont de oude afbeelding.
