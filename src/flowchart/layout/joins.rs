//! Edges other than branches of decisions that take the side of a node: in,
//! ordered layers and columns; out, the `side` of segments. Only for drawings
//! that should fit a width: a line that comes from far aside and enters at the
//! side has one bend less, and the main way keeps the middle.

use super::Shape;
use super::columns::Columns;
use super::layers::Layered;
use super::ports::in_order;
use super::sides::lies_beyond;

/// Moves the outermost edges at the top of nodes, and at the bottom of steps, to
/// the sides where they come from; true when any moved.
pub(super) fn joins(graph: &mut Layered, columns: &Columns) -> bool {
    let mut moved = false;
    for node in 0..graph.nodes.len() {
        moved |= outermost(graph, columns, node, false);
        if graph.nodes[node].shape != Shape::Diamond {
            moved |= outermost(graph, columns, node, true);
        }
    }
    moved
}

fn outermost(graph: &mut Layered, columns: &Columns, node: usize, below: bool) -> bool {
    let mut moved = false;
    let list = if below { &graph.down[node] } else { &graph.up[node] };
    let sorted = in_order(graph, node, list);
    let (Some(&first), Some(&last)) = (sorted.first(), sorted.last()) else { return false };
    for (segment, side) in [(first, -1), (last, 1)] {
        // One way goes straight on.
        let straight =
            |&&s: &&usize| graph.segments[s].side == 0 && !graph.back[graph.segments[s].edge];
        let edge = graph.segments[segment].edge;
        if sorted.iter().filter(straight).count() > 1
            && graph.segments[segment].side == 0
            && !graph.back[edge]
            && !graph.main[edge]
            && lies_beyond(graph, columns, segment, node, side)
        {
            graph.segments[segment].side = side;
            moved = true;
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::super::layers::layers;
    use super::super::samples::chart;
    use super::*;

    #[test]
    fn a_line_from_far_aside_enters_at_the_side() -> Result<(), super::super::LayoutError> {
        let input = chart(3, &[(0, 2), (1, 2)]);
        let mut graph = layers(&input, &[false; 2], &[0; 3], &[0, 0, 1])?;
        graph.main[0] = true;
        let mut x = vec![0, 300, 0];
        x.extend([0, 300]);
        let columns = Columns { x, borders: vec![-60, 400] };
        assert!(joins(&mut graph, &columns));
        assert_eq!(graph.segments.iter().map(|s| s.side).collect::<Vec<_>>(), [0, 0, 0, 1]);
        Ok(())
    }
}
