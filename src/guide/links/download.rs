//! What a link to a file says of it: readers know what they get before they get it.

use crate::language::Language;
use crate::source::StoredFile;

/// ` (Excel, 34 kB, Nederlands)`, in the language of the text around it. A file is in that language too,
/// unless its name ends in that of the other: `plan.en.xlsx`.
pub(super) fn told(file: &StoredFile, kind: &str, around: Language) -> String {
    let language = language_of(file.name()).unwrap_or(around);
    let name = match (around, language) {
        (Language::Nl, Language::Nl) => "Nederlands",
        (Language::Nl, Language::En) => "Engels",
        (Language::En, Language::Nl) => "Dutch",
        (Language::En, Language::En) => "English",
    };
    format!(" ({kind}, {}, {name})", size(file.size, around))
}

/// The language that a name says: `plan.en.xlsx`.
pub(in crate::guide) fn language_of(name: &str) -> Option<Language> {
    let stem = name.rsplit_once('.')?.0.rsplit_once('.')?.1;
    Language::ALL.into_iter().find(|language| language.tag() == stem.to_ascii_lowercase())
}

/// A size as people say it: `870 bytes`, `34 kB`, `1,2 MB`.
fn size(bytes: u64, language: Language) -> String {
    const KB: u64 = 1000;
    const MB: u64 = KB * KB;
    match bytes {
        ..KB => format!("{bytes} bytes"),
        // What would round to 1000 kB is a megabyte.
        KB..999_500 => format!("{} kB", (bytes + KB / 2) / KB),
        _ => {
            let tenths = (bytes + MB / 20) / (MB / 10);
            let point = if language == Language::Nl { ',' } else { '.' };
            match (tenths / 10, tenths % 10) {
                (whole, 0) => format!("{whole} MB"),
                (whole, tenth) => format!("{whole}{point}{tenth} MB"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_round_numbers() {
        let said = |bytes| size(bytes, Language::Nl);
        let sizes = [0, 999, 1000, 34_499, 999_499, 999_500, 1_240_000, 64_000_000];
        let expected =
            ["0 bytes", "999 bytes", "1 kB", "34 kB", "999 kB", "1 MB", "1,2 MB", "64 MB"];
        assert_eq!(sizes.map(said), expected);
        assert_eq!(size(1_240_000, Language::En), "1.2 MB");
    }

    #[test]
    fn a_name_may_say_its_language() {
        assert_eq!(language_of("plan.en.xlsx"), Some(Language::En));
        assert_eq!(language_of("plan.NL.xlsx"), Some(Language::Nl));
        assert_eq!(language_of("plan.xlsx"), None);
        assert_eq!(language_of("nl.xlsx"), None);
    }
}
