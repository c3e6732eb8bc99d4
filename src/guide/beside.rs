//! Whether the files beside texts, and the publisher's own, can be published.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Route;
use super::links::path_words::is_device;
use super::parse::{Parsed, ParsedText};
use crate::beside::{Flaw, Kind, Look, good_name, is_good_name};
use crate::content::BodyOf;
use crate::content::shared::SHARED;
use crate::content::strays::{names_in, stray};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Languages;
use crate::markdown::SharedNow;
use crate::source::{STATIC, Sources, StoredFile};

/// The folders of texts that files may stand beside, and what each holds.
const FOLDERS: [(&str, &str); 3] =
    [("content/sections/", "section"), ("content/pages/", "page"), (SHARED, "shared")];

/// The names of files that texts show or offer, by the folder of the text.
type Named = BTreeMap<String, BTreeSet<String>>;

/// Reports files with names that cannot be addresses, files that are not what they say or could do
/// harm, and files that no text shows or offers.
pub(super) fn check(parsed: &Parsed, sources: &Sources, sink: &mut Sink) {
    let (named, languages) = (named(parsed), parsed.content.languages());
    for (folder, kind) in FOLDERS {
        let mut alike: BTreeMap<String, &StoredFile> = BTreeMap::new();
        for file in sources.stored(folder) {
            if let Some(first) = alike.insert(file.path.as_str().to_lowercase(), file) {
                let twice = Diagnostic::of_path(codes::FILE_CASE, file.path.clone());
                sink.report(twice.arg("name", file.name()).arg("other", first.name()));
            }
            let inside = file.path.as_str()[folder.len()..].split_once('/');
            let found = inside.and_then(|(owner, name)| {
                let names = named.get(&format!("{folder}{owner}"));
                let is_named = names.is_some_and(|names| names.contains(name));
                let state = (is_named, languages);
                wrong(file, (&format!("{folder}{owner}"), name), kind, state)
            });
            found.into_iter().for_each(|found| sink.report(found));
        }
    }
    for file in sources.stored(STATIC) {
        let good = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}%?#*:".contains(c);
        let name = &file.path.as_str()[STATIC.len()..];
        let bad = |part: &str| part.ends_with('.') || is_device(part);
        if !name.chars().all(good) || name.split('/').any(bad) {
            let parts: Vec<String> = name.split('/').map(good_name).collect();
            sink.report(bad_name(file, name, parts.join("/")));
        } else if file.look == Look::Wrong(Flaw::LfsPointer) {
            sink.report(flawed(file, &Flaw::LfsPointer));
        }
    }
}

/// What is wrong with a file of this name in the folder of a section or page.
fn wrong(
    file: &StoredFile,
    (folder, name): (&str, &str),
    kind: &'static str,
    (is_named, languages): (bool, Languages),
) -> Option<Diagnostic> {
    let path = file.path.as_str();
    Some(match &file.look {
        _ if name.contains('/') => stray(path, "deep")
            .arg("suggestion", "")
            .arg("place", format!("{folder}/{}", file.name())),
        // It may be a text with another name.
        Look::Wrong(Flaw::Kind) if !is_named => {
            let texts = names_in(kind, languages);
            stray(path, kind).did_you_mean(&name.to_lowercase(), texts)
        }
        _ if !is_good_name(name) || is_device(name) => bad_name(file, name, good_name(name)),
        Look::Wrong(flaw) => flawed(file, flaw),
        _ if !is_named => stray(path, "unnamed").arg("suggestion", ""),
        _ => return None,
    })
}

fn bad_name(file: &StoredFile, name: &str, suggestion: String) -> Diagnostic {
    // Windows keeps `con.png` for itself.
    let suggestion = if is_device(&suggestion) { format!("x-{suggestion}") } else { suggestion };
    let bad = Diagnostic::of_path(codes::FILE_NAME, file.path.clone());
    bad.arg("name", name).arg("suggestion", suggestion)
}

/// The names in the texts of today.
fn named(parsed: &Parsed) -> Named {
    let names = |text: &ParsedText| !text.files.is_empty();
    let sections = parsed.documents.iter().filter(|(_, text)| names(text));
    let sections = sections.map(|((id, _), text)| (format!("content/sections/{id}"), text));
    let pages = parsed.pages.iter();
    let pages = pages.map(|((id, _), page)| (format!("content/pages/{id}"), &page.text));
    let bodies = parsed.bodies.iter().map(|body| match &body.of {
        BodyOf::Section(id) => (format!("content/sections/{id}"), &body.text),
        BodyOf::Page(id) => (format!("content/pages/{id}"), &body.text),
    });
    let mut named = Named::new();
    for (folder, text) in sections.chain(pages).chain(bodies) {
        if !text.files.is_empty() {
            named.entry(folder).or_default().extend(text.files.iter().cloned());
        }
    }
    for (id, now) in parsed.shared.iter().flat_map(|(_, texts)| texts) {
        if let SharedNow::There(text) = now {
            named.entry(format!("{SHARED}{id}")).or_default().extend(text.0.files());
        }
    }
    named
}

fn flawed(file: &StoredFile, flaw: &Flaw) -> Diagnostic {
    let path = file.path.clone();
    let (is, detail, line) = match flaw {
        Flaw::LfsPointer => return Diagnostic::of_path(codes::LFS_POINTER, path),
        Flaw::OtherContent(Some(kind)) => (kind.label(), kind.ending(), 0),
        Flaw::NoXml(line) => ("", "", *line),
        Flaw::Refused(harm, what, line) => {
            let refused = Diagnostic::of_path(codes::DRAWING_REFUSED, path);
            return refused
                .arg("harm", harm.word())
                .arg("what", what.as_str())
                .arg("line", line.to_string());
        }
        _ => ("", "", 0),
    };
    Diagnostic::of_path(codes::FILE_FLAWED, path)
        .arg("what", flaw.word())
        .arg("is", is)
        .arg("detail", detail)
        .arg("line", line.to_string())
        .arg("endings", Kind::endings(false))
}

/// The publisher's own files with their addresses.
pub(super) fn own_files(sources: &Sources) -> Vec<(Route, Arc<StoredFile>)> {
    let files = sources.stored(STATIC);
    files.map(|file| (Route::new(&file.path.as_str()[STATIC.len()..]), Arc::clone(file))).collect()
}
