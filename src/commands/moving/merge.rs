//! `leidraad merge SECTION OTHER`: a section becomes a part of another, at its end. Its versions stay
//! what they were, and who cited one finds it.

use std::collections::BTreeMap;

use clap::Args;

use super::draft::Draft;
use super::split::{free_ids, holds, joined, same_languages, text_of};
use super::{Before, HowArgs, Plan, files, lists, mend, pieces, rename};
use crate::commands::Outcome;
use crate::commands::proof::{self, Text};
use crate::commands::version::Kind;
use crate::commands::words::say;
use crate::content::Published;
use crate::content::ids::SectionId;
use crate::language::{Language, LanguageMap};

#[derive(Debug, Args)]
pub(in crate::commands) struct MergeArgs {
    #[command(flatten)]
    how: HowArgs,
    /// The section that becomes a part of the other. Its title becomes a heading there.
    section: String,
    /// The section that it becomes a part of.
    into: String,
}

pub(in crate::commands) fn run(args: &MergeArgs, language: Language) -> Outcome {
    super::run(&args.how, language, |before, draft| plan(args, before, draft))
}

fn plan(args: &MergeArgs, before: &Before<'_>, draft: Draft) -> Result<Plan, Outcome> {
    let (old, into) = (before.section(&args.section)?, before.section(&args.into)?);
    if old == into {
        return Err(before.refuse("moving-itself", [("name", old.as_str().into())]));
    }
    holds(&old, before)?;
    holds(&into, before)?;
    same_languages(&old, &into, before)?;
    let (title, of) = (before.title(&old), before.title(&into));
    let note = |l: Language| {
        let words = [("part", title[l].clone().into()), ("title", of[l].clone().into())];
        say(l, "moving-note-part", words)
    };
    let mut plan = Plan::new(draft, LanguageMap::of(before.languages(), note));
    let heading = old.to_string();
    let own: Vec<String> = headings(&old, before).into_iter().filter(|a| *a != heading).collect();
    // A heading of the section may have its id: both go to the same section.
    let has_twin = headings(&old, before).contains(&heading);
    let whole_key = if has_twin { format!("{heading}-sectie") } else { heading };
    let mut ids = free_ids([&whole_key].into_iter().chain(&own), &into, before);
    if has_twin {
        let twin = free_ids([&old.to_string()].into_iter(), &into, before);
        ids.extend(twin);
    }
    let anchor = ids.remove(&whole_key).unwrap_or(whole_key);
    for language in before.languages().all() {
        let Some(from) = text_of(&old, language, before) else { continue };
        let markdown =
            placed(from, &anchor, &ids).ok_or_else(|| before.refuse("moving-too-deep", []))?;
        let edits = joined(&into, language, &old, &markdown, before, |host, new| {
            proof::words(&[host, from], &[new], &[from])
        });
        plan.draft.put_all(edits?);
    }
    let folder = |id: &SectionId| format!("content/sections/{id}/");
    files::folder(&folder(&old), &folder(&into), before, &mut plan)?;
    names(&old, &into, &anchor, &ids, before, &mut plan);
    ledgers(&old, &into, before, &mut plan)?;
    rename::in_contents(&old, None, before, &mut plan)?;
    plan.words.insert(into.clone(), Kind::Editorial);
    plan.taken.insert(into, old.clone());
    plan.gone.insert(old);
    Ok(plan)
}

/// The ids of the headings of a section.
fn headings(id: &SectionId, before: &Before<'_>) -> Vec<String> {
    let mut all = Vec::new();
    for text in before.languages().all().filter_map(|l| text_of(id, l, before)) {
        all.extend(pieces::anchors(text.text, text.body));
    }
    all.sort();
    all.dedup();
    all
}

/// The Markdown of a section as a part of another, below a heading; none where a heading of it would
/// be too deep.
fn placed(from: Text<'_>, anchor: &str, ids: &BTreeMap<String, String>) -> Option<String> {
    let body = pieces::without_key_points(from.text[from.body..].trim());
    let body = pieces::with_ids(&body, ids);
    let now = |target: &str| Some(format!("#{}", ids.get(target.strip_prefix('#')?)?));
    let body = mend::with_targets(&body, 0, &now).unwrap_or(body);
    let body = pieces::shifted(&body, 1)?;
    let heading = format!("## {} {{#{anchor}}}", pieces::as_markdown(from.title));
    Some(pieces::joined(from.text, &[&heading, body.trim()]))
}

fn names(
    old: &SectionId,
    into: &SectionId,
    anchor: &str,
    ids: &BTreeMap<String, String>,
    before: &Before<'_>,
    plan: &mut Plan,
) {
    let there = |id: &str| Published::Heading(into.clone(), id.to_owned());
    let here = |id: &str| Published::Heading(old.clone(), id.to_owned());
    plan.names.push((Published::Section(old.clone()), there(anchor)));
    plan.names.extend(ids.iter().map(|(old, new)| (here(old), there(new))));
    let section = before.loaded.parsed.content.sections.get(old);
    let earlier = section.into_iter().flat_map(|section| section.file.earlier_anchors());
    let earlier =
        earlier.filter_map(|(old, new)| Some((here(old.as_str()), there(ids.get(new.as_str())?))));
    plan.names.extend(earlier);
    for (language, text) in section.iter().flat_map(|section| section.texts.iter()) {
        let Some(text) = text else { continue };
        let words = [
            ("id", old.as_str().into()),
            ("language", language.tag().into()),
            ("summary", text.front.summary.as_str().into()),
        ];
        plan.remarks.push(say(before.language, "moving-summary-gone", words));
    }
}

/// The ledger of the section goes, its main sources go along.
fn ledgers(
    old: &SectionId,
    into: &SectionId,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let (content, sources) = (&before.loaded.parsed.content, &before.loaded.sources);
    let (Some(from), Some(to)) = (content.sections.get(old), content.sections.get(into)) else {
        return Ok(());
    };
    let file = sources.file(from.file_id);
    plan.draft.put(proof::recorded(file.path.as_str(), &file.text));
    let known: Vec<&str> = to.file.sources.iter().map(|source| source.as_str()).collect();
    let brought = from.file.sources.iter().map(|source| source.as_str());
    let brought: Vec<&str> = brought.filter(|source| !known.contains(source)).collect();
    if brought.is_empty() {
        return Ok(());
    }
    let file = sources.file(to.file_id);
    let edit = lists::with_items(file.path.as_str(), &file.text, "sources", &brought);
    plan.draft.try_put(edit).map_err(|error| before.not_written(&error))
}
