//! Brings the files of a guide that are written in an older form into the newest one.

use super::author_file::{Edit, as_in};
use super::edit::{block_end, column_of, key_value};
use super::pipeline::Loaded;
use super::proof;
use crate::content::section::SectionFile;
use crate::content::{SCHEMA, SectionSources, migration};
use crate::diagnostics::Sink;
use crate::language::Language;
use crate::source::{FileId, Sources, Span};
use crate::yaml::{Data, FromYaml, Node, parse};

/// The files that change. The number of the guide goes up only when everything that it stands for
/// has its new form.
pub(super) fn newest_form(loaded: &Loaded) -> Vec<Edit> {
    let content = &loaded.parsed.content;
    let Some(site) = content.site.as_ref() else { return Vec::new() };
    let mut changed = Vec::new();
    let mut complete = content.unreadable.sections.is_empty();
    match sources_of_today(loaded) {
        Ok(edit) => changed.extend(edit),
        Err(_) => complete = false,
    }
    if site.schema() >= SCHEMA {
        return changed;
    }
    for section in content.sections.values() {
        for span in section.outdated.iter() {
            match rewritten(section, *span, &loaded.sources) {
                Some(file) => changed.push(file),
                None => complete = false,
            }
        }
    }
    if let (true, Some(file)) = (complete, loaded.sources.find("content/site.yaml")) {
        let old = &loaded.sources.file(file).text;
        let new = with_number(old, site.schema.as_ref().map(|schema| schema.span));
        changed.extend(proof::yaml("content/site.yaml", old, new, put_number));
    }
    changed
}

/// `sources.yaml` in the newest form; none where it has that already.
///
/// # Errors
/// It cannot be read, or would say something else afterwards.
fn sources_of_today(loaded: &Loaded) -> Result<Option<Edit>, ()> {
    let path = "content/sources.yaml";
    let Some(file) = loaded.sources.find(path) else { return Ok(None) };
    let sources = loaded.parsed.content.sources.as_ref().ok_or(())?;
    if sources.schema.value >= SCHEMA {
        return Ok(None);
    }
    let old = &loaded.sources.file(file).text;
    let root = parse(file, old, 0..old.len(), &mut Sink::new()).ok_or(())?;
    let outdated = migration::sources(root).outdated;
    let new = with_days(old, sources.schema.span, outdated);
    let meant = |root: &mut Node| {
        *root = migration::sources(root.clone()).node;
        put_number(root)
    };
    proof::yaml(path, old, new, meant).map(Some).map_err(|_| ())
}

/// The text with the newest number, and with each of these days as the `date` of what was seen.
fn with_days(text: &str, number: Span, days: Vec<Span>) -> String {
    let mut changes: Vec<(Span, String)> = days
        .into_iter()
        .map(|day| (day, format!("{{date: {}}}", &text[day.range()])))
        .chain([(number, SCHEMA.to_string())])
        .collect();
    // From the end, so that each place still is where it was.
    changes.sort_by_key(|(at, _)| std::cmp::Reverse(at.range().start));
    changes.into_iter().fold(text.to_owned(), |mut text, (at, new)| {
        text.replace_range(at.range(), &new);
        text
    })
}

/// A file with the newest number, in the place of the old one or as the first key.
fn with_number(text: &str, old: Option<Span>) -> String {
    match old {
        Some(span) => {
            let range = span.range();
            format!("{}{SCHEMA}{}", &text[..range.start], &text[range.end..])
        }
        None => {
            let bom = text.len() - text.trim_start_matches('\u{feff}').len();
            let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
            format!("{}schema: {SCHEMA}{end}{}", &text[..bom], &text[bom..])
        }
    }
}

fn put_number(root: &mut Node) -> Option<()> {
    if let Some(number) = proof::value(root, "schema") {
        *number = proof::number(SCHEMA);
        return Some(());
    }
    proof::push(root, "schema", proof::number(SCHEMA))?;
    let Data::Map(entries) = &mut root.data else { return None };
    entries.rotate_right(1);
    Some(())
}

/// A `section.yaml` with its `aliases` in the newest form. `None` when the result would not read
/// as the same names: then a person has to look at it.
fn rewritten(section: &SectionSources, key: Span, sources: &Sources) -> Option<Edit> {
    let source = sources.file(section.file_id);
    let text = &source.text;
    let start = key.range().start;
    let column = column_of(text, start);
    let line = start - column;
    let end = block_end(text, line, column);
    let lines = alias_lines(&section.file, column);
    let remarks = as_in(text, &remarks(&text[line..end], column));
    let new = format!("{}{remarks}{}{}", &text[..line], as_in(text, &lines), &text[end..]);
    let read_back = read(&new, section.file_id)?;
    if names(&read_back) != names(&section.file) {
        return None;
    }
    let meant = |root: &mut Node| {
        *proof::value(root, "aliases")? =
            proof::value(&mut proof::read(&lines)?, "aliases")?.clone();
        Some(())
    };
    proof::yaml(source.path.as_str(), text, new, meant).ok()
}

/// What people remark in lines that are written anew, a line each. Only names stand in these lines,
/// and none has a `#`.
fn remarks(lines: &str, column: usize) -> String {
    let found = lines.lines().filter_map(|line| Some(line[line.find('#')?..].trim_end()));
    found.map(|remark| format!("{}{remark}\n", " ".repeat(column))).collect()
}

fn alias_lines(file: &SectionFile, column: usize) -> String {
    let pad = " ".repeat(column);
    let mut lines = format!("{pad}aliases:\n");
    if Language::ALL.into_iter().any(|language| !file.earlier_slugs(language).is_empty()) {
        lines += &format!("{pad}  slugs:\n");
    }
    for language in Language::ALL {
        let slugs: Vec<String> =
            file.earlier_slugs(language).iter().map(|slug| key_value(slug.as_str())).collect();
        if !slugs.is_empty() {
            lines += &format!("{pad}    {language}: [{}]\n", slugs.join(", "));
        }
    }
    for (index, (old, new)) in file.earlier_anchors().enumerate() {
        if index == 0 {
            lines += &format!("{pad}  anchors:\n");
        }
        lines += &format!("{pad}    {}: {}\n", key_value(old.as_str()), key_value(new.as_str()));
    }
    lines
}

fn read(text: &str, file: FileId) -> Option<SectionFile> {
    let mut sink = Sink::new();
    let node = parse(file, text, 0..text.len(), &mut sink)?;
    SectionFile::read(&node, &mut sink).filter(|_| !sink.has_errors())
}

/// Every earlier name, and what the file would lose if too much of it were replaced.
fn names(file: &SectionFile) -> impl PartialEq + use<> {
    let slugs = Language::ALL.map(|language| {
        let slugs = file.earlier_slugs(language).iter();
        slugs.map(|slug| slug.as_str().to_owned()).collect::<Vec<_>>()
    });
    let anchors = file.earlier_anchors();
    let anchors: Vec<_> =
        anchors.map(|(old, new)| (old.as_str().to_owned(), new.as_str().to_owned())).collect();
    (slugs, anchors, file.versions.len(), file.reported.len(), file.sources.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_replaced_or_written_on_top() {
        let mut sources = Sources::default();
        let file = sources.add("site.yaml", "schema: 1 # form\na: b\n");
        let old = Span::new(file, 8..9);
        assert_eq!(with_number("schema: 1 # form\na: b\n", Some(old)), "schema: 3 # form\na: b\n");
        assert_eq!(with_number("\u{feff}a: b\r\n", None), "\u{feff}schema: 3\r\na: b\r\n");
    }
}
