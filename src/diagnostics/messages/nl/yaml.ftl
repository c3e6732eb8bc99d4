Y001 = { $cause ->
        [no-break] De inspringing van deze regel bevat een vaste spatie.
        [tab] In de inspringing van deze regel staat een tab.
        [open-quote] Dit aanhalingsteken wordt nergens gesloten.
        [open-bracket] Dit haakje wordt nergens gesloten.
        [colon] Een dubbele punt met een spatie erachter begint in YAML een nieuwe sleutel, en dat kan hier niet.
        [apostrophe] Deze waarde houdt voor YAML op bij de apostrof, en daarna staat er nog tekst.
        [quote] Deze waarde houdt voor YAML op bij het tweede aanhalingsteken, en daarna staat er nog tekst.
        [after-bracket] Achter het haakje dat deze waarde sluit, staat nog tekst.
        [space] Na deze dubbele punt ontbreekt een spatie.
        [dash] Na dit streepje ontbreekt een spatie.
        [sign] Met dit teken kan een waarde in YAML niet beginnen.
        [indent] Deze regel springt anders in dan de regels erboven.
        [loose] Deze regel heeft geen sleutel: er staat geen dubbele punt in.
       *[other] Dit is geen geldige YAML.
    }
    .help = { $cause ->
        [no-break] Zet er gewone spaties voor in de plaats. De vaste spatie kwam mee met plakken, of van Option en de spatiebalk; YAML telt haar niet als inspringing.
        [tab] Zet er spaties voor in de plaats, even veel als voor de regels die erbij horen.
        [open-quote] Typ hetzelfde aanhalingsteken aan het eind van de tekst.
        [open-bracket] Typ aan het eind van de waarde het haakje dat erbij hoort: ] bij [ en {"}"} bij {"{"}.
        [colon]
            Zet rechte aanhalingstekens om de hele tekst:
            {"    "}{ $typed }
        [apostrophe]
            Zet dubbele aanhalingstekens om de hele tekst:
            {"    "}{ $typed }
        [quote]
            Zet enkele aanhalingstekens om de hele tekst:
            {"    "}{ $typed }
        [after-bracket] Haal de tekst achter het haakje weg, of zet haar erbinnen. Hoort het haakje zelf bij de tekst? Zet rechte aanhalingstekens om de hele waarde.
        [space]
            Typ:
            {"    "}{ $typed }
        [dash]
            Typ:
            {"    "}{ $typed }
        [sign]
            Zet rechte aanhalingstekens om de hele tekst:
            {"    "}{ $typed }
        [indent] Zet er even veel spaties voor als voor de regels waar zij bij hoort. Regels die iets zeggen over een sleutel erboven, springen twee spaties verder in dan die sleutel.
        [loose] Schrijf haar als sleutel: waarde. Hoort zij bij de tekst op de regel erboven, spring haar dan verder in dan die regel, of zet alles tussen aanhalingstekens op één regel.
       *[other]
            Kijk naar deze regel en naar de regel erboven. Controleer:
            - staat na elke dubbele punt en elk streepje een spatie?
            - staat om elke tekst met ‘: ’ of ‘ #’ een paar "rechte" aanhalingstekens?
            - springen regels die bij elkaar horen even ver in, met spaties?
            - is elk aanhalingsteken en elk haakje gesloten?
    }
    .explain =
        YAML is streng op spaties en leestekens: de inspringing zegt wat bij wat hoort. Na de eerste fout stopt het lezen van dit bestand, dus na herstel kan er nog een volgen.
        Fout:
          title: Begrippen: een lijst
        Goed:
          title: "Begrippen: een lijst"
Y002 = De sleutel ‘{ $key }’ bestaat hier niet.
    .help = { $whole ->
           *[other] Hoort dit bij de tekst ervoor? Een komma begint tussen accolades iets nieuws. Zet de hele tekst dan tussen rechte aanhalingstekens: { $whole }
            [none] { $has_suggestion ->
                [yes] Bedoelde u ‘{ $suggestion }’? Hier kunt u gebruiken: { $known }.
               *[no] Hier kunt u gebruiken: { $known }. Haal de sleutel weg, of zet die in het goede blok.
            }
        }
    .explain =
        Elk blok kent een vaste lijst sleutels. Een onbekende sleutel is bijna altijd een tikfout of staat een niveau te ver naar links of rechts. Leidraad slaat zo’n regel niet stil over, want dan raakt uw tekst kwijt.
        Fout:
          sumary: Wat is kennisveiligheid?
        Goed:
          summary: Wat is kennisveiligheid?
