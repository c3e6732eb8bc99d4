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
    // What is told of the head is told once it is one.
    let mut own = Report::default();
    let yaml = if is_toml { from_toml(&lines, &mut own) } else { lines.join("\n") };
    let node = match values::read(&yaml) {
        Ok(node) => node,
        Err(line) => {
            own.add_at(Outcome::Changed, Some(line + 1), What::new("site-front-broken"));
            by_keys(&yaml.lines().collect::<Vec<_>>(), &mut own)
        }
    };
    // Words between two rules at the top of a page are no head, and belong to its text.
    let Some(node) = node.filter(|node| matches!(node.data, Data::Map(_))) else {
        return (Front::default(), 0);
    };
    let front = front(&node, &mut own);
    report.append(own);
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

/// A head that is no YAML, key by key: most of what breaks one is a colon in a title. Lines of which
/// nothing can be made are told.
fn by_keys(lines: &[&str], report: &mut Report) -> Option<Node> {
    let mut sound: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        let inner = lines[at + 1..].iter().take_while(|line| key(line).is_none()).count();
        let own = &lines[at..=at + inner];
        let whole = Some(own.join("\n")).filter(|text| is_mapping(text));
        let alone = key(first)
            .filter(|(_, value)| !value.is_empty() && !value.starts_with(['[', '{', '|', '>']))
            .map(|(key, value)| {
                format!("{key}: {}", crate::yaml::quoted(value.trim_matches(['"', '\''])))
            });
        let left = match (&whole, &alone) {
            (Some(_), _) => own.len(),
            (None, Some(_)) => 1,
            (None, None) => 0,
        };
        sound.extend(whole.or(alone));
        // The head begins on the second line of the page.
        for (line, number) in own.iter().zip(at + 2..).skip(left) {
            if !line.trim().is_empty() {
                let what = What::new("site-front").arg("text", short(line.trim(), 120));
                report.add_at(Outcome::Lost, Some(number), what);
            }
        }
        at += own.len();
    }
    values::read(&sound.join("\n")).ok().flatten()
}

/// The key at the start of a line, and what stands behind it.
fn key(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key =
        !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
    (is_key && (value.is_empty() || value.starts_with([' ', '\t']))).then(|| (key, value.trim()))
}

fn is_mapping(text: &str) -> bool {
    let node = values::read(text);
    node.is_ok_and(|node| node.is_some_and(|node| matches!(node.data, Data::Map(_))))
}

fn front(node: &Node, report: &mut Report) -> Front {
    let mut front = Front::default();
    let Data::Map(entries) = &node.data else { return front };
    for entry in entries {
        let value = &entry.value;
        let taken = match entry.key.value.as_str() {
            "title" if front.title.is_none() => {
                front.title = values::text(value);
                front.title.is_some()
            }
            "summary" | "description" if front.summary.is_none() => {
                front.summary = values::text(value);
                front.summary.is_some()
            }
            "tags" | "categories" | "keywords" => texts(value, &mut front.tags),
            "weight" | "order" | "nav_order" | "sidebar_position" => {
                front.order = values::text(value).and_then(|text| text.parse().ok());
                front.order.is_some()
            }
            "aliases" | "redirect_from" => texts(value, &mut front.earlier),
            "draft" => {
                let text = values::text(value).unwrap_or_default().to_ascii_lowercase();
                front.is_draft = ["true", "yes", "on"].contains(&text.as_str());
                front.is_draft || ["false", "no", "off"].contains(&text.as_str())
            }
            _ => false,
        };
        let shown = values::shown(value);
        // A key without a value says nothing.
        if !taken && !shown.is_empty() {
            let text = format!("{}: {}", entry.key.value, short(&shown, 100));
            report.add_at(Outcome::Lost, None, What::new("site-front").arg("text", text));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    front.tags.retain(|tag| seen.insert(tag.clone()));
    front
}

/// Takes the texts of a list; false where something in it is none.
fn texts(value: &Node, to: &mut Vec<String>) -> bool {
    let texts = values::texts(value);
    let all = match &value.data {
        Data::List(items) => items.len(),
        _ => 1,
    };
    let whole = texts.len() == all;
    to.extend(texts);
    whole
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

    #[test]
    fn words_between_two_rules_are_no_head() {
        for text in [
            "---\n\nBelangrijk is deze zin.\n\n---\n\n# Begin\n",
            "---\n\n# Begin\n\n---\n",
            "---\n- een\n- twee\n---\n",
            "---\nLet op: dit: en dat\n---\n",
            "+++\nGeen sleutel.\n+++\n",
        ] {
            let mut report = Report::default();
            assert_eq!(read(text, &mut report).1, 0, "{text}");
            assert!(report.entries().is_empty(), "{text}");
        }
    }

    #[test]
    fn of_a_broken_head_every_line_is_used_or_told() {
        let mut report = Report::default();
        let text = "---\ntitle: Een: twee\ntags:\n  - a\n  - b\ndescription: [half\nverder\ndraft: True\n---\n";
        let (front, lines) = read(text, &mut report);
        assert_eq!((front.title.as_deref(), lines), (Some("Een: twee"), 9));
        assert_eq!(
            (front.tags.as_slice(), front.is_draft),
            (["a".into(), "b".into()].as_slice(), true)
        );
        let told = report.entries().iter().map(|entry| (entry.what.code, entry.line));
        assert_eq!(
            told.skip(1).collect::<Vec<_>>(),
            [("site-front", Some(6)), ("site-front", Some(7))]
        );
    }
}
