//! From a plan to every file that changes with it, held to the checks of every guide.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::Draft;
use super::files::Along;
use super::mend::{self, Renamed};
use super::{Plan, lists, record};
use crate::commands::author_file::{Edit, NotWritten};
use crate::commands::pipeline::{self, Loaded, PipelineError};
use crate::commands::words::say;
use crate::commands::{GuideArgs, Outcome, ReportArgs, ledger, names, report};
use crate::content::{LedgerId, Published};
use crate::diagnostics::{Diagnostic, Severity};
use crate::guide::{self, Names};
use crate::language::{Language, LanguageMap};
use crate::yaml::Date;

/// What is going to be written.
pub(super) struct Done {
    pub(super) edits: Vec<Edit>,
    /// Pictures and attachments that go along.
    pub(super) files: Vec<Along>,
    /// The versions that begin with it.
    versions: Vec<(LedgerId, String)>,
    /// What changes and waits for its version, as its text was being revised already.
    drafts: Vec<LedgerId>,
    /// The day from which all of it holds.
    holds: Date,
}

impl Done {
    /// Says what changed, or what would.
    pub(super) fn tell(&self, dry: bool, language: Language) {
        for edit in &self.edits {
            let key = match (edit.adds(), edit.removes()) {
                (true, _) => "moving-adds",
                (_, true) => "moving-removes",
                _ => "moving-changes",
            };
            anstream::eprintln!("{}", say(language, key, [("path", edit.path().into())]));
        }
        for file in &self.files {
            let words = [("path", file.to.as_str().into())];
            anstream::eprintln!("{}", say(language, "moving-adds", words));
            if !file.stays {
                let words = [("path", file.from.as_str().into())];
                anstream::eprintln!("{}", say(language, "moving-removes", words));
            }
        }
        let ids = |ids: Vec<String>| ids.join(", ");
        let versions = self.versions.iter().map(|(id, number)| format!("{id} {number}"));
        let versions: Vec<String> = versions.collect();
        if !versions.is_empty() {
            let words = [("versions", ids(versions).into())];
            anstream::eprintln!("{}", say(language, "moving-versions", words));
        }
        if !self.drafts.is_empty() {
            let drafts = self.drafts.iter().map(LedgerId::to_string);
            let words = [("ids", drafts.collect::<Vec<_>>().join(" ").into())];
            anstream::eprintln!("{}", say(language, "moving-drafts", words));
        }
        let key = match (dry, self.edits.is_empty()) {
            (_, true) => "moving-nothing",
            (true, false) => "moving-dry",
            (false, false) => "moving-done",
        };
        let count = self.edits.len() + self.files.len();
        let words = [("count", count.into()), ("date", self.holds.to_string().into())];
        anstream::eprintln!("{}", say(language, key, words));
    }
}

/// Plans every change that follows from a plan.
///
/// # Errors
/// Something stands in the way, which was said. Nothing is written.
pub(super) fn carry_out(
    guide: &GuideArgs,
    before: &Loaded,
    mut plan: Plan,
    language: Language,
) -> Result<Done, Outcome> {
    let failed = |error: PipelineError| report::fail_to_load(&error, guide, language);
    let known = errors(guide, pipeline::load(guide).map_err(failed)?, language)?.0;
    let earlier = names::released(&before.parsed, &before.sources);
    keep_addresses(before, &mut plan, language)?;
    let structured = plan.draft.load().map_err(failed)?;
    mend(&structured, &mut plan.draft, &plan.names, language)?;
    let mended = plan.draft.load().map_err(failed)?;
    refuse_broken(before, &mended, language)?;
    let recorded = record::record(guide, before, &mended, &mut plan, language)?;
    let last = plan.draft.load().map_err(failed)?;
    let list = last.sources.find(names::PATH).map(|file| last.sources.file(file).text.as_str());
    let now = names::released(&last.parsed, &last.sources);
    if list.is_some() || !now.is_empty() {
        let edit = names::with(earlier.iter().chain(&now), list);
        plan.draft.try_put(edit).map_err(|error| error.report(language))?;
    }
    let last = plan.draft.load().map_err(failed)?;
    let (found, shown, sources) = errors(guide, last, language)?;
    let new: Vec<Diagnostic> = shown
        .into_iter()
        .filter(|d| found.get(&key(d)).copied() > known.get(&key(d)).copied())
        .collect();
    if !new.is_empty() {
        report::show(&new, &sources, ReportArgs::PLAIN, language);
        return Err(report::fail(&say(language, "moving-refused", [])));
    }
    let record::Recorded { versions, drafts } = recorded;
    let files = plan.draft.files();
    Ok(Done { edits: plan.draft.into_edits(), files, versions, drafts, holds: before.as_of })
}

