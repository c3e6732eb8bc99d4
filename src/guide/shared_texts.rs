//! The shared texts, each parsed once, before the texts that show them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::embedded::{Around, Embedded};
use super::parse::Found;
use crate::content::ids::SharedId;
use crate::content::shared::{SHARED, SharedFile};
use crate::diagnostics::Sink;
use crate::language::{Language, LanguageMap};
use crate::markdown::{FactTexts, SharedNow, SharedText};
use crate::remembered::{Remembered, Same};
use crate::source::{FileId, SourceFile};

/// A file and what it may embed.
type Input = (FileId, Same<SourceFile>, Embedded);

/// The shared texts that were parsed before.
pub(super) type SharedMemory = Remembered<(SharedId, Language), Input, Found<SharedText>>;

/// The shared texts by language and id. What is wrong with one is told once, however often it is
/// shown.
pub(super) fn shared_texts(
    around: &Around<'_>,
    memory: &mut SharedMemory,
    sink: &mut Sink,
) -> LanguageMap<BTreeMap<String, SharedNow>> {
    let languages = around.content.languages();
    let files = around.content.shared.iter().flat_map(|(id, files)| {
        languages.all().map(move |language| (id, language, files[language]))
    });
    let files: Vec<_> = files.collect();
    let there = files.iter().filter_map(|(id, language, now)| match now {
        SharedFile::There(file) => {
            let source = around.sources.shared(*file);
            let embedded = around.embedded(&format!("{SHARED}{id}/"), *language, source);
            let input = (*file, Same::of(source), embedded);
            Some((((*id).clone(), *language), input))
        }
        SharedFile::Missing | SharedFile::Refused => None,
    });
    let none = FactTexts::none();
    let parsed = memory.each(there.collect(), |(_, language), (file, source, embeds), _| {
        let mut sink = Sink::new();
        let (facts, beside, _) = embeds.in_language(*language, &none);
        let text = SharedText::read((facts, beside), *file, &source.text, &mut sink);
        (Arc::new(text), Arc::new(sink.into_found()))
    });
    let mut parsed = parsed.into_iter();
    let mut texts = LanguageMap::from_fn(|_| BTreeMap::new());
    for (id, language, now) in files {
        let now = match now {
            SharedFile::There(_) => match parsed.next() {
                Some((text, found)) => {
                    sink.repeat(&found);
                    SharedNow::There(Same(text))
                }
                None => continue,
            },
            SharedFile::Missing | SharedFile::Refused => SharedNow::Told,
        };
        texts[language].insert(id.to_string(), now);
    }
    texts
}
