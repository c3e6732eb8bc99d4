V001 = { $known ->
       *[yes] De tekst van ‘{ $path }’ is veranderd sinds versie { $version }, maar heeft nog geen nieuwe versie.
        [no] Van ‘{ $path }’ is nog niet vastgelegd welke tekst bij versie { $version } hoort.
    }
    .label = { $removed ->
            [yes] hier is tekst weggehaald
           *[no] dit is de eerste wijziging
        }
    .recorded = dit hoort bij de tekst van versie { $version }
    .help = { $known ->
            [yes] Is de betekenis veranderd? Typ:
                leidraad version { $id } --kind substantive
            Is alleen de formulering veranderd? Typ:
                leidraad version { $id } --kind editorial
            Staat versie { $version } nog in geen editie? Dan mag u die bijwerken:
                leidraad version { $id } --amend
            Wilt u eerst een voorbeeld bekijken? Typ:
                leidraad build --unreleased
            [translation] Heeft iemand deze vertaling met de tekst vergeleken? Typ:
                leidraad translation confirm { $id }
            Staat versie { $version } nog in geen editie? Dan mag u die bijwerken:
                leidraad version { $id } --amend
            Wilt u eerst een voorbeeld bekijken? Typ:
                leidraad build --unreleased
           *[no] Is dit de tekst van versie { $version }? Leg die dan vast:
                leidraad version { $id } --amend
            Wilt u eerst een voorbeeld bekijken? Typ:
                leidraad build --unreleased
        }
    .explain =
        Lezers moeten kunnen zien wat er wanneer veranderd is. Daarom hoort bij elke versie een vingerafdruk (digest) van de tekst, in section.yaml of in het gegevensbestand zelf. Past de tekst daar niet meer bij, dan krijgt zij eerst een nieuwe versie met een korte toelichting. Een andere indeling van de regels telt niet mee; alleen wat een lezer ziet. Is alleen een vertaling veranderd, dan is dit een waarschuwing.
        Fout: een zin aanpassen en meteen publiceren, of digest: zelf invullen.
        Goed: de zin aanpassen en dan
          leidraad version definitie --kind editorial
V002 = Dit is geen vingerafdruk (digest) zoals Leidraad die schrijft.
    .help =
        Verander een vingerafdruk niet met de hand. Haal de oude waarde terug uit Git, of leg de tekst van nu opnieuw vast:
            leidraad version { $id } --amend
    .explain = Een digest begint met ‘b1:’ en daarna 64 cijfers en letters. Leidraad berekent hem uit de tekst en schrijft hem zelf. Met een verkeerde digest is de tekst van een versie niet terug te vinden. Alleen de nieuwste versie kunt u opnieuw vastleggen; bij een oudere haalt u de waarde terug uit Git.
V003 = Versie { $newer } staat boven versie { $older }, maar is eerder gepubliceerd.
    .label = deze is later gepubliceerd
    .help = Zet de nieuwste versie bovenaan: het blok van { $older } boven dat van { $newer }. Klopt de volgorde wel, verbeter dan de datum achter published:.
    .explain =
        De lijst versions: loopt van nieuw naar oud. De bovenste versie is de tekst van nu; de rest is de geschiedenis.
        Goed:
          versions:
            - version: "1.1"
              published: 2027-02-01
            - version: "1.0"
              published: 2026-11-24
V004 = Versie { $version } staat twee keer in de lijst.
    .label = en hier nog een keer
    .help = Geef een van de twee een ander nummer, of verwijder het blok als het een kopie is. Een nummer dat al gepubliceerd is, blijft staan.
    .explain = Elke versie heeft een eigen nummer en een eigen blijvend adres, zoals nl/definitie/v1.0.html. Bij twee dezelfde nummers zou een van de twee geen adres hebben. Laat nieuwe nummers maken door ‘leidraad version’.
V005 = Van ‘{ $id }’ is er nog geen versie.
    .help =
        Maak de eerste. Typ:
            leidraad version { $id } --kind substantive
    .explain = Elke tekst, elke lijst en elk stroomschema in de gids heeft een versie en een datum, zodat een lezer ernaar kan verwijzen. Die staan onder versions:. Het commando vraagt om een korte toelichting{ $guide ->
        [both] {" "}in beide talen
       *[one] {""}
    } en vult de rest zelf in.
