//! The flowchart says what the letter says, step by step: who acts, how strongly, with what
//! effect, and where the letter says so. The table below was copied from the letter by hand.

use leidraad::flowchart::Chart;
use leidraad::flowchart::graph::{Node, SituationGraph};

use super::{LETTER, guide};

/// A step: id, kind, actor, other parties, modality, effect, choice, paragraphs of the letter,
/// `~` where the step is our reading.
const COLLABORATION: &[&str] = &[
    // P2.4 s1: an institution wants to enter an international collaboration.
    "voornemen: start, instelling, none, none; P2.4",
    // P2.3 s4–7: it weighs opportunities and risks case by case; P3.1 s3: not so under sanctions.
    "afweging: step, instelling, none, none; P2.3 P3.1",
    // P2.3 s8: it can choose to use the government's expertise through the Loket.
    "loket: step, instelling + loket, may, advice; P2.3",
    // P2.3 s9: it is up to the institution to decide.
    "besluit-instelling: decision (one), instelling, none, own-choice; P2.3",
    "niet-aangaan: outcome, instelling, none, own-choice; P2.3 ~",
    // P2.4 s2: the cabinet is concerned about something observed at an institution.
    "waarneming: start, kabinet, none, none; P2.4 ~",
    // P2.4 s1–2: the cabinet nevertheless sees a risk to national security.
    "risico-kabinet: decision (one), kabinet, none, none; P2.4",
    "geen-risico: outcome, instelling, none, own-choice; P2.3 P2.4 ~",
    // P2.4 s4–5: in that case the minister talks with the board.
    "gesprek: step, ocw + instelling, will, none; P2.4",
    // P2.4 s6: the board holds on and the talk does not remove the concerns: both.
    "zorgen-blijven: decision (one), instelling + ocw, none, none; P2.4",
    "zorgen-weg: outcome, instelling, none, own-choice; P2.4 ~",
    // P2.4 s7: follow-up steps are conceivable; nothing is said of several at once.
    "vervolg: decision (unstated), ocw, none, none; P2.4 P2.5",
    // P2.5 s1: on suspicion of espionage the minister WILL inform the prosecutor.
    "om-informeren: step, ocw + om, will, none; P2.5",
    // P2.5 s2: on suspicion of a sanctions breach the minister CAN notify the enforcer.
    "handhaver-informeren: step, ocw + handhaver, may, none; P2.5",
    // P2.5 s3: they decide independently, each for itself.
    "om-beslist: outcome, om, none, independent; P2.5",
    "handhaver-beslist: outcome, handhaver, none, independent; P2.5",
    // P2.5 s4: in other cases the minister discusses the concerns with the supervisory board.
    "raad-van-toezicht: step, ocw + raad-van-toezicht, will, none; P2.5",
    "einde-brief: outcome, ocw, none, none; P2.5 ~",
];

const PERSONS_NOW: &[&str] = &[
    "toegang-nu: start, instelling, none, none; P2.6",
    // P2.6 s2: if a research group is under stricter supervision; P3.8: the list under review.
    "onder-toezicht: decision (one), instelling, none, none; P2.6 P3.8",
    "eigen-beleid-nu: outcome, instelling, none, own-choice; P2.6 P2.3 P3.1 ~",
    // P2.6 s2: the institution is obliged to ask, for all students, researchers and other staff.
    "aanvraag: step, instelling + taskforce, must, none; P2.6 P3.6",
    // P3.3 s4–5: the taskforce examines beforehand whether technical assistance is given.
    "onderzoek-taskforce: step, taskforce, none, none; P3.3 P3.1",
    // P3.3 s6: one application can be judged under several regimes.
    "regime: decision (any), taskforce, none, none; P3.3",
    // P3.3 s6: North Korea and Russia: a decision that is binding; P2.6 s1: powers of the minister.
    "besluit-ontheffing: decision (one), taskforce + ocw, none, binding; P3.3 P2.6",
    "ontheffing-verleend: outcome, instelling, none, none; P2.6 ~",
    // P2.6 s3: refused: the institution may not give access.
    "ontheffing-geweigerd: outcome, instelling, must-not, binding; P2.6 P3.3 P3.5",
    // P3.3 s6, P3.5 s6: Iran: no exemption, advice.
    "advies-iran: step, taskforce + instelling, none, advice; P3.3 P3.5",
    "instelling-beslist-iran: outcome, instelling, none, own-choice; P3.5 P3.1 ~",
];

