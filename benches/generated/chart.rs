//! A flowchart of two situations, as large as that of a real guide.

/// A step of the chart: id, kind, actor, label in Dutch and in English.
type Step = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// The steps in the order of the file.
const STEPS: [Step; 14] = [
    ("plan", "start", "team", "Een team heeft een plan", "A team has a plan"),
    ("toets", "decision", "team", "Raakt het plan gegevens?", "Does the plan touch data?"),
    ("lijst", "step", "team", "De vragenlijst invullen", "Fill in the questionnaire"),
    ("advies", "step", "adviseur", "Advies vragen", "Ask for advice"),
    ("risico", "decision", "adviseur", "Is het risico hoog?", "Is the risk high?"),
    ("maatregel", "step", "team", "Maatregelen kiezen", "Choose measures"),
    ("melden", "step", "bestuur", "Het plan melden", "Report the plan"),
    ("vergunning", "decision", "bestuur", "Is een vergunning nodig?", "Is a licence needed?"),
    ("aanvraag", "step", "bestuur", "De vergunning aanvragen", "Apply for the licence"),
    ("besluit", "decision", "bestuur", "Gaat het plan door?", "Does the plan go ahead?"),
    ("register", "step", "team", "In het register zetten", "Enter it in the register"),
    ("klaar", "outcome", "team", "Het plan wordt uitgevoerd", "The plan is carried out"),
    ("gestopt", "outcome", "bestuur", "Het plan gaat niet door", "The plan does not go ahead"),
    ("vrij", "outcome", "team", "Niets is nodig", "Nothing is needed"),
];

/// A way: from, to, and from a question the answer in Dutch and in English.
type Way = (&'static str, &'static str, Option<(&'static str, &'static str)>);

/// The ways between the steps.
const WAYS: [Way; 15] = [
    ("plan", "toets", None),
    ("toets", "lijst", Some(("Ja", "Yes"))),
    ("toets", "vrij", Some(("Nee", "No"))),
    ("lijst", "advies", None),
    ("advies", "risico", None),
    ("risico", "melden", Some(("Ja", "Yes"))),
    ("risico", "maatregel", Some(("Nee", "No"))),
    ("maatregel", "besluit", None),
    ("melden", "vergunning", None),
    ("vergunning", "aanvraag", Some(("Ja", "Yes"))),
    ("vergunning", "besluit", Some(("Nee", "No"))),
    ("aanvraag", "besluit", None),
    ("besluit", "register", Some(("Ja", "Yes"))),
    ("besluit", "gestopt", Some(("Nee", "No"))),
    ("register", "klaar", None),
];

const HEAD: &str = "schema: 1
id: plan
title: {nl: Van plan tot besluit, en: From plan to decision}
summary: {nl: Wie wat doet met een plan., en: Who does what with a plan.}
scope: {nl: Alle organisaties., en: All organisations.}
as_of: 2026-01-01
situations:
  nu:
    label: {nl: Nu, en: Now}
    default: true
  straks:
    label: {nl: Straks, en: Later}
    status: proposed
    source: b002
tracks:
  hoofd:
    label: {nl: Een plan, en: A plan}
actors:
  team:
    label: {nl: Team, en: Team}
  adviseur:
    label: {nl: Adviseur, en: Adviser}
  bestuur:
    label: {nl: Bestuur, en: Board}
lane_order: [team, adviseur, bestuur]
nodes:
";

/// What the second situation changes.
const CHANGES: &str = "changes:
  - id: advies
    aspect: {nl: Het advies, en: The advice}
    values:
      nu: {nl: Wordt gevraagd, en: Is asked for}
      straks: {nl: Is verplicht, en: Is compulsory}
    basis: [{source: b001, locator: P2.4}]
";

/// The file of the chart, without its ledger.
pub(super) fn text() -> String {
    HEAD.to_owned() + &STEPS.iter().map(step).collect::<String>() + CHANGES
}

fn step((id, kind, actor, nl, en): &Step) -> String {
    let mut text = format!(
        "  {id}:\n    kind: {kind}\n    track: hoofd\n    actor: {actor}\n    \
         label: {{nl: \"{nl}\", en: \"{en}\"}}\n    \
         detail: {{nl: \"Zie de bron: {nl}\", en: \"See the source: {en}\"}}\n    \
         basis: [{{source: b001, locator: P2.3}}]\n"
    );
    if *id == "advies" {
        text += "    override:\n      straks:\n        \
                 label: {nl: Verplicht advies vragen, en: Ask for the compulsory advice}\n";
    }
    let ways = WAYS.iter().filter(|(from, ..)| from == id);
    let ways: Vec<String> = ways
        .map(|(_, to, answer)| match answer {
            None => format!("      - {{to: {to}}}\n"),
            Some((nl, en)) => format!(
                "      - answer: {{nl: \"{nl}\", en: \"{en}\"}}\n        to: {to}\n        \
                 basis: [{{source: b001, locator: P2.4}}]\n"
            ),
        })
        .collect();
    if !ways.is_empty() {
        text += if *kind == "decision" { "    branches:\n" } else { "    next:\n" };
        text += &ways.concat();
    }
    text
}
