//! The folder of an institution, typed, with the place of everything that is wrong in it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::Path;

use walkdir::WalkDir;

use super::colour;
use super::fault::{Fault, FaultKind};
use crate::content::facts::Facts;
use crate::content::{Front, read_front, read_yaml};
use crate::diagnostics::{Diagnostic, Sink};
use crate::digest;
use crate::language::{Language, LanguageMap, Languages};
use crate::markdown::tree::{Block, Document, Reference};
use crate::markdown::{parse, parse_fragment};
use crate::record;
use crate::source::{FileId, Sources, Span};
use crate::yaml::{Email, Spanned, Spoken, Url};

/// What an institution says of itself.
const FILE: &str = "overlay.yaml";
/// Where its annexes are, a folder for each section.
const ANNEXES: &str = "annexes";
/// Where the signed tree is, seen from the root of the derived one.
const SIGNED: &str = "../site/";
/// The largest file that is read, in bytes.
const LIMIT: u64 = 1 << 20;

record! {
    /// What an institution adds to its copy of a guide.
    pub struct OverlayFile {
        /// The name of the institution.
        pub name: LanguageMap<String>,
        /// Where its people can turn to, in Markdown; at the foot of every page.
        pub contact: LanguageMap<Spanned<String>>,
        /// What every page says below its head, in Markdown.
        pub banner: Option<LanguageMap<Spanned<String>>>,
        /// The colour of links, buttons and the frames of annexes.
        pub colour: Option<Colour>,
        /// Where problems are reported instead of to the publisher: `mailto:…` or `https:…`.
        pub report: Option<Spanned<String>>,
        /// Where the signed copy is, ending in a slash: `https:…`, or relative to the root of this one
        /// (`../site/` when left out).
        pub signed: Option<Spanned<String>>,
    }
}

record! {
    /// A colour as `#rrggbb`: no single one can be read on white and on a dark ground.
    pub struct Colour {
        /// On white.
        pub light: Spanned<String>,
        /// On the dark ground.
        pub dark: Spanned<String>,
    }
}

record! {
    /// The front matter of an annex.
    pub struct AnnexFront {
        /// Its title.
        pub title: Spanned<String>,
        /// The id of the heading under whose text it stands; at the end of the section when left out.
        pub after: Option<Spanned<String>>,
    }
}

/// An overlay that was read.
#[derive(Debug)]
pub(super) struct Overlay {
    pub(super) file: OverlayFile,
    pub(super) contact: LanguageMap<Vec<Block<Reference>>>,
    pub(super) banner: Option<LanguageMap<Vec<Block<Reference>>>>,
    pub(super) signed: String,
    /// The annexes by the id of their section.
    pub(super) annexes: BTreeMap<String, BTreeMap<Language, AnnexText>>,
}

/// An annex in one language.
#[derive(Debug)]
pub(super) struct AnnexText {
    pub(super) front: AnnexFront,
    pub(super) document: Document<Reference>,
}

/// What was read of a folder.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) overlay: Option<Overlay>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) sources: Sources,
    pub(super) faults: Vec<Fault>,
    /// The SHA-256 of the paths and bytes of all files.
    pub(super) digest: String,
}

/// Reads the folder of an overlay of a guide with these languages. Hidden files are no part of it.
pub(super) fn read(folder: &Path, languages: Languages) -> Read {
    let mut read = Read::default();
    let (files, listed) = load(folder, &mut read);
    read.digest = digest::hex(listed.as_bytes());
    let mut sink = Sink::new();
    let file = match files.get(FILE) {
        Some(id) => {
            let text = &read.sources.file(*id).text;
            read_yaml::<OverlayFile>(*id, text, Spoken::Of(languages), &Facts::None, &mut sink)
        }
        None => {
            read.faults.push(Fault::of_file(FaultKind::NoFile, FILE));
            None
        }
    };
    let mut annexes: BTreeMap<String, BTreeMap<Language, AnnexText>> = BTreeMap::new();
    for (path, id) in files.iter().filter(|(path, _)| *path != FILE) {
        let annex = annex_path(path).filter(|(_, language)| languages.has(*language));
        let Some((section, language)) = annex else {
            read.faults.push(Fault::of_file(FaultKind::Stray, path));
            continue;
        };
        if let Some(annex) = read_annex(*id, &read.sources.file(*id).text, &mut sink) {
            annexes.entry(section.to_owned()).or_default().insert(language, annex);
        }
    }
    for (section, texts) in &annexes {
        for language in languages.all().filter(|l| !texts.contains_key(l)) {
            let path = format!("{ANNEXES}/{section}/{}.md", language.tag());
            // One that is there and could not be read was told already.
            if !files.contains_key(&path) {
                read.faults.push(Fault::of_file(FaultKind::NoLanguage { language }, path));
            }
        }
    }
    if let Some(file) = file {
        check(&file, &read.sources, &mut read.faults);
        read.overlay = Some(typed(file, annexes, &mut sink));
    }
    read.diagnostics = sink.into_sorted(&read.sources);
    read
}

