//! Files of a guide's own theme that nothing uses, and words that nothing asks for.

use std::collections::BTreeSet;

use camino::Utf8Path;
use fluent_syntax::ast::Entry;

use super::export::is_replaceable;
use super::own_words::too_deep;
use super::theme::{Embedded, FOLDER, published_name};
use crate::content::strays::stray;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::Language;
use crate::source::{FileId, SourceFile, Sources, Span};

/// Reports what stands under `themes/` and changes no page.
pub fn report(sources: &Sources, sink: &mut Sink) {
    let own: Vec<&str> = sources.paths().filter(|path| path.starts_with("themes/")).collect();
    if own.is_empty() {
        return;
    }
    let replaceable = Embedded::iter().filter(|name| is_replaceable(name));
    let embedded: BTreeSet<String> = replaceable.map(|name| name.into_owned()).collect();
    let templates = own_templates(sources, &embedded);
    for path in own {
        let name = path.strip_prefix(FOLDER).unwrap_or_default();
        if name.is_empty() {
            let meant = path.split_once('/').map(|(_, name)| name);
            let meant = meant.filter(|name| embedded.contains(*name) || is_used(name, &templates));
            let meant = meant.map(|name| format!("{FOLDER}{name}")).unwrap_or_default();
            sink.report(stray(path, "themes").arg("suggestion", meant));
        } else if !embedded.contains(name)
            && !is_used(name, &templates)
            && !is_ours(sources, path, name)
        {
            let known = embedded.iter().map(String::as_str);
            sink.report(stray(path, "theme").did_you_mean(name, known));
        }
    }
    for language in Language::ALL {
        let file = sources.find(&format!("{FOLDER}strings/{language}.ftl"));
        if let Some(file) = file {
            report_strings(file, sources.file(file), language, &templates, sink);
        }
    }
}

/// True of a file that is that of the theme, byte for byte: it asks for nothing else than what is.
fn is_ours(sources: &Sources, path: &str, name: &str) -> bool {
    let Some(ours) = Embedded::get(name) else { return false };
    let text = sources.find(path).map(|file| sources.file(file).text.as_bytes());
    let there = text.or_else(|| sources.binaries().get(Utf8Path::new(path)).map(|b| b.as_slice()));
    there == Some(&*ours.data)
}

/// The text of the templates that take the place of others: they may use files that we do not know.
fn own_templates(sources: &Sources, embedded: &BTreeSet<String>) -> String {
    let files = sources.below(FOLDER).filter(|(_, file)| {
        let name = file.path.as_str().strip_prefix(FOLDER);
        name.is_some_and(|name| name.starts_with("templates/") && embedded.contains(name))
    });
    files.map(|(_, file)| file.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// True of a file that is not ours and is used all the same: every stylesheet, font and image is
/// published, and a template or script where a template names it.
fn is_used(name: &str, templates: &str) -> bool {
    let Some((folder, file)) = name.split_once('/') else { return false };
    match folder {
        "styles" => match file.strip_suffix(".css") {
            Some(name) => name.strip_prefix("pages/").map_or(!name.contains('/'), |page| {
                !page.contains('/') && templates.contains(page)
            }),
            None => false,
        },
        "fonts" | "images" => published_name(name).is_some(),
        "templates" => templates.contains(file),
        "scripts" => {
            let script = file.split(['/', '.']).next().unwrap_or_default();
            file.ends_with(".js") && templates.contains(script)
        }
        _ => false,
    }
}

fn report_strings(
    id: FileId,
    file: &SourceFile,
    language: Language,
    templates: &str,
    sink: &mut Sink,
) {
    if too_deep(&file.text).is_some() {
        return;
    }
    let ours = Embedded::get(&format!("strings/{language}.ftl"));
    let ours = ours.and_then(|file| String::from_utf8(file.data.into_owned()).ok());
    let ours = keys(ours.as_deref().unwrap_or_default());
    for key in keys(&file.text) {
        if ours.contains(&key) || templates.contains(&key) {
            continue;
        }
        let place = file.text.match_indices(&key).map(|(at, _)| at);
        let mut starts = place.filter(|at| *at == 0 || file.text[..*at].ends_with('\n'));
        let at = starts.next().unwrap_or_default();
        let unused = Diagnostic::at(codes::STRING_UNUSED, Span::new(id, at..at + key.len()));
        let known = ours.iter().map(String::as_str);
        sink.report(unused.arg("key", key.as_str()).did_you_mean(&key, known));
    }
}

/// The names of the texts in a file of strings, as far as it can be read.
fn keys(text: &str) -> BTreeSet<String> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let entries = resource.body.into_iter();
    entries
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strays(files: &[&str]) -> Vec<String> {
        let mut sources = Sources::default();
        for file in files {
            sources.add(*file, "{% include \"components/eigen.html\" %}");
        }
        let mut sink = Sink::new();
        report(&sources, &mut sink);
        sink.found()
            .iter()
            .filter(|d| d.code == codes::STRAY_FILE)
            .map(|d| format!("{:?}", d.place))
            .collect()
    }

    #[test]
    fn what_a_theme_can_have_of_its_own_is_no_stray() {
        let fine = [
            "themes/default/styles/95-ons.css",
            "themes/default/images/logo.xml",
            "themes/default/templates/about.html",
            "themes/default/templates/components/eigen.html",
        ];
        assert_eq!(strays(&fine), [""; 0]);
    }

    #[test]
    fn what_nothing_uses_is_a_stray() {
        let bad = [
            "themes/a.css",
            "themes/mijn/templates/about.html",
            "themes/default/CNAME.txt",
            "themes/default/style/95.css",
            "themes/default/styles/pages/x.css",
            "themes/default/strings/de.ftl",
            "themes/default/templates/abuot.html",
            "themes/default/scripts/zoeken.js",
        ];
        assert_eq!(strays(&bad).len(), bad.len());
    }
}
