//! `leidraad version ID`: the only way to a new entry in a ledger.

mod run;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, IsTerminal as _, Write as _};

use clap::{Args, ValueEnum};

use super::author_file::{Edit, NotWritten};
use super::ledger;
use super::pipeline::{self, Loaded};
use super::version_rules::{self, Revisions};
use super::words::say;
use super::{GuideArgs, Outcome, moving, proof, report, version_number};
use crate::content::ledger::Version;
use crate::content::{LedgerId, skeletons};
use crate::diagnostics::{Diagnostic, Place, Severity, Sink};
use crate::guide::Ledger;
use crate::language::{Language, LanguageMap, Languages};
use crate::source::SourceFile;
use crate::yaml::{Date, Node, TimeZone};

#[derive(Debug, Args)]
pub(super) struct VersionArgs {
    #[command(flatten)]
    guide: GuideArgs,
    /// A section, glossary, indicators, spreadsheets, or diagram:ID. Several get one pair of notes,
    /// and those without a change are passed over.
    #[arg(required = true)]
    ids: Vec<String>,
    /// What the change is.
    #[arg(long, value_enum)]
    kind: Option<Kind>,
    /// What changes, in one sentence: of a guide in one language.
    #[arg(long, conflicts_with_all = ["note_nl", "note_en"])]
    note: Option<String>,
    /// What changes, in one Dutch sentence.
    #[arg(long)]
    note_nl: Option<String>,
    /// What changes, in one English sentence.
    #[arg(long)]
    note_en: Option<String>,
    /// The number, when it should not follow from the kind (1.0 → 1.1 substantive, 1.0.1 editorial).
    #[arg(long)]
    number: Option<String>,
    /// The day of publication; today by default.
    #[arg(long, value_parser = super::parse_date)]
    published: Option<Date>,
    /// The day from which the text holds; the day of publication by default.
    #[arg(long, value_parser = super::parse_date)]
    effective: Option<Date>,
    /// Records the text, and a day if one is given, as that of the newest version, which must not
    /// have been published in an edition.
    #[arg(long, conflicts_with_all = ["kind", "note", "note_nl", "note_en", "number", "replaced_by"])]
    amend: bool,
    /// With --kind repeal: a section that takes the place of what no longer holds. For several give
    /// it several times.
    #[arg(long, value_name = "SECTION")]
    replaced_by: Vec<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Kind {
    /// The meaning changes.
    Substantive,
    /// Only the wording changes.
    Editorial,
    /// The text no longer holds.
    Repeal,
}

impl Kind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Kind::Substantive => "substantive",
            Kind::Editorial => "editorial",
            Kind::Repeal => "repeal",
        }
    }
}

pub(super) fn run(args: &VersionArgs, language: Language) -> Outcome {
    if let Err(outcome) = moving::finish(&args.guide.root, language) {
        return outcome;
    }
    let loaded = match pipeline::load(&args.guide) {
        Ok(loaded) => loaded,
        Err(error) => return report::fail_to_load(&error, &args.guide, language),
    };
    if let Some(outcome) = refuse_broken(&loaded, language) {
        return outcome;
    }
    match all(args, &loaded, language) {
        Ok(()) => Outcome::Fine,
        Err(outcome) => outcome,
    }
}

/// Writes a version of each ledger that changed: all of them, or none.
fn all(args: &VersionArgs, loaded: &Loaded, language: Language) -> Result<(), Outcome> {
    let ids: BTreeSet<&str> = args.ids.iter().map(String::as_str).collect();
    if ids.len() > 1 && args.number.is_some() {
        return Err(report::fail(&say(language, "version-number-of-several", [])));
    }
    let ledgers = ledger::all(loaded);
    let by_id: BTreeMap<&LedgerId, &Ledger<'_>> = ledgers.iter().map(|l| (&l.id, l)).collect();
    let mut run = run::Run { args, loaded, language, revisions: Revisions::default(), note: None };
    let mut changes = Vec::new();
    for id in &ids {
        let named = LedgerId::parse(id);
        let Some(ledger) = named.as_ref().and_then(|id| by_id.get(id)) else {
            let known: Vec<String> = ledgers.iter().map(|l| l.id.to_string()).collect();
            let args = [("id", (*id).into()), ("known", known.join(", ").into())];
            return Err(report::fail(&say(language, "version-unknown", args)));
        };
        match run.change(ledger)? {
            Some(change) => changes.push((&ledger.id, change)),
            None => {
                let words =
                    [("id", ledger.id.to_string().into()), ("version", newest(ledger).into())];
                anstream::eprintln!("{}", say(language, "version-unchanged", words));
                // Several at once is a sweep: those without a change are passed over.
                if ids.len() == 1 {
                    return Err(Outcome::Problems);
                }
            }
        }
    }
    run.write(changes)
}

