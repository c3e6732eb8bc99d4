//! `security.txt`: where whoever finds a weakness of the site can report it (RFC 9116).

use super::pages::framer::Framer;
use crate::guide::Route;
use crate::language::Language;
use crate::mailto::Mailto;

/// Where programs and researchers look.
pub(super) const WELL_KNOWN: &str = ".well-known/security.txt";

/// The earlier place. A mirror in a subfolder or on a file share has no `/.well-known/` of its
/// own, and some systems hide folders that begin with a dot.
const AT_THE_ROOT: &str = "security.txt";

/// How long the file holds: the RFC recommends less than a year. It counts from the day that the
/// site is made for, because a build has no clock; a site that nobody renews says so by itself.
const DAYS: i64 = 364;

/// The file is at both places.
pub(super) const ROUTES: [&str; 2] = [WELL_KNOWN, AT_THE_ROOT];

/// The text of the file.
pub(super) fn text(framer: Framer<'_>) -> String {
    let guide = framer.guide;
    let publisher = &guide.files.site.publisher;
    let contact = publisher.security_email.as_ref().unwrap_or(&publisher.email);
    let mut text = format!("Contact: {}\n", Mailto::new(contact.clone()).href());
    // Only a day at the end of time has no day after it; the file is left without the field then.
    if let Ok(day) = guide.as_of.0.checked_add(jiff::Span::new().days(DAYS)) {
        text.push_str(&format!("Expires: {day}T00:00:00.000Z\n"));
    }
    let languages = guide.languages;
    let preferred = [Some(languages.authoritative), languages.translation()];
    let preferred: Vec<&str> = preferred.into_iter().flatten().map(Language::tag).collect();
    text.push_str(&format!("Preferred-Languages: {}\n", preferred.join(", ")));
    for place in [WELL_KNOWN, AT_THE_ROOT] {
        let address = framer.absolute(&Route::new(place));
        // The RFC allows no other scheme here.
        if address.starts_with("https://") {
            text.push_str(&format!("Canonical: {address}\n"));
        }
    }
    text
}
