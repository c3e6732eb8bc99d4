//! `leidraad translation confirm ID`: a person has compared the translation with the text.

use std::collections::{BTreeMap, BTreeSet};

use clap::{Args, Subcommand};

use super::author_file::{self, Edit, NotWritten, as_in};
use super::edit::{block_end, quoted};
use super::ledger::{self, NewEntry};
use super::pipeline::{self, Loaded};
use super::version::{proved, refuse_broken, refuse_frame, today};
use super::words::say;
use super::{GuideArgs, Outcome, moving, proof, report};
use crate::archive::Memory;
use crate::content::TextFile;
use crate::content::ids::SectionId;
use crate::guide::{Archive, Ledger, Supply};
use crate::language::{Language, LanguageMap};
use crate::markdown::digest;
use crate::source::SourceFile;
use crate::yaml::TimeZone;

#[derive(Debug, Subcommand)]
pub(super) enum TranslationCommand {
    /// Records that the translation says what the newest version of the text says.
    Confirm(ConfirmArgs),
}

#[derive(Debug, Args)]
pub(super) struct ConfirmArgs {
    #[command(flatten)]
    guide: GuideArgs,
    /// The sections whose translation was checked.
    #[arg(required = true)]
    ids: Vec<String>,
}

pub(super) fn run(command: &TranslationCommand, language: Language) -> Outcome {
    let TranslationCommand::Confirm(args) = command;
    if let Err(outcome) = moving::finish(&args.guide.root, language) {
        return outcome;
    }
    let mut ids = &args.ids[..];
    while !ids.is_empty() {
        let (now, later) = ids.split_at(different(ids));
        if let Err(outcome) = confirm_all(&args.guide, now, language) {
            return outcome;
        }
        ids = later;
    }
    Outcome::Fine
}

/// How many ids stand before the first that is given again.
fn different(ids: &[String]) -> usize {
    let mut seen = BTreeSet::new();
    ids.iter().take_while(|id| seen.insert(id.as_str())).count()
}

/// Confirms sections of which each is named once. The guide is read once for all: a confirmation
/// changes files of its own section only.
fn confirm_all(guide: &GuideArgs, ids: &[String], language: Language) -> Result<(), Outcome> {
    let loaded =
        pipeline::load(guide).map_err(|error| report::fail_to_load(&error, guide, language))?;
    if let Some(outcome) = refuse_broken(&loaded, language) {
        return Err(outcome);
    }
    let ledgers = ledger::all(&loaded).into_iter();
    let ledgers = ledgers.filter_map(|ledger| Some((ledger.id.section()?.clone(), ledger)));
    let read = Read { guide, loaded: &loaded, ledgers: ledgers.collect() };
    let mut archive = None;
    ids.iter().try_for_each(|id| confirm(id, &read, &mut archive, language))
}

/// The guide as it was read.
struct Read<'a> {
    guide: &'a GuideArgs,
    loaded: &'a Loaded,
    ledgers: BTreeMap<SectionId, Ledger<'a>>,
}

fn confirm(
    id: &str,
    read: &Read<'_>,
    archive: &mut Option<Archive>,
    language: Language,
) -> Result<(), Outcome> {
    let Read { guide, loaded, ledgers } = read;
    let content = &loaded.parsed.content;
    let authoritative = content.authoritative().unwrap_or(Language::Nl);
    let other = authoritative.other();
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
    let document = loaded.parsed.documents.get(&(SectionId::new(id), authoritative));
    let blocks = document.map(|text| digest::block_digests(&text.document)).unwrap_or_default();
    let to_record = ledger::to_record(ledger);
    let digest = to_record[authoritative].clone().unwrap_or_default();
    let revised = replaces_another(text, ledger, &version, other)
        && was_released(read, archive, (id, &version), other, language)?;
    let follows = Follows { version: &version, digest: &digest, blocks: &blocks };
    let confirmed = confirmed(loaded.sources.file(text.file), text.body.start, &follows);
    let file = loaded.sources.file(ledger.file);
    let entry = revised.then(|| revision(ledger, &version, other, &loaded.zone));
    let text = match &entry {
        Some(entry) => ledger::with_entry(&file.text, ledger, entry),
        None => ledger::with_digests(&file.text, ledger.versions.span.range().start, &to_record),
    };
    let recorded = proved(file, text, |root| match &entry {
        Some(entry) => ledger::put_entry(root, ledger, entry),
        None => ledger::put_digests(root, &to_record),
    });
    // The ledger first: of a translation that nobody has confirmed everybody is told.
    let edits = recorded.and_then(|recorded| Ok([recorded, confirmed?]));
    let edits = edits.map_err(|error| error.report(language))?;
    if !edits.iter().any(Edit::changes) {
        let words = [("id", id.into()), ("version", version.into())];
        anstream::eprintln!("{}", say(language, "translation-already", words));
        return Ok(());
    }
    author_file::write(&guide.root, &edits).map_err(|error| error.report(language))?;
    let words = [("id", id.into()), ("version", version.into())];
    let key = if revised { "translation-revised" } else { "translation-confirmed" };
    anstream::eprintln!("{}", say(language, key, words));
    Ok(())
}