/// A ledger is written only for texts that can be read as they are meant.
pub(super) fn refuse_broken(loaded: &Loaded, language: Language) -> Option<Outcome> {
    if !loaded.sink.has_errors() {
        return None;
    }
    let found = loaded.sink.found().iter().filter(|d| d.severity == Severity::Error).cloned();
    let found: Vec<_> = found.collect();
    report::show(&found, &loaded.sources, super::ReportArgs::PLAIN, language);
    anstream::eprintln!("{}", say(language, "content-broken", []));
    Some(Outcome::Problems)
}

/// A frame that nobody has filled in is no text that anybody published.
///
/// # Errors
/// Something is left in the files of the ledger, which was said.
pub(super) fn refuse_frame(
    ledger: &Ledger<'_>,
    loaded: &Loaded,
    language: Language,
) -> Result<(), Outcome> {
    let mut sink = Sink::new();
    skeletons::Memory::default().report(&loaded.sources, Severity::Error, &mut sink);
    let own = loaded.sources.file(ledger.file).path.as_path();
    let folder = own.parent().filter(|_| ledger.id.section().is_some());
    let of_ledger = |d: &&Diagnostic| match &d.place {
        Place::Text(span) => {
            let path = loaded.sources.file(span.file).path.as_path();
            path == own || folder.is_some() && path.parent() == folder
        }
        _ => false,
    };
    let found: Vec<Diagnostic> = sink.found().iter().filter(of_ledger).cloned().collect();
    if found.is_empty() {
        return Ok(());
    }
    report::show(&found, &loaded.sources, super::ReportArgs::PLAIN, language);
    anstream::eprintln!("{}", say(language, "content-broken", []));
    Err(Outcome::Problems)
}

/// A ledger with the version of this number written, where that can be done safely.
struct Change {
    ledger: Result<Edit, NotWritten>,
    number: String,
}

/// The number of the newest version; empty where there is none.
fn newest(ledger: &Ledger<'_>) -> String {
    ledger.versions.first().map(|v| v.version.value.clone()).unwrap_or_default()
}

/// The ledger with the newest version brought up to date; none when nothing changes.
fn amended(
    args: &VersionArgs,
    ledger: &Ledger<'_>,
    loaded: &Loaded,
    revisions: &mut Revisions,
    language: Language,
) -> Result<Option<Change>, Outcome> {
    version_rules::has_a_version(ledger, language)?;
    version_rules::in_no_edition(&args.guide, ledger, loaded, revisions, language)?;
    version_rules::follows(args.published, ledger.versions.get(1), language)?;
    let file = loaded.sources.file(ledger.file);
    // The newest entry may have been written by an earlier recipe: amending it is no change then.
    let mut text = match ledger::is_recorded_anew(ledger) {
        true => Some(file.text.clone()),
        false => {
            let start = ledger.versions.span.range().start;
            ledger::with_digests(&file.text, start, &ledger::to_record(ledger))
        }
    };
    let days = [("published", args.published), ("effective", args.effective)];
    for (key, day) in days.into_iter().filter_map(|(key, day)| Some((key, day?))) {
        text = text.and_then(|text| ledger::with_day(&text, ledger.file, key, day));
    }
    let meant = |root: &mut Node| {
        if !ledger::is_recorded_anew(ledger) {
            ledger::put_digests(root, &ledger::to_record(ledger))?;
        }
        days.into_iter().try_for_each(|(key, day)| match day {
            Some(day) => ledger::put_day(root, key, day),
            None => Some(()),
        })
    };
    let changed = text.as_ref() != Some(&file.text);
    Ok(changed.then(|| Change { ledger: proved(file, text, meant), number: newest(ledger) }))
}

/// The new text of a ledger, when it says what was meant; none is one that cannot be edited.
pub(super) fn proved(
    file: &SourceFile,
    text: Option<String>,
    meant: impl FnOnce(&mut Node) -> Option<()>,
) -> Result<Edit, NotWritten> {
    let path = file.path.as_str();
    let text = text.ok_or_else(|| NotWritten::unlike(path))?;
    proof::yaml(path, &file.text, text, meant)
}

