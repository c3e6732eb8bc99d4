//! The last step: ids, who acts, ways that lead back.

use std::collections::BTreeSet;

use super::super::lines::Place;
use super::super::model::{Actor, Choice, Model, PARTED, StepModel, WayModel};
use super::super::sketch::{Detail, Explains, Named, Title};
use super::super::slug::{Ids, is_slug};
use super::walk::back;
use super::{Draft, Kind, Report, Role, SketchActor, SketchBox, What};

/// The chart of a draft in which everything is settled but the names.
pub(super) fn model(mut draft: Draft, kinds: &[Kind], name: &str, report: &mut Report) -> Model {
    let (actors, acts) = actors(&mut draft, report);
    let order = order(&draft, kinds);
    let looped = looped(&draft, kinds, &order);
    let keys = order.iter().map(|n| draft.boxes[*n].key.as_str());
    let ids = Ids::default().give(keys, "stap");
    let mut id_of = vec![String::new(); draft.boxes.len()];
    let mut steps = Vec::with_capacity(order.len());
    for (n, id) in order.iter().zip(ids) {
        let drawn = &draft.boxes[*n];
        told(drawn, kinds[*n], &id, report);
        id_of[*n].clone_from(&id);
        steps.push(StepModel {
            id,
            kind: kinds[*n],
            choice: if let Role::Question(choice) = drawn.role { choice } else { Choice::One },
            actor: acts[*n].and_then(|at| actors.get(at)).map(|a| a.id.clone()).unwrap_or_default(),
            label: drawn.label.clone(),
            detail: explained(&drawn.detail),
            place: drawn.place,
        });
    }
    unexplained(&draft, report);
    let ways = ways(&draft, &id_of, &looped, report);
    let id = Ids::default().give(std::iter::once(name), "schema").concat();
    if id != name {
        report.changed(None, What::new("chart-id").arg("name", name).arg("id", id.as_str()));
    }
    Model { id, title: None, summary: None, actors, steps, ways }
}

/// What the file says of the chart as a whole.
pub(super) fn of_whole(
    model: &mut Model,
    title: Option<Title>,
    summary: Vec<(String, Place)>,
    report: &mut Report,
) {
    if let Some(title) = title {
        let told = |code| What::new(code).arg("title", title.text.as_str());
        match title.of {
            Named::Drawing => report.kept(title.place, told("title")),
            Named::Heading => report.changed(title.place, told("title-above")),
            Named::Pool => report.changed(title.place, told("title-pool")),
        }
        model.title = Some(title.text);
    }
    for (text, place) in &summary {
        report.kept(Some(*place), What::new("summary").arg("text", text.as_str()));
    }
    let texts: Vec<String> = summary.into_iter().map(|(text, _)| text).collect();
    model.summary = (!texts.is_empty()).then(|| texts.join(" "));
}

/// All that is explained about a box, in paragraphs; what is said twice is said once.
fn explained(details: &[Detail]) -> Option<String> {
    let mut said = BTreeSet::new();
    let texts = details.iter().map(|detail| detail.text.as_str());
    let texts: Vec<&str> = texts.filter(|text| said.insert(*text)).collect();
    (!texts.is_empty()).then(|| texts.join(PARTED))
}

/// The boxes in the order of the file, with an added start before and an added outcome behind.
fn order(draft: &Draft, kinds: &[Kind]) -> Vec<usize> {
    let mut order: Vec<usize> = draft.there().collect();
    let rank = |n: &usize| match (draft.boxes[*n].place, kinds[*n]) {
        (Some(_), _) => 1,
        (None, Kind::Start) => 0,
        (None, _) => 2,
    };
    order.sort_by_key(|n| (rank(n), *n));
    order
}

/// True of each line that leads back for a reader who goes through the steps in this order.
fn looped(draft: &Draft, kinds: &[Kind], order: &[usize]) -> Vec<bool> {
    let starts: Vec<usize> = order.iter().copied().filter(|n| kinds[*n] == Kind::Start).collect();
    let mut looped = vec![false; draft.lines.len()];
    for line in back(&draft.exits(), &starts) {
        looped[line] = true;
    }
    looped
}

