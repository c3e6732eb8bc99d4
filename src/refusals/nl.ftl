system-not-found = dit bestaat niet
system-not-allowed = u hebt er geen rechten voor
system-folder = dit is een map, geen bestand
system-no-folder = een deel van het pad is geen map
system-there = dit bestaat al
system-not-empty = de map is niet leeg
system-no-text = dit is geen tekst in UTF-8
system-short = het bestand houdt halverwege op
system-full = de schijf is vol
system-read-only = dit kan alleen gelezen worden
system-large = het bestand wordt te groot
system-name = zo kan een bestand hier niet heten
system-busy = een ander programma gebruikt dit
system-slow = het duurde te lang
system-memory = het geheugen is op
system-drive = de netwerkschijf is er niet meer
system-connection = er is geen verbinding
system-no-host = er is geen server met die naam
system-certificate = het certificaat van de server wordt niet vertrouwd
system-many-files = er zijn te veel bestanden tegelijk open
system-unsupported = dit systeem kan dat niet
system-other = het systeem weigert het{ $number ->
        [0] {""}
       *[other] {" "}(foutnummer { $number })
    }
