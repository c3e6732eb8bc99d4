# Wat er van een ingelezen schema is geworden, en waarom een bestand niet kan worden ingelezen.

## Van elk bestand
title = De titel is ‘{ $title }’.
title-above = De titel is die van de kop erboven: ‘{ $title }’. Past die niet bij het schema, wijzig hem dan.
title-pool = De titel is de naam van de pool: ‘{ $title }’. Past die niet bij het schema, wijzig hem dan.
summary = Dit staat in ‘summary’, de beschrijving van het schema: { $text }
summary-lost = Deze toelichting hoort bij geen schema en is niet meegenomen: { $text }
chart-id-taken = Een ander schema in dit bestand heet ook ‘{ $other }’. Dit schema heeft daarom de id ‘{ $id }’. Geef het een eigen titel.
chart-id = Het schema heet ‘{ $id }’: de bestandsnaam ‘{ $name }’ kan geen id zijn.
actor = Actor: { $named ->
        [yes] { $label }
       *[no] zonder naam
    }
actor-idle = { $named ->
        [yes] ‘{ $label }’
       *[no] Een baan of kader zonder naam
    } heeft zelf geen stappen en is dus geen actor in het schema.
actor-same = Er is al een actor die ‘{ $label }’ heet. De stappen uit dit kader of deze baan horen nu bij die ene.
actor-unknown = Van sommige stappen staat er niet bij wie ze zet. Vul bij de actor ‘wie’ een naam in, of kies per stap een andere actor.
step = { $kind ->
        [start] Begin
        [decision] Vraag
        [outcome] Uitkomst
       *[step] Stap
    }: { $named ->
        [yes] { $label }
       *[no] zonder tekst ({ $id })
    }
label-missing = ‘{ $id }’ heeft geen tekst. Vul die in.
id-changed = De id ‘{ $id }’ is nu ‘{ $new }’: een id heeft alleen kleine letters, cijfers en streepjes.
detail = { $kind ->
        [note] De notitie bij ‘{ $of }’ staat
        [line] De toelichting bij een pijl uit ‘{ $of }’ staat
        [condition] De voorwaarde van een pijl uit ‘{ $of }’ staat
       *[box] De toelichting bij ‘{ $of }’ staat
    } in ‘detail’ van die stap: { $text }
detail-lost = { $kind ->
        [note] De notitie bij ‘{ $of }’
        [line] De toelichting bij een pijl uit ‘{ $of }’
        [condition] De voorwaarde van een pijl uit ‘{ $of }’
       *[box] De toelichting bij ‘{ $of }’
    } is weg, want dat vak is hier geen stap: { $text }
way = Een pijl van ‘{ $from }’ naar ‘{ $to }’.
way-back = De pijl van ‘{ $from }’ naar ‘{ $to }’ gaat terug naar een eerdere stap; dat staat er nu bij (loop: true).
line-twice = Tussen ‘{ $from }’ en ‘{ $to }’ liep twee keer dezelfde pijl. Er is er één over.
line-into-circle = De pijl van ‘{ $from }’ naar ‘{ $to }’ kwam uit bij knooppunten die alleen naar elkaar leiden. Hij is weg.{ $named ->
        [yes] {" "}Erop stond: ‘{ $text }’.
       *[no] {""}
    }
