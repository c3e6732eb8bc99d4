//! The structure of a page, for those who hear it: headings, paragraphs, links.

use std::num::NonZeroU16;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::geom::Rect;
use krilla::page::Page;
use krilla::tagging::{Identifier, Node, Tag, TagGroup, TagKind};

/// A part of the structure of a page, before the page has its links.
pub(super) enum Twig {
    /// Text that was drawn.
    Leaf(Identifier),
    /// Something with parts.
    Branch(Kind, Vec<Twig>),
}

/// What a part is.
pub(super) enum Kind {
    /// The heading of the page.
    Heading(String),
    /// A paragraph; read aloud as these words when there are any.
    Paragraph(Option<String>),
    /// A link from a place on the page, known by a name.
    Link {
        /// Where it is, in points from the upper left corner.
        rect: Rect,
        /// Where it leads.
        address: String,
        /// What it is called.
        name: String,
    },
}

/// Everything on a page. The links are set on `page`, whose surface must be finished.
pub(super) fn section(twigs: Vec<Twig>, page: &mut Page<'_>) -> TagGroup {
    TagGroup::with_children(Tag::Section, nodes_in(twigs, page))
}

fn nodes_in(twigs: Vec<Twig>, page: &mut Page<'_>) -> Vec<Node> {
    let mut nodes = Vec::with_capacity(twigs.len());
    for twig in twigs {
        match twig {
            Twig::Leaf(leaf) => nodes.push(leaf.into()),
            // A group without content may not be in the structure.
            Twig::Branch(_, inner) if inner.is_empty() => {}
            Twig::Branch(kind, inner) => {
                let mut inner = nodes_in(inner, page);
                let tag = tag(kind, &mut inner, page);
                nodes.push(TagGroup::with_children(tag, inner).into());
            }
        }
    }
    nodes
}

fn tag(kind: Kind, inner: &mut Vec<Node>, page: &mut Page<'_>) -> TagKind {
    match kind {
        Kind::Heading(title) => Tag::Hn(NonZeroU16::MIN, Some(title)).into(),
        Kind::Paragraph(words) => Tag::P.with_alt_text(words).into(),
        Kind::Link { rect, address, name } => {
            let target = Target::Action(Action::Link(LinkAction::new(address)));
            let link = Annotation::new_link(LinkAnnotation::new(rect, target), Some(name));
            inner.push(page.add_tagged_annotation(link).into());
            Tag::Link.into()
        }
    }
}
