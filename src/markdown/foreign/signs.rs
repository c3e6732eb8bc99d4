//! The table of foreign syntax: what gives each kind away.

use super::{Foreign, Line, blocks, runs};

/// What a piece of foreign syntax is. In brackets where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// `!!! note` (MkDocs, Python-Markdown).
    Admonition,
    /// `??? note`, `///details` (MkDocs).
    Fold,
    /// `=== "Tab"` (MkDocs).
    Tab,
    /// `--8<-- "file"` (MkDocs), `!include`.
    Include,
    /// `*[AI]: …` (PHP Markdown Extra, MkDocs).
    Abbreviation,
    /// `::: note` (Docusaurus, pandoc, VitePress), `/// note` (MkDocs).
    Container,
    /// `{.class}`, `[x]{.class}` (pandoc), `{: .class}` (kramdown).
    Attributes,
    /// `{#id}` that is not at the end of a heading.
    Anchor,
    /// `[x]{.deletion}` (pandoc from Word), `{--x--}` (CriticMarkup).
    TrackedChange,
    /// `[x]{.comment-start}` (pandoc from Word), `{>>x<<}` (CriticMarkup), `%%x%%` (Obsidian).
    Comment,
    /// `[@smith2020]` (pandoc).
    Citation,
    /// `[[page]]` (Obsidian, wikis).
    WikiLink,
    /// `![[page]]` (Obsidian).
    Transclusion,
    /// `- [ ]` (GitHub).
    Task,
    /// `{{ x }}`, `{% x %}`, `<% x %>`, `${x}`.
    Template,
    /// `{{< x >}}` (Hugo).
    Shortcode,
    /// `> [!FOO]` with a word that is none of ours.
    Alert,
    /// `> [!NOTE]-` (Obsidian).
    AlertFold,
    /// `==x==`.
    Highlight,
    /// `++x++`.
    Inserted,
    /// `x^2^`.
    Superscript,
    /// `H~2~O`.
    Subscript,
    /// `:smile:`, `:material-arrow:`.
    Icon,
    /// `$x^2$`, `$$…$$`.
    Mathematics,
    /// A table without pipes, or with a grid (pandoc).
    Table,
    /// `[TOC]` and its like.
    Contents,
    /// ```` ```{note} ```` (MyST), `.. note::` (reStructuredText).
    Directive,
    /// `` :ref:`x` ``, `` {ref}`x` ``.
    Role,
    /// ```` ```mermaid ```` and its like.
    Drawing,
    /// `>>>` alone on a line (GitLab).
    QuoteFence,
    /// `== Heading ==` (MediaWiki).
    WikiHeading,
    /// `'''bold'''` (MediaWiki).
    WikiBold,
    /// `\textbf{…}`.
    Latex,
    /// A line that begins with a colon without a space after it.
    Definition,
}

impl Kind {
    /// The word on which the message selects.
    pub(super) fn word(self) -> &'static str {
        match self {
            Kind::Admonition => "admonition",
            Kind::Fold => "fold",
            Kind::Tab => "tab",
            Kind::Include => "include",
            Kind::Abbreviation => "abbreviation",
            Kind::Container => "container",
            Kind::Attributes => "attributes",
            Kind::Anchor => "anchor",
            Kind::TrackedChange => "tracked",
            Kind::Comment => "comment",
            Kind::Citation => "citation",
            Kind::WikiLink => "wikilink",
            Kind::Transclusion => "transclusion",
            Kind::Task => "task",
            Kind::Template => "template",
            Kind::Shortcode => "shortcode",
            Kind::Alert => "alert",
            Kind::AlertFold => "alert-fold",
            Kind::Highlight => "highlight",
            Kind::Inserted => "inserted",
            Kind::Superscript => "superscript",
            Kind::Subscript => "subscript",
            Kind::Icon => "icon",
            Kind::Mathematics => "mathematics",
            Kind::Table => "table",
            Kind::Contents => "contents",
            Kind::Directive => "directive",
            Kind::Role => "role",
            Kind::Drawing => "drawing",
            Kind::QuoteFence => "quote-fence",
            Kind::WikiHeading => "wiki-heading",
            Kind::WikiBold => "wiki-bold",
            Kind::Latex => "latex",
            Kind::Definition => "definition",
        }
    }

    /// True of what is told by the first line of a block of code.
    pub(super) fn is_fence(self) -> bool {
        matches!(self, Kind::Directive | Kind::Drawing)
    }

    /// The word of ours that the author most likely meant; mostly there is none to compute.
    pub(super) fn instead(self, piece: &str) -> &'static str {
        match self {
            Kind::Alert | Kind::Admonition | Kind::Container => blocks::alert_like(piece),
            _ => "",
        }
    }
}

