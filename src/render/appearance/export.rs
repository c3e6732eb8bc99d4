//! What of the theme a guide can take the place of.

use super::theme::{Embedded, FOLDER};
use crate::language::Language;

/// A file of the theme that a guide can have of its own.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// Its name in the theme, such as `templates/about.html`.
    pub name: String,
    /// What a guide begins with that wants it otherwise.
    pub bytes: Vec<u8>,
}

impl ThemeFile {
    /// Where a guide has it, relative to its root.
    pub fn path(&self) -> String {
        format!("{FOLDER}{}", self.name)
    }
}

/// Every file that can be replaced, sorted by name. A file of words says first what to do with it.
pub fn files() -> Vec<ThemeFile> {
    let names = Embedded::iter().filter(|name| is_replaceable(name));
    let mut files: Vec<ThemeFile> = names
        .filter_map(|name| {
            let bytes = Embedded::get(&name)?.data.into_owned();
            Some(ThemeFile { bytes: [head(&name).as_bytes(), &bytes].concat(), name: name.into() })
        })
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// True of what is read from a guide. Drawings have the letters in the program, whose widths it
/// knows.
pub(super) fn is_replaceable(name: &str) -> bool {
    !(name.starts_with("fonts/") && (name.ends_with(".ttf") || name.ends_with(".md")))
}

/// What stands above a file of words that is written for a guide.
fn head(name: &str) -> &'static str {
    let of = |language: Language| name == format!("strings/{language}.ftl");
    match Language::ALL.into_iter().find(|language| of(*language)) {
        None => "",
        Some(Language::Nl) => {
            "### Woorden van deze gids zelf: wat hier staat, komt in de plaats van de woorden van Leidraad.\n\
             ### Laat alleen staan wat anders moet zijn. Wat hier wordt weggehaald, komt weer van Leidraad,\n\
             ### met elke verbetering daarvan. Wat tussen { } staat, vult de site in: dat moet blijven staan.\n\n"
        }
        Some(Language::En) => {
            "### Words of this guide's own: what stands here takes the place of the words of Leidraad.\n\
             ### Keep only what must be different. What is removed here comes from Leidraad again, with\n\
             ### every improvement of it. What stands between { } is filled in by the site: it must stay.\n\n"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Sink;
    use crate::render::Theme;
    use crate::source::Sources;

    #[test]
    fn a_guide_that_has_every_file_of_its_own_looks_and_speaks_as_before() {
        let mut sources = Sources::default();
        for file in files() {
            if let Ok(text) = String::from_utf8(file.bytes.clone()) {
                sources.add(file.path(), text);
            }
        }
        let mut sink = Sink::new();
        let own = Theme::load(&sources, &mut sink).unwrap();
        crate::render::report_strays(&sources, &mut sink);
        assert!(sink.found().is_empty(), "{:#?}", sink.found());
        let ours = Theme::load(&Sources::default(), &mut Sink::new()).unwrap();
        assert_eq!(own.assets(), ours.assets());
        let about = |theme: &Theme| theme.text(Language::Nl, "menu", &Default::default());
        assert_eq!(about(&own), about(&ours));
    }
}
