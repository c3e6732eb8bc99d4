error = fout
warning = waarschuwing
help = doe dit
counts = { $errors ->
        [0] Geen fouten
        [one] 1 fout
       *[other] { $errors } fouten
    }, { $warnings ->
        [0] geen waarschuwingen
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }
summary = { counts }. Meer over een code: leidraad explain { $code }
more = … en nog { $count } keer { $code }{ $files ->
        [0] { "" }
        [one] , in { $named }
       *[other] , in { $files } bestanden{ $all ->
            [yes] : { $named }
           *[no] , het vaakst in: { $named }
        }
    }
usual = Hoort bij het herzien: { $what }.
usual-unreleased = { $count ->
        [one] 1 tekst heeft nog geen versie van wat er nu staat
       *[other] { $count } teksten hebben nog geen versie van wat er nu staat
    } (V001: { $ids })
usual-outdated = { $count ->
        [one] 1 vertaling loopt achter
       *[other] { $count } vertalingen lopen achter
    } (C007: { $ids })
usual-unconfirmed = { $count ->
        [one] 1 vertaling is nog niet nagekeken
       *[other] { $count } vertalingen zijn nog niet nagekeken
    } (C016: { $ids })
totals = Aantallen per soort:
total = { $files ->
        [one] { "" }
       *[other] { " " }in { $files } bestanden
    }{ $several ->
        [yes] , zoals: { $title }
       *[no] : { $title }
    }
all = Alles voluit: leidraad check --all{ $totals ->
        [yes] { "" }
       *[no] . Alleen de aantallen: leidraad check --summary
    }
kind-text = tekst
kind-number = een getal
kind-bool = true of false
kind-nothing = niets
kind-list = een lijst (regels die met ‘- ’ beginnen)
kind-mapping = een blok met sleutels (sleutel: waarde)
kind-languages = { $guide ->
    [both] de tekst in beide talen
   *[one] een tekst
}
kind-id = een id (kleine letters, cijfers en streepjes)
kind-date = een datum zoals 2025-06-13
kind-url = een webadres dat met https:// begint
