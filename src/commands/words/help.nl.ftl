### De uitleg van elk commando en elke optie in het Nederlands. Het Engels staat bij de code zelf.
###
### Een bericht per commando: help-COMMANDO, of help-COMMANDO-DEELCOMMANDO. Daaronder per optie een
### attribuut: de naam van het veld, met streepjes. Een woord waaruit wordt gekozen: .veld-woord.
### Wat bij meer commando’s hetzelfde is, staat onder help-shared. Namen van waarden: help-value.

help-shared =
    .lang = De taal van de meldingen: nl of en. Standaard die van het systeem.
    .help = Toont deze uitleg.
    .help-long = Toont de hele uitleg. Korter is -h.
    .help-short = Toont deze uitleg. Langer is --help.
    .version = Toont de versie van leidraad.
    .help-command = Toont deze uitleg, of die van het commando dat erachter staat.
    .help-of = Het commando waarvan u de uitleg wilt zien.
    .root = De map met content/ en diagrams/.
    .as-of = De dag waarvoor de site wordt gemaakt. Die bepaalt welke versies gelden; standaard is het de dag van de nieuwste commit. Over de officiële situatie die de teksten beschrijven, zegt die dag niets.
    .unreleased = Neemt ook tekst mee die nog geen versie heeft; elke pagina zegt dan dat zij een voorbeeld is.
    .revision = Leest de gids van deze commit, tag of branch in Git in plaats van uit de map.
    .versions = Aanvaardt dat deze versie, die is gepubliceerd, geen pagina heeft: haar tekst staat dan nergens, en links ernaar werken niet meer. Geef dit voor elke versie opnieuw.
    .history = Kijkt niet in Git: geen enkele eerdere versie heeft dan een pagina, en links ernaar werken niet meer. Voor een kopie van de bestanden zonder repository.
    .format = De vorm van de uitvoer.
    .format-human = Om te lezen.
    .format-json = Voor programma’s.
    .format-github = Opdrachten voor de werkstromen van GitHub.
    .format-gitlab = Codekwaliteit voor GitLab.
    .format-sarif = SARIF 2.1.0.
    .deny-warnings = Behandelt waarschuwingen als fouten.
    .all = Schrijft elke melding voluit; anders enkele van elke soort, en hoeveel er nog zijn. Programma’s krijgen altijd alles.
    .summary = Zegt alleen hoeveel meldingen er van elke soort zijn.
    .note = Wat er verandert, in één zin, voor de versies van alle teksten die mee veranderen: van een gids met één taal.
    .note-nl = Wat er verandert, in één Nederlandse zin, voor de versies van alle teksten die mee veranderen.
    .note-en = Wat er verandert, in één Engelse zin.
    .dry-run = Noemt wat er zou veranderen, en schrijft niets.
    .no-cache = Maakt alles opnieuw: niets komt uit de bewaarde edities en tekeningen, en niets wordt bewaard.
    .grace = Hoeveel uur na haar einddatum een uitgave nog telt.
    .timeout = Na hoeveel seconden zonder teken van leven het wachten op een server ophoudt.

help-value =
    .ADDRESS = ADRES
    .HEADING = KOP
    .HOST = HOST
    .INTO = NAAR
    .NEW = NIEUW
    .PARTS = ONDERDELEN
    .SECTION = SECTIE
    .SHELL = SHELL
    .STATE = STAND
    .SUMMARY = TEKST
    .SUMMARY_EN = TEKST
    .SUMMARY_NL = TEKST
    .TITLE = TITEL
    .TO = NAAR
    .FOLDER = MAP
    .DATE = DATUM
    .REVISION = COMMIT
    .ID-NUMBER = ID/NUMMER
    .PATH- = PAD
    .FILE = BESTAND
    .ID = ID
    .nl-en = nl|en
    .FORMAT = VORM
    .PORT = POORT
    .KIND = SOORT
    .NOTE = TEKST
    .NOTE_NL = TEKST
    .NOTE_EN = TEKST
    .NUMBER = NUMMER
    .PUBLISHED = DATUM
    .EFFECTIVE = DATUM
    .CHANGES = BESLUIT
    .SITUATION = SITUATIE
    .VIEW = AANZICHT
    .DIRECTION = RICHTING
    .LANE_ORDER = VOLGORDE
    .SCALE = SCHAAL
    .QUERIES = BESTAND
    .QUERY = ZOEKVRAAG
    .CODE = CODE
    .NAME = NAAM
    .IDS = ID
    .HOURS = UREN
    .SECONDS = SECONDEN
    .SITE = SITE
    .DEST = DOELMAP
    .DIR = MAP
    .SOURCE = BRON
    .KEY = SLEUTEL
    .DAY = DAG
    .DAYS = DAGEN
    .MOMENT = MOMENT
    .TEXT = TEKST
    .TAGS = TAGS
    .FILE-SHA256 = BESTAND|SHA256
    .COMMAND = COMMANDO

