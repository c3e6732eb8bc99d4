//! Files that nobody reads, because of their names or of where they stand.

use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, Languages};
use crate::source::Sources;

/// The files of `content/` itself.
const LISTS: [&str; 9] = [
    "site.yaml",
    "glossary.yaml",
    "sources.yaml",
    "indicators.yaml",
    "spreadsheets.yaml",
    "synonyms.yaml",
    "tags.yaml",
    "facts.yaml",
    "anchors.txt",
];

/// The files of a section.
const SECTION: [&str; 3] = ["section.yaml", "nl.md", "en.md"];

/// The files of a page or a shared text.
const PAGE: [&str; 2] = ["nl.md", "en.md"];

/// Reports the files of `content/` and `diagrams/` that are used for nothing: a misspelt name would
/// otherwise be ignored in silence. Those of `themes/` are known to who reads themes.
pub fn report(sources: &Sources, languages: Languages, sink: &mut Sink) {
    for path in sources.paths() {
        if let Some(rest) = path.strip_prefix("content/") {
            content(path, rest, languages, sink);
        } else if let Some(rest) = path.strip_prefix("diagrams/") {
            diagram(path, rest, sink);
        }
    }
}

fn content(path: &str, rest: &str, languages: Languages, sink: &mut Sink) {
    let folder = rest.split_once('/').unwrap_or(("", rest));
    let (known, name, stands): (&[&str], &str, _) = match folder {
        ("sections", rest) => match rest.split_once('/') {
            Some((_, name)) => (&SECTION, name, "section"),
            None => (&[], rest, "sections"),
        },
        ("pages", rest) => match rest.split_once('/') {
            Some((_, name)) => (&PAGE, name, "page"),
            None => (&[], rest, "pages"),
        },
        ("shared", rest) => match rest.split_once('/') {
            Some((_, name)) => (&PAGE, name, "shared"),
            None => (&[], rest, "shared-texts"),
        },
        _ => (&LISTS, rest, "content"),
    };
    let text =
        ["section", "page", "shared"].contains(&stands).then(|| name.strip_suffix(".md")).flatten();
    let language = Language::ALL.into_iter().find(|language| Some(language.tag()) == text);
    if let Some(language) = language.filter(|language| !languages.has(*language)) {
        let stray = stray(path, "language").arg("language", language.tag());
        return sink.report(stray.arg("own", languages.authoritative.tag()));
    }
    if !known.contains(&name) {
        let typed = name.to_lowercase();
        let known = known.iter().copied().filter(|name| can_be_there(name, languages));
        sink.report(stray(path, stands).did_you_mean(&typed, known));
    }
}

/// The names of the files that belong in the folder of a section or a page.
pub(crate) fn names_in(kind: &str, languages: Languages) -> impl Iterator<Item = &'static str> {
    let names: &[&str] = if kind == "section" { &SECTION } else { &PAGE };
    names.iter().copied().filter(move |name| can_be_there(name, languages))
}

/// True but of a text in a language that the guide does not have.
fn can_be_there(name: &str, languages: Languages) -> bool {
    let language = name.strip_suffix(".md").and_then(Language::from_tag);
    language.is_none_or(|language| languages.has(language))
}

fn diagram(path: &str, rest: &str, sink: &mut Sink) {
    let name = rest.strip_suffix(".yaml");
    match name {
        Some(name) if name.contains('/') => {
            let place = rest.rsplit('/').next().unwrap_or(rest);
            let deep = Diagnostic::of_path(codes::CHART_IN_FOLDER, path);
            sink.report(deep.arg("place", format!("diagrams/{place}")));
        }
        Some(_) => {}
        None => {
            let wanted = rest.rsplit_once('.').filter(|(_, end)| *end == "yml");
            let wanted = wanted.map(|(name, _)| format!("{name}.yaml")).unwrap_or_default();
            sink.report(stray(path, "diagrams").arg("suggestion", wanted));
        }
    }
}

/// A file that belongs to nothing, and which kind of place it stands in.
pub(crate) fn stray(path: &str, stands: &'static str) -> Diagnostic {
    Diagnostic::of_path(codes::STRAY_FILE, path).arg("stands", stands)
}
