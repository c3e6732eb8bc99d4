key-no-password = { $path } heeft een wachtwoord nodig. Zet het in de omgevingsvariabele { $name }
key-password = Wachtwoord voor { $path }: {""}
key-empty-password = het wachtwoord is leeg; gebruik --no-password als dat de bedoeling is
keygen-done =
    Geheime sleutel: { $path } (bewaar die veilig, en maak er een reservekopie van)
    Openbare sleutel: { $public }
    Nummer: { $key }
root-written = Geschreven: { $path }. Dit telt pas als { $threshold ->
        [one] één hoofdsleutel het heeft ondertekend, met:
       *[other] { $threshold } hoofdsleutels het hebben ondertekend, elk met:
    } leidraad root sign { $folder } --version { $version } --key BESTAND
root-signed = Ondertekend. Versie { $version } telt nog niet: er ontbreken handtekeningen.
root-whole = Ondertekend. Versie { $version } heeft nu genoeg handtekeningen.
root-version = Versie { $version } van de sleutels, geldig tot { $expires }. Een nieuwe versie heeft { $threshold ->
        [one] één handtekening
       *[other] { $threshold } handtekeningen
    } nodig.
root-anchor = SHA-256 van root-1.json, voor --key:
root-root-keys = Hoofdsleutels:
root-release-keys = Sleutels voor uitgaven:
root-freshness-keys = Sleutels die zeggen wat de nieuwste uitgave is:
root-revoked = Ingetrokken:
sign-done =
    Ondertekend: uitgave { $serial }, { $files } bestanden, { $bytes } bytes.
    SHA-256 van manifest-sha256.txt: { $manifest }
    Geldt als nieuwste tot { $expires }.
sign-no-serial = het nummer van deze uitgave ontbreekt. Geef --serial 1 bij de eerste uitgave, en daarna --previous met het adres of de map van de vorige
bundle-done = { $path }: uitgave { $serial }, { $files } bestanden, { $bytes } bytes.
verify-good = { $source } is in orde: uitgave { $serial }, { $files } bestanden, ondertekend, de nieuwste tot { $expires }.
verify-unsigned = { $source } is heel volgens de eigen lijst: { $files } bestanden. Van wie de kopie is, is hiermee niet bewezen; geef daarvoor --key.
verify-bad = { $source } is niet in orde: { $count ->
        [one] er is één probleem
       *[other] er zijn { $count } problemen
    }.
verify-blind = Of er bestanden bij zijn gezet, is op een webserver niet te zien. Controleer daarvoor de map op de server zelf.
verify-more = { $count ->
        [one] En nog één ander probleem.
       *[other] En nog { $count } andere problemen.
    }
sync-fetching = Ophalen
sync-version = { $title } ({ $id }) { $version }, { $published }: { $note }
sync-files = Bestanden: { $added } nieuw, { $changed } gewijzigd, { $removed } vervallen.
sync-same = Uitgave { $serial } staat er al en is heel. Zij is de nieuwste tot { $expires }.
sync-would = Uitgave { $serial } zou in { $path } komen, { $before ->
        [0] als eerste
       *[other] in plaats van uitgave { $before }
    }; { $fetched } van { $files } bestanden moeten worden opgehaald. Er is niets gewijzigd.
sync-done = Uitgave { $serial } staat in { $path }{ $before ->
        [0] {""}
       *[other] , in plaats van uitgave { $before }
    }. Opgehaald: { $fetched } van { $files } bestanden, { $bytes } bytes over het netwerk. De nieuwste tot { $expires }.
sync-own = Het eigen deel staat in { $path }.
sync-own-would = Het eigen deel zou in { $path } komen.
sync-own-not = Het eigen deel is niet gemaakt of vernieuwd; de ondertekende kopie staat er los van. Wat er niet past, staat hierboven.
sync-kept = In de oude kopie stonden bestanden die er niet bij hoorden. Ze staan nu in { $path }. Zoek uit wie ze daar heeft gezet.
status-fresh = In orde: uitgave { $serial } is heel en ondertekend, en de nieuwste tot { $expires }.
status-update = Er is een nieuwe uitgave: { $offered }. Hier staat uitgave { $serial }, heel en ondertekend.
status-stale = Verouderd: uitgave { $serial } is heel en ondertekend, maar niemand zegt nog dat zij de nieuwste is.
status-tampered = Niet in orde: de kopie is niet wat er is ondertekend. Herstel haar met leidraad mirror sync.
status-empty = Er is nog niets opgehaald.
status-own = Het eigen deel { $standing ->
        [current] hoort bij deze uitgave.
        [missing] ontbreekt. Maak het met leidraad mirror sync.
        [other-release] hoort bij een andere uitgave dan de kopie ernaast. Vernieuw het met leidraad mirror sync.
        [other-overlay] is gemaakt voordat de map met toevoegingen werd gewijzigd. Vernieuw het met leidraad mirror sync.
       *[changed] is niet meer wat leidraad heeft gemaakt. Herstel het met leidraad mirror sync.
    }
status-rollback = Op { $at } is uitgave { $from } vervangen door de oudere uitgave { $to }: { $why }
publish-done = Uitgave { $serial } staat in { $path }: { $files } bestanden.
publish-store-sending = Versturen
publish-store-done = Uitgave { $serial } staat in { $path }: { $files } bestanden. Verstuurd: { $sent } bestanden, { $bytes } bytes; binnen de opslag gekopieerd: { $copied } bestanden. De andere stonden er al.
publish-store-same = Uitgave { $serial } stond al in { $path }, met alle { $files } bestanden. Er is niets gewisseld.
publish-store-removed = { $count ->
        [one] Er is één oude uitgave verwijderd.
       *[other] Er zijn { $count } oude uitgaven verwijderd.
    }
publish-store-unguarded = Deze opslag merkt het niet als er twee tegelijk publiceren. Zorg zelf dat er één tegelijk publiceert.
publish-store-not-removed = Oude uitgaven konden niet worden verwijderd: { $reason } De nieuwe uitgave staat er; de volgende keer wordt het opnieuw geprobeerd.
value-number = schrijf een geheel getal vanaf 0
value-count = schrijf een geheel getal vanaf 1
value-moment = schrijf een dag als 2026-11-29 of een moment als 2026-11-29T08:00:00Z
