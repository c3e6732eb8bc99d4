system-not-found = it does not exist
system-not-allowed = you have no permission
system-folder = this is a folder, not a file
system-no-folder = part of the path is not a folder
system-there = it exists already
system-not-empty = the folder is not empty
system-no-text = this is not text in UTF-8
system-short = the file ends halfway
system-full = the disk is full
system-read-only = it can only be read
system-large = the file becomes too large
system-name = a file cannot have this name here
system-busy = another program uses it
system-slow = it took too long
system-memory = the memory is used up
system-drive = the network drive is no longer there
system-connection = there is no connection
system-no-host = there is no server of that name
system-certificate = the certificate of the server is not trusted
system-many-files = too many files are open at the same time
system-unsupported = this system cannot do that
system-other = the system refuses it{ $number ->
        [0] {""}
       *[other] {" "}(error number { $number })
    }
