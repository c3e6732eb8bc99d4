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
    .help = { $what ->
        [picture] Een afbeelding mag hoogstens { $limit } MB zijn. Verklein haar in een fotoprogramma tot 1600 beeldpunten breed en bewaar haar als .webp of .jpg: dan is zij meestal kleiner dan 0,3 MB.
        [file] Een bijlage mag hoogstens { $limit } MB zijn. Maak het bestand kleiner, of zet het ergens anders op het web en verwijs daarnaar met https://.
       *[text] Een tekst mag hoogstens { $limit } MB zijn. Splits de tekst, of haal weg wat geen tekst is.
    }
    .explain = Een tekst van de gids is zelden groter dan 100 kB. Een veel groter bestand is bijna altijd een vergissing en wordt niet gelezen. Een afbeelding mag 8 MB zijn en een bijlage 64 MB: lezers halen haar op, ook met een telefoon.
S006 = Het bestand ‘{ $path }’ is geen UTF-8 (regel { $line }, teken { $column }).
    .help = Sla het bestand in uw teksteditor op met de codering UTF-8.
    .explain = Alle teksten van de gids zijn UTF-8. Een bestand uit een oud programma kan een andere codering hebben; dan worden letters als é onleesbaar.
S007 = Het bestand ‘{ $path }’ kan niet worden gelezen: { $reason }
    .help = Controleer of het bestand bestaat en of u het mag lezen.
    .explain = Het besturingssysteem weigert het bestand te geven.
S008 = Het bestand ‘{ $path }’ ontbreekt.
    .help = { $what ->
        [site] Controleer of dit de map van de gids is (--root). Is er nog geen gids, begin er dan een met: leidraad init MAP
       *[other] Maak het bestand, of haal het terug uit Git.
    }
    .explain = Een gids heeft ten minste content/site.yaml, en een section.yaml in elke map onder content/sections/.
S009 = { $stands ->
        [root] De map ‘{ $path }’ wordt niet gelezen.
        [language] Het bestand ‘{ $path }’ wordt niet gelezen: deze gids heeft die taal niet.
       *[other] Het bestand ‘{ $path }’ hoort nergens bij.
    }
    .help = { $has_suggestion ->
        [yes] Bedoelde u ‘{ $suggestion }’? Verander dan de naam.
       *[no] { $stands ->
            [language] Zet het bestand buiten de gids, of zet de taal erbij in content/site.yaml: languages: [{ $own }, { $language }].
            [section] Controleer de naam, of zet het bestand buiten de gids. In de map van een sectie staan section.yaml, { $guide ->
                    [nl] nl.md
                    [en] en.md
                   *[both] nl.md en en.md
                }, en de afbeeldingen en bijlagen die de teksten noemen.
            [unnamed] Geen tekst in deze map toont of noemt het. Zet het in de tekst met ![beschrijving](naam.png) of [tekst](attachment:naam.pdf), of haal het bestand weg.
            [deep] Zet het in de map van de teksten zelf: { $place }
            [sections] Zet het bestand in de map van een sectie, of buiten de gids.
            [page] Controleer de naam, of zet het bestand buiten de gids. In de map van een pagina staan { $guide ->
                    [nl] nl.md
                    [en] en.md
                   *[both] nl.md en en.md
                }, en de afbeeldingen en bijlagen die de teksten noemen.
            [pages] Zet het bestand in de map van een pagina, of buiten de gids.
            [shared] Controleer de naam, of zet het bestand buiten de gids. In de map van een gedeelde tekst staan nl.md en en.md, en de afbeeldingen en bijlagen die de teksten noemen.
            [shared-texts] Zet het bestand in de map van een gedeelde tekst, of buiten de gids.
            [content] Controleer de naam, of zet het bestand buiten content/. Daarin staan site.yaml, glossary.yaml, sources.yaml, indicators.yaml, spreadsheets.yaml, synonyms.yaml, facts.yaml, tags.yaml, anchors.txt en de mappen sections/, pages/, shared/ en static/.
            [diagrams] Controleer de naam, of zet het bestand buiten diagrams/. Daarin staan alleen stroomschema’s, elk in een bestand dat eindigt op .yaml.
            [themes] Zet het bestand onder themes/default/, in de map die het daar heeft. Een ander thema wordt niet gelezen.
           *[theme] Controleer de naam en de map: een bestand van een thema heet net zo als het bestand dat het vervangt. Eigen stijlbladen horen in styles/, afbeeldingen in images/.
        }
    }
    .explain =
        Een bestand of map met een onbekende naam wordt niet gebruikt, en niets ervan komt op de site. Meestal is er een tikfout gemaakt, of staat het bestand in de verkeerde map.
        Fout: content/sections/definitie/NL.md, content/glossary.yml, themes/default/templates/secton.html
        Goed: content/sections/definitie/nl.md, content/glossary.yaml, themes/default/templates/section.html
