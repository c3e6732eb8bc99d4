root-missing = De map ‘{ $path }’ kan niet worden gelezen: { $reason }
    Geef met --root de map waarin content/ en diagrams/ staan.
revision-missing = De versie ‘{ $revision }’ kan niet uit Git worden gelezen: { $reason }
history-broken = De geschiedenis in Git kan niet worden gelezen: { $reason }
    Wat eraan schort, zegt Git zelf met: git status
    of, als er objecten kapot zijn: git fsck
    Is het niet te herstellen? Haal de gids dan opnieuw op: git clone ADRES
history-reftable = De geschiedenis in Git kan niet worden gelezen: de repository bewaart haar branches op een nieuwere manier (reftable, in { $path }), die Leidraad nog niet kent.
    Haal de gids opnieuw op in een andere map, op de oude manier. Typ, met het adres van de repository:
        git clone --ref-format=files ADRES MAP
history-partial = Dit is een gedeeltelijke kloon (partial clone): Git heeft objecten weggelaten die Leidraad nodig heeft.
    Haal de rest op. Typ:
        git fetch --refetch --no-filter
git-said = { $what ->
        [form] de repository heeft een nieuwere vorm ({ $thing }) dan Leidraad kent
        [configuration] de configuratie van Git is niet te lezen (.git/config, of die van jezelf)
        [packed] de lijst met branches is niet te lezen (.git/packed-refs)
        [reference] de verwijzing { $thing } is niet te lezen
        [object] het object { $thing } ontbreekt
       *[other] Git kan haar niet geven. Wat Git er precies over zegt, is Engels; dat leest u met: --lang en
    }
git-no-revision = er is geen commit, tag of branch ‘{ $name }’, of die is hier niet opgehaald. Ophalen doet u met: git fetch --all --tags
git-nothing = hier is geen Git-repository
git-no-repository = { $path } is er, maar is geen repository die te lezen is{ $other ->
        [none] {""}
       *[other] . Er wordt verwezen naar { $other }
    }
git-other-work-tree = volgens de repository staan de bestanden ervan in { $path }, en daar staat de gids niet
git-tables = de repository bewaart haar branches in tabellen ({ $path }), die nog niet gelezen kunnen worden
git-no-branch = de uitgecheckte branch ({ $name }) bestaat niet, terwijl de repository wel andere heeft. Ga naar een daarvan met: git switch BRANCH
without-unknown = ‘{ $name }’ kan niet bij --without: die versie bestaat niet, en is ook nooit gepubliceerd.
    Schrijf de versie zoals ze in content/anchors.txt staat, bijvoorbeeld definitie/1.0.
build-done = { $sections ->
        [one] 1 sectie
       *[other] { $sections } secties
    }, { $pages ->
        [one] 1 pagina
       *[other] { $pages } pagina’s
    }, { $files ->
        [one] 1 bestand
       *[other] { $files } bestanden
    } in { $path }
    Gemaakt voor { $date }, in { $milliseconds } ms.
    Controlegetal (SHA-256) van manifest-sha256.txt: { $manifest }
build-nothing = { $errors ->
        [0] Er is niets geschreven: met --deny-warnings houdt een waarschuwing de gids tegen. Los op wat hierboven staat, of bouw zonder --deny-warnings.
        [one] Er is niets geschreven: los eerst de fout op.
       *[other] Er is niets geschreven: los eerst de fouten op.
    }
check-denied = De gids kan zo niet uit: met --deny-warnings houdt een waarschuwing haar tegen. Los op wat hierboven staat, of controleer zonder --deny-warnings.
check-fine = { $warnings ->
        [0] Alles in orde: { $sections ->
            [one] 1 sectie
           *[other] { $sections } secties
        }, berekend voor { $date }.
        [one] De gids kan zo uit, met de waarschuwing hierboven: { $sections ->
            [one] 1 sectie
           *[other] { $sections } secties
        }, berekend voor { $date }.
       *[other] De gids kan zo uit, met de waarschuwingen hierboven: { $sections ->
            [one] 1 sectie
           *[other] { $sections } secties
        }, berekend voor { $date }.
    }
check-fixed = { $count ->
        [one] 1 bestand bijgewerkt
       *[other] { $count } bestanden bijgewerkt
    }: { $paths }
