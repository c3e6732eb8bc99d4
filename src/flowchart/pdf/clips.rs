//! The outline that a clip leaves to be seen.

use krilla::geom;
use krilla::paint::FillRule;
use resvg::tiny_skia::Transform;
use resvg::usvg::{ClipPath, Group, Node};

use super::paths;
use super::problems::Problems;

/// The outlines to clip with, one inside the other; `at` is the transform of the clipped group.
pub(super) fn outlines(
    clip: &ClipPath,
    at: Transform,
    problems: &mut Problems,
) -> Vec<(geom::Path, FillRule)> {
    let mut all = clip.clip_path().map(|c| outlines(c, at, problems)).unwrap_or_default();
    let mut sum = Sum { builder: geom::PathBuilder::new(), rule: None, problems };
    sum.group(clip.root(), at.pre_concat(clip.transform()));
    let rule = sum.rule.unwrap_or_default();
    match sum.builder.finish() {
        Some(path) => all.push((path, rule)),
        // Without an outline nothing would be seen; no drawing of ours asks for that.
        None => sum.problems.cannot("a clip without an outline"),
    }
    all
}

/// All shapes of a clip in one outline.
struct Sum<'a> {
    builder: geom::PathBuilder,
    rule: Option<FillRule>,
    problems: &'a mut Problems,
}

impl Sum<'_> {
    fn group(&mut self, group: &Group, at: Transform) {
        if group.clip_path().is_some() || group.mask().is_some() {
            self.problems.cannot("a clip in a clip");
        }
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner, at.pre_concat(inner.transform())),
                Node::Path(path) => {
                    let rule = path.fill().map(|f| paths::rule(f.rule())).unwrap_or_default();
                    if *self.rule.get_or_insert(rule) != rule {
                        self.problems.cannot("a clip with two fill rules");
                    }
                    if let Some(moved) = path.data().clone().transform(at) {
                        paths::push(&moved, &mut self.builder);
                    }
                }
                Node::Text(_) | Node::Image(_) => {
                    self.problems.cannot("a clip of text or pictures")
                }
            }
        }
    }
}
