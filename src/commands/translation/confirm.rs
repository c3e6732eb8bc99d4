//! `leidraad translation confirm ID`: a person has compared the translation with the text.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, IsTerminal as _, Write as _};

use clap::Args;

use super::outstanding::{self, Translated};
use super::{Follows, confirmed, show};
use crate::archive::Memory;
use crate::commands::author_file::{self, Edit};
use crate::commands::ledger::{self, NewEntry};
use crate::commands::pipeline::{self, Loaded};
use crate::commands::version::{proved, refuse_broken, refuse_frame, today};
use crate::commands::words::say;
use crate::commands::{GuideArgs, Outcome, moving, report};
use crate::content::TextFile;
use crate::content::ids::SectionId;
use crate::guide::{Archive, Ledger, Supply, as_original};
use crate::language::{Language, LanguageMap};
use crate::translation::part::{Place, with_parts};
use crate::yaml::TimeZone;

#[derive(Debug, Args)]
pub(in crate::commands) struct ConfirmArgs {
    #[command(flatten)]
    guide: GuideArgs,
    /// The sections whose translation was checked.
    #[arg(required = true)]
    ids: Vec<String>,
    /// Asks nothing. On a terminal the command shows first what changed, and asks; elsewhere it never
    /// asks.
    #[arg(long, short)]
    yes: bool,
    /// Confirms this part alone, by the name that `translation diff` shows, such as kern/p2; the rest
    /// stays as it is. For several give it several times.
    #[arg(long = "block", value_name = "NAME")]
    blocks: Vec<String>,
}

pub(super) fn run(args: &ConfirmArgs, language: Language) -> Outcome {
    if let Err(outcome) = moving::finish(&args.guide.root, language) {
        return outcome;
    }
    let distinct: BTreeSet<&str> = args.ids.iter().map(String::as_str).collect();
    if !args.blocks.is_empty() && distinct.len() > 1 {
        return report::fail(&say(language, "translation-block-of-several", []));
    }
    let mut outcome = Outcome::Fine;
    let mut ids = &args.ids[..];
    while !ids.is_empty() {
        let (now, later) = ids.split_at(different(ids));
        match confirm_all(args, now, language) {
            Ok(Outcome::Fine) => {}
            Ok(other) => outcome = other,
            Err(outcome) => return outcome,
        }
        ids = later;
    }
    outcome
}

/// How many ids stand before the first that is given again.
fn different(ids: &[String]) -> usize {
    let mut seen = BTreeSet::new();
    ids.iter().take_while(|id| seen.insert(id.as_str())).count()
}

/// Confirms sections of which each is named once. The guide is read once for all: a confirmation
/// changes files of its own section only.
fn confirm_all(args: &ConfirmArgs, ids: &[String], language: Language) -> Result<Outcome, Outcome> {
    let guide = &args.guide;
    let fail = |error| report::fail_to_load(&error, guide, language);
    let loaded = pipeline::load(guide).map_err(fail)?;
    if let Some(outcome) = refuse_broken(&loaded, language) {
        return Err(outcome);
    }
    let ledgers = ledger::all(&loaded).into_iter();
    let ledgers = ledgers.filter_map(|ledger| Some((ledger.id.section()?.clone(), ledger)));
    let asks = !args.yes && std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    // Only who is shown what changed, or confirms a part of it, needs the text that was confirmed.
    let is_looked_at = |id: &SectionId| {
        (asks || !args.blocks.is_empty()) && ids.iter().any(|asked| asked == id.as_str())
    };
    let translated = outstanding::of(guide, &loaded, is_looked_at).map_err(fail)?;
    let translated = outstanding::by_id(translated);
    let read = Read { args, loaded: &loaded, ledgers: ledgers.collect(), translated, asks };
    let mut archive = None;
    let mut outcome = Outcome::Fine;
    for id in ids {
        if confirm(id, &read, &mut archive, language)? == Answer::No {
            outcome = Outcome::Problems;
        }
    }
    Ok(outcome)
}

