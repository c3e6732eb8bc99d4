T001 = { $what ->
        [word] The text ‘{ $key }’ in { $file } cannot be put on the page.
        [place] The template ‘{ $file }’ of the theme cannot be used. It goes wrong on line { $line }: ‘{ $source }’ ({ $detail })
       *[other] A template of the theme cannot be used: { $detail }
    }
    .help = { $what ->
        [word] Is that text in themes/default/{ $file }? Use between the braces only the names that Leidraad’s own file of words has in that text too. Or remove the text; then that of Leidraad applies again. If a template of your own asks for a text that is not there, put it into the file.
       *[place] Did you put a template under themes/ yourself? Correct it, or remove the file; then Leidraad’s own template applies again. If you did not, report this error to whoever maintains the site.
    }
    .explain = A template is the frame of a page: everything around the text. Leidraad has all templates on board; a file of the same name under themes/default/templates/ replaces one. The texts in content/ are not to blame.
T002 = This line of the file of words cannot be read{ $what ->
        [equals] : the equals sign after the name is missing.
        [brace] : a brace is not closed, or there are too many.
        [default] : exactly one of the choices must have an asterisk, such as *[other].
        [nothing] : nothing stands after the equals sign.
        [quote] : a quotation mark is not closed.
        [name] : the name of a text belongs here, or a space at the start of a line that goes on.
       *[other] .
    }
    .help = Write the line as: name = text. A line that goes on is indented with spaces. Or remove the line; then the words of Leidraad itself hold again.
    .explain =
        A file of words (.ftl) holds the fixed words of the site, such as ‘Previous’ and ‘Next’. Each line is a name, an equals sign and the text. A line that goes on is indented with spaces, not with a tab. A brace opens something that the site fills in; a plain brace is written as {"{"}{" \"{\" "}{"}"}.
        Wrong:
          previous: Previous
        Right:
          previous = Previous
T003 = { $front } on { $back } cannot be read well { $scheme ->
        [dark] on a dark screen
       *[light] on a light screen
    }: the contrast is { $ratio } and must be { $least }.
    .help =
        Make { $own } { $change ->
            [lighter] lighter
           *[darker] darker
        } on { $scheme ->
            [dark] dark
           *[light] light
        } screens. Two colours are written like this, the first for light screens and the second for dark ones:
            { $own }: light-dark(#…, #…);
    .explain =
        The comment at the top of 00-tokens.css lists which colours stand on which and how much contrast they need: 4.5 for text, 3 for lines and for the frame around what has the focus. These are the numbers of WCAG 2.2, level AA. A colour that a guide changes in themes/default/styles/ has to meet them too.
T004 = { $sure ->
        [no] This script may fetch something from outside the site: ‘{ $url }’.
       *[yes] Every reader would fetch something from outside the site here: ‘{ $url }’ ({ $by }).
    }{ $has_page ->
        [yes] { " " }It stands on { $page }.
       *[no] { "" }
    }
    .help = Put the font, the picture or the script into themes/default/ as a file and refer to that, or remove this. An ordinary link that a reader clicks may lead outside.
    .explain =
        The site promises its readers that no page fetches anything from another site: that other site would see who reads, and what. This holds for fonts, pictures, scripts, styles, frames and forms. So Leidraad looks at everything that a theme of your own brings into the site.
        Wrong:
          @import "https://fonts.example/roboto.css";
        Right: the file roboto.woff2 in themes/default/fonts/, and in the style
          src: url(roboto.woff2)
        Of an address in a script it is not certain that it is fetched; then it is a warning.
T005 = The site has no text ‘{ $key }’.
    .help = { $has_suggestion ->
        [yes] Did you mean ‘{ $suggestion }’?
       *[no] Take the line away, or use the name of a text that is in Leidraad’s own file with words.
    }
    .explain = A file with words under themes/default/strings/ replaces texts of the site, each by its name. A text with another name is asked for by nothing, so nobody will ever see it. Usually the name was mistyped.
T006 = ‘{ $path }’ lacks the line that forbids a browser to fetch anything from outside the site.
    .help =
        Put this line into the template, right after <meta charset="utf-8">:
            <meta http-equiv="Content-Security-Policy" content="{"{{ policy() | safe }}"}">
    .explain = Every page has that line itself, because on a network drive or a simple server nobody sends it along. It stands before everything that a page loads. The words policy() are filled in by Leidraad; do not write the line out yourself, because it may change with the program.
T007 = The text ‘{ $key }’ cannot be said on the site: { $what ->
        [unknown] there is no value { "{" } ${ $name } { "}" }.
        [missing] the value { "{" } ${ $name } { "}" } is missing.
        [text] there is no text ‘{ $name }’.
        [function] { $name }(…) does not exist.
        [circle] it refers to itself, perhaps by way of other texts.
       *[nothing] nothing stands after it.
    }
    .help = { $what ->
        [unknown] { $has_suggestion ->
            [yes] Did you mean ${ $suggestion }?
           *[no] { $has_given ->
                [yes] This text can have: { $given }. The site fills in no other value here.
               *[no] The site fills in nothing in this text. Write it without braces.
            }
        }
        [missing]
            Put { "{" } ${ $name } { "}" } into the text, where the site fills it in. If it must not be seen, write the text as a choice that always comes out the same:
            { "    " }{ $key } = { "{" } ${ $name } ->
            { "       *" }[other] text
            { "    }" }
        [text] { $has_suggestion ->
            [yes] Did you mean ‘{ $suggestion }’?
           *[no] Write the words themselves instead of referring to them.
        }
        [function] Write the value without a function, such as { "{" } $count { "}" }.
        [circle] Write the words themselves in one of the texts.
       *[nothing] Write the text after the equals sign, or remove the line; then the words of Leidraad itself hold again.
    }
    .explain =
        Some fixed words of the site have a place for a value, such as the number of chapters. A text that takes their place must have the same values: the site cannot fill in another, and without one of them what readers must know is gone.
        Wrong:
          contents-more = All {"{"} $number {"}"} parts
        Right:
          contents-more = All {"{"} $count {"}"} parts
        The command ‘leidraad theme export strings/en.ftl’ writes all texts of the site with their values.
T008 = The text ‘{ $key }’ is in this file twice; only this one holds.
    .first = this one does not hold
    .help = Remove one of the two.
    .explain =
        Of a text that is in a file of words twice, the last one holds. Who changes the first sees nothing of it on the site.
        Wrong:
          previous = Back
          previous = Previous
        Right:
          previous = Previous
