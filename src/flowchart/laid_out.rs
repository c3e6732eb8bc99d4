//! Layouts that were made before: in, the input of a layout and where they are kept; out, what
//! [`layout`] makes of it, taken from there when it was made once.
//!
//! A chart changes seldom, and to lay a dense one out takes longer than all the rest of a guide.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::layout::{self, Drawing, Input, LaneOrder, LayoutError};
use crate::kept::Kept;

/// A chart in layers.
///
/// # Errors
/// As [`layout::layout`].
pub(super) fn in_layers(input: &Input, kept: Option<&dyn Kept>) -> Result<Drawing, LayoutError> {
    remembered("layers", input, kept, || layout::layout(input))
}

/// A chart as one column, so many pixels wide.
///
/// # Errors
/// As [`layout::column`].
pub(super) fn in_column(
    input: &Input,
    width: i32,
    kept: Option<&dyn Kept>,
) -> Result<Drawing, LayoutError> {
    remembered(&format!("column {width}"), input, kept, || layout::column(input, width))
}

/// The best order of the lanes.
///
/// # Errors
/// As [`layout::best_lane_order`].
pub(super) fn lane_order(
    input: &Input,
    kept: Option<&dyn Kept>,
) -> Result<Option<LaneOrder>, LayoutError> {
    remembered("lane order", input, kept, || layout::best_lane_order(input))
}

fn remembered<T: Serialize + DeserializeOwned>(
    what: &str,
    input: &Input,
    kept: Option<&dyn Kept>,
    make: impl FnOnce() -> Result<T, LayoutError>,
) -> Result<T, LayoutError> {
    let Some(kept) = kept else { return make() };
    let made_from = format!("layout\n{what}\n{input:?}");
    if let Some(known) = kept.get(&made_from)
        && let Ok(known) = serde_json::from_slice(&known)
    {
        return Ok(known);
    }
    let made = make()?;
    if let Ok(bytes) = serde_json::to_vec(&made) {
        kept.keep(&made_from, &bytes);
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    use super::super::fixtures::sound;
    use super::super::{LaneChoice, Outline, View, draw, draw_with};
    use super::*;
    use crate::language::Language;

    #[derive(Debug, Default)]
    struct Shelf(Mutex<BTreeMap<String, Vec<u8>>>);

    impl Kept for Shelf {
        fn get(&self, made_from: &str) -> Option<Vec<u8>> {
            self.0.lock().unwrap().get(made_from).cloned()
        }

        fn keep(&self, made_from: &str, bytes: &[u8]) {
            self.0.lock().unwrap().insert(made_from.to_owned(), bytes.to_owned());
        }
    }

    #[test]
    fn a_drawing_that_was_kept_is_the_one_that_would_be_made() {
        let chart = sound();
        let outline = Outline::new(&chart, chart.default_situation(), Language::Nl);
        let shelf = Shelf::default();
        for view in View::ALL {
            for choice in [LaneChoice::Authored, LaneChoice::Auto] {
                let made = draw(&outline, view, choice).unwrap().drawing;
                for _ in 0..2 {
                    let kept = draw_with(&outline, view, choice, Some(&shelf)).unwrap().drawing;
                    assert_eq!(kept, made);
                }
            }
        }
        assert!(!shelf.0.lock().unwrap().is_empty());
    }

    #[test]
    fn it_is_taken_from_where_it_is_kept_unless_that_cannot_be_read() {
        let chart = sound();
        let outline = Outline::new(&chart, chart.default_situation(), Language::Nl);
        let shelf = Shelf::default();
        let drawn = || draw_with(&outline, View::Compact, LaneChoice::Authored, Some(&shelf));
        let made = drawn().unwrap().drawing;
        let change = |to: fn(&[u8]) -> Vec<u8>| {
            shelf.0.lock().unwrap().values_mut().for_each(|bytes| *bytes = to(bytes));
        };
        change(|bytes| {
            String::from_utf8_lossy(bytes)
                .replace("\"crossings\":0", "\"crossings\":7")
                .into_bytes()
        });
        assert_eq!(drawn().unwrap().drawing.crossings, 7);
        change(|_| b"{".to_vec());
        assert_eq!(drawn().unwrap().drawing, made);
    }
}
