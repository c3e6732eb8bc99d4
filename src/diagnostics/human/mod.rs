//! Reports for a person: the source line with the place underlined, and what to do.
//!
//! A person reads the first dozen of hundreds of problems: what blocks comes first, repeats are
//! counted after a few, and the numbers stand at the end. Nothing of this is for programs, which get
//! everything.

mod arrange;
mod closing;
mod excerpt;

use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Group, Level, Origin, Renderer};
use rayon::prelude::*;

use super::{Diagnostic, Place, Severity, Words};
use crate::characters::{harmless, harmless_in_colour, harmless_line};
use crate::messages::Args;
use crate::source::Sources;

use arrange::{Piece, arrange};

/// Characters in a line of help. With what stands before it, a line fits a terminal of 80.
const WIDTH: usize = 66;

/// How much of a report is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Detail {
    /// A few problems of each kind in full, and how many more there are.
    #[default]
    Few,
    /// Every problem in full.
    All,
    /// How many there are of each kind.
    Totals,
}

/// All reports with a closing line, coloured when `colour` is set. Empty when nothing is wrong.
pub fn render(
    found: &[Diagnostic],
    sources: &Sources,
    words: Words,
    detail: Detail,
    colour: bool,
) -> String {
    let mut out = Vec::new();
    // Memory takes whatever is written.
    let _ = write(found, sources, words, detail, colour, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// The same, written piece by piece: of all problems of a large guide the report is larger than the
/// guide.
///
/// # Errors
/// It cannot be written.
pub fn write(
    found: &[Diagnostic],
    sources: &Sources,
    words: Words,
    detail: Detail,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    // Of the lines of a file only the escape character was replaced; titles, captions and paths were
    // made harmless one by one.
    let harmless = |text: &str| match colour {
        true => harmless_in_colour(text).into_owned(),
        false => harmless(text).into_owned(),
    };
    let pieces = arrange(found, detail);
    for some in pieces.chunks(256) {
        let shown = some.par_iter().map(|piece| match piece {
            Piece::One(problem) => harmless(&one(problem, sources, words, &renderer)) + "\n\n",
            Piece::More(left) => harmless(&closing::more(left, sources, words)) + "\n\n",
            Piece::Usual(left) => harmless(&closing::usual(left, words)) + "\n\n",
        });
        for shown in shown.collect::<Vec<_>>() {
            out.write_all(shown.as_bytes())?;
        }
    }
    if !found.is_empty() {
        let is_cut = pieces.iter().any(|piece| !matches!(piece, Piece::One(_)));
        let closing = closing::closing(found, sources, words, detail, is_cut);
        out.write_all(harmless(&closing).as_bytes())?;
    }
    Ok(())
}

/// A report in pieces, for a page that folds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// How many errors and warnings there are.
    pub counts: String,
    /// The pieces in the order in which they are read.
    pub pieces: Vec<FoldedPiece>,
}

/// A piece of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldedPiece {
    /// What it is about, in one line.
    pub heading: String,
    /// All of it, as plain text of several lines; empty where the heading says everything.
    pub body: String,
}

/// A report in pieces, of which a few of each kind are there in full.
pub fn fold(found: &[Diagnostic], sources: &Sources, words: Words) -> Folded {
    let renderer = Renderer::plain().decor_style(DecorStyle::Unicode);
    let alone = |heading| FoldedPiece { heading, body: String::new() };
    let piece = |piece: &Piece<'_>| match piece {
        Piece::One(problem) => FoldedPiece {
            heading: harmless(&closing::in_one_line(problem, sources, words)).into_owned(),
            body: harmless(&one(problem, sources, words, &renderer)).into_owned(),
        },
        Piece::More(left) => alone(closing::more(left, sources, words)),
        Piece::Usual(left) => alone(closing::usual(left, words)),
    };
    let pieces = arrange(found, Detail::Few);
    let mut folded: Vec<FoldedPiece> = pieces.par_iter().map(piece).collect();
    if pieces.len() < found.len() {
        let heading = words.phrase("totals", &Args::new());
        folded.push(FoldedPiece { heading, body: closing::totals(found, sources, words) });
    }
    Folded { counts: closing::counts(found, words), pieces: folded }
}

fn one(diagnostic: &Diagnostic, sources: &Sources, words: Words, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(words.phrase("error", &Args::new())),
        Severity::Warning => Level::WARNING.with_name(words.phrase("warning", &Args::new())),
    };
    let title = level.primary_title(words.title(diagnostic)).id(diagnostic.code.id);
    let help = words.help(diagnostic);
    let help_level = Level::HELP.with_name(words.phrase("help", &Args::new()));
    let mut group = Group::with_title(title);
    if let Place::Path(path) = &diagnostic.place {
        group = group.element(Origin::path(harmless_line(path.as_str())));
    }
    group = group.elements(excerpt::excerpts(diagnostic, sources, words));
    if let Some(help) = help {
        group = group.element(help_level.message(wrap(&help)));
    }
    renderer.render(&[group])
}

