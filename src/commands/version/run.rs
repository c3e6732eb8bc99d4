//! A version of each of some ledgers, with one pair of notes: all of them, or none.

use super::{
    Change, Kind, VersionArgs, amended, in_languages, number, proved, refuse_frame, sentences,
    today,
};
use crate::commands::author_file::{Edit, NotWritten};
use crate::commands::ledger::{self, NewEntry};
use crate::commands::pipeline::Loaded;
use crate::commands::version_rules::{self, Revisions};
use crate::commands::words::say;
use crate::commands::{Outcome, author_file, moving, names, report};
use crate::content::ids::SectionId;
use crate::content::{LedgerId, Published};
use crate::guide::Ledger;
use crate::language::{Language, LanguageMap};

/// A run of the command.
pub(super) struct Run<'a> {
    pub args: &'a VersionArgs,
    pub loaded: &'a Loaded,
    pub language: Language,
    pub revisions: Revisions,
    /// What was said of the change, once somebody asked.
    pub note: Option<LanguageMap<String>>,
}

impl Run<'_> {
    /// The change to a ledger; none when there is nothing to record.
    pub(super) fn change(&mut self, ledger: &Ledger<'_>) -> Result<Option<Change>, Outcome> {
        refuse_frame(ledger, self.loaded, self.language)?;
        match self.args.amend {
            true => amended(self.args, ledger, self.loaded, &mut self.revisions, self.language),
            false => self.added(ledger),
        }
    }

    /// Writes all of them, or none.
    pub(super) fn write(&self, changes: Vec<(&LedgerId, Change)>) -> Result<(), Outcome> {
        let (args, language) = (self.args, self.language);
        let names = changes.iter().map(|(id, change)| (*id, change.number.as_str()));
        let record = record(args, names, self.loaded);
        let mut said = Vec::new();
        let mut edits = Vec::new();
        for (id, Change { ledger, number }) in changes {
            let edit = ledger.map_err(|error| error.report(language))?;
            let path = edit.path().to_owned();
            said.push([
                ("id", id.to_string().into()),
                ("version", number.into()),
                ("path", path.into()),
            ]);
            edits.push(edit);
        }
        // The name first: who is killed in between is told that it leads nowhere yet, and of a name
        // that is missing from the list nobody would be told.
        record
            .map(|record| record.into_iter().chain(edits).collect::<Vec<_>>())
            .and_then(|edits| match said.len() {
                1 => author_file::write(&args.guide.root, &edits),
                _ => author_file::write_whole(&args.guide.root, &edits),
            })
            .map_err(|error| error.report(language))?;
        let key = if args.amend { "version-amended" } else { "version-written" };
        for words in said {
            anstream::eprintln!("{}", say(language, key, words));
        }
        Ok(())
    }

    /// The ledger with a new version; none when there is nothing to record.
    fn added(&mut self, ledger: &Ledger<'_>) -> Result<Option<Change>, Outcome> {
        let Run { args, loaded, language, .. } = *self;
        // A text can cease to hold without a word of it changing; a list or chart is emptied instead.
        let repeal = matches!(args.kind, Some(Kind::Repeal));
        if repeal && ledger.is_one_file() {
            let words = [("id", ledger.id.to_string().into())];
            return Err(report::fail(&say(language, "version-no-repeal", words)));
        }
        if !repeal && !args.replaced_by.is_empty() {
            return Err(report::fail(&say(language, "version-replaced-by", [])));
        }
        if !repeal && ledger::is_released(ledger) {
            return Ok(None);
        }
        let revisions = &mut self.revisions;
        version_rules::newest_is_kept(&args.guide, ledger, loaded, revisions, language)?;
        let entry = self.entry(ledger)?;
        let file = loaded.sources.file(ledger.file);
        let text = ledger::with_entry(&file.text, ledger, &entry);
        let edit = proved(file, text, |root| ledger::put_entry(root, ledger, &entry));
        let edit = match repeal {
            true => edit.and_then(|edit| moving::repealed(edit, &successors(args, ledger))),
            false => edit,
        };
        self.refuse_successors(ledger)?;
        Ok(Some(Change { ledger: edit, number: entry.version }))
    }

    /// What takes the place of a section is another one that is there.
    fn refuse_successors(&self, ledger: &Ledger<'_>) -> Result<(), Outcome> {
        let sections = &self.loaded.parsed.content.sections;
        for id in &self.args.replaced_by {
            if !sections.contains_key(id.as_str()) {
                let known: Vec<&str> = sections.keys().map(SectionId::as_str).collect();
                let words = [("id", id.as_str().into()), ("known", known.join(", ").into())];
                return Err(report::fail(&say(self.language, "version-unknown", words)));
            }
            if ledger.id.section().is_some_and(|own| own.as_str() == id) {
                let words = [("id", id.as_str().into())];
                return Err(report::fail(&say(self.language, "version-replaced-by-itself", words)));
            }
        }
        Ok(())
    }

    fn entry(&mut self, ledger: &Ledger<'_>) -> Result<NewEntry, Outcome> {
        let Run { args, loaded, language, .. } = *self;
        let Some(kind) = args.kind else {
            return Err(report::fail(&say(language, "version-kind-needed", [])));
        };
        let number = number(args, kind, ledger, language)?;
        let published = args.published.unwrap_or_else(|| today(&loaded.zone));
        version_rules::follows(Some(published), ledger.versions.first(), language)?;
        // The text contains that of a version that waits for its day, so it waits too.
        let earliest = ledger.newest().map_or(published, |newest| newest.effective.max(published));
        let note = match &self.note {
            Some(note) => note.clone(),
            None => {
                let languages = loaded.parsed.content.languages();
                let given = LanguageMap::both(args.note_nl.clone(), args.note_en.clone());
                let given = (args.note.as_ref(), given);
                let given = in_languages("note", given, languages, language)?;
                sentences("version-note", &given, languages, language)?
            }
        };
        self.note = Some(note.clone());
        Ok(NewEntry {
            version: number,
            published: published.to_string(),
            effective: args.effective.unwrap_or(earliest).to_string(),
            kind: kind.word().to_owned(),
            note,
        })
    }
}

/// What takes the place of a section that no longer holds.
fn successors(args: &VersionArgs, ledger: &Ledger<'_>) -> Vec<SectionId> {
    let own = ledger.id.section();
    let named = args.replaced_by.iter().map(|id| SectionId::new(id.as_str()));
    named.filter(|id| Some(id) != own).collect()
}

/// That there are such versions, in `content/anchors.txt`, where such a list is kept.
fn record<'c>(
    args: &VersionArgs,
    changes: impl Iterator<Item = (&'c LedgerId, &'c str)>,
    loaded: &Loaded,
) -> Result<Option<Edit>, NotWritten> {
    // Amending publishes no name, and the list is as long as the guide.
    let file = loaded.sources.find(names::PATH).filter(|_| !args.amend);
    let Some(file) = file else { return Ok(None) };
    let names = changes.map(|(id, number)| Published::Version(id.clone(), number.to_owned()));
    let names: Vec<Published> = names.collect();
    names::with(&names, Some(&loaded.sources.file(file).text)).map(Some)
}
