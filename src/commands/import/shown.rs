//! What an import would change in a text, word by word, on the terminal.

use crate::characters::harmless_line;
use crate::commands::words::say;
use crate::difference::{self, Change, Difference, Row, Side};
use crate::guide::{Link, Role, Route, Target};
use crate::language::Language;
use crate::markdown::tree::{Block, BlockKind, Document, Inline, Mark, Reference};
use crate::markdown::visit;

/// As many places are written out.
const MOST: usize = 200;

/// What differs between two texts of one section, none of which is published yet.
pub(super) fn between(old: &Document<Reference>, new: &Document<Reference>) -> Difference {
    let (old, new, page) = (linked(old), linked(new), Route::new("x.html"));
    let side = |document| Side { title: "", summary: "", document, page: &page };
    difference::between(side(&old), side(&new))
}

/// A text whose links say what was typed: nobody has to know yet where they lead.
fn linked(document: &Document<Reference>) -> Document<Link> {
    document.map_links(&mut |reference, content, span| {
        // A link without words is shown as it is typed.
        let content = if content.is_empty() {
            vec![Inline::Text { text: format!("[{}]", typed(reference)), span }]
        } else {
            content
        };
        let (target, role) = match reference {
            Reference::Web(url) => (Target::Web(url.clone()), Role::External),
            Reference::Mail(mail) => (Target::Mail(mail.clone()), Role::External),
            Reference::Here { anchor } => (Target::Here(anchor.clone()), Role::Plain),
            other => (Target::Page(Route::new(format!("{other:?}")), None), Role::Plain),
        };
        Inline::Link { target: Link { target, role }, content, span }
    })
}

/// How a reference is typed.
fn typed(reference: &Reference) -> String {
    let place = |id: &str, anchor: &Option<String>| match anchor {
        Some(anchor) => format!("{id}#{anchor}"),
        None => id.to_owned(),
    };
    match reference {
        Reference::Term { id, .. } => format!("term:{id}"),
        Reference::Section { id, anchor } => format!("section:{}", place(id.as_str(), anchor)),
        Reference::Page { id, anchor } => format!("page:{}", place(id.as_str(), anchor)),
        Reference::Here { anchor } => format!("#{anchor}"),
        Reference::Source { id, locator: None } => format!("source:{id}"),
        Reference::Source { id, locator: Some(locator) } => format!("source:{id} \"{locator}\""),
        Reference::Indicator(id) => format!("indicator:{id}"),
        Reference::Chart(id) => format!("flowchart:{id}"),
        Reference::Step { chart, node } => format!("step:{chart}/{node}"),
        Reference::File(file) => file.name.clone(),
        Reference::Web(url) => url.as_str().to_owned(),
        Reference::Mail(mail) => mail.href(),
    }
}

/// Prints what differs: `[-gone-]` and `{+new+}`.
pub(super) fn print(difference: &Difference, language: Language) {
    let mut lines = Vec::new();
    for row in &difference.rows {
        match row {
            Row::Same(_) => {}
            Row::Different(row) => {
                let under = row.under.as_deref();
                if row.both.is_empty() {
                    let blocks = row.old.iter().chain(&row.new);
                    lines.extend(blocks.map(|block| (under, whole(block, row.change))));
                } else {
                    lines.extend(row.both.iter().map(|block| (under, whole(block, row.change))));
                }
                // Where words changed too, they are shown.
                if row.change == Change::Relinked {
                    let is_file = row.links.iter().all(|link| link.is_replaced_file());
                    let key =
                        if is_file { "import-difference-file" } else { "import-difference-link" };
                    lines.push((under, say(language, key, [])));
                }
            }
            Row::Replaced(row) => {
                for line in &row.lines {
                    let old = line.old.iter().map(|block| whole(block, Change::Removed));
                    let new = line.new.iter().map(|block| whole(block, Change::Added));
                    lines.extend(old.chain(new).map(|line| (row.under.as_deref(), line)));
                }
            }
        }
    }
    anstream::eprintln!("{}", say(language, "import-difference", [("count", lines.len().into())]));
    let mut last = None;
    for (under, line) in lines.iter().take(MOST) {
        if last != Some(under) {
            let heading = under.unwrap_or_default();
            let named = if under.is_some() { "yes" } else { "no" };
            let words = [("heading", heading.into()), ("named", named.into())];
            anstream::eprintln!("{}", say(language, "import-difference-under", words));
            last = Some(under);
        }
        anstream::eprintln!("    {}", harmless_line(line));
    }
    if lines.len() > MOST {
        let words = [("count", (lines.len() - MOST).into())];
        anstream::eprintln!("{}", say(language, "import-difference-more", words));
    }
}

/// The words of a block that is gone or new as a whole; what has no words to mark is marked itself.
fn whole(block: &Block<Link>, change: Change) -> String {
    let line = text(block);
    match change {
        Change::Removed if !line.contains("[-") => format!("[-{line}-]"),
        Change::Added if !line.contains("{+") => format!("{{+{line}+}}"),
        _ => line,
    }
}

/// The words of a block with what is gone and new among them.
fn text(block: &Block<Link>) -> String {
    let mut runs = Vec::new();
    visit::runs(std::slice::from_ref(block), &mut |_, content| {
        let mut run = String::new();
        words(content, &mut run);
        runs.push(run);
    });
    match &block.kind {
        BlockKind::Embed(_) => "![](…)".to_owned(),
        BlockKind::Code { text, .. } => text.lines().next().unwrap_or_default().to_owned(),
        BlockKind::Rule => "---".to_owned(),
        _ => runs.join(" / "),
    }
}

fn words(content: &[Inline<Link>], out: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => {
                words(inner, out);
            }
            Inline::Foreign { content, .. } | Inline::Link { content, .. } => words(content, out),
            Inline::FootnoteMention { index, .. } => out.push_str(&format!("[^{}]", index + 1)),
            Inline::Marked { mark, content } => {
                let signs = match mark {
                    Mark::Inserted => ["{+", "+}"],
                    Mark::Deleted => ["[-", "-]"],
                };
                out.push_str(signs[0]);
                words(content, out);
                out.push_str(signs[1]);
            }
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
        }
    }
}