Y003 = De sleutel ‘{ $key }’ ontbreekt of heeft geen waarde.
    .label = in dit blok
    .help =
        { $has_braces ->
            [yes] Zet dit binnen de accolades, met een komma en een spatie tussen dit en wat er al staat:
           *[no] Zet in dit blok een regel met een waarde, even ver ingesprongen als de andere regels:
        }
        {"    "}{ $key }: …
    .explain =
        Deze sleutel is verplicht. Zonder waarde weet Leidraad niet wat er op de site moet staan. Een sleutel met niets erachter telt als niet ingevuld.
        Fout:
          title:
        Goed:
          title: Wat is kennisveiligheid?
Y004 = Hier staat { $found }, maar hier hoort { $expected }.
    .help = { $expected_kind ->
            [kind-text] { $found_kind ->
                [kind-list] Schrijf één tekst achter de dubbele punt, zonder streepjes eronder.
                [kind-mapping] Schrijf één tekst achter de dubbele punt, zonder sleutels eronder. Bevat de tekst ‘: ’, zet hem dan tussen rechte aanhalingstekens.
               *[other] Zet de waarde tussen rechte aanhalingstekens, zoals "1.0".
            }
            [kind-number] Schrijf een heel getal zonder aanhalingstekens, zoals 1.
            [kind-bool] Schrijf true (ja) of false (nee), zonder aanhalingstekens.
            [kind-list] Zet elk onderdeel op een eigen regel met ‘- ’ ervoor, of alles op één regel: [een, twee].
            [kind-mapping] Zet de sleutels op de regels eronder, elk een stukje ingesprongen, in de vorm sleutel: waarde.
            [kind-languages] { $guide ->
                [both] Schrijf de tekst in beide talen: {"{"}nl: …, en: …{"}"}
               *[one] Schrijf één tekst achter de dubbele punt.
            }
            [kind-id] Schrijf een id van kleine letters, cijfers en streepjes. Bestaat de id alleen uit cijfers, zet die dan tussen rechte aanhalingstekens.
            [kind-date] Schrijf de datum als jaar-maand-dag, zoals 2025-06-13.
            [kind-url] Schrijf het hele adres, zoals https://www.example.org/pagina.
           *[other] Vervang wat hier staat door { $expected }.
        }
    .explain =
        Elke sleutel verwacht een soort waarde: tekst, een getal, een lijst, een blok met sleutels. YAML raadt de soort uit de schrijfwijze. Een versienummer zonder aanhalingstekens leest YAML als getal, en dan wordt 1.10 hetzelfde als 1.1.
        Fout:
          version: 1.10
        Goed:
          version: "1.10"
Y005 = { $has_key ->
        [yes] De sleutel ‘{ $key }’ staat twee keer in hetzelfde blok.
       *[no] Een sleutel staat twee keer in hetzelfde blok.
    }
    .help = Verwijder een van de twee, of voeg de waarden samen. Is het een id, geef dan een van de twee een andere id.
    .explain = In een blok mag elke sleutel maar één keer staan. Bij twee dezelfde zou een van de waarden ongemerkt verdwijnen. In een lijst met begrippen, bronnen of indicatoren is de sleutel de id; daar moet elke id anders zijn.
Y006 = Dit YAML-bestand verwijst te vaak of te diep naar zichzelf.
    .help = Schrijf de tekst uit in plaats van te verwijzen met * en &, en gebruik minder niveaus onder elkaar.
    .explain = Met & en * kan een YAML-bestand stukken van zichzelf herhalen. Dat kan uitgroeien tot miljoenen regels. Daarom zijn er grenzen aan het aantal herhalingen en aan het aantal niveaus. Een gewone gids komt daar nooit bij in de buurt.
Y007 = Het woord ‘{ $word }’ is hier geen keuze.
    .help =
        { $has_suggestion ->
            [yes] Bedoelde u ‘{ $suggestion }’? Kies uit:
           *[no] Kies uit:
        }
        { $meanings }
    .explain =
        Sommige sleutels hebben een vaste lijst woorden. Die woorden zijn Engels en met kleine letters, ook in een Nederlandse gids; op de site staan ze in gewone taal.
        Fout:
          status: actueel
        Goed:
          status: current