V006 = Versie { $version } van ‘{ $id }’ geldt pas vanaf { $effective }, en de site wordt gemaakt voor { $as_of }.
    .help =
        Klopt de datum achter effective: niet? Verbeter die. Klopt hij wel, wacht dan met publiceren tot die dag. Hoe de site er dan uitziet, bekijkt u zo:
            leidraad build --as-of { $effective }
    .explain = Lezers moeten zien wat vandaag geldt. De nieuwste versie geldt pas later, en de tekst die nu geldt kan Leidraad hier niet lezen. Zet de wijziging daarom pas in de gids op de dag dat zij ingaat, of bouw met de datum van die dag. De datum van de site is die van de laatste commit, tenzij u --as-of geeft.
V007 = Deze vertaling volgt versie { $version }, maar die versie bestaat niet.
    .help =
        Verander translates: niet met de hand. Laat iemand de vertaling nakijken en typ dan:
            leidraad translation confirm { $id }
    .explain = Onder translates: staat welke versie van de tekst is vertaald. Dat nummer moet in section.yaml onder versions: staan. Meestal is het nummer met de hand veranderd, of is een versie uit de lijst verwijderd. Een versie die ooit gepubliceerd is, blijft in de lijst.
V008 = De tekst van versie { $version } van ‘{ $id }’ staat nergens in de geschiedenis van Git.
    .help =
        Zoek de commit waarin die tekst stond:
            git log --all -- { $path }
        Staat zij op een andere computer of branch, haal die dan op (git fetch --all). Is de digest van deze versie met de hand veranderd? Zet de oude waarde terug.{ $what ->
            [text]
            {""}
            Is de versie nooit gecommit, of met een andere tot één commit samengevoegd (squash), dan is haar tekst er niet meer. Haal dan haar blok weg uit { $ledger }, en deze regel uit content/anchors.txt:
            {"    "}version:{ $id }/{ $version }
           *[translation] {""}
        }
    .explain =
        Elke uitgegeven versie houdt een eigen adres, zoals nl/definitie/v1.0.html. De tekst daarvan zoekt Leidraad in Git, aan de hand van de digest in het versieoverzicht. In welke commit zij staat maakt niet uit, als er maar één commit is die haar bevat. Voeg dus nooit twee uitgegeven versies samen tot één commit (squash). Is alleen een vertaling zoek, dan is dit een waarschuwing: lezers krijgen dan de oorspronkelijke tekst.
V009 = De tekst van versie { $version } van ‘{ $id }’ ontbreekt: deze kopie van de repository is niet volledig.
    .help =
        Haal de rest van de geschiedenis op. Typ:
            git fetch --unshallow
        Op een bouwserver: stel in dat de hele geschiedenis wordt opgehaald (fetch-depth: 0 op GitHub, GIT_DEPTH: 0 op GitLab). Het gaat hier om { $path }.
    .explain = Een ondiepe kopie (shallow clone) bevat alleen de laatste commits. De tekst van eerdere versies staat in eerdere commits, en zonder die tekst zouden adressen verdwijnen die al zijn uitgegeven.
V010 = ‘{ $version }’ kan geen versienummer zijn.
    .help = Gebruik cijfers met punten ertussen, zoals "1.0" of "1.2.1". Laat nummers maken door ‘leidraad version’.
    .explain = Het nummer staat in het adres van de versie, zoals nl/definitie/v1.0.html. Daarom bestaat het alleen uit cijfers, kleine letters en punten, en begint en eindigt het niet met een punt.
V011 = De editie ‘{ $id }’ kan niet worden gemaakt{ $why ->
        [tag] : de tag ‘{ $tag }’ is hier niet.
        [code] : in de gids van de tag ‘{ $tag }’ staat een fout ({ $reason }).
       *[git] : Git kan de gids van de tag ‘{ $tag }’ niet geven.
    }
    .help = { $why ->
        [tag]
            Haal de tags op. Typ:
            {"    "}git fetch --tags
            Staat de tag er dan nog niet, kijk dan met ‘git tag’ hoe hij wel heet, en verbeter tag: in deze regel.
        [code]
            Bekijk wat er mis is in die editie. Typ:
            {"    "}leidraad check --revision { $tag }
       *[git]
            Bekijk wat er aan de hand is. Typ:
            {"    "}leidraad check --revision { $tag }
            Meestal is de kopie van de repository niet volledig. Haal dan de rest op:
            {"    "}git fetch --all --tags
        }
    .explain = Een editie in site.yaml noemt een tag in Git. Leidraad leest de hele gids zoals die bij die tag was, zonder iets uit te checken, en publiceert haar onder de id van de editie. Daarvoor moet de tag er zijn en moet de gids van toen zonder fouten zijn.
