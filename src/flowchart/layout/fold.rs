//! Folding: in, a chart and its back edges; out, a smaller chart whose nodes
//! are items, some of which stand for several nodes of the first.
//!
//! Fans make a flowchart wide, and a fan needs no layers. Two kinds are folded
//! before the layers are made and unfolded when all else is drawn: a question
//! with the outcomes that only it leads to (a [`Stack`]), and many nodes with
//! the same one before and the same one after them (a [`Bundle`]). An item has
//! room around the axis of its node, so the node keeps its place in the row.

use std::collections::BTreeMap;

use super::bundle::Bundle;
use super::layers::Layered;
use super::spacing::{MARGIN, NODE_GAP};
use super::stack::{Around, Stack};
use super::{Edge, Input, Node, Shape};

/// A chart of items. Back edges are those of the chart that was folded.
pub(super) struct Folded {
    pub(super) input: Input,
    pub(super) back: Vec<bool>,
    pub(super) items: Vec<Item>,
    /// The edges that each edge between items stands for.
    pub(super) edges: Vec<Vec<usize>>,
}

pub(super) enum Item {
    Node(usize),
    Stack(Stack),
    Bundle(Bundle),
}

impl Item {
    /// None for a node that stands for itself.
    fn room(&self) -> Option<Room> {
        match self {
            Item::Node(_) => None,
            Item::Stack(stack) => Some(stack.room),
            Item::Bundle(bundle) => Some(bundle.room),
        }
    }
}

/// How far an item reaches from the middle of its node, and what it takes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Room {
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) above: i32,
    pub(super) below: i32,
    /// The left and the right side.
    pub(super) taken: [bool; 2],
    /// How far from the middle other edges may leave at the bottom.
    pub(super) reach: i32,
}

/// How much is folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Nothing.
    None,
    /// Two answers at the end of a way are drawn one below, one beside.
    Open,
    /// They become a stack.
    Closed,
    /// Stacks hang under their question sooner, for a narrow page.
    Narrow,
}

/// Fewer nodes side by side need no bundle.
const BUNDLE_LEAST: usize = 4;

/// Nodes are even, so that their middle is a whole pixel.
pub(super) fn even(size: i32) -> i32 {
    (size.max(2) + 1) / 2 * 2
}

pub(super) fn fold(input: &Input, back: &[bool], width: i32, level: Level) -> Folded {
    let mut folding = Folding::new(input, back, width - 2 * MARGIN, level);
    if level != Level::None {
        folding.bundles();
        folding.stacks();
    }
    folding.items()
}

impl Folded {
    /// Are the same nodes folded in the same way?
    pub(super) fn is_like(&self, other: &Folded) -> bool {
        let rooms = |folded: &Folded| folded.items.iter().map(Item::room).collect::<Vec<_>>();
        self.edges == other.edges && rooms(self) == rooms(other)
    }

    /// The width of each item.
    pub(super) fn widths(&self) -> Vec<i32> {
        let width = |(item, node): (&Item, &Node)| {
            item.room().map_or(node.width, |room| room.left + room.right)
        };
        self.items.iter().zip(&self.input.nodes).map(width).collect()
    }

    /// Gives the nodes of the layers the room that their items need.
    pub(super) fn furnish(&self, graph: &mut Layered) {
        for (node, item) in self.items.iter().enumerate() {
            let Some(room) = item.room() else { continue };
            let element = &mut graph.elements[node];
            (element.left, element.right) = (room.left, room.right);
            (element.above, element.below) = (room.above, room.below);
            graph.taken[node] = room.taken;
            graph.reach[node] = room.reach;
        }
    }
}

struct Folding<'a> {
    input: &'a Input,
    back: &'a [bool],
    /// Inside the margins.
    width: i32,
    level: Level,
    /// The edges that leave and enter each node.
    out: Vec<Vec<usize>>,
    into: Vec<Vec<usize>>,
    /// The item of each node that is folded, by its first node.
    folded: BTreeMap<usize, Item>,
    /// Nodes that are part of an item, and edges that are drawn inside one.
    member: Vec<bool>,
    inner: Vec<bool>,
}

