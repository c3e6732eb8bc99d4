F001 = The step ‘{ $id }’ does not exist in this chart.
    .help = { $suggested ->
        [no] Choose the id of a step under ‘nodes’, or add a step with this id there.
       *[other] Did you mean ‘{ $suggestion }’? Otherwise type the id of another step under ‘nodes’.
    }
    .explain = After ‘to’ comes the id of the step that follows. That id must be a key under ‘nodes’, spelt in exactly the same way: lower-case letters, digits and hyphens.
F002 = The actor ‘{ $id }’ does not exist in this chart.
    .help = { $suggested ->
        [no] Choose one of these actors: { $known }. Or add an actor with this id under ‘actors’.
       *[other] Did you mean ‘{ $suggestion }’?
    }
    .explain = After ‘actor’ comes who takes the step, after ‘with’ the other party. Both are ids that stand under ‘actors’.
F003 = The track ‘{ $id }’ does not exist in this chart.
    .help = { $suggested ->
        [no] Choose one of these tracks: { $known }. Or add a track with this id under ‘tracks’.
       *[other] Did you mean ‘{ $suggestion }’?
    }
    .explain = Every step belongs to a track: a part of the chart with a start of its own. After ‘track’ comes the id of a track under ‘tracks’.
F004 = The situation ‘{ $id }’ does not exist in this chart.
    .help = { $suggested ->
        [no] Choose one of these situations: { $known }.
       *[other] Did you mean ‘{ $suggestion }’?
    }
    .explain = After ‘in’ and under ‘override’ and ‘values’ come ids of situations. Those stand under ‘situations’.
F005 = The track ‘{ $track }’ has no start (situation: { $situations }).
    .help = Give the first step of this track ‘kind: start’. If the track has no steps, remove it under ‘tracks’.
    .explain = Readers must know where to begin. So every track that has steps in a situation has at least one step with ‘kind: start’ in it.
F006 = No way leads to the step ‘{ $step }’ (situation: { $situations }).
    .help = Let another step lead here with ‘to: { $step }’, make it a start (‘kind: start’), or remove the step.
    .explain = Nobody reads a step that cannot be reached from any start. If a situation does not have the step, write with ‘in: […]’ which situations do.
F007 = From the step ‘{ $step }’ a reader never gets to an outcome (situation: { $situations }).
    .help = { $what ->
        [end] Write under ‘next’ what follows, or make this step an outcome (‘kind: outcome’).
       *[circle] The steps from here go round in a circle. Give one of them a way to an outcome.
    }
    .explain = Every way through the chart ends at an outcome (‘kind: outcome’) or a link (‘kind: link’). A step without a way on, or a circle without a way out, leaves the reader stranded.
F008 = The question ‘{ $step }’ has { $count ->
        [0] no answers
        [one] only one answer
       *[other] { $count } answers
    } (situation: { $situations }).
    .help = Write at least two answers under ‘branches’, or make it an ordinary step (‘kind: step’ with ‘next’).
    .explain = A question with one answer is no question. Mind answers with ‘in: […]’: they count in the situations named only.
F009 = The answer ‘{ $answer }’ stands twice under the question ‘{ $step }’ (situation: { $situations }).
    .help = Give each answer a text of its own{ $guide ->
        [both] , in both languages
       *[one] {""}
    }.
    .first = here it stands already
    .explain = Readers cannot tell two answers with the same text apart. Capitals and spaces make no difference.
F010 = The step ‘{ $to }’ is not part of this situation: { $situations }.
    .help = Write with ‘in: […]’ in which situations this way exists, or give the step itself that situation.
    .target = this step has an ‘in’ without this situation
    .explain = A way leads to a step that is left out in this situation. Leave the way out as well (‘in’ on the way), or make the step part of the situation.
