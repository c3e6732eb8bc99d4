//! A page: what stands in it, and the same page with something added.

use std::cell::{Cell, RefCell};

use lol_html::html_content::ContentType::Html;
use lol_html::{
    ElementContentHandlers, HandlerResult, RewriteStrSettings, Selector, element, rewrite_str, text,
};

use super::parts::{Additions, Spot};
use super::signed::{Heading, Seen};

/// True where pages can be read and changed.
pub(super) const CAN: bool = true;

/// A page of the site, with the navigation; a page that only leads on has no head.
const HEAD: &str = "header.site-header";
const MAIN: &str = "main";
const FOOT: &str = ".footer-about";
const TEXT: &str = ".section-body > .prose";
/// A heading of the text and the link to it, side by side.
const HEADED: &str = ".section-body > .prose > [class^=\"heading-\"]";
const HEADINGS: &str = ".section-body > .prose > [class^=\"heading-\"] > [id]";
/// An id that a heading had before.
const EARLIER: &str = ".section-body > .prose > [class^=\"heading-\"] > [id] > span[id]";
const NOTES: &str = ".section-body > .prose > .footnotes";
const CONTENTS: &str = ".toc ol";
/// A section on the page of the whole guide.
const CHAPTER: &str = ".whole-chapter";
const REPORT: &str = ".footer-nav a[href^=\"mailto:\"], .actions a[href^=\"mailto:\"]";

type Handler<'a> = (std::borrow::Cow<'a, Selector>, ElementContentHandlers<'a>);

fn settings(handlers: Vec<Handler<'_>>) -> RewriteStrSettings<'_, '_> {
    let settings = RewriteStrSettings::new();
    handlers
        .into_iter()
        .fold(settings, |settings, handler| settings.append_element_content_handler(handler))
}

/// Reads a page; none where it is no HTML.
pub(super) fn see(page: &str) -> Option<Seen> {
    let seen = RefCell::new(Seen::default());
    let handlers = vec![
        element!(HEAD, |_| {
            seen.borrow_mut().has_head = true;
            Ok(())
        }),
        element!("[id]", |el| {
            seen.borrow_mut().ids.extend(el.get_attribute("id"));
            Ok(())
        }),
        element!(HEADINGS, |el| {
            let level = el.tag_name().as_bytes().get(1).map_or(2, |digit| digit - b'0');
            let id = el.get_attribute("id").unwrap_or_default();
            seen.borrow_mut().headings.push(Heading { level, id, ..Heading::default() });
            Ok(())
        }),
        element!(EARLIER, |el| {
            if let Some(heading) = seen.borrow_mut().headings.last_mut() {
                heading.earlier.extend(el.get_attribute("id"));
            }
            Ok(())
        }),
        text!(HEADINGS, |chunk| {
            if let Some(heading) = seen.borrow_mut().headings.last_mut() {
                heading.text.push_str(chunk.as_str());
            }
            Ok(())
        }),
        text!("main h1", |chunk| {
            seen.borrow_mut().title.push_str(chunk.as_str());
            Ok(())
        }),
        element!(NOTES, |_| {
            seen.borrow_mut().has_notes = true;
            Ok(())
        }),
        element!(".toc a[href^=\"#\"]", |el| {
            seen.borrow_mut()
                .contents
                .extend(el.get_attribute("href").map(|href| href[1..].to_owned()));
            Ok(())
        }),
        element!(".banner-status[data-status]", |el| {
            seen.borrow_mut().status = el.get_attribute("data-status");
            Ok(())
        }),
    ];
    rewrite_str(page, settings(handlers)).ok()?;
    let mut seen = seen.into_inner();
    seen.title = words(&seen.title);
    for heading in &mut seen.headings {
        heading.text = words(&heading.text);
    }
    Some(seen)
}

/// Text of a page as a reader knows it: without places where it may be broken.
fn words(raw: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let text = raw.replace(['\u{ad}', '\u{200b}'], "");
    entities.iter().fold(text, |text, (from, to)| text.replace(from, to)).trim().to_owned()
}