impl<'a> Folding<'a> {
    fn new(input: &'a Input, back: &'a [bool], width: i32, level: Level) -> Self {
        let count = input.nodes.len();
        let (mut out, mut into) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        for (i, edge) in input.edges.iter().enumerate() {
            out[edge.from].push(i);
            into[edge.to].push(i);
        }
        let (member, inner) = (vec![false; count], vec![false; input.edges.len()]);
        let folded = BTreeMap::new();
        Folding { input, back, width, level, out, into, folded, member, inner }
    }

    /// Nodes with the same neighbours, when they do not fit beside each other.
    fn bundles(&mut self) {
        let mut groups: BTreeMap<(Option<usize>, usize), Vec<usize>> = BTreeMap::new();
        for node in 0..self.input.nodes.len() {
            if let Some(neighbours) = self.passage(node) {
                groups.entry(neighbours).or_default().push(node);
            }
        }
        for (_, nodes) in groups {
            let total: i32 =
                nodes.iter().map(|&node| self.input.nodes[node].width + NODE_GAP).sum();
            if nodes.len() < BUNDLE_LEAST || total <= self.width * 7 / 10 {
                continue;
            }
            let ins: Vec<usize> =
                nodes.iter().filter_map(|&node| self.into[node].first().copied()).collect();
            let outs: Vec<usize> =
                nodes.iter().filter_map(|&node| self.out[node].first().copied()).collect();
            for &node in &nodes {
                self.member[node] = true;
            }
            for &edge in ins.iter().chain(&outs) {
                self.inner[edge] = true;
            }
            let bundle = Bundle::new(self.input, nodes, ins, outs, self.width);
            self.folded.insert(bundle.nodes[0], Item::Bundle(bundle));
        }
    }

    /// The one node before (if any) and the one after, when the way through the
    /// node leads down.
    fn passage(&self, node: usize) -> Option<(Option<usize>, usize)> {
        let ([] | [_], [out]) = (self.into[node].as_slice(), self.out[node].as_slice()) else {
            return None;
        };
        let before = self.into[node].first().copied();
        let after = self.input.edges[*out].to;
        let source = before.map(|edge| self.input.edges[edge].from);
        let turns = self.back[*out] || before.is_some_and(|edge| self.back[edge]);
        (!turns && after != node && source != Some(after)).then_some((source, after))
    }

    fn stacks(&mut self) {
        for node in 0..self.input.nodes.len() {
            let exits = &self.out[node];
            let loops = exits.iter().any(|&edge| self.input.edges[edge].to == node);
            if self.member[node] || loops {
                continue;
            }
            let mut leaves: Vec<usize> =
                exits.iter().copied().filter(|&edge| self.is_leaf(edge)).collect();
            // At the end of a way one answer goes on downwards, the way the eye goes.
            let most = if self.level == Level::Open { 2 } else { 1 };
            if leaves.len() == exits.len() && leaves.len() <= most && !leaves.is_empty() {
                leaves.remove(0);
            }
            if leaves.is_empty() {
                continue;
            }
            for &edge in &leaves {
                self.inner[edge] = true;
                self.member[self.input.edges[edge].to] = true;
            }
            self.member[node] = true;
            let forward = exits.len() - leaves.len();
            let returning = self.into[node].iter().filter(|&&edge| self.back[edge]).count();
            let share = if self.level == Level::Narrow { 72 } else { 100 };
            let around =
                Around { width: self.width * share / 100, forward, below: forward + returning };
            self.folded.insert(node, Item::Stack(Stack::new(self.input, node, leaves, around)));
        }
    }

    /// Does the edge lead to an outcome that nothing else leads to?
    fn is_leaf(&self, edge: usize) -> bool {
        let node = self.input.edges[edge].to;
        self.out[node].is_empty() && self.into[node].len() == 1 && !self.member[node]
    }

