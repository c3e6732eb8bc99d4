key-no-password = { $path } needs a password. Put it in the environment variable { $name }
key-password = Password of { $path }: {""}
key-empty-password = the password is empty; use --no-password if that is meant
keygen-done =
    Secret key: { $path } (keep it safe, and make a backup)
    Public key: { $public }
    Number: { $key }
root-written = Written: { $path }. It counts once { $threshold ->
        [one] one root key has signed it, with:
       *[other] { $threshold } root keys have signed it, each with:
    } leidraad root sign { $folder } --version { $version } --key FILE
root-signed = Signed. Version { $version } does not count yet: signatures are missing.
root-whole = Signed. Version { $version } has signatures enough now.
root-version = Version { $version } of the keys, valid until { $expires }. A new version needs { $threshold ->
        [one] one signature
       *[other] { $threshold } signatures
    }.
root-anchor = SHA-256 of root-1.json, for --key:
root-root-keys = Root keys:
root-release-keys = Keys that sign releases:
root-freshness-keys = Keys that say which release is the newest:
root-revoked = Revoked:
sign-done =
    Signed: release { $serial }, { $files } files, { $bytes } bytes.
    SHA-256 of manifest-sha256.txt: { $manifest }
    Known to be the newest until { $expires }.
sign-no-serial = the number of this release is missing. Give --serial 1 with the first release, and after that --previous with the address or folder of the one before
bundle-done = { $path }: release { $serial }, { $files } files, { $bytes } bytes.
verify-good = { $source } is fine: release { $serial }, { $files } files, signed, the newest until { $expires }.
verify-unsigned = { $source } is whole by its own list: { $files } files. Whose copy it is, this does not prove; give --key for that.
verify-bad = { $source } is not fine: { $count ->
        [one] there is one problem
       *[other] there are { $count } problems
    }.
verify-blind = Whether files were added cannot be seen on a web server. Judge the folder on the server itself for that.
verify-more = { $count ->
        [one] And one other problem.
       *[other] And { $count } other problems.
    }
sync-fetching = Fetching
sync-version = { $title } ({ $id }) { $version }, { $published }: { $note }
sync-files = Files: { $added } new, { $changed } changed, { $removed } gone.
sync-same = Release { $serial } is there already and is whole. It is the newest until { $expires }.
sync-would = Release { $serial } would go into { $path }, { $before ->
        [0] as the first
       *[other] in the place of release { $before }
    }; { $fetched } of { $files } files have to be fetched. Nothing was changed.
sync-done = Release { $serial } is in { $path }{ $before ->
        [0] {""}
       *[other] , in the place of release { $before }
    }. Fetched: { $fetched } of { $files } files, { $bytes } bytes over the network. The newest until { $expires }.
sync-own = Your own part is in { $path }.
sync-own-would = Your own part would go to { $path }.
sync-own-not = Your own part was not made or renewed; the signed copy does not depend on it. What does not fit is said above.
sync-kept = The old copy held files that were no part of it. They are in { $path } now. Find out who put them there.
status-fresh = Fine: release { $serial } is whole and signed, and the newest until { $expires }.
status-update = There is a new release: { $offered }. Here is release { $serial }, whole and signed.
status-stale = Stale: release { $serial } is whole and signed, but nobody says any more that it is the newest.
status-tampered = Not fine: the copy is not what was signed. Mend it with leidraad mirror sync.
status-empty = Nothing has been fetched yet.
status-own = Your own part { $standing ->
        [current] belongs to this release.
        [missing] is missing. Make it with leidraad mirror sync.
        [other-release] belongs to another release than the copy beside it. Renew it with leidraad mirror sync.
        [other-overlay] was made before the folder with additions was changed. Renew it with leidraad mirror sync.
       *[changed] is not what leidraad made any more. Mend it with leidraad mirror sync.
    }
status-rollback = At { $at } release { $from } was replaced by the older release { $to }: { $why }
publish-done = Release { $serial } is in { $path }: { $files } files.
publish-store-sending = Sending
publish-store-done = Release { $serial } is in { $path }: { $files } files. Sent: { $sent } files, { $bytes } bytes; copied inside the store: { $copied } files. The others were there already.
publish-store-same = Release { $serial } is in { $path } already, with all { $files } files. Nothing was switched.
publish-store-removed = { $count ->
        [one] One old release was removed.
       *[other] { $count } old releases were removed.
    }
publish-store-unguarded = This store does not notice when two publish at once. See to it yourself that only one does.
publish-store-not-removed = Old releases could not be removed: { $reason } The new release is there; the next run tries again.
value-number = write a whole number from 0
value-count = write a whole number from 1
value-moment = write a day as 2026-11-29 or a moment as 2026-11-29T08:00:00Z
