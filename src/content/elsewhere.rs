//! Keys that texts of other programs have in their front matter, each with the place where leidraad has
//! what they say. Nothing is passed over in silence: whoever moves a text in is told where each goes.

use super::pages::PageFront;
use super::section::FrontMatter;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::yaml::{Data, FromYaml, Node};

/// The front matter of a text.
pub(crate) trait Front: FromYaml {
    /// True of a text that has a `section.yaml` beside it.
    const OF_A_SECTION: bool;
}

impl Front for FrontMatter {
    const OF_A_SECTION: bool = true;
}

impl Front for PageFront {
    const OF_A_SECTION: bool = false;
}

/// Where a key belongs, by the word on which the message selects.
const PLACES: [(&str, &[&str]); 13] = [
    ("tags", &["tags", "tag", "categories", "category", "keywords", "labels"]),
    ("owner", &["owner", "author", "authors", "contact", "maintainer"]),
    (
        "date",
        &[
            "date",
            "lastmod",
            "last_modified",
            "last_updated",
            "updated",
            "modified",
            "created",
            "published",
            "publishdate",
            "effective",
        ],
    ),
    ("version", &["version", "versions", "digest"]),
    ("order", &["weight", "order", "nav_order", "position", "sidebar_position", "parent", "menu"]),
    ("summary", &["description", "abstract", "excerpt", "subtitle", "intro"]),
    ("status", &["draft", "status", "state", "archived"]),
    ("aliases", &["aliases", "alias", "redirect_from", "redirect_to", "redirects"]),
    ("slug", &["permalink", "url"]),
    ("id", &["id", "uid", "uuid", "identifier"]),
    ("language", &["lang", "language", "locale"]),
    ("section", &["review_by", "reflects", "sources", "replaced_by", "simultaneous", "reported"]),
    (
        "look",
        &[
            "layout", "template", "toc", "hide", "icon", "image", "cover", "hero", "class", "css",
            "style", "type", "search", "comments", "math", "sidebar", "nav",
        ],
    ),
];

/// Takes the keys that belong elsewhere out of front matter, and says of each where that is.
pub(super) fn refuse<T: Front>(node: &mut Node, sink: &mut Sink) {
    let Data::Map(entries) = &mut node.data else { return };
    entries.retain(|entry| {
        let key = entry.key.value.as_str();
        let name = key.to_lowercase().replace('-', "_");
        let known = PLACES.iter().find(|(_, keys)| keys.contains(&name.as_str()));
        if let Some((place, _)) = known {
            let owner = if T::OF_A_SECTION { "section" } else { "page" };
            let problem = Diagnostic::at(codes::FRONT_MATTER_ELSEWHERE, entry.key.span);
            sink.report(problem.arg("key", key).arg("belongs", *place).arg("of", owner));
        }
        known.is_none()
    });
}
