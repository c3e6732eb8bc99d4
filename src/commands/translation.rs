//! `leidraad translation`: how translations stand to the texts that they follow, and what a person says
//! of that.

mod confirm;
mod diff;
pub(super) mod outstanding;
mod show;

use clap::Subcommand;

use super::author_file::{Edit, NotWritten, as_in};
use super::edit::{block_end, quoted};
use super::{Outcome, exchange, proof};
use crate::content::Content;
use crate::language::Language;
use crate::source::SourceFile;

#[derive(Debug, Subcommand)]
pub(super) enum TranslationCommand {
    /// Records that the translation says what the newest version of the text says.
    Confirm(confirm::ConfirmArgs),
    /// Shows what changed in the text since its translation was confirmed, beside what is to be
    /// changed in the translation.
    Diff(diff::DiffArgs),
    /// Writes what is to be translated as a file for an agency, or the glossary.
    Export(exchange::ExportArgs),
    /// Puts what an agency sent back into the translations. It confirms nothing.
    Import(exchange::ImportArgs),
}

pub(super) fn run(command: &TranslationCommand, language: Language) -> Outcome {
    match command {
        TranslationCommand::Confirm(args) => confirm::run(args, language),
        TranslationCommand::Diff(args) => diff::run(args, language),
        TranslationCommand::Export(args) => exchange::export(args, language),
        TranslationCommand::Import(args) => exchange::import(args, language),
    }
}

/// The language of the translations.
///
/// # Errors
/// The guide has one language, which was said.
pub(super) fn language_of_translations(
    content: &Content,
    language: Language,
) -> Result<Language, Outcome> {
    let languages = content.languages();
    languages.translation().ok_or_else(|| {
        let words = [("own", languages.authoritative.tag().into())];
        super::report::fail(&super::words::say(language, "translation-one-language", words))
    })
}

/// What a translation follows.
pub(super) struct Follows<'a> {
    /// The number of the version.
    pub version: &'a str,
    /// The digest of the text that was translated.
    pub digest: &'a str,
    /// What was confirmed of it: the entries of `translation::Original`.
    pub blocks: &'a [String],
}

/// A translation whose Markdown begins at the byte `body`, with what it follows.
///
/// # Errors
/// Its front matter cannot be changed without changing something else.
pub(super) fn confirmed(
    file: &SourceFile,
    body: usize,
    follows: &Follows<'_>,
) -> Result<Edit, NotWritten> {
    let Follows { version, digest, blocks } = follows;
    let new = with_translates(&file.text, body, version, digest, blocks);
    proof::front_matter(file.path.as_str(), &file.text, new, |front| {
        let blocks = proof::list(blocks.iter().map(|block| proof::text(block)));
        let (version, digest) = (proof::text(version), proof::text(digest));
        let value = proof::map([("version", version), ("digest", digest), ("blocks", blocks)]);
        proof::set(front, "translates", value)
    })
}

/// The text with `translates` in its front matter written or replaced.
fn with_translates(
    text: &str,
    body: usize,
    version: &str,
    digest: &str,
    blocks: &[String],
) -> String {
    // The closing `---` is the line before the body.
    let close = text[..body].trim_end_matches(['\r', '\n']).rfind('\n').map_or(0, |i| i + 1);
    let block = format!(
        "translates:\n  version: {}\n  digest: {}\n  blocks:{}\n",
        quoted(version),
        quoted(digest),
        // A line each, so that Git can join what two people confirmed.
        match blocks {
            [] => " []".to_owned(),
            blocks => blocks.iter().map(|b| format!("\n    - {}", quoted(b))).collect(),
        }
    );
    let block = as_in(text, &block);
    let mut at = 0;
    for line in text[..close].split_inclusive('\n') {
        if line.starts_with("translates:") {
            let end = block_end(&text[..close], at, 0);
            return format!("{}{block}{}", &text[..at], &text[end..]);
        }
        at += line.len();
    }
    format!("{}{block}{}", &text[..close], &text[close..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_confirmation_is_written_once_and_then_replaced() {
        let text = "---\ntitle: A\nsummary: B\n---\n\nText\n";
        let body = text.find("\nText").unwrap();
        let once = with_translates(text, body, "1.0", "b1:x", &["aa".into()]);
        assert_eq!(
            once,
            "---\ntitle: A\nsummary: B\ntranslates:\n  version: \"1.0\"\n  digest: \"b1:x\"\n  blocks:\n    - \"aa\"\n---\n\nText\n"
        );
        let body = once.find("\nText").unwrap();
        let twice = with_translates(&once, body, "1.1", "b1:y", &[]);
        assert!(twice.contains("version: \"1.1\"") && !twice.contains("b1:x"));
        assert!(twice.ends_with("---\n\nText\n"));
    }
}
