//! An outline as plain text: everything, in reading order, with the numbers to jump by.

use pulldown_cmark::{Event, Options, Parser, TagEnd};

use super::graph::Basis;
use super::names::{capitalised, remarks};
use super::outline::{Outline, OutlineWay, Step};
use super::schema::{Choice, Kind};
use crate::content::ids::SourceId;
use crate::content::locator::locator_in_data;

/// Longest line, in characters.
const MEASURE: usize = 80;

impl Outline {
    /// The outline as text, with its sources by their ids.
    pub fn to_text(&self) -> String {
        self.to_text_with(&|source| source.to_string())
    }

    /// The same with sources by the names that readers know.
    pub fn to_text_with(&self, named: Named<'_>) -> String {
        text(self, named)
    }
}

/// What a source is called.
type Named<'n> = &'n dyn Fn(&SourceId) -> String;

fn text(outline: &Outline, named: Named<'_>) -> String {
    let words = outline.words();
    let mut out = Lines::default();
    out.line(0, &outline.title);
    out.out.push_str(&"=".repeat(outline.title.chars().count().min(MEASURE)));
    out.out.push('\n');
    if let Some(situation) = &outline.situation {
        out.line(0, &situation.name_with_status(words, outline.as_of));
    }
    if let Some(date) = outline.as_of {
        out.line(0, &words.with("as-of", [("date", words.date(date).into())]));
    }
    if let Some(scope) = &outline.scope {
        out.line(0, &format!("{}: {scope}", words.get("scope")));
    }
    if let Some(summary) = &outline.summary {
        out.blank();
        out.line(0, summary);
    }
    for track in &outline.tracks {
        if let Some((_, label)) = &track.name {
            out.blank();
            out.line(0, label);
            out.out.push_str(&"-".repeat(label.chars().count().min(MEASURE)));
            out.out.push('\n');
        }
        for index in track.steps.clone() {
            out.blank();
            step(outline, &outline.steps[index], named, &mut out);
        }
    }
    out.out
}

fn step(outline: &Outline, step: &Step, named: Named<'_>, out: &mut Lines) {
    let words = outline.words();
    out.line(0, &format!("{}. {}", step.number, head(outline, step)));
    out.line(4, &step.label);
    if let Some(choice @ (Choice::Any | Choice::Unstated)) = step.choice {
        out.line(4, &format!("({})", words.choice(choice)));
    }
    for (key, text) in [("detail", &step.detail), ("caveat", &step.caveat)] {
        if let Some(text) = text {
            out.line(4, &format!("{}: {}", words.get(key), plain(text)));
        }
    }
    basis(outline, 4, &step.basis, named, out);
    for way in outline.exits(step) {
        exit(outline, step, way, named, out);
    }
    if step.exits.is_empty() {
        out.line(4, &words.get("end"));
    }
    let entries: Vec<String> = outline.entries(step).map(|way| came_from(outline, way)).collect();
    if !entries.is_empty() {
        out.line(4, &format!("{}: {}", words.get("comes-from"), entries.join("; ")));
    }
}

/// `Vraag, Kabinet met …, zal, bindend, onze lezing`.
fn head(outline: &Outline, step: &Step) -> String {
    let words = outline.words();
    let mut head = vec![capitalised(&words.kind_and_tone(step.kind, step.tone))];
    if let Some(actor) = outline.actor(step) {
        let others = outline.others(step);
        let with = words.with("with", [("actors", words.list(&others).into())]);
        head.push(if others.is_empty() {
            actor.label.clone()
        } else {
            format!("{} {with}", actor.label)
        });
    }
    head.extend(words.modality(step.modality));
    head.extend(words.effect(step.effect));
    head.extend(step.inferred.then(|| words.get("inferred")));
    head.extend(step.mark.map(|mark| words.mark(mark)));
    head.join(", ")
}

fn exit(outline: &Outline, step: &Step, way: &OutlineWay, named: Named<'_>, out: &mut Lines) {
    let words = outline.words();
    let target = &outline.steps[way.to];
    let answer = match &way.text {
        Some(text) if step.kind == Kind::Decision => text.clone(),
        Some(text) => format!("{}, {text}", words.get("next")),
        None => words.get("next"),
    };
    let remarks = remarks(outline, way);
    let remarks =
        if remarks.is_empty() { String::new() } else { format!(" ({})", remarks.join(", ")) };
    out.line(
        4,
        &format!("-> {answer}: {} {} [{}]{remarks}", target.number, target.label, target.id),
    );
    basis(outline, 7, &way.basis, named, out);
}

/// `4 Gaat de instelling …? (Ja)`.
fn came_from(outline: &Outline, way: &OutlineWay) -> String {
    let source = &outline.steps[way.from];
    let answer = way.text.as_ref().map(|text| format!(" ({text})")).unwrap_or_default();
    format!("{} {}{answer}", source.number, source.label)
}

fn basis(outline: &Outline, indent: usize, basis: &[Basis], named: Named<'_>, out: &mut Lines) {
    let not_seen = outline.words().get("not-seen");
    let places = basis.iter().map(|b| {
        let place = match &b.locator {
            Some(locator) => {
                format!("{}, {}", named(&b.source), locator_in_data(locator, outline.language))
            }
            None => named(&b.source),
        };
        if b.not_seen { format!("{place} [{not_seen}]") } else { place }
    });
    let places: Vec<String> = places.collect();
    if !places.is_empty() {
        out.line(indent, &format!("{}: {}", outline.words().get("basis"), places.join("; ")));
    }
}

/// The words of a Markdown text.
fn plain(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::empty()) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                text.push(' ')
            }
            _ => {}
        }
    }
    text.trim_end().to_owned()
}

#[derive(Default)]
struct Lines {
    out: String,
}

impl Lines {
    fn blank(&mut self) {
        self.out.push('\n');
    }

    /// A text broken into lines; those after the first are indented two more.
    fn line(&mut self, indent: usize, text: &str) {
        let mut used = 0;
        for word in text.split_whitespace() {
            let length = word.chars().count();
            if used == 0 {
                self.out.push_str(&" ".repeat(indent));
                used = indent;
            } else if used + 1 + length > MEASURE {
                self.out.push('\n');
                self.out.push_str(&" ".repeat(indent + 2));
                used = indent + 2;
            } else {
                self.out.push(' ');
                used += 1;
            }
            self.out.push_str(word);
            used += length;
        }
        self.out.push('\n');
    }
}