second-text = Op een pijl die door een knooppunt is doorgetrokken, stonden twee teksten. Deze is weg: ‘{ $text }’.
gateway-as-step = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } heeft maar één uitgang en is dus geen vraag. Het is nu een gewone stap.
gateway-joined = Het knooppunt ‘{ $id }’ heeft geen tekst en hoogstens één uitgang. De pijlen lopen nu meteen door naar wat erop volgt.
split-into-step = Bij ‘{ $id }’ gaan alle wegen tegelijk verder. Die pijlen vertrekken nu uit de stap ervoor, ‘{ $step }’.
split-as-step = Bij { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } gaan alle wegen tegelijk verder. Het is nu een stap waar meer stappen op volgen, geen vraag.
fact-parted = Met ‘](fact:’ wordt in de gids een feit ingevoegd. Er staat nu een spatie tussen: ‘{ $text }’.
text-cut = Deze tekst is langer dan { $most } tekens en is daar afgebroken.
box-loose = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } is met geen enkel ander vak verbonden en staat niet in het schema.
end-goes-on = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } was als einde getekend, maar er gaat een pijl uit. Het is nu een stap.
start-ends = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } was als begin getekend, maar er gaat geen pijl uit. Het is nu een uitkomst.
start-entered = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } was als begin getekend, maar er leidt een pijl naartoe. Het is nu een stap.
question-ends = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } was als vraag getekend, maar er gaat geen pijl uit. Het is nu een uitkomst.
step-as-start = Nergens stond waar het begint. Het schema begint nu bij { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    }.
start-added = Er leidt geen weg naar { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    }. Er staat nu een begin voor; vul in wat dat is.
outcome-added = Vanaf { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } gaat het schema in een kring rond, zonder einde. Er is een uitkomst bij gezet; vul in wat die is.
optional-answer = Het antwoord van ‘{ $from }’ naar ‘{ $to }’ was een stippellijn of een weg die mag worden overgeslagen. Een antwoord kan niet worden overgeslagen; het is nu een gewoon antwoord.
answer-otherwise = De weg van ‘{ $from }’ naar ‘{ $to }’ geldt als geen ander antwoord past. Dat staat er nu als antwoord bij.
answer-missing = De pijl van ‘{ $from }’ naar ‘{ $to }’ heeft geen antwoord. Vul het in.
answer-twice = Bij ‘{ $from }’ stond het antwoord ‘{ $answer }’ meer dan eens. Bij ‘{ $to }’ staat nu ‘{ $new }’. Maak er een eigen antwoord van.

## Mermaid
text-outside = De tekst om { $charts ->
        [one] het schema
       *[other] de schema’s
    } heen ({ $count ->
        [one] 1 regel
       *[other] { $count } regels
    }) is niet meegenomen.
other-chart = Dit is geen stroomschema (het begint niet met ‘flowchart’ of ‘graph’, maar met ‘{ $type }’) en is niet meegenomen.
setting = Een instelling van de tekening is weg: { $text }
comment = Een opmerking is weg: { $text }
style = Kleur of vorm is weg: { $text }
click = Een koppeling of klik is weg: { $text }
direction = De tekenrichting ({ $text }) is weg: het schema wordt hier opnieuw getekend.
description = Een beschrijving voor schermlezers is weg: { $text }
text-form = Bij ‘{ $id }’ zijn vet, schuin, een pictogram of andere opmaak uit de tekst gehaald.
shape = De vorm { $shape } van ‘{ $id }’ is weg. Betekent die vorm iets, zet dat dan in de tekst.
box-settings = Instellingen van ‘{ $id }’ zijn weg.
line-invisible = Een onzichtbare lijn is weg: die schoof alleen vakken op hun plaats.
line-dotted = Een stippellijn is gelezen als een weg die mag worden overgeslagen. Klopt dat niet, verwijder dan ‘optional: true’ bij die weg.
line-thick = Een dikke lijn is nu een gewone pijl.
line-backwards = Een pijl die naar links wijst, loopt nu van het rechter naar het linker vak.
line-both = Een pijl met twee punten is nu twee pijlen, heen en terug.
line-no-arrow = Een lijn zonder pijlpunt is nu een pijl, in de volgorde waarin de vakken er staan.
line-end = Een lijn die eindigt met een rondje of kruisje is nu een gewone pijl.
label-replaced = ‘{ $id }’ krijgt verderop een andere tekst, en die geldt. Deze is weg: ‘{ $label }’.
box-is-frame = ‘{ $id }’ is de naam van een kader, en dus geen stap{ $named ->
        [yes] . De tekst van het vak is weg: ‘{ $label }’.
       *[no] .
    }
line-to-frame = De pijl van ‘{ $from }’ naar ‘{ $to }’ begint of eindigt bij een kader in plaats van een vak. Hij is weg; teken hem tussen twee stappen.{ $named ->
        [yes] {" "}Erop stond: ‘{ $text }’.
       *[no] {""}
    }
box-as-question = ‘{ $label }’ stelt een vraag en heeft bij elke uitgang een tekst. Het is nu een vraag met antwoorden.

## BPMN
bpmn-task-kind = Dat { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } een taak is { $kind ->
        [userTask] voor een gebruiker
        [manualTask] met de hand
        [serviceTask] van een systeem
        [sendTask] waarin iets wordt verzonden
        [receiveTask] waarin iets wordt ontvangen
        [scriptTask] van een script
        [businessRuleTask] volgens een bedrijfsregel
       *[other] van een eigen soort
    }, staat er niet meer bij.
bpmn-call = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } verwijst naar { $calls ->
        [yes] het proces ‘{ $called }’
       *[no] een ander proces
    }. Die verwijzing is weg; het is nu een gewone stap.
