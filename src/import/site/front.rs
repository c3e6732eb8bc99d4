//! What stands at the head of a page: its title, its tags, its place.

use super::super::clean::short;
use super::super::report::{Outcome, Report, What};
use super::values;
use crate::yaml::{Data, Node};

/// What the head of a page says that a guide has a place for.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Front {
    pub(super) title: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) tags: Vec<String>,
    /// The place among the pages of its folder.
    pub(super) order: Option<i64>,
    /// Earlier addresses.
    pub(super) earlier: Vec<String>,
    pub(super) is_draft: bool,
}

/// The head of a page, and how many lines it has.
pub(super) fn read(text: &str, report: &mut Report) -> (Front, usize) {
    let first = text.lines().next().unwrap_or_default().trim_end();
    let is_toml = first == "+++";
    if first != "---" && !is_toml {
        return (Front::default(), 0);
    }
    let ends = |line: &&str| line.trim_end() == first || !is_toml && line.trim_end() == "...";
    let Some(count) = text.lines().skip(1).position(|line| ends(&line)) else {
        return (Front::default(), 0);
    };
    let lines: Vec<&str> = text.lines().skip(1).take(count).collect();
    let yaml = if is_toml { from_toml(&lines, report) } else { lines.join("\n") };
    let node = match values::read(&yaml) {
        Ok(node) => node,
        Err(line) => {
            report.add_at(Outcome::Changed, Some(line + 1), What::new("site-front-broken"));
            values::read(&by_lines(&lines)).ok().flatten()
        }
    };
    let front = node.map_or_else(Front::default, |node| front(&node, report));
    (front, count + 2)
}

/// What of TOML is written as in YAML but for its sign: a key, a value on one line.
fn from_toml(lines: &[&str], report: &mut Report) -> String {
    let mut out = Vec::new();
    for (line, number) in lines.iter().zip(2..) {
        let rest = line.trim();
        let pair = rest.split_once('=').filter(|_| !rest.starts_with(['#', '[']));
        match pair {
            Some((key, value)) => out.push(format!("{}: {}", key.trim(), value.trim())),
            None => {
                if !rest.is_empty() && !rest.starts_with('#') {
                    let what = What::new("site-front").arg("text", short(rest, 120));
                    report.add_at(Outcome::Lost, Some(number), what);
                }
                out.push(String::new());
            }
        }
    }
    out.join("\n")
}

/// Front matter that is no YAML, line by line: most of what breaks it is a colon in a title.
fn by_lines(lines: &[&str]) -> String {
    let mut out = Vec::new();
    for line in lines {
        let Some((key, value)) = line.split_once(':') else { continue };
        let is_key =
            !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
        let value = value.trim().trim_matches(['"', '\'']);
        if is_key && !value.is_empty() && !value.starts_with(['[', '{', '|', '>']) {
            out.push(format!("{key}: {}", crate::yaml::quoted(value)));
        }
    }
    out.join("\n")
}

fn front(node: &Node, report: &mut Report) -> Front {
    let mut front = Front::default();
    let Data::Map(entries) = &node.data else { return front };
    for entry in entries {
        let value = &entry.value;
        match entry.key.value.as_str() {
            "title" => front.title = values::text(value),
            "summary" | "description" if front.summary.is_none() => {
                front.summary = values::text(value);
            }
            "tags" | "categories" | "keywords" => front.tags.extend(values::texts(value)),
            "weight" | "order" | "nav_order" | "sidebar_position" => {
                front.order = values::text(value).and_then(|text| text.parse().ok());
            }
            "aliases" | "redirect_from" => front.earlier.extend(values::texts(value)),
            "draft" => front.is_draft = values::text(value).as_deref() == Some("true"),
            key => {
                let shown = match &value.data {
                    Data::Scalar(text, _) => text.clone(),
                    Data::List(_) => values::texts(value).join(", "),
                    Data::Map(_) => "{…}".to_owned(),
                };
                let what = What::new("site-front");
                let text = format!("{key}: {}", short(&shown, 100));
                report.add_at(Outcome::Lost, None, what.arg("text", text));
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    front.tags.retain(|tag| seen.insert(tag.clone()));
    front
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_a_page_is_read_whoever_wrote_it() {
        let mut report = Report::default();
        let (front, lines) =
            read("---\ntitle: Een\ntags: [a, b]\nweight: 3\nicon: x\n---\nTekst", &mut report);
        assert_eq!(
            (front.title.as_deref(), front.tags.len(), front.order, lines),
            (Some("Een"), 2, Some(3), 6)
        );
        assert_eq!(report.count(Outcome::Lost), 1);
        let (front, lines) = read("+++\ntitle = \"Twee\"\ntags = [\"a\"]\n+++\n", &mut report);
        assert_eq!((front.title.as_deref(), front.tags.len(), lines), (Some("Twee"), 1, 4));
        let (front, _) = read("---\ntitle: Drie: vier\nicon: [\n---\n", &mut report);
        assert_eq!(front.title.as_deref(), Some("Drie: vier"));
        assert_eq!(report.count(Outcome::Changed), 1);
        assert_eq!(read("---\n\nEen lijn, geen kop.", &mut report).1, 0);
    }
}