F011 = { $what ->
        [situation] The situation ‘{ $id }’ is { $status ->
            [adopted] adopted
           *[proposed] proposed
        } and names no source.
        [branch] The answer that leads to ‘{ $id }’ has no place in a source (situation: { $situations }).
       *[step] The step ‘{ $id }’ has no place in a source (situation: { $situations }).
    }
    .help = { $what ->
        [situation] Write after ‘source’ the id of the bill, or of the paper that announces the law.
        [branch]
            Every answer of this question needs a source with a place in it. Put it inside the braces of the answer; without a locator it does not count:
                - {"{"}answer: …, to: { $id }, basis: [{"{"}source: id-of-the-source, locator: "art. 1"{"}"}]{"}"}
            If it is said nowhere in so many words, also write ‘inferred: true’ after the locator.
       *[step]
            Give the step a source with a place in it; without a locator it does not count:
                basis: [{"{"}source: id-of-the-source, locator: "art. 1"{"}"}]
            If it is said nowhere in so many words, also write ‘inferred: true’ after the locator.
    }
    .explain = To say that something must, may or can be done, or that it binds, is a statement about the law. So such a step (with ‘modality’ or ‘effect’) and each answer of such a question has a source with a place in it (‘locator’), also when it is our reading.
F012 = { $status ->
        [adopted] The source ‘{ $source }’ was adopted and does not hold yet, but is used here as law in force (situation: { $situations }).
       *[proposed] The source ‘{ $source }’ is a proposal but is used here as law (situation: { $situations }).
    }
    .help = Use a source that is in force. Or limit this step or way with ‘in: […]’ to a situation with ‘status: { $status }’, or move this basis to ‘override’ there.
    .explain = A bill is not yet law, and a law that was adopted does not hold yet. So a source with ‘status: proposed’ can support something only in a situation that itself has ‘status: proposed’, and a source with ‘status: adopted’ only in one that is adopted or proposed.
F013 = This text has { $length } characters; more than { $most } cannot be read at a glance (situation: { $situations }).
    .help = Make the text shorter and put the explanation into ‘detail’.
    .explain = A box of the chart holds one short thought. Everything else that a reader must know goes into ‘detail’ and appears on the page of the step.
F014 = This text on a line has { $length } characters; more than { $most } hardly fit (situation: { $situations }).
    .help = Use one or two words, such as ‘Yes’ or ‘Other cases’.
    .explain = Answers stand on a line between two steps. There is little room. The question itself may be longer.
F015 = This is a decision, but its text does not end with a question mark (‘{ $step }’, situation: { $situations }).
    .help = Write a question that the answers answer: ‘Is the application complete?’
    .explain = A diamond in the chart is a question, and the lines out of it are the answers. Without a question a reader does not know what ‘yes’ means.
F016 = The way from ‘{ $from }’ to ‘{ $to }’ leads back to an earlier step (situation: { $situations }).
    .help = If that is meant, write ‘loop: true’ on this way. Otherwise correct ‘to’.
    .explain = A circle in a chart is often a mistake. With ‘loop: true’ you say that this way goes back on purpose; the drawing then shows it too.
F017 = This chart has { $count } steps; above { $most } a reader loses track (situation: { $situations }).
    .help = Split the chart, or refer to a second chart with ‘kind: link’.
    .explain = A chart with more than forty steps fits on no screen and on no sheet of paper.
F018 = The actor ‘{ $actor }’ does nothing in this chart.
    .help = Remove the actor under ‘actors’ and ‘lane_order’, or name it at a step after ‘actor’ or ‘with’.
    .explain = Every actor gets a lane in the drawing. An actor without steps and without a part as the other party does not belong there.
F019 = In this order of the lanes { $crossings ->
        [one] there is one crossing
       *[other] there are { $crossings } crossings
    } of lines; in another { $fewer } (situation: { $situation }).
    .help = Try: lane_order: [{ $order }]. Or write: lane_order: auto
    .explain = Nothing decides more on how often lines cross than the order of the lanes. This is a hint: if your order is better for another reason, you can keep it.