bpmn-inclusive = Bij { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } kunnen meer antwoorden tegelijk gelden (choice: any).
bpmn-event-based = Bij ‘{ $id }’ bepaalt wat het eerst gebeurt de weg. Het is nu een vraag met één antwoord.
bpmn-complex = Bij { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } zegt het bestand niet in gewone vorm hoeveel antwoorden er gelden (choice: unstated).
bpmn-inside = { $named ->
        [yes] ‘{ $label }’ ({ $id })
       *[no] ‘{ $id }’
    } staat in het deelproces ‘{ $inside }’ en is niet apart meegenomen.
bpmn-misplaced = { $named ->
        [yes] ‘{ $label }’ ({ $id })
       *[no] ‘{ $id }’
    } staat op een plaats waar geen stap van een proces kan staan, en is niet meegenomen.
bpmn-folded = Het deelproces { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } is nu één stap. Erin { $count ->
        [0] stond niets
        [one] stond 1 onderdeel
       *[other] stonden { $count } onderdelen
    }. Wilt u die laten zien, maak er dan een eigen schema van.
bpmn-border = Op de rand van ‘{ $host }’ zit een gebeurtenis: { $named ->
        [yes] { $label }
       *[no] { $id }
    }. Die is nu een weg die mag worden overgeslagen. { $stops ->
        [yes] Dat de stap dan wordt afgebroken, staat er niet meer bij.
       *[no] De stap gaat intussen door.
    }
bpmn-data = Documenten en gegevens staan niet in ons schema: { $named ->
        [yes] ‘{ $text }’
       *[no] { $id }
    } is weg.
bpmn-association = Een stippellijn naar een notitie of document is weg ({ $id }).
bpmn-annotation = Een notitie die bij geen stap hoort, is weg: { $text }
bpmn-group = Een kader om vakken heen is weg ({ $id }).
bpmn-documentation = De toelichting bij ‘{ $of }’ is niet overgenomen: ons schema heeft daar geen plaats voor. Zet haar in ‘detail’ van een stap als zij nog klopt: { $text }
bpmn-repeat = Dat ‘{ $of }’ meer keren gebeurt, staat er niet meer bij.
bpmn-event-kind = Bij ‘{ $of }’ staat niet meer dat het gaat om { $kind ->
        [timerEventDefinition] een tijdstip of termijn
        [messageEventDefinition] een bericht
        [signalEventDefinition] een signaal
        [errorEventDefinition] een fout
        [escalationEventDefinition] een escalatie
        [conditionalEventDefinition] een voorwaarde
        [terminateEventDefinition] het einde van alles tegelijk
        [cancelEventDefinition] een afbreking
        [compensateEventDefinition] een herstelactie
       *[other] een gebeurtenis van een eigen soort
    }{ $named ->
        [yes] : { $text }
       *[no] .
    }
bpmn-definition = Een los begrip uit het bestand is weg ({ $kind }): { $named ->
        [yes] { $text }
       *[no] { $id }
    }
bpmn-other = Dit onderdeel kennen we niet ({ $kind }); het is weg: { $named ->
        [yes] { $text }
       *[no] { $id }
    }
bpmn-extensions = { $count ->
        [one] 1 aanvulling
       *[other] { $count } aanvullingen
    } van het tekenprogramma zelf zijn niet gelezen.
bpmn-layout = Waar alles in de tekening stond, is weg: het schema wordt hier opnieuw getekend.
bpmn-empty = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } heeft geen vakken. Er is geen schema van gemaakt.
bpmn-name-of-file = De naam van het bestand als geheel is niet meegenomen: { $text }
bpmn-other-name = Deze naam staat nergens in het schema: { $text }
bpmn-lane-unknown = Een baan noemt ‘{ $id }’, maar dat staat niet in het bestand.
bpmn-flow-lost = De pijl { $id } van ‘{ $from }’ naar ‘{ $to }’ begint of eindigt niet bij een vak van het schema. Hij is weg.{ $named ->
        [yes] {" "}Erop stond: ‘{ $text }’.
       *[no] {""}
    }
bpmn-message = Het bericht van ‘{ $from }’ naar ‘{ $to }’ is nu een gewone pijl: niets anders verbindt die twee.
bpmn-message-lost = Het bericht van ‘{ $from }’ naar ‘{ $to }’ is weg{ $named ->
        [yes] : { $text }
       *[no] .
    }
