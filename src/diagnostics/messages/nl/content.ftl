C001 = De id ‘{ $id }’ is anders dan de naam van de map, ‘{ $folder }’.
    .help = { $can_be_id ->
        [no] Hernoem de map naar ‘{ $id }’. Zoals de map nu heet, kan geen id heten: die heeft alleen kleine letters, cijfers en streepjes.
       *[yes]
            Schrijf hier de naam van de map:
            {"    "}id: { $folder }
            Is juist de map verkeerd, hernoem die dan naar ‘{ $id }’.
        }
    .explain = De map van een sectie heet zoals de id van de sectie. Zo vindt u een sectie altijd terug en kunnen twee secties nooit dezelfde id hebben. Een sectie die al gepubliceerd is, houdt haar id; wilt u een ander adres, geef dan een andere slug. Goed: content/sections/definitie/section.yaml begint met ‘id: definitie’.
C002 = De sectie ‘{ $id }’ staat niet in de inhoudsopgave.
    .help = Zet ‘{ $id }’ in content/site.yaml bij contents in een van de lijsten achter sections:, op de plaats waar de sectie moet komen. Hoort de sectie er niet meer bij, verwijder dan de map.
    .explain =
        De volgorde van de gids staat in content/site.yaml. Een sectie die daar niet staat, zou nergens te vinden zijn.
        Goed:
          contents:
            - title: { $guide ->
            [nl] Grondslagen
            [en] Foundations
           *[both] {"{"}nl: Grondslagen, en: Foundations{"}"}
        }
              sections: [inleiding, definitie]
C003 = De inhoudsopgave noemt de sectie ‘{ $id }’, maar die is er niet.
    .help = { $has_suggestion ->
            [yes]
            Bedoelde u ‘{ $suggestion }’? Moet er een nieuwe sectie komen, typ dan:
                leidraad new section { $id }
            Is de map er al, los dan eerst de fout in haar section.yaml op.
           *[no]
            Haal ‘{ $id }’ weg uit deze lijst, of maak de sectie. Typ dan:
                leidraad new section { $id }
            Is de map er al, los dan eerst de fout in haar section.yaml op.
        }
    .explain = Elke naam in een lijst achter sections: is de naam van een map onder content/sections/. De map ontbreekt of de naam is verkeerd getypt. Het kan ook dat section.yaml in die map een fout heeft; los die dan eerst op.
C004 = De sectie ‘{ $id }’ staat twee keer in de inhoudsopgave.
    .label = nog een keer
    .first = hier staat de sectie al
    .help = Haal ‘{ $id }’ op een van de twee plaatsen weg.
    .explain = Elke sectie heeft één plaats in de gids, want daaruit volgen het nummer en de knoppen ‘vorige’ en ‘volgende’. Wilt u vanuit een ander deel ook naar de sectie verwijzen, maak dan in de tekst een link: [](section:definitie).
C005 = De tekst ‘{ $path }’ van de { $what ->
        [page] pagina
       *[section] sectie
    } ‘{ $id }’ ontbreekt of kan niet worden gelezen.
    .help = Maak het bestand. Bestaat het al, los dan eerst de andere melding over dit bestand op.
    .explain =
        Elke sectie en elke pagina heeft een tekst in de eerste taal van de gids (de eerste bij languages in content/site.yaml). Daarvan wordt vertaald, dus die mag niet ontbreken. Een nieuwe sectie met alle bestanden maakt u met ‘leidraad new section ID’.
        Goed:
          ---
          title: Wat is kennisveiligheid?
          summary: De drie onderdelen van kennisveiligheid.
          ---
          Hier begint de tekst.
C006 = De vertaling ‘{ $path }’ van de { $what ->
        [page] pagina
       *[section] sectie
    } ‘{ $id }’ ontbreekt of kan niet worden gelezen.
    .help = { $what ->
        [page] Maak het bestand met de vertaling.
       *[section]
            Maak het bestand met de vertaling. Heeft iemand de vertaling nagekeken, typ dan:
                leidraad translation confirm { $id }
        }
    .explain = Zolang de vertaling er niet is, zien lezers de tekst in de andere taal, met een melding erbij. Meestal is dit een waarschuwing. Staat in section.yaml ‘simultaneous: true’, dan is het een fout en kan de gids niet uit zonder vertaling.
C007 = De vertaling van ‘{ $id }’ loopt achter: die volgt versie { $follows }, en de tekst is daarna veranderd.
    .help = { $released ->
        [no]
            De tekst van nu heeft nog geen versie. Leg die eerst vast:
            { $how ->
                [first] {"    "}leidraad version { $id } --kind substantive
                [amend] {"    "}leidraad version { $id } --amend
               *[new]
                {"    "}leidraad version { $id } --kind substantive
                Is alleen de formulering veranderd, schrijf dan --kind editorial.
            }
            Werk daarna de vertaling bij. Heeft iemand haar nagekeken, typ dan:
            {"    "}leidraad translation confirm { $id }
       *[yes]
            Werk de vertaling bij naar de tekst van nu (versie { $newest }). Heeft iemand haar nagekeken, typ dan:
            {"    "}leidraad translation confirm { $id }
        }
    .explain = Een vertaling onthoudt welke tekst zij volgt. Is die tekst veranderd, dan zien lezers op de vertaalde pagina dat zij achterloopt en wat er mist. Na ‘leidraad translation confirm’ is dat weg. Pas translates: in het bestand nooit zelf aan. Met ‘simultaneous: true’ in section.yaml is dit een fout in plaats van een waarschuwing.
