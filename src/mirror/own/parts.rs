//! What is put into pages, as HTML. Every text of the institution is escaped or comes from our own
//! Markdown, in which there is no HTML.

use super::files::OverlayFile;
use super::fit::Fitted;
use crate::guide::{Link, Route};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{Block, Document};
use crate::messages::Value;
use crate::mirror::error::words;
use crate::render::markup::blocks::{self, BlockWords, Placing, fragment, placed_blocks};
use crate::render::markup::html::escape;

/// The id of an annex. The underscore keeps it apart from every heading's id.
pub(super) const ANNEX: &str = "own_annex";
/// Stands before the ids in it.
pub(super) const PREFIX: &str = "own_";
/// What a page of the whole guide has, and no other.
const CHAPTER: &str = "<section class=\"whole-chapter\"";

/// What is put into one page.
#[derive(Debug)]
#[cfg_attr(not(feature = "mirror"), expect(dead_code, reason = "html.rs alone reads it"))]
pub(super) struct Additions {
    /// Whose page it is, below its head.
    pub(super) notice: String,
    /// The link to the stylesheet.
    pub(super) style: String,
    /// Where people can turn to, in the foot.
    pub(super) contact: String,
    /// The address of "report a problem".
    pub(super) report: Option<String>,
    pub(super) annex: Option<PlacedAnnex>,
    /// On the page of the whole guide: annexes behind their chapters, by the id of the section.
    pub(super) chapters: Vec<(String, String)>,
}

/// An annex and where it stands.
#[derive(Debug, Clone)]
#[cfg_attr(not(feature = "mirror"), expect(dead_code, reason = "html.rs alone reads it"))]
pub(super) struct PlacedAnnex {
    pub(super) html: String,
    /// Its entry in the contents of the page.
    pub(super) entry: String,
    pub(super) spot: Spot,
    /// The entry of the contents that it stands before, counted from 0; the last when there is none.
    pub(super) contents_before: Option<usize>,
}

/// A place in the text of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spot {
    /// Behind the text.
    End,
    /// Before the footnotes.
    BeforeNotes,
    /// Before a heading of the text, counted from 0.
    Before(usize),
}

/// What stands above the text of an annex.
pub(super) struct AnnexHead<'a> {
    pub(super) title: &'a str,
    pub(super) name: &'a str,
    /// Of the title.
    pub(super) level: u8,
    /// Of the page.
    pub(super) language: Language,
    /// Of the text.
    pub(super) written: Language,
    /// Stands before its ids.
    pub(super) prefix: &'a str,
}

