//! A reader who begins at a start gets somewhere: F005–F007, F010, F016 and F017.

use super::Findings;
use crate::diagnostics::{Diagnostic, codes};
use crate::flowchart::draft::Draft;
use crate::flowchart::reading;
use crate::flowchart::schema::{ChartFile, Kind};

/// More steps than a reader can survey.
const MANY: usize = 40;

pub(super) fn check(file: &ChartFile, draft: &Draft<'_>, findings: &mut Findings) {
    starts(file, draft, findings);
    let whole = targets(file, draft, findings);
    // A way that leads nowhere was reported; what it would have led to is not worth a second word.
    if whole {
        unreachable(draft, findings);
        endless(draft, findings);
        loops(draft, findings);
    }
    if draft.nodes.len() > MANY {
        findings.add(
            Diagnostic::at(codes::CHART_MANY_NODES, file.id.span)
                .arg("count", draft.nodes.len())
                .arg("most", MANY),
        );
    }
}

/// Every track that has steps has a start; a track without steps in any situation is a mistake too.
fn starts(file: &ChartFile, draft: &Draft<'_>, findings: &mut Findings) {
    for (id, _) in file.tracks.iter() {
        let mut here = draft.nodes.iter().filter(|n| n.file.track.value == id.value).peekable();
        let used = file.nodes.iter().any(|(_, n)| n.track.value == id.value);
        let has_steps = here.peek().is_some();
        if (has_steps || !used) && !here.any(|n| n.file.kind.value == Kind::Start) {
            findings.add(Diagnostic::at(codes::CHART_NO_START, id.span).arg("track", id.as_str()));
        }
    }
}

/// True when every way leads to a step of this situation.
fn targets(file: &ChartFile, draft: &Draft<'_>, findings: &mut Findings) -> bool {
    let mut whole = true;
    for exit in draft.nodes.iter().flat_map(|node| &node.exits) {
        if draft.index_of(exit.to).is_some() {
            continue;
        }
        whole = false;
        if let Some(at) = file.nodes.index_of(&exit.to.value) {
            let target = file.nodes.iter().nth(at).map(|(id, _)| id.span);
            let absent =
                Diagnostic::at(codes::CHART_ABSENT_NODE, exit.to.span).arg("to", exit.to.as_str());
            findings.add(match target {
                Some(span) => absent.label(span, "target"),
                None => absent,
            });
        }
    }
    whole
}

fn unreachable(draft: &Draft<'_>, findings: &mut Findings) {
    let starts = draft.starts();
    if starts.is_empty() {
        return;
    }
    let unreached = reading::unreached(&draft.exits(true), &starts);
    for (node, _) in draft.nodes.iter().zip(unreached).filter(|(_, unreached)| *unreached) {
        findings.add(
            Diagnostic::at(codes::CHART_UNREACHABLE, node.id.span).arg("step", node.id.as_str()),
        );
    }
}

/// Reports where a reader gets stuck: a step without a way on, or one step of a circle that
/// nothing leads out of. The steps that only lead there are not named as well.
fn endless(draft: &Draft<'_>, findings: &mut Findings) {
    let exits = draft.exits(true);
    let ends = |n: &usize| matches!(draft.nodes[*n].file.kind.value, Kind::Outcome | Kind::Link);
    let ending: Vec<usize> = (0..draft.nodes.len()).filter(ends).collect();
    let mut entries = vec![Vec::new(); exits.len()];
    for (from, ways) in exits.iter().enumerate() {
        ways.iter().for_each(|(way, to)| entries[*to].push((*way, from)));
    }
    let stuck = reading::unreached(&entries, &ending);
    let mut told = vec![false; exits.len()];
    for node in (0..exits.len()).filter(|n| stuck[*n]) {
        let beyond = reached(&exits, node);
        let closes = (0..exits.len()).filter(|n| beyond[*n]).all(|n| reached(&exits, n)[node]);
        if closes && !told[node] {
            for (told, beyond) in told.iter_mut().zip(beyond) {
                *told |= beyond;
            }
            let id = draft.nodes[node].id;
            let what = if exits[node].is_empty() { "end" } else { "circle" };
            findings.add(
                Diagnostic::at(codes::CHART_NO_OUTCOME, id.span)
                    .arg("step", id.as_str())
                    .arg("what", what),
            );
        }
    }
}

fn reached(exits: &[Vec<(usize, usize)>], from: usize) -> Vec<bool> {
    reading::unreached(exits, &[from]).into_iter().map(|unreached| !unreached).collect()
}

fn loops(draft: &Draft<'_>, findings: &mut Findings) {
    let all: Vec<_> =
        draft.nodes.iter().flat_map(|n| n.exits.iter().map(move |exit| (n, exit))).collect();
    for way in reading::walk(&draft.exits(false), &draft.starts()).back {
        let (from, exit) = all[way];
        findings.add(
            Diagnostic::at(codes::CHART_LOOP, exit.to.span)
                .arg("from", from.id.as_str())
                .arg("to", exit.to.as_str()),
        );
    }
}