C008 = Deze tekst begint niet met een blok met titel en samenvatting.
    .label = hier moet --- staan
    .help =
        Zet dit helemaal bovenaan, ook boven lege regels:
            ---
            title: …
            summary: …
            ---
    .explain =
        Boven elke tekst staat een blok tussen twee regels met drie streepjes: de ‘front matter’. Daarin staan de titel en een samenvatting van één zin; die komen op de pagina en in de zoekresultaten.
        Goed:
          ---
          title: Wat is kennisveiligheid?
          summary: De drie onderdelen van kennisveiligheid.
          ---
          Hier begint de tekst.
C009 = Het blok met titel en samenvatting is niet gesloten.
    .label = begint hier
    .help =
        Zet een regel met drie streepjes onder de laatste sleutel, boven de tekst:
            ---
    .explain =
        Het blok bovenaan een tekst (de ‘front matter’) begint en eindigt met een regel waarop alleen drie streepjes staan. Zonder de tweede regel is niet te zien waar de tekst begint.
        Goed:
          ---
          title: Wat is kennisveiligheid?
          summary: De drie onderdelen van kennisveiligheid.
          ---
          Hier begint de tekst.
C010 = De vorm ‘{ $form }’ hoort al bij het begrip ‘{ $owner }’.
    .label = en hier nog een keer
    .first = hier staat de vorm bij ‘{ $owner }’
    .help = Haal ‘{ $form }’ bij een van de twee begrippen weg, bij preferred: of forms:. Betekenen ze hetzelfde, maak er dan één begrip van.
    .explain = De eerste keer dat een begrip in een sectie staat, wordt het vanzelf een link naar de begrippenlijst. Hoort een woord bij twee begrippen, dan is niet te zeggen welke uitleg de lezer moet krijgen. Per taal hoort elke vorm daarom bij één begrip.
C011 = De begrippenlijst raadt ‘{ $wording }’ af.
    .help = Schrijf liever ‘{ $preferred }’. In de tekst van een sectie doet ‘leidraad check --fix’ dat; lees daarna na of de zin nog klopt.
    .explain = In content/glossary.yaml staan bij een begrip achter forbidden: de woorden die we niet gebruiken. Zo heet één ding overal hetzelfde, en hoeft een lezer niet te raden of twee woorden hetzelfde betekenen. Staat het woord in een letterlijk citaat, dan mag u de waarschuwing laten staan.
C012 = De lijst met talen klopt niet.
    .help =
        Schrijf één of twee talen, elk één keer, met de taal waarin u schrijft vooraan. Eén hiervan:
            languages: [nl, en]
            languages: [nl]
    .explain = Leidraad maakt gidsen in het Nederlands (nl), in het Engels (en) of in allebei. De eerste taal is de leidende: daarin wordt geschreven. Is er een tweede, dan is die de vertaling. Fout: languages: [], languages: [nl, nl] of languages: [nl, de]. Goed: languages: [nl], languages: [en, nl].
C013 = De opvolger ‘{ $id }’ bestaat niet.
    .help = Schrijf achter replaced_by: de id van een sectie die er wel is, of laat de sleutel weg als niets de sectie vervangt.
    .explain =
        Een vervallen sectie wijst lezers naar de sectie die ervoor in de plaats komt. Die id is de naam van een map onder content/sections/.
        Goed:
          status: repealed
          replaced_by: [risico-inschatten]
C014 = Bij de bron ‘{ $id }’ ontbreekt ‘{ $key }’, nodig voor een bron van de soort ‘{ $kind }’.
    .label = deze soort heeft ‘{ $key }’ nodig
    .help =
        Zet in het blok van deze bron een regel zoals deze, met de goede waarde:
        {"    "}{ $key }: { $key ->
            [dossier] "31288"
            [number] "1205"
            [year] "2025"
            [celex] 32021R0821
            [bwb] BWBR0005682
           *[other] …
        }
    .explain = Een bron bouwt zelf haar webadres uit haar nummers, zodat u geen adressen hoeft te kopiëren. Een kamerstuk heeft dossier: nodig, een staatscourant year: en number:, een Europese regeling celex: en een Nederlandse wet bwb:. Weet u alleen een webadres, kies dan ‘kind: web’ en geef url:.
C015 = De id ‘{ $id }’ is twee keer gebruikt.
    .label = en hier nog een keer
    .first = hier staat de id al
    .help = Geef een van de twee een andere id. Is een van beide al gepubliceerd, laat die dan staan.
    .explain = Een id wijst precies één ding aan. Bij twee dezelfde leidt een link naar de verkeerde plaats of raakt een van de twee kwijt. Een id die ooit gepubliceerd is, gebruikt u nooit opnieuw voor iets anders.
C016 = De vertaling van ‘{ $id }’ is nog door niemand bevestigd.
    .help = { $released ->
        [no]
            De tekst van nu heeft nog geen versie. Leg die eerst vast:
            { $how ->
                [first] {"    "}leidraad version { $id } --kind substantive
                [amend] {"    "}leidraad version { $id } --amend
               *[new]
                {"    "}leidraad version { $id } --kind substantive
                Is alleen de formulering veranderd, schrijf dan --kind editorial.
            }
            Laat daarna iemand de vertaling ermee vergelijken. Klopt zij, typ dan:
            {"    "}leidraad translation confirm { $id }
       *[yes]
            Laat iemand de vertaling vergelijken met de tekst van nu (versie { $newest }). Klopt zij, typ dan:
            {"    "}leidraad translation confirm { $id }
        }
    .explain = Een vertaling telt pas als iemand haar heeft nagekeken. Het commando schrijft in het bestand welke tekst is vergeleken; zo ziet Leidraad later wanneer de vertaling achterloopt. Typ translates: niet zelf. Met ‘simultaneous: true’ in section.yaml is dit een fout in plaats van een waarschuwing.