F020 = { $what ->
        [twice] The actor ‘{ $actor }’ stands twice in ‘lane_order’.
        [unknown] The actor ‘{ $actor }’ in ‘lane_order’ does not exist.
       *[missing] Missing in ‘lane_order’: { $actor }.
    }
    .help = { $suggested ->
        [no] Name each actor once in ‘lane_order’, or write: lane_order: auto
       *[other] Did you mean ‘{ $suggestion }’?
    }
    .explain = ‘lane_order’ says in which order the lanes stand from left to right. Each actor under ‘actors’ stands in it exactly once. With ‘auto’ the program looks for an order itself.
F021 = The chart cannot be drawn well ({ $view }, situation: { $situation }, language: { $language }): { $reason }
    .help = Make the chart smaller or its texts shorter. If the error stays, please report it: a good chart must be drawable.
    .explain = Better no drawing than one with overlapping boxes, lines through text or words cut off. The program measures every drawing and refuses one that is not right.
F022 = The fonts of the drawings have no character ‘{ $character }’ ({ $code }): a reader would see an empty box.
    .help = Write it in another way in the texts of the chart. There are the letters of every European language in the Latin script, Greek letters, digits, punctuation and signs such as → ≤ ≥ ✓ ✗ № ½.
    .explain = In its place the picture shows an empty box, or a character of another font that looks different and has other measures. This is about what the drawing shows: the title, the summary and the names of situations, tracks, actors and steps, and the answers. What stands on the page of a step can have any character.
F023 = { $kind ->
        [decision] A question
        [outcome] An outcome
        [link] A link
        [start] A start
       *[step] A step
    } cannot have ‘{ $key }’ (‘{ $step }’).
    .help = { $key ->
        [tone] Only an outcome goes ahead or stops. Remove ‘tone’.
       *[other] { $kind ->
            [decision] Put the answers under ‘branches’, each with ‘answer’ and ‘to’.
            [outcome] An outcome is an end. Remove ‘{ $key }’, or give the step another ‘kind’.
            [link] A link is an end; put the link itself into ‘detail’. Remove ‘{ $key }’, or give the step another ‘kind’.
           *[other] Put what follows under ‘next’, or make it a question with ‘kind: decision’.
        }
    }
    .explain = A start and a step have ‘next’, a question has ‘branches’ and ‘choice’. An outcome and a link are the end of a way and have none of the three. Only an outcome has ‘tone’.
F024 = { $count ->
        [0] No situation has ‘default: true’.
       *[other] { $count } situations have ‘default: true’.
    }
    .help = Give exactly one of the situations ‘default: true’: { $known }.
    .explain = Readers get one situation first, usually the present one. So exactly one situation under ‘situations’ has the line ‘default: true’.
F025 = The situation ‘{ $id }’ was adopted, but the day from which it holds is missing.
    .label = this needs a day
    .help = Write under it the day on which the law enters into force: from: 2027-01-01.
    .explain = A law that was adopted is no longer a proposal and does not hold yet. Readers of the chart must be able to see from when it does.
F026 = The situation ‘{ $id }’ has a day from which it holds, but its status is not ‘in-force’ or ‘adopted’.
    .help = Take from: away, or write above it ‘status: adopted’ (law, not in force yet) or ‘status: in-force’ (it holds).
    .explain = Only law holds from a day. A proposal may never be law.
F027 = The situation ‘{ $id }’ was adopted and holds since { $from }.
    .help = Check whether the law has indeed entered into force. If so, write ‘status: in-force’ and make this the situation with ‘default: true’. If it was postponed, write the new day after from:.
    .explain = The day from which this law holds has come: the guide shows the state of affairs of that day or a later one. Until someone has changed it, readers get the situation of before that day first.
F028 = One of the drawings of the chart was left out ({ $view }, situation: { $situation }, language: { $language }): { $reason }
    .help = The other drawings and the words are on the page; this stops nothing. With fewer steps or shorter texts this drawing can be made too.
    .explain = A chart has a drawing with lanes, a narrow one and one in one column. If one cannot be made, the others stay.
