//! What must hold of everything that people may give to this program, and a way to try it.
//!
//! In: bytes that nobody has looked at. Out: nothing, or what went wrong with them. Each
//! [`Target`] takes them through one of the real readers: it must come back without a panic, and
//! everything that stands in them must be in what was read, or be spoken of by a diagnostic.
//!
//! Only in tests and with the feature `fuzz`. [`mutation`] makes such bytes out of good files;
//! `tests/fuzz/` makes them by looking at which code they reach.

mod bodies;
mod charts;
mod exchanged;
mod guide_files;
mod imports;
mod index;
pub mod mutation;
mod requests;
mod seeds;
mod sites;
mod values;
mod whole;
mod words;

#[cfg(test)]
mod tests;

pub use seeds::files;

/// What went wrong with an input.
pub type Fault = String;

/// One reader, and what must hold of it.
pub struct Target {
    /// What it is called.
    pub name: &'static str,
    /// Tries an input.
    pub hold: fn(&[u8]) -> Result<(), Fault>,
    /// The files that it begins with, relative to the repository: each a path, in which a part may
    /// be `*`.
    pub seeds: &'static [&'static str],
    /// Inputs that stand in no file.
    pub inputs: &'static [&'static str],
}

macro_rules! content_file {
    ($name:literal, $path:literal, [$($seed:literal),+]) => {
        Target {
            name: $name,
            hold: |bytes| guide_files::hold($path, bytes),
            seeds: &[$($seed),+],
            inputs: &[],
        }
    };
}

macro_rules! whole_guide {
    ($name:literal, $path:literal, [$($seed:literal),*]) => {
        Target {
            name: $name,
            hold: |bytes| whole::hold($path, bytes),
            seeds: &[concat!("tests/fixtures/guide/", $path), $($seed),*],
            inputs: &[],
        }
    };
}

/// Every reader of what others give.
pub const TARGETS: &[Target] = &[
    content_file!(
        "text",
        "content/sections/proef/nl.md",
        [
            "content/sections/*/nl.md",
            "content/sections/*/en.md",
            "tests/fixtures/guide/content/sections/*/nl.md"
        ]
    ),
    content_file!(
        "section",
        "content/sections/proef/section.yaml",
        ["content/sections/*/section.yaml", "tests/fixtures/guide/content/sections/*/section.yaml"]
    ),
    content_file!(
        "site",
        "content/site.yaml",
        ["content/site.yaml", "tests/fixtures/guide/content/site.yaml"]
    ),
    content_file!(
        "glossary",
        "content/glossary.yaml",
        ["content/glossary.yaml", "tests/fixtures/guide/content/glossary.yaml"]
    ),
    content_file!(
        "sources",
        "content/sources.yaml",
        ["content/sources.yaml", "tests/fixtures/guide/content/sources.yaml"]
    ),
    content_file!(
        "indicators",
        "content/indicators.yaml",
        ["content/indicators.yaml", "tests/fixtures/guide/content/indicators.yaml"]
    ),
    content_file!(
        "spreadsheets",
        "content/spreadsheets.yaml",
        ["content/spreadsheets.yaml", "tests/fixtures/guide/content/spreadsheets.yaml"]
    ),
    content_file!("synonyms", "content/synonyms.yaml", ["content/synonyms.yaml"]),
    content_file!("facts", "content/facts.yaml", ["content/facts.yaml"]),
    content_file!("anchors", "content/anchors.txt", ["content/anchors.txt"]),
    Target {
        name: "chart",
        hold: charts::chart,
        seeds: &["diagrams/*.yaml", "tests/fixtures/guide/diagrams/*.yaml"],
        inputs: &[],
    },
    whole_guide!("guide-text", "content/sections/toets/nl.md", ["content/sections/*/nl.md"]),
    whole_guide!("guide-section", "content/sections/toets/section.yaml", []),
    whole_guide!("guide-site", "content/site.yaml", ["content/site.yaml"]),
    whole_guide!("guide-glossary", "content/glossary.yaml", []),
    whole_guide!("guide-chart", "diagrams/proef.yaml", []),
    Target {
        name: "graph",
        hold: charts::graph,
        seeds: &["tests/fixtures/graphs/*.json"],
        inputs: &[],
    },
    Target {
        name: "mermaid",
        hold: imports::drawing,
        seeds: &["tests/fixtures/import/mermaid/*.mmd", "tests/fixtures/import/mermaid/*.md"],
        inputs: &["graph LR;A-->B;B-->|ja|C", "flowchart TD\na --x b & c ==> d{Klaar?}\nd -.-> a"],
    },
    Target {
        name: "bpmn",
        hold: imports::drawing,
        seeds: &["tests/fixtures/import/bpmn/*.bpmn"],
        inputs: &[],
    },
    Target {
        name: "site",
        hold: sites::page,
        seeds: &[
            "tests/fixtures/import/mkdocs/docs/*.md",
            "tests/fixtures/import/mkdocs/docs/onderwerpen/*.md",
        ],
        inputs: &[
            "!!! note\n    Een kader\n\n    - met een lijst\n\n??? a \"b\"\n    c",
            "/// tab | Een\nWoorden\n///\n\n[^1]: noot\n\nx[^1]",
        ],
    },
    Target {
        name: "xliff",
        hold: exchanged::file,
        seeds: &[],
        inputs: &[
            "<xliff version='2.1' srcLang='nl' trgLang='en' xmlns='urn:oasis:names:tc:xliff:document:2.0'><file id='a'><unit id='u'><segment state='initial'><source>Een. <pc id='1'>Twee</pc> [3] Drie, bijv. vier.</source><target order='1'>One.<ph id='2'/>\n Two</target></segment></unit></file></xliff>",
            "<?xml version='1.0' encoding='UTF-8'?>\n<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='content/sections/a/nl.md' source-language='nl' target-language='en' datatype='x-markdown'><body><trans-unit id='u'><source>A <g id='1'>b</g><x id='2'/></source><target state='translated'>C <mrk mtype='seg'>d</mrk> <bpt id='1'>x</bpt></target></trans-unit></body></file></xliff>",
        ],
    },
    Target {
        name: "yaml",
        hold: values::node,
        seeds: &["content/*.yaml", "content/sections/*/section.yaml"],
        inputs: &[
            "a: &x [1, 0x1F, ~, 1e3]\nb: *x\n",
            "? k\n: |2-\n   t\n...\n--- u\n",
            "%YAML 1.2\n---\n'a''b': \"\\x41\\u0301\"\n",
        ],
    },
    Target {
        name: "value",
        hold: values::markdown,
        seeds: &["content/sections/*/nl.md"],
        inputs: &["Zie [](source:a \"P2.3\") en *dit*.", "- a\n- b", "[^1]: x"],
    },
    Target {
        name: "query",
        hold: index::query,
        seeds: &["tests/relevance/queries.txt"],
        inputs: &["31288", "Kamerstuk 31 288", "é̂ß ﬁ", "a b c d e f g h i j k l m n o"],
    },
    Target {
        name: "request",
        hold: requests::path,
        seeds: &[],
        inputs: &[
            "/",
            "/nl/",
            "/nl",
            "/nl/%C3%A9",
            "//x/../%2e%2e/%00",
            "/nl/a%20b.html",
            "/%zz?page=/nl/",
        ],
    },
    Target {
        name: "locator",
        hold: requests::locator,
        seeds: &[],
        inputs: &["P2.4", "P0.1", "fn10", "art. 3", "P99999999999.1", "fn", "P.", "P+1.+2"],
    },
];

/// The text of an input for a reader that never gets anything but UTF-8.
fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}
