//! What usvg drops and a PDF needs: what a group means, where it leads, where words end.
//!
//! usvg keeps the ids of groups and texts, so those without get one before it reads the drawing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use resvg::tiny_skia::Transform;
use resvg::usvg::Tree;
use resvg::usvg::roxmltree::{Document, Node};

use super::{Faces, NoPdf};

/// What the source says about a group.
#[derive(Debug, Default, Clone)]
pub(super) struct Mark {
    /// Its meaning in words, arrows included, for those who do not see the drawing.
    pub(super) label: Option<String>,
    /// The http or https address that it leads to.
    pub(super) address: Option<String>,
}

/// A drawing that was read.
pub(super) struct Drawing {
    /// Text laid out, styles resolved.
    pub(super) tree: Tree,
    /// From the units of the `viewBox` to those of the tree.
    pub(super) base: Transform,
    groups: BTreeMap<String, Mark>,
    spaced: BTreeSet<String>,
}

impl Drawing {
    /// # Errors
    /// The drawing cannot be read.
    pub(super) fn read(svg: &str, faces: &Faces) -> Result<Drawing, NoPdf> {
        let document = Document::parse(svg).map_err(|error| NoPdf::Svg(error.to_string()))?;
        let mut names = Names::new(svg);
        let mut groups = BTreeMap::new();
        let mut spaced = BTreeSet::new();
        for node in document.descendants() {
            match node.tag_name().name() {
                "g" | "a" => {
                    groups.insert(names.name(node), mark(node));
                }
                // The writer of a drawing ends a line with a space where a word ends.
                "text" if text(node).ends_with(char::is_whitespace) => {
                    spaced.insert(names.name(node));
                }
                _ => {}
            }
        }
        let tree = faces.lay_out(&names.svg())?;
        let base = base(document.root_element(), &tree).ok_or(NoPdf::Size)?;
        Ok(Drawing { tree, base, groups, spaced })
    }

    /// What is known of the group with this id.
    pub(super) fn mark(&self, id: &str) -> Option<&Mark> {
        self.groups.get(id)
    }

    /// Whether a word ends where the text with this id ends.
    pub(super) fn spaced(&self, id: &str) -> bool {
        self.spaced.contains(id)
    }
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|n| if n.is_text() { n.text() } else { None }).collect()
}

fn mark(node: Node<'_, '_>) -> Mark {
    let own = node.attribute("aria-label");
    let href = node
        .attribute("href")
        .or_else(|| node.attribute(("http://www.w3.org/1999/xlink", "href")))
        .filter(|href| href.starts_with("https://") || href.starts_with("http://"));
    // A link is known by what it holds.
    let inner = || node.descendants().find_map(|n| n.attribute("aria-label"));
    let label = own.or_else(|| href.and_then(|_| inner())).map(str::to_owned);
    let address = href.filter(|_| node.tag_name().name() == "a").map(str::to_owned);
    Mark { label, address }
}

/// The transform that the `viewBox` asks for; both sides scale alike in our drawings.
fn base(root: Node<'_, '_>, tree: &Tree) -> Option<Transform> {
    let Some(view) = root.attribute("viewBox") else { return Some(Transform::identity()) };
    let numbers: Vec<f32> = view
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter_map(|part| part.parse().ok())
        .collect();
    let [x, y, width, height] = numbers[..] else { return None };
    let (sx, sy) = (tree.size().width() / width, tree.size().height() / height);
    let base = Transform::from_scale(sx, sy).pre_translate(-x, -y);
    (base.is_valid() && base.is_finite()).then_some(base)
}

/// Gives ids to elements without one.
struct Names<'a> {
    svg: &'a str,
    prefix: String,
    /// Where an id goes into the text, and which.
    added: Vec<(usize, String)>,
}

impl<'a> Names<'a> {
    fn new(svg: &'a str) -> Names<'a> {
        let mut prefix = "pdf-".to_owned();
        while svg.contains(&prefix) {
            prefix.push('-');
        }
        Names { svg, prefix, added: Vec::new() }
    }

    /// The id of an element, an own one or a new one.
    fn name(&mut self, node: Node<'_, '_>) -> String {
        if let Some(id) = node.attribute("id") {
            return id.to_owned();
        }
        let start = node.range().start;
        let rest = self.svg.get(start..).unwrap_or_default();
        let end = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '/');
        let name = format!("{}{}", self.prefix, self.added.len());
        self.added.push((start + end.unwrap_or(rest.len()), name.clone()));
        name
    }

    /// The drawing with the new ids in it; elements were met in the order of the text.
    fn svg(&self) -> String {
        let mut svg = String::with_capacity(self.svg.len() + self.added.len() * 16);
        let mut done = 0;
        for (at, name) in &self.added {
            svg.push_str(self.svg.get(done..*at).unwrap_or_default());
            // Writing to a string does not fail.
            let _ = write!(svg, " id=\"{name}\"");
            done = *at;
        }
        svg.push_str(self.svg.get(done..).unwrap_or_default());
        svg
    }
}