help-heading =
    .usage = Zo typt u het
    .commands = Commando’s
    .arguments = Wat u opgeeft
    .options = Opties
    .options-placeholder = OPTIES
    .default = [standaard: { $value }]
    .choices = [keuze uit: { $values }]
    .choices-list = Keuze uit:

help-leidraad = Publiceert een gids met versies, in het Nederlands en het Engels en met stroomschema’s, als website zonder server.

help-build = Maakt de website.
    .out = De map waarin de website komt; die verschijnt in haar geheel of helemaal niet.
    .mount = Het pad waaronder de website komt te staan; alleen de pagina voor een adres dat niet bestaat, heeft dat nodig.

help-check = Controleert alles en schrijft niets, behalve met --fix.
    .fix = Schrijft ids bij koppen die er geen hebben, de lijst met gepubliceerde namen, en het goedgekeurde woord waar een tekst er een heeft dat de begrippenlijst afraadt; zet bestanden in een oudere vorm over naar die van nu.

help-serve = Toont de website op deze computer, en maakt haar opnieuw bij elke keer dat u iets bewaart.
    .port = De poort op deze computer.
    .open = Opent de gids in de browser.
    .host = Antwoordt ook anderen op het netwerk: een adres van deze computer, of 0.0.0.0 voor alle. Zij kunnen dan tekst zien die nog niet is gepubliceerd.
    .allow-host = Een naam waaronder anderen deze computer bereiken, zoals laptop.example. Geef dit voor elke naam opnieuw.
    .poll = Kijkt elke seconde, of om zo veel seconden, of er iets is veranderd: voor netwerkschijven, en voor schijven van Windows onder WSL, waarvan het systeem niets zegt.

help-new = Maakt het raamwerk van een sectie, begrip, bron, indicator, feit, gedeelde tekst of stroomschema.
    .kind = Wat er moet komen.
    .kind-section = Een map met een tekst in elke taal van de gids.
    .kind-page = Een eigen pagina, zoals die van een meldpunt: een map met een tekst in elke taal van de gids.
    .kind-term = Een begrip van de begrippenlijst.
    .kind-source = Een bron.
    .kind-spreadsheet = Een spreadsheet die lezers invullen.
    .kind-indicator = Een risico-indicator.
    .kind-fact = Iets dat op meer plaatsen in de gids staat.
    .kind-shared = Een tekst die in meer secties staat.
    .kind-diagram = Een stroomschema.
    .id = De id: kleine letters, cijfers en streepjes. Die verandert daarna nooit meer.

help-status = Toont de versies, de vertalingen en wat opnieuw bekeken moet worden.
    .format = De vorm van het overzicht.
    .format-table = Voor een terminal.
    .format-json = Voor programma’s.
    .format-markdown = Voor een samenvoegverzoek (merge request).
    .fail-on = Eindigt met status 1 als iets er zo voor staat: voor CI. Geef dit voor elke stand opnieuw, of zet er komma’s tussen.
    .fail-on-missing = Er is geen vertaling.
    .fail-on-unconfirmed = Niemand heeft de vertaling bevestigd.
    .fail-on-outdated-editorial = De vertaling loopt achter in formulering.
    .fail-on-outdated-substantive = De vertaling loopt achter in inhoud.
    .fail-on-unreleased = De tekst is niet die van de nieuwste versie.
    .fail-on-overdue = De dag waarop de tekst opnieuw bekeken moest zijn, is voorbij.

help-search = Zoekt in de gids zoals lezers dat doen.
    .query = Wat een lezer typt.
    .format = De vorm van de antwoorden.

help-relevance = Meet hoe goed het zoeken vindt wat er is.
    .queries = Een bestand met zoekvragen en hun goede antwoorden, één per regel: nl | zoekvraag | section:ID term:ID. Mag vaker.
    .format = De vorm van de cijfers; de vorm json noemt ook elke zoekvraag met haar antwoorden.
    .missed = Noemt ook de zoekvragen waarvan het antwoord niet bij de eerste drie staat.