fn say<const N: usize>(language: Language, key: &str, values: [(&'static str, &str); N]) -> String {
    escape(&words(language, key, values.map(|(name, value)| (name, Value::from(value)))))
}

/// The additions of one page.
pub(super) fn additions(
    (file, signed): (&OverlayFile, &str),
    fitted: &Fitted,
    route: &Route,
    style: &str,
    page: &str,
) -> Additions {
    // A page at the root is for both.
    let own = language_of(page);
    let languages: Vec<Language> = match route.as_str().contains('/') {
        true => vec![own],
        false => fitted.contact.languages().collect(),
    };
    let href = signed_address(signed, route);
    let mut notice = String::new();
    for language in languages {
        notice.push_str(&notice_in(language, own, file, fitted, (route, &href)));
    }
    let label = say(own, "own-label", [("name", &file.name[own])]);
    let notice =
        format!("\n<aside class=\"notice own-notice\" aria-label=\"{label}\">\n{notice}</aside>");
    let style = format!("<link rel=\"stylesheet\" href=\"{}\">\n", escape(style));
    let contact = format!(
        "<div class=\"own-contact\">\n<p><strong>{}</strong></p>\n{}</div>\n",
        say(own, "own-contact", [("name", &file.name[own])]),
        short(&fitted.contact[own], route),
    );
    let report = file.report.as_ref().map(|report| report.value.clone());
    let annex = fitted.annexes.get(route).cloned();
    // Not in an edition: what an institution says today was not said then.
    let folder = route.as_str().split('/').next();
    let is_whole = folder == Some(own.tag()) && page.contains(CHAPTER);
    let chapters = if is_whole { fitted.chapters[own].clone() } else { Vec::new() };
    Additions { notice, style, contact, report, annex, chapters }
}

fn notice_in(
    language: Language,
    page: Language,
    file: &OverlayFile,
    fitted: &Fitted,
    (route, href): (&Route, &str),
) -> String {
    let lang = match language == page {
        true => String::new(),
        false => format!(" lang=\"{}\"", language.tag()),
    };
    let name = file.name[language].as_str();
    let banner = fitted.banner.as_ref().map(|banner| short(&banner[language], route));
    format!(
        "<div{lang}>\n<p><strong>{}</strong> {} <a href=\"{}\">{}</a></p>\n{}</div>\n",
        say(language, "own-title", [("name", name)]),
        say(language, "own-text", [("name", name)]),
        escape(href),
        say(language, "own-signed", []),
        banner.unwrap_or_default(),
    )
}

/// Where the same page is in the signed tree, as `route` writes it.
fn signed_address(signed: &str, route: &Route) -> String {
    let is_absolute = signed.starts_with('/') || signed.starts_with("https://");
    let up = if is_absolute { String::new() } else { route.to_root() };
    format!("{up}{signed}{route}")
}

/// The language that a page says it is in.
fn language_of(page: &str) -> Language {
    let lang = page.split_once("<html lang=\"").and_then(|(_, rest)| rest.split_once('"'));
    lang.and_then(|(tag, _)| Language::from_tag(tag)).unwrap_or(Language::Nl)
}

/// A few lines of Markdown.
fn short(blocks: &[Block<Link>], route: &Route) -> String {
    let placing = Placing { id_prefix: PREFIX, deeper: 1, ..Placing::default() };
    fragment(blocks, route, &mut |_| String::new(), &BlockWords::default(), placing)
}

/// An annex as it stands in its section.
pub(super) fn annex(head: &AnnexHead<'_>, document: &Document<Link>, route: &Route) -> String {
    let AnnexHead { title, name, level, language, written, prefix } = head;
    let lang = match language == written {
        true => String::new(),
        false => format!(" lang=\"{}\"", written.tag()),
    };
    let placing =
        Placing { id_prefix: prefix, deeper: level - 1, heading: title, ..Placing::default() };
    let id = format!("{prefix}annex");
    let text =
        placed_blocks(document, route, &mut |_| String::new(), &block_words(*written), placing);
    let kicker = say(*language, "own-annex", [("name", name)]);
    let missing = match language == written {
        true => String::new(),
        false => format!("<p>{}</p>\n", say(*language, "own-other-language", [])),
    };
    let title = escape(title);
    format!(
        "\n<section class=\"own-annex\" aria-labelledby=\"{id}\">\n<p class=\"own-kicker\">{kicker}</p>\n\
         {missing}<h{level} id=\"{id}\"{lang}>{title}</h{level}>\n<div class=\"prose\"{lang}>\n{text}</div>\n\
         </section>\n"
    )
}

/// The entry of an annex in the contents of its page.
pub(super) fn contents_entry(title: &str, level: u8, written: Option<Language>) -> String {
    let lang = written.map(|language| format!(" lang=\"{}\"", language.tag())).unwrap_or_default();
    let level = level.min(3);
    format!("<li class=\"toc-{level}\"{lang}><a href=\"#{ANNEX}\">{}</a></li>\n", escape(title))
}

/// What an annex says, for a search.
pub(super) fn plain(document: &Document<Link>) -> String {
    blocks::plain(document)
}

/// The words inside texts; names in braces are filled in by the text itself.
fn block_words(language: Language) -> BlockWords {
    let values = [("heading", "{title}"), ("number", "{number}")];
    let word = |key: &str| words(language, key, values.map(|(name, v)| (name, Value::from(v))));
    BlockWords {
        footnotes: word("own-footnotes"),
        key_points: word("own-key-points"),
        back_to_text: word("own-back"),
        note: word("own-note"),
        tip: word("own-tip"),
        important: word("own-important"),
        warning: word("own-warning"),
        caution: word("own-caution"),
        example: word("own-example"),
        link_to_section: word("own-link-to"),
        table_under: word("own-table-under"),
        table: word("own-table"),
        explain: String::new(),
        // An annex cites no sources of the guide.
        source: String::new(),
    }
}

/// The stylesheet of the own part, last in the cascade.
pub(super) fn stylesheet(file: &OverlayFile) -> String {
    let colour = file.colour.as_ref().map(|colour| {
        let pair = format!("light-dark({}, {})", colour.light.value, colour.dark.value);
        format!(":root {{ --accent: {pair}; --link: {pair}; --link-hover: {pair}; }}\n")
    });
    format!("{}{}", colour.unwrap_or_default(), include_str!("own.css"))
}

/// A title over what a search finds in the own part.
pub(super) fn group(name: &LanguageMap<String>, language: Language) -> String {
    words(language, "own-label", [("name", Value::from(name[language].as_str()))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_to_the_same_page_of_the_signed_tree() {
        let route = Route::new("nl/definitie/v1.html");
        for (signed, expected) in [
            ("../site/", "../../../site/nl/definitie/v1.html"),
            ("/gids/", "/gids/nl/definitie/v1.html"),
            ("https://gids.uni.nl/", "https://gids.uni.nl/nl/definitie/v1.html"),
        ] {
            assert_eq!(signed_address(signed, &route), expected);
        }
    }
}
