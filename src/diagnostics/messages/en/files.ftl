S001 = The name ‘{ $path }’ cannot be a file of the guide.
    .help = Give the file a name of plain letters, digits and hyphens, without ‘..’.
    .explain = File names become addresses on the site. A name with ‘..’, a backslash, a control character or bytes that are not UTF-8 cannot. Rename the file.
S002 = The link ‘{ $path }’ leads out of the folder of the guide.
    .help = Put a copy of the file in the folder, or remove the link.
    .explain = A symbolic link may only lead to a file inside the same guide. Otherwise a guide could publish files that do not belong in it.
S003 = The link ‘{ $path }’ leads to a folder.
    .help = Link each file by itself, or copy the folder.
    .explain = Only links to files are followed. A link to a folder can run in a circle and does not work on every system.
S004 = The link ‘{ $path }’ leads nowhere.
    .help = Repair or remove the link.
    .explain = A symbolic link leads to a file that does not exist, or through other links back to itself.
S005 = The file ‘{ $path }’ is too large: { $size } MB.
    .help = { $what ->
        [picture] A picture may have { $limit } MB at most. Make it smaller in a photo program, 1600 pixels wide, and save it as .webp or .jpg: then it mostly has less than 0.3 MB.
        [file] An attachment may have { $limit } MB at most. Make the file smaller, or put it elsewhere on the web and link to it with https://.
       *[text] A text may have { $limit } MB at most. Split the text, or take out what is not text.
    }
    .explain = A text of the guide is rarely larger than 100 kB. A much larger one is nearly always a mistake and is not read. A picture may have 8 MB and an attachment 64 MB: readers fetch it, also with a phone.
S006 = The file ‘{ $path }’ is not UTF-8 (line { $line }, character { $column }).
    .help = Save the file with the encoding UTF-8 in your text editor.
    .explain = All texts of the guide are UTF-8. A file from an old program can have another encoding; then letters such as é become unreadable.
S007 = The file ‘{ $path }’ cannot be read: { $reason }
    .help = Check that the file exists and that you may read it.
    .explain = The operating system refuses to give the file.
S008 = The file ‘{ $path }’ is missing.
    .help = { $what ->
        [site] Check that this is the folder of the guide (--root). If there is no guide yet, begin one with: leidraad init FOLDER
       *[other] Make the file, or get it back from Git.
    }
    .explain = A guide has at least content/site.yaml, and a section.yaml in each folder under content/sections/.
S009 = { $stands ->
        [root] The folder ‘{ $path }’ is not read.
        [language] The file ‘{ $path }’ is not read: this guide does not have that language.
       *[other] The file ‘{ $path }’ belongs to nothing.
    }
    .help = { $has_suggestion ->
        [yes] Did you mean ‘{ $suggestion }’? Then change the name.
       *[no] { $stands ->
            [language] Put the file outside the guide, or add the language in content/site.yaml: languages: [{ $own }, { $language }].
            [section] Check the name, or move the file out of the guide. The folder of a section holds section.yaml, { $guide ->
                    [nl] nl.md
                    [en] en.md
                   *[both] nl.md and en.md
                }, and the pictures and attachments that the texts name.
            [unnamed] No text in this folder shows or names it. Put it into the text with ![description](name.png) or [text](attachment:name.pdf), or remove the file.
            [deep] Put it into the folder of the texts itself: { $place }
            [sections] Put the file in the folder of a section, or move it out of the guide.
            [page] Check the name, or move the file out of the guide. The folder of a page holds { $guide ->
                    [nl] nl.md
                    [en] en.md
                   *[both] nl.md and en.md
                }, and the pictures and attachments that the texts name.
            [pages] Put the file in the folder of a page, or move it out of the guide.
            [shared] Check the name, or move the file out of the guide. The folder of a shared text holds nl.md and en.md, and the pictures and attachments that the texts name.
            [shared-texts] Put the file in the folder of a shared text, or move it out of the guide.
            [content] Check the name, or move the file out of content/. It holds site.yaml, glossary.yaml, sources.yaml, indicators.yaml, spreadsheets.yaml, synonyms.yaml, facts.yaml, tags.yaml, anchors.txt and the folders sections/, pages/, shared/ and static/.
            [diagrams] Check the name, or move the file out of diagrams/. It holds flowcharts only, each in a file that ends in .yaml.
            [themes] Put the file under themes/default/, in the folder that it has there. No other theme is read.
           *[theme] Check the name and the folder: a file of a theme has the same name as the one that it replaces. Stylesheets of your own go into styles/, images into images/.
        }
    }
    .explain =
        A file or folder with an unknown name is not used, and nothing of it reaches the site. Usually the name was mistyped, or the file stands in the wrong folder.
        Wrong: content/sections/definitie/NL.md, content/glossary.yml, themes/default/templates/secton.html
        Right: content/sections/definitie/nl.md, content/glossary.yaml, themes/default/templates/section.html