C017 = { $kind ->
        [choice] De kolom ‘{ $id }’ is een keuze, maar er is { $count ->
            [0] niets te kiezen
           *[other] maar één ding te kiezen
        }.
       *[other] De kolom ‘{ $id }’ heeft keuzes, maar is geen keuze.
    }
    .help = { $kind ->
        [choice]
            Geef ten minste twee keuzes:
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
            Mag hier alles worden ingevuld, schrijf dan ‘kind: text’.
       *[other] Schrijf ‘kind: choice’, of haal choices: weg.
    }
    .explain = Een kolom van een invulblad bevat tekst, een datum of een keuze. Bij een keuze krijgt de lezer een lijst om uit te kiezen; die lijst heeft ten minste twee regels{ $guide ->
        [both] , in beide talen
       *[one] {""}
    }. De andere soorten hebben geen lijst.
C018 = Het invulblad ‘{ $id }’ kan niet worden gemaakt.
    .help =
        Een rekenprogramma kan dit niet bevatten: er is een cel met te veel tekens, of er zijn te veel kolommen.
        Maak het langste kopje of de langste uitleg van dit invulblad korter.
    .explain = Een cel van een rekenblad bevat ten hoogste 32.767 tekens en een blad ten hoogste 16.384 kolommen. Een invulblad van de gids moet daaronder blijven; voor mensen is het liefst veel korter.
C019 = Het woord ‘{ $word }’ staat nergens in de gids.
    .help = { $has_suggestion ->
        [yes]
            Bedoelde u ‘{ $suggestion }’? Wie { $typed } zoekt, vindt langs dit synoniem niets.
       *[no]
            Schrijf achter means: woorden die in de gids staan. Wie { $typed } zoekt, vindt langs dit synoniem niets.
        }
    .explain = content/synonyms.yaml brengt lezers van een woord dat de gids niet gebruikt naar woorden die er wel in staan. Staat zo’n woord nergens, ook niet als deel van een ander woord, dan leidt het synoniem niet naar de bedoelde tekst.
C020 = { $kind ->
        [source] Hier moet de id van een bron nog worden ingevuld.
        [factor] Hier moet de id van een factor nog worden ingevuld.
        [id] Hier moet nog een eigen id worden ingevuld.
        [address] Hier moet nog een adres worden ingevuld.
        [site-address] Hier moet nog een eigen adres worden ingevuld.
        [mail] Hier moet nog een mailadres worden ingevuld.
       *[words] Hier moet { $words } nog worden vervangen.
    }
    .help = { $kind ->
        [id] Vervang { $words } door een id die zegt waar het over gaat: kleine letters, cijfers en streepjes, zoals eerste-aanvraag. Na de eerste publicatie verandert een id niet meer.
        [source] Vervang { $words } door de id van de bron waarin dit staat. De bronnen staan in content/sources.yaml.
        [factor] Vervang { $words } door de id van een van de factoren bovenin content/indicators.yaml, onder factors:.
        [address] Vervang { $words } door het adres zelf. Is het dat van een bron zonder adres, haal deze regel dan weg en kies een andere kind:.
        [site-address] Vervang { $words } door het adres zelf, dat met https:// begint: achter base_url: dat van de site, zoals https://gids.example/, achter repository: dat van de map in Git waarin de tekst staat. Is het adres nog niet bekend, vraag het dan aan wie de site beheert.
        [mail] Vervang { $words } door het adres waarop lezers u kunnen schrijven.
       *[words] Schrijf er uw eigen tekst voor in de plaats, zonder de tekens ‹ en ›. Hoort hier niets te staan, haal de regel of alinea dan weg.
    }
    .explain =
        ‘leidraad init’, ‘leidraad new’ en ‘leidraad import’ schrijven een raamwerk, waarin u de tekst invult. Wat moet worden ingevuld, staat tussen ‹ en ›. Zolang een van die woorden er nog staat, kan de gids niet worden gepubliceerd. In ‘leidraad serve’ en met ‘leidraad build --unreleased’ ziet u het wel, gemarkeerd.
        Fout: title: ‹Titel van de sectie›
        Goed: title: Wie beslist?
C021 = ‘{ $value }’ kan geen { $what ->
        [dossier] dossiernummer
        [paper] nummer van een Kamerstuk
        [gazette] nummer van een Staatscourant
        [year] jaartal
        [celex] CELEX-nummer
        [eli] ELI
       *[bwb] BWB-nummer
    } zijn.
    .help = { $what ->
            [dossier] Schrijf het nummer van het dossier, zoals "31 288", of met de letters of cijfers van het begrotingshoofdstuk: "36 600 VIII".
            [paper] Schrijf alleen het nummer van het stuk: cijfers zoals "1205", of de letter van het stuk zoals "A".
            [gazette] Schrijf alleen cijfers, zoals "28312".
            [year] Schrijf vier cijfers, zoals "2023".
            [celex] Schrijf het zoals EUR-Lex het geeft, zonder spaties: sector, jaar, letter en nummer, zoals 32012R0267.
            [eli] Schrijf het deel na data.europa.eu/eli/, zoals reg/2012/267/oj.
           *[bwb] Schrijf het zoals wetten.overheid.nl het geeft, zoals BWBR0005682.
        }
    .explain =
        Uit deze nummers maakt Leidraad het adres van de bron. Een tikfout (de letter O voor een nul) of een woord erachter geeft een link die nergens heen leidt. Heeft de bron een heel ander nummer, geef dan met url: het hele adres.
        Fout:
          number: "12O5 (concept)"
        Goed:
          number: "1205"