/// The guide as it was read.
struct Read<'a> {
    args: &'a ConfirmArgs,
    loaded: &'a Loaded,
    ledgers: BTreeMap<SectionId, Ledger<'a>>,
    /// The sections of which somebody wants to see what changed.
    translated: BTreeMap<SectionId, Translated<'a>>,
    /// Somebody sits at a terminal.
    asks: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Yes,
    No,
}

fn confirm(
    id: &str,
    read: &Read<'_>,
    archive: &mut Option<Archive>,
    language: Language,
) -> Result<Answer, Outcome> {
    let Read { loaded, ledgers, .. } = read;
    let content = &loaded.parsed.content;
    let authoritative = content.languages().authoritative;
    let other = super::language_of_translations(content, language)?;
    let (Some(section), Some(ledger)) = (content.sections.get(id), ledgers.get(id)) else {
        let known: Vec<&str> = content.sections.keys().map(SectionId::as_str).collect();
        let words = [("id", id.into()), ("known", known.join(", ").into())];
        return Err(report::fail(&say(language, "version-unknown", words)));
    };
    let Some(text) = &section.texts[other] else {
        let path = format!("content/sections/{id}/{other}.md");
        let words = [("id", id.into()), ("path", path.into())];
        return Err(report::fail(&say(language, "translation-none", words)));
    };
    refuse_frame(ledger, loaded, language)?;
    let version = released_version(ledger, authoritative).ok_or_else(|| {
        let newest = ledger.versions.first().map(|v| v.version.value.clone()).unwrap_or_default();
        let words = [("id", id.into()), ("version", newest.into())];
        anstream::eprintln!("{}", say(language, "translation-unreleased", words));
        Outcome::Problems
    })?;
    let confirming = Confirming::of(id, version, read, language)?;
    if read.asks && confirming.ask(read, language) == Answer::No {
        let words = [("id", id.into())];
        anstream::eprintln!("{}", say(language, "translation-not-confirmed", words));
        return Ok(Answer::No);
    }
    let (edits, revised) = confirming.edits(read, (text, ledger), archive, other, language)?;
    confirming.write(&edits, revised, read, language)?;
    Ok(Answer::Yes)
}

/// What is going to be confirmed of a section.
struct Confirming<'a> {
    id: &'a str,
    /// The newest version of the text.
    newest: String,
    /// What the translation follows then: the newest version, or what it followed already where
    /// something is left to do.
    version: String,
    digest: String,
    entries: Vec<String>,
    /// What is still to be done of the section, where only parts are confirmed.
    left: Option<usize>,
}