/// Writes the names of today wherever an earlier one stands; what `check --fix` does. Gives the
/// changes, none where there is nothing to mend.
///
/// # Errors
/// Something stands in the way, which was said.
pub(in crate::commands) fn mend_all(
    guide: &GuideArgs,
    loaded: &Loaded,
    language: Language,
) -> Result<Vec<Edit>, Outcome> {
    let successors = guide::successors(&loaded.parsed);
    if successors.is_empty() {
        return Ok(Vec::new());
    }
    let draft = Draft::new(&guide.root, loaded.as_of)
        .map_err(|error| report::fail_to_load(&error, guide, language))?;
    let note = LanguageMap::Both {
        nl: say(Language::Nl, "moving-note-mended", []),
        en: say(Language::En, "moving-note-mended", []),
    };
    let mut plan = Plan::new(draft, note);
    mend(loaded, &mut plan.draft, &[], language)?;
    if !plan.draft.has_changes() {
        return Ok(Vec::new());
    }
    let failed = |error: PipelineError| report::fail_to_load(&error, guide, language);
    let mended = plan.draft.load().map_err(failed)?;
    refuse_broken(loaded, &mended, language)?;
    record::record(guide, loaded, &mended, &mut plan, language)?;
    Ok(plan.draft.into_edits())
}

/// Names in `aliases` of `site.yaml` what takes the place of what others may link to. What nobody
/// ever saw needs no successor.
fn keep_addresses(before: &Loaded, plan: &mut Plan, language: Language) -> Result<(), Outcome> {
    let content = &before.parsed.content;
    let ledgers = ledger::all(before);
    let recorded: BTreeSet<LedgerId> = ledgers
        .iter()
        .filter(|ledger| ledger.versions.iter().any(|version| version.digest.is_some()))
        .map(|ledger| ledger.id.clone())
        .collect();
    let is_known = |name: &Published| {
        content.published.iter().any(|line| line.value == *name)
            || guide::ledger_of(name).is_none_or(|ledger| recorded.contains(&ledger))
    };
    let same_section = |old: &Published, new: &Published| matches!((old, new), (Published::Heading(a, _), Published::Heading(b, _)) if a == b);
    let names: Vec<(Published, Published)> = plan
        .names
        .iter()
        .filter(|(old, new)| is_known(old) && !same_section(old, new))
        .cloned()
        .collect();
    // What gets an earlier name back is no longer found by what took its place.
    let given = content.site.iter().flat_map(|site| &site.aliases).flat_map(|a| a.iter());
    let again = |name: &Published| plan.names.iter().any(|(_, new)| new == name);
    let back = given.filter(|(old, _)| Published::parse(old).is_some_and(|name| again(&name)));
    let back: Vec<String> = back.map(|(old, _)| old.as_str().to_owned()).collect();
    in_site(plan, &names, &back).map_err(|error| error.report(language))
}

/// `site.yaml` with successors of what is going to be gone, and without those of what is back.
fn in_site(
    plan: &mut Plan,
    names: &[(Published, Published)],
    back: &[String],
) -> Result<(), NotWritten> {
    if names.is_empty() && back.is_empty() {
        return Ok(());
    }
    let site = plan.draft.load();
    let site = site.ok().and_then(|loaded| {
        let file = loaded.sources.find(lists::SITE)?;
        Some(loaded.sources.file(file).text.clone())
    });
    let mut site = site.unwrap_or_default();
    if !names.is_empty() {
        let edit = lists::with_successors(&site, names)?;
        edit.text().clone_into(&mut site);
        plan.draft.put(edit);
    }
    if !back.is_empty() {
        plan.draft.try_put(lists::without_keys(lists::SITE, &site, &["aliases"], back))?;
    }
    Ok(())
}

fn mend(
    loaded: &Loaded,
    draft: &mut Draft,
    names: &[(Published, Published)],
    language: Language,
) -> Result<(), Outcome> {
    let mut successors = guide::successors(&loaded.parsed);
    successors.extend(names.iter().cloned());
    let parsed = &loaded.parsed;
    let now = Names::of(&parsed.content, &parsed.documents, &parsed.charts);
    let renamed = Renamed { successors: &successors, names: &now };
    let edits = mend::everything(loaded, &renamed).map_err(|error| error.report(language))?;
    draft.put_all(edits);
    Ok(())
}

/// A file that could be read and then cannot.
fn refuse_broken(before: &Loaded, after: &Loaded, language: Language) -> Result<(), Outcome> {
    let before: BTreeSet<String> = before.sink.found().iter().map(key).collect();
    let found = after.sink.found().iter().filter(|d| d.severity == Severity::Error);
    let new: Vec<Diagnostic> = found.filter(|d| !before.contains(&key(d))).cloned().collect();
    if new.is_empty() {
        return Ok(());
    }
    report::show(&new, &after.sources, ReportArgs::PLAIN, language);
    Err(report::fail(&say(language, "moving-refused", [])))
}

type Found = (BTreeMap<String, usize>, Vec<Diagnostic>, std::sync::Arc<crate::source::Sources>);

/// What is wrong with a guide, by what is said of it, and how often.
fn errors(guide: &GuideArgs, loaded: Loaded, language: Language) -> Result<Found, Outcome> {
    let resolved = pipeline::resolve(guide, loaded, &mut pipeline::Memory::default())
        .map_err(|error| report::fail_to_load(&error, guide, language))?;
    let sources = resolved.sources;
    let found = resolved.sink.into_sorted(&sources).into_iter();
    let found: Vec<Diagnostic> = found.filter(|d| d.severity == Severity::Error).collect();
    let mut counted = BTreeMap::new();
    for d in &found {
        *counted.entry(key(d)).or_insert(0) += 1;
    }
    Ok((counted, found, sources))
}

/// What is said, wherever it stands: a place moves with its text.
fn key(diagnostic: &Diagnostic) -> String {
    format!("{} {:?}", diagnostic.code.id, diagnostic.args)
}
