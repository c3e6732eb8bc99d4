### De woorden van leidraad translation en leidraad status.

translation-head = { $id }: { $state ->
    [current] de vertaling is bij (versie { $newest }).
    [missing] er is nog geen vertaling: { $path } ontbreekt.
    [unconfirmed] niemand heeft de vertaling nog bevestigd.
    [joined] elk onderdeel is bevestigd. Leg vast dat de vertaling nu versie { $newest } volgt: leidraad translation confirm { $id }
   *[outdated-editorial] { $follows ->
        [behind] de vertaling volgt versie { $version }, de tekst is nu versie { $newest }. Alleen de formulering is veranderd.
       *[same] de tekst is gewijzigd na versie { $newest }, die de vertaling volgt.
    }
    [outdated-substantive] de vertaling volgt versie { $version }, de tekst is nu versie { $newest }. De inhoud is veranderd.
}{ $parts ->
    [0] {""}
    [one] {" "}Te doen: 1 onderdeel, { $words ->
        [one] 1 woord
       *[other] { $words } woorden
    }.
   *[other] {" "}Te doen: { $parts } onderdelen, { $words } woorden.
}{ $known ->
    [no] {" "}Wat er stond toen de vertaling werd bevestigd, is in Git niet gevonden. Hieronder staat daarom alleen de tekst van nu.
   *[yes] {""}
}
translation-part = { $name }: { $state ->
    [behind-wording] anders geformuleerd
    [behind-meaning] veranderd
    [new] nieuw
    [gone] vervallen
    [unconfirmed] niet bevestigd
   *[current] bij
}
translation-part-none = staat nog niet in { $path }
translation-none-behind = Alle vertalingen zijn bij.
translation-ask = { $parts ->
    [all] Zegt de vertaling van { $id } nu wat versie { $version } zegt? [j/N]
   *[some] Zegt de vertaling van { $id } in { $blocks } nu wat de tekst zegt? [j/N]
}
translation-not-confirmed = { $id }: niet bevestigd. Er is niets geschreven.
translation-part-confirmed = { $id }: bevestigd is { $blocks }. Nog te doen: { $left ->
    [one] 1 onderdeel
   *[other] { $left } onderdelen
}. Welke dat zijn, toont: leidraad translation diff { $id }
translation-block-of-several = Geef bij --block één sectie: de namen van onderdelen gelden binnen een sectie.
translation-block-unconfirmed = { $id }: niemand heeft deze vertaling nog bevestigd. Kijk haar in haar geheel na en typ: leidraad translation confirm { $id }
translation-block-unknown = { $id } heeft geen onderdeel ‘{ $name }’. { $count ->
    [0] Alle onderdelen zijn bij.
   *[other] Kies uit: { $known }
}
translation-block-unsure = { $id }: welk onderdeel van toen bij welk onderdeel van nu hoort, is zonder de tekst van toen niet zeker. Er is niets geschreven.
    Die tekst staat niet in de geschiedenis van deze map. Haal de hele geschiedenis op (git fetch --unshallow), of kijk de hele vertaling na en typ: leidraad translation confirm { $id }
status-todo = te doen
status-todo-count = { $blocks ->
    [one] 1 onderdeel
   *[other] { $blocks } onderdelen
}, { $words ->
    [one] 1 woord
   *[other] { $words } woorden
}
status-age = loopt achter sinds
status-age-days = { $day } ({ $days ->
    [one] 1 dag
   *[other] { $days } dagen
})
status-owner = beheerder
status-overdue = { $day } (verlopen)
status-repealed = vervallen sinds { $day }
status-failed = { $count ->
    [one] 1 regel heeft
   *[other] { $count } regels hebben
} een stand die met --fail-on niet mag: { $ids }
serve-translations = Hoe de vertalingen ervoor staan: { $address }
