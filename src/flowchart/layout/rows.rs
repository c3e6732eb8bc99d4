//! Rows: in, layers and channels; out, the y of each layer and of each first
//! track. All elements of a layer share its axis, and it is as high as they need.

use super::Input;
use super::channels::Channel;
use super::layers::Layered;
use super::spacing::{ARROW, COMPONENT_GAP, MARGIN, TITLE_PADDING, TRACK_GAP};

#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub(super) top: Vec<i32>,
    pub(super) height: Vec<i32>,
    /// The y that elements reach up and down from.
    pub(super) axis: Vec<i32>,
    /// The y of the first track below each layer.
    pub(super) track: Vec<i32>,
    pub(super) bottom: i32,
}

/// Between a node and the first track below it, and between a label and that.
const BELOW_NODE: i32 = 8;
const BELOW_LABEL: i32 = 5;
/// Between the last track and what is below it.
const ABOVE: i32 = 12;

pub(super) fn rows(graph: &Layered, input: &Input, channels: &[Channel]) -> Rows {
    let mut rows = Rows::default();
    let mut y = MARGIN + header(input);
    for (layer, elements) in graph.layers.iter().enumerate() {
        let above = elements.iter().map(|&element| graph.elements[element].above).max();
        let below = elements.iter().map(|&element| graph.elements[element].below).max();
        let (above, below) = (above.unwrap_or(0), below.unwrap_or(0));
        rows.top.push(y);
        rows.axis.push(y + above);
        rows.height.push(above + below);
        y += above + below;
        let Some(channel) = channels.get(layer) else { continue };
        let below = if layer % 2 == 0 { BELOW_NODE } else { BELOW_LABEL };
        rows.track.push(y + below);
        if channel.tracks > 0 {
            y += below + (channel.tracks as i32 - 1) * TRACK_GAP + ABOVE;
        }
        y += if has_arrow(graph, layer) {
            ARROW
        } else if channel.tracks > 0 {
            0
        } else {
            4
        };
        if graph.seams.contains(&layer) {
            y += COMPONENT_GAP;
        }
    }
    rows.bottom = y;
    rows
}

/// The height of the lane titles, with air below them.
pub(super) fn header(input: &Input) -> i32 {
    if !input.has_lanes() {
        return 0;
    }
    let title = input.lanes.iter().map(|lane| lane.title.height).max().unwrap_or(0);
    title + 2 * TITLE_PADDING
}

fn has_arrow(graph: &Layered, layer: usize) -> bool {
    graph.channel[layer].iter().any(|&segment| {
        let piece = &graph.segments[segment];
        let arrives = if graph.back[piece.edge] { piece.upper } else { piece.lower };
        graph.elements[arrives].is_node() && piece.side == 0
    })
}

#[cfg(test)]
mod tests {
    use super::super::samples::chart;
    use super::super::{channels::Run, prepare};
    use super::*;

    #[test]
    fn rows_follow_each_other_with_room_for_tracks_and_arrows() {
        let input = chart(2, &[(0, 1)]);
        let graph = prepare(&input).unwrap();
        let run = Run { segment: 0, from: 0, to: 9, track: 0 };
        let straight = [Channel::default(), Channel::default()];
        let turned = [Channel { runs: vec![run], tracks: 1 }, Channel::default()];
        let distance = |channels: &[Channel]| {
            let rows = rows(&graph, &input, channels);
            rows.top[2] - rows.top[0] - rows.height[0]
        };
        assert_eq!(distance(&straight), 4 + ARROW);
        assert_eq!(distance(&turned), BELOW_NODE + ABOVE + ARROW);
    }
}