    fn items(mut self) -> Folded {
        let count = self.input.nodes.len();
        let mut place = vec![0; count];
        let (mut items, mut nodes) = (Vec::new(), Vec::new());
        for node in 0..count {
            let item = match self.folded.remove(&node) {
                Some(item) => item,
                None if self.member[node] => continue,
                None => Item::Node(node),
            };
            match &item {
                Item::Bundle(bundle) => {
                    bundle.nodes.iter().for_each(|&member| place[member] = items.len());
                    nodes.push(Node {
                        shape: Shape::Box,
                        width: Bundle::TRUNK,
                        height: bundle.room.above + bundle.room.below,
                        lane: 0,
                        start: bundle.nodes.iter().any(|&member| self.input.nodes[member].start),
                    });
                }
                Item::Node(_) | Item::Stack(_) => {
                    place[node] = items.len();
                    nodes.push(self.input.nodes[node].clone());
                }
            }
            items.push(item);
        }
        self.links(items, nodes, &place)
    }

    /// The edges between items; those of a bundle become one.
    fn links(&self, items: Vec<Item>, nodes: Vec<Node>, place: &[usize]) -> Folded {
        let (mut links, mut back, mut edges) = (Vec::new(), Vec::new(), Vec::new());
        for (i, edge) in self.input.edges.iter().enumerate().filter(|&(i, _)| !self.inner[i]) {
            links.push(Edge { from: place[edge.from], to: place[edge.to], label: edge.label });
            back.push(self.back[i]);
            edges.push(vec![i]);
        }
        for item in &items {
            let Item::Bundle(bundle) = item else { continue };
            for cable in [&bundle.ins, &bundle.outs] {
                let Some(&first) = cable.first() else { continue };
                let Edge { from, to, .. } = self.input.edges[first];
                links.push(Edge { from: place[from], to: place[to], label: None });
                back.push(false);
                edges.push(cable.clone());
            }
        }
        let input =
            Input { nodes, edges: links, lanes: Vec::new(), options: self.input.options.clone() };
        Folded { input, back, items, edges }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::*;

    fn kinds(input: &Input, level: Level) -> Vec<String> {
        let back = super::super::cycles::back_edges(input);
        let kind = |item: &Item| match item {
            Item::Node(node) => format!("{node}"),
            Item::Stack(stack) => format!("{}+{}", stack.node, stack.edges.len()),
            Item::Bundle(bundle) => format!("{:?}", bundle.nodes),
        };
        fold(input, &back, 600, level).items.iter().map(kind).collect()
    }

    #[test]
    fn a_question_takes_the_outcomes_that_only_it_leads_to() {
        // 3 and 5 are outcomes of 1 alone, 4 of 1 and 2.
        let input = chart(6, &[(0, 1), (1, 2), (1, 3), (1, 4), (2, 4), (1, 5)]);
        assert_eq!(kinds(&input, Level::Open), ["0", "1+2", "2", "4"]);
        assert_eq!(kinds(&input, Level::None).len(), 6);
    }

    #[test]
    fn the_last_of_two_answers_stands_beside() {
        let input = chart(3, &[(0, 1), (0, 2)]);
        assert_eq!(kinds(&input, Level::Open), ["0+1", "1"]);
        assert_eq!(kinds(&input, Level::Closed), ["0+2"]);
    }

    #[test]
    fn many_nodes_between_the_same_two_are_a_bundle() {
        let ways: Vec<_> = (1..9).flat_map(|node| [(0, node), (node, 9)]).collect();
        let mut input = chart(10, &ways);
        assert_eq!(kinds(&input, Level::Open), ["0", "[1, 2, 3, 4, 5, 6, 7, 8]", "9"]);
        let folded = fold(&input, &[false; 16], 600, Level::Open);
        assert_eq!(folded.edges.iter().map(Vec::len).collect::<Vec<_>>(), [8, 8]);
        // Three fit beside each other.
        input = chart(5, &[(0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4)]);
        assert_eq!(kinds(&input, Level::Open).len(), 5);
    }

    #[test]
    fn a_way_back_is_no_part_of_a_bundle() {
        let ways: Vec<_> = (1..9).flat_map(|node| [(0, node), (node, 0)]).collect();
        assert_eq!(kinds(&chart(9, &ways), Level::Open).len(), 9);
    }
}
