//! The words of a drawing: who acts under one name, and texts that no box can hold.

use std::collections::BTreeMap;

use super::super::lines::Place;
use super::{Draft, Report, What};

/// The longest text, in characters. The program advises sixty; a text of pages is a mistake.
const LONGEST: usize = 500;

/// Makes one actor of all that have the same name.
pub(super) fn merge_actors(draft: &mut Draft, report: &mut Report) {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut kept = Vec::new();
    let mut place = Vec::with_capacity(draft.actors.len());
    for actor in std::mem::take(&mut draft.actors) {
        let known = actor.label.as_ref().and_then(|label| first.get(label).copied());
        if let Some(known) = known {
            let what = What::new("actor-same").arg("id", actor.key.as_str());
            report.changed(actor.place, what.words("label", actor.label.as_deref()));
            place.push(known);
            continue;
        }
        if let Some(label) = &actor.label {
            first.insert(label.clone(), kept.len());
        }
        place.push(kept.len());
        kept.push(actor);
    }
    draft.actors = kept;
    for drawn in &mut draft.boxes {
        drawn.actor = drawn.actor.and_then(|actor| place.get(actor).copied());
    }
}

/// Parts what would put the words of a fact of the guide into a text of the file.
pub(super) fn part_facts(text: &mut String, place: Option<Place>, report: &mut Report) {
    if text.contains("](fact:") {
        *text = text.replace("](fact:", "] (fact:");
        report.changed(place, What::new("fact-parted").arg("text", text.as_str()));
    }
}

/// Cuts texts that are longer than any box can hold.
pub(super) fn shorten(draft: &mut Draft, report: &mut Report) {
    for detail in draft.boxes.iter_mut().flat_map(|drawn| &mut drawn.detail) {
        part_facts(&mut detail.text, Some(detail.place), report);
    }
    let boxes = draft.boxes.iter_mut().map(|drawn| (&mut drawn.label, drawn.place));
    let lines = draft.lines.iter_mut().map(|line| (&mut line.text, line.place));
    let actors = draft.actors.iter_mut().map(|actor| (&mut actor.label, actor.place));
    for (text, place) in boxes.chain(lines).chain(actors) {
        let Some(long) = text else { continue };
        part_facts(long, place, report);
        if let Some((end, _)) = long.char_indices().nth(LONGEST) {
            long.truncate(end);
            long.push('…');
            report.lost(place, What::new("text-cut").arg("most", LONGEST));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::report::Outcome;
    use super::super::super::shown::{codes, read};

    #[test]
    fn frames_of_one_name_are_one_actor() {
        let read =
            read("flowchart TD\nsubgraph x [Loket]\na\nend\nsubgraph y [Loket]\nb\nend\na --> b");
        assert_eq!(read.model.actors.len(), 1);
        assert!(codes(&read, Outcome::Changed).contains(&"actor-same"));
    }

    #[test]
    fn a_text_of_pages_is_cut() {
        let read = read(&format!("flowchart TD\na[{}] --> b", "é".repeat(600)));
        let label = read.model.steps[0].label.as_ref().unwrap();
        assert_eq!(label.chars().count(), 501);
        assert_eq!(codes(&read, Outcome::Lost), ["direction", "text-cut"]);
    }

    #[test]
    fn what_would_put_in_a_fact_is_parted() {
        let read = read("---\ntitle: Zie [](fact:x)\n---\nflowchart TD\na[\"[](fact:x)\"] --> b");
        assert_eq!(read.model.steps[0].label.as_deref(), Some("[] (fact:x)"));
        assert_eq!(read.model.title.as_deref(), Some("Zie [] (fact:x)"));
        assert_eq!(
            codes(&read, Outcome::Changed).iter().filter(|c| **c == "fact-parted").count(),
            2
        );
    }
}
