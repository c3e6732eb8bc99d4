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
T002 = A file with words of the theme cannot be read{ $line ->
        [0] : { $detail }
       *[other] : it goes wrong on line { $line } ({ $detail }).
    }
    .help = Correct the file under themes/default/strings/, or remove it; then Leidraad’s own words apply again.
    .explain =
        A file with words (.ftl) has the fixed words of the site, such as ‘Previous’ and ‘Next’. Each line is a name, an equals sign and the text. A line that continues is indented with spaces.
        Wrong:
          previous: Previous
        Right:
          previous = Previous
T003 = { $front } on { $back } cannot be read well { $scheme ->
        [dark] on a dark screen
       *[light] on a light screen
    }: the contrast is { $ratio } and must be { $least }.
    .help = Make { $front } { $scheme ->
        [dark] lighter
       *[light] darker
    }, or { $back } the other way. Of the two colours in light-dark(…) the first is for light screens and the second for dark ones.
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
