//! The theme: templates, strings, stylesheet, scripts, fonts and images.
//!
//! The default theme is inside the binary. A guide overrides it file by file: a file under
//! `themes/default/` with the same name takes its place, a further stylesheet is added at the end.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_embed::Embed;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera};

use super::accent::Accent;
use super::{contrast, own_words, script, stylesheet};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::guide::Route;
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages, Value};
use crate::policy;
use crate::remembered::{Remembered, Same};
use crate::render::outside::{OwnFiles, report_asset};
use crate::source::{FileId, SourceFile, Sources, Span};

/// The script that is published in front of an index in parts, and not by itself.
const DIVIDED: &str = "divided";

/// The folder of a guide that overrides the theme.
pub(in crate::render) const FOLDER: &str = "themes/default/";

#[derive(Embed)]
#[folder = "themes/default/"]
pub(in crate::render) struct Embedded;

/// A theme, ready to render.
pub struct Theme {
    engines: LanguageMap<Tera>,
    messages: std::sync::Arc<Messages>,
    assets: BTreeMap<Route, Vec<u8>>,
    style: Route,
    styles: BTreeMap<String, Route>,
    icon: Route,
    accent: Accent,
    scripts: BTreeMap<String, Route>,
    divided: String,
    specimen: LanguageMap<String>,
    own: OwnFiles,
}

/// The theme of the last time.
#[derive(Default)]
pub struct ThemeMemory(Remembered<(), ThemeInput, FoundTheme>);

/// A theme, if it can be used, with what is wrong with it.
type FoundTheme = (Option<Arc<Theme>>, Arc<Vec<Diagnostic>>);

/// What a guide has of its own.
type ThemeInput = (Vec<Same<SourceFile>>, Vec<(String, Same<Vec<u8>>)>);

impl ThemeMemory {
    /// The theme of a guide; see [`Theme::load`].
    pub fn theme(&mut self, sources: &Sources, sink: &mut Sink) -> Option<Arc<Theme>> {
        let texts = sources.below(FOLDER).map(|(id, _)| Same::of(sources.shared(id)));
        let binaries = sources.binaries().iter().filter(|(path, _)| path.starts_with(FOLDER));
        let binaries = binaries.map(|(path, bytes)| (path.to_string(), Same::of(bytes)));
        let own = (texts.collect(), binaries.collect());
        let (theme, found) = self.0.one(own, |_, _| {
            let mut sink = Sink::new();
            let theme = Theme::load(sources, &mut sink);
            (theme.map(Arc::new), Arc::new(sink.into_found()))
        });
        sink.repeat(&found);
        theme
    }
}

/// The text of the theme's files: the guide's own before those in the binary.
fn files(sources: &Sources) -> (BTreeMap<String, String>, BTreeMap<String, Vec<u8>>) {
    let (mut texts, mut binaries) = (BTreeMap::new(), BTreeMap::new());
    for name in Embedded::iter() {
        let Some(file) = Embedded::get(&name) else { continue };
        match String::from_utf8(file.data.into_owned()) {
            Ok(text) => {
                texts.insert(name.into_owned(), text);
            }
            Err(error) => {
                binaries.insert(name.into_owned(), error.into_bytes());
            }
        }
    }
    for (_, file) in sources.iter() {
        if let Some(name) = file.path.as_str().strip_prefix(FOLDER) {
            binaries.remove(name);
            texts.insert(name.to_owned(), file.text.clone());
        }
    }
    for (path, bytes) in sources.binaries() {
        if let Some(name) = path.as_str().strip_prefix(FOLDER) {
            // The same file can be text in the theme and no text in the guide.
            texts.remove(name);
            binaries.insert(name.to_owned(), bytes.to_vec());
        }
    }
    (texts, binaries)
}

