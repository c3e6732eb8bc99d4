//! What is to be done on a translation, in words and as data.

use serde_json::{Value, json};

use super::outstanding::Translated;
use crate::commands::pipeline::Loaded;
use crate::commands::words::say;
use crate::difference::between_words;
use crate::guide::TranslationState;
use crate::language::Language;
use crate::markdown::tree::{Document, Mark};
use crate::source::Span;
use crate::translation::BlockState;
use crate::translation::part::{Part, Place};
use crate::translation::words::lines;

/// How far the words of a part stand in.
const INDENT: &str = "      ";

/// A part with the places and words of both sides.
struct Shown<'a> {
    part: &'a Part,
    /// The authoritative text: its place, what it says, and what it said when it was confirmed.
    now: Option<(Span, String)>,
    then: Option<String>,
    /// The translation: its place and its lines as they are typed.
    translation: Option<(Span, String)>,
}

/// Where each piece of a text stands.
fn span_of<L>(document: &Document<L>, at: usize) -> Option<Span> {
    match document.blocks.get(at) {
        Some(block) => Some(block.span),
        None => Some(document.footnotes.get(at - document.blocks.len())?.span),
    }
}

fn shown<'a>(part: &'a Part, one: &Translated<'_>, loaded: &Loaded) -> Option<Shown<'a>> {
    let translation = one.translation?;
    let typed = |span: Span| (span, loaded.sources.slice(span).trim_end().to_owned());
    let front =
        |which: fn(&crate::content::section::FrontMatter) -> &crate::yaml::Spanned<String>| {
            let (now, own) = (which(&one.original.front), which(&translation.front));
            let then = one.followed.as_deref().map(|text| which(&text.front).value.clone());
            Shown {
                part,
                now: Some((now.span, now.value.clone())),
                then,
                translation: Some((own.span, own.value.clone())),
            }
        };
    Some(match part.place {
        Place::Title => front(|front| &front.title),
        Place::Summary => front(|front| &front.summary),
        Place::Blocks(pair, was) => {
            let original = &one.original.document;
            let now = pair
                .source
                .and_then(|at| Some((span_of(original, at)?, lines(original.part(at)?))));
            let then = one.followed.as_deref().zip(was);
            let then = then.and_then(|(text, at)| Some(lines(text.document.part(at)?)));
            let own = pair.target.and_then(|at| span_of(&translation.document, at)).map(typed);
            Shown { part, now, then, translation: own }
        }
    })
}

/// What is outstanding of a section, for a terminal: all of it, or the parts that are named.
pub(super) fn text(
    one: &Translated<'_>,
    loaded: &Loaded,
    only: &[String],
    language: Language,
) -> String {
    let mut out = format!("{}\n", head(one, language));
    let parts = one.parts();
    let is_asked = |part: &&Part| only.is_empty() || only.contains(&part.name);
    let outstanding = parts.iter().filter(|part| part.state.is_outstanding()).filter(is_asked);
    for shown in outstanding.filter_map(|part| shown(part, one, loaded)) {
        out.push('\n');
        let words =
            [("state", shown.part.state.word().into()), ("name", shown.part.name.as_str().into())];
        out.push_str(&format!("  {}\n", say(language, "translation-part", words)));
        if let Some((span, now)) = &shown.now {
            let then = match shown.part.state {
                BlockState::BehindWording | BlockState::BehindMeaning => shown.then.as_deref(),
                _ => None,
            };
            place(&mut out, *span, one.original_language, loaded);
            indented(&mut out, &then.map_or_else(|| now.clone(), |then| marked(then, now)));
        } else if let Some(then) = &shown.then {
            out.push_str(&format!("    {}\n", one.original_language));
            indented(&mut out, &format!("[-{then}-]"));
        }
        match &shown.translation {
            Some((span, typed)) => {
                place(&mut out, *span, one.language, loaded);
                indented(&mut out, typed);
            }
            None => {
                let path = translation_path(one);
                let none = say(language, "translation-part-none", [("path", path.into())]);
                out.push_str(&format!("    {}  {none}\n", one.language));
            }
        }
    }
    out
}

