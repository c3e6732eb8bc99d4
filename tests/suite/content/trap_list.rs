//! The traps, one by one. In patterns `[^.|]` keeps a match within a sentence and a cell.

use super::traps::{Side, Trap};

pub(super) const TRAPS: &[Trap] = &[
    Trap {
        name: "Iran is advice and no binding decision",
        nl: Side {
            must: &[
                (
                    "verscherpt-toezicht",
                    r"\bIran \|[^\n]*\| De taskforce van de overheid geeft een advies en geen ontheffing",
                ),
                ("diagram:escalatie", r"geeft een advies en geen ontheffing[^\n]* op Iran \("),
            ],
            never: &[
                r"\biran\b[^.|]*\b(bindend besluit|bindend advies|besluit dat bindend)",
                r"bindend (besluit|advies) (over|voor|bij) (Noord-Korea, Rusland en )?iran",
                r"ontheffing voor iran (wordt )?(verleend|geweigerd)",
            ],
            wrong: &[
                "Voor Iran geeft de taskforce een bindend besluit.",
                "De taskforce geeft een bindend besluit voor Noord-Korea, Rusland en Iran.",
                "Een ontheffing voor Iran wordt verleend of geweigerd.",
                "Voor Iran geeft de taskforce een bindend advies.",
            ],
        },
        en: Side {
            must: &[
                (
                    "verscherpt-toezicht",
                    r"\bIran \|[^\n]*\| The government taskforce gives advice and no exemption",
                ),
                ("diagram:escalatie", r"gives advice and no exemption[^\n]* on Iran \("),
            ],
            never: &[
                r"\biran\b[^.|]*\b(binding decision|binding advice|decision that is binding)",
                r"binding (decision|advice) (on|for) (North Korea, Russia and )?iran",
                r"exemption for iran (is )?(granted|refused)",
            ],
            wrong: &[
                "For Iran the taskforce issues a binding decision.",
                "The taskforce takes a binding decision for North Korea, Russia and Iran.",
                "The exemption for Iran is refused.",
            ],
        },
    },
    Trap {
        name: "the minister will inform the prosecutor and can notify the enforcer",
        nl: Side {
            must: &[
                (
                    "stroomschema",
                    r"bij spionage zal de minister het OM informeren, bij sancties kan de minister de handhaver",
                ),
                ("diagram:escalatie", r"dan zal de minister het Openbaar Ministerie informeren"),
                ("diagram:escalatie", r"dan kan de minister de bevoegde handhavende autoriteit"),
            ],
            never: &[
                r"\b(kan|mag) (de minister|hij|zij) (ook )?het (OM|Openbaar Ministerie)\b",
                r"\bminister (kan|mag|moet) (ook )?het (OM|Openbaar Ministerie)\b",
                r"\b(zal|moet) (de minister|hij|zij) (ook )?de (bevoegde |betreffende )?handhav",
                r"\bminister (zal|moet) (ook )?de (bevoegde |betreffende )?(handhav|FIOD)",
            ],
            wrong: &[
                "Bij spionage kan de minister het OM informeren.",
                "De minister mag het Openbaar Ministerie informeren.",
                "Bij sancties zal hij de handhaver op de hoogte brengen.",
                "De minister moet de FIOD op de hoogte brengen.",
            ],
        },
        en: Side {
            must: &[
                (
                    "stroomschema",
                    r"the minister will inform the prosecutor; in the case of sanctions the minister can notify the enforcement",
                ),
                ("diagram:escalatie", r"the minister will inform the Public Prosecution Service"),
                (
                    "diagram:escalatie",
                    r"the minister can notify the competent enforcement authority",
                ),
            ],
            never: &[
                r"\b(minister|he) (can|may|must) (also )?(inform|notify) the (public )?prosecut",
                r"\b(minister|he) (will|must) (also )?(inform|notify) the (competent )?(enforce|FIOD)",
            ],
            wrong: &[
                "In case of espionage the minister can inform the prosecutor.",
                "In case of sanctions he will notify the enforcement authority.",
                "The minister must notify the FIOD.",
            ],
        },
    },
    Trap {
        name: "the prosecutor and the enforcer decide by themselves",
        nl: Side {
            must: &[
                ("stroomschema", r"Het OM beslist zelfstandig"),
                ("stroomschema", r"Ook die beslist zelfstandig"),
            ],
            never: &[r"\bminister (beslist|besluit) (over|of)[^.|]*(vervolg(ing|d)|strafrecht)"],
            wrong: &["De minister beslist over vervolging."],
        },
        en: Side {
            must: &[
                ("stroomschema", r"The Service decides independently"),
                ("stroomschema", r"That authority, too, decides independently"),
            ],
            never: &[r"\bminister decides (on|whether)[^.|]*prosecut"],
            wrong: &["The minister decides on prosecution."],
        },
    },
    Trap {
        name: "the supervisory board comes in other cases",
        nl: Side {
            must: &[
                (
                    "stroomschema",
                    r"In andere gevallen bespreekt de minister de zorgen met de raad van toezicht",
                ),
                ("diagram:escalatie", r"In andere gevallen bespreekt de minister"),
            ],
            never: &[
                r"(spionage|overtreding van (internationale )?sancties)[^.;:|]*(bespreekt|gesprek)[^.;:|]*raad van toezicht",
                r"altijd[^.;|]*raad van toezicht",
            ],
            wrong: &[
                "Bij spionage bespreekt de minister de zorgen met de raad van toezicht.",
                "De minister spreekt altijd met de raad van toezicht.",
            ],
        },
        en: Side {
            must: &[
                (
                    "stroomschema",
                    r"In other cases the minister discusses the concerns with the supervisory board",
                ),
                ("diagram:escalatie", r"In other cases the minister discusses"),
            ],
            never: &[
                r"(espionage|breach of (international )?sanctions)[^.;:|]*(discuss|talk)[^.;:|]*supervisory board",
                r"always[^.;|]*supervisory board",
            ],
            wrong: &[
                "In case of espionage the minister discusses the concerns with the supervisory board.",
                "The minister always talks with the supervisory board.",
            ],
        },
    },
    Trap {
        name: "2,019 applications, 2 without an exemption, 13 advices of elevated risk",
        nl: Side {
            must: &[
                (
                    "verscherpt-toezicht",
                    r"\b2\.019 \| Aanvragen voor ontheffing in de periode 2019–2024",
                ),
                ("verscherpt-toezicht", r"\n2 \| Gevallen met een afwijzing of een andere reden"),
                (
                    "verscherpt-toezicht",
                    r"\n13 \| Aanvragen die leidden tot een verhoogd risicoadvies",
                ),
            ],
            never: &[
                r"\b(13|dertien|15|vijftien) (aanvragen )?(weigeringen|afwijzingen|geweigerd|afgewezen)",
                r"\b(13|dertien|15|vijftien) (aanvragen|personen|mensen) (zijn |werden )?(geweigerd|afgewezen)",
                r"\b2019 aanvragen",
                r"(waren|werden|zijn er) (2|twee) (weigeringen|afwijzingen)\b",
            ],
            wrong: &[
                "Er waren 13 weigeringen.",
                "Vijftien aanvragen zijn afgewezen.",
                "In 2019–2024 waren er 2019 aanvragen.",
                "Er waren twee weigeringen.",
            ],
        },
        en: Side {
            must: &[
                (
                    "verscherpt-toezicht",
                    r"\b2,019 \| Applications for an exemption in the period 2019–2024",
                ),
                ("verscherpt-toezicht", r"\n2 \| Cases with a refusal or another reason"),
                (
                    "verscherpt-toezicht",
                    r"\n13 \| Applications that led to an elevated-risk advice",
                ),
            ],
            never: &[
                r"\b(13|thirteen|15|fifteen) (refusals|denials|refused|denied)",
                r"\b(13|thirteen|15|fifteen) (applications|people|persons) were (refused|denied)",
                r"\b2019 applications",
                r"(were|was) (2|two) refusals\b",
            ],
            wrong: &[
                "There were 13 refusals.",
                "Fifteen applications were denied.",
                "In 2019–2024 there were 2019 applications.",
                "There were two refusals.",
            ],
        },
    },
    Trap {
        name: "the lead time is no average and has no start in 2019",
        nl: Side {
            must: &[
                (
                    "verscherpt-toezicht",
                    r"Van 5,2 naar 2,8 weken \| Doorlooptijd in 2020 en in 2024",
                ),
                ("verscherpt-toezicht", r"De brief zegt niet of de doorlooptijd een gemiddelde is"),
            ],
            never: &[
                r"gemiddelde doorlooptijd",
                r"doorlooptijd (is|was|bedroeg|daalde) (in \d+ )?gemiddeld",
                r"gemiddeld \d+(,\d+)? weken",
                r"doorlooptijd[^.|]*(sinds|vanaf) 2019",
            ],
            wrong: &[
                "De gemiddelde doorlooptijd daalde.",
                "De doorlooptijd was gemiddeld korter.",
                "Een aanvraag duurt gemiddeld 2,8 weken.",
                "De doorlooptijd is gehalveerd sinds 2019.",
            ],
        },
        en: Side {
            must: &[
                (
                    "verscherpt-toezicht",
                    r"From 5\.2 to 2\.8 weeks \| Processing time in 2020 and in 2024",
                ),
                (
                    "verscherpt-toezicht",
                    r"The letter does not say whether the processing time is an average",
                ),
            ],
            never: &[
                r"(average|mean) (lead|processing) time",
                r"(lead|processing) time (averag|(is|was|fell) on average)",
                r"(on average|an average of) \d+(\.\d+)? weeks",
                r"(lead|processing) time[^.|]*since 2019",
            ],
            wrong: &[
                "The average lead time fell.",
                "The lead time averaged less.",
                "An application takes on average 2.8 weeks.",
                "The lead time has halved since 2019.",
            ],
        },
    },
    Trap {
        name: "the Act is proposed and not law",
        nl: Side {
            must: &[
                ("wet-screening", r"Het is een voorstel: op 13 juni 2025 was het geen wet"),
                ("diagram:escalatie", r"Dit is nog geen geldend recht"),
            ],
            never: &[
                r"\b(sinds|nu) de wet screening",
                r"wet screening kennisveiligheid (verplicht|bepaalt|regelt|geldt|is aangenomen)",
                r"de (nieuwe )?screeningswet",
            ],
            wrong: &[
                "Sinds de Wet screening kennisveiligheid beslist de minister.",
                "De Wet screening kennisveiligheid verplicht tot screening.",
                "De nieuwe screeningswet geldt voor iedereen.",
            ],
        },
        en: Side {
            must: &[
                ("wet-screening", r"It is a proposal: on 13 June 2025 it was not law"),
                ("diagram:escalatie", r"This is not yet law"),
            ],
            never: &[
                r"\b(since|under) the (knowledge security )?screening act",
                r"screening act (requires|provides|applies|obliges|was adopted)",
                r"the new (screening )?(act|law)",
            ],
            wrong: &[
                "Under the Knowledge Security Screening Act the minister decides.",
                "The Screening Act requires screening.",
                "The new law applies to everyone.",
            ],
        },
    },
    Trap {
        name: "the institution decides on a collaboration",
        nl: Side {
            must: &[
                (
                    "verantwoordelijkheid",
                    r"Gaat een internationale samenwerking door\? \| De instelling",
                ),
                ("stroomschema", r"Uitgangspunt is dat de instelling zelf beslist"),
                (
                    "diagram:escalatie",
                    r"De instelling beslist zelf of de samenwerking kan worden aangegaan",
                ),
            ],
            never: &[
                r"\b(minister|kabinet|loket) (kan|mag|zal) (een|de) samenwerking (verbieden|stoppen|stilleggen|tegenhouden)",
                r"\b(minister|kabinet|loket) (beslist|besluit) over (een|de) samenwerking",
                r"\b(minister|kabinet|loket) (geeft|moet) (eerst )?toestemming (geven )?voor (een|de) samenwerking",
            ],
            wrong: &[
                "De minister kan een samenwerking verbieden.",
                "Het kabinet beslist over een samenwerking.",
                "De minister geeft toestemming voor de samenwerking.",
            ],
        },
        en: Side {
            must: &[
                (
                    "verantwoordelijkheid",
                    r"Does an international collaboration go ahead\? \| The institution",
                ),
                ("stroomschema", r"The starting point is that the institution decides for itself"),
                (
                    "diagram:escalatie",
                    r"The institution itself decides whether the collaboration can go ahead",
                ),
            ],
            never: &[
                r"\b(minister|cabinet|contact point) (can|may|will) (ban|stop|prohibit|block) (a|the) collaboration",
                r"\b(minister|cabinet|contact point) decides on (a|the) collaboration",
                r"\b(minister|cabinet|contact point) (gives|must give) permission for (a|the) collaboration",
            ],
            wrong: &[
                "The minister can ban a collaboration.",
                "The cabinet decides on the collaboration.",
                "The minister must give permission for a collaboration.",
            ],
        },
    },
    Trap {
        name: "our questions are not the official indicators",
        nl: Side {
            must: &[
                ("risico-indicatoren", r"zijn niet de officiële uniforme risico-indicatoren"),
                ("indicators", r"Dit zijn niet de officiële uniforme risico-indicatoren"),
                ("site", r"Dit is niet de officiële Nationale Leidraad Kennisveiligheid"),
            ],
            never: &[
                r"\b(dit|hieronder|hier)\b[^.|]{0,20} (zijn|staan|vindt u) de (officiële |landelijke )?(uniforme )?risico-indicatoren",
                r"\b(dit|hieronder staat|hier staat)( is)? de officiële (lijst|set)",
            ],
            wrong: &[
                "Dit zijn de uniforme risico-indicatoren.",
                "Hieronder staan de officiële risico-indicatoren.",
                "Dit is de officiële lijst.",
            ],
        },
        en: Side {
            must: &[
                ("risico-indicatoren", r"are not the official uniform risk indicators"),
                ("indicators", r"These are not the official uniform risk indicators"),
                ("site", r"This is not the official National Knowledge Security Guidelines"),
            ],
            never: &[
                r"\b(these|below|here)\b[^.|]{0,20}are the (official |national )?(uniform )?risk indicators",
                r"\bthis is the official (list|set)",
            ],
            wrong: &[
                "These are the uniform risk indicators.",
                "Below are the official risk indicators.",
                "This is the official list.",
            ],
        },
    },
    Trap {
        name: "our drawing is not the official flowchart",
        nl: Side {
            must: &[
                ("stroomschema", r"De tekening hieronder is van ons"),
                ("diagram:escalatie", r"onze eigen tekening[^.]*, niet het officiële stroomschema"),
            ],
            never: &[
                r"\b(dit|hieronder|hier)\b[^.|]{0,20} (is|staat|ziet u) (het|de) officiële (stroomschema|tekening)",
            ],
            wrong: &["Hieronder staat het officiële stroomschema."],
        },
        en: Side {
            must: &[
                ("stroomschema", r"The drawing below is ours"),
                ("diagram:escalatie", r"our own drawing[^.]*, not the official flowchart"),
            ],
            never: &[r"\b(this|below|here)\b[^.|]{0,20} is the official (flowchart|drawing)"],
            wrong: &["Below is the official flowchart."],
        },
    },
    Trap {
        name: "Russia added a regime and no fields",
        nl: Side {
            must: &[(
                "verscherpt-toezicht",
                r"het bleef bij dezelfde onderwijs- en onderzoeksgebieden",
            )],
            never: &[r"rusland[^.|]*(zijn|kwamen|vallen) (er )?(meer|nieuwe|extra) (vak)?gebieden"],
            wrong: &["Met Rusland kwamen er nieuwe vakgebieden bij."],
        },
        en: Side {
            must: &[(
                "verscherpt-toezicht",
                r"the fields of education and research stayed the same",
            )],
            never: &[r"russia[^.|]*(more|new|extra) fields (were added|came|are covered)"],
            wrong: &["With Russia new fields were added."],
        },
    },
    Trap {
        name: "the two desks are not one",
        nl: Side {
            must: &[(
                "verscherpt-toezicht",
                r"Verwar dit loket niet met het Loket Kennisveiligheid",
            )],
            never: &[r"loket kennisveiligheid (verleent|geeft|behandelt|beslist)[^.|]*ontheffing"],
            wrong: &["Het Loket Kennisveiligheid verleent de ontheffing."],
        },
        en: Side {
            must: &[(
                "verscherpt-toezicht",
                r"Do not confuse this desk with the National Contact Point",
            )],
            never: &[
                r"contact point( for knowledge security)? (grants|gives|handles|decides)[^.|]*exemption",
            ],
            wrong: &["The National Contact Point for Knowledge Security grants the exemption."],
        },
    },
    Trap {
        name: "supervision covers everyone in the group, whatever the nationality",
        nl: Side {
            must: &[
                (
                    "verscherpt-toezicht",
                    r"voor alle studenten, onderzoekers en andere medewerkers van die groep",
                ),
                ("diagram:escalatie", r"ongeacht nationaliteit"),
            ],
            never: &[
                r"(alleen|uitsluitend)[^.|]*(iraanse|noord-koreaanse|russische) (studenten|onderzoekers|burgers)",
            ],
            wrong: &["Het toezicht geldt alleen voor Iraanse studenten."],
        },
        en: Side {
            must: &[
                (
                    "verscherpt-toezicht",
                    r"For all students, researchers and other staff of that group",
                ),
                ("diagram:escalatie", r"whatever their nationality"),
            ],
            never: &[r"only[^.|]*(iranian|north korean|russian) (students|researchers|nationals)"],
            wrong: &["Supervision covers only Iranian students."],
        },
    },
];
