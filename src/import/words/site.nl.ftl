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
site-included = Een ander bestand staat nu in de tekst zelf (--8<--).
site-box-kind = Een kader van een soort die wij niet kennen, is een kader NOTE.
site-tab = Een tabblad is nu een deel met zijn eigen titel.
site-front-broken = Wat boven aan de pagina tussen --- staat, is geen goede YAML. Wat leesbaar was, is gebruikt.
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
site-mermaid = Een tekening in Mermaid is nu code. Maak er een stroomschema van met: leidraad import BESTAND.mmd
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
       *[nothing] is er niet
    }.
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
       *[address] Zijn adres is niet goed, of er staan geen woorden.
    }
site-picture = Een afbeelding die een gids niet kan laten zien.
site-picture-missing = Een afbeelding die er niet is.
site-file-large = Een bestand van { $size } MB is te groot om naast een sectie te staan.
site-term-twice = Een tweede betekenis van een afkorting. De eerste is gebruikt.

## Waarom een map niet kan worden ingelezen
site-config-broken = Dit bestand is geen goede YAML.
site-unreadable = Dit kan niet worden gelezen. Kijk of u er rechten voor hebt.
site-no-pages = Hier staan geen pagina’s: geen mkdocs.yml en geen bestanden met Markdown (.md). Geef de map op waarin ze staan.
site-no-docs = In de map ‘{ $docs }’ waar volgens mkdocs.yml de pagina’s staan, staan er geen. Geef de map op met mkdocs.yml en met de pagina’s.