/// A step that the file has, and what became of its id.
fn told(drawn: &SketchBox, kind: Kind, id: &str, report: &mut Report) {
    if drawn.place.is_none() {
        return;
    }
    let kind = match kind {
        Kind::Start => "start",
        Kind::Step => "step",
        Kind::Decision => "decision",
        Kind::Outcome => "outcome",
    };
    report.kept(drawn.place, super::about(drawn, "step").arg("kind", kind));
    for detail in &drawn.detail {
        let what = about_detail(detail, "detail", id);
        match detail.of {
            Explains::Box | Explains::Note => report.kept(Some(detail.place), what),
            Explains::Line | Explains::Condition => report.changed(Some(detail.place), what),
        }
    }
    if drawn.label.is_none() {
        report.changed(drawn.place, super::about(drawn, "label-missing"));
    }
    if drawn.key != id {
        report.changed(drawn.place, super::about(drawn, "id-changed").arg("new", id));
    }
}

/// What the file explains about a box that is no step here.
fn unexplained(draft: &Draft, report: &mut Report) {
    let gone = draft.boxes.iter().zip(&draft.alive).filter(|(_, alive)| !**alive);
    for (drawn, _) in gone {
        for detail in &drawn.detail {
            report.lost(Some(detail.place), about_detail(detail, "detail-lost", &drawn.key));
        }
    }
}

/// A message about an explanation, on one line.
fn about_detail(detail: &Detail, code: &'static str, of: &str) -> What {
    let kind = match detail.of {
        Explains::Box => "box",
        Explains::Note => "note",
        Explains::Line => "line",
        Explains::Condition => "condition",
    };
    let text = detail.text.split_whitespace().collect::<Vec<_>>().join(" ");
    What::new(code).arg("kind", kind).arg("of", of).arg("text", text)
}

fn ways(draft: &Draft, ids: &[String], looped: &[bool], report: &mut Report) -> Vec<WayModel> {
    let mut ways = Vec::with_capacity(draft.lines.len());
    for (line, looped) in draft.lines.iter().zip(looped) {
        let way = WayModel {
            from: ids[line.from].clone(),
            to: ids[line.to].clone(),
            answer: line.text.clone(),
            optional: line.optional,
            looped: *looped,
            place: line.place,
        };
        let about =
            |code| What::new(code).arg("from", way.from.as_str()).arg("to", way.to.as_str());
        if line.place.is_some() {
            report.kept(line.place, about("way"));
        }
        if *looped {
            report.changed(line.place, about("way-back"));
        }
        ways.push(way);
    }
    ways
}

/// The actors that act, and the one of each box. Who acts where the file does not say is an actor
/// without a name.
fn actors(draft: &mut Draft, report: &mut Report) -> (Vec<Actor>, Vec<Option<usize>>) {
    let mut busy = vec![false; draft.actors.len()];
    let mut unknown = false;
    for n in draft.there() {
        match draft.boxes[n].actor.and_then(|actor| busy.get_mut(actor)) {
            Some(busy) => *busy = true,
            None => unknown = true,
        }
    }
    for (actor, busy) in draft.actors.iter().zip(&busy) {
        let told = if *busy { "actor" } else { "actor-idle" };
        let what = What::new(told).arg("id", actor.key.as_str());
        let what = what.words("label", actor.label.as_deref());
        if *busy { report.kept(actor.place, what) } else { report.lost(actor.place, what) }
    }
    if unknown {
        draft.actors.push(SketchActor { key: "wie".to_owned(), label: None, place: None });
        busy.push(true);
        report.changed(None, What::new("actor-unknown"));
    }
    let kept: Vec<&SketchActor> =
        draft.actors.iter().zip(&busy).filter(|(_, busy)| **busy).map(|(actor, _)| actor).collect();
    // A name says more than the number that a drawing program gives.
    let keys: Vec<&str> = kept.iter().map(|actor| actor_key(actor)).collect();
    let ids = Ids::default().give(keys.iter().copied(), "actor");
    let actors = kept.iter().zip(ids).map(|(actor, id)| Actor { id, label: actor.label.clone() });
    let actors: Vec<Actor> = actors.collect();
    let mut place = vec![None; draft.actors.len()];
    let numbers = (0..draft.actors.len()).filter(|n| busy[*n]).enumerate();
    numbers.for_each(|(at, n)| place[n] = Some(at));
    let last = actors.len().checked_sub(1);
    let acts = draft.boxes.iter();
    let acts =
        acts.map(|drawn| drawn.actor.and_then(|at| place.get(at).copied().flatten()).or(last));
    let acts = acts.collect();
    (actors, acts)
}

/// What the id of an actor is made of.
fn actor_key(actor: &SketchActor) -> &str {
    match &actor.label {
        Some(label) if !is_slug(&actor.key) => label,
        _ => &actor.key,
    }
}
