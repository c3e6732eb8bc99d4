exchange-title = De titel van de sectie.
exchange-summary = De samenvatting van de sectie: één zin, ook in zoekresultaten.
exchange-place = { $kind ->
        [heading] Een kop
        [item] Een punt van een lijst
        [title] De titel van een kader
        [cell] Een cel van een tabel
        [term] Een begrip dat wordt uitgelegd
        [quotation] Een citaat
        [description] De beschrijving van een afbeelding
        [caption] Het bijschrift van een afbeelding
        [table] Het bijschrift van een tabel
        [footnote] Een voetnoot
       *[paragraph] Een alinea
    }{ $named ->
        [yes] {" "}onder ‘{ $heading }’.
       *[no] .
    }
exchange-earlier = Toen de vertaling werd bevestigd, stond hier: { $words }
exchange-otherwise = De vertaling is hier anders ingedeeld. Nu staat er: { $words }
exchange-none = { $id }: er is niets te vertalen.
exchange-nothing = Er is niets te vertalen; er is geen bestand geschreven. Wilt u alles meegeven, ook wat bevestigd is? Voeg dan --all toe.
exchange-no-glossary = Deze gids heeft geen begrippenlijst.
exchange-one-language = Deze gids heeft één taal; er is niets te vertalen.
exchange-exported = { $sections ->
        [one] 1 sectie
       *[other] { $sections } secties
    }, { $units ->
        [one] 1 eenheid
       *[other] { $units } eenheden
    } te vertalen, { $words ->
        [one] 1 woord
       *[other] { $words } woorden
    }.
exchange-unreadable = ‘{ $path }’ kan niet worden gelezen: { $reason }
exchange-refused = { $place }: { $what } Er is niets geschreven.
exchange-languages = { $path }: dit bestand vertaalt van ‘{ $source }’ naar ‘{ $target }’; deze gids van ‘{ $own }’ naar ‘{ $other }’. Er is niets geschreven.
exchange-no-section = { $place }: de sectie ‘{ $id }’ is niet in deze gids, en niets is ervoor in de plaats gekomen ({ $count ->
        [one] 1 eenheid
       *[other] { $count } eenheden
    }). Is dit het bestand van een andere gids?
exchange-change = { $id }, eenheid { $unit }:
exchange-reordered = (De codes staan in een andere volgorde dan in de tekst. Klopt dat?)
exchange-left = { $place }: { $id }, eenheid { $unit } is niet overgenomen: { $why ->
        [stale] deze tekst is er niet meer, of is gewijzigd nadat het bestand is gemaakt. Maak voor wat openstaat een nieuw bestand: leidraad translation export { $id }
        [source-changed] de brontekst in het bestand is een andere dan die van de gids. De brontekst mag bij het vertalen niet veranderen.
        [confirmed] de vertaling is bevestigd en de tekst sindsdien niet veranderd. Wilt u haar toch wijzigen? Doe dat in het bestand van de vertaling.
        [empty] er is geen vertaling ingevuld, of er staat een kopie van de brontekst die niet als vertaald is gemerkt.
        [twice] deze eenheid staat meer dan één keer in het bestand. Laat er één staan.
        [incomplete] een ander deel van dezelfde alinea, lijst of tabel (of de titel of samenvatting van een nieuwe vertaling) is niet vertaald.
        [no-note] de voetnoot ‘{ $code }’ die erin wordt genoemd, is niet vertaald.
        [codes] { $wrong ->
            [unknown] de code { $code } hoort niet bij deze eenheid. Haal haar weg.
            [missing] de code { $code } ontbreekt in de vertaling. Zet haar terug.
            [twice] de code { $code } staat er meer dan één keer. Laat er één staan.
           *[crossed] de code { $code } begint of eindigt niet waar dat moet, of is leeg.
        }
       *[unwritable] de tekst zou in de gids als opmaak worden gelezen, bijvoorbeeld als een link of een lijst. Neem haar met de hand over.
    } Er staat: ‘{ $words }’
