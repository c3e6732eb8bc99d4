//! Which languages `content/site.yaml` says that the guide has, before anything else of it is read.

use crate::diagnostics::Sink;
use crate::language::Languages;
use crate::source::{FileId, Sources};
use crate::yaml::{self, Data, Node, Spoken};

/// Where the guide says it.
pub const SITE: &str = "content/site.yaml";

/// The languages of the guide, which say how everything else is to be read. Where `site.yaml` does not
/// say which they are, no text is held to any.
pub(super) fn spoken_in(site: FileId, text: &str) -> Spoken {
    let node = yaml::parse(site, text, 0..text.len(), &mut Sink::new());
    let Some(Node { data: Data::Map(entries), .. }) = node else {
        return Spoken::Any;
    };
    let listed = entries.iter().find(|entry| entry.key.value == "languages");
    let Some(Data::List(tags)) = listed.map(|entry| &entry.value.data) else { return Spoken::Any };
    let tag = |node: &Node| match &node.data {
        Data::Scalar(tag, _) => tag.clone(),
        Data::List(_) | Data::Map(_) => String::new(),
    };
    let tags: Vec<String> = tags.iter().map(tag).collect();
    Languages::listed(tags.iter().map(String::as_str)).map_or(Spoken::Any, Spoken::Of)
}

/// The languages of the guide whose files these are; Dutch and English where no file says.
pub fn languages_of(sources: &Sources) -> Languages {
    let said = sources.find(SITE).map(|site| spoken_in(site, &sources.file(site).text));
    match said {
        Some(Spoken::Of(languages)) => languages,
        Some(Spoken::Any | Spoken::Recorded(_)) | None => Languages::BOTH,
    }
}
