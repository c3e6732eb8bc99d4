//! Orders of layers and how often their segments cross. The ordering steps work
//! on this flat copy of the layers: neighbours in one vector, no hashing, no
//! allocation in the inner loops.

use super::layers::{Kind, Layered};

/// Lanes are this wide when places are compared between layers (fixed point,
/// so that no floating point decides an order).
pub(super) const LANE: i64 = 1 << 16;

#[derive(Clone)]
pub(super) struct Order<'a> {
    pub(super) graph: &'a Layered,
    up: Adjacent,
    down: Adjacent,
    /// The ends of the segments of each channel.
    pub(super) ends: Vec<Vec<(u32, u32)>>,
    pub(super) layers: Vec<Vec<u32>>,
    pub(super) position: Vec<u32>,
    /// The place of each element, measured in lanes.
    pub(super) key: Vec<i64>,
    /// The lane of a node.
    pub(super) lane: Vec<Option<u32>>,
}

/// Neighbours of all elements, one range each.
#[derive(Clone)]
struct Adjacent {
    first: Vec<u32>,
    neighbour: Vec<u32>,
}

impl Adjacent {
    fn of(lists: &[Vec<usize>], end: impl Fn(usize) -> usize) -> Self {
        let mut first = vec![0];
        let mut neighbour = Vec::new();
        for list in lists {
            neighbour.extend(list.iter().map(|&segment| end(segment) as u32));
            first.push(neighbour.len() as u32);
        }
        Adjacent { first, neighbour }
    }

    fn of_element(&self, element: u32) -> &[u32] {
        let range =
            self.first[element as usize] as usize..self.first[element as usize + 1] as usize;
        &self.neighbour[range]
    }
}

impl<'a> Order<'a> {
    pub(super) fn new(graph: &'a Layered) -> Self {
        let ends = graph
            .channel
            .iter()
            .map(|channel| {
                channel
                    .iter()
                    .map(|&s| (graph.segments[s].upper as u32, graph.segments[s].lower as u32))
                    .collect()
            })
            .collect();
        let mut order = Order {
            graph,
            up: Adjacent::of(&graph.up, |segment| graph.segments[segment].upper),
            down: Adjacent::of(&graph.down, |segment| graph.segments[segment].lower),
            ends,
            layers: graph
                .layers
                .iter()
                .map(|layer| layer.iter().map(|&e| e as u32).collect())
                .collect(),
            position: vec![0; graph.elements.len()],
            key: vec![0; graph.elements.len()],
            lane: graph
                .elements
                .iter()
                .map(|e| matches!(e.kind, Kind::Node(_)).then_some(e.lane as u32))
                .collect(),
        };
        for layer in 0..order.layers.len() {
            order.reposition(layer);
        }
        order
    }

    pub(super) fn up(&self, element: u32) -> &[u32] {
        self.up.of_element(element)
    }

    pub(super) fn down(&self, element: u32) -> &[u32] {
        self.down.of_element(element)
    }

    pub(super) fn reposition(&mut self, layer: usize) {
        for (place, &element) in self.layers[layer].iter().enumerate() {
            self.position[element as usize] = place as u32;
        }
    }

    /// Crossings of the whole drawing.
    pub(super) fn crossings(&self) -> u64 {
        let mut pairs = Vec::new();
        let mut total = 0;
        for ends in &self.ends {
            pairs.clear();
            pairs.extend(
                ends.iter().map(|&(a, b)| (self.position[a as usize], self.position[b as usize])),
            );
            total += inversions(&mut pairs);
        }
        total
    }

    /// How many others each segment crosses, segments without crossings left out.
    pub(super) fn crossed(&self) -> Vec<(usize, usize)> {
        let mut crossed = Vec::new();
        for (ends, segments) in self.ends.iter().zip(&self.graph.channel) {
            let at = |&(upper, lower): &(u32, u32)| {
                (self.position[upper as usize], self.position[lower as usize])
            };
            let places: Vec<(u32, u32)> = ends.iter().map(at).collect();
            for (one, &segment) in places.iter().zip(segments) {
                let crosses = |other: &&(u32, u32)| {
                    one.0 < other.0 && one.1 > other.1 || one.0 > other.0 && one.1 < other.1
                };
                let count = places.iter().filter(crosses).count();
                if count > 0 {
                    crossed.push((segment, count));
                }
            }
        }
        crossed
    }

    /// How far the edges wander between lanes, in half lanes: of two orders that
    /// cross as often, the one that wanders less is better.
    pub(super) fn wandering(&self) -> i64 {
        let mut places = vec![0i64; self.graph.elements.len()];
        for layer in &self.layers {
            self.lane_places(layer, &mut places);
        }
        let chains = self.graph.chains.iter();
        chains
            .flat_map(|chain| chain.windows(2))
            .map(|pair| (places[pair[0]] - places[pair[1]]).abs())
            .sum()
    }

    /// The lane of each element in half lanes; bends stay near the middle of
    /// their edge as far as the nodes beside them allow.
    fn lane_places(&self, layer: &[u32], places: &mut [i64]) {
        let mut low = -2;
        for &element in layer {
            let element = element as usize;
            match (self.lane[element], self.graph.elements[element].kind) {
                (Some(lane), _) => {
                    low = 2 * i64::from(lane);
                    places[element] = low;
                }
                (None, Kind::Label(edge) | Kind::Bend(edge)) => {
                    let chain = &self.graph.chains[edge];
                    let ends = [chain[0], chain[chain.len() - 1]];
                    let wish: i64 =
                        ends.iter().map(|&end| self.graph.elements[end].lane as i64).sum();
                    places[element] = wish.max(low);
                }
                (None, Kind::Node(_)) => {}
            }
        }
        let mut high = 2 * self.graph.lanes as i64;
        for &element in layer.iter().rev() {
            match self.lane[element as usize] {
                Some(lane) => high = 2 * i64::from(lane),
                None => places[element as usize] = places[element as usize].min(high),
            }
        }
    }
}

/// Pairs that are ordered one way above and the other way below.
fn inversions(pairs: &mut [(u32, u32)]) -> u64 {
    pairs.sort_unstable();
    let mut count = 0;
    for (i, a) in pairs.iter().enumerate() {
        count += pairs[..i].iter().filter(|b| b.0 < a.0 && b.1 > a.1).count() as u64;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_that_share_an_end_do_not_cross() {
        assert_eq!(inversions(&mut [(0, 1), (1, 0)]), 1);
        assert_eq!(inversions(&mut [(0, 1), (0, 0)]), 0);
        assert_eq!(inversions(&mut [(0, 1), (1, 1)]), 0);
        assert_eq!(inversions(&mut [(0, 2), (1, 1), (2, 0)]), 3);
    }
}
