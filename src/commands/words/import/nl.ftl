import-only-word = --section, --changes en --yes zijn voor Word-bestanden (.docx). Een stroomschema krijgt zijn id met --id.
import-paragraph = { $file }, alinea { $paragraph }{ $named ->
        [yes] {" "}(‘{ $near }’)
       *[no] {""}
    }
import-more = … en nog { $count } van deze soort, zoals: { $outcome ->
        [kept] overgenomen
        [changed] anders
       *[lost] weg
    }. { $what }
import-open-entry = { $place }: { $kind ->
        [inserted] toegevoegd
        [deleted] weggehaald
        [formatted] opmaak gewijzigd
       *[comment] opmerking
    }{ $has-author ->
        [yes] {" "}door { $author }
       *[no] {""}
    }{ $has-day ->
        [yes] {" "}op { $day }
       *[no] {""}
    }: { $text }
import-open = { $more ->
        [0] {""}
       *[other] … en nog { $more } meer.
    }
    { $file } is niet ingelezen: er { $count ->
        [one] staat 1 wijziging of opmerking
       *[other] staan { $count } wijzigingen en opmerkingen
    } in waarover niemand heeft besloten. Besluit in Word (Controleren: Accepteren of Negeren, en verwijder de opmerkingen), of geef hier op wat ermee moet gebeuren:
        --changes accept   alsof alle wijzigingen zijn aanvaard
        --changes reject   alsof alle wijzigingen zijn geweigerd
    Opmerkingen komen nooit in de tekst.
import-section-there = De sectie ‘{ $id }’ is er al. Typ --section { $id } om het verschil te zien en haar tekst te vervangen, of geef met --section een andere id. Er is niets geschreven.
import-text-unreadable = { $path } ontbreekt of kan niet worden gelezen. Maak of herstel eerst dat bestand (leidraad check zegt wat eraan schort). Er is niets geschreven.
import-same = { $path } zegt al wat in het bestand staat. Er is niets geschreven.
import-title-differs = De titel in het bestand is ‘{ $title }’; die van de sectie is ‘{ $own }’ en blijft zo.
import-difference = Dit verandert er in de tekst ({ $count ->
        [one] 1 plaats
       *[other] { $count } plaatsen
    }). [-Zo-] staat wat weg is, {"{+zo+}"} wat nieuw is.
import-difference-under = { $named ->
        [yes] Onder ‘{ $heading }’:
       *[no] Aan het begin:
    }
import-difference-link = Een link leidt ergens anders heen.
import-difference-file = Een bestand is vervangen.
import-difference-more = … en nog { $count } plaatsen.
import-replace = De tekst in { $path } door die uit het bestand vervangen? [j/N]
import-needs-yes = { $path } is niet gewijzigd. Wilt u de tekst vervangen? Geef dan ook --yes.
import-not-replaced = { $path } is niet gewijzigd.
import-section-made =
    De tekst staat in { $path }. Zo maakt u de sectie af:
    1. Kijk na wat hierboven ‘anders’ of ‘weg’ is.
    2. Vul in wat tussen ‹ en › staat: de samenvatting{ $guide ->
           [both] , en de tekst in de andere taal
          *[one] {""}
       }.
    3. Laat het nakijken met: leidraad check --unreleased
    4. Is het klaar? Typ dan: leidraad version { $id } --amend
import-section-replaced =
    De tekst in { $path } is vervangen. Zo gaat u verder:
    1. Kijk na wat hierboven ‘anders’ of ‘weg’ is.
    2. Laat het nakijken met: leidraad check --unreleased
    3. Is het klaar? Typ dan: leidraad version { $id } --kind substantive (of --kind editorial, als alleen de formulering is veranderd)
    { $guide ->
        [both] 4. Werk daarna de andere taal bij.
       *[one] {""}
    }
import-only-folder = --to en --history zijn voor een map met een site van MkDocs of met Markdown.
import-site-options = Bij een map horen --to, --history en --language. --id, --section en --changes zijn voor een stroomschema of een Word-bestand.
import-site-there = { $path } is er al en is geen lege map en geen gids. Geef met --to een andere map op. Er is niets geschreven.
import-site-history-there = { $path } is er al. Met --history komt er een nieuwe gids, met een geschiedenis van zichzelf. Geef met --to een map op die er niet is. Er is niets geschreven.
import-site-kind = { $outcome ->
        [kept] overgenomen
        [changed] anders
       *[lost] weg
    }, { $count } keer: { $what }
import-site-more = … en nog { $count }.
import-site-done =
    De gids staat in { $path }: { $sections ->
        [one] 1 sectie
       *[other] { $sections } secties
    } in { $parts ->
        [one] 1 deel
       *[other] { $parts } delen
    }, { $terms ->
        [one] 1 begrip
       *[other] { $terms } begrippen
    }.
    Overgenomen: { $kept }. Anders: { $changed }. Weg: { $lost }. Alles, met de plaats, staat in { $report }.
    Zo maakt u haar af:
    1. Bekijk haar met: leidraad serve --root { $path }
    2. Kijk na wat hierboven ‘weg’ of ‘anders’ is.
    3. Vul in wat tussen ‹ en › staat ({ $left ->
        [one] 1 plaats
       *[other] { $left } plaatsen
    }). leidraad build --root { $path } noemt ze.
    4. Laat haar nakijken met: leidraad check --unreleased --root { $path }
