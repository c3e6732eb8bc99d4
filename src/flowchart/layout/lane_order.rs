use super::{Drawing, Input, LayoutError};
pub struct LaneOrder { pub lanes: Vec<usize>, pub crossings: u32 }
pub fn best_lane_order(_input: &Input) -> Result<LaneOrder, LayoutError> { let _: Option<Drawing> = None; Err(LayoutError::BadInput(String::new())) }