fn translation_path(one: &Translated<'_>) -> String {
    format!("content/sections/{}/{}.md", one.id, one.language)
}

/// The first line: which version is followed, and what is left to do.
fn head(one: &Translated<'_>, language: Language) -> String {
    let todo = one.todo();
    let is_behind = matches!(
        one.state,
        TranslationState::OutdatedEditorial { .. } | TranslationState::OutdatedSubstantive { .. }
    );
    // Part by part everything was confirmed, on branches that were joined since.
    let is_joined = is_behind && todo.blocks == 0;
    let is_known = one.followed.is_some() || !is_behind || is_joined;
    let newest = one.newest().map(|version| version.version.value.as_str()).unwrap_or_default();
    let values = [
        ("id", one.id.as_str().into()),
        ("state", if is_joined { "joined" } else { one.state.word() }.into()),
        ("follows", if one.follows() == Some(newest) { "same" } else { "behind" }.into()),
        ("version", one.follows().unwrap_or_default().into()),
        ("newest", newest.into()),
        ("parts", todo.blocks.into()),
        ("words", todo.words.into()),
        ("path", translation_path(one).into()),
        ("known", if is_known { "yes" } else { "no" }.into()),
    ];
    say(language, "translation-head", values)
}

fn place(out: &mut String, span: Span, language: Language, loaded: &Loaded) {
    let file = loaded.sources.file(span.file);
    let line = file.position(span.range().start).line;
    out.push_str(&format!("    {language}  {}:{line}\n", file.path));
}

fn indented(out: &mut String, text: &str) {
    for line in text.lines() {
        out.push_str(format!("{INDENT}{line}").trim_end());
        out.push('\n');
    }
}

/// What is gone between `[-` and `-]`, what is new between `{+` and `+}`, as `git` marks words.
fn marked(then: &str, now: &str) -> String {
    let runs = between_words(then, now).into_iter().map(|run| {
        // White space at the ends of what changed stays outside.
        let words = run.text.trim_end();
        let space = &run.text[words.len()..];
        match run.mark {
            None => run.text,
            Some(Mark::Deleted) => format!("[-{words}-]{space}"),
            Some(Mark::Inserted) => format!("{{+{words}+}}{space}"),
        }
    });
    runs.collect()
}

/// A section for programs: all its parts, also those that are up to date.
pub(super) fn data(one: &Translated<'_>, loaded: &Loaded) -> Value {
    let place = |span: Span, text: &str| {
        let file = loaded.sources.file(span.file);
        let position = file.position(span.range().start);
        json!({ "path": file.path.as_str(), "line": position.line, "text": text })
    };
    let parts = one.parts();
    let parts = parts.iter().filter_map(|part| shown(part, one, loaded)).map(|shown| {
        let both = shown.now.as_ref().zip(shown.then.as_ref());
        let is_changed = shown.part.state.is_outstanding();
        let words = both.filter(|_| is_changed).map(|((_, now), then)| {
            let runs = between_words(then, now).into_iter().map(|run| {
                let change = match run.mark {
                    None => "same",
                    Some(Mark::Deleted) => "removed",
                    Some(Mark::Inserted) => "added",
                };
                json!({ "change": change, "text": run.text })
            });
            runs.collect::<Vec<_>>()
        });
        json!({
            "name": shown.part.name,
            "state": shown.part.state.word(),
            "source": shown.now.as_ref().map(|(span, text)| place(*span, text)),
            "confirmed": shown.then,
            "words": words,
            "target": shown.translation.as_ref().map(|(span, text)| place(*span, text)),
        })
    });
    json!({
        "id": one.id,
        "state": one.state.word(),
        "language": one.language,
        "follows": one.follows(),
        "newest": one.newest().map(|version| version.version.value.as_str()),
        "behind_since": one.since(),
        "outstanding": one.todo(),
        "blocks": parts.collect::<Vec<_>>(),
    })
}
