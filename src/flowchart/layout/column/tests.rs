//! What must hold for every chart, whatever its shape.

use proptest::prelude::*;

use super::super::samples::chart;
use super::super::{Edge, Node, Options, Shape};
use super::*;

fn label(widest: i32) -> impl Strategy<Value = Option<Size>> {
    let size = (10..widest, 1..4).prop_map(|(width, lines)| Size { width, height: lines * 15 + 4 });
    prop::option::of(size)
}

fn node(widest: i32) -> impl Strategy<Value = Node> {
    let shape = prop_oneof![Just(Shape::Box), Just(Shape::Diamond), Just(Shape::Pill)];
    (shape, 1..widest, 1..160, any::<bool>()).prop_map(|(shape, width, height, start)| Node {
        shape,
        width,
        height,
        lane: 0,
        start,
    })
}

/// Most edges lead to the next box or a near one, as in an outline.
fn edge(count: usize, widest: i32) -> impl Strategy<Value = Edge> {
    let count = count.max(1);
    let near = (0..count, 1usize..4).prop_map(move |(from, by)| (from, (from + by) % count));
    prop_oneof![3 => near, 2 => (0..count, 0..count)].prop_flat_map(move |(from, to)| {
        label(widest).prop_map(move |label| Edge { from, to, label })
    })
}

fn input(widest_box: i32, widest_label: i32) -> impl Strategy<Value = Input> {
    (0usize..30).prop_flat_map(move |count| {
        let most = if count == 0 { 0 } else { 2 * count };
        let nodes = prop::collection::vec(node(widest_box), count);
        let edges = prop::collection::vec(edge(count, widest_label), 0..=most);
        (nodes, edges).prop_map(|(nodes, edges)| Input {
            nodes,
            edges,
            lanes: Vec::new(),
            options: Options::default(),
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_is_drawn_within_the_gates(input in input(400, 300)) {
        let drawing = column(&input, 360);
        prop_assert!(drawing.is_ok(), "{drawing:?}");
    }

    #[test]
    fn no_chart_has_to_do_without_lines(input in input(200, 140)) {
        if !input.nodes.is_empty() {
            let drawing = draw(&Page { input: &input, width: 360, most: u32::MAX });
            prop_assert_eq!(gates::check_column(&input, &drawing), Ok(()));
        }
    }

    #[test]
    fn the_page_is_never_too_wide_when_boxes_and_labels_are_narrow(input in input(184, 110)) {
        let drawing = column(&input, 360).unwrap();
        prop_assert!(drawing.size.width <= 360, "{}", drawing.size.width);
    }

    #[test]
    fn boxes_stand_in_the_order_of_the_input(input in input(184, 110)) {
        let drawing = column(&input, 360).unwrap();
        for pair in drawing.nodes.windows(2) {
            prop_assert!(pair[0].bottom() <= pair[1].y);
        }
    }

    #[test]
    fn the_same_chart_gives_the_same_drawing(input in input(184, 110)) {
        prop_assert_eq!(column(&input, 360), column(&input, 360));
    }
}

#[test]
fn an_empty_chart_and_wrong_indices() {
    assert_eq!(column(&chart(0, &[]), 360).unwrap().nodes, []);
    assert!(matches!(column(&chart(2, &[(0, 7)]), 360), Err(LayoutError::BadInput(_))));
}

#[test]
fn only_a_box_wider_than_the_page_widens_it() {
    let mut input = chart(2, &[(0, 1)]);
    input.nodes[0].width = 500;
    assert_eq!(column(&input, 360).unwrap().size.width, 500 + 2 * MARGIN);
}

#[test]
fn many_lines_to_the_next_box_are_one_line_and_exits_with_one_track() {
    let drawing = column(&chart(2, &[(0, 1), (0, 1), (0, 1)]), 360).unwrap();
    assert_eq!(drawing.edges[0].points.len(), 2);
    assert_eq!(drawing.edges[1].points, drawing.edges[2].points);
}

#[test]
fn five_hundred_boxes_are_drawn() {
    // Nearly a tree, with some edges across and back.
    let mut edges: Vec<_> = (1..500).map(|i| (i - 1 - i % 5 % i, i)).collect();
    edges.extend((0..50).map(|i| (i * 9, i * 9 + 17)));
    edges.extend((0..20).map(|i| (i * 20 + 30, i * 20)));
    let drawing = column(&chart(500, &edges), 360).unwrap();
    assert!(drawing.size.width <= 360);
}

fn crowded() -> Input {
    let edges: Vec<_> = (0..40)
        .flat_map(|i| [(i, i + 1), (i, (i * 17 + 5) % 41)])
        .filter(|(a, b)| a != b)
        .collect();
    chart(41, &edges)
}

#[test]
fn a_covered_jump_is_found_and_other_drawings_have_none() {
    let input = crowded();
    let mut drawing = column(&input, 360).unwrap();
    let edge = drawing.edges.iter().position(|route| route.jump.is_some()).unwrap();
    assert_eq!(gates::check(&input, &drawing), Err(gates::Breach::Detached(edge)));
    drawing.edges[edge].jump = Some(drawing.nodes[0]);
    assert!(gates::check_column(&input, &drawing).is_err());
}

#[test]
fn a_chart_crosses_no_more_than_in_layers() {
    // Five boxes, all joined: one crossing in any drawing on a plane.
    let edges = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)];
    let input = chart(5, &edges);
    let most = plain_crossings(&input);
    assert!(column(&input, 360).unwrap().crossings <= most);
}

#[test]
fn a_chart_with_too_many_long_lines_has_jumps() {
    let drawing = column(&crowded(), 360).unwrap();
    assert!(drawing.size.width <= 360);
    assert!(drawing.edges.iter().any(|route| route.jump.is_some()));
}
