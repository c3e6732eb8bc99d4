//! Atom feeds (RFC 4287): all changes of meaning, all changes, and those of each section.

use super::changes::{LedgerEntry, entries, section_entries};
use super::subject::Subject;
use crate::content::LedgerId;
use crate::content::ledger::{Version, VersionKind};
use crate::guide::{Guide, Page, Route};
use crate::language::Language;
use crate::render::markup::html::escape;
use crate::render::pages::framer::Framer;
use crate::yaml::Date;

/// Entries in the feeds of the whole guide; readers fetch them often.
const LATEST: usize = 50;

/// The day of a guide that published nothing, of which there are only previews: Atom wants one.
const NEVER: Date = Date(jiff::civil::date(1970, 1, 1));

/// A feed of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Which {
    /// All changes of meaning.
    Substantive,
    /// All changes.
    All,
    /// Those of the section at a position.
    Section(usize),
}

/// Where a feed is.
pub(in crate::render) fn route(framer: Framer<'_>, which: Which) -> Route {
    route_in(framer.guide, which, framer.language)
}

/// Where a feed is in a language, be it one that the guide gave up.
pub(in crate::render) fn route_in(guide: &Guide, which: Which, language: Language) -> Route {
    match which {
        Which::Substantive => guide.addresses.feed(true, language),
        Which::All => guide.addresses.feed(false, language),
        Which::Section(at) => guide.addresses.section_feed(&guide.sections[at].id, language),
    }
}

/// A feed as it is published.
pub(in crate::render) fn feed(framer: Framer<'_>, which: Which) -> String {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let title = |key: &str| {
        let site = &framer.guide.files.site.title[language];
        framer.word_with(key, &[("title", site.as_str().into())])
    };
    let changes = addresses.of(&Page::Changes, language);
    let (title, page, entries) = match which {
        Which::Substantive => {
            let substantive = entries(framer).into_iter().filter(|e| is_substantive(e.entry));
            (title("feed-substantive"), changes, substantive.take(LATEST).collect())
        }
        Which::All => {
            (title("feed-all"), changes, entries(framer).into_iter().take(LATEST).collect())
        }
        Which::Section(at) => {
            let section = &framer.guide.sections[at];
            let of = section.texts[language].title.as_str();
            let title = framer.word_with("feed-section", &[("section", of.into())]);
            let history = Page::History(LedgerId::Section(section.id.clone()));
            (title, addresses.of(&history, language), section_entries(section))
        }
    };
    write(framer, Feed { route: route(framer, which), title, page, entries })
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
    entries: Vec<LedgerEntry<'a>>,
}

fn write(framer: Framer<'_>, feed: Feed<'_>) -> String {
    let (site, language) = (&framer.guide.files.site, framer.language);
    let own = framer.absolute(&feed.route);
    let updated = feed.entries.iter().map(|e| e.entry.published).max();
    // A feed without entries is as old as what the guide last published; the day of the build would
    // change it every day.
    let updated = updated.or_else(|| newest(framer)).unwrap_or(NEVER);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n\
         <title>{}</title>\n<id>{own}</id>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <updated>{}</updated>\n<author><name>{}</name></author>\n",
        escape(&feed.title),
        escape(&framer.absolute(&feed.page)),
        moment(updated),
        escape(&site.publisher.name[language]),
        own = escape(&own),
    );
    for entry in &feed.entries {
        push_entry(framer, entry, &mut xml);
    }
    xml + "</feed>\n"
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
    // A version without a translation of its own is read in the language that it is written in.
    let written_in = subject.language_of(framer, number).unwrap_or(language.tag());
    let title = framer.word_with(
        "feed-entry",
        &[("title", subject.title(framer).into()), ("number", number.into())],
    );
    let kind = framer.word_with("version-kind", &[("value", entry.kind.word().into())]);
    let mut summary = entry.note[language].clone();
    if entry.effective != entry.published {
        let day = crate::render::words::date(entry.effective, language).words;
        summary = format!("{summary} ({} {day}.)", framer.word("effective-from"));
    }
    xml.push_str(&format!(
        "<entry>\n<title>{}</title>\n<id>{}</id>\n<link rel=\"alternate\" type=\"text/html\" hreflang=\"{written_in}\" href=\"{}\"/>\n\
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

/// The day of the newest entry of any ledger.
fn newest(framer: Framer<'_>) -> Option<Date> {
    entries(framer).first().map(|e| e.entry.published)
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
