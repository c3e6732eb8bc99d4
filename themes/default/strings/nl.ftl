# De woorden van de site, in het Nederlands. Elke sleutel staat ook in en.ftl.
# Een sjabloon vraagt een woord met t(key="…"). Woorden die alleen het programma zelf
# gebruikt, staan onderaan.

## Elke pagina

skip-to-content = Naar de inhoud
menu = Menu
menu-label = Hoofdmenu
menu-chart = Stroomschema
menu-indicators = Risico-indicatoren
menu-glossary = Begrippen
menu-sources = Bronnen
menu-tags = Trefwoorden
menu-register = A–Z
contents = Inhoud
chapters-label = Hoofdstukken
contents-part = Alle hoofdstukken van dit deel
contents-more = Alle { $count } hoofdstukken
breadcrumb-label = Kruimelpad
notice-label = Status van deze gids
preview-title = Voorproef.
preview-text = Deze pagina verandert, en dat is nog niet uitgegeven. Citeer haar niet.
preview-difference = Bekijk wat er verandert
preview-all = Alles wat er verandert
toc-label = Inhoud van deze pagina
toc-title = Op deze pagina
pager-label = Vorige en volgende hoofdstuk
previous = Vorige
next = Volgende
footer-label = Over de site
footer-publisher = Uitgever: { $name }.
footer-license = Licentie:

## Hoofdstukken

section-number = Hoofdstuk { $number }
version = Versie { $number }
published-on = uitgegeven op
effective-from = geldt vanaf
version-none = nog geen versie
status-label = status:
status = { $value ->
    [current] geldende tekst
    [under-revision] wordt herzien
    [awaiting-revision] wacht op herziening
    [repealed] vervallen
   *[other] onbekend
}
status-meaning = { $value ->
    [under-revision] Aan dit hoofdstuk wordt gewerkt. Tot de nieuwe versie er is, geldt de tekst hieronder.
    [awaiting-revision] Op de datum hierboven wachtte het officiële hoofdstuk op herziening. Of het daarna is vernieuwd, weten wij niet.
    [repealed] Dit hoofdstuk is vervallen. De tekst blijft staan, zodat u haar nog kunt lezen.
   *[current] Dit is de geldende tekst van deze gids. Zij beschrijft de situatie van de datum hierboven.
}
# Van een hoofdstuk dat niet zegt van welke dag de situatie is: er staat geen datum boven.
status-meaning-undated = { $value ->
    [under-revision] Aan dit hoofdstuk wordt gewerkt. Tot de nieuwe versie er is, geldt de tekst hieronder.
    [awaiting-revision] Dit hoofdstuk wacht op herziening. Tot de nieuwe versie er is, geldt de tekst hieronder.
    [repealed] Dit hoofdstuk is vervallen. De tekst blijft staan, zodat u haar nog kunt lezen.
   *[current] Dit is de geldende tekst van deze gids.
}
status-title = Status
replaced-by = In plaats daarvan leest u nu:
reflects = stand van zaken:
reflects-label = Beschrijft de stand van zaken van
about-this-text = Over deze tekst
coming-version = { $kind ->
    [repeal] Dit hoofdstuk vervalt op
   *[other] Versie { $number } is klaar en geldt vanaf
}
sources-of-section = Bronnen bij dit hoofdstuk
sources-of-page = Bronnen bij deze pagina
places-cited = { $count ->
    [one] Aangehaalde plaats:
   *[other] Aangehaalde plaatsen:
}
more-about-source = Meer over deze bron
legal-status = { $value ->
    [adopted] aangenomen
    [proposed] voorgesteld, geen wet
    [repealed] ingetrokken
   *[in-force] van kracht
}
adopted-from = aangenomen, geldt vanaf { $date }
adopted-since = aangenomen, geldt sinds { $date }
source-in-language = geschreven in het
no-public-address = Geen openbaar adres bekend
source-read = Gelezen: { $value ->
    [whole] geheel
   *[excerpt] een fragment
}
source-read-on = op
source-not-read = Niet gelezen
source-known-from = wij kennen het uit
owner = Verantwoordelijk
review-by = Uiterlijk opnieuw bekeken
permanent-address = Vast adres
permanent-address-link = id/{ $id }, voor alle talen
permanent-address-link-one = id/{ $id }
print = Afdrukken
print-hint = Gebruik de afdrukfunctie van uw browser. Menu’s vallen weg en wat is ingeklapt, gaat open.
edit-page = Wijzig deze tekst in de broncode
explain-term = Uitleg bij ‘{ $term }’
definition-in-glossary = In de begrippenlijst
close = Sluiten
report-problem = Meld een fout of stel een vraag
versions-own = Versies van onze tekst
versions-official = Versies van de officiële tekst
versions-official-meaning = Dit weten wij uit de bronnen. De officiële tekst zelf staat niet op deze site.
official-version = Officiële versie { $name }
version-kind = { $value ->
    [substantive] inhoudelijke wijziging
    [editorial] redactionele wijziging
    [translation] vertaling bijgewerkt
    [repeal] vervallen verklaard
   *[other] wijziging
}
source = Bron:
source-label = Bron
# Staat voor het nummer van een bron waar een verwijzing wordt voorgelezen: ‘bron 1, § 2’.
citation = bron

## Citeren

cite-title = Citeer dit
cite-text = { $author } ({ $year }). { $title } (versie { $version }, { $date }{ $note }). In: { $guide }. { $url }
cite-note = { $kind ->
    [past] gold van { $from } tot en met { $until }
    [one-day] gold op { $from }
    [coming] geldt vanaf { $from }
    [repealed] vervallen sinds { $from }
    [repealing] vervalt op { $from }
    [merged] gold vanaf { $from }
    [same-day] vervangen op { $from }, de dag waarop zij ging gelden
   *[never] nooit van kracht geweest
}
cite-follows = vertaling van versie { $number }
cite-copy = Kopieer
cite-copied = Gekopieerd
cite-save = Bewaar als bestand
cite-passage = Adres van deze alinea
cite-passages = Toon het adres van elke alinea
passage-passed = Deze alinea staat niet meer zo in de tekst. U leest haar nog in:

## Vertalingen

