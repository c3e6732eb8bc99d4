//! The kinds of files that may stand beside a text.

/// A kind of file. Others have no place on a site of policy: what runs in a browser, what holds
/// macros, and the forms of documents that came before those of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are those of the formats")]
pub enum Kind {
    Png,
    Jpeg,
    Webp,
    Avif,
    Svg,
    Pdf,
    Word,
    Excel,
    PowerPoint,
    OdfText,
    OdfSheet,
    OdfSlides,
    Csv,
    Text,
    Rtf,
    Zip,
    Epub,
    Calendar,
}

/// Kinds by the ends of their names; the first of a kind is the one that messages name.
const ENDINGS: [(&str, Kind); 19] = [
    ("png", Kind::Png),
    ("jpg", Kind::Jpeg),
    ("jpeg", Kind::Jpeg),
    ("webp", Kind::Webp),
    ("avif", Kind::Avif),
    ("svg", Kind::Svg),
    ("pdf", Kind::Pdf),
    ("docx", Kind::Word),
    ("xlsx", Kind::Excel),
    ("pptx", Kind::PowerPoint),
    ("odt", Kind::OdfText),
    ("ods", Kind::OdfSheet),
    ("odp", Kind::OdfSlides),
    ("csv", Kind::Csv),
    ("txt", Kind::Text),
    ("rtf", Kind::Rtf),
    ("zip", Kind::Zip),
    ("epub", Kind::Epub),
    ("ics", Kind::Calendar),
];

/// What stands behind the last point of a name, in lower case; empty without one.
pub fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase()
}

impl Kind {
    /// The kind that a name says.
    pub fn of_name(name: &str) -> Option<Kind> {
        let ending = ending(name);
        ENDINGS.iter().find(|(own, _)| *own == ending).map(|(_, kind)| *kind)
    }

    /// The ending that a file of this kind has.
    pub fn ending(self) -> &'static str {
        ENDINGS.iter().find(|(_, kind)| *kind == self).map_or("", |(ending, _)| ending)
    }

    /// The endings of pictures, or of all files, for a message.
    pub fn endings(pictures: bool) -> String {
        let wanted = ENDINGS.iter().filter(|(_, kind)| !pictures || kind.is_picture());
        wanted.map(|(ending, _)| format!(".{ending}")).collect::<Vec<_>>().join(", ")
    }

    /// True of what can be shown on a page.
    pub fn is_picture(self) -> bool {
        matches!(self, Kind::Png | Kind::Jpeg | Kind::Webp | Kind::Avif | Kind::Svg)
    }

    /// What a browser is told that it is.
    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
            Kind::Webp => "image/webp",
            Kind::Avif => "image/avif",
            Kind::Svg => "image/svg+xml",
            Kind::Pdf => "application/pdf",
            Kind::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Kind::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Kind::PowerPoint => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Kind::OdfText => "application/vnd.oasis.opendocument.text",
            Kind::OdfSheet => "application/vnd.oasis.opendocument.spreadsheet",
            Kind::OdfSlides => "application/vnd.oasis.opendocument.presentation",
            Kind::Csv => "text/csv",
            Kind::Text => "text/plain",
            Kind::Rtf => "application/rtf",
            Kind::Zip => "application/zip",
            Kind::Epub => "application/epub+zip",
            Kind::Calendar => "text/calendar",
        }
    }

    /// What the file is called in the text of its link: `Excel`, `PDF`.
    pub fn label(self) -> &'static str {
        match self {
            Kind::Png => "PNG",
            Kind::Jpeg => "JPEG",
            Kind::Webp => "WebP",
            Kind::Avif => "AVIF",
            Kind::Svg => "SVG",
            Kind::Pdf => "PDF",
            Kind::Word => "Word",
            Kind::Excel => "Excel",
            Kind::PowerPoint => "PowerPoint",
            Kind::OdfText => "ODT",
            Kind::OdfSheet => "ODS",
            Kind::OdfSlides => "ODP",
            Kind::Csv => "CSV",
            Kind::Text => "TXT",
            Kind::Rtf => "RTF",
            Kind::Zip => "ZIP",
            Kind::Epub => "EPUB",
            Kind::Calendar => "ICS",
        }
    }

    /// True of a file that is text, in which Git may write line ends as the computer does.
    pub fn is_text(self) -> bool {
        matches!(self, Kind::Svg | Kind::Csv | Kind::Text | Kind::Rtf | Kind::Calendar)
    }

    /// True of a file that is a ZIP archive inside.
    pub(super) fn is_archive(self) -> bool {
        use Kind::{Epub, Excel, OdfSheet, OdfSlides, OdfText, PowerPoint, Word, Zip};
        matches!(self, Epub | Excel | OdfSheet | OdfSlides | OdfText | PowerPoint | Word | Zip)
    }
}