S010 = Het bestand ‘{ $path }’ bevat nog een samenvoegconflict (merge conflict) van Git.
    .label = hier begint het
    .help = { $kind ->
        [anchors] Laat de regels van beide kanten staan, en haal alleen de tekens weg die Git ertussen zette. Dit doet dat voor u:
            {"    "}leidraad check --fix
        [ledger] Twee mensen hebben tegelijk een versie vastgelegd. Zo gaat u verder:
            1. Laat één versie staan: die met het hoogste nummer, en bij hetzelfde nummer die met ‘substantive’ als er zo een is. Voeg aan haar note toe wat de ander schreef{ $guide ->
            [both] , in beide talen
           *[one] {""}
        }. Haal de rest weg, en de regels die met <<<<<<<, ======= en >>>>>>> beginnen. Wat achter digest staat, hoeft niet te kloppen.
            2. Staan er zulke regels ook in de teksten? Kies daar wat er moet staan.
            3. Typ daarna:
            {"    "}leidraad version { $id } --amend
            4. Kijk de vertaling na, als die er is:
            {"    "}leidraad translation diff { $id }
            {"    "}leidraad translation confirm { $id }
        [confirmation] Twee mensen hebben deze vertaling tegelijk bevestigd. Zo gaat u verder:
            1. Laat onder translates de regels van één kant staan; welke, maakt niet uit. Haal de andere weg, en de regels die met <<<<<<<, ======= en >>>>>>> beginnen. Staan die ook in de tekst? Kies daar wat er moet staan.
            2. Leidraad ziet daarna zelf wat nog niet is bevestigd. Bekijk het, en bevestig wat klopt:
            {"    "}leidraad translation diff { $id }
            {"    "}leidraad translation confirm { $id }
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
S011 = Deze regel van content/anchors.txt is nergens de naam van: ‘{ $words }’.
    .help =
        Verbeter de naam. Wilt u iets opmerken, zet dat dan op een eigen regel die met # begint:
            # Gepubliceerd in de eerste editie.
            version:definitie/1.0
    .explain =
        In content/anchors.txt staat alles wat ooit onder een naam is gepubliceerd, op elke regel één naam. Wat daar staat, mag niet uit de gids verdwijnen. Een regel die niet te lezen is, zou niets beschermen zonder dat iemand het merkt.
        Fout: version:definitie/1.0 # eerste editie
        Goed: version:definitie/1.0
S012 = Het stroomschema ‘{ $path }’ staat in een eigen map.
    .help = Verplaats het bestand naar { $place }, en verwijder de map.
    .explain = Stroomschema’s staan direct in diagrams/, zonder map ertussen. Daar worden de eerdere versies van een schema gezocht; die van een schema in een map zouden niet worden gevonden.
S015 = Van het bestand ‘{ $path }’ is de inhoud niet opgehaald: er staat alleen een verwijzing van Git LFS.
    .label = dit is de verwijzing, niet de tekst
    .help =
        Haal de inhoud op. Typ:
            git lfs pull
        Een tekst hoort niet in Git LFS. Haal in .gitattributes de regel met ‘filter=lfs’ weg die voor dit soort bestanden geldt, en typ daarna:
            git add --renormalize .
    .explain = Git LFS bewaart grote bestanden buiten Git en zet er een verwijzing van een paar regels voor in de plaats. Wie de repository ophaalt zonder Git LFS, heeft dan alleen die verwijzing. De teksten van een gids zijn klein; in Git LFS zijn zij niet te vergelijken, en eerdere versies zijn niet te vinden.
S020 = Er is tekst verplaatst, maar dat is halverwege gestopt.
    .help =
        Laat het afmaken. Typ:
            leidraad check --fix
    .explain = Bij rename, merge, split en move veranderen meerdere bestanden tegelijk. Wat er moet veranderen staat eerst in een verborgen bestand, .leidraad-moving; wordt het programma onderweg gestopt, dan maakt het volgende commando dat bestanden wijzigt het af. Tot dan is de gids half de oude en half de nieuwe, en wordt er niets van gemaakt. Wilt u de verplaatsing niet meer, haal dan het bestand .leidraad-moving weg en zet de bestanden terug met Git.
S019 = Van { $code } heeft dit bestand er nog { $count } meer dan de { $most } die het rapport noemt.
    .help = Los eerst de andere op. Staat dezelfde fout overal, laat uw tekstverwerker haar dan in het hele bestand vervangen. Geef de opdracht daarna nog eens.
    .explain = Van elke soort melding noemt een rapport er hoogstens 50.000 per bestand: meer leest niemand, en het geheugen van de computer moet het aankunnen. De rest is geteld. Zo veel meldingen hebben vaak één oorzaak, zoals een tekst die uit een ander programma is overgenomen.
S021 = Een bestand kan niet ‘{ $name }’ heten: die naam kan geen adres op de site worden.
    .help = Geef het een naam van gewone letters, cijfers en streepjes, zonder spaties en accenten, en pas de tekst erop aan: { $suggestion }
    .explain =
        De naam van een afbeelding of bijlage is ook haar adres. Spaties, accenten en andere tekens worden door elk programma anders geschreven; een é van een Mac is zelfs een andere dan een é van Windows, al ziet u het verschil niet.
        Fout: content/sections/definitie/Schéma van de rollen.png
        Goed: content/sections/definitie/schema-van-de-rollen.png
S022 = { $what ->
        [empty] Het bestand ‘{ $path }’ is leeg.
        [kind] Het bestand ‘{ $path }’ is van een soort die niet op de site kan.
        [other] Het bestand ‘{ $path }’ is een ander soort bestand dan zijn naam zegt: { $is }.
        [unknown] Het bestand ‘{ $path }’ is niet wat zijn naam zegt.
        [cut] Het bestand ‘{ $path }’ houdt te vroeg op.
        [size] De afbeelding ‘{ $path }’ zegt niet hoe groot zij is.
        [xml] De tekening ‘{ $path }’ kan niet worden gelezen (regel { $line }).
       *[broken] Het bestand ‘{ $path }’ is beschadigd.
    }
    .help = { $what ->
        [kind] Kies een van deze soorten: { $endings }. Een oud bestand, zoals .doc of .xls, bewaart u in zijn eigen programma als .docx of .xlsx; een bestand met macro’s kan niet.
        [other] Geef het een naam die op .{ $detail } eindigt, ook in de tekst, of bewaar het in een programma als de soort die zijn naam zegt. De naam veranderen alleen verandert de inhoud niet.
        [unknown] Open het in zijn programma en bewaar het opnieuw, als de soort die zijn naam zegt en zonder macro’s.
        [size] Geef in het tekenprogramma een breedte en hoogte op, of laat het een viewBox bewaren.
        [xml] Bewaar de tekening opnieuw als SVG, met de codering UTF-8.
       *[other] Zet het bestand er nog eens neer, van waar u het haalde: het kopiëren of ophalen is waarschijnlijk afgebroken.
    }
    .explain = Wat het is, ziet leidraad aan de inhoud en niet aan de naam. Een browser doet dat niet altijd: een bestand met een verkeerde naam toont hij niet, of alleen op sommige computers. Een bestand dat halverwege ophoudt, toont hij half.
S023 = { $harm ->
        [script] In de tekening ‘{ $path }’ staat iets dat wordt uitgevoerd: { $what } (regel { $line }).
        [outside] De tekening ‘{ $path }’ vraagt iets van buiten: { $what } (regel { $line }).
        [page] In de tekening ‘{ $path }’ staat HTML: { $what } (regel { $line }).
        [encoding] De tekening ‘{ $path }’ zegt dat zij een andere codering heeft dan UTF-8: { $what }.
        [unknown] In de tekening ‘{ $path }’ staat iets dat een tekening niet nodig heeft: { $what } (regel { $line }).
       *[entities] In de tekening ‘{ $path }’ staat een { $what }, waarmee woorden voor andere woorden kunnen staan (regel { $line }).
    }
    .help = { $harm ->
        [script] Bewaar de tekening als ‘gewone’ of ‘geoptimaliseerde’ SVG, zonder scripts, of als PNG.
        [page] Lezers zien die HTML niet overal. Zet in draw.io bij elke tekst ‘Tekst met opmaak’ (Formatted Text) en ‘Tekstterugloop’ (Word Wrap) uit en exporteer opnieuw. Bewaar de tekening in een ander programma als ‘gewone’ SVG, of als PNG.
        [encoding] Bewaar de tekening opnieuw als SVG, met de codering UTF-8. Staan er geen letters met accenten in, verander dan in de eerste regel de codering in UTF-8.
        [unknown] Haal dit uit het bestand weg, of bewaar de tekening als ‘gewone’ of ‘geoptimaliseerde’ SVG, of als PNG.
        [outside] Zet wat de tekening nodig heeft in de tekening zelf: maak van letters lijnen (‘tekst naar pad’) en sluit plaatjes in. Koppelingen horen in de tekst.
       *[entities] Haal de regels die met <!DOCTYPE en <!ENTITY beginnen weg, of bewaar de tekening als ‘gewone’ SVG.
    }
    .explain = Een SVG-bestand is een tekst die een browser uitvoert zodra iemand haar los opent. Er kan een script in staan, of een adres waar de browser iets van haalt; dan weet een ander wie de gids leest. De site belooft dat dat niet gebeurt. Een tekening mag daarom tekenen en verder niets: wat niet op de lijst staat van wat tekent, wordt geweigerd. Wat Inkscape, LibreOffice, Illustrator en Figma er voor zichzelf bij bewaren, mag blijven.
S024 = De bestanden ‘{ $name }’ en ‘{ $other }’ verschillen alleen in hoofdletters.
    .help = Geef een van beide een andere naam, ook in de tekst. Zijn ze hetzelfde, haal er dan een weg.
    .explain = Op Windows, op een Mac en op veel servers is een hoofdletter dezelfde letter. Daar kan er maar één van de twee zijn, en welke dat is weet niemand.
S025 = Het bestand ‘{ $path }’ zou een plek innemen die al bezet is: ‘{ $address }’.
    .first = dit staat daar al
    .help = { $by ->
        [own] Geef een van beide bestanden een andere naam.
       *[site] Geef het bestand een andere naam of haal het weg. Wat de site daar zelf neerzet, kan niet worden vervangen.
    }
    .explain = Bestanden in content/static/ komen zoals zij zijn in de bovenste map van de site, voor wat een server of dienst daar zoekt, zoals CNAME. Waar een pagina of bestand van de gids zelf staat, kan niet ook een ander staan. Hoofdletters tellen niet mee, omdat veel servers ze niet kennen.
S026 = Het bestand ‘{ $path }’ veranderde of verdween terwijl de site werd gemaakt: { $reason }
    .help = Wacht tot het bestand er weer helemaal staat en geef de opdracht nog eens.
    .explain = Van een afbeelding of bijlage wordt eerst gekeken wat zij is, en daarna wordt zij gekopieerd. Als dat niet dezelfde inhoud is, zou er iets op de site komen waar niemand naar keek.
S027 = { $sure ->
        [no] Het script in ‘{ $path }’ haalt misschien iets van buiten de site op: ‘{ $url }’ (regel { $line }).
       *[yes] Wie ‘{ $path }’ opent, haalt iets van buiten de site op: ‘{ $url }’ ({ $by }, regel { $line }).
    }
    .help = Zet wat het bestand nodig heeft als bestand in content/static/ en verwijs daarnaar, of haal dit weg. Een gewone link waar een lezer op klikt, mag wel naar buiten.
    .explain =
        Bestanden in content/static/ komen zoals zij zijn op de site. Die belooft haar lezers dat zij niets van een andere site ophaalt: zo’n andere site ziet dan wie er leest, en wat. Dat geldt ook voor een eigen pagina, stijl, script of tekening. Van een adres in een script is niet zeker dat het wordt opgehaald; dan is het een waarschuwing.
        Fout: <script src="https://elders.example/teller.js"></script>
        Goed: het bestand teller.js in content/static/, en <script src="teller.js"></script>
