//! Links that lead elsewhere under the same words.

use super::sequence::Common;
use super::tokens::Token;
use crate::guide::{Link, Role, Target};
use crate::markdown::tree::plain_text;

/// A link whose words stayed and whose target did not: it leads elsewhere, or is new or gone under
/// words that were there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkChange {
    /// The words of the link.
    pub words: String,
    /// Where it led; none when the words were no link.
    pub from: Option<Target>,
    /// Where it leads; none when they no longer are.
    pub to: Option<Target>,
    /// The names of the files that it led and leads to, where it is a picture or an attachment. With
    /// one name the file was replaced by another.
    pub files: [Option<String>; 2],
}

impl LinkChange {
    /// True of a link that leads to a file of the same name, in which something else stands.
    pub fn is_replaced_file(&self) -> bool {
        self.files[0].is_some() && self.files[0] == self.files[1]
    }
}

/// The links that changed under words that stay. Each is given once, however many words it has.
pub(super) fn moved_links(
    old: &[Token<'_>],
    new: &[Token<'_>],
    kept: &[Common],
) -> Vec<LinkChange> {
    let mut changes: Vec<LinkChange> = Vec::new();
    let mut before = None;
    let both = kept.iter().flat_map(|run| old[run.old..].iter().zip(&new[run.new..]).take(run.len));
    for (old, new) in both.filter(|(old, _)| !old.space) {
        if old.target == new.target {
            continue;
        }
        let of = |token: &Token<'_>| token.link().filter(|_| !token.target.is_empty()).map(|l| l.0);
        let pair = (of(old), of(new));
        if before != Some(pair) {
            changes.push(change(old, new));
        }
        before = Some(pair);
    }
    changes
}

fn change(old: &Token<'_>, new: &Token<'_>) -> LinkChange {
    let linked = |token: &Token<'_>| !token.target.is_empty();
    let target = |token: &Token<'_>| {
        token
            .link()
            .filter(|_| linked(token))
            .map(|(_, link, _): (_, &Link, _)| link.target.clone())
    };
    let file = |token: &Token<'_>| match token.link().map(|(_, link, _)| &link.role) {
        Some(Role::File(file)) if linked(token) => Some(file.name().to_owned()),
        _ => None,
    };
    let named = if linked(new) { new } else { old };
    LinkChange {
        files: [file(old), file(new)],
        words: named.link().map(|(_, _, content)| plain_text(content)).unwrap_or_default(),
        from: target(old),
        to: target(new),
    }
}
