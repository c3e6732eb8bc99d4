//! `leidraad split SECTION#HEADING NEW`: a heading with all below it becomes a section of its own; and
//! what `leidraad move SECTION#HEADING --to OTHER` does, which brings it to one that is there.

use std::collections::{BTreeMap, BTreeSet};

use clap::Args;

use super::draft::Draft;
use super::pieces::{self, Cut};
use super::{Before, HowArgs, Plan, files, lists, mend, split_files};
use crate::commands::author_file::Edit;
use crate::commands::proof::{self, Text};
use crate::commands::version::in_languages;
use crate::commands::version::{self, Kind};
use crate::commands::words::say;
use crate::commands::{Outcome, edit};
use crate::content::Published;
use crate::content::ids::SectionId;
use crate::guide;
use crate::language::{Language, LanguageMap, Languages};
use crate::yaml::Slug;
use split_files::Summaries;

#[derive(Debug, Args)]
pub(in crate::commands) struct SplitArgs {
    #[command(flatten)]
    how: HowArgs,
    /// The heading, with its section: `definitie#kern`. All below it goes along, and it becomes the
    /// title.
    heading: String,
    /// The id of the new section: lower-case letters, digits and hyphens.
    new: String,
    /// What the new section is about, in one sentence: of a guide in one language.
    #[arg(long, conflicts_with_all = ["summary_nl", "summary_en"])]
    summary: Option<String>,
    /// What the new section is about, in one Dutch sentence.
    #[arg(long)]
    summary_nl: Option<String>,
    /// What the new section is about, in one English sentence.
    #[arg(long)]
    summary_en: Option<String>,
}

pub(in crate::commands) fn run(args: &SplitArgs, language: Language) -> Outcome {
    super::run(&args.how, language, |before, draft| plan(args, before, draft))
}

fn plan(args: &SplitArgs, before: &Before<'_>, draft: Draft) -> Result<Plan, Outcome> {
    let (id, anchor) = before.heading(&args.heading)?;
    let new = args.new.strip_prefix("section:").unwrap_or(&args.new);
    if Slug::parse(new).is_none() {
        return Err(before.refuse("new-bad-id", [("id", new.into())]));
    }
    if guide::is_refused_section(new) || guide::is_device(new) {
        return Err(before.refuse("new-taken", [("id", new.into())]));
    }
    let new = SectionId::new(new);
    before.is_free(&Published::Section(new.clone()), None)?;
    holds(&id, before)?;
    let cuts = cuts(&id, &anchor, before)?;
    let summaries = LanguageMap::both(args.summary_nl.clone(), args.summary_en.clone());
    let languages = before.languages();
    let summaries = (args.summary.as_ref(), summaries);
    let summaries = in_languages("summary", summaries, languages, before.language)?;
    let summaries = asked(&summaries, &cuts, languages, before.language)?;
    let note = |l: Language| {
        let words = words_in(&cuts, l);
        say(l, "moving-note-split", [("title", words.unwrap_or_default().into())])
    };
    let mut plan = Plan::new(draft, LanguageMap::of(before.languages(), note));
    let ids = |cut: &Cut| cut.anchors.iter().map(|a| (a.clone(), a.clone())).collect();
    let whole = Published::Section(new.clone());
    for (language, cut) in cuts.iter() {
        let Some(cut) = cut else { continue };
        let ids: BTreeMap<String, String> = ids(cut);
        let level = i8::try_from(cut.level).unwrap_or(2);
        let piece = Piece { id: &id, anchor: &anchor, ids: &ids, to: &whole };
        let below = pieces::shifted(&piece.placed(&cut.below), 1 - level);
        let below = below.ok_or_else(|| before.refuse("moving-too-deep", []))?;
        let summary = summaries[language].as_deref().unwrap_or_default();
        let (text, body) = split_files::text(&cut.words, summary, &below);
        let path = format!("content/sections/{new}/{language}.md");
        let began = Text { path: &path, text: &text, body, title: &cut.words };
        plan.draft.put_all(divided(&id, language, cut, began, before)?);
        let folder = |id: &SectionId| format!("content/sections/{id}/");
        files::named((&text, body), &folder(&id), &folder(&new), before, &mut plan)?;
    }
    let cut = cuts.iter().find_map(|(_, cut)| cut.as_ref());
    let ids = cut.map(ids).unwrap_or_default();
    successors(&id, &anchor, &whole, &ids, before, &mut plan)?;
    begin(&id, &new, before, &mut plan)?;
    plan.words.insert(id.clone(), Kind::Editorial);
    plan.begun.insert(new, id);
    Ok(plan)
}

