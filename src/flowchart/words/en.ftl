# The words of charts, in the drawing and in the text.
chart = flowchart
steps = Steps
compared = { $situation }, compared with: { $other }
situation = Situation: { $situation }
proposed = proposed, not yet law
adopted = adopted, in force from { $date }
adopted-since = adopted, in force since { $date }
not-seen = not read
as-of = State of affairs: { $date }
scope = For whom

kind-start = start
kind-step = step
kind-decision = question
kind-outcome = outcome
kind-link = elsewhere

tone-goes-ahead = goes ahead
tone-stops = does not go ahead

modality-must = must
modality-must-not = must not
modality-may = may
modality-will = will
modality-none = not stated

effect-binding = binding
effect-advice = advice
effect-independent = independent
effect-own-choice = own choice
effect-none = none

choice-one = one answer holds
choice-any = several answers can hold together
choice-unstated = the source does not say whether several answers can hold together
chip-any = one or more
chip-unstated = one or more?

inferred = our reading
inferred-long = our reading, not said in so many words
optional = may be left out
looped = back to an earlier step
mark-added = new
mark-changed = changed
mark-removed = ends

with = with { $actors }
list-and = and
go-to = go to { $number }, { $label }
next = Next
comes-from = Comes from
way-on = Onward
detail = Explanation
caveat = What this does not mean
basis = Basis
actor = Who
force = Force
effect = Effect
end = The chart ends here.

overview = Where you are in the chart: step { $number } of { $steps }, with { $actor }
description = Flowchart with { $steps ->
        [one] 1 step
       *[other] { $steps } steps
    }, among them { $decisions ->
        [0] no questions
        [one] 1 question
       *[other] { $decisions } questions
    } and { $outcomes ->
        [0] no outcomes
        [one] 1 outcome
       *[other] { $outcomes } outcomes
    }{ $actors ->
        [0] {""}
        [one] , by 1 actor
       *[other] , divided among { $actors } actors
    }. The whole text also stands on the page as a list.

imprint = Version { $version }. Licence: { $license }
sheet-part = part { $part } of { $parts }
sheet-overview = overview

legend-inferred = our reading, not said in so many words
legend-optional = may be left out
legend-modality-must = a duty
legend-modality-must-not = a ban
legend-modality-may = a power or possibility
legend-modality-will = announced
legend-effect-binding = binds others
legend-effect-advice = does not bind
legend-effect-independent = apart from the decision before it
legend-effect-own-choice = the choice stays with who acts

not-drawn-too-large = { $nodes } steps are too many, at most { $limit } can be drawn
not-drawn-too-long = too many long lines: the steps stand too far apart
not-drawn-sizes = a text is too long for a box
not-drawn-gate = boxes, lines or texts would lie on top of each other ({ $detail })
not-drawn-empty = there are no steps
not-imported-json = the JSON is wrong at line { $line }, character { $column } ({ $why })
not-imported-duplicate = two nodes have the id ‘{ $id }’
not-imported-duplicate-lane = two lanes have the id ‘{ $id }’
not-imported-no-lane = step ‘{ $id }’ is in no lane, though the chart has lanes
not-imported-node = an edge names the node ‘{ $id }’, which is not there
not-imported-lane = a node names the lane ‘{ $id }’, which is not there

view-lanes = with lanes
view-compact = without lanes
view-column = in one column

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