/// Breaks long lines between words. Indented lines are commands and YAML, to be copied whole.
fn wrap(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for line in text.split_inclusive('\n') {
        let hanging = if line.starts_with("- ") { "  " } else { "" };
        let mut width = 0;
        for word in line.split_inclusive(' ') {
            let length = word.trim_end().chars().count();
            if width > 0 && width + length > WIDTH && !line.starts_with(' ') {
                out.truncate(out.trim_end().len());
                out.push('\n');
                out.push_str(hanging);
                width = hanging.len();
            }
            out.push_str(word);
            width += word.chars().count();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::codes;
    use crate::language::Language;
    use crate::source::Span;

    #[test]
    fn a_report_shows_the_place_and_says_what_to_do() {
        let mut sources = Sources::default();
        // The last place where `part` stands in the file.
        let mut place = |path: &str, text: &str, part: &str| {
            let file = sources.find(path).unwrap_or_else(|| sources.add(path, text));
            let start = text.rfind(part).unwrap_or_else(|| panic!("no {part}"));
            Span::new(file, start..start + part.len())
        };
        let section = "\u{feff}id: definitie\r\nversions:\r\n  - version: 1.0\r\n    digest: {nl: \"b1:4a\"}\r\n";
        let site =
            "contents:\n  - sections: [inleiding]\n  - sections: [tijdlijn, definite, inleiding]\n";
        let section_path = "content/sections/definitie/section.yaml";
        let site_path = "content/site.yaml";
        let found = [
            Diagnostic::at(codes::WRONG_KIND, place(section_path, section, "1.0"))
                .arg("expected", "kind-text")
                .arg("found", "kind-number"),
            Diagnostic::at(codes::LISTED_SECTION_MISSING, place(site_path, site, "definite"))
                .arg("id", "definite")
                .did_you_mean("definite", ["definitie", "tijdlijn"]),
            Diagnostic::at(codes::SECTION_LISTED_TWICE, place(site_path, site, "inleiding"))
                .arg("id", "inleiding")
                .label(place(site_path, &site[..40], "inleiding"), "first"),
            Diagnostic::of_path(codes::UNRELEASED, "content/sections/definitie/nl.md")
                .arg("id", "definitie")
                .arg("version", "1.0")
                .arg("known", "yes")
                .label(place(section_path, section, "b1:4a"), "recorded"),
            Diagnostic::of_path(codes::ANCHOR_UNRECORDED, "content/sections/definitie")
                .arg("section", "definitie")
                .arg("count", 2),
        ];
        let report = render(&found, &sources, Words::new(Language::Nl), Detail::All, false);
        assert_eq!(report, REPORT, "\n{report}");
    }

    const REPORT: &str = r#"fout[Y004]: Hier staat een getal, maar hier hoort tekst.
  ╭▸ content/sections/definitie/section.yaml:3:14
  │
3 │   - version: 1.0
  │              ━━━
  │
  ╰ doe dit: Zet de waarde tussen rechte aanhalingstekens, zoals "1.0".

fout[C003]: De inhoudsopgave noemt de sectie ‘definite’, maar die is er niet.
  ╭▸ content/site.yaml:3:26
  │
3 │   - sections: [tijdlijn, definite, inleiding]
  │                          ━━━━━━━━
  │
  ╰ doe dit: Bedoelde u ‘definitie’? Moet er een nieuwe sectie komen, typ dan:
                 leidraad new section definite
             Is de map er al, los dan eerst de fout in haar section.yaml op.

fout[C004]: De sectie ‘inleiding’ staat twee keer in de inhoudsopgave.
  ╭▸ content/site.yaml:3:36
  │
2 │   - sections: [inleiding]
  │                ───────── hier staat de sectie al
3 │   - sections: [tijdlijn, definite, inleiding]
  │                                    ━━━━━━━━━ nog een keer
  │
  ╰ doe dit: Haal ‘inleiding’ op een van de twee plaatsen weg.

fout[V001]: De tekst van ‘content/sections/definitie/nl.md’ is veranderd sinds versie 1.0, maar heeft nog geen nieuwe versie.
  ╭▸ content/sections/definitie/nl.md
  │
  ⸬  content/sections/definitie/section.yaml:4:19
  │
4 │     digest: {nl: "b1:4a"}
  │                   ───── dit hoort bij de tekst van versie 1.0
  │
  ╰ doe dit: Is de betekenis veranderd? Typ:
                 leidraad version definitie --kind substantive
             Is alleen de formulering veranderd? Typ:
                 leidraad version definitie --kind editorial
             Staat versie 1.0 nog in geen editie? Dan mag u die bijwerken:
                 leidraad version definitie --amend
             Wilt u eerst een voorbeeld bekijken? Typ:
                 leidraad build --unreleased

waarschuwing[L013]: 2 koppen van de sectie ‘definitie’ staan nog niet in content/anchors.txt.
 ╭▸ content/sections/definitie
 ╰ doe dit: Typ dit, en zet content/anchors.txt in dezelfde commit:
                leidraad check --fix

4 fouten, 1 waarschuwing. Meer over een code: leidraad explain Y004
"#;

    #[test]
    fn help_is_broken_between_words_but_commands_are_not() {
        let long = "woord ".repeat(30);
        let wrapped = wrap(&format!("{long}\n    leidraad {long}\n- {long}"));
        let lines: Vec<&str> = wrapped.lines().collect();
        assert!(lines[0].chars().count() <= WIDTH && lines[1].starts_with("woord"));
        assert_eq!(lines[3], format!("    leidraad {}", long));
        assert_eq!(&lines[5][..7], "  woord");
    }
}
