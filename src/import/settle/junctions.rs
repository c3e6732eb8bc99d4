//! Points where lines meet: gateways and junctions with at most one way out.
//!
//! A question with one way out asks nothing. With words in it, it is a step; without, the lines
//! into it go on to where it leads.

use super::{Draft, Report, Role, What};

/// Takes out every junction, or makes a step of it: of each when lines shall not be drawn through.
/// False when there is none.
pub(super) fn dissolve(draft: &mut Draft, through: bool, report: &mut Report) -> bool {
    let mut found = false;
    let degrees = draft.degrees();
    let mut onward: Vec<Option<usize>> = vec![None; draft.boxes.len()];
    for (n, (ins, out)) in degrees.iter().enumerate() {
        let gateway = matches!(draft.boxes[n].role, Role::Question(_) | Role::Split | Role::Pass);
        if !gateway || !draft.alive[n] || *out > 1 {
            continue;
        }
        found = true;
        let named = draft.boxes[n].label.is_some() && draft.boxes[n].role != Role::Pass;
        if named || *out == 0 || !through {
            if *out == 1 {
                report.changed(draft.boxes[n].place, draft.about(n, "gateway-as-step"));
            }
            if *out == 0 && *ins > 0 && matches!(draft.boxes[n].role, Role::Question(_)) {
                report.changed(draft.boxes[n].place, draft.about(n, "question-ends"));
            }
            draft.boxes[n].role = Role::Plain;
        } else {
            // Which line it is, is found below.
            onward[n] = Some(usize::MAX);
        }
    }
    for (number, line) in draft.lines.iter().enumerate() {
        if let Some(way) = &mut onward[line.from] {
            *way = number;
        }
    }
    join(draft, &onward, report);
    found
}

/// Draws the lines into each junction through to where it leads. `onward` has the number of the
/// way out of each.
fn join(draft: &mut Draft, onward: &[Option<usize>], report: &mut Report) {
    let beyond = beyond(draft, onward);
    let mut lines = Vec::with_capacity(draft.lines.len());
    for mut line in std::mem::take(&mut draft.lines) {
        if onward[line.from].is_some() {
            continue;
        }
        match &beyond[line.to] {
            Beyond::Itself => {}
            Beyond::Circle => {
                let (from, to) = (&draft.boxes[line.from].key, &draft.boxes[line.to].key);
                let lost = What::new("line-into-circle").arg("from", from.as_str());
                let lost = lost.arg("to", to.as_str()).words("text", line.text.as_deref());
                report.lost(line.place, lost);
                continue;
            }
            Beyond::There { to, text, optional } => {
                line.to = *to;
                line.optional |= optional;
                match (&line.text, text) {
                    (None, text) => line.text.clone_from(text),
                    (Some(_), Some(text)) => {
                        let lost = What::new("second-text").arg("text", text.as_str());
                        report.lost(line.place, lost);
                    }
                    (Some(_), None) => {}
                }
            }
        }
        lines.push(line);
    }
    draft.lines = lines;
    for n in (0..onward.len()).filter(|n| onward[*n].is_some()) {
        draft.alive[n] = false;
        report.changed(draft.boxes[n].place, draft.about(n, "gateway-joined"));
    }
}

/// Where a line into a box arrives.
#[derive(Debug, Clone)]
enum Beyond {
    /// At the box.
    Itself,
    /// At another box, with words that stand on the way there.
    There { to: usize, text: Option<String>, optional: bool },
    /// Nowhere: junctions lead to each other.
    Circle,
}

/// Follows every junction to its end; each is followed once.
fn beyond(draft: &Draft, onward: &[Option<usize>]) -> Vec<Beyond> {
    let mut beyond: Vec<Option<Beyond>> =
        onward.iter().map(|way| way.is_none().then_some(Beyond::Itself)).collect();
    for root in 0..onward.len() {
        let mut path = Vec::new();
        let mut here = root;
        while beyond[here].is_none() {
            // Met again on this path, it is part of a circle.
            beyond[here] = Some(Beyond::Circle);
            path.push(here);
            here = onward[here].and_then(|way| draft.lines.get(way)).map_or(here, |line| line.to);
        }
        for n in path.into_iter().rev() {
            let Some(line) = onward[n].and_then(|way| draft.lines.get(way)) else { continue };
            let (text, optional) = (line.text.clone(), line.optional);
            beyond[n] = match &beyond[line.to] {
                Some(Beyond::Itself) => Some(Beyond::There { to: line.to, text, optional }),
                Some(Beyond::There { to, text: later, optional: after }) => Some(Beyond::There {
                    to: *to,
                    text: text.or_else(|| later.clone()),
                    optional: optional || *after,
                }),
                _ => Some(Beyond::Circle),
            };
        }
    }
    beyond.into_iter().map(|beyond| beyond.unwrap_or(Beyond::Itself)).collect()
}
