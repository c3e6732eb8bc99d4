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
    .help = A text may have { $limit } MB at most. Split the text, or take out what is not text.
    .explain = A file of the guide is rarely larger than 100 kB. A much larger one is nearly always a mistake and is not read.
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
            [section] Check the name, or move the file out of the guide. The folder of a section holds only section.yaml, nl.md and en.md.
            [sections] Put the file in the folder of a section, or move it out of the guide.
            [page] Check the name, or move the file out of the guide. The folder of a page holds only nl.md and en.md.
            [pages] Put the file in the folder of a page, or move it out of the guide.
            [content] Check the name, or move the file out of content/. It holds site.yaml, glossary.yaml, sources.yaml, indicators.yaml, spreadsheets.yaml, synonyms.yaml, facts.yaml, anchors.txt and the folders sections/ and pages/.
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
            1. Keep one version: that with the highest number, and of the same number that with ‘substantive’ if there is one. Add to its note, in each language, what the other person wrote. Take out the rest, and the lines that begin with <<<<<<<, ======= and >>>>>>>. What stands behind digest need not be right.
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
