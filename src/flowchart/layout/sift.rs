//! Sifting: each element in turn is tried at every place of its layer, the
//! others standing still, and put where the fewest segments cross.
//!
//! Matuszewski, Schönfeld and Molitor, "Using sifting for k-layer straightline
//! crossing minimization" (1999). A node may only move between its neighbours
//! of the lanes left and right; bends and labels move freely.

use super::crossings::Order;

/// Sifts one layer; the number of crossings that went away.
pub fn sift(order: &mut Order, layer: usize) -> u64 {
    let mut turn = order.layers[layer].clone();
    let degree = |element: u32| order.up(element).len() + order.down(element).len();
    turn.sort_by_key(|&element| (usize::MAX - degree(element), element));
    turn.into_iter().map(|element| sift_one(order, layer, element)).sum()
}

fn sift_one(order: &mut Order, layer: usize, element: u32) -> u64 {
    let here = order.position[element as usize] as usize;
    let (low, high) = window(order, layer, element, here);
    if low == high {
        return 0;
    }
    // The change in crossings when the element passes its neighbours one by
    // one, first to the left of where it stands, then to the right.
    let (mut best, mut place, mut change) = (0, here, 0);
    for left in (low..here).rev() {
        let passed = order.layers[layer][left];
        change += pair(order, element, passed) - pair(order, passed, element);
        if change < best {
            (best, place) = (change, left);
        }
    }
    change = 0;
    for right in here + 1..=high {
        let passed = order.layers[layer][right];
        change += pair(order, passed, element) - pair(order, element, passed);
        if change < best {
            (best, place) = (change, right);
        }
    }
    if place != here {
        let row = &mut order.layers[layer];
        if place < here { row[place..=here].rotate_right(1) } else { row[here..=place].rotate_left(1) }
        order.reposition(layer);
    }
    best.unsigned_abs()
}

/// The places that the element may take.
fn window(order: &Order, layer: usize, element: u32, here: usize) -> (usize, usize) {
    let row = &order.layers[layer];
    let Some(lane) = order.lane[element as usize] else {
        return (0, row.len() - 1);
    };
    let foreign = |other: &u32| order.lane[*other as usize].is_some_and(|other| other != lane);
    let low = row[..here].iter().rposition(foreign).map_or(0, |place| place + 1);
    let high = row[here + 1..].iter().position(foreign).map_or(row.len() - 1, |step| here + step);
    (low, high)
}

/// Crossings between the segments of two elements when `left` stands left of
/// `right`.
fn pair(order: &Order, left: u32, right: u32) -> i64 {
    let wrong = |a: &[u32], b: &[u32]| -> i64 {
        let mut count = 0;
        for &x in a {
            let x = order.position[x as usize];
            count += b.iter().filter(|&&y| order.position[y as usize] < x).count() as i64;
        }
        count
    };
    wrong(order.up(left), order.up(right)) + wrong(order.down(left), order.down(right))
}

#[cfg(test)]
mod tests {
    use super::*;
    use super::super::samples::chart;
    use super::super::layers::layers;

    #[test]
    fn sifting_undoes_a_crossing_within_a_lane_but_not_between_lanes() {
        let mut input = chart(4, &[(0, 3), (1, 2)]);
        let sifted = |input: &_| {
            let graph = layers(input, &[false; 2], &[0; 4], &[0, 0, 1, 1]).unwrap();
            let mut order = Order::new(&graph);
            let before = order.crossings();
            let gain = (0..3).map(|layer| sift(&mut order, layer)).sum::<u64>();
            assert_eq!(before - gain, order.crossings());
            order.crossings()
        };
        assert_eq!(sifted(&input), 0);
        input.lanes = vec![input.lanes[0].clone(); 2];
        input.nodes[1].lane = 1;
        input.nodes[3].lane = 1;
        assert_eq!(sifted(&input), 1);
    }
}
