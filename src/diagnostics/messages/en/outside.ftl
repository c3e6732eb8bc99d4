W001 = { $has_source ->
        [yes] The source ‘{ $source }’ is no longer here
       *[no] There is nothing here any more
    }: ‘{ $address }’ ({ $status }).
    .help = Find where the text is now and put that address here, or cite another source. If it is nowhere any more, say so with the source.
    .explain =
        The server says that there is nothing at this address (404) or nothing any more (410). Who wants to read the source cannot. Often the page has moved: search for its title. A source in sources.yaml that is nowhere any more keeps its citations; say in note what became of it. An address that can be seen only after logging in gives 404 on some servers too.
W002 = { $has_source ->
        [yes] The source ‘{ $source }’ has moved for good
       *[no] This address has moved for good
    }: ‘{ $address }’ ({ $status }).
    .help =
        { $why ->
            [front] The new address is a front page; the page itself is probably gone. Find where the text is now. The server leads to:
           *[moved] See whether the same is there, and put the new address here. It is:
        }
        { "    " }{ $to }
    .explain =
        The server sends whoever opens this address on to another, and says that this is so for good (301 or 308). Readers still arrive; such redirects go away after some years. See whether the new address has the same text, and take it over.
W003 = Whether this address is still right cannot be seen: the server does not answer a program: ‘{ $address }’ ({ $status }).
    .help = Open the address in a browser. { $why ->
        [later] The server asks to try again after some time; until then it is left alone.
        [login] Perhaps it can be seen only after logging in.
       *[refused] This does not say that the source is gone.
    }
    .explain =
        Some servers refuse everything that is no browser, let in only readers who have logged in (401, 403), or want fewer requests in a row (429). That says nothing about the source: it may well be there. Whoever opens the address in a browser sees it.
W004 = This address could not be reached; whether it is still right is not known: ‘{ $address }’. { $why ->
        [timeout] No answer came in time.
        [host] The name ‘{ $status }’ cannot be found.
        [refused] The server takes no connection.
        [certificate] The server cannot prove who it is: its certificate is not right.
        [circle] The server keeps sending on.
        [server] The server says that something is wrong with it ({ $status }).
        [answer] The server gave an answer that says nothing here ({ $status }).
       *[other] The connection broke.
    }
    .help = { $why ->
        [host] Check the name, and whether there is a connection to the internet. Open the address in a browser.
        [certificate] Open the address in a browser. If it warns too, ask the owner of the site.
       *[other] Try again later, or open the address in a browser.
    }
    .explain =
        Without an answer there is no verdict: the server may be out of order for a while, or this network does not let the request through. If an address stays like this for days, the source is probably gone. Nothing is remembered of such an address: it is asked for again the next time.
W005 = The links by which an editor changes a page lead to nothing: { $what ->
        [folder] the guide does not stand in the folder ‘{ $name }’ of the repository.
       *[branch] the server has no branch ‘{ $name }’.
    }
    .help = { $has_suggestion ->
        [yes]
            Put into content/site.yaml:
                edit:
            { "      " }{ $what ->
                [folder] folder
               *[branch] branch
            }: { $suggestion }
       *[no] Put the branch that editors work from under edit in content/site.yaml.
    }
    .explain =
        Every page has a link to the place where its text is changed. It is made of repository, the branch (main, when nothing is said), the folder of the guide in the repository and the file. If one of them is wrong, whoever follows it gets an empty page.
        Right, for a guide in a folder, with another branch:
            repository: https://git.example.org/editors/guide
            edit:
              branch: master
              folder: docs/guide
              host: forgejo
