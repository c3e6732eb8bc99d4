//! Files in an older form, brought into the form of today while they are read.
//!
//! `schema` in `content/site.yaml` says in which form a guide is written; without it that is the
//! first. Each step is a function from nodes to nodes that keeps every place, so that a message
//! points at what stands in the file, and the types know the newest form alone. Tags of years ago
//! are read by the same steps. What a text says is no part of its form: no step touches what a
//! digest is made of. `docs/schema.md` tells people what each number changed.

use crate::source::Span;
use crate::yaml::{Data, Entry, Node, Spanned, Spoken};

/// The form that the types describe.
pub const SCHEMA: u32 = 3;

/// A file in the form of today, and where it still is in an older one.
#[derive(Debug)]
pub(crate) struct Migrated {
    /// The file as the types expect it.
    pub node: Node,
    /// The keys that are written in an older form.
    pub outdated: Vec<Span>,
}

/// `sources.yaml`, whose own number says in which form it is: it is copied from guide to guide.
pub(crate) fn sources(node: Node) -> Migrated {
    let mut migrated = Migrated { node, outdated: Vec::new() };
    if schema_of(&migrated.node).is_none_or(|schema| schema < 3) {
        days_with_an_extent(&mut migrated);
    }
    migrated
}

/// The number that a data file carries.
fn schema_of(root: &Node) -> Option<u32> {
    let Data::Map(entries) = &root.data else { return None };
    let schema = entries.iter().find(|entry| entry.key.value == "schema")?;
    let Data::Scalar(number, _) = &schema.value.data else { return None };
    number.parse().ok()
}

/// 2 → 3: `seen: DAY` becomes `seen: {date: DAY}`. The day said nothing of how much was read, and
/// so the extent stays open.
fn days_with_an_extent(migrated: &mut Migrated) {
    let Data::Map(root) = &mut migrated.node.data else { return };
    let Some(list) = root.iter_mut().find(|entry| entry.key.value == "sources") else { return };
    let Data::Map(sources) = &mut list.value.data else { return };
    for source in sources {
        let Data::Map(fields) = &mut source.value.data else { continue };
        let Some(seen) = fields.iter_mut().find(|field| field.key.value == "seen") else {
            continue;
        };
        if !matches!(seen.value.data, Data::Scalar(..)) || seen.value.is_nothing() {
            continue;
        }
        let span = seen.value.span;
        migrated.outdated.push(span);
        let date =
            Entry { key: Spanned { value: "date".to_owned(), span }, value: seen.value.clone() };
        seen.value.data = Data::Map(vec![date]);
    }
}

/// `section.yaml` of a guide in this form.
pub(super) fn section(node: Node, schema: u32) -> Migrated {
    let mut migrated = Migrated { node, outdated: Vec::new() };
    if schema < 2 {
        aliases_by_kind(&mut migrated);
    }
    migrated
}

/// 1 → 2: `aliases: {nl: {slugs, anchors}, en: {slugs, anchors}}` becomes
/// `aliases: {slugs: {nl, en}, anchors}`. The languages share the ids of headings, so an earlier id
/// that was given for one of them held for half of the readers.
fn aliases_by_kind(migrated: &mut Migrated) {
    let Data::Map(entries) = &mut migrated.node.data else { return };
    let Some(aliases) = entries.iter_mut().find(|entry| entry.key.value == "aliases") else {
        return;
    };
    let Data::Map(languages) = &aliases.value.data else { return };
    let by_language = |entry: &Entry| ["nl", "en"].contains(&entry.key.value.as_str());
    if languages.is_empty() || !languages.iter().all(by_language) {
        return;
    }
    let Some(kinds) = by_kind(languages) else { return };
    migrated.outdated.push(aliases.key.span);
    aliases.value.data = Data::Map(kinds);
}

/// `None` when something else stands there than the older form allowed: then it is read, and
/// reported, as it is.
fn by_kind(languages: &[Entry]) -> Option<Vec<Entry>> {
    let (mut slugs, mut anchors) = (Vec::new(), Vec::<Entry>::new());
    for language in languages {
        let given = match &language.value.data {
            Data::Map(given) => given.as_slice(),
            Data::Scalar(..) if language.value.is_nothing() => &[],
            _ => return None,
        };
        for entry in given {
            match (entry.key.value.as_str(), &entry.value.data) {
                ("slugs", _) => {
                    let value = entry.value.clone();
                    slugs.push(Entry { key: language.key.clone(), value });
                }
                ("anchors", Data::Map(given)) => {
                    let known = |key: &str| anchors.iter().any(|entry| entry.key.value == key);
                    let new = given.iter().filter(|entry| !known(&entry.key.value));
                    let new: Vec<Entry> = new.cloned().collect();
                    anchors.extend(new);
                }
                ("anchors", Data::Scalar(..)) if entry.value.is_nothing() => {}
                _ => return None,
            }
        }
    }
    let kinds = [("slugs", slugs), ("anchors", anchors)].into_iter();
    Some(kinds.filter(|(_, given)| !given.is_empty()).map(|(key, given)| map(key, given)).collect())
}

