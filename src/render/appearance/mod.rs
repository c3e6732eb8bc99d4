//! The theme: templates, styles, scripts, and whether their colours can be read.

pub(in crate::render) mod accent;
pub(in crate::render) mod contrast;
pub(in crate::render) mod export;
mod own_words;
pub(in crate::render) mod script;
pub(in crate::render) mod stylesheet;
pub(in crate::render) mod theme;
pub(in crate::render) mod theme_strays;
