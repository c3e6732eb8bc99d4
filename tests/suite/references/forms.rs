//! Every form of a reference, and what becomes of it.

/// What an author writes and what a page says: in the text of a section, and in a data file where
/// that is something else. `{NAME}` is an address of the page, `{nl|en}` depends on the language.
pub(super) struct Form {
    pub(super) name: &'static str,
    pub(super) markdown: &'static str,
    pub(super) text: &'static str,
    pub(super) data: Option<&'static str>,
}

/// A form that says the same wherever it stands.
const fn form(name: &'static str, markdown: &'static str, html: &'static str) -> Form {
    Form { name, markdown, text: html, data: None }
}

/// A form that a text can have and a data file cannot, or that says something else there.
const fn cited(
    name: &'static str,
    markdown: &'static str,
    text: &'static str,
    data: &'static str,
) -> Form {
    Form { name, markdown, text, data: Some(data) }
}

/// The facts that the forms embed.
pub(super) const FACTS: &str = "schema: 1\nfacts:\n  los:\n    text: {nl: \"los **feit**\", en: \"bare \
    **fact**\"}\n  vast:\n    text: {nl: vast, en: firm}\n    source: brief\n    locator: P2.3\n";

/// What can be written in texts and data files.
pub(super) const FORMS: &[Form] = &[
    form("term", "[woord](term:loket)", r#"<a class="term" href="{term}">woord</a>"#),
    form(
        "term-bare",
        "[](term:loket)",
        r#"<a class="term" href="{term}">{loket|contact point}</a>"#,
    ),
    form("section", "[hier](section:toets)", r#"<a href="{section}">hier</a>"#),
    form("section-bare", "[](section:toets)", r#"<a href="{section}">{De toets|The test}</a>"#),
    form("heading", "[hier](section:toets#vragen)", r#"<a href="{heading}">hier</a>"#),
    form(
        "heading-bare",
        "[](section:toets#vragen)",
        r#"<a href="{heading}">{De vragen|The questions}</a>"#,
    ),
    form("page", "[hier](page:contact)", r#"<a href="{page}">hier</a>"#),
    form("page-bare", "[](page:contact)", r#"<a href="{page}">{Schrijf ons|Write to us}</a>"#),
    form(
        "page-heading",
        "[](page:contact#wat)",
        r#"<a href="{page-heading}">{Wat telt|What counts}</a>"#,
    ),
    form("page-of-all", "[nieuw](page:changes)", r#"<a href="{changes}">nieuw</a>"#),
    form("flowchart", "[schema](flowchart:proef)", r#"<a href="{chart}">schema</a>"#),
    form(
        "flowchart-bare",
        "[](flowchart:proef)",
        r#"<a href="{chart}">{Wie beslist?|Who decides?}</a>"#,
    ),
    form("source", "[brief](source:brief)", r#"<a class="cite" href="{source}">brief</a>"#),
    cited(
        "source-bare",
        "[](source:brief)",
        r#"<a class="cite" href="{source}">[1]</a>"#,
        r#"<a class="cite" href="{source}">{de brief|the letter}</a>"#,
    ),
    cited(
        "locator",
        "[brief](source:brief \"P2.3\")",
        r#"<a class="cite" href="{source}">brief</a>"#,
        r#"<a class="cite" href="{source}">brief{locator}</a>"#,
    ),
    cited(
        "locator-bare",
        "[](source:brief \"P2.3\")",
        "<a class=\"cite\" href=\"{source}\">[1,\u{a0}{§|section}\u{a0}2, {al.|para.}\u{a0}3]</a>",
        r#"<a class="cite" href="{source}">{de brief|the letter}{locator}</a>"#,
    ),
    form("fact", "een [](fact:los).", "een {los|bare} <strong>{feit|fact}</strong>."),
    cited(
        "fact-cited",
        "[](fact:vast)",
        "{vast|firm} <a class=\"cite\" href=\"{source}\">[1,\u{a0}{§|section}\u{a0}2, {al.|para.}\u{a0}3]</a>",
        r#"{vast|firm} <a class="cite" href="{source}">{de brief|the letter}{locator}</a>"#,
    ),
    form("indicator", "[vraag](indicator:partner-01)", r#"<a href="{indicator}">vraag</a>"#),
    form(
        "indicator-bare",
        "[](indicator:partner-01)",
        r#"<a href="{indicator}">{Wie is de partner?|Who is the partner?}</a>"#,
    ),
    form("step", "[stap](step:proef/besluit)", r#"<a href="{step}">stap</a>"#),
    form(
        "step-bare",
        "[](step:proef/besluit)",
        r#"<a href="{step}">{Gaat het door?|Does it go ahead?}</a>"#,
    ),
    form(
        "https",
        "[elders](https://proef.example/a?b=c&d='e'#f)",
        r#"<a class="external" href="https://proef.example/a?b=c&amp;d=&#39;e&#39;#f">elders</a>"#,
    ),
    form(
        "http",
        "[elders](HTTP://Proef.example)",
        r#"<a class="external" href="http://Proef.example">elders</a>"#,
    ),
    form(
        "web-autolink",
        "<https://proef.example/a?b=c&d=e>",
        r#"<a class="external" href="https://proef.example/a?b=c&amp;d=e">https://proef.example/a?b=c&amp;d=e</a>"#,
    ),
    form("mail", "[ons](mailto:a@proef.example)", r#"<a href="mailto:a@proef.example">ons</a>"#),
    form(
        "mail-odd",
        "[ons](MAILTO:a#b+c@proef.example)",
        r#"<a href="mailto:a%23b+c@proef.example">ons</a>"#,
    ),
    form(
        "mail-subject",
        "[ons](mailto:a@proef.example?subject=Een%20vraag)",
        r#"<a href="mailto:a@proef.example?subject=Een%20vraag">ons</a>"#,
    ),
    form(
        "mail-autolink",
        "<a@proef.example>",
        r#"<a href="mailto:a@proef.example">a@proef.example</a>"#,
    ),
    form(
        "mailto-autolink",
        "<mailto:a@proef.example>",
        r#"<a href="mailto:a@proef.example">a@proef.example</a>"#,
    ),
    form("language", "[*die* Frage](lang:de)", r#"<span lang="de"><em>die</em> Frage</span>"#),
    form(
        "words-around",
        "[*ons* adres](mailto:a@proef.example)",
        r#"<a href="mailto:a@proef.example"><em>ons</em> adres</a>"#,
    ),
];

/// What only the text of a section can have.
pub(super) const OF_TEXTS: &[Form] = &[
    form("here", "[hier](#wat)", r#"<a href="{here}">hier</a>"#),
    form("here-bare", "[](#wat)", r#"<a href="{here}">{Wat telt|What counts}</a>"#),
    form("label", "[met label][l]", r#"<a href="{section}">met label</a>"#),
    form(
        "footnote",
        "noot[^een]",
        r##"noot<sup><a class="footnote" id="{id}mention_1_1" href="#{id}note_1" role="doc-noteref">1</a></sup>"##,
    ),
    form("again", "{kennisveiligheid|knowledge security}", "{kennisveiligheid|knowledge security}"),
];

/// The first use of each term in a text, linked by the author or by itself; with the button that
/// explains it, if any.
pub(super) const FIRST_USES: &[Form] = &[
    form(
        "first",
        "[woord](term:loket)",
        r#"<a class="term{explained}" href="{term}">woord</a>{button}"#,
    ),
    form(
        "automatic",
        "{kennisveiligheid|knowledge security}",
        r#"<a class="term{explained}" href="{automatic}">{kennisveiligheid|knowledge security}</a>{button-automatic}"#,
    ),
];