/// All files of the folder by path, and a line for each with its SHA-256.
fn load(folder: &Path, read: &mut Read) -> (BTreeMap<String, FileId>, String) {
    let is_hidden = |name: &std::ffi::OsStr| name.to_str().is_some_and(|n| n.starts_with('.'));
    let walk = WalkDir::new(folder).min_depth(1).follow_links(true).sort_by_file_name();
    let (mut files, mut listed) = (BTreeMap::new(), String::new());
    for entry in walk.into_iter().filter_entry(|e| e.depth() == 0 || !is_hidden(e.file_name())) {
        let (path, bytes) = match entry {
            Ok(entry) if entry.file_type().is_dir() => continue,
            Ok(entry) => (named(folder, entry.path()), bytes_of(entry.path())),
            Err(error) => (named(folder, error.path().unwrap_or(folder)), Err(error.into())),
        };
        let known =
            bytes.as_ref().map_or(b"?".as_slice(), |bytes| bytes.as_deref().unwrap_or(b"?"));
        listed.push_str(&format!("{}  {path}\n", digest::hex(known)));
        let kind = match bytes.map(|bytes| bytes.map(String::from_utf8)) {
            Ok(Some(Ok(text))) => {
                files.insert(path.clone(), read.sources.add(path, text));
                continue;
            }
            Err(error) => FaultKind::Unreadable { reason: error.into() },
            // Nothing else than text is ever read: a picture beside it stops nobody.
            Ok(_) if path != FILE && annex_path(&path).is_none() => FaultKind::Stray,
            Ok(_) => FaultKind::NotText,
        };
        read.faults.push(Fault::of_file(kind, path));
    }
    (files, listed)
}

/// The path of a file as it is told: with slashes, from the folder of the overlay.
fn named(folder: &Path, path: &Path) -> String {
    let path =
        path.strip_prefix(folder).ok().filter(|p| p.components().next().is_some()).unwrap_or(path);
    path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// The bytes of a file; none of one that is too large.
fn bytes_of(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::metadata(path)?.len() <= LIMIT {
        true => fs::read(path).map(Some),
        false => Ok(None),
    }
}

/// The section and the language of `annexes/SECTION/nl.md`.
fn annex_path(path: &str) -> Option<(&str, Language)> {
    let (section, name) = path.strip_prefix(ANNEXES)?.strip_prefix('/')?.split_once('/')?;
    let language = Language::ALL.into_iter().find(|l| name == format!("{}.md", l.tag()))?;
    Some((section, language))
}

impl Front for AnnexFront {
    const OF_A_SECTION: bool = false;
}

fn read_annex(id: FileId, text: &str, sink: &mut Sink) -> Option<AnnexText> {
    let (front, body): (AnnexFront, Range<usize>) = read_front(id, text, sink)?;
    Some(AnnexText { front, document: parse(id, text, body, sink) })
}

fn typed(
    file: OverlayFile,
    annexes: BTreeMap<String, BTreeMap<Language, AnnexText>>,
    sink: &mut Sink,
) -> Overlay {
    let mut texts = |texts: &LanguageMap<Spanned<String>>| {
        texts.map(|_, text| parse_fragment(text.span, &text.value, sink))
    };
    let contact = texts(&file.contact);
    let banner = file.banner.as_ref().map(&mut texts);
    let signed = file.signed.as_ref().map_or(SIGNED, |signed| signed.value.as_str()).to_owned();
    Overlay { file, contact, banner, signed, annexes }
}

/// Looks at colours and addresses.
fn check(file: &OverlayFile, sources: &Sources, faults: &mut Vec<Fault>) {
    let mut report = |kind: FaultKind, span: Span| faults.push(Fault::at(kind, span, sources));
    if let Some(Colour { light, dark }) = &file.colour {
        for (given, ground) in [light, dark].into_iter().zip(colour::PAPERS) {
            if let Some(kind) = colour_fault(&given.value, ground) {
                report(kind, given.span);
            }
        }
    }
    let addresses = [
        ("report", &file.report, is_report as fn(&str) -> bool),
        ("signed", &file.signed, is_signed),
    ];
    for (key, given, is_fine) in addresses {
        if let Some(given) = given.as_ref().filter(|given| !is_fine(&given.value)) {
            report(FaultKind::Address { key, given: given.value.clone() }, given.span);
        }
    }
}

fn colour_fault(given: &str, ground: &'static str) -> Option<FaultKind> {
    let Some(parsed) = colour::parse(given) else {
        return Some(FaultKind::Colour { given: given.to_owned() });
    };
    let contrast = colour::contrast(parsed, colour::parse(ground)?);
    // Rounded down: 4.49 is not shown as enough.
    let tenths = (contrast * 10.0) as u64;
    let given = given.to_owned();
    (contrast < colour::ENOUGH).then_some(FaultKind::Contrast { given, ground, tenths })
}

fn is_report(given: &str) -> bool {
    match given.strip_prefix("mailto:") {
        Some(address) => Email::parse(address).is_some_and(|address| address.is_deliverable()),
        None => is_https(given),
    }
}

fn is_signed(given: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/.-_~%".contains(c);
    given.ends_with('/')
        && (is_https(given) || (!given.starts_with("//") && given.chars().all(plain)))
}

fn is_https(given: &str) -> bool {
    given.starts_with("https://") && Url::parse(given).is_some_and(|url| url.flaw().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_lead_elsewhere_than_they_say_are_none() {
        for good in ["mailto:kv@uni.example.org", "https://uni.nl/melden"] {
            assert!(is_report(good), "{good}");
        }
        for bad in
            ["javascript:alert(1)", "http://uni.nl/", "mailto:a@b.nl?bcc=x@y.nl", "kv@uni.nl"]
        {
            assert!(!is_report(bad), "{bad}");
        }
        for good in ["../site/", "/gids/site/", "https://gids.uni.nl/"] {
            assert!(is_signed(good), "{good}");
        }
        for bad in ["../site", "//evil.nl/", "javascript:x/", "http://uni.nl/", "a b/"] {
            assert!(!is_signed(bad), "{bad}");
        }
    }
}