/// A heading that goes to a section that is there, at its end.
pub(super) fn to_section(
    name: &str,
    to: &str,
    before: &Before<'_>,
    draft: Draft,
) -> Result<Plan, Outcome> {
    let ((id, anchor), other) = (before.heading(name)?, before.section(to)?);
    if id == other {
        return Err(before.refuse("moving-itself", [("name", id.as_str().into())]));
    }
    holds(&id, before)?;
    holds(&other, before)?;
    same_languages(&id, &other, before)?;
    let cuts = cuts(&id, &anchor, before)?;
    let title = before.title(&other);
    let note = |l: Language| {
        let words = words_in(&cuts, l);
        let words =
            [("part", words.unwrap_or_default().into()), ("title", title[l].clone().into())];
        say(l, "moving-note-part", words)
    };
    let mut plan = Plan::new(draft, LanguageMap::of(before.languages(), note));
    let cut = cuts.iter().find_map(|(_, cut)| cut.as_ref());
    let own = cut.iter().flat_map(|cut| &cut.anchors).chain([&anchor]);
    let ids = free_ids(own, &other, before);
    let whole = Published::Heading(other.clone(), ids[&anchor].clone());
    for (language, cut) in cuts.iter() {
        let Some(cut) = cut else { continue };
        let piece = Piece { id: &id, anchor: &anchor, ids: &ids, to: &whole };
        let markdown = pieces::joined(&cut.below, &[&cut.heading, &cut.below]);
        let level = i8::try_from(cut.level).unwrap_or(2);
        let markdown = pieces::shifted(&piece.placed(&markdown), 2 - level);
        let markdown = markdown.ok_or_else(|| before.refuse("moving-too-deep", []))?;
        let edits = joined(&other, language, &id, &markdown, before, |old, new| {
            let Some(from) = text_of(&id, language, before) else { return Ok(Vec::new()) };
            let left = Text { text: &cut.left, ..from };
            proof::words(&[from, old], &[left, new], &[])
        });
        plan.draft.put_all(edits?);
    }
    successors(&id, &anchor, &whole, &ids, before, &mut plan)?;
    plan.words.extend([(id.clone(), Kind::Editorial), (other.clone(), Kind::Editorial)]);
    plan.taken.insert(other, id);
    Ok(plan)
}

/// A section from which text can go, or to which it can come: it holds.
pub(super) fn holds(id: &SectionId, before: &Before<'_>) -> Result<(), Outcome> {
    let section = before.loaded.parsed.content.sections.get(id);
    match section.is_some_and(|s| s.file.is_repealed()) {
        true => Err(before.refuse("moving-repealed", [("id", id.as_str().into())])),
        false => Ok(()),
    }
}

/// Two sections can share a text only where both have the same languages.
pub(super) fn same_languages(
    a: &SectionId,
    b: &SectionId,
    before: &Before<'_>,
) -> Result<(), Outcome> {
    let sections = &before.loaded.parsed.content.sections;
    let has = |id: &SectionId, l: Language| {
        sections.get(id).is_some_and(|section| section.texts[l].is_some())
    };
    match before.languages().all().find(|l| has(a, *l) != has(b, *l)) {
        None => Ok(()),
        Some(language) => {
            let lacking = if has(a, language) { b } else { a };
            let path = format!("content/sections/{lacking}/{language}.md");
            Err(before.refuse("moving-language", [("path", path.into())]))
        }
    }
}

