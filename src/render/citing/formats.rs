//! A reference in the forms that programs read.

use serde_json::json;

use crate::language::Language;
use crate::yaml::Date;

/// What is said of a version wherever it is cited.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    /// What the text is called in addresses.
    pub(super) id: String,
    /// Who publishes it; an organisation.
    pub(super) author: String,
    pub(super) title: String,
    /// The guide that it is a part of.
    pub(super) guide: String,
    /// The number of the version.
    pub(super) version: String,
    /// The same in words: `Versie 1.1`.
    pub(super) named: String,
    /// When the version holds or held, where that is not now, and which version a translation of an
    /// older one follows.
    pub(super) note: Option<String>,
    pub(super) published: Date,
    /// The address that keeps showing the version.
    pub(super) url: String,
    /// The language of the text.
    pub(super) language: Language,
}

impl Reference {
    /// Tells references apart: `definitie-1.1-nl`. Also a good name for a file.
    pub(super) fn key(&self) -> String {
        format!("{}-{}-{}", self.id, self.version, self.language.tag())
    }

    /// An entry for BibTeX and biblatex. The type is `misc`, which styles of both know, and the name
    /// of an organisation is in braces of its own so that nothing takes it for that of a person.
    pub(super) fn bibtex(&self) -> String {
        let (year, month, day) =
            (self.published.0.year(), self.published.0.month(), self.published.0.day());
        let month = MONTHS[usize::from(month.unsigned_abs()).clamp(1, 12) - 1];
        let language = match self.language {
            Language::Nl => "dutch",
            Language::En => "english",
        };
        let mut fields = vec![
            ("author", format!("{{{{{}}}}}", latex(&self.author))),
            ("title", format!("{{{{{}}}}}", latex(&self.title))),
            ("howpublished", format!("{{{}}}", latex(&self.guide))),
            ("version", format!("{{{}}}", latex(&self.version))),
            ("year", format!("{{{year}}}")),
            ("month", month.to_owned()),
            ("day", format!("{{{day}}}")),
            ("language", format!("{{{language}}}")),
            // Addresses are written as they are: packages for them read every sign.
            ("url", format!("{{{}}}", self.url)),
        ];
        let note =
            self.note.iter().fold(self.named.clone(), |named, note| format!("{named}; {note}"));
        fields.push(("note", format!("{{{}}}", latex(&note))));
        let fields: Vec<String> =
            fields.into_iter().map(|(name, value)| format!("  {name} = {value}")).collect();
        format!("@misc{{{},\n{}\n}}\n", self.key(), fields.join(",\n"))
    }

    /// An entry in RIS, a line for each fact. `ET`, the edition, is what programs have for the
    /// number of a version.
    pub(super) fn ris(&self) -> String {
        let date = self.published.to_string().replace('-', "/");
        let mut lines = vec![
            ("TY", "ELEC".to_owned()),
            ("ID", self.key()),
            ("AU", self.author.clone()),
            ("TI", self.title.clone()),
            ("T2", self.guide.clone()),
            ("PY", self.published.0.year().to_string()),
            ("DA", format!("{date}/")),
            ("ET", self.version.clone()),
            ("LA", self.language.tag().to_owned()),
            ("PB", self.author.clone()),
            ("UR", self.url.clone()),
        ];
        lines.extend(self.note.iter().map(|note| ("N1", note.clone())));
        lines.push(("ER", String::new()));
        // One line is one fact.
        let line = |(tag, text): &(&str, String)| {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            format!("{tag}  - {text}\n")
        };
        lines.iter().map(line).collect()
    }

    /// An entry of the Citation Style Language, as a list of one.
    pub(super) fn csl_json(&self) -> String {
        let day = self.published.0;
        let mut entry = json!({
            "id": self.key(),
            "type": "webpage",
            "author": [{ "literal": self.author }],
            "title": self.title,
            "container-title": self.guide,
            "version": self.version,
            "issued": { "date-parts": [[day.year(), day.month(), day.day()]] },
            "language": self.language.tag(),
            "publisher": self.author,
            "URL": self.url,
        });
        if let Some(note) = &self.note {
            entry["note"] = json!(note);
        }
        // Lists of texts and numbers always serialise.
        serde_json::to_string_pretty(&json!([entry])).unwrap_or_default() + "\n"
    }
}

/// The names of the months that every style of BibTeX knows, which are written without braces.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Text for BibTeX: the signs of TeX are written out, so that none is taken for one and braces
/// always close.
fn latex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', c]),
            '{' => out.push_str("\\{"),
            '}' => out.push_str("\\}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '\\' => out.push_str("\\textbackslash{}"),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference() -> Reference {
        Reference {
            id: "definitie".into(),
            author: "Redactie & Co, afdeling {A}".into(),
            title: "Wat is 100% veilig?".into(),
            guide: "De gids".into(),
            version: "1.1".into(),
            named: "Versie 1.1".into(),
            note: Some("gold tot en met 2 december 2026".into()),
            published: Date::parse("2026-11-09").unwrap(),
            url: "https://x.example/nl/a_b/v1.1.html".into(),
            language: Language::Nl,
        }
    }

    #[test]
    fn bibtex_escapes_what_tex_reads() {
        assert_eq!(
            reference().bibtex(),
            "@misc{definitie-1.1-nl,\n  author = {{Redactie \\& Co, afdeling \\{A\\}}},\n  \
             title = {{Wat is 100\\% veilig?}},\n  howpublished = {De gids},\n  version = {1.1},\n  \
             year = {2026},\n  month = nov,\n  day = {9},\n  language = {dutch},\n  \
             url = {https://x.example/nl/a_b/v1.1.html},\n  \
             note = {Versie 1.1; gold tot en met 2 december 2026}\n}\n"
        );
        assert_eq!(
            latex("a\\b~c^d\ne"),
            "a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d e"
        );
    }

    #[test]
    fn ris_has_a_line_for_each_fact_and_an_end() {
        let ris = Reference { title: "Een\nER  - titel".into(), ..reference() }.ris();
        let lines: Vec<&str> = ris.lines().collect();
        assert_eq!((lines[0], lines[lines.len() - 1]), ("TY  - ELEC", "ER  - "));
        assert!(lines.iter().all(|line| line.get(2..6) == Some("  - ")), "{ris}");
        assert_eq!(lines.iter().filter(|line| line.starts_with("ER")).count(), 1, "{ris}");
        for fact in ["ET  - 1.1", "DA  - 2026/11/09/", "TI  - Een ER - titel", "LA  - nl"] {
            assert!(lines.contains(&fact), "{fact} in {ris}");
        }
    }

    #[test]
    fn csl_json_is_a_list_of_one_with_the_version() {
        let read: serde_json::Value = serde_json::from_str(&reference().csl_json()).unwrap();
        let entry = &read[0];
        assert_eq!(entry["version"], "1.1");
        assert_eq!(entry["issued"]["date-parts"], json!([[2026, 11, 9]]));
        assert_eq!(entry["author"], json!([{ "literal": "Redactie & Co, afdeling {A}" }]));
        assert_eq!(entry["URL"], "https://x.example/nl/a_b/v1.1.html");
        assert_eq!(read.as_array().unwrap().len(), 1);
    }
}
