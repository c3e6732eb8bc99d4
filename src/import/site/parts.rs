//! Pages in order as parts of the contents.

use super::super::report::{Outcome, Report, What};
use super::outline::{Node, Pages, Part, is_index};

pub(super) struct Parts<'a, 'p> {
    pub(super) pages: &'a Pages<'p>,
    pub(super) parts: Vec<Part>,
    pub(super) report: &'a mut Report,
}

impl Parts<'_, '_> {
    pub(super) fn top(&mut self, nodes: Vec<Node>) {
        let mut loose = Part::default();
        for node in nodes {
            match node {
                Node::Page(page) => loose.entries.push((page, Vec::new())),
                Node::Group { title, nodes } => {
                    self.parts.push(std::mem::take(&mut loose));
                    self.part(title, nodes);
                }
            }
        }
        self.parts.push(loose);
    }

    /// A group is a part; what is grouped in it stands below the page that its folder opens with, or is
    /// a part behind it.
    fn part(&mut self, title: String, nodes: Vec<Node>) {
        let mut part = Part {
            title: Some(title.clone()).filter(|title| !title.trim().is_empty()),
            entries: Vec::new(),
        };
        let mut behind = Vec::new();
        for node in nodes {
            match node {
                Node::Page(page) => part.entries.push((page, Vec::new())),
                Node::Group { title, nodes } => match nodes.first() {
                    Some(Node::Page(first)) if is_index(self.pages.paths[*first]) => {
                        let first = *first;
                        if !title.is_empty() {
                            let what = What::new("site-nav-group").arg("text", title);
                            self.report.add_at(Outcome::Changed, None, what);
                        }
                        let mut pages = Vec::new();
                        self.flat(nodes, &mut pages);
                        part.entries
                            .push((first, pages.into_iter().filter(|p| *p != first).collect()));
                    }
                    Some(_) => behind.push((title, nodes)),
                    None => {}
                },
            }
        }
        self.parts.push(part);
        for (inner, nodes) in behind {
            self.part(format!("{title}: {inner}"), nodes);
        }
    }

    fn flat(&mut self, nodes: Vec<Node>, out: &mut Vec<usize>) {
        for node in nodes {
            match node {
                Node::Page(page) => out.push(page),
                Node::Group { title, nodes } => {
                    if !title.is_empty() {
                        let what = What::new("site-nav-deep").arg("text", title);
                        self.report.add_at(Outcome::Changed, None, what);
                    }
                    self.flat(nodes, out);
                }
            }
        }
    }
}
