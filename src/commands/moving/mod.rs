//! `leidraad rename`, `merge`, `split` and `move`: text gets another name or another place.
//!
//! In: a guide and what is to happen. Out: every file that changes with it: the texts, what refers to
//! them in both languages, the contents, the successors in `aliases`, the ledgers with one pair of
//! notes, the confirmed translations and the list of published names; all of them, or none. Nothing
//! is written that loses a word (`proof.rs`), an address, a version or a reference: the guide as it
//! is going to be is held to the checks of every guide first.

mod carry_out;
mod draft;
mod files;
mod lists;
mod mend;
mod mend_yaml;
mod merge;
mod pieces;
mod record;
mod rename;
mod reorder;
mod split;
mod split_files;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::Args;

use super::author_file::NotWritten;
use super::pipeline::Loaded;
use super::version::Kind;
use super::words::say;
use super::{GuideArgs, Outcome, author_file, ledger, pipeline, report, version};
use crate::content::ids::SectionId;
use crate::content::{LedgerId, Published};
use crate::diagnostics::nearest;
use crate::guide::Names;
use crate::language::{Language, LanguageMap, Languages};
use crate::messages::Value;
use draft::Draft;

pub(super) use carry_out::mend_all;
pub(super) use lists::repealed;
pub(super) use merge::MergeArgs;
pub(super) use rename::RenameArgs;
pub(super) use reorder::MoveArgs;
pub(super) use reorder::at_the_end;
pub(super) use split::SplitArgs;

pub(super) use merge::run as merge;
pub(super) use rename::run as rename;
pub(super) use reorder::run as move_text;
pub(super) use split::run as split;

/// What all of them can be told.
#[derive(Debug, Args)]
pub(super) struct HowArgs {
    /// The folder with content/ and diagrams/.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
    /// What changes, in one sentence, for the versions of all texts that change with it: of a guide in
    /// one language.
    #[arg(long, conflicts_with_all = ["note_nl", "note_en"])]
    note: Option<String>,
    /// What changes, in one Dutch sentence, for the versions of all texts that change with it.
    #[arg(long)]
    note_nl: Option<String>,
    /// What changes, in one English sentence.
    #[arg(long)]
    note_en: Option<String>,
    /// Lists what would change, and writes nothing.
    #[arg(long)]
    dry_run: bool,
}

/// What is to happen to a guide, beside the references and ledgers that follow from it.
struct Plan {
    /// The texts and lists as they are going to be.
    draft: Draft,
    /// What gets another name, and which.
    names: Vec<(Published, Published)>,
    /// Ledgers that get another name: by the new one, the old one.
    ledgers: BTreeMap<LedgerId, LedgerId>,
    /// Sections whose own words change, with what that is.
    words: BTreeMap<SectionId, Kind>,
    /// Sections that begin, and those whose words they have.
    begun: BTreeMap<SectionId, SectionId>,
    /// The sections whose words each of these gets.
    taken: BTreeMap<SectionId, SectionId>,
    /// Sections that are gone and whose versions stay.
    gone: BTreeSet<SectionId>,
    /// What the ledgers say of it, if nobody says something else.
    note: LanguageMap<String>,
    /// What the person has to know.
    remarks: Vec<String>,
}

impl Plan {
    fn new(draft: Draft, note: LanguageMap<String>) -> Plan {
        Plan {
            draft,
            names: Vec::new(),
            ledgers: BTreeMap::new(),
            words: BTreeMap::new(),
            begun: BTreeMap::new(),
            taken: BTreeMap::new(),
            gone: BTreeSet::new(),
            note,
            remarks: Vec::new(),
        }
    }
}

/// A guide in which something is to happen.
struct Before<'a> {
    loaded: &'a Loaded,
    names: Names,
    language: Language,
}

