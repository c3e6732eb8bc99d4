//! What a page is in the words of schema.org, as JSON-LD.

use serde_json::{Value, json};

use super::Citable;
use crate::render::context::Frame;
use crate::render::data::license_address;
use crate::render::pages::framer::Framer;

/// A page that is no text of its own: the guide itself, a list.
pub(in crate::render) fn of_page(
    framer: Framer<'_>,
    kind: &str,
    [title, description, canonical]: [&str; 3],
) -> String {
    let mut value = shared(framer, [title, description, canonical]);
    value["@type"] = json!(if kind == "home" { "WebSite" } else { "WebPage" });
    if kind != "home" {
        value["isPartOf"] = guide(framer);
    }
    written(&value)
}

/// A text or flowchart in one of its versions.
pub(super) fn of_text(framer: Framer<'_>, frame: &Frame, of: &Citable<'_>) -> String {
    let mut value = shared(framer, [of.title, of.summary, &frame.canonical]);
    value["@type"] = json!("Article");
    value["headline"] = json!(of.title);
    value["author"] = value["publisher"].clone();
    value["inLanguage"] = json!(of.language.tag());
    value["version"] = json!(of.version.version.value);
    value["dateModified"] = json!(of.version.published);
    // A version is published once; a text is changed by its versions.
    let published = if of.part_of.is_some() { of.version.published } else { of.first };
    value["datePublished"] = json!(published);
    value["identifier"] = json!(framer.absolute(&of.lasting));
    value["isPartOf"] = match &of.part_of {
        Some(text) => json!({ "@type": "Article", "url": framer.absolute(text) }),
        None => guide(framer),
    };
    if let Some(day) = of.reflects {
        value["temporalCoverage"] = json!(day);
    }
    if let Some(until) = of.period.as_ref().and_then(|period| period.until.as_ref()) {
        value["expires"] = json!(until.iso);
    }
    if let Some(original) = &of.original {
        value["translationOfWork"] = json!({ "@id": framer.absolute(original) });
    }
    written(&value)
}

fn shared(framer: Framer<'_>, [title, description, canonical]: [&str; 3]) -> Value {
    let site = &framer.guide.files.site;
    let language = framer.language;
    json!({
        "@context": "https://schema.org",
        "@id": canonical,
        "name": title,
        "description": description,
        "url": canonical,
        "inLanguage": language.tag(),
        "publisher": { "@type": "Organization", "name": site.publisher.name[language] },
        "license": license_address(&site.license),
    })
}

fn guide(framer: Framer<'_>) -> Value {
    let home = framer.guide.addresses.of(&crate::guide::Page::Home, framer.language);
    json!({
        "@type": "WebSite",
        "name": framer.guide.files.site.title[framer.language],
        "url": framer.absolute(&home),
    })
}

/// `<` is escaped so that no text can end the script element.
fn written(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}
