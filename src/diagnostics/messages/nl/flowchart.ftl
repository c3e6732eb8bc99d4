F001 = De stap ‘{ $id }’ bestaat niet in dit schema.
    .help = { $suggested ->
        [no] Kies de id van een stap onder ‘nodes’, of voeg daar een stap met deze id toe.
       *[other] Bedoelde u ‘{ $suggestion }’? Typ anders de id van een andere stap onder ‘nodes’.
    }
    .explain = Achter ‘to’ staat de id van de stap die volgt. Die id moet als sleutel onder ‘nodes’ staan, precies zo gespeld: kleine letters, cijfers en streepjes.
F002 = De actor ‘{ $id }’ bestaat niet in dit schema.
    .help = { $suggested ->
        [no] Kies een van deze actoren: { $known }. Of voeg onder ‘actors’ een actor met deze id toe.
       *[other] Bedoelde u ‘{ $suggestion }’?
    }
    .explain = Achter ‘actor’ staat wie de stap zet, achter ‘with’ de andere partij. Beide zijn een id dat onder ‘actors’ staat.
F003 = Het spoor ‘{ $id }’ bestaat niet in dit schema.
    .help = { $suggested ->
        [no] Kies een van deze sporen: { $known }. Of voeg onder ‘tracks’ een spoor met deze id toe.
       *[other] Bedoelde u ‘{ $suggestion }’?
    }
    .explain = Elke stap hoort bij een spoor: een deel van het schema met een eigen begin. Achter ‘track’ staat de id van een spoor onder ‘tracks’.
F004 = De situatie ‘{ $id }’ bestaat niet in dit schema.
    .help = { $suggested ->
        [no] Kies een van deze situaties: { $known }.
       *[other] Bedoelde u ‘{ $suggestion }’?
    }
    .explain = Achter ‘in’ en onder ‘override’ en ‘values’ staan id's van situaties. Die staan onder ‘situations’.
F005 = Het spoor ‘{ $track }’ heeft geen begin (situatie: { $situations }).
    .help = Geef de eerste stap van dit spoor ‘kind: start’. Heeft het spoor geen stappen, haal het dan weg onder ‘tracks’.
    .explain = Een lezer moet weten waar hij begint. Elk spoor dat in een situatie stappen heeft, heeft in die situatie daarom ten minste één stap met ‘kind: start’.
F006 = Naar de stap ‘{ $step }’ leidt geen enkele weg (situatie: { $situations }).
    .help = Laat een andere stap met ‘to: { $step }’ hiernaar verwijzen, maak er een begin van (‘kind: start’), of haal de stap weg.
    .explain = Een stap die vanaf geen enkel begin te bereiken is, leest niemand. Komt de stap in een situatie niet voor, schrijf dan met ‘in: […]’ in welke wel.
F007 = Vanaf de stap ‘{ $step }’ komt een lezer nooit bij een uitkomst (situatie: { $situations }).
    .help = { $what ->
        [end] Schrijf onder ‘next’ wat er volgt, of maak van deze stap een uitkomst (‘kind: outcome’).
       *[circle] De stappen vanaf hier lopen in een kring. Geef een van die stappen een weg naar een uitkomst.
    }
    .explain = Elke weg door het schema eindigt bij een uitkomst (‘kind: outcome’) of een verwijzing (‘kind: link’). Een stap zonder vervolg, of een kring zonder uitgang, laat de lezer in de steek.
F008 = De vraag ‘{ $step }’ heeft { $count ->
        [0] geen antwoorden
        [one] maar één antwoord
       *[other] { $count } antwoorden
    } (situatie: { $situations }).
    .help = Schrijf onder ‘branches’ ten minste twee antwoorden, of maak er een gewone stap van (‘kind: step’ met ‘next’).
    .explain = Een vraag met één antwoord is geen vraag. Let op antwoorden met ‘in: […]’: die tellen alleen mee in de genoemde situaties.
F009 = Het antwoord ‘{ $answer }’ staat twee keer bij de vraag ‘{ $step }’ (situatie: { $situations }).
    .help = Geef elk antwoord een eigen tekst{ $guide ->
        [both] , in beide talen
       *[one] {""}
    }.
    .first = hier staat het al
    .explain = Twee antwoorden met dezelfde tekst kan een lezer niet uit elkaar houden. Hoofdletters en spaties maken geen verschil.
F010 = De stap ‘{ $to }’ komt niet voor in deze situatie: { $situations }.
    .help = Schrijf bij deze weg met ‘in: […]’ in welke situaties hij bestaat, of geef de stap zelf die situatie.
    .target = deze stap heeft een ‘in’ zonder deze situatie
    .explain = Een weg leidt naar een stap die in deze situatie is weggelaten. Laat de weg dan ook weg (‘in’ bij de weg), of neem de stap in de situatie op.
