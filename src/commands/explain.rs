//! `leidraad explain CODE`.

use clap::Args;

use super::words::say;
use super::{Outcome, report};
use crate::diagnostics::{Code, Words};
use crate::language::Language;

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The code of a message, such as F012.
    code: String,
}

pub(super) fn run(args: &ExplainArgs, language: Language) -> Outcome {
    let explanation = Code::find(&args.code)
        .and_then(|code| Some((code, Words::new(language).explanation(code)?)));
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
