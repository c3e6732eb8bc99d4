//! What links and images lead to. Only the schemes listed here get through; everything else is
//! told what to write instead.

use super::headings::suggest_id;
use super::lookalike;
use super::tree::{Embed, FileName, FileUse, FoundFile, Reference};
use crate::content::ids::{
    ChartId, FactorId, IndicatorId, NodeId, PageId, SectionId, SharedId, SourceId, SpreadsheetId,
    TermId,
};
use crate::diagnostics::{Code, Diagnostic, Sink, codes};
use crate::mailto::Mailto;
use crate::source::Span;
use crate::yaml::{Slug, Spanned, Url};

/// The schemes of ours that a link may have.
pub(crate) const SCHEMES: [&str; 10] = [
    "term",
    "section",
    "page",
    "source",
    "indicator",
    "flowchart",
    "step",
    "fact",
    "lang",
    "attachment",
];

/// Those that an image may have.
pub(crate) const EMBED_SCHEMES: [&str; 4] = ["diagram", "indicators", "spreadsheet", "shared"];

/// The others that a link may have.
const OUTSIDE: [&str; 3] = ["https", "http", "mailto"];

/// A link as the author wrote it, entities and backslashes already resolved.
pub(super) struct Written<'a> {
    pub(super) target: &'a str,
    pub(super) title: &'a str,
    pub(super) span: Span,
}

/// What an image turned out to be.
pub(super) enum Image {
    /// A diagram, the indicators of a factor, a spreadsheet or a shared text.
    Embed(Embed),
    /// One with an id that cannot exist, which was reported.
    Broken,
    /// A picture beside the text, by its name.
    Picture(String),
    /// Anything else.
    Elsewhere,
}

/// The reference of a link. `None` when it is not allowed, which was reported.
pub(super) fn reference(link: &Written<'_>, sink: &mut Sink) -> Option<Reference> {
    if let Some(anchor) = link.target.strip_prefix('#') {
        return Some(Reference::Here { anchor: anchor.to_owned() });
    }
    let Some((scheme, rest)) = split_scheme(link.target) else {
        let problem = Diagnostic::at(codes::PATH_LINK, link.span).arg("target", shown(link.target));
        sink.report(match file_name(link.target) {
            _ if link.target.is_empty() => problem.arg("what", "empty").arg("suggestion", ""),
            Some(name) => problem.arg("what", "file").arg("suggestion", shown(name)),
            None => problem.arg("what", "path").arg("suggestion", instead_of_path(link.target)),
        });
        return None;
    };
    match scheme.as_str() {
        "term" => {
            let id = TermId::new(id(rest, codes::UNKNOWN_TERM, link.span, sink)?);
            Some(Reference::Term { id, automatic: false })
        }
        "section" => {
            let (id, anchor) = with_anchor(rest, codes::UNKNOWN_SECTION, link.span, sink)?;
            Some(Reference::Section { id: SectionId::new(id), anchor })
        }
        "page" => {
            let (id, anchor) = with_anchor(rest, codes::UNKNOWN_PAGE, link.span, sink)?;
            Some(Reference::Page { id: PageId::new(id), anchor })
        }
        "source" => {
            let id = SourceId::new(id(rest, codes::UNKNOWN_SOURCE, link.span, sink)?);
            let locator = link.title.trim();
            Some(Reference::Source {
                id,
                locator: (!locator.is_empty()).then(|| locator.to_owned()),
            })
        }
        "indicator" => Some(Reference::Indicator(IndicatorId::new(id(
            rest,
            codes::UNKNOWN_INDICATOR,
            link.span,
            sink,
        )?))),
        "flowchart" => {
            let id = id(rest, codes::UNKNOWN_DIAGRAM, link.span, sink)?;
            Some(Reference::Chart(ChartId::new(id)))
        }
        "step" => step(rest, link.span, sink),
        // In small letters alone: by them it is known which texts name files.
        "attachment" if link.target.starts_with("attachment:") => Some(Reference::File(FileName {
            used: FileUse::Attachment,
            name: rest.to_owned(),
            found: FoundFile::default(),
        })),
        "http" | "https" => web(&scheme, rest, link, sink),
        "mailto" => match Mailto::parse(rest) {
            Some(mail) => {
                lookalike::mail(&mail, link.span, sink);
                Some(Reference::Mail(mail))
            }
            None => refuse(&scheme, link, sink),
        },
        _ => refuse(&scheme, link, sink),
    }
}