const PERSONS_LATER: &[&str] = &[
    "toegang-wsk: start, instelling, none, none; P2.6",
    // P2.6 s4–5: a high-risk part within a sensitive field.
    "hoog-risico: decision (one), instelling, none, none; P2.6",
    "eigen-beleid-wsk: outcome, instelling, none, own-choice; P2.6 P3.1 ~",
    // P2.6 s4: screening in advance becomes mandatory. Who does it is not in the letter.
    "screening: step, justis, must, none; P2.6",
    // P2.6 s5: the minister takes a binding decision on access for all persons.
    "besluit-minister: decision (one), ocw, none, binding; P2.6",
    "toegang-toegestaan: outcome, instelling, none, none; P2.6 ~",
    "toegang-geweigerd: outcome, instelling, must-not, binding; P2.6 ~",
];

/// The ways, each with its English words, and `~` where the way is our reading.
const WAYS_OF_A_COLLABORATION: &[&str] = &[
    "voornemen → afweging",
    "afweging → loket (with advice, optional)",
    "afweging → besluit-instelling (without advice)",
    "loket → besluit-instelling",
    "besluit-instelling → risico-kabinet (Wants to go ahead) ~",
    "besluit-instelling → niet-aangaan (Does not go ahead)",
    "waarneming → risico-kabinet ~",
    "risico-kabinet → gesprek (Yes)",
    "risico-kabinet → geen-risico (No) ~",
    "gesprek → zorgen-blijven",
    "zorgen-blijven → vervolg (Yes, both)",
    "zorgen-blijven → zorgen-weg (No) ~",
    "vervolg → om-informeren (Espionage)",
    "vervolg → handhaver-informeren (Sanctions breach)",
    "vervolg → raad-van-toezicht (Other cases)",
    "om-informeren → om-beslist",
    "handhaver-informeren → handhaver-beslist",
    "raad-van-toezicht → einde-brief ~",
];

const WAYS_OF_PERSONS_NOW: &[&str] = &[
    "toegang-nu → onder-toezicht",
    "onder-toezicht → aanvraag (Yes)",
    "onder-toezicht → eigen-beleid-nu (No) ~",
    "aanvraag → onderzoek-taskforce",
    "onderzoek-taskforce → regime",
    "regime → besluit-ontheffing (North Korea, Russia)",
    "regime → advies-iran (Iran)",
    "besluit-ontheffing → ontheffing-verleend (Granted) ~",
    "besluit-ontheffing → ontheffing-geweigerd (Refused)",
    "advies-iran → instelling-beslist-iran ~",
];

const WAYS_OF_PERSONS_LATER: &[&str] = &[
    "toegang-wsk → hoog-risico",
    "hoog-risico → screening (Yes)",
    "hoog-risico → eigen-beleid-wsk (No) ~",
    "screening → besluit-minister",
    "besluit-minister → toegang-toegestaan (Yes) ~",
    "besluit-minister → toegang-geweigerd (No) ~",
];

fn chart() -> &'static Chart {
    let found = guide().charts.iter().find(|chart| chart.id.value.as_str() == "escalatie");
    found.expect("the flowchart of the letter")
}

