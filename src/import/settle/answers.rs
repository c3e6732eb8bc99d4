//! The answers of a question: each has one, and no two are the same to a reader.

use std::collections::BTreeMap;

use super::{Draft, Kind, Language, Report, What};

/// The answer of the way that is taken when no other answer holds.
fn otherwise(language: Language) -> &'static str {
    match language {
        Language::Nl => "In andere gevallen",
        Language::En => "Otherwise",
    }
}

/// Gives every answer words of its own where the file has words, and tells where it has none.
pub(super) fn settle(draft: &mut Draft, kinds: &[Kind], language: Language, report: &mut Report) {
    let mut seen: BTreeMap<(usize, String), usize> = BTreeMap::new();
    for number in 0..draft.lines.len() {
        let line = &draft.lines[number];
        let (from, place) = (line.from, line.place);
        if kinds[from] != Kind::Decision {
            continue;
        }
        if line.optional {
            report.lost(place, between(draft, number, "optional-answer"));
        }
        if line.text.is_none() && line.otherwise {
            draft.lines[number].text = Some(otherwise(language).to_owned());
            report.changed(place, between(draft, number, "answer-otherwise"));
        }
        let Some(text) = draft.lines[number].text.clone() else {
            report.changed(place, between(draft, number, "answer-missing"));
            continue;
        };
        let mut answer = text.clone();
        let mut count = seen.get(&(from, folded(&text))).copied().unwrap_or(0);
        while seen.contains_key(&(from, folded(&answer))) {
            count += 1;
            answer = format!("{text} ({count})");
        }
        if answer != text {
            let told = between(draft, number, "answer-twice");
            report.changed(place, told.arg("answer", text.as_str()).arg("new", answer.as_str()));
            seen.insert((from, folded(&text)), count);
            draft.lines[number].text = Some(answer.clone());
        }
        seen.insert((from, folded(&answer)), 1);
    }
}

/// A message about a line.
fn between(draft: &Draft, number: usize, code: &'static str) -> What {
    let line = &draft.lines[number];
    let (from, to) = (&draft.boxes[line.from].key, &draft.boxes[line.to].key);
    What::new(code).arg("from", from.as_str()).arg("to", to.as_str())
}

/// Two answers that differ in capitals only are the same to a reader.
fn folded(text: &str) -> String {
    text.to_lowercase()
}