translation-current = Dit is een vertaling. Bij verschil gaat de oorspronkelijke tekst voor.
translation-unconfirmed = Deze vertaling is nog niet door iemand nagekeken. Bij verschil gaat de oorspronkelijke tekst voor.
translation-outdated-title = Deze vertaling loopt achter
# { $case } is older, amended of draft.
translation-outdated = { $case ->
    [amended] Zij volgt een eerdere tekst van versie { $follows }. De oorspronkelijke tekst is daarna nog gewijzigd.
    [draft] Zij volgt versie { $follows }. De oorspronkelijke tekst wordt in dit voorproefje gewijzigd.
   *[older] Zij volgt versie { $follows } van de oorspronkelijke tekst; die is nu bij versie { $version }.
}
translation-behind-since = Zij loopt achter sinds
translation-outdated-how = { $value ->
    [substantive] De inhoud is sindsdien veranderd. Ga voor een beslissing uit van de oorspronkelijke tekst.
    [editorial] Sindsdien is alleen de formulering veranderd.
   *[unknown] Ga voor een beslissing uit van de oorspronkelijke tekst.
}
translation-behind-titles = De titel of de samenvatting loopt ook achter.
translation-behind-marked = Wat achterloopt, is in de tekst gemarkeerd.
translation-of-version = vertaling van versie { $number }
translation-now = oorspronkelijke tekst: versie { $number }
translation-status = vertaling loopt achter
translation-status-meaning = De oorspronkelijke tekst geldt. Deze vertaling volgt nog versie { $follows }.
# Voor een stuk van de tekst dat achterloopt.
behind-mark = { $value ->
    [behind-meaning] Loopt achter: de inhoud is gewijzigd
    [behind-wording] Loopt achter: de formulering is gewijzigd
    [written] Nieuw en nog niet nagekeken
    [gone] Vervallen: staat niet meer in de oorspronkelijke tekst
   *[new] Hier staat nieuwe tekst die nog niet vertaald is
}
side-by-side = Nederlands en Engels naast elkaar
side-by-side-languages = Talen
side-by-side-description = { $section }: elk stuk van de tekst naast zijn vertaling, met of die is bevestigd.
side-by-side-lead = { $language ->
    [nl] Elk stuk van de Nederlandse tekst met zijn vertaling. De Nederlandse tekst gaat voor.
   *[en] Elk stuk van de Engelse tekst met zijn vertaling. De Engelse tekst gaat voor.
}
side-by-side-how = Bij elk stuk ziet u of iemand de vertaling heeft bevestigd, en het adres waarmee u ernaar verwijst.
side-by-side-missing = { $language ->
    [nl] Dit hoofdstuk is nog niet vertaald. Hieronder staat alleen de Nederlandse tekst.
   *[en] Dit hoofdstuk is nog niet vertaald. Hieronder staat alleen de Engelse tekst.
}
side-by-side-behind = { $case ->
    [amended] De vertaling volgt een eerdere tekst van versie { $follows }.
    [draft] De vertaling volgt versie { $follows }; de oorspronkelijke tekst wordt in dit voorproefje gewijzigd.
   *[older] De vertaling volgt versie { $follows } van de oorspronkelijke tekst; die is nu bij versie { $version }.
}
side-by-side-states = Stand van de vertaling
side-by-side-drawn = Zie:
side-by-side-address = Adres:
side-by-side-none = { $value ->
    [gone] Staat niet meer in de oorspronkelijke tekst.
   *[new] Nog niet vertaald.
}
side-by-side-count = { $value ->
    [behind-meaning] { $count ->
        [one] 1 stuk loopt achter: inhoud gewijzigd
       *[other] { $count } stukken lopen achter: inhoud gewijzigd
    }
    [behind-wording] { $count ->
        [one] 1 stuk loopt achter: formulering gewijzigd
       *[other] { $count } stukken lopen achter: formulering gewijzigd
    }
    [new] { $count ->
        [one] 1 stuk is nieuw en nog niet vertaald
       *[other] { $count } stukken zijn nieuw en nog niet vertaald
    }
    [written] { $count ->
        [one] 1 stuk is nieuw en nog niet bevestigd
       *[other] { $count } stukken zijn nieuw en nog niet bevestigd
    }
    [gone] { $count ->
        [one] 1 stuk is vervallen in de oorspronkelijke tekst
       *[other] { $count } stukken zijn vervallen in de oorspronkelijke tekst
    }
    [unconfirmed] { $count ->
        [one] 1 stuk is niet bevestigd
       *[other] { $count } stukken zijn niet bevestigd
    }
    [missing] { $count ->
        [one] 1 stuk is niet vertaald
       *[other] { $count } stukken zijn niet vertaald
    }
   *[current] { $count ->
        [one] 1 stuk is bevestigd
       *[other] { $count } stukken zijn bevestigd
    }
}
pair-state = { $value ->
    [current] bevestigd
    [behind-meaning] loopt achter: inhoud gewijzigd
    [behind-wording] loopt achter: formulering gewijzigd
    [new] nieuw: nog niet vertaald
    [written] nieuw: nog niet bevestigd
    [gone] vervallen
    [unconfirmed] niet bevestigd
   *[missing] niet vertaald
}
translation-missing-title = Nog niet vertaald
translation-missing = { $language ->
    [nl] Dit hoofdstuk is er alleen in het Nederlands. Hieronder staat de Nederlandse tekst.
   *[en] Dit hoofdstuk is er alleen in het Engels. Hieronder staat de Engelse tekst.
}
translation-authoritative = { $language ->
    [nl] Lees de Nederlandse tekst
   *[en] Lees de Engelse tekst
}
in-language = { $language ->
    [nl] Nederlands
   *[en] Engels
}

## Voorpagina

doors-title = Meteen naar een antwoord
entrances-title = Voor wie
recent-changes = Laatst gewijzigd
recent-more = en { $count } andere onderdelen

## De hele gids op één pagina

whole-versions = Elk hoofdstuk heeft een eigen versie. Die staat boven het hoofdstuk, met de stand van zaken waar die is gezegd.
whole-newest = Nieuwste versie uitgegeven op
whole-address = Op het web
whole-license = Licentie
whole-appendices = Bijlagen
whole-see = Zie de bijlage:

## Alle onderdelen van het thema

components-lead = Alles waaruit de pagina’s bestaan, bij elkaar: zo ziet u wat een verandering van het thema doet. Deze pagina staat in geen menu.

## Begrippen, bronnen, register

glossary-lead = Alle begrippen van deze gids, met hun bron en hun naam in de andere taal.
glossary-lead-one = Alle begrippen van deze gids, met hun bron.
letters-label = Naar een letter
digits = 0–9
own-rendering = onze eigen weergave
also-written = Ook:
used-in = Gebruikt in:
sources-lead = Alles waarop deze gids rust, met het adres en, waar dat is gezegd, wat wij ervan hebben gelezen en wanneer.
source-kind = { $value ->
    [kamerstuk] Kamerstukken
    [staatscourant] Staatscourant
    [eu] Regels van de Europese Unie
    [bwb] Nederlandse wetten en besluiten
    [report] Rapporten
    [further-reading] Verder lezen
   *[web] Webpagina’s
}
source-short = Korte naam
source-number = Nummer
source-date = Datum
source-publisher = Uitgever
source-address = Adres
source-language = Taal
source-status = Status
source-from = Geldt vanaf
in-force-when-checked = gold volgens onze controle van
status-when-checked = volgens onze controle van
source-seen = Door ons bekeken
cited-in = Aangehaald in
section-tags = Trefwoorden:
tags-title = Trefwoorden
tags-lead = Kies een trefwoord en zie welke hoofdstukken erbij horen.
tags-description = Alle trefwoorden, met de hoofdstukken die erbij horen.
tag-word = trefwoord
tag-title = Trefwoord: { $tag }
tag-description = De hoofdstukken met het trefwoord { $tag }.
tag-count = { $count ->
    [one] 1 hoofdstuk
   *[other] { $count } hoofdstukken
}
tag-others = Ook bij:
register-lead = De inhoud van deze gids op alfabet.
register-inside = in: { $section }
register-kind = { $value ->
    [section] hoofdstuk
    [heading] kopje
    [term] begrip
    [page] pagina
    [chart] stroomschema
   *[step] stap in het schema
}

