# What became of an imported chart, and why a file cannot be imported.

## Of every file
title = The title is ‘{ $title }’.
title-above = The title is that of the heading above: ‘{ $title }’. If it does not fit the chart, change it.
title-pool = The title is the name of the pool: ‘{ $title }’. If it does not fit the chart, change it.
summary = This stands in ‘summary’, the description of the chart: { $text }
summary-lost = This explanation belongs to no chart and was left out: { $text }
chart-id-taken = Another chart in this file is called ‘{ $other }’ too. This chart therefore has the id ‘{ $id }’. Give it a title of its own.
chart-id = The chart is called ‘{ $id }’: the file name ‘{ $name }’ cannot be an id.
actor = Actor: { $named ->
        [yes] { $label }
       *[no] without a name
    }
actor-idle = { $named ->
        [yes] ‘{ $label }’
       *[no] A lane or frame without a name
    } has no steps of its own, so it is no actor in the chart.
actor-same = There is an actor called ‘{ $label }’ already. The steps of this frame or lane now belong to that one.
actor-unknown = For some steps the file does not say who takes them. Fill in a name for the actor ‘wie’, or choose another actor for each step.
step = { $kind ->
        [start] Start
        [decision] Question
        [outcome] Outcome
       *[step] Step
    }: { $named ->
        [yes] { $label }
       *[no] without text ({ $id })
    }
label-missing = ‘{ $id }’ has no text. Fill it in.
id-changed = The id ‘{ $id }’ is now ‘{ $new }’: an id has small letters, digits and hyphens only.
detail = { $kind ->
        [note] The note at ‘{ $of }’ stands
        [line] The explanation of an arrow from ‘{ $of }’ stands
        [condition] The condition of an arrow from ‘{ $of }’ stands
       *[box] The explanation of ‘{ $of }’ stands
    } in ‘detail’ of that step: { $text }
detail-lost = { $kind ->
        [note] The note at ‘{ $of }’
        [line] The explanation of an arrow from ‘{ $of }’
        [condition] The condition of an arrow from ‘{ $of }’
       *[box] The explanation of ‘{ $of }’
    } is gone, as that box is no step here: { $text }
way = An arrow from ‘{ $from }’ to ‘{ $to }’.
way-back = The arrow from ‘{ $from }’ to ‘{ $to }’ leads back to an earlier step; the chart now says so (loop: true).
line-twice = The same arrow ran twice between ‘{ $from }’ and ‘{ $to }’. One is left.
line-into-circle = The arrow from ‘{ $from }’ to ‘{ $to }’ arrived at junctions that only lead to each other. It is gone.{ $named ->
        [yes] {" "}Its words were: ‘{ $text }’.
       *[no] {""}
    }
second-text = An arrow that was drawn through a junction had two texts. This one is gone: ‘{ $text }’.
gateway-as-step = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } has one way out only, so it is no question. It is now an ordinary step.
gateway-joined = The junction ‘{ $id }’ has no text and at most one way out. The arrows now run straight on to what follows.
split-into-step = At ‘{ $id }’ all ways are taken. Those arrows now leave the step before it, ‘{ $step }’.
split-as-step = At { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } all ways are taken. It is now a step that several steps follow on, not a question.
fact-parted = ‘](fact:’ would put in a fact of the guide. There is a space in between now: ‘{ $text }’.
text-cut = This text is longer than { $most } characters and was broken off there.
box-loose = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } is not joined to any other box and is not in the chart.
end-goes-on = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } was drawn as an end, but an arrow leaves it. It is now a step.
start-ends = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } was drawn as a start, but no arrow leaves it. It is now an outcome.
start-entered = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } was drawn as a start, but an arrow leads to it. It is now a step.
question-ends = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } was drawn as a question, but no arrow leaves it. It is now an outcome.
step-as-start = Nothing said where it begins. The chart now begins at { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    }.
start-added = No way leads to { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    }. A start now stands before it; fill in what it is.
outcome-added = From { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } on the chart goes round in a circle without an end. An outcome was added; fill in what it is.
optional-answer = The answer from ‘{ $from }’ to ‘{ $to }’ was a dotted line or a way that may be left out. An answer cannot be left out; it is now an ordinary answer.
answer-otherwise = The way from ‘{ $from }’ to ‘{ $to }’ holds when no other answer fits. The chart now says so as its answer.
answer-missing = The arrow from ‘{ $from }’ to ‘{ $to }’ has no answer. Fill it in.
answer-twice = At ‘{ $from }’ the answer ‘{ $answer }’ stood more than once. The one to ‘{ $to }’ now says ‘{ $new }’. Give it an answer of its own.

## Mermaid
text-outside = The text around the { $charts ->
        [one] chart
       *[other] charts
    } ({ $count ->
        [one] 1 line
       *[other] { $count } lines
    }) was left out.
