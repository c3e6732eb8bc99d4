### The words of leidraad translation and leidraad status.

translation-head = { $id }: { $state ->
    [current] the translation is up to date (version { $newest }).
    [missing] there is no translation yet: { $path } is missing.
    [unconfirmed] nobody has confirmed the translation yet.
    [joined] each part was confirmed. Record that the translation follows version { $newest } now: leidraad translation confirm { $id }
   *[outdated-editorial] { $follows ->
        [behind] the translation follows version { $version }, the text is at version { $newest } now. Only the wording changed.
       *[same] the text was changed after version { $newest }, which the translation follows.
    }
    [outdated-substantive] the translation follows version { $version }, the text is at version { $newest } now. The meaning changed.
}{ $parts ->
    [0] {""}
    [one] {" "}To do: 1 part, { $words ->
        [one] 1 word
       *[other] { $words } words
    }.
   *[other] {" "}To do: { $parts } parts, { $words } words.
}{ $known ->
    [no] {" "}What stood there when the translation was confirmed was not found in Git, so that only the text of now is shown below.
   *[yes] {""}
}
translation-part = { $name }: { $state ->
    [behind-wording] worded otherwise
    [behind-meaning] changed
    [new] new
    [gone] gone
    [unconfirmed] not confirmed
   *[current] up to date
}
translation-part-none = is not in { $path } yet
translation-none-behind = All translations are up to date.
translation-ask = { $parts ->
    [all] Does the translation of { $id } say now what version { $version } says? [y/N]
   *[some] Does the translation of { $id } say now in { $blocks } what the text says? [y/N]
}
translation-not-confirmed = { $id }: not confirmed. Nothing was written.
translation-part-confirmed = { $id }: confirmed { $blocks }. Still to do: { $left ->
    [one] 1 part
   *[other] { $left } parts
}. To see which: leidraad translation diff { $id }
translation-block-of-several = Give one section with --block: the names of parts hold within a section.
translation-block-unconfirmed = { $id }: nobody has confirmed this translation yet. Check all of it and type: leidraad translation confirm { $id }
translation-block-unknown = { $id } has no part ‘{ $name }’. { $count ->
    [0] All parts are up to date.
   *[other] Choose from: { $known }
}
translation-block-unsure = { $id }: which part of then is which part of now is not certain without the text of then. Nothing was written.
    That text is not in the history of this folder. Fetch the whole history (git fetch --unshallow), or check the whole translation and type: leidraad translation confirm { $id }
status-todo = to do
status-todo-count = { $blocks ->
    [one] 1 part
   *[other] { $blocks } parts
}, { $words ->
    [one] 1 word
   *[other] { $words } words
}
status-age = behind since
status-age-days = { $day } ({ $days ->
    [one] 1 day
   *[other] { $days } days
})
status-owner = owner
status-overdue = { $day } (overdue)
status-repealed = repealed since { $day }
status-failed = { $count ->
    [one] 1 row has
   *[other] { $count } rows have
} a state that --fail-on does not allow: { $ids }
serve-translations = How the translations stand: { $address }
