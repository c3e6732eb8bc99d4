//! Every way to refer to something, in every place where authors write: the bytes of the link on
//! the built pages.
//!
//! Each reference stands between `PLACE.NAME⟦` and `⟧`, so that it is found on any page that shows
//! the text it was written in.

mod forms;
mod pages;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use regex::Regex;

use crate::guide::{Guide, snapshot, without_ways_back};
use forms::{FACTS, FIRST_USES, FORMS, Form, OF_TEXTS};
use pages::{DATA, EMBEDS, Shown, TEXTS};

/// The text in a language: of `{nl|en}` one half.
fn in_language(text: &str, language: usize) -> String {
    let choice = Regex::new(r"\{([^{}|]*)\|([^{}|]*)\}").unwrap();
    choice.replace_all(text, |found: &regex::Captures<'_>| found[language + 1].to_owned()).into()
}

/// The text with every `{NAME}` replaced.
fn filled(text: &str, addresses: &[(&str, &str)], language: usize) -> String {
    let mut text = in_language(text, language);
    for (name, address) in addresses {
        text = text.replace(&format!("{{{name}}}"), &in_language(address, language));
    }
    text
}

/// The references as one place has them, a line each.
fn lines(forms: &[&Form], place: &str, before: &str, language: usize) -> String {
    let line = |form: &&Form| {
        format!("{before}{place}.{}⟦{}⟧\n", form.name, in_language(form.markdown, language))
    };
    forms.iter().map(line).collect()
}

/// The text of `kern` with every reference in it.
fn text(language: usize) -> String {
    let front = ["title: De kern", "title: The core\nslug: core"];
    text_of("text", front[language], language)
}

/// The same as the text of a page of the publisher.
fn page(language: usize) -> String {
    text_of("page", ["title: Schrijf ons", "title: Write to us"][language], language)
}

fn text_of(place: &str, front: &str, language: usize) -> String {
    let [who, what] = match language {
        0 => ["Wie beslist", "Wat telt"],
        _ => ["Who decides", "What counts"],
    };
    let forms: Vec<&Form> = FIRST_USES.iter().chain(OF_TEXTS).chain(FORMS).collect();
    let (list, notes) = (lines(&forms, place, "- ", language), &FORMS.iter().collect::<Vec<_>>());
    let notes = lines(notes, "note", "    ", language);
    let embed =
        |(name, target): (&str, &str)| format!("embed.{name}⟦\n\n![]({target})\n\n⟧embed\n\n");
    let embeds = [
        ("diagram", "diagram:proef"),
        ("indicators", "indicators:partner"),
        ("spreadsheet", "spreadsheet:lijst"),
    ];
    let embeds: String = embeds.map(embed).concat();
    format!(
        "---\n{front}\nsummary: S.\n---\n\n[l]: section:toets\n\n{list}\n\
         {embeds}## {who} {{#wie}}\n\n## {what} {{#wat}}\n\n[^een]:\n{notes}"
    )
}

/// A value of a data file in both languages, in a mapping that stands this deep.
fn value(place: &str, depth: usize) -> String {
    let forms: Vec<&Form> = FORMS.iter().collect();
    let indent = " ".repeat(depth);
    let text = |language| lines(&forms, place, &format!("{indent}  "), language);
    format!("\n{indent}nl: |\n{}{indent}en: |\n{}", text(0), text(1))
}

/// The pages of the guide with every reference in every place, each by its path.
fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let guide = Guide::draft();
        guide.write("content/facts.yaml", FACTS);
        guide.write("content/sections/kern/nl.md", text(0));
        guide.write("content/sections/kern/en.md", text(1));
        guide.write("content/pages/contact/nl.md", page(0));
        guide.write("content/pages/contact/en.md", page(1));
        let definition = "\n      nl: Veilig samenwerken in onderwijs en onderzoek.\n      \
                          en: Working together safely in education and research.\n";
        guide.change("content/glossary.yaml", definition, &value("definition", 6));
        let why = " {nl: Dat telt., en: It matters.}\n";
        guide.change("content/indicators.yaml", why, &value("why", 6));
        let detail = " {nl: De instelling heeft een plan., en: The institution has a plan.}\n";
        guide.change("diagrams/proef.yaml", detail, &value("detail", 6));
        guide.release();
        guide.build().is_fine();
        let files = snapshot(&guide.out()).into_iter();
        let pages = files.filter(|(path, _)| path.ends_with(".html"));
        let text = |bytes| without_ways_back(&String::from_utf8(bytes).unwrap());
        pages.map(|(path, bytes)| (path, text(bytes))).collect()
    })
}

