publish-older = Geweigerd: daar staat uitgave { $seen }, en uitgave { $offered } is ouder. Is het terugzetten de bedoeling, gebruik dan --allow-rollback.
publish-same-serial = Geweigerd: daar staat een andere uitgave met nummer { $serial }, en een uitgave verandert nooit. Onderteken deze met een hoger nummer: leidraad sign met --previous.
publish-only-stores = { $option } is voor een opslag (s3://…). In een map staat één uitgave tegelijk. Laat de optie weg.
publish-no-stores = Dit programma is zonder opslag gebouwd, zodat ‘{ $given }’ niet te bereiken is. Gebruik een programma met het onderdeel s3, zoals die van scripts/release, of geef een map.
publish-place = ‘{ $given }’ is geen plaats in een opslag. Schrijf s3://BUCKET of s3://BUCKET/MAP: de bucket met kleine letters, cijfers, punten en streepjes (3 tot 63), en de map zonder .. en zonder lege delen.
publish-endpoint = AWS_ENDPOINT_URL is ‘{ $given }’, en dat is geen adres van een opslag. Schrijf een adres dat met https:// begint, zoals https://s3.example.org. Alleen voor een opslag op deze computer zelf mag het met http:// beginnen.
publish-credentials = De omgevingsvariabele { $name } ontbreekt of is leeg. Zet de sleutel van de opslag in AWS_ACCESS_KEY_ID en AWS_SECRET_ACCESS_KEY, de regio in AWS_REGION en het adres in AWS_ENDPOINT_URL.
publish-no-bucket = De opslag heeft geen bucket { $bucket }. Controleer de naam en de opslag in AWS_ENDPOINT_URL, of laat de bucket maken. Er is niets gepubliceerd.
publish-refused = De opslag weigert { $place } ({ $status }). Controleer de sleutel in AWS_ACCESS_KEY_ID en AWS_SECRET_ACCESS_KEY, of die in deze bucket mag lezen, schrijven en verwijderen, de regio in AWS_REGION, en de klok van deze computer. Lezers krijgen wat zij al kregen.
publish-not-s3 = Wat voor { $place } antwoordt, is geen opslag die S3 spreekt. In AWS_ENDPOINT_URL moet het adres van de opslag zelf staan, zonder de bucket, en niet dat van de website of van de beheerpagina. Vraag de beheerder van de opslag naar het S3-adres. Er is niets gepubliceerd.
publish-failed = { $place } is niet te bereiken of heeft een storing: { $reason }. Controleer AWS_ENDPOINT_URL, de verbinding, en de proxy en certificaten in de omgeving (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE). Lezers krijgen wat zij al kregen. Probeer het later opnieuw; wat al is verstuurd, wordt dan niet nog eens verstuurd.
publish-stalled = Afgebroken: de opslag van { $place } zei { $seconds ->
        [one] één seconde
       *[other] { $seconds } seconden
    } lang niets. Lezers krijgen wat zij al kregen. Probeer het later opnieuw; wat al is verstuurd, wordt dan niet nog eens verstuurd.
publish-pointer = Geweigerd: { $place }/current.json heeft niet de vorm waarin leidraad het schrijft, zodat niet te zeggen is welke uitgave daar staat. Zoek uit wie het heeft gewijzigd. Zet een eerdere kopie ervan terug, of verwijder het, en publiceer opnieuw; de uitgaven zelf blijven staan.
publish-overtaken = Een andere opdracht heeft intussen naar { $place } gepubliceerd. Wat die publiceerde, staat er nu. Zorg dat er één tegelijk publiceert, en publiceer opnieuw als die van u nieuwer is.
publish-incomplete = De opslag van { $place } heeft { $path } niet zoals het is verstuurd; daarom is er niets gewisseld. Lezers krijgen wat zij al kregen. Publiceer opnieuw; blijft dit zo, meld het dan aan de beheerder van de opslag.
