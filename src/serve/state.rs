//! What is shown at the moment.

use std::sync::Arc;

use super::problems::Problems;
use super::site::Site;

/// What requests are answered with.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// The last good site.
    pub(super) site: Option<Site>,
    /// Why the guide as it is now has no site.
    pub(super) report: Option<Arc<Problems>>,
}