/// A key with a mapping, both at the place of its first entry.
fn map(key: &str, entries: Vec<Entry>) -> Entry {
    let span = entries.first().map_or(Span::new(crate::source::FileId::PAST, 0..0), |e| e.key.span);
    let spoken = entries.first().map_or(Spoken::Any, |entry| entry.value.spoken);
    Entry {
        key: Spanned { value: key.to_owned(), span },
        value: Node { span, data: Data::Map(entries), spoken },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bibliography::SourcesFile;
    use crate::content::section::SectionFile;
    use crate::diagnostics::Sink;
    use crate::language::Language;
    use crate::source::Sources;
    use crate::yaml::{self, FromYaml};

    const HEAD: &str = "id: a\nstatus: current\nowner: {nl: R, en: E}\nversions: []\n";

    /// The section of a file with these lines, how much of it is outdated, and the codes.
    fn read(aliases: &str, schema: u32) -> (Option<SectionFile>, usize, Vec<&'static str>) {
        let text = format!("{HEAD}{aliases}");
        let mut sources = Sources::default();
        let file = sources.add("section.yaml", text.as_str());
        let mut sink = Sink::new();
        let node = yaml::parse(file, &text, 0..text.len(), &mut sink).unwrap();
        let migrated = section(node, schema);
        let read = SectionFile::read(&migrated.node, &mut sink);
        (read, migrated.outdated.len(), sink.found().iter().map(|d| d.code.id).collect())
    }

    fn names(file: &SectionFile) -> (Vec<&str>, Vec<&str>, Vec<(&str, &str)>) {
        let slugs = |l| file.earlier_slugs(l).iter().map(|s| s.as_str()).collect();
        let anchors = file.earlier_anchors().map(|(old, new)| (old.as_str(), new.as_str()));
        (slugs(Language::Nl), slugs(Language::En), anchors.collect())
    }

    #[test]
    fn names_by_language_are_read_as_names_by_kind() {
        let old =
            "aliases:\n  nl: {slugs: [x, y], anchors: {k: l}}\n  en: {anchors: {k: l, m: n}}\n";
        let new = "aliases: {slugs: {nl: [x, y]}, anchors: {k: l, m: n}}\n";
        let (first, outdated, codes) = read(old, 1);
        assert_eq!((outdated, codes.len()), (1, 0));
        let (second, outdated, codes) = read(new, 2);
        assert_eq!((outdated, codes.len()), (0, 0));
        assert_eq!(names(&first.unwrap()), names(&second.unwrap()));
    }

    #[test]
    fn an_id_that_both_languages_gave_is_one() {
        let old = "aliases: {nl: {anchors: {k: l}}, en: {anchors: {k: l}}}\n";
        assert_eq!(names(&read(old, 1).0.unwrap()).2, [("k", "l")]);
    }

    #[test]
    fn a_mistake_in_the_older_form_is_pointed_at_where_it_stands() {
        let old = "aliases:\n  nl:\n    slugs: [Fout]\n";
        let text = format!("{HEAD}{old}");
        let mut sources = Sources::default();
        let file = sources.add("section.yaml", text.as_str());
        let mut sink = Sink::new();
        let node = yaml::parse(file, &text, 0..text.len(), &mut sink).unwrap();
        assert!(SectionFile::read(&section(node, 1).node, &mut sink).is_none());
        let crate::diagnostics::Place::Text(span) = sink.found()[0].place else { panic!() };
        assert_eq!(&text[span.range()], "Fout");
    }

    #[test]
    fn the_form_of_today_is_left_as_it_is_whatever_the_number_says() {
        let new = "aliases: {slugs: {en: [x]}, anchors: {k: l}}\n";
        let (file, outdated, codes) = read(new, 1);
        assert_eq!((outdated, codes.len()), (0, 0));
        assert_eq!(names(&file.unwrap()), (vec![], vec!["x"], vec![("k", "l")]));
    }

    /// The sources of a file with this number and these lines, how many are outdated, and the codes.
    fn read_sources(schema: &str, seen: &str) -> (Option<SourcesFile>, usize, Vec<&'static str>) {
        let text = format!(
            "{schema}sources:\n  a:\n    kind: web\n    title: {{nl: A, en: A}}\n    short: {{nl: A, en: A}}\n{seen}"
        );
        let mut files = Sources::default();
        let file = files.add("sources.yaml", text.as_str());
        let mut sink = Sink::new();
        let node = yaml::parse(file, &text, 0..text.len(), &mut sink).unwrap();
        let migrated = sources(node);
        let read = SourcesFile::read(&migrated.node, &mut sink);
        (read, migrated.outdated.len(), sink.found().iter().map(|d| d.code.id).collect())
    }

    #[test]
    fn a_day_is_read_as_a_day_of_which_the_extent_is_open() {
        for number in ["schema: 1\n", "schema: 2\n"] {
            let (file, outdated, codes) = read_sources(number, "    seen: 2026-01-05\n");
            assert_eq!((outdated, codes.len()), (1, 0), "{number}");
            let file = file.unwrap();
            let seen = &file.sources.get("a").unwrap().seen.as_ref().unwrap().value;
            assert_eq!(seen.date.as_ref().unwrap().value.to_string(), "2026-01-05");
            assert_eq!(seen.extent(), None);
        }
    }

    #[test]
    fn a_source_in_the_form_of_today_is_left_as_it_is_whatever_the_number_says() {
        let new = "    seen: {extent: not-seen, known_from: b}\n";
        for number in ["schema: 1\n", "schema: 3\n"] {
            let (file, outdated, codes) = read_sources(number, new);
            assert_eq!((outdated, codes.len()), (0, 0), "{number}");
            assert!(file.unwrap().sources.get("a").unwrap().is_not_seen());
        }
        assert_eq!(read_sources("schema: 1\n", "    seen:\n").1, 0);
    }

    #[test]
    fn a_day_alone_is_a_mistake_in_a_newer_file_and_no_date_is_one_in_any() {
        assert_eq!(read_sources("schema: 3\n", "    seen: 2026-01-05\n").2, ["Y004"]);
        assert_eq!(read_sources("schema: 1\n", "    seen: gisteren\n").2, ["Y009"]);
    }

    #[test]
    fn the_older_form_is_a_mistake_in_a_newer_guide() {
        assert_eq!(read("aliases: {nl: {slugs: [x]}}\n", 2).2, ["Y002"]);
    }
}
