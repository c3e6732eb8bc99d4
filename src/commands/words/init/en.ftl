init-not-empty = The folder ‘{ $path }’ is not empty: it holds { $files }. Nothing was written.
    Choose a folder that is not there yet. Is the guide to be here, beside what is there? Then type:
        leidraad init --here { $path }
    What is there stays as it is.
init-guide-there = In ‘{ $path }’ there is a guide already, or a part of one: { $file }. Nothing was written.
    Add to it with: leidraad new
    or choose another folder.
init-here-missing = The folder ‘{ $path }’ does not exist. Nothing was written. Leave out --here, and the folder is made.
init-no-folder = ‘{ $path }’ is a file, not a folder. Nothing was written. Choose another name.
init-refused = No guide can be made of this. Nothing was written. Mend what is shown above, and give the command again.
init-stopped = Nothing was written.
init-ask-language = In which language is the guide written? (1 Dutch, translated into English; 2 English, translated into Dutch; 3 Dutch alone; 4 English alone; Enter: 2)
init-ask-title-one = What is the guide called? (Enter: fill in later)
init-ask-title-nl = What is the guide called in Dutch? (Enter: fill in later)
init-ask-title-en = What is the guide called in English? (Enter: fill in later)
init-ask-publisher = Who publishes the guide? (Enter: fill in later)
init-ask-publisher-en = And what is the publisher called in English? (Enter: the same)
init-ask-email = At which mail address can readers write to you? (Enter: fill in later)
init-ask-with =
    What does the guide have, beside sections? Type the numbers, such as 1,3. (Enter: nothing more)
      1 a glossary
      2 risk indicators
      3 a flowchart
      4 spreadsheets to fill in
      5 editions: the whole guide of one day, which can always be read
   {" "}
init-ask-host =
    Where are the texts going to be kept?
      1 GitHub
      2 GitLab
      3 Forgejo, such as Codeberg
      4 elsewhere, or that is not known yet
    (Enter: 4)
init-ask-again = ‘{ $answer }’ cannot be an answer here. Type what stands before the choice.
init-ask-mail-again = ‘{ $answer }’ cannot be a mail address. Type it like editors@example.org, or press Enter.
init-done = The guide is in ‘{ $path }’. Look at it with:
        leidraad serve --root { $path } --open
    { $count ->
        [one] There is 1 place left to fill in. This names it:
       *[other] There are { $count } places left to fill in. This names them:
    }
        leidraad check --unreleased --root { $path }
    All about the work of the editors is in { $readme }.
init-left = Left as it was: { $files }. What Leidraad would have put there is not in it.
init-gitlab-include =
    Put these lines into .gitlab-ci.yml, and GitLab does what { $file } says:
        include:
          - local: { $file }
init-git =
    Put the guide into Git:
        cd { $path }
        git init --initial-branch main
        git config core.hooksPath .githooks
        git add .
        git commit --message "{ $message }"
init-git-there =
    Commit the guide:
        cd { $path }
        git config core.hooksPath .githooks
        git add .
        git commit --message "{ $message }"
init-git-inside = ‘{ $path }’ lies in the repository { $top }. What belongs at the top of that is in the folder of the guide now: { $files }. A repository of its own is simpler: then choose a folder outside { $top }.
init-git-message = Begin the guide
value-mail = write a mail address like editors@example.org
value-address = write a whole address, which begins with https://
