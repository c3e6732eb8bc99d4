//! Atom feeds (RFC 4287): all changes of meaning, all changes, and those of each section.

use super::changes::{LedgerEntry, Subject, entries};
use super::frame::Framer;
use super::html::escape;
use super::site::File;
use crate::content::LedgerId;
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{Page, Route, Section};
use crate::yaml::Date;

/// Entries in the feeds of the whole guide; readers fetch them often.
const LATEST: usize = 50;

/// Every feed of a language.
pub(super) fn all(framer: Framer<'_>) -> Vec<File> {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let entries = entries(framer);
    let substantive = |e: &&LedgerEntry<'_>| is_substantive(e.entry);
    let title = |key: &str| {
        let site = &framer.guide.files.site.title[language];
        framer.word_with(key, &[("title", site.as_str().into())])
    };
    let page = addresses.of(&Page::Changes, language);
    let mut files = vec![
        feed(
            framer,
            Feed {
                route: addresses.feed(true, language),
                title: title("feed-substantive"),
                page: page.clone(),
                entries: entries.iter().filter(substantive).take(LATEST).collect(),
            },
        ),
        feed(
            framer,
            Feed {
                route: addresses.feed(false, language),
                title: title("feed-all"),
                page,
                entries: entries.iter().take(LATEST).collect(),
            },
        ),
    ];
    files.extend(
        framer.guide.sections.iter().map(|section| section_feed(framer, section, &entries)),
    );
    files
}

fn section_feed(framer: Framer<'_>, section: &Section, entries: &[LedgerEntry<'_>]) -> File {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let own = |e: &&LedgerEntry<'_>| matches!(e.subject, Subject::Section(s) if s.id == section.id);
    feed(
        framer,
        Feed {
            route: addresses.section_feed(&section.id, language),
            title: framer.word_with(
                "feed-section",
                &[("section", section.texts[language].title.as_str().into())],
            ),
            page: addresses.of(&Page::History(LedgerId::Section(section.id.clone())), language),
            entries: entries.iter().filter(own).collect(),
        },
    )
}

/// A repeal changes what holds.
fn is_substantive(entry: &Version) -> bool {
    matches!(entry.kind, VersionKind::Substantive | VersionKind::Repeal)
}

struct Feed<'a> {
    route: Route,
    title: String,
    /// The page that shows the same.
    page: Route,
    entries: Vec<&'a LedgerEntry<'a>>,
}

fn feed(framer: Framer<'_>, feed: Feed<'_>) -> File {
    let (site, language) = (&framer.guide.files.site, framer.language);
    let own = framer.absolute(&feed.route);
    let updated = feed.entries.iter().map(|e| e.entry.published).max();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <title>{}</title>\n<id>{own}</id>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <updated>{}</updated>\n<author><name>{}</name></author>\n",
        escape(&feed.title),
        escape(&framer.absolute(&feed.page)),
        moment(updated.unwrap_or(framer.guide.as_of)),
        escape(&site.publisher.name[language]),
        own = escape(&own),
    );
    for entry in feed.entries {
        push_entry(framer, entry, &mut xml);
    }
    xml.push_str("</feed>\n");
    (feed.route, xml.into_bytes())
}

fn push_entry(
    framer: Framer<'_>,
    LedgerEntry { subject, entry }: &LedgerEntry<'_>,
    xml: &mut String,
) {
    let language = framer.language;
    let number = entry.version.as_str();
    // The address of a version is its own for ever; what has none is told apart by number and day.
    let (address, id) = match (subject, entry.kind) {
        (Subject::Section(section), kind) if kind != VersionKind::Translation => {
            let version = Page::Version(section.id.clone(), number.to_owned());
            let known = section
                .versions
                .iter()
                .any(|v| v.entry.version.value == number && v.texts.is_some());
            let page = if known {
                version.clone()
            } else {
                Page::History(LedgerId::Section(section.id.clone()))
            };
            let absolute =
                |page: &Page| framer.absolute(&framer.guide.addresses.of(page, language));
            (absolute(&page), absolute(&version))
        }
        _ => {
            let page = framer.guide.addresses.of(&subject.page(framer), language);
            let address = framer.absolute(&page);
            let id = format!("{address}#{number}-{}-{}", entry.kind.word(), entry.published);
            // The first of a day keeps its id when there come others.
            let id = match same_before(subject.versions(framer), entry) {
                0 => id,
                before => format!("{id}-{}", before + 1),
            };
            (address, id)
        }
    };
    let title = framer.word_with(
        "feed-entry",
        &[("title", subject.title(framer).into()), ("number", number.into())],
    );
    let kind = framer.word_with("version-kind", &[("value", entry.kind.word().into())]);
    let mut summary = entry.note[language].clone();
    if entry.effective != entry.published {
        let day = super::words::date(entry.effective, language).words;
        summary = format!("{summary} ({} {day}.)", framer.word("effective-from"));
    }
    xml.push_str(&format!(
        "<entry>\n<title>{}</title>\n<id>{}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <published>{day}</published>\n<updated>{day}</updated>\n\
         <category term=\"{}\" label=\"{}\"/>\n<summary>{}</summary>\n</entry>\n",
        escape(&title),
        escape(&id),
        escape(&address),
        entry.kind.word(),
        escape(&kind),
        escape(&summary),
        day = moment(entry.published),
    ));
}

/// How many entries before this one have its number, kind and day.
fn same_before(versions: &[Version], entry: &Version) -> usize {
    let told = |v: &Version| (v.version.value.clone(), v.kind, v.published);
    let older = versions.iter().skip_while(|v| !std::ptr::eq(*v, entry)).skip(1);
    older.filter(|v| told(v) == told(entry)).count()
}

/// A day as Atom wants it. The ledger knows no hours.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00Z")
}