/// The page with all additions in it, and not one byte changed elsewhere.
///
/// # Errors
/// The hook that is missing.
pub(super) fn rewrite(page: &str, additions: &Additions) -> Result<String, &'static str> {
    let done = Done::default();
    let once = |hook: &Cell<u32>| {
        hook.set(hook.get() + 1);
        hook.get() == 1
    };
    let mut handlers = vec![
        element!(HEAD, |el| {
            if once(&done.head) {
                el.after(&additions.notice, Html);
            }
            Ok(())
        }),
        element!(MAIN, |el| {
            // The head comes first where there is one.
            if once(&done.main) && done.head.get() == 0 {
                el.prepend(&additions.notice, Html);
            }
            Ok(())
        }),
        element!("head", |el| -> HandlerResult {
            if once(&done.style) {
                el.append(&additions.style, Html);
            }
            Ok(())
        }),
        element!(FOOT, |el| {
            if once(&done.foot) {
                el.append(&additions.contact, Html);
            }
            Ok(())
        }),
    ];
    if let Some(report) = &additions.report {
        handlers.push(element!(REPORT, |el| {
            done.report.set(done.report.get() + 1);
            let href = el.get_attribute("href").unwrap_or_default();
            el.set_attribute("href", &report_address(report, &href))?;
            Ok(())
        }));
    }
    if let Some(annex) = &additions.annex {
        handlers.extend(annex_handlers(annex, &done));
    }
    for (section, annex) in &additions.chapters {
        // The id of a section is small letters, digits and hyphens.
        let text = format!("{CHAPTER}[aria-labelledby=\"{section}\"] > .prose");
        handlers.push(element!(text, |el| {
            done.chapters.set(done.chapters.get() + 1);
            el.after(annex, Html);
            Ok(())
        }));
    }
    let rewritten = rewrite_str(page, settings(handlers)).map_err(|_| "html")?;
    done.missing(additions).map_or(Ok(rewritten), Err)
}

fn annex_handlers<'a>(annex: &'a super::parts::PlacedAnnex, done: &'a Done) -> Vec<Handler<'a>> {
    let mut handlers = Vec::new();
    match &annex.spot {
        Spot::End => handlers.push(element!(TEXT, move |el| {
            done.annex.set(done.annex.get() + 1);
            el.after(&annex.html, Html);
            Ok(())
        })),
        Spot::BeforeNotes => handlers.push(element!(NOTES, move |el| {
            done.annex.set(done.annex.get() + 1);
            el.before(&annex.html, Html);
            Ok(())
        })),
        Spot::Before(heading) => {
            let headed = Cell::new(0);
            handlers.push(element!(HEADED, move |el| {
                if headed.replace(headed.get() + 1) == *heading {
                    done.annex.set(done.annex.get() + 1);
                    el.before(&annex.html, Html);
                }
                Ok(())
            }));
        }
    }
    match annex.contents_before {
        None => handlers.push(element!(CONTENTS, move |el| {
            el.append(&annex.entry, Html);
            Ok(())
        })),
        Some(at) => {
            let entries = Cell::new(0);
            handlers.push(element!(".toc ol > li", move |el| {
                if entries.replace(entries.get() + 1) == at {
                    el.before(&annex.entry, Html);
                }
                Ok(())
            }));
        }
    }
    handlers
}

/// The address of the institution, with what the old one says of the page where both are mails.
fn report_address(report: &str, old: &str) -> String {
    match old.split_once('?') {
        Some((_, about)) if report.starts_with("mailto:") => format!("{report}?{about}"),
        _ => report.to_owned(),
    }
}

/// How often each hook was found.
#[derive(Default)]
struct Done {
    head: Cell<u32>,
    main: Cell<u32>,
    style: Cell<u32>,
    foot: Cell<u32>,
    report: Cell<u32>,
    annex: Cell<u32>,
    chapters: Cell<usize>,
}

impl Done {
    /// The first hook that is needed and was not found exactly once where it must be.
    fn missing(&self, additions: &Additions) -> Option<&'static str> {
        if self.main.get() != 1 {
            return Some(MAIN);
        }
        if self.style.get() != 1 {
            return Some("head");
        }
        // A page that only leads on has a line and nothing else.
        if self.head.get() == 0 && self.foot.get() == 0 && additions.annex.is_none() {
            return None;
        }
        let hooks = [
            (self.head.get() == 1, HEAD),
            (self.foot.get() == 1, FOOT),
            (additions.report.is_none() || self.report.get() > 0, REPORT),
            (additions.annex.is_none() || self.annex.get() == 1, TEXT),
            (self.chapters.get() == additions.chapters.len(), CHAPTER),
        ];
        hooks.into_iter().find(|(found, _)| !found).map(|(_, hook)| hook)
    }
}
