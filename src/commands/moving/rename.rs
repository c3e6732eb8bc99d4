//! `leidraad rename NAME NEW`: a section, a heading, an entry of a list, a page or a flowchart gets
//! another id.

use clap::Args;

use super::draft::Draft;
use super::{Before, HowArgs, Plan, files, lists, pieces, split};
use crate::commands::Outcome;
use crate::commands::edit::key_value;
use crate::commands::proof::{self, Text};
use crate::commands::words::say;
use crate::content::ids::{ChartId, PageId, SectionId};
use crate::content::{LedgerId, Published, TextFile};
use crate::guide;
use crate::language::{Language, LanguageMap};
use crate::yaml::Slug;

#[derive(Debug, Args)]
pub(in crate::commands) struct RenameArgs {
    #[command(flatten)]
    how: HowArgs,
    /// What gets another id: a section (`definitie`), a heading (`definitie#kern`), term:ID,
    /// source:ID, indicator:ID, page:ID or flowchart:ID.
    name: String,
    /// The new id: lower-case letters, digits and hyphens.
    to: String,
}

pub(in crate::commands) fn run(args: &RenameArgs, language: Language) -> Outcome {
    super::run(&args.how, language, |before, draft| plan(args, before, draft))
}

fn plan(args: &RenameArgs, before: &Before<'_>, draft: Draft) -> Result<Plan, Outcome> {
    let old = name(&args.name, before)?;
    // The new name may be given in the form of the old one.
    let id = args.to.rsplit(['#', ':']).next().unwrap_or_default();
    if Slug::parse(id).is_none() {
        return Err(before.refuse("new-bad-id", [("id", args.to.as_str().into())]));
    }
    let new = match &old {
        Published::Heading(section, _) => Published::Heading(section.clone(), id.to_owned()),
        other => Published::parse(&format!("{}:{id}", other.kind())).unwrap_or(old.clone()),
    };
    if new == old {
        return Err(before.refuse("moving-same", [("name", old.to_string().into())]));
    }
    let is_section = matches!(new, Published::Section(_));
    if is_section && guide::is_refused_section(id) || guide::is_device(id) {
        return Err(before.refuse("new-taken", [("id", id.into())]));
    }
    before.is_free(&new, Some(&old))?;
    let note = |language| {
        let title = match &old {
            Published::Section(id) => before.title(id)[language].clone(),
            Published::Heading(id, _) => before.title(id)[language].clone(),
            other => other.id(),
        };
        let key = match &old {
            Published::Section(_) | Published::Page(_) | Published::Diagram(_) => "section",
            Published::Heading(..) => "heading",
            _ => "entry",
        };
        say(language, "moving-note-renamed", [("kind", key.into()), ("title", title.into())])
    };
    let note = LanguageMap::of(before.languages(), note);
    let mut plan = Plan::new(draft, note);
    plan.names.push((old.clone(), new.clone()));
    plan.names.extend(parts_elsewhere(&old, &new, before));
    let done = match (&old, &new) {
        (Published::Section(old), Published::Section(new)) => section(old, new, before, &mut plan),
        (Published::Heading(id, old), Published::Heading(_, new)) => {
            heading(id, old, new, before, &mut plan)
        }
        (Published::Page(old), Published::Page(new)) => page(old, new, before, &mut plan),
        (Published::Diagram(old), Published::Diagram(new)) => chart(old, new, before, &mut plan),
        (old, new) => entry(old, new, before, &mut plan),
    };
    done.map(|()| plan)
}

/// What was a part of a whole and went elsewhere, by the name that it has as a part of the whole
/// under its new id: who links to that, as it was called so earlier, finds it.
fn parts_elsewhere(
    old: &Published,
    new: &Published,
    before: &Before<'_>,
) -> Vec<(Published, Published)> {
    let known: Vec<Published> = before.aliases().map(|(_, name, _)| name).collect();
    let renamed = before.aliases().filter_map(|(_, part, to)| {
        let part = match (part, old, new) {
            (Published::Heading(of, anchor), Published::Section(old), Published::Section(new))
                if of == *old =>
            {
                Published::Heading(new.clone(), anchor)
            }
            (Published::Situation(of, id), Published::Diagram(old), Published::Diagram(new))
                if of == *old =>
            {
                Published::Situation(new.clone(), id)
            }
            (Published::Step(of, id, node), Published::Diagram(old), Published::Diagram(new))
                if of == *old =>
            {
                Published::Step(new.clone(), id, node)
            }
            _ => return None,
        };
        Some((part, to))
    });
    renamed.filter(|(part, _)| !known.contains(part)).collect()
}

/// What is named on the command line, and is there.
fn name(typed: &str, before: &Before<'_>) -> Result<Published, Outcome> {
    if typed.contains('#') {
        return before.heading(typed).map(|(id, anchor)| Published::Heading(id, anchor));
    }
    let Some((kind, id)) = typed.split_once(':').filter(|(kind, _)| *kind != "section") else {
        return before.section(typed).map(Published::Section);
    };
    let kind = if kind == "flowchart" { "diagram" } else { kind };
    if !["term", "source", "indicator", "page", "diagram"].contains(&kind) {
        return Err(before.refuse("moving-kind", [("name", typed.into())]));
    }
    let name = Published::parse(&format!("{kind}:{id}"));
    match name.filter(|name| before.names.contains(name)) {
        Some(name) => Ok(name),
        None => {
            let of_kind = before.names.iter().filter(|name| name.kind() == kind);
            let known: Vec<String> = of_kind.map(Published::id).collect();
            Err(before.unknown(id, known.iter().map(String::as_str)))
        }
    }
}