C024 = { $what ->
        [direction] Hier staat een onzichtbaar teken dat de leesrichting verandert ({ $character }).
        [unseen] Hier staat een teken dat niemand ziet ({ $character }).
        [soft-hyphen] Hier staat een onzichtbaar afbreekstreepje ({ $character }).
        [separator] Hier staat een regeleinde dat niet elk programma kent ({ $character }).
        [private] Hier staat een teken dat alleen in één lettertype bestaat ({ $character }).
        [misread] Hier staan verkeerde tekens; waarschijnlijk hoort hier ‘{ $meant }’.
       *[lost] Hier is een letter verloren gegaan ({ $character }).
    }
    .help = { $what ->
            [direction] Haal het weg, of typ deze regel opnieuw: wat lezers zien, is anders dan wat er staat. Ziet u het niet, zet dan de cursor ernaast en druk op Delete of Backspace.
            [unseen] Haal het weg: het kwam mee met knippen en plakken, en zoeken vindt het woord nu niet. Ziet u het niet, zet dan de cursor ernaast en druk op Delete of Backspace.
            [soft-hyphen] Haal het weg: het kwam mee uit Word of een pdf. Leidraad breekt lange woorden zelf af.
            [separator] Vervang het door een gewone Enter.
            [private] Vervang het: een opsommingsteken wordt een streepje met een spatie (- ), een pijl wordt →.
            [misread] Typ hier ‘{ $meant }’. Staan er meer zulke tekens, haal de tekst dan opnieuw uit het oorspronkelijke bestand en sla die op als UTF-8.
           *[lost] Typ het woord opnieuw. Haal de tekst liever nog eens uit het oorspronkelijke bestand: wat hier stond, is niet meer te zien.
        }
    .explain = Bij knippen en plakken uit Word, een pdf of een webpagina komen tekens mee die u niet ziet: zonder breedte, of met een andere leesrichting. Lezers zien dan iets anders dan er staat, of zoeken vindt een woord niet. Tekens zoals ‘Ã©’ of ‘â€™’ ontstaan als een bestand met de verkeerde codering is geopend; daar stond é of ’. De site wordt wel gemaakt.
C025 = Bij de bron ‘{ $id }’ staat niet hoeveel ervan is gelezen.
    .help =
        Schrijf of u alles las of een deel:
            seen: {"{"}date: { $date }, extent: whole{"}"}
            seen: {"{"}date: { $date }, extent: excerpt{"}"}
        Kent u de bron alleen uit een andere bron, schrijf dan dat, zonder dag:
            seen: {"{"}extent: not-seen, known_from: ID-VAN-DIE-BRON{"}"}
    .explain = Een dag alleen zegt dat iemand keek, niet wat die zag. Een fragment, een samenvatting of een zoekresultaat is niet het geheel. Lezers zien bij elke bron hoeveel ervan is gelezen, zodat zij weten hoe ver zij daarop kunnen bouwen.
C026 = De bron ‘{ $id }’ is gelezen, maar de dag ontbreekt.
    .label = hier hoort een dag bij
    .help = Schrijf op welke dag u haar las: seen: {"{"}date: 2026-11-23, extent: { $extent }{"}"}. Hebt u haar niet gezien, schrijf dan ‘extent: not-seen’ en achter known_from: de bron waaruit u haar kent.
    .explain = Een webpagina verandert en een wet wordt gewijzigd. Wat gelezen is (‘extent: whole’ of ‘extent: excerpt’) heeft daarom altijd de dag waarop dat was. Alleen wat niet is gezien, heeft geen dag.
C027 = { $what ->
        [date] De bron ‘{ $id }’ is niet gezien, en heeft toch een dag waarop zij is gelezen.
        [itself] De bron ‘{ $id }’ is niet gezien, en zou uit zichzelf bekend zijn.
       *[known-from] De bron ‘{ $id }’ is gelezen, en zou toch uit een andere bron bekend zijn.
    }
    .help = { $what ->
        [date] Haal de dag weg. Of, als u de bron op die dag wel las, schrijf ‘extent: whole’ of ‘extent: excerpt’.
        [itself] Schrijf achter known_from: de id van de andere bron, die u wel las.
       *[known-from] Haal known_from: weg. Of, als u de bron niet hebt gezien, schrijf ‘extent: not-seen’, zonder dag.
    }
    .explain = Een bron is op een dag gelezen, geheel of voor een deel. Of zij is niet gezien, en bekend uit een andere bron die wel is gezien. Het een sluit het ander uit, en lezers krijgen te lezen wat het is.
C028 = { $what ->
        [unseen] De bron ‘{ $id }’ is bekend uit ‘{ $from }’, en die is ook niet gezien.
       *[missing] De bron ‘{ $id }’ is niet gezien, en er staat niet waaruit zij bekend is.
    }
    .help = { $what ->
        [unseen] Schrijf achter known_from: de id van een bron die u wel las en waarin deze wordt genoemd.
       *[missing] Schrijf waaruit u haar kent: seen: {"{"}extent: not-seen, known_from: ID{"}"}. ID is de id van de bron waarin zij wordt genoemd, in content/sources.yaml.
    }
    .explain = Wie een bron doorgeeft zonder haar te hebben gezien, gaat af op wie haar wel zag. Lezers mogen weten wie dat is; dan kunnen zij zelf kijken.
