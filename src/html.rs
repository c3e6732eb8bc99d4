//! HTML as the tokens of the HTML Standard: of pages that are held to the policy, and of pages that are
//! imported.

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// The tokens of a piece of HTML. What is no good HTML gives tokens too.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(text, emitter).map(|token| match token {
        Ok(token) => token,
        Err(never) => match never {},
    })
}
