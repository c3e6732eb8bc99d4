//! What the layout returns: rectangles and lines in whole pixels, or the reason
//! why there are none.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::gates::Breach;
use super::geometry::{Point, Rect, Size};

/// Where everything goes. Vectors follow the input's; `lanes` is empty for a
/// drawing without lanes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// Of the whole, margins included.
    pub size: Size,
    /// At least as large as asked.
    pub nodes: Vec<Rect>,
    /// Drawn under the nodes: on a slope an end may lie a pixel inside.
    pub edges: Vec<Route>,
    /// Side by side, all of one height.
    pub lanes: Vec<Rect>,
    /// Pairs of edges that cross, counted with multiplicity.
    pub crossings: u32,
}

/// An edge from its source to its target, and the box of its label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// From source to target, every run horizontal or vertical.
    pub points: Vec<Point>,
    /// The box of the label, which covers the line.
    pub label: Option<Rect>,
    /// The box of a jump: room for the number of the target at the end of a
    /// stub, where no line is drawn to the target. Only the column has jumps.
    pub jump: Option<Rect>,
}

/// What a crossing costs, in pixels of edge.
pub(super) const CROSSING: u64 = 1_000;

impl Drawing {
    /// What the eye pays, in pixels of edge: a crossing as much as a detour
    /// around half a page, a bend as much as a short line.
    pub(super) fn cost(&self) -> u64 {
        const BEND: u64 = 60;
        CROSSING * u64::from(self.crossings) + BEND * self.bends() + self.length()
    }

    /// Of all edges.
    pub(super) fn bends(&self) -> u64 {
        self.edges.iter().map(|route| route.points.len().saturating_sub(2) as u64).sum()
    }

    /// Of all edges.
    pub(super) fn length(&self) -> u64 {
        self.edges.iter().map(Route::length).sum()
    }
}

impl Route {
    /// The length of the edge.
    pub fn length(&self) -> u64 {
        self.points
            .windows(2)
            .map(|pair| u64::from(pair[0].x.abs_diff(pair[1].x) + pair[0].y.abs_diff(pair[1].y)))
            .sum()
    }
}

/// Why a chart is not drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LayoutError {
    /// More nodes than are drawn.
    TooLarge {
        /// How many there are.
        nodes: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Edges that together pass more layers than can be drawn in time.
    TooLong {
        /// How many layers they pass.
        pieces: usize,
        /// How many they may pass.
        limit: usize,
    },
    /// An index that points nowhere, or a size below zero or beyond reason.
    BadInput(String),
    /// The drawing would break a promise; this is a defect of the layout.
    Gate(Breach),
}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LayoutError::TooLarge { nodes, limit } => {
                write!(
                    f,
                    "the chart has {nodes} nodes, and more than {limit} cannot be drawn readably"
                )
            }
            LayoutError::TooLong { pieces, limit } => {
                write!(
                    f,
                    "the edges of the chart pass {pieces} layers in all, and more than {limit} cannot be drawn in time"
                )
            }
            LayoutError::BadInput(why) => write!(f, "the chart cannot be laid out: {why}"),
            LayoutError::Gate(breach) => write!(f, "the layout is not fit to be shown: {breach}"),
        }
    }
}

impl std::error::Error for LayoutError {}