help-version = Legt een nieuwe versie vast in het versieoverzicht.
    .ids = Een sectie, glossary, indicators, spreadsheets, of diagram:ID. Geeft u er meer, dan krijgen ze alle dezelfde toelichting; wat niet is gewijzigd, wordt overgeslagen.
    .kind = Wat voor wijziging het is.
    .kind-substantive = De betekenis verandert.
    .kind-editorial = Alleen de formulering verandert.
    .kind-repeal = De tekst geldt niet meer.
    .note = Wat er verandert, in één zin: van een gids met één taal.
    .note-nl = Wat er verandert, in één Nederlandse zin.
    .note-en = Wat er verandert, in één Engelse zin.
    .number = Het nummer, als dat niet uit de soort moet volgen (1.0 → 1.1 bij substantive, 1.0.1 bij editorial).
    .published = De dag van publicatie; standaard vandaag.
    .effective = De dag waarop de tekst gaat gelden; standaard de dag van publicatie.
    .replaced-by = Wat in de plaats komt van een tekst die niet meer geldt: het id van een sectie. Geef dit voor elke sectie opnieuw.
    .amend = Legt de tekst, en een dag als u die geeft, vast als die van de nieuwste versie. Die mag nog in geen editie zijn gepubliceerd.

help-translation = Bevestigt dat een vertaling zegt wat de tekst zegt.
help-translation-confirm = Legt vast dat de vertaling zegt wat de nieuwste versie van de tekst zegt.
    .ids = De secties waarvan de vertaling is nagekeken.
    .yes = Vraagt niets. In een terminal toont het commando eerst wat er veranderde, en vraagt het daarna of de vertaling klopt; elders vraagt het nooit iets.
    .blocks = Bevestigt alleen dit onderdeel, met de naam die ‘translation diff’ toont, zoals kern/p2; de rest blijft zoals die is. Geef dit voor elk onderdeel opnieuw.

help-translation-diff = Toont wat er in de tekst veranderde sinds de vertaling is bevestigd, naast wat er in de vertaling moet veranderen.
    .ids = De secties; als u niets opgeeft alle waarvan de vertaling niet bij is.
    .format = De vorm van de uitvoer.
    .format-text = Voor een terminal.
    .format-json = Voor programma’s, ook met de onderdelen die bij zijn.
help-translation-export = Schrijft wat er te vertalen is als bestand voor een vertaalbureau, of de begrippenlijst.
    .ids = De secties; zonder secties allemaal.
    .format = De vorm van het bestand.
    .format-xliff = XLIFF 2.1.
    .format-xliff12 = XLIFF 1.2.
    .format-tbx = De begrippenlijst in TBX-Basic.
    .all = Alles, ook wat bevestigd is; anders wat openstaat, met wat eromheen staat.
    .out = Het bestand om te schrijven. Standaard gaat het naar de standaarduitvoer.
help-translation-import = Zet wat een vertaalbureau heeft teruggestuurd in de vertalingen. Bevestigd wordt er niets.
    .file = Het bestand dat terugkwam, in XLIFF 2.1, 2.0 of 1.2.
    .dry-run = Toont wat er zou veranderen, en schrijft niets.
    .yes = Schrijft zonder te vragen.

help-diagram = Tekent een stroomschema, of schrijft het in een andere vorm.
    .file = Een bestand uit diagrams/, of een graaf als .json.
    .root = De map met content/ en diagrams/, voor de bronnen die het schema noemt.
    .situation = De situatie; zonder deze optie die welke lezers het eerst zien.
    .compare = Toont ook wat de eerste situatie heeft en deze niet, elk verschil gemarkeerd.
    .format = Wat er gemaakt wordt.
    .format-svg = Een tekening die op zichzelf staat.
    .format-png = Een afbeelding.
    .format-pdf = Vellen A4, of dia’s als het schema naar rechts loopt.
    .format-json = Gegevens.
    .format-dot = Voor Graphviz.
    .format-mermaid = Voor Mermaid.
    .format-text = Gewone tekst.
    .view = Met een baan per actor, of smal en zonder banen.
    .view-lanes = Een baan per actor.
    .view-compact = Smal, zonder banen.
    .view-column = Het ene vak onder het andere.
    .direction = Welke kant het schema op loopt.
    .direction-down = Van boven naar beneden.
    .direction-right = Van links naar rechts, zonder banen, voor dia’s.
    .lane-order = De volgorde van de banen: die van de schrijvers, of die met de minste kruisingen.
    .lane-order-authored = Zoals de schrijvers zeggen.
    .lane-order-auto = Die met de minste kruisingen.
    .scale = Van een PNG: hoeveel beeldpunten per eenheid, 1 tot en met 4.
    .dark = Van een PNG: lichte letters op een donkere achtergrond.
    .out = Het bestand dat wordt geschreven; zonder deze optie komt alles op het scherm.

