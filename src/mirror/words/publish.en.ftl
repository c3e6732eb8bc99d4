publish-older = Refused: release { $seen } stands there, and release { $offered } is older. If going back is meant, use --allow-rollback.
publish-same-serial = Refused: another release with number { $serial } stands there, and a release never changes. Sign this one with a higher number: leidraad sign with --previous.
publish-only-stores = { $option } is for a store (s3://…). A folder has one release at a time. Leave the option out.
publish-no-stores = This program was built without stores, so that ‘{ $given }’ cannot be reached. Use a program that was built with the feature s3, such as those of scripts/release, or give a folder.
publish-place = ‘{ $given }’ is no place in a store. Write s3://BUCKET or s3://BUCKET/FOLDER: the bucket in small letters, digits, dots and hyphens (3 to 63 of them), and a folder without .. and without empty parts.
publish-endpoint = AWS_ENDPOINT_URL is ‘{ $given }’, and that is no address of a store. Write one that starts with https://, such as https://s3.example.org. Only for a store on this machine may it start with http://.
publish-credentials = The environment variable { $name } is missing or empty. Put the key of the store into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, its region into AWS_REGION, and its address into AWS_ENDPOINT_URL.
publish-no-bucket = The store has no bucket { $bucket }. Check the name, and the store in AWS_ENDPOINT_URL; or have the bucket made. Nothing was published.
publish-refused = The store refuses { $place } ({ $status }). Check the key in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, whether it may read, write and remove in this bucket, the region in AWS_REGION, and the clock of this computer. Readers get what they got before.
publish-not-s3 = What answers for { $place } is no store that speaks S3. AWS_ENDPOINT_URL must be the address of the store itself, without the bucket, and not that of the website or of the page on which the store is managed. Ask whoever runs the store for its S3 address. Nothing was published.
publish-failed = { $place } cannot be reached or has a failure: { $reason }. Check AWS_ENDPOINT_URL, the connection, and the proxy and certificates in the environment (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE). Readers get what they got before. Try again later; what was sent is not sent again.
publish-stalled = Stopped: the store at { $place } said nothing for { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }. Readers get what they got before. Try again later; what was sent is not sent again.
publish-pointer = Refused: { $place }/current.json is not in the form that leidraad writes ({ $reason }), so it cannot be said which release stands there. Find out who changed it. Put an earlier copy of it back, or remove it, and publish again; the releases themselves stay.
publish-overtaken = Another run published to { $place } in the meantime. What it published stands there. See that only one publishes at a time, and publish again if yours is newer.
publish-incomplete = The store at { $place } does not have { $path } as it was sent, so nothing was switched. Readers get what they got before. Publish again; if this stays, tell whoever runs the store.