## Risico-indicatoren

indicators-lead = Elke vraag met de reden, de plaats waar u kijkt en de bron.
indicator-why = Waarom dit telt
indicator-where = Waar u kijkt
indicator-origin = { $value ->
    [official] officiële formulering
   *[public-source] onze vraag, naar een openbare bron
}
words-of-source = Woorden van de bron
indicator-own-place = Bekijk deze vraag in de volledige lijst
indicators-all = Alle risico-indicatoren
indicators-worksheet = Werkblad: beantwoord deze vragen voor één geval
indicator-factor = Factor
filter-title = Toon
filter-all = Alle factoren
filter-help = De vragen van andere factoren verdwijnen van de pagina.
embed-indicators-fold = Klap een vraag open voor het waarom, de vindplaats en de bron.

## Werkblad

worksheet-lead = Dezelfde vragen, voor één geval. U noteert een antwoord en een opmerking, en bewaart of drukt het blad af met de datum erop.
worksheet-no-score = Dit werkblad geeft geen score en beslist niets. Tel de antwoorden niet op.
worksheet-stays = Wat u invult, blijft in dit venster. Er wordt niets verstuurd en niets opgeslagen. Sluit u de pagina zonder te bewaren, dan is het weg.
worksheet-head = Over dit geval
worksheet-name = Naam
worksheet-partner = Betrokken partij
worksheet-country = Land
worksheet-by = Ingevuld door
worksheet-date = Datum
worksheet-answer = Antwoord
worksheet-yes = Ja
worksheet-no = Nee
worksheet-unknown = Weet ik niet
worksheet-not-applicable = Niet van toepassing
worksheet-remark = Opmerking
worksheet-hint = Waarom, en waar u kijkt
worksheet-keep = Bewaren en afdrukken
worksheet-keep-how = Een bewaard werkblad is een gewoon bestand op uw eigen apparaat. U kunt het openen, afdrukken en later hier weer inladen om verder te gaan.
worksheet-without-script = Uw browser voert geen JavaScript uit. U kunt alles invullen en afdrukken, ook naar een PDF-bestand. Inladen en bewaren als los bestand gaat dan niet.
worksheet-save = Bewaar als bestand
worksheet-print = Druk af
worksheet-clear = Maak leeg
worksheet-open = Laad een bewaard werkblad
worksheet-progress = Beantwoord: { $done } van { $count }
worksheet-saved = Bewaard als { $file }. Het staat bij uw downloads.
worksheet-opened = Geladen. Beantwoorde vragen: { $done }.
worksheet-opened-lost = Let op: in uw bestand staan ook antwoorden op vragen die dit werkblad niet meer heeft: { $lost }.
worksheet-not-ours = Dit bestand is geen bewaard werkblad.
worksheet-cleared = Het werkblad is leeg.
worksheet-clear-question = Alles wissen wat u hebt ingevuld?
worksheet-saved-on = Bewaard op { $date }
worksheet-list-version = Vragenlijst: versie { $number } van { $date }
worksheet-no-answer = niet beantwoord
worksheet-file = werkblad
worksheet-question = Vraag

## Gegevens

data-lead = Alles wat u op deze site in lijsten ziet, staat hier als bestand. { $reuse ->
    [free] U mag het overnemen en bewerken.
    [named] U mag het overnemen en bewerken, met bronvermelding.
   *[other] Wat u ermee mag, staat in de licentie.
}
data-links = Als bestand:
data-all = alle gegevens
data-see = Bekijk dit op de site
data-file-languages = { $value ->
    [nl] Nederlands
    [en] Engels
   *[both] Nederlands en Engels
}
file-format = { $value ->
    [json] JSON
    [json-schema] JSON Schema
    [csv] CSV
    [csv-metadata] beschrijving van de CSV (CSVW)
    [ods] OpenDocument (ODS)
   *[xlsx] Excel (XLSX)
}
data-know-title = Goed om te weten
data-know-csv = De CSV-bestanden zijn UTF-8 met een byte order mark (BOM), met een puntkomma tussen de velden in Nederlandse bestanden en een komma in Engelse. Zo opent Excel ze met de landinstellingen van die taal in één keer goed. Een tekst die met =, +, - of @ begint, krijgt een apostrof ervoor, zodat geen programma hem als formule uitvoert.
data-know-csv-one = De CSV-bestanden zijn UTF-8 met een byte order mark (BOM), met een { $language ->
    [nl] puntkomma
   *[en] komma
} tussen de velden. Zo opent Excel ze in één keer goed. Een tekst die met =, +, - of @ begint, krijgt een apostrof ervoor, zodat geen programma hem als formule uitvoert.
data-know-json = Elk JSON-bestand noemt zijn schema, zijn versie, de dag waarop die is uitgegeven en de licentie. De beschrijving bij een CSV-bestand noemt versie, dag en licentie, volgens ‘CSV on the Web’ van het W3C.
data-know-charts = Het bestand van een stroomschema noemt ook de stand van zaken.
data-know-ids = Een id wordt nooit opnieuw gebruikt voor iets anders. Krijgt iets een andere id, dan leidt de oude erheen.
data-know-license = { $reuse ->
    [named] De licentie is { $license }. Noem { $publisher } en het versienummer.
   *[other] De licentie is { $license }.
}
sheet-embed-download = Download:
sheet-embed-columns = { $count ->
    [one] Bekijk de { $count } kolom
   *[other] Bekijk de { $count } kolommen
}
sheet-embed-caption = De kolommen van het invulblad
sheet-embed-choices = Keuzes:
sheet-embed-more = Alle bestanden van deze gids

## Stroomschema

