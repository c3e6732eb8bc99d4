no-overlay = This program cannot make an institution's own part: it was built without the feature mirror. Use the ordinary program, or leave out --overlay.

# On the pages.
own-label = From { $name }
own-title = This is a copy with additions by { $name }.
own-text = What { $name } has added stands in a frame or is marked as such, and is no part of the guide. The publisher of the guide did not sign this page as it is here.
own-signed = The same page without additions
own-contact = Contact at { $name }
own-annex = Annex of { $name }. No part of the guide.
own-other-language = This annex exists in Dutch only.
own-footnotes = Notes
own-key-points = In short
own-back = Back to the text
own-note = Note
own-tip = Tip
own-important = Important
own-warning = Warning
own-caution = Caution
own-example = Example
own-link-to = Link to this heading: { $heading }
own-table-under = Table { $number } under: { $heading }
own-table = Table { $number }

# What does not fit.
own-no-file = this file is missing. Put at least name and contact in it, each in Dutch and in English.
own-not-text = this file cannot be read: it is not UTF-8 or larger than 1 MiB. Save it as plain text.
own-unreadable = this cannot be read: { $reason }. Give whoever starts leidraad access to it, or take it away.
own-stray = nothing reads this file. An annex is called annexes/SECTION/nl.md or annexes/SECTION/en.md. Remove it or give it such a name.
own-colour = ‘{ $given }’ is no colour. Write a hash and six digits or letters, such as #0b5a52, in quotation marks.
own-contrast = { $given } cannot be read well on { $ground }: the contrast is { $ratio } and must be at least 4.5. Choose a { $side ->
        [light] darker
       *[dark] lighter
    } colour.
own-address = ‘{ $given }’ cannot stand here. { $key ->
        [report] Give an address that begins with mailto: or https:, with nothing behind it.
       *[other] Give an address that ends in a slash: a folder beside this one, such as ../site/, or an address that begins with https:.
    }
own-no-section = this annex belongs to section ‘{ $id }’, which does not exist{ $near ->
        [none] .
       *[other] ; did you mean ‘{ $near }’?
    } The annex is left out. Name the folder after a section.
own-repealed = section ‘{ $id }’ was repealed. The annex is left out. Move it to another section or remove it.
own-no-heading = there is no heading ‘{ $id }’ in this section{ $near ->
        [none] .
       *[other] ; did you mean ‘{ $near }’?
    } The annex goes to the end of the section. Name a heading that exists in after.
own-renamed = the heading ‘{ $id }’ is called ‘{ $now }’ now. The annex stands there. Write the new id in after.
own-no-language = this annex is missing in { $language ->
        [nl] Dutch
       *[other] English
    }. Readers now see it in the other language. Translate it.
own-same-title = the title ‘{ $title }’ stands on the page of the guide already. Choose a title that shows that this is your annex.
own-reference = { $to } leads nowhere{ $near ->
        [none] .
       *[other] ; did you mean ‘{ $near }’?
    } Its words stand there without a link now. Mend the reference.
own-not-referable = { $to }: an annex cannot refer to this. Use section:, term:, #heading, https: or mailto:.
own-embed = a flowchart or table of the guide cannot stand in an annex. Refer to the section that has it.
own-hook = this page has no ‘{ $hook }’. It was made by an older or a newer version of leidraad. The own part was not renewed. Install the version that the release was made with.
own-release = this file of the release cannot be used here: it is missing, is not as leidraad writes it, or has the name of a file of the own part. The own part was not renewed. Install the version of leidraad that the release was made with.
