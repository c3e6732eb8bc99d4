no-overlay = Dit programma kan geen eigen deel van een instelling maken: het is gebouwd zonder het onderdeel mirror. Gebruik het gewone programma, of laat --overlay weg.

# Op de pagina's.
own-label = Van { $name }
own-title = Dit is een kopie met toevoegingen van { $name }.
own-text = Wat { $name } heeft toegevoegd, staat in een kader of is als zodanig aangeduid en is geen deel van de gids. De uitgever van de gids heeft deze pagina zo niet ondertekend.
own-signed = Dezelfde pagina zonder toevoegingen
own-contact = Contact bij { $name }
own-annex = Bijlage van { $name }. Geen deel van de gids.
own-other-language = Deze bijlage is er alleen in het Engels.
own-footnotes = Noten
own-key-points = In het kort
own-back = Terug naar de tekst
own-note = Ter informatie
own-tip = Tip
own-important = Belangrijk
own-warning = Let op
own-caution = Gevaar
own-example = Voorbeeld
own-link-to = Link naar dit kopje: { $heading }
own-table-under = Tabel { $number } bij: { $heading }
own-table = Tabel { $number }

# Wat er niet past.
own-no-file = dit bestand ontbreekt. Zet er ten minste name en contact in, elk in het Nederlands en het Engels.
own-not-text = dit bestand kan niet worden gelezen: het is geen UTF-8 of groter dan 1 MiB. Bewaar het als gewone tekst.
own-unreadable = dit kan niet worden gelezen: { $reason }. Geef wie leidraad start er toegang toe, of haal het weg.
own-stray = niemand leest dit bestand. Een bijlage heet annexes/HOOFDSTUK/nl.md of annexes/HOOFDSTUK/en.md. Verwijder het of geef het zo'n naam.
own-colour = ‘{ $given }’ is geen kleur. Schrijf een hekje en zes cijfers of letters, zoals #0b5a52, tussen aanhalingstekens.
own-contrast = { $given } is op { $ground } niet goed te lezen: het contrast is { $ratio } en moet ten minste 4.5 zijn. Kies een { $side ->
        [light] donkerdere
       *[dark] lichtere
    } kleur.
own-address = ‘{ $given }’ kan hier niet staan. { $key ->
        [report] Geef een adres dat met mailto: of https: begint, zonder iets erachter.
       *[other] Geef een adres dat op een schuine streep eindigt: een map naast deze, zoals ../site/, of een adres dat met https: begint.
    }
own-no-section = deze bijlage hoort bij hoofdstuk ‘{ $id }’, maar dat is er niet{ $near ->
        [none] .
       *[other] ; bedoelde u ‘{ $near }’?
    } De bijlage wordt weggelaten. Geef de map de naam van een hoofdstuk.
own-repealed = hoofdstuk ‘{ $id }’ is ingetrokken. De bijlage wordt weggelaten. Verplaats haar naar een ander hoofdstuk of verwijder haar.
own-no-heading = in dit hoofdstuk is geen kopje ‘{ $id }’{ $near ->
        [none] .
       *[other] ; bedoelde u ‘{ $near }’?
    } De bijlage komt aan het einde van het hoofdstuk. Noem bij after een kopje dat er is.
own-renamed = het kopje ‘{ $id }’ heet nu ‘{ $now }’. De bijlage staat daar. Schrijf bij after de nieuwe id.
own-no-language = deze bijlage ontbreekt in het { $language ->
        [nl] Nederlands
       *[other] Engels
    }. Lezers zien haar nu in de andere taal. Vertaal haar.
own-same-title = de titel ‘{ $title }’ staat al op de pagina van de gids. Kies een titel waaraan te zien is dat het om uw bijlage gaat.
own-reference = { $to } leidt nergens heen{ $near ->
        [none] .
       *[other] ; bedoelde u ‘{ $near }’?
    } De woorden staan er nu zonder link. Verbeter de verwijzing.
own-not-referable = { $to }: hiernaar kan een bijlage niet verwijzen. Gebruik section:, term:, #kopje, https: of mailto:.
own-embed = een stroomschema of tabel van de gids kan niet in een bijlage staan. Verwijs naar het hoofdstuk waarin zij staat.
own-hook = deze pagina heeft geen ‘{ $hook }’. Zij is gemaakt door een oudere of een nieuwere versie van leidraad. Het eigen deel is niet vernieuwd. Installeer de versie waarmee de uitgave is gemaakt.
own-release = dit bestand van de uitgave kan hier niet worden gebruikt: het ontbreekt, is anders dan leidraad het schrijft, of heeft de naam van een bestand van het eigen deel. Het eigen deel is niet vernieuwd. Installeer de versie van leidraad waarmee de uitgave is gemaakt.
