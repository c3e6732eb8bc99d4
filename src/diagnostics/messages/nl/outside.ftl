W001 = { $has_source ->
        [yes] De bron ‘{ $source }’ is hier niet meer
       *[no] Hier is niets meer
    }: ‘{ $address }’ ({ $status }).
    .help = Zoek waar de tekst nu staat en zet dat adres hier, of verwijs naar een andere bron. Is zij nergens meer, schrijf dat dan bij de bron.
    .explain =
        De server zegt dat er op dit adres niets is (404) of niets meer is (410). Wie de bron wil nalezen, kan dat niet. Vaak is de pagina verhuisd: zoek op haar titel. Van een bron in sources.yaml die nergens meer staat, blijft de verwijzing bestaan; zeg in note wat er met haar is gebeurd. Een adres dat alleen na inloggen te zien is, geeft op sommige servers ook 404.
W002 = { $has_source ->
        [yes] De bron ‘{ $source }’ is voorgoed verhuisd
       *[no] Dit adres is voorgoed verhuisd
    }: ‘{ $address }’ ({ $status }).
    .help =
        { $why ->
            [front] Het nieuwe adres is een voorpagina; waarschijnlijk is de pagina zelf er niet meer. Kijk waar de tekst nu staat. De server leidt naar:
           *[moved] Kijk of daar hetzelfde staat, en zet dan het nieuwe adres hier. Dat is:
        }
        { "    " }{ $to }
    .explain =
        De server stuurt wie dit adres opent door naar een ander, en zegt dat dit zo blijft (301 of 308). Nu komen lezers er nog; zulke doorverwijzingen verdwijnen na een paar jaar. Kijk of op het nieuwe adres hetzelfde staat, en neem het dan over.
W003 = Of dit adres nog klopt, is niet te zien: de server wil niet antwoorden aan een programma: ‘{ $address }’ ({ $status }).
    .help = Open het adres in een browser. { $why ->
        [later] De server vraagt het over een tijd nog eens te proberen; tot dan wordt hij met rust gelaten.
        [login] Misschien is het alleen na inloggen te zien.
       *[refused] Dit zegt niet dat de bron weg is.
    }
    .explain =
        Sommige servers weigeren alles wat geen browser is, laten alleen ingelogde lezers toe (401, 403), of willen minder vragen achter elkaar (429). Dat zegt niets over de bron: zij kan er gewoon zijn. Wie het adres in een browser opent, ziet het.
W004 = Dit adres was niet te bereiken; of het nog klopt, is niet bekend: ‘{ $address }’. { $why ->
        [timeout] Er kwam geen antwoord binnen de tijd.
        [host] De naam ‘{ $status }’ is niet te vinden.
        [refused] De server neemt geen verbinding aan.
        [certificate] De server kan niet bewijzen wie hij is: het certificaat klopt niet.
        [circle] De server blijft doorsturen.
        [server] De server zegt dat er bij hem iets mis is ({ $status }).
        [answer] De server gaf een antwoord dat hier niets zegt ({ $status }).
       *[other] De verbinding brak af.
    }
    .help = { $why ->
        [host] Controleer de naam, en of er verbinding met internet is. Open het adres in een browser.
        [certificate] Open het adres in een browser. Waarschuwt die ook, vraag dan de eigenaar van de site ernaar.
       *[other] Probeer het later nog eens, of open het adres in een browser.
    }
    .explain =
        Zonder antwoord is er geen oordeel: de server kan even buiten werking zijn, of dit netwerk laat de vraag niet door. Blijft een adres dagen zo, dan is de bron waarschijnlijk weg. Van zo’n adres wordt niets onthouden: de volgende keer wordt het weer gevraagd.
W005 = De links waarmee een redacteur een pagina wijzigt, leiden naar niets: { $what ->
        [folder] de gids staat niet in de map ‘{ $name }’ van de repository.
       *[branch] de server heeft geen branch ‘{ $name }’.
    }
    .help = { $has_suggestion ->
        [yes]
            Zet in content/site.yaml:
                edit:
            { "      " }{ $what ->
                [folder] folder
               *[branch] branch
            }: { $suggestion }
       *[no] Zet bij edit in content/site.yaml de branch waarop redacteuren werken.
    }
    .explain =
        Bij elke pagina staat een link naar de plaats waar haar tekst wordt gewijzigd. Die bestaat uit repository, de branch (main, als er niets staat), de map van de gids in de repository en het bestand. Klopt een daarvan niet, dan krijgt wie erop klikt een lege pagina.
        Goed, voor een gids in een map, met een andere branch:
            repository: https://git.voorbeeld.nl/redactie/gids
            edit:
              branch: master
              folder: docs/gids
              host: forgejo
