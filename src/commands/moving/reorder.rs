//! `leidraad move NAME`: a section gets another place in the contents, or a heading with all below it
//! another section.

use std::ops::Range;

use clap::Args;

use super::draft::Draft;
use super::{Before, HowArgs, Plan, lists, split};
use crate::commands::Outcome;
use crate::commands::author_file::{Edit, NotWritten};
use crate::commands::edit::{block_end, column_of, key_value};
use crate::commands::proof;
use crate::content::ids::SectionId;
use crate::language::{Language, LanguageMap};
use crate::yaml::{Data, Node};

#[derive(Debug, Args)]
pub(in crate::commands) struct MoveArgs {
    #[command(flatten)]
    how: HowArgs,
    /// A section (`definitie`), or a heading with all below it (`definitie#kern`).
    name: String,
    /// Of a heading: the section that it goes to, at its end.
    #[arg(long, value_name = "SECTION")]
    to: Option<String>,
    /// Of a section: the one that it comes before in the contents.
    #[arg(long, value_name = "SECTION", conflicts_with_all = ["to", "after"])]
    before: Option<String>,
    /// Of a section: the one that it comes after in the contents.
    #[arg(long, value_name = "SECTION", conflicts_with = "to")]
    after: Option<String>,
}

pub(in crate::commands) fn run(args: &MoveArgs, language: Language) -> Outcome {
    super::run(&args.how, language, |before, draft| plan(args, before, draft))
}

fn plan(args: &MoveArgs, before: &Before<'_>, draft: Draft) -> Result<Plan, Outcome> {
    if args.name.contains('#') {
        let Some(to) = &args.to else {
            return Err(before.refuse("moving-where-to", [("name", args.name.as_str().into())]));
        };
        return split::to_section(&args.name, to, before, draft);
    }
    let id = before.section(&args.name)?;
    let (beside, after) = match (&args.before, &args.after) {
        (Some(other), _) => (before.section(other)?, false),
        (_, Some(other)) => (before.section(other)?, true),
        _ => return Err(before.refuse("moving-where", [("name", id.as_str().into())])),
    };
    if id == beside {
        return Err(before.refuse("moving-itself", [("name", id.as_str().into())]));
    }
    let mut plan = Plan::new(draft, LanguageMap::default());
    if let Some(file) = before.loaded.sources.find(lists::SITE) {
        let text = &before.loaded.sources.file(file).text;
        let done = without(text, &id).and_then(|first| {
            let second = with(first.text(), &id, &beside, after)?;
            Ok([first, second])
        });
        plan.draft.put_all(done.map_err(|error| before.not_written(&error))?);
    }
    Ok(plan)
}

/// The ids in the contents, each with its place and the number of its part.
fn listed(root: &Node) -> Vec<(&str, Range<usize>, usize)> {
    let Some(contents) = lists::entry(root, "contents") else { return Vec::new() };
    let Data::List(parts) = &contents.value.data else { return Vec::new() };
    let mut found = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        let Some(sections) = lists::entry(part, "sections") else { continue };
        let Data::List(ids) = &sections.value.data else { continue };
        for id in ids {
            found_in(id, number, &mut found);
        }
    }
    found
}

/// The ids of an entry of the contents: of one section, or of one and those below it.
fn found_in<'a>(entry: &'a Node, number: usize, found: &mut Vec<(&'a str, Range<usize>, usize)>) {
    if let Data::Scalar(value, _) = &entry.data {
        return found.push((value.as_str(), entry.span.range(), number));
    }
    for key in ["section", "sections"] {
        match lists::entry(entry, key).map(|inner| &inner.value) {
            Some(Node { data: Data::List(below), .. }) => {
                below.iter().for_each(|one| found_in(one, number, found));
            }
            Some(one) => found_in(one, number, found),
            None => {}
        }
    }
}

/// The lists of the contents of a tree, part by part, each before those below it.
fn in_parts(root: &mut Node, edit: &mut dyn FnMut(&mut Vec<Node>)) -> Option<()> {
    for part in proof::items(proof::value(root, "contents")?)? {
        if let Some(ids) = proof::value(part, "sections").and_then(proof::items) {
            edit(ids);
            let below = ids.iter_mut().filter_map(|entry| proof::value(entry, "sections"));
            below.filter_map(proof::items).for_each(&mut *edit);
        }
    }
    Some(())
}

fn is(node: &Node, id: &SectionId) -> bool {
    matches!(&node.data, Data::Scalar(value, _) if value == id.as_str())
}

