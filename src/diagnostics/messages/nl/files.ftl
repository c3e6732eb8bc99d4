S001 = De naam ‘{ $path }’ kan geen bestand van de gids zijn.
    .help = Geef het bestand een naam van gewone letters, cijfers en streepjes, zonder ‘..’.
    .explain = Bestandsnamen worden adressen op de site. Een naam met ‘..’, een backslash, een stuurteken of bytes die geen UTF-8 zijn, kan dat niet worden. Hernoem het bestand.
S002 = De koppeling ‘{ $path }’ wijst naar een plek buiten de map van de gids.
    .help = Zet een kopie van het bestand in de map, of verwijder de koppeling.
    .explain = Een symbolische koppeling mag alleen naar een bestand binnen dezelfde gids wijzen. Anders zou een gids bestanden kunnen publiceren die er niet in horen.
S003 = De koppeling ‘{ $path }’ wijst naar een map.
    .help = Koppel elk bestand afzonderlijk, of kopieer de map.
    .explain = Alleen koppelingen naar bestanden worden gevolgd. Een koppeling naar een map kan in een kring lopen en werkt niet op elk systeem.
S004 = De koppeling ‘{ $path }’ leidt nergens heen.
    .help = Herstel of verwijder de koppeling.
    .explain = Een symbolische koppeling wijst naar een bestand dat niet bestaat, of via andere koppelingen terug naar zichzelf.
S005 = Het bestand ‘{ $path }’ is te groot: { $size } MB.
    .help = Een tekst mag hoogstens { $limit } MB zijn. Splits de tekst, of haal weg wat geen tekst is.
    .explain = Een bestand van de gids is zelden groter dan 100 kB. Een veel groter bestand is bijna altijd een vergissing en wordt niet gelezen.
S006 = Het bestand ‘{ $path }’ is geen UTF-8 (regel { $line }, teken { $column }).
    .help = Sla het bestand in je teksteditor op met de codering UTF-8.
    .explain = Alle teksten van de gids zijn UTF-8. Een bestand uit een oud programma kan een andere codering hebben; dan worden letters als é onleesbaar.
S007 = Het bestand ‘{ $path }’ kan niet worden gelezen: { $reason }
    .help = Controleer of het bestand bestaat en of je het mag lezen.
    .explain = Het besturingssysteem weigert het bestand te geven.
S008 = Het bestand ‘{ $path }’ ontbreekt.
    .help = Maak het bestand, of controleer of je in de goede map staat (--root).
    .explain = Een gids heeft ten minste content/site.yaml, glossary.yaml, sources.yaml en indicators.yaml, en een section.yaml in elke map onder content/sections/.
S009 = Het bestand ‘{ $path }’ hoort nergens bij.
    .help = Controleer de naam. In een sectie staan alleen section.yaml, nl.md en en.md.
    .explain = Een bestand met een onbekende naam wordt niet gebruikt. Meestal is de naam verkeerd getypt.
S010 = Het bestand ‘{ $path }’ bevat nog een samenvoegconflict (merge conflict) van Git.
    .label = hier begint het
    .help = { $kind ->
        [anchors] Laat de regels van beide kanten staan, en haal alleen de tekens weg die Git ertussen zette. Dit doet dat voor je:
            {"    "}leidraad check --fix
       *[other] Kies wat er moet staan. Haal daarna de regels weg die met <<<<<<<, ======= en >>>>>>> beginnen.
        }
    .explain =
        Twee mensen hebben dezelfde regels gewijzigd, en Git kan niet kiezen. Het zet dan beide versies in het bestand, met tekens ertussen. Zolang die er staan, wordt het bestand niet gelezen.
        Fout:
          <<<<<<< HEAD
          status: current
          =======
          status: repealed
          >>>>>>> vervallen
        Goed:
          status: repealed
