//! How a step differs from the default situation.

/// How a step differs from the default situation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The default situation does not have it.
    Added,
    /// The default situation has it with other words, force or ways out.
    Changed,
    /// Only the default situation has it; only a [comparison](super::Outline::comparison) shows it.
    Removed,
}

impl Mark {
    /// `added`, `changed` or `removed`, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Mark::Added => "added",
            Mark::Changed => "changed",
            Mark::Removed => "removed",
        }
    }
}
