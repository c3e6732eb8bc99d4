//! Raw HTML: it is refused, and its name is said so that the message can tell what to write.

/// The name of a tag in lower case; `comment` or `declaration` for what has no name.
pub(super) fn name(html: &str) -> String {
    let rest = html.strip_prefix('<').unwrap_or(html);
    if rest.starts_with("!--") {
        return "comment".to_owned();
    }
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let name: String =
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    if name.is_empty() { "declaration".to_owned() } else { name.to_ascii_lowercase() }
}

/// The tags opened in a paragraph, so that `<b>…</b>` is one problem and not two.
#[derive(Debug, Default)]
pub(super) struct OpenTags(Vec<String>);

impl OpenTags {
    /// False for the end of a tag whose start was reported.
    pub(super) fn is_new(&mut self, html: &str) -> bool {
        let name = name(html);
        if !html.starts_with("</") {
            self.0.push(name);
            return true;
        }
        match self.0.iter().rposition(|open| *open == name) {
            Some(at) => {
                self.0.remove(at);
                false
            }
            None => true,
        }
    }

    /// A new paragraph begins.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}
