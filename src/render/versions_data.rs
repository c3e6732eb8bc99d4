//! The whole version history as data: `versions.json`.

use serde_json::{Value, json};

use super::changes::{Subject, entries};
use super::frame::Framer;
use super::theme::Theme;
use crate::content::ledger::Version;
use crate::guide::{Guide, Page, SectionVersion, Standing};
use crate::language::{Language, LanguageMap};

/// The text of `versions.json`: every ledger with its entries, newest first. Addresses are
/// relative to the file.
pub(super) fn json(guide: &Guide, theme: &Theme) -> Vec<u8> {
    let framers = LanguageMap::from_fn(|language| Framer { guide, theme, language });
    let sections = guide.sections.iter().map(|section| {
        let entries = section.file.versions.iter().map(|entry| {
            let version = section.versions.iter().find(|v| {
                v.entry.version.value == entry.version.value && v.entry.kind == entry.kind
            });
            section_entry(guide, section, entry, version)
        });
        let reported = section.file.reported.iter().map(|r| {
            json!({
                "version": r.version, "published": r.published, "source": r.source.as_str(),
                "note": both(|l| r.note[l].clone().into()),
            })
        });
        json!({
            "id": section.id.as_str(),
            "title": both(|l| section.texts[l].title.clone().into()),
            "page": both(|l| address(guide, &Page::Section(section.id.clone()), l)),
            "versions": entries.collect::<Vec<_>>(),
            "reported": reported.collect::<Vec<_>>(),
        })
    });
    let framer = framers[guide.authoritative];
    let mut others: Vec<Value> = Vec::new();
    for subject in data_subjects(guide) {
        let own = entries(framer).into_iter().filter(|e| same(e.subject, subject));
        others.push(json!({
            "id": id(guide, subject),
            "title": both(|l| subject.title(framers[l]).into()),
            "page": both(|l| address(guide, &subject.page(framers[l]), l)),
            "versions": own.map(|e| entry_value(e.entry)).collect::<Vec<_>>(),
        }));
    }
    let value = json!({
        "as_of": guide.as_of,
        "authoritative": guide.authoritative.tag(),
        "sections": sections.collect::<Vec<_>>(),
        "data": others,
    });
    format!("{value:#}\n").into_bytes()
}

fn both(make: impl FnMut(Language) -> Value) -> Value {
    let LanguageMap { nl, en } = LanguageMap::from_fn(make);
    json!({ "nl": nl, "en": en })
}

fn address(guide: &Guide, page: &Page, language: Language) -> Value {
    guide.addresses.of(page, language).as_str().into()
}

fn data_subjects(guide: &Guide) -> Vec<Subject<'_>> {
    let charts = (0..guide.charts.len()).map(Subject::Chart);
    [Subject::Glossary, Subject::Indicators].into_iter().chain(charts).collect()
}

fn same(one: Subject<'_>, other: Subject<'_>) -> bool {
    match (one, other) {
        (Subject::Glossary, Subject::Glossary) | (Subject::Indicators, Subject::Indicators) => true,
        (Subject::Chart(a), Subject::Chart(b)) => a == b,
        _ => false,
    }
}

fn id(guide: &Guide, subject: Subject<'_>) -> String {
    match subject {
        Subject::Section(section) => section.id.to_string(),
        Subject::Glossary => "glossary".to_owned(),
        Subject::Indicators => "indicators".to_owned(),
        Subject::Chart(index) => format!("diagram:{}", guide.charts[index].chart.id.value),
    }
}

fn entry_value(entry: &Version) -> Value {
    let digest = |l: Language| {
        entry.digest.as_ref().and_then(|d| d[l].as_ref()).map(|d| d.value.clone()).into()
    };
    json!({
        "version": entry.version.as_str(),
        "kind": entry.kind.word(),
        "published": entry.published,
        "effective": entry.effective,
        "note": both(|l| entry.note[l].clone().into()),
        "digest": both(digest),
    })
}

fn section_entry(
    guide: &Guide,
    section: &crate::guide::Section,
    entry: &Version,
    version: Option<&SectionVersion>,
) -> Value {
    let mut value = entry_value(entry);
    let Some(version) = version else { return value };
    let standing = match version.standing {
        Standing::Coming => "coming",
        Standing::InForce => "in-force",
        Standing::Past => "past",
    };
    value["standing"] = standing.into();
    value["until"] = json!(version.until);
    if version.texts.is_some() {
        let page = Page::Version(section.id.clone(), entry.version.value.clone());
        value["page"] = both(|l| address(guide, &page, l));
    }
    value
}
