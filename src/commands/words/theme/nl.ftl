theme-no-guide = In de map ‘{ $path }’ staat geen gids: er is geen map content/.
    Geef met --root de map waarin content/ staat.
theme-unknown = Leidraad heeft geen bestand ‘{ $name }’ dat een gids kan vervangen. Er is niets geschreven.
    { $given ->
        [yes] Bedoelde u { $meant }?
       *[no] Alle bestanden: leidraad theme list
    }
theme-there = { $count ->
        [one] Dit bestand heeft de gids al, en het is anders: { $paths }
       *[other] Deze bestanden heeft de gids al, en ze zijn anders: { $paths }{ $more ->
            [0] { "" }
           *[other] { " " }en nog { $more }
        }
    }. Er is niets geschreven.
    Typ --force erbij om te vervangen wat er staat.
theme-unreadable = ‘{ $path }’ kan niet worden gelezen: { $reason }. Er is niets geschreven.
theme-same = Dit staat er al, precies zo. Er is niets geschreven.
theme-written = Geschreven: { $paths }{ $more ->
        [0] { "" }
       *[other] { " " }en nog { $more }
    }
    Wijzig wat anders moet, en haal de rest weer weg: wat er niet staat, komt van Leidraad, met elke verbetering daarvan.
theme-folder = { $folder ->
        [fonts] fonts/ – lettertypen
        [images] images/ – afbeeldingen
        [scripts] scripts/ – wat pagina’s kunnen
        [specimen] specimen/ – de tekst op de pagina met alle onderdelen
        [strings] strings/ – de vaste woorden, per taal
        [styles] styles/ – hoe het eruitziet
        [templates] templates/ – de pagina’s, om de tekst heen
       *[other] { $folder }/
    }
theme-mark-none = van Leidraad
theme-mark-same = gelijk
theme-mark-own = eigen
