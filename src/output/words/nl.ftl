out-not-ours = De map { $path } is niet leeg en niet door leidraad gemaakt: er staat bijvoorbeeld ‘{ $example }’ in. Er is niets gewijzigd. Kies een andere map met --out, of maak deze map zelf leeg.
out-foreign-files = { $count ->
        [one] In de map { $path } staat een bestand dat leidraad niet heeft gemaakt:{ $files }
       *[other] In de map { $path } staan { $count } bestanden die leidraad niet heeft gemaakt, zoals:{ $files }
    }
    De hele map wordt bij een bouw vervangen, en daarom is er niets gewijzigd. Verplaats wat u wilt bewaren naar een andere plek, of kies een andere map met --out.
out-file-system-root = De site kan niet in / worden gezet: dat zou de hele schijf vervangen. Kies een eigen map met --out, zoals --out public.
out-holds-guide = De site kan niet in { $path } worden gezet, want daar staat de gids zelf ({ $root }). Kies een eigen map met --out, zoals --out public.
out-among-sources = De site kan niet in { $path } worden gezet: die map ligt in { $part }, tussen de bronnen van de gids. Kies een map daarbuiten met --out, zoals --out public.
out-symbolic-link = { $path } is een symbolische koppeling. De site vervangt een map in haar geheel en kan geen koppeling vervangen. Geef met --out de map zelf op.
out-not-a-folder = { $path } is een bestand en geen map. Kies een andere naam met --out.
out-not-replaceable = De map { $path } kan niet in haar geheel worden vervangen; waarschijnlijk is het een koppelpunt van een schijf of een map van een container. Er is niets gewijzigd. Kies met --out een map daarbinnen, zoals { $path }/site.
out-unwritable = In { $path } kan niet worden geschreven: { $reason }. Controleer of de map bestaat en of u er mag schrijven, ook in de map die erboven ligt, of kies een andere map met --out.
out-disk-full = De schijf is vol bij het schrijven van { $path }.{ $megabytes ->
        [0] {""}
       *[other] {" "}De nieuwe site heeft { $megabytes } MB nodig, naast de oude.
    } Er is niets gewijzigd. Maak ruimte vrij en probeer het opnieuw.
out-locked = Een andere bouw schrijft al naar { $path }. Wacht tot die klaar is en probeer het opnieuw, of kies een andere map met --out.
out-io = Het schrijven van { $path } is mislukt: { $reason }. Er is niets gewijzigd. Probeer het opnieuw; blijft het misgaan, kies dan een andere map met --out.
set-duplicate = Twee bestanden van de site hebben hetzelfde adres: { $path }.
set-not-plain = Het adres ‘{ $path }’ kan geen bestand van de site zijn.
set-file-and-folder = { $path } is een bestand van de site en zou ook een map moeten zijn, voor { $below }.
set-twins = { $path } en { $other } zijn op veel schijven één bestand.
set-reserved = Het adres { $path } is voor leidraad zelf.
