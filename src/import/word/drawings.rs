//! Pictures, drawings, objects of other programs and frames with text.

use roxmltree::Node;

use super::super::clean::short;
use super::super::report::{Outcome, What};
use super::body::chosen;
use super::reader::{Flow, Reader};
use super::runs::Line;
use super::xml::{relation, word};

impl Reader<'_> {
    /// Something that hangs on a paragraph: the words of a frame come into the text, a picture does
    /// not and is told with its name and description.
    pub(super) fn drawing(&mut self, node: Node<'_, '_>, line: &mut Line, flow: &mut Flow) {
        let mut frames = Vec::new();
        find_frames(node, &mut frames);
        for frame in &frames {
            self.frame(*frame, flow);
        }
        let descendants = || node.descendants().filter(Node::is_element);
        let local =
            |name: &'static str| descendants().filter(move |inner| inner.tag_name().name() == name);
        let is_rule = |inner: Node<'_, '_>| {
            inner
                .attributes()
                .any(|given| given.name() == "hr" && matches!(given.value(), "t" | "true" | "1"))
        };
        if descendants().any(is_rule) {
            line.rule = true;
            return;
        }
        let kind = match () {
            () if word(node) == "object" || local("OLEObject").next().is_some() => "object",
            () if local("blip").next().is_some() || local("imagedata").next().is_some() => {
                "picture"
            }
            () if local("chart").next().is_some() => "chart",
            () if local("relIds").next().is_some() => "smartart",
            () if !frames.is_empty() => return,
            () => "drawing",
        };
        let properties = local("docPr").next();
        let shape = local("shape").next();
        let given = |name: &str| {
            let of_drawing = properties.and_then(|inner| inner.attribute(name));
            let of_shape = || {
                shape.and_then(|inner| inner.attribute(if name == "descr" { "alt" } else { "id" }))
            };
            of_drawing.or_else(of_shape).map(str::trim).filter(|text| !text.is_empty())
        };
        let file =
            local("blip").find_map(|blip| relation(blip, "embed").or(relation(blip, "link")));
        let file =
            file.and_then(|id| self.relations.get(id)).map(|relation| relation.target.clone());
        let file = file.as_deref().map(|path| path.rsplit('/').next().unwrap_or(path).to_owned());
        let name = file.or_else(|| given("name").map(str::to_owned)).unwrap_or_default();
        let text = given("descr").or_else(|| given("title")).map(|text| short(text, 200));
        let what = What::new("word-picture").arg("kind", kind).arg("name", name);
        self.tell(Outcome::Lost, what.words("text", text.as_deref()));
    }
}

/// The frames in a drawing, of each form of it the one that counts; what stands in a frame is read
/// with it.
fn find_frames<'a, 'i>(node: Node<'a, 'i>, frames: &mut Vec<Node<'a, 'i>>) {
    for inner in node.children().filter(Node::is_element) {
        if word(inner) == "txbxContent" {
            frames.push(inner);
        } else if inner.tag_name().name() == "AlternateContent" {
            chosen(inner).into_iter().for_each(|chosen| find_frames(chosen, frames));
        } else {
            find_frames(inner, frames);
        }
    }
}
