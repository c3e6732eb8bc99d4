moving-changes = gewijzigd    { $path }
moving-adds = nieuw        { $path }
moving-removes = verwijderd   { $path }
moving-versions = Versies: { $versions }
moving-drafts =
    Nog zonder versie, omdat er al aan de tekst werd gewerkt: { $ids }
    Leg dat vast als de tekst klaar is. Typ:
        leidraad version { $ids } --kind …
moving-done = { $count ->
        [one] 1 bestand geschreven.
       *[other] { $count } bestanden geschreven.
    } Kijk na met: git diff en leidraad check --as-of { $date }
moving-dry = { $count ->
        [one] 1 bestand zou veranderen.
       *[other] { $count } bestanden zouden veranderen.
    } Er is niets geschreven.
moving-nothing = Er is niets te veranderen.
moving-finished = { $count ->
        [0] Een eerdere verplaatsing was al helemaal geschreven, en is nu afgerond.
        [one] Een eerdere verplaatsing was halverwege gestopt, en is nu afgemaakt: 1 bestand.
       *[other] Een eerdere verplaatsing was halverwege gestopt, en is nu afgemaakt: { $count } bestanden.
    }
moving-refused = Dit kan niet: de gids zou daarna de fouten hierboven hebben. Er is niets geschreven.
moving-unknown = ‘{ $id }’ bestaat niet.{ $has_suggestion ->
        [yes] {" "}Bedoelde u ‘{ $suggestion }’?
       *[no] {""}
    }
    Kies uit: { $known }
moving-heading-form = ‘{ $name }’ is geen kop. Schrijf de kop met zijn sectie, zoals definitie#kern: de sectie, een hekje en de id die achter de kop tussen accolades staat.
moving-kind = ‘{ $name }’ kan geen andere id krijgen. Het kan met een sectie (definitie), een kop (definitie#kern), term:ID, source:ID, indicator:ID, page:ID en flowchart:ID.
moving-same = ‘{ $name }’ heet al zo. Er is niets geschreven.
moving-taken = ‘{ $name }’ bestaat al. Kies een andere id. Er is niets geschreven.
moving-published = ‘{ $name }’ is eerder gepubliceerd, voor iets anders: wie daarnaar linkt, zou op de verkeerde plek uitkomen. Kies een andere id. Er is niets geschreven.
moving-itself = ‘{ $name }’ kan niet naar zichzelf. Noem een andere sectie. Er is niets geschreven.
moving-file-there = { $path } zou naast { $other } komen te staan, en die heet al zo. Geef een van beide eerst een andere naam, ook in de tekst. Er is niets geschreven.
moving-repealed = De sectie ‘{ $id }’ is ingetrokken: haar tekst blijft zoals die was. Er is niets geschreven.
moving-language = De beide secties hebben niet dezelfde talen: { $path } ontbreekt. Maak eerst die tekst. Er is niets geschreven.
moving-heading-missing = { $path } heeft geen kop met de id ‘{ $anchor }’. Zet die er eerst in: beide talen hebben dezelfde koppen. Er is niets geschreven.
moving-heading-empty = Onder de kop ‘{ $anchor }’ staat niets in { $path }. Er is niets om te verplaatsen.
moving-too-deep = Een kop zou hier dieper komen dan zes niveaus. Maak de koppen in de tekst eerst een niveau hoger. Er is niets geschreven.
moving-where = Waar moet ‘{ $name }’ komen? Geef --before SECTIE of --after SECTIE.
moving-where-to = Waar moet ‘{ $name }’ heen? Geef --to SECTIE. Moet het een eigen sectie worden, typ dan: leidraad split { $name } NIEUWE-ID
moving-summary-needed = Geef met --summary-nl en --summary-en in één zin aan waar de nieuwe sectie over gaat, of voer dit uit in een terminal; dan wordt ernaar gevraagd.
moving-summary-ask-nl = Waar gaat de nieuwe sectie over, in één Nederlandse zin?
moving-summary-ask-en = En in het Engels?
moving-summary-ask-one = Waar gaat de nieuwe sectie over, in één zin?
moving-summary-needed-nl = Geef met --summary in één zin aan waar de nieuwe sectie over gaat, of voer dit uit in een terminal; dan wordt ernaar gevraagd.
moving-summary-needed-en = Geef met --summary in één zin aan waar de nieuwe sectie over gaat, of voer dit uit in een terminal; dan wordt ernaar gevraagd.
moving-uncommitted =
    { $id }: versie { $version } is nog niet gecommit, en haar tekst zou verloren gaan. Er is niets geschreven.
    Commit de gids eerst. Typ:
        git add -A
        git commit
moving-no-history = { $id }: versie { $version } is gepubliceerd, en zonder Git-repository zou haar tekst verloren gaan. Er is niets geschreven. Voer dit uit in de repository van de gids.
moving-meanwhile = { $path } is veranderd sinds een verplaatsing halverwege werd gestopt. Er is niets geschreven.
    Zet het bestand terug met Git, of haal .leidraad-moving weg als u de verplaatsing niet meer wilt.
moving-garbled = { $path } hoort bij een verplaatsing die halverwege werd gestopt, en kan niet worden gelezen. Haal het weg, en zet de bestanden van de gids terug met Git.
moving-summary-gone = De samenvatting van ‘{ $id }’ ({ $language }) staat niet meer in de gids: { $summary }
moving-note-renamed = { $kind ->
        [section] Verwijzingen bijgewerkt: ‘{ $title }’ heeft een ander adres.
        [heading] Verwijzingen bijgewerkt: een kop van ‘{ $title }’ heeft een ander adres.
       *[entry] Verwijzingen bijgewerkt.
    }
moving-note-part = ‘{ $part }’ staat voortaan in ‘{ $title }’.
moving-note-split = ‘{ $title }’ is voortaan een eigen sectie.
moving-note-mended = Verwijzingen bijgewerkt.
