# Wat er van een site van MkDocs of Markdown is geworden. De plaats en de woorden staan eronder.

## Overgenomen
site-language = De taal van de teksten: { $language ->
        [nl] Nederlands
       *[en] Engels
    }. Is dat niet zo, geef dan --language op.
site-links = Links die ergens heen leiden.
site-fold = Een deel dat dichtgeklapt begint.
site-example-kept = Een voorbeeld.
site-box = Een kader.
site-file-kept = Een bestand staat nu naast de sectie.

## Anders
site-address = Een adres van de oude site. Laat de oude server het naar de sectie leiden.
site-included = Een ander bestand staat nu in de tekst zelf (--8<--).
site-box-kind = Een kader van een soort die wij niet kennen, is een kader NOTE.
site-tab = Een tabblad is nu een deel met zijn eigen titel.
site-front-broken = De kop boven aan de pagina (tussen --- of +++) is niet goed geschreven. Wat leesbaar was, is gebruikt.
site-nav-twice = Een pagina staat vaker in het menu. Zij staat nu alleen op de eerste plaats.
site-nav-unnamed = Een pagina die niet in het menu staat, staat nu bij de andere van haar map.
site-nav-group = Een groep in het menu heet nu zoals haar eerste pagina, waar de andere onder staan.
site-nav-deep = Een groep dieper dan het derde niveau van het menu heeft geen titel meer; haar pagina’s staan bij de groep erboven.
site-merged = Een cel die over meer cellen liep, is er nu een.
site-cell = In een cel kan maar één regel staan: lijsten en alinea’s staan achter elkaar.
site-heading-nested = Een kop in een kader, lijst of cel is nu een vette alinea.
site-heading-level = Een kop staat op een ander niveau: de titel van de pagina is de enige op niveau 1, en er mag geen niveau worden overgeslagen.
site-deep = Te diep in elkaar: wat dieper staat, staat nu in wat eromheen staat.
site-math = Een formule is nu code. Kijk of zij zo te lezen is.
site-task = Een vakje om aan te vinken is nu een teken.
site-mermaid = Een tekening in Mermaid is nu code. Maak van alle stroomschema’s in dat bestand schema’s van de gids met: leidraad import BESTAND.md
site-picture-link = Een afbeelding was een link. De afbeelding is er nog, de link niet.
site-picture-outside = Een afbeelding van een andere site is niet opgehaald. Er staat een link naar.
site-picture-undescribed = Een afbeelding zonder beschrijving. Vul in wat erop te zien is.
site-raised = Letters boven of onder de regel zijn nu gewone letters.
site-windows = Dit bestand is niet in UTF-8 geschreven maar in een oude codering (Windows-1252), en is zo gelezen. Kijk de accenten na. Voortaan: sla het op als UTF-8.
site-anchor = De plaats in de pagina waar een link naartoe leidde, is er niet. De link leidt nu naar het begin van de pagina.
site-as-code = Dit deel is niet zo te schrijven dat het hetzelfde zegt. De woorden staan er als code.
site-unlike = De delen van deze pagina lezen samen anders dan apart. Kijk de pagina na.
site-no-text = Een pagina zonder tekst. Vul de eerste alinea in.
site-same-name = Twee pagina’s met bijna dezelfde naam; de tweede heeft een ander id gekregen.
site-terms = Afkortingen zijn nu begrippen. Vul hun bron in.

## Weg
site-include-missing = Een bestand dat in de tekst moest komen, { $why ->
        [outside] ligt buiten de map
        [unreadable] kan niet worden gelezen
        [circle] staat al open: het komt in zichzelf te staan
        [deep] staat op het web, of te diep in andere bestanden
       *[nothing] is er niet
    }.