chart-as-of = Stand van zaken:
chart-scope = Voor wie:
situation-adopted = Status van deze wet: { $adopted }. Wat hier staat, geldt vanaf die dag.
situation-proposed = Dit is een voorstel en nog geen wet. Zo kan het worden; nu geldt het niet.
walkthrough-hint = Liever vraag voor vraag? Begin bij
skip-chart = Sla de tekening over en lees het schema in woorden
drawing-lanes = { $title } { $situation }: tekening met banen. Scrol opzij als zij niet past.
drawing-compact = { $title } { $situation }: smalle tekening. Scrol opzij als zij niet past.
# On paper, under a small drawing of all that follows.
sheet-overview = Het geheel. De volgende vellen tonen het groter, in delen.
drawing-lanes-fold = Tekening met banen: wie wat doet, naast elkaar
drawing-column = { $title } { $situation }: tekening in één kolom.
part-same = Dit deel is hetzelfde als in de situatie ‘{ $situation }’.
part-same-link = Naar de tekening
part-shared = Dit deel is in alle situaties hetzelfde.
roles-title = Wie beslist wat, in één zin
roles-legend = Zo leest u dit
roles-inferred = ‘Onze lezing’: zo lezen wij de bron, die dit niet met zoveel woorden zegt.
roles-situation = ‘{ $name }’: geldt alleen in de situatie die hieronder zo heet.
download = Download:
download-format = { $value ->
    [svg] tekening (SVG)
    [png] { $width ->
        [0] plaatje (PNG)
       *[other] plaatje (PNG, { $width } × { $height })
    }
    [a4] voor papier (PDF, A4)
    [slide] voor een dia (PDF, 16:9)
    [json] gegevens (JSON)
    [dot] voor Graphviz (DOT)
    [mermaid] voor Mermaid
   *[text] tekst
}
outline-title = In woorden: { $situation }
embed-chart-more = { $situations ->
    [1] Op de pagina van het schema staat ook de brede tekening.
   *[other] Op de pagina van het schema staan ook de brede tekening en de andere situaties.
}
badge-proposed = voorgesteld
badge-inferred = onze lezing
step-kind = { $value ->
    [start] Begin
    [decision] Vraag
    [outcome] Uitkomst
    [link] Verder in een ander schema
   *[step] Stap
}
step-word = stap
step-actor = Wie
step-with = met
step-with-label = Met wie
step-force = Kracht
modality = { $value ->
    [must] moet
    [must-not] mag niet
    [may] kan
   *[will] zal
}
effect = { $value ->
    [binding] bindend
    [advice] advies
    [independent] zelfstandige beslissing
   *[own-choice] eigen keuze
}
step-exits = { $kind ->
    [decision] Antwoorden
   *[other] Daarna
}
choice = { $value ->
    [one] één antwoord geldt
    [any] meer antwoorden kunnen tegelijk gelden
   *[unstated] de bron zegt niet of er meer tegelijk kunnen gelden
}
tone = { $value ->
    [stops] gaat niet door
   *[goes-ahead] gaat door
}
choice-sentence = { $value ->
    [any] Er kunnen meer antwoorden tegelijk gelden.
   *[unstated] De bron zegt niet of er meer antwoorden tegelijk kunnen gelden.
}
to-step = naar stap
optional = niet verplicht
optional-sentence = Deze stap is niet verplicht.
step-comes-from = Komt van
basis = Grondslag
basis-title = Waar dit op rust
main-source = Een plaats zonder naam erbij staat in:
inferred-meaning = ‘Onze lezing’ betekent dat de bron dit niet met zoveel woorden zegt.
changes-title = Wat er verandert
changes-caption = Wat er verschilt tussen de situaties, per onderwerp
changes-aspect = Onderwerp
comparison-title = Stap voor stap: { $name }
comparison-lead = Nieuw, gewijzigd of vervallen: elke stap die verschilt, met de vindplaats.
comparison-drawing = Hetzelfde in één tekening; wat vervalt heeft een stippellijn.
comparison-caption = Stappen die verschillen: { $name }
mark = { $value ->
    [added] nieuw
    [changed] gewijzigd
   *[removed] vervalt
}
aspect = { $value ->
    [actor] wie
    [with] met wie
    [modality] kracht
    [effect] gevolg
    [label] tekst
    [detail] toelichting
    [caveat] wat dit niet betekent
    [basis] vindplaats
    [inferred] of het onze lezing is
    [choice] hoeveel antwoorden gelden
   *[ways] waar het heen leidt
}
caveat-label = Wat dit niet betekent
caveat-title = Wat dit niet betekent
walk-place = { $kind ->
    [start] Begin
    [decision] Vraag
    [outcome] Uitkomst
    [link] Verder in een ander schema
   *[step] Stap
} { $number }
walk-overview = U bent bij het gevulde vak. De dikke lijnen zijn de weg hierheen.
walk-overview-start = U bent bij het gevulde vak. Hier begint het.
walk-end = Hier eindigt deze weg.
walk-ways = Verder
walk-back = Terug naar
walk-start = Opnieuw beginnen
walk-other = Dezelfde stap in een andere situatie
walk-chart = In het hele schema

## Niet gevonden, doorverwijzing

missing-lead = Deze pagina bestaat niet, of niet meer. Misschien is het adres verkeerd overgenomen.
missing-home = Naar de voorpagina met de inhoud
missing-register = Zoek in het register van A tot Z
missing-glossary = Zoek een begrip op
# On the page in the other language; its name follows.
missing-here = Deze pagina is er niet. Lees de gids in het
missing-report = Leidde een link op deze site hierheen? Meld het ons:
redirect-title = Deze pagina is verhuisd
redirect-text = U gaat vanzelf naar:
moved-place = Dit onderdeel staat nu ergens anders:

## Over deze gids

about-count-sections = Hoofdstukken: { $count }
about-count-charts = Stroomschema’s: { $count }
about-count-indicators = Risico-indicatoren: { $count }
about-count-terms = Begrippen: { $count }
about-count-sources = Bronnen: { $count }
about-counts-title = In cijfers
about-versions-title = Hoe versies werken
about-versions = Elk hoofdstuk heeft een eigen versienummer, een datum en een lijst van wat er is veranderd. Een hoofdstuk kan worden herzien zonder dat de rest van de gids verandert. Een nieuwe versie kan al zijn uitgegeven en pas later gelden; dat staat er dan bij.
about-days = Er zijn drie soorten data. ‘Stand van zaken’ is de dag van de situatie die wordt beschreven. ‘Uitgegeven op’ en ‘geldt vanaf’ gaan over onze versies. De dag waarop deze site is gemaakt, staat alleen in het colofon.
about-translation = { $language ->
    [nl] De Nederlandse tekst gaat voor. Loopt een vertaling achter, dan staat dat bovenaan, met de versie die zij volgt.
   *[en] De Engelse tekst gaat voor. Loopt een vertaling achter, dan staat dat bovenaan, met de versie die zij volgt.
}
about-report-title = Een fout melden
about-reuse-title = Overnemen
about-reuse = { $reuse ->
    [free] De tekst heeft de licentie { $license }. U mag haar overnemen en bewerken.
    [named] De tekst heeft de licentie { $license }. Noem bij overname { $publisher } en het versienummer.
   *[other] De tekst heeft de licentie { $license }. Daarin staat wat u ermee mag.
}
about-repository = De tekst en de hele geschiedenis ervan staan op

## Toegankelijkheid


accessibility-status-title = Status
accessibility-status-none = Er is voor deze site nog geen toegankelijkheidsverklaring volgens het officiële model. De nalevingsstatus is dus niet vastgesteld.
accessibility-status-there = De toegankelijkheidsverklaring, met de nalevingsstatus, staat op

## Privacy

privacy-checked-title = Wat het programma nagaat
privacy-requests = Geen enkele pagina haalt iets op van een andere site: lettertype, plaatjes en scripts staan hier. Het programma dat deze site maakt, weigert een pagina, stijlblad of script dat zo’n verzoek zou doen.
privacy-policy = Elke pagina draagt uw browser op om zulke verzoeken te weigeren (Content-Security-Policy).


## Colofon