C029 = ‘{ $language }’ is geen code van een taal.
    .help = { $suggested ->
            [yes] Bedoelt u ‘{ $suggestion }’? Schrijf: language: { $suggestion }
           *[no] Schrijf een van deze codes: { $known }.
        }
    .explain =
        De taal van een bron is een code van twee of drie letters (BCP 47): nl is Nederlands, en Engels, de Duits, fr Frans. Lezers zien de naam van de taal. De lijst is kort, omdat Leidraad van elke taal de naam in het Nederlands en het Engels moet weten.
        Fout:
          language: Nederlands
        Goed:
          language: nl
C030 = Niets in de gids noemt de bron ‘{ $id }’.
    .help = Noem haar waar iets op haar rust: [](source:{ $id }). Of, als zij als tip voor lezers bedoeld is, schrijf in haar blok: further_reading: true. Haal haar anders weg, tenzij zij al is gepubliceerd.
    .explain = De pagina met bronnen zegt waarop de gids rust. Op een bron die geen tekst, schema, begrip, indicator of spreadsheet noemt, rust niets. Met ‘further_reading: true’ staat zij onder een eigen kop, ‘Verder lezen’.
C031 = De bron ‘{ $id }’ heeft geen adres, en er staat niet dat zij er geen heeft.
    .help =
        Schrijf waar zij te lezen is:
            url: https://www.voorbeeld.nl/pagina
        Is er geen openbaar adres dat u kent, zeg dat dan:
            url: none
    .explain = Een webpagina of rapport maakt zelf geen adres. Zonder adres kunnen lezers de bron niet opzoeken, en weten zij niet of iemand ernaar heeft gezocht. Met ‘url: none’ lezen zij ‘Geen openbaar adres bekend’.
C032 = De bron ‘{ $id }’ zou geen adres hebben, maar een bron van de soort ‘{ $kind }’ heeft er altijd een.
    .help = Haal ‘url: none’ weg: Leidraad maakt het adres uit de nummers. Is de bron daar niet te vinden, kies dan ‘kind: report’.
    .explain = Kamerstukken, de Staatscourant, EU-regels en Nederlandse regels hebben elk een openbaar register. Uit de nummers maakt Leidraad het adres van de bron.
C033 = De bron ‘{ $id }’ zou gelden, en er staat niet wanneer dat is nagegaan.
    .help = Zoek het na, en schrijf de dag erbij: status_checked: 2026-11-23. Kunt u het niet nagaan, haal ‘status: in-force’ dan weg.
    .explain = Regels worden gewijzigd en ingetrokken. Dat een regel geldt, klopt op de dag waarop iemand keek. Lezers zien die dag: ‘gold volgens onze controle van 23 november 2026’.
C034 = De bron ‘{ $id }’ is aangenomen, maar de dag waarop zij gaat gelden ontbreekt.
    .label = hier hoort een dag bij
    .help = Schrijf eronder op welke dag zij in werking treedt: from: 2027-01-01. Is die dag nog niet bekend, laat de status dan weg en zeg het onder note:.
    .explain = Een wet die is aangenomen, is geen voorstel meer en geldt nog niet. Lezers moeten kunnen zien vanaf wanneer wel; anders zien zij haar voor het een of het ander aan.
C035 = De bron ‘{ $id }’ heeft een dag waarop zij gaat gelden, maar de status is niet ‘in-force’ of ‘adopted’.
    .help = Haal from: weg, of schrijf erboven ‘status: adopted’ (wet, geldt nog niet) of ‘status: in-force’ (geldt).
    .explain = Alleen recht geldt vanaf een dag. Een voorstel wordt misschien nooit wet, en wat vervallen is geldt niet meer.
C036 = De bron ‘{ $id }’ is aangenomen en geldt sinds { $from }.
    .help = Ga na of zij echt in werking is getreden. Zo ja, schrijf ‘status: in-force’, en achter status_checked: de dag waarop u dat naging. Is zij uitgesteld, schrijf dan achter from: de nieuwe dag.
    .explain = De dag waarop deze wet gaat gelden is aangebroken: de gids toont de stand van die dag of van later. Zolang niemand het heeft nagegaan, lezen lezers ‘aangenomen, geldt sinds …’.
C037 = { $what ->
        [indicator] De indicator ‘{ $id }’ rust alleen op wat wij niet hebben gezien: { $sources }.
        [term] Het begrip ‘{ $id }’ rust alleen op wat wij niet hebben gezien: { $sources }.
        [step] De stap ‘{ $id }’ rust alleen op wat wij niet hebben gezien: { $sources }.
       *[text] Dit rust alleen op wat wij niet hebben gezien: { $sources }.
    }
    .help = Lees de bron, en schrijf in content/sources.yaml op welke dag en hoeveel ervan. Of noem ook de bron waaruit u haar kent. Zeg anders in de tekst van wie u het hebt.
    .explain = Alles wat hier wordt genoemd heeft ‘extent: not-seen’ in content/sources.yaml. Niemand heeft dus gelezen waar dit staat. Lezers zien bij de verwijzing ‘niet gelezen’.
C038 = Deze woorden van een bron zijn { $count } woorden lang; meer dan { $most } is geen citaat meer.
    .help = Houd over waarop de vraag rust, en laat de rest weg met ‘…’.
    .explain = De woorden van de bron staan naast de vraag, zodat lezers kunnen zien of wij die goed weergeven. Daarvoor zijn een paar zinnen genoeg; langere stukken lezen slecht, en het citaatrecht dekt ze niet.
