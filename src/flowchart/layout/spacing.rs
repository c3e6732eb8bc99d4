//! Distances, in pixels. Six is the least that the eye and the gates accept
//! between things that do not belong together.

/// Between two nodes of a layer.
pub(super) const NODE_GAP: i32 = 28;
/// Between a node and an edge beside it.
pub(super) const NODE_EDGE_GAP: i32 = 16;
/// Between an edge and a label, or two labels.
pub(super) const LABEL_GAP: i32 = 12;
/// Between two edges that run side by side.
pub(super) const EDGE_GAP: i32 = 12;
/// Between a lane border and a node.
pub(super) const LANE_PADDING: i32 = 16;
/// Between a lane border and an edge or label.
pub(super) const BORDER_GAP: i32 = 8;
/// Between two horizontal runs of a channel.
pub(super) const TRACK_GAP: i32 = 11;
/// Room for an arrow and a little line before it.
pub(super) const ARROW: i32 = 12;
/// How far an edge that leaves from the side runs before it may turn.
pub(super) const SIDE_RUN: i32 = 12;
/// How far a self-loop stands out.
pub(super) const LOOP_RUN: i32 = 18;
/// Around the drawing.
pub(super) const MARGIN: i32 = 12;
/// Above and below the title of a lane.
pub(super) const TITLE_PADDING: i32 = 7;
/// Between two components.
pub(super) const COMPONENT_GAP: i32 = 28;
