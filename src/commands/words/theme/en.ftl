theme-no-guide = There is no guide in the folder ‘{ $path }’: it has no folder content/.
    Give the folder that holds content/ with --root.
theme-unknown = Leidraad has no file ‘{ $name }’ that a guide can replace. Nothing was written.
    { $given ->
        [yes] Did you mean { $meant }?
       *[no] All files: leidraad theme list
    }
theme-there = { $count ->
        [one] The guide has this file, and it is different: { $paths }
       *[other] The guide has these files, and they are different: { $paths }{ $more ->
            [0] { "" }
           *[other] { " " }and { $more } more
        }
    }. Nothing was written.
    Add --force to replace what is there.
theme-unreadable = ‘{ $path }’ cannot be read: { $reason }. Nothing was written.
theme-same = This is there already, exactly like this. Nothing was written.
theme-written = Written: { $paths }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    Change what must be different, and remove the rest again: what is not there comes from Leidraad, with every improvement of it.
theme-folder = { $folder ->
        [fonts] fonts/ – typefaces
        [images] images/ – pictures
        [scripts] scripts/ – what pages can do
        [specimen] specimen/ – the text on the page with all components
        [strings] strings/ – the fixed words, by language
        [styles] styles/ – what it looks like
        [templates] templates/ – the pages, around the text
       *[other] { $folder }/
    }
theme-mark-none = Leidraad’s
theme-mark-same = the same
theme-mark-own = its own