import-site-same = Wat in de map staat, staat ook al in { $path }. Er is niets geschreven.
import-site-changes = Teksten die anders worden: { $changed }. Bestanden die anders worden: { $files }. Nieuwe secties: { $new }.
import-site-file-differs = { $path }: de oude site heeft onder deze naam een ander bestand. Het komt in de plaats van dat in uw gids. Wilt u beide houden, geef het dan op de oude site een andere naam.
import-site-added = In { $path }: { $changed ->
        [one] 1 tekst
       *[other] { $changed } teksten
    } en { $files ->
        [one] 1 bestand
       *[other] { $files } bestanden
    } vervangen, { $new ->
        [one] 1 sectie
       *[other] { $new } secties
    } erbij.{ $new ->
        [0] {""}
       *[other] {" "}Zet de nieuwe in content/site.yaml onder contents:
    }
import-site-commit = De oude site bij { $name }
import-site-commit-today = De oude site van vandaag, nog zonder versie
import-site-note = Zoals op de oude site bij { $name }.
import-site-history = Van { $states ->
        [one] 1 tag of commit
       *[other] { $states } tags of commits
    } { $versions ->
        [one] is 1 versie
       *[other] zijn { $versions } versies
    } gekomen, met de dag waarop de commit is gemaakt.
import-site-gone = { $name }: { $count ->
        [one] 1 pagina die er nu niet meer is, heeft
       *[other] { $count } pagina’s die er nu niet meer zijn, hebben
    } geen versie gekregen: { $pages }.
import-site-no-git = Voor --history is het programma git nodig, en dat is niet gevonden. Installeer Git, of laat --history weg. Er is niets geschreven.
import-site-not-in-git = { $path } staat niet in Git, dus er zijn geen eerdere versies. Laat --history weg. Er is niets geschreven.
import-site-no-tags = Er zijn geen tags. Geef de commits op: --history COMMIT,COMMIT, de oudste eerst. Er is niets geschreven.
import-site-order = { $first } is van { $first-day } en { $second } van { $second-day }. Geef de oudste eerst. Er is niets geschreven.
import-site-undated = Van { $name } is niet bekend op welke dag het is gemaakt. Laat het weg. Er is niets geschreven.
import-site-state = { $name }: { $what } Laat het weg. Er is niets geschreven.
import-id-of-several = Dit bestand heeft { $count } stroomschema’s, en --id is voor een bestand met één. Laat --id weg: elk schema krijgt dan een id naar zijn titel of naar de kop erboven ({ $ids }). Er is niets geschreven.
import-whole-file = == Het bestand als geheel ==
import-chart-heading = == Schema { $number } van { $count } (regel { $first } tot en met { $last }): { $kind ->
        [new] ‘{ $id }’ in { $path }
        [there] ‘{ $id }’ was er al
       *[broken] ‘{ $id }’ niet gemaakt
    } ==
import-chart-there =
    { $path } bestaat al en blijft zoals het is.
    Is dit een ander schema? Geef het dan in het bestand een andere titel en typ de opdracht opnieuw.
import-chart-broken =
    { $place }: { $what }
    Herstel dit in het bestand en typ de opdracht opnieuw. Wat er dan al is, blijft zoals het is.
import-chart-refused = Geef dit schema in het bestand een andere titel en typ de opdracht opnieuw. Wat er dan al is, blijft zoals het is.
import-chart-unlike = Wat het bestand van dit schema zegt, zou niet heel in de gids terechtkomen. Het is niet gemaakt; dit is een fout in dit programma.
import-nothing-new = Er is niets geschreven.
import-several-made = { $count ->
        [one] Dit schema is gemaakt:
       *[other] Deze { $count } schema’s zijn gemaakt:
    }
import-several-path = {"    "}{ $path }
import-several-left = { $left ->
        [one] Eén schema uit het bestand is niet gemaakt; hierboven staat waarom.
       *[other] { $left } schema’s uit het bestand zijn niet gemaakt; hierboven staat waarom.
    }
import-several-next =
    Zo maakt u { $count ->
        [one] het
       *[other] ze
    } af:
    1. Vul daar in wat tussen ‹ en › staat: { $guide ->
           [both] de andere taal, de
          *[one] de
       } toelichting bij elke stap, en wat het bestand niet zei.
    2. Kijk na wat hierboven ‘anders’ of ‘weg’ is.
    3. Bekijk het met: leidraad serve --as-of { $day }
       en laat het nakijken met: leidraad check --unreleased --as-of { $day }
    4. Toon { $count ->
           [one] het
          *[other] elk schema
       } in een tekst met:
import-several-show = {"       "}![](diagram:{ $id })
import-several-ready = 5. Is een schema klaar? Typ dan:
import-several-version = {"       "}leidraad version diagram:{ $id } --amend