fn section(
    old: &SectionId,
    new: &SectionId,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let (from, to) = (format!("content/sections/{old}/"), format!("content/sections/{new}/"));
    folder(&from, &to, before, plan)?;
    let section = before.loaded.parsed.content.sections.get(old);
    if let Some(section) = section {
        let text = &before.loaded.sources.file(section.file_id).text;
        let change = vec![(section.file.id.span.range(), key_value(new.as_str()))];
        let path = format!("{to}section.yaml");
        let edit = lists::replaced(&path, text, change, |root| {
            *proof::value(root, "id")? = proof::text(new.as_str());
            Some(())
        });
        plan.draft.try_put(edit).map_err(|error| before.not_written(&error))?;
    }
    in_contents(old, Some(new), before, plan)?;
    plan.ledgers.insert(LedgerId::Section(new.clone()), LedgerId::Section(old.clone()));
    Ok(())
}

/// The files of a folder in another one, each as it is.
fn folder(from: &str, to: &str, before: &Before<'_>, plan: &mut Plan) -> Result<(), Outcome> {
    for (_, file) in before.loaded.sources.below(from) {
        let path = file.path.as_str();
        let new = format!("{to}{}", &path[from.len()..]);
        plan.draft.put_all(proof::file(path, &new, &file.text));
    }
    files::folder(from, to, before, plan)
}

/// A section in the contents under another id, or no longer there.
pub(super) fn in_contents(
    old: &SectionId,
    new: Option<&SectionId>,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let Some(file) = before.loaded.sources.find(lists::SITE) else { return Ok(()) };
    let text = &before.loaded.sources.file(file).text;
    let edit = match new {
        Some(new) => super::reorder::renamed(text, old, new),
        None => super::reorder::without(text, old),
    };
    plan.draft.try_put(edit).map_err(|error| before.not_written(&error))
}

fn heading(
    id: &SectionId,
    old: &str,
    new: &str,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let failed = |error| before.not_written(&error);
    let (parsed, sources) = (&before.loaded.parsed, &before.loaded.sources);
    let Some(section) = parsed.content.sections.get(id) else { return Ok(()) };
    split::holds(id, before)?;
    for (language, text) in section.texts.iter() {
        let Some(TextFile { file, body, front }) = text.as_deref() else { continue };
        let file = sources.file(*file);
        let Some(read) = parsed.documents.get(&(id.clone(), language)) else { continue };
        let headings = pieces::headings(&read.document.blocks);
        let Some(heading) = headings.iter().find(|heading| heading.anchor == old) else { continue };
        let crate::markdown::tree::BlockKind::Heading { anchor, .. } = &heading.block.kind else {
            continue;
        };
        let mut written = file.text.clone();
        written.replace_range(anchor.span.range(), new);
        let title = front.title.as_str();
        let text = Text { path: file.path.as_str(), text: &file.text, body: body.start, title };
        plan.draft.try_put(proof::heading_id(text, written, (old, new))).map_err(failed)?;
    }
    let file = sources.file(section.file_id);
    let (path, mut ledger) = (file.path.as_str(), file.text.clone());
    let recorded = section.file.versions.iter().any(|version| version.digest.is_some());
    let name = Published::Heading(id.clone(), old.to_owned());
    if recorded || parsed.content.published.of(id).iter().any(|line| line.value == name) {
        let pairs = [(old.to_owned(), new.to_owned())];
        let edit = lists::with_anchors(path, &ledger, &pairs).map_err(failed)?;
        edit.text().clone_into(&mut ledger);
        plan.draft.put(edit);
    }
    if section.file.earlier_anchors().any(|(earlier, _)| earlier.as_str() == new) {
        let gone = [new.to_owned()];
        let edit = lists::without_keys(path, &ledger, &["aliases", "anchors"], &gone);
        plan.draft.try_put(edit).map_err(failed)?;
    }
    Ok(())
}

fn page(old: &PageId, new: &PageId, before: &Before<'_>, plan: &mut Plan) -> Result<(), Outcome> {
    let (from, to) = (format!("content/pages/{old}/"), format!("content/pages/{new}/"));
    folder(&from, &to, before, plan)?;
    Ok(())
}

fn chart(
    old: &ChartId,
    new: &ChartId,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let charts = &before.loaded.parsed.charts;
    let Some(chart) = charts.iter().find(|chart| chart.id.value == *old) else { return Ok(()) };
    let file = before.loaded.sources.file(chart.id.span.file);
    let to = format!("diagrams/{new}.yaml");
    plan.draft.put_all(proof::file(file.path.as_str(), &to, &file.text));
    let change = vec![(chart.id.span.range(), key_value(new.as_str()))];
    let edit = lists::replaced(&to, &file.text, change, |root| {
        *proof::value(root, "id")? = proof::text(new.as_str());
        Some(())
    });
    plan.draft.try_put(edit).map_err(|error| before.not_written(&error))?;
    plan.ledgers.insert(LedgerId::Chart(new.clone()), LedgerId::Chart(old.clone()));
    Ok(())
}

/// An entry of a list: its id is its key.
fn entry(
    old: &Published,
    new: &Published,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let (path, list) = match old {
        Published::Term(_) => ("content/glossary.yaml", "terms"),
        Published::Source(_) => ("content/sources.yaml", "sources"),
        _ => ("content/indicators.yaml", "indicators"),
    };
    let Some(file) = before.loaded.sources.find(path) else { return Ok(()) };
    let text = &before.loaded.sources.file(file).text;
    let edit = lists::with_key(path, text, list, (&old.id(), &new.id()));
    plan.draft.try_put(edit).map_err(|error| before.not_written(&error))
}