/// Asserts what stands on a page between the marks of a reference, wherever it is shown.
#[track_caller]
fn says(page: &str, place: &str, name: &str, expected: &str) {
    let mark = format!("{place}.{name}⟦");
    let text = &pages()[page];
    let found: Vec<_> = text.split(&mark).skip(1).map(|rest| rest.split('⟧').next()).collect();
    assert!(!found.is_empty(), "{page} should show {mark}");
    assert!(
        found.iter().all(|html| *html == Some(expected)),
        "{page}: {mark}{expected}⟧\n{found:#?}"
    );
}

#[test]
fn every_reference_in_a_text_is_a_link_that_leads_there_from_each_page_that_shows_it() {
    for Shown { page, place, addresses } in TEXTS {
        for (language, page) in page.iter().enumerate() {
            for form in FIRST_USES.iter().chain(OF_TEXTS).chain(FORMS) {
                says(page, place, form.name, &filled(form.text, addresses, language));
            }
            for form in FORMS {
                says(page, "note", form.name, &filled(form.text, addresses, language));
            }
        }
    }
}

#[test]
fn every_reference_in_a_data_file_is_a_link_that_leads_there_from_each_page_that_shows_it() {
    for (place, page, addresses) in DATA {
        // Beside an indicator the place in the source is named; a definition and a step have it
        // in their own basis.
        let locator = match *place {
            "why" => " ({§|section}\u{a0}2, {al.|para.}\u{a0}3)",
            _ => "",
        };
        let addresses: Vec<_> = addresses.iter().copied().chain([("locator", locator)]).collect();
        for (language, page) in page.iter().enumerate() {
            for form in FORMS {
                let html = form.data.unwrap_or(form.text);
                says(page, place, form.name, &filled(html, &addresses, language));
            }
        }
    }
}

#[test]
fn a_data_file_links_to_places_on_its_own_page() {
    for (language, (glossary, indicators)) in
        [("nl/begrippen.html", "nl/indicatoren.html"), ("en/glossary.html", "en/indicators.html")]
            .into_iter()
            .enumerate()
    {
        let term = FORMS.iter().find(|form| form.name == "term-bare").unwrap();
        says(
            glossary,
            "definition",
            term.name,
            &filled(term.text, &[("term", "#loket")], language),
        );
        let indicator = FORMS.iter().find(|form| form.name == "indicator-bare").unwrap();
        let addresses = [("indicator", "#partner-01")];
        says(indicators, "why", indicator.name, &filled(indicator.text, &addresses, language));
        for form in FORMS.iter().filter(|form| form.name.contains("mail")) {
            says(glossary, "definition", form.name, form.text);
            says(indicators, "why", form.name, form.text);
        }
    }
}

#[test]
fn an_embed_has_its_links_on_each_page_that_shows_it() {
    for (page, links) in EMBEDS {
        for (language, page) in page.iter().enumerate() {
            for (name, link) in *links {
                let (link, mark) = (in_language(link, language), format!("embed.{name}⟦"));
                let shown =
                    pages()[*page].split(&mark).nth(1).and_then(|s| s.split("⟧embed").next());
                let shown = shown.unwrap_or_else(|| panic!("{page} should show {mark}"));
                assert!(shown.contains(&link), "{page}: {mark} {link}\n{shown}");
            }
        }
    }
}