exchange-counts = { $id }: { $taken ->
        [one] 1 wijziging
       *[other] { $taken } wijzigingen
    }, { $same } hetzelfde, { $left } niet overgenomen, { $absent } nog te vertalen en niet in het bestand.
exchange-unchanged = Er is niets over te nemen; er is niets geschreven.
exchange-dry = { $count ->
        [one] 1 vertaling zou veranderen
       *[other] { $count } vertalingen zouden veranderen
    }; er is niets geschreven.
exchange-ask = Deze wijzigingen overnemen? [j/N]
exchange-not = Er is niets geschreven.
exchange-yes-needed = Er is niets geschreven. Voeg --yes toe om deze wijzigingen over te nemen, of voer dit uit in een terminal; dan wordt ernaar gevraagd.
exchange-imported = { $count ->
        [one] 1 vertaling is bijgewerkt
       *[other] { $count } vertalingen zijn bijgewerkt
    }. Daarmee is nog niets bevestigd: lees na wat er staat, en typ dan:
        leidraad translation confirm { $ids }
exchange-file-zip = dit is een zip-bestand, zoals het pakket van een vertaalprogramma. Pak het uit, en geef het .xlf- of .xliff-bestand dat erin zit.
exchange-file-too-large = dit bestand is groter dan { $most } MB. Laat het per sectie maken.
exchange-file-empty-file = dit bestand is leeg.
exchange-file-binary-file = dit is geen tekstbestand. Vraag om XLIFF 2.1 of 1.2.
exchange-file-not-utf8 = hier staan tekens die geen UTF-8 zijn. Vraag om het bestand in UTF-8.
exchange-file-not-utf16 = dit bestand begint als UTF-16, maar is het niet. Vraag om het bestand in UTF-8.
exchange-file-encoding = dit bestand zegt dat het in ‘{ $encoding }’ is geschreven. Vraag om het bestand in UTF-8.
exchange-file-not-xml = dit is geen XML. Vraag om XLIFF 2.1 of 1.2.
exchange-file-not-xliff = dit is wel XML, maar geen XLIFF: het begint met ‘<{ $root }>’. Vraag om XLIFF 2.1 of 1.2.
exchange-file-version = dit is XLIFF { $version }. Gelezen worden 2.1, 2.0 en 1.2; vraag om een daarvan.
exchange-file-namespace = de naamruimte ‘{ $namespace }’ hoort niet bij de versie die het bestand noemt. Vraag om een nieuw bestand.
exchange-file-no-id = deze eenheid heeft geen id. Vraag om het bestand met de id’s waarmee het is verstuurd.
exchange-file-too-deep = hier zitten meer dan { $most } elementen in elkaar.
exchange-file-too-many-boxes = dit bestand heeft meer dan { $most } elementen. Laat het per sectie maken.
exchange-file-xml-doctype = hier staat een DOCTYPE. Die kan naar andere bestanden verwijzen en wordt daarom geweigerd.
exchange-file-xml-broken = hier is de XML kapot, of houdt het bestand te vroeg op.
exchange-file-xml-tag-open = ‘<{ $tag }>’ begint hier, maar wordt niet (of op de verkeerde plaats) afgesloten. Misschien is het bestand afgebroken.
exchange-file-xml-tag-alone = ‘</{ $tag }>’ sluit hier iets af wat niet is begonnen.
exchange-file-xml-attributes = dit element heeft meer dan { $most } kenmerken.
exchange-file-xml-entity = de verwijzing ‘&{ $name };’ is in dit bestand niet uitgelegd.
exchange-file-xml-prefix = het voorvoegsel ‘{ $prefix }’ is in dit bestand niet uitgelegd.
exchange-file-xml-attribute-twice = het kenmerk ‘{ $name }’ staat hier twee keer.