impl Before<'_> {
    /// Stops with a message.
    fn refuse<const N: usize>(&self, key: &str, words: [(&'static str, Value); N]) -> Outcome {
        report::fail(&say(self.language, key, words))
    }

    fn not_written(&self, error: &NotWritten) -> Outcome {
        error.report(self.language)
    }

    /// The section of this id.
    fn section(&self, id: &str) -> Result<SectionId, Outcome> {
        let id = id.strip_prefix("section:").unwrap_or(id);
        let sections = &self.loaded.parsed.content.sections;
        match sections.get_key_value(id) {
            Some((id, _)) => Ok(id.clone()),
            None => Err(self.unknown(id, sections.keys().map(SectionId::as_str))),
        }
    }

    /// A heading as it is named: `section#heading`.
    fn heading(&self, name: &str) -> Result<(SectionId, String), Outcome> {
        let name = name.strip_prefix("section:").unwrap_or(name);
        let Some((section, anchor)) = name.split_once('#') else {
            return Err(self.refuse("moving-heading-form", [("name", name.into())]));
        };
        let section = self.section(section)?;
        let known = Published::Heading(section.clone(), anchor.to_owned());
        if !self.names.contains(&known) {
            let headings = self.names.iter().filter_map(|name| match name {
                Published::Heading(of, anchor) if *of == section => Some(anchor.as_str()),
                _ => None,
            });
            return Err(self.unknown(anchor, headings));
        }
        Ok((section, anchor.to_owned()))
    }

    fn unknown<'k>(&self, id: &str, known: impl Iterator<Item = &'k str>) -> Outcome {
        let known: Vec<&str> = known.collect();
        let suggestion = nearest(id, known.iter().copied()).unwrap_or_default().to_owned();
        let has = if suggestion.is_empty() { "no" } else { "yes" };
        let words = [
            ("id", id.into()),
            ("suggestion", suggestion.into()),
            ("has_suggestion", has.into()),
            ("known", known.join(", ").into()),
        ];
        self.refuse("moving-unknown", words)
    }

    /// What `site.yaml` says of names that are gone: each as it is typed, and what took its place.
    fn aliases(&self) -> impl Iterator<Item = (&str, Published, Published)> {
        let site = self.loaded.parsed.content.site.iter();
        let aliases = site.flat_map(|site| &site.aliases).flat_map(|aliases| aliases.iter());
        aliases.filter_map(|(old, new)| {
            Some((old.as_str(), Published::parse(old)?, Published::parse(new)?))
        })
    }

    /// True of a name that something had itself earlier, which can get it back.
    fn was_name_of(&self, name: &Published, now: &Published) -> bool {
        let sections = &self.loaded.parsed.content.sections;
        let in_section = match (name, now) {
            (Published::Heading(a, name), Published::Heading(b, now)) if a == b => {
                sections.get(a).is_some_and(|section| {
                    let mut earlier = section.file.earlier_anchors();
                    earlier.any(|(old, new)| old.as_str() == name && new.as_str() == now)
                })
            }
            _ => false,
        };
        in_section || self.aliases().any(|(_, old, new)| old == *name && new == *now)
    }

    /// Whether a name can be given to something: nothing has it, and nothing else had it. `now` is
    /// what the thing is called, where it is there already.
    fn is_free(&self, name: &Published, now: Option<&Published>) -> Result<(), Outcome> {
        let words = || [("name", name.to_string().into())];
        if self.names.contains(name) {
            return Err(self.refuse("moving-taken", words()));
        }
        if now.is_some_and(|now| self.was_name_of(name, now)) {
            return Ok(());
        }
        let content = &self.loaded.parsed.content;
        let earlier = match name {
            Published::Heading(id, anchor) => {
                let file = content.sections.get(id).map(|section| &section.file);
                file.is_some_and(|f| f.earlier_anchors().any(|(old, _)| old.as_str() == anchor))
            }
            _ => false,
        };
        let published = content.published.iter().any(|line| line.value == *name);
        let aliased = self.aliases().any(|(_, old, _)| old == *name);
        if earlier || published || aliased {
            return Err(self.refuse("moving-published", words()));
        }
        Ok(())
    }

    /// The languages of the guide.
    fn languages(&self) -> Languages {
        self.loaded.parsed.content.languages()
    }

    /// The title of a section in each language; in the other where it has none.
    fn title(&self, id: &SectionId) -> LanguageMap<String> {
        let section = self.loaded.parsed.content.sections.get(id);
        LanguageMap::of(self.languages(), |language| {
            let own = || section?.texts[language].as_ref();
            let any = || section?.texts.iter().find_map(|(_, text)| text.as_ref());
            let title = own().or_else(any);
            title.map_or_else(|| id.to_string(), |text| text.front.title.value.clone())
        })
    }
}