C040 = Dit feit noemt een ander feit: ‘{ $id }’.
    .help = Schrijf de woorden van dat feit hier uit.
    .explain = Een feit is een tekst die op zichzelf staat. Wie haar leest of wijzigt, moet alles zien wat er straks op de pagina komt.
C041 = Het feit ‘{ $id }’ staat nergens.
    .help = Zet [](fact:{ $id }) waar het hoort, of haal het feit weg uit content/facts.yaml.
    .explain = Een feit in content/facts.yaml komt alleen op een pagina waar een tekst het noemt: [](fact:ID). Dit feit wordt nergens genoemd, dus geen lezer ziet het.
C042 = { $what ->
        [form] Zo komt het feit ‘{ $id }’ er niet te staan.
        [plain] Het feit ‘{ $id }’ heeft een koppeling zonder eigen woorden, en hier staat alleen gewone tekst.
       *[place] Hier kan geen feit staan: ‘{ $id }’.
    }
    .help = { $what ->
        [form] Schrijf precies [](fact:{ $id }), zonder woorden tussen de vierkante haken.
        [plain] Geef de koppeling in content/facts.yaml woorden: [woorden](term:ID). Of schrijf de tekst hier uit.
       *[place] Schrijf de woorden hier uit. Feiten staan in de tekst van secties, en in de teksten van begrippen, indicatoren, invulbladen en stroomschema’s.
    }
    .explain =
        Een feit uit content/facts.yaml zet u in een tekst met [](fact:ID). In teksten met Markdown komt ook de bron van het feit erachter; in gewone tekst, zoals een opschrift, alleen de woorden. In ids, titels, samenvattingen en toelichtingen bij versies kan geen feit staan: die veranderen niet zonder dat iemand ze leest.
        Goed:
          Er waren [](fact:aantal-aanvragen).
C045 = Twee pagina’s heten ‘{ $title }’.
    .help = { $other ->
        [page] Geef deze pagina een eigen titel. De andere staat op { $address }.
       *[content] Geef een van de twee een eigen titel.
    }
    .first = zo heet ook deze pagina
    .explain = Wie zoekt, een tabblad opent of een lijst van pagina’s hoort, kan twee pagina’s met één naam niet uit elkaar houden. Zeg in de titel wat de lezer er vindt. Op hoofdletters en spaties wordt niet gelet. De pagina’s die elke gids heeft, krijgen een andere titel met een tekst onder content/pages/.
C060 = { $case ->
        [missing] ‘{ $there }’ staat in de tekst en niet in de vertaling.
        [extra] ‘{ $here }’ staat in de vertaling en niet in de tekst.
        [many] In dit blok verschillen { $count_here } dingen van de tekst: getallen, datums, bronnen, links of namen.
       *[both] De vertaling zegt hier ‘{ $here }’, en de tekst ‘{ $there }’.
    }
    .there = dit staat in de tekst
    .help =
        Verbeter de vertaling of de tekst.
        Is het zo bedoeld? Zet het dan, met de reden, in de koptekst van de vertaling (tussen de regels ---):
        {"    "}differences:
        {"    "}  - { $entry }
    .explain = Getallen, datums, tijden, percentages, bedragen, artikelen, bronnen met hun plaats, links, voetnoten en namen zijn in beide talen dezelfde, hoe elke taal ze ook schrijft: ‘1.000’ is ‘1,000’ en ‘twee’ is ‘two’. Een verschil is meestal een tikfout of een wijziging die in één taal is blijven liggen. Alleen een vertaling die bij is, wordt vergeleken; van een die nog niemand heeft bevestigd is dit een waarschuwing.