impl Theme {
    /// Loads the theme. A template or file of strings that cannot be used is reported.
    pub fn load(sources: &Sources, sink: &mut Sink) -> Option<Theme> {
        let (texts, binaries) = files(sources);
        let messages = std::sync::Arc::new(load_messages(sources, sink)?);
        let mut engines = LanguageMap::from_fn(|language| engine(language, messages.clone()));
        for language in Language::ALL {
            let templates = texts
                .iter()
                .filter_map(|(name, text)| Some((name.strip_prefix("templates/")?, text.as_str())));
            if let Err(error) = engines[language].add_raw_templates(templates) {
                report_template(&error, sink);
                return None;
            }
        }
        let written = stylesheet::written(&texts);
        report_contrast(&written, sources, sink);
        let accent = Accent::of(&written);
        let css = stylesheet::joined(&texts);
        let style = Route::new(format!("assets/style-{}.css", short_hash(css.as_bytes())));
        let mut assets = BTreeMap::new();
        assets.insert(style.clone(), css.into_bytes());
        let mut styles = BTreeMap::new();
        for (name, css) in stylesheet::of_pages(&texts) {
            let hash = short_hash(css.as_bytes());
            let route = Route::new(format!("assets/{name}-{hash}.css"));
            assets.insert(route.clone(), css.into_bytes());
            styles.insert(name, route);
        }
        let mut scripts = BTreeMap::new();
        let mut published = script::all(&texts);
        let divided = published.remove(DIVIDED).unwrap_or_default();
        for (name, text) in published {
            let route = Route::new(format!("assets/{name}-{}.js", short_hash(text.as_bytes())));
            assets.insert(route.clone(), text.into_bytes());
            scripts.insert(name, route);
        }
        for (name, bytes) in &binaries {
            if let Some(name) = published_name(name) {
                assets.insert(Route::new(format!("assets/{name}")), bytes.clone());
            }
        }
        for (name, text) in &texts {
            if let Some(name) = published_name(name) {
                assets.insert(Route::new(format!("assets/{name}")), text.clone().into_bytes());
            }
        }
        let own = OwnFiles::below(sources, FOLDER, |name, bytes| {
            Embedded::get(name).is_some_and(|ours| ours.data == bytes)
        });
        if !own.is_none() {
            let index = (Route::new("assets/search.js"), divided.clone().into_bytes());
            let all = assets.iter().chain([(&index.0, &index.1)]);
            all.for_each(|(route, bytes)| report_asset(route, bytes, &own, sink));
        }
        let icon = Route::new("assets/icon.svg");
        // One of the guide's own has the colours that it has.
        let ours = Embedded::get("images/icon.svg").map(|file| file.data);
        if let Some(bytes) = assets.get_mut(&icon).filter(|bytes| ours.as_deref() == Some(&**bytes))
        {
            *bytes = accent.icon(&String::from_utf8_lossy(bytes)).into_bytes();
        }
        let specimen = LanguageMap::from_fn(|language| {
            texts.get(&format!("specimen/{language}.md")).cloned().unwrap_or_default()
        });
        Some(Theme {
            engines,
            messages,
            assets,
            style,
            styles,
            icon,
            accent,
            scripts,
            divided,
            specimen,
            own,
        })
    }

    /// Renders a template; a mistake in it is reported and gives an empty page.
    pub fn render(
        &self,
        template: &str,
        language: Language,
        page: &impl Serialize,
        sink: &mut Sink,
    ) -> String {
        let rendered = Context::from_serialize(page)
            .and_then(|context| self.engines[language].render(template, &context));
        rendered.unwrap_or_else(|error| {
            report_template(&error, sink);
            String::new()
        })
    }