/// `site.yaml` with a section under another id.
///
/// # Errors
/// Something else would change too.
pub(super) fn renamed(text: &str, old: &SectionId, new: &SectionId) -> Result<Edit, NotWritten> {
    let root = lists::tree(text).ok_or_else(|| NotWritten::unlike(lists::SITE))?;
    let places = listed(&root).into_iter().filter(|(id, ..)| *id == old.as_str());
    let changes = places.map(|(_, at, _)| (at, key_value(new.as_str()))).collect();
    lists::replaced(lists::SITE, text, changes, |root| {
        in_parts(root, &mut |ids| {
            for entry in ids.iter_mut() {
                if is(entry, old) {
                    *entry = proof::text(new.as_str());
                } else if let Some(id) = proof::value(entry, "section").filter(|id| is(id, old)) {
                    *id = proof::text(new.as_str());
                }
            }
        })
    })
}

/// `site.yaml` without a section, and without a part that has no section then.
///
/// # Errors
/// Something else would change too.
pub(super) fn without(text: &str, id: &SectionId) -> Result<Edit, NotWritten> {
    let unlike = || NotWritten::unlike(lists::SITE);
    let root = lists::tree(text).ok_or_else(unlike)?;
    let all = listed(&root);
    let Some((_, at, part)) = all.iter().find(|(listed, ..)| *listed == id.as_str()) else {
        return Err(unlike());
    };
    let of_part = all.iter().filter(|(.., number)| number == part).count();
    let gone = if of_part == 1 { part_of(text, &root, *part) } else { Some(item(text, at)) };
    let gone = gone.ok_or_else(unlike)?;
    let new = format!("{}{}", &text[..gone.start], &text[gone.end..]);
    let part = *part;
    proof::yaml(lists::SITE, text, new, |root| {
        in_parts(root, &mut |ids| ids.retain(|node| !is(node, id)))?;
        if of_part == 1 {
            proof::items(proof::value(root, "contents")?)?.remove(part);
        }
        Some(())
    })
}

/// The lines of a part of the contents.
fn part_of(text: &str, root: &Node, number: usize) -> Option<Range<usize>> {
    let Data::List(parts) = &lists::entry(root, "contents")?.value.data else { return None };
    let Data::Map(entries) = &parts.get(number)?.data else { return None };
    let key = entries.first()?.key.span.range().start;
    let line = lists::line_of(text, key);
    let dash = text[line.clone()].find('-')?;
    Some(line.start..block_end(text, line.start, dash))
}

/// The bytes of an item of a list: its line, or in a list on one line with the comma beside it.
fn item(text: &str, at: &Range<usize>) -> Range<usize> {
    let line = lists::line_of(text, at.start);
    if text[line.start..at.start].trim() == "-" {
        return line;
    }
    let behind = &text[at.end..];
    let comma = behind.trim_start().starts_with(',').then(|| behind.find(',')).flatten();
    if let Some(comma) = comma {
        let rest = &behind[comma + 1..];
        let blanks = rest.len() - rest.trim_start().len();
        return at.start..at.end + comma + 1 + blanks;
    }
    let before = text[..at.start].trim_end();
    let start = if before.ends_with(',') { before.len() - 1 } else { at.start };
    start..at.end
}

/// `site.yaml` with a section beside another.
///
/// # Errors
/// Something else would change too.
pub(super) fn with(
    text: &str,
    id: &SectionId,
    beside: &SectionId,
    after: bool,
) -> Result<Edit, NotWritten> {
    let unlike = || NotWritten::unlike(lists::SITE);
    let root = lists::tree(text).ok_or_else(unlike)?;
    let all = listed(&root);
    let found = all.iter().find(|(listed, ..)| *listed == beside.as_str());
    let (_, at, _) = found.ok_or_else(unlike)?;
    let line = lists::line_of(text, at.start);
    let named = key_value(id.as_str());
    let new = if text[line.start..at.start].trim() == "-" {
        let pad =
            " ".repeat(column_of(text, line.start + text[line.clone()].find('-').unwrap_or(0)));
        let end = if text[line.clone()].ends_with("\r\n") { "\r\n" } else { "\n" };
        let place = if after { line.end } else { line.start };
        let open = if place > 0 && !text[..place].ends_with('\n') { end } else { "" };
        format!("{}{open}{pad}- {named}{end}{}", &text[..place], &text[place..])
    } else if after {
        format!("{}, {named}{}", &text[..at.end], &text[at.end..])
    } else {
        format!("{}{named}, {}", &text[..at.start], &text[at.start..])
    };
    proof::yaml(lists::SITE, text, new, |root| {
        in_parts(root, &mut |ids| {
            if let Some(place) = ids.iter().position(|node| is(node, beside)) {
                ids.insert(place + usize::from(after), proof::text(id.as_str()));
            }
        })
    })
}

