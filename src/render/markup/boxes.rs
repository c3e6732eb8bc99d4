//! What stands out in a text → HTML: alerts, examples, folds and key points.

use super::blocks::Writer;
use super::html::escape;
use crate::guide::Link;
use crate::markdown::tree::{AlertKind, Block, Inline, plain_text};

impl Writer<'_> {
    pub(in crate::render) fn alert(
        &mut self,
        kind: AlertKind,
        title: &[Inline<Link>],
        blocks: &[Block<Link>],
    ) {
        let (name, word) = match kind {
            AlertKind::Note => ("note", &self.words.note),
            AlertKind::Tip => ("tip", &self.words.tip),
            AlertKind::Important => ("important", &self.words.important),
            AlertKind::Warning => ("warning", &self.words.warning),
            AlertKind::Caution => ("caution", &self.words.caution),
            AlertKind::Example => ("example", &self.words.example),
            AlertKind::Fold => return self.fold(title, blocks),
        };
        self.open("aside");
        self.push(&format!(" class=\"alert alert-{name}\">\n<p class=\"alert-title\">"));
        // How urgent it is must not be told by colour alone; saying it twice helps nobody.
        if title.is_empty() || plain_text(title).trim().to_lowercase() == word.to_lowercase() {
            self.push(&escape(word));
        } else {
            self.push(&format!("<span class=\"alert-kind\">{}:</span> ", escape(word)));
            self.inlines(title);
        }
        self.push("</p>\n");
        self.blocks(blocks);
        self.push("</aside>\n");
    }

    /// Folded away under its title. Where two texts are held against each other nothing is: what differs
    /// must be seen. The script of every page opens it for whoever is led to it, and so does the
    /// stylesheet where there is no script; on paper it is open.
    fn fold(&mut self, title: &[Inline<Link>], blocks: &[Block<Link>]) {
        self.open("details");
        let open = if self.is_beside_another() { " open" } else { "" };
        self.push(&format!(" class=\"fold folded\"{open}>\n<summary>"));
        self.summary(title);
        self.push("</summary>\n");
        self.blocks(blocks);
        self.push("</details>\n");
    }

    /// A group with a heading: who reads by headings finds the short answer first. No region, of which
    /// the whole guide would have many with one name.
    pub(in crate::render) fn key_points(&mut self, blocks: &[Block<Link>]) {
        let title = escape(&self.words.key_points);
        self.open("div");
        self.push(" class=\"key-points\" role=\"group\"");
        let label = self.words.key_points.clone();
        self.attribute("aria-label", &label);
        self.push(">\n");
        // Where texts are compared, the headings of the page are those of its rows.
        if self.is_compared() {
            self.push(&format!("<p class=\"compared-heading\">{title}</p>\n"));
        } else {
            let level = self.level(2);
            self.push(&format!("<h{level}>{title}</h{level}>\n"));
        }
        self.blocks(blocks);
        self.push("</div>\n");
    }
}
