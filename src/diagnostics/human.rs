//! Reports for a person: the source line with the place underlined, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use rayon::prelude::*;

use super::{Diagnostic, Place, Severity, Words};
use crate::characters::{harmless, harmless_in_colour, harmless_line};
use crate::messages::Args;
use crate::source::{FileId, Sources, Span};

/// Characters in a line of help. With what stands before it, a line fits a terminal of 80.
const WIDTH: usize = 66;

/// All reports with a closing line, coloured when `colour` is set. Empty when nothing is wrong.
pub fn render(found: &[Diagnostic], sources: &Sources, words: Words, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    let each = found.par_iter().map(|d| one(d, sources, words, &renderer) + "\n\n");
    let mut out = each.collect::<Vec<_>>().concat();
    if !found.is_empty() {
        out.push_str(&summary(found, words));
        out.push('\n');
    }
    // Of the lines of a file only the escape character was replaced; titles, captions and paths were
    // made harmless one by one.
    let harmless = if colour { harmless_in_colour(&out) } else { harmless(&out) };
    harmless.into_owned()
}

/// "3 errors, 1 warning", with how to read more about a code.
fn summary(found: &[Diagnostic], words: Words) -> String {
    let count = |severity| found.iter().filter(|d| d.severity == severity).count();
    let mut args = Args::new();
    args.insert("errors".into(), count(Severity::Error).into());
    args.insert("warnings".into(), count(Severity::Warning).into());
    let worst = found.iter().find(|d| d.severity == Severity::Error).or(found.first());
    args.insert("code".into(), worst.map_or("", |d| d.code.id).into());
    words.phrase("summary", &args)
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
    group = snippets(diagnostic, sources, words).into_iter().fold(group, Group::element);
    if let Some(help) = help {
        group = group.element(help_level.message(wrap(&help)));
    }
    renderer.render(&[group])
}

type Annotated<'a> = Snippet<'a, annotate_snippets::Annotation<'a>>;

/// One snippet for each file that takes part, the primary file first.
fn snippets<'a>(diagnostic: &Diagnostic, sources: &'a Sources, words: Words) -> Vec<Annotated<'a>> {
    let mut places = Vec::new();
    if let Place::Text(span) = diagnostic.place {
        places.push((AnnotationKind::Primary, span, words.caption(diagnostic).unwrap_or_default()));
    }
    let others = diagnostic.labels.iter();
    places.extend(others.map(|l| (AnnotationKind::Context, l.span, words.label(diagnostic, l))));

    let mut files: Vec<(FileId, Annotated<'a>)> = Vec::new();
    for (kind, span, caption) in places {
        let (text, start) = without_mark(&sources.file(span.file).text);
        let range = visible(span, sources);
        let range = range.start.saturating_sub(start)..range.end.saturating_sub(start);
        let annotation = kind.span(range).label(caption);
        match files.iter().position(|(file, _)| *file == span.file) {
            Some(at) => {
                let (file, snippet) = files.remove(at);
                files.insert(at, (file, snippet.annotation(annotation)));
            }
            None => {
                let path = harmless_line(sources.file(span.file).path.as_str());
                let snippet = Snippet::source(text).path(path);
                files.push((span.file, snippet.annotation(annotation)));
            }
        }
    }
    files.into_iter().map(|(_, snippet)| snippet).collect()
}

/// A text without its byte order mark, which would count as a column, and where it starts.
fn without_mark(text: &str) -> (&str, usize) {
    let rest = text.trim_start_matches('\u{feff}');
    (rest, text.len() - rest.len())
}

/// The first line of a span: a report that underlines forty lines points at nothing.
fn visible(span: Span, sources: &Sources) -> std::ops::Range<usize> {
    let text = sources.slice(span);
    let first = text.find(['\r', '\n']).unwrap_or(text.len());
    span.range().start..span.range().start + first
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
        let report = render(&found, &sources, Words::new(Language::Nl), false);
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
  ╰ doe dit: Bedoelde je ‘definitie’? Moet er een nieuwe sectie komen, typ dan:
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
             Staat versie 1.0 nog in geen editie? Dan mag je die bijwerken:
                 leidraad version definitie --amend
             Wil je eerst een voorbeeld bekijken? Typ:
                 leidraad build --unreleased

waarschuwing[L013]: 2 koppen van de sectie ‘definitie’ staan nog niet in content/anchors.txt.
 ╭▸ content/sections/definitie
 ╰ doe dit: Typ dit, en zet content/anchors.txt in dezelfde commit:
                leidraad check --fix

4 fouten, 1 waarschuwing. Meer over een code: leidraad explain Y004
"#;

    #[test]
    fn the_closing_line_names_the_code_of_an_error_before_that_of_a_warning() {
        let found = [codes::TRANSLATION_OUTDATED, codes::UNRELEASED]
            .map(|code| Diagnostic::of_path(code, "content/sections/kern/en.md"));
        let line = summary(&found, Words::new(Language::Nl));
        assert_eq!(line, "1 fout, 1 waarschuwing. Meer over een code: leidraad explain V001");
    }

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