/// `site.yaml` with a section at the end of the contents; none where it stands there already.
///
/// # Errors
/// There is no list that it could be put into, or something else would change too.
pub(in crate::commands) fn at_the_end(
    text: &str,
    id: &SectionId,
) -> Result<Option<Edit>, NotWritten> {
    let unlike = || NotWritten::unlike(lists::SITE);
    let root = lists::tree(text).ok_or_else(unlike)?;
    if listed(&root).iter().any(|(listed, ..)| *listed == id.as_str()) {
        return Ok(None);
    }
    let Some(Data::List(parts)) = lists::entry(&root, "contents").map(|e| &e.value.data) else {
        return Err(unlike());
    };
    let in_part = |part: &Node| match &lists::entry(part, "sections")?.value.data {
        Data::List(ids) => match &ids.last()?.data {
            Data::Scalar(last, _) => Some(SectionId::new(last.as_str())),
            Data::List(_) | Data::Map(_) => None,
        },
        _ => None,
    };
    let last = parts.last().and_then(in_part).ok_or_else(unlike)?;
    with(text, id, &last, true).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(id: &str) -> SectionId {
        SectionId::new(id)
    }

    #[test]
    fn a_new_section_comes_last_in_lists_of_both_forms() {
        let of =
            |text: &str| at_the_end(text, &id("x")).map(|edit| edit.map(|e| e.text().to_owned()));
        let line = "contents:\n  - title: y\n    sections: [a, b]\nfooter: [c]\n";
        let new = "contents:\n  - title: y\n    sections: [a, b, x]\nfooter: [c]\n";
        assert_eq!(of(line).unwrap().unwrap(), new);
        assert_eq!(of(new).unwrap(), None);
        let lines = "contents:\n  - title: y\n    sections:\n      - a # noot\n";
        assert_eq!(of(lines).unwrap().unwrap(), format!("{lines}      - x\n"));
        for unlike in ["title: t\n", "contents: []\n", "contents:\n  - sections: []\n"] {
            assert!(of(unlike).is_err(), "{unlike}");
        }
    }

    #[test]
    fn a_section_goes_from_and_into_lists_of_both_forms() {
        let flow =
            "contents:\n  - title: x\n    sections: [a, b, c]\n  - title: y\n    sections: [d]\n";
        for (gone, left) in [("a", "[b, c]"), ("b", "[a, c]"), ("c", "[a, b]")] {
            assert_eq!(without(flow, &id(gone)).unwrap().text(), flow.replace("[a, b, c]", left));
        }
        assert_eq!(
            without(flow, &id("d")).unwrap().text(),
            "contents:\n  - title: x\n    sections: [a, b, c]\n"
        );
        let lines = "contents:\n  - title: x\n    sections:\n      - a\n      - b # noot\n";
        assert_eq!(without(lines, &id("a")).unwrap().text(), lines.replace("      - a\n", ""));
        assert!(without(lines, &id("b")).is_err(), "a remark is never lost");
        assert_eq!(
            with(lines, &id("m"), &id("a"), true).unwrap().text(),
            lines.replace("- a\n", "- a\n      - m\n")
        );
        assert_eq!(
            with(flow, &id("m"), &id("b"), false).unwrap().text(),
            flow.replace("a, b", "a, m, b")
        );
        let deeper = "contents:\n  - title: x\n    sections:\n      - a\n      - section: b\n        sections: [c, d]\n";
        assert_eq!(
            renamed(deeper, &id("b"), &id("m")).unwrap().text(),
            deeper.replace(": b", ": m")
        );
        assert_eq!(renamed(deeper, &id("d"), &id("m")).unwrap().text(), deeper.replace("d]", "m]"));
        assert_eq!(without(deeper, &id("c")).unwrap().text(), deeper.replace("[c, d]", "[d]"));
        assert!(without(deeper, &id("b")).is_err(), "those below it would be lost");
        assert_eq!(
            renamed(flow, &id("b"), &id("1b")).unwrap().text(),
            flow.replace("b,", "\"1b\",")
        );
    }
}