fn step(node: &Node) -> String {
    let chart = chart();
    let choice = node.choice.map(|choice| format!(" ({})", choice.word())).unwrap_or_default();
    let who = std::iter::once(&node.actor).chain(&node.with).map(|a| chart.actors[*a].id.as_str());
    let letter = node.basis.iter().filter(|b| b.source.as_str() == LETTER);
    let places: Vec<_> = letter.filter_map(|b| b.locator.as_deref()).collect();
    format!(
        "{}: {}{choice}, {}, {}, {}; {}{}",
        node.id,
        node.kind.word(),
        who.collect::<Vec<_>>().join(" + "),
        node.modality.word(),
        node.effect.word(),
        places.join(" "),
        if node.inferred { " ~" } else { "" },
    )
}

fn ways(situation: &SituationGraph) -> Vec<String> {
    let of = |way: &leidraad::flowchart::graph::Way| {
        let words =
            way.text.as_ref().map(|text| text[leidraad::language::Language::En].value.clone());
        let optional = way.optional.then(|| "optional".to_owned());
        let words: Vec<String> = words.into_iter().chain(optional).collect();
        let words =
            if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) };
        let inferred = if way.inferred { " ~" } else { "" };
        let id = |index: usize| &situation.nodes[index].id;
        format!("{} → {}{words}{inferred}", id(way.from), id(way.to))
    };
    situation.ways.iter().map(of).collect()
}

#[track_caller]
fn same(mut found: Vec<String>, tables: &[&[&str]]) {
    let mut expected: Vec<String> = tables.concat().into_iter().map(str::to_owned).collect();
    found.sort();
    expected.sort();
    let only = |a: &[String], b: &[String]| {
        a.iter().filter(|l| !b.contains(l)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(only(&found, &expected), only(&expected, &found), "in the chart, and in the letter");
    assert_eq!(found, expected);
}

#[test]
fn each_step_of_now_has_the_actor_the_force_and_the_place_of_the_letter() {
    let now = chart().default_situation();
    assert_eq!(now.situation.id.as_str(), "nu");
    assert!(!now.situation.proposed());
    same(now.nodes.iter().map(step).collect(), &[COLLABORATION, PERSONS_NOW]);
    same(ways(now), &[WAYS_OF_A_COLLABORATION, WAYS_OF_PERSONS_NOW]);
}

#[test]
fn each_step_after_the_act_has_the_actor_the_force_and_the_place_of_the_letter() {
    let later = chart().situation("wsk").expect("the situation of the proposed Act");
    assert!(later.situation.proposed(), "the Act is proposed");
    // For a collaboration the letter describes no change.
    same(later.nodes.iter().map(step).collect(), &[COLLABORATION, PERSONS_LATER]);
    same(ways(later), &[WAYS_OF_A_COLLABORATION, WAYS_OF_PERSONS_LATER]);
}

#[test]
fn the_chart_shows_the_state_of_the_day_of_the_letter() {
    assert_eq!(chart().as_of.to_string(), "2025-06-13");
}

#[test]
fn the_minister_never_binds_in_the_track_of_a_collaboration() {
    for situation in &chart().situations {
        let track = |node: &&Node| chart().tracks[node.track].id.as_str() == "samenwerking";
        for node in situation.nodes.iter().filter(track) {
            let actor = chart().actors[node.actor].id.as_str();
            assert_ne!(node.effect.word(), "binding", "{}", node.id);
            let forbids = matches!(node.modality.word(), "must" | "must-not");
            assert!(!forbids, "{} of {actor} would be an order", node.id);
        }
    }
}

#[test]
fn that_supervision_merges_into_screening_is_a_row_of_the_table_and_no_step() {
    let rows: Vec<_> = chart().changes.iter().map(|row| row.id.as_str()).collect();
    let expected = [
        "vakgebieden",
        "personen",
        "uitkomst",
        "beslist-over-persoon",
        "beslist-over-samenwerking",
        "instrument",
    ];
    assert_eq!(rows, expected);
    let row = chart().changes.last().unwrap();
    let places: Vec<_> = row.basis.iter().filter_map(|b| b.locator.as_deref()).collect();
    assert_eq!(places, ["P3.4"]);
}
