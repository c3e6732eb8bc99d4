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
        let edge = (0..count.max(1), 0..count.max(1), label()).prop_map(|(from, to, label)| Edge {
            from,
            to,
            label,
        });
        (
            prop::collection::vec(node(lanes), count),
            prop::collection::vec(edge, 0..=most),
            prop::collection::vec(
                (0..300, 0..40).prop_map(|(width, height)| Lane { title: Size { width, height } }),
                lanes,
            ),
            (any::<bool>(), prop::option::of(300..900), any::<bool>()),
        )
            .prop_map(|(nodes, edges, lanes, (strict_lanes, target_width, interlock))| {
                Input {
                    nodes,
                    edges,
                    lanes,
                    options: Options {
                        strict_lanes,
                        target_width,
                        interlock,
                        restarts: 2,
                        ..Options::default()
                    },
                }
            })
    })
}

/// Charts as people make them: sizes of text, questions with own outcomes, boxes
/// with the same neighbours, and some edges anywhere.
fn compact_input() -> impl Strategy<Value = Input> {
    let size = (60i32..200, 30i32..90, any::<bool>());
    let fan = (0usize..24, 0usize..7, any::<bool>());
    let label = prop::option::of((10i32..120).prop_map(|width| Size { width, height: 19 }));
    (
        prop::collection::vec(size, 40),
        prop::collection::vec(label, 90),
        2usize..12,
        prop::collection::vec(fan, 0..5),
        prop::collection::vec((0usize..40, 0usize..40), 0..8),
        300..900,
    )
        .prop_map(|(sizes, labels, way, fans, across, target)| {
            let mut edges: Vec<(usize, usize)> = (1..way).map(|node| (node - 1, node)).collect();
            let mut count = way;
            for (node, outcomes, joined) in fans {
                let after = (node + 1) % way;
                let last = (count + outcomes).min(sizes.len());
                for outcome in count..last {
                    edges.push((node % way, outcome));
                    edges.extend(joined.then_some((outcome, after)));
                }
                count = last;
            }
            edges.extend(across.iter().map(|&(from, to)| (from % count, to % count)));
            let mut input = samples::chart(count, &edges);
            for (node, &(width, height, question)) in input.nodes.iter_mut().zip(&sizes) {
                let shape = if question { Shape::Diamond } else { Shape::Pill };
                *node = Node { shape, width, height, ..node.clone() };
            }
            for (edge, label) in input.edges.iter_mut().zip(labels) {
                edge.label = label;
            }
            input.options.strict_lanes = false;
            input.options.target_width = Some(target);
            input
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_is_drawn_within_the_gates(input in input()) {
        let drawing = layout(&input);
        prop_assert!(drawing.is_ok(), "{drawing:?}");
    }

    #[test]
    fn a_compact_chart_is_no_wider_than_a_plain_one_and_costs_no_more(input in compact_input()) {
        let mut without = input.clone();
        without.options.target_width = None;
        let (compact, plain) = (layout(&input), layout(&without));
        prop_assert!(compact.is_ok() && plain.is_ok(), "{compact:?} {plain:?}");
        let target = input.options.target_width.unwrap_or(0);
        let (compact, plain) = (compact.unwrap(), plain.unwrap());
        prop_assert!(compact.size.width <= plain.size.width);
        prop_assert!(compact::price(&compact, target) <= compact::price(&plain, target));
        if plain.size.width <= target && compact.crossings >= plain.crossings {
            prop_assert_eq!(compact.crossings, plain.crossings);
            prop_assert!(compact.bends() <= plain.bends());
            prop_assert!(compact.length() <= plain.length());
        }
    }

    #[test]
    fn no_crossing_is_left_that_two_neighbours_avoid_by_changing_places(input in input()) {
        let Orders { orders, .. } = Orders::new(&input).unwrap();
        for (graph, rows) in &orders {
            let crossings = |rows: &[Vec<u32>]| {
                let mut graph = Layered::clone(graph);
                order::apply(&mut graph, rows);
                crossings::Order::new(&graph).crossings()
            };
            let least = crossings(rows);
            let lane = |element: u32| graph.elements[element as usize].is_node()
                .then_some(graph.elements[element as usize].lane);
            for (layer, row) in rows.iter().enumerate() {
                for left in 1..row.len() {
                    let (one, other) = (lane(row[left - 1]), lane(row[left]));
                    if one.is_none() || other.is_none() || one == other {
                        let mut rows = rows.clone();
                        rows[layer].swap(left - 1, left);
                        prop_assert!(crossings(&rows) >= least);
                    }
                }
            }
        }
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

#[test]
fn five_hundred_nodes_are_drawn_in_lanes_and_without() {
    // Nearly a tree, with some edges across and back.
    let mut edges: Vec<_> = (1..500).map(|i| (i - 1 - i % 5 % i, i)).collect();
    edges
        .extend((0..50).map(|i| (i * 9, i * 9 + 17)).chain((0..20).map(|i| (i * 20 + 30, i * 20))));
    let mut input = samples::chart(500, &edges);
    let drawing = layout(&input);
    assert!(drawing.is_ok(), "{drawing:?}");
    input.options.strict_lanes = false;
    input.options.target_width = Some(672);
    let drawing = layout(&input);
    assert!(drawing.is_ok(), "{drawing:?}");
}
