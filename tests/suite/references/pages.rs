//! The pages that show a text or a value of a data file, and where its links lead from there.

/// Names of addresses with the addresses, or of embeds with their links.
pub(super) type Named = [(&'static str, &'static str)];

/// A page with what its links lead to, by language.
pub(super) struct Shown {
    pub(super) page: [&'static str; 2],
    /// `text`, `note` or the data file that the references stand in.
    pub(super) place: &'static str,
    pub(super) addresses: &'static Named,
}

/// The pages of texts.
pub(super) const TEXTS: &[Shown] = &[
    Shown {
        page: ["nl/kern.html", "en/core.html"],
        place: "text",
        addresses: &[
            ("term", "{begrippen|glossary}.html#loket"),
            ("automatic", "{begrippen|glossary}.html#kennisveiligheid"),
            ("explained", " explained"),
            (
                "button",
                "<button type=\"button\" class=\"explain\" popovertarget=\"term_loket\" \
                 aria-label=\"{Uitleg bij|Definition of} ‘woord’\"></button>",
            ),
            (
                "button-automatic",
                "<button type=\"button\" class=\"explain\" popovertarget=\"term_kennisveiligheid\" \
                 aria-label=\"{Uitleg bij ‘kennisveiligheid’|Definition of ‘knowledge security’}\"></button>",
            ),
            ("section", "{toets|test}.html"),
            ("heading", "{toets|test}.html#vragen"),
            ("here", "#wat"),
            ("source", "#bron-brief"),
            ("indicator", "{indicatoren|indicators}.html#partner-01"),
            ("step", "{stroomschema|flowchart}/proef/nu/besluit.html"),
            ("page", "contact.html"),
            ("page-heading", "contact.html#wat"),
            ("changes", "{wijzigingen|changes}.html"),
            ("chart", "{stroomschema|flowchart}/proef.html"),
            ("id", ""),
        ],
    },
    Shown {
        page: ["nl/contact.html", "en/contact.html"],
        place: "page",
        addresses: &[
            ("term", "{begrippen|glossary}.html#loket"),
            ("automatic", "{begrippen|glossary}.html#kennisveiligheid"),
            ("explained", " explained"),
            (
                "button",
                "<button type=\"button\" class=\"explain\" popovertarget=\"term_loket\" \
                 aria-label=\"{Uitleg bij|Definition of} ‘woord’\"></button>",
            ),
            (
                "button-automatic",
                "<button type=\"button\" class=\"explain\" popovertarget=\"term_kennisveiligheid\" \
                 aria-label=\"{Uitleg bij ‘kennisveiligheid’|Definition of ‘knowledge security’}\"></button>",
            ),
            ("section", "{toets|test}.html"),
            ("heading", "{toets|test}.html#vragen"),
            ("here", "#wat"),
            ("source", "#bron-brief"),
            ("indicator", "{indicatoren|indicators}.html#partner-01"),
            ("step", "{stroomschema|flowchart}/proef/nu/besluit.html"),
            ("page", "contact.html"),
            ("page-heading", "#wat"),
            ("changes", "{wijzigingen|changes}.html"),
            ("chart", "{stroomschema|flowchart}/proef.html"),
            ("id", ""),
        ],
    },
    Shown {
        page: ["nl/kern/v1.0.html", "en/kern/v1.0.html"],
        place: "text",
        addresses: &[
            ("term", "#begrip-loket"),
            ("automatic", "#begrip-kennisveiligheid"),
            ("explained", ""),
            ("button", ""),
            ("button-automatic", ""),
            ("section", "../{toets|test}.html"),
            ("heading", "../{toets|test}.html#vragen"),
            ("here", "#wat"),
            ("source", "#bron-brief"),
            ("indicator", "../{indicatoren|indicators}.html#partner-01"),
            ("step", "../{stroomschema|flowchart}/proef/nu/besluit.html"),
            ("page", "../contact.html"),
            ("page-heading", "../contact.html#wat"),
            ("changes", "../{wijzigingen|changes}.html"),
            ("chart", "../{stroomschema|flowchart}/proef.html"),
            ("id", ""),
        ],
    },
    Shown {
        page: ["nl/hele-gids.html", "en/whole-guide.html"],
        place: "text",
        addresses: &[
            ("term", "#term_loket"),
            ("automatic", "#term_kennisveiligheid"),
            ("explained", ""),
            ("button", ""),
            ("button-automatic", ""),
            ("section", "#toets"),
            ("heading", "#toets_vragen"),
            ("here", "#kern_wat"),
            ("source", "#kern_bron-brief"),
            ("indicator", "#indicator_partner-01"),
            ("step", "#chart_proef_nu-besluit"),
            ("page", "contact.html"),
            ("page-heading", "contact.html#wat"),
            ("changes", "{wijzigingen|changes}.html"),
            ("chart", "#chart_proef"),
            ("id", "kern_"),
        ],
    },
];

/// What links of a data file lead to from a page in the folder of the language.
const BESIDE: &Named = &[
    ("term", "{begrippen|glossary}.html#loket"),
    ("section", "{toets|test}.html"),
    ("heading", "{toets|test}.html#vragen"),
    ("source", "{bronnen|sources}.html#brief"),
    ("indicator", "{indicatoren|indicators}.html#partner-01"),
    ("step", "{stroomschema|flowchart}/proef/nu/besluit.html"),
    ("page", "contact.html"),
    ("page-heading", "contact.html#wat"),
    ("changes", "{wijzigingen|changes}.html"),
    ("chart", "{stroomschema|flowchart}/proef.html"),
];

/// The same from a page one folder deeper.
const DEEPER: &Named = &[
    ("term", "../{begrippen|glossary}.html#loket"),
    ("section", "../{toets|test}.html"),
    ("heading", "../{toets|test}.html#vragen"),
    ("source", "../{bronnen|sources}.html#brief"),
    ("indicator", "../{indicatoren|indicators}.html#partner-01"),
    ("step", "../{stroomschema|flowchart}/proef/nu/besluit.html"),
    ("page", "../contact.html"),
    ("page-heading", "../contact.html#wat"),
    ("changes", "../{wijzigingen|changes}.html"),
    ("chart", "../{stroomschema|flowchart}/proef.html"),
];

/// The same from the page of a step.
const DEEP: &Named = &[
    ("term", "../../../{begrippen|glossary}.html#loket"),
    ("section", "../../../{toets|test}.html"),
    ("heading", "../../../{toets|test}.html#vragen"),
    ("source", "../../../{bronnen|sources}.html#brief"),
    ("indicator", "../../../{indicatoren|indicators}.html#partner-01"),
    ("step", "besluit.html"),
    ("page", "../../../contact.html"),
    ("page-heading", "../../../contact.html#wat"),
    ("changes", "../../../{wijzigingen|changes}.html"),
    ("chart", "../../proef.html"),
];

/// The same from the page of that step in a situation that the other step is not linked to in.
const OTHER_SITUATION: &Named = &[
    ("term", "../../../{begrippen|glossary}.html#loket"),
    ("section", "../../../{toets|test}.html"),
    ("heading", "../../../{toets|test}.html#vragen"),
    ("source", "../../../{bronnen|sources}.html#brief"),
    ("indicator", "../../../{indicatoren|indicators}.html#partner-01"),
    ("step", "../nu/besluit.html"),
    ("page", "../../../contact.html"),
    ("page-heading", "../../../contact.html#wat"),
    ("changes", "../../../{wijzigingen|changes}.html"),
    ("chart", "../../proef.html"),
];

/// The same on the page that has everything.
const WHOLE: &Named = &[
    ("term", "#term_loket"),
    ("section", "#toets"),
    ("heading", "#toets_vragen"),
    ("source", "#source_brief"),
    ("indicator", "#indicator_partner-01"),
    ("step", "#chart_proef_nu-besluit"),
    ("page", "contact.html"),
    ("page-heading", "contact.html#wat"),
    ("changes", "{wijzigingen|changes}.html"),
    ("chart", "#chart_proef"),
];

/// The pages of data files: each on its own page, on that of a text that shows it, on the page of
/// a version of that text and on the page that has everything.
pub(super) const DATA: &[(&str, [&str; 2], &Named)] = &[
    ("definition", ["nl/kern.html", "en/core.html"], BESIDE),
    ("definition", ["nl/kern/v1.0.html", "en/kern/v1.0.html"], DEEPER),
    ("definition", ["nl/hele-gids.html", "en/whole-guide.html"], WHOLE),
    ("why", ["nl/kern.html", "en/core.html"], BESIDE),
    ("why", ["nl/kern/v1.0.html", "en/kern/v1.0.html"], DEEPER),
    ("why", ["nl/hele-gids.html", "en/whole-guide.html"], WHOLE),
    ("detail", ["nl/stroomschema/proef/nu/plan.html", "en/flowchart/proef/nu/plan.html"], DEEP),
    (
        "detail",
        ["nl/stroomschema/proef/straks/plan.html", "en/flowchart/proef/straks/plan.html"],
        OTHER_SITUATION,
    ),
];

/// What an embed becomes: whatever else it holds, it has these links.
pub(super) const EMBEDS: &[([&str; 2], &Named)] = &[
    (
        ["nl/kern.html", "en/core.html"],
        &[
            (
                "diagram",
                r#"<a href="{stroomschema|flowchart}/proef.html">{Wie beslist?|Who decides?}</a>"#,
            ),
            ("diagram", r##"<a class="skip-chart" href="#proef_nu_outline">"##),
            (
                "diagram",
                r#"<a class="step-label" href="{stroomschema|flowchart}/proef/nu/plan.html">"#,
            ),
            ("diagram", r#"<a href="{stroomschema|flowchart}/proef/nu.svg" download>"#),
            ("indicators", r#"<a href="{indicatoren|indicators}.html#partner-01">"#),
            ("spreadsheet", r#"<a href="../data/lijst.csv" download>"#),
            ("spreadsheet", r#"<a href="{bronnen|sources}.html#brief">{de brief|the letter}</a>"#),
        ],
    ),
    (
        ["nl/kern/v1.0.html", "en/kern/v1.0.html"],
        &[
            (
                "diagram",
                r#"<a href="../{stroomschema|flowchart}/proef.html">{Wie beslist?|Who decides?}</a>"#,
            ),
            ("diagram", r##"<a class="skip-chart" href="#proef_nu_outline">"##),
            (
                "diagram",
                r#"<a class="step-label" href="../{stroomschema|flowchart}/proef/nu/plan.html">"#,
            ),
            ("diagram", r#"<a href="../{stroomschema|flowchart}/proef/nu.svg" download>"#),
            ("indicators", r#"<a href="../{indicatoren|indicators}.html#partner-01">"#),
            ("spreadsheet", r#"<a href="../../data/lijst.csv" download>"#),
            (
                "spreadsheet",
                r#"<a href="../{bronnen|sources}.html#brief">{de brief|the letter}</a>"#,
            ),
        ],
    ),
    (
        ["nl/hele-gids.html", "en/whole-guide.html"],
        &[
            ("diagram", r##"<a href="#chart_proef">{Wie beslist?|Who decides?}</a>"##),
            ("indicators", r##"<a href="#indicator_partner">Partner</a>"##),
            ("spreadsheet", r#"<a href="../data/lijst.csv" download>"#),
            ("spreadsheet", r##"<a href="#source_brief">{de brief|the letter}</a>"##),
        ],
    ),
];
