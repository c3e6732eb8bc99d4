//! Small charts for tests.

use super::{Edge, Input, Lane, Node, Options, Shape, Size};

/// Boxes of 80 by 40 in one lane, the first one a start.
pub(super) fn chart(count: usize, edges: &[(usize, usize)]) -> Input {
    let node = |i| Node { shape: Shape::Box, width: 80, height: 40, lane: 0, start: i == 0 };
    Input {
        nodes: (0..count).map(node).collect(),
        edges: edges.iter().map(|&(from, to)| Edge { from, to, label: None }).collect(),
        lanes: vec![Lane { title: Size { width: 60, height: 16 } }],
        options: Options::default(),
    }
}
