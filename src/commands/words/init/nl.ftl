init-not-empty = De map ‘{ $path }’ is niet leeg: daar staat { $files }. Er is niets geschreven.
    Kies een map die er nog niet is. Moet de gids toch hier komen, bij wat er al staat? Typ dan:
        leidraad init --here { $path }
    Wat er al is, blijft zoals het is.
init-guide-there = In ‘{ $path }’ staat al (een deel van) een gids: { $file }. Er is niets geschreven.
    Voeg er iets aan toe met: leidraad new
    of kies een andere map.
init-here-missing = De map ‘{ $path }’ bestaat niet. Er is niets geschreven. Laat --here weg, dan wordt de map gemaakt.
init-no-folder = ‘{ $path }’ is een bestand, geen map. Er is niets geschreven. Kies een andere naam.
init-refused = Met deze gegevens kan geen gids worden gemaakt. Er is niets geschreven. Verbeter wat hierboven staat, en geef de opdracht nog eens.
init-stopped = Er is niets geschreven.
init-ask-language = In welke taal wordt de gids geschreven? (1 Nederlands, met Engelse vertaling; 2 Engels, met Nederlandse vertaling; 3 alleen Nederlands; 4 alleen Engels; Enter: 1)
init-ask-title-one = Hoe heet de gids? (Enter: later invullen)
init-ask-title-nl = Hoe heet de gids, in het Nederlands? (Enter: later invullen)
init-ask-title-en = En in het Engels? (Enter: later invullen)
init-ask-publisher = Wie geeft de gids uit? (Enter: later invullen)
init-ask-publisher-en = En hoe heet die in het Engels? (Enter: hetzelfde)
init-ask-email = Naar welk mailadres kunnen lezers schrijven? (Enter: later invullen)
init-ask-with =
    Wat komt er in de gids, behalve hoofdstukken? Typ de nummers, zoals 1,3. (Enter: verder niets)
      1 begrippenlijst
      2 risico-indicatoren
      3 stroomschema
      4 invulbladen
      5 edities: de hele gids van één dag, die altijd te lezen blijft
   {" "}
init-ask-host =
    Waar komen de teksten te staan?
      1 GitHub
      2 GitLab
      3 Forgejo, zoals Codeberg
      4 ergens anders, of dat is nog niet bekend
    (Enter: 4)
init-ask-again = ‘{ $answer }’ kan hier niet. Typ wat er voor de keuze staat.
init-ask-mail-again = ‘{ $answer }’ kan geen mailadres zijn. Typ het zoals redactie@voorbeeld.nl, of druk op Enter.
init-done = De gids staat in ‘{ $path }’. Bekijk haar met:
        leidraad serve --root { $path } --open
    { $count ->
        [one] Er is nog 1 plek in te vullen. Dit noemt haar:
       *[other] Er zijn nog { $count } plekken in te vullen. Dit noemt ze:
    }
        leidraad check --unreleased --root { $path }
    Alles over het werk van de redactie staat in { $readme }.
init-left = Bleef zoals het was: { $files }. Wat Leidraad daarin had gezet, staat er niet bij.
init-gitlab-include =
    Zet in .gitlab-ci.yml deze regels, dan doet GitLab wat in { $file } staat:
        include:
          - local: { $file }
init-git =
    Zet de gids in Git:
        cd { $path }
        git init --initial-branch main
        git config core.hooksPath .githooks
        git add .
        git commit --message "{ $message }"
init-git-there =
    Leg de gids vast in Git:
        cd { $path }
        git config core.hooksPath .githooks
        git add .
        git commit --message "{ $message }"
init-git-inside = ‘{ $path }’ ligt in de repository { $top }. Wat daar in de bovenste map hoort te staan, staat nu in de map van de gids: { $files }. Een eigen repository voor de gids is eenvoudiger; kies dan een map buiten { $top }.
init-git-message = Begin van de gids
value-mail = schrijf een mailadres als redactie@voorbeeld.nl
value-address = schrijf een heel adres, dat met https:// begint
