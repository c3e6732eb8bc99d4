//! What the preview adds to a page, and the pages of its own.

use axum::body::Bytes;

use super::error::words;
use super::problems::Problems;
use crate::language::Language;

/// The script that reloads the page and shows problems.
pub(super) const SCRIPT: &str = include_str!("assets/reload.js");
/// The look of the panel with problems.
pub(super) const STYLE: &str = include_str!("assets/overlay.css");

/// The page with the reload script before the end of its head. `stamp` stands for the page; the script
/// reloads when the server has another.
pub(super) fn with_script(html: &Bytes, stamp: &str) -> Bytes {
    let tag = format!("<script src=\"/-/reload.js\" data-page=\"{stamp}\" defer></script>");
    // A fragment without a head takes the script at its end: it reloads all the same.
    let end = html.windows(7).position(|part| part.eq_ignore_ascii_case(b"</head>"));
    let (before, after) = html.split_at(end.unwrap_or(html.len()));
    [before, tag.as_bytes(), after].concat().into()
}

/// The page at every address as long as there has been no site at all.
pub(super) fn without_site(language: Language, report: Option<&Problems>) -> Bytes {
    let body = match report {
        Some(report) => format!(
            "<section id=\"leidraad-problems\" role=\"alert\"><h1>{}</h1>{}</section>",
            escaped(&words(language, "problems", [])),
            panel(report),
        ),
        None => format!("<p>{}</p>", escaped(&words(language, "building-wait", []))),
    };
    let title = if report.is_some() { "problems" } else { "building" };
    own_page(language, title, &body)
}

/// What is in the panel, as `assets/reload.js` makes it too.
fn panel(report: &Problems) -> String {
    let counts = match report.counts.as_str() {
        "" => String::new(),
        counts => format!("<p class=\"counts\">{}</p>", escaped(counts)),
    };
    let mut is_open = true;
    let pieces = report.pieces.iter().map(|piece| {
        let heading = escaped(&piece.heading);
        if piece.body.is_empty() {
            return format!("<p>{heading}</p>");
        }
        let open = if std::mem::take(&mut is_open) { " open" } else { "" };
        let body = escaped(&piece.body);
        format!("<details{open}><summary>{heading}</summary><pre>{body}</pre></details>")
    });
    counts + &pieces.collect::<String>()
}

/// The page for an unknown address of a site without a `404.html`.
pub(super) fn not_found(language: Language) -> Bytes {
    let text = escaped(&words(language, "not-found", []));
    own_page(language, "not-found", &format!("<h1>{text}</h1>"))
}

fn own_page(language: Language, title: &str, body: &str) -> Bytes {
    let title = escaped(&words(language, title, []));
    let page = format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <link rel=\"stylesheet\" href=\"/-/overlay.css\"></head><body>{body}</body></html>\n"
    );
    page.into()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_before_the_end_of_the_head() {
        let page = with_script(&"<head><title>x</title></HEAD><p>a</head>".into(), "s1");
        let page = String::from_utf8(page.to_vec()).unwrap();
        let tag = r#"<script src="/-/reload.js" data-page="s1" defer></script>"#;
        assert_eq!(page, format!("<head><title>x</title>{tag}</HEAD><p>a</head>"));
        assert!(with_script(&"<p>a".into(), "").ends_with(b"</script>"));
    }

    #[test]
    fn a_report_is_text_and_never_markup() {
        let script = "<script>alert(1)</script> & \"x\"";
        let report = Problems::from(format!("{script}\n{script}"));
        let page = without_site(Language::Nl, Some(&report));
        let page = String::from_utf8(page.to_vec()).unwrap();
        let shown = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;";
        let piece = format!("<details open><summary>{shown}</summary><pre>{shown}</pre></details>");
        assert!(page.contains(&piece), "{page}");
    }
}
