//! A chart in the language of Mermaid.

use super::outline::{Outline, Step};
use super::schema::Kind;

impl Outline {
    /// The chart for Mermaid, a subgraph for each track and in it one for each lane. Steps are named by number: an id of ours
    /// such as `end` can be a word of the language.
    pub fn to_mermaid(&self) -> String {
        mermaid(self)
    }
}

fn mermaid(outline: &Outline) -> String {
    // The picture is taken from its page, and must not be read as the law of today.
    let title = match outline.status_line() {
        Some(status) => format!("{}. {status}", outline.title),
        None => outline.title.clone(),
    };
    let mut out = format!("---\ntitle: {}\n---\nflowchart TD\n", quoted_yaml(&title));
    for (number, track) in outline.tracks.iter().enumerate() {
        let label = track.name.as_ref().map_or(outline.title.as_str(), |(_, label)| label);
        out.push_str(&format!("  subgraph t{} [\"{}\"]\n", number + 1, escaped(label)));
        for (at, (lane, steps)) in outline.lanes_of(track).enumerate() {
            let (id, title) = (format!("t{}l{}", number + 1, at + 1), escaped(&lane.short));
            out.push_str(&format!("    subgraph {id} [\"{title}\"]\n"));
            for step in steps {
                out.push_str(&format!("      {}\n", node(step)));
            }
            out.push_str("    end\n");
        }
        for step in outline.steps[track.steps.clone()].iter().filter(|s| s.actor.is_none()) {
            out.push_str(&format!("    {}\n", node(step)));
        }
        out.push_str("  end\n");
    }
    for way in &outline.ways {
        let (from, to) = (outline.steps[way.from].number, outline.steps[way.to].number);
        let line = if way.optional { "-.->" } else { "-->" };
        let label =
            way.text.as_ref().map(|text| format!("|\"{}\"|", escaped(text))).unwrap_or_default();
        out.push_str(&format!("  n{from} {line}{label} n{to}\n"));
    }
    out
}

fn node(step: &Step) -> String {
    let (open, close) = match step.kind {
        Kind::Start => ("([", "])"),
        Kind::Step => ("[", "]"),
        Kind::Decision => ("{", "}"),
        Kind::Outcome => ("[[", "]]"),
        Kind::Link => (">", "]"),
    };
    format!("n{}{open}\"{}. {}\"{close}", step.number, step.number, escaped(&step.label))
}

/// Text in quotes, with what Mermaid, Markdown or HTML could read otherwise as character codes.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '"' | '#' | '&' | '<' | '>' | '`' | '*' | '_' | '\\' | ';' | '|' | '[' | ']' | '{'
            | '}' => {
                out.push_str(&format!("#{};", u32::from(character)));
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// A double-quoted YAML string.
fn quoted_yaml(text: &str) -> String {
    let clean: String = text.chars().filter(|c| !c.is_control()).collect();
    format!("\"{}\"", clean.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_end_a_box() {
        assert_eq!(escaped("a \"b\" <c> [d] #e;"), "a #34;b#34; #60;c#62; #91;d#93; #35;e#59;");
    }
}
