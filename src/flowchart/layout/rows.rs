//! Rows: in, layers and channels; out, the y of each layer and of each first
//! track. A layer is as high as its highest element.

use super::Input;
use super::channels::Channel;
use super::layers::Layered;
use super::spacing::{ARROW, COMPONENT_GAP, MARGIN, TITLE_PADDING, TRACK_GAP};

#[derive(Clone, Debug)]
pub struct Rows {
    pub top: Vec<i32>,
    pub height: Vec<i32>,
    /// The y of the first track below each layer.
    pub track: Vec<i32>,
    pub bottom: i32,
}

/// Between a node and the first track below it, and between a label and that.
const BELOW_NODE: i32 = 8;
const BELOW_LABEL: i32 = 5;
/// Between the last track and what is below it.
const ABOVE: i32 = 12;

pub fn rows(graph: &Layered, input: &Input, channels: &[Channel]) -> Rows {
    let mut rows = Rows { top: Vec::new(), height: Vec::new(), track: Vec::new(), bottom: 0 };
    let mut y = MARGIN + header(input);
    for (layer, elements) in graph.layers.iter().enumerate() {
        let height = elements.iter().map(|&element| graph.elements[element].height).max().unwrap_or(0);
        rows.top.push(y);
        rows.height.push(height);
        y += height;
        let Some(channel) = channels.get(layer) else { continue };
        let below = if layer % 2 == 0 { BELOW_NODE } else { BELOW_LABEL };
        rows.track.push(y + below);
        if channel.tracks > 0 {
            y += below + (channel.tracks as i32 - 1) * TRACK_GAP + ABOVE;
        }
        y += if has_arrow(graph, layer) { ARROW } else if channel.tracks > 0 { 0 } else { 4 };
        if graph.seams.contains(&layer) {
            y += COMPONENT_GAP;
        }
    }
    rows.bottom = y;
    rows
}

/// The height of the lane titles, with air below them.
pub fn header(input: &Input) -> i32 {
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
