#!/bin/sh
nl|# Start Leidraad op een bouwserver. Staat het daar niet, dan wordt het opgehaald van het adres in de variabele
nl|# LEIDRAAD_URL: een programma voor Linux, of een .tar.gz waarin het zit. Alleen een bestand met het controlegetal
nl|# (SHA-256) uit LEIDRAAD_SHA256 wordt gestart.
en|# Starts Leidraad on a build server. If it is not there, it is fetched from the address in the variable
en|# LEIDRAAD_URL: a program for Linux, or a .tar.gz that holds it. Only a file with the checksum (SHA-256) in
en|# LEIDRAAD_SHA256 is run.
set -eu
if command -v leidraad >/dev/null 2>&1; then
    exec leidraad "$@"
fi
bin="$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/bin"
if [ ! -x "$bin/leidraad" ]; then
    if [ -z "${LEIDRAAD_URL:-}" ] || [ -z "${LEIDRAAD_SHA256:-}" ]; then
nl|        echo "Leidraad staat niet op deze server. Zet bij de instellingen van de repository de variabelen LEIDRAAD_URL en LEIDRAAD_SHA256: het adres van het programma en het controlegetal ervan." >&2
en|        echo "Leidraad is not on this server. Set the variables LEIDRAAD_URL and LEIDRAAD_SHA256 in the settings of the repository: the address of the program and its checksum." >&2
        exit 2
    fi
    mkdir -p "$bin"
    curl --fail --silent --show-error --location --output "$bin/fetched" "$LEIDRAAD_URL"
    if ! echo "$LEIDRAAD_SHA256  $bin/fetched" | sha256sum --check --status -; then
        rm -f "$bin/fetched"
nl|        echo "Wat op $LEIDRAAD_URL staat, heeft niet het controlegetal uit LEIDRAAD_SHA256. Het is niet gestart." >&2
en|        echo "What is at $LEIDRAAD_URL does not have the checksum in LEIDRAAD_SHA256. It was not run." >&2
        exit 2
    fi
    case "$LEIDRAAD_URL" in
    *.tar.gz | *.tgz)
        mkdir -p "$bin/unpacked"
        tar -xzf "$bin/fetched" -C "$bin/unpacked"
        find "$bin/unpacked" -type f -name leidraad -exec mv {} "$bin/fetched" \;
        rm -rf "$bin/unpacked"
        ;;
    esac
    chmod +x "$bin/fetched"
    mv "$bin/fetched" "$bin/leidraad"
fi
exec "$bin/leidraad" "$@"
