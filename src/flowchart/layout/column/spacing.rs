//! Distances of the column, in pixels, narrower than those of the layers: a
//! phone has 360 of them.

/// Around the drawing.
pub(super) const MARGIN: i32 = 8;
/// From the axis to a bus, and to the mouth of an exit.
pub(super) const BUS: i32 = 14;
/// From a bus to the outcome at it.
pub(super) const STUB: i32 = 22;
/// Between two tracks.
pub(super) const TRACK_GAP: i32 = 11;
/// Between a track and a box or label.
pub(super) const CLEAR: i32 = 8;
/// The end of a line with its arrow.
pub(super) const ARROW: i32 = 14;
/// From a question to its first exit row.
pub(super) const BELOW: i32 = 6;
/// From one exit row to the next.
pub(super) const ROW_GAP: i32 = 6;
/// The least height of an exit row.
pub(super) const ROW: i32 = 12;
/// From the mouth of an exit to its answer.
pub(super) const ANSWER: i32 = 8;
/// Between two boxes that no line joins, and between two components.
pub(super) const UNJOINED: i32 = 32;
pub(super) const COMPONENT_GAP: i32 = 44;
/// The box of a jump.
pub(super) const JUMP_WIDTH: i32 = 34;
pub(super) const JUMP_HEIGHT: i32 = 18;
/// How far a self-loop stands out.
pub(super) const LOOP_RUN: i32 = 16;
/// From the upper to the lower run of a self-loop.
pub(super) const LOOP_RISE: i32 = 12;