S010 = The file ‘{ $path }’ still holds a merge conflict of Git.
    .label = it starts here
    .help = { $kind ->
        [anchors] Keep the lines of both sides, and take out only the marks that Git put between them. This does it for you:
            {"    "}leidraad check --fix
        [ledger] Two people have recorded a version at the same time. Go on like this:
            1. Keep one version: that with the highest number, and of the same number that with ‘substantive’ if there is one. Add to its note what the other person wrote{ $guide ->
            [both] , in both languages
           *[one] {""}
        }. Take out the rest, and the lines that begin with <<<<<<<, ======= and >>>>>>>. What stands behind digest need not be right.
            2. Are there such lines in the texts too? Choose what they should say.
            3. Then type:
            {"    "}leidraad version { $id } --amend
            4. Check the translation, if there is one:
            {"    "}leidraad translation diff { $id }
            {"    "}leidraad translation confirm { $id }
        [confirmation] Two people have confirmed this translation at the same time. Go on like this:
            1. Keep the lines of one side below translates; which one does not matter. Take out the others, and the lines that begin with <<<<<<<, ======= and >>>>>>>. Are there such lines in the text too? Choose what it should say.
            2. Leidraad then sees by itself what is not confirmed yet. Look at it, and confirm what is right:
            {"    "}leidraad translation diff { $id }
            {"    "}leidraad translation confirm { $id }
       *[other] Choose what it should say. Then take out the lines that begin with <<<<<<<, ======= and >>>>>>>.
        }
    .explain =
        Two people have changed the same lines, and Git cannot choose. It then puts both versions into the file, with marks between them. As long as those are there, the file is not read.
        Wrong:
          <<<<<<< HEAD
          status: current
          =======
          status: repealed
          >>>>>>> repealed
        Right:
          status: repealed
S011 = This line of content/anchors.txt is not the name of anything: ‘{ $words }’.
    .help =
        Mend the name. If you want to remark something, put it on a line of its own that begins with #:
            # Published in the first edition.
            version:definitie/1.0
    .explain =
        content/anchors.txt lists everything that was ever published under a name, a name on each line. What stands there must not disappear from the guide. A line that cannot be read would protect nothing, without anyone noticing.
        Wrong: version:definitie/1.0 # first edition
        Right: version:definitie/1.0
S012 = The flowchart ‘{ $path }’ is in a folder of its own.
    .help = Move the file to { $place }, and remove the folder.
    .explain = Flowcharts are directly in diagrams/, without a folder in between. The earlier versions of a chart are looked for there; those of a chart in a folder would not be found.
S015 = The content of the file ‘{ $path }’ was not fetched: there is only a pointer of Git LFS.
    .label = this is the pointer, not the text
    .help =
        Fetch the content. Type:
            git lfs pull
        A text does not belong in Git LFS. Remove the line with ‘filter=lfs’ that holds for files like this from .gitattributes, and then type:
            git add --renormalize .
    .explain = Git LFS keeps large files outside Git and puts a pointer of a few lines in their place. Whoever fetches the repository without Git LFS has that pointer only. The texts of a guide are small; in Git LFS they cannot be compared, and earlier versions cannot be found.
S020 = Text was being moved, and that stopped halfway.
    .help =
        Have it finished. Type:
            leidraad check --fix
    .explain = With rename, merge, split and move several files change at once. What has to change is written first into a hidden file, .leidraad-moving; if the program is stopped on the way, the next command that changes files finishes it. Until then the guide is half the old one and half the new one, and nothing is made of it. If you no longer want the move, remove the file .leidraad-moving and put the files back with Git.
S019 = Of { $code } this file has { $count } more than the { $most } that the report lists.
    .help = Mend the others first. Where the same mistake is everywhere, let your text editor replace it in the whole file. Then give the command again.
    .explain = Of each kind of message a report lists at most 50,000 per file: nobody reads more, and the memory of the computer must hold it. The rest is counted. So many messages often have one cause, such as a text that was taken over from another program.
S021 = A file cannot be named ‘{ $name }’: that name cannot become an address on the site.
    .help = Give it a name of plain letters, digits and hyphens, without spaces and accents, and change the text with it: { $suggestion }
    .explain =
        The name of a picture or attachment is its address as well. Spaces, accents and other signs are written differently by each program; an é of a Mac is even another one than an é of Windows, though you cannot see it.
        Wrong: content/sections/definitie/Schéma of the roles.png
        Right: content/sections/definitie/schema-of-the-roles.png
