//! Unfolding: in, the drawing of a folded chart; out, the drawing of the chart.
//! Nodes that an item stands for are put around its place, with their edges.

use super::bundle::Ways;
use super::fold::{Folded, Item};
use super::geometry::{Point, Rect, Size};
use super::route::frame;
use super::{Drawing, Input, Route, gates};

pub(super) fn unfold(input: &Input, folded: &Folded, drawing: &Drawing) -> Drawing {
    let nowhere = Rect { x: 0, y: 0, width: 0, height: 0 };
    let mut nodes = vec![nowhere; input.nodes.len()];
    let mut edges = vec![Route { points: Vec::new(), label: None, jump: None }; input.edges.len()];
    for (edges_of, route) in folded.edges.iter().zip(&drawing.edges) {
        if let [edge] = edges_of.as_slice() {
            edges[*edge] = route.clone();
        }
    }
    for (item, &rect) in folded.items.iter().zip(&drawing.nodes) {
        match item {
            Item::Node(node) => nodes[*node] = rect,
            Item::Stack(stack) => {
                nodes[stack.node] = rect;
                stack.draw(input, rect, &mut nodes, &mut edges);
            }
            Item::Bundle(bundle) => {
                let ways = Ways {
                    to: way(folded, drawing, &bundle.ins),
                    from: way(folded, drawing, &bundle.outs),
                };
                bundle.draw(input, rect, &ways, &mut nodes, &mut edges);
            }
        }
    }
    let mut drawing = Drawing {
        size: Size { width: 0, height: 0 },
        nodes,
        edges,
        lanes: Vec::new(),
        crossings: 0,
    };
    frame(&mut drawing);
    drawing.crossings = gates::crossings(&drawing);
    drawing
}

/// The points of the edge that stands for these.
fn way<'a>(folded: &Folded, drawing: &'a Drawing, edges: &[usize]) -> &'a [Point] {
    let link = folded.edges.iter().position(|of| !edges.is_empty() && of.as_slice() == edges);
    link.and_then(|link| drawing.edges.get(link)).map_or(&[], |route| route.points.as_slice())
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::super::{LayoutError, Shape, layout};

    #[test]
    fn a_tree_of_questions_with_outcomes_is_narrow_and_within_the_gates() -> Result<(), LayoutError>
    {
        // Eight questions, each with four outcomes and the next question.
        let mut edges = Vec::new();
        for question in 0..8 {
            edges.extend((0..4).map(|nth| (question, 8 + 4 * question + nth)));
            edges.extend((question < 7).then_some((question, question + 1)));
        }
        let mut input = chart(40, &edges);
        input.nodes[..8].iter_mut().for_each(|node| node.shape = Shape::Diamond);
        input.options.strict_lanes = false;
        input.options.target_width = Some(400);
        let drawing = layout(&input)?;
        assert!(drawing.size.width <= 400, "{:?}", drawing.size);
        assert_eq!(drawing.crossings, 0);
        Ok(())
    }
}
