//! Order: in, the chart; out, which boxes stand on the axis and which indented
//! along a bus, and for each edge whether it is the way on, leads along a bus,
//! loops, or needs a gutter.
//!
//! Boxes follow each other in the order of the input, which is the reading
//! order; the number in a box is its place. Indented are outcomes that only
//! one question leads to, and three or more parallel boxes, where they follow
//! their question directly.

use super::super::components::components;
use super::super::geometry::Size;
use super::super::{Input, Shape};
use super::selfloop;
use super::spacing::{BUS, MARGIN, STUB};

/// A box on the axis and what leaves it.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) node: usize,
    /// The edge straight down to the next box on the axis.
    pub(super) on: Option<usize>,
    /// Edges to the boxes indented below this one.
    pub(super) own: Vec<usize>,
    /// Edges back to itself.
    pub(super) loops: Vec<usize>,
    /// Places in [`Order::exits`], in the order of their rows.
    pub(super) exits: Vec<usize>,
    /// Is the next box on the axis in the same component?
    pub(super) joined: bool,
}

/// An edge that runs through a gutter.
#[derive(Clone, Debug)]
pub(super) struct Exit {
    pub(super) edge: usize,
    pub(super) from: usize,
    pub(super) to: usize,
    /// Is the target above?
    pub(super) up: bool,
    /// A box at a bus can only be left at the right.
    pub(super) indented: bool,
    pub(super) trunk: Trunk,
}

/// What lines share a track: those to one target, or unanswered ones from one
/// source, each in one direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trunk {
    Into(usize, bool),
    From(usize, bool),
}

pub(super) struct Order {
    /// The sizes of the boxes, even, with room for their loops.
    pub(super) sizes: Vec<Size>,
    pub(super) steps: Vec<Step>,
    pub(super) exits: Vec<Exit>,
    /// For each box at a bus: its exits.
    pub(super) beside: Vec<Vec<usize>>,
}

/// Smaller boxes have no room for the mouths of exits.
const LEAST: Size = Size { width: 44, height: 28 };

pub(super) fn order(input: &Input, width: i32) -> Order {
    let links = Links::of(input);
    let sizes = sizes(input, &links);
    let component = components(input);
    let widest = sizes.iter().map(|size| size.width).filter(|&w| w + 2 * MARGIN <= width).max();
    // What stands at a bus must fit beside half of the widest box.
    let room = width - 2 * MARGIN - widest.unwrap_or(0) / 2 - BUS - STUB;
    let (mut steps, mut indented) = (Vec::new(), vec![false; input.nodes.len()]);
    let mut node = 0;
    while node < input.nodes.len() {
        let own = own_boxes(input, &links, &sizes, node, room);
        let next = node + own.len() + 1;
        own.iter().for_each(|&at_bus| indented[at_bus] = true);
        let to =
            |target: usize| links.out[node].iter().copied().find(|&e| input.edges[e].to == target);
        steps.push(Step {
            node,
            on: to(next),
            own: own.iter().filter_map(|&at_bus| to(at_bus)).collect(),
            loops: links.loops[node].clone(),
            exits: Vec::new(),
            joined: component.get(next) == component.get(node),
        });
        node = next;
    }
    let mut order =
        Order { sizes, steps, exits: Vec::new(), beside: vec![Vec::new(); input.nodes.len()] };
    order.exits = exits(input, &links, &order.steps, &indented);
    share(&mut order, input);
    order
}

/// Edges by node, self-loops apart.
struct Links {
    out: Vec<Vec<usize>>,
    into: Vec<Vec<usize>>,
    loops: Vec<Vec<usize>>,
}

impl Links {
    fn of(input: &Input) -> Self {
        let none = vec![Vec::new(); input.nodes.len()];
        let mut links = Links { out: none.clone(), into: none.clone(), loops: none };
        for (i, edge) in input.edges.iter().enumerate() {
            if edge.from == edge.to {
                links.loops[edge.from].push(i);
            } else {
                links.out[edge.from].push(i);
                links.into[edge.to].push(i);
            }
        }
        links
    }
}

/// Even sizes, so that middles are whole.
fn sizes(input: &Input, links: &Links) -> Vec<Size> {
    let even = |length: i32| length + length % 2;
    let one = |(i, node): (usize, &super::super::Node)| {
        let loops = selfloop::height(input, &links.loops[i]);
        Size {
            width: even(node.width.max(LEAST.width)),
            height: even(node.height.max(LEAST.height).max(2 * loops)),
        }
    };
    input.nodes.iter().enumerate().map(one).collect()
}

