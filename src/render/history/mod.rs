//! What was and what changed: versions, differences, changes, feeds.

pub(in crate::render) mod changes;
pub(in crate::render) mod difference;
mod difference_rows;
pub(in crate::render) mod drafts;
pub(in crate::render) mod feeds;
pub(in crate::render) mod held;
pub(in crate::render) mod ledger_changes;
pub(in crate::render) mod ledger_history;
pub(in crate::render) mod ledger_records;
pub(in crate::render) mod since;
pub(in crate::render) mod subject;
pub(in crate::render) mod translations;
pub(in crate::render) mod versions;
