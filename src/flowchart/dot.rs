//! A chart in the language of Graphviz.

use super::outline::{Outline, Step};
use super::schema::Kind;

impl Outline {
    /// The chart for `dot`, a cluster for each track and in it one for each lane.
    pub fn to_dot(&self) -> String {
        dot(self)
    }
}

fn dot(outline: &Outline) -> String {
    let mut out = format!("digraph {} {{\n", quoted(&outline.id));
    out.push_str(&format!("  label={};\n  labelloc=t;\n  rankdir=TB;\n", quoted(&title(outline))));
    out.push_str("  node [fontname=\"Public Sans\", fontsize=14];\n  edge [fontname=\"Public Sans\", fontsize=12];\n");
    for (number, track) in outline.tracks.iter().enumerate() {
        out.push_str(&format!("  subgraph \"cluster_{number}\" {{\n"));
        if let Some((_, label)) = &track.name {
            out.push_str(&format!("    label={};\n", quoted(label)));
        }
        for (lane, steps) in outline.lanes_of(track) {
            out.push_str(&format!("    subgraph \"cluster_{number}_{}\" {{\n", lane.id));
            out.push_str(&format!("      label={};\n", quoted(&lane.short)));
            for step in steps {
                out.push_str(&format!("      {};\n", node(step)));
            }
            out.push_str("    }\n");
        }
        for step in outline.steps[track.steps.clone()].iter().filter(|s| s.actor.is_none()) {
            out.push_str(&format!("    {};\n", node(step)));
        }
        out.push_str("  }\n");
    }
    for way in &outline.ways {
        let (from, to) = (&outline.steps[way.from].id, &outline.steps[way.to].id);
        let label =
            way.text.as_ref().map(|text| format!("label={}, ", quoted(text))).unwrap_or_default();
        let style = if way.optional { "dashed" } else { "solid" };
        out.push_str(&format!("  {} -> {} [{label}style={style}];\n", quoted(from), quoted(to)));
    }
    out.push_str("}\n");
    out
}

/// The title, and under it what else is law that does not hold yet: the picture is taken from its
/// page, and must not be read as the law of today.
fn title(outline: &Outline) -> String {
    match outline.status_line() {
        Some(status) => format!("{}\n{status}", outline.title),
        None => outline.title.clone(),
    }
}

fn node(step: &Step) -> String {
    let shape = match step.kind {
        Kind::Start => "shape=box, style=rounded",
        Kind::Step => "shape=box",
        Kind::Decision => "shape=diamond",
        Kind::Outcome => "shape=box, style=rounded, peripheries=2",
        Kind::Link => "shape=cds",
    };
    let text = format!("{}. {}", step.number, step.label);
    format!("{} [label={}, {shape}]", quoted(&step.id), quoted(&text))
}

/// A quoted string of the DOT language; a line break in it is a line break in the box.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_backslashes_cannot_end_a_string() {
        assert_eq!(quoted("a \"b\" \\ c\nd"), r#""a \"b\" \\ c\nd""#);
    }
}