help-import = Maakt stroomschema’s uit een bestand met Mermaid of BPMN, de tekst van een sectie uit een Word-bestand, of een gids uit een map met een site van MkDocs of met Markdown.
    .file = Een stroomschema in Mermaid (.mmd, of een .md met een of meer erin), processen in BPMN 2.0 (.bpmn), een Word-bestand (.docx), of een map met een site van MkDocs of met Markdown.
    .id = De id van het stroomschema, die daarna nooit meer verandert: kleine letters, cijfers en streepjes. Standaard komt hij van de naam van het bestand. Staan er meer stroomschema’s in één bestand, dan krijgt elk een id naar zijn titel of naar de kop erboven.
    .text-language = De taal van de teksten in het bestand: nl of en. Standaard de eerste taal van de gids.
    .section = Van een Word-bestand: de sectie die zijn tekst krijgt. Is zij er niet, dan wordt zij gemaakt; is zij er wel, dan ziet u eerst het verschil. Standaard een nieuwe, die heet zoals het bestand.
    .changes = Van een Word-bestand: wat er gebeurt met wijzigingen waarover niemand heeft besloten. Opmerkingen worden weggelaten. Zonder deze optie wordt een bestand met een van beide geweigerd, met de lijst ervan.
    .changes-accept = Alsof ze alle zijn aanvaard.
    .changes-reject = Alsof ze alle zijn geweigerd.
    .to = Van een map: waar de gids komt. Standaard de gids waarin u het commando geeft, of een nieuwe map die heet zoals de site.
    .history = Van een map in Git: de tags of commits die versies van de nieuwe gids worden, de oudste eerst; tags betekent alle tags.
    .yes = Vervangt de tekst van een sectie zonder het te vragen.

help-keygen = Maakt een paar sleutels om mee te ondertekenen.
    .file = Het bestand voor de geheime sleutel. De openbare sleutel komt ernaast en eindigt op .pub.
    .no-password = Maakt een sleutel zonder wachtwoord: voor een taak die vanzelf loopt, op een machine waaraan u hem toevertrouwt.

help-root = Zegt wiens handtekeningen tellen: maakt, wijzigt, ondertekent en toont de lijst met sleutels.
help-root-first = Schrijft de eerste lijst met sleutels, om te laten ondertekenen met de hoofdsleutels.
    .folder = De map waarin keys/ komt.
    .root = Een sleutel die over sleutels beslist. Geef dit voor elke sleutel opnieuw.
    .release = Een sleutel die uitgaven ondertekent.
    .freshness = Een sleutel die zegt welke uitgave de nieuwste is.
    .threshold = Hoeveel hoofdsleutels moeten ondertekenen.
    .expires = De dag waarna er een nieuwere lijst moet zijn.
help-root-next = Schrijft de volgende lijst met sleutels: voegt toe, vervangt en trekt in.
    .folder = De map waarin keys/ staat.
    .root = Een sleutel die over sleutels beslist. Geef dit voor elke sleutel opnieuw.
    .release = Een sleutel die uitgaven ondertekent.
    .freshness = Een sleutel die zegt welke uitgave de nieuwste is.
    .revoke = Het nummer van een sleutel die niet meer telt. Geef dit voor elke sleutel opnieuw.
    .reason = Waarom die niet meer telt; iedereen die hem weigert, leest dit.
    .threshold = Hoeveel hoofdsleutels moeten ondertekenen.
    .expires = De dag waarna er een nieuwere lijst moet zijn.
help-root-sign = Ondertekent een lijst met een hoofdsleutel.
    .folder = De map waarin keys/ staat.
    .version = Het nummer van de lijst.
    .key = Het bestand met de geheime hoofdsleutel.
help-root-show = Toont de nieuwste lijst met genoeg handtekeningen, en het controlegetal (SHA-256) van de eerste.
    .folder = De map waarin keys/ staat; die van een site kan ook.