V012 = Versie { $version } verklaart ‘{ $id }’ vervallen, maar de sectie heeft de status ‘{ $status }’.
    .repeal = deze versie verklaart de sectie vervallen
    .help =
        Schrijf achter status: dat de sectie vervallen is, en noem wat lezers in plaats daarvan kunnen lezen:
            status: repealed
            replaced_by: [ID]
        Laat replaced_by: weg als niets ervoor in de plaats komt. Tot de dag achter effective: toont de pagina de sectie zoals zij nu is.
    .explain =
        Wie een sectie leest die niet meer geldt, moet dat meteen zien. Dat zij vervalt, is een versie met een datum en een toelichting in het versieoverzicht; de status zet de melding op de pagina. Die twee horen bij elkaar. U mag ze allebei vooraf invullen: de melding verschijnt op de dag waarop de sectie vervalt.
        Goed:
          status: repealed
          replaced_by: [risico-inschatten]
          versions:
            - version: "1.1"
              kind: repeal
V013 = Volgens de status is ‘{ $id }’ vervallen, maar geen versie verklaart de sectie vervallen.
    .newest = de nieuwste versie wijzigt de sectie, en verklaart haar niet vervallen
    .help =
        Leg vast dat de sectie vervalt, met een datum en een toelichting voor lezers. Typ:
            leidraad version { $id } --kind repeal
        Geldt de sectie nog wel? Schrijf dan status: current.
    .explain =
        Lezers moeten kunnen zien sinds wanneer een sectie niet meer geldt, en waarom. Daarom is dat een eigen versie in het versieoverzicht, ook als geen woord van de tekst verandert. De status alleen heeft geen datum.
        Fout: alleen status: veranderen in repealed.
        Goed: leidraad version definitie --kind repeal, en dan status: repealed
V014 = Versie { $version } verklaart ‘{ $id }’ vervallen, maar alleen een sectie kan vervallen.
    .help = Is de inhoud veranderd? Schrijf kind: substantive. Moet het verdwijnen? Haal weg wat niet meer geldt en leg dat vast als een versie.
    .explain = Een vervallen sectie houdt een pagina die dat meldt. De begrippenlijst, de indicatoren, de spreadsheets en de stroomschema’s hebben zo’n pagina niet: wat niet meer geldt, gaat eruit, en de toelichting bij de versie zegt dat.
V015 = Versie { $newer } geldt vanaf { $day }, maar bevat ook de tekst van versie { $older }, die pas vanaf { $effective } geldt.
    .label = deze zou te vroeg gelden
    .older = deze wacht nog
    .help = Laat { $newer } niet eerder gelden: zet bij { $newer } achter effective: { $effective } of een latere dag. Moet { $newer } nu al gelden, en { $older } nog niet? Haal de tekst van { $older } dan eerst uit het bestand, en haar blok uit versions:, en leg haar opnieuw vast als het zover is.
    .explain =
        Een versie is de hele tekst, dus ook wat de versie ervoor bracht. Zou zij eerder gelden dan die, dan las iedereen de tekst van later al vandaag.
        Fout: 1.6 met effective: 2027-01-01, en daarboven 1.7 met effective: 2026-12-01
        Goed: 1.7 met effective: 2027-01-01