Y008 = ‘{ $id }’ kan geen id zijn.
    .help = Gebruik alleen kleine letters (a-z, zonder accenten), cijfers en losse streepjes ertussen; hoogstens 80 tekens. Voorbeeld: eerste-aanvraag
    .explain =
        Een id komt in het adres van een pagina en verandert daarna nooit meer. Hoofdletters, spaties, accenten en punten werken niet op elk systeem hetzelfde.
        Fout:
          id: Eerste aanvraag
        Goed:
          id: eerste-aanvraag
Y009 = De datum ‘{ $date }’ bestaat niet of is anders geschreven.
    .help = Schrijf de datum als jaar-maand-dag met nullen, zoals 2025-06-13.
    .explain =
        Een datum heeft altijd vier cijfers voor het jaar, twee voor de maand en twee voor de dag, en de dag moet bestaan. Op de site staat de datum voluit in de taal van de lezer.
        Fout:
          published: 13-6-2025
        Goed:
          published: 2025-06-13
Y010 = De tekst in het { $language ->
        [nl] Nederlands
       *[en] Engels
    } ontbreekt.
    .help =
        { $guide ->
            [both] Voeg de tekst toe naast die in de andere taal:
           *[one] Deze gids is in één taal. Schrijf de tekst in die taal:
        }
        {"    "}{ $language }: …
    .explain =
        In een gids met twee talen staan titels, toelichtingen en vragen in YAML altijd in het Nederlands en in het Engels bij elkaar. In een gids met één taal staat er één tekst, met of zonder de taal ervoor.
        { $guide ->
            [nl] Fout:
              title: {"{"}en: Foundations{"}"}
            Goed:
              title: Grondslagen
            [en] Fout:
              title: {"{"}nl: Grondslagen{"}"}
            Goed:
              title: Foundations
           *[both] Fout:
              title: {"{"}nl: Grondslagen{"}"}
            Goed:
              title: {"{"}nl: Grondslagen, en: Foundations{"}"}
        }
Y011 = Deze tekst is leeg.
    .help = Vul de tekst in, of haal de hele regel weg als die niet verplicht is.
    .explain = Tussen de aanhalingstekens staat niets, of er staan alleen spaties. Op de site zou dan een leeg vak komen. Een sleutel die u niet nodig hebt, laat u weg.
Y012 = Dit bestand heeft schema { $schema }; deze versie van Leidraad kent schema 1 tot en met { $known }.
    .help = Schrijf schema: { $known }. Was het bestand al voor een nieuwere Leidraad gemaakt, installeer die dan.
    .explain = Het schemanummer zegt voor welke vorm van het bestand het geschreven is. Verandert die vorm ooit, dan gaat het nummer omhoog. Een oudere Leidraad zou zo’n bestand verkeerd lezen en stopt daarom.
Y013 = ‘{ $url }’ is geen webadres.
    .help = Schrijf het hele adres met https:// ervoor en zonder spaties of aanhalingstekens, zoals https://www.example.org/pagina.
    .explain =
        Een webadres begint met https:// (of http://) en heeft een domeinnaam. Kopieer het uit de adresbalk van uw browser; dan staan bijzondere tekens er goed in.
        Fout:
          url: www.example.org/mijn pagina
        Goed:
          url: https://www.example.org/mijn%20pagina
Y014 = ‘{ $email }’ is geen e-mailadres.
    .help = Schrijf één adres, zonder naam en zonder mailto: ervoor, zoals redactie@voorbeeld.nl.
    .explain =
        Een e-mailadres heeft een naam, een apenstaartje en een domein. Lezers kunnen erop klikken en het staat in security.txt, dus het moet precies één adres zijn, zonder spaties, haakjes of een tweede adres.
        Fout:
          email: Redactie <redactie@voorbeeld.nl>
        Goed:
          email: redactie@voorbeeld.nl
