error = error
warning = warning
help = do this
summary = { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }. More about a code: leidraad explain { $code }
kind-text = text
kind-number = a number
kind-bool = true or false
kind-nothing = nothing
kind-list = a list (lines that start with ‘- ’)
kind-mapping = a block with keys (key: value)
kind-languages = both languages: nl: … and en: …
kind-id = an id (lower-case letters, digits and hyphens)
kind-date = a date such as 2025-06-13
kind-url = a web address that starts with https://