/// The text of a section in a language.
pub(super) fn text_of<'a>(
    id: &SectionId,
    language: Language,
    before: &Before<'a>,
) -> Option<Text<'a>> {
    let section = before.loaded.parsed.content.sections.get(id)?;
    let text = section.texts[language].as_ref()?;
    let file = before.loaded.sources.file(text.file);
    let title = text.front.title.as_str();
    Some(Text { path: file.path.as_str(), text: &file.text, body: text.body.start, title })
}

fn cuts(
    id: &SectionId,
    anchor: &str,
    before: &Before<'_>,
) -> Result<LanguageMap<Option<Cut>>, Outcome> {
    let mut cuts = LanguageMap::of(before.languages(), |_| None);
    for language in before.languages().all() {
        let Some(text) = text_of(id, language, before) else { continue };
        let Some(cut) = pieces::cut(text, anchor) else {
            let words = [("path", text.path.into()), ("anchor", anchor.into())];
            return Err(before.refuse("moving-heading-missing", words));
        };
        if cut.below.trim().is_empty() {
            let words = [("path", text.path.into()), ("anchor", anchor.into())];
            return Err(before.refuse("moving-heading-empty", words));
        }
        cuts[language] = Some(cut);
    }
    Ok(cuts)
}

/// The words of the heading in a language, or else in the other.
fn words_in(cuts: &LanguageMap<Option<Cut>>, language: Language) -> Option<String> {
    let any = || cuts.iter().find_map(|(_, cut)| cut.as_ref());
    cuts[language].as_ref().or_else(any).map(|cut| cut.words.clone())
}

/// The summaries as given, or asked for on a terminal.
fn asked(
    given: &Summaries,
    cuts: &LanguageMap<Option<Cut>>,
    languages: Languages,
    language: Language,
) -> Result<Summaries, Outcome> {
    let mut summaries = LanguageMap::of(languages, |_| None);
    for of in languages.all().filter(|of| cuts[*of].is_some()) {
        let asked = (given[of].as_ref(), of, languages);
        summaries[of] = Some(version::sentence_in("moving-summary", asked, language)?);
    }
    Ok(summaries)
}

/// What goes from a section to another place.
struct Piece<'a> {
    id: &'a SectionId,
    anchor: &'a str,
    /// The ids of its headings, here and there.
    ids: &'a BTreeMap<String, String>,
    /// What its heading becomes.
    to: &'a Published,
}

impl Piece<'_> {
    /// Its Markdown with the ids and references that it has there.
    fn placed(&self, markdown: &str) -> String {
        let text = pieces::with_ids(markdown, self.ids);
        let now = |target: &str| {
            let anchor = target.strip_prefix('#')?;
            if anchor == self.anchor {
                return Some(match self.to {
                    Published::Heading(_, anchor) => format!("#{anchor}"),
                    whole => format!("section:{}", whole.id()),
                });
            }
            match self.ids.get(anchor) {
                Some(new) => Some(format!("#{new}")),
                None => Some(format!("section:{}#{anchor}", self.id)),
            }
        };
        mend::with_targets(&text, 0, &now).unwrap_or(text)
    }
}

/// The text of a section without a piece, and the one that begins with it.
fn divided(
    id: &SectionId,
    language: Language,
    cut: &Cut,
    began: Text<'_>,
    before: &Before<'_>,
) -> Result<Vec<Edit>, Outcome> {
    let Some(from) = text_of(id, language, before) else { return Ok(Vec::new()) };
    let left = Text { text: &cut.left, ..from };
    proof::words(&[from], &[left, began], &[]).map_err(|error| before.not_written(&error))
}

