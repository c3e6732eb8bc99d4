T001 = { $what ->
        [word] De tekst ‘{ $key }’ in { $file } kan niet op de pagina komen.
        [place] De template ‘{ $file }’ van het thema kan niet worden gebruikt. Het gaat mis op regel { $line }: ‘{ $source }’
       *[other] Een template van het thema kan niet worden gebruikt.
    }
    .help = { $what ->
        [word] Staat die tekst in themes/default/{ $file }? Gebruik tussen de accolades alleen de namen die in het woordenbestand van Leidraad zelf ook in die tekst staan. Of haal de tekst weg; dan geldt weer die van Leidraad. Vraagt een eigen template om een tekst die er niet is, zet die dan in het bestand.
       *[place] Hebt u zelf een template onder themes/ gezet? Verbeter die, of haal het bestand weg; dan geldt weer de template van Leidraad zelf. Hebt u dat niet gedaan, meld deze fout dan aan de beheerder.
    }
    .explain = Een template is het raam van een pagina: alles om de tekst heen. Leidraad heeft alle templates zelf aan boord; een bestand met dezelfde naam onder themes/default/templates/ vervangt er een. Aan de teksten in content/ ligt het niet.
T002 = Deze regel van het woordenbestand kan niet worden gelezen{ $what ->
        [equals] : na de naam ontbreekt het is-teken.
        [brace] : niet elke accolade is gesloten, of er staan er te veel.
        [default] : precies één van de keuzes moet een sterretje hebben, zoals *[other].
        [nothing] : na het is-teken staat niets.
        [quote] : een aanhalingsteken is niet gesloten.
        [name] : hier hoort de naam van een tekst, of een spatie aan het begin van een vervolgregel.
       *[other] .
    }
    .help = Schrijf de regel als: naam = tekst. Een vervolgregel springt in met spaties. Of haal de regel weg; dan gelden weer de woorden van Leidraad zelf.
    .explain =
        In een bestand met woorden (.ftl) staan de vaste woorden van de site, zoals ‘Vorige’ en ‘Volgende’. Elke regel is een naam, een is-teken en de tekst. Een vervolgregel springt in met spaties, niet met een tab. Een accolade opent iets dat de site invult; een gewone accolade schrijft u als {"{"}{" \"{\" "}{"}"}.
        Fout:
          previous: Vorige
        Goed:
          previous = Vorige
