//! `leidraad explain CODE`.

use std::path::PathBuf;

use clap::Args;

use super::words::say;
use super::{Outcome, report};
use crate::content;
use crate::diagnostics::{Code, Words};
use crate::language::Language;
use crate::source::Sources;

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The code of a message, such as F012.
    code: String,
    /// The folder with content/: where it is a guide in one language, the explanation is about that.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
}

pub(super) fn run(args: &ExplainArgs, language: Language) -> Outcome {
    let explanation = Code::find(&args.code)
        .and_then(|code| Some((code, words(args, language).explanation(code)?)));
    match explanation {
        Some((code, text)) => {
            anstream::println!("{}\n\n{text}", code.id);
            Outcome::Fine
        }
        None => {
            report::fail(&say(language, "explain-unknown", [("code", args.code.as_str().into())]))
        }
    }
}

/// The words about the guide in whose folder somebody asks. There may be none there, and what is wrong
/// with its files is no part of an explanation: either way it is about a guide in both languages.
fn words(args: &ExplainArgs, language: Language) -> Words {
    let mut sources = Sources::default();
    if let Ok(site) = std::fs::read_to_string(args.root.join(content::SITE)) {
        sources.add(content::SITE, site);
    }
    Words::of_guide(language, content::languages_of(&sources))
}