C061 = { $case ->
        [level] Deze kop heeft niveau { $count_here }, en in de tekst niveau { $count_there }.
        [numbering] Deze lijst is anders genummerd dan in de tekst.
        [items] Deze lijst heeft { $count_here ->
            [one] één punt
           *[other] { $count_here } punten
        }, en in de tekst { $count_there ->
            [one] één
           *[other] { $count_there }
        }.
        [columns] Het aantal kolommen van deze tabel is { $count_here }, en in de tekst { $count_there }.
        [rows] Het aantal rijen van deze tabel is { $count_here }, en in de tekst { $count_there }.
        [caption] { $count_here ->
            [0] Deze tabel heeft geen bijschrift, en in de tekst wel.
           *[other] Deze tabel heeft een bijschrift, en in de tekst niet.
        }
        [head-column] { $count_here ->
            [0] De eerste kolom van deze tabel benoemt de rijen niet, en in de tekst wel.
           *[other] De eerste kolom van deze tabel benoemt de rijen, en in de tekst niet.
        }
        [shown] Hier wordt iets anders getoond dan in de tekst.
        [missing] De vertaling mist hier { $there ->
             [heading] een kop
             [paragraph] een alinea
             [list] een lijst
             [numbered] een genummerde lijst
             [item] een punt van een lijst
             [quote] een citaat
             [alert] een kader
             [fold] een uitklapbaar blok
             [example] een voorbeeld
             [key-points] kernpunten
             [table] een tabel
             [code] code
             [definitions] een lijst met definities
             [rule] een streep
             [picture] een afbeelding
            *[embed] iets uit de gegevens
        } uit de tekst.
        [extra] De vertaling heeft hier { $here ->
             [heading] een kop
             [paragraph] een alinea
             [list] een lijst
             [numbered] een genummerde lijst
             [item] een punt van een lijst
             [quote] een citaat
             [alert] een kader
             [fold] een uitklapbaar blok
             [example] een voorbeeld
             [key-points] kernpunten
             [table] een tabel
             [code] code
             [definitions] een lijst met definities
             [rule] een streep
             [picture] een afbeelding
            *[embed] iets uit de gegevens
        } te veel: in de tekst staat dat niet.
       *[kind] Hier staat { $here ->
             [heading] een kop
             [paragraph] een alinea
             [list] een lijst
             [numbered] een genummerde lijst
             [item] een punt van een lijst
             [quote] een citaat
             [alert] een kader
             [fold] een uitklapbaar blok
             [example] een voorbeeld
             [key-points] kernpunten
             [table] een tabel
             [code] code
             [definitions] een lijst met definities
             [rule] een streep
             [picture] een afbeelding
            *[embed] iets uit de gegevens
        } met een andere opbouw dan { $there ->
             [heading] een kop
             [paragraph] een alinea
             [list] een lijst
             [numbered] een genummerde lijst
             [item] een punt van een lijst
             [quote] een citaat
             [alert] een kader
             [fold] een uitklapbaar blok
             [example] een voorbeeld
             [key-points] kernpunten
             [table] een tabel
             [code] code
             [definitions] een lijst met definities
             [rule] een streep
             [picture] een afbeelding
            *[embed] iets uit de gegevens
        } in de tekst.
    }
    .there = dit staat in de tekst
    .help =
        Geef de vertaling dezelfde opbouw als de tekst.
        Is het zo bedoeld? Zet het dan, met de reden, in de koptekst van de vertaling (tussen de regels ---):
        {"    "}differences:
        {"    "}  - { $entry }
    .explain = Wie van taal wisselt of de talen naast elkaar leest, moet hetzelfde vinden: dezelfde koppen op hetzelfde niveau, lijsten met evenveel punten, tabellen met evenveel rijen en kolommen. Wat in één taal ontbreekt, mist een deel van de lezers.
C062 = { $case ->
        [split] Wat in de tekst één alinea is, zijn er in de vertaling meer.
        [joined] Wat in de tekst meer alinea’s zijn, is er in de vertaling één.
       *[order] De volgorde is hier anders dan in de tekst.
    }
    .there = dit staat in de tekst
    .help =
        Verdeel de vertaling zoals de tekst.
        Is het zo bedoeld? Zet het dan, met de reden, in de koptekst van de vertaling (tussen de regels ---):
        {"    "}differences:
        {"    "}  - { $entry }
    .explain = Alinea voor alinea is te zien of een vertaling nog klopt, en kunnen lezers de talen naast elkaar leggen. Dat lukt het best als beide op dezelfde plaatsen beginnen en dezelfde volgorde hebben. De inhoud is wel vergeleken.
C063 = { $language ->
        [nl] Deze woorden zijn Engels, en de tekst is Nederlands.
       *[en] Deze woorden zijn Nederlands, en de tekst is Engels.
    }
    .help = { $translated ->
            [yes]
                Vertaal deze woorden. Zijn het woorden van een ander, zet ze dan in een citaat (>) of tussen aanhalingstekens, of merk ze: [woorden](lang:{ $language ->
                    [nl] en
                   *[en] nl
                }).
                Een uitzondering kan ook in de koptekst van de vertaling (tussen de regels ---):
                {"    "}differences:
                {"    "}  - { $entry }
           *[no] Vertaal deze woorden. Zijn het woorden van een ander, zet ze dan in een citaat (>) of tussen aanhalingstekens, of merk ze: [woorden](lang:{ $language ->
                    [nl] en
                   *[en] nl
                }).
        }
    .explain = Een stuk dat nog niet is vertaald, of dat in het verkeerde bestand is geplakt, leest een schermlezer voor met de verkeerde uitspraak, en een deel van de lezers begrijpt het niet. Leidraad zegt dit alleen als het bijna zeker is: van minstens zeven gewone woorden, waarbij citaten, links, namen en gemerkte woorden niet meetellen.
C064 = Deze uitzondering is niet meer nodig: zo’n verschil ({ $what }) is er niet.
    .help = Haal haar weg uit differences:. Is er nog wel een verschil, neem dan words: en below: over zoals de melding ze noemt.
    .explain = Een uitzondering die blijft staan nadat het verschil is verdwenen, verbergt een volgend verschil van dezelfde soort.
C065 = Bij deze uitzondering staat niet waarom zij er is.
    .help = Schrijf achter reason: waarom de vertaling hier iets anders mag zeggen.
    .explain = Wie de vertaling later nakijkt, moet kunnen zien waarom een verschil zo bedoeld is, en of dat nog zo is.
C066 = Deze link naar een begrip staat onder woorden die de begrippenlijst daarvoor afraadt: ‘{ $wording }’.
    .help = Schrijf ‘{ $preferred }’.
    .explain = Wie naar een begrip linkt, zegt dat zijn woorden dat begrip betekenen. Dan moeten het woorden zijn die de begrippenlijst ervoor goedkeurt: die achter preferred: of forms:, en niet die achter forbidden:.