F011 = { $what ->
        [situation] De situatie ‘{ $id }’ is { $status ->
            [adopted] aangenomen
           *[proposed] voorgenomen
        } en noemt geen bron.
        [branch] Het antwoord dat naar ‘{ $id }’ leidt, heeft geen vindplaats (situatie: { $situations }).
       *[step] De stap ‘{ $id }’ heeft geen vindplaats (situatie: { $situations }).
    }
    .help = { $what ->
        [situation] Schrijf achter ‘source’ de id van het wetsvoorstel of van het stuk dat de wet aankondigt.
        [branch]
            Elk antwoord van deze vraag heeft een bron met een plaats daarin nodig. Zet die binnen de accolades van het antwoord; zonder locator telt zij niet:
                - {"{"}answer: …, to: { $id }, basis: [{"{"}source: id-van-de-bron, locator: "art. 1"{"}"}]{"}"}
            Staat het nergens met zoveel woorden, schrijf dan ook ‘inferred: true’ achter locator.
       *[step]
            Zet bij de stap een bron met een plaats daarin; zonder locator telt zij niet:
                basis: [{"{"}source: id-van-de-bron, locator: "art. 1"{"}"}]
            Staat het nergens met zoveel woorden, schrijf dan ook ‘inferred: true’ achter locator.
    }
    .explain = Wie zegt dat iets moet, mag, kan of bindt, doet een uitspraak over het recht. Zo'n stap (met ‘modality’ of ‘effect’) en elk antwoord van zo'n vraag heeft daarom een bron met een plaats daarin (‘locator’), ook als het onze lezing is.
F012 = { $status ->
        [adopted] De bron ‘{ $source }’ is aangenomen en geldt nog niet, maar wordt hier gebruikt als geldend recht (situatie: { $situations }).
       *[proposed] De bron ‘{ $source }’ is een voorstel, maar wordt hier gebruikt als recht (situatie: { $situations }).
    }
    .help = Gebruik een bron die geldt. Of beperk deze stap of weg met ‘in: […]’ tot een situatie met ‘status: { $status }’, of zet deze vindplaats daar onder ‘override’.
    .explain = Een wetsvoorstel is nog geen wet, en een wet die is aangenomen geldt nog niet. Een bron met ‘status: proposed’ mag daarom alleen iets onderbouwen in een situatie die zelf ‘status: proposed’ heeft, en een bron met ‘status: adopted’ alleen in een die aangenomen of voorgenomen is.
F013 = Deze tekst heeft { $length } tekens; meer dan { $most } leest niet in één oogopslag (situatie: { $situations }).
    .help = Maak de tekst korter en zet de uitleg in ‘detail’.
    .explain = In een vak van het schema past één korte regel gedachte. Alles wat een lezer verder moet weten, staat in ‘detail’ en verschijnt op de pagina van de stap.
F014 = Deze tekst op een lijn heeft { $length } tekens; meer dan { $most } past er slecht (situatie: { $situations }).
    .help = Gebruik één of twee woorden, zoals ‘Ja’ of ‘Andere gevallen’.
    .explain = Antwoorden staan op een lijn tussen twee stappen. Daar is weinig plaats. De vraag zelf mag langer zijn.
F015 = Dit is een beslissing, maar de tekst eindigt niet met een vraagteken (‘{ $step }’, situatie: { $situations }).
    .help = Schrijf een vraag die de antwoorden beantwoorden: ‘Is de aanvraag volledig?’
    .explain = Een ruit in het schema is een vraag, en de lijnen eruit zijn de antwoorden. Staat er geen vraag, dan weet een lezer niet wat ‘ja’ betekent.
F016 = De weg van ‘{ $from }’ naar ‘{ $to }’ leidt terug naar een eerdere stap (situatie: { $situations }).
    .help = Is dat de bedoeling, schrijf dan bij deze weg ‘loop: true’. Verbeter anders ‘to’.
    .explain = Een kring in een schema is vaak een vergissing. Met ‘loop: true’ zegt u dat deze weg met opzet teruggaat; de tekening laat dat dan ook zien.
F017 = Dit schema heeft { $count } stappen; boven { $most } raakt een lezer het overzicht kwijt (situatie: { $situations }).
    .help = Splits het schema, of verwijs met ‘kind: link’ naar een tweede schema.
    .explain = Een schema met meer dan veertig stappen past op geen scherm en op geen blad papier.
F018 = De actor ‘{ $actor }’ doet in dit schema niets.
    .help = Haal de actor weg onder ‘actors’ en ‘lane_order’, of noem hem bij een stap achter ‘actor’ of ‘with’.
    .explain = Elke actor krijgt een baan in de tekening. Een actor zonder stappen en zonder rol als andere partij hoort er niet in.
F019 = In deze volgorde van de banen { $crossings ->
        [one] is er één kruising
       *[other] zijn er { $crossings } kruisingen
    } van lijnen; in een andere { $fewer } (situatie: { $situation }).
    .help = Probeer: lane_order: [{ $order }]. Of schrijf: lane_order: auto
    .explain = De volgorde van de banen bepaalt het meest hoe vaak lijnen elkaar kruisen. Dit is een aanwijzing: is uw volgorde om een andere reden beter, dan kunt u haar houden.