Y015 = { $what ->
        [aliases] Deze vroegere namen staan er nog zoals in schema { $schema }: per taal.
        [sources] De bronnen zijn geschreven in schema { $schema }; het nieuwste is schema { $newest }.
       *[number] Deze gids is geschreven in schema { $schema }; het nieuwste is schema { $newest }.
    }
    .help = { $what ->
        [aliases]
            Typ dit, dan schrijft Leidraad de nieuwe vorm:
                leidraad check --fix
            Met de hand kan ook. Slugs zijn per taal, koppen gelden voor beide:
                aliases:
                  slugs:
                    nl: [oude-naam]
                  anchors:
                    oude-kop: nieuwe-kop
       *[number]
            Typ dit, dan zet Leidraad de gids over:
                leidraad check --fix
            Met de hand kan ook: schrijf ‘schema: { $newest }’, en verander wat docs/schema.md bij dat nummer noemt.
    }
    .explain = Soms krijgt een bestand een betere vorm. Het nummer achter schema: in content/site.yaml zegt in welke vorm de gids geschreven is; staat het er niet, dan is het 1. Een oudere vorm blijft leesbaar: een editie van jaren terug verschijnt gewoon. In de gids waaraan u werkt is een oude vorm een waarschuwing, zodat u haar kunt overzetten wanneer het u uitkomt. Aan de tekst zelf, de versies en de digests verandert daardoor niets.
Y016 = { $cut ->
        [all] Achter de dubbele punt staat een #, dus YAML leest deze waarde niet.
       *[rest] Vanaf het # leest YAML dit niet: ‘{ $text }’.
    }
    .help = Zet rechte aanhalingstekens om de hele waarde: { $key }: "{ $whole }". Is het een opmerking voor jezelf, zet die dan op een eigen regel.
    .explain =
        In YAML begint met een spatie en een # een opmerking die niemand leest. Een titel als ‘Regel # 1’ wordt dan ‘Regel’. Tussen rechte aanhalingstekens is het # een gewoon teken.
        Fout:
          title: Regel # 1
        Goed:
          title: "Regel # 1"
Y017 = { $sign ->
        [tag] YAML leest ‘{ $text }’ als de soort van de waarde. Het komt niet op de pagina.
       *[anchor] YAML leest ‘{ $text }’ als een naam voor deze waarde die nergens wordt gebruikt. Het komt niet op de pagina.
    }
    .help = Hoort het bij de tekst, zet dan rechte aanhalingstekens om de hele waarde: "{ $text } …". Haal het anders weg.
    .explain =
        Een waarde die begint met ! of & heeft in YAML een bijzondere betekenis: een soort, of een naam waarnaar u met * kunt verwijzen. Soorten kent Leidraad niet. Begint uw tekst met zo’n teken, zet hem dan tussen rechte aanhalingstekens.
        Fout:
          title: !Let op
        Goed:
          title: "!Let op"