/// The number as given, or the one that follows from the kind.
fn number(
    args: &VersionArgs,
    kind: Kind,
    ledger: &Ledger<'_>,
    language: Language,
) -> Result<String, Outcome> {
    let versions: &[Version] = ledger.versions;
    let newest = versions.first().map(|v| v.version.as_str());
    let next = version_number::next(newest.unwrap_or_default(), kind);
    let number = args.number.clone().unwrap_or_else(|| next.clone());
    let recorded = versions.iter().map(|v| v.version.as_str());
    match version_number::check(&number, newest, recorded) {
        Ok(()) => Ok(number),
        Err(reason) => {
            let words = [
                ("number", number.into()),
                ("newest", newest.unwrap_or_default().into()),
                ("next", next.into()),
            ];
            Err(report::fail(&say(language, reason, words)))
        }
    }
}

/// What was given in each language of the guide: with `--OPTION` in a guide of one, else with
/// `--OPTION-nl` and `--OPTION-en`.
///
/// # Errors
/// Some was given in a language that the guide does not have, or in none of the two that it has,
/// which was said: it would stand nowhere.
pub(super) fn in_languages(
    option: &str,
    (plain, given): (Option<&String>, LanguageMap<Option<String>>),
    languages: Languages,
    language: Language,
) -> Result<LanguageMap<Option<String>>, Outcome> {
    refuse_needless(option, &given, languages, language)?;
    let Some(plain) = plain else { return Ok(given) };
    if !languages.is_one() {
        return Err(report::fail(&say(language, "language-each", [("option", option.into())])));
    }
    let mut given = given;
    given[languages.authoritative] = Some(plain.clone());
    Ok(given)
}

/// What was given in a language that the guide does not have.
///
/// # Errors
/// There is some, which was said: it would stand nowhere.
pub(super) fn refuse_needless(
    option: &str,
    given: &LanguageMap<Option<String>>,
    languages: Languages,
    language: Language,
) -> Result<(), Outcome> {
    let needless =
        |(of, given): &(Language, &Option<String>)| given.is_some() && !languages.has(*of);
    let Some((of, _)) = given.iter().find(needless) else { return Ok(()) };
    let words = [
        ("option", format!("--{option}-{of}").into()),
        ("own", languages.authoritative.tag().into()),
    ];
    Err(report::fail(&say(language, "language-needless", words)))
}

/// A sentence in each language of the guide, as given or asked for on a terminal. `key` begins the
/// keys of what is asked and of what is said where nobody can be.
pub(super) fn sentences(
    key: &str,
    given: &LanguageMap<Option<String>>,
    languages: Languages,
    language: Language,
) -> Result<LanguageMap<String>, Outcome> {
    let mut said = LanguageMap::of(languages, |_| String::new());
    for of in languages.all() {
        said[of] = sentence_in(key, (given[of].as_ref(), of, languages), language)?;
    }
    Ok(said)
}

/// The same of one language of the guide.
pub(super) fn sentence_in(
    key: &str,
    (given, of, languages): (Option<&String>, Language, Languages),
    language: Language,
) -> Result<String, Outcome> {
    let (question, missing) = match languages.is_one() {
        true => (format!("{key}-ask-one"), format!("{key}-needed-{of}")),
        false => (format!("{key}-ask-{of}"), format!("{key}-needed")),
    };
    sentence(given, &question, &missing, language)
}

/// A sentence as given, or asked for on a terminal; elsewhere `missing` says how to give it.
fn sentence(
    given: Option<&String>,
    question: &str,
    missing: &str,
    language: Language,
) -> Result<String, Outcome> {
    let needed = || report::fail(&say(language, missing, []));
    if let Some(note) = given.filter(|n| !n.trim().is_empty()) {
        return Ok(note.trim().to_owned());
    }
    if !std::io::stdin().is_terminal() {
        return Err(needed());
    }
    anstream::eprint!("{} ", say(language, question, []));
    let _ = std::io::stderr().flush();
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(_) if !line.trim().is_empty() => Ok(line.trim().to_owned()),
        _ => Err(needed()),
    }
}

/// The day that it is for the publisher.
#[expect(
    clippy::disallowed_methods,
    reason = "the day of publication is today, unless it is given"
)]
pub(super) fn today(zone: &TimeZone) -> Date {
    zone.day(jiff::Timestamp::now())
}