F020 = { $what ->
        [twice] De actor ‘{ $actor }’ staat twee keer in ‘lane_order’.
        [unknown] De actor ‘{ $actor }’ in ‘lane_order’ bestaat niet.
       *[missing] In ‘lane_order’ ontbreekt: { $actor }.
    }
    .help = { $suggested ->
        [no] Noem in ‘lane_order’ elke actor één keer, of schrijf: lane_order: auto
       *[other] Bedoelde u ‘{ $suggestion }’?
    }
    .explain = ‘lane_order’ zegt in welke volgorde de banen van links naar rechts staan. Elke actor onder ‘actors’ staat er precies één keer in. Met ‘auto’ zoekt het programma zelf een volgorde.
F021 = Het schema kan niet goed worden getekend ({ $view }, situatie: { $situation }, taal: { $language }): { $reason }
    .help = Maak het schema kleiner of de teksten korter. Blijft de fout, meld dit dan: een goed schema moet getekend kunnen worden.
    .explain = Liever geen tekening dan een tekening met overlappende vakken, lijnen door tekst of afgesneden woorden. Het programma meet elke tekening na en weigert er een die niet klopt.
F022 = De lettertypen van de tekeningen hebben geen teken ‘{ $character }’ ({ $code }): een lezer zou een leeg vakje zien.
    .help = Schrijf het in de teksten van het schema anders. Er zijn letters voor alle Europese talen in het Latijnse schrift, Griekse letters, cijfers, leestekens en tekens zoals → ≤ ≥ ✓ ✗ № ½.
    .explain = In de afbeelding komt op die plaats een leeg vakje of een teken uit een ander lettertype, dat er anders uitziet en andere maten heeft. Het gaat om wat de tekening toont: de titel, de samenvatting, de namen van situaties, delen, actoren en stappen, en de antwoorden. Op de pagina van een stap mag elk teken staan.
F023 = Bij { $kind ->
        [decision] een vraag
        [outcome] een uitkomst
        [link] een verwijzing
        [start] een begin
       *[step] een stap
    } kan geen ‘{ $key }’ staan (‘{ $step }’).
    .help = { $key ->
        [tone] Alleen een uitkomst gaat door of gaat niet door. Haal ‘tone’ weg.
       *[other] { $kind ->
            [decision] Zet de antwoorden onder ‘branches’, elk met ‘answer’ en ‘to’.
            [outcome] Een uitkomst is een einde. Haal ‘{ $key }’ weg, of geef de stap een ander ‘kind’.
            [link] Een verwijzing is een einde; zet de link in ‘detail’. Haal ‘{ $key }’ weg, of geef de stap een ander ‘kind’.
           *[other] Zet wat er volgt onder ‘next’, of maak er een vraag van met ‘kind: decision’.
        }
    }
    .explain = Een begin en een stap hebben ‘next’, een vraag heeft ‘branches’ en ‘choice’. Een uitkomst en een verwijzing zijn het einde van een weg en hebben geen van drieën. Alleen een uitkomst heeft ‘tone’.
F024 = { $count ->
        [0] Geen enkele situatie heeft ‘default: true’.
       *[other] { $count } situaties hebben ‘default: true’.
    }
    .help = Geef precies één van de situaties ‘default: true’: { $known }.
    .explain = Een lezer krijgt eerst één situatie te zien, meestal de huidige. Daarom heeft precies één situatie onder ‘situations’ de regel ‘default: true’.
F025 = De situatie ‘{ $id }’ is aangenomen, maar de dag waarop zij gaat gelden ontbreekt.
    .label = hier hoort een dag bij
    .help = Schrijf eronder op welke dag de wet in werking treedt: from: 2027-01-01.
    .explain = Een wet die is aangenomen, is geen voorstel meer en geldt nog niet. Lezers van het schema moeten kunnen zien vanaf wanneer wel.
F026 = De situatie ‘{ $id }’ heeft een dag waarop zij gaat gelden, maar de status is niet ‘in-force’ of ‘adopted’.
    .help = Haal from: weg, of schrijf erboven ‘status: adopted’ (wet, geldt nog niet) of ‘status: in-force’ (geldt).
    .explain = Alleen recht geldt vanaf een dag. Een voorstel wordt misschien nooit wet.
F027 = De situatie ‘{ $id }’ is aangenomen en geldt sinds { $from }.
    .help = Ga na of de wet echt in werking is getreden. Zo ja, schrijf ‘status: in-force’ en geef deze situatie ‘default: true’. Is zij uitgesteld, schrijf dan achter from: de nieuwe dag.
    .explain = De dag waarop deze wet gaat gelden is aangebroken: de gids toont de stand van die dag of van later. Zolang niemand dat heeft aangepast, krijgen lezers eerst de situatie van voor die dag.
F028 = Een van de tekeningen van het schema is weggelaten ({ $view }, situatie: { $situation }, taal: { $language }): { $reason }
    .help = De andere tekeningen en de woorden staan op de pagina; dit houdt niets tegen. Met minder stappen of kortere teksten lukt ook deze tekening.
    .explain = Een schema heeft een tekening met banen, een smalle en een in één kolom. Lukt er één niet, dan blijven de andere.
