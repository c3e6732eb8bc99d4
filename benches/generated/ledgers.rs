//! Ledgers that record what the texts say, as `leidraad version --amend`, `translation confirm` and
//! `check --fix` would write them, in the time of reading the guide once.

use std::collections::BTreeMap;
use std::io;

use leidraad::content::ids::SectionId;
use leidraad::content::{self, LedgerId, Published};
use leidraad::diagnostics::Sink;
use leidraad::guide::{self, Names, ParseMemory};
use leidraad::language::{Language, LanguageMap};
use leidraad::source::Sources;

use super::{DAYS, Files, number};

/// The digest of a text and of its translation.
pub(super) type Digests = LanguageMap<String>;

/// What the texts of a guide say.
pub(super) struct Said {
    /// By the name of the ledger.
    digests: BTreeMap<String, Digests>,
    /// What a confirmation of each original text holds, by section.
    blocks: BTreeMap<SectionId, Vec<String>>,
    names: Names,
}

impl Said {
    /// Reads the files of a guide; what is wrong with it is not asked.
    ///
    /// # Errors
    /// A text is missing, so that nothing can be recorded of it.
    pub(super) fn of(files: &Files) -> io::Result<Said> {
        let mut sources = Sources::default();
        for (path, text) in files {
            sources.add(path.as_str(), text.as_str());
        }
        let mut sink = Sink::new();
        let content = content::load(&sources, Vec::new(), &mut sink);
        let parsed = guide::parse(content, &sources, &mut ParseMemory::default(), &mut sink);
        let mut digests = BTreeMap::new();
        for ledger in guide::all_ledgers(&parsed, &sources) {
            let newest = |language: Language| {
                ledger.digests[language].as_ref().map(|digest| digest.newest().to_owned())
            };
            let (Some(nl), Some(en)) = (newest(Language::Nl), newest(Language::En)) else {
                return Err(io::Error::other(format!("{} lacks a text", ledger.id)));
            };
            digests.insert(ledger.id.to_string(), LanguageMap::both(nl, en));
        }
        let originals = parsed.documents.iter().filter(|((_, l), _)| *l == Language::Nl);
        let blocks = originals
            .map(|((id, _), text)| (id.clone(), guide::as_original(text).entries()))
            .collect();
        let names = Names::of(&parsed.content, &parsed.documents, &parsed.charts);
        Ok(Said { digests, blocks, names })
    }

    /// What the ledger of this name records.
    pub(super) fn digests(&self, ledger: &str) -> Option<&Digests> {
        self.digests.get(ledger)
    }

    /// The translation of a section with what says that a person compared it with the text.
    pub(super) fn confirmed(&self, text: &str, section: &str, version: &str) -> String {
        let blocks = self.blocks.get(&SectionId::new(section));
        let (Some(blocks), Some(digests)) = (blocks, self.digests(section)) else {
            return text.to_owned();
        };
        let blocks: String = blocks.iter().map(|entry| format!("    - \"{entry}\"\n")).collect();
        let confirmation = format!(
            "\ntranslates:\n  version: \"{version}\"\n  digest: \"{}\"\n  blocks:\n{blocks}---\n\n",
            digests[Language::Nl]
        );
        text.replacen("\n---\n\n", &confirmation, 1)
    }

    /// The list of published names, with newer versions of sections than these files have.
    pub(super) fn names_with(&self, newer: impl Iterator<Item = (String, String)>) -> String {
        let newer: Vec<Published> = newer
            .map(|(id, number)| Published::Version(LedgerId::Section(SectionId::new(id)), number))
            .collect();
        guide::published_file_text(self.names.iter().chain(&newer), None)
    }
}

/// The entries of a ledger, of which the digests are given with the oldest first.
pub(super) fn entries(digests: &[Option<&Digests>]) -> String {
    let mut text = String::from("versions:\n");
    for (version, digests) in digests.iter().enumerate().rev() {
        let (number, day) = (number(version), DAYS[version]);
        text += &format!(
            "  - version: \"{number}\"\n    published: {day}\n    effective: {day}\n    \
             kind: substantive\n    note: {{nl: Versie {number}., en: Version {number}.}}\n"
        );
        if let Some(LanguageMap::Both { nl, en }) = digests {
            text += &format!("    digest:\n      nl: \"{nl}\"\n      en: \"{en}\"\n");
        }
    }
    text
}