/// The boxes right after a box that stand indented at its bus.
fn own_boxes(input: &Input, links: &Links, sizes: &[Size], node: usize, room: i32) -> Vec<usize> {
    let alone = |&other: &usize| {
        let [edge] = links.into[other].as_slice() else { return false };
        input.edges[*edge].from == node
            && sizes[other].width <= room
            && (links.out[other].is_empty() || input.nodes[other].shape != Shape::Diamond)
            && links.loops[other].is_empty()
    };
    let goal = |other: usize| match links.out[other].as_slice() {
        [] => None,
        [edge] if input.edges[*edge].label.is_none() => Some(input.edges[*edge].to),
        _ => Some(other),
    };
    let followers = node + 1..input.nodes.len();
    let fit = |other: &usize| goal(*other).is_none_or(|goal| goal > *other);
    let mut own: Vec<usize> = followers.take_while(alone).take_while(fit).collect();
    // Two parallel boxes are two ways; only three are a fan.
    let parallel = |goal_of: usize, own: &[usize]| {
        own.iter().filter(|&&other| goal(other) == Some(goal_of)).count() >= 3
    };
    while let Some(end) = own.iter().position(|&o| goal(o).is_some_and(|to| !parallel(to, &own))) {
        own.truncate(end);
    }
    // Where nothing goes on, the last outcome needs no bus: a straight line leads to it.
    let goes_on = |own: &[usize]| {
        let next = node + own.len() + 1;
        links.out[node].iter().any(|&edge| input.edges[edge].to == next)
    };
    if !goes_on(&own) && own.iter().all(|&other| goal(other).is_none()) {
        own.pop();
    }
    own
}

/// All edges that are drawn neither on the axis nor along a bus.
fn exits(input: &Input, links: &Links, steps: &[Step], indented: &[bool]) -> Vec<Exit> {
    let drawn: Vec<bool> = {
        let mut drawn = vec![false; input.edges.len()];
        let edges = steps.iter().flat_map(|step| step.own.iter().chain(&step.on));
        edges.for_each(|&edge| drawn[edge] = true);
        drawn
    };
    let rest = links.out.iter().flatten().copied().filter(|&edge| !drawn[edge]);
    rest.map(|edge| {
        let (from, to) = (input.edges[edge].from, input.edges[edge].to);
        let up = to < from;
        Exit { edge, from, to, up, indented: indented[from], trunk: Trunk::Into(to, up) }
    })
    .collect()
}

/// Gives unanswered lines of one box one track, where no other line goes to
/// their targets, and sorts the exits of each box: a line that goes further
/// runs outside, so its row is further from its target.
fn share(order: &mut Order, input: &Input) {
    let into = |order: &Order, trunk| order.exits.iter().filter(|exit| exit.trunk == trunk).count();
    let plain = |exit: &Exit| {
        input.edges[exit.edge].label.is_none()
            && input.nodes[exit.from].shape != Shape::Diamond
            && !exit.indented
    };
    let alone: Vec<bool> =
        order.exits.iter().map(|exit| plain(exit) && into(order, exit.trunk) == 1).collect();
    for (exit, &alone) in order.exits.iter_mut().zip(&alone) {
        if alone {
            exit.trunk = Trunk::From(exit.from, exit.up);
        }
    }
    let mut rows: Vec<usize> = (0..order.exits.len()).collect();
    rows.sort_by_key(|&exit| {
        let exit = &order.exits[exit];
        (!exit.up, std::cmp::Reverse(exit.to), exit.edge)
    });
    let mut at_step = vec![None; order.sizes.len()];
    for (i, step) in order.steps.iter().enumerate() {
        at_step[step.node] = Some(i);
    }
    for exit in rows {
        let from = order.exits[exit].from;
        match at_step[from] {
            Some(step) => order.steps[step].exits.push(exit),
            None => order.beside[from].push(exit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::samples::chart;
    use super::*;

    fn nodes(order: &Order) -> Vec<usize> {
        order.steps.iter().map(|step| step.node).collect()
    }

    #[test]
    fn an_outcome_right_after_its_question_is_indented() {
        let order = order(&chart(3, &[(0, 1), (0, 2)]), 360);
        assert_eq!(nodes(&order), [0, 2]);
        assert_eq!((order.steps[0].own.as_slice(), order.steps[0].on), (&[0][..], Some(1)));
        assert!(order.exits.is_empty());
    }

    #[test]
    fn the_last_of_several_outcomes_stays_on_the_axis() {
        let order = order(&chart(4, &[(0, 1), (0, 2), (0, 3)]), 360);
        assert_eq!(nodes(&order), [0, 3]);
    }

    #[test]
    fn an_outcome_that_comes_later_keeps_its_place() {
        let order = order(&chart(4, &[(0, 1), (1, 2), (0, 3)]), 360);
        assert_eq!(nodes(&order), [0, 1, 2, 3]);
        assert_eq!(order.steps[0].exits.len(), 1);
    }

    #[test]
    fn three_parallel_boxes_are_indented_and_two_are_not() {
        let three = chart(5, &[(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4)]);
        assert_eq!(nodes(&order(&three, 360)), [0, 4]);
        let two = chart(4, &[(0, 1), (0, 2), (1, 3), (2, 3)]);
        assert_eq!(nodes(&order(&two, 360)), [0, 1, 2, 3]);
    }

    #[test]
    fn a_wide_outcome_is_not_indented() {
        let mut input = chart(3, &[(0, 1), (0, 2)]);
        input.nodes[1].width = 280;
        assert_eq!(nodes(&order(&input, 360)), [0, 1, 2]);
    }
}
