value-host = schrijf een adres of naam zonder poort, zoals 0.0.0.0, 192.168.1.5 of laptop.example
value-seconds = schrijf een aantal seconden van 0,1 tot en met 3600
value-days = schrijf een aantal dagen van 0 tot en met 3650
links-stage = Adressen nagaan: { $done } van { $all }
links-done = { $all ->
        [one] 1 adres
       *[other] { $all } adressen
    }{ $earlier ->
        [0] { "" }
       *[other] , waarvan { $earlier } volgens een eerdere controle (alles opnieuw: --older-than 0)
    }: { $fine } in orde, { $moved } verhuisd, { $gone } weg, { $refused } geweigerd, { $unreached } niet bereikt.
links-not-all = Niet alles van de gids kon worden gelezen; daarin kunnen ook adressen staan. Typ eerst: leidraad check