bpmn-condition-as-answer = Pijl { $id } had geen naam. De voorwaarde staat er nu als tekst bij: { $text }
bpmn-conditional = Pijl { $id } geldt alleen onder een voorwaarde. Het is nu een weg die mag worden overgeslagen.
bpmn-default = Dat pijl { $id } geldt als niets anders past, staat er niet meer bij.
bpmn-link = ‘{ $label }’ gaat elders in het proces verder. De pijl loopt daar nu meteen naartoe.
bpmn-link-alone = ‘{ $label }’ zou elders verdergaan, maar waar staat niet in het bestand.

## Waarom een bestand niet kan worden ingelezen
too-large = Dit bestand is groter dan { $most } MB. Zo groot is geen stroomschema.
empty-file = Dit bestand is leeg.
binary-file = Dit is geen tekstbestand. Sla het schema op als Mermaid (.mmd of .md) of als BPMN 2.0 (.bpmn).
not-utf8 = Hier staan tekens die geen UTF-8 zijn. Open het bestand en sla het op met de codering UTF-8.
not-utf16 = Dit bestand begint als UTF-16, maar is het niet. Sla het op met de codering UTF-8.
nothing-to-import = Hier zijn geen twee vakken met een pijl verbonden. Er is niets om in te lezen.
too-many-charts = Dit bestand heeft meer dan { $most } schema’s. Verdeel het over meer bestanden.
too-many-boxes = Dit bestand heeft meer dan { $most } onderdelen. Zo groot is geen stroomschema.
too-many-lines = Dit bestand heeft meer dan { $most } pijlen. Zo groot is geen stroomschema.
too-deep = Hier zitten meer dan { $most } kaders of elementen in elkaar.
mermaid-bracket-open = Hier begint ‘{ $bracket }’, maar het eind ervan ontbreekt. Staan er haakjes in de tekst? Zet de tekst dan tussen aanhalingstekens: ["tekst (zo)"]
mermaid-quote-open = Hier begint een aanhalingsteken, maar het tweede ontbreekt.
mermaid-line-open = Hier begint een lijn met tekst, maar het eind ervan ontbreekt. Schrijf bijvoorbeeld: -- ja -->
mermaid-frame-open = Hier begint een kader (subgraph), maar ‘end’ ontbreekt.
mermaid-end-alone = Hier staat ‘end’, maar er is geen kader (subgraph) open.
mermaid-title-open = Hier beginnen instellingen met ---, maar de tweede regel met --- ontbreekt.
mermaid-unexpected = Dit kan niet worden gelezen: { $found }
mermaid-other-type = Dit is een ander soort tekening ({ $type }). Alleen stroomschema’s (flowchart of graph) kunnen worden ingelezen.
mermaid-no-chart = Hier begint geen stroomschema. Een Mermaid-schema begint met ‘flowchart’ of ‘graph’, BPMN met ‘<’.
xml-doctype = Hier staat een DOCTYPE. Die kan naar andere bestanden verwijzen en wordt daarom geweigerd. Sla het schema opnieuw op als BPMN 2.0.
xml-broken = Hier is de XML kapot.
xml-tag-open = ‘<{ $tag }>’ begint hier, maar wordt niet (of op de verkeerde plaats) afgesloten.
xml-tag-alone = ‘</{ $tag }>’ sluit hier iets af wat niet is begonnen.
xml-attributes = Dit element heeft meer dan { $most } kenmerken. Dat komt in geen schema voor.
xml-entity = De verwijzing ‘&{ $name };’ is in dit bestand niet uitgelegd.
xml-prefix = Het voorvoegsel ‘{ $prefix }’ is in dit bestand niet uitgelegd.
xml-attribute-twice = Het kenmerk ‘{ $name }’ staat hier twee keer.
not-bpmn = Dit is wel XML, maar geen BPMN: het begint met ‘<{ $root }>’. Sla het schema op als BPMN 2.0.
bpmn-wrong-namespace = Dit is geen BPMN 2.0: de naamruimte is ‘{ $namespace }’. Sla het schema op als BPMN 2.0.
bpmn-no-process = In dit bestand staat geen proces.
bpmn-unknown-reference = Hier wordt ‘{ $id }’ genoemd, maar dat staat niet in het bestand.
bpmn-flow-end-missing = Bij pijl ‘{ $id }’ staat niet waar hij begint of eindigt.
bpmn-id-twice = De id ‘{ $id }’ komt twee keer voor.
bpmn-no-host = Bij de gebeurtenis ‘{ $id }’ staat niet op welk vak zij zit.
