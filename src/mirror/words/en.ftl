no-key = Nothing says whom to trust. Give the publisher's file root-1.json, or its SHA-256, with --key. Get it by another way than the copy itself, such as a letter or a telephone call.
not-a-key = ‘{ $given }’ is no file root-….json and no SHA-256 of 64 characters either. Give one of the two with --key.
other-root = Refused: the source belongs to another publisher than the trusted one. Root { $trusted } is trusted, the source has { $found }. Ask the publisher by another way which is right.
too-few-root-signatures = Refused: version { $version } of the root keys is signed by { $valid } of the { $needed } root keys that must sign. Ask the publisher for the missing signatures, and do not use this source until then.
root-expired = Refused: version { $version } of the root keys expired at { $expired }. The publisher must sign a new version.
wrong-key = Refused: { $file } is signed with key { $key }, which is not on the trusted list. The copy may be somebody else's. Ask the publisher whether the key is theirs.
revoked-key = Refused: { $file } is signed with key { $key }, which was revoked at { $since }: { $reason }. Use a source that is signed with the new key.
bad-signature = Refused: { $file } was changed after it was signed, because the signature does not hold. Fetch it again; if this stays, tell the publisher.
not-signed = Refused: the source lacks { $file }. Without it nothing proves whose copy this is. Use a signed release.
malformed = Refused: { $file } is not in the form that leidraad writes ({ $reason }). Fetch it again; if this stays, tell the publisher.
newer-form = Refused: { $file } was made by a newer version of leidraad. Install that version and try again.
older-serial = Refused: the source offers release { $offered }, while release { $seen } has been seen already. An older release may be an attempt to bring mended faults back. If going back is meant, use --allow-rollback with --reason "why".
same-serial = Refused: under number { $serial } the source offers other content than was seen under that number before. A release never changes. Tell the publisher.
expired = Refused: that release { $serial } is the newest held until { $expired }, and for { $grace } hours of grace after that. Somebody may be keeping a newer release back. Check the clock of this computer, and use a source that is kept up.
mixed = Refused: { $file } does not belong to { $namedby }. The source holds parts of two releases, perhaps because it is being updated just now. Try again in a few minutes.
other-size = Refused: { $signed } { $unit ->
        [bytes] bytes
       *[files] files
    } were signed, and there are { $found }. The source is not what the publisher signed. Fetch it again.
changed = Refused: { $path } was changed or cut short: its content is not what was signed. Fetch it again.
missing = Refused: { $path } is missing. Fetch the source again.
added = Refused: { $path } is no part of the release and was added later. Remove it, and find out who put it there.
misnamed = Refused: { $path } must be called { $signed }, in exactly these letters. Links to this file do not work on every server now. Give it the name that was signed.
unsafe-name = Refused: the name ‘{ $path }’ { $fault ->
        [absolute] starts at the root of a disk
        [leaves] leads out of the folder of the copy
        [device] is the name of a device on Windows
       *[character] holds something that a file name may not hold on every system
    }. No copy with such a name is made. Tell the publisher.
twins = Refused: ‘{ $one }’ and ‘{ $other }’ are one file on many disks, so that one would replace the other. Tell the publisher.
link = Refused: { $path } is a link and no file. A link can lead to something outside the copy. Replace it by the file itself.
too-large = Refused: { $path } is larger than the { $limit } bytes that it can have at most. Fetching has stopped. Tell whoever runs the source.
not-a-bundle = Refused: { $path } is no whole ZIP file of leidraad ({ $reason }). Fetch it again.
stalled = Stopped: { $address } sent nothing or next to nothing for { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }. The copy is unchanged. Try again later; what has been fetched is not fetched again.
redirected = Refused: { $address } sends on to { $to }, on another server or by another way. Give the address where the release itself is.
insecure = Refused: what { $address } sends can be read and held back on the way. Give an address that starts with https:.
no-source = ‘{ $given }’ is no address that starts with https:, no folder and no ZIP file.
no-network = { $address } cannot be fetched: this program was built without a network. Use a folder or a ZIP file.
network = { $address } cannot be fetched: { $reason }. Check the address, the connection, and the proxy and certificates in the environment (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE).
not-a-mirror = The folder { $path } is not empty and no mirror of leidraad. Nothing was changed. Choose an empty or a new folder.
busy = Another command is at work on { $path }. Wait until it is done.
no-reason = Going back to an older release takes a reason: give --reason "why".
key = The key cannot be used: { $reason }.
not-a-public-key = ‘{ $given }’ is no public key and no file with one. Give the file that ends in .pub, or the line that is in it.
not-a-site = { $path } holds no site that leidraad built: manifest-sha256.txt is missing or cannot be read. Build the site first with leidraad build.
io = { $path }: { $reason }. The copy is unchanged.
