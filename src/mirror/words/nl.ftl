no-key = Er is niet gezegd wie er te vertrouwen is. Geef met --key het bestand root-1.json van de uitgever, of de SHA-256 daarvan. Haal die op een andere weg op dan de kopie zelf, bijvoorbeeld uit een brief of aan de telefoon.
not-a-key = ‘{ $given }’ is geen bestand root-….json en ook geen SHA-256 van 64 tekens. Geef met --key één van die twee.
other-root = Geweigerd: de bron hoort bij een andere uitgever dan de vertrouwde. Vertrouwd is root { $trusted }, de bron heeft { $found }. Vraag de uitgever langs een andere weg welke de juiste is.
too-few-root-signatures = Geweigerd: versie { $version } van de hoofdsleutels is door { $valid } van de { $needed } vereiste hoofdsleutels ondertekend. Vraag de uitgever om de ontbrekende handtekeningen en neem deze bron tot dan niet over.
root-expired = Geweigerd: versie { $version } van de hoofdsleutels is verlopen op { $expired }. De uitgever moet een nieuwe versie ondertekenen.
wrong-key = Geweigerd: { $file } is ondertekend met sleutel { $key }, en die staat niet in de vertrouwde lijst. De kopie kan van iemand anders zijn. Vraag de uitgever of deze sleutel van hem is.
revoked-key = Geweigerd: { $file } is ondertekend met sleutel { $key }, en die is op { $since } ingetrokken: { $reason }. Gebruik een bron die met de nieuwe sleutel is ondertekend.
bad-signature = Geweigerd: { $file } is na het ondertekenen gewijzigd, want de handtekening klopt niet. Haal het bestand opnieuw op; blijft dit zo, meld het dan aan de uitgever.
not-signed = Geweigerd: { $file } ontbreekt in de bron. Zonder dit bestand is niet te bewijzen van wie de kopie is. Gebruik een ondertekende uitgave.
malformed = Geweigerd: { $file } heeft niet de vorm waarin leidraad het schrijft. Haal het bestand opnieuw op; blijft dit zo, meld het dan aan de uitgever.
newer-form = Geweigerd: { $file } is gemaakt door een nieuwere versie van leidraad. Installeer die versie en probeer het opnieuw.
older-serial = Geweigerd: de bron biedt uitgave { $offered } aan, terwijl uitgave { $seen } al is gezien. Een oudere uitgave kan een poging zijn om herstelde fouten terug te brengen. Is het terugzetten de bedoeling, gebruik dan --allow-rollback met --reason "waarom".
same-serial = Geweigerd: de bron biedt onder nummer { $serial } een andere inhoud aan dan eerder onder dat nummer is gezien. Een uitgave verandert nooit. Meld dit aan de uitgever.
expired = Geweigerd: dat uitgave { $serial } de nieuwste is, gold tot { $expired }, en daarna nog { $grace } uur uitstel. Misschien houdt iemand een nieuwere uitgave achter. Controleer de klok van deze computer en gebruik een bron die wordt bijgehouden.
mixed = Geweigerd: { $file } hoort niet bij { $namedby }. De bron bevat delen van twee uitgaven, misschien omdat zij juist wordt bijgewerkt. Probeer het over enkele minuten opnieuw.
other-size = Geweigerd: ondertekend zijn { $signed } { $unit ->
        [bytes] bytes
       *[files] bestanden
    }, en er zijn er { $found }. De bron is niet wat de uitgever heeft ondertekend. Haal haar opnieuw op.
changed = Geweigerd: { $path } is gewijzigd of afgebroken: de inhoud is niet wat er is ondertekend. Haal het bestand opnieuw op.
missing = Geweigerd: { $path } ontbreekt. Haal de bron opnieuw op.
added = Geweigerd: { $path } hoort niet bij de uitgave en is er later bij gezet. Verwijder het en zoek uit wie het daar heeft gezet.
misnamed = Geweigerd: { $path } moet { $signed } heten, met precies die letters. Links naar dit bestand werken nu niet op elke server. Geef het de ondertekende naam.
unsafe-name = Geweigerd: de naam ‘{ $path }’ { $fault ->
        [absolute] begint bij de hoofdmap van een schijf
        [leaves] leidt uit de map van de kopie
        [device] is op Windows de naam van een apparaat
       *[character] bevat iets dat niet op elk systeem in een bestandsnaam mag
    }. Een kopie met zo'n naam wordt niet gemaakt. Meld dit aan de uitgever.
twins = Geweigerd: ‘{ $one }’ en ‘{ $other }’ zijn op veel schijven één bestand, zodat het ene het andere zou vervangen. Meld dit aan de uitgever.
link = Geweigerd: { $path } is een koppeling en geen bestand. Een koppeling kan naar iets buiten de kopie leiden. Vervang haar door het bestand zelf.
too-large = Geweigerd: { $path } is groter dan de { $limit } bytes die het hoogstens kan zijn. Het ophalen is gestopt. Meld dit aan de beheerder van de bron.
not-a-bundle = Geweigerd: { $path } is geen heel ZIP-bestand van leidraad. Haal het opnieuw op.
stalled = Afgebroken: { $address } stuurde { $seconds ->
        [one] één seconde
       *[other] { $seconds } seconden
    } lang niets of bijna niets. De kopie is niet gewijzigd. Probeer het later opnieuw; wat al is opgehaald, wordt dan niet nog eens opgehaald.
redirected = Geweigerd: { $address } stuurt door naar { $to }, op een andere server of langs een andere weg. Geef het adres op waar de uitgave zelf staat.
insecure = Geweigerd: wat { $address } stuurt, kan onderweg worden meegelezen en tegengehouden. Geef een adres dat met https: begint.
no-source = ‘{ $given }’ is geen adres dat met https: begint, geen map en geen ZIP-bestand.
no-network = { $address } kan niet worden opgehaald: dit programma is zonder netwerk gebouwd. Gebruik een map of een ZIP-bestand.
network = { $address } kan niet worden opgehaald: { $reason }. Controleer het adres, de verbinding, en de proxy en certificaten in de omgeving (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE).
not-a-mirror = De map { $path } is niet leeg en geen spiegel van leidraad. Er is niets gewijzigd. Kies een lege of een nieuwe map.
busy = Een andere opdracht is al bezig met { $path }. Wacht tot die klaar is.
no-reason = Terugzetten naar een oudere uitgave kan alleen met een reden: geef --reason "waarom".
key = De sleutel kan niet worden gebruikt: { $reason }.
not-a-public-key = ‘{ $given }’ is geen openbare sleutel en geen bestand met een openbare sleutel. Geef het bestand dat op .pub eindigt, of de regel die daarin staat.
not-a-site = In { $path } staat geen site die leidraad heeft gebouwd: manifest-sha256.txt ontbreekt of kan niet worden gelezen. Bouw de site eerst met leidraad build.
io = { $path }: { $reason }. De kopie is niet gewijzigd.