/// The text of a section with Markdown at its end. `proved` holds it to the one that it was.
pub(super) fn joined(
    id: &SectionId,
    language: Language,
    from: &SectionId,
    markdown: &str,
    before: &Before<'_>,
    proved: impl FnOnce(
        Text<'_>,
        Text<'_>,
    ) -> Result<Vec<Edit>, crate::commands::author_file::NotWritten>,
) -> Result<Vec<Edit>, Outcome> {
    let Some(old) = text_of(id, language, before) else { return Ok(Vec::new()) };
    let taken = pieces::note_labels(old.text, old.body);
    let markdown = pieces::with_free_notes(markdown, &taken, from.as_str());
    let new = pieces::joined(old.text, &[old.text.trim_end(), markdown.trim()]);
    let new = Text { text: &new, ..old };
    proved(old, new).map_err(|error| before.not_written(&error))
}

/// An id in a section for each of these headings: its own where it is free there.
pub(super) fn free_ids<'a>(
    own: impl Iterator<Item = &'a String>,
    section: &SectionId,
    before: &Before<'_>,
) -> BTreeMap<String, String> {
    let content = &before.loaded.parsed.content;
    let heading = |name: &Published| match name {
        Published::Heading(of, anchor) if of == section => Some(anchor.clone()),
        _ => None,
    };
    let published = content.published.of(section).iter().map(|line| &line.value);
    let mut taken: BTreeSet<String> =
        before.names.iter().chain(published).filter_map(heading).collect();
    for language in before.languages().all() {
        let text = text_of(section, language, before);
        taken.extend(text.into_iter().flat_map(|text| pieces::anchors(text.text, text.body)));
    }
    let mut ids = BTreeMap::new();
    for anchor in own {
        let id = edit::free_slug(anchor, &taken);
        taken.insert(id.clone());
        ids.insert(anchor.clone(), id);
    }
    ids
}

/// The names that follow from it that a heading, and those below it, stand elsewhere.
fn successors(
    id: &SectionId,
    anchor: &str,
    whole: &Published,
    ids: &BTreeMap<String, String>,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let Some(section) = whole.section() else { return Ok(()) };
    let now = |old: &str| match ids.get(old).filter(|_| old != anchor) {
        Some(new) => Some(Published::Heading(section.clone(), new.clone())),
        None => (old == anchor).then(|| whole.clone()),
    };
    let own = ids.keys().map(String::as_str).filter(|old| *old != anchor).chain([anchor]);
    for old in own {
        let name = Published::Heading(id.clone(), old.to_owned());
        plan.names.extend(now(old).map(|new| (name, new)));
    }
    // What was an earlier name of one of these leads there too.
    let Some(source) = before.loaded.parsed.content.sections.get(id) else { return Ok(()) };
    let earlier = source.file.earlier_anchors();
    let gone: Vec<(String, Published)> = earlier
        .filter_map(|(old, new)| Some((old.as_str().to_owned(), now(new.as_str())?)))
        .collect();
    if gone.is_empty() {
        return Ok(());
    }
    let file = before.loaded.sources.file(source.file_id);
    let keys: Vec<String> = gone.iter().map(|(old, _)| old.clone()).collect();
    let edit = lists::without_keys(file.path.as_str(), &file.text, &["aliases", "anchors"], &keys);
    plan.draft.try_put(edit).map_err(|error| before.not_written(&error))?;
    let name = |old: String| Published::Heading(id.clone(), old);
    plan.names.extend(gone.into_iter().map(|(old, new)| (name(old), new)));
    Ok(())
}

/// The ledger of a section that begins, and its place in the contents.
fn begin(
    id: &SectionId,
    new: &SectionId,
    before: &Before<'_>,
    plan: &mut Plan,
) -> Result<(), Outcome> {
    let (content, sources) = (&before.loaded.parsed.content, &before.loaded.sources);
    let Some(section) = content.sections.get(id) else { return Ok(()) };
    let text = split_files::ledger(&sources.file(section.file_id).text, new.as_str());
    let path = format!("content/sections/{new}/section.yaml");
    if let Some(text) = text {
        plan.draft.put(Edit::new_file(&path, text));
    }
    let Some(site) = sources.find(lists::SITE) else { return Ok(()) };
    let edit = super::reorder::with(&sources.file(site).text, new, id, true);
    plan.draft.try_put(edit).map_err(|error| before.not_written(&error))
}