colophon-lead = Hoe en wanneer deze site is gemaakt.
colophon-publisher = Uitgever
colophon-as-of = Deze site is gemaakt op
colophon-as-of-how = Versies en statussen zijn voor deze dag berekend: die van de laatste wijziging in de broncode, tenzij bij het maken een andere dag is gekozen. Hij zegt niets over de dag waarvan een tekst de situatie beschrijft: staat die er, dan staat zij bij de tekst zelf.
colophon-text = Tekst
colophon-text-license = { $reuse ->
    [named] { $license }, met vermelding van { $publisher }
   *[other] { $license }
}
colophon-repository = Broncode van de tekst
colophon-font = Lettertype
colophon-font-what = Public Sans, onder de SIL Open Font License 1.1
colophon-font-license = Lees de licentie
colophon-signs-what = Pijlen en andere tekens daarin: Inter, onder dezelfde licentie
colophon-signs-license = Lees de licentie van Inter
colophon-tool = Programma
colophon-tool-what = leidraad { $version }, vrije software onder de EUPL-1.2
colophon-copy = Kopie
colophon-copy-how = U kunt de hele map kopiëren en zonder internet lezen. Het bestand manifest-sha256.txt in de hoofdmap noemt van elk bestand het controlegetal; staat er ook een release.json, dan is de kopie ondertekend, en noemt die het nummer van de uitgave en de commit.
colophon-copy-check = Controleer in de hoofdmap of elk bestand van de lijst heel is:
colophon-copy-linux = Linux
colophon-copy-macos = macOS
colophon-copy-windows = Windows (PowerShell)
colophon-copy-signed = Of de kopie van de uitgever is, of er niets bij is gezet en of zij actueel is, ziet u zo niet. Van een ondertekende kopie controleert u dat met het bestand root-1.json, dat u langs een andere weg van de uitgever krijgt:
colophon-security = Beveiliging
colophon-security-how = Een zwakke plek in de site gevonden? Hoe u die meldt, staat in
colophon-contact = Contact

## Versies en wijzigingen

history-link = Alle versies
history-lead = Elke uitgegeven versie met de datum, wat er veranderde en wanneer zij gold.
history-text = Lees versie { $number }
history-since = Wat veranderde er sinds versie { $number }?
history-until-now = Wat veranderde er van versie { $number } tot nu?
feed-link = Feed van dit hoofdstuk (Atom)
valid-from = geldend van
valid-until = t/m
valid-on = gold alleen op
valid-since = geldt sinds
valid-merged = gold vanaf
valid-never = nooit van kracht geweest
valid-repealed = vervallen sinds
valid-repealing = vervalt op
badge-in-force = geldt nu
badge-coming = komt eraan
published-on-long = Uitgegeven op
permanent-version = deze tekst: versie { $number }
version-banner = { $kind ->
    [in-force] Dit is versie { $number }, die nu geldt
    [coming] Dit is versie { $number }, die nog niet geldt
    [repealed] Dit is versie { $number }, waarmee de tekst is vervallen
    [repealing] Dit is versie { $number }, waarmee de tekst zal vervallen
   *[past] Dit is versie { $number }, die niet meer geldt
}
version-merged = Deze tekst is opgegaan in:
version-behind = Deze vertaling volgt versie { $follows }.
version-behind-amended = Deze vertaling volgt een eerdere tekst van deze versie.
history-behind = De Nederlandse tekst hiervan volgt nog versie { $follows }.
version-original = { $language ->
    [nl] Lees deze versie in het Nederlands
   *[en] Lees deze versie in het Engels
}
version-not-translated = { $language ->
    [nl] Van deze versie is er alleen een Nederlandse tekst.
   *[en] Van deze versie is er alleen een Engelse tekst.
}
version-current = Lees de versie die nu geldt ({ $number })
version-to-section = Naar het hoofdstuk
version-difference = { $kind ->
    [coming] Wat gaat er veranderen?
   *[past] Wat is er sindsdien veranderd?
}
terms-of-version = Begrippen in deze versie
terms-of-version-meaning = Zoals zij waren omschreven toen deze versie werd geschreven.
past-chart = Zo zag het stroomschema eruit toen deze versie werd geschreven; de stappen leiden naar de pagina’s van nu.
past-chart-today = Bekijk het schema van nu
translation-missed = { $language ->
    [nl] Bekijk wat er in de Nederlandse tekst is veranderd
   *[en] Bekijk wat er in de Engelse tekst is veranderd
}
difference-lead = Dit is er veranderd:
difference-none = { $value ->
    [original] De vertaling bleef gelijk; de oorspronkelijke tekst is gewijzigd.
    [repealed] De tekst bleef gelijk en is vervallen verklaard.
   *[same] Deze twee versies zeggen hetzelfde.
}
difference-text = De tekst
difference-how = Zo leest u de tekst hieronder:
difference-sample-deleted = wat is weggehaald
difference-sample-inserted = wat erbij is gekomen
difference-same = { $count ->
    [one] 1 onderdeel zonder wijziging
   *[other] { $count } onderdelen zonder wijziging
}
difference-under = onder ‘{ $heading }’
difference-moved-too = en verplaatst
difference-old = Was (versie { $number })
difference-new = Is (versie { $number })
omitted-row = { $count ->
    [one] 1 rij zonder wijziging is weggelaten.
   *[other] { $count } rijen zonder wijziging zijn weggelaten.
}
omitted-item = { $count ->
    [one] 1 punt zonder wijziging is weggelaten.
   *[other] { $count } punten zonder wijziging zijn weggelaten.
}
omitted-definition = { $count ->
    [one] 1 omschrijving zonder wijziging is weggelaten.
   *[other] { $count } omschrijvingen zonder wijziging zijn weggelaten.
}
difference-view = Toon de wijzigingen
difference-view-sides = naast elkaar
difference-view-text = in één tekst
link-led = ‘{ $words }’ leidde naar
link-leads = en leidt nu naar
link-new = ‘{ $words }’ is nu een link naar
link-gone = ‘{ $words }’ is niet meer een link naar
link-file = Het bestand bij ‘{ $words }’ is vervangen:
link-file-old = zoals het was
link-file-new = zoals het nu is
row-relinked = Alleen een link is gewijzigd
row-replaced-file = Alleen een bestand is vervangen
row-replaced = { $change ->
    [added] Toegevoegd
    [removed] Weggehaald
   *[replaced] Vervangen
}
count-file = { $count ->
    [one] 1 bestand is vervangen
   *[other] { $count } bestanden zijn vervangen
}
count-link = { $count ->
    [one] 1 link leidt ergens anders heen
   *[other] { $count } links leiden ergens anders heen
}
changes-lead = Wat er wanneer in deze gids is veranderd.
changes-feed-substantive = Feed: inhoudelijke wijzigingen
changes-feed-all = Feed: alle wijzigingen
changes-data = Alle versies als gegevens (JSON)
changes-difference = Bekijk wat er veranderde
changes-many = { $what ->
    [sections] { $count } hoofdstukken
    [charts] { $count } stroomschema’s
    [lists] { $count } lijsten
   *[mixed] { $count } hoofdstukken, lijsten of stroomschema’s
}
changes-where = Toon waar
changes-all = Alle wijzigingen
ledger-history-lead = Elke uitgegeven versie, met wat er sinds de vorige is veranderd.
ledger-history-same = Wat lezers zien, is hetzelfde gebleven.
ledger-history-drawing = Beide versies in één tekening
only-in = alleen bij: { $situations }
field-old = Was:
field-new = Is:
edition-label = Editie
edition-text = dit zijn de teksten die golden op
edition-today = Lees de tekst van nu
edition-since = Wat er sindsdien is veranderd
editions-title = Edities
edition-in-force = gold op
held-title = Wat gold op welke dag
held-description = Kies een dag en zie welke versie van elk deel van de gids toen gold.
held-lead = Zoek in de lijst de laatste dag die niet later is dan de dag die u zoekt. U krijgt dan alles wat toen gold.
held-field = Welke dag zoekt u?
held-button = Toon wat gold
held-wrong = Dit is geen dag. Typ een dag als 24-11-2026.
held-none = Op die dag gold nog niets. Het eerste begon te gelden op { $first }.
held-nothing = Er is nog niets uitgegeven.
held-began = Nieuw of gewijzigd:
held-others = en { $count } andere
held-from = van
held-until = tot en met
held-since = vanaf
held-only = alleen op
held-on-now = Wat geldt vanaf { $from }
held-on-coming = Wat gaat gelden vanaf { $from }
held-on-day = Wat gold op { $from }
held-on-period = Wat gold van { $from } tot en met { $until }
held-on-description = Elk deel van de gids in de versie die gold vanaf { $from }.
held-on-lead = Van elk deel van de gids de versie die toen gold. Een link opent de tekst van die versie.
held-on-edition = De gids van deze dagen is ook een editie:
held-earlier = Eerder:
held-later = Later:
held-all = Kies een andere dag
held-sections = Hoofdstukken
held-lists = Lijsten en stroomschema’s
held-merged = Later in een ander hoofdstuk opgegaan
held-column-title = Titel
held-column-version = Versie
held-column-period = Gold
held-new = nieuw
held-still = tot nu
valid-same-day = vervangen op de dag waarop zij ging gelden,
since-lead = Vergeleken zijn de tekst die in deze gids geldt en de tekst van deze editie, die gold op
since-edition = Lees deze editie
since-versions = van versie { $from } naar { $to }
since-new = nieuw, versie { $to }
since-history = Bekijk alle versies
since-nothing = Sinds deze editie is er niets veranderd.
since-gone = Niet meer in de gids
row-title = { $change ->
    [added] De titel is nieuw
    [removed] De titel is weggehaald
    [moved] De titel is verplaatst
   *[changed] De titel is gewijzigd
}
row-summary = { $change ->
    [added] De samenvatting is nieuw
    [removed] De samenvatting is weggehaald
    [moved] De samenvatting is verplaatst
   *[changed] De samenvatting is gewijzigd
}
row-heading = { $change ->
    [added] Een kopje is nieuw
    [removed] Een kopje is weggehaald
    [moved] Een kopje is verplaatst
   *[changed] Een kopje is gewijzigd
}
row-paragraph = { $change ->
    [added] Een alinea is nieuw
    [removed] Een alinea is weggehaald
    [moved] Een alinea is verplaatst
   *[changed] Een alinea is gewijzigd
}
row-list = { $change ->
    [added] Een lijst is nieuw
    [removed] Een lijst is weggehaald
    [moved] Een lijst is verplaatst
   *[changed] Een lijst is gewijzigd
}
row-table = { $change ->
    [added] Een tabel is nieuw
    [removed] Een tabel is weggehaald
    [moved] Een tabel is verplaatst
   *[changed] Een tabel is gewijzigd
}
row-quotation = { $change ->
    [added] Een citaat is nieuw
    [removed] Een citaat is weggehaald
    [moved] Een citaat is verplaatst
   *[changed] Een citaat is gewijzigd
}
row-note = { $change ->
    [added] Een opmerking is nieuw
    [removed] Een opmerking is weggehaald
    [moved] Een opmerking is verplaatst
   *[changed] Een opmerking is gewijzigd
}
row-example = { $change ->
    [added] Een voorbeeld is nieuw
    [removed] Een voorbeeld is weggehaald
    [moved] Een voorbeeld is verplaatst
   *[changed] Een voorbeeld is gewijzigd
}
row-fold = { $change ->
    [added] Een uitklapbaar blok is nieuw
    [removed] Een uitklapbaar blok is weggehaald
    [moved] Een uitklapbaar blok is verplaatst
   *[changed] Een uitklapbaar blok is gewijzigd
}
row-key-points = { $change ->
    [added] De kernpunten zijn nieuw
    [removed] De kernpunten zijn weggehaald
    [moved] De kernpunten zijn verplaatst
   *[changed] De kernpunten zijn gewijzigd
}
row-code = { $change ->
    [added] Een codeblok is nieuw
    [removed] Een codeblok is weggehaald
    [moved] Een codeblok is verplaatst
   *[changed] Een codeblok is gewijzigd
}
row-definition = { $change ->
    [added] Een lijst van omschrijvingen is nieuw
    [removed] Een lijst van omschrijvingen is weggehaald
    [moved] Een lijst van omschrijvingen is verplaatst
   *[changed] Een lijst van omschrijvingen is gewijzigd
}
row-figure = { $change ->
    [added] Een figuur is nieuw
    [removed] Een figuur is weggehaald
    [moved] Een figuur is verplaatst
   *[changed] Een figuur is gewijzigd
}
row-footnote = { $change ->
    [added] Een voetnoot is nieuw
    [removed] Een voetnoot is weggehaald
    [moved] Een voetnoot is verplaatst
   *[changed] Een voetnoot is gewijzigd
}
row-rule = { $change ->
    [added] Een scheidingslijn is nieuw
    [removed] Een scheidingslijn is weggehaald
    [moved] Een scheidingslijn is verplaatst
   *[changed] Een scheidingslijn is gewijzigd
}

