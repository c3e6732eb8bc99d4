//! Tables → HTML.

use super::blocks::Writer;
use super::html::escape;
use crate::guide::Link;
use crate::markdown::captions::{has_row_heads, is_blank};
use crate::markdown::tree::{Alignment, Inline};

impl Writer<'_> {
    pub(in crate::render) fn table(
        &mut self,
        caption: &[Inline<Link>],
        alignments: &[Alignment],
        head: &[Vec<Inline<Link>>],
        rows: &[Vec<Vec<Inline<Link>>>],
    ) {
        self.caption(caption);
        self.push("<thead>\n<tr>");
        for (column, cell) in head.iter().enumerate() {
            let alignment = alignments.get(column);
            match is_blank(cell) {
                // An empty corner heads nothing.
                true => self.cell("td", "", alignment, cell),
                false => self.cell("th", " scope=\"col\"", alignment, cell),
            }
        }
        self.push("</tr>\n</thead>\n<tbody>\n");
        let headed = has_row_heads(head, rows);
        for row in rows {
            self.push("<tr>");
            for (column, cell) in row.iter().enumerate() {
                match headed && column == 0 {
                    true => self.cell("th", " scope=\"row\"", alignments.get(column), cell),
                    false => self.cell("td", "", alignments.get(column), cell),
                }
            }
            self.push("</tr>\n");
        }
        self.push("</tbody>\n</table>\n</div>\n");
    }

    /// Opens a table: a region that the keyboard can scroll, named by its caption. One without a
    /// caption has one for those who cannot see what stands above the table.
    fn caption(&mut self, own: &[Inline<Link>]) {
        self.tables += 1;
        let id = self.id(&format!("table_{}", self.tables));
        self.open("div");
        self.push(" class=\"table-scroll\" role=\"region\" tabindex=\"0\"");
        self.attribute("aria-labelledby", &id);
        self.push(">\n<table>\n<caption");
        if !own.is_empty() {
            self.attribute("id", &id);
            self.push(">");
            self.inlines(own);
            self.push("</caption>\n");
            return;
        }
        let pattern =
            if self.heading.is_empty() { &self.words.table } else { &self.words.table_under };
        let caption =
            pattern.replace("{number}", &self.tables.to_string()).replace("{title}", &self.heading);
        self.push(" class=\"visually-hidden\"");
        self.attribute("id", &id);
        self.push(&format!(">{}</caption>\n", escape(&caption)));
    }

    fn cell(
        &mut self,
        tag: &str,
        scope: &str,
        alignment: Option<&Alignment>,
        content: &[Inline<Link>],
    ) {
        let class = match alignment {
            None | Some(Alignment::Default) => "",
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
        };
        self.push(&format!("<{tag}{scope}{class}>"));
        self.inlines(content);
        self.push(&format!("</{tag}>"));
    }
}
