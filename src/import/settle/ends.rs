//! Where a chart begins and where it ends.
//!
//! A reader must get from a start to every step, and from every step to an outcome. What a box is
//! follows from its lines; where lines only go round, a start or an outcome is added.

use std::cmp::Reverse;

use super::circles::components;
use super::walk::reached;
use super::{Draft, Kind, Report, Role};

/// Takes out boxes that no line joins to another.
pub(super) fn take_out_loose(draft: &mut Draft, report: &mut Report) {
    let mut joined = vec![false; draft.boxes.len()];
    for line in draft.lines.iter().filter(|line| line.from != line.to) {
        joined[line.from] = true;
        joined[line.to] = true;
    }
    for (n, joined) in joined.iter().enumerate() {
        if draft.alive[n] && !joined {
            draft.alive[n] = false;
            report.lost(draft.boxes[n].place, draft.about(n, "box-loose"));
        }
    }
    let alive = &draft.alive;
    draft.lines.retain(|line| alive[line.from] && alive[line.to]);
}

/// What each box is, by its role and its lines.
pub(super) fn kinds(draft: &Draft) -> Vec<Kind> {
    let kind = |(n, (ins, outs)): (usize, (usize, usize))| match draft.boxes[n].role {
        _ if outs == 0 => Kind::Outcome,
        Role::Question(_) => Kind::Decision,
        // Also a start that something leads to, such as a message from another pool: a reader
        // comes there on the way.
        _ if ins == 0 => Kind::Start,
        _ => Kind::Step,
    };
    draft.degrees().into_iter().enumerate().map(kind).collect()
}

/// Tells of boxes that say of themselves what their lines deny.
pub(super) fn tell(draft: &Draft, kinds: &[Kind], report: &mut Report) {
    for n in draft.there() {
        let code = match (draft.boxes[n].role, kinds[n]) {
            (Role::End, Kind::Step | Kind::Start) => "end-goes-on",
            (Role::Start, Kind::Outcome) => "start-ends",
            (Role::Start, Kind::Step) => "start-entered",
            _ => continue,
        };
        report.changed(draft.boxes[n].place, draft.about(n, code));
    }
}

/// Sees to it that every step is reached from a start.
pub(super) fn begin(draft: &mut Draft, kinds: &mut Vec<Kind>, report: &mut Report) {
    let exits = draft.exits();
    let mut seen = vec![false; draft.boxes.len()];
    reached(&exits, draft.there().filter(|n| kinds[*n] == Kind::Start), &mut seen);
    // What leads to others has a higher number, so it goes first; a circle begins at the box that
    // says so, or that stands first in the file.
    let number = components(&exits);
    let mut roots: Vec<usize> = draft.there().collect();
    roots.sort_by_key(|n| (Reverse(number[*n]), draft.boxes[*n].role != Role::Start, *n));
    for n in roots {
        if seen[n] {
            continue;
        }
        reached(&exits, std::iter::once(n), &mut seen);
        let place = draft.boxes[n].place;
        if kinds[n] == Kind::Step {
            kinds[n] = Kind::Start;
            if draft.boxes[n].role != Role::Start {
                report.changed(place, draft.about(n, "step-as-start"));
            }
        } else {
            report.changed(place, draft.about(n, "start-added"));
            let start = draft.add_beside(n, "start");
            kinds.push(Kind::Start);
            draft.add_line(start, n);
        }
    }
}

/// Sees to it that an outcome can be reached from every step.
pub(super) fn end(draft: &mut Draft, kinds: &mut Vec<Kind>, report: &mut Report) {
    let number = components(&draft.exits());
    let count = number.iter().max().map_or(0, |most| most + 1);
    let mut leads_on = vec![false; count];
    for line in &draft.lines {
        leads_on[number[line.from]] |= number[line.from] != number[line.to];
    }
    // The box of each circle that the added way leaves: a step rather than a question.
    let mut last: Vec<Option<usize>> = vec![None; count];
    for n in draft.there().filter(|n| !leads_on[number[*n]] && kinds[*n] != Kind::Outcome) {
        let chosen = &mut last[number[n]];
        match chosen {
            Some(other) if kinds[*other] != Kind::Decision || kinds[n] == Kind::Decision => {}
            _ => *chosen = Some(n),
        }
    }
    for n in last.into_iter().flatten() {
        report.changed(draft.boxes[n].place, draft.about(n, "outcome-added"));
        let outcome = draft.add_beside(n, "uitkomst");
        kinds.push(Kind::Outcome);
        draft.add_line(n, outcome);
    }
}