stage-reading = Lezen
stage-writing = Schrijven
explain-unknown = De code ‘{ $code }’ bestaat niet. Codes staan tussen haken in elke melding, bijvoorbeeld F012.
schema-unknown = Het schema ‘{ $name }’ bestaat niet. Kies uit: { $known }
version-unknown = ‘{ $id }’ bestaat niet. Kies uit: { $known }
version-unchanged = { $id }: er is niets veranderd sinds versie { $version }. Er is niets geschreven.
version-none-to-amend = { $id } heeft nog geen versie om bij te werken. Leg de eerste vast:
    leidraad version { $id } --kind substantive
version-written = { $id }: versie { $version } staat in { $path }.
version-amended = { $id }: versie { $version } is bijgewerkt in { $path }.
language-not-there = Deze gids is er alleen in het { $own ->
        [nl] Nederlands
       *[en] Engels
    }. Geef --text-language { $own }, of zet de taal erbij in content/site.yaml: languages: [{ $own }, { $asked }].
review-language = Deze gids is er alleen in het { $own ->
        [nl] Nederlands
       *[en] Engels
    }. Laat de keuze van de taal weg.
language-each = Deze gids is in twee talen. Geef in plaats van --{ $option }: --{ $option }-nl "…" --{ $option }-en "…"
language-needless = { $option } kan hier niet: deze gids is er alleen in het { $own ->
        [nl] Nederlands
       *[en] Engels
    }. Laat { $option } weg, of zet de taal erbij in content/site.yaml.
translation-one-language = Deze gids is er alleen in het { $own ->
        [nl] Nederlands
       *[en] Engels
    }: er is niets te vertalen. Komt er een vertaling? Zet de taal dan in content/site.yaml achter languages:.
version-note-needed = Geef met --note-nl en --note-en in één zin aan wat er verandert, of voer dit uit in een terminal; dan wordt ernaar gevraagd.
version-note-ask-nl = Wat verandert er, in één Nederlandse zin?
version-note-ask-en = En in het Engels?
version-note-ask-one = Wat verandert er, in één zin?
version-note-needed-nl = Geef met --note in één zin aan wat er verandert, of voer dit uit in een terminal; dan wordt ernaar gevraagd.
version-note-needed-en = Geef met --note in één zin aan wat er verandert, of voer dit uit in een terminal; dan wordt ernaar gevraagd.
version-kind-needed = Geef met --kind aan wat voor wijziging dit is: substantive (de betekenis verandert) of editorial (alleen de bewoording).
version-no-repeal = { $id } kan niet vervallen: alleen een sectie kan dat. Haal weg wat niet meer geldt en schrijf --kind substantive.
version-number-of-several = Meer dan één tekst kan niet hetzelfde nummer krijgen. Laat --number weg: elk nummer volgt uit het vorige.
version-replaced-by = Alleen wat vervalt, heeft een opvolger. Geef --replaced-by samen met --kind repeal.
version-replaced-by-itself = { $id } kan niet voor zichzelf in de plaats komen. Noem bij --replaced-by een andere sectie.
version-uncommitted =
    { $id }: versie { $version } is nog niet gecommit, en haar tekst zou verloren gaan. Er is niets geschreven.
    Hoort deze wijziging nog bij versie { $version }? Typ dan:
        leidraad version { $id } --amend
    Moet versie { $version } blijven zoals zij was? Zet dan eerst haar tekst terug, en commit die samen met haar.
version-unrecorded =
    { $id }: van versie { $version } is nog niet vastgelegd welke tekst erbij hoort. Er is niets geschreven. Typ eerst:
        leidraad version { $id } --amend
version-number-bad = ‘{ $number }’ kan geen versienummer zijn. Gebruik één tot vier getallen met punten ertussen, zoals { $next }.
version-number-there = Versie { $number } is er al. Kies een hoger nummer dan { $newest }, zoals { $next }.
version-number-low = Een nieuwe versie krijgt een hoger nummer dan de nieuwste: { $number } is niet hoger dan { $newest }. Kies bijvoorbeeld { $next }.
version-published-early = { $published } is vóór { $before }, de dag waarop versie { $version } is gepubliceerd. Geef met --published een dag die niet vroeger is.
edit-failed = { $path } kon niet worden gewijzigd zonder er ook iets anders in te wijzigen. Er is niets geschreven.
    Staat er een lijst of blok op één regel, tussen [ ] of { "{" } { "}" }? Schrijf die regel voor regel, zoals:
        versions:
          - version: …
