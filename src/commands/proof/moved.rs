//! Text that moves: references get other names, words stand elsewhere, and none is lost.

use std::collections::{BTreeMap, BTreeSet};

use super::document;
use crate::characters::push_typed;
use crate::commands::author_file::{Edit, NotWritten};
use crate::commands::fix_terms::capitalised;
use crate::markdown::shape;
use crate::markdown::tree::{BlockKind, Document, Embed, Inline, Reference, plain_text};
use crate::markdown::visit;

/// A text with its Markdown from this byte on.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) struct Text<'a> {
    pub path: &'a str,
    pub text: &'a str,
    pub body: usize,
    /// Its title counts as a heading: one can become the other.
    pub title: &'a str,
}

/// Other names for what a text refers to and shows. `now` gives the new name of a reference, and
/// `shown` that of something embedded; none where it stays.
///
/// # Errors
/// Anything else of the text would change.
pub(in crate::commands) fn references(
    path: &str,
    old: &str,
    new: String,
    body: usize,
    now: &dyn Fn(&Reference) -> Option<Reference>,
    shown: &dyn Fn(&str) -> Option<String>,
) -> Result<Edit, NotWritten> {
    let unlike = || NotWritten::unlike(path);
    if old.get(..body).is_none_or(|front| !new.starts_with(front)) {
        return Err(unlike());
    }
    let (before, problems) = document(old, body);
    let (after, new_problems) = document(&new, body);
    let expected = before.map_links(&mut |target: &Reference, content, span| Inline::Link {
        target: now(target).unwrap_or_else(|| target.clone()),
        content,
        span,
    });
    let same = with_names(shape(&expected), &before, shown) == shape(&after);
    let is_fine = same && new_problems.iter().all(|code| problems.contains(code));
    if is_fine { Ok(Edit::proved(path, old, new)) } else { Err(unlike()) }
}

/// A shape with other names for what is embedded.
fn with_names(
    mut shape: String,
    document: &Document<Reference>,
    shown: &dyn Fn(&str) -> Option<String>,
) -> String {
    let mut embeds = BTreeSet::new();
    visit::blocks(&document.blocks, &mut |block| {
        if let BlockKind::Embed(embed) = &block.kind {
            embeds.insert(embedded(embed));
        }
    });
    for (kind, scheme, id) in embeds {
        let name = shown(&format!("{scheme}:{id}"));
        let name = name.as_deref().and_then(|name| name.split_once(':')).map(|(_, id)| id);
        if let Some(new) = name {
            let form = |id: &str| format!("{kind}(\"{id}\")");
            shape = shape.replace(&form(&id), &form(new));
        }
    }
    shape
}

/// The type of the id of what is embedded, the word before its colon, and the id.
fn embedded(embed: &Embed) -> (&'static str, &'static str, String) {
    match embed {
        Embed::Diagram(id) => ("ChartId", "diagram", id.value.to_string()),
        Embed::Indicators(id) => ("FactorId", "indicators", id.value.to_string()),
        Embed::Spreadsheet(id) => ("SpreadsheetId", "spreadsheet", id.value.to_string()),
        Embed::Shared(id) => ("SharedId", "shared", id.value.to_string()),
    }
}

/// Another id for a heading of a text.
///
/// # Errors
/// Anything else of the text would change.
pub(in crate::commands) fn heading_id(
    text: Text<'_>,
    new: String,
    (from, to): (&str, &str),
) -> Result<Edit, NotWritten> {
    let (mut expected, problems) = document(text.text, text.body);
    let (now, new_problems) = document(&new, text.body);
    for block in &mut expected.blocks {
        if let BlockKind::Heading { anchor, .. } = &mut block.kind
            && anchor.value == from
        {
            to.clone_into(&mut anchor.value);
        }
    }
    let front = text.text.get(..text.body).is_some_and(|front| new.starts_with(front));
    let same = front && shape(&now) == shape(&expected);
    if same && new_problems.iter().all(|code| problems.contains(code)) {
        Ok(Edit::proved(text.path, text.text, new))
    } else {
        Err(NotWritten::unlike(text.path))
    }
}