impl<'a> Confirming<'a> {
    fn of(
        id: &'a str,
        newest: String,
        read: &Read<'_>,
        language: Language,
    ) -> Result<Confirming<'a>, Outcome> {
        let content = &read.loaded.parsed.content;
        let authoritative = content.languages().authoritative;
        let original = read.loaded.parsed.documents.get(&(SectionId::new(id), authoritative));
        let whole = || Confirming {
            id,
            version: newest.clone(),
            newest: newest.clone(),
            digest: original.map(|text| text.digest.to_string()).unwrap_or_default(),
            entries: original.map(|text| as_original(text).entries()).unwrap_or_default(),
            left: None,
        };
        let names = &read.args.blocks;
        let Some(one) = read.translated.get(id).filter(|_| !names.is_empty()) else {
            return Ok(whole());
        };
        let (entries, left) = with_blocks(one, names, language)?;
        let translates = one.translation.and_then(|text| text.front.translates.as_ref());
        let Some(translates) = translates.filter(|_| left > 0) else { return Ok(whole()) };
        let (version, digest) = (translates.version.value.clone(), translates.digest.value.clone());
        Ok(Confirming { id, newest, version, digest, entries, left: Some(left) })
    }

    /// Shows what changed and asks.
    fn ask(&self, read: &Read<'_>, language: Language) -> Answer {
        let Some(one) = read.translated.get(self.id) else { return Answer::Yes };
        if one.todo().blocks == 0 {
            return Answer::Yes;
        }
        let shown = show::text(one, read.loaded, &read.args.blocks, language);
        anstream::eprintln!("{}", crate::characters::harmless(&shown));
        let blocks = read.args.blocks.join(", ");
        let parts = if blocks.is_empty() { "all" } else { "some" };
        let words = [
            ("id", self.id.into()),
            ("version", self.newest.as_str().into()),
            ("parts", parts.into()),
            ("blocks", blocks.into()),
        ];
        anstream::eprint!("{} ", say(language, "translation-ask", words));
        let _ = std::io::stderr().flush();
        let mut line = String::new();
        let _ = std::io::stdin().lock().read_line(&mut line);
        let is_yes = matches!(line.trim().to_lowercase().as_str(), "j" | "ja" | "y" | "yes");
        if is_yes { Answer::Yes } else { Answer::No }
    }

    fn edits(
        &self,
        read: &Read<'_>,
        (text, ledger): (&TextFile, &Ledger<'_>),
        archive: &mut Option<Archive>,
        other: Language,
        language: Language,
    ) -> Result<([Edit; 2], bool), Outcome> {
        let loaded = read.loaded;
        let to_record = ledger::to_record(ledger);
        let newest = &self.newest;
        let revised = replaces_another(text, ledger, newest, other)
            && was_released(read, archive, (self.id, newest), other, language)?;
        let follows =
            Follows { version: &self.version, digest: &self.digest, blocks: &self.entries };
        let confirmed = confirmed(loaded.sources.file(text.file), text.body.start, &follows);
        let file = loaded.sources.file(ledger.file);
        let entry = revised.then(|| revision(ledger, newest, other, &loaded.zone));
        let text = match &entry {
            Some(entry) => ledger::with_entry(&file.text, ledger, entry),
            None => {
                ledger::with_digests(&file.text, ledger.versions.span.range().start, &to_record)
            }
        };
        let recorded = proved(file, text, |root| match &entry {
            Some(entry) => ledger::put_entry(root, ledger, entry),
            None => ledger::put_digests(root, &to_record),
        });
        // The ledger first: of a translation that nobody has confirmed everybody is told.
        let edits = recorded.and_then(|recorded| Ok([recorded, confirmed?]));
        Ok((edits.map_err(|error| error.report(language))?, revised))
    }

    fn write(
        &self,
        edits: &[Edit],
        revised: bool,
        read: &Read<'_>,
        language: Language,
    ) -> Result<(), Outcome> {
        let words = [("id", self.id.into()), ("version", self.newest.as_str().into())];
        let changes = edits.iter().any(Edit::changes);
        if changes {
            author_file::write(&read.args.guide.root, edits).map_err(|e| e.report(language))?;
        }
        if let Some(left) = self.left {
            let words = [
                ("id", self.id.into()),
                ("blocks", read.args.blocks.join(", ").into()),
                ("left", left.into()),
            ];
            anstream::eprintln!("{}", say(language, "translation-part-confirmed", words));
            return Ok(());
        }
        let key = match (changes, revised) {
            (false, _) => "translation-already",
            (true, true) => "translation-revised",
            (true, false) => "translation-confirmed",
        };
        anstream::eprintln!("{}", say(language, key, words));
        Ok(())
    }
}