edit-changed = { $path } is intussen door iemand anders opgeslagen. Er is niets geschreven. Geef de opdracht nog eens.
edit-outside = { $path } leidt buiten de map van de gids. Er is niets geschreven.
fix-left = { $path }:{ $line }: deze kop kon geen id krijgen zonder iets anders te wijzigen. Schrijf het zelf achter de kop: { "{" }#een-id{ "}" }
translation-none = { $id } heeft geen vertaling: { $path } ontbreekt.
translation-confirmed = { $id }: de vertaling volgt nu versie { $version }.
translation-already = { $id }: de vertaling was al bevestigd voor versie { $version }.
translation-unreleased = { $id }: de tekst is gewijzigd na versie { $version }. Leg eerst die wijziging vast: leidraad version { $id } --kind substantive (of --kind editorial, als alleen de formulering is veranderd)
content-broken = Los eerst deze fouten op; er is niets geschreven.
diagram-unreadable = ‘{ $path }’ kan niet worden gelezen: { $reason }
diagram-situation = De situatie ‘{ $situation }’ bestaat niet. Kies uit: { $known }
diagram-elsewhere = ‘{ $path }’ is geen stroomschema van deze gids: dat staat als YAML in { $folder }. Geef met --root de map van de gids, of een graaf als .json.
diagram-glyphs = Let op: het lettertype van de tekening heeft deze tekens niet: { $glyphs }
diagram-failed = Het stroomschema kan niet worden getekend: { $reason }
diagram-terminal = Een PNG past niet in een terminal. Geef met --out een bestand op.
write-failed = ‘{ $path }’ kan niet worden geschreven: { $reason }
serve-ready = De gids staat op { $address }
    Elke keer dat u iets bewaart, wordt de pagina ververst. Stoppen: Ctrl+C.
serve-mended = Alles is weer in orde: er zijn geen meldingen meer.
new-taken = De naam ‘{ $id }’ heeft de site zelf nodig, of zo heet een apparaat op Windows. Kies een andere id.
new-bad-id = ‘{ $id }’ kan geen id zijn. Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld eerste-aanvraag.
new-there = { $path } bestaat al. Er is niets geschreven.
new-refused = Er is niets gemaakt. Kies een andere id.
new-done = ‘{ $id }’ staat in { $path }. Vul het daar in.
new-shared = De gedeelde tekst staat in { $path }. Vul haar daar in, en toon haar in elke tekst waar zij hoort, in een eigen alinea:
        ![](shared:{ $id })
new-section = De sectie staat in { $path }. Vul de teksten in, en typ als ze klaar is:
        leidraad version { $id } --amend
new-section-listed = Zij staat in content/site.yaml achteraan in de inhoud. Een andere plek? Typ:
        leidraad move { $id } --before ANDERE-SECTIE
new-section-to-list = Zet haar ook in content/site.yaml, onder contents:, in de lijst van een deel:
        sections: [ … , { $id }]
new-page = De pagina staat in { $path }. Vul de tekst in. Zo komen lezers er:
    onderaan elke pagina, met deze regel in content/site.yaml:
        footer: [{ $id }]
    of uit een tekst, met [](page:{ $id }).
import-refused = { $place }: { $what }
    Er is niets geschreven.
import-unlike = Wat in dit bestand staat, zou niet heel in { $path } terechtkomen. Er is niets geschreven.
import-entry = { $place }: { $outcome ->
        [kept] overgenomen
        [changed] anders
       *[lost] weg
    }. { $what }
import-counts = Overgenomen: { $kept }. Anders: { $changed }. Weg: { $lost }.
import-done =
    Het stroomschema ‘{ $id }’ staat in { $path }. Zo maakt u het af:
    1. Vul daar in wat tussen ‹ en › staat: { $guide ->
           [both] de andere taal, de
          *[one] de
       } toelichting bij elke stap, en wat het bestand niet zei.
    2. Kijk na wat hierboven ‘anders’ of ‘weg’ is.
    3. Bekijk het met: leidraad serve --as-of { $day }
       en laat het nakijken met: leidraad check --unreleased --as-of { $day }
    4. Toon het in een tekst met: ![](diagram:{ $id })
    5. Is het klaar? Typ dan: leidraad version diagram:{ $id } --amend
