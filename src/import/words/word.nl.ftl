# Wat er van een Word-bestand is geworden, en waarom een Word-bestand niet kan worden ingelezen.

## Overgenomen
word-title = De titel is ‘{ $title }’.
word-headings = Koppen: { $count }.
word-paragraphs = Alinea’s, ook die in lijsten en citaten: { $count }.
word-lists = Lijsten: { $count }.
word-tables = Tabellen: { $count }.
word-quotes = Citaten: { $count }.
word-code = Blokken code: { $count }.
word-rules = Lijnen over de pagina: { $count }.
word-notes = Voetnoten: { $count }.
word-links = Links: { $count }.
word-alert = Een kader: [!{ $word }].
word-marks = Woorden die als anderstalig zijn gemarkeerd: { $count }.

## Anders
word-headings-down = Alle koppen staan een niveau dieper, want de titel van de pagina is de enige kop van niveau 1. Van dat niveau waren er { $count }.
word-heading-level = De kop ‘{ $text }’ stond op niveau { $level } en staat nu op { $new }: er mag geen niveau worden overgeslagen.
word-heading-inside = Een kop in een voetnoot is nu een vette alinea.
word-number-as-words = Het nummer ‘{ $number }’ is geen nummer van een lijst. Het staat nu als woorden in de tekst.
word-number-parts = { $count ->
        [one] 1 nummer had meer delen, zoals 1.1; het laatste deel is over.
       *[other] { $count } nummers hadden meer delen, zoals 1.1; het laatste deel is over.
    } Kijk na of de tekst ernaar verwijst.{ $value }
word-letter-alone = Een letter alleen is geen lijst. ‘{ $sign }.’ staat nu als woord voor de alinea.
word-letters-end = Een lijst die bij ‘{ $sign }’ begint, loopt verder dan letters of Romeinse cijfers reiken. Er staan nu cijfers.
word-list-unknown = Van lijst { $value } staat niet in het bestand hoe zij is genummerd ({ $count } keer). Er staan nu bolletjes.
word-typed-list = Hier stond een lijst die met de hand was getypt ({ $count ->
        [one] 1 regel
       *[other] { $count } regels
    }). Het is nu een echte lijst.
word-endnotes = De eindnoten zijn nu voetnoten.
word-frame = De tekst van een kader staat nu onder de alinea waar het aan hing: { $text }
word-table-as-frame = Een tabel van één cel was een kader; haar tekst is nu gewone tekst ({ $count } keer).{ $value }
word-table-head = Deze tabel heeft geen kopregel. Haar eerste rij is dat nu.
word-cells-merged = { $count ->
        [one] 1 cel was samengevoegd; haar tekst staat nu in elk vak ervan.
       *[other] { $count } cellen waren samengevoegd; hun tekst staat nu in elk vak ervan.
    }
word-cell-lines = Een cel heeft hier één regel. Regels zijn samengetrokken ({ $count } keer).{ $value }
word-table-in-table = De cellen van een tabel in een tabel staan nu achter elkaar in hun cel ({ $count } keer).{ $value }
word-tabs = Een tab is nu een spatie ({ $count } keer).{ $value }
word-soft-hyphen = Een plaats waar een woord mag worden afgebroken, is weg: de site zoekt die zelf ({ $count } keer).{ $value }
word-unseen = Tekens die niemand ziet, zijn weg ({ $count } keer).{ $value }
word-raised = Hoger gezette tekst is nu gewone tekst ({ $count } keer).{ $value }
word-lowered = Lager gezette tekst is nu gewone tekst ({ $count } keer).{ $value }
word-right-to-left = Tekst van rechts naar links houdt haar letters; de richting volgt uit de taal ({ $count } keer).{ $value }
word-formula = Een formule is nu tekst. Kijk na of zij klopt: { $text }
word-language-whole = Volgens het bestand is het meeste in taal ‘{ $language }’. Dat zal een vergissing zijn: die markering is niet overgenomen.
word-emphasis = Vet, cursief, doorhalen of een andere taal kon hier niet worden geschreven en is weg. De woorden staan er alle.
word-decided = { $kind ->
        [comment] De opmerking van { $author } ({ $day }) is niet overgenomen: { $text }
        [formatted] De opmaak die { $author } ({ $day }) had gewijzigd, is { $decision ->
            [accept] aanvaard
           *[reject] geweigerd
        }: { $text }
        [deleted] Wat { $author } ({ $day }) had weggehaald, is { $decision ->
            [accept] weg
           *[reject] gebleven
        }: { $text }
       *[inserted] Wat { $author } ({ $day }) had toegevoegd, is { $decision ->
            [accept] gebleven
           *[reject] weg
        }: { $text }
    }
word-decided-more = Nog { $count } wijzigingen en opmerkingen zijn { $decision ->
        [accept] aanvaard
       *[reject] geweigerd
    }.

## Weg
word-heading-number = Het nummer van een kop: de site nummert zelf ({ $count } keer).{ $value }
word-heading-empty = Een kop zonder woorden ({ $count } keer).{ $value }
word-heading-gone = De kop met id ‘{ $id }’ staat niet in het bestand. Links daarnaartoe werken niet meer.
word-title-note = De voetnoot bij de titel: een titel heeft er geen.
word-contents = De inhoudsopgave: de site maakt die zelf ({ $count } keer).{ $value }
word-prompt = Een veld dat niemand had ingevuld: { $text }
word-hidden = Verborgen tekst: { $text }
word-sign = Een teken dat alleen in het lettertype ‘{ $font }’ bestaat (U+{ $code }).
word-picture = { $kind ->
        [picture] Een afbeelding
        [chart] Een grafiek
        [smartart] Een schema van Word (SmartArt)
        [object] Een onderdeel van een ander programma
       *[drawing] Een tekening
    } ‘{ $name }’{ $named ->
        [yes] . Beschreven als: { $text }
       *[no] , zonder beschrijving.
    }
