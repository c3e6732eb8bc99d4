//! The resolved, immutable guide.

mod link;
mod route;

pub use link::{Link, Role, Target};
pub use route::Route;
