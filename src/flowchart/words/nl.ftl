# De woorden van schema's, in de tekening en in de tekst.
chart = stroomschema
steps = Stappen
compared = { $situation }, vergeleken met: { $other }
situation = Situatie: { $situation }
proposed = voorgenomen, nog geen geldend recht
adopted = aangenomen, geldt vanaf { $date }
adopted-since = aangenomen, geldt sinds { $date }
not-seen = niet gelezen
as-of = Stand van zaken: { $date }
scope = Voor wie

kind-start = begin
kind-step = stap
kind-decision = vraag
kind-outcome = uitkomst
kind-link = elders

tone-goes-ahead = gaat door
tone-stops = gaat niet door

modality-must = moet
modality-must-not = mag niet
modality-may = kan
modality-will = zal
modality-none = niet vermeld

effect-binding = bindend
effect-advice = advies
effect-independent = zelfstandig
effect-own-choice = eigen keuze
effect-none = geen

choice-one = één antwoord geldt
choice-any = meer antwoorden kunnen tegelijk gelden
choice-unstated = of er meer antwoorden tegelijk kunnen gelden, zegt de bron niet
chip-any = één of meer
chip-unstated = één of meer?

inferred = onze lezing
inferred-long = onze lezing, niet met zoveel woorden gezegd
optional = mag worden overgeslagen
looped = terug naar een eerdere stap
mark-added = nieuw
mark-changed = gewijzigd
mark-removed = vervalt

with = met { $actors }
list-and = en
go-to = ga naar { $number }, { $label }
next = Daarna
comes-from = Komt van
way-on = Verder
detail = Toelichting
caveat = Wat dit niet betekent
basis = Vindplaats
actor = Wie
force = Kracht
effect = Gevolg
end = Hier eindigt het schema.

overview = Waar u bent in het schema: stap { $number } van { $steps }, bij { $actor }
description = Stroomschema met { $steps ->
        [one] 1 stap
       *[other] { $steps } stappen
    }, waarvan { $decisions ->
        [0] geen vragen
        [one] 1 vraag
       *[other] { $decisions } vragen
    } en { $outcomes ->
        [0] geen uitkomsten
        [one] 1 uitkomst
       *[other] { $outcomes } uitkomsten
    }{ $actors ->
        [0] {""}
        [one] , van 1 actor
       *[other] , verdeeld over { $actors } actoren
    }. De volledige tekst staat ook als lijst op de pagina.

imprint = Versie { $version }. Licentie: { $license }
sheet-part = deel { $part } van { $parts }
sheet-overview = overzicht

legend-inferred = onze lezing, niet met zoveel woorden gezegd
legend-optional = mag worden overgeslagen
legend-modality-must = een plicht
legend-modality-must-not = een verbod
legend-modality-may = een bevoegdheid of mogelijkheid
legend-modality-will = aangekondigd
legend-effect-binding = bindt anderen
legend-effect-advice = bindt niet
legend-effect-independent = los van het besluit ervoor
legend-effect-own-choice = de keuze blijft bij wie handelt

not-drawn-too-large = { $nodes } stappen is te veel, hoogstens { $limit } kunnen worden getekend
not-drawn-too-long = te veel lange lijnen: de stappen staan te ver uit elkaar
not-drawn-sizes = een tekst is te lang voor een vak
not-drawn-gate = vakken, lijnen of teksten zouden over elkaar vallen
not-drawn-empty = er zijn geen stappen
not-imported-json = de JSON klopt niet op regel { $line }, teken { $column } ({ $why })
not-imported-duplicate = twee stappen hebben de id ‘{ $id }’
not-imported-duplicate-lane = twee banen hebben de id ‘{ $id }’
not-imported-no-lane = stap ‘{ $id }’ staat in geen baan, terwijl het schema banen heeft
not-imported-node = een lijn noemt de stap ‘{ $id }’, die er niet is
not-imported-lane = een stap noemt de baan ‘{ $id }’, die er niet is

view-lanes = met banen
view-compact = zonder banen
view-column = in één kolom

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
