//! Copies that can be trusted: what is refused, what is kept, what others can verify.
//!
//! `publisher` signs small sites, `server` serves them well or badly, and every other module is a
//! subject. Nothing here goes further than this machine.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]
#![allow(clippy::disallowed_methods, reason = "a test writes what it tries")]

#[cfg(feature = "mirror")]
mod proxy;
mod publisher;
mod refusals;
#[cfg(feature = "mirror")]
mod served;
#[cfg(feature = "mirror")]
mod server;
mod standard_tools;
#[cfg(feature = "s3")]
mod store;
mod updates;