other-chart = This is no flowchart (it does not begin with ‘flowchart’ or ‘graph’, but with ‘{ $type }’) and was left out.
setting = A setting of the drawing is gone: { $text }
comment = A remark is gone: { $text }
style = Colour or form is gone: { $text }
click = A link or click is gone: { $text }
direction = The direction of the drawing ({ $text }) is gone: the chart is drawn anew here.
description = A description for screen readers is gone: { $text }
text-form = At ‘{ $id }’ bold, italics, an icon or other formatting was taken out of the text.
shape = The shape { $shape } of ‘{ $id }’ is gone. If that shape means something, put it in the text.
box-settings = Settings of ‘{ $id }’ are gone.
line-invisible = An invisible line is gone: it only put boxes in their place.
line-dotted = A dotted line was read as a way that may be left out. If that is wrong, remove ‘optional: true’ at that way.
line-thick = A thick line is now an ordinary arrow.
line-backwards = An arrow that points to the left now runs from the right box to the left one.
line-both = An arrow with two heads is now two arrows, there and back.
line-no-arrow = A line without a head is now an arrow, in the order in which the boxes stand.
line-end = A line that ends in a circle or cross is now an ordinary arrow.
label-replaced = ‘{ $id }’ gets another text further on, and that one holds. This one is gone: ‘{ $label }’.
box-is-frame = ‘{ $id }’ is the name of a frame, so it is no step{ $named ->
        [yes] . The text of the box is gone: ‘{ $label }’.
       *[no] .
    }
line-to-frame = The arrow from ‘{ $from }’ to ‘{ $to }’ begins or ends at a frame instead of a box. It is gone; draw it between two steps.{ $named ->
        [yes] {" "}Its words were: ‘{ $text }’.
       *[no] {""}
    }
box-as-question = ‘{ $label }’ asks something and has a text on each way out. It is now a question with answers.

## BPMN
bpmn-task-kind = The chart no longer says that { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } is a task { $kind ->
        [userTask] for a user
        [manualTask] done by hand
        [serviceTask] of a system
        [sendTask] that sends something
        [receiveTask] that receives something
        [scriptTask] of a script
        [businessRuleTask] by a business rule
       *[other] of a kind of its own
    }.
bpmn-call = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } refers to { $calls ->
        [yes] the process ‘{ $called }’
       *[no] another process
    }. That reference is gone; it is now an ordinary step.
bpmn-inclusive = At { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } several answers can hold together (choice: any).
bpmn-event-based = At ‘{ $id }’ what happens first decides the way. It is now a question with one answer.
bpmn-complex = At { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } the file does not say in an ordinary form how many answers hold (choice: unstated).
bpmn-inside = { $named ->
        [yes] ‘{ $label }’ ({ $id })
       *[no] ‘{ $id }’
    } stands in the subprocess ‘{ $inside }’ and was not taken over by itself.
bpmn-misplaced = { $named ->
        [yes] ‘{ $label }’ ({ $id })
       *[no] ‘{ $id }’
    } stands where no step of a process can stand, and was left out.
bpmn-folded = The subprocess { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } is now one step. In it { $count ->
        [0] there was nothing
        [one] there was 1 part
       *[other] there were { $count } parts
    }. If you want to show those, make a chart of their own.
bpmn-border = An event stands on the border of ‘{ $host }’: { $named ->
        [yes] { $label }
       *[no] { $id }
    }. It is now a way that may be left out. { $stops ->
        [yes] The chart no longer says that the step is broken off then.
       *[no] The step goes on meanwhile.
    }
bpmn-data = Documents and data are not in our chart: { $named ->
        [yes] ‘{ $text }’
       *[no] { $id }
    } is gone.
bpmn-association = A dotted line to a note or document is gone ({ $id }).
bpmn-annotation = A note that belongs to no step is gone: { $text }
bpmn-group = A frame around boxes is gone ({ $id }).
bpmn-documentation = The explanation of ‘{ $of }’ was not taken over: our chart has no place for it. Put it in ‘detail’ of a step if it still holds: { $text }
bpmn-repeat = The chart no longer says that ‘{ $of }’ happens several times.
bpmn-event-kind = The chart no longer says that ‘{ $of }’ is about { $kind ->
        [timerEventDefinition] a moment or time limit
        [messageEventDefinition] a message
        [signalEventDefinition] a signal
        [errorEventDefinition] an error
        [escalationEventDefinition] an escalation
        [conditionalEventDefinition] a condition
        [terminateEventDefinition] the end of everything at once
        [cancelEventDefinition] a cancellation
        [compensateEventDefinition] a repair
       *[other] an event of a kind of its own
    }{ $named ->
        [yes] : { $text }
       *[no] .
    }
bpmn-definition = A separate notion of the file is gone ({ $kind }): { $named ->
        [yes] { $text }
       *[no] { $id }
    }