# used by Rust: opmaak van de tekst zelf

footnotes = Voetnoten
key-points = In het kort
back-to-text = Terug naar de tekst
alert-note = Ter informatie
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Waarschuwing
alert-caution = Pas op
alert-example = Voorbeeld
heading-link = Link naar dit kopje: { $heading }
table-of = Tabel { $number } bij: { $heading }
table = Tabel { $number }

# used by Rust: titels en omschrijvingen van pagina's zonder eigen tekst

home = Begin
components-title = Onderdelen van het thema
components-description = Alle onderdelen waaruit de pagina’s van deze site bestaan, met een voorbeeld van elk.
whole-title = De hele gids op één pagina
whole-description = De hele gids op één pagina, om te bewaren of af te drukken.
glossary-title = Begrippen
glossary-description = Alle begrippen van A tot Z, met hun Engelse naam, hun bron en waar ze worden gebruikt.
glossary-description-one = Alle begrippen van A tot Z, met hun bron en waar ze worden gebruikt.
sources-title = Bronnen
sources-description = Alles waarop deze gids rust en, waar dat is gezegd, wat ervan is gelezen en wanneer.
indicators-title = Risico-indicatoren
indicators-description = Alle vragen, elk met de bron en de plaats waar u een antwoord vindt.
register-title = Register van A tot Z
register-description = De inhoud van deze gids op alfabet.
about-title = Over deze gids
about-description = Hoe versies werken, hoeveel er in deze gids staat en hoe u een fout meldt.
worksheet-title = Werkblad
worksheet-description = Beantwoord de vragen van de risico-indicatoren voor één geval. Niets wordt verstuurd of opgeslagen; u bewaart of drukt zelf af.
data-title = Open data
data-description = Wat er in deze gids staat, als bestanden voor andere programma’s.
privacy-title = Privacy
privacy-description = Of deze site iets van andere sites haalt.
colophon-title = Colofon
colophon-description = Wie deze site uitgeeft, wanneer zij is gemaakt, en met welk programma en lettertype zij is gemaakt.
accessibility-title = Toegankelijkheid
accessibility-description = Of er een toegankelijkheidsverklaring is, en wat u doet als iets niet werkt.
missing-title = Deze pagina bestaat niet
missing-description = Op dit adres staat niets. Hier vindt u de weg terug.