T003 = { $front } op { $back } is { $scheme ->
        [dark] op een donker scherm
       *[light] op een licht scherm
    } slecht te lezen: het contrast is { $ratio } en moet { $least } zijn.
    .help =
        Maak { $own } { $change ->
            [lighter] lichter
           *[darker] donkerder
        } op { $scheme ->
            [dark] donkere
           *[light] lichte
        } schermen. Twee kleuren schrijft u zo, de eerste voor lichte schermen en de tweede voor donkere:
            { $own }: light-dark(#…, #…);
    .explain =
        In het commentaar boven in 00-tokens.css staat welke kleur op welke staat en hoeveel contrast daarbij hoort: 4,5 voor tekst, 3 voor lijnen en voor het kader om wat de focus heeft. Dat zijn de getallen van WCAG 2.2, niveau AA. Een kleur die een gids in themes/default/styles/ verandert, moet er ook aan voldoen.
T004 = { $sure ->
        [no] Dit script haalt misschien iets van buiten de site op: ‘{ $url }’.
       *[yes] Elke lezer zou hier iets van buiten de site ophalen: ‘{ $url }’ ({ $by }).
    }{ $has_page ->
        [yes] { " " }Het staat op { $page }.
       *[no] { "" }
    }
    .help = Zet het lettertype, het plaatje of het script als bestand in themes/default/ en verwijs daarnaar, of haal dit weg. Een gewone link waar een lezer op klikt, mag wel naar buiten.
    .explain =
        De site belooft haar lezers dat geen enkele pagina iets van een andere site ophaalt: zo’n andere site ziet dan wie er leest, en wat. Dat geldt voor lettertypen, plaatjes, scripts, stijlen, kaders en formulieren. Leidraad kijkt daarom naar alles wat een eigen thema in de site brengt.
        Fout:
          @import "https://lettertypen.example/roboto.css";
        Goed: het bestand roboto.woff2 in themes/default/fonts/, en in de stijl
          src: url(roboto.woff2)
        Van een adres in een script is niet zeker dat het wordt opgehaald; dan is het een waarschuwing.
T005 = De site heeft geen tekst ‘{ $key }’.
    .help = { $has_suggestion ->
        [yes] Bedoelde u ‘{ $suggestion }’?
       *[no] Haal de regel weg, of gebruik de naam van een tekst die in het woordenbestand van Leidraad zelf staat.
    }
    .explain = Een woordenbestand onder themes/default/strings/ vervangt teksten van de site, elk op naam. Om een tekst met een andere naam vraagt niets, dus niemand krijgt die ooit te zien. Meestal is er een tikfout in de naam gemaakt.
T006 = ‘{ $path }’ mist de regel die een browser verbiedt iets van buiten de site op te halen.
    .help =
        Zet deze regel in de template, meteen na <meta charset="utf-8">:
            <meta http-equiv="Content-Security-Policy" content="{"{{ policy() | safe }}"}">
    .explain = Elke pagina heeft die regel zelf, want op een netwerkschijf of een eenvoudige server stuurt niemand hem mee. Hij staat vóór alles wat een pagina laadt. De woorden policy() vult Leidraad in; schrijf de regel niet zelf uit, want hij verandert soms mee met het programma.
T007 = De tekst ‘{ $key }’ kan zo niet op de site: { $what ->
        [unknown] de waarde { "{" } ${ $name } { "}" } is er niet.
        [missing] de waarde { "{" } ${ $name } { "}" } ontbreekt.
        [text] een tekst ‘{ $name }’ is er niet.
        [function] { $name }(…) bestaat niet.
        [circle] zij verwijst, misschien langs andere teksten, naar zichzelf.
       *[nothing] er staat niets achter.
    }
    .help = { $what ->
        [unknown] { $has_suggestion ->
            [yes] Bedoelde u ${ $suggestion }?
           *[no] { $has_given ->
                [yes] In deze tekst kan staan: { $given }. Een andere waarde vult de site hier niet in.
               *[no] In deze tekst vult de site niets in. Schrijf haar zonder accolades.
            }
        }
        [missing]
            Zet { "{" } ${ $name } { "}" } in de tekst, op de plaats waar de site haar invult. Moet zij niet te zien zijn, schrijf de tekst dan als keuze die altijd gelijk uitvalt:
            { "    " }{ $key } = { "{" } ${ $name } ->
            { "       *" }[other] tekst
            { "    }" }
        [text] { $has_suggestion ->
            [yes] Bedoelde u ‘{ $suggestion }’?
           *[no] Schrijf de woorden zelf, in plaats van ernaar te verwijzen.
        }
        [function] Schrijf de waarde zonder functie, zoals { "{" } $count { "}" }.
        [circle] Schrijf in een van de teksten de woorden zelf.
       *[nothing] Schrijf de tekst achter het is-teken, of haal de regel weg; dan gelden weer de woorden van Leidraad zelf.
    }
    .explain =
        Sommige vaste woorden van de site hebben een plaats voor een waarde, zoals het aantal hoofdstukken. Een tekst die daarvoor in de plaats komt, moet dezelfde waarden hebben: een andere kan de site niet invullen, en zonder een ervan verdwijnt wat lezers moeten weten.
        Fout:
          contents-more = Alle {"{"} $aantal {"}"} delen
        Goed:
          contents-more = Alle {"{"} $count {"}"} delen
        Het commando ‘leidraad theme export strings/nl.ftl’ schrijft alle teksten van de site met hun waarden op.
T008 = De tekst ‘{ $key }’ staat twee keer in dit bestand; alleen deze geldt.
    .first = deze geldt niet
    .help = Haal een van de twee weg.
    .explain =
        Van een tekst die twee keer in een woordenbestand staat, geldt de laatste. Wie de eerste wijzigt, ziet er niets van op de site.
        Fout:
          previous = Terug
          previous = Vorige
        Goed:
          previous = Vorige