status-id = wat
status-version = versie
status-since = geldt sinds
status-coming = komt eraan
status-translation = vertaling
status-review = opnieuw bekijken
status-text = tekst
status-released = vastgelegd
status-unreleased = gewijzigd, nog geen versie
status-state = { $state ->
    [current] bij
    [unconfirmed] niet nagekeken
    [outdated-editorial] loopt achter (formulering)
    [outdated-substantive] loopt achter (inhoud)
   *[missing] ontbreekt
}
version-in-edition = { $id }: versie { $version } staat al in de editie ‘{ $edition }’ en blijft zoals zij is. Leg een nieuwe versie vast: leidraad version { $id } --kind substantive (of --kind editorial, als alleen de formulering is veranderd)
translation-revised = { $id }: de vertaling van versie { $version } is bijgewerkt; dat staat nu in het versieoverzicht.
search-none = Niets gevonden voor “{ $query }”.
search-nearest = Lijkt erop: { $words }
search-more = … en nog { $more }
names-more = en { $more } andere
search-via = gevonden via { $name }
search-kind = { $kind ->
    [section] hoofdstuk
    [heading] kopje
    [term] begrip
    [indicator] indicator
    [step] stap
    [source] bron
   *[page] pagina
}
relevance-missed =     gemist ({ $set }, plaats { $rank }): { $query }  →  { $expected }
relevance-unreadable = { $path } kan niet worden gelezen: { $error }.
relevance-page = pagina@3
relevance-shown = getoond
relevance-text = in tekst
relevance-line = { $place }: deze regel is niet te lezen. Schrijf: nl | zoekvraag | section:ID term:ID (of - als er niets gevonden mag worden).
versions-coming = { $count ->
        [one] Nog niet te zien: { $versions }. De site wordt gemaakt voor { $date }, de dag van de nieuwste commit, en toont de versie die dan geldt.
       *[other] Nog niet te zien: { $versions }. De site wordt gemaakt voor { $date }, de dag van de nieuwste commit, en toont de versies die dan gelden.
    }
    Wilt u zien hoe het wordt? Typ:
        leidraad build --as-of { $last }
usage-value = ‘{ $value }’ kan niet bij { $option }: { $reason }.
usage-choice = ‘{ $value }’ kan niet bij { $option }. Kies uit: { $choices }.
usage-choice-missing = Bij { $option } ontbreekt een waarde. Kies uit: { $choices }.
usage-value-missing = Bij { $option } ontbreekt een waarde.
usage-unknown = Dit commando kent ‘{ $option }’ niet.
usage-command = Het commando ‘{ $command }’ bestaat niet.
usage-command-missing = Er ontbreekt een commando. Kies uit: { $choices }.
usage-missing = Er ontbreekt iets: { $option }.
usage-conflict = { $option } kan niet samen met { $other }.
usage-twice = { $option } mag maar één keer.
usage-value-refused = ‘{ $value }’ kan niet bij { $option }.
usage-value-many = Achter { $option } kan niets staan, ook ‘{ $value }’ niet.
usage-equals = Zet achter { $option } een =-teken en de waarde, zonder spatie ertussen.
usage-letters = In deze opdracht staan tekens die geen UTF-8 zijn. Typ haar opnieuw.
usage-other = Deze opdracht is niet te begrijpen.
usage-similar = Bedoelde u { $similar }?
usage-line =
    Zo is het: { $usage }
    Meer: { $command } --help
value-day = schrijf een dag die bestaat als 2026-01-31
value-language = kies nl of en
value-version = schrijf de naam en het nummer, zoals definitie/1.0
value-path = schrijf een pad als /a/b/
value-port = schrijf een getal van 0 tot en met 65535
value-scale = schrijf een geheel getal van 1 tot en met 4

manual-not-written = De handleiding kan niet in { $folder } worden geschreven: { $reason }.
# leidraad review, and drafts elsewhere
check-drafts = Als voorproef is alles in orde. { $count ->
    [one] Nog geen versie heeft: { $ids }. Zo kan de gids niet uit.
   *[other] Nog geen versie hebben: { $ids }. Zo kan de gids niet uit.
    }
    Wat er verandert: leidraad review
    { $first ->
        [yes] Klaar met een onderdeel? Leg de eerste versie vast: leidraad version --amend ID…
       *[no] Klaar met een onderdeel? Leg de versie vast: leidraad version ID --kind …
    }
review-of = { $id }: { $title } (geldt nu: versie { $version })
review-of-new = { $id }: { $title }
review-none = Er verandert niets: alle teksten, lijsten en stroomschema’s zeggen wat nu geldt.
review-written = { $count ->
    [0] In { $path } staat dat er niets verandert.
    [one] Wat er verandert in 1 onderdeel staat in { $path }.
   *[other] Wat er verandert in { $count } onderdelen staat in { $path }.
} Het bestand staat op zichzelf: u kunt het mailen en afdrukken.
review-no-html = kies een naam die op .html eindigt, zoals wijzigingen.html
review-in-guide = in deze map staan de bestanden van de gids zelf; kies een andere map