# used by Rust: versies en wijzigingen

history-crumb = Versies
history-title = Versies van: { $section }
history-description = Alle versies van dit hoofdstuk, wat er veranderde en wanneer zij golden.
difference-title = Van versie { $from } naar { $to }
difference-now-title = Van versie { $from } tot nu (versie { $to })
difference-description = Wat er veranderde in ‘{ $section }’ van versie { $from } naar versie { $to }, woord voor woord.
difference-chart = Stroomschema: { $id }
difference-indicators = Risico-indicatoren: { $id }
difference-spreadsheet = Invulblad: { $id }
mark-deleted = weggehaald:
mark-inserted = toegevoegd:
changes-page-title = Wijzigingen
changes-page-description = Wat er wanneer in deze gids is veranderd, per jaar en per dag.
feed-substantive = { $title }: inhoudelijke wijzigingen
feed-all = { $title }: alle wijzigingen
feed-section = Wijzigingen in: { $section }
feed-entry = { $title }: versie { $number }
count-title = { $count ->
    [one] 1 titel
   *[other] { $count } titel
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-summary = { $count ->
    [one] 1 samenvatting
   *[other] { $count } samenvatting
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-heading = { $count ->
    [one] 1 kopje
   *[other] { $count } kopjes
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-paragraph = { $count ->
    [one] 1 alinea
   *[other] { $count } alinea’s
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-list = { $count ->
    [one] 1 lijst
   *[other] { $count } lijsten
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-item = { $count ->
    [one] 1 punt van een lijst
   *[other] { $count } punten van lijsten
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-table = { $count ->
    [one] 1 tabel
   *[other] { $count } tabellen
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-row = { $count ->
    [one] 1 tabelrij
   *[other] { $count } tabelrijen
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-column = { $count ->
    [one] 1 tabelkolom
   *[other] { $count } tabelkolommen
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-quotation = { $count ->
    [one] 1 citaat
   *[other] { $count } citaten
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-note = { $count ->
    [one] 1 opmerking
   *[other] { $count } opmerkingen
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-example = { $count ->
    [one] 1 voorbeeld
   *[other] { $count } voorbeelden
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-fold = { $count ->
    [one] 1 uitklapbaar blok
   *[other] { $count } uitklapbare blokken
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-key-points = de kernpunten { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-code = { $count ->
    [one] 1 codeblok
   *[other] { $count } codeblokken
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-definition = { $count ->
    [one] 1 omschrijving
   *[other] { $count } omschrijvingen
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-figure = { $count ->
    [one] 1 figuur
   *[other] { $count } figuren
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-footnote = { $count ->
    [one] 1 voetnoot
   *[other] { $count } voetnoten
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
count-rule = { $count ->
    [one] 1 scheidingslijn
   *[other] { $count } scheidingslijnen
} { $change ->
        [added] toegevoegd
        [removed] weggehaald
        [moved] verplaatst
       *[changed] gewijzigd
    }
since-title = Wat is er veranderd sinds: { $edition }
since-description = Wat er sinds ‘{ $edition }’ in deze gids is veranderd.
ledger-history-description = Alle versies van ‘{ $title }’ en wat er per versie is veranderd.
record-term = Begrip { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
record-factor = Factor { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
record-indicator = Vraag { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
record-chart = Schema { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
record-step = Stap { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
record-way = Weg { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
record-row = Rij { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
record-list = Lijst { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
record-sheet = Invulblad { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
record-column = Kolom { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
field-name = naam
field-forms = ook geschreven als
field-definition = omschrijving
field-source = bron
field-summary = samenvatting
field-question = vraag
field-factor = factor
field-why = waarom dit telt
field-where = waar u kijkt
field-words = woorden van de bron
field-scope = voor wie
field-as-of = stand van zaken
field-values = inhoud
field-label = tekst
field-actor = wie
field-with = met wie
field-modality = kracht
field-effect = gevolg
field-detail = toelichting
field-caveat = let op
field-to = leidt naar
field-tone = of het doorgaat
field-choice = hoeveel antwoorden gelden
field-actors = wie er een rol hebben
field-parts = onderdelen
field-situations = situaties
field-notice = vooraf
field-rendering = Engelse naam
field-origin = herkomst
# used by Rust: de gegevens

dataset = { $value ->
    [indicators] Risico-indicatoren
    [glossary] Begrippen
    [sources] Bronnen
    [spreadsheets] Invulbladen
    [tags] Trefwoorden
   *[versions] Versies
}
dataset-summary = { $value ->
    [indicators] Elke vraag met factor, reden, plaats om te kijken en bron.
    [glossary-one] Elk begrip met zijn vormen, zijn betekenis en zijn bron.
    [glossary] Elk begrip met zijn vormen, zijn naam in de andere taal, zijn betekenis en zijn bron.
    [sources] Elke bron met nummer, datum en adres en, waar dat is gezegd, wat wij ervan hebben gelezen en wanneer.
    [flowchart-one] Alle stappen en wegen van het schema, in elke situatie, met kracht en grondslag waar die zijn gezegd. De tekeningen zelf staan bij het schema.
    [flowchart] Alle stappen en wegen van het schema, in elke situatie en in beide talen, met kracht en grondslag waar die zijn gezegd. De tekeningen zelf staan bij het schema.
    [tags] Elk trefwoord met zijn naam in beide talen en de hoofdstukken die erbij horen.
   *[versions] Alle versies van hoofdstukken, lijsten en schema’s, met datum, soort wijziging en toelichting.
}
rendering = { $value ->
    [own] onze eigen weergave
   *[official] officieel of gangbaar
}
ledger-kind = { $value ->
    [section] hoofdstuk
    [glossary] begrippenlijst
    [indicators] lijst van risico-indicatoren
    [spreadsheets] invulbladen
   *[flowchart] stroomschema
}
source-kind-one = { $value ->
    [kamerstuk] Kamerstuk
    [staatscourant] Staatscourant
    [eu] regel van de Europese Unie
    [bwb] Nederlandse wet of besluit
    [report] rapport
   *[web] webpagina
}
own-suggestion = onze eigen suggestie
sheet-list = Overzicht
sheet-explanation = Uitleg
sheet-about = Over dit blad
sheet-choices = Keuzes
column-id = Id
column-question = Vraag
column-locator = Plaats in de bron
column-source-address = Adres van de bron
column-origin = Herkomst
column-page = Op deze site
column-term = Begrip
column-forms = Andere vormen
column-other-language = In het Engels
column-definition = Betekenis
column-rendering = Engelse naam is
column-kind = Soort
column-title = Titel
column-eli = ELI
column-no-address = Openbaar adres
column-status-checked = Status nagegaan op
column-from = Geldt vanaf
column-extent = Gelezen
column-known-from = Bekend uit
column-language = Taal
column-words-language = Taal van de woorden
column-words-source = Bron van de woorden
extent = { $value ->
    [whole] geheel
    [excerpt] een fragment
   *[not-seen] niet gelezen
}
column-status = Status
column-note = Toelichting
column-part = Onderdeel
column-version = Versie
column-published = Uitgegeven op
column-effective = Geldt vanaf
column-change = Soort wijziging
column-column = Kolom
column-explanation = Uitleg
column-purpose = Waarvoor
column-notice = Lees dit eerst
column-license = Licentie
column-address = Adres

# Zoeken
search-title = Zoeken
search-description = Zoek met een of meer woorden in alles wat deze gids zegt.
search-field = Zoeken in de gids
# In the field; short, so that it fits beside two buttons on a phone.
search-placeholder = Zoeken in de gids
search-button = Zoek
search-close = Sluiten
search-hint = Tijdens het typen verschijnen de resultaten. Kies met de pijltoetsen, open met Enter, sluit met Escape.
search-without-script = Zoeken werkt in uw browser, met JavaScript. Staat dat uit? In het register vindt u alles op alfabet.
search-best = Beste resultaten
search-kind = { $value ->
    [section] Hoofdstuk
    [heading] Kopje
    [term] Begrip
    [indicator] Indicator
    [step] Stap in het stroomschema
    [source] Bron
   *[page] Pagina
}
search-group = { $value ->
    [section] Hoofdstukken
    [heading] Kopjes
    [term] Begrippen
    [indicator] Indicatoren
    [step] Stappen in het stroomschema
    [source] Bronnen
   *[page] Pagina’s
}
# Woorden waarmee lezers naar een pagina van de site zoeken, naast haar titel.
search-names = { $value ->
    [about] contact, redactie, over ons, fout melden, vraag stellen
    [accessibility] WCAG, schermlezer
    [changes-page] versies, geschiedenis, nieuw, nieuws, updates
    [held] datum, peildatum, destijds, toen geldend
    [colophon] uitgever, licentie, auteursrecht
    [data] downloaden, JSON, CSV, Excel, API
    [glossary] woordenlijst, definities, afkortingen
    [indicators] vragenlijst, signalen
    [privacy] cookies, AVG
    [register] index, inhoudsopgave, trefwoorden
    [sources] literatuur, bibliografie, documenten
    [spreadsheet] formulier, invulblad, checklist, Excel
    [whole] pdf, afdrukken, printen, downloaden
    [worksheet] checklist, formulier, vragenlijst
   *[other] {""}
}
search-none = Niets gevonden voor “{ $query }”.
search-none-help = Probeer een ander of een korter woord, of kijk in het register.
search-common = Dit woord staat bijna overal. Voeg een woord toe dat zegt waar het over gaat.
search-nearest = Bedoelde u:
search-register = Register van A tot Z
search-contact = Staat het er niet in? Vraag het ons
search-one-result = 1 resultaat
search-results = { $count } resultaten
search-all-results = Alle { $count } resultaten
search-via = gevonden via { $name }
search-also = ook bekend als
search-without = Zonder: { $words }
search-failed = De zoekgegevens konden niet worden geladen. Laad de pagina opnieuw, of gebruik het register van A tot Z.

# Een concept: wat nog niet is uitgegeven

draft-title = Concept: wat er verandert
draft-description = Wat het concept verandert in ‘{ $title }’, vergeleken met de tekst die geldt.
draft-status = Dit is een concept dat nog niet is uitgegeven. Citeer het niet.
draft-what = De wijzigingen
draft-lead = Dit verandert er:
draft-old = Geldt nu (versie { $number })
draft-old-undated = Geldt nu
draft-new = Concept
draft-page = Lees het concept in de gids
draft-list = Concept: nog niet uitgegeven
draft-list-lead = Dit staat in deze voorproef en geldt nog niet. Het is vergeleken met de tekst die nu geldt.
draft-list-none = In de hoofdstukken, lijsten en stroomschema’s verandert niets: zij zeggen wat nu geldt.
draft-standing = { $value ->
    [new] Nieuw: hiervan geldt nog geen tekst
    [elsewhere] De tekst in de andere taal verandert, deze tekst niet
    [translated] De vertaling is nieuw
    [untranslated] De vertaling verdwijnt; lezers krijgen de oorspronkelijke tekst
    [unknown] De tekst die nu geldt is hier niet te vinden, want de geschiedenis in Git ontbreekt; wat er verandert is daarom niet te tonen
   *[same] De woorden blijven gelijk
}
draft-repeals = Het hoofdstuk wordt vervallen verklaard
draft-earlier = De naam in het adres verandert; eerder was die { $ids }
draft-more = { $count ->
    [one] en nog 1 wijziging
   *[other] en nog { $count } wijzigingen
}
review-title = Wat er verandert
review-part = De Nederlandse tekst
review-as-of = Vergeleken met de tekst die geldt op
record-source = Bron { $change ->
    [added] toegevoegd
    [removed] weggehaald
   *[changed] gewijzigd
}:
field-short = korte naam
field-number = nummer
field-publisher = uitgever
field-date = datum
field-address = adres
field-status = status
field-read = gelezen
field-note = opmerking

## Vertalingen, in de voorproef

translations-title = Stand van de vertalingen
translations-description = Welke vertalingen bij zijn, en wat er nog moet gebeuren.
translations-lead = Deze pagina staat alleen in de voorproef. Bovenaan staat wat het eerst aandacht vraagt.
translations-current = { $all ->
    [one] De vertaling van { $count } van de { $all } sectie is bij.
   *[other] De vertaling van { $count } van de { $all } secties is bij.
}
translations-list = De secties
translations-section = Sectie
translations-version = Versie
translations-state = Vertaling
translations-todo = Te doen
translations-since = Loopt achter
translations-owner = Beheerder
translations-review = Opnieuw bekijken
translations-repealed = vervallen
translations-draft = concept
translations-overdue = verlopen
translations-day = sinds
translations-by = vóór
translations-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
translations-parts = { $parts ->
    [one] 1 onderdeel
   *[other] { $parts } onderdelen
}, { $words ->
    [one] 1 woord
   *[other] { $words } woorden
}
translations-state-word = { $value ->
    [current] Bij
    [unconfirmed] Niet bevestigd
    [outdated-editorial] Loopt achter in formulering
    [outdated-substantive] Loopt achter in inhoud
   *[missing] Ontbreekt
}
translation-work-title = Wat er moet gebeuren in de vertaling
translation-work-description = Wat er veranderde in ‘{ $title }’ sinds de vertaling is bevestigd.
translation-work-follows = De vertaling volgt versie { $number }.
translation-work-version = Nu geldt versie { $number }.
translation-work-files = Van en naar:
translation-work-confirm = Klopt de vertaling weer? Typ dan:
translation-work-none = Elk onderdeel is bevestigd. Leg dat vast met het commando hierboven.
translation-work-old = De tekst die is vertaald (versie { $number })
translation-work-old-undated = De tekst die is vertaald
translation-work-new = De tekst van nu
translation-work-translation = De vertaling zoals die er nu staat
translation-work-missing = Dit staat nog niet in de vertaling.
translation-work-state = { $value ->
    [behind-wording] Anders geformuleerd
    [behind-meaning] Veranderd
    [new] Nieuw
    [gone] Vervallen
    [unconfirmed] Niet bevestigd
   *[current] Bij
}
