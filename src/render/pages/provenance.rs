//! What readers are told of a source beside its title: how much of it we read, its language, and
//! whether its law holds.

use super::framer::Framer;
use super::section::source_link;
use crate::content::bibliography::{LegalStatus, Pending, Source};
use crate::content::reading::Extent;
use crate::guide::Route;
use crate::render::context::{LanguageText, ReadText};
use crate::render::words;
use crate::yaml::Date;

/// How much of a source we read; nothing where nobody says so.
pub(in crate::render) fn read(
    framer: Framer<'_>,
    source: &Source,
    route: &Route,
) -> Option<ReadText> {
    let seen = source.seen.as_ref()?;
    let extent = seen.extent()?;
    let read = extent != Extent::NotSeen;
    let date = seen.date.as_ref().filter(|_| read);
    let known_from = seen.known_from.as_ref().filter(|_| !read);
    Some(ReadText {
        extent: extent.word(),
        date: date.map(|date| words::date(date.value, framer.language)),
        known_from: known_from.and_then(|id| source_link(framer, &id.value, route)),
    })
}

/// The language of a source.
pub(in crate::render) fn language(framer: Framer<'_>, source: &Source) -> Option<LanguageText> {
    let language = source.language?;
    Some(LanguageText {
        name: language.name(framer.language),
        hreflang: source.address_language().map(|language| language.tag()),
    })
}

/// Whether a law holds on the day of the site, in words: `aangenomen, geldt vanaf 1 januari 2027`.
pub(in crate::render) fn status(
    framer: Framer<'_>,
    status: Option<LegalStatus>,
    from: Option<Date>,
) -> Option<String> {
    match Pending::of(status, from) {
        Some(Pending::Adopted { from }) => Some(adopted(framer, from)),
        _ => status.map(|status| framer.word_for("legal-status", status.word())),
    }
}

/// That a law was adopted, and when it holds.
pub(in crate::render) fn adopted(framer: Framer<'_>, from: Date) -> String {
    let key = if from <= framer.guide.as_of { "adopted-since" } else { "adopted-from" };
    let date = words::date(from, framer.language).words;
    framer.word_with(key, &[("date", date.into())])
}