    /// An interface text.
    pub fn text(&self, language: Language, key: &str, args: &Args) -> String {
        self.messages.get(language, key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The files in `assets/`.
    pub fn assets(&self) -> &BTreeMap<Route, Vec<u8>> {
        &self.assets
    }

    /// The stylesheet; its name changes with its content, so that no copy is ever stale.
    pub fn style(&self) -> &Route {
        &self.style
    }

    /// The stylesheets of kinds of pages by name.
    pub fn styles(&self) -> &BTreeMap<String, Route> {
        &self.styles
    }

    /// The scripts by name. Their addresses change with their content.
    pub fn scripts(&self) -> &BTreeMap<String, Route> {
        &self.scripts
    }

    /// The script that stands in front of an index in parts.
    pub(in crate::render) fn divided(&self) -> &str {
        &self.divided
    }

    /// A text that has everything that a text can hold.
    pub fn specimen(&self, language: Language) -> &str {
        &self.specimen[language]
    }

    /// The files that are the guide's own.
    pub(in crate::render) fn own(&self) -> &OwnFiles {
        &self.own
    }

    /// The colour of the guide in a light scheme.
    pub fn accent(&self) -> &Accent {
        &self.accent
    }

    /// The icon.
    pub fn icon(&self) -> &Route {
        &self.icon
    }
}

/// Fonts and images are published, with the licence of the fonts. The TTF files are for drawings
/// only, and what is said about the files is for whoever changes them.
pub(in crate::render) fn published_name(name: &str) -> Option<&str> {
    let file = name.strip_prefix("fonts/").or_else(|| name.strip_prefix("images/"))?;
    (!file.ends_with(".ttf") && !file.ends_with(".md")).then_some(file)
}

pub(in crate::render) fn short_hash(bytes: &[u8]) -> String {
    crate::digest::hex(bytes)[..10].to_owned()
}

/// Our words, and over them those of the guide: a file with one word replaces one word.
fn load_messages(sources: &Sources, sink: &mut Sink) -> Option<Messages> {
    let mut readable = true;
    let ours = LanguageMap::from_fn(|language| {
        let file = Embedded::get(&format!("strings/{language}.ftl"));
        file.and_then(|file| String::from_utf8(file.data.into_owned()).ok()).unwrap_or_default()
    });
    let own = LanguageMap::from_fn(|language| {
        let file = sources.find(&format!("{FOLDER}strings/{language}.ftl"))?;
        let text = sources.file(file).text.as_str();
        if text != ours[language] {
            readable &= own_words::check(file, text, &ours[language], sink);
        }
        Some(text.trim_start_matches('\u{feff}')).filter(|own| *own != ours[language])
    });
    if !readable {
        return None;
    }
    let of = |language: Language| [Some(ours[language].as_str()), own[language]];
    let files = LanguageMap::from_fn(|language| of(language).into_iter().flatten().collect());
    // What cannot be read was reported, and ours is tested.
    Messages::parse(&files).ok()
}

/// The theme itself is tested; what a guide puts in the place of its colours is not.
fn report_contrast(css: &str, sources: &Sources, sink: &mut Sink) {
    for pair in contrast::unreadable(css) {
        let (own, at) = match written(&pair, sources) {
            Some((name, span)) => (name, Diagnostic::at(codes::CONTRAST, span)),
            None => (pair.front, Diagnostic::of_guide(codes::CONTRAST)),
        };
        sink.report(
            at.arg("front", pair.front)
                .arg("back", pair.back)
                .arg("own", own)
                .arg("change", if pair.to_be_lighter(own) { "lighter" } else { "darker" })
                .arg("scheme", if pair.dark { "dark" } else { "light" })
                // Rounded down: 4.49 is not enough for 4.5.
                .arg("ratio", format!("decimal-{:.2}", (pair.ratio * 100.0).floor() / 100.0))
                .arg("least", format!("decimal-{}", pair.least)),
        );
    }
}

/// Where a guide says one of two colours, and which: the last place, which is the one that holds.
fn written<'p>(pair: &contrast::Unreadable<'p>, sources: &Sources) -> Option<(&'p str, Span)> {
    let styles =
        sources.iter().filter(|(_, file)| file.path.as_str().starts_with("themes/default/styles/"));
    let in_file = |(id, file): (FileId, &Arc<SourceFile>)| {
        [pair.front, pair.back].into_iter().find_map(|name| {
            let at = contrast::declared(&file.text, name)?;
            Some((name, Span::new(id, at)))
        })
    };
    styles.filter_map(in_file).last()
}

fn report_template(error: &tera::Error, sink: &mut Sink) {
    let said = error.to_string();
    let problem = Diagnostic::of_guide(codes::TEMPLATE);
    let place = match error.kind() {
        tera::ErrorKind::SyntaxError(at) | tera::ErrorKind::RenderingError(at) => Some(at),
        _ => None,
    };
    // A template only asks for a word: what is wrong is the word.
    let word = said.split_once(NO_WORD).and_then(|(_, rest)| {
        let (key, rest) = rest.split_once("` in ")?;
        Some((key, rest.split_once(',')?.0))
    });
    let problem = match (word, place) {
        (Some((key, file)), _) => problem.arg("what", "word").arg("key", key).arg("file", file),
        (None, Some(at)) => {
            // The fourth line of the report of the library is that of the template.
            let line = said.lines().nth(3).and_then(|line| line.split_once(" | "));
            let source = line.map_or("", |(_, source)| source.trim());
            let problem = problem.arg("what", "place").arg("file", at.filename());
            problem.arg("line", at.span().start_line).arg("source", source)
        }
        (None, None) => problem.arg("what", "other"),
    };
    sink.report(problem.arg("detail", said.as_str()));
}

/// How it begins when a template asks for a word that cannot be given.
const NO_WORD: &str = "there is no text `";

/// The filter `soften`, `{{ title | soften }}`, which put soft hyphens into a text. They were spoken and
/// copied, so browsers break long words now, by the stylesheet. Templates of a guide's own that still
/// use it get the text as it is.
fn soften(text: &str, _: Kwargs, _: &State) -> tera::TeraResult<String> {
    Ok(text.to_owned())
}

/// An engine whose function `t` speaks one language: `{{ t(key="skip-link") }}`.
fn engine(language: Language, messages: std::sync::Arc<Messages>) -> Tera {
    let mut tera = Tera::default();
    tera.autoescape_on([".html", ".xml", ".svg"]);
    tera.register_filter("soften", soften);
    tera.register_function("policy", |_: Kwargs, _: &State| policy::META.clone());
    tera.register_function("t", move |kwargs: Kwargs, _: &State| -> tera::TeraResult<String> {
        let key: &str = kwargs.must_get("key")?;
        let mut args = Args::new();
        for (name, value) in kwargs.iter() {
            let name = name.to_string();
            if name != "key" {
                let number = value.as_i128().and_then(|n| i64::try_from(n).ok());
                args.insert(
                    name.into(),
                    number.map_or_else(|| Value::Text(value.to_string()), Value::Number),
                );
            }
        }
        messages.get(language, key, &args).ok_or_else(|| {
            tera::Error::message(format!(
                "{NO_WORD}{key}` in strings/{language}.ftl, or a value is missing"
            ))
        })
    });
    tera
}
