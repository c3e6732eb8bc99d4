//! The front matter of the pages of `content/pages/`: what the publisher says of itself and of the
//! site, in a folder for each page, named as its address.
//!
//! A page of which every guide has one (`about`, `privacy`, …) gets its title, its summary and its text
//! here; any other id is a page of its own. A page has no versions: it is no part of what the guide
//! says.

use super::section::FrontMatter;
use crate::yaml::Spanned;
use crate::{choices, record};

choices! {
    /// What a page is to its readers.
    pub enum PageForm {
        /// A text.
        Text = "text",
        /// Its lists get boxes to tick, on paper too.
        Checklist = "checklist",
    }
}

record! {
    /// The front matter of a page.
    pub struct PageFront {
        /// The title of the page.
        pub title: Spanned<String>,
        /// One sentence, below the title and in search results.
        pub summary: Spanned<String>,
        /// What the page is: `text` (when left out) or `checklist`.
        pub form: Option<PageForm>,
    }
}

impl PageFront {
    /// The form of the page.
    pub fn form(&self) -> PageForm {
        self.form.unwrap_or(PageForm::Text)
    }

    /// What it has in common with that of a section.
    pub(super) fn into_front_matter(self) -> FrontMatter {
        FrontMatter {
            title: self.title,
            summary: self.summary,
            slug: None,
            translates: None,
            differences: Vec::new(),
        }
    }
}
