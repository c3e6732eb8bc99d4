//! The picture that other sites show beside a link to the guide.

use super::pages::framer::Framer;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::flowchart;
use crate::guide::Route;

/// A picture of the guide's own theme, for both languages.
const OWN: &str = "assets/social.png";

/// Where the picture is. There is one for the guide of today, which its editions show too.
pub(super) fn route(framer: Framer<'_>) -> Route {
    if has_own(framer) {
        return Route::new(OWN);
    }
    Route::new(format!("assets/social-{}.png", framer.language))
}

/// True where the theme brings one, so that none is made.
pub(super) fn has_own(framer: Framer<'_>) -> bool {
    framer.theme.assets().contains_key(&Route::new(OWN))
}

/// The picture: the title of the guide, and who publishes it.
pub(super) fn bytes(framer: Framer<'_>, sink: &mut Sink) -> Vec<u8> {
    let (site, language) = (&framer.guide.files.site, framer.language);
    let (title, publisher) = (&site.title[language], &site.publisher.name[language]);
    let accent = framer.theme.accent();
    let colours = (accent.ground.as_str(), accent.letters);
    flowchart::card((title, publisher), language, colours).unwrap_or_else(|error| {
        // The picture has nothing that a guide could get wrong: this is a defect of ours.
        sink.report(
            Diagnostic::of_guide(codes::TEMPLATE)
                .arg("what", "other")
                .arg("detail", error.to_string()),
        );
        Vec::new()
    })
}