/// A target alone, as a value of a YAML file gives it: `section:ID#heading`.
pub fn reference_in_value(target: &str, span: Span, sink: &mut Sink) -> Option<Reference> {
    reference(&Written { target: target.trim(), title: "", span }, sink)
}

/// What an image leads to.
pub(super) fn embed(target: &str, span: Span, sink: &mut Sink) -> Image {
    let embed = match split_scheme(target) {
        Some((scheme, rest)) if scheme == "diagram" => id(rest, codes::UNKNOWN_DIAGRAM, span, sink)
            .map(|id| Embed::Diagram(Spanned { value: ChartId::new(id), span })),
        Some((scheme, rest)) if scheme == "indicators" => {
            id(rest, codes::UNKNOWN_FACTOR, span, sink)
                .map(|id| Embed::Indicators(Spanned { value: FactorId::new(id), span }))
        }
        Some((scheme, rest)) if scheme == "spreadsheet" => {
            id(rest, codes::UNKNOWN_SPREADSHEET, span, sink)
                .map(|id| Embed::Spreadsheet(Spanned { value: SpreadsheetId::new(id), span }))
        }
        Some((scheme, rest)) if scheme == "shared" => id(rest, codes::UNKNOWN_SHARED, span, sink)
            .map(|id| Embed::Shared(Spanned { value: SharedId::new(id), span })),
        Some(_) => return Image::Elsewhere,
        None if target.contains(['/', '\\', '#', '?']) => return Image::Elsewhere,
        None => return Image::Picture(target.to_owned()),
    };
    embed.map_or(Image::Broken, Image::Embed)
}

/// A target as it may appear in a message: on one line and not endless.
pub(super) fn shown(target: &str) -> String {
    let clean = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut text: String = target.chars().take(80).map(clean).collect();
    if target.chars().nth(80).is_some() {
        text.push('…');
    }
    text
}

/// The scheme in lower case and what follows it. Whatever stands before a colon and is no path
/// counts as a scheme, so that no odd spelling of one passes for a path.
fn split_scheme(target: &str) -> Option<(String, &str)> {
    let (scheme, rest) = target.split_once(':')?;
    let drive = scheme.len() == 1 && scheme.chars().all(|c| c.is_ascii_alphabetic());
    (!drive && !scheme.contains(['/', '?', '#'])).then(|| (scheme.to_lowercase(), rest))
}

fn id(text: &str, code: Code, span: Span, sink: &mut Sink) -> Option<String> {
    let id = Slug::parse(text).map(Slug::into_string);
    if id.is_none() {
        let problem = Diagnostic::at(code, span).arg("id", shown(text)).arg("suggestion", "");
        sink.report(problem.arg("spelling", suggest_id(text)));
    }
    id
}

/// An id, and the heading behind it if there is one.
fn with_anchor(
    rest: &str,
    code: Code,
    span: Span,
    sink: &mut Sink,
) -> Option<(String, Option<String>)> {
    let (name, anchor) = match rest.split_once('#') {
        Some((name, anchor)) => (name, Some(anchor.to_owned()).filter(|a| !a.is_empty())),
        None => (rest, None),
    };
    Some((id(name, code, span, sink)?, anchor))
}

fn step(rest: &str, span: Span, sink: &mut Sink) -> Option<Reference> {
    let parts = rest
        .split_once('/')
        .and_then(|(chart, node)| Some((Slug::parse(chart)?, Slug::parse(node)?)));
    let Some((chart, node)) = parts else {
        let chart = rest.split('/').next().unwrap_or_default();
        let problem = Diagnostic::at(codes::UNKNOWN_STEP, span).arg("id", shown(rest));
        let problem = problem.arg("chart", shown(chart)).arg("suggestion", "");
        sink.report(match rest.split_once('/') {
            Some((chart, node)) => {
                problem.arg("spelling", format!("{}/{}", suggest_id(chart), suggest_id(node)))
            }
            None => problem,
        });
        return None;
    };
    Some(Reference::Step {
        chart: ChartId::new(chart.into_string()),
        node: NodeId::new(node.into_string()),
    })
}