/// Reads the guide, has it planned what changes, and writes that.
fn run(
    how: &HowArgs,
    language: Language,
    plan: impl FnOnce(&Before<'_>, Draft) -> Result<Plan, Outcome>,
) -> Outcome {
    match try_to_run(how, language, plan) {
        Ok(outcome) | Err(outcome) => outcome,
    }
}

fn try_to_run(
    how: &HowArgs,
    language: Language,
    plan: impl FnOnce(&Before<'_>, Draft) -> Result<Plan, Outcome>,
) -> Result<Outcome, Outcome> {
    finish(&how.root, language)?;
    let mut guide = GuideArgs::preview_of(how.root.clone());
    let failed = |error: &pipeline::PipelineError, guide: &GuideArgs| {
        report::fail_to_load(error, guide, language)
    };
    let mut loaded = pipeline::load(&guide).map_err(|error| failed(&error, &guide))?;
    // What is written today is looked at as of the day on which all of it holds.
    let effective = ledger::all(&loaded).iter().filter_map(|l| Some(l.newest()?.effective)).max();
    loaded.as_of =
        loaded.as_of.max(version::today(&loaded.zone)).max(effective.unwrap_or(loaded.as_of));
    guide.as_of = Some(loaded.as_of);
    if let Some(outcome) = version::refuse_broken(&loaded, language) {
        return Err(outcome);
    }
    let draft = Draft::new(&how.root, loaded.as_of).map_err(|error| failed(&error, &guide))?;
    let parsed = &loaded.parsed;
    let names = Names::of(&parsed.content, &parsed.documents, &parsed.charts);
    let before = Before { loaded: &loaded, names, language };
    let mut plan = plan(&before, draft)?;
    let given = |note: &Option<String>| note.clone().filter(|note| !note.trim().is_empty());
    let notes = LanguageMap::both(given(&how.note_nl), given(&how.note_en));
    let plain = given(&how.note);
    let notes =
        version::in_languages("note", (plain.as_ref(), notes), before.languages(), language)?;
    for of in before.languages().all() {
        if let Some(note) = &notes[of] {
            plan.note[of] = note.clone();
        }
    }
    let remarks = std::mem::take(&mut plan.remarks);
    let done = carry_out::carry_out(&guide, &loaded, plan, language)?;
    if !how.dry_run {
        // Stopped in between, a file stands in two places, and the check says which is not named.
        files::put(&how.root, &done.files).map_err(|e| e.report(language))?;
        author_file::write_whole(&how.root, &done.edits).map_err(|e| e.report(language))?;
        files::take_away(&how.root, &done.files).map_err(|e| e.report(language))?;
    }
    done.tell(how.dry_run, language);
    for remark in remarks {
        anstream::eprintln!("{remark}");
    }
    Ok(Outcome::Fine)
}

/// Finishes a move that was stopped on its way, and says so.
///
/// # Errors
/// It cannot be finished, which was said.
pub(super) fn finish(root: &std::path::Path, language: Language) -> Result<(), Outcome> {
    match author_file::finish(root).map_err(|error| error.report(language))? {
        None => Ok(()),
        Some(count) => {
            anstream::eprintln!("{}", say(language, "moving-finished", [("count", count.into())]));
            Ok(())
        }
    }
}
