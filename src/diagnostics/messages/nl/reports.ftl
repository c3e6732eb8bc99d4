error = fout
warning = waarschuwing
help = doe dit
summary = { $errors ->
        [0] Geen fouten
        [one] 1 fout
       *[other] { $errors } fouten
    }, { $warnings ->
        [0] geen waarschuwingen
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }. Meer over een code: leidraad explain { $code }
kind-text = tekst
kind-number = een getal
kind-bool = true of false
kind-nothing = niets
kind-list = een lijst (regels die met ‘- ’ beginnen)
kind-mapping = een blok met sleutels (sleutel: waarde)
kind-languages = beide talen: nl: … en en: …
kind-id = een id (kleine letters, cijfers en streepjes)
kind-date = een datum zoals 2025-06-13
kind-url = een webadres dat met https:// begint
