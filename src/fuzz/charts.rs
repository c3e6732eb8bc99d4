//! Charts: of our own form, and the graphs that other programs make.

use super::guide_files::{places_are_in_the_text, values_arrive};
use super::words::Words;
use super::{Fault, text};
use crate::content::facts::Facts;
use crate::content::ids::SourceId;
use crate::diagnostics::Sink;
use crate::flowchart::{
    self, Chart, KnownSource, LaneChoice, Outline, Variant, View, draw, import,
};
use crate::language::Language;
use crate::source::Sources;
use crate::yaml::Spoken;

/// Larger charts are left to tests of their own: a drawing takes its time.
const MOST_STEPS: usize = 12;

/// A file of `diagrams/`: all of it is read, or something is said of it; what is sound can be told
/// in every form.
pub(super) fn chart(bytes: &[u8]) -> Result<(), Fault> {
    let Some(text) = text(bytes) else { return Ok(()) };
    let mut sources = Sources::default();
    let id = sources.add("diagrams/proef.yaml", text);
    let mut sink = Sink::new();
    let file = flowchart::parse(id, &sources, Spoken::default(), &Facts::None, &mut sink);
    let known = |_: &SourceId| Some(KnownSource::default());
    let chart = file.as_ref().and_then(|f| flowchart::resolve(f, &known, &mut sink));
    places_are_in_the_text(sink.found(), &sources)?;
    let is_spoken = !sink.found().is_empty();
    match (&file, &chart) {
        (None, _) | (_, None) if !is_spoken => {
            return Err(format!("nothing was read and nothing was said: {} bytes", text.len()));
        }
        (Some(file), _) => values_arrive(Words::of(file), text, 0..text.len(), is_spoken)?,
        _ => {}
    }
    chart.map_or(Ok(()), |chart| told(&chart))
}

/// Each situation in each language: no step is left out, and nothing breaks.
fn told(chart: &Chart) -> Result<(), Fault> {
    for situation in &chart.situations {
        for language in Language::ALL {
            let outline = Outline::new(chart, situation, language);
            exported(&outline)?;
            let text = blank(&outline.to_text());
            if let Some(step) = outline.steps.iter().find(|s| !text.contains(&blank(&s.label))) {
                return Err(format!("the text lacks {:?}", step.label));
            }
        }
    }
    Ok(())
}

/// Without white space: lines are broken where they fit.
fn blank(text: &str) -> String {
    text.split_whitespace().collect()
}

fn exported(outline: &Outline) -> Result<(), Fault> {
    let (dot, mermaid) = (outline.to_dot(), outline.to_mermaid());
    if dot.is_empty() || mermaid.is_empty() {
        return Err(format!("an export of {} is empty", outline.id));
    }
    import(&outline.to_json())
        .map(drop)
        .map_err(|error| format!("{error} in the JSON of {}", outline.id))
}

/// A graph of another program: what is read can be told in every form, and drawn or refused.
pub(super) fn graph(bytes: &[u8]) -> Result<(), Fault> {
    let Some(outline) = text(bytes).and_then(|json| import(json).ok()) else { return Ok(()) };
    exported(&outline)?;
    if outline.steps.len() > MOST_STEPS || outline.ways.len() > 2 * MOST_STEPS {
        return Ok(());
    }
    for view in View::ALL {
        let Ok(picture) = draw(&outline, view, LaneChoice::Authored) else { continue };
        let svg = picture.svg(Variant::Standalone, &|_| "#".to_owned());
        roxmltree::Document::parse(&svg).map_err(|error| format!("{error} in the drawing"))?;
    }
    Ok(())
}