/// What a translation follows.
pub(super) struct Follows<'a> {
    /// The number of the version.
    pub version: &'a str,
    /// The digest of the text that was translated.
    pub digest: &'a str,
    /// The digests of its blocks.
    pub blocks: &'a [String],
}

/// A translation whose Markdown begins at the byte `body`, with what it follows.
///
/// # Errors
/// Its front matter cannot be changed without changing something else.
pub(super) fn confirmed(
    file: &SourceFile,
    body: usize,
    follows: &Follows<'_>,
) -> Result<Edit, NotWritten> {
    let Follows { version, digest, blocks } = follows;
    let new = with_translates(&file.text, body, version, digest, blocks);
    proof::front_matter(file.path.as_str(), &file.text, new, |front| {
        let blocks = proof::list(blocks.iter().map(|block| proof::text(block)));
        let (version, digest) = (proof::text(version), proof::text(digest));
        let value = proof::map([("version", version), ("digest", digest), ("blocks", blocks)]);
        proof::set(front, "translates", value)
    })
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
    let Read { guide, loaded, .. } = read;
    // The history is walked when the first section asks for it, and for all.
    let found = match archive.take() {
        Some(found) => found,
        None => pipeline::archive(guide, &loaded.parsed, &loaded.sources, &mut Memory::default())
            .map_err(|error| report::fail_to_load(&error, guide, messages))?,
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
        note: LanguageMap { nl: nl.to_owned(), en: en.to_owned() },
    }
}

/// The newest version, when its digest is that of the authoritative text as it is now.
fn released_version(ledger: &Ledger<'_>, authoritative: Language) -> Option<String> {
    let newest = ledger.versions.first()?;
    let recorded = newest.digest.as_ref()?[authoritative].as_ref()?;
    let now = ledger.digests[authoritative].as_ref()?;
    now.is(&recorded.value).then(|| newest.version.value.clone())
}

/// The text with `translates` in its front matter written or replaced.
fn with_translates(
    text: &str,
    body: usize,
    version: &str,
    digest: &str,
    blocks: &[String],
) -> String {
    // The closing `---` is the line before the body.
    let close = text[..body].trim_end_matches(['\r', '\n']).rfind('\n').map_or(0, |i| i + 1);
    let block = format!(
        "translates:\n  version: {}\n  digest: {}\n  blocks: [{}]\n",
        quoted(version),
        quoted(digest),
        blocks.iter().map(|b| quoted(b)).collect::<Vec<_>>().join(", ")
    );
    let block = as_in(text, &block);
    let mut at = 0;
    for line in text[..close].split_inclusive('\n') {
        if line.starts_with("translates:") {
            let end = block_end(&text[..close], at, 0);
            return format!("{}{block}{}", &text[..at], &text[end..]);
        }
        at += line.len();
    }
    format!("{}{block}{}", &text[..close], &text[close..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_confirmation_is_written_once_and_then_replaced() {
        let text = "---\ntitle: A\nsummary: B\n---\n\nText\n";
        let body = text.find("\nText").unwrap();
        let once = with_translates(text, body, "1.0", "b1:x", &["aa".into()]);
        assert_eq!(
            once,
            "---\ntitle: A\nsummary: B\ntranslates:\n  version: \"1.0\"\n  digest: \"b1:x\"\n  blocks: [\"aa\"]\n---\n\nText\n"
        );
        let body = once.find("\nText").unwrap();
        let twice = with_translates(&once, body, "1.1", "b1:y", &[]);
        assert!(twice.contains("version: \"1.1\"") && !twice.contains("b1:x"));
        assert!(twice.ends_with("---\n\nText\n"));
    }
}
