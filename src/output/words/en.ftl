out-not-ours = The folder { $path } is not empty and was not made by leidraad: it holds ‘{ $example }’, for one. Nothing was changed. Choose another folder with --out, or empty this one yourself.
out-foreign-files = { $count ->
        [one] The folder { $path } holds a file that leidraad did not make:{ $files }
       *[other] The folder { $path } holds { $count } files that leidraad did not make, such as:{ $files }
    }
    A build replaces the whole folder, so nothing was changed. Move what you want to keep somewhere else, or choose another folder with --out.
out-file-system-root = The site cannot be put in /: that would replace the whole disk. Choose a folder of its own with --out, such as --out public.
out-holds-guide = The site cannot be put in { $path }, because the guide itself is there ({ $root }). Choose a folder of its own with --out, such as --out public.
out-among-sources = The site cannot be put in { $path }: that folder lies in { $part }, among the sources of the guide. Choose a folder outside it with --out, such as --out public.
out-symbolic-link = { $path } is a symbolic link. The site replaces a folder as a whole and cannot replace a link. Give the folder itself with --out.
out-not-a-folder = { $path } is a file and not a folder. Choose another name with --out.
out-not-replaceable = The folder { $path } cannot be replaced as a whole; it is probably a mount point or a folder of a container. Nothing has changed. Choose a folder inside it with --out, such as { $path }/site.
out-unwritable = { $path } cannot be written to: { $reason }. Check that the folder exists and that you may write there, and in the folder above it too, or choose another folder with --out.
out-disk-full = The disk is full; writing { $path } failed.{ $megabytes ->
        [0] {""}
       *[other] {" "}The new site needs { $megabytes } MB, beside the old one.
    } Nothing has changed. Free some space and try again.
out-locked = Another build is writing to { $path }. Wait until it is done and try again, or choose another folder with --out.
out-io = Writing { $path } failed: { $reason }. Nothing has changed. Try again; if it keeps failing, choose another folder with --out.
set-duplicate = Two files of the site have the same address: { $path }.
set-not-plain = The address ‘{ $path }’ cannot be a file of the site.
set-file-and-folder = { $path } is a file of the site and would have to be a folder too, for { $below }.
set-twins = { $path } and { $other } are one file on many a disk.
set-reserved = The address { $path } belongs to leidraad itself.
