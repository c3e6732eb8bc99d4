M001 = { $tag ->
        [comment] Een verborgen opmerking (<!-- … -->) kan hier niet.
        [declaration] HTML kan hier niet.
       *[other] HTML kan hier niet: <{ $tag }>.
    }
    .help = { $tag ->
        [comment] Haal de opmerking weg. Bewaar overleg over de tekst bij de wijziging in Git, niet in de tekst.
        [br] Zet aan het eind van de regel een backslash (\) en ga op de volgende regel verder.
        [b] Typ **twee sterretjes** om de woorden in plaats van <b>.
        [strong] Typ **twee sterretjes** om de woorden in plaats van <strong>.
        [i] Typ *een sterretje* om de woorden in plaats van <i>.
        [em] Typ *een sterretje* om de woorden in plaats van <em>.
        [a] Typ een koppeling: [tekst](https://adres) of [tekst](section:ID).
        [img] Haal de afbeelding weg. Een stroomschema zet je neer met ![](diagram:ID), alleen op een regel.
        [table] Typ de tabel met streepjes: | kop | kop | op de eerste regel en | --- | --- | op de tweede.
        [ul] Begin elke regel van de lijst met een streepje en een spatie.
        [ol] Begin elke regel van de lijst met 1. en een spatie.
        [details] Geef de tekst een eigen kop. Lezers klappen hier niets open of dicht.
       *[other] Haal de HTML weg en schrijf de tekst in Markdown. Bedoel je het teken < zelf? Zet er een backslash voor: \<.
    }
    .explain = De teksten zijn Markdown, zonder HTML. Alleen zo kunnen ze veilig, toegankelijk en in elke vorm worden gepubliceerd. Voor vet, cursief, lijsten, tabellen, citaten, kaders en koppelingen is er een schrijfwijze in Markdown. Wil je het teken < laten zien, zet er dan een backslash voor.
M002 = { $scheme ->
        [mailto] Na ‘mailto:’ staat geen e-mailadres: ‘{ $target }’.
        [diagram] Een stroomschema kan geen koppeling zijn: ‘{ $target }’.
        [indicators] Een tabel met indicatoren kan geen koppeling zijn: ‘{ $target }’.
        [spreadsheet] Een invulblad kan geen koppeling zijn: ‘{ $target }’.
       *[other] Een koppeling kan niet met ‘{ $scheme }:’ beginnen.
    }
    .help = { $scheme ->
        [mailto] Typ één adres: [naam](mailto:naam@voorbeeld.nl).
        [diagram] Zet een uitroepteken voor de haken, alleen op een regel: ![](diagram:ID). Naar één stap verwijs je met [tekst](step:SCHEMA/STAP).
        [indicators] Zet een uitroepteken voor de haken, alleen op een regel: ![](indicators:FACTOR). Naar één indicator verwijs je met [tekst](indicator:ID).
        [spreadsheet] Zet een uitroepteken voor de haken, alleen op een regel: ![](spreadsheet:ID).
        [tel] Schrijf het telefoonnummer als gewone tekst.
        [ftp] Gebruik een adres dat met https:// begint.
        [file] Verwijs naar een adres op het web (https://…) of naar een onderdeel van de gids (section:ID). Een bestand op je eigen computer kan een lezer niet openen.
        [javascript] Verwijs naar een adres op het web (https://…) of naar een onderdeel van de gids (section:ID).
        [data] Verwijs naar een adres op het web (https://…) of naar een onderdeel van de gids (section:ID).
       *[other] { $suggestion ->
            [term] Bedoel je term:ID?
            [section] Bedoel je section:ID?
            [source] Bedoel je source:ID?
            [indicator] Bedoel je indicator:ID?
            [step] Bedoel je step:SCHEMA/STAP?
            [https] Bedoel je https://…?
            [http] Bedoel je https://…?
            [mailto] Bedoel je mailto:naam@voorbeeld.nl?
           *[other] Begin met term:, section:, source:, indicator:, step:, https: of mailto:. Staat er een spatie of een ander teken te veel?
        }
    }
    .explain = Een koppeling leidt naar een begrip (term:ID), een onderdeel van de gids (section:ID of #kop), een bron (source:ID), een indicator (indicator:ID), een stap in een stroomschema (step:SCHEMA/STAP), een adres op het web (https://…) of een e-mailadres (mailto:…). Alles wat een browser verder zou kunnen uitvoeren of openen, is uitgesloten.
M003 = De kop ‘{ $title }’ heeft geen id.
    .help = Typ achter de kop: {"{"}#{ $suggestion }{"}"} — of laat het doen met: leidraad check --fix
    .explain = Elke kop heeft een id, zoals in ‘## Wie beslist {"{"}#wie-beslist{"}"}’. Dat is het adres van de kop. Het is in beide talen gelijk en blijft gelijk als je de kop anders verwoordt, zodat geen koppeling breekt. Typ het tussen accolades met een hekje, of laat ‘leidraad check --fix’ het toevoegen.
M004 = Twee koppen hebben het id ‘{ $id }’.
    .help = Geef deze kop een ander id. Verander dat van de eerste niet: anderen kunnen er al naar verwijzen.
    .first = hier staat het al
    .explain = Het id van een kop is zijn adres op de pagina en kan daar maar één keer voorkomen. Geef de kop die er het laatst bij kwam een ander id.
M005 = Een afbeelding kan hier niet: ‘{ $target }’.
    .help = Beschrijf in de tekst wat de afbeelding toont. Een stroomschema zet je neer met ![](diagram:ID), een tabel met indicatoren met ![](indicators:FACTOR), een invulblad met ![](spreadsheet:ID).
    .explain = De gids heeft geen losse afbeeldingen: wie niet kan zien, print of zoekt, heeft er niets aan, en ze zijn niet te vertalen. Stroomschema’s en tabellen met indicatoren maakt het gereedschap zelf uit de gegevens.
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
       *[text] Zet ![]({ $target }) op een eigen regel, met een lege regel ervoor en erna, buiten koppen, tabellen en koppelingen.
    }
    .explain = Een stroomschema, een tabel met indicatoren of een invulblad neemt de hele breedte van de pagina. De regel ![](diagram:ID), ![](indicators:FACTOR) of ![](spreadsheet:ID) staat daarom alleen, met een lege regel ervoor en erna.
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
M011 = Een koppeling kan niet naar een bestand of pad leiden: ‘{ $target }’.
    .help = Typ in plaats daarvan: { $suggestion }
    .explain = Verwijs naar een onderdeel van de gids met section:ID, waarbij ID de naam van de map is, en naar een kop met section:ID#kop. Dan klopt de koppeling in beide talen, in elke versie, en ook als een titel verandert. Een adres op het web begint met https://.
M012 = Vanaf hier verschillen de koppen van die in de andere taal: daar staat ‘{ $expected }’.
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
    .explain = Het id van een kop is een deel van een adres. Het bestaat uit woorden van kleine letters en cijfers, met één streepje ertussen, zoals wie-beslist.
M016 = De voetnoot ‘[^{ $label }]’ staat er twee keer.
    .help = Geef een van de twee een andere naam, ook waar ernaar wordt verwezen.
    .first = hier staat zij al
    .explain = Elke voetnoot heeft een eigen naam. Staan er twee regels met dezelfde naam, dan is niet te zeggen welke noot bij de verwijzing hoort. Een zelfde noot mag je wel vaker noemen: herhaal dan alleen [^naam] in de tekst.
M024 = { $kind ->
        [tracked] Hier staat een wijziging die nog open is: ‘{ $text }’.
        [comment] Hier staat een opmerking die lezers niet mogen zien: ‘{ $text }’.
        [alert] Er is geen kader met de naam ‘{ $text }’.
        [alert-fold] Een kader kan niet worden ingeklapt: ‘{ $text }’.
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
        [fold] Lezers klappen hier niets open of dicht. Geef de tekst een eigen kop: ## Kop {"{"}#kop{"}"}.
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
        [transclusion] Een andere tekst of afbeelding kan niet worden ingevoegd. Een stroomschema zet je neer met ![](diagram:ID), alleen op een regel; naar een onderdeel verwijs je met [](section:ID).
        [task] Er zijn geen vakjes om aan te vinken. Haal de rechte haken weg: dan is het een gewone lijst. Wat nog te doen is, hoort niet in de tekst.
        [template] De gids heeft geen variabelen of sjablonen in een tekst. Schrijf de woorden zelf op.
        [shortcode] De gids heeft geen shortcodes. Schrijf de woorden zelf op.
        [alert] { $has_suggestion ->
            [yes] Typ > [!{ $suggestion }] en daarachter een eigen titel, als je wilt.
           *[no] Kies NOTE (ter informatie), TIP, IMPORTANT (belangrijk), WARNING (waarschuwing) of CAUTION (pas op): > [!NOTE]. Een eigen titel mag erachter.
        }
        [alert-fold] Haal het teken na de haken weg: het kader staat altijd open.
        [highlight] Markeren kan niet. Typ **twee sterretjes** om woorden die je wilt benadrukken.
        [inserted] Onderstrepen en toetsen kunnen niet. Typ **twee sterretjes** om de woorden, of haal de plussen weg.
        [superscript] Typ het teken zelf, zoals ² of ³, of schrijf het uit.
        [subscript] Typ het teken zelf, zoals ₂, of schrijf het uit.
        [icon] Typ het teken zelf, zoals →, of haal het weg. Namen van pictogrammen worden niet vervangen.
        [mathematics] Formules worden niet gezet. Schrijf de formule als gewone tekst, of tussen `accenten`.
        [table] Typ de tabel met streepjes: | kop | kop | op de eerste regel, | --- | --- | op de tweede, en elke rij op één regel.
        [contents] Haal deze regel weg: de inhoud van een pagina wordt vanzelf gemaakt.
        [directive] De gids kent deze opdracht niet. Een kader begint met > [!NOTE]; gewone code met ``` en de naam van de taal.
        [role] Verwijs met een koppeling: [tekst](section:ID#kop) of [woord](term:ID).
        [drawing] Een tekening in code wordt niet getekend. Een stroomschema maak je in diagrams/NAAM.yaml (leidraad new diagram NAAM); je zet het neer met ![](diagram:NAAM). Een formule schrijf je als gewone tekst.
        [quote-fence] Zet voor elke regel van het citaat een >, en haal de regels met >>> weg.
        [wiki-heading] Typ de kop met hekjes: ## Kop {"{"}#kop{"}"}.
        [wiki-bold] Typ **twee sterretjes** om de woorden.
        [latex] Haal de opdracht weg en schrijf de tekst in Markdown: **vet**, *cursief*, [tekst](section:ID).
       *[definition] Is het een definitie? Zet een spatie na de dubbele punt. Is het dat niet? Zet een lege regel ervoor, of een backslash voor de dubbele punt: \:
    }
    .explain = Elk programma heeft eigen tekens voor wat Markdown niet kent. Wat leidraad niet kent, zou letterlijk op de pagina staan: accolades, dubbele punten, de naam van een sjabloon. Daarom wordt het genoemd, met wat je in plaats daarvan typt. Wijzigingen en opmerkingen uit Word die nog open staan, houden de publicatie altijd tegen. Wil je de tekens zelf laten zien, zet er dan een backslash voor, of zet ze als code tussen `accenten`.
M025 = In deze tekst staat een stuurteken ({ $character }), dat geen pagina mag bevatten.
    .help = Haal het teken weg. Je ziet het waarschijnlijk niet: zet de cursor ernaast en druk op Delete of Backspace, of typ de regel opnieuw. Een code zoals &#27; haal je gewoon weg.
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
    .help = Je hoeft niets te doen: de versie blijft wat zij was. Zodra je iets aan de tekst verandert, wordt deze plek een lijst met letters, de titel van een kader of een koppeling. Wil je dat niet, zet er dan een backslash voor.
    .explain = Lijsten met letters (a. b. c.), titels van kaders (> [!NOTE] Titel) en adressen zonder haken (https://…) werden vroeger als gewone tekst gelezen. Een versie die toen is vastgelegd, blijft staan zoals zij was. Nieuwe tekst wordt gelezen zoals nu.