bpmn-other = We do not know this part ({ $kind }); it is gone: { $named ->
        [yes] { $text }
       *[no] { $id }
    }
bpmn-extensions = { $count ->
        [one] 1 addition
       *[other] { $count } additions
    } of the drawing program itself were not read.
bpmn-layout = Where everything stood in the drawing is gone: the chart is drawn anew here.
bpmn-empty = { $named ->
        [yes] ‘{ $label }’
       *[no] ‘{ $id }’
    } has no boxes. No chart was made of it.
bpmn-name-of-file = The name of the file as a whole was left out: { $text }
bpmn-other-name = This name stands nowhere in the chart: { $text }
bpmn-lane-unknown = A lane names ‘{ $id }’, but that is not in the file.
bpmn-flow-lost = The arrow { $id } from ‘{ $from }’ to ‘{ $to }’ does not begin or end at a box of the chart. It is gone.{ $named ->
        [yes] {" "}Its words were: ‘{ $text }’.
       *[no] {""}
    }
bpmn-message = The message from ‘{ $from }’ to ‘{ $to }’ is now an ordinary arrow: nothing else joins those two.
bpmn-message-lost = The message from ‘{ $from }’ to ‘{ $to }’ is gone{ $named ->
        [yes] : { $text }
       *[no] .
    }
bpmn-condition-as-answer = Arrow { $id } had no name. Its condition is now the text on it: { $text }
bpmn-conditional = Arrow { $id } holds under a condition only. It is now a way that may be left out.
bpmn-default = The chart no longer says that arrow { $id } holds when nothing else fits.
bpmn-link = ‘{ $label }’ goes on elsewhere in the process. The arrow now runs straight to it.
bpmn-link-alone = ‘{ $label }’ should go on elsewhere, but the file does not say where.

## Why a file cannot be imported
too-large = This file is larger than { $most } MB. No flowchart is that large.
empty-file = This file is empty.
binary-file = This is not a text file. Save the chart as Mermaid (.mmd or .md) or as BPMN 2.0 (.bpmn).
not-utf8 = There are characters here that are not UTF-8. Open the file and save it with the encoding UTF-8.
not-utf16 = This file begins as UTF-16, but it is not. Save it with the encoding UTF-8.
nothing-to-import = No two boxes here are joined by an arrow. There is nothing to import.
too-many-charts = This file has more than { $most } charts. Divide it over more files.
too-many-boxes = This file has more than { $most } parts. No flowchart is that large.
too-many-lines = This file has more than { $most } arrows. No flowchart is that large.
too-deep = More than { $most } frames or elements stand in each other here.
mermaid-bracket-open = ‘{ $bracket }’ begins here, but its end is missing. Are there brackets in the text? Then put the text in quotes: ["text (like this)"]
mermaid-quote-open = A quotation mark begins here, but the second one is missing.
mermaid-line-open = A line with text begins here, but its end is missing. Write, for example: -- yes -->
mermaid-frame-open = A frame (subgraph) begins here, but ‘end’ is missing.
mermaid-end-alone = ‘end’ stands here, but no frame (subgraph) is open.
mermaid-title-open = Settings begin here with ---, but the second line with --- is missing.
mermaid-unexpected = This cannot be read: { $found }
mermaid-other-type = This is another kind of drawing ({ $type }). Only flowcharts (flowchart or graph) can be imported.
mermaid-no-chart = No flowchart begins here. A Mermaid chart begins with ‘flowchart’ or ‘graph’, BPMN with ‘<’.
xml-doctype = A DOCTYPE stands here. It can refer to other files and is refused for that reason. Save the chart as BPMN 2.0 again.
xml-broken = The XML is broken here.
xml-tag-open = ‘<{ $tag }>’ begins here, but is not closed, or in the wrong place.
xml-tag-alone = ‘</{ $tag }>’ closes something here that did not begin.
xml-attributes = This element has more than { $most } attributes. No chart has that.
xml-entity = The reference ‘&{ $name };’ is not explained in this file.
xml-prefix = The prefix ‘{ $prefix }’ is not explained in this file.
xml-attribute-twice = The attribute ‘{ $name }’ stands here twice.
not-bpmn = This is XML, but not BPMN: it begins with ‘<{ $root }>’. Save the chart as BPMN 2.0.
bpmn-wrong-namespace = This is not BPMN 2.0: the namespace is ‘{ $namespace }’. Save the chart as BPMN 2.0.
bpmn-no-process = There is no process in this file.
bpmn-unknown-reference = ‘{ $id }’ is named here, but it is not in the file.
bpmn-flow-end-missing = Arrow ‘{ $id }’ does not say where it begins or ends.
bpmn-id-twice = The id ‘{ $id }’ is used twice.
bpmn-no-host = The event ‘{ $id }’ does not say which box it stands on.
