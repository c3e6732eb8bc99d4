//! Large pieces of HTML that come into a page after its template was filled.
//!
//! The page of the whole guide is as large as the guide. On its way through contexts and templates it
//! would be copied six times, so a short mark stands for each large piece until the end.

/// Stands before and after the number of a piece. No text of a guide has it: control characters are
/// refused where files are read.
const MARK: char = '\0';

/// Pieces of HTML, each with a mark that stands for it.
#[derive(Debug, Default)]
pub(in crate::render) struct Pieces(Vec<String>);

impl Pieces {
    /// Takes a piece and gives the mark to put in its place.
    pub(in crate::render) fn put(&mut self, html: String) -> String {
        self.0.push(html);
        format!("{MARK}{}{MARK}", self.0.len() - 1)
    }

    /// The page in which each mark has become its piece, also a mark inside a piece.
    pub(in crate::render) fn into_page(mut self, html: &str) -> String {
        let len = html.len() + self.0.iter().map(String::len).sum::<usize>();
        let mut page = String::with_capacity(len);
        self.fill(html, &mut page);
        page
    }

    fn fill(&mut self, html: &str, out: &mut String) {
        for (at, part) in html.split(MARK).enumerate() {
            let piece =
                (at % 2 == 1).then(|| self.0.get_mut(part.parse::<usize>().ok()?)).flatten();
            match piece.map(std::mem::take) {
                Some(piece) => self.fill(&piece, out),
                None => out.push_str(part),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_becomes_its_piece() {
        let mut pieces = Pieces::default();
        let inner = pieces.put("<p>inner</p>".into());
        let outer = pieces.put(format!("<div>{inner}</div>"));
        let last = pieces.put("<p>last</p>".into());
        let page = pieces.into_page(&format!("<main>{outer} {last}</main>"));
        assert_eq!(page, "<main><div><p>inner</p></div> <p>last</p></main>");
        assert_eq!(Pieces::default().into_page("<p>as it is</p>"), "<p>as it is</p>");
    }
}
