exchange-title = The title of the section.
exchange-summary = The summary of the section: one sentence, also shown in search results.
exchange-place = { $kind ->
        [heading] A heading
        [item] An item of a list
        [title] The title of a box
        [cell] A cell of a table
        [term] A term that is explained
        [quotation] A quotation
        [description] The description of a picture
        [caption] The caption of a picture
        [table] The caption of a table
        [footnote] A footnote
       *[paragraph] A paragraph
    }{ $named ->
        [yes] {" "}under ‘{ $heading }’.
       *[no] .
    }
exchange-earlier = When the translation was confirmed, this said: { $words }
exchange-otherwise = The translation is built otherwise here. Now it says: { $words }
exchange-none = { $id }: there is nothing to translate.
exchange-nothing = There is nothing to translate; no file was written. For everything, also what is confirmed, add --all.
exchange-no-glossary = This guide has no glossary.
exchange-one-language = This guide has one language; there is nothing to translate.
exchange-exported = { $sections ->
        [one] 1 section
       *[other] { $sections } sections
    }, { $units ->
        [one] 1 unit
       *[other] { $units } units
    } to translate, { $words ->
        [one] 1 word
       *[other] { $words } words
    }.
exchange-unreadable = ‘{ $path }’ cannot be read: { $reason }
exchange-refused = { $place }: { $what } Nothing was written.
exchange-languages = { $path }: this file translates from ‘{ $source }’ into ‘{ $target }’; this guide from ‘{ $own }’ into ‘{ $other }’. Nothing was written.
exchange-no-section = { $place }: the section ‘{ $id }’ is not in this guide, and nothing took its place ({ $count ->
        [one] 1 unit
       *[other] { $count } units
    }). Is this the file of another guide?
exchange-change = { $id }, unit { $unit }:
exchange-reordered = (The codes come in another order than in the text. Is that right?)
exchange-left = { $place }: { $id }, unit { $unit } was not taken: { $why ->
        [stale] this text is not there any more, or changed after the file was made. Make a new file of what is outstanding: leidraad translation export { $id }
        [source-changed] the source text in the file is another than that of the guide. The source may not change while it is translated.
        [confirmed] the translation is confirmed and the text has not changed since. To change it all the same, do so in the file of the translation.
        [empty] no translation was filled in, or it is a copy of the text that is not marked as translated.
        [twice] this unit is in the file more than once. Leave one.
        [incomplete] another part of the same paragraph, list or table (or the title or summary of a new translation) is not translated.
        [no-note] the footnote ‘{ $code }’ that it mentions is not translated.
        [codes] { $wrong ->
            [unknown] the code { $code } does not belong to this unit. Take it out.
            [missing] the code { $code } is missing in the translation. Put it back.
            [twice] the code { $code } is there more than once. Leave one.
           *[crossed] the code { $code } does not begin or end where it must, or is empty.
        }
       *[unwritable] the guide would read the text as markup, such as a link or a list. Take it over by hand.
    } It says: ‘{ $words }’
exchange-counts = { $id }: { $taken ->
        [one] 1 change
       *[other] { $taken } changes
    }, { $same } the same, { $left } not taken, { $absent } still to translate and not in the file.
exchange-unchanged = There is nothing to take; nothing was written.
exchange-dry = { $count ->
        [one] 1 translation would change
       *[other] { $count } translations would change
    }; nothing was written.
exchange-ask = Take these changes? [y/N]
exchange-not = Nothing was written.
exchange-yes-needed = Nothing was written. Add --yes to take these changes, or run this in a terminal, where it is asked.
exchange-imported = { $count ->
        [one] 1 translation was updated
       *[other] { $count } translations were updated
    }. Nothing is confirmed by that: read what it says now, and then type:
        leidraad translation confirm { $ids }
exchange-file-zip = this is a zip file, such as the package of a translation tool. Unpack it, and give the .xlf or .xliff file that is in it.
exchange-file-too-large = this file is larger than { $most } MB. Have it made section by section.
exchange-file-empty-file = this file is empty.
exchange-file-binary-file = this is no text file. Ask for XLIFF 2.1 or 1.2.
exchange-file-not-utf8 = here are characters that are not UTF-8. Ask for the file in UTF-8.
exchange-file-not-utf16 = this file begins as UTF-16, but is not. Ask for the file in UTF-8.
exchange-file-encoding = this file says that it is written in ‘{ $encoding }’. Ask for the file in UTF-8.
exchange-file-not-xml = this is not XML. Ask for XLIFF 2.1 or 1.2.
exchange-file-not-xliff = this is XML, but not XLIFF: it begins with ‘<{ $root }>’. Ask for XLIFF 2.1 or 1.2.
exchange-file-version = this is XLIFF { $version }. What is read is 2.1, 2.0 and 1.2; ask for one of these.
exchange-file-namespace = the namespace ‘{ $namespace }’ is not that of the version that the file names. Ask for a new file.
exchange-file-no-id = this unit has no id. Ask for the file with the ids that it was sent with.
exchange-file-too-deep = more than { $most } elements lie in each other here.
exchange-file-too-many-boxes = this file has more than { $most } elements. Have it made section by section.
exchange-file-xml-doctype = there is a DOCTYPE here. It can lead to other files and is refused for that.
exchange-file-xml-broken = the XML is broken here, or the file ends too early.
exchange-file-xml-tag-open = ‘<{ $tag }>’ begins here, but is not closed, or in the wrong place. Perhaps the file was cut off.
exchange-file-xml-tag-alone = ‘</{ $tag }>’ closes something here that did not begin.
exchange-file-xml-attributes = this element has more than { $most } attributes.
exchange-file-xml-entity = the reference ‘&{ $name };’ is not explained in this file.
exchange-file-xml-prefix = the prefix ‘{ $prefix }’ is not explained in this file.
exchange-file-xml-attribute-twice = the attribute ‘{ $name }’ is here twice.