V016 = { $where ->
       *[nowhere] Versie { $version } van ‘{ $id }’ is gepubliceerd en heeft nu geen pagina: de tekst ervan komt uit Git, en hier is geen geschiedenis van de gids.
        [merged] Versie { $version } van ‘{ $id }’ is gepubliceerd en heeft nu geen pagina: de tekst ervan komt uit Git, en staat niet in de geschiedenis van de gids.
    }
    .help = { $where ->
           *[nowhere] Bouw de gids in een kloon van de repository. Typ:
                git clone ADRES
            Is dit een kopie van de bestanden, die het zonder eerdere versies mag doen? Aanvaard dat dan voor alle met --without-history, of voor deze met:
                --without { $id }/{ $version }
            [merged] De sectie is opgegaan in ‘{ $merged }’. Zoek de commit waarin haar bestanden stonden:
                git log --all -- { $path }
            Staat die op een andere computer of branch? Haal hem daarvandaan (git fetch --all). Is de tekst voorgoed weg? Aanvaard dan dat deze versie geen pagina heeft:
                --without { $id }/{ $version }
        }
    .explain =
        Elke gepubliceerde versie houdt een eigen adres, zoals nl/definitie/v1.0.html, en anderen linken ernaar. De tekst ervan staat in een eerdere commit. In een map die geen kloon is, of in een nieuwe repository zonder commits, is die niet te vinden, en zou de site die pagina’s ongemerkt kwijtraken. Een spiegel maakt u het best door de gebouwde site te kopiëren; daar is geen Git voor nodig en alle pagina’s zitten erin. Wat het zonder pagina mag doen, noemt u op de opdrachtregel; daarvan wordt dan niets gemeld.
V017 = { $why ->
       *[future] De nieuwste commit is volgens de klok van deze computer in de toekomst gemaakt: de site toont de stand van { $day }.
        [unreadable] De nieuwste commit heeft geen datum die te lezen is: de site toont de stand van { $day }, de dag van de nieuwste publicatie.
    }
    .help = { $why ->
           *[future] Kijk naar de datum van de commit en naar de klok van deze computer. Typ:
                git log -1 --format=%cI
                date
            Liep de klok van degene die committe verkeerd? Commit dan opnieuw met de goede tijd:
                git commit --amend --no-edit --date=now
           [unreadable] Maak de commit opnieuw; die krijgt de datum van vandaag:
                git commit --amend --no-edit --date=now
        }
            Of zeg welke dag u wilt tonen:
                leidraad build --as-of DATUM
    .explain = De site toont de stand van de dag van de nieuwste commit, in de tijdzone van de uitgever. Met een dag in de toekomst staan versies die nog niet gelden er alsof ze al gelden; zonder dag worden nieuwere versies niet getoond. Wat er gebouwd wordt hangt alleen af van de commit, nooit van de klok van de computer die bouwt: daarom is dit een waarschuwing die verder niets verandert.
V018 = De tijdzone ‘{ $zone }’ bestaat niet.
    .help = { $has_suggestion ->
            [yes] Bedoelde u ‘{ $suggestion }’? Schrijf een naam uit de lijst van tijdzones, zoals Europe/Amsterdam of America/Paramaribo. Laat u timezone: weg, dan is het Europe/Amsterdam.
           *[no] Schrijf een naam uit de lijst van tijdzones, zoals Europe/Amsterdam of America/Paramaribo. Laat u timezone: weg, dan is het Europe/Amsterdam.
        }
    .explain =
        Een commit is een moment; welke dag dat is, verschilt per plaats. De site toont de dag die het voor de uitgever was, waar de commit ook is gemaakt. De namen zijn die van de IANA-lijst, met hoofdletters en liggende streepjes zoals ze daar staan.
        Fout:
          timezone: CET+1
        Goed:
          timezone: Europe/Amsterdam
V030 = Versie { $version } van ‘{ $id }’ is ook in het { $language ->
        [nl] Nederlands
       *[en] Engels
    } uitgegeven, en de gids heeft die taal niet meer.
    .label = hier vastgelegd
    .help =
        Wie een { $language ->
            [nl] Nederlandse
           *[en] Engelse
        } pagina had bewaard, komt nu uit op de { $own ->
            [nl] Nederlandse
           *[en] Engelse
        }. Moet die tekst leesbaar blijven? Zet de taal dan terug in content/site.yaml: languages: [{ $own }, { $language }]. Of maak van de laatste stand met twee talen een editie: die houdt beide talen.
    .explain =
        Wat is uitgegeven, blijft leesbaar. Geeft een gids een taal op, dan maakt Leidraad de pagina’s in die taal niet meer. Hun adressen brengen lezers naar dezelfde pagina in de taal die er nog is. Het ledger blijft zoals het was: zo kunt u de taal later terugzetten, en dan zijn ook de oude versies weer in twee talen te lezen.