help-sign = Ondertekent een website, zodat elke kopie ervan beoordeeld kan worden.
    .site = De map met de website, zoals ‘leidraad build’ die schreef.
    .keys = De map waarin keys/ staat. Met --renew is dat die van de site.
    .key = Het bestand met de geheime sleutel voor uitgaven.
    .freshness-key = Het bestand met de geheime sleutel die zegt wat de nieuwste uitgave is.
    .serial = Het nummer van deze uitgave, één hoger dan dat van de vorige.
    .previous = Waar de vorige uitgave staat, om deze het nummer erna te geven: een adres, map of pakket.
    .edition = De nieuwste editie erin, zoals 2026-11.
    .commit = De commit van de gids waaruit de site is gemaakt.
    .created = Het moment van ondertekenen dat erin komt; standaard nu.
    .days = Hoeveel dagen bekend is dat dit de nieuwste is, als het niet opnieuw wordt gezegd.
    .renew = Zegt alleen opnieuw dat deze uitgave de nieuwste is: voor een taak die vanzelf loopt. De sleutel voor uitgaven is daar niet bij nodig.

help-verify = Beoordeelt een kopie van een website: gewijzigde, ontbrekende en toegevoegde bestanden, handtekeningen, einddatum.
    .source = Een map, pakket of adres met de website.
    .key = De eerste lijst met sleutels van de uitgever (root-1.json), of het controlegetal (SHA-256) ervan, verkregen langs een andere weg dan de website.
    .without-key = Oordeelt alleen naar de lijst met bestanden. Dat bewijst niets tegen iemand die ook die lijst kan wijzigen: voor een website die nog niet ondertekend is.
    .format = De vorm van het oordeel.

help-bundle = Pakt een ondertekende website in één bestand.
    .site = De map met de ondertekende website.
    .file = Het ZIP-bestand dat ervan wordt gemaakt.

help-mirror = Houdt een kopie van een website bij.
help-mirror-sync = Werkt een kopie bij: vanaf een adres, uit een map of uit een pakket.
    .source = Waar de kopie vandaan komt: een adres (https:), een map of een pakket.
    .dir = De map van de spiegel. De kopie zelf staat daarin, in de map site.
    .key = De eerste lijst met sleutels van de uitgever (root-1.json), of het controlegetal (SHA-256) ervan, verkregen langs een andere weg dan de kopie. Alleen de eerste keer nodig; de spiegel onthoudt het.
    .keep = Hoeveel uitgaven bewaard blijven, die van nu meegeteld.
    .overlay = De map met wat uw instelling toevoegt: naast de ondertekende kopie komt dan een tweede, in MAP/own. De spiegel onthoudt het.
    .no-overlay = Haalt die tweede kopie weg.
    .dry-run = Zegt wat er zou veranderen, en verandert niets.
    .allow-rollback = Neemt een uitgave die ouder is dan een die al is gezien, of waarvan de einddatum voorbij is.
    .reason = Waarom; ‘leidraad mirror status’ blijft het zeggen.
help-mirror-status = Zegt of een kopie heel, ondertekend en de nieuwste is.
    .dir = De map van de spiegel.
    .offline = Vraagt niet bij de bron of er iets nieuwers is.
    .format = De vorm van het oordeel.