word-table-large = Een tabel met meer cellen dan kan worden gelezen.
word-chunk = Een ander bestand dat in de tekst was gevoegd: { $target }
word-page-break = Een nieuwe pagina of kolom ({ $count } keer).{ $value }
word-underline = Onderstreping ({ $count } keer).{ $value }
word-highlight = Markeerstift ({ $count } keer). Staat daar nog iets open?{ $value }
word-colour = Kleur van letters ({ $count } keer). Kijk na of die iets betekent.{ $value }
word-capitals = Opmaak als hoofdletters ({ $count } keer); de letters zelf zijn gebleven.{ $value }
word-note-empty = { $count ->
        [one] 1 voetnoot zonder tekst, met haar teken.
       *[other] { $count } voetnoten zonder tekst, met hun teken.
    }
word-note-alone = Een voetnoot waarvan het teken niet in de tekst staat: { $text }
word-note-in-note = Een voetnoot in een voetnoot ({ $count } keer).{ $value }
word-link = De link naar ‘{ $target }’, die niet kan worden overgenomen. De woorden zijn gebleven: ‘{ $text }’
word-link-nowhere = Een link zonder adres; de woorden zijn gebleven ({ $count } keer).{ $value }
word-header = { $kind ->
        [header] De kopregel
       *[footer] De voetregel
    } van de pagina’s: { $text }
word-macros = De macro’s. Ze zijn niet gelezen en niet uitgevoerd.
word-outside = Een verwijzing naar iets buiten het bestand ({ $kind }). Het is niet opgehaald: { $target }
word-empty = In dit bestand staat geen tekst.

## Waarom een bestand niet kan worden ingelezen
word-file-large = Dit bestand is groter dan { $most } MB. Haal de grote afbeeldingen eruit en probeer het opnieuw.
word-locked = Dit bestand is met een wachtwoord beveiligd. Open het in Word, haal het wachtwoord weg (Bestand, Info, Document beveiligen) en sla het op.
word-doc = Dit is een oud Word-bestand (.doc). Open het in Word en kies Opslaan als: Word-document (.docx).
word-old-office = Dit is een oud Office-bestand dat geen Word-bestand is. Sla de tekst op als Word-document (.docx).
word-odt = Dit is een OpenDocument-bestand (.odt). Open het in LibreOffice of Word en kies Opslaan als: Word-document (.docx).
word-rtf = Dit is een RTF-bestand. Open het in Word en kies Opslaan als: Word-document (.docx).
word-pdf = Dit is een PDF. Daaruit zijn koppen, lijsten en voetnoten niet terug te halen. Vraag om het Word-bestand waar het van is gemaakt.
word-html = Dit is een webpagina, ook al heet zij anders. Open haar in Word en kies Opslaan als: Word-document (.docx).
word-flat = Dit is een Word-document in één XML-bestand. Open het in Word en kies Opslaan als: Word-document (.docx).
word-pages = Dit is een bestand van Pages. Kies daar: Archief, Exporteer naar, Word.
word-spreadsheet = Dit is een spreadsheet, geen Word-document.
word-slides = Dit is een presentatie, geen Word-document.
word-not = Dit is geen Word-document. Alleen .docx en .docm kunnen worden ingelezen.
word-other-zip = Dit is een ZIP-bestand, maar geen Word-document.
word-zip-broken = Dit Word-bestand is kapot: het is geen heel ZIP-bestand. Open het in Word (Openen en herstellen) en sla het opnieuw op, of vraag om een nieuw exemplaar.
word-no-types = Dit Word-bestand is kapot: er staat niet in wat elk onderdeel is ([Content_Types].xml ontbreekt). Open het in Word en sla het opnieuw op.
word-part-missing = Dit Word-bestand is kapot: het onderdeel ‘{ $part }’ ontbreekt. Open het in Word (Openen en herstellen) en sla het opnieuw op.
word-wrong-type = Het onderdeel ‘{ $part }’ is volgens het bestand geen tekst van Word, maar ‘{ $kind }’. Open het in Word en sla het op als Word-document (.docx).
word-part-packed = Het onderdeel ‘{ $part }’ kan niet worden uitgepakt: het bestand is beschadigd. Vraag om een nieuw exemplaar.
word-part-text = Het onderdeel ‘{ $part }’ is geen tekst in UTF-8 of UTF-16. Open het bestand in Word en sla het opnieuw op.
word-part-broken = In het onderdeel ‘{ $part }’ is de XML kapot of niet toegestaan (regel { $row }, teken { $column }). Open het bestand in Word (Openen en herstellen) en sla het opnieuw op.
word-too-large = Het onderdeel ‘{ $part }’ is uitgepakt groter dan een tekst kan zijn. Zo’n bestand kan een computer laten vastlopen; het is niet gelezen.
word-no-body = In dit Word-bestand staat geen tekst: het onderdeel dat haar zou hebben, heeft geen inhoud. Open het in Word en sla het opnieuw op.
word-block-unwritable = Alinea { $paragraph } kan niet zo worden geschreven dat er hetzelfde staat: ‘{ $text }’. Maak haar in Word eenvoudiger, of neem haar met de hand over.
word-unwritable = Deze tekst kan niet zo worden geschreven dat er hetzelfde staat. Verdeel het bestand in Word in delen, en lees die één voor één in.