S022 = { $what ->
        [empty] The file ‘{ $path }’ is empty.
        [kind] The file ‘{ $path }’ is of a kind that cannot be on the site.
        [other] The file ‘{ $path }’ is of another kind than its name says: { $is }.
        [unknown] The file ‘{ $path }’ is not what its name says.
        [cut] The file ‘{ $path }’ ends too early.
        [size] The picture ‘{ $path }’ does not say how large it is.
        [xml] The drawing ‘{ $path }’ cannot be read (line { $line }).
       *[broken] The file ‘{ $path }’ is damaged.
    }
    .help = { $what ->
        [kind] Choose one of these kinds: { $endings }. An old file, such as .doc or .xls, is saved as .docx or .xlsx in its own program; a file with macros is not possible.
        [other] Give it a name that ends in .{ $detail }, in the text too, or save it in a program as the kind that its name says. A change of the name alone does not change the content.
        [unknown] Open it in its program and save it again, as the kind that its name says and without macros.
        [size] Set a width and a height in the drawing program, or have it save a viewBox.
        [xml] Save the drawing as SVG again, with the encoding UTF-8.
       *[other] Put the file there once more, from where you got it: copying or fetching was probably broken off.
    }
    .explain = What it is, leidraad sees by the content and not by the name. A browser does not always: it does not show a file with a wrong name, or on some computers only. A file that ends halfway is shown half.
S023 = { $harm ->
        [script] In the drawing ‘{ $path }’ there is something that runs: { $what } (line { $line }).
        [outside] The drawing ‘{ $path }’ asks something of the outside: { $what } (line { $line }).
        [page] In the drawing ‘{ $path }’ there is HTML: { $what } (line { $line }).
        [encoding] The drawing ‘{ $path }’ says that it has another encoding than UTF-8: { $what }.
        [unknown] In the drawing ‘{ $path }’ there is something that a drawing does not need: { $what } (line { $line }).
       *[entities] In the drawing ‘{ $path }’ there is a { $what }, by which words can stand for other words (line { $line }).
    }
    .help = { $harm ->
        [script] Save the drawing as ‘plain’ or ‘optimised’ SVG, without scripts, or as PNG.
        [page] Readers do not see that HTML everywhere. In draw.io turn off ‘Formatted Text’ and ‘Word Wrap’ for each text and export again. In another program save the drawing as ‘plain’ SVG, or as PNG.
        [encoding] Save the drawing as SVG again, with the encoding UTF-8. If it has no accented letters, change the encoding in the first line to UTF-8.
        [unknown] Remove this from the file, or save the drawing as ‘plain’ or ‘optimised’ SVG, or as PNG.
        [outside] Put what the drawing needs into the drawing itself: turn letters into lines (‘text to path’) and embed images. Links belong in the text.
       *[entities] Remove the lines that begin with <!DOCTYPE and <!ENTITY, or save the drawing as ‘plain’ SVG.
    }
    .explain = An SVG file is a text that a browser carries out when somebody opens it by itself. It can hold a script, or an address from which the browser fetches something; then somebody else knows who reads the guide. The site promises that this does not happen. So a drawing may draw, and nothing else: what is not on the list of what draws, is refused. What Inkscape, LibreOffice, Illustrator and Figma keep in it for themselves, may stay.
S024 = The files ‘{ $name }’ and ‘{ $other }’ differ in capitals alone.
    .help = Give one of them another name, in the text too. If they are the same, remove one.
    .explain = On Windows, on a Mac and on many servers a capital is the same letter. Only one of the two can be there, and nobody knows which.
S025 = The file ‘{ $path }’ would take a place that is taken: ‘{ $address }’.
    .first = this is there already
    .help = { $by ->
        [own] Give one of the two files another name.
       *[site] Give the file another name or remove it. What the site puts there itself cannot be replaced.
    }
    .explain = Files in content/static/ come as they are into the top folder of the site, for what a server or service looks for there, such as CNAME. Where a page or file of the guide itself stands, no other can stand. Capitals do not count, because many servers do not know them.
S026 = The file ‘{ $path }’ changed or went while the site was made: { $reason }
    .help = Wait until the file is there again as a whole and give the command once more.
    .explain = Of a picture or attachment it is first seen what it is, and then it is copied. If that is not the same content, something would come onto the site that nobody looked at.
S027 = { $sure ->
        [no] The script in ‘{ $path }’ may fetch something from outside the site: ‘{ $url }’ (line { $line }).
       *[yes] Whoever opens ‘{ $path }’ fetches something from outside the site: ‘{ $url }’ ({ $by }, line { $line }).
    }
    .help = Put what the file needs as a file into content/static/ and refer to that, or remove this. A plain link that a reader clicks may lead outside.
    .explain =
        Files in content/static/ come onto the site as they are. It promises its readers that it fetches nothing from another site: such a site would see who reads, and what. That holds for a page, style, script or drawing of your own too. Of an address in a script it is not certain that it is fetched; then it is a warning.
        Wrong: <script src="https://elsewhere.example/counter.js"></script>
        Right: the file counter.js in content/static/, and <script src="counter.js"></script>
