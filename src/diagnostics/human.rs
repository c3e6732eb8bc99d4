//! Reports for a person: the source line with the place underlined, and what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, renderer::DecorStyle};

use super::{Diagnostic, Place, Severity, Words};
use crate::messages::Args;
use crate::source::{Sources, Span};

/// All reports with a closing line, coloured when `colour` is set. Empty when nothing is wrong.
pub fn render(found: &[Diagnostic], sources: &Sources, words: Words, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode);
    let mut out = String::new();
    for diagnostic in found {
        out.push_str(&one(diagnostic, sources, words, &renderer));
        out.push_str("\n\n");
    }
    if !found.is_empty() {
        out.push_str(&summary(found, words));
        out.push('\n');
    }
    out
}

/// "3 errors, 1 warning", with how to read more about a code.
fn summary(found: &[Diagnostic], words: Words) -> String {
    let count = |severity| found.iter().filter(|d| d.severity == severity).count();
    let mut args = Args::new();
    args.insert("errors".into(), count(Severity::Error).into());
    args.insert("warnings".into(), count(Severity::Warning).into());
    args.insert("code".into(), found.first().map_or("", |d| d.code.id).into());
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
    let snippets = snippets(diagnostic, sources, words);
    let mut group = if snippets.is_empty() {
        Group::with_title(title)
    } else {
        snippets.into_iter().fold(Group::with_title(title), Group::element)
    };
    if let Some(help) = help {
        group = group.element(help_level.message(help));
    }
    renderer.render(&[group])
}

/// One snippet for each file that takes part, the primary file first.
fn snippets<'a>(
    diagnostic: &Diagnostic,
    sources: &'a Sources,
    words: Words,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let Place::Text(primary) = diagnostic.place else { return Vec::new() };
    let snippet_of = |span: Span| {
        let file = sources.file(span.file);
        Snippet::source(file.text.as_str()).path(file.path.as_str())
    };
    let caption = words.caption(diagnostic).unwrap_or_default();
    let main = AnnotationKind::Primary.span(visible(primary, sources)).label(caption);
    let mut all = vec![(primary.file, snippet_of(primary).annotation(main))];
    for label in &diagnostic.labels {
        let text = words.label(diagnostic, label);
        let annotation = AnnotationKind::Context.span(visible(label.span, sources)).label(text);
        match all.iter().position(|(file, _)| *file == label.span.file) {
            Some(at) => {
                let (file, snippet) = all.remove(at);
                all.insert(at, (file, snippet.annotation(annotation)));
            }
            None => all.push((label.span.file, snippet_of(label.span).annotation(annotation))),
        }
    }
    all.into_iter().map(|(_, snippet)| snippet).collect()
}

/// The first line of a span: a report that underlines forty lines points at nothing.
fn visible(span: Span, sources: &Sources) -> std::ops::Range<usize> {
    let text = sources.slice(span);
    let first = text.find(['\r', '\n']).unwrap_or(text.len());
    span.range().start..span.range().start + first
}