/// What may stand at the start of a line; gives the number of bytes that it takes from there on.
type AtStart = fn(&Line<'_>) -> Option<(Kind, usize)>;
/// What may stand anywhere; gets the byte where it would begin and gives the bytes that it takes.
type Anywhere = fn(&Line<'_>, usize) -> Option<(Kind, std::ops::Range<usize>)>;

const AT_START: &[AtStart] = &[
    blocks::admonition,
    blocks::tab,
    blocks::abbreviation,
    blocks::container,
    blocks::alert,
    blocks::task,
    blocks::contents,
    blocks::directive,
    blocks::fence,
    blocks::wiki_heading,
    blocks::heading_attributes,
];

/// The character that a sign begins with, and the sign. The first that fits counts.
const ANYWHERE: &[(char, Anywhere)] = &[
    ('-', runs::include),
    ('{', runs::critic),
    ('{', runs::template),
    ('{', runs::role_in_braces),
    ('{', runs::attributes),
    ('<', runs::template),
    ('$', runs::template),
    ('$', runs::mathematics),
    ('[', runs::wiki_link),
    ('[', runs::citation),
    ('!', runs::wiki_link),
    ('=', runs::highlight),
    ('+', runs::inserted),
    ('^', runs::superscript),
    ('~', runs::subscript),
    (':', runs::icon),
    ('%', runs::hidden),
    ('\'', runs::wiki_bold),
    ('\\', runs::latex),
];

/// Collects what stands in a line.
pub(super) fn in_line(line: &Line<'_>, found: &mut Vec<Foreign>) {
    let mut push = |kind, range| {
        found.push(Foreign { kind, range, paragraph: line.paragraph_start });
    };
    if let Some(range) = blocks::table(line) {
        push(Kind::Table, range);
        return;
    }
    if let Some((kind, range)) = blocks::quote_fence(line) {
        push(kind, range);
        return;
    }
    if let Some((kind, length)) = AT_START.iter().find_map(|sign| sign(line)) {
        push(kind, line.inner..line.inner + length);
    }
    let mut at = line.inner;
    let bytes = line.text.as_bytes();
    let next = |at| bytes.get(at..line.end)?.iter().position(|byte| begins_sign(*byte));
    while let Some(first) = next(at) {
        at += first;
        let c = char::from(bytes[at]);
        let mut signs = ANYWHERE.iter().filter(|(first, _)| *first == c);
        if let Some((kind, range)) = signs.find_map(|(_, sign)| sign(line, at)) {
            at = range.end.max(at + 1);
            push(kind, range);
        } else {
            // What stands behind a backslash is plain.
            let escaped = if c == '\\' { line.text[at + 1..].chars().next() } else { None };
            at += 1 + escaped.map_or(0, char::len_utf8);
        }
    }
}

/// Which bytes begin a sign of [`ANYWHERE`]; they are ASCII, all of them.
const BEGINS: [bool; 128] = {
    let mut begins = [false; 128];
    let mut row = 0;
    while row < ANYWHERE.len() {
        begins[ANYWHERE[row].0 as usize] = true;
        row += 1;
    }
    begins
};

fn begins_sign(byte: u8) -> bool {
    BEGINS.get(usize::from(byte)).is_some_and(|begins| *begins)
}
