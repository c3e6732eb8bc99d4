//! What must hold for every chart, whatever its shape.

use proptest::prelude::*;

use super::*;

fn label() -> impl Strategy<Value = Option<Size>> {
    prop_oneof![
        4 => Just(None),
        4 => (10..140, 1..4).prop_map(|(width, lines)| Some(Size { width, height: lines * 15 + 4 })),
        1 => (1500..2400).prop_map(|width| Some(Size { width, height: 19 })),
    ]
}

fn node(lanes: usize) -> impl Strategy<Value = Node> {
    let shape = prop_oneof![Just(Shape::Box), Just(Shape::Diamond), Just(Shape::Pill)];
    let width = prop_oneof![9 => 1..260, 1 => 1500..2500];
    (shape, width, 1..200, 0..lanes, any::<bool>())
        .prop_map(|(shape, width, height, lane, start)| Node { shape, width, height, lane, start })
}

fn input() -> impl Strategy<Value = Input> {
    (1usize..6, 0usize..25).prop_flat_map(|(lanes, count)| {
        let most = if count == 0 { 0 } else { 2 * count };
        let edge = (0..count.max(1), 0..count.max(1), label()).prop_map(|(from, to, label)| Edge { from, to, label });
        (
            prop::collection::vec(node(lanes), count),
            prop::collection::vec(edge, 0..=most),
            prop::collection::vec((0..300, 0..40).prop_map(|(width, height)| Lane { title: Size { width, height } }), lanes),
            (any::<bool>(), prop::option::of(300..900), any::<bool>()),
        )
            .prop_map(|(nodes, edges, lanes, (strict_lanes, target_width, interlock))| Input {
                nodes,
                edges,
                lanes,
                options: Options { strict_lanes, target_width, interlock, restarts: 2, ..Options::default() },
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_is_drawn_within_the_gates(input in input()) {
        let drawing = layout(&input);
        prop_assert!(drawing.is_ok(), "{drawing:?}");
    }

    #[test]
    fn the_same_chart_gives_the_same_drawing(input in input()) {
        prop_assert_eq!(layout(&input), layout(&input));
    }
}

#[test]
fn an_empty_chart_and_a_single_node_are_drawn() {
    let mut input = samples::chart(0, &[]);
    assert_eq!(layout(&input).unwrap().nodes, []);
    input.lanes.clear();
    assert!(layout(&input).is_ok());
    assert_eq!(layout(&samples::chart(1, &[])).unwrap().nodes.len(), 1);
}

#[test]
fn wrong_indices_and_sizes_are_refused() {
    let mut input = samples::chart(2, &[(0, 7)]);
    assert!(matches!(layout(&input), Err(LayoutError::BadInput(_))));
    input.edges.clear();
    input.nodes[1].lane = 3;
    assert!(matches!(layout(&input), Err(LayoutError::BadInput(_))));
    input.nodes[1].lane = 0;
    input.nodes[1].width = -5;
    assert!(matches!(layout(&input), Err(LayoutError::BadInput(_))));
}

#[test]
fn a_chart_beyond_the_limit_is_refused_with_the_limit() {
    let input = samples::chart(1001, &[]);
    assert_eq!(layout(&input), Err(LayoutError::TooLarge { nodes: 1001, limit: 1000 }));
}
