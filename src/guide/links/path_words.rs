//! The words of the tool in addresses, and what may not be named like them.

use crate::content::LedgerId;
use crate::language::Language;

/// Path words, fixed per language. A slug may not equal one, including those kept for pages to come.
pub(in crate::guide) struct PathWords {
    pub glossary: &'static str,
    pub sources: &'static str,
    pub indicators: &'static str,
    pub chart: &'static str,
    pub register: &'static str,
    pub about: &'static str,
    pub worksheet: &'static str,
    pub data: &'static str,
    pub accessibility: &'static str,
    pub privacy: &'static str,
    pub colophon: &'static str,
    pub changes: &'static str,
    pub held: &'static str,
    pub history: &'static str,
    pub now: &'static str,
    pub draft: &'static str,
    pub translation: &'static str,
    pub translations: &'static str,
    pub side_by_side: &'static str,
    pub whole: &'static str,
    pub components: &'static str,
    pub search: &'static str,
    /// Taken in a guide with tags alone.
    pub tags: &'static str,
    pub later: &'static [&'static str],
}

/// The words of a language.
pub(in crate::guide) const fn words(language: Language) -> PathWords {
    match language {
        Language::Nl => PathWords {
            glossary: "begrippen",
            sources: "bronnen",
            indicators: "indicatoren",
            chart: "stroomschema",
            register: "register",
            about: "over",
            worksheet: "werkblad",
            data: "data",
            accessibility: "toegankelijkheid",
            privacy: "privacy",
            colophon: "colofon",
            changes: "wijzigingen",
            held: "geldend",
            history: "geschiedenis",
            now: "nu",
            draft: "concept",
            translation: "vertaling",
            translations: "vertalingen",
            side_by_side: "naast-elkaar",
            whole: "hele-gids",
            components: "onderdelen",
            search: "zoeken",
            tags: "trefwoorden",
            later: &["index", "afdrukken", "feed"],
        },
        Language::En => PathWords {
            glossary: "glossary",
            sources: "sources",
            indicators: "indicators",
            chart: "flowchart",
            register: "register",
            about: "about",
            worksheet: "worksheet",
            data: "data",
            accessibility: "accessibility",
            privacy: "privacy",
            colophon: "colophon",
            changes: "changes",
            held: "in-force",
            history: "history",
            now: "now",
            draft: "draft",
            translation: "translation",
            translations: "translations",
            side_by_side: "side-by-side",
            whole: "whole-guide",
            components: "components",
            search: "search",
            tags: "tags",
            later: &["index", "print", "feed"],
        },
    }
}

/// First parts of addresses that no id or edition may take.
pub const RESERVED_IDS: [&str; 5] = ["nl", "en", "id", "assets", "data"];

/// True when a slug of this language would collide with a page of the tool.
pub(in crate::guide) fn is_reserved_slug(language: Language, slug: &str) -> bool {
    let w = words(language);
    let lists = [w.glossary, w.sources, w.indicators, w.chart, w.register, w.worksheet, w.data];
    let others = [
        w.about,
        w.accessibility,
        w.privacy,
        w.colophon,
        w.changes,
        w.held,
        w.history,
        w.whole,
        w.components,
        w.search,
    ];
    lists.contains(&slug) || others.contains(&slug) || w.later.contains(&slug)
}

/// True when a section of this id would have its versions in a folder of the tool. The folder of
/// the flowcharts can be shared: charts and versions have different names in it.
pub(in crate::guide) fn is_reserved_id(id: &str) -> bool {
    let taken = |language| {
        let w = words(language);
        [w.glossary, w.indicators, w.data, w.changes, w.held, "feed"].contains(&id)
    };
    RESERVED_IDS.contains(&id) || Language::ALL.into_iter().any(taken)
}

/// True when a chart, step or edition of this id would take the address of a page that its folder
/// has anyway: `index`, the history, or a version of a section with the name of the folder.
pub(in crate::guide) fn is_reserved_in_folder(id: &str) -> bool {
    let history = |language| words(language).history == id;
    let version =
        id.strip_prefix('v').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    id == "index" || version || Language::ALL.into_iter().any(history)
}

/// True of the name of a device: Windows opens no file or folder of such a name, whatever its
/// ending ("Naming Files, Paths, and Namespaces", Microsoft), so that a site with one cannot be
/// copied there.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let numbered = |start: &str| {
        stem.strip_prefix(start).is_some_and(|number| {
            number.chars().count() == 1
                && number.contains(|c: char| c.is_ascii_digit() || "¹²³".contains(c))
        })
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered("com")
        || numbered("lpt")
}

/// True of an id that a new section cannot have.
pub fn is_refused_section(id: &str) -> bool {
    let page = Language::ALL.into_iter().any(|language| is_reserved_slug(language, id));
    is_reserved_id(id) || page || LedgerId::of_data_file(id).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_of_the_tool_are_reserved() {
        assert!(is_reserved_slug(Language::Nl, "begrippen"));
        assert!(!is_reserved_slug(Language::En, "begrippen"));
    }

    #[test]
    fn the_names_of_devices_are_known_with_any_ending() {
        for name in ["con", "nul", "aux", "prn", "com1", "lpt9", "com0", "CON.svg", "nul.tar.gz"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["console", "com", "com10", "nulmeting", "a.con", "auxiliary"] {
            assert!(!is_device(name), "{name}");
        }
    }

    #[test]
    fn a_folder_of_the_tool_holds_no_versions_of_a_section() {
        for id in ["begrippen", "glossary", "data", "feed", "wijzigingen", "assets", "nl"] {
            assert!(is_reserved_id(id), "{id}");
        }
        for id in ["stroomschema", "flowchart", "definitie", "register"] {
            assert!(!is_reserved_id(id), "{id}");
        }
    }
}
