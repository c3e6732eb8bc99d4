//! What a screen reader says for each step: the text in the box first, in its order, so that who
//! sees the box and says its words finds it (WCAG 2.5.3); then who acts, and where it leads.

use super::outline::{Outline, OutlineWay, Step};
use super::schema::{Choice, Kind};

/// The spoken name of a step.
///
/// `names_actor` says that the box does: nobody hears the same name twice.
pub(super) fn step_name(
    outline: &Outline,
    step: &Step,
    visible: &[String],
    names_actor: bool,
) -> String {
    let words = outline.words();
    let mut name = sentence(&visible.join(" "));
    let actor = outline.actor(step).filter(|_| !names_actor).map(|actor| actor.label.clone());
    let others = outline.others(step);
    let with = words.with("with", [("actors", words.list(&others).into())]);
    let with = (!others.is_empty()).then_some(with);
    let who: Vec<String> = actor.into_iter().chain(with).collect();
    if !who.is_empty() {
        name.push_str(&sentence(&format!(" {}", capitalised(&who.join(" ")))));
    }
    if let Some(choice @ (Choice::Any | Choice::Unstated)) = step.choice {
        name.push_str(&sentence(&format!(" {}", capitalised(&words.choice(choice)))));
    }
    for way in outline.exits(step) {
        name.push_str(&sentence(&format!(" {}", way_name(outline, step, way))));
    }
    name
}

/// `Ja: ga naar 7, Gesprek met het bestuur (onze lezing)`.
fn way_name(outline: &Outline, step: &Step, way: &OutlineWay) -> String {
    let words = outline.words();
    let target = &outline.steps[way.to];
    let go = [("number", target.number.into()), ("label", target.label.as_str().into())];
    let mut name = match &way.text {
        Some(text) if step.kind == Kind::Decision => format!("{text}: {}", words.with("go-to", go)),
        Some(text) => format!("{}, {text}: {}", words.get("next"), words.with("go-to", go)),
        None => format!("{}: {}", words.get("next"), words.with("go-to", go)),
    };
    let remarks = remarks(outline, way);
    if !remarks.is_empty() {
        name.push_str(&format!(" ({})", remarks.join(", ")));
    }
    name
}

/// What there is to say about a way beside its text.
pub(super) fn remarks(outline: &Outline, way: &OutlineWay) -> Vec<String> {
    let words = outline.words();
    let all = [(way.optional, "optional"), (way.looped, "looped"), (way.inferred, "inferred")];
    let remarks = all.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| words.get(key));
    remarks.chain(way.mark.map(|mark| words.mark(mark))).collect()
}

/// With a full stop unless it ends with a mark of its own.
pub(super) fn sentence(text: &str) -> String {
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}

/// With a capital.
pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(characters).collect())
}