site-include-much = Zo veel bestanden kunnen niet in één pagina komen. Deel de pagina op.
site-config = Een gegeven in mkdocs.yml waar een gids geen plaats voor heeft.
site-pages-broken = Een .pages met de volgorde van een map is geen goede YAML. De volgorde van de namen is gebruikt.
site-pages-key = Een gegeven in .pages waar een gids geen plaats voor heeft.
site-redirect = Een oud adres dat geen adres is of niet naar een pagina leidt.
site-nav-title = In het menu heet de pagina anders dan in haar kop. De kop is gebruikt.
site-note-title = Een voetnoot bij een titel: daar kan geen voetnoot staan. Was zij alleen daar, dan is haar tekst ook weg; die staat hieronder.
site-contents = Een inhoudsopgave: de site maakt die zelf.
site-attributes = Klassen en andere kenmerken tussen { "{" } en { "}" }.
site-macro = Een macro. Wat zij liet zien, weet alleen het programma dat de oude site maakte. Vul de tekst in.
site-inherit = Een tweede configuratie (INHERIT). Zij is niet gelezen.
site-program = Programma’s en opmaak van de oude site. Zij zijn niet gelezen en niet uitgevoerd.
site-front = Een gegeven boven aan een pagina waar een gids geen plaats voor heeft.
site-nav-missing = Een pagina in het menu die er niet is.
site-nav-link = Een link in het menu.
site-comment = Een opmerking van de schrijvers (<!-- -->). Lezers zagen die niet.
site-element = Een onderdeel van HTML dat iets doet of laat zien dat een gids niet heeft.
site-look = Opmaak van woorden, zoals onderstreping of markering. De woorden zijn er nog.
site-hint = Een uitleg die verschijnt als de muis op een woord staat.
site-heading-empty = Een kop zonder woorden.
site-code-options = Een instelling bij een blok code, zoals een titel of gemarkeerde regels.
site-picture-in-line = Een afbeelding in een kop, een cel of een titel. De beschrijving staat er als tekst.
site-note-alone = Een voetnoot waarnaar geen tekst verwijst.
site-note-in-note = Een voetnoot in een voetnoot.
site-icon = Een pictogram.
site-file = Een bestand of map { $kind ->
        [outside] dat een link is naar buiten de map, is niet gelezen
        [folder] dat een link is naar een andere map, is niet gelezen
        [dead] dat een link is die nergens heen leidt
        [name] met een naam die niet te lezen is
       *[unreadable] dat niet gelezen kon worden
    }.
site-two-of-a-name = Een README.md naast een index.md staat op geen site.
site-page-large = Een bestand van { $size } MB is geen pagina. Deel het op.
site-page-unreadable = Een pagina die niet als tekst te lezen is.
site-page-empty = Een pagina zonder een woord.
site-draft = Een pagina die een concept is (draft: true).
site-private = Tekens die niemand ziet, zoals afbreekstreepjes die pas aan het eind van een regel te zien zijn.
site-title = Boven aan de pagina stond een andere titel dan in de kop. De kop is gebruikt.
site-link = Een link. De woorden zijn er nog. { $why ->
        [missing] De pagina of het bestand is er niet.
        [outside] Hij leidt buiten de map.
        [program] Hij voert een programma uit.
        [macro] Zijn adres komt van een macro.
        [empty] Hij heeft geen adres.
        [nowhere] Er zijn geen woorden waar hij op kan staan: hij stond in een titel of in code, op een afbeelding, of op niets.
       *[address] Zijn adres is niet goed, of er staan geen woorden.
    }
site-picture = Een afbeelding die een gids niet kan laten zien.
site-picture-missing = Een afbeelding die er niet is.
site-file-large = Een bestand van { $size } MB is te groot om naast een sectie te staan; { $most } MB mag.
site-file-kind = Een bestand van een soort die niet naast een sectie mag staan. Dit mag: { $kinds }.
site-file-wrong = Een bestand dat niet naast een sectie mag staan: { $why ->
        [empty] het is leeg
        [other] het is iets anders dan zijn naam zegt
        [pointer] Git LFS heeft alleen een verwijzing, niet het bestand
        [harm] er staat iets in dat een programma uitvoert of iets van buiten haalt
        [unreadable] het kan niet worden gelezen
       *[broken] het is beschadigd
    }.
site-file-unused = Een bestand op de oude site waar geen pagina naar verwijst.
site-term-left = Een afkorting die uw gids nog niet uitlegt. Zet haar zelf in content/glossary.yaml.
site-tag-left = Labels die de sectie op de oude site had. Zet ze zelf in content/tags.yaml en bij de sectie.
site-title-kept = De pagina heeft een andere titel dan uw sectie. De titel van uw sectie blijft.
site-summary-kept = De pagina heeft een andere samenvatting dan uw sectie. De samenvatting van uw sectie blijft.
site-term-twice = Een tweede betekenis van een afkorting. De eerste is gebruikt.

## Waarom een map niet kan worden ingelezen
site-config-broken = Dit bestand is geen goede YAML.
site-unreadable = Dit kan niet worden gelezen. Kijk of u er rechten voor hebt.
site-no-pages = Hier staan geen pagina’s: geen mkdocs.yml en geen bestanden met Markdown (.md). Geef de map op waarin ze staan.
site-docs-outside = De map ‘{ $docs }’, waar volgens docs_dir de pagina’s staan, ligt buiten de map van mkdocs.yml en wordt niet gelezen. Zet de pagina’s in een map ernaast en pas docs_dir aan.
site-no-docs = In de map ‘{ $docs }’ waar volgens mkdocs.yml de pagina’s staan, staan er geen. Geef de map op met mkdocs.yml en met de pagina’s.
