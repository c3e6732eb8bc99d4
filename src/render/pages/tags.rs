//! The page of all tags, and that of each tag: the list of sections, filtered.

use super::frame::FrameOf;
use super::framer::Framer;
use super::section::titled;
use crate::content::ids::TagId;
use crate::content::tags::Tag;
use crate::guide::{Page, Route, Section};
use crate::render::context::{Crumb, LinkTo, TagPage, TagText, TaggedSection, TagsPage};

/// All tags.
pub(in crate::render) fn all(framer: Framer<'_>) -> TagsPage {
    let page = Page::Tags;
    let route = framer.guide.addresses.of(&page, framer.language);
    let frame = framer.frame(FrameOf {
        kind: "tags",
        title: framer.word("tags-title"),
        description: framer.word("tags-description"),
        way: Vec::new(),
        other: framer.elsewhere(&page),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    TagsPage { frame, tags: texts(framer, &route, None) }
}

/// The sections with a tag; none of a tag that there is not.
pub(in crate::render) fn one(framer: Framer<'_>, id: &TagId) -> Option<TagPage> {
    let (guide, language) = (framer.guide, framer.language);
    let tag = guide.files.tags.get(id)?;
    let page = Page::Tag(id.clone());
    let route = guide.addresses.of(&page, language);
    let (title, lead) = (title(framer, tag), description(framer, tag));
    let all = LinkTo { href: framer.href(&Page::Tags, &route), title: framer.word("tags-title") };
    let name = tag.name[language].as_str();
    let described = framer.word_with("tag-description", &[("tag", name.into())]);
    let frame = framer.frame(FrameOf {
        kind: "tag",
        description: lead.clone().unwrap_or(described),
        title,
        way: vec![Crumb::new(all.title.clone(), Some(all.href.clone()))],
        other: framer.elsewhere(&page),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let sections = guide.tagged(id).map(|section| tagged(framer, section, id, &route)).collect();
    Some(TagPage { frame, lead, sections, tags: texts(framer, &route, Some(id)), all })
}

/// The title of the page of a tag: not its name alone, which a section may have too.
pub(in crate::render) fn title(framer: Framer<'_>, tag: &Tag) -> String {
    framer.word_with("tag-title", &[("tag", tag.name[framer.language].as_str().into())])
}

/// The tags of a section as links.
pub(in crate::render) fn of_section(
    framer: Framer<'_>,
    section: &Section,
    from: &Route,
) -> Vec<LinkTo> {
    framer.guide.tags_of(section).map(|tag| link(framer, tag, from)).collect()
}

fn link(framer: Framer<'_>, tag: &Tag, from: &Route) -> LinkTo {
    let href = framer.href(&Page::Tag(tag.id.value.clone()), from);
    LinkTo { href, title: tag.name[framer.language].clone() }
}

fn texts(framer: Framer<'_>, from: &Route, current: Option<&TagId>) -> Vec<TagText> {
    let text = |tag: &Tag| {
        let LinkTo { href, title } = link(framer, tag, from);
        TagText {
            href,
            title,
            description: description(framer, tag),
            count: framer.guide.tagged(&tag.id.value).count(),
            current: current == Some(&tag.id.value),
        }
    };
    framer.guide.tags().map(text).collect()
}

fn description(framer: Framer<'_>, tag: &Tag) -> Option<String> {
    tag.description.as_ref().map(|description| description[framer.language].clone())
}

fn tagged(framer: Framer<'_>, section: &Section, id: &TagId, route: &Route) -> TaggedSection {
    let others = framer.guide.tags_of(section).filter(|tag| tag.id.value != *id);
    TaggedSection {
        number: section.number.clone(),
        link: titled(framer, section, route),
        summary: section.texts[framer.language].summary.clone(),
        status: framer.guide.status(&section.file).word(),
        others: others.map(|tag| link(framer, tag, route)).collect(),
    }
}