/// The entries with those of these parts, and how many parts are outstanding then.
fn with_blocks(
    one: &Translated<'_>,
    names: &[String],
    language: Language,
) -> Result<(Vec<String>, usize), Outcome> {
    let mut since = Vec::new();
    let confirmation = one.confirmation(&mut since).zip(one.translation);
    let Some((confirmation, translation)) = confirmation else {
        let words = [("id", one.id.as_str().into())];
        return Err(report::fail(&say(language, "translation-block-unconfirmed", words)));
    };
    let parts = one.parts();
    let mut chosen: Vec<Place> = Vec::new();
    for name in names {
        let Some(part) = parts.iter().find(|part| part.name == *name) else {
            let known = parts.iter().filter(|part| part.state.is_outstanding());
            let known: Vec<&str> = known.map(|part| part.name.as_str()).collect();
            let words = [
                ("id", one.id.as_str().into()),
                ("name", name.as_str().into()),
                ("count", known.len().into()),
                ("known", known.join(", ").into()),
            ];
            return Err(report::fail(&say(language, "translation-block-unknown", words)));
        };
        if part.state.is_outstanding() && !chosen.contains(&part.place) {
            chosen.push(part.place);
        }
    }
    let now = as_original(one.original);
    let entries = with_parts(now, &translation.document, confirmation, &chosen);
    let Some(entries) = entries else {
        let words = [("id", one.id.as_str().into())];
        return Err(report::fail(&say(language, "translation-block-unsure", words)));
    };
    let outstanding = parts.iter().filter(|part| part.state.is_outstanding());
    let left = outstanding.filter(|part| !chosen.contains(&part.place)).count();
    Ok((entries, left))
}

/// True when the version has another translation than this one, which was confirmed as well.
fn replaces_another(
    text: &TextFile,
    ledger: &Ledger<'_>,
    version: &str,
    language: Language,
) -> bool {
    let confirmed = text.front.translates.as_ref().is_some_and(|t| t.version.value == version);
    let newest = ledger.versions.first();
    let recorded = newest.and_then(|v| v.digest.as_ref()?[language].as_ref());
    let now = ledger.digests[language].as_ref();
    confirmed && recorded.is_some_and(|r| now.is_none_or(|now| !now.is(&r.value)))
}

/// True when readers may have had the translation that the ledger records. It is kept then, and
/// the new one is dated: a commit that has it tells, or where there are none, the day.
fn was_released(
    read: &Read<'_>,
    archive: &mut Option<Archive>,
    (id, version): (&str, &str),
    language: Language,
    messages: Language,
) -> Result<bool, Outcome> {
    let Read { args, loaded, .. } = read;
    // The history is walked when the first section asks for it, and for all.
    let found = match archive.take() {
        Some(found) => found,
        None => {
            pipeline::archive(&args.guide, &loaded.parsed, &loaded.sources, &mut Memory::default())
                .map_err(|error| report::fail_to_load(&error, &args.guide, messages))?
        }
    };
    let archive = archive.insert(found);
    let id = SectionId::new(id);
    Ok(match archive.supply {
        Supply::Whole => archive.text(&id, language, version).is_some(),
        // The commit that has it may be one of those that are missing.
        Supply::Shallow => true,
        Supply::Nowhere | Supply::Unasked => {
            let section = loaded.parsed.content.sections.get(&id);
            let newest = section.and_then(|section| section.file.versions.first());
            newest.is_some_and(|newest| newest.published < today(&loaded.zone))
        }
    })
}

/// The entry of a translation that was revised.
fn revision(ledger: &Ledger<'_>, version: &str, language: Language, zone: &TimeZone) -> NewEntry {
    let day = today(zone);
    let effective = ledger.versions.first().map_or(day, |v| v.effective.max(day));
    let (nl, en) = match language {
        Language::Nl => {
            ("De Nederlandse vertaling is bijgewerkt.", "The Dutch translation was revised.")
        }
        Language::En => {
            ("De Engelse vertaling is bijgewerkt.", "The English translation was revised.")
        }
    };
    NewEntry {
        version: version.to_owned(),
        published: day.to_string(),
        effective: effective.to_string(),
        kind: "translation".to_owned(),
        note: LanguageMap::both(nl.to_owned(), en.to_owned()),
    }
}

/// The newest version, when its digest is that of the authoritative text as it is now.
fn released_version(ledger: &Ledger<'_>, authoritative: Language) -> Option<String> {
    let newest = ledger.versions.first()?;
    let recorded = newest.digest.as_ref()?[authoritative].as_ref()?;
    let now = ledger.digests[authoritative].as_ref()?;
    now.is(&recorded.value).then(|| newest.version.value.clone())
}
