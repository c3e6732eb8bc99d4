M001 = { $tag ->
        [comment] Een verborgen opmerking (<!-- … -->) kan hier niet.
        [declaration] HTML kan hier niet.
       *[other] HTML kan hier niet: <{ $tag }>.
    }
    .help = { $tag ->
        [comment] Haal de opmerking weg. Bewaar overleg over de tekst bij de wijziging in Git, niet in de tekst.
        [br] { $place ->
            [cell] Een vak heeft één regel. Zet wat volgt in een eigen vak of rij, of maak er één zin van.
           *[text] Zet aan het eind van de regel een backslash (\) en ga op de volgende regel verder.
        }
        [b] Typ **twee sterretjes** om de woorden in plaats van <b>.
        [strong] Typ **twee sterretjes** om de woorden in plaats van <strong>.
        [i] Typ *een sterretje* om de woorden in plaats van <i>.
        [em] Typ *een sterretje* om de woorden in plaats van <em>.
        [a] Typ een koppeling: [tekst](https://adres) of [tekst](section:ID).
        [img] Haal de afbeelding weg. Een stroomschema zet u neer met ![](diagram:ID), alleen op een regel.
        [table] Typ de tabel met streepjes: | kop | kop | op de eerste regel en | --- | --- | op de tweede.
        [ul] Begin elke regel van de lijst met een streepje en een spatie.
        [ol] Begin elke regel van de lijst met 1. en een spatie.
        [details] Geef de tekst een eigen kop. Lezers klappen hier niets open of dicht.
       *[other] Haal de HTML weg en schrijf de tekst in Markdown. Bedoelt u het teken < zelf? Zet er een backslash voor: \<.
    }
    .explain = De teksten zijn Markdown, zonder HTML. Alleen zo kunnen ze veilig, toegankelijk en in elke vorm worden gepubliceerd. Voor vet, cursief, lijsten, tabellen, citaten, kaders en koppelingen is er een schrijfwijze in Markdown. Wilt u het teken < laten zien, zet er dan een backslash voor.
M002 = { $scheme ->
        [mailto] Na ‘mailto:’ staat geen e-mailadres: ‘{ $target }’.
        [diagram] Een stroomschema kan geen koppeling zijn: ‘{ $target }’.
        [indicators] Een tabel met indicatoren kan geen koppeling zijn: ‘{ $target }’.
        [spreadsheet] Een invulblad kan geen koppeling zijn: ‘{ $target }’.
       *[other] Een koppeling kan niet met ‘{ $scheme }:’ beginnen.
    }
    .help = { $scheme ->
        [mailto] Typ één adres: [naam](mailto:naam@voorbeeld.nl).
        [diagram] Zet een uitroepteken voor de haken, alleen op een regel: ![](diagram:ID). Naar de pagina van het schema verwijst u met [tekst](flowchart:ID), naar één stap met [tekst](step:SCHEMA/STAP).
        [indicators] Zet een uitroepteken voor de haken, alleen op een regel: ![](indicators:FACTOR). Naar één indicator verwijst u met [tekst](indicator:ID).
        [spreadsheet] Zet een uitroepteken voor de haken, alleen op een regel: ![](spreadsheet:ID).
        [tel] Schrijf het telefoonnummer als gewone tekst.
        [ftp] Gebruik een adres dat met https:// begint.
        [file] Verwijs naar een adres op het web (https://…) of naar een onderdeel van de gids (section:ID). Een bestand op uw eigen computer kan een lezer niet openen.
        [javascript] Verwijs naar een adres op het web (https://…) of naar een onderdeel van de gids (section:ID).
        [data] Verwijs naar een adres op het web (https://…) of naar een onderdeel van de gids (section:ID).
       *[other] { $suggestion ->
            [term] Bedoelt u term:ID?
            [section] Bedoelt u section:ID?
            [page] Bedoelt u page:ID?
            [flowchart] Bedoelt u flowchart:ID?
            [source] Bedoelt u source:ID?
            [indicator] Bedoelt u indicator:ID?
            [step] Bedoelt u step:SCHEMA/STAP?
            [https] Bedoelt u https://…?
            [http] Bedoelt u https://…?
            [mailto] Bedoelt u mailto:naam@voorbeeld.nl?
           *[other] Begin met term:, section:, page:, source:, indicator:, flowchart:, step:, https: of mailto:. Staat er een spatie of een ander teken te veel?
        }
    }
    .explain = Een koppeling leidt naar een begrip (term:ID), een onderdeel van de gids (section:ID of #kop), een andere pagina (page:ID), een bron (source:ID), een indicator (indicator:ID), een stroomschema (flowchart:ID) of een stap daarin (step:SCHEMA/STAP), een adres op het web (https://…) of een e-mailadres (mailto:…). Alles wat een browser verder zou kunnen uitvoeren of openen, is uitgesloten.
M003 = De kop ‘{ $title }’ heeft geen id.
    .help = Typ achter de kop: {"{"}#{ $suggestion }{"}"} — of laat het doen met: leidraad check --fix
    .explain = Elke kop heeft een id, zoals in ‘## Wie beslist {"{"}#wie-beslist{"}"}’. Dat is het adres van de kop. De id { $guide ->
        [both] is in beide talen gelijk en blijft gelijk
       *[one] blijft gelijk
    } als u de kop anders verwoordt, zodat geen koppeling breekt. Typ haar tussen accolades met een hekje, of laat ‘leidraad check --fix’ haar toevoegen.
M004 = Twee koppen hebben de id ‘{ $id }’.
    .help = Geef deze kop een andere id. Verander die van de eerste niet: anderen kunnen er al naar verwijzen.
    .first = hier staat het al
    .explain = De id van een kop is zijn adres op de pagina en kan daar maar één keer voorkomen. Geef de kop die er het laatst bij kwam een andere id.
M005 = Een afbeelding kan hier niet: ‘{ $target }’.
    .help = Zet het bestand van de afbeelding in de map van de tekst en noem alleen zijn naam, met een beschrijving: ![beschrijving](naam.png). Een stroomschema zet u neer met ![](diagram:ID), een tabel met indicatoren met ![](indicators:FACTOR), een invulblad met ![](spreadsheet:ID).
    .explain = Een afbeelding staat naast de tekst die haar toont, zodat zij bij elke versie blijft horen. Van een ander adres op het web wordt niets gehaald: dat zou een ander vertellen wie de gids leest. Stroomschema’s en tabellen met indicatoren maakt het gereedschap zelf uit de gegevens.
M006 = { $problem ->
        [top] Deze kop heeft niveau 1 (één hekje).
        [nested] Op deze plek kan geen kop staan.
       *[skipped] Deze kop slaat een niveau over: niveau { $level }, waar hoogstens { $allowed } kan.
    }
    .help = { $problem ->
        [top] Begin de kop met twee hekjes: ##. De titel van de pagina staat al bovenaan, bij title.
        [nested] Maak er een vetgedrukte regel van: **tekst**. Een kop staat op zichzelf, niet in een lijst, citaat, kader, voetnoot of korte tekst.
       *[skipped] Begin de kop met hoogstens { $allowed } hekjes.
    }
    .explain = De titel van de pagina is de kop van niveau 1. In de tekst beginnen koppen met ## (niveau 2); daaronder ### (niveau 3), zonder er een over te slaan. Wie de pagina laat voorlezen, loopt langs de koppen en raakt de weg kwijt als er een niveau ontbreekt of een kop ergens in verstopt zit.
M007 = { $place ->
        [value] Op deze plek kan ‘{ $target }’ niet staan.
       *[text] ‘{ $target }’ staat niet alleen in zijn alinea.
    }
    .help = { $place ->
        [value] Verwijs in plaats daarvan met een koppeling, zoals [tekst](step:SCHEMA/STAP) of [tekst](section:ID).
       *[text] Zet de regel met ‘{ $target }’ op zichzelf, met een lege regel ervoor en erna, buiten koppen, tabellen en koppelingen.
    }
    .explain = Een afbeelding, een stroomschema, een tabel met indicatoren of een invulblad neemt de hele breedte van de pagina. De regel ![beschrijving](naam.png), ![](diagram:ID), ![](indicators:FACTOR) of ![](spreadsheet:ID) staat daarom alleen, met een lege regel ervoor en erna.
M008 = { $place ->
        [value] Op deze plek kan geen voetnoot staan: ‘[^{ $label }]’.
       *[text] De voetnoot ‘[^{ $label }]’ bestaat niet.
    }
    .help = { $place ->
        [value] Zet de inhoud van de voetnoot in de zin, of haal haar weg.
       *[text] Typ onderaan de tekst een regel die begint met [^{ $label }]: en daarna de noot. Is het geen voetnoot? Zet een backslash voor de haak: \[^{ $label }].
    }
    .explain = Een voetnoot bestaat uit een verwijzing in de tekst, [^naam], en een regel elders die met [^naam]: begint. De namen moeten gelijk zijn. In begrippen, indicatoren en stroomschema’s kunnen geen voetnoten staan.
M009 = Naar de voetnoot ‘[^{ $label }]’ wordt nergens verwezen.
    .help = Typ [^{ $label }] in de tekst waar de noot bij hoort, of haal de noot weg.
    .explain = Een noot zonder verwijzing in de tekst wordt niet getoond. Staat er een tikfout in de naam, of is de verwijzing weggevallen bij het herschrijven?
M010 = Deze koppeling heeft geen tekst: ‘{ $target }’.
    .help = Typ tussen de haken waar de koppeling heen leidt: [de tekst]({ $target }).
    .explain = Van een onderdeel van de gids, een bron of een begrip kent de gids de titel, dus daar mag de tekst leeg blijven. Van een adres op het web niet: zonder tekst zou een lezer niets zien om op te klikken.
M011 = { $what ->
        [empty] Deze koppeling heeft geen adres: er staat niets tussen de ronde haken.
       *[path] Een koppeling kan niet naar een bestand of pad leiden: ‘{ $target }’.
    }
    .help = { $what ->
        [file] Zet het bestand in de map van deze tekst en typ dan: [tekst](attachment:{ $suggestion })
        [empty] Typ tussen de ronde haken waar de koppeling heen leidt: section:ID, term:ID, source:ID of https://…
       *[path] Typ in plaats daarvan: { $suggestion }
    }
    .explain = Verwijs naar een onderdeel van de gids met section:ID, waarbij ID de naam van de map is, en naar een kop met section:ID#kop. Dan klopt de koppeling { $guide ->
        [both] in beide talen, in elke versie, en ook
       *[one] in elke versie, ook
    } als een titel verandert. Een adres op het web begint met https://.
M012 = { $what ->
        [none] Deze tekst heeft geen koppen; in de andere taal staat wel de kop ‘{ $expected }’.
        [missing] Na deze kop ontbreekt de kop ‘{ $expected }’, die in de andere taal wel staat.
        [extra] De kop ‘{ $expected }’ staat niet in de andere taal.
       *[differs] Vanaf hier verschillen de koppen van die in de andere taal: daar staat ‘{ $expected }’.
    }
    .there = deze kop in de andere taal
    .help = Geef beide teksten dezelfde koppen, met dezelfde id’s in dezelfde volgorde.
    .explain = Een lezer die van taal wisselt, moet op dezelfde plek uitkomen. Daarom hebben nl.md en en.md dezelfde id’s bij hun koppen, in dezelfde volgorde en op hetzelfde niveau.
M013 = Er is geen adres met de naam ‘{ $label }’.
    .help = Typ het adres meteen achter de tekst, tussen ronde haken: [tekst](section:ID). Is het geen koppeling? Zet een backslash voor de haak: \[.
    .explain = [tekst][naam] betekent: een koppeling naar het adres dat elders staat in een regel ‘[naam]: adres’. Die regel ontbreekt. Meestal waren ronde haken bedoeld: [tekst](adres).
M014 = { $limit ->
        [0] Hier kan alleen lopende tekst staan, geen { $what ->
            [list] lijst
            [quote] citaat of kader
            [definitions] lijst met definities
            [table] tabel
            [code] code
            [rule] streep
            [footnote] voetnoot
           *[other] nadruk
        }.
       *[other] Hier zit te veel in elkaar: meer dan { $limit } niveaus { $what ->
            [emphasis] nadruk en koppelingen
           *[other] lijsten en citaten
        }.
    }
    .help = { $limit ->
        [0] Schrijf het als een gewone zin.
       *[other] Maak van de binnenste delen gewone alinea’s, of geef ze een eigen kop.
    }
    .explain = Een lijst in een lijst in een lijst kan niemand meer volgen, zeker niet op een telefoon of bij het voorlezen. Dieper dan acht niveaus wordt niet gelezen. Korte teksten, zoals het opschrift van een stap, hebben geen lijsten, citaten, tabellen of code.
M015 = ‘{ $id }’ kan geen id van een kop zijn.
    .help = Gebruik alleen kleine letters zonder accenten, cijfers en streepjes: {"{"}#{ $suggestion }{"}"}
    .explain = De id van een kop is een deel van een adres. Zij bestaat uit woorden van kleine letters en cijfers, met één streepje ertussen, zoals wie-beslist.
M016 = De voetnoot ‘[^{ $label }]’ staat er twee keer.
    .help = Geef een van de twee een andere naam, ook waar ernaar wordt verwezen.
    .first = hier staat zij al
    .explain = Elke voetnoot heeft een eigen naam. Staan er twee regels met dezelfde naam, dan is niet te zeggen welke noot bij de verwijzing hoort. Een zelfde noot mag u wel vaker noemen: herhaal dan alleen [^naam] in de tekst.
M017 = { $what ->
        [title] Deze woorden ziet geen lezer: ‘{ $text }’. Alleen bij een bron is plaats voor woorden achter het adres.
        [alternative] Deze woorden ziet geen lezer: ‘{ $text }’. Een schema, tabel of invulblad heeft een eigen opschrift.
        [info] Deze woorden achter de streep boven de code ziet geen lezer: ‘{ $text }’.
       *[text] Deze tekst komt nergens op de pagina: ‘{ $text }’.
    }
    .help = { $what ->
        [title] Zet de woorden in de zin zelf, of haal ze weg.
        [alternative] Laat de vierkante haken leeg, en zet de woorden zo nodig in een zin erboven.
        [info] Zet ze in een zin boven de code, of haal ze weg. Alleen de naam van de taal hoort daar te staan.
       *[text] Zet de tekst in een gewone alinea, met een lege regel ervoor en erna, of haal haar weg.
    }
    .explain = Wat u schrijft, komt op de pagina, of Leidraad zegt dat het er niet komt. Deze woorden staan op een plek die een lezer nooit te zien krijgt.
M018 = { $what ->
        [link-open] Deze koppeling wordt niet gesloten en komt letterlijk op de pagina: ‘{ $text }’.
        [link-quotes] De woorden achter het adres staan tussen gekrulde aanhalingstekens, dus dit is geen koppeling: ‘{ $text }’.
        [link-space] Tussen de vierkante en de ronde haken staat een spatie, dus dit is geen koppeling: ‘{ $text }’.
        [link-blank] In het adres staat een spatie, dus dit is geen koppeling: ‘{ $text }’.
        [link-swapped] De haken staan verkeerd om, dus dit is geen koppeling: ‘{ $text }’.
        [link] Dit lijkt een koppeling, maar komt letterlijk op de pagina: ‘{ $text }’.
        [heading] Deze regel is geen kop: na de hekjes ontbreekt een gewone spatie.
        [bullets] Deze regels zijn geen lijst: ze beginnen met een teken uit een tekstverwerker.
        [table] Deze regels zijn geen tabel: onder de kop ontbreekt een regel met evenveel vakken van streepjes.
        [picture] Dit lijkt een afbeelding, maar komt letterlijk op de pagina: ‘{ $text }’.
       *[strong] Deze vette of doorgehaalde tekst wordt niet gesloten, dus de tekens komen letterlijk op de pagina: ‘{ $text }’.
    }
    .help = { $what ->
        [link-open] Sluit de koppeling: [tekst](section:ID), of met een vindplaats [](source:ID "P1.2").
        [link-quotes] Typ rechte aanhalingstekens: [](source:ID "P1.2").
        [link-space] Zet de ronde haak meteen achter de vierkante: [tekst](section:ID).
        [link-blank] { $target ->
            [web] Typ %20 op de plaats van de spatie, of kopieer het adres opnieuw uit de adresbalk van uw browser.
            [picture] Noem het bestand { $name }, in de map en hier: ![beschrijving]({ $name }). In de naam van een bestand kan geen spatie staan.
            [attachment] Noem het bestand { $name }, in de map en hier: [tekst](attachment:{ $name }). In de naam van een bestand kan geen spatie staan.
           *[own] Haal de spatie weg: een id heeft kleine letters, cijfers en streepjes. Is het een vindplaats, zet die dan tussen rechte aanhalingstekens: [](source:ID "P1.2").
        }
        [link-swapped] Zet eerst de tekst tussen vierkante haken en dan het adres tussen ronde: [tekst](section:ID).
        [link] Typ de tekst tussen vierkante haken, met het adres meteen erachter tussen ronde haken: [tekst](section:ID). In een koppeling kan geen andere koppeling staan.
        [heading] Typ: { $text }
        [bullets] Zet voor elk punt een streepje en een spatie, elk op een eigen regel: - tekst. Zet een lege regel boven de lijst.
        [table] Typ onder de eerste regel: { $text }
        [picture] Typ de beschrijving tussen vierkante haken en meteen daarachter de naam tussen ronde: ![Wat zij vertelt](naam.png). De naam heeft geen spaties, en in de beschrijving staat geen voetnoot en geen koppeling; die kunnen in het bijschrift: ![Wat zij vertelt](naam.png "Bijschrift").
       *[strong] Zet dezelfde tekens meteen achter de laatste letter, zonder letter erachter: **tekst**. Bedoelt u het teken zelf, zet er dan een backslash voor: \*.
    }
    .explain = Eén teken te veel of te weinig, en Markdown leest een koppeling, kop, lijst of tabel als gewone tekst. Dan staan de tekens zelf op de pagina. Wilt u ze echt laten zien, zet er dan een backslash voor, zoals \[ of \*, of zet de tekst als code tussen accenten.
M019 = { $why ->
        [few] Deze rij heeft { $found ->
            [one] één vak
           *[other] { $found } vakken
        }, maar de kop van de tabel heeft er { $columns }. De rest blijft leeg.
        [prose] Deze regel staat meteen onder de tabel en wordt er een rij van.
        [code] Deze vakken passen niet in de tabel en verdwijnen: een streep | in code begint ook een nieuw vak.
       *[many] Deze rij heeft { $found } vakken, maar de kop van de tabel heeft er { $columns }. Deze tekst verdwijnt.
    }
    .help = { $why ->
        [few] Vul de rij aan. Een leeg vak mag: zet er dan alleen een streep | voor.
        [prose] Zet een lege regel tussen de tabel en de tekst.
        [code] Zet een backslash voor elke streep die bij de tekst hoort: \|.
       *[many] Zet ook een vak in de kop en in de regel met streepjes, of haal het vak hier weg. Hoort de streep bij de tekst, zet er dan een backslash voor: \|.
    }
    .explain = Elke rij van een tabel heeft evenveel vakken als de kop. Wat achter het laatste vak staat, laat Markdown zonder een woord weg. Een streep | begint altijd een nieuw vak, ook in code; met een backslash ervoor niet.
M020 = Deze kop heeft geen tekst.
    .help = Typ achter de hekjes waar het stuk over gaat, of haal de kop weg.
    .explain = Een kop zonder woorden staat als lege regel op de pagina en in de inhoudsopgave. Wie de pagina laat voorlezen, hoort alleen dat er een kop is.
M021 = { $what ->
        [comment] Hier begint een opmerking (<!--) die nergens eindigt.
       *[code] Hier begint code die nergens eindigt: alles wat volgt, wordt code.
    }
    .help = { $what ->
        [comment] Haal <!-- weg, en ook de opmerking zelf: die kan hier niet staan. Bespreek de tekst bij de wijziging in Git.
       *[code] Zet onder de code een regel met dezelfde tekens als erboven, zoals ```.
    }
    .explain = Code staat tussen twee regels met ``` en een opmerking tussen <!-- en -->. Ontbreekt het einde, dan hoort de rest van de tekst erbij, ook koppen en koppelingen. Verborgen opmerkingen kent deze gids niet: wat in de tekst staat, wordt gelezen.
M022 = Deze regel begint met vier of meer spaties (of een tab) en wordt daardoor code.
    .help = Haal de spaties aan het begin weg. Bedoelt u code, zet die dan tussen twee regels met ```.
    .explain = Volgens Markdown is een regel met vier spaties ervoor code. Koppelingen, nadruk en voetnoten werken daarin niet. Bijna altijd is het een ingesprongen alinea uit een tekstverwerker, of een alinea die bij een punt van een lijst hoort en te ver naar rechts staat. Code schrijft u in deze gids tussen twee regels met ```.
M023 = { $problem ->
        [twice] Het adres ‘[{ $label }]’ staat er twee keer; dit tweede wordt niet gebruikt.
       *[unused] Geen koppeling gebruikt het adres ‘[{ $label }]’, dus niemand ziet deze regel.
    }
    .help = { $problem ->
        [twice] Geef het een andere naam, ook in de koppeling, of haal de regel weg.
       *[unused] Typ [tekst][{ $label }] waar de koppeling hoort, of haal de regel weg. Is het gewone tekst? Zet een backslash voor de haak: \[{ $label }].
    }
    .explain = Een regel ‘[naam]: adres’ is zelf niet te zien. Zij zegt alleen waar de koppeling [tekst][naam] heen leidt. Korter is het om het adres meteen achter de tekst te zetten: [tekst](adres).
M024 = { $kind ->
        [tracked] Hier staat een wijziging die nog open is: ‘{ $text }’.
        [comment] Hier staat een opmerking die lezers niet mogen zien: ‘{ $text }’.
        [alert] Er is geen kader met de naam ‘{ $text }’.
        [alert-fold] Dit kader klapt zo niet in: ‘{ $text }’.
        [definition] Deze regel zou een definitie worden, omdat hij met een dubbele punt begint: ‘{ $text }’.
        [anchor] Een anker kan alleen achter een kop staan: ‘{ $text }’.
       *[other] Dit is opmaak van een ander programma: ‘{ $text }’.
    }
    .label = { $kind ->
        [definition] geen spatie na de dubbele punt
       *[other] dit zou letterlijk op de pagina komen
    }
    .help = { $kind ->
        [tracked] Beslis over de wijziging: laat de goede woorden staan en haal de rest weg, met de haken en accolades. Of accepteer of verwerp alle wijzigingen in Word en zet het document opnieuw om (met pandoc zonder --track-changes=all).
        [comment] Haal de opmerking weg. Bewaar overleg over de tekst bij de wijziging in Git. Komt de tekst uit Word? Verwijder daar alle opmerkingen en zet het document opnieuw om (met pandoc zonder --track-changes=all).
        [admonition] Maak er een kader van. Begin met een regel > [!{ $has_suggestion ->
            [yes] { $suggestion }
           *[no] NOTE
        }] en zet voor elke regel van de tekst een >, zonder in te springen.
        [fold] Begin met een regel > [!FOLD] Titel en zet voor elke regel van de tekst een >, zonder in te springen. Lezers klappen de tekst onder de titel open.
        [tab] Er zijn geen tabbladen. Zet de teksten onder elkaar, elk met een eigen kop: ### Kop {"{"}#kop{"}"}.
        [include] Een ander bestand kan niet worden ingevoegd. Neem de tekst over, of verwijs ernaar: [](section:ID).
        [abbreviation] Zet de afkorting in content/glossary.yaml, bij forms van een begrip. Dan wordt zij vanzelf uitgelegd waar zij het eerst staat.
        [container] Maak er een kader van. Begin met een regel > [!{ $has_suggestion ->
            [yes] { $suggestion }
           *[no] NOTE
        }], zet voor elke regel van de tekst een > en haal de regels met ::: of /// weg.
        [attributes] Haal de accolades en wat erin staat weg: de vormgeving is die van de hele gids. Achter een kop staat alleen zijn id: {"{"}#id{"}"}.
        [anchor] Zet {"{"}#id{"}"} aan het eind van een kop, of haal het weg. Verwijs naar de kop erboven.
        [citation] Verwijs naar een bron uit content/sources.yaml: [](source:ID "P2.4").
        [wikilink] Verwijs naar een onderdeel met [](section:ID), naar een kop met [](section:ID#kop), naar een begrip met [woord](term:ID).
        [transclusion] Een andere tekst of afbeelding kan niet worden ingevoegd. Een stroomschema zet u neer met ![](diagram:ID), alleen op een regel; naar een onderdeel verwijst u met [](section:ID).
        [task] Er zijn geen vakjes om aan te vinken. Haal de rechte haken weg: dan is het een gewone lijst. Wat nog te doen is, hoort niet in de tekst.
        [template] De gids heeft geen variabelen of sjablonen in een tekst. Schrijf de woorden zelf op.
        [shortcode] De gids heeft geen shortcodes. Schrijf de woorden zelf op.
        [alert] { $has_suggestion ->
            [yes] Typ > [!{ $suggestion }] en daarachter een eigen titel, als u wilt.
           *[no] Kies NOTE (ter informatie), TIP, IMPORTANT (belangrijk), WARNING (waarschuwing), CAUTION (pas op), EXAMPLE (voorbeeld) of FOLD (uitklapbaar): > [!NOTE]. Een eigen titel mag erachter.
        }
        [alert-fold] Haal het teken na de haken weg: dan staat het kader altijd open. Of typ > [!FOLD] Titel: dan klappen lezers de tekst zelf open.
        [highlight] Markeren kan niet. Typ **twee sterretjes** om woorden die u wilt benadrukken.
        [inserted] Onderstrepen en toetsen kunnen niet. Typ **twee sterretjes** om de woorden, of haal de plussen weg.
        [superscript] Typ het teken zelf, zoals ² of ³, of schrijf het uit.
        [subscript] Typ het teken zelf, zoals ₂, of schrijf het uit.
        [icon] Typ het teken zelf, zoals →, of haal het weg. Namen van pictogrammen worden niet vervangen.
        [mathematics] Formules worden niet gezet. Schrijf de formule als gewone tekst, of tussen `accenten`.
        [table] Typ de tabel met streepjes: | kop | kop | op de eerste regel, | --- | --- | op de tweede, en elke rij op één regel.
        [contents] Haal deze regel weg: de inhoud van een pagina wordt vanzelf gemaakt.
        [directive] De gids kent deze opdracht niet. Een kader begint met > [!NOTE]; gewone code met ``` en de naam van de taal.
        [role] Verwijs met een koppeling: [tekst](section:ID#kop) of [woord](term:ID).
        [drawing] Een tekening in code wordt niet getekend. Een stroomschema maakt u in diagrams/NAAM.yaml (leidraad new diagram NAAM, of uit een tekening in Mermaid: leidraad import BESTAND); u zet het neer met ![](diagram:NAAM). Een formule schrijft u als gewone tekst.
        [quote-fence] Zet voor elke regel van het citaat een >, en haal de regels met >>> weg.
        [wiki-heading] Typ de kop met hekjes: ## Kop {"{"}#kop{"}"}.
        [wiki-bold] Typ **twee sterretjes** om de woorden.
        [latex] Haal de opdracht weg en schrijf de tekst in Markdown: **vet**, *cursief*, [tekst](section:ID).
       *[definition] Is het een definitie? Zet een spatie na de dubbele punt. Is het dat niet? Zet een lege regel ervoor, of een backslash voor de dubbele punt: \:
    }
    .explain = Elk programma heeft eigen tekens voor wat Markdown niet kent. Wat leidraad niet kent, zou letterlijk op de pagina staan: accolades, dubbele punten, de naam van een sjabloon. Daarom wordt het genoemd, met wat u in plaats daarvan typt. Wijzigingen en opmerkingen uit Word die nog open staan, houden de publicatie altijd tegen. Wilt u de tekens zelf laten zien, zet er dan een backslash voor, of zet ze als code tussen `accenten`.
M025 = In deze tekst staat een stuurteken ({ $character }), dat geen pagina mag bevatten.
    .help = Haal het teken weg. U ziet het waarschijnlijk niet: zet de cursor ernaast en druk op Delete of Backspace, of typ de regel opnieuw. Een code zoals &#27; haalt u gewoon weg.
    .explain = Stuurtekens zijn onzichtbare tekens waarmee vroeger printers en schermen werden bestuurd. Ze komen mee met knippen en plakken uit andere programma’s en kunnen niet in een webpagina of een feed staan. Alleen een tab en een nieuwe regel mogen.
M026 = { $problem ->
        [mixed] Deze lijst gaat van de ene nummering over in de andere: lezers zien hier { $shown }. in plaats van { $found }.
       *[skipped] Deze lijst telt niet door: lezers zien hier { $shown }. in plaats van { $found }.
    }
    .help = { $problem ->
        [mixed] Hoort dit onder het punt erboven? Spring de regels dan vier spaties in. Is het een nieuwe lijst? Zet er een regel tekst of een kop tussen.
       *[skipped] Maak de nummers opeenvolgend. Moet een punt een ander nummer houden, zoals in een wet, begin dan een nieuwe lijst na een regel tekst, of zet een backslash voor de punt: { $found }\.
    }
    .explain = Een lijst begint met het nummer of de letter van haar eerste punt en telt vanzelf door: 1. 2. 3., a. b. c., i. ii. iii. Wat bij een later punt staat, telt niet mee. Wie ernaar verwijst, bedoelt dan een ander punt dan de lezer ziet. Alleen een lijst waarin elk punt hetzelfde cijfer heeft (1. 1. 1.), laat het tellen met opzet over.
M027 = Deze tekst wordt nog gelezen zoals toen zijn versie werd vastgelegd.
    .label = dit wordt voortaan anders gelezen
    .help = U hoeft niets te doen: de versie blijft wat zij was. { $form ->
        [list] Zodra u iets aan de tekst verandert, worden deze regels een lijst met letters. Wilt u dat niet, zet dan een backslash voor elke punt: a\.
        [caption] Zodra u iets aan de tekst verandert, wordt deze regel het bijschrift van de tabel erboven. Wilt u dat niet, begin de regel dan met andere woorden.
        [fold] Zodra u iets aan de tekst verandert, worden deze regels uitklapbaar. Wilt u dat niet, zet dan een backslash voor de haak: \[!FOLD]
        [example] Zodra u iets aan de tekst verandert, worden deze regels een voorbeeld. Wilt u dat niet, zet dan een backslash voor de haak: \[!EXAMPLE]
        [title] Zodra u iets aan de tekst verandert, worden deze woorden de titel van het kader. Wilt u dat niet, zet dan een backslash voor de haak: \[!NOTE]
        [key-points] Zodra u iets aan de tekst verandert, worden deze regels de kernpunten. Wilt u dat niet, zet dan een backslash voor de haak: \[!KEY]
       *[address] Zodra u iets aan de tekst verandert, wordt dit adres een koppeling. Wilt u dat niet, zet dan een backslash voor de dubbele punt: https\://
    }
    .explain = Lijsten met letters (a. b. c.), titels van kaders (> [!NOTE] Titel), kernpunten (> [!KEY]) en adressen zonder haken (https://…) werden vroeger als gewone tekst gelezen. Een versie die toen is vastgelegd, blijft staan zoals zij was. Nieuwe tekst wordt gelezen zoals nu.
M029 = { $what ->
        [emphasis] Deze schuine tekst wordt niet gesloten: ‘{ $text }’.
        [code] Hier staat een los accent: ‘{ $text }’.
        [reference] Dit is geen koppeling: ‘{ $text }’. Een lezer ziet alleen die letters.
        [entity] De naam ‘{ $text }’ bestaat niet en komt letterlijk op de pagina.
        [dashes] Deze regels lijken een lijst, maar worden één alinea.
        [numbers] Deze genummerde regels worden geen lijst, maar één alinea.
       *[tabs] Deze regels lijken een tabel, maar worden één alinea.
    }
    .help = { $what ->
        [emphasis] Zet hetzelfde teken meteen achter de laatste letter: *tekst*. Bedoelt u het teken zelf, zet er dan een backslash voor: \*.
        [code] Is het code, sluit die dan met nog een accent. Is het een apostrof, typ dan ’ of '.
        [reference] Typ er de haken van een koppeling om: []({ $text }).
        [entity] Typ het teken zelf. Bedoelt u deze letters, zet dan een backslash voor het eerste teken: \&.
        [dashes] Begin elke regel met een streepje of een nummer en een spatie, en zet een lege regel boven de lijst.
        [numbers] Zet een lege regel boven de lijst.
       *[tabs] Typ een tabel met strepen: | Naam | Aantal |, met daaronder | --- | --- |.
    }
    .explain = Hier staat iets wat vaak opmaak is die niet gelukt is. De tekst komt wel op de pagina, maar misschien anders dan u bedoelde. Bedoelt u het precies zo, zet dan een backslash voor het teken.
M030 = ‘{ $language }’ is geen code van een taal.
    .help = { $suggested ->
            [yes] Bedoelt u ‘{ $suggestion }’? Schrijf achter de woorden: (lang:{ $suggestion })
           *[no] Schrijf een van deze codes achter ‘lang:’: { $known }.
        }
    .explain =
        Woorden in een andere taal markeert u met [de woorden](lang:CODE). Een schermlezer spreekt ze dan uit in die taal. De code heeft twee of drie letters (BCP 47): nl is Nederlands, en Engels, de Duits, fr Frans.
        Fout: [due diligence](lang:Engels)
        Goed: [due diligence](lang:en)
M031 = { $kind ->
        [empty] Deze taalmarkering heeft geen woorden: ‘lang:{ $language }’.
       *[same] De tekst is al in deze taal (‘{ $language }’): de markering doet niets.
    }
    .help = { $kind ->
        [empty] Zet de woorden tussen de haken: [due diligence](lang:{ $language }). Of haal de markering weg.
       *[same] Haal de markering weg en laat de woorden staan. Of schrijf de code van de taal waarin zij wel zijn.
    }
    .explain = [woorden](lang:CODE) zegt dat deze woorden in een andere taal zijn dan de tekst eromheen, zodat een schermlezer ze goed uitspreekt en een browser ze goed afbreekt.
M032 = { $what ->
        [place] Deze kernpunten staan niet aan het begin van de tekst.
        [title] Een kader met kernpunten heeft geen eigen titel.
        [count] { $count ->
            [0] Hier staat geen enkel kernpunt.
            [one] Hier staat één kernpunt. Het moeten er twee tot vijf zijn.
           *[other] Hier staan { $count } kernpunten. Het moeten er twee tot vijf zijn.
        }
        [list] In een kader met kernpunten staat één lijst, en niets anders.
       *[block] Een kernpunt is één alinea. Hier staat { $block ->
            [list] een lijst
            [table] een tabel
            [heading] een kop
            [code] code
            [quote] een citaat of kader
            [definitions] een lijst met definities
            [rule] een streep
            [picture] een afbeelding
            [embed] een schema, tabel of invulblad
           *[paragraph] nog een alinea
        }.
    }
    .help = { $what ->
        [place] Zet het kader boven alle andere tekst, meteen onder de --- van title en summary. Elke tekst heeft er hoogstens één.
        [title] Laat de eerste regel alleen > [!KEY] zijn. Het kopje erboven komt vanzelf.
        [count] Houd twee tot vijf punten over. De rest hoort in de tekst zelf.
        [list] Typ onder > [!KEY] elk punt op een eigen regel: > - het punt.
       *[block] Zet dit in de tekst zelf, onder het kader, of maak er één zin van.
    }
    .explain =
        Kernpunten zeggen in een paar zinnen wat in de tekst staat. Lezers met weinig tijd zien ze boven aan de pagina, met een kopje dat vanzelf komt. Zeg er niets in wat niet ook in de tekst zelf staat, en zet de bron erachter.
        Goed:
            > [!KEY]
            > - Het eerste punt [](source:ID "P1.2").
            > - Het tweede punt.
M040 = { $what ->
        [title] Dit uitklapbare blok heeft geen titel.
        [link] In de titel van een uitklapbaar blok kan geen koppeling of voetnoot staan.
        [empty] In dit uitklapbare blok staat geen tekst.
       *[value] Op deze plek kan geen uitklapbaar blok staan.
    }
    .help = { $what ->
        [title] Typ de titel achter het woord, op dezelfde regel: > [!FOLD] Waar de tekst over gaat.
        [link] Haal de koppeling uit de titel en zet haar in de tekst eronder. Lezers klikken op de titel om de tekst te openen.
        [empty] Zet de tekst op de regels onder de titel, met een > voor elke regel. Of haal het blok weg.
       *[value] Zet de tekst zonder > [!FOLD] neer, of zet haar in een onderdeel.
    }
    .explain =
        Een uitklapbaar blok laat eerst alleen zijn titel zien; wie op de titel klikt, leest de rest. Op papier staat het open, en wie er via zoeken of een koppeling komt, ziet het open. Zet er alleen tekst in die niet elke lezer nodig heeft.
        Goed:
            > [!FOLD] Zo is dit bedrag berekend
            > De berekening, in een of meer alinea’s.
M041 = { $what ->
        [above] Dit bijschrift staat boven de tabel: ‘{ $text }’.
        [lines] Dit bijschrift is langer dan één regel: ‘{ $text }…’.
        [row] Deze regel is een rij van de tabel, geen bijschrift: ‘{ $text }’.
       *[alone] Dit lijkt een bijschrift, maar er staat geen tabel boven: ‘{ $text }’.
    }
    .help = { $what ->
        [above] Zet de regel onder de tabel, met een lege regel ertussen.
        [lines] Zet het bijschrift op één regel, hoe lang die ook wordt. Hoort een deel bij de tekst? Zet er dan een lege regel tussen.
        [row] Zet er een lege regel boven.
       *[alone] Zet de regel meteen onder de tabel, met een lege regel ertussen. Is het geen bijschrift? Begin de zin dan met andere woorden.
    }
    .explain =
        Een bijschrift zegt wat er in een tabel staat. Het is één regel die begint met Tabel: of Table:, onder de tabel, met een lege regel ertussen. Dat woord zelf komt niet op de pagina.
        Goed:
            | Jaar | Aantal |
            |---|---|
            | 2025 | 12 |

            Tabel: Aantal meldingen per jaar
M042 = De afbeelding ‘{ $name }’ heeft geen beschrijving.
    .help = Typ tussen de blokhaken in één zin wat zij vertelt: ![Het loket krijgt de vraag en stuurt haar door]({ $name }). Vertelt zij niets en is zij alleen versiering, typ dan een streepje: ![-]({ $name })
    .explain = Wie de afbeelding niet ziet, krijgt de beschrijving: met een schermlezer, zonder verbinding, en bij het zoeken. Schrijf wat lezers eruit halen, niet dat het een afbeelding is. Staat alles al in de tekst ernaast, dan is zij versiering.
M043 = In de beschrijving van een afbeelding kan { $what ->
        [link] geen koppeling
        [source] geen bron
        [fact] geen gegeven
        [note] geen voetnoot
       *[picture] geen andere afbeelding
    } staan.
    .help = { $what ->
        [fact] Typ de waarde zelf in de beschrijving, of zet het gegeven in het bijschrift: ![Wat zij vertelt](naam.png "Bijschrift met [](fact:ID)").
        [picture] Geef elke afbeelding haar eigen regel.
       *[link] Zet dit in het bijschrift: ![Wat zij vertelt](naam.png "Bijschrift met [een koppeling](section:ID)"), of in de tekst eronder. Laat in de beschrijving alleen woorden staan.
    }
    .explain = De beschrijving wordt voorgelezen aan wie de afbeelding niet ziet; daarin kan niemand ergens op klikken. Wat er anders dan woorden in staat, zou stil wegvallen. In het bijschrift onder de afbeelding kan het wel.