Y018 = De gekrulde aanhalingstekens om deze waarde komen op de pagina.
    .help = Haal ze weg, of typ rechte aanhalingstekens: "tekst". Is het echt een citaat, zet er dan rechte aanhalingstekens omheen: "“tekst”".
    .explain =
        Alleen rechte aanhalingstekens (" of ') begrenzen een waarde in YAML. Een tekstverwerker maakt er vaak gekrulde van (“ ”); die horen voor YAML bij de tekst.
        Fout:
          title: “Begrippen”
        Goed:
          title: "Begrippen"
Y019 = In deze tekst staat een stuurteken ({ $character }), dat geen pagina mag bevatten.
    .help = Haal het teken weg. Het staat er meestal als code achter een backslash, zoals \e, \0 of \v. Wilt u echt een backslash, zet de tekst dan tussen enkele aanhalingstekens: 'C:\gids'.
    .explain =
        Tussen dubbele rechte aanhalingstekens heeft een backslash in YAML een betekenis: "\e" en "\x1b" worden een onzichtbaar stuurteken. Zulke tekens kunnen niet in een webpagina of een feed staan: nieuwslezers weigeren dan de hele feed. Alleen een tab en een nieuwe regel mogen.
        Fout:
          title: "Map C:\vragen"
        Goed:
          title: 'Map C:\vragen'
Y020 = { $what ->
        [host] In ‘{ $address }’ kan ‘{ $part }’ geen domeinnaam zijn.
        [port] In ‘{ $address }’ kan ‘{ $part }’ geen poort zijn.
        [path] In ‘{ $address }’ mag het pad geen ‘{ $part }’ bevatten.
        [user] In ‘{ $address }’ staat een gebruikersnaam of wachtwoord.
        [query] In ‘{ $address }’ hoort niets vanaf het vraagteken: ‘{ $part }’.
        [fragment] In ‘{ $address }’ hoort niets vanaf het hekje: ‘{ $part }’.
       *[mail] ‘{ $address }’ kan geen e-mailadres zijn.
    }
    .help = { $what ->
            [host] Schrijf de domeinnaam zoals hij in de adresbalk van uw browser staat: letters, cijfers en streepjes met losse punten ertussen, zoals www.example.org.
            [port] Haal de dubbele punt met het getal weg, of schrijf een getal van 1 tot en met 65535.
            [path] Schrijf het adres zonder punten tussen de schuine strepen.
            [user] Haal alles tussen https:// en het apenstaartje weg. Was het een echt wachtwoord, vervang dat dan: wie de gids kan lezen, kan het zien.
            [query] Haal dat deel weg. Hier hoort alleen het adres van de site, zoals https://gids.example.org/.
            [fragment] Haal dat deel weg. Hier hoort alleen het adres van de site, zoals https://gids.example.org/.
           *[mail] Kijk het na: geen punt vooraan, achteraan of twee naast elkaar, en na het apenstaartje een domein met een punt, zoals redactie@voorbeeld.nl.
        }
    .explain =
        Dit adres komt letterlijk op de site, in de feeds en in de lijst voor zoekmachines. Een adres dat niet kan bestaan, wijst lezers nergens heen. Bij base_url en repository hoort alleen het adres zelf: een wachtwoord zou op elke pagina staan, en wat na ? of # komt, past niet voor het adres van een pagina.
        Fout:
          base_url: https://naam:geheim@gids.example.org/?versie=1
        Goed:
          base_url: https://gids.example.org/
Y030 = De sleutel ‘{ $key }’ hoort niet boven een tekst.
    .help = { $of ->
           *[page] { $belongs ->
                [summary] Zet de zin bij summary:.
                [language] Haal de regel weg. De taal volgt uit de naam van het bestand{ $guide ->
                    [nl] : nl.md
                    [en] : en.md
                   *[both] : nl.md of en.md
                }.
               *[other] Haal de regel weg. Een pagina heeft alleen title, summary en form.
            }
            [section] { $belongs ->
                [tags] Zet de trefwoorden in section.yaml, als tags: [id, …], en hun namen in content/tags.yaml.
                [owner] Zet in section.yaml wie de sectie bijhoudt, bij owner:. Haal de regel hier weg.
                [date] Haal de regel weg. De datums komen uit de versies: die legt leidraad version ID vast.
                [version] Haal de regel weg. Versies staan in section.yaml: die legt leidraad version ID vast.
                [order] Haal de regel weg. De volgorde staat in content/site.yaml, bij contents:.
                [summary] Zet de zin bij summary:.
                [status] Haal de regel weg. Hoe het met de sectie staat, hoort in section.yaml, bij status:. Een tekst zonder versie is vanzelf een concept.
                [aliases] Zet eerdere adressen in section.yaml, bij aliases: en dan slugs:. Haal de regel hier weg.
                [slug] Zet de naam in het adres bij slug:, alleen kleine letters, cijfers en streepjes.
                [id] Haal de regel weg. De id is de naam van de map, en staat in section.yaml.
                [language] Haal de regel weg. De taal volgt uit de naam van het bestand{ $guide ->
                    [nl] : nl.md
                    [en] : en.md
                   *[both] : nl.md of en.md
                }.
                [section] Zet de regel in section.yaml, in dezelfde map.
               *[look] Haal de regel weg. De hele gids heeft dezelfde vormgeving.
            }
        }
    .explain =
        Boven een tekst staan alleen title en summary, en soms slug. Wat de talen delen, staat in section.yaml; de volgorde en het menu staan in content/site.yaml. Zo staat elk gegeven op één plaats.
        Fout:
          author: Team Kennisveiligheid
        Goed, in section.yaml:
          owner: { $guide ->
            [nl] Team Leidraad
            [en] Guide team
           *[both] {"{"}nl: Team Leidraad, en: Guide team{"}"}
        }
Y031 = De tekst in het { $language ->
        [nl] Nederlands
       *[en] Engels
    } komt nergens te staan: deze gids heeft die taal niet.
    .help = Haal ‘{ $language }: …’ weg, of zet de taal erbij in content/site.yaml: languages: [{ $own }, { $language }].
    .explain =
        Welke talen een gids heeft, staat in content/site.yaml achter languages. Een tekst in een andere taal wordt gelezen noch getoond. In een gids met één taal mag u de tekst ook zonder taal schrijven.
        Goed: title: {"{"}nl: Kennis{"}"}
        Goed: title: Kennis
        Wat bij een uitgegeven versie hoort (note en digest), mag in twee talen blijven staan.