help-publish = Zet een ondertekende website waar een webserver haar toont.
    .site = De map met de ondertekende website.
    .dest = De map die een webserver toont, of een plaats in een opslag (s3://BUCKET/MAP). Op elk moment staat daar de oude website of de nieuwe, en alleen wat veranderde wordt geschreven of verstuurd. De sleutel en het adres van een opslag komen uit de omgeving: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL.
    .allow-rollback = Zet er ook een uitgave neer die ouder is dan die er staat.
    .keep = Bij een opslag: hoeveel uitgaven blijven bewaard, die van vandaag meegeteld; 3 als u dit weglaat.
    .grace = Bij een opslag: hoeveel dagen een uitgave nog blijft nadat zij is vervangen, hoeveel het er ook zijn; 7 als u dit weglaat.
    .send-all = Bij een opslag: verstuurt elk bestand, ook wat de opslag al heeft.
    .timeout = Bij een opslag: na hoeveel seconden zonder teken van leven zij wordt opgegeven; 30 als u dit weglaat.

help-explain = Legt de code van een melding uit.
    .code = De code van een melding, zoals F012.
    .root = De map met content/: is dat een gids in één taal, dan gaat de uitleg daarover.

help-schema = Toont het JSON-schema van een YAML-bestand, voor een teksteditor.
    .name = site, section, glossary, sources, indicators, spreadsheets, synonyms, tags, facts, diagram, front-matter, page, overlay of annex; zonder naam allemaal.

help-completions = Toont wat een shell nodig heeft om opdrachten van dit programma aan te vullen.
    .shell = De shell die aanvult wat u typt.

help-manual = Schrijft de bladzijden van de handleiding, één voor elke opdracht.
    .folder = De map voor de bladzijden; die wordt gemaakt als zij er niet is.

help-init = Begint een gids: vraagt wat het wordt, en maakt de bestanden.
    .folder = De map waarin de gids komt; zij wordt gemaakt.
    .here = Zet de gids in een map die er al is, zoals een repository, naast wat daarin staat. Wat er staat, wordt niet overschreven.
    .title-nl = De Nederlandse titel.
    .title-en = De Engelse titel.
    .publisher = Wie de gids uitgeeft.
    .publisher-en = De Engelse naam van de uitgever, als die een andere is.
    .email = Waar lezers naartoe kunnen schrijven.
    .address = Het adres waarop lezers de gids vinden.
    .repository = Het adres waar de teksten worden bewaard.
    .license = De licentie van de tekst, zoals SPDX haar noemt.
    .text-language = De taal waarin de gids wordt geschreven: nl of en. De andere is de vertaling.
    .one-language = De gids wordt alleen in die taal geschreven: niets wordt vertaald.
    .with = Wat de gids naast secties heeft.
    .with-glossary = Een begrippenlijst.
    .with-indicators = Risico-indicatoren.
    .with-flowchart = Een stroomschema.
    .with-spreadsheets = Spreadsheets die lezers invullen.
    .with-editions = Edities: de hele gids van één dag.
    .with-none = Niets meer.
    .host = De host van de repository, voor het bestand dat die zegt wat er moet gebeuren.

help-rename = Geeft een sectie, kop, begrip, bron, indicator, pagina of stroomschema een ander id.
    .name = Wat een ander id krijgt: een sectie (definitie), een kop (definitie#kern), term:ID, source:ID, indicator:ID, page:ID of flowchart:ID.
    .to = Het nieuwe id: kleine letters, cijfers en streepjes.

help-merge = Maakt van een sectie een deel van een andere.
    .section = De sectie die een deel van de andere wordt. Haar titel wordt daar een kop.
    .into = De sectie waarvan zij een deel wordt.

help-split = Maakt van een kop, met alles eronder, een eigen sectie.
    .heading = De kop, met zijn sectie: definitie#kern. Alles eronder gaat mee, en de kop wordt de titel.
    .new = Het id van de nieuwe sectie: kleine letters, cijfers en streepjes.
    .summary = Waar de nieuwe sectie over gaat, in één zin: van een gids met één taal.
    .summary-nl = Waar de nieuwe sectie over gaat, in één Nederlandse zin.
    .summary-en = Waar de nieuwe sectie over gaat, in één Engelse zin.

help-move = Zet een sectie op een andere plaats in de inhoud, of een kop in een andere sectie.
    .name = Een sectie (definitie), of een kop met alles eronder (definitie#kern).
    .to = Bij een kop: de sectie waar hij naartoe gaat, aan het eind.
    .before = Bij een sectie: die waar zij in de inhoud voor komt.
    .after = Bij een sectie: die waar zij in de inhoud na komt.

help-review = Toont wat er verandert en nog geen versie heeft, ook als één bestand om te mailen en af te drukken.
    .ids = De secties, lijsten en stroomschema’s, zoals ‘leidraad version’ ze noemt, of sources; zonder id alles wat is veranderd.
    .single = Schrijft de verschillen in één HTML-bestand, om te mailen en af te drukken.
    .only = Alleen de tekst in deze taal.

help-links = Vraagt aan de adressen buiten de gids of zij er nog zijn. Het enige commando voor redacteuren dat het netwerk op gaat.
    .older-than = Vraagt opnieuw wat meer dan zo veel dagen geleden is beantwoord; 0 vraagt alles opnieuw.
    .no-cache = Gebruikt geen eerder antwoord en bewaart er geen.
    .timeout = Hoeveel seconden een server mag nemen.
    .pause = De pauze tussen twee vragen aan één server, in seconden.

help-theme = Noemt of schrijft wat een gids kan vervangen van de vormgeving en de woorden van de site.
help-theme-list = Noemt elk bestand dat een gids kan vervangen, en welke zij vervangt.
help-theme-export = Schrijft een bestand van het thema in themes/default/ van de gids, om het daar te wijzigen.
    .file = Het bestand, zoals strings/nl.ftl, of een map met bestanden, zoals styles. Zonder naam alles.
    .force = Vervangt wat de gids daar heeft.