C070 = Het trefwoord ‘{ $id }’ bestaat niet.
    .help = { $has_suggestion ->
            [yes] Bedoelde u ‘{ $suggestion }’?
           *[no] { $has_tags ->
                [yes] Kies een trefwoord uit content/tags.yaml, of zet het daar bij, met zijn naam{ $guide ->
                    [both] {" "}in beide talen
                   *[one] {""}
                }.
               *[no] Maak het bestand content/tags.yaml, met dit trefwoord en zijn naam{ $guide ->
                    [both] {" "}in beide talen
                   *[one] {""}
                }.
            }
        }
    .explain =
        Een trefwoord heeft een id en een naam. Die staan in content/tags.yaml; in section.yaml staat alleen de id.
        Goed, in content/tags.yaml:
          schema: 1
          tags:
            - id: partners
              name: { $guide ->
            [nl] Samenwerken
            [en] Collaborating
           *[both] {"{"}nl: Samenwerken, en: Collaborating{"}"}
        }
C071 = Geen sectie heeft het trefwoord ‘{ $id }’.
    .help = Zet het in section.yaml van een sectie, bij tags:, of haal het weg uit content/tags.yaml.
    .explain = Een trefwoord zonder secties krijgt geen pagina: lezers zouden er niets vinden.
C072 = Het trefwoord ‘{ $id }’ staat hier twee keer.
    .first = hier staat het al
    .help = Haal een van de twee weg.
    .explain = Elk trefwoord staat één keer in content/tags.yaml, en hoogstens één keer bij een sectie.
C073 = ‘{ $key }’ doet hier niets: deze gids heeft één taal.
    .help = Haal { $key } met alles wat eronder staat uit het blok boven de tekst.
    .explain =
        Boven een vertaling staat welke versie zij volgt (translates) en waar zij met opzet iets anders zegt (differences). In een gids met één taal is niets een vertaling. Zulke regels blijven over als een gids een taal opgeeft, of met een tekst uit een andere gids meekomen.
        Komt er toch een vertaling? Zet dan beide talen in content/site.yaml: languages: [nl, en].
C080 = Er is geen gedeelde tekst ‘{ $id }’.
    .help = { $has_spelling ->
        [yes] Een id heeft alleen kleine letters, cijfers en streepjes. Bedoelde u ‘{ $spelling }’? De namen staan onder content/shared/.
       *[no] { $has_suggestion ->
            [yes] Bedoelde u ‘{ $suggestion }’? Is het een nieuwe tekst, schrijf haar dan in content/shared/{ $id }/nl.md (en de vertaling in en.md).
           *[no] Controleer de id: de namen staan onder content/shared/. Is het een nieuwe tekst, schrijf haar dan in content/shared/{ $id }/nl.md (en de vertaling in en.md).
        }
    }
    .explain =
        ![](shared:ID) toont de tekst uit de map content/shared/ID/. Er is geen map met deze naam waarin een tekst staat. Een id heeft kleine letters, cijfers en streepjes.
        Goed:
          ![](shared:meldpunt)
C081 = { $language ->
        [nl] De gedeelde tekst ‘{ $id }’ heeft geen Nederlandse tekst.
       *[en] De gedeelde tekst ‘{ $id }’ heeft geen Engelse tekst.
    }
    .help = Schrijf de tekst in { $path }. Of haal ![](shared:{ $id }) weg uit de teksten in die taal.
    .explain = Een tekst toont de gedeelde tekst in haar eigen taal. Een tekst in deze taal toont haar, en zij is er niet.
C082 = Geen tekst toont de gedeelde tekst ‘{ $id }’.
    .help = Zet ![](shared:{ $id }) in een eigen alinea waar zij hoort, of haal de map content/shared/{ $id }/ weg.
    .explain = Een gedeelde tekst komt alleen op een pagina waar een tekst haar toont: ![](shared:ID). Deze wordt nergens getoond, dus geen lezer ziet haar.
C083 = { $what ->
        [heading] In een gedeelde tekst kan geen kop staan.
        [key-points] In een gedeelde tekst kunnen geen kernpunten staan.
        [shared] Een gedeelde tekst kan geen andere tonen: ‘{ $id }’.
        [front-matter] Een gedeelde tekst heeft geen koptekst.
       *[empty] Deze gedeelde tekst zegt niets.
    }
    .help = { $what ->
        [heading] Zet de kop in elke tekst die deze toont, boven ![](shared:ID).
        [key-points] Zet de kernpunten in de sectie zelf.
        [shared] Schrijf de woorden hier uit, of toon beide teksten in de sectie, onder elkaar.
        [front-matter] Haal de regels van --- tot --- weg: een gedeelde tekst heeft geen eigen titel en samenvatting.
       *[empty] Schrijf de tekst, of haal de map weg.
    }
    .explain =
        Een gedeelde tekst is een paar alinea’s, een lijst, een tabel of een kader. Zij staat in verschillende teksten, alsof zij daar was getypt. Een kop heeft haar id, haar plaats in de inhoud en haar vroegere namen in één sectie; kernpunten zijn die van één sectie; en wie een tekst leest of wijzigt, moet alles zien wat er straks op de pagina komt.
C084 = { $what ->
        [form] Zo komt de gedeelde tekst ‘{ $id }’ er niet te staan.
       *[place] De gedeelde tekst ‘{ $id }’ kan niet in iets anders staan.
    }
    .help = { $what ->
        [form] Schrijf precies ![](shared:{ $id }), zonder woorden tussen de vierkante haken.
       *[place] Zet ![](shared:{ $id }) in een eigen alinea, buiten lijsten, citaten, kaders en voetnoten. Hoort de tekst in een kader? Zet het kader dan in de gedeelde tekst.
    }
    .explain =
        Een gedeelde tekst heeft eigen alinea’s: zij staat tussen die van de sectie, op een eigen regel met een lege regel ervoor en erna.
        Goed:
          ![](shared:meldpunt)