/// Other words for some: nothing differs but that `to` stands where `from` stood, with or without a
/// capital.
///
/// # Errors
/// Anything else of the text would change.
pub(in crate::commands) fn wordings(
    path: &str,
    old: &str,
    new: String,
    body: usize,
    swaps: &[(&str, &str)],
) -> Result<Edit, NotWritten> {
    let front = old.get(..body).is_some_and(|front| new.starts_with(front));
    if !front {
        return Err(NotWritten::unlike(path));
    }
    let (before, problems) = document(old, body);
    let (after, new_problems) = document(&new, body);
    let swapped = |document: &Document<Reference>| {
        swaps.iter().fold(shape(document), |text, (from, to)| {
            text.replace(from, to).replace(&capitalised(from), &capitalised(to))
        })
    };
    let same = swapped(&before) == swapped(&after);
    if same && new_problems.iter().all(|code| problems.contains(code)) {
        Ok(Edit::proved(path, old, new))
    } else {
        Err(NotWritten::unlike(path))
    }
}

/// A file that gets another name, byte for byte the same.
pub(in crate::commands) fn file(from: &str, to: &str, text: &str) -> [Edit; 2] {
    [Edit::new_file(to, text.to_owned()), Edit::removed(from, text)]
}

/// The ledger of a section that became a part of another: its versions are in the history, where they
/// are read from, and whoever plans this has looked.
pub(in crate::commands) fn recorded(path: &str, text: &str) -> Edit {
    Edit::removed(path, text)
}

/// Texts of one language whose words are divided in another way: each run of words, each table, list
/// and picture of `before` stands in one of `after`, and nothing is there that was not. Headings may
/// have another level and be a title; what the texts refer to is proved elsewhere. `gone` has the
/// files that are no longer needed.
///
/// # Errors
/// A word would be lost or added.
pub(in crate::commands) fn words(
    before: &[Text<'_>],
    after: &[Text<'_>],
    gone: &[Text<'_>],
) -> Result<Vec<Edit>, NotWritten> {
    let path = before.first().map_or("", |text| text.path);
    let (old, problems) = said(before);
    let (new, new_problems) = said(after);
    if old != new || !new_problems.iter().all(|code| problems.contains(code)) {
        return Err(NotWritten::unlike(path));
    }
    let old = |path: &str| before.iter().find(|text| text.path == path).map(|text| text.text);
    let changed = after.iter().map(|text| match old(text.path) {
        Some(old) => Edit::proved(text.path, old, text.text.to_owned()),
        None => Edit::new_file(text.path, text.text.to_owned()),
    });
    let gone = gone.iter().map(|text| Edit::removed(text.path, text.text));
    Ok(changed.chain(gone).collect())
}

/// Everything that texts say, and the codes of what is wrong with them. A footnote that two parts
/// mention stands in both.
fn said(texts: &[Text<'_>]) -> (BTreeMap<String, usize>, BTreeSet<&'static str>) {
    let (mut said, mut problems) = (BTreeMap::new(), BTreeSet::new());
    let mut notes = BTreeSet::new();
    for text in texts {
        let (document, found) = document(text.text, text.body);
        problems.extend(found);
        let mut add = |words: String| *said.entry(words).or_insert(0) += 1;
        if !text.title.is_empty() {
            add(folded(text.title));
        }
        visit::runs(&document.blocks, &mut |_, run| add(folded(&plain_text(run))));
        visit::blocks(&document.blocks, &mut |block| add_kind(&block.kind, &mut add));
        for note in &document.footnotes {
            visit::runs(&note.blocks, &mut |_, run| _ = notes.insert(folded(&plain_text(run))));
        }
    }
    said.extend(notes.into_iter().map(|note| (format!("[^] {note}"), 1)));
    (said, problems)
}

/// What a block is, beside its words.
fn add_kind(kind: &BlockKind<Reference>, add: &mut dyn FnMut(String)) {
    add(match kind {
        BlockKind::List { numbering, items, .. } => format!("<list {numbering:?} {}>", items.len()),
        BlockKind::Quote(_) => "<quote>".to_owned(),
        BlockKind::Alert { kind, .. } => format!("<{kind:?}>"),
        BlockKind::Table { caption, head, rows, .. } => {
            let caption = if caption.is_empty() { "" } else { " caption" };
            format!("<table {} {}{caption}>", head.len(), rows.len())
        }
        BlockKind::Code { language, text } => format!("<code {language:?}> {text}"),
        BlockKind::Definitions(list) => format!("<definitions {}>", list.len()),
        BlockKind::Rule => "<rule>".to_owned(),
        BlockKind::Picture(picture) => match picture.target() {
            Some(Reference::File(file)) => format!("<picture {}>", file.name),
            _ => "<picture>".to_owned(),
        },
        BlockKind::Embed(embed) => format!("<{:?}>", embedded(embed)),
        BlockKind::Heading { .. } | BlockKind::Paragraph(_) | BlockKind::KeyPoints(_) => return,
    });
}

/// Words without what the tool makes of quotes and dashes: a title is shown as it was typed.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_typed(c, &mut out));
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