fn web(scheme: &str, rest: &str, link: &Written<'_>, sink: &mut Sink) -> Option<Reference> {
    let url = Url::parse(&format!("{scheme}:{rest}"));
    if url.is_none() {
        sink.report(Diagnostic::at(codes::BAD_URL, link.span).arg("url", shown(link.target)));
    }
    if let Some(url) = &url {
        lookalike::address(url, link.span, sink);
    }
    url.map(Reference::Web)
}

fn refuse(scheme: &str, link: &Written<'_>, sink: &mut Sink) -> Option<Reference> {
    let problem = Diagnostic::at(codes::SCHEME_NOT_ALLOWED, link.span)
        .arg("scheme", shown(scheme.trim()))
        .arg("target", shown(link.target))
        .did_you_mean(scheme, SCHEMES.into_iter().chain(OUTSIDE));
    let meant = DUTCH.iter().find(|(dutch, _)| *dutch == scheme).map(|(_, scheme)| *scheme);
    sink.report(match meant {
        Some(scheme) => problem.arg("suggestion", scheme),
        None => problem,
    });
    None
}

/// Kinds of links as an editor names them in Dutch.
const DUTCH: [(&str, &str); 8] = [
    ("bijlage", "attachment"),
    ("begrip", "term"),
    ("bron", "source"),
    ("hoofdstuk", "section"),
    ("pagina", "page"),
    ("schema", "flowchart"),
    ("stap", "step"),
    ("stroomschema", "flowchart"),
];

/// The name of the file that a path leads to, where that is no page: `../stukken/verslag.docx`.
fn file_name(target: &str) -> Option<&str> {
    const PAGES: [&str; 5] = ["md", "markdown", "html", "htm", "yaml"];
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let name = path.rsplit(['/', '\\']).next().filter(|name| !name.starts_with("www."))?;
    let (stem, ending) = name.rsplit_once('.')?;
    let is_ending = (2..=5).contains(&ending.len())
        && ending.chars().all(|c| c.is_ascii_alphanumeric())
        && ending.chars().any(|c| c.is_ascii_alphabetic());
    let is_page = PAGES.contains(&ending.to_lowercase().as_str());
    // A domain without https: in front of it has no folder, and a mail address has a sign of its own.
    let is_host = DOMAINS.contains(&ending.to_lowercase().as_str());
    (is_ending && !is_page && !is_host && !stem.is_empty() && !target.contains('@')).then_some(name)
}

/// Ends of names of hosts that are typed without `https://`.
const DOMAINS: [&str; 6] = ["nl", "eu", "com", "org", "net", "example"];

/// What the author of a path most likely meant.
fn instead_of_path(target: &str) -> String {
    if target.starts_with("//") {
        return format!("https:{target}");
    }
    let host = target.split('/').next().unwrap_or_default();
    let is_host = host.rsplit_once('.').is_some_and(|(_, end)| DOMAINS.contains(&end));
    if target.starts_with("www.") || (is_host && !target.contains('@')) {
        return format!("https://{target}");
    }
    if target.contains('@') && !target.contains('/') {
        return format!("mailto:{target}");
    }
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let mut parts = path.split(['/', '\\']).rev().filter(|part| !part.is_empty());
    let file = parts.next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    let name = if matches!(stem, "nl" | "en" | "index" | "section") {
        parts.next().unwrap_or_default()
    } else {
        stem
    };
    let name = Slug::parse(name).map_or_else(|| "ID".to_owned(), Slug::into_string);
    let anchor = Slug::parse(anchor).map(|a| format!("#{}", a.as_str())).unwrap_or_default();
    format!("section:{name}{anchor}")
}
