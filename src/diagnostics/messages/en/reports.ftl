error = error
warning = warning
help = do this
counts = { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }
summary = { counts }. More about a code: leidraad explain { $code }
more = … and { $count } more of { $code }{ $files ->
        [0] { "" }
        [one] , in { $named }
       *[other] , in { $files } files{ $all ->
            [yes] : { $named }
           *[no] , most of them in: { $named }
        }
    }
usual = Part of revising: { $what }.
usual-unreleased = { $count ->
        [one] 1 text has no version yet of what it says now
       *[other] { $count } texts have no version yet of what they say now
    } (V001: { $ids })
usual-outdated = { $count ->
        [one] 1 translation is behind
       *[other] { $count } translations are behind
    } (C007: { $ids })
usual-unconfirmed = { $count ->
        [one] 1 translation is not checked yet
       *[other] { $count } translations are not checked yet
    } (C016: { $ids })
totals = Numbers of each kind:
total = { $files ->
        [one] { "" }
       *[other] { " " }in { $files } files
    }{ $several ->
        [yes] , such as: { $title }
       *[no] : { $title }
    }
all = Everything in full: leidraad check --all{ $totals ->
        [yes] { "" }
       *[no] . The numbers alone: leidraad check --summary
    }
kind-text = text
kind-number = a number
kind-bool = true or false
kind-nothing = nothing
kind-list = a list (lines that start with ‘- ’)
kind-mapping = a block with keys (key: value)
kind-languages = { $guide ->
    [both] the text in both languages
   *[one] text
}
kind-id = an id (lower-case letters, digits and hyphens)
kind-date = a date such as 2025-06-13
kind-url = a web address that starts with https://
